"""What a person asks for: followed articles, watches, rulings."""

from dataclasses import replace
from datetime import timedelta

import pytest

from newstrail.errors import Unknown
from newstrail.model import Ruling, Stage, Status, Watch
from newstrail.store import Store
from newstrail.store.watches import Turn
from tests.making import NOW, a_capture, a_filing, a_link

DAY = timedelta(days=1)
KT = Watch(company="kt", name="KT", since=NOW, because="https://a.test/1")
NAVER = Watch(company="naver", name="네이버", since=NOW, because="https://a.test/1")


def test_following_an_article_files_it_and_watches_its_companies(store: Store):
    filing, capture = a_filing(source=""), a_capture()

    for _ in range(2):
        assert store.articles.follow(filing, (KT, NAVER), capture) == filing

    assert store.articles.seeds() == [filing]
    assert store.watches.active() == [KT, NAVER]
    assert store.captures.of("https://a.test/1") == [capture]
    assert store.watches.history() == [Turn("kt", Status.ACTIVE, NOW), Turn("naver", Status.ACTIVE, NOW)]
    assert store.meta.started() == NOW


def test_an_article_without_an_address_can_be_followed(store: Store):
    filing = a_filing("text:" + "ab" * 32)

    store.articles.follow(filing, (KT,), a_capture(filing.revision.url))

    assert store.articles.seeds() == [filing]
    assert store.links.get(filing.revision.url) is None


def test_a_followed_article_is_no_news_to_any_source(store: Store):
    store.links.add([a_link("https://a.test/2")])

    store.articles.follow(a_filing("https://a.test/1"), ())
    store.articles.follow(a_filing("https://a.test/2"), ())

    assert store.links.add([a_link("https://a.test/1")]) == 0
    assert {link.stage for link in store.links.many(["https://a.test/1", "https://a.test/2"]).values()} == {Stage.READ}
    assert store.links.claim(NOW, 9, "me", DAY) == []


def test_following_it_again_with_other_words_is_a_further_revision(store: Store):
    store.articles.follow(a_filing(), ())

    again = store.articles.follow(a_filing(text="고친 글"), ())

    assert again.number == 2
    assert [filing.number for filing in store.filings.history("https://a.test/1")] == [1, 2]
    assert store.articles.seeds() == [again]


def test_what_a_person_removed_stays_removed_until_a_person_says_otherwise(store: Store):
    store.watches.add(KT)
    store.watches.set("kt", Status.REMOVED, NOW + DAY)
    store.watches.set("kt", Status.REMOVED, NOW + DAY)

    store.articles.follow(a_filing(), (replace(KT, since=NOW + 2 * DAY),))
    assert store.watches.all() == [replace(KT, status=Status.REMOVED)]

    store.watches.add(replace(KT, since=NOW + 3 * DAY, because=""))
    assert store.watches.all() == [KT]
    assert [(turn.status, turn.at) for turn in store.watches.history()] == [
        (Status.ACTIVE, NOW),
        (Status.REMOVED, NOW + DAY),
        (Status.ACTIVE, NOW + 3 * DAY),
    ]


def test_a_paused_company_is_not_active(store: Store):
    store.watches.add(KT)
    store.watches.add(NAVER)

    store.watches.set("kt", Status.PAUSED, NOW + DAY)

    assert store.watches.active() == [NAVER]
    with pytest.raises(Unknown, match="'skt'"):
        store.watches.set("skt", Status.PAUSED, NOW)


def test_rulings_are_appended_in_order_and_the_same_twice_is_one(store: Store):
    store.rulings.add("merge", {"articles": ["a", "b"]}, "kim", "같은 일", NOW)
    store.rulings.add("merge", {"articles": ["a", "b"]}, "kim", "같은 일", NOW)
    store.rulings.add("split", {"article": "a", "from": "b"}, "kim", "", NOW - DAY)

    assert store.rulings.all() == [
        Ruling(kind="merge", data={"articles": ["a", "b"]}, who="kim", why="같은 일", at=NOW),
        Ruling(kind="split", data={"article": "a", "from": "b"}, who="kim", why="", at=NOW - DAY),
    ]


def test_a_ruling_that_is_undone_is_told_and_not_in_force(store: Store):
    first = store.rulings.add("claim", {"claim": "c-1", "state": "kept"}, "kim", "봤다", NOW)
    second = store.rulings.add("claim", {"claim": "c-1", "state": "missed"}, "lee", "아니다", NOW + DAY)

    undo = store.rulings.add("undo", {"ruling": second.id}, "kim", "그랬다", NOW + 2 * DAY)

    assert store.rulings.all() == [first]
    assert [one.id for one in store.rulings.made()] == [first.id, second.id, undo.id]
