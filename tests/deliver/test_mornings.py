"""A year of mornings in three zones: one digest each, whatever sleeps, clocks and restarts do; and messages."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newstrail.core.capture import capture_of
from newstrail.core.digest import alert_of, marks_of
from newstrail.deliver.folder import RENDER
from newstrail.engine.due import alerts, reports
from newstrail.engine.work import perform
from newstrail.errors import Uncertain, Undelivered
from newstrail.model import Alert, ClaimNote, Deliver, Digest, Edition, Witness
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from tests.core.test_digest_assemble import a_window, placed
from tests.making import NOW, a_filing, a_story
from tests.web import Clock, a_house

SEED = "리벨리온이 만든 칩은 다음달 중 KT클라우드에 들어간다. 엔비디아에 기대지 않으려는 움직임이다. " * 5


@pytest.fixture
def lite(tmp_path: Path, empty_sqlite: Path) -> str:
    """The URL of a new SQLite database."""
    copy = tmp_path / "year.db"
    copy.write_bytes(empty_sqlite.read_bytes())
    return f"sqlite:///{copy}"


@pytest.mark.parametrize("zone", ["Asia/Seoul", "America/New_York", "Europe/Berlin"])
def test_a_year_has_a_digest_for_each_morning_and_no_other(zone: str, lite: str, tmp_path: Path):
    chance = random.Random(zone)
    edition = Edition(name="daily", zone=zone)
    place = ZoneInfo(zone)
    true = datetime(2026, 1, 1, 12, tzinfo=place).astimezone(UTC)
    last = datetime(2027, 1, 1, 12, tzinfo=place).astimezone(UTC)
    store = Store(lite, tmp_path)
    edges, _, clock = a_house(store, tmp_path, editions=(edition,), deliver={})
    clock.at = true
    follow(capture_of(SEED.encode(), url="", now=true), edges)
    off = timedelta()

    while true < last:
        hour = true.astimezone(place).hour
        if 9 <= hour < 23 and chance.random() < 0.15:  # the clock is set wrong by a day, or right again
            ahead = true < last - timedelta(days=3) and chance.choice([-1, 1])
            off = timedelta() if off else timedelta(days=ahead)
        else:  # asleep, or only a while later
            true = min(last, true + timedelta(hours=chance.choice([1, 2, 5, 9, 17])))
        if chance.random() < 0.05:  # restarted
            store.close()
            store = Store(lite, tmp_path)
            edges = replace(edges, store=store)
        clock.at = true + off
        for job in [*reports(edges, clock.at)] * 2:  # two engines see the same
            assert perform(job, edges).problem == ""

    told = store.digests.all("daily")
    mornings = [one.end.astimezone(place) for one in told]
    days = [date(2026, 1, 2) + timedelta(days=number) for number in range(365)]
    assert sorted(morning.date() for morning in mornings) == days
    assert {(morning.hour, morning.minute) for morning in mornings} == {(7, 30)}
    assert all(one.start < one.end for one in told)
    store.close()


@pytest.fixture
def house(store: Store, tmp_path: Path) -> tuple[Edges, Clock, list[str], list[Exception]]:
    """A house with a letter box that does what it is told to: a list of what arrived, and what it is to raise."""
    arrived: list[str] = []
    faults: list[Exception] = []

    def letter(digest: Digest) -> None:
        if faults:
            raise faults.pop(0)
        arrived.append(digest.name)

    edition = Edition(name="daily", alerts=2)
    edges, _, clock = a_house(store, tmp_path, editions=(edition,), deliver={"letter": letter})
    edges = replace(edges, once=frozenset({"letter"}))
    follow(capture_of(SEED.encode(), url="", now=NOW), edges)
    clock.later(days=1)
    for job in reports(edges, clock.at):
        perform(job, edges)
    return edges, clock, arrived, faults


def sent(edges: Edges, clock: Clock) -> None:
    for job in edges.store.digests.due(clock.at):
        assert perform(job, edges).problem == ""


def state(edges: Edges) -> str:
    (told,) = edges.store.digests.all("daily")
    return edges.store.digests.deliveries("daily", told.end)["letter"][0]


def test_a_letter_that_was_refused_is_tried_again_and_told_in_the_next_digest(house):
    edges, clock, arrived, faults = house
    faults.append(Undelivered("the server is full"))

    sent(edges, clock)
    first = state(edges)
    later = edges.store.digests.troubles("daily", clock.at - timedelta(hours=1))
    clock.later(minutes=6)
    sent(edges, clock)

    assert first == "failed"
    assert [(one.destination, one.state, one.detail) for one in later] == [("letter", "failed", "the server is full")]
    assert (state(edges), arrived) == ("sent", ["daily"])


def test_a_letter_that_may_have_arrived_is_not_sent_again_and_is_told(house):
    edges, clock, arrived, faults = house
    faults.append(Uncertain("the line went dead: look whether it arrived"))

    for _ in range(3):
        sent(edges, clock)
        clock.later(hours=6)
    for job in reports(edges, clock.at + timedelta(days=1)):
        perform(job, edges)

    newest = edges.store.digests.last("daily")
    assert arrived == []
    assert newest is not None
    assert [(one.destination, one.state) for one in newest.troubles] == [("letter", "unknown")]


def test_a_letter_that_was_being_sent_when_the_service_died_is_not_sent_again(house):
    edges, clock, arrived, _ = house
    (job,) = edges.store.digests.due(clock.at)
    assert edges.store.digests.begin(job, clock.at, once=True)  # and here it died

    clock.later(minutes=11)
    sent(edges, clock)

    assert (state(edges), arrived) == ("unknown", [])


def test_a_page_that_was_being_written_when_the_service_died_is_written_again(house):
    edges, clock, arrived, _ = house
    edges = replace(edges, once=frozenset())
    (job,) = edges.store.digests.due(clock.at)
    assert edges.store.digests.begin(job, clock.at)

    clock.later(minutes=11)
    sent(edges, clock)

    assert (state(edges), arrived) == ("sent", ["daily"])


def test_a_destination_that_was_taken_out_of_the_settings_blocks_nothing(house):
    edges, clock, _, _ = house
    edges = replace(edges, deliver={})

    sent(edges, clock)

    assert state(edges) == "unknown"
    assert edges.store.digests.due(clock.at + timedelta(days=3)) == []


def test_a_stored_digest_is_replayed_to_the_same_bytes(house):
    edges, _, _, _ = house
    (told,) = edges.store.digests.all("daily")

    again = edges.store.digests.get("daily", told.end)

    assert [render(again, "") for render in RENDER.values()] == [render(told, "") for render in RENDER.values()]
    assert json.loads(RENDER["json"](again, ""))["name"] == "daily"


def test_alerts_are_due_only_where_something_was_placed_that_was_not_looked_at(house):
    edges, clock, _, _ = house

    before = list(alerts(edges))
    perform(Alert("daily"), edges)
    after = list(alerts(edges))

    assert before in ([], [Alert("daily")])
    assert after == []
    assert edges.store.digests.all("daily.alert") == []
    assert Deliver("daily.alert", clock.at, "letter").key.startswith("deliver daily.alert")


EDITION = Edition(name="daily", alerts=3, alert_roots=5)


def test_an_alert_tells_a_story_once_it_has_enough_reports_and_once_only():
    window = a_window([placed(1, "https://a.test/1")], a_story("s1", roots=6))
    small = a_window([placed(1, "https://a.test/1")], a_story("s1", roots=4))

    told = alert_of(EDITION, window, frozenset(), 3)

    assert told is not None
    assert (told.name, told.kind, [item.story for item in told.sections[0].items]) == ("daily.alert", "alert", ["s1"])
    assert alert_of(EDITION, window, marks_of(told), 3) is None
    assert alert_of(EDITION, small, frozenset(), 3) is None
    assert alert_of(EDITION, window, frozenset(), 0) is None


def test_an_alert_tells_a_claim_whenever_its_state_changes():
    witness = Witness("contradicts", "나라신문", "https://b.test/2", "s1")
    claim = ClaimNote(id="c1", text="칩은 다음달 나온다", url="https://a.test/0", state="contested", before="open")
    claim = replace(claim, evidence=(witness,))
    window = a_window([placed(1, "https://a.test/1")], a_story("s1"), claims=(claim,))
    later = replace(claim, state="kept", before="contested")

    told = alert_of(EDITION, window, frozenset(), 3)

    assert told is not None
    assert told.claims == (claim,)
    assert alert_of(EDITION, window, marks_of(told), 3) is None
    assert alert_of(EDITION, replace(window, claims=(later,)), marks_of(told), 3) is not None


def test_an_alert_has_every_form():
    told = alert_of(EDITION, a_window([placed(1, "https://a.test/1")], a_story("s1", roots=6)), frozenset(), 3)

    assert told is not None
    assert all(a_filing().revision.title.split(",")[0] in render(told, "") for render in RENDER.values())
