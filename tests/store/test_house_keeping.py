"""Leases and small values."""

from datetime import timedelta

from newstrail.store import Store
from tests.making import NOW

TTL = timedelta(seconds=30)


def test_a_lease_is_held_by_one_until_it_runs_out(store: Store):
    assert store.leases.take("run", "me", NOW, TTL) is True
    assert store.leases.take("run", "you", NOW + TTL - timedelta(seconds=1), TTL) is False
    assert store.leases.holder("run", NOW) == "me"
    assert store.leases.holder("run", NOW + TTL) is None
    assert store.leases.take("run", "you", NOW + TTL, TTL) is True
    assert store.leases.renew("run", "me", NOW + TTL, TTL) is False


def test_who_holds_a_lease_holds_it_longer(store: Store):
    store.leases.take("run", "me", NOW, TTL)

    assert store.leases.take("run", "me", NOW + TTL / 2, TTL) is True
    assert store.leases.renew("run", "me", NOW + TTL, TTL) is True
    assert store.leases.take("run", "you", NOW + TTL, TTL) is False


def test_only_its_holder_gives_a_lease_back(store: Store):
    store.leases.take("run", "me", NOW, TTL)

    store.leases.release("run", "you")
    assert store.leases.holder("run", NOW) == "me"

    store.leases.release("run", "me")
    assert store.leases.take("run", "you", NOW, TTL) is True
    assert store.leases.renew("other", "me", NOW, TTL) is False


def test_small_values_are_set_and_got(store: Store):
    store.meta.set("seq", "1")
    store.meta.set("seq", "2")

    assert store.meta.get("seq") == "2"
    assert store.meta.get("other") is None
    assert store.meta.started() is None
