"""Fiscal years: they differ by company, so one is dated only where the text names a company whose year is known."""

from __future__ import annotations

import re

from newstrail.core.times.reading import Reader
from newstrail.core.times.spans import Grain, Span, months

#: The month a company's fiscal year begins in, and by how many years its number runs ahead of that month's year
#: (Microsoft's fiscal 2026 began in July 2025; from the companies' own filings).
BEGINS = {
    r"마이크로소프트|(?<![A-Za-z])MS(?![A-Za-z])|Microsoft": (7, 1),
    r"엔비디아|Nvidia|NVIDIA": (2, 1),
    r"애플|Apple\b": (10, 1),
    r"오라클|Oracle": (6, 1),
    r"브로드컴|Broadcom": (11, 1),
    r"마이크론|Micron\b": (9, 1),
    r"소프트뱅크|SoftBank|소니|Sony|도요타|Toyota": (4, 0),
    r"구글|알파벳|아마존|메타|인텔|Google|Alphabet|Amazon|Meta\b|Intel\b": (1, 0),
    r"삼성|SK|네이버|카카오|TSMC|Samsung|Naver|Kakao": (1, 0),
}
TRIGGER = re.compile(
    r"FY ?'?(?P<fy>\d{4}|\d\d)\b|(?:fiscal|Fiscal)(?:[ -]year)?(?: (?P<year>(?:19|20)\d\d))?(?! (?:policy|stimulus"
    r"|spending|deficit))\b"
    r"|(?P<ko>(?:19|20)\d\d)\s?(?:년\s?)?회계\s?(?:연도|년도)|회계\s?연도(?:\s?기준)?"
)
_QUARTER = re.compile(r"\s?(?:(?P<ko>[1-4])분기|(?:Q(?P<q>[1-4]))|(?P<word>first|second|third|fourth)[ -]quarter)")
_OF_YEAR = re.compile(r" (?:of |in )?(?:fiscal )?(?P<year>(?:19|20)\d\d)")
_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def read(reader: Reader, number: int | None = None) -> Span:
    """A fiscal year, or a quarter of it; without bounds where its year or its company is not known."""
    match = reader.take(TRIGGER)
    if match:
        stated = match["fy"] or match["year"] or match["ko"]
        quarter = reader.take(_QUARTER)
        if quarter and not stated and (found := reader.take(_OF_YEAR)):
            stated = found["year"]
        if quarter:
            number = int(quarter["ko"] or quarter["q"] or _WORDS[quarter["word"]])
    else:
        found = reader.take(re.compile(r"\s?(?P<year>(?:19|20)\d\d)"))
        stated = found["year"] if found else None
    known = _company(reader)
    if not stated or not known:
        return Span(None, None, Grain.VAGUE, "soft")
    begin, ahead = known
    year = int(stated if len(stated) == 4 else f"20{stated}") - ahead
    first = begin + 3 * (number - 1) if number else begin
    return months(year, first, first + (2 if number else 11))


def _company(reader: Reader) -> tuple[int, int] | None:
    """The company named last before the place, else the first after it."""
    before = [(m.start(), rule) for name, rule in BEGINS.items() for m in re.finditer(name, reader.text[: reader.pos])]
    after = [
        (m.start(), rule)
        for name, rule in BEGINS.items()
        for m in re.finditer(name, reader.text[reader.pos : reader.pos + 200])
    ]
    return max(before)[1] if before else min(after)[1] if after else None
