"""How a source is polled: the whole service against a server that says what it likes, by a clock in hand.

E-numbers are those of the checklist of feed etiquette; what `fetch` does alone is in tests/fetch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from newstrail.core.schedule import NEVER
from newstrail.engine.due import Room, due
from newstrail.engine.work import perform
from newstrail.model import Health, Poll, Source, SourceState, Stage
from newstrail.store import Store
from tests.fetch.world import World
from tests.scripted import Answer, Asked, redirect, reply
from tests.web import a_feed, a_house

HOUR = 3600.0
URL = "http://a.test/feed"
XML = {"Content-Type": "application/rss+xml"}


def a_source(key: str = "a", url: str = URL, **given: Any) -> Source:  # Any: fields of a source
    return Source(key=key, kind="feed", url=url, allow=("a.test:80", "b.test:80"), **given)


class Service:
    """The verbs over a real store and the real fetcher; a.test and b.test are one server each."""

    def __init__(self, store: Store, place: Path, source: Source) -> None:
        self.world = World(store.hosts)
        self.server, self.other = self.world.serve("a.test"), self.world.serve("b.test")
        self.edges, _, _ = a_house(store, place, source)
        self.clock, self.store, self.place = self.world.clock, store, place
        self.edges = replace(self.edges, now=self.clock.now, sleep=self.clock.sleep, fetch=self.world.fetcher())

    def configure(self, *sources: Source) -> None:
        self.edges = replace(self.edges, sources={source.key: source for source in sources})
        self.store.sources.ensure(sources, self.clock.now(), timedelta())

    def restart(self) -> None:
        """As after a kill: nothing is left but the tables."""
        self.edges = replace(self.edges, fetch=self.world.fetcher())

    @property
    def state(self) -> SourceState:
        return self.store.sources.state("a")

    @property
    def asked(self) -> list[Asked]:
        """The requests for feeds, of both servers."""
        both = [asked for server in (self.server, self.other) for asked in server.asked]
        return sorted((a for a in both if a.target != "/robots.txt"), key=lambda a: a.at)

    def tick(self) -> int:
        """Do what is due now; returns how many polls that was."""
        jobs = [job for job in due(self.edges, "t", Room(reads=0, reports=False)) if isinstance(job, Poll)]
        for job in jobs:
            assert perform(job, self.edges).problem == ""
        return len(jobs)

    def poll(self, times: int = 1) -> float:
        """Poll when it is due, so many times; returns the gap (seconds) to the next."""
        for _ in range(times):
            self.clock.forward(seconds=max(0.0, (self.state.next_at - self.clock.now()).total_seconds()))
            assert self.tick() >= 1
        return self.gap

    @property
    def gap(self) -> float:
        return (self.state.next_at - self.clock.now()).total_seconds()

    def links(self) -> dict[str, Stage]:
        return {
            entry.url: self.store.links.many([entry.url])[entry.url].stage for entry in self.store.links.listed("a", 99)
        }


@pytest.fixture
def service(store: Store, tmp_path: Path) -> Iterator[Service]:
    made = Service(store, tmp_path, a_source())
    yield made
    made.world.close()


def feed(*numbers: int, at: datetime | None = None, path: str = "n", **headers: str) -> Answer:
    """A feed of articles of these numbers."""
    items = [
        (f"http://a.test/{path}/{number}", f"title {number}", (at or datetime(2026, 3, 2)) - timedelta(minutes=number))  # noqa: DTZ001
        for number in numbers
    ]
    return reply(a_feed(items).encode(), headers={**XML, **{k.replace("_", "-"): v for k, v in headers.items()}})


UNCHANGED = reply(status=304)


# ── conditional requests ───────────────────────────────────────────────────────────────────────────


def test_e10_a_full_answer_replaces_both_validators_and_a_missing_one_is_cleared(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"', Last_Modified="Mon"), feed(1, 2))

    service.poll(3)

    assert [a.header("if-none-match") for a in service.asked] == [None, b'"a"', None]
    assert [a.header("if-modified-since") for a in service.asked] == [None, b"Mon", None]


def test_e11_a_bare_304_leaves_last_modified_and_a_new_etag_is_taken(service: Service):
    service.server.on(
        "/feed", feed(1, Last_Modified="Mon"), UNCHANGED, reply(status=304, headers={"ETag": '"b"'}), UNCHANGED
    )

    service.poll(4)

    assert [a.header("if-modified-since") for a in service.asked] == [None, b"Mon", b"Mon", b"Mon"]
    assert service.asked[3].header("if-none-match") == b'"b"'


def test_e12_a_304_is_a_success_and_changes_no_row(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'), reply(status=500), UNCHANGED)
    service.poll(2)
    failed, before = service.state.failures, service.links()

    service.poll()

    assert (failed, service.state.failures) == (1, 0)
    assert service.links() == before
    assert service.gap >= HOUR


def test_e13_validators_are_kept_with_their_entries_or_not_at_all(service: Service, monkeypatch: pytest.MonkeyPatch):
    service.server.on("/feed", feed(*range(50), ETag='"a"'))
    polled = type(service.store.sources).polled
    monkeypatch.setattr(type(service.store.sources), "polled", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        service.poll()
    monkeypatch.setattr(type(service.store.sources), "polled", polled)

    service.restart()
    service.poll()

    assert [a.header("if-none-match") for a in service.asked] == [None, None]
    assert len(service.links()) == 50


def test_e14_the_same_body_is_not_taken_in_again_but_its_validators_are(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'), feed(1, ETag='"b"'), UNCHANGED)
    service.poll()
    before = service.links()

    service.poll(2)

    assert service.links() == before
    assert service.asked[2].header("if-none-match") == b'"b"'


@pytest.mark.parametrize(("trusted", "anew"), [(False, True), (True, False)])
def test_e15_a_host_that_always_says_304_is_asked_anew_after_eight_days(service: Service, trusted: bool, anew: bool):
    service.configure(a_source(interval=timedelta(days=1), options={"unchanged": "trust"} if trusted else {}))
    service.server.on("/feed", feed(1, ETag='"a"'), UNCHANGED)

    service.poll(10)

    plain = [number for number, a in enumerate(service.asked) if a.header("if-none-match") is None]
    assert plain == ([0, 8, 9] if anew else [0])


def test_e16_validators_stay_with_the_address_that_gave_them(service: Service):
    service.server.on("/feed", redirect("http://b.test/one", 302), redirect("http://b.test/two", 302))
    service.other.on("/one", feed(1, ETag='"one"'))
    service.other.on("/two", feed(1, ETag='"two"'))
    service.poll(3)
    service.configure(a_source(url="http://a.test/edited"))
    service.server.on("/edited", feed(1))

    service.poll()

    sent = {a.target: a.header("if-none-match") for a in service.asked[:4]}
    assert sent == {"/feed": None, "/one": None, "/two": None}
    assert service.asked[5].header("if-none-match") == b'"two"'
    assert service.asked[-1].header("if-none-match") is None


def test_e17_refreshing_again_and_again_asks_once(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'))

    polls = 0
    for _ in range(10):
        polls += service.tick()
        service.clock.forward(seconds=6)

    assert (polls, len(service.asked)) == (1, 1)


# ── timing ─────────────────────────────────────────────────────────────────────────────────────────


def test_e18_an_hour_at_least_and_more_where_no_validators_come(service: Service):
    service.server.on("/feed", feed(1, ETag='"a"'), feed(1, 2))

    with_validators, without = service.poll(), service.poll(2)

    assert with_validators >= HOUR
    assert without >= 2 * HOUR


def test_e19_the_floor_holds_across_restarts_and_a_poll_that_never_ended(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    service.server.on("/feed", feed(1))
    assert service.store.sources.begin("a", service.clock.now(), service.edges.rhythm.floor)  # and then it was killed

    ticks = []
    for _ in range(6):
        service.restart()
        ticks.append(service.tick())
        service.clock.forward(minutes=1)

    assert ticks == [0, 0, 0, 0, 0, 1]


def test_e20_a_thousand_new_sources_are_not_asked_at_once(service: Service):
    many = [a_source(f"s{number}", f"http://a.test/{number}") for number in range(1000)]

    service.store.sources.ensure(many, service.clock.now(), timedelta(minutes=10))

    states = service.store.sources.states()
    starts = [int((states[s.key].next_at - service.clock.now()).total_seconds()) for s in many]
    assert max(starts.count(second) for second in set(starts)) <= 10
    assert max(starts) <= 600


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"Cache_Control": "max-age=43200"}, 12, 12.1),
        ({"Cache_Control": "max-age=504576000"}, 23, 24),
        ({"Cache_Control": "max-age=0"}, 1, 2),
        ({"Cache_Control": "no-cache"}, 1, 2),
        ({"Expires": "0"}, 1, 2),
        ({"Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, 1, 2),
        ({"Date": "Mon, 02 Mar 2026 00:00:00 GMT", "Expires": "Mon, 02 Mar 2026 06:00:00 GMT"}, 6, 6.1),
    ],
)
def test_e21_e22_freshness_is_honoured_and_capped(service: Service, headers: dict[str, str], least: float, most: float):
    service.server.on("/feed", feed(1, ETag='"a"', **headers))

    gap = service.poll()

    assert least * HOUR <= gap <= most * HOUR


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("<ttl>180</ttl>", 3, 3.1),
        ("<ttl>-5</ttl>", 1, 2),
        ("<ttl>99999999</ttl>", 1, 24),
        ("<ttl>soon</ttl>", 1, 2),
        ("<sy:updatePeriod>dayly</sy:updatePeriod>", 23, 24),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1, 2),
    ],
)
def test_e23_what_a_feed_says_of_its_rhythm_is_a_lower_bound(service: Service, said: str, least: float, most: float):
    text = a_feed([("http://a.test/1", "t", datetime(2026, 3, 2))]).replace(  # noqa: DTZ001
        "<title>f</title>", f"<title>f</title>{said}"
    )
    text = text.replace("<rss ", '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ')
    service.server.on("/feed", reply(text.encode(), headers={**XML, "ETag": '"a"'}))

    gap = service.poll()

    assert least * HOUR <= gap <= most * HOUR


def test_e24_hours_that_a_feed_asks_to_leave_out_are_left_out(service: Service):
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(7, 12))
    text = a_feed([("http://a.test/1", "t", datetime(2026, 3, 2))])  # noqa: DTZ001
    text = text.replace("<title>f</title>", f"<title>f</title><skipHours>{hours}</skipHours>")
    service.server.on("/feed", reply(text.encode(), headers={**XML, "ETag": '"a"'}))

    service.poll()

    assert service.state.next_at.hour == 12


def test_e25_the_gap_grows_when_nothing_is_new_and_shrinks_when_something_is(service: Service):
    numbers = iter(range(1, 99))
    service.server.on(
        "/feed", feed(0, ETag='"a"'), *[UNCHANGED] * 10, *[feed(next(numbers), ETag='"a"') for _ in range(5)]
    )

    gaps = [service.poll() for _ in range(16)]

    assert gaps[1:11] == sorted(gaps[1:11])
    assert gaps[10] > 20 * HOUR
    assert gaps[11:] == sorted(gaps[11:], reverse=True)
    assert gaps[15] < gaps[10] / 2


@pytest.mark.parametrize("trouble", [reply(status=500), b"", b"nonsense\r\n\r\n"])
def test_e30_e31_trouble_stretches_the_gap_to_a_day_and_one_success_ends_it(service: Service, trouble: Answer):
    service.server.on("/feed", *[trouble] * 12, feed(1, ETag='"a"'))

    gaps = [service.poll() for _ in range(6)]

    assert gaps == sorted(gaps)
    assert gaps[0] < gaps[-1] <= 24 * HOUR
    assert service.state.health is Health.BROKEN
    assert service.state.reason
    service.poll(7)
    assert service.state.health is Health.OK
    assert service.gap <= 2 * HOUR


# ── moved and gone ─────────────────────────────────────────────────────────────────────────────────


def test_e32_a_permanent_redirect_is_believed_after_polls_and_days_and_left_when_it_fails(service: Service):
    service.configure(a_source(interval=timedelta(hours=12)))
    service.server.on("/feed", redirect("http://b.test/new"))
    service.other.on("/new", feed(1, ETag='"a"'))
    service.poll(12)
    early = len(service.server.targets())
    service.poll(3)

    direct = len(service.server.targets()) - early
    service.other.on("/new", reply(status=404))
    service.poll(4)

    assert early == 12
    assert direct <= 1
    assert service.server.targets()[-1] == "/feed"


def test_e32_two_sources_that_lead_to_one_address_are_polled_there_once(service: Service):
    there = a_source("b", "http://b.test/new", enabled=True)
    service.configure(a_source(interval=timedelta(hours=12)), there)
    service.server.on("/feed", redirect("http://b.test/new"))
    service.other.on("/new", feed(1, ETag='"a"'))

    service.poll(13)

    assert service.state.health is Health.GONE
    assert "b" in service.state.reason
    assert service.gap > 20 * 24 * HOUR


def test_e35_a_redirect_to_a_login_page_is_told_and_not_believed(service: Service):
    service.configure(a_source(interval=timedelta(hours=12)))
    service.server.on("/feed", redirect("http://b.test/login"))
    service.other.on(
        "/login", reply(b"<!doctype html><html><body>log in</body></html>", headers={"Content-Type": "text/html"})
    )

    service.poll(15)

    assert service.server.targets()[-1] == "/feed"
    assert service.state.health is Health.HTML_INSTEAD


def test_e37_a_410_ends_the_polling_and_keeps_what_was_found(service: Service):
    service.server.on("/feed", feed(1, 2), reply(status=410))
    service.poll(2)

    service.clock.forward(days=60)

    assert service.tick() == 0
    assert (service.state.health, service.state.next_at) == (Health.GONE, NEVER)
    assert len(service.links()) == 2


def test_e37_a_404_only_slows_the_polling(service: Service):
    service.server.on("/feed", feed(1), reply(status=404))

    gaps = [service.poll() for _ in range(7)][1:]

    assert gaps == sorted(gaps)
    assert gaps[-1] <= 24 * HOUR


@pytest.mark.parametrize("status", [401, 403])
def test_e38_a_refusal_rests_four_hours_and_is_told(service: Service, status: int):
    service.server.on("/feed", reply(status=status))

    gaps = [service.poll() for _ in range(3)]

    assert min(gaps) >= 4 * HOUR
    assert service.state.health is Health.BLOCKED
    assert str(status) in service.state.reason


# ── robots.txt and hubs ────────────────────────────────────────────────────────────────────────────


def test_e46_robots_txt_is_passed_over_by_the_switch_of_a_source_alone_and_that_is_logged(service: Service):
    service.server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /\n"))
    service.server.on("/feed", feed(1))
    service.poll()
    obeyed = (service.server.targets(), service.state.health)
    service.configure(a_source(ignore_robots=True))

    with capture_logs() as logs:
        service.poll()

    assert obeyed == ([], Health.BLOCKED)
    assert service.server.targets() == ["/feed"]
    assert [line["source"] for line in logs if line["event"] == "robots-ignored"] == ["a"]


def test_e47_a_hub_is_ignored(service: Service):
    text = a_feed([("http://a.test/1", "t", datetime(2026, 3, 2))])  # noqa: DTZ001
    hub = '<link xmlns="http://www.w3.org/2005/Atom" rel="hub" href="http://b.test/hub"/>'
    body = text.replace("<title>f</title>", f"<title>f</title>{hub}").encode()
    link = '<http://b.test/hub>; rel="hub", <http://a.test/feed>; rel="self"'
    service.server.on("/feed", reply(body, headers={**XML, "ETag": '"a"', "Link": link}))

    service.poll(2)

    assert service.other.asked == []
    assert {(a.method, a.target) for a in service.asked} == {("GET", "/feed")}


# ── entries that are not what they seem ────────────────────────────────────────────────────────────


def items(*rows: tuple[str, str, str]) -> Answer:
    """A feed of (guid, link, title)."""
    body = "".join(f"<item><guid>{g}</guid><link>{u}</link><title>{t}</title></item>" for g, u, t in rows)
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>f</title>{body}</channel></rss>'
    return reply(text.encode(), headers=XML)


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


# ── a full disk ────────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_fetched_while_the_disk_is_full_and_it_goes_on_by_itself(service: Service):
    service.server.on("/feed", feed(1))
    full = replace(service.edges, least_free=10**18)

    waiting = list(due(full, "t", Room(reads=9, reports=False)))

    assert waiting == []
    assert service.tick() == 1
