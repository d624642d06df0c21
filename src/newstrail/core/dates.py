"""Dates as feeds, pages and Korean news sites write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from newstrail.model import Origin, Stamp

_DAY = re.compile(r"(?<!\d)(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?:\s*일)?")
_TIME = re.compile(r"(오전|오후|AM|PM)?\s*(\d{1,2})\s*[:시]\s*(\d{2})(?:\s*[:분]\s*(\d{2}))?\s*(AM|PM)?", re.IGNORECASE)
_OFFSET = re.compile(r"(?<=\d)\s*(Z|[+-]\d{2}:?\d{2})$|\b(KST|JST|GMT|UTC)\b", re.IGNORECASE)


def stamp(raw: str, origin: Origin, *, zone: str | None = None, now: datetime | None = None) -> Stamp | None:
    """Return the time a string names, or None. `zone` (an IANA name) is assumed where it names none."""
    text = raw.strip()
    try:
        if not (found := _DAY.search(text)):
            from email.utils import parsedate_to_datetime

            moment = parsedate_to_datetime(text)
            known = moment.utcoffset() if moment.tzinfo else None
            at = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone or "UTC"))
            return Stamp(at.astimezone(UTC), known, False, origin, raw)
        year, month, day = map(int, found.groups())
        rest = text[found.end() :]
        clock = _TIME.search(rest)
        offset = _OFFSET.search(rest)
        hour, minute, second = (int(clock[2]), int(clock[3]), int(clock[4] or 0)) if clock else (0, 0, 0)
        half = clock and (clock[1] or clock[5] or "").upper()
        if half in ("오후", "PM") and hour < 12:
            hour += 12
        known = None
        if offset:
            name = (offset[1] or offset[2]).upper()
            digits = name.replace(":", "")
            known = {"KST": timedelta(hours=9), "JST": timedelta(hours=9)}.get(name, timedelta())
            if digits[0] in "+-":
                known = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5])) * (-1 if digits[0] == "-" else 1)
        tz = timezone(known) if known is not None else ZoneInfo(zone or "UTC")
        return Stamp(
            datetime(year, month, day, hour, minute, second, tzinfo=tz).astimezone(UTC), known, not clock, origin, raw
        )
    except (ValueError, OverflowError, TypeError, KeyError):
        return None
