"""Dates as feeds, pages and Korean news sites write them.

Our own reading, since a general one reads "KST" as UTC and "2026.10.22" as the first of November without a word.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import timezone as fixed

from newstrail.core.dates import forms, zones
from newstrail.model import Origin, Stamp

__all__ = ["stamp"]

#: Nothing we read was published before: what says so is a default value or a slip.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
#: How far ahead of now a time may be: zones differ and clocks go wrong by so much.
AHEAD = timedelta(days=1)
#: Characters looked at; a date stands at the start.
_LONGEST = 200

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:\s?(Z|[+-])(?:(\d\d):?(\d\d))?)?)?",
    re.IGNORECASE,
)
_RFC = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,?\s*)?(\d{1,2}) ([A-Za-z]{3}) (\d{4}),? (\d\d):(\d\d)(?::(\d\d))? ?"
    r"(?:(Z|GMT|UTC|[+-])(?:(\d\d):?(\d\d))?)?"
)
_EPOCH = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{13})")
_AGO = re.compile(
    r"(?:약\s*)?(\d{1,4}|an?|one)\s*(초|분|시간|일|주|개월|second|sec|minute|min|hour|hr|day|week|month)s?\s*(?:전|ago)",
    re.IGNORECASE,
)
_STEP = {
    "초": timedelta(seconds=1), "sec": timedelta(seconds=1), "second": timedelta(seconds=1),
    "분": timedelta(minutes=1), "min": timedelta(minutes=1), "minute": timedelta(minutes=1),
    "시간": timedelta(hours=1), "hr": timedelta(hours=1), "hour": timedelta(hours=1),
    "일": timedelta(days=1), "day": timedelta(days=1),
    "주": timedelta(weeks=1), "week": timedelta(weeks=1),
    "개월": timedelta(days=30), "month": timedelta(days=30),
}  # fmt: skip


def stamp(raw: str, origin: Origin, *, zone: str | None = None, now: datetime | None = None) -> Stamp | None:
    """Return the time that a string names, None if it names none.

    `zone` (an IANA name) is assumed where the string names no zone, UTC where that is None too. What lies before 1990
    or more than a day after `now` is moved to that bound, the string kept. `now` also anchors "3 hours ago". Never
    raises.

    >>> str(stamp("2026년 10월 22일 오후 2:30", Origin.TEXT, zone="Asia/Seoul"))
    '2026-10-22T14:30:00+09:00'
    """
    text = raw.strip()[:_LONGEST]
    try:
        found = _iso(text, zone) or _rfc(text, zone) or _any(_plain(text), zone, now)
    except (ValueError, OverflowError):  # numbers that are no date, or at the ends of the calendar
        return None
    if found is None:
        return None
    at, offset, day_only = found
    if at < EARLIEST:
        at = EARLIEST
    elif now is not None and at > now + AHEAD:
        at = now + AHEAD
    return Stamp(at, offset, day_only, origin, raw[:_LONGEST])


_Found = tuple[datetime, timedelta | None, bool]


def _settled(moment: datetime, named: tzinfo | None, zone: str | None, day_only: bool) -> _Found:
    """The instant, with the distance from UTC of the zone named or assumed."""
    assumed = zones.named(zone) if zone else None
    here = moment.replace(tzinfo=named or assumed or UTC)
    return here.astimezone(UTC), here.utcoffset() if named or assumed else None, day_only


def _iso(text: str, zone: str | None) -> _Found | None:
    """ISO 8601 as machines write it."""
    found = _ISO.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second, part, sign, hours, minutes = found.groups()
    if (sign or "Z") not in "Zz" and hours is None:
        return None
    if hour is None:
        return _settled(datetime(int(year), int(month), int(day), tzinfo=UTC), None, zone, True)
    return _built(int(year), int(month), int(day), int(hour), int(minute), second, part, sign, hours, minutes, zone)


def _rfc(text: str, zone: str | None) -> _Found | None:
    """RFC 822 as machines write it."""
    found = _RFC.fullmatch(text)
    if not found:
        return None
    day, name, year, hour, minute, second, sign, hours, minutes = found.groups()
    month = forms.MONTHS.get(name.lower())
    if month is None or (sign in ("+", "-") and hours is None):
        return None
    return _built(int(year), month, int(day), int(hour), int(minute), second, None, sign, hours, minutes, zone)


def _built(
    year: int, month: int, day: int, hour: int, minute: int, second: str | None, part: str | None,
    sign: str | None, hours: str | None, minutes: str | None, zone: str | None,
) -> _Found | None:  # fmt: skip
    named: tzinfo | None = None
    if sign:
        distance = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        named = fixed(-distance if sign == "-" else distance)
    micro = int((part + "000000")[:6]) if part else 0
    return _settled(
        _moment(year, month, day, forms.Clock(hour, minute, int(second or 0), micro, 0)), named, zone, False
    )


def _moment(year: int, month: int, day: int, clock: forms.Clock | None) -> datetime:
    """A local time, its zone still to be put in.

    24:00 is the next day's start, a leap second its minute's last second, 31 June a ValueError.
    """
    if not clock:
        return datetime(year, month, day, tzinfo=UTC)
    moment = datetime(year, month, day, clock.hour % 24, clock.minute, min(clock.second, 59), clock.micro, UTC)
    if clock.hour == 24 and not (clock.minute or clock.second):
        return moment + timedelta(days=1)
    if clock.hour > 23 or clock.second > 60:
        raise ValueError("no such time of day")
    return moment


def _plain(text: str) -> str:
    """Full-width digits and odd spaces as the ordinary ones."""
    return " ".join(text.split()) if text.isascii() else " ".join(unicodedata.normalize("NFKC", text).split())


def _any(text: str, zone: str | None, now: datetime | None) -> _Found | None:
    """Any other way to write a date."""
    if found := _EPOCH.fullmatch(text):
        seconds = int(found[1]) if found[1] else int(found[2]) // 1000
        return datetime.fromtimestamp(seconds, UTC), timedelta(), False
    day = forms.day(text, korean=zone == "Asia/Seoul")
    if not day:
        return _ago(text, zone, now)
    if day.year < 100:
        return None
    if day.clock:
        clock = forms.clock(day.clock)
        rest = day.clock[clock.end :] if clock else ""
    else:
        until = day.until(text)
        clock = forms.clock(text, day.end, until) or forms.clock(text[: day.start])
        rest = text[max(day.end, clock.end if clock else 0) : until]
    named = next((tz for found in zones.ZONE.finditer(rest) if (tz := zones.written(found, zone))), None)
    if day.day > 31:  # an ordinal date: the day of the year
        moment = _moment(day.year, 1, 1, clock) + timedelta(days=day.day - 1)
        return _settled(moment, named, zone, clock is None) if moment.year == day.year else None
    return _settled(_moment(day.year, day.month, day.day, clock), named, zone, clock is None)


def _ago(text: str, zone: str | None, now: datetime | None) -> _Found | None:
    """ "3시간 전", "2 days ago": counted back from now."""
    found = _AGO.search(text) if now else None
    if not found or not now:
        return None
    step = _STEP[found[2].lower()]
    count = int(found[1]) if found[1].isdigit() else 1
    local = now.astimezone((zones.named(zone) if zone else None) or UTC) - count * step
    if step >= timedelta(days=1):
        local = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return local.astimezone(UTC), local.utcoffset(), step >= timedelta(days=1)
