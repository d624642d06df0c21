"""When an article was published and changed, and where that was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from newstrail.core.dates import stamp
from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked, string
from newstrail.core.extract.payload import read_payload
from newstrail.core.extract.shown import Shown, shown
from newstrail.model import Origin, Stamp

#: No page is older (reliability H37), and none was published later than a day after it was read.
_FIRST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)
#: How far a day shown in local time may be from one in UTC, and what tells two clocks apart.
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "article_date_original",
    "citation_publication_date",
    "citation_date",
    "bt:pubdate",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article:create",
    "shareaholic:article_published_time",
    "rnews:datepublished",
    "dc.date.issued",
    "dcterms.issued",
)
#: Names that may mean the day a file was made: the day shown beside the headline is believed before them.
_CREATED = (
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date",
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
    r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=\D|$)"
    r"|/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\D|\d{3,}|$)"
    r"|[^\d]((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=\D|$)"
)
_EITHER_WAY = re.compile(r"^(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/((?:19|20)\d\d)")


class Dates:
    """The stamps of a page in the order of trust; `zone` is assumed where a stamp names none."""

    def __init__(self, document: Document, linked: Linked, url: str, at: datetime, zone: str | None) -> None:
        self.document, self.linked, self.url, self.at, self.zone = document, linked, url, at, zone

    def published(self) -> Stamp | None:
        """The first of what the page states, shows, has in its address; its zone and time of day from the others."""
        found = next(self._tiers(), None)
        return self._told_fully(self._day_first(found)) if found else None

    def modified(self) -> Stamp | None:
        raws = [(Origin.JSON_LD, self.linked.first("dateModified"))]
        raws += [(Origin.META, value) for name in _MODIFIED for value in self.document.metas.get(name, [])]
        if stated := next(self._read(raws), None):
            return stated
        return next(self._read((one.origin, one.raw) for one in self._shown if one.changed), None)

    def _tiers(self) -> Iterator[Stamp]:
        yield from self._stated
        yield from self._read([(Origin.JSON_LD, read_payload(self.document).published)])
        beside = list(self._read((one.origin, one.raw) for one in self._shown if not one.changed))
        if self._address:
            by_address = [one for one in beside if abs(one.at - self._address.at) <= _AHEAD]
            yield from by_address or [self._address]
        yield from beside
        yield from self._created
        yield from self._read([(Origin.HTMLDATE, self._last_resort() or "")])

    @cached_property
    def _stated(self) -> list[Stamp]:
        metas = [(Origin.META, value) for name in _PUBLISHED for value in self.document.metas.get(name, [])]
        page = self.linked.first("datePublished", "dateCreated", "uploadDate")
        article = string(self.linked.article.get("datePublished"))
        return list(self._read([(Origin.JSON_LD, article), *metas, (Origin.JSON_LD, page)]))

    @cached_property
    def _created(self) -> list[Stamp]:
        return list(
            self._read((Origin.META, value) for name in _CREATED for value in self.document.metas.get(name, []))
        )

    @cached_property
    def _shown(self) -> list[Shown]:
        return shown(self.document)

    @cached_property
    def _address(self) -> Stamp | None:
        if not (found := _IN_URL.search(self.url)):
            return None
        year, month, day = (group for group in found.groups() if group)
        return next(self._read([(Origin.URL, f"{year}-{month}-{day}")]), None)

    def _read(self, raws: Iterable[tuple[Origin, str]]) -> Iterator[Stamp]:
        for origin, raw in raws:
            found = stamp(raw, origin, zone=self.zone, now=self.at) if raw else None
            if found and found.at >= self.at + _AHEAD and _EITHER_WAY.match(raw):
                found = stamp(_EITHER_WAY.sub(r"\2/\1/\3", raw), origin, zone=self.zone, now=self.at)
            if found and _FIRST < found.at < self.at + _AHEAD:
                yield found

    def _others(self) -> Iterator[Stamp]:
        """Every other word of the page on its publication, to the minute or not."""
        yield from self._stated
        yield from self._created
        yield from self._read((one.origin, one.raw) for one in self._shown if not one.changed)

    def _day_first(self, found: Stamp) -> Stamp:
        """The stamp with day and month exchanged, where both can be either and the page has that day besides."""
        numbers = _EITHER_WAY.match(found.raw)
        if not numbers or numbers[1] == numbers[2]:
            return found
        local = found.local
        try:
            other = local.replace(day=local.month, month=local.day)
        except ValueError:
            return found
        days = {one.local.date() for one in (*self._others(), *([self._address] if self._address else []))}
        days -= {local.date()}
        return replace(found, at=other.astimezone(UTC)) if other.date() in days else found

    def _told_fully(self, found: Stamp) -> Stamp:
        """The stamp with the time of day, and the zone, that the page gives for it elsewhere."""
        if found.day_only:
            same = (one for one in self._others() if not one.day_only and one.local.date() == found.local.date())
            found = next(same, found)
        if found.day_only or found.offset:
            return found
        if "+" not in found.raw and not re.search(r"Z|GMT|UTC|-\d\d:?\d\d$|^\d+$", found.raw):
            zoned = (one for one in self._others() if one.offset is not None and _same_clock(one, found))
            return next(zoned, found)
        timed = [one for one in self._others() if not one.day_only]
        if offset := next((one.offset for one in timed if one.offset and abs(one.at - found.at) < _MINUTE), None):
            return replace(found, offset=offset)
        local = next((one for one in timed if one.offset is None), None)
        away = local.at - found.at if local else timedelta()
        hours = round(away / _HOUR) * _HOUR
        told = hours and _WEST <= hours <= _EAST and abs(away - hours) < _MINUTE
        return replace(found, offset=hours) if told else found

    def _last_resort(self) -> str | None:
        """htmldate, with the capture's time in place of the clock it would read."""
        from htmldate import find_date

        if self.document.root is None:
            return None
        try:
            return find_date(self.document.root, url=self.url or None, max_date=self.at + _AHEAD, original_date=True)
        except (ValueError, TypeError, OverflowError):
            return None


def _same_clock(one: Stamp, other: Stamp) -> bool:
    here, there = one.local.replace(tzinfo=None), other.local.replace(tzinfo=None)
    return not one.day_only and one.raw != other.raw and abs(here - there) < _MINUTE
