"""A capture → what the article said: title, text, authors, dates, language, completeness.

`flags` of a revision:

too-large      the page has more bytes than are read (2 MB); the rest was left out
too-deep       elements are nested too deep, or are too many, for a tree: read by a cheaper way
login          a log-in page, no article
error-page     the page of an error
stated-body    the text is what the page's data (JSON-LD, or what it was drawn from) states, for it shows less
empty          nothing that could be the text of an article
"""

from __future__ import annotations

import hashlib
import re

from newstrail.core.dates.home import home_zone
from newstrail.core.extract import body as bodies
from newstrail.core.extract import head, korean, linked, titles
from newstrail.core.extract.completeness import complete
from newstrail.core.extract.dating import Dates
from newstrail.core.extract.document import Document, read_document
from newstrail.core.extract.opening import opened
from newstrail.core.extract.plain import read_plain
from newstrail.core.text import clean, decode, language
from newstrail.core.urls import canonical, host
from newstrail.model import Capture, Revision

__all__ = ["extract"]


def extract(capture: Capture) -> Revision:
    """Read an article's page or plain text.

    Never raises on content: what cannot be read has no text and says so in `flags`.
    """
    if (capture.header("content-type") or "").lower().startswith("text/plain"):
        return _plain(capture)
    return _page(capture)


def _plain(capture: Capture) -> Revision:
    text, _ = decode(capture.body[:2_000_000], capture.header("content-type"))
    found = read_plain(text, "Asia/Seoul" if language(text) == "ko" else None)
    joined = "\n".join(found.lines)
    return Revision(
        url=_own(capture) or "text:" + hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest(),
        title=found.title,
        text=joined,
        authors=tuple(found.authors),
        published=found.published,
        modified=found.modified,
        language=language(f"{found.title}\n{joined}"),
        outlet=found.outlet,
        credits=tuple(found.credits),
        flags=() if joined else ("empty",),
        capture=capture.sha256,
        seen=capture.at,
    )


def _own(capture: Capture) -> str:
    try:
        return canonical(capture.url) if capture.url else ""
    except ValueError:
        return ""


def _page(capture: Capture) -> Revision:
    document = read_document(capture)
    address = head.addresses(document, _own(capture))
    ld = linked.Linked(
        linked.blocks(document.root) if document.root is not None else [], address.canonical, document.meta("og:title")
    )
    outlet = head.outlet(document, ld)
    title = clean(titles.title(document, ld, outlet, address.canonical))
    zone = _zone(document, language(title, _hint(document)), address.canonical)
    dates = Dates(document, ld, address.canonical, capture.at, zone)
    published, modified = dates.published(), dates.modified()  # before the body is taken out, and much around it cut
    text, stated = bodies.body(document, ld)
    if stated:
        document.flags.append("stated-body")
    tongue = language(f"{title}\n{text}", _hint(document))
    authors: list[str] = list(head.authors(document, ld, outlet))
    credited: list[str] = []
    if tongue == "ko":
        trimmed = korean.trim(text.split("\n"))
        text, credited = "\n".join(trimmed.lines), list(trimmed.credits)
        authors = authors or trimmed.authors
    lines, reporters, agency = opened(text.split("\n"), title)
    text, authors = "\n".join(lines), authors or reporters
    if agency and agency not in credited:
        credited.append(agency)
    if instead := _no_article(document, title, text):
        document.flags.append(instead)
        text = ""
    return Revision(
        url=address.canonical or "text:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        title=title,
        text=text,
        authors=tuple(authors),
        published=published,
        modified=modified,
        language=tongue,
        outlet=outlet,
        section=head.section(document, ld),
        complete=complete(document, ld, text),
        credits=tuple(credited),
        flags=tuple(document.flags) + (() if text else ("empty",)),
        capture=capture.sha256,
        seen=capture.at,
    )


_LOGIN = re.compile(r"log[ -]?in|sign[ -]?in|로그인|회원\s?인증|anmelden", re.IGNORECASE)
_ERROR = re.compile(
    r"\b(?:404|403|410|500|502|503)\b|not found|access denied|forbidden|just a moment"
    r"|페이지를 찾을 수|존재하지 않는|삭제된 (?:기사|페이지)|접근이 (?:거부|차단)",
    re.IGNORECASE,
)
#: Characters of text from which a page is an article whatever its title says.
_ARTICLE = 400


def _no_article(document: Document, title: str, text: str) -> str | None:
    """The flag of a page that is a log-in form or an error instead of an article, else None."""
    if document.root is None or len(text) >= _ARTICLE:
        return None
    heads = " ".join(
        [title, *(" ".join(h.text_content().split()) for h in document.root.xpath("//title | //h1 | //h2")[:6])]
    )
    if any(field.get("type") == "password" for field in document.root.iter("input")) and _LOGIN.search(heads + text):
        return "login"
    return "error-page" if _ERROR.search(heads) else None


def _zone(document: Document, tongue: str | None, url: str) -> str | None:
    """The newsroom's zone, for times without one."""
    locale = document.root.get("lang", "") if document.root is not None else ""
    return home_zone(tongue, host(url) if url else "", locale)


def _hint(document: Document) -> str | None:
    root = document.root
    return None if root is None else root.get("lang") or document.meta("og:locale", "content-language")
