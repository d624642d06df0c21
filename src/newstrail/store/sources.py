"""What we remember of sources between polls."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select, update

from newstrail.errors import Unknown
from newstrail.model import Capture, Health, Link, Source, SourceState, Validators
from newstrail.store import coding, links
from newstrail.store.captures import Captures
from newstrail.store.database import Database
from newstrail.store.tables import sources


class Sources:
    def __init__(self, database: Database, captures: Captures) -> None:
        self._database, self._captures = database, captures

    def states(self) -> dict[str, SourceState]:
        """By key, those of sources that are configured no more among them."""
        with self._database.read() as connection:
            return {row.key: _read(row) for row in connection.execute(select(sources).order_by(sources.c.key))}

    def state(self, key: str) -> SourceState:
        """Raises Unknown where `ensure` was never told of it."""
        with self._database.read() as connection:
            row = connection.execute(select(sources).where(sources.c.key == key)).one_or_none()
        if row is None:
            raise Unknown(f"no source is called {key!r}: `newstrail sources list` names all")
        return _read(row)

    def ensure(self, configured: Iterable[Source], now: datetime, spread: timedelta) -> None:
        """A state for each source that has none, its first poll somewhere within `spread`, always at the same place.

        Where the configured address is another than before, what belonged to the old one goes: validators, hash,
        failures, redirects.
        """
        with self._database.write() as connection:
            known = {row.key: row for row in connection.execute(select(sources))}
            for source in configured:
                held = known.get(source.key)
                first = now + _share(source.key, spread)
                if held is None:
                    fresh = SourceState(source=source.key, url=source.url, next_at=first)
                    insert = self._database.insert(sources).values(**_row(fresh), key=source.key, configured=source.url)
                    connection.execute(insert.on_conflict_do_nothing())
                elif held.configured != source.url:
                    moved = _moved(_read(held), source.url, first)
                    here = update(sources).where(sources.c.key == source.key)
                    connection.execute(here.values(**_row(moved), configured=source.url))

    def due(self, now: datetime) -> list[str]:
        """Keys of sources to be polled now, longest due first."""
        query = select(sources.c.key).where(sources.c.next_at <= now).order_by(sources.c.next_at, sources.c.key)
        with self._database.read() as connection:
            return list(connection.execute(query).scalars())

    def begin(self, key: str, now: datetime, floor: timedelta) -> bool:
        """Take a due source before asking it; False: another has. A crash then costs `floor`, not a second request."""
        mine = update(sources).where(sources.c.key == key, sources.c.next_at <= now)
        with self._database.write() as connection:
            return connection.execute(mine.values(next_at=now + floor)).rowcount == 1

    def polled(self, state: SourceState, found: Sequence[Link], answers: Sequence[Capture] = ()) -> int:
        """A poll, whole or not at all: the state with its validators, the links not known yet, what was answered.

        Returns how many links were new.
        """
        kept = [answer for answer in answers if answer.status != 304]  # it says nothing but "as before"
        for answer in kept:
            self._captures.put(answer)
        with self._database.write() as connection:
            new = links.add(self._database, connection, found)
            for answer in kept:
                self._captures.note(connection, answer, answer.requested, poll=True)
            connection.execute(update(sources).where(sources.c.key == state.source).values(**_row(state)))
        return new


def _share(key: str, spread: timedelta) -> timedelta:
    """Somewhere within `spread`, by the key alone: many sources added at once are not polled at once, ever."""
    return spread * (int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) / 2**32)


def _moved(state: SourceState, url: str, first: datetime) -> SourceState:
    return replace(
        state, url=url, validators=Validators(), validated=None, body_sha256=None, full_at=None, failures=0,
        health=Health.NEW, reason="", moved_to=None, moved_since=None, moved_polls=0, next_at=min(state.next_at, first),
    )  # fmt: skip


def _read(row: Row[Any]) -> SourceState:  # Any: SQLAlchemy does not know a row's types
    validators, validated = coding.validators(row.validators)
    return SourceState(
        source=row.key,
        url=row.url,
        validators=validators,
        validated=validated,
        body_sha256=row.body_sha256,
        next_at=row.next_at,
        polled_at=row.polled_at,
        read_at=row.read_at,
        full_at=row.full_at,
        changed_at=row.changed_at,
        interval=row.interval,
        failures=row.failures,
        baseline_at=row.baseline_at,
        health=Health(row.health),
        reason=row.reason,
        moved_to=row.moved_to,
        moved_since=row.moved_since,
        moved_polls=row.moved_polls,
    )


def _row(state: SourceState) -> dict[str, object]:
    """Its columns; the key and the configured address are not its to change."""
    return {
        "url": state.url,
        "validators": coding.validated(state),
        "body_sha256": state.body_sha256,
        "next_at": state.next_at,
        "polled_at": state.polled_at,
        "read_at": state.read_at,
        "full_at": state.full_at,
        "changed_at": state.changed_at,
        "interval": state.interval,
        "failures": state.failures,
        "baseline_at": state.baseline_at,
        "health": state.health.value,
        "reason": state.reason,
        "moved_to": state.moved_to,
        "moved_since": state.moved_since,
        "moved_polls": state.moved_polls,
    }
