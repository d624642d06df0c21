"""A web that is a dictionary: what `Edges.fetch` needs, as a plain function, for tests of what is decided."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from newstrail.app import load_companies, shipped_config
from newstrail.core.extract import extract
from newstrail.core.match import Lexicon
from newstrail.core.press import Families
from newstrail.core.schedule import Rhythm
from newstrail.deliver import folder
from newstrail.model import Capture, Digest, Edition, Miss, Request, Source, Why
from newstrail.pipeline import Edges
from newstrail.store import Store
from tests.making import NOW


class Clock:
    """A clock that moves only when it is told to, or when somebody sleeps."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)


class Web:
    """Addresses and what they answer: text or bytes, a status, or a reason for a miss; what was asked is kept."""

    def __init__(self, clock: Clock) -> None:
        self.clock, self.pages, self.asked = clock, {}, []
        self.pages: dict[str, str | bytes | int | Why]
        self.asked: list[Request]

    def __call__(self, request: Request) -> Capture | Miss:
        self.asked.append(request)
        page = self.pages.get(request.url, Why.NOT_FOUND)
        if isinstance(page, Why):
            return Miss(request.url, page, page.value, self.clock.at)
        body = page.encode() if isinstance(page, str) else page if isinstance(page, bytes) else b""
        tag = f'"{hashlib.sha256(body).hexdigest()[:8]}"'
        same = request.validators.etag == tag
        kind = "text/html; charset=utf-8" if body.lstrip()[:5].lower() in (b"<!doc", b"<html") else "application/xml"
        return Capture(
            url=request.url,
            requested=request.url,
            status=304 if same else 200,
            headers=(("content-type", kind), ("etag", tag)),
            body=b"" if same else body,
            at=self.clock.at,
            sha256=hashlib.sha256(b"" if same else body).hexdigest(),
        )


def a_feed(items: Iterable[tuple[str, str, datetime]]) -> str:
    """An RSS feed of (address, title, published)."""
    rows = "".join(
        f"<item><title>{title}</title><link>{url}</link><guid>{url}</guid>"
        f"<pubDate>{at:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for url, title, at in items
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>f</title>{rows}</channel></rss>'


def a_page(title: str, *paragraphs: str, published: str = "2026-03-02T10:00:00+09:00", canonical: str = "") -> str:
    """An article's page as a newsroom writes it."""
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{title}</title>{link}'
        f'<meta property="og:title" content="{title}"><meta property="article:published_time" content="{published}">'
        f"</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def a_house(store: Store, place: Path, *sources: Source, **given: Any) -> tuple[Edges, Web, Clock]:
    """Edges over a real store, a web of our own and a clock in hand."""
    clock = Clock()
    web = Web(clock)
    companies = load_companies_shipped()
    editions = given.pop("editions", (Edition(name="daily"),))

    def to_folder(digest: Digest) -> None:
        folder.write(place / "digests", digest, ("md", "json"))

    edges = Edges(
        now=clock.now,
        sleep=clock.sleep,
        fetch=web,
        extract=extract,
        deliver=given.pop("deliver", {"folder": to_folder}),
        store=store,
        sources={source.key: source for source in sources},
        families=Families(sources),
        companies={company.id: company for company in companies},
        lexicon=Lexicon(companies),
        editions={edition.name: edition for edition in editions},
        rhythm=Rhythm(),
        **given,
    )
    store.sources.ensure(sources, clock.at, timedelta())
    return edges, web, clock


def load_companies_shipped():  # type: ignore[no-untyped-def]
    from newstrail.app import Places

    return load_companies(Places(data=Path(), config=None, shipped=shipped_config()))
