from datetime import timedelta

import pytest

from newstrail.errors import Unknown
from newstrail.model import Account, Change, Deliver, Digest, Health, Item, Section, SourceNote
from newstrail.store import Store
from newstrail.store.digests import RETRY, SENDING, STALE, TRIES
from tests.making import NOW, a_stamp

DAY = timedelta(days=1)
JOB = Deliver("daily", NOW, "folder")


def a_digest(**given) -> Digest:
    item = Item(
        story="s", headline="칩", url="https://a.test/1", outlet="가나일보", language="ko", published=a_stamp(),
        quote="“…”", companies=("kt",), roots=2, also=(("다라일보", "https://b.test/1"),),
        edits=(Change(kind="number", before="1", after="2", material=True),), score=0.5,
    )  # fmt: skip
    values = {
        "name": "daily", "language": "ko", "zone": "Asia/Seoul", "start": NOW - DAY, "end": NOW, "after_seq": 0,
        "upto_seq": 7, "sections": (Section(company="kt", name="KT", items=(item,), more=1),),
        "ledger": (Account(url="https://a.test/1", fate="shown", reason="s"),),
        "sources": (SourceNote(source="a", outlet="가", health=Health.BROKEN, reason="500"),), "watched": ("kt",),
    }  # fmt: skip
    return Digest(**values | given)


def test_a_period_is_told_once(store: Store):
    taken = [store.digests.reserve("daily", NOW - DAY, NOW, NOW) for _ in range(2)]
    store.digests.save(a_digest(), ["folder"])

    assert taken == [True, False]
    assert store.digests.reserve("daily", NOW - DAY, NOW, NOW + DAY) is False
    assert store.digests.reserve("weekly", NOW - DAY, NOW, NOW) is True


def test_a_period_taken_by_one_who_died_is_taken_up(store: Store):
    store.digests.reserve("daily", NOW - DAY, NOW, NOW)

    assert store.digests.reserve("daily", NOW - DAY, NOW, NOW + STALE - timedelta(seconds=1)) is False
    assert store.digests.reserve("daily", NOW - DAY, NOW, NOW + STALE) is True
    assert store.digests.last("daily") is None
    assert store.digests.last_end("daily") is None


def test_a_digest_comes_back_as_it_was(store: Store):
    store.digests.reserve("daily", NOW - DAY, NOW, NOW)

    store.digests.save(a_digest(), ["folder"])
    store.digests.save(a_digest(), ["folder"])

    assert store.digests.get("daily", NOW) == a_digest()
    with pytest.raises(Unknown, match="daily"):
        store.digests.get("daily", NOW + DAY)


def test_digests_come_newest_first(store: Store):
    for days in (0, 2, 1):
        store.digests.save(a_digest(end=NOW + days * DAY))
    store.digests.save(a_digest(name="weekly", end=NOW + 3 * DAY))

    assert [digest.end for digest in store.digests.all("daily")] == [NOW + 2 * DAY, NOW + DAY, NOW]
    assert len(store.digests.all()) == 4
    assert store.digests.last("daily").end == store.digests.last_end("daily") == NOW + 2 * DAY


def test_a_delivery_is_begun_by_one_and_sent_once(store: Store):
    store.digests.save(a_digest(), ["folder", "mail"])
    assert store.digests.due(NOW) == [JOB, Deliver("daily", NOW, "mail")]

    begun = [store.digests.begin(JOB, NOW), store.digests.begin(JOB, NOW)]
    store.digests.sent(JOB, NOW)
    store.digests.save(a_digest(), ["folder"])

    assert begun == [True, False]
    assert store.digests.due(NOW + DAY) == [Deliver("daily", NOW, "mail")]
    assert store.digests.begin(JOB, NOW + DAY) is False
    assert store.digests.deliveries("daily", NOW)["folder"] == ("sent", NOW, "")


def test_a_delivery_that_was_cut_off_is_tried_again(store: Store):
    store.digests.save(a_digest(), ["folder"])
    store.digests.begin(JOB, NOW)

    assert store.digests.due(NOW + SENDING - timedelta(seconds=1)) == []
    assert store.digests.due(NOW + SENDING) == [JOB]


def test_a_failed_delivery_is_tried_again_ever_later_and_at_last_no_more(store: Store):
    store.digests.save(a_digest(), ["folder"])
    at = NOW

    for gap in (RETRY * 2**tries for tries in range(TRIES - 1)):
        assert store.digests.begin(JOB, at)
        store.digests.failed(JOB, "550", at)
        assert store.digests.due(at + gap - timedelta(seconds=1)) == []
        at += gap
    assert store.digests.begin(JOB, at)
    store.digests.failed(JOB, "550", at)

    assert store.digests.due(at + 100 * DAY) == []
    assert store.digests.deliveries("daily", NOW)["folder"] == ("failed", at, "550")


def test_a_delivery_nobody_knows_the_end_of_waits_for_a_person(store: Store):
    store.digests.save(a_digest(), ["folder"])
    store.digests.begin(JOB, NOW)

    store.digests.unknown(JOB, "the connection broke after DATA", NOW)

    assert store.digests.due(NOW + 100 * DAY) == []
    assert store.digests.deliveries("daily", NOW)["folder"][0] == "unknown"
