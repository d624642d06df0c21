"""E01–E09, E16, E26–E29, E37 and E38 of the checklist: what a host sees of us, and what we make of its answers."""

from __future__ import annotations

import re
from datetime import timedelta
from email.utils import format_datetime

import pytest

from newstrail.model import Validators, Why
from tests.fetch.world import World
from tests.scripted import redirect, reply

SAID = re.compile(rb"^[A-Za-z-]+/[0-9.]+ \(\+https?://")


def test_e01_every_request_says_who_asks(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", redirect("/moved"))
    server.on("/moved", reply(b"x"))

    world.capture("http://a.test/feed")

    assert [a.target for a in server.asked] == ["/robots.txt", "/feed", "/moved"]
    assert all(SAID.match(a.header("user-agent") or b"") for a in server.asked)


def test_e02_only_codings_are_offered_that_are_undone_with_a_limit(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x"))

    world.capture("http://a.test/feed")

    assert {a.header("accept-encoding") for a in server.asked} == {b"gzip, deflate"}


@pytest.mark.parametrize("coding", ["zstd", "compress", "br"])
def test_e02_a_coding_that_was_not_offered_is_a_miss(world: World, coding: str) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"\x28\xb5\x2f\xfd\x00", headers={"Content-Encoding": coding}))

    miss = world.miss("http://a.test/feed")

    assert miss.why is Why.BAD_ANSWER
    assert coding in miss.detail


def test_e03_no_cookie_no_referer_and_nothing_added_to_the_query(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x", headers={"Set-Cookie": "id=1; Path=/"}))
    server.on("/hop", redirect("/feed", Set_Cookie="id=2; Path=/"))

    world.capture("http://a.test/feed?q=1")
    world.capture("http://a.test/hop")
    world.capture("http://a.test/feed?q=1", headers=(("Cookie", "id=3"), ("Referer", "http://b.test/")))

    assert server.targets() == ["/feed?q=1", "/hop", "/feed", "/feed?q=1"]
    assert all(a.header("cookie") is None and a.header("referer") is None for a in server.asked)


def test_e04_one_get_a_poll_and_never_a_head(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x"))

    for _ in range(3):
        world.capture("http://a.test/feed")

    assert server.targets() == ["/feed"] * 3
    assert {a.method for a in server.asked} == {"GET"}


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/a%2Fb?x=1&&y=", b"/a%2Fb?x=1&&y="),
        ("/A%2fb/../c;p=1?u=http://b.test/?z", b"/A%2fb/../c;p=1?u=http://b.test/?z"),
        ("?q='{}|^`", b"/?q='{}|^`"),
        ("/x?#part", b"/x?"),
        ("/뉴스 1", b"/%EB%89%B4%EC%8A%A4%201"),
    ],
)
def test_e05_the_address_goes_out_byte_for_byte(world: World, written: str, sent: bytes) -> None:
    server = world.serve("a.test")
    server.on("*", reply(b"x"))

    world.capture(f"http://a.test{written}", ignore_robots=True)

    assert server.asked[0].line == b"GET " + sent + b" HTTP/1.1"


def test_e06_a_request_with_validators_is_conditional_and_one_without_is_not(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x", headers={"ETag": '"1"'}), reply(status=304))

    first = world.capture("http://a.test/feed")
    world.fetcher()  # a restart: what is not in the database is gone
    second = world.capture("http://a.test/feed", validators=first.validators)

    assert (second.status, second.body, second.requested) == (304, b"", "http://a.test/feed")
    assert [a.header("if-none-match") for a in server.asked if a.target == "/feed"] == [None, b'"1"']


@pytest.mark.parametrize("etag", [b'W/"a,b"', '"üñ"'.encode(), '"üñ"'.encode("latin-1"), b"abc", b'"\xea\xb0\x80\x9f"'])
def test_e07_an_etag_goes_back_byte_for_byte(world: World, etag: bytes) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x", headers={"ETag": etag}), reply(status=304))

    first = world.capture("http://a.test/feed")
    world.capture("http://a.test/feed", validators=first.validators)

    assert server.asked[-1].header("if-none-match") == etag


def test_e08_last_modified_goes_back_as_it_stood(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x", headers={"Last-Modified": "Fri, 1 Jan 26 0:0:0 KST"}), reply(status=304))

    first = world.capture("http://a.test/feed")
    world.capture("http://a.test/feed", validators=first.validators)

    assert server.asked[-1].header("if-modified-since") == b"Fri, 1 Jan 26 0:0:0 KST"


def test_e09_both_validators_are_sent_where_both_were_given(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(b"x", headers={"ETag": '"1"', "Last-Modified": "yesterday"}), reply(status=304))

    first = world.capture("http://a.test/feed")
    world.capture("http://a.test/feed", validators=first.validators)

    assert server.asked[-1].header("if-none-match") == b'"1"'
    assert server.asked[-1].header("if-modified-since") == b"yesterday"


def test_e12_a_304_that_nobody_asked_for_is_no_success(world: World) -> None:
    server = world.serve("a.test")
    server.on("/feed", reply(status=304))

    miss = world.miss("http://a.test/feed")

    assert (miss.why, miss.status) == (Why.BAD_ANSWER, 304)


def test_e16_validators_go_only_to_the_address_that_gave_them(world: World) -> None:
    server = world.serve("a.test", "b.test", "c.test")
    server.on("/feed", redirect("http://b.test/feed"), redirect("http://b.test/feed"), redirect("http://c.test/feed"))
    server.on("b.test/feed", reply(b"x", headers={"ETag": '"1"'}), reply(status=304))
    server.on("c.test/feed", reply(b"y", headers={"ETag": '"1"'}))

    first = world.capture("http://a.test/feed")
    held = {"validators": first.validators, "validated": first.url}
    same, other = world.capture("http://a.test/feed", **held), world.capture("http://a.test/feed", **held)

    assert (first.url, same.status, other.status) == ("http://b.test/feed", 304, 200)
    sent = [(a.host, a.header("if-none-match")) for a in server.asked if a.target == "/feed"]
    assert sent == [
        ("a.test", None),
        ("b.test", None),
        ("a.test", None),
        ("b.test", b'"1"'),
        ("a.test", None),
        ("c.test", None),
    ]


@pytest.mark.parametrize("status", [429, 503])
def test_e26_e28_retry_after_rests_the_whole_host_and_port_also_after_a_restart(world: World, status: int) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(status=status, headers={"Retry-After": "3600"}))
    server.on("/b", reply(b"x"))

    first = world.miss("http://a.test/a")
    asked = len(server.asked)
    world.fetcher()
    world.clock.forward(seconds=3580)
    second = world.miss("http://a.test/b")
    meanwhile = len(server.asked)
    world.clock.forward(seconds=21)
    world.capture("http://a.test/b")

    assert (first.why, first.status) == (Why.THROTTLED, status)
    assert first.retry_at == first.at + timedelta(hours=1)
    assert (second.why, second.retry_at) == (Why.BUSY, first.retry_at)
    assert asked == meanwhile


def test_e26_another_port_of_the_host_is_another_matter(world: World) -> None:
    one, two = world.serve("a.test"), world.serve("b.test")
    one.on("/a", reply(status=429, headers={"Retry-After": "3600"}))
    two.on("/a", reply(b"x"))
    ports = {80: one.port, 8080: two.port}
    world.resolve = lambda name, port: [("127.0.0.1", ports[port])]  # type: ignore[method-assign]

    world.miss("http://a.test/a")
    world.clock.forward(seconds=10)

    world.capture("http://a.test:8080/a", allow=("a.test:8080",))


def test_e27_a_date_is_taken_relative_to_the_hosts_own_clock(world: World) -> None:
    server = world.serve("a.test")
    skewed = world.clock.now() - timedelta(days=400)
    until = format_datetime(skewed + timedelta(minutes=30), usegmt=True)
    server.on("/a", reply(status=429, headers={"Retry-After": until, "Date": format_datetime(skewed, usegmt=True)}))

    miss = world.miss("http://a.test/a")

    assert miss.retry_at == miss.at + timedelta(minutes=30)


@pytest.mark.parametrize(
    "asked", ["-1", "abc", "0", "1.5", "٣٠", "Thu, 01 Jan 1970 00:00:00 GMT", "", "1 Jan 99999999999 0:0 GMT"]
)
def test_e27_what_is_no_time_to_come_says_nothing(world: World, asked: str) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(status=503, headers={"Retry-After": asked.encode()}))

    miss = world.miss("http://a.test/a")

    assert (miss.why, miss.retry_at) == (Why.SERVER, None)


@pytest.mark.parametrize("asked", ["315360000", "9" * 400, "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_e27_a_day_is_the_most_a_host_can_ask_for(world: World, asked: str) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(status=503, headers={"Retry-After": asked}))

    miss = world.miss("http://a.test/a")

    assert miss.retry_at == miss.at + timedelta(hours=24)


def test_e29_429_without_a_time_rests_the_host_ten_minutes(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(status=429))
    server.on("/b", reply(b"x"))

    first = world.miss("http://a.test/a")
    second = world.miss("http://a.test/b")

    assert (first.why, first.retry_at) == (Why.THROTTLED, None)  # how the gap grows is the caller's own back-off
    assert (second.why, second.retry_at) == (Why.BUSY, first.at + timedelta(minutes=10))


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (401, Why.REFUSED),
        (403, Why.REFUSED),
        (451, Why.REFUSED),
        (404, Why.NOT_FOUND),
        (410, Why.GONE),
        (418, Why.CLIENT),
        (500, Why.SERVER),
        (599, Why.SERVER),
        (206, Why.BAD_ANSWER),
        (300, Why.BAD_ANSWER),
    ],
)
def test_e37_e38_each_status_has_its_reason(world: World, status: int, why: Why) -> None:
    server = world.serve("a.test")
    server.on("/a", reply(b"no", status=status))

    miss = world.miss("http://a.test/a")

    assert (miss.why, miss.status) == (why, status)


def test_validators_are_what_the_last_answer_gave(world: World) -> None:
    server = world.serve("a.test")
    server.on("/a", redirect("/b", ETag='"hop"'))
    server.on("/b", reply(b"x", headers={"Last-Modified": "then"}))

    assert world.capture("http://a.test/a").validators == Validators(None, "then")


def test_a_request_with_a_body_goes_through_the_same_door_and_is_not_redirected(world: World) -> None:
    server = world.serve("a.test")
    server.on("/hook", reply(b"", status=204), redirect("http://b.test/", 307))
    post = {"method": "POST", "body": "소식".encode(), "headers": (("Content-Type", "text/plain"),)}
    post["ignore_robots"] = True

    capture = world.capture("http://a.test/hook", **post)
    miss = world.miss("http://a.test/hook", **post)

    assert (capture.status, miss.why) == (204, Why.REDIRECTS)
    assert [(a.method, a.body) for a in server.asked] == [("POST", "소식".encode())] * 2
    assert server.asked[0].header("content-type") == b"text/plain"
