"""Spots → decisions: which of them name a company, by which rule, how surely, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newstrail.core.match.credits import aside
from newstrail.core.match.glosses import Binding, bindings, bound_at
from newstrail.core.match.lexicon import Lexicon, Spelling
from newstrail.core.match.scan import Field, Spot

#: What a sure name is worth; nothing is certain, as a company's name may be anybody's.
SURE = 0.97
GLOSSED = 0.96
TICKER = 0.93
#: An unsure spelling that just passes, what each further point of evidence adds, and the most it can come to.
LEAST, EACH, MOST = 0.6, 0.08, 0.92
#: A guarded spelling with nothing said for or against it, and an unsure one settled elsewhere in the article.
GUARDED, CARRIED = 0.85, 0.7
#: Points for another, sure name of the company in the article; a word nearby, a product or a person has one.
NAMED = 2
#: Points a word against takes: it is said for a reason, where words for a company are those of all business news.
AGAINST = 2
#: Products and persons that count.
EVIDENCE = 2
_NONE: frozenset[str] = frozenset()


class Decision(NamedTuple):
    """One spot, decided: `taken` or withheld, by which rule, and what was weighed."""

    where: str
    start: int  #: in characters of the original
    end: int
    company: str
    alias: str
    rule: str
    confidence: float
    taken: bool
    because: tuple[str, ...] = ()


class Weighed(NamedTuple):
    """A choice with its evidence; `score` must reach 1 for an unsure spelling and 0 for a guarded one."""

    choice: Spelling
    score: int
    others: AbstractSet[str]  #: sure names of the company elsewhere in the article
    evidence: AbstractSet[str]  #: its products and persons in the article
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def passes(self) -> bool:
        return self.score >= (0 if self.choice.alias.sure else 1)

    @property
    def because(self) -> tuple[str, ...]:
        """What was weighed, for a person to read."""
        return (
            *(f"named: {other}" for other in sorted(self.others)),
            *(f"evidence: {word}" for word in sorted(self.evidence)),
            *(f"for: {word}" for word in self.speaks_for),
            *(f"against: {word}" for word in self.against),
        )


class Judge:
    """What an article says of itself as a whole, against which each of its spots is decided."""

    __slots__ = ("_bindings", "_evidence", "_fields", "_lexicon", "_reasons", "_sure")

    def __init__(self, fields: Sequence[Field], lexicon: Lexicon, reasons: bool = False) -> None:
        """`reasons`: say what was weighed, which only a person wants to know."""
        self._fields = fields
        self._reasons = reasons
        self._lexicon = lexicon
        self._sure: dict[str, set[str]] = {}
        self._evidence: dict[str, set[str]] = {}
        short = False
        for field in fields:
            for spot in field.spots:
                for choice in spot.choices:
                    if choice.plain:
                        self._sure.setdefault(choice.company.id, set()).add(choice.alias.text)
                    elif choice.alias.kind in ("product", "person"):
                        self._evidence.setdefault(choice.company.id, set()).add(choice.alias.text)
                    short = short or choice.short
        self._bindings = bindings(fields, lexicon) if short else {}

    def decisions(self) -> Iterator[Decision]:
        """Every spot of the article, decided, in order."""
        first = [self._decide(number, spot) for number, field in enumerate(self._fields) for spot in field.spots]
        if all(decision.rule != "unsupported" for decision in first):
            return iter(first)
        return iter(_carried(first))

    def _decide(self, number: int, spot: Spot) -> Decision:
        field = self._fields[number]
        choice = spot.choices[0]
        if len(spot.choices) > 1:
            choice = next((found for found in spot.choices if found.names), choice)
        if not choice.names:
            return _told(field, spot, choice, _withheld(choice), taken=False)
        if rule := aside(field.text, spot.start, spot.end, field.stems):
            return _told(field, spot, choice, rule, taken=False)
        if choice.short and (known := self._bindings.get(choice.alias.text)):
            return _glossed(field, spot, choice, bound_at(known, number, spot.start))
        if len(spot.choices) == 1:
            if choice.plain:
                return _told(field, spot, choice, "name", SURE)
            if choice.alias.kind == "ticker":
                return _told(field, spot, choice, "ticker", TICKER)
        return self._weighed(field, spot)

    def _weighed(self, field: Field, spot: Spot) -> Decision:
        if len(spot.choices) == 1:
            best = self._weigh(field, spot, spot.choices[0])
        else:
            weighed = [self._weigh(field, spot, choice) for choice in spot.choices]
            best = max(weighed, key=lambda found: (found.passes, found.score, found.choice.alias.sure))
        choice, alias = best.choice, best.choice.alias
        because = best.because if self._reasons else ()
        if not choice.names:
            named = next(other for other in spot.choices if other.names)
            return _told(field, spot, named, "lookalike", taken=False, because=(choice.company.name, *because))
        if not best.passes:
            rule = "against" if best.against else "unsupported"
            return _told(field, spot, choice, rule, taken=False, because=because)
        if choice.plain:
            return _told(field, spot, choice, "name", SURE, because=because)
        if alias.sure:
            return _told(
                field, spot, choice, "guarded", round(min(SURE, GUARDED + EACH * best.score), 2), because=because
            )
        confidence = round(min(MOST, LEAST + EACH * (best.score - 1)), 2)
        return _told(field, spot, choice, "context", confidence, because=because)

    def _weigh(self, field: Field, spot: Spot, choice: Spelling) -> Weighed:
        company, text = choice.company.id, choice.alias.text
        scales = self._lexicon.scales.get(company)
        speaks_for, against = scales.weigh(field.text, spot.start, spot.end) if scales else ((), ())
        if choice.plain:
            against = ()
        others, evidence = self._sure.get(company, _NONE), self._evidence.get(company, _NONE)
        if text in others:
            others = others - {text}
        score = len(speaks_for) - AGAINST * len(against) + min(EVIDENCE, len(evidence)) + (NAMED if others else 0)
        return Weighed(choice, score, others, evidence, speaks_for, against)


def _carried(decisions: Sequence[Decision]) -> Iterator[Decision]:
    """An unsure spelling that was settled once, and nowhere spoken against, is settled for the whole article."""
    settled = {(found.company, found.alias) for found in decisions if found.rule == "context"}
    settled -= {(found.company, found.alias) for found in decisions if found.rule == "against"}
    for found in decisions:
        if found.rule == "unsupported" and (found.company, found.alias) in settled:
            because = ("supported elsewhere in the article",)
            yield found._replace(rule="carried", confidence=CARRIED, taken=True, because=because)
        else:
            yield found


def _glossed(field: Field, spot: Spot, choice: Spelling, bound: Binding) -> Decision:
    owner = next((other for other in spot.choices if other.company.id == bound.company), None)
    if owner and owner.names:
        return _told(field, spot, owner, "gloss", GLOSSED)
    return _told(field, spot, choice, "glossed-away", taken=False)


def _withheld(choice: Spelling) -> str:
    """The rule by which a spelling that names nobody we follow withholds its span."""
    return choice.alias.kind if choice.alias.kind in ("product", "person", "denied") else "lookalike"


def _told(
    field: Field,
    spot: Spot,
    choice: Spelling,
    rule: str,
    confidence: float = 0.0,
    *,
    taken: bool = True,
    because: tuple[str, ...] = (),
) -> Decision:
    start, end = spot.start, spot.end
    if field.folded.here:
        start, end = field.folded.start(start), field.folded.end(end)
    company, alias = choice.company.id, choice.alias.text
    return Decision(field.where, start, end, company, alias, rule, confidence, taken, because)
