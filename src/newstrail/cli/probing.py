"""Looking at one address as the service would, for a person: what it answers, and what is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from newstrail import sources
from newstrail.core import discover
from newstrail.core.text import decode
from newstrail.errors import Unreadable
from newstrail.model import Capture, Miss, Page, Request, Source, Why

Fetch = Callable[[Request], Capture | Miss]

#: Addresses of a site that are tried at the most: each costs it a request, and us a rest.
MOST = 12


@dataclass(frozen=True, slots=True)
class Probe:
    """What a source answered."""

    source: Source
    answer: Capture | Miss
    page: Page | None = None
    problem: str = ""

    def row(self, now: datetime) -> dict[str, object]:
        """A line of the table."""
        answer, page = self.answer, self.page
        read = answer if isinstance(answer, Capture) else None
        dated = [entry.published.at for entry in page.entries if entry.published] if page else []
        age = now - max(dated) if dated else None
        return {
            "source": self.source.key,
            "kind": self.source.kind,
            "url": read.url if read else answer.url,
            "status": answer.status,
            "type": read.header("content-type") if read else None,
            "entries": len(page.entries) if page else None,
            "newest_age_hours": round(age.total_seconds() / 3600, 1) if age is not None else None,
            "charset": decode(read.body, read.header("content-type"))[1] if read and read.body else None,
            "robots": self._robots(),
            "validators": [name for name in ("etag", "last-modified") if read and read.header(name)],
            "moved_to": read.permanent if read else None,
            "problem": self.problem or (answer.detail if isinstance(answer, Miss) else ""),
        }

    def problem_of_host(self, allow: tuple[str, ...]) -> str:
        """Why the host gave nothing at all, and what may help; "" : it answered."""
        if not isinstance(self.answer, Miss):
            return ""
        private = self.answer.why is Why.FORBIDDEN and not allow
        hint = "; if it is yours, --allow HOST:PORT lets this source, and no other, be there" if private else ""
        return self.answer.detail + hint

    def _robots(self) -> str:
        if self.source.ignore_robots:
            return "ignored"
        if isinstance(self.answer, Miss):
            return "disallowed" if self.answer.why is Why.ROBOTS else "not known"
        return "allowed"


def probe(source: Source, request: Request, fetch: Fetch) -> Probe:
    """Ask once, read what comes."""
    answer = fetch(request)
    if isinstance(answer, Miss):
        return Probe(source, answer)
    try:
        return Probe(source, answer, sources.read(source, answer))
    except Unreadable as error:
        return Probe(source, answer, problem=error.why)


def readable(source: Source, fetch: Fetch) -> Probe:
    """The source as a feed, or as a sitemap if it is none; one request."""
    answer = fetch(Request(url=source.url, allow=source.allow))
    tried = Probe(source, answer)
    for kind in ("feed", "sitemap") if isinstance(answer, Capture) else ():
        tried = probe(replace(source, kind=kind), Request(url=source.url), lambda _, found=answer: found)  # type: ignore[misc]  # a default argument
        if tried.page and (tried.page.entries or tried.page.more):
            return tried
    return tried


def found(address: str, allow: tuple[str, ...], fetch: Fetch) -> Iterator[Probe]:
    """The address itself if it is a feed or sitemap; else those that its page and its robots.txt name, or the usual."""
    first = readable(Source(key="new", kind="feed", url=address, allow=allow), fetch)
    if first.page and (first.page.entries or first.page.more):
        yield first
        return
    if isinstance(first.answer, Miss):
        yield first
        return
    home = first.answer.url
    named = discover.named(first.answer)
    robots = fetch(Request(url=discover.usual(home)[0].removesuffix("/feed/") + "/robots.txt", allow=allow))
    maps = discover.mapped(decode(robots.body)[0], home) if isinstance(robots, Capture) else ()
    yield from _tried((*named, *maps) or discover.usual(home), home, allow, fetch)


def _tried(addresses: Iterable[str], home: str, allow: tuple[str, ...], fetch: Fetch) -> Iterator[Probe]:
    wanted = [address for address in dict.fromkeys(addresses) if address != home]
    for address in wanted[:MOST]:
        yield readable(Source(key="new", kind="feed", url=address, allow=allow), fetch)
