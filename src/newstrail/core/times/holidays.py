"""Holidays that news names as dates. The Korean lunar ones stand in a table: they need no calendar library.

The dates follow from the Korean lunisolar calendar (first day of the first month, fifteenth of the eighth).
"""

from __future__ import annotations

from datetime import date

from newstrail.core.times.spans import DAY, Grain, Span

_FIRST = 2000
#: Month and day, a year each, 2000 to 2050.
_SEOLLAL = (
    "205 124 212 201 122 209 129 218 207 126 214 203 123 210 131 219 208 128 216 205 125 212 201 122 210 129 "
    "217 207 127 213 203 123 211 131 219 208 128 215 204 124 212 201 122 210 130 217 206 126 214 202 123"
)
_CHUSEOK = (
    "912 1001 921 911 928 918 1006 925 914 1003 922 912 930 919 908 927 915 1004 924 913 1001 921 910 929 917 1006 "
    "925 915 1003 922 912 1001 919 908 927 916 1004 924 913 1002 921 910 928 917 1005 925 915 1004 922 911 930"
)
_LUNAR = {"seollal": _SEOLLAL.split(), "chuseok": _CHUSEOK.split()}
_FIXED = {
    "new-year": (1, 1),
    "march-first": (3, 1),
    "childrens": (5, 5),
    "memorial": (6, 6),
    "liberation": (8, 15),
    "foundation": (10, 3),
    "hangul": (10, 9),
    "halloween": (10, 31),
    "christmas": (12, 25),
}
NAMES = {
    "설날": "seollal",
    "설": "seollal",
    "구정": "seollal",
    "추석": "chuseok",
    "한가위": "chuseok",
    "신정": "new-year",
    "삼일절": "march-first",
    "3·1절": "march-first",
    "어린이날": "childrens",
    "현충일": "memorial",
    "광복절": "liberation",
    "개천절": "foundation",
    "한글날": "hangul",
    "핼러윈": "halloween",
    "크리스마스": "christmas",
    "성탄절": "christmas",
    "lunar new year": "seollal",
    "seollal": "seollal",
    "chuseok": "chuseok",
    "thanksgiving": "thanksgiving",
    "christmas": "christmas",
    "halloween": "halloween",
    "new year's day": "new-year",
}


def holiday(name: str, year: int, *, break_: bool = False) -> Span | None:
    """The day of a holiday; with `break_` the days off around a lunar one (the day before to the day after).

    None for a lunar holiday outside 2000–2050.
    """
    kind = NAMES[name.lower()]
    if kind == "thanksgiving":
        first = date(year, 11, 1)
        on = first + (3 - first.weekday()) % 7 * DAY + 21 * DAY  # the fourth Thursday
    elif kind in _LUNAR:
        if not 0 <= year - _FIRST < len(_LUNAR[kind]):
            return None
        month, number = divmod(int(_LUNAR[kind][year - _FIRST]), 100)
        on = date(year, month, number)
    else:
        on = date(year, *_FIXED[kind])
    around = DAY if break_ and kind in _LUNAR else 0 * DAY
    return Span(on - around, on + around, Grain.PART if around else Grain.DAY, "exact")


def holidays(name: str, at: date, *, break_: bool = False) -> list[Span]:
    """That holiday in the years around."""
    found = (holiday(name, year, break_=break_) for year in range(max(1, at.year - 2), min(9998, at.year + 2) + 1))
    return [span for span in found if span]
