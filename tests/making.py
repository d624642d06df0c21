"""Nouns for tests, with everything that a test does not care about filled in."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

from newstrail.model import (
    Capture,
    Entry,
    Filing,
    Kind,
    Link,
    Mention,
    Origin,
    Placement,
    Revision,
    Stage,
    Stamp,
    Story,
    Verdict,
)

#: A Monday morning in Seoul.
NOW = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
KST = timedelta(hours=9)

# Any: each maker takes any field of its noun.


def a_stamp(at: datetime = NOW, **given: Any) -> Stamp:
    return Stamp(**{"at": at, "offset": KST, "day_only": False, "origin": Origin.JSON_LD, **given})


def a_revision(url: str = "https://a.test/1", **given: Any) -> Revision:
    values = {
        "title": "리벨리온, 새 칩 공개",
        "text": "리벨리온이 2일 새 칩을 공개했다. 양산은 내년이다.",
        "published": a_stamp(),
        "language": "ko",
        "outlet": "가나일보",
        "seen": NOW,
    }
    return Revision(**{"url": url, **values, **given})


def a_mention(company: str = "rebellions", **given: Any) -> Mention:
    values = {"alias": "리벨리온", "where": "text", "start": 0, "end": 4, "rule": "name", "confidence": 1.0}
    return Mention(**{"company": company, **values, **given})


def a_filing(url: str = "https://a.test/1", *, mentions: tuple[Mention, ...] | None = None, **given: Any) -> Filing:
    outer = {name: given.pop(name) for name in ("source", "family", "first_seen", "number", "changes") if name in given}
    named = (a_mention(),) if mentions is None else mentions
    return Filing(
        **{"revision": a_revision(url, **given), "mentions": named, "first_seen": NOW, "source": "a", **outer}
    )


def a_placement(url: str = "https://a.test/1", story: str | None = "2026-03-02-aaaa", **given: Any) -> Placement:
    kind = given.pop("kind", Kind.NEW)
    values = {
        "number": 1,
        "verdict": Verdict(kind=kind, of=given.pop("of", None)),
        "companies": ("rebellions",),
        "prominence": {"rebellions": 0.8},
    }
    return Placement(**{"url": url, "story": story, **values, **given})


def a_story(id: str = "2026-03-02-aaaa", **given: Any) -> Story:  # noqa: A002  the noun's own field
    values = {
        "founder": "https://a.test/1",
        "title": "리벨리온, 새 칩 공개",
        "first": NOW,
        "last": NOW,
        "companies": ("rebellions",),
    }
    return Story(**{"id": id, **values, **given})


def a_link(url: str = "https://a.test/1", **given: Any) -> Link:
    values = {"entry": Entry(url=url), "source": "a", "stage": Stage.UNREAD, "first_seen": NOW, "next_at": NOW}
    return Link(**{"url": url, **values, **given})


def a_capture(url: str = "https://a.test/1", body: bytes = b"<p>x", **given: Any) -> Capture:
    values = {"requested": url, "status": 200, "headers": (("content-type", "text/html"),), "at": NOW}
    return Capture(**{"url": url, "body": body, "sha256": hashlib.sha256(body).hexdigest(), **values, **given})
