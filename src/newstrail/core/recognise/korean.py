"""Korean: which words of a text behave like a company's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newstrail.core.recognise import signs
from newstrail.core.recognise.evidence import Evidence
from newstrail.core.recognise.firms import KOREAN
from newstrail.core.recognise.known import GENERIC, STRONG_SUFFIX, SURE_SUFFIX, TERMS, WEAK_SUFFIX
from newstrail.core.recognise.sound import borrowed, plain
from newstrail.core.recognise.tokens import COMPANY, KIND, OTHER, Word, is_person, read, unlikely

#: Two syllables: most nouns that are nobody's name have two, most names of companies more. They need more evidence.
_SHORT = re.compile("[가-힣]{2}")
#: Characters within which what a sentence says is said of its subject.
_NEAR = 40
#: Belongings that only companies have; a person's name never stands before the first ones.
_OWN = ("관계자", "주가", "본사", "측", "자회사", "계열사", "홍보팀", "대변인")

#: What it says of a name that sounds like one that so many words in a thousand characters are of business.
_BUSINESS_TEXT = ((12.0, 1.0), (6.0, 0.5))

Sign = tuple[str, float]  #: a reason, and its points


class _Place(NamedTuple):
    """A word that may be a name, and what stands around it in its sentence."""

    word: Word
    before: str
    after: str  #: from the end of the stem, so that the particle is its beginning
    previous: Word | None
    following: Word | None
    next_but_one: Word | None
    touches: bool  #: nothing but a space parts it from the word before
    alone: bool  #: it has no particle, and nothing but a space parts it from the word after
    headline: bool  #: it begins the article
    quoted: bool  #: it stands in quotation marks, as products do; headlines mark anything
    borrowed: bool  #: it sounds foreign
    business: float  #: points for being in an article on business

    @property
    def stem(self) -> str:
        return self.word.stem

    @property
    def short(self) -> bool:
        return _SHORT.fullmatch(self.stem) is not None and self.stem not in KOREAN and not self.borrowed


def gather(text: str, found: Evidence) -> None:
    """Add what a masked Korean text says of its words to the evidence."""
    trade = 1000 * len(signs.TRADE.findall(text))
    business = next((points for least, points in _BUSINESS_TEXT if trade >= least * len(text)), 0.0)
    for start, end, words in read(text):
        for index, word in enumerate(words):
            if word.stem[0] in (COMPANY, OTHER) or unlikely(word.stem):
                continue
            place = _place(text, start, end, words, index, business=business)
            if place.following and place.following.stem.startswith("기자"):
                continue
            found.seen(word.stem, word.start)
            for look in (_form, _shape, _called, _belongings, _deeds):
                for reason, points in look(place):
                    found.add(word.stem, word.start, reason, points)
            _coordination(text, words, index, found)


def _place(text: str, start: int, end: int, words: list[Word], index: int, *, business: float) -> _Place:
    word = words[index]
    stop = word.start + len(word.stem)
    previous = words[index - 1] if index else None
    following, next_but_one = (words[at] if at < len(words) else None for at in (index + 1, index + 2))
    gap = text[previous.start + len(previous.stem) : word.start] if previous and not previous.tail else ""
    return _Place(
        word=word,
        before=text[max(start, word.start - 12) : word.start],
        after=text[stop:end],
        previous=previous,
        following=following,
        next_but_one=next_but_one,
        touches=gap in (" ", " ‘", " '"),
        alone=following is not None and not word.tail and text[stop : following.start] == " ",
        headline=start == 0 and word.start == 0,
        quoted=bool(
            start and signs.QUOTED.search(text[word.start - 1 : word.start]) and signs.UNQUOTED.match(text[stop:end])
        ),
        borrowed=borrowed(word.stem),
        business=business,
    )


def _form(place: _Place) -> Iterator[Sign]:
    """What is written at the name: a legal form, a code, a Latin name, quotation marks."""
    if signs.LEGAL_BEFORE.search(place.before) or signs.LEGAL_AFTER.match(place.after):
        yield "legal form", 4
    if signs.TICKER.match(place.after):
        yield "ticker", 4
    if place.quoted:
        yield "in quotation marks", -2
    if signs.MODEL.search(place.stem):
        yield "a model's number", -1.5
    gloss = signs.LATIN_GLOSS.match(place.after)
    if gloss and gloss[1] not in TERMS:
        yield "Latin name", 1


def _shape(place: _Place) -> Iterator[Sign]:
    """What the word itself looks like."""
    stem = place.stem
    generic = GENERIC.match(stem)
    if SURE_SUFFIX.search(stem) and not generic:
        yield "suffix", 3
    elif STRONG_SUFFIX.search(stem) and not generic:
        yield "suffix", 2
    elif signs.PREFIX.match(stem):
        yield "prefix", 1.5
    elif WEAK_SUFFIX.search(stem) and not generic:
        yield "ending", 1.25
    elif signs.PLACE.search(stem):
        yield "place or office", -2
    if signs.VERBAL.search(stem):
        yield "verb", -2
    if place.business and place.borrowed:
        yield "in an article on business", place.business
        yield from _foreign(place)
    elif place.business and not generic and WEAK_SUFFIX.search(stem):
        yield "in an article on business", place.business
    if stem.replace(" ", "") in KOREAN:
        yield "well known", 3
    if signs.LATIN.fullmatch(stem):
        yield "Latin", 1 if len(stem) > 2 and stem.isupper() else 0.5
    elif signs.MIXED.fullmatch(stem):
        yield "mixed letters", 1


def _foreign(place: _Place) -> Iterator[Sign]:
    """What a word that sounds foreign is: a person has two such names, a place bears other particles."""
    previous, following = place.previous, place.following
    if place.touches and previous and borrowed(previous.stem):
        yield "a foreigner's name", -2
    elif place.alone and following and borrowed(following.stem):
        yield "a foreigner's name", -1
    elif place.word.tail in signs.WHERE:
        yield "a place", -1
    else:
        yield "a foreign name", 0.5 if place.word.tail in signs.WHITHER else 1.5


def _called(place: _Place) -> Iterator[Sign]:
    """What the word before says that it is."""
    previous, tail = place.previous, place.word.tail
    if not previous or not place.touches:
        return
    if KIND.search(previous.stem):
        firm = signs.FIRM.search(previous.stem) is not None
        if tail not in ("에는", "에도", "에서", "까지", "만") and (firm or tail not in ("으로", "로")):
            points = 3 if firm and tail else 2.5
            noun = plain(place.stem) and place.stem not in KOREAN
            yield f"called a {previous.stem}", points - place.short - noun / 2
    elif previous.stem in signs.COUNTRIES:
        named = place.stem.isascii() or (place.borrowed and tail in signs.AGENT)
        yield "of a country", 1 if named else 0.5


def _belongings(place: _Place) -> Iterator[Sign]:
    """Who and what belongs to it: its chief executive, its shares, a spokesman."""
    if not place.alone or place.following is None:
        return
    thing, person = place.following.stem, is_person(place.stem) and place.stem not in KOREAN
    if signs.THING.fullmatch(thing):
        if not person or thing.startswith(_OWN[:3]):
            points = 3 if thing == "관계자" else 2.5 if thing.startswith(_OWN) else 2
            yield f"its {thing}", points - place.short / 2
    elif thing in ("공장", "매장", "법인") and not (place.previous and place.previous.stem in signs.COUNTRIES):
        yield f"its {thing}", 1
    elif signs.POST.fullmatch(thing):
        if person:
            yield "a person", -4
        elif place.previous and is_person(place.previous.stem):
            yield f"its {thing}", 3.5
        else:
            yield f"its {thing}", 2 - place.short / 2
    elif is_person(thing) and place.next_but_one and signs.POST.fullmatch(place.next_but_one.stem):
        yield f"its {place.next_but_one.stem}", 2


def _deeds(place: _Place) -> Iterator[Sign]:
    """What it does, and what is done to it."""
    tail, following = place.word.tail, place.following
    rest = place.after[len(tail) :]
    beside_subject = tail in ("와", "과") and following is not None and following.tail in signs.SUBJECT
    if tail in signs.SUBJECT or beside_subject:
        if signs.OWNS.search(place.after[:_NEAR]):
            yield "owns", 2
        if signs.ACTS.search(place.after):
            yield "acts", 1
    elif place.headline and rest.startswith(", "):
        yield "subject of the headline", 1.5
    if signs.LISTED_AS.match(place.after):
        yield "listed as a company", 2.5 - place.short
    if (tail in signs.SUBJECT or tail in ("을", "를", "와", "과", "의")) and signs.MADE_BY.search(place.before):
        yield "makes something", 1.5 - place.short
    if tail in ("을", "를") and signs.BOUGHT.match(rest):
        yield "bought", 2.5 - place.short
    elif tail == "와의" and signs.RIVAL.match(rest):
        yield "partner or rival", 2.5 - place.short
    elif tail == "의" and signs.POSSESSED.match(rest):
        yield "owner", 1.5 - place.short / 2
    elif (signs.OBJECT_ACTS if tail else signs.BARE_ACTS).match(rest):
        yield "acted on", 1
    if tail == "에" and rest.startswith(" 따르면"):
        yield "according to it", 0.5


def _coordination(text: str, words: list[Word], index: int, found: Evidence) -> None:
    """Names that stand beside it: what they are, it is likely to be."""
    word = words[index]
    for other, gap in _neighbours(text, words, index):
        listed = gap in ("·", ", ", "ㆍ", "‧", "/", "-")
        if not listed and not (gap == " " and other.tail in ("와", "과") and other is words[index - 1]):
            continue
        if other.stem[0] == COMPANY and other.tail != "의":
            found.add(word.stem, word.start, "named with a listed company", 1.5)
        elif other.stem[0] != OTHER and not unlikely(other.stem):
            found.beside(word.stem, other.stem)


def _neighbours(text: str, words: list[Word], index: int) -> Iterator[tuple[Word, str]]:
    """The words on both sides, and what stands between; 와 and 과 are a comma."""
    word = words[index]
    if index:
        left = words[index - 1]
        yield left, text[left.start + len(left.stem) + len(left.tail) : word.start]
    if index + 1 < len(words):
        right = words[index + 1]
        gap = text[word.start + len(word.stem) + len(word.tail) : right.start]
        yield right, ", " if word.tail in ("와", "과") else gap
