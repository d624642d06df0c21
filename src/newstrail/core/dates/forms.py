"""The shapes in which dates and times are written: from a string to the numbers in it, right or not."""

from __future__ import annotations

import re
from typing import NamedTuple


class Day(NamedTuple):
    year: int
    month: int
    day: int
    end: int  #: where in the string it ends
    start: int = 0
    clock: str = ""  #: what stood between day and year, in "Thu Oct 22 09:00:00 2026"

    def until(self, text: str) -> int:
        """Where what belongs to this day ends: at the next day of "입력2026.01.27수정2026.01.28 13:07"."""
        following = _NUMERIC.search(text, self.end)
        return following.start() if following else len(text)


class Clock(NamedTuple):
    hour: int
    minute: int
    second: int
    micro: int
    end: int


#: Month names in the languages of the feeds we meet, in lower case …
_WESTERN = (
    "jan january januar janvier janv enero ene gennaio gen janeiro januari января янв ιαν styczeń stycznia",
    "feb february februar février févr fev fevrier febrero febbraio fevereiro februari февраля фев φεβ lutego",
    "mar march märz mär mars mrz marzo março marco maart maa марта мар μαρ μάρ marca",
    "apr april avril avr abril abr aprile апреля апр απρ kwietnia",
    "may mai maj mayo maggio mag maio mei мая май μαι μαϊ μάι maja",
    "jun june juni juin junio giugno giu junho июня июн ιουν ιούν ιον czerwca",
    "jul july juli juillet juil julio luglio lug julho июля июл ιουλ ιούλ ιολ lipca",
    "aug august août aout agosto ago augustus августа авг αυγ αύγ sierpnia",
    "sep sept september septembre septiembre settembre set setembro сентября сен σεπ września",
    "oct october oktober okt octobre octubre ottobre ott outubro out октября окт οκτ października",
    "nov november novembre noviembre novembro ноября ноя νοε νοέ listopada",
    "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря дек δεκ grudnia",
)
#: … and of pages from further afield: Turkish, Ukrainian, Czech, Romanian, Catalan, Indonesian, Danish, Swedish.
_FURTHER = (
    "ocak січня ledna ianuarie gener",
    "şubat лютого února februarie febrer pebruari",
    "mart березня března martie març maret marts",
    "nisan квітня dubna aprilie",
    "mayıs травня května maig",
    "haziran червня června iunie juny",
    "temmuz липня července iulie juliol",
    "ağustos серпня srpna agost agustus augusti",
    "eylül вересня září septembrie setembre",
    "ekim жовтня října octombrie",
    "kasım листопада listopadu noiembrie",
    "aralık грудня prosince decembrie desembre desember",
)
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(zip(_WESTERN, _FURTHER, strict=True), 1)
    for name in " ".join(names).split()
}

_NUMERIC = re.compile(r"(?<!\d)(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})(?!\d)(?:\s*[일日]|\.(?!\d))?")
_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?[\s\-/.,]*(?:de\s+)?([^\W\d_]{3,10})[\s\-/.,]*(?:de\s+)?'?(\d{4}|\d{2})(?!\d|:)"
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,10})[\s.\-/]*(\d{1,2})(?:st|nd|rd|th)?(?!\d|:)[\s.,\-/]*(\d{4})(?!\d|:)"
)
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)", re.IGNORECASE)
_YEAR_LAST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,10})\.?\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AaPp][Mm])?\s*[A-Za-z]{0,5})\s+(\d{4})(?!\d)"
)
_DAY_FIRST = re.compile(r"(?<![\d:])(\d{1,2})(\s+|\s*[./-]\s*)(\d{1,2})(?:\s+|\s*[./-]\s*)(\d{4})(?![\d:])")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=$|[^\d]|[012]\d[0-5]\d(?:[0-5]\d)?(?:$|[^\d]))")
_ORDINAL = re.compile(r"(\d{4})-(\d{3})(?!\d)")
_MONTH_ONLY = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
_SHORT_YEAR = re.compile(r"'?(\d{2})\s?[.]\s?(\d{1,2})\s?[.]\s?(\d{1,2})\.?(?=$|\s|[(])")


def day(text: str, *, korean: bool = False) -> Day | None:
    """The first day named in a text; `korean`: a two-digit year stands first, as in "26.10.22"."""
    if found := _NUMERIC.search(text):
        return Day(int(found[1]), int(found[2]), int(found[3]), found.end(), found.start())
    if (found := _YEAR_LAST.search(text)) and (month := MONTHS.get(found[1].lower())):
        return Day(int(found[4]), month, int(found[2]), found.end(), found.start(), found[3])
    for found in _NAMED.finditer(text):
        if month := _month(found[2]):
            return Day(_year(found[3]), month, int(found[1]), found.end(), found.start())
    for found in _MONTH_FIRST.finditer(text):
        if month := _month(found[1]):
            return Day(int(found[3]), month, int(found[2]), found.end(), found.start())
    if found := _VIETNAMESE.search(text):
        return Day(int(found[3]), int(found[2]), int(found[1]), found.end(), found.start())
    if found := _DAY_FIRST.search(text):
        return _ordered(found, text)
    if found := _COMPACT.search(text):
        return Day(int(found[1]), int(found[2]), int(found[3]), found.end(), found.start())
    if found := _ORDINAL.match(text):
        return Day(int(found[1]), 1, int(found[2]), found.end())
    if found := _MONTH_ONLY.fullmatch(text):
        return Day(int(found[1]), int(found[2] or 1), 1, found.end())
    if korean and (found := _SHORT_YEAR.search(text)):
        return Day(_year(found[1]), int(found[2]), int(found[3]), found.end(), found.start())
    return None


def _month(name: str) -> int | None:
    lowered = name.lower()
    return MONTHS.get(lowered) or (MONTHS.get(lowered[:3]) if lowered.isascii() else None)


def _year(digits: str) -> int:
    """Two digits by RFC 5322, 4.3: up to 49 this century."""
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 50 else 1900)


def _ordered(found: re.Match[str], text: str) -> Day:
    """Day and month as numbers: the day first, unless it cannot be, or slashes and a.m./p.m. say America."""
    first, second = int(found[1]), int(found[3])
    american = second > 12 or (first <= 12 and "/" in found[2] and _HALF.search(text) is not None)
    day_, month = (second, first) if american else (first, second)
    return Day(int(found[4]), month, day_, found.end(), found.start())


_HALF = re.compile(r"\b[AaPp]\.?[Mm]\b\.?")
_CLOCK = re.compile(
    r"""(?P<half>오전|오후|午前|午後|上午|下午|[AaPp]\.?[Mm]\.?)?\s*
    (?<!\d)(?P<hour>\d{1,2})\s*(?:(?:[:시時点點]|h(?![a-z]))(?!\d{3}))\s*
    (?:(?P<minute>\d{1,2})(?!\d)\s*(?:[:분分]\s*(?P<second>\d{1,2})(?!\d)(?:[.,](?P<part>\d+))?)?)?\s*[초분]?
    \s*(?P<after>[AaPp]\.?\s?[Mm]\b\.?)?""",
    re.VERBOSE,
)
_ISO_CLOCK = re.compile(
    r"T?(?P<hour>[012]\d):?(?P<minute>[0-5]\d)?:?(?P<second>[0-6]\d)?(?:[.,](?P<part>\d+))?(?=$|[^\d])"
)
_DOTTED = re.compile(r"(?<![\d.])(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)\s*(?:Uhr\b|h\b)")  # "10.30 Uhr"
_HOUR_ONLY = re.compile(r"(?<!\d)(?P<hour>\d{1,2})\s*(?P<after>[AaPp]\.?[Mm]\b\.?)")


def clock(text: str, start: int = 0, end: int | None = None) -> Clock | None:
    """The first time of day in `text[start:end]`."""
    end = len(text) if end is None else end
    first = text[start : start + 1]
    found = (
        _ISO_CLOCK.match(text, start + (not first.isdigit()), end) if first in ("T", "t") or first.isdigit() else None
    )
    if found:
        return _clock(found, "")
    if found := _CLOCK.search(text, start, end):
        return _clock(found, found["half"] or found["after"] or "")
    if found := _DOTTED.search(text, start, end):
        return _clock(found, "")
    if found := _HOUR_ONLY.search(text, start, end):
        return _clock(found, found["after"])
    return None


def _clock(found: re.Match[str], half: str) -> Clock:
    parts = found.groupdict()
    hour = int(parts["hour"])
    letter = half[:1].lower()
    if half.startswith(("오후", "午後", "下午")) or letter == "p":
        hour += 12 if hour < 12 else 0
    elif (half.startswith(("오전", "午前", "上午")) or letter == "a") and hour == 12:
        hour = 0
    micro = int(((parts.get("part") or "") + "000000")[:6])
    return Clock(hour, int(parts.get("minute") or 0), int(parts.get("second") or 0), micro, found.end())
