"""Comparison: every figure from the store, by one function each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newstrail.store.counts import companies, lineage, press, retold, timeline
from newstrail.store.counts.companies import Heard, Together, Told, Voice, Volume
from newstrail.store.counts.lineage import Around, Member
from newstrail.store.counts.press import Lead
from newstrail.store.counts.retold import Report, Shared
from newstrail.store.counts.span import SEOUL, Span
from newstrail.store.counts.timeline import Step
from newstrail.store.database import Database

__all__ = [
    "SEOUL",
    "Around",
    "Counts",
    "Heard",
    "Lead",
    "Member",
    "Report",
    "Shared",
    "Span",
    "Step",
    "Together",
    "Told",
    "Voice",
    "Volume",
]


class Counts:
    """Figures of what was read; each method is one short read of one consistent view."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def volume(self, named: Sequence[str], span: Span = Span()) -> list[Volume]:  # noqa: B008  frozen
        """How much was written about each company, in the order given."""
        with self._database.read() as connection:
            return companies.volume(connection, named, span)

    def voice(self, named: Sequence[str], by: str = "week", span: Span = Span()) -> list[Voice]:  # noqa: B008
        """Independent reports of each day, week or month, and each company's share of those of all compared."""
        with self._database.read() as connection:
            return companies.voice(connection, named, by, span)

    def outlets(self, named: Sequence[str], span: Span = Span()) -> list[tuple[str, dict[str, int]]]:  # noqa: B008
        """How many articles each outlet has about each company; the outlet with most first."""
        with self._database.read() as connection:
            return companies.outlets(connection, named, span)

    def together(self, named: Sequence[str], span: Span = Span()) -> list[Together]:  # noqa: B008
        """Which other companies the same articles name, how often; most often first."""
        with self._database.read() as connection:
            return companies.together(connection, named, span)

    def stories(self, named: Sequence[str], span: Span = Span()) -> list[Told]:  # noqa: B008
        """Each story that one of the companies is in, with its articles about each; the largest first."""
        with self._database.read() as connection:
            return companies.stories(connection, named, span)

    def heard(self, since: datetime) -> list[Heard]:
        """Every company named after a moment, when first and when last; those with most articles first."""
        with self._database.read() as connection:
            return companies.heard(connection, since)

    def languages(self) -> list[str]:
        """Languages that there are reports in."""
        with self._database.read() as connection:
            return press.languages(connection)

    def press(self, one: str, other: str, span: Span = Span()) -> list[Lead]:  # noqa: B008
        """Each story, when the press of either language first had it, newest first."""
        with self._database.read() as connection:
            return press.leads(connection, one, other, span)

    def reports(self, story: str) -> list[Report]:
        """The reports of a story, who told it first, the others by how long they took."""
        with self._database.read() as connection:
            return retold.reports(connection, story)

    def facts(self, story: str) -> list[Shared]:
        """The facts of a story's reports, and which report has which; those that most have first."""
        with self._database.read() as connection:
            return retold.shared(connection, story)

    def company(self, name: str, span: Span = Span()) -> list[Step]:  # noqa: B008
        """The stories a company is in, by when each began for it, oldest first."""
        with self._database.read() as connection:
            return timeline.company(connection, name, span)

    def story(self, name: str, span: Span = Span()) -> list[Step]:  # noqa: B008
        """The articles of a story and the material edits of each, oldest first."""
        with self._database.read() as connection:
            return timeline.story(connection, name, span)

    def members(self, story: str) -> list[Member]:
        """The articles of a story, oldest first, each with whose report it is and of which it is a copy."""
        with self._database.read() as connection:
            return lineage.members(connection, story)

    def around(self, story: str) -> list[Around]:
        """The stories it follows up, that follow it up, and that have become part of it."""
        with self._database.read() as connection:
            return lineage.around(connection, story)
