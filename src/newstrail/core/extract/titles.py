"""The headline: chosen among those a page offers, by what they say of each other."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from html import unescape

from lxml import html as lxml_html

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked, squeeze, string
from newstrail.core.text import squash
from newstrail.core.urls import host, site

#: Characters of a title that are kept (reliability H36).
MAX_TITLE = 1_000
#: Where votes are equal, the source that is right more often on news pages comes first.
_ORDER = ("json-ld", "og", "payload", "h1", "twitter", "title")
#: A headline so much longer than the others is the newsroom's: titles for search results are cut to what these show.
#: Moving it? `just measure extract`, and put the table in the commit.
_FULLER = 1.15

#: The share of a title's words in the page's address from which the address was made of that title.
_NAMED = 0.85

_WORD = re.compile(r"[a-z0-9]{3,}")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "ı": "i"})
_SUFFIX = re.compile(r"\s*(?:\s[-–—|:·«»/•]{1,2}\s|\s?[|｜]\s?|\s::\s|：)\s*(?P<tail>[^|｜]{1,50})$")
_PREFIX = re.compile(r"^(?P<head>[^|｜:]{2,25}?)\s*(?:[|｜]|::)\s+")
_HTML = re.compile(r"<[a-zA-Z/][^>]*>")
#: What parts a headline from what stands before or behind it.
_BREAK = r"\s*(?:[|｜:：/»·•*]|\s[-–—]+|,)\s*"
_AFTER, _BEFORE = re.compile(rf"{_BREAK}\S"), re.compile(rf"\S{_BREAK}$|\S\s+$")


def title(document: Document, linked: Linked, outlet: str, url: str, payload: str = "") -> str:
    """The headline, without the outlet's name and without what only one source puts around it; "" where there is none.

    `payload` is the headline of the page's own data, where it has some.
    """
    names = _names(outlet, url)
    offered = _offered(document, linked, payload)
    window = next((_SUFFIX.search(text) for source, text in offered if source == "title"), None)
    signs = names | {squeeze(window["tail"])} if window else names  # a heading of these is the outlet's sign
    bare = [
        (source, _without(text, names))
        for source, text in offered
        if squeeze(text) not in (signs if source == "h1" else names)
    ]
    offered = [pair for pair in bare if squeeze(pair[1])] or offered
    return _chosen(_trimmed(offered), _words(url.rpartition("?")[0] or url))[:MAX_TITLE]


def _offered(document: Document, linked: Linked, payload: str) -> list[tuple[str, str]]:
    raw = [
        ("json-ld", string(linked.article.get("headline"))),
        ("og", document.meta("og:title")),
        ("payload", payload),
        ("twitter", document.meta("twitter:title")),
    ]
    if document.root is not None:
        raw += [("h1", _spaced(element)) for element in list(document.root.iter("h1"))[:4]]
        raw += [("title", element.text_content()) for element in list(document.root.iter("title"))[:1]]
    return [(source, text) for source, value in raw if (text := squash(_HTML.sub("", unescape(value))))]


def _spaced(heading: lxml_html.HtmlElement) -> str:
    """A heading's text, a space where a kicker's element meets the headline's."""
    text = ""
    for piece in map(str, heading.itertext()):
        met = bool(text) and (text[-1].islower() or text[-1] in ".!?:") and piece[:1].isupper()
        text += f" {piece}" if met else piece
    return text


def _names(outlet: str, url: str) -> set[str]:
    """What the outlet may be called in its titles, in letters and digits."""
    names = {squeeze(outlet)} - {""}
    with suppress(ValueError):
        names |= {squeeze(site(url).partition(".")[0]), squeeze(host(url)), squeeze(site(url))} if url else set()
    return names


def _without(text: str, names: set[str]) -> str:
    for _ in range(2):
        if not (found := _SUFFIX.search(text)):
            break
        tail = squeeze(found["tail"])
        if not any(_alike(tail, name) for name in names):
            break
        text = text[: found.start()].rstrip()
    if (found := _PREFIX.search(text)) and any(_alike(squeeze(found["head"]), name) for name in names):
        text = text[found.end() :]
    return text.strip()


def _alike(tail: str, name: str) -> bool:
    return bool(tail) and (tail == name or (min(len(tail), len(name)) >= 3 and (tail in name or name in tail)))


def _trimmed(offered: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each title without what it alone puts behind a headline that others offer, or whole where it was cut short.

    Of kickers the share title decides: where it has none, those of the others go; two different ones go both.
    """
    counts = Counter(squeeze(text) for source, text in offered if source != "title")
    stated = any(source == "json-ld" for source, _ in offered)
    sure = [text for source, text in offered if source == "json-ld" or counts[squeeze(text)] > 1 or not stated]
    shared = next((text for source, text in offered if source == "og"), "")

    def trim(text: str) -> str:
        whole = next((other for _, other in offered if _is_cut(text, other)), None)
        heads = [other for other in sure if _plain(text).startswith(_plain(other)) and _AFTER.match(text, len(other))]
        found = whole or min(heads, key=len, default=text)
        kicked = bool(shared) and found.endswith(shared) and _BEFORE.search(found.removesuffix(shared))
        return shared if kicked else found

    trimmed = [(source, trim(text)) for source, text in offered]
    headings = [text for source, text in trimmed if source == "h1"]
    core = next((found for heading in headings if (found := _core(heading, shared))), "")
    return [(source, core if core and text.endswith(core) else text) for source, text in trimmed]


_QUOTES = str.maketrans("’‘‚“”„‟\u00a0\u3000", '\'\'\'""""  ')


def _plain(text: str) -> str:
    """With plain quotation marks and spaces, letter by letter."""
    return text.translate(_QUOTES)


def _is_cut(text: str, other: str) -> bool:
    """Whether a title is the beginning of another one, cut off at "…" or at a quotation mark."""
    start = text.rstrip(".… ")
    return (
        len(start) > 15
        and len(other) > len(text)
        and other.startswith(start)
        and (start != text or other[len(start) :].lstrip()[:1] in {'"', "'"})
    )


def _core(one: str, other: str) -> str:
    """What two titles with different kickers have in common; "" where they do not differ so."""
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    common = one[len(one) - length :].lstrip(" :-–—|/")
    heads = [text.removesuffix(common) for text in (one, other)]
    parted = all(head and re.search(_BREAK + "$", head) for head in heads)
    return common if parted and len(common) > max(map(len, heads)) else ""


def _chosen(offered: Iterable[tuple[str, str]], address: frozenset[str]) -> str:
    """The headline that two sources agree on, but for two cases in which a page was titled for search engines all over.

    JSON-LD alone has another one: that is the article's own, unless the address was made of the one agreed on.
    The share title has a clearly fuller one than the one that <title> is among: that is the article's own.
    """
    groups: dict[str, dict[str, str]] = {}
    for source, text in offered:
        groups.setdefault(squeeze(text), {}).setdefault(source, text)
    if not groups:
        return ""
    ranked = sorted(groups.values(), key=lambda group: (-min(len(group), 2), min(map(_ORDER.index, group))))
    best = _said(ranked[0])
    if len(ranked) == 1 or "title" not in ranked[0]:
        return best
    stated, shared = (next((_said(g) for g in ranked[1:] if source in g), "") for source in ("json-ld", "og"))
    if stated and not shared and len(ranked[0]) > 2 and squeeze(stated) not in squeeze(best):
        told = _share_in(best, address)
        return best if told > _NAMED and told > _share_in(stated, address) else stated
    if len(shared) >= _FULLER * len(best) and squeeze(best) not in squeeze(shared):
        return shared
    return best


def _said(group: dict[str, str]) -> str:
    return group[min(group, key=_ORDER.index)]


def _share_in(text: str, address: frozenset[str]) -> float:
    """The share of a title's words that its page's address is made of."""
    words = _words(text)
    return len(words & address) / len(words) if words else 0.0


def _words(text: str) -> frozenset[str]:
    """Words as addresses have them: "Für Ärzte" is "fuer-aerzte"."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).encode("ascii", "ignore").decode()
    return frozenset(_WORD.findall(folded))
