"""When to look again: pure functions of what was answered, what is remembered, and now.

The rules are those of a polite poller: a host's own hints are lower bounds (RFC 9111 max-age and Expires, RSS ttl,
skipHours, skipDays, sy:update…), failures stretch the gap, success restores it, and nothing is ever silently given up.
"""

from __future__ import annotations

import email.utils
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from newstrail.model import (
    Capture,
    Health,
    Link,
    Miss,
    Page,
    Request,
    Source,
    SourceState,
    Stage,
    Validators,
    Why,
)

#: A source that is gone, or an article that is read for the last time.
NEVER = datetime(9999, 1, 1, tzinfo=UTC)

#: What a host may ask of us by max-age, Expires or ttl at the most (some say 16 years).
HINT_CAP = timedelta(hours=24)

#: After an answer without new entries the gap grows by this, after one with them it shrinks by that
#: (StormCrawler's +0.5 and -0.2).
GROW, SHRINK = 1.5, 0.8

#: Hosts that send no validators cost them a whole body each time: half as often.
WITHOUT_VALIDATORS = 2.0

#: 429 without Retry-After, doubling; 401 and 403.
THROTTLED_GAP, REFUSED_GAP = timedelta(minutes=10), timedelta(hours=4)

#: A host that says 304 for so long is asked once without validators.
ALWAYS_UNCHANGED = timedelta(days=8)

#: Newest entry older than this: stale. No new entry for this long: quiet.
STALE, QUIET = timedelta(days=30), timedelta(days=7)

#: A permanent redirect is believed after so many polls and so long.
MOVED_POLLS, MOVED_FOR = 12, timedelta(days=6)

#: Answers 404 in a row, over two hours at least, after which an article that was read is held to be taken down.
LOST = 4

#: Failures in a row at a new address after which the configured one is asked again.
MOVED_DOUBTED = 3

#: Two sources that lead to one address: one of them rests, and is looked after again as seldom as this.
MERGED = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The configured gaps."""

    interval: timedelta = timedelta(hours=1)
    longest: timedelta = timedelta(hours=24)
    floor: timedelta = timedelta(minutes=5)
    again: tuple[timedelta, ...] = (
        timedelta(minutes=30),
        timedelta(hours=3),
        timedelta(days=1),
        timedelta(days=3),
        timedelta(days=14),
    )
    attempts: int = 5
    give_up: timedelta = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of a poll: what came back, and what could be read in it."""

    answer: Capture | Miss
    page: Page | None = None  #: None: not modified, a miss, or unreadable
    problem: str = ""  #: why it could not be read


def conditional(request: Request, state: SourceState | None, now: datetime, *, trusting: bool = False) -> Request:
    """The request with the validators we hold for its address, unless it is time to ask anew (E15, E16).

    `trusting`: a host that may say "unchanged" for ever (option "unchanged" = "trust" of its source).
    """
    if state is None or request.url not in (state.url, state.validated):
        return request
    if state.full_at is None or (not trusting and now - state.full_at >= ALWAYS_UNCHANGED):
        return replace(request, validators=Validators(), validated=None)
    return replace(request, validators=state.validators, validated=state.validated)


def after_poll(
    source: Source, state: SourceState, visits: Sequence[Visit], new: int, now: datetime, rhythm: Rhythm
) -> SourceState:
    """What to remember of a source after a poll; `new` entries were not known before."""
    if not visits:  # a search, and nobody to search for
        return replace(state, polled_at=now, reason="nothing to ask for", next_at=now + rhythm.interval)
    first = visits[0]
    worst = next((visit for visit in visits if isinstance(visit.answer, Miss) or visit.problem), None)
    if isinstance(first.answer, Miss):
        asked = any(not isinstance(visit.answer, Miss) or visit.answer.why is not Why.BUSY for visit in visits)
        after = _after_miss(source, state, first.answer, now, rhythm)
        return replace(after, polled_at=now) if asked else after  # what was asked counts against a quota
    if first.problem:
        return _failed(source, state, _unreadable(first.answer, first.problem), first.problem, now, rhythm)
    answer = first.answer
    state = replace(
        _moved(state, answer, now), polled_at=now, read_at=now, failures=0, validators=_validators(state, answer)
    )
    if answer.status != 304:
        state = replace(state, url=answer.requested, validated=answer.url, full_at=now, body_sha256=answer.sha256)
    if new:
        state = replace(state, changed_at=now)
    entries = [entry for visit in visits if visit.page for entry in visit.page.entries]
    health, reason = _health(
        state, entries_known=first.page is not None, newest=_newest(visits), count=len(entries), now=now
    )
    if worst and health is Health.OK:
        reason = worst.problem or (worst.answer.detail if isinstance(worst.answer, Miss) else "")
    gap = _adapted(source, state, new > 0, rhythm, answer)
    wait = max([gap, _fresh_for(answer, now), *(visit.page.ttl or timedelta() for visit in visits if visit.page)])
    wait = max(rhythm.floor, min(wait, max(rhythm.longest, HINT_CAP)))
    return replace(
        state,
        interval=gap,
        baseline_at=state.baseline_at or (now if first.page is not None or answer.status == 304 else None),
        health=health,
        reason=reason,
        next_at=_not_skipped(now + wait, first.page),
    )


def _after_miss(source: Source, state: SourceState, miss: Miss, now: datetime, rhythm: Rhythm) -> SourceState:
    if miss.why is Why.BUSY:  # our own politeness, no fault of the source
        return replace(state, next_at=miss.retry_at or now + rhythm.floor)
    if miss.why is Why.GONE:
        return replace(
            state, polled_at=now, next_at=NEVER, health=Health.GONE, reason=miss.detail, failures=state.failures + 1
        )
    blocked = miss.why in (Why.THROTTLED, Why.REFUSED, Why.ROBOTS)
    return _failed(source, state, Health.BLOCKED if blocked else Health.BROKEN, miss.detail, now, rhythm, miss)


def _failed(
    source: Source,
    state: SourceState,
    health: Health,
    reason: str,
    now: datetime,
    rhythm: Rhythm,
    miss: Miss | None = None,
) -> SourceState:
    failures = state.failures + 1
    if failures >= MOVED_DOUBTED and settled(state, now):  # where it moved to is no more: back to what was configured
        state = replace(state, moved_to=None, moved_since=None, moved_polls=0)
    base = source.interval or rhythm.interval
    if miss and miss.why is Why.THROTTLED:
        base = THROTTLED_GAP
    elif miss and miss.why is Why.REFUSED:
        base = max(base, REFUSED_GAP)
    wait = min(base * 2 ** min(failures - 1, 16), max(rhythm.longest, base))
    at = now + max(wait, rhythm.floor)
    if miss and miss.retry_at and miss.why is Why.ROBOTS:  # when its robots.txt may be asked for again: no sooner
        at = max(miss.retry_at, at)
    elif miss and miss.retry_at:
        at = max(miss.retry_at, now + rhythm.floor)
    return replace(state, polled_at=now, failures=failures, health=health, reason=reason, next_at=at)


def _unreadable(answer: Capture, problem: str) -> Health:
    """What an answer is that could not be read: nothing at all, a web page, or broken."""
    if not answer.body.strip():
        return Health.EMPTY
    return Health.HTML_INSTEAD if "HTML" in problem else Health.BROKEN


def _validators(state: SourceState, answer: Capture) -> Validators:
    """A 200 replaces both; a 304 replaces what it carries and leaves the rest (E10, E11)."""
    given = answer.validators
    if answer.status != 304:
        return given
    held = state.validators
    return Validators(given.etag or held.etag, given.last_modified or held.last_modified)


def _moved(state: SourceState, answer: Capture, now: datetime) -> SourceState:
    if not answer.permanent and answer.requested == settled(state, now):
        return state  # asked where it moved to, and found there
    if not answer.permanent or answer.permanent == state.moved_to:
        polls = state.moved_polls + 1 if answer.permanent else 0
        return replace(
            state, moved_to=answer.permanent, moved_polls=polls, moved_since=state.moved_since if polls else None
        )
    return replace(state, moved_to=answer.permanent, moved_polls=1, moved_since=now)


def settled(state: SourceState, now: datetime) -> str | None:
    """The address a source has moved to for good, once the redirect has stood long enough (E32)."""
    stands = state.moved_since is not None and now - state.moved_since >= MOVED_FOR and state.moved_polls >= MOVED_POLLS
    return state.moved_to if stands else None


def merged(state: SourceState, other: str, now: datetime) -> SourceState:
    """A source whose address has become that of `other`, which is polled there: it rests (E32)."""
    reason = f"has moved to the address of {other}, which is polled there"
    return replace(state, health=Health.GONE, reason=reason, next_at=now + MERGED)


def _newest(visits: Sequence[Visit]) -> datetime | None:
    stamps = [entry.published.at for visit in visits if visit.page for entry in visit.page.entries if entry.published]
    return max(stamps, default=None)


def _health(
    state: SourceState, *, entries_known: bool, newest: datetime | None, count: int, now: datetime
) -> tuple[Health, str]:
    if not entries_known:  # not modified: as it was, if it was readable then
        held = state.health if state.health in (Health.OK, Health.QUIET, Health.EMPTY, Health.STALE) else Health.OK
        quiet = held is Health.OK and state.changed_at is not None and now - state.changed_at > QUIET
        return (
            (Health.QUIET, f"nothing new since {state.changed_at:%Y-%m-%d}")
            if quiet
            else (held, state.reason if held is state.health else "")
        )
    if not count:
        return Health.EMPTY, "answers, but lists nothing"
    if newest is not None and now - newest > STALE:
        return Health.STALE, f"its newest entry is of {newest:%Y-%m-%d}"
    if state.changed_at is not None and now - state.changed_at > QUIET:
        return Health.QUIET, f"nothing new since {state.changed_at:%Y-%m-%d}"
    return Health.OK, ""


def _adapted(source: Source, state: SourceState, changed: bool, rhythm: Rhythm, answer: Capture) -> timedelta:
    """The gap that fits how often the source has something new (E18, E25)."""
    if source.interval:
        return source.interval
    least = (
        rhythm.interval
        if state.validators != Validators() or answer.status == 304
        else rhythm.interval * WITHOUT_VALIDATORS
    )
    held = state.interval or least
    return (
        min(max(held * (SHRINK if changed else GROW), least), max(rhythm.longest, least)) if state.interval else least
    )


def _fresh_for(answer: Capture, now: datetime) -> timedelta:
    """How long the answer says it stays fresh: max-age, else Expires; never below zero, capped (E21, E22)."""
    control = answer.header("cache-control") or ""
    if re.search(r"\bno-(cache|store)\b", control, re.IGNORECASE):
        return timedelta()
    if found := re.search(r"\bmax-age\s*=\s*\"?(\d{1,12})", control, re.IGNORECASE):
        return min(timedelta(seconds=int(found[1])), HINT_CAP)
    expires = http_date(answer.header("expires") or "")
    if expires is None:
        return timedelta()
    sent = http_date(answer.header("date") or "") or now
    return min(max(expires - sent, timedelta()), HINT_CAP)


def http_date(value: str) -> datetime | None:
    """An HTTP date (RFC 9110, 5.6.7), or None where it is none."""
    try:
        found = email.utils.parsedate_to_datetime(value)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):  # the last for a year or zone that no calendar has
        return None


def _not_skipped(at: datetime, page: Page | None) -> datetime:
    """The first hour from `at` on that the feed does not ask us to leave out (E24)."""
    if page is None or len(page.skip_hours) >= 24 or len(page.skip_days) >= 7:
        return at
    for _ in range(8 * 24):
        if at.hour not in page.skip_hours and at.weekday() not in page.skip_days:
            return at
        at = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return at


# ── articles ───────────────────────────────────────────────────────────────────────────────────────


def after_read(link: Link, answer: Capture, published: datetime | None, now: datetime, rhythm: Rhythm) -> Link:
    """The link once its article was read (or found unchanged): the next look is a rung further on the ladder."""
    looks = link.looks + 1
    born = min(published or link.first_seen, now)
    rung = rhythm.again[looks - 1] if looks <= len(rhythm.again) else None
    late = rung is None or link.backfill or now - born > rhythm.give_up
    held = link.validators
    given = answer.validators
    validators = (
        given
        if answer.status != 304
        else Validators(given.etag or held.etag, given.last_modified or held.last_modified)
    )
    return replace(
        link,
        stage=Stage.READ,
        looks=looks,
        failures=0,
        reason="",
        validators=validators,
        validated=answer.url if answer.status != 304 else link.validated,
        next_at=None if late or rung is None else now + rung,
    )


def after_miss(link: Link, miss: Miss, now: datetime, rhythm: Rhythm) -> Link:
    """The link after a request that brought nothing: tried again later, or dropped with the reason."""
    if miss.why is Why.BUSY:
        return replace(link, next_at=miss.retry_at or now + rhythm.floor)
    failures = link.failures + 1
    if link.stage is Stage.READ and miss.why is Why.NOT_FOUND and link.reason not in ("", miss.detail):
        failures = 1  # it was out of order before: that does not count
    if gone(link, miss):
        return replace(_next_rung(link, now, rhythm), failures=failures, reason=miss.detail)
    if link.stage is Stage.READ and miss.why is Why.NOT_FOUND:
        late = now - link.first_seen > rhythm.give_up
        return replace(link, failures=failures, reason=miss.detail, next_at=None if late else _later(failures, now))
    if miss.why is Why.ROBOTS and miss.retry_at and now - link.first_seen < rhythm.give_up:
        return replace(link, failures=failures, reason=miss.detail, next_at=max(miss.retry_at, _later(failures, now)))
    final = (
        miss.why in (Why.GONE, Why.NOT_FOUND, Why.ROBOTS, Why.FORBIDDEN, Why.TOO_LARGE, Why.REDIRECTS) and failures >= 2
    )
    final = final or miss.why in (Why.GONE, Why.FORBIDDEN) or failures >= rhythm.attempts
    if final:
        read = link.stage is Stage.READ  # an edit we looked for: the article itself stays
        return replace(
            link, stage=Stage.READ if read else Stage.DROPPED, failures=failures, reason=miss.detail, next_at=None
        )
    return replace(link, failures=failures, reason=miss.detail, next_at=miss.retry_at or _later(failures, now))


def gone(link: Link, miss: Miss) -> bool:
    """Whether an article that was read is held to be taken down: by 410, or the last of `LOST` times 404 in a row."""
    if link.stage is not Stage.READ:
        return False
    again = link.reason == miss.detail and link.failures + 1 >= LOST
    return miss.why is Why.GONE or (miss.why is Why.NOT_FOUND and again)


def _next_rung(link: Link, now: datetime, rhythm: Rhythm) -> Link:
    """To be looked at on the ladder as if it had been read: what was taken down may come back, unchanged too."""
    looks = link.looks + 1
    rung = rhythm.again[looks - 1] if looks <= len(rhythm.again) and not link.backfill else None
    return replace(link, looks=looks, validators=Validators(), next_at=now + rung if rung else None)


def _later(failures: int, now: datetime) -> datetime:
    """5 minutes, 20, 80, … up to two weeks."""
    times: int = 4 ** min(failures - 1, 6)
    return now + timedelta(minutes=5) * times


def after_trouble(link: Link, what: str, now: datetime, rhythm: Rhythm) -> Link:
    """The link after an answer that came and could not be read."""
    return after_miss(link, Miss(link.url, Why.BAD_ANSWER, what, now), now, rhythm)
