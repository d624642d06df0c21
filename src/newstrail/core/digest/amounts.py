"""A quantity in the words of a language: 4.7 trillion won is 4조7000억원, and the other way round."""

from __future__ import annotations

import re
from decimal import Decimal

from newstrail.model import Figure

_KOREAN_UNIT = {
    "KRW": "원", "USD": "달러", "EUR": "유로", "JPY": "엔", "CNY": "위안", "GBP": "파운드", "TWD": "대만달러",
    "x": "배", "year": "년", "month": "개월", "week": "주", "day": "일", "hour": "시간", "point": "포인트", "t": "톤",
    "count": "",
}  # fmt: skip
_ENGLISH_SIGN = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩"}
_ENGLISH_UNIT = {
    "x": "x", "year": " years", "month": " months", "week": " weeks", "day": " days", "hour": " hours",
    "point": " points", "count": "",
}  # fmt: skip

_NUMERAL = re.compile(r"\d(?:[\d,.]*\d)?")
_KOREAN_SCALE = ((10**12, "조"), (10**8, "억"), (10**4, "만"))
_ENGLISH_SCALE = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))

_KOREAN_BOUND = {"about": "약 {}", "at least": "{} 이상", "at most": "최대 {}", "over": "{} 넘는", "under": "{} 미만"}
_ENGLISH_BOUND = {
    "about": "about {}",
    "at least": "{} or more",
    "at most": "up to {}",
    "over": "over {}",
    "under": "under {}",
}


def amount(figure: Figure, language: str) -> str:
    """The quantity as the language writes it; its measure is never converted.

    >>> from decimal import Decimal
    >>> amount(Figure(text="", start=0, end=0, value=Decimal(4_700_000_000_000), unit="KRW"), "ko")
    '4조7000억원'
    >>> amount(Figure(text="", start=0, end=0, value=Decimal(10_000_000_000), unit="USD"), "en")
    '$10 billion'
    """
    if figure.unit == "ratio":
        parts = _NUMERAL.findall(figure.text)
        return (" to " if language == "en" else "대 ").join(parts) if len(parts) == 2 else figure.text
    if language == "ko":
        unit = _KOREAN_UNIT.get(figure.unit, figure.unit)
        return _KOREAN_BOUND.get(figure.bound, "{}").format(_korean(figure.value) + unit)
    sign = _ENGLISH_SIGN.get(figure.unit, "")
    bare = "" if sign else figure.unit if figure.unit in ("%", "%p") else f" {figure.unit}"
    unit = _ENGLISH_UNIT.get(figure.unit, bare)
    return _ENGLISH_BOUND.get(figure.bound, "{}").format(f"{sign}{_english(figure.value)}{unit}")


def _korean(value: Decimal) -> str:
    if value < 10_000 or value != int(value):
        return _plain(value)
    rest, parts = int(value), []
    for size, word in _KOREAN_SCALE:
        many, rest = divmod(rest, size)
        if many:
            parts.append(f"{many}{word}")
        if len(parts) == 2:
            return "".join(parts)  # two steps say enough: 4조7000억
    return "".join(parts) + (str(rest) if rest else "")


def _english(value: Decimal) -> str:
    for size, word in _ENGLISH_SCALE:
        if value >= size:
            return f"{_plain(round(value / size, 2))}{word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value.normalize():,f}"
