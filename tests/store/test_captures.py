import gzip
from dataclasses import replace
from datetime import timedelta

import pytest

from newstrail.errors import StoreFailed, Unknown
from newstrail.model import Stage
from newstrail.store import Store
from tests.making import NOW, a_capture, a_filing, a_link

DAY = timedelta(days=1)


def body_of(store: Store, capture, tmp_path):
    return tmp_path / "captures" / capture.sha256[:2] / f"{capture.sha256}.gz"


def test_a_capture_comes_back_byte_for_byte(store: Store, tmp_path):
    capture = a_capture(
        "https://www.a.test/1?amp=1",
        requested="https://a.test/1?amp=1",
        body="<p>한국\x00".encode("cp949"),
        headers=(("etag", 'W/"\xe9"'), ("set-cookie", "a"), ("set-cookie", "b")),
        permanent="https://www.a.test/1",
    )

    store.captures.keep(capture, "https://a.test/1")
    store.captures.keep(capture, "https://a.test/1")

    assert store.captures.of("https://a.test/1") == [capture]
    assert store.captures.get(capture.sha256) == capture
    assert gzip.decompress(body_of(store, capture, tmp_path).read_bytes()) == capture.body
    assert store.captures.disk() == body_of(store, capture, tmp_path).stat().st_size


def test_captures_of_articles_come_oldest_first_with_what_they_are_filed_under(store: Store):
    made = [a_capture(f"https://a.test/{number}", at=NOW + number % 7 * DAY) for number in range(450)]
    for capture in made:
        store.captures.keep(capture)

    found = list(store.captures.all())

    expected = sorted(made, key=lambda capture: (capture.at, capture.requested))
    assert [capture for _, capture in found] == expected
    assert [address for address, _ in found] == [capture.requested for capture in expected]


def test_all_captures_of_an_article_come_together_where_the_article_was_first_read(store: Store):
    first, other, second = (a_capture(f"https://a.test/{n}", at=NOW + at * DAY) for at, n in enumerate((1, 2, 1)))
    for capture in (first, other, second):
        store.captures.keep(capture)

    assert [capture for _, capture in store.captures.all()] == [first, second, other]


def test_the_latest_capture_is_the_newest_that_is_kept(store: Store):
    old, new = a_capture(body=b"old", at=NOW), a_capture(body=b"new", at=NOW + DAY)
    store.captures.keep(new)
    store.captures.keep(old)

    assert store.captures.latest("https://a.test/1") == new
    assert store.captures.latest("https://a.test/2") is None


def test_pruning_leaves_tombstones_and_what_others_still_use(store: Store, tmp_path):
    old, shared = a_capture(body=b"old"), a_capture("https://b.test/1", body=b"shared")
    young = a_capture("https://c.test/1", body=b"shared", at=NOW + DAY)
    for capture in (old, shared, young):
        store.captures.keep(capture)

    pruned = store.captures.prune(NOW + DAY)

    assert pruned == 2
    assert store.captures.prune(NOW + DAY) == 0
    assert not body_of(store, old, tmp_path).exists()
    assert store.captures.get(young.sha256) == young
    assert store.captures.of("https://b.test/1") == []
    assert store.captures.verify() == []
    with pytest.raises(Unknown, match="pruned"):
        store.captures.get(old.sha256)


def test_what_is_pruned_never_comes_back_as_new(store: Store):
    """H42: an article that leaves a feed, is pruned, and is listed again."""
    link = a_link(stage=Stage.READ, next_at=None, looks=2)
    store.filings.file(a_filing(capture=a_capture().sha256), a_capture(), link)

    store.captures.prune(NOW + DAY)

    assert store.links.get(link.url).stage is Stage.PRUNED
    assert store.links.add([a_link()]) == 0
    assert store.links.claim(NOW + 2 * DAY, 1, "me", DAY) == []
    assert store.filings.last(link.url).revision.title


def test_a_link_that_is_to_be_read_again_is_not_buried(store: Store):
    link = a_link(stage=Stage.READ, next_at=NOW + 3 * DAY)
    store.filings.file(a_filing(), a_capture(), link)

    store.captures.prune(NOW + DAY)

    assert store.links.get(link.url) == link


def test_the_capture_of_a_followed_article_is_kept_for_ever(store: Store):
    capture = a_capture()
    store.articles.follow(a_filing(), (), capture)

    assert store.captures.prune(NOW + 1000 * DAY) == 0
    assert store.captures.of("https://a.test/1") == [capture]


def test_where_texts_are_not_archived_only_the_row_is_kept(store: Store):
    capture = replace(a_capture(body=b"<p>text"), body=b"")

    store.captures.keep(capture)

    assert store.captures.of("https://a.test/1") == []
    assert store.captures.verify() == []
    assert store.captures.disk() == 0


def test_an_empty_answer_is_kept_without_a_file(store: Store):
    capture = a_capture(body=b"")

    store.captures.keep(capture)

    assert store.captures.of("https://a.test/1") == [capture]
    assert store.captures.disk() == 0


def test_damaged_bodies_are_found_and_the_others_still_come(store: Store, tmp_path):
    gone, cut, other, sound = (a_capture(f"https://a.test/{n}", body=bytes([n]) * 1000) for n in range(4))
    for capture in (gone, cut, other, sound):
        store.captures.keep(capture)
    body_of(store, gone, tmp_path).unlink()
    body_of(store, cut, tmp_path).write_bytes(body_of(store, cut, tmp_path).read_bytes()[:-9])
    body_of(store, other, tmp_path).write_bytes(gzip.compress(b"something else"))

    problems = store.captures.verify()

    assert [problem.split(": ")[0] for problem in problems] == [
        "https://a.test/0",
        "https://a.test/1",
        "https://a.test/2",
    ]
    assert ["is gone" in problems[0], "cannot be read" in problems[1], "not what" in problems[2]] == [True] * 3
    assert [capture for _, capture in store.captures.all()] == [sound]
    with pytest.raises(StoreFailed, match="backup"):
        store.captures.latest("https://a.test/1")


def test_a_disk_that_refuses_a_body_leaves_neither_file_nor_row(store: Store, tmp_path):
    (tmp_path / "captures").write_text("not a folder")

    with pytest.raises(StoreFailed, match="captures"):
        store.captures.keep(a_capture())

    assert store.captures.of("https://a.test/1") == []
