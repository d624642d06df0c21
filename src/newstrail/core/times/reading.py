"""What both languages read with: a place in the text, and what was said so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from newstrail.core.times.spans import Span

#: How long before the article a day may lie and still be "that day" further on, in days.
NEAR_DAYS = 7
#: How far from where a day was named it may be "that day", in characters.
NEAR_CHARACTERS = 150


@dataclass(slots=True)
class Reader:
    """A place in a text; `take` moves on."""

    text: str
    pos: int

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.pos)
        if match:
            self.pos = match.end()
        return match

    def sees(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.match(self.text, self.pos))


@dataclass(slots=True)
class Context:
    """What an expression may refer to."""

    at: date  #: the article's own day
    day: date | None = None  #: the last day named
    last: Span | None = None  #: the last span named
    day_at: int = 0  #: where it was named
    floor: date | None = None  #: the start of "from … to", where its end is read: not before it
    beside: Span | None = None  #: the span named just before ("지난해 11월과 12월"): its year and month hold on

    def now(self, place: int) -> date:
        """The day that "that day" means: the last one named, else the article's.

        A day long ago is meant only near where it was named: news goes back to its own day without saying so.
        """
        if self.day and (abs((self.at - self.day).days) <= NEAR_DAYS or place - self.day_at <= NEAR_CHARACTERS):
            return self.day
        return self.at
