from datetime import timedelta

import pytest

from newstrail.model import Entry, Stage, Validators
from newstrail.store import Store
from tests.making import NOW, a_filing, a_link, a_stamp

LEASE = timedelta(minutes=5)
LONG = "https://a.test/?q=" + "가".encode().hex() * 1000


def urls(links):
    return [link.url for link in links]


def test_a_link_comes_back_as_it_was_saved(store: Store):
    link = a_link(
        entry=Entry(
            url="https://www.a.test/1?utm=x", title="새 칩\x00", published=a_stamp(), authors=("김기자",), flags=("f",)
        ),
        validators=Validators('W/"\xe9"', "Mon, 02 Mar 2026 00:00:00 GMT"),
        reason="",
        priority=1,
        backfill=True,
    )

    store.links.save(link)

    assert store.links.get(link.url) == link


def test_a_known_link_stays_as_it_is_and_only_new_ones_count(store: Store):
    store.links.save(a_link("https://a.test/1", stage=Stage.READ, looks=3, next_at=None))

    new = store.links.add([a_link("https://a.test/1"), a_link("https://a.test/2"), a_link("https://a.test/2")])

    assert new == 1
    assert store.links.get("https://a.test/1").looks == 3
    assert store.links.add([a_link("https://a.test/1"), a_link("https://a.test/2")]) == 0


def test_an_address_too_long_for_an_index_is_one_link_all_the_same(store: Store):
    link = a_link(LONG)

    new = store.links.add([link, link, a_link(LONG + "1")])

    assert new == 2
    assert store.links.get(LONG) == link
    assert set(store.links.many([LONG, LONG + "1", "https://a.test/other"])) == {LONG, LONG + "1"}
    assert urls(store.links.claim(NOW, 1, "me", LEASE)) == [LONG]
    store.links.save(a_link(LONG, stage=Stage.READ, next_at=None))
    assert store.links.get(LONG).stage is Stage.READ


def test_the_highest_priority_comes_first_then_the_oldest(store: Store):
    store.links.add(
        [
            a_link("https://a.test/1", first_seen=NOW - timedelta(hours=2)),
            a_link("https://b.test/1", first_seen=NOW - timedelta(hours=3)),
            a_link("https://c.test/1", priority=1),
            a_link("https://c.test/2", priority=2),
        ]
    )

    claimed = store.links.claim(NOW, 10, "me", LEASE)

    assert urls(claimed) == ["https://c.test/2", "https://b.test/1", "https://a.test/1"]


def test_one_of_a_site_is_claimed_at_a_time_whatever_its_host(store: Store):
    store.links.add([a_link("https://www.a.test/1"), a_link("https://m.a.test/1"), a_link("https://b.test/1")])

    first = store.links.claim(NOW, 10, "me", LEASE)
    second = store.links.claim(NOW, 10, "you", LEASE)
    store.links.save(a_link("https://m.a.test/1", stage=Stage.READ, next_at=None))
    third = store.links.claim(NOW, 10, "you", LEASE)

    assert urls(first) == ["https://b.test/1", "https://m.a.test/1"]
    assert second == []
    assert urls(third) == ["https://www.a.test/1"]


def test_what_is_claimed_comes_back_when_the_lease_runs_out(store: Store):
    store.links.add([a_link()])

    store.links.claim(NOW, 1, "dead", LEASE)

    assert store.links.claim(NOW + LEASE - timedelta(seconds=1), 1, "me", LEASE) == []
    assert urls(store.links.claim(NOW + LEASE, 1, "me", LEASE)) == ["https://a.test/1"]


def test_only_the_owner_gives_back_what_is_claimed(store: Store):
    store.links.add([a_link()])
    store.links.claim(NOW, 1, "me", LEASE)

    store.links.release(["https://a.test/1"], "you")
    assert store.links.claim(NOW, 1, "you", LEASE) == []

    store.links.release(["https://a.test/1"], "me")
    assert len(store.links.claim(NOW, 1, "you", LEASE)) == 1


@pytest.mark.parametrize("key", ["a.test", "www.a.test:443"])
def test_a_host_that_rests_is_left_alone_until_then(store: Store, key: str):
    store.links.add([a_link("https://www.a.test/1")])
    store.hosts.rest(key, NOW + timedelta(hours=1))

    assert store.links.claim(NOW, 1, "me", LEASE) == []
    assert store.links.next_due(NOW) == NOW + timedelta(hours=1)
    assert len(store.links.claim(NOW + timedelta(hours=1), 1, "me", LEASE)) == 1


def test_what_is_not_due_is_not_claimed(store: Store):
    later = NOW + timedelta(hours=3)
    store.links.add(
        [
            a_link("https://a.test/1", stage=Stage.READ, next_at=later),
            a_link("https://b.test/1", stage=Stage.BASELINE, next_at=NOW),
            a_link("https://c.test/1", stage=Stage.DROPPED, next_at=NOW),
            a_link("https://d.test/1", stage=Stage.READ, next_at=None),
        ]
    )

    assert store.links.claim(NOW, 10, "me", LEASE) == []
    assert store.links.next_due(NOW) == later
    assert urls(store.links.claim(later, 10, "me", LEASE)) == ["https://a.test/1"]
    assert store.links.next_due(later) is None


def test_the_backlog_counts_stages_what_is_due_and_what_is_claimed(store: Store):
    store.links.add(
        [a_link("https://a.test/1"), a_link("https://b.test/1"), a_link("https://c.test/1", next_at=NOW + LEASE)]
    )
    store.links.save(a_link("https://d.test/1", stage=Stage.DROPPED))
    store.links.claim(NOW, 1, "me", LEASE)

    assert store.links.backlog(NOW) == {"unread": 3, "dropped": 1, "due": 2, "claimed": 1}


def test_pending_is_what_has_no_place_yet(store: Store):
    store.links.add([a_link("https://a.test/unread"), a_link("https://a.test/base", stage=Stage.BASELINE)])
    read = a_link("https://a.test/read", stage=Stage.READ, next_at=None)
    store.filings.file(a_filing(read.url), None, read)
    store.links.save(a_link("https://a.test/dropped", stage=Stage.DROPPED, reason="410"))

    pending = store.links.pending()

    assert urls(pending) == ["https://a.test/dropped", "https://a.test/read", "https://a.test/unread"]
    assert urls(store.filings.dropped(10)) == ["https://a.test/dropped"]


def test_the_queue_is_walked_by_its_index(tmp_path):
    from sqlalchemy.dialects import sqlite

    from newstrail.store.queue import heads

    store = Store(f"sqlite:///{tmp_path / 'a.db'}", tmp_path)
    query = str(heads(NOW).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))

    with store.database.read() as connection:
        plan = [row.detail for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + query)]
    store.close()

    scans = [step for step in plan if step.startswith("SCAN") and "links" in step]
    assert all("ix_links_queue" in step for step in scans), plan
    assert any("SEARCH links USING" in step and "ix_links_queue" in step for step in plan), plan
