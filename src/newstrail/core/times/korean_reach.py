"""Korean expressions that reach from the day of the article: 어제, 3년 내, 최근 3년간, 조만간, 올 들어."""

from __future__ import annotations

import re
from datetime import date

from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import DAY, NOTHING, Grain, Span, day, shifted
from newstrail.core.times.tense import korean as tense_of
from newstrail.core.times.vague import COMING, vague

_SIZES = {"년": "year", "해": "year", "개월": "month", "달": "month", "주일": "week", "주": "week", "일": "day"}
_SIZES["시간"] = "hour"
_COUNTS = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
_COUNTS |= {"열": 10, "일": 1}
_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
}
_DAYS["보름"] = 15
_SPANNED = {"한두": (1, 2), "두세": (2, 3), "서너": (3, 4)}
LENGTH = (
    r"(?:(?P<n>\d{1,3})(?:\s?(?:년|개월|일|주)?\s?(?:[~∼～-]|내지)\s?(?P<m>\d{1,3}))?여?\s?"
    r"(?P<u>년|개월|달|주일|주|일|시간)(?P<plus>\s반|\s\d{1,2}개월)?"
    r"|(?P<w>한두|두세|서너|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|일(?=주일))\s?"
    r"(?P<v>해|개월|달|주일|주)(?P<half>\s반)?"
    r"|(?P<d>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)|(?P<h>반년)"
    r"|(?P<some>수|몇)\s?(?:십\s?)?(?P<s>년|해|달|개월|주|일))여?"
)
_AHEAD = re.compile(
    rf"(?:향후|앞으로(?:의)?)\s+{LENGTH}\s?(?:간|동안|내에|내로|내|안에|안으로|이내에?)?(?!\s?(?:뒤|후|전|만|차))"
)
_BACK = re.compile(rf"(?P<word>최근|지난|과거)\s?{LENGTH}(?P<after>\s?(?:간|동안|새|사이|내))?")
_WITHIN = re.compile(rf"{LENGTH}\s?(?:안에|안으로|이내(?:에|로)?|내(?:에|로)?)(?![가-힣])")
_AGO = re.compile(rf"(?:약\s?)?{LENGTH}\s?(?:전|앞서)(?=\s|에|부터|보다|만|의|까지|이|,|\.|$)")
_LATER = re.compile(rf"(?:약\s?)?{LENGTH}\s?(?:뒤|후)(?=\s|에|면|부터|인|,|\.|$)")
OVERNIGHT = re.compile(r"하루\s?(?:새|사이|만에)(?:에)?(?![가-힣])")

_NEAR = {"오늘": 0, "금일": 0, "어제": -1, "작일": -1, "내일": 1, "명일": 1, "모레": 2, "글피": 3, "그제": -2}
_NEAR |= {"그저께": -2, "엊그제": -2, "내일모레": 2}
_DAYWORD = re.compile(
    r"(?P<near>내일모레|오늘|금일|어제|작일|내일|명일|모레(?=\s|까지|부터|쯤|면|,|$)|글피|그제|그저께"
    r"|엊그제)(?:\(\d{1,2}일\))?"
    r"|(?P<same>이날|당일|같은\s?날)|(?P<before>전날)|(?P<next>이튿날|다음\s?날)|(?P<then>당시(?=[\s,.의에]|$))"
)
_SOFT = re.compile(
    r"(?P<until>(?:지금|현재|최근)까지)|(?P<recent>최근|근래|요즘|요새)(?:에|에는|의|엔)?"
    r"|(?P<now>현재|지금)(?!까지|껏|진행)"
    r"|(?P<soon>조만간|머지않아|머지않은\s\S+|곧(?=\s|,|$)"
    r"|(?:이른|빠른|가까운)\s(?:시일|시간|장래|시기)(?:\s?(?:내|안)에?)?)"
    r"|(?P<while>당분간)|(?P<term>(?:단기|중기|장기|중장기)(?:적)?으?로(?:는)?(?![가-힣]))"
    r"|(?P<office>(?:임기|이번\s정부)\s?(?:내|안|중)에?)"
)
_TO_DATE = re.compile(
    r"(?P<year>올(?:해)?\s?들어(?:서)?|연초\s?(?:이후|부터|이래)|올(?:해)?\s?초\s?이후|연초\s?대비)"
    r"|(?P<month>이달\s?들어(?:서)?|이번\s?달\s?들어)"
)


def length_of(match: re.Match[str]) -> tuple[int, int, str] | None:
    """The shorter and the longer bound of a length of time, and its unit; None for "a few"."""
    if match["some"]:
        return None
    if match["d"]:
        return _DAYS[match["d"]], _DAYS[match["d"]], "day"
    if match["h"]:
        return 6, 6, "month"
    if match["w"]:
        low, high = _SPANNED.get(match["w"]) or (_COUNTS[match["w"]],) * 2
        return _and_a_half(low, high, _SIZES[match["v"]], bool(match["half"]))
    low, unit = int(match["n"]), _SIZES[match["u"]]
    high = int(match["m"] or low)
    extra = re.search(r"\d+", match["plus"] or "")
    if extra and unit == "year":
        return low * 12 + int(extra.group()), high * 12 + int(extra.group()), "month"
    return _and_a_half(low, high, unit, bool(match["plus"]))


def _and_a_half(low: int, high: int, unit: str, half_more: bool) -> tuple[int, int, str]:
    if not half_more or unit not in ("year", "month"):
        return low, high, unit
    size, finer = (12, "month") if unit == "year" else (30, "day")
    return low * size + size // 2, high * size + size // 2, finer


def to_date(reader: Reader, context: Context) -> Span | None:
    """올 들어, 이달 들어: from the start of the year or month until now."""
    match = reader.take(_TO_DATE)
    if not match:
        return None
    start = context.at.replace(month=1, day=1) if match["year"] else context.at.replace(day=1)
    return Span(start, context.at, Grain.PART, "bounded")


def reach(reader: Reader, context: Context) -> Span | None:
    """So long from the article's day, or back from it."""
    at, begin = context.at, reader.pos
    if match := reader.take(_AHEAD) or reader.take(_WITHIN):
        length = length_of(match)
        return Span(at, shifted(at, length[1], length[2]), Grain.POINT, "bounded") if length else _few(at, match["s"])
    if match := reader.take(_BACK):
        length = length_of(match)
        if match["word"] == "최근" or match["after"] or match["u"] != "일":  # 지난 3일 is the third
            start = shifted(at, -length[1], length[2]) if length else None
            return Span(start, at, Grain.POINT, "approximate" if length else "soft")
        reader.pos = begin
    for pattern, sign in ((_AGO, -1), (_LATER, 1)):
        if match := reader.take(pattern):
            return _point(reader, context, match, sign)
    return None


def _point(reader: Reader, context: Context, match: re.Match[str], sign: int) -> Span:
    length = length_of(match)
    if not length:
        return Span(None, None, Grain.VAGUE, "soft")
    if sign > 0 and tense_of(reader.text, reader.pos) == "past":
        return NOTHING  # so long after something else
    first, last = sorted(shifted(context.at, sign * count, length[2]) for count in length[:2])
    return Span(first, last, Grain.POINT, "exact" if length[2] == "day" else "approximate")


def _few(at: date, unit: str) -> Span:
    reach_ = COMING.get(_SIZES[unit])
    return Span(at, shifted(at, *reach_) if reach_ else None, Grain.VAGUE, "soft")


def dayword(reader: Reader, context: Context) -> Span | None:
    """어제, 내일, 이날, 전날."""
    match = reader.take(_DAYWORD)
    if not match:
        return None
    if match["then"]:
        return context.last or NOTHING
    if match["near"]:
        return day(context.at + _NEAR[match["near"]] * DAY)
    return day(context.now(reader.pos) + (bool(match["next"]) - bool(match["before"])) * DAY)


def soft(reader: Reader, context: Context) -> Span | None:
    """최근, 현재, 조만간, 당분간; what no table here can date (장기적으로, 임기 내) has no bounds."""
    match = reader.take(_SOFT)
    return vague(match, context.at) if match else None
