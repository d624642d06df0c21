"""Names of months, days and numbers that the English expressions share."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Thu|Fri|Sat(?:ur)?|Sun)(?:day\b|\b\.?)"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(_NUMBERS, 1)}
NUMBERS |= {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "fifteen": 15, "eighteen": 18, "twenty": 20}
COUNT = r"(?:\d{1,3}|a couple of|couple of|an?|" + "|".join(_NUMBERS) + r"|fifteen|eighteen|twenty)"
UNIT = r"(?:hour|day|week|month|year|decade)"
LENGTH = rf"(?P<n>{COUNT})(?:\s?(?:to|or|-|–)\s?(?P<m>{COUNT}))?(?:\s|-)(?P<u>{UNIT})s?\b"
#: The same without groups, for what is only passed over.
ANY_LENGTH = rf"{COUNT}(?:\s?(?:to|or|-|–)\s?{COUNT})?(?:\s|-){UNIT}s?\b"
UNSURE = r"(?:(?:about|around|roughly|nearly|almost|some|more than|over|less than|at least|just|only)\s)?"
#: A year, and no part of a number, an amount or a Korean date (2026년).
FOUR = r"(?:19|20)\d\d(?!\d|,\d|[A-Za-z%가-힣]|\s?년|\.\d)"


def rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
