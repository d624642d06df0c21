"""What speaks for each name, put together: reasons with points, counts, and names that stand side by side."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Points from which a name is proposed, by language: Korean nouns bear no capital. History: chosen on the own set
#: (benchmarks/recognise.py); at 2.5, Korean proposes a fifth more names in real news, few of them companies.
ENOUGH = {"ko": 3.0, "en": 2.5}

#: Points for being met often, and for standing beside another name that is proposed.
_TWICE, _OFTEN, _BESIDE = 0.5, 1.0, 2.0

#: Points that make a reason telling, and reasons that would be said of any noun.
_TELLING = 1.5
_ANY_NOUN = frozenset({"subject of the headline", "in an article on business"})

#: So many reasons are telling together, though each of them is weak.
_SEVERAL = {"ko": 3, "en": 1}

#: How a word sounds tells with one thing more that is said of it.
_SOUND, _SOUNDS = frozenset({"a foreign name"}), 2

#: Letters of a word that is drawn along only if something telling is said of it (most Korean nouns have two).
_WORD = 2

#: Points that two names side by side must have together, and each alone, to be proposed together.
_PAIR, _HALF = 4.0, 1.5


@dataclass(slots=True)
class Name:
    """One name with what was found of it."""

    text: str
    first: int
    reasons: dict[str, float] = field(default_factory=dict)
    places: set[int] = field(default_factory=set)

    def telling(self, several: int) -> bool:
        """Whether something speaks for it that would not be said of any noun, or several things do."""
        reasons = {reason: points for reason, points in self.reasons.items() if points > 0}
        said = reasons.keys() - _ANY_NOUN
        strong = any(reasons[reason] >= _TELLING for reason in said - _SOUND)
        return strong or len(said) >= (_SOUNDS if said & _SOUND else several)

    def drawn(self, enough: float, several: int) -> bool:
        """Whether it is proposed once it stands beside a name that is."""
        return self.points + _BESIDE >= enough and (self.telling(several) or len(self.text) > _WORD)

    @property
    def points(self) -> float:
        count = len(self.places)
        return sum(self.reasons.values()) + (_OFTEN if count > 3 else _TWICE if count > 1 else 0.0)


class Evidence:
    """The names of one article; a reason counts once for each name."""

    def __init__(self, language: str) -> None:
        self._enough, self._several = ENOUGH[language], _SEVERAL[language]
        self.names: dict[str, Name] = {}
        self._beside: dict[str, set[str]] = {}

    def seen(self, name: str, place: int) -> None:
        known = self.names.setdefault(name, Name(name, place))
        known.places.add(place)

    def add(self, name: str, place: int, reason: str, points: float) -> None:
        self.seen(name, place)
        reasons = self.names[name].reasons
        if abs(points) > abs(reasons.get(reason, 0.0)):
            reasons[reason] = points

    def beside(self, name: str, other: str) -> None:
        """Two names stand side by side: what speaks for one speaks for the other."""
        self._beside.setdefault(name, set()).add(other)
        self._beside.setdefault(other, set()).add(name)

    def proposed(self) -> list[Name]:
        """The names with enough evidence, as first met; names beside them get their share, until nothing changes."""
        chosen = {
            name.text for name in self.names.values() if name.points >= self._enough and name.telling(self._several)
        }
        for name, others in self._beside.items():
            points = self.names[name].points if name in self.names else 0.0
            for other in others & self.names.keys():
                second = self.names[other].points
                if min(points, second) >= _HALF and points + second >= _PAIR:
                    chosen |= {name, other}
        while True:
            drawn = {
                other
                for name in chosen
                for other in self._beside.get(name, ())
                if other not in chosen and other in self.names and self.names[other].drawn(self._enough, self._several)
            }
            if not drawn:
                break
            for other in drawn:
                self.names[other].reasons["beside another"] = _BESIDE
            chosen |= drawn
        return sorted((self.names[name] for name in chosen), key=lambda name: name.first)
