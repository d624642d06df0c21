"""Spots → decisions: which of them name a company, by which rule, how surely, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    because: tuple[str, ...]

    @property
    def passes(self) -> bool:
        return self.score >= (0 if self.choice.alias.sure else 1)


class Judge:
    """What an article says of itself as a whole, against which each of its spots is decided."""

    __slots__ = ("_bindings", "_evidence", "_fields", "_lexicon", "_sure")

    def __init__(self, fields: Sequence[Field], lexicon: Lexicon) -> None:
        self._fields = fields
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
        if rule := aside(field.text, spot.start, spot.end):
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
        weighed = [self._weigh(field, spot, choice) for choice in spot.choices]
        best = max(weighed, key=lambda found: (found.passes, found.score, found.choice.alias.sure))
        choice = best.choice
        if not choice.names:
            named = next(found.choice for found in weighed if found.choice.names)
            because = (choice.company.name, *best.because)
            return _told(field, spot, named, "lookalike", taken=False, because=because)
        if not best.passes:
            against = any(reason.startswith("against: ") for reason in best.because)
            rule = "against" if against else "unsupported"
            return _told(field, spot, choice, rule, taken=False, because=best.because)
        if choice.plain:
            return _told(field, spot, choice, "name", SURE, because=best.because)
        if choice.alias.sure:
            confidence = min(SURE, GUARDED + EACH * best.score)
            return _told(field, spot, choice, "guarded", confidence, because=best.because)
        confidence = min(MOST, LEAST + EACH * (best.score - 1))
        return _told(field, spot, choice, "context", confidence, because=best.because)

    def _weigh(self, field: Field, spot: Spot, choice: Spelling) -> Weighed:
        company = choice.company.id
        scales = self._lexicon.scales.get(company)
        speaks_for, against = scales.weigh(field.text, spot.start, spot.end) if scales else ((), ())
        if choice.plain:
            against = ()
        others = self._sure.get(company, set()) - {choice.alias.text}
        evidence = sorted(self._evidence.get(company, ()))[:EVIDENCE]
        score = len(speaks_for) + NAMED * bool(others) + len(evidence) - AGAINST * len(against)
        because = (
            *(f"named: {other}" for other in sorted(others)),
            *(f"evidence: {word}" for word in evidence),
            *(f"for: {word}" for word in speaks_for),
            *(f"against: {word}" for word in against),
        )
        return Weighed(choice, score, because)


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
    return Decision(field.where, start, end, company, alias, rule, round(confidence, 3), taken, because)
