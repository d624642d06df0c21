"""What the demo's press answers, decided without a socket."""

from __future__ import annotations

import gzip
import html
from datetime import UTC, datetime, timedelta

import pytest

from newstrail.demo.answers import Answer, answer
from newstrail.demo.world import World

DECEMBER = datetime(2023, 12, 20, tzinfo=UTC)


def asked(world: World, url: str, now: datetime, **headers: str) -> Answer:
    host, _, path = url.removeprefix("http://").partition("/")
    return answer(world, host, f"/{path}", {name.replace("_", "-"): value for name, value in headers.items()}, now)


def feed(world: World, key: str) -> str:
    return next(source.url for source in world.sources() if source.key == key)


def test_a_feed_is_not_sent_twice_to_who_has_it(world: World) -> None:
    first = asked(world, feed(world, "maru"), DECEMBER)

    by_tag = asked(world, feed(world, "maru"), DECEMBER, if_none_match=first.headers["ETag"])
    by_date = asked(world, feed(world, "maru"), DECEMBER, if_modified_since=first.headers["Last-Modified"])
    later = asked(world, feed(world, "maru"), DECEMBER + timedelta(days=365), if_none_match=first.headers["ETag"])

    assert (first.status, by_tag.status, by_date.status, later.status) == (200, 304, 304, 200)
    assert by_tag.body == b""
    assert by_tag.headers["ETag"] == first.headers["ETag"]


def test_an_edit_changes_page_and_validators(world: World) -> None:
    article = world.article("definitive-maru")
    comma, number = article.edits

    first = asked(world, article.url, article.published)
    second = asked(world, article.url, comma.at, if_none_match=first.headers["ETag"])
    third = asked(world, article.url, number.at, if_none_match=second.headers["ETag"])

    assert (second.status, third.status) == (200, 200)
    assert "1조3000억원" not in second.body.decode()
    assert "1조3000억원" in third.body.decode()
    assert first.headers["Last-Modified"] != third.headers["Last-Modified"]


def test_an_article_is_not_there_before_it_is_published(world: World) -> None:
    article = world.article("maia-neoulen")

    assert asked(world, article.url, article.published - timedelta(seconds=1)).status == 404
    assert asked(world, article.url, article.published).status == 200


def test_the_deleted_article_is_gone(world: World) -> None:
    article = world.article("reunion-oneul")
    assert article.gone

    assert asked(world, article.url, article.published).status == 200
    assert asked(world, article.url, article.gone).status == 410


@pytest.mark.parametrize(
    ("key", "day", "status", "starts"),
    [
        ("itnuri", datetime(2024, 1, 31, tzinfo=UTC), 200, b"<?xml"),
        ("itnuri", datetime(2024, 2, 2, tzinfo=UTC), 404, b""),
        ("itnuri", datetime(2024, 4, 2, tzinfo=UTC), 410, b""),
        ("oneul", datetime(2025, 2, 9, tzinfo=UTC), 200, b"<?xml"),
        ("oneul", datetime(2025, 2, 11, tzinfo=UTC), 200, b""),
        ("narae", datetime(2025, 1, 30, tzinfo=UTC), 200, b"<?xml"),
        ("narae", datetime(2025, 2, 2, tzinfo=UTC), 200, b"<!DOCTYPE html>"),
    ],
)
def test_feeds_die_go_silent_or_turn_into_notices(
    world: World, key: str, day: datetime, status: int, starts: bytes
) -> None:
    given = asked(world, feed(world, key), day)

    assert given.status == status
    assert given.body[: len(starts) or None] == starts


def test_a_busy_host_says_when_to_come_back(world: World) -> None:
    during, after = datetime(2024, 8, 26, 18, tzinfo=UTC), datetime(2024, 8, 27, 14, tzinfo=UTC)
    article = world.article("pellicle-waferanddie")

    busy = [asked(world, url, during) for url in (feed(world, "waferanddie"), article.url)]

    assert [(given.status, given.headers["Retry-After"]) for given in busy] == [(429, "3600")] * 2
    assert asked(world, article.url, after).status == 200


def test_one_paper_speaks_euc_kr(world: World) -> None:
    article = world.article("split-soja")

    page = asked(world, article.url, article.published)
    listing = asked(world, feed(world, "soja"), article.published)

    assert page.headers["Content-Type"] == "text/html; charset=euc-kr"
    for given in (page, listing):
        assert article.title in given.body.decode("cp949")
        with pytest.raises(UnicodeDecodeError):
            given.body.decode("utf-8")


def test_twins_name_the_page_they_are_twins_of(world: World) -> None:
    mobile, amp = world.article("definitive-maru"), world.article("naver-samsung-marubiz")
    picks = asked(world, feed(world, "moa-2"), DECEMBER).body.decode()
    twin = f"http://marubiz.test/amp{amp.path}"

    on_phone = asked(world, mobile.url.replace("maru-ilbo.test", "m.maru-ilbo.test"), mobile.published)
    as_amp = asked(world, twin, amp.published)

    assert f'<link rel="canonical" href="{mobile.url}">' in on_phone.body.decode()
    assert f'<link rel="canonical" href="{amp.url}">' in as_amp.body.decode()
    assert twin in picks
    assert "utm_source=moanews" in picks


def test_a_tracked_address_leads_to_the_article(world: World) -> None:
    article = world.article("naver-samsung-final-neoul")

    tracked = asked(world, article.url + "?utm_source=moanews&utm_medium=picks", article.published)

    assert tracked.body == asked(world, article.url, article.published).body


def test_a_visitor_sees_only_the_teaser_of_a_paid_article(world: World) -> None:
    article = world.article("braga-ledger")

    page = html.unescape(asked(world, article.url, article.published).body.decode())

    assert article.body[0] in page
    assert article.body[1] not in page


def test_a_page_comes_packed_to_who_can_unpack(world: World) -> None:
    article = world.seed

    packed = asked(world, article.url, article.published, accept_encoding="gzip, deflate")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == asked(world, article.url, article.published).body


def test_strangers_and_unknown_paths_are_not_found(world: World) -> None:
    assert asked(world, "http://elsewhere.test/", DECEMBER).status == 404
    assert asked(world, "http://maru-ilbo.test/none", DECEMBER).status == 404


def test_each_host_has_a_front_page_and_rules_for_robots(world: World) -> None:
    for host in world.hosts:
        assert asked(world, f"http://{host}/", DECEMBER).status == 200
        assert b"User-agent: *" in asked(world, f"http://{host}/robots.txt", DECEMBER).body
