"""When an article was published and changed, and where that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from lxml import html as lxml_html

from newstrail.core.dates import stamp
from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked, string
from newstrail.model import Origin, Stamp

#: No page is older (reliability H37), and none was published later than a day after it was read.
_FIRST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "article_date_original",
    "citation_publication_date",
    "citation_date",
    "date",
    "bt:pubdate",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article:create",
    "shareaholic:article_published_time",
    "rnews:datepublished",
    "date.created",
    "datecreated",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "revised",
)
_IN_URL = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{3,}|$)|[^\d]((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=\D|$)"
)


class Dates:
    """The stamps of a page in the order of trust; `zone` is assumed where a stamp names none."""

    def __init__(self, document: Document, linked: Linked, url: str, at: datetime, zone: str | None) -> None:
        self.document, self.linked, self.url, self.at, self.zone = document, linked, url, at, zone

    def published(self) -> Stamp | None:
        return next(self._all(), None)

    def modified(self) -> Stamp | None:
        raws = [(Origin.JSON_LD, self.linked.first("dateModified"))]
        raws += [(Origin.META, value) for name in _MODIFIED for value in self.document.metas.get(name, [])]
        return next(self._read(raws), None)

    def _all(self) -> Iterator[Stamp]:
        yield from self._read([(Origin.JSON_LD, string(self.linked.article.get("datePublished")))])
        yield from self._read(
            (Origin.META, value) for name in _PUBLISHED for value in self.document.metas.get(name, [])
        )
        yield from self._read([(Origin.JSON_LD, self.linked.first("datePublished", "dateCreated", "uploadDate"))])
        if self.document.root is not None:
            yield from self._read(_microdata(self.document.root))
            yield from self._read(_times(self.document.root))
        if found := _IN_URL.search(self.url):
            year, month, day = (group for group in found.groups() if group)
            yield from self._read([(Origin.URL, f"{year}-{month}-{day}")])
        if self.document.root is not None:
            yield from self._read([(Origin.HTMLDATE, self._last_resort() or "")])

    def _read(self, raws: object) -> Iterator[Stamp]:
        for origin, raw in raws:  # type: ignore[attr-defined]
            if not raw:
                continue
            found = stamp(raw, origin, zone=self.zone, now=self.at)
            if found and _FIRST <= found.at <= self.at + _AHEAD:
                yield found

    def _last_resort(self) -> str | None:
        """htmldate, with the capture's time in place of the clock it would read."""
        from htmldate import find_date

        try:
            return find_date(self.document.root, url=self.url or None, max_date=self.at + _AHEAD, original_date=True)
        except (ValueError, TypeError, OverflowError):
            return None


def _microdata(root: lxml_html.HtmlElement) -> Iterator[tuple[Origin, str]]:
    for element in root.xpath("//*[@itemprop='datePublished']"):
        yield Origin.MICRODATA, (element.get("datetime") or element.get("content") or element.text_content()).strip()


def _times(root: lxml_html.HtmlElement) -> Iterator[tuple[Origin, str]]:
    found = list(root.iter("time"))
    marked = [
        element
        for element in found
        if element.get("pubdate") is not None or "publish" in (element.get("class") or "").lower()
    ]
    for element in [*marked, *found][:8]:
        if raw := element.get("datetime"):
            yield Origin.TIME, raw.strip()
