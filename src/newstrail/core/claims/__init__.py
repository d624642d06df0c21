"""Statements of an article that can be checked later: plans, promises, forecasts, figures, facts, attributed opinions.

Each sentence is read by its predicate (`korean`, `english`); who says it, which companies, products and quantities it
names, and when it is due are found beside it. Headings, questions and mere glosses ("… 것이다") state nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from newstrail.core import times
from newstrail.core.claims import english, korean, parts, speakers
from newstrail.core.claims.reading import Reading
from newstrail.core.numbers import figures
from newstrail.core.text import sentences
from newstrail.model import Claim, Figure, Mention

__all__ = ["claims"]

#: Quantities that are lengths of time count nothing; a small count (두 곳, 3개사) is no figure of the news.
_TIME_UNITS = frozenset({"year", "month", "week", "day", "hour"})
_SMALL = 10
_PRODUCT = re.compile(
    r"[‘'](?P<quoted>[^‘’'\n]{1,24})[’']|\b(?P<model>[A-Z][A-Za-z]*[- ]?\d+[A-Za-z]*|[A-Z]{2,}[- ][A-Z][a-z]+)\b"
)
_NO_PRODUCT = re.compile(
    r"^(?:FY|Q|H|COVID|G)\s?-?\d+$|^(?:In|On|By|At|To|Of|From|Since|About|Over|Until|January|February|March|April|May"
    r"|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s\d+"
)
#: What goes on from the sentence before: its companies are still meant.
_GOES_ON = re.compile(
    r"^(?:현재\s|또한?\s|이어\s|특히\s|다만\s|우선\s)?(?:이 |그 |해당 |양사|두 회사|회사는|회사 측|이들|그는|그녀는"
    r"|자사|여기에|이를)"
    r"|^(?:It|Its|The (?:company|firm|chip|companies|product|service|deal|two|startup|move)|They|Both|He|She|This"
    r"|These)\b"
)
#: A subject of its own: such a Korean sentence is not about the companies of the one before. English always has one.
_SUBJECT = re.compile(
    r"[가-힣A-Za-z)](?:(?<![같높많작적좋깊넓늦젊남받얻맺찾낮짧])은|(?<![하되있없가오쓰지크주보내나다])는|이|가)\s|^[^가-힣]+$"
)
_HE = re.compile(r"(?:^|[\s“\"])(?:그는|그녀는)\s|\b(?:[Hh]e|[Ss]he)\b")


_AS_EARLY = re.compile(r"이르면|빠르면|as (?:early|soon) as", re.IGNORECASE)


@dataclass(slots=True)
class _Before:
    """What was said before."""

    speaker: str = ""
    independent: bool = False
    companies: tuple[str, ...] = ()
    paragraph: int = -1  #: where the paragraph of those companies begins
    products: dict[str, tuple[str, ...]] = field(default_factory=dict)  #: by name, and whose they are


def claims(title: str, text: str, published: date | None, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The checkable statements of an article's text, in order, with spans in it; of the title nothing is taken.

    `published` anchors what is due; without it nothing has a due date.
    """
    del title  # says in short what the text says in full
    found: list[Claim] = []
    before = _Before()
    inside = [mention for mention in mentions if mention.where == "text"]
    for start, end in sentences(text):
        named = [mention for mention in inside if start <= mention.start < end]
        paragraph = text.rfind("\n", 0, start) + 1
        found += _of_sentence(text[start:end], start, paragraph, named, published, before)
    return tuple(found)


def _of_sentence(
    sentence: str, start: int, paragraph: int, named: list[Mention], published: date | None, before: _Before
) -> list[Claim]:
    """The statements of one sentence; `before` is brought up to date."""
    is_korean = bool(re.search("[가-힣]", sentence))
    language = korean if is_korean else english
    find = speakers.korean if is_korean else speakers.english
    speaker = find(sentence, before.speaker, named, start)
    independent = language.is_independent(speaker, sentence)
    if speaker and speaker == before.speaker and _HE.search(sentence):
        independent = before.independent
    if speaker:
        before.speaker, before.independent = speaker, independent
    known = [owners for name, owners in before.products.items() if name in sentence]
    own = tuple(dict.fromkeys(mention.company for mention in named)) or (known[0] if known else ())
    near = paragraph == before.paragraph and not _SUBJECT.search(sentence)
    continues = bool(before.companies) and (near or bool(_GOES_ON.search(sentence)))

    found: list[Claim] = []
    spans = (parts.korean if is_korean else parts.english)(sentence)
    for number, (first, last) in enumerate(spans):
        piece = sentence[first:last]
        if number + 1 < len(spans):
            reading: Reading | None = language.part(speaker, independent=independent)
        else:
            reading = language.read(
                piece,
                speaker,
                ahead=_looks_ahead(piece, published),
                quantity=bool(_quantities(piece)),
                independent=independent,
            )
        if reading is None or not _counts(reading, piece, own, continues=continues):
            continue
        companies = own or (before.companies if continues and reading.kind != "opinion" else ())
        due = _due(piece, reading, published, found[-1] if found else None)
        found.append(_claim(piece, start + first, reading, speaker, companies, due))
    if named:
        before.companies, before.paragraph = own, paragraph
    for claim in found:
        before.products.update({name: claim.companies for name in claim.products if name not in before.products})
    return found


Due = tuple[date | None, date | None]


def _claim(piece: str, start: int, reading: Reading, speaker: str, companies: tuple[str, ...], due: Due) -> Claim:
    return Claim(
        text=piece,
        start=start,
        end=start + len(piece),
        kind=reading.kind,
        modality=reading.modality,
        speaker=speaker,
        companies=companies,
        products=_products(piece),
        figures=_quantities(piece),
        due_start=due[0],
        due_end=due[1],
    )


def _counts(reading: Reading, piece: str, own: tuple[str, ...], *, continues: bool) -> bool:
    """Whether what was read can be checked: it must be about somebody or something."""
    if reading.gloss:
        return bool(own) or bool(_products(piece))
    return reading.sure or bool(own) or bool(_products(piece)) or continues


def _quantities(piece: str) -> tuple[Figure, ...]:
    return tuple(f for f in figures(piece) if f.unit not in _TIME_UNITS and (f.unit != "count" or f.value > _SMALL))


def _products(piece: str) -> tuple[str, ...]:
    names = ((match["quoted"] or match["model"]).strip() for match in _PRODUCT.finditer(piece))
    return tuple(dict.fromkeys(n for n in names if n and not _NO_PRODUCT.search(n) and n.count(" ") < 3))


# ── when it is due ─────────────────────────────────────────────────────────────────────────────────


def _due(piece: str, reading: Reading, published: date | None, previous: Claim | None) -> Due:
    """When a statement that looks ahead is due; what is to follow another begins after that one's due date."""
    if not published or not reading.ahead:
        return None, None
    ahead = [interval for interval in times.when(piece, published) if _lies_ahead(interval, published)]
    if reading.kind == "forecast" and not ahead:
        ahead = [interval for interval in times.when(piece, published) if _under_way(interval, published)]
    if ahead:
        return ahead[0].start, ahead[0].end
    if previous and previous.due_end:
        return previous.due_end + timedelta(days=1), None
    return None, None


def _looks_ahead(piece: str, published: date | None) -> bool:
    return published is not None and any(_lies_ahead(found, published) for found in times.when(piece, published))


def _lies_ahead(interval: times.Interval, published: date) -> bool:
    """Whether it is over after the article's day, or begins after it; "now" and "recently" say nothing of that."""
    if interval.vague:
        return False
    if interval.end:
        return interval.end > published
    return bool(interval.start and (interval.start > published or _earliest(interval) == published))


def _earliest(interval: times.Interval) -> date | None:
    """The day from which something is to happen that may begin at once: 이르면 이번 주."""
    return interval.start if _AS_EARLY.search(interval.text) else None


def _under_way(interval: times.Interval, published: date) -> bool:
    return not interval.vague and bool(interval.start and interval.end and interval.start <= published <= interval.end)
