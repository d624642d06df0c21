"""The dates a page shows its readers: beside the headline or behind a label, in `<time>`, microdata or plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml import html as lxml_html

from newstrail.core.extract.document import Document
from newstrail.model import Origin

_PLACES = (
    "//h1 | //time | //@itemprop[starts-with(., 'date')] | //body//text()[(contains(., '20') or contains(., '19'))"
    " and string-length(.) < 400 or contains(substring(., 1, 60), '20')]"
)
_WORDS = etree.XPath(_PLACES)
_WORDS_AND_DATA = etree.XPath(
    f"{_PLACES} | //@data-date | //@data-date-time | //@data-datetime | //@data-time | //@data-timestamp"
    " | //@data-published | //@data-publish-date | //@data-pubdate"
)
_DATA = re.compile(r"\sdata-(?:date|time|pub)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERIC = re.compile(
    r"(?<!\d)(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[./년年-]\s?\d\d?\s?[./월月-]\s?\d\d?)(?!\d)"
)
_NAMED = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|er|º)?\.?\s*(?:de |tháng )?[^\W\d_]{3,10}\.?,?\s*(?:de |del )?(?:19|20)\d\d|[^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
)
#: What newsrooms write before the day of publication, and before the day of a change.
_LABEL = re.compile(
    r"\b(?:datum|veröffentlicht|erstellt|erschienen|published|posted|publi[ée]e?|mis en ligne|pubblicato|publicado"
    r"|gepubliceerd|geplaatst|opublikowano|yayınlanma|giriş|ngày đăng|date)\b|입력|등록|승인|게재|송고|작성|発表|公開|发布|发表|опубликовано",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:updated?|modified|revised|aktualisiert|geändert|stand|mis à jour|modifié|aggiornato|actualizado|atualizado"
    r"|bijgewerkt|güncelleme|aktualizacja|last|bis|until|expires)\b|수정|업데이트|更新|обновлено",
    re.IGNORECASE,
)
#: Elements whose dates are of something else, and names such elements go by.
_OTHER_TAGS = frozenset(("aside", "nav", "footer", "blockquote", "figure", "figcaption", "form", "select"))
_OTHER_NAMES = re.compile(
    r"comment|related|sidebar|aside|teaser|recommend|footer|widget|popular|most-?read|latest|more-|caption|embed|tweet"
    r"|instagram|carousel|newsletter|copyright|calendar|archive|event|breaking|ticker|search|menu",
    re.IGNORECASE,
)
#: Words of a line beside its date, from which it is prose.
_PROSE = 9
_PLACED = re.compile(r"[A-ZÄÖÜ][\w .-]{2,24},? \(\d[^()]{5,20}\)\.? ")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
#: Characters up to which an element's whole text is read with its date: the time of day may stand in a child.
_SHORT = 90
_INLINE = frozenset(("span", "b", "i", "em", "strong", "small", "a", "font"))
#: Characters behind a date in which its time of day is looked for.
_CLOCK = 30
#: … and up to which a link is a date, as blogs have it, and no teaser.
_LINKED = 40
#: Dates behind the headline, and before it, that are looked at.
_BEHIND, _BEFORE = 12, 3


class Shown(NamedTuple):
    """A date on the page: how it is written, where, and how well its place speaks for it (less is better)."""

    rank: int
    origin: Origin
    raw: str
    changed: bool  #: labelled as the day of a change


def shown(document: Document) -> list[Shown]:
    """Dates of the page's own article, the likeliest first: those marked up or labelled, then the nearest to the headline."""
    if document.root is None:
        return []
    before: list[Shown] = []
    behind: list[Shown] = []
    heading: lxml_html.HtmlElement | None = None
    found: object
    for found in (_WORDS_AND_DATA if _DATA.search(document.html) else _WORDS)(document.root):
        if getattr(found, "attrname", None) == "itemprop":
            found = found.getparent()  # type: ignore[attr-defined]  # noqa: PLW2901  lxml's own strings
        if isinstance(found, lxml_html.HtmlElement) and found.tag == "h1":
            if heading is None and found.text_content().strip() and not _elsewhere(found):
                heading = found
            continue
        near = behind if heading is not None else before
        labelled = isinstance(found, str) and _LABEL.search(_context(found))
        if len(near) >= _BEHIND and heading is not None and not labelled:
            continue
        near += _read(found)
    before = [
        one._replace(rank=one.rank + 2) for one in (before[-_BEFORE:] if heading is not None else before[:_BEHIND])
    ]
    return sorted(behind + before, key=lambda one: one.rank)


def _read(found: object) -> Iterator[Shown]:
    """What one match of the page says: `<time>` and microdata first, labelled words next, mere words last."""
    if isinstance(found, lxml_html.HtmlElement):
        marked = found.get("itemprop") or ""
        if _elsewhere(found, named=not marked):
            return
        said = " ".join(found.text_content().split())[:80]
        raw = (found.get("datetime") or found.get("content") or said).strip()
        about = f"{marked} {found.get('class') or ''} {_before(found)}"
        changed = "modified" in about.lower() or bool(_CHANGED.search(about))
        published = found.get("pubdate") is not None or "publish" in about.lower() or bool(_LABEL.search(about))
        if raw and any(char.isdigit() for char in raw):
            origin = Origin.MICRODATA if marked else Origin.TIME
            yield Shown(0 if published and not changed else 1, origin, raw, changed)
        if said != raw and _YEAR.search(said):
            yield Shown(3, Origin.TEXT, said, changed)
        return
    parent = getattr(found, "getparent", lambda: None)()
    if parent is None or not isinstance(found, str) or not _YEAR.search(found) or _elsewhere(parent):
        return
    if attribute := getattr(found, "attrname", ""):
        about = f"{attribute} {parent.get('class') or ''} {_before(parent)}"
        changed = bool(_CHANGED.search(about.replace("_", " ")))
        yield Shown(1, Origin.TIME, found.strip(), changed)
        return
    if parent.tag in ("script", "style", "title", "noscript", "time", "option"):
        return
    if parent.tag == "a" and len(found.strip()) > _LINKED:
        return
    block = parent.getparent() if getattr(found, "is_tail", False) else parent
    while block is not None and block.tag in _INLINE:
        block = block.getparent()
    line = " ".join(found.split())
    whole = " ".join(" ".join(block.itertext()).split()) if block is not None and len(line) < _SHORT else ""
    for text in (whole, line) if line in whole and len(whole) < _SHORT else (line,):
        date = _date(text, max(0, text.find(line)))
        if date and not _is_prose(text, date):
            break
    else:
        return
    following = _date(text, date.end())
    label = (
        _YEAR.split(text[: date.start()])[-1]
        if date.start() > 2
        else _before(parent, tail=bool(getattr(found, "is_tail", False)))
    )
    changed = bool(_CHANGED.search(label)) and not _LABEL.search(label)
    raw = text[date.start() : following.start() if following else date.end() + _CLOCK]
    yield Shown(1 if _LABEL.search(label) else 2, Origin.TEXT, raw, changed)


def _date(text: str, start: int = 0) -> re.Match[str] | None:
    return _NUMERIC.search(text, start) or _NAMED.search(text, start)


def _is_prose(text: str, date: re.Match[str]) -> bool:
    """Whether a line says more than a date does, but for "Seoul, (2 March 2026)." before an article's first sentence."""
    if _PLACED.match(text):
        return False
    around = text[: date.start()] + text[date.end() :]
    return len(around.split()) > _PROSE or len(_IDEOGRAPH.findall(around)) > _PROSE


def _context(text: str) -> str:
    parent = getattr(text, "getparent", lambda: None)()
    return f"{_before(parent) if parent is not None else ''} {text[:40]}"


def _before(element: lxml_html.HtmlElement, *, tail: bool = False) -> str:
    """The words right before an element: a label's, in the text before it or in the sibling before it."""
    previous, parent = element.getprevious(), element.getparent()
    if tail:
        words = element.text_content() or ""
    elif previous is not None:
        words = f"{previous.text_content() or ''} {previous.tail or ''}"
    else:
        words = (parent.text or "") if parent is not None else ""
    return _YEAR.split(words)[-1][-40:]


def _elsewhere(element: lxml_html.HtmlElement, *, named: bool = True) -> bool:
    """Whether an element belongs to something else than the article's head and text."""
    for up in (element, *element.iterancestors()):
        if up.tag in ("body", "html"):
            return False
        if up.tag in _OTHER_TAGS:
            return up.tag != "aside" or not up.xpath("ancestor::article")
        if (
            named
            and up.tag not in ("article", "main")
            and _OTHER_NAMES.search(f"{up.get('class') or ''} {up.get('id') or ''}")
        ):
            return True
    return False
