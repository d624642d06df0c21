"""Entries that are not what they seem, and a full disk.

H-numbers are those of the list of hostile input.
"""

from __future__ import annotations

from dataclasses import replace

from newstrail.engine.due import Room, due
from newstrail.model import Stage
from tests.polling.service import Service, feed, items


def test_h39_a_guid_used_twice_or_again_hides_no_article(service: Service):
    one, two, three = (f"http://a.test/{n}" for n in (1, 2, 3))
    service.server.on("/feed", items(("g", one, "one"), ("g", two, "two")), items(("g", three, "three")))

    service.poll(2)

    assert service.links() == {one: Stage.BASELINE, two: Stage.BASELINE, three: Stage.UNREAD}


def test_h40_a_feed_that_renames_all_its_articles_is_no_flood_of_news(service: Service):
    service.server.on("/feed", feed(*range(1, 21)), feed(*range(0, 21), path="neu"))  # noqa: PIE808

    service.poll(2)

    fresh = [url for url, stage in service.links().items() if stage is Stage.UNREAD]
    assert fresh == ["http://a.test/neu/0"]


def test_h40_a_headline_that_comes_every_day_is_news_every_day(service: Service):
    service.server.on("/feed", items(("1", "http://a.test/1", "인사")), items(("2", "http://a.test/2", "인사")))

    service.poll(2)

    assert service.links()["http://a.test/2"] is Stage.UNREAD


def test_h41_an_order_or_text_that_changes_at_each_look_makes_no_news(service: Service):
    answers = [items(*[(str(n), f"http://a.test/{n}", f"title {n} {look}") for n in order]) for look, order in enumerate(((1, 2, 3), (3, 1, 2), (2, 3, 1)))]  # fmt: skip  # noqa: E501
    service.server.on("/feed", *answers)

    service.poll(3)

    assert set(service.links().values()) == {Stage.BASELINE}


def test_h42_an_item_that_vanishes_and_returns_is_not_new(service: Service):
    service.server.on("/feed", feed(1), feed(1, 2), feed(1), feed(1, 2))
    service.poll(2)
    link = service.store.links.get("http://a.test/n/2")
    assert link is not None
    service.store.links.save(replace(link, stage=Stage.PRUNED, next_at=None))

    service.poll(2)

    assert service.links()["http://a.test/n/2"] is Stage.PRUNED


def test_nothing_is_fetched_while_the_disk_is_full_and_it_goes_on_by_itself(service: Service):
    service.server.on("/feed", feed(1))
    full = replace(service.edges, least_free=10**18)

    waiting = list(due(full, "t", Room(reads=9, reports=False)))

    assert waiting == []
    assert service.tick() == 1
