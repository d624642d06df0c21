"""What the demo's press answers to one request: a pure function of the world, the request and the time."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from newstrail.demo import pages
from newstrail.demo.feeds import TYPES, feed_of, moment
from newstrail.demo.world import Article, Outlet, World

#: Bodies shorter than this are sent as they are.
WORTH_PACKING = 1024  # bytes


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def answer(world: World, host: str, target: str, headers: Mapping[str, str], now: datetime) -> Answer:
    """Answer `GET target` at `host`; `headers` are the request's, names in lower case."""
    outlet = world.hosts.get(host)
    if outlet is None:
        return Answer(404)
    if target == "/robots.txt":
        return _text(outlet.robots, "text/plain; charset=utf-8")
    feed = next((feed for feed in outlet.feeds if feed.path == target), None)
    episode = next((e for e in outlet.episodes if e.covers(now, feed=feed is not None)), None)
    if episode:
        extra = {"Retry-After": str(episode.retry_after)} if episode.retry_after else {}
        body = pages.notice().encode() if episode.body == "notice" else b""
        kind = {"Content-Type": "text/html; charset=utf-8"} if body else {}
        return Answer(episode.status, extra | kind, body)
    if feed:
        listed = world.latest(feed.of or (outlet.key,), now, feed.section)[: feed.latest]
        changed = max((moment(article, now) for article in listed), default=None)
        return _document(feed_of(world, outlet, feed, now), TYPES[feed.format], outlet, changed, headers)
    if target == "/":
        return _document(pages.front(world, outlet, now), "text/html", outlet, None, headers)
    article, layout = _find(world, outlet, host, target)
    if article is None or article.published > now:
        return Answer(404)
    if article.gone and article.gone <= now:
        return Answer(410)
    return _document(pages.page(world, article, now, layout), "text/html", outlet, moment(article, now), headers)


def _find(world: World, outlet: Outlet, host: str, target: str) -> tuple[Article | None, str]:
    """The article at an address, tracking parameters aside, and the layout this address is for."""
    target = re.sub(r"[?&]utm_.*", "", target)
    start, end = outlet.amp.split("{path}") if outlet.amp else ("", "")
    if start + end and target.startswith(start) and target.endswith(end):
        return world.by_address.get((outlet.key, target[len(start) : len(target) - len(end)])), "amp"
    return world.by_address.get((outlet.key, target)), "mobile" if host == outlet.mobile else ""


def _document(text: str, kind: str, outlet: Outlet, changed: datetime | None, asked: Mapping[str, str]) -> Answer:
    """A page or feed with its validators, or 304 if the reader has it (RFC 9110, 13.2.2)."""
    body = text.encode(outlet.charset if outlet.charset == "utf-8" else "cp949", "xmlcharrefreplace")
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    headers = {"ETag": etag, "Vary": "Accept-Encoding"}
    if changed:
        headers["Last-Modified"] = format_datetime(changed.astimezone(UTC), usegmt=True)
    if "if-none-match" in asked:
        if etag in asked["if-none-match"]:
            return Answer(304, headers)
    elif changed and "if-modified-since" in asked and changed <= parsedate_to_datetime(asked["if-modified-since"]):
        return Answer(304, headers)
    headers["Content-Type"] = f"{kind}; charset={outlet.charset}"
    if len(body) >= WORTH_PACKING and "gzip" in asked.get("accept-encoding", ""):
        return Answer(200, headers | {"Content-Encoding": "gzip"}, gzip.compress(body, compresslevel=1, mtime=0))
    return Answer(200, headers, body)


def _text(text: str, kind: str) -> Answer:
    return Answer(200, {"Content-Type": kind}, text.encode())
