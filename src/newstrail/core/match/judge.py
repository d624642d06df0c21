"""Spots → decisions: which of them name a company, by which rule, how surely, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newstrail.core.match.credits import credited, in_widget
from newstrail.core.match.glosses import Binding, bindings, bound_at
from newstrail.core.match.lexicon import Lexicon, Spelling
from newstrail.core.match.scan import Field, Spot
from newstrail.core.match.weigh import balance

#: What a sure name is worth; nothing is certain, as a company's name may be anybody's.
SURE = 0.97
GLOSSED = 0.96
TICKER = 0.93
#: An unsure spelling that just passes, what each further point of evidence adds, and the most it can come to.
LEAST, EACH, MOST = 0.6, 0.08, 0.92
#: A guarded spelling with nothing said for or against it, and an unsure one settled elsewhere in the article.
GUARDED, CARRIED = 0.85, 0.7


class Decision(NamedTuple):
    """One spot, decided: `taken` or withheld, by which rule, and what spoke for it."""

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
        self._sure: defaultdict[str, set[str]] = defaultdict(set)
        self._evidence: defaultdict[str, set[str]] = defaultdict(set)
        short = False
        for field in fields:
            for spot in field.spots:
                for choice in spot.choices:
                    short = short or choice.short
                    if choice.alias.kind in ("product", "person"):
                        self._evidence[choice.company.id].add(choice.alias.text)
                    elif choice.alias.kind == "name" and choice.alias.sure and not choice.alias.guarded:
                        self._sure[choice.company.id].add(choice.alias.text)
        self._bindings = bindings(fields, lexicon) if short else {}

    def decisions(self) -> Iterator[Decision]:
        """Every spot of the article, decided, in order."""
        first = [
            (number, spot, self._decide(number, spot))
            for number, field in enumerate(self._fields)
            for spot in field.spots
        ]
        settled = {(d.company, d.alias) for _, _, d in first if d.taken and d.rule == "context"}
        against = {(d.company, d.alias) for _, _, d in first if d.rule == "against"}
        for _, _, decision in first:
            key = (decision.company, decision.alias)
            if decision.rule == "unsupported" and key in settled and key not in against:
                yield decision._replace(
                    rule="carried", confidence=CARRIED, taken=True, because=("supported elsewhere in the article",)
                )
            else:
                yield decision

    def _decide(self, number: int, spot: Spot) -> Decision:
        field = self._fields[number]
        choice = spot.choices[0]
        names = [choice for choice in spot.choices if choice.names]
        if not names:
            return self._told(field, spot, choice, _withheld(choice), taken=False)
        if credited(field.text, spot.start, spot.end):
            return self._told(field, spot, names[0], "credit", taken=False)
        if in_widget(field.text, spot.start, spot.end):
            return self._told(field, spot, names[0], "widget", taken=False)
        known = self._bindings.get(names[0].alias.text) if names[0].short else None
        if known:
            return self._glossed(field, spot, names, bound_at(known, number, spot.start))
        if len(spot.choices) == 1:
            if choice.plain:
                return self._told(field, spot, choice, "name", SURE)
            if choice.alias.kind == "ticker":
                return self._told(field, spot, choice, "ticker", TICKER)
        return self._weighed(field, spot)

    def _glossed(self, field: Field, spot: Spot, names: Sequence[Spelling], bound: Binding) -> Decision:
        owner = next((choice for choice in names if choice.company.id == bound.company), None)
        if owner:
            return self._told(field, spot, owner, "gloss", GLOSSED)
        return self._told(field, spot, names[0], "glossed-away", taken=False)

    def _weighed(self, field: Field, spot: Spot) -> Decision:
        weighed = [self._weigh(field, spot, choice) for choice in spot.choices]
        best = max(weighed, key=lambda found: (found.passes, found.score, found.choice.alias.sure))
        choice = best.choice
        if not choice.names:
            named = next(found.choice for found in weighed if found.choice.names)
            return self._told(
                field, spot, named, "lookalike", taken=False, because=(choice.company.name, *best.because)
            )
        if not best.passes:
            against = [reason for reason in best.because if reason.startswith("against: ")]
            return self._told(
                field, spot, choice, "against" if against else "unsupported", taken=False, because=best.because
            )
        if choice.plain:
            return self._told(field, spot, choice, "name", SURE, because=best.because)
        if choice.alias.sure:
            return self._told(
                field, spot, choice, "guarded", min(SURE, GUARDED + EACH * best.score), because=best.because
            )
        return self._told(
            field, spot, choice, "context", min(MOST, LEAST + EACH * (best.score - 1)), because=best.because
        )

    def _weigh(self, field: Field, spot: Spot, choice: Spelling) -> Weighed:
        company = choice.company
        speaks_for, against = balance(company, field.text, spot.start, spot.end)
        others = sorted(self._sure.get(company.id, set()) - {choice.alias.text})
        evidence = sorted(self._evidence.get(company.id, set()))[:2]
        if choice.alias.sure and not choice.alias.guarded:
            against = ()
        score = len(speaks_for) + 2 * bool(others) + len(evidence) - len(against)
        because = (
            *(f"named: {other}" for other in others[:2]),
            *(f"evidence: {word}" for word in evidence),
            *(f"for: {word}" for word in speaks_for),
            *(f"against: {word}" for word in against),
        )
        return Weighed(choice, score, because)

    @staticmethod
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
        start, end = field.folded.start(spot.start), field.folded.end(spot.end)
        company, alias = choice.company.id, choice.alias.text
        return Decision(field.where, start, end, company, alias, rule, round(confidence, 3), taken, because)


def _withheld(choice: Spelling) -> str:
    """The rule by which a spelling that names nobody we follow withholds its span."""
    if choice.alias.kind in ("product", "person", "denied"):
        return choice.alias.kind
    return "lookalike"
