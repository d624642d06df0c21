"""English: which capitalised names of a text behave like a company's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstrail.core.recognise import english_signs as signs
from newstrail.core.recognise.evidence import Evidence
from newstrail.core.recognise.firms import ENGLISH
from newstrail.core.recognise.persons import is_person, surnames
from newstrail.core.recognise.tokens import COMPANY, OTHER
from newstrail.core.recognise.words import (
    EN_CAPITALS,
    EN_INSTITUTION,
    EN_OPENING,
    EN_OUTLET,
    EN_PLACES,
    EN_PLAIN,
    EN_SUFFIX,
    EN_TRADE,
)

_BUSINESS = "in an article on business"

#: Characters that are looked at on either side of a name.
_BEFORE, _AFTER = 60, 80
#: What it says of any name that so many words in a thousand characters are of business. History: real news of other
#: matters has up to two, of products and politics up to five; with 1.5 from three on, a third of what is proposed in
#: them is wrong.
_BUSINESS_TEXT = ((6.0, 1.5), (3.0, 1.0))


def gather(text: str, found: Evidence) -> None:
    """Add what a masked English text says of its names to the evidence."""
    headline = text.find("\n")
    trade = len(EN_TRADE.findall(text)) + text.count(COMPANY) / 4
    prior = next((points for least, points in _BUSINESS_TEXT if 1000 * trade >= least * len(text)), 0.0)
    names = [place for place in _names(text) if not _unlikely(place[1])]
    people = {name for start, name, _ in names if is_person(name, *_around(text, start, name))}
    known_as = surnames(people)
    for start, name, based in names:
        if _of_an_office(text, start, name):
            continue
        found.seen(name, start)
        if prior:
            found.add(name, start, _BUSINESS, prior)
        if name in people or name in known_as:
            found.add(name, start, "a person", -4)
        if based:
            found.add(name, start, "based or owned somewhere", 2.5)
        _look(text, headline, start, name, found)


def _names(text: str) -> Iterator[tuple[int, str, bool]]:
    """The names of a text: where, the name, and whether it is said where it is based."""
    for hit in signs.NAME.finditer(text):
        start, name = hit.start(), hit.group()
        if owner := re.match(r".*[’']s ", name):
            start, name = start + owner.end(), name[owner.end() :]
        based = signs.BASED.match(name)
        if based:
            start, name = start + based.end(), name[based.end() :]
        own = signs.POSSESSIVE.search(name)
        if own and not signs.ACTS.match(text[hit.end() : hit.end() + _AFTER]):
            name = name[: own.start()]
        if post := signs.POST_WITHIN.search(name):
            name = name[: post.start()]
        opens = _opens(text, start) and not _met_within(text, name)
        start, name = _trimmed(start, name, opens=opens)
        if name:
            yield start, name, bool(based) or bool(signs.BASED_BEFORE.search(text[max(0, start - _BEFORE) : start]))


def _around(text: str, start: int, name: str) -> tuple[str, str]:
    end = start + len(name)
    return text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]


def _of_an_office(text: str, start: int, name: str) -> bool:
    """Whether a name is a part of an institution's: the rest of "Bank of Japan", or its beginning."""
    before, after = _around(text, start, name)
    if signs.OFFICE_OF.search(before):
        return True
    return signs.OFFICE_WORD.search(name) is not None and signs.OFFICE_GOES_ON.match(after) is not None


def _met_within(text: str, name: str) -> bool:
    """Whether a name of several words is met within a sentence too, where its first word needs no capital."""
    return " " in name and re.search(rf"[a-z,] {re.escape(name)}\b", text) is not None


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, or a quotation, begins here."""
    return start == 0 or signs.SENTENCE.search(text[max(0, start - 4) : start]) is not None


def _trimmed(start: int, name: str, *, opens: bool) -> tuple[int, str]:
    """A name without the words before it that are capitalised for beginning a sentence, or for being adjectives."""
    while True:
        first, _, rest = name.partition(" ")
        plain = first in EN_PLAIN or (opens and first in EN_OPENING) or signs.KIND.fullmatch(first)
        if plain and rest and not _bare_suffix(rest):
            start, name = start + len(first) + 1, rest
        elif plain:
            return start, ""
        else:
            return start, name


def _bare_suffix(rest: str) -> bool:
    """Whether what is left needs the word before it to be a name."""
    return signs.ONLY_SUFFIX.fullmatch(rest) is not None or (" " not in rest and EN_SUFFIX.match(rest) is not None)


def _look(text: str, headline: int, start: int, name: str, found: Evidence) -> None:
    end = start + len(name)
    before, after = _around(text, start, name)

    def say(reason: str, points: float) -> None:
        found.add(name, start, reason, points)

    single = " " not in name
    if EN_SUFFIX.search(name):
        say("suffix", 3)
    ticker = signs.TICKER.match(after)
    if ticker:
        say("ticker", 4 if signs.BOARD.search(ticker.group()) else 1)
    if signs.KIND_BEFORE.search(before):
        say("called a company", 3)
    if signs.APPOSITION.match(after):
        say("described as a company", 2)
    if signs.OWNS.match(after):
        say("its people or shares", 2.5)
    if somebody := signs.OF_BEFORE.search(before):
        say("somebody of it", 3 if signs.FIRM_POST.match(somebody.group()) else 2)
    elif signs.FOUNDED_BEFORE.search(before):
        say("somebody of it", 2)
    if name in ENGLISH:
        say("well known", 3)
    elif name.partition(" ")[0] in ENGLISH:
        say("of a well-known family", 1.5)
    if " & " in name:
        say("one & another", 3)
    if signs.BUSINESS.match(after):
        say("acts as companies do", 2.5)
    elif signs.ACTS.match(after):
        say("acts", 1.5)
    elif signs.DEED.match(after):
        say("does something", 0.5)
    if signs.OF_A_COUNTRY.search(before) or signs.NATION_BEFORE.search(before):
        say("of a country", 1.5)
    if signs.TAKEN.search(before):
        say("bought or backing", 3)
    elif signs.ACTED_ON.search(before):
        say("acted on", 1)
    elif signs.WHERE_BEFORE.search(before):
        say("a place", -2)
    if signs.ARTICLE_BEFORE.search(before):
        say("bears an article", -1)
    if signs.QUOTED.search(before) and signs.UNQUOTED.match(after):
        say("in quotation marks", -2)
    elif signs.PRODUCT_BEFORE.search(before) and not signs.KIND_BEFORE.search(before):
        say("a product", -1.5)
    if single and signs.MODEL.search(name):
        say("a model's number", -1.5)
    if signs.INNER_CAPITAL.search(name):
        say("inner capital", 1.5)
    elif single and name.isupper():
        say("capitals", 0.5)
    if start == 0 < headline:
        say("subject of the headline", 1)
    if single and _opens(text, start) and name.lower() in text and text.find(name, end) < 0:
        say("only begins a sentence", -2)
    _coordination(text, start, end, name, found)


def _coordination(text: str, start: int, end: int, name: str, found: Evidence) -> None:
    if re.search(
        rf"{COMPANY}(?:[’']s)?(?:,| and| or|, and) (?:[A-Z][\w.]+ )?$", text[max(0, start - 12) : start]
    ) or re.match(rf"(?:,| and| or|, and) {COMPANY}", text[end : end + 8]):
        found.add(name, start, "named with a listed company", 1.5)
    beside = re.match(rf"(?:,| and| or|, and|, or) ({signs.NAME.pattern})", text[end : end + _AFTER])
    if beside and OTHER not in beside.group():
        _, other = _trimmed(0, signs.POSSESSIVE.sub("", beside[1]), opens=False)
        if other and not _unlikely(other):
            found.beside(name, other)


def _unlikely(name: str) -> bool:
    if name in EN_PLAIN or name in EN_OPENING or name in EN_PLACES or name in EN_CAPITALS or len(name) < 2:
        return True
    if EN_OUTLET.search(name) or signs.COMPOUND.fullmatch(name) or EN_SUFFIX.match(name):
        return True
    return bool(EN_INSTITUTION.search(name)) and not signs.FIRM_ENDING.search(name)
