"""Bytes of a sitemap → what it lists: addresses with news tags, or further sitemaps (sitemaps.org, Google News).

Read element by element, so that 50,000 addresses need no tree. The same guards as for feeds: no document type, no
entities, no network.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from lxml import etree

from newstrail.core.dates import stamp
from newstrail.core.text import decode, squash
from newstrail.core.urls import absolute, is_web
from newstrail.errors import Unreadable
from newstrail.model import Entry, Origin, Page, Request, Stamp

#: What the protocol allows in one document.
MOST = 50_000

_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
#: A CDATA section, or an ampersand that begins no reference XML knows.
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)", re.DOTALL
)
#: A month or day in an address.
_DAY = re.compile(r"(?<!\d)(20\d\d)[-_/]?(0[1-9]|1[0-2])(?:[-_/]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_TITLE = 1_000  #: characters kept of a title, as in feeds


def read_sitemap(
    body: bytes,
    url: str,
    content_type: str | None = None,
    *,
    zone: str | None = None,
    now: datetime,
    since: date | None = None,
) -> Page:
    """Return what a sitemap lists; an index's children are `Page.more`. Raises Unreadable if it is none.

    `zone` (an IANA name) is assumed for times that name none. Without `news:publication_date` an entry has the date of
    its last change and the flag "lastmod". Children come newest first; those not changed `since`, or named for an
    earlier month or day, are left out. Flags of the page: "truncated" (over 50,000 addresses) and
    "not-well-formed" (what could be read was).
    """
    if not body.strip():
        raise Unreadable(url, "an empty answer")
    if _HTML.match(body[:4_000]):
        raise Unreadable(url, "an HTML page, not a sitemap")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<":
        return _plain_list(body, url, content_type)
    text, _ = decode(body, content_type)
    text = re.sub(r"\A\s*<\?xml[^<>]*>\s*", "", text, count=1)
    text = _AMPERSAND.sub(lambda found: found[0] if found[0].startswith("<") else "&amp;", text)
    source = text.encode("utf-8", "replace")
    if _DOCTYPE.search(source[:4_000]):
        raise Unreadable(url, "a document type declaration, which no sitemap needs and which may be an attack")
    return _page(source, url, zone, now, since)


def _page(source: bytes, url: str, zone: str | None, now: datetime, since: date | None) -> Page:
    entries: list[Entry] = []
    children: list[tuple[str, str]] = []
    flags: list[str] = []
    for kind, row in _rows(source, url, flags):
        if kind == "sitemap":
            children.append((row.get("lastmod", ""), row.get("loc", "")))
        elif len(entries) < MOST:
            entries.append(_entry(row, url, zone, now))
        else:
            flags.append("truncated")
            break
    return Page(
        entries=tuple(entries),
        language=next((entry.language for entry in entries if entry.language), None),
        more=_children(children, url, zone, now, since),
        flags=tuple(flags),
    )


def _rows(source: bytes, url: str, flags: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each <url> and <sitemap> as it is closed, its memory given back. Raises Unreadable if the root is another's."""
    parser = etree.iterparse(
        io.BytesIO(source), events=("start", "end"), tag=("{*}url", "{*}sitemap", "{*}urlset", "{*}sitemapindex"),
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        encoding="utf-8", recover=True,
    )  # fmt: skip
    checked = False
    held: tuple[str, dict[str, str]] | None = None
    try:
        for event, element in parser:
            checked = checked or _checked(element, url)
            name = element.tag.rpartition("}")[2]
            if event == "end" and name in ("url", "sitemap"):
                if held:
                    yield held
                held = name, _texts(element)
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        if not checked:
            raise Unreadable(url, "not well-formed, so no sitemap") from error
    if not checked:
        raise Unreadable(url, "nothing like a sitemap in it")
    if len(parser.error_log):
        flags.append("not-well-formed")
    if held and not any(problem.type == etree.ErrorTypes.ERR_TAG_NOT_FINISHED for problem in parser.error_log):
        yield held  # else the document was cut off, perhaps in the middle of this very address


def _texts(row: Any) -> dict[str, str]:  # Any: lxml ships no types
    """What stands within a row, by local name; not the addresses and titles of its pictures and films."""
    texts: dict[str, str] = {}
    for element in row.iter():
        space, _, name = element.tag.rpartition("}")
        if element.text and not ("image" in space or "video" in space):
            texts.setdefault(name, element.text)
    return texts


def _checked(element: Any, url: str) -> bool:  # Any: lxml ships no types
    """Whether the document is a sitemap. Raises Unreadable if not."""
    root = element.getroottree().getroot().tag.rpartition("}")[2]
    if root not in ("urlset", "sitemapindex"):
        raise Unreadable(url, f"an XML document of the kind <{root[:60]}>, not a sitemap")
    return True


def _children(
    children: list[tuple[str, str]], url: str, zone: str | None, now: datetime, since: date | None
) -> tuple[Request, ...]:
    """Requests for the sitemaps of an index, newest first: by their last change, else by the numbers in their names."""
    keyed = []
    for changed, address in children:
        try:
            target = absolute(address, url)
        except ValueError:
            continue
        last = _date(changed, zone, now)
        if since and (_over(_named(target), since) or (last and last.local.date() < since)):
            continue
        numbers = tuple(map(int, re.findall(r"\d{1,9}", target.rpartition("/")[2])))
        keyed.append(((last.at.timestamp() if last else 0.0, numbers), target))
    keyed.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(Request(url=target) for target in dict.fromkeys(target for _, target in keyed))[:MOST]


def _named(url: str) -> str:
    """The month or day a sitemap's address is named for, as 202603 or 20260302; "" : none.

    >>> [_named(f"https://a.test/{name}.xml") for name in ("sitemap-2026-03", "2026/03/02", "news-20260302", "post-12")]
    ['202603', '20260302', '20260302', '']
    """
    found = _DAY.search(url.partition("://")[2].partition("/")[2])
    return "".join(filter(None, found.groups())) if found else ""


def _over(named: str, since: date) -> bool:
    """Whether a month or day was over before that day."""
    return bool(named) and named < f"{since:%Y%m%d}"[: len(named)]


def _plain_list(body: bytes, url: str, content_type: str | None) -> Page:
    """A sitemap in plain text: an address a line."""
    lines = [line.strip() for line in decode(body, content_type)[0].splitlines() if line.strip()]
    entries = [Entry(url=line, id=line) for line in lines[:MOST] if is_web(line)]
    if not entries or 2 * len(entries) < len(lines[:MOST]):
        raise Unreadable(url, "neither XML nor a list of addresses, so no sitemap")
    return Page(entries=tuple(entries), flags=("truncated",) if len(lines) > MOST else ())


def _entry(row: dict[str, str], url: str, zone: str | None, now: datetime) -> Entry:
    flags = []
    try:
        link = absolute(row.get("loc", ""), url)
    except ValueError:
        link = ""
        flags.append("bad-link" if row.get("loc", "").strip() else "no-link")
    title = squash(html.unescape(row.get("title", "")))
    if len(title) > _TITLE:
        title = title[:_TITLE].rstrip()
        flags.append("truncated")
    published = _date(row.get("publication_date", ""), zone, now)
    if not published and (published := _date(row.get("lastmod", ""), zone, now)):
        flags.append("lastmod")
    language = row.get("language", "").strip().lower()
    return Entry(
        url=link,
        title=title,
        id=link,
        published=published,
        outlet=squash(row.get("name", ""))[:200],
        language=language if 2 <= len(language) <= 35 else None,
        flags=tuple(flags),
    )


def _date(text: str, zone: str | None, now: datetime) -> Stamp | None:
    return stamp(text, Origin.SITEMAP, zone=zone, now=now) if text.strip() else None
