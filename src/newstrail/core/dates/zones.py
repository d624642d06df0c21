"""Time zones as they are written behind a time."""

from __future__ import annotations

import re
from datetime import timedelta, tzinfo
from datetime import timezone as fixed
from functools import lru_cache
from zoneinfo import ZoneInfo

#: Abbreviations with the hours they stand for. Those with two meanings have the one RFC 822 or most newsrooms give them
#: ("CST" is Chicago's, "IST" India's, "BST" Britain's).
_HOURS = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet", "zulu"), 0.0),
    **dict.fromkeys(("cet", "bst", "west", "mez", "wat"), 1.0),
    **dict.fromkeys(("cest", "eet", "mesz", "sast", "cat"), 2.0),
    **dict.fromkeys(("eest", "msk", "trt", "eat"), 3.0),
    **dict.fromkeys(("gst", "msd"), 4.0),
    **dict.fromkeys(("pkt", "uzt"), 5.0),
    "ist": 5.5,
    "npt": 5.75,
    **dict.fromkeys(("wib", "ict"), 7.0),
    **dict.fromkeys(("sgt", "hkt", "awst", "pht", "myt", "wita"), 8.0),
    **dict.fromkeys(("kst", "jst", "wit"), 9.0),
    "acst": 9.5,
    "aest": 10.0,
    "acdt": 10.5,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
    "hst": -10.0,
    "akst": -9.0,
    **dict.fromkeys(("pst", "akdt"), -8.0),
    **dict.fromkeys(("mst", "pdt"), -7.0),
    **dict.fromkeys(("cst", "mdt"), -6.0),
    **dict.fromkeys(("est", "cdt"), -5.0),
    **dict.fromkeys(("ast", "edt"), -4.0),
    "nst": -3.5,
    **dict.fromkeys(("brt", "art", "adt"), -3.0),
    "ndt": -2.5,
}
#: What the press writes for whichever of standard and summer time is in force.
_PLACES = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "한국시간": "Asia/Seoul",
    "한국시각": "Asia/Seoul",
}
ZONE = re.compile(
    r"""\s*[(\[]?\s*(?:
        (?:UTC|GMT|UT|Z)?\s*(?P<sign>[+\-−])\s*(?P<hours>\d{1,2}):?(?P<minutes>[0-5]\d)?(?:(?::?[0-5]\d)|(?![\d:]))
        | (?P<name>[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+ | [A-Za-z]{1,5} | 한국\s?시[간각])(?![A-Za-z가-힣])
    )""",
    re.VERBOSE,
)


@lru_cache(maxsize=512)
def named(zone: str) -> tzinfo | None:
    """The zone of an IANA name, None where there is none such."""
    try:
        return ZoneInfo(zone)
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError, but a bad key is either of these
        return None
    except KeyError:
        return None


def written(found: re.Match[str], assumed: str | None) -> tzinfo | None:
    """The zone that a match of ZONE names, None if it is no zone. `assumed` settles an abbreviation of two meanings."""
    if found["sign"]:
        hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
        if hours > 14:
            return None
        distance = timedelta(hours=hours, minutes=minutes)
        return fixed(distance if found["sign"] == "+" else -distance)
    name = found["name"]
    if "/" in name:
        return named(name)
    lowered = name.lower().replace(" ", "")
    if place := _PLACES.get(lowered):
        return named(place)
    if lowered == "cst" and assumed in ("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong"):
        return fixed(timedelta(hours=8))
    hours_east = _HOURS.get(lowered)
    return None if hours_east is None else fixed(timedelta(hours=hours_east))
