"""Signs: what a report says in any language. By them Korean and English reports of one event meet.

Companies are compared by themselves. The rest is weighed by how much it tells: the name of a product (X330), a quantity,
a name from the list or by its sound (아테나, Athena), a month, a thing that happens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Context, Decimal
from functools import lru_cache

from newstrail.core.numbers import figures
from newstrail.core.traits import proper
from newstrail.core.traits.abroad import abroad
from newstrail.core.traits.outcomes import outcomes
from newstrail.core.traits.sounds import unaccented
from newstrail.core.traits.told import (
    ABOUT,
    BARE,
    COMMON,
    DATE,
    FIGURE,
    NUMBER,
    QUANTITY,
    ROUGH,
    ROUNDED,
    WHEN,
    Told,
    figure_key,
    is_year,
    joined,
    key,
    kind,
    korean,
    latin,
    listed,
    may_be_name,
    number,
    product,
)
from newstrail.core.traits.words import runs, stem

#: Companies by what they are called.
Called = Mapping[str, str]
NOBODY: Called = {}

#: What a sign weighs in the text, beside the headline.
IN_TEXT = 0.7

#: Most signs kept, the heaviest.
MOST = 96

#: Digits of a figure that reports of other houses keep, and that nearly all of them keep.
ROUNDINGS = ((Context(prec=3), ROUNDED), (Context(prec=2), ROUGH))

_MONTHS = {name: month for month, names in enumerate(
    ["January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec"], 1,
) for name in names.split()}  # fmt: skip
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

#: Words with capitals in a row: Caldera Systems, Choi In-hyuk.
_CHAIN = re.compile(r"[A-Z](?<!\w.)[A-Za-z]+(?:[ -][A-Z][A-Za-z]+|-[a-z]+)+")
#: The number of a model, or of its version.
_MODEL = re.compile(r"\d{1,4}(?:\.\d)?")
#: What is no such number: 2조4000억원, 3만 대, 1분기.
_COUNTED = re.compile(
    r"[십백천만억조]+(?:여|원|달러|유로|엔|위안|명|대|개|건|톤|주|가구)?\w?"
    r"|(?:분기|월|년|위|명|개월|연승|연패|주년|번째)(?:에|의|은|만|도|째|부터|까지)?"
)
HANGUL = re.compile("[가-힣]")
#: What is counted off, or measured: Section 3, Tier 1, Fortune 500. Words that any report may have are told apart so.
_COUNTED_OFF = frozenset(
    [
        "age",
        "aged",
        "annex",
        "appendix",
        "article",
        "booth",
        "category",
        "chapter",
        "class",
        "clause",
        "division",
        "episode",
        "exhibit",
        "figure",
        "floor",
        "forbes",
        "fortune",
        "gate",
        "grade",
        "hall",
        "item",
        "least",
        "lesson",
        "paragraph",
        "rank",
        "room",
        "route",
        "schedule",
        "section",
        "stage",
        "table",
        "tier",
        "track",
        "version",
    ]
)


#: Korean headlines leave the won out where a number is as large: 2조4000억 투자.
_LARGE = "억조"


class _Found(dict[int, int]):
    """Signs and their weights, and how each is written."""

    def __init__(self, spelled: dict[int, str]) -> None:
        super().__init__()
        self.spelled = spelled
        self.share = 1.0

    def learn(self, told: Told, written: str) -> None:
        for sign, weight in told:
            if sign not in self:
                self[sign] = round(weight * self.share)
                self.spelled[sign] = written


def signs(
    title: str, lead: str, spelled: dict[int, str], titled: Called = NOBODY, named: Called = NOBODY
) -> dict[int, int]:
    """Signs and their weights; `spelled` learns how each is written here.

    `titled` and `named` are the companies that were found in each, by what they are called there. In Korean they are
    houses of the list whatever they are called: MS is Microsoft.
    """
    found = _Found(spelled)
    for text, companies, share in ((title, titled, 1.0), (lead, named, IN_TEXT)):
        found.share = share
        _read(unaccented(text), found)
        if HANGUL.search(text):
            _read_companies(companies, found)
    if len(found) <= MOST:
        return dict(found)
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MOST])


def quantities(text: str, spelled: dict[int, str]) -> frozenset[int]:
    """Keys of the quantities of a text."""
    found = _Found(spelled)
    _read_figures(text, found)
    return frozenset(sign for sign in found if kind(sign) == FIGURE)


def _read_companies(called: Called, found: _Found) -> None:
    for name, company in called.items():
        if one := proper.house(company):
            found.learn(listed([one]), name)


def _read(text: str, found: _Found) -> None:
    _read_figures(text, found)
    for name, written in outcomes(text):
        found.learn(_outcome(name), written)
    words = runs(text)
    if not HANGUL.search(text):
        for chain in _CHAIN.findall(text):
            found.learn(joined(chain), chain)
    alone = list(map(_alone, words))
    past = 0  # where what was read last ends
    for at, told in enumerate(alone):
        if told is None:
            past = _read_beside(words, at, found) if at >= past else past
        elif told and at >= past and not (alone[at - 1] is None and _counted(words, at)):
            found.learn(told, words[at])


def _read_beside(words: Sequence[str], at: int, found: _Found) -> int:
    """Learn what a word tells where it stands, with those after it if they are one name; return where that ends."""
    names, taken = proper.listed(words, at)
    if taken:
        found.learn(listed(names), " ".join(words[at : at + taken]))
    elif not _counted(words, at):
        word = words[at]
        found.learn(_beside(words, at), word)
        if word[0].isupper() and (numbered := model(words, at)):
            found.learn(product(numbered), numbered)
    return at + max(1, taken)


@lru_cache(maxsize=1 << 15)
def _alone(word: str) -> Told | None:
    """What a word tells whatever it stands beside; None if that depends."""
    if "가" <= word[0] <= "힣":
        return None if word in proper.MIXED else korean(word)
    beside = word[0].isdigit() or word[0].isupper() or word in _QUARTERS or proper.begins(word)
    return None if beside else latin(word)


def _beside(words: Sequence[str], at: int) -> Told:
    """What a word tells where it stands."""
    word = words[at]
    if "가" <= word[0] <= "힣":
        return korean(word)
    if at and (told := version(words, at)):
        return told
    return _dated(words, at) or (number(word) if word[0].isdigit() else latin(word))


def _counted(words: Sequence[str], at: int) -> bool:
    """Whether a word says what a number counts: 40대, 3조원 are said already."""
    return at > 0 and words[at - 1][0].isdigit() and "가" <= words[at][0] <= "힣"


def version(words: Sequence[str], at: int) -> Told:
    """A number as that of a product of the list: 아이폰 17, Exaone 4.0."""
    numbered = _MODEL.fullmatch(words[at]) and not is_year(words[at]) and not _goes_on(words, at)
    name = proper.product_name(words[at - 1]) if numbered else ""
    return product(f"{name} {words[at]}") if name else ()


def model(words: Sequence[str], at: int) -> str:
    """A name and its number: GPT-4, HBM 4, Exynos 2600; "" for anything else.

    A year is no such number, nor is one behind a word that any report may have, that has a number itself, or by which
    things are counted off.

    >>> [model(one.split(), 0) for one in ("HBM 4", "Exynos 2600", "Windows 11", "Model 3", "Kona 2.0")]
    ['HBM 4', 'Exynos 2600', 'Windows 11', 'Model 3', 'Kona 2.0']
    >>> [model(one.split(), 0) for one in ("Top 10", "World 500", "Section 3", "May 3", "Adds 500", "US 50")]
    ['', '', '', '', '', '']
    >>> [model(one.split(), 0) for one in ("DDR5 2", "Q3 2025", "Computex 2025", "AI 2030", "LG 2 조")]
    ['', '', '', '', '']
    >>> [model(one.split(), 0) for one in ("Leeds 2 0", "AMD 1 분기")]
    ['', '']
    """
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if not (word[0].isupper() and len(word) > 1 and word.isalpha() and word.isascii() and _MODEL.fullmatch(following)):
        return ""
    named = may_be_name(word) or (word.isupper() and stem(word) and stem(word) not in COMMON) or word == "Model"
    if not named or is_year(following) or _goes_on(words, at + 1) or word.lower() in _COUNTED_OFF or word in _MONTHS:
        return ""
    return f"{word} {following}"


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a number goes on in Korean, as in LG, 2조원, or is half of a score: Leeds 2-0."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return _COUNTED.fullmatch(after) is not None or (after.isdigit() and len(after) < 3 and len(words[at]) < 3)


def _read_figures(text: str, found: _Found) -> None:
    of_korea = HANGUL.search(text) is not None
    for figure in figures(text):
        value, unit, written = figure.value, figure.unit, figure.text.strip()
        if unit != "count" or value >= 10:
            found.learn(_figure(value, unit), written)
        if unit == "count" and written[-1] in _LARGE:
            unit = "KRW"
            found.learn(_figure(value, unit), written)
        if (unit == "KRW") == of_korea and (told := _abroad(value, unit)):
            found.learn(told, written)


@lru_cache(maxsize=1 << 10)
def _outcome(name: str) -> Told:
    return ((key(NUMBER, name), BARE),)


@lru_cache(maxsize=1 << 14)
def _figure(value: Decimal, unit: str) -> Told:
    """A figure, as reports round it, and how many there are of a thing."""
    told = {figure_key(f"{value.normalize():f}", unit): QUANTITY}
    for rounding, weight in ROUNDINGS:
        told.setdefault(figure_key(f"{value.normalize(rounding):f}", unit), weight)
    if unit == "count" and value == int(value):
        told[key(NUMBER, str(int(value)))] = BARE
    return tuple(told.items())


@lru_cache(maxsize=1 << 12)
def _abroad(value: Decimal, unit: str) -> Told:
    """A sum of a Korean report in won, and one of an English report in dollars, on the steps they may share."""
    return tuple((figure_key(str(step), "abroad"), ABOUT) for step in abroad(value, unit))


def _dated(words: Sequence[str], at: int) -> Told:
    """A month and its day, or a quarter: 8월 27일, August 27, 3분기, third quarter, Q3."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word[0].isdigit():
        if following.startswith("분기"):
            return _dates(f"q{word}")
        if following.startswith("월") and word.isdigit():
            day = words[at + 2] if at + 3 < len(words) and words[at + 3].startswith("일") else ""
            return _dates(word, day)
    elif month := _MONTHS.get(word):
        return _dates(str(month), following)
    elif following == "quarter" and (quarter := _QUARTERS.get(word.lower())):
        return _dates(f"q{quarter}")
    elif len(word) == 2 and word[0] == "Q":
        return _dates(word.lower())
    return ()


@lru_cache(maxsize=1 << 10)
def _dates(period: str, day: str = "") -> Told:
    days: Iterable[str] = [f"{period}-{int(day)}"] if day.isdigit() and int(day) < 32 else []
    return tuple((key(DATE, one), WHEN) for one in (period, *days))
