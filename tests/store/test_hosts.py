from datetime import timedelta

from newstrail.store import Store
from tests.making import NOW

REST = timedelta(seconds=5)
PATIENCE = timedelta(seconds=30)


def test_slots_of_a_host_follow_each_other_at_its_rest(store: Store):
    booked = [store.hosts.book("a.test", NOW, REST, PATIENCE) for _ in range(4)]

    assert booked == [(NOW + REST * number, True) for number in range(4)]
    assert store.hosts.next_at("a.test") == NOW + REST * 4
    assert store.hosts.book("b.test", NOW, REST, PATIENCE) == (NOW, True)


def test_a_slot_beyond_our_patience_is_not_booked(store: Store):
    store.hosts.book("a.test", NOW, timedelta(minutes=1), PATIENCE)

    refused = store.hosts.book("a.test", NOW, REST, PATIENCE)

    assert refused == (NOW + timedelta(minutes=1), False)
    assert store.hosts.next_at("a.test") == NOW + timedelta(minutes=1)
    assert store.hosts.book("a.test", NOW + PATIENCE, REST, PATIENCE) == (NOW + timedelta(minutes=1), True)


def test_a_host_free_for_long_is_free_now(store: Store):
    store.hosts.book("a.test", NOW, REST, PATIENCE)

    assert store.hosts.book("a.test", NOW + timedelta(days=1), REST, PATIENCE) == (NOW + timedelta(days=1), True)


def test_a_rest_never_brings_a_later_moment_forward(store: Store):
    store.hosts.rest("a.test:443", NOW + timedelta(hours=1))
    store.hosts.rest("a.test:443", NOW + timedelta(minutes=1))

    assert store.hosts.next_at("a.test:443") == NOW + timedelta(hours=1)
    assert store.hosts.next_at("b.test:443") is None


def test_the_pace_of_a_host_is_remembered_and_books_nothing(store: Store):
    store.hosts.save_pace("a.test", 1.5)
    store.hosts.save_pace("a.test", 2.25)

    assert store.hosts.pace("a.test") == 2.25
    assert store.hosts.pace("b.test") is None
    assert store.hosts.book("a.test", NOW, REST, PATIENCE) == (NOW, True)
    assert store.hosts.pace("a.test") == 2.25


def test_robots_txt_is_remembered_byte_for_byte(store: Store):
    store.hosts.save_robots("https://a.test:443", NOW, None, b"")
    store.hosts.save_robots("https://a.test:443", NOW + REST, 200, b"\x00\xff\nDisallow: /")

    assert store.hosts.robots("https://a.test:443") == (NOW + REST, 200, b"\x00\xff\nDisallow: /")
    assert store.hosts.robots("https://b.test:443") is None
