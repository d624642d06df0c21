"""The door: one request in, a capture or a miss out, and nothing a host does is an exception."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from urllib.parse import urldefrag, urljoin

from newstrail.core import urls
from newstrail.fetch.answers import PERMANENT, REDIRECTS, THROTTLED_REST, Answer, retry_after, why
from newstrail.fetch.failed import Failed
from newstrail.fetch.hosts import Hosts
from newstrail.fetch.keys import Key
from newstrail.fetch.limits import FetchSettings
from newstrail.fetch.network import Deadline
from newstrail.fetch.pace import Lanes, Pace
from newstrail.fetch.redact import hush, redact
from newstrail.fetch.resolver import Resolve, checked, system
from newstrail.fetch.robots import MOST, Robots
from newstrail.fetch.wire import Wire
from newstrail.model import Capture, Miss, Request, Validators, Why

#: Characters of an address; servers answer 414 from 8,000 on.
_LONGEST = 8_000


class Fetcher:
    """Callable: `fetcher(request) -> Capture | Miss`. Safe to be called from many threads at once."""

    def __init__(
        self,
        *,
        hosts: Hosts,
        now: Callable[[], datetime],
        sleep: Callable[[float], object],
        agent: str,
        resolve: Resolve | None = None,
        settings: FetchSettings | None = None,
        stopping: Callable[[], bool] = lambda: False,
        on_answer: Callable[[Request, Answer], None] | None = None,
        keys: Mapping[str, Key] = MappingProxyType({}),
    ) -> None:
        """`sleep` may return early when `stopping()` becomes true; `resolve` None: the system's resolver.

        `on_answer`: told each answer as it came, those to robots.txt, redirects and errors among them.
        `keys`: by the name that stands for each in `{{name}}`, in addresses and headers of requests.
        """
        hush()
        self._settings = settings or FetchSettings()
        self._hosts, self._now, self._sleep, self._stopping = hosts, now, sleep, stopping
        self._resolve, self._on_answer = resolve or system, on_answer
        self._wire = Wire(agent, self._settings, stopping, keys)
        self._lanes, self._pace = Lanes(), Pace(hosts, self._settings)
        self._robots = Robots(hosts, self._robots_txt, re.split(r"[/\s]", agent)[0], self._settings)

    def __call__(self, request: Request) -> Capture | Miss:
        try:
            answer = self._chase(request, robots=not request.ignore_robots)
            return self._accept(request, answer)
        except Failed as e:
            at = self._now()
            retry_at = e.retry_at or (at if e.why is Why.BUSY else None)
            return Miss(request.url, e.why, redact(e.detail), at, e.status, retry_at)

    def close(self) -> None:
        """Close every connection; not while a request is under way."""
        self._wire.close()

    def _accept(self, request: Request, answer: Answer) -> Capture:
        """A success as a capture; anything else raises `Failed`."""
        status = answer.status
        if not (200 <= status < 300 and status != 206) and not (status == 304 and answer.conditional):
            raise self._refusal(answer)
        return Capture(
            url=answer.url,
            requested=request.url,
            status=status,
            headers=answer.headers,
            body=answer.body,
            at=self._now(),
            sha256=hashlib.sha256(answer.body).hexdigest(),
            permanent=answer.permanent,
        )

    def _refusal(self, answer: Answer) -> Failed:
        until = retry_after(answer.header("retry-after"), answer.header("date"), self._now())
        detail = f"{answer.status} from {urls.host(answer.url)}"
        if answer.status in (206, 304):
            detail += ", which was not asked for"
        return Failed(why(answer.status, until is not None), detail, status=answer.status, retry_at=until)

    def _robots_txt(self, url: str, allow: tuple[str, ...]) -> Answer:
        return self._chase(Request(url=url, allow=allow, max_bytes=MOST), robots=False, cut=True)

    def _chase(self, request: Request, *, robots: bool, cut: bool = False) -> Answer:
        """Follow redirects to the last answer; every hop is checked, judged and booked as if it stood alone."""
        hop, trail = request, [request.url]
        permanent: str | None = None
        lasting = True
        not_before = self._now()
        while True:
            url = hop.url
            if request.validated not in (None, url):  # another address's validators could call news unchanged
                hop = replace(hop, validators=Validators())
            answer = self._visit(hop, robots=robots, cut=cut, not_before=not_before)
            if answer.status not in REDIRECTS or request.method != "GET":
                return replace(answer, permanent=permanent)
            target = _target(url, answer)
            if target in trail:
                raise Failed(Why.REDIRECTS, "redirects go in a circle", status=answer.status)
            if len(trail) > self._settings.max_redirects:
                raise Failed(Why.REDIRECTS, f"more than {self._settings.max_redirects} redirects", status=answer.status)
            # a downgrade to http is followed, but never believed for good
            lasting = lasting and answer.status in PERMANENT and not (url[:6] == "https:" and target[:6] != "https:")
            permanent = target if lasting else permanent
            not_before = retry_after(answer.header("retry-after"), answer.header("date"), self._now()) or self._now()
            trail.append(target)
            # its own headers do not leave the origin they were meant for, and do not come back either
            same = _place(target).origin == _place(url).origin
            headers = hop.headers if same else ()
            hop = replace(hop, url=target, headers=headers, validators=request.validators)

    def _visit(self, request: Request, *, robots: bool, cut: bool, not_before: datetime) -> Answer:
        """One hop: its address, its host's robots.txt, its slot, its answer."""
        place = _place(request.url)
        allowed = place.authority in {entry.lower() for entry in request.allow}
        asked = timedelta()
        if robots:
            asked = self._robots.delay(request.url, place.origin, request.allow, self._now)
        with self._lanes.hold(place.site, self._settings.patience, self._now()):
            earliest = max(self._pace.rested(place.authority, self._now()), not_before)
            dial = self._addresses(place, allowed)
            address = "{}:{}".format(*dial[0]) if dial else None
            slot = self._pace.book(place.site, address, earliest, self._now(), asked)
            self._wait(slot.start)
            begun = max(slot.start, self._now())
            answer, took = self._wire.exchange(request, dial, Deadline(self._settings.total), kept=not allowed, cut=cut)
            self._pace.learn(place.site, slot, begun + timedelta(seconds=took.sent), took.answered, answer.status)
            self._heed(place, answer)
        if self._on_answer:
            self._on_answer(request, answer)
        return answer

    def _addresses(self, place: Place, allowed: bool) -> tuple[tuple[str, int], ...] | None:
        """The checked addresses to dial; None behind a proxy, which resolves by itself."""
        if self._settings.proxy:
            return None
        within = self._settings.total.total_seconds()
        return checked(self._resolve, place.host, place.port, allowed=allowed, within=within)

    def _wait(self, until: datetime) -> None:
        pause = (until - self._now()).total_seconds()
        if pause > 0:
            self._sleep(pause)
        if self._stopping():
            raise Failed(Why.BUSY, "stopping", retry_at=self._now())

    def _heed(self, place: Place, answer: Answer) -> None:
        """Leave host and port alone for as long as it asks: whatever else we want of them, and whoever wants it."""
        if answer.status not in (429, 503):
            return
        until = retry_after(answer.header("retry-after"), answer.header("date"), self._now())
        if until is None and answer.status == 429:
            until = self._now() + THROTTLED_REST
        if until:
            self._pace.give_rest(place.authority, until)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address leads: its parts as they are checked and dialled, found by one parser."""

    scheme: str
    host: str
    port: int
    authority: str  #: "host:port"
    site: str

    @property
    def origin(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{name}:{self.port}"


def _place(url: str) -> Place:
    if len(url) > _LONGEST:
        raise Failed(Why.FORBIDDEN, f"an address of {len(url):,} characters")
    if not urls.is_web(url):
        raise Failed(Why.FORBIDDEN, "not an http(s) address that every parser reads alike")
    try:
        authority = urls.authority(url)
        host, site = urls.host(url), urls.site(url)
    except ValueError as e:  # a label no DNS takes
        raise Failed(Why.FORBIDDEN, "a host name that cannot be") from e
    if not host:
        raise Failed(Why.FORBIDDEN, "no host name")
    return Place(url.partition(":")[0].lower(), host, int(authority.rpartition(":")[2]), authority, site)


def _target(url: str, answer: Answer) -> str:
    """Where a redirect leads. Raises `Failed` where that is nowhere, or nowhere for us."""
    location = answer.header("location")
    if not location:
        raise Failed(Why.REDIRECTS, f"{answer.status} without a target", status=answer.status)
    raw = location.encode("latin-1")
    try:
        location = raw.decode()  # what is not ASCII is UTF-8, by what browsers do
    except UnicodeDecodeError:
        location = raw.decode("latin-1")
    try:
        target = urldefrag(urljoin(url, location.strip())).url
    except ValueError as e:
        raise Failed(Why.REDIRECTS, f"{answer.status} to no address", status=answer.status) from e
    if not re.match(r"https?:", target, re.IGNORECASE):
        raise Failed(Why.REDIRECTS, f"{answer.status} to something that is not http(s)", status=answer.status)
    if not urls.is_web(target):
        raise Failed(Why.FORBIDDEN, f"{answer.status} to an address no two parsers read alike", status=answer.status)
    return target
