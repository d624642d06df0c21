"""How a statement was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement as its words have it: what sort it is, how firmly it is said."""

    kind: str  #: "plan", "promise", "forecast", "figure", "fact", "opinion"
    modality: str  #: "stated", "confirmed", "reported", "planned", "considered", "forecast", "possible"
    sure: bool = True  #: False: a statement only if it names a company, a product or a quantity, or goes on from one
    gloss: bool = False  #: it explains ("… 것이다"): a statement only if it names a company or a product itself

    @property
    def ahead(self) -> bool:
        """Whether it looks ahead, so that a date in it is when it is due."""
        return self.kind in ("plan", "promise", "forecast")
