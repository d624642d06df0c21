"""Messages between two digests, from what is read to the letter that arrives at a real SMTP server."""

from __future__ import annotations

import email
from collections.abc import Iterator
from datetime import timedelta
from email.policy import default
from pathlib import Path

import pytest

from newstrail.core.capture import capture_of
from newstrail.engine.due import Room, due
from newstrail.engine.work import perform
from newstrail.model import Edition, Origin, Stamp
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from tests.deliver.test_mail import Box, a_place, a_server, serving
from tests.making import NOW
from tests.pipeline.days import CHIP, FEED, SEED, WIRE, publish
from tests.web import Clock, Web, a_feed, a_house, a_page

TITLE = "리벨리온, 새 칩 ‘가온’ 공개"


@pytest.fixture
def box() -> Iterator[tuple[Box, int]]:
    taken = Box()
    with serving(taken) as port:
        yield taken, port


def a_service(store: Store, place: Path, port: int, alerts: int) -> tuple[Edges, Web, Clock]:
    """A house that follows an article, has its base line, and sends alerts by mail."""
    edition = Edition(name="daily", alerts=alerts, alert_roots=2)
    mail = a_place(a_server(port))
    edges, web, clock = a_house(store, place, FEED, WIRE, editions=(edition,), deliver={"mail": mail})
    given = Stamp(NOW - timedelta(days=10), timedelta(hours=9), True, Origin.GIVEN)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges, published=given)
    for source in (FEED, WIRE):
        web.pages[source.url] = a_feed([(f"{source.url}/old", "오래된 소식", NOW)])
    serve(edges)
    return edges, web, clock


def serve(edges: Edges) -> None:
    """Do what is due, as the service does, until nothing is."""
    while jobs := list(due(edges, "test:1:a", Room(reads=8))):
        for job in jobs:
            assert perform(job, edges).problem == ""


def told(box: Box) -> list[str]:
    """The plain text of each letter."""
    letters = [
        email.message_from_bytes(envelope.original_content or b"", policy=default) for envelope, _ in box.letters
    ]
    return [str(letter.get_body(("plain",)).get_content()) for letter in letters]  # type: ignore[union-attr]


def happen(edges: Edges, web: Web, clock: Clock) -> Iterator[str]:
    """A story grows, an article is edited, a promise is kept; after each the service has done all it has to."""
    clock.later(hours=3)
    url = publish(web, clock, FEED, 1, TITLE, *CHIP)
    serve(edges)
    yield "read"
    clock.later(hours=3)
    publish(web, clock, WIRE, 1, TITLE, "리벨리온이 시연을 열었다. 방문객 300명이 화면 앞에 줄을 섰다.")
    serve(edges)
    yield "story"
    web.pages[url] = a_page(TITLE, CHIP[0], CHIP[1].replace("3조원", "3천억원"), CHIP[2])
    clock.later(hours=3)
    serve(edges)
    yield "edit"
    clock.later(hours=3)
    kept = "리벨리온이 만든 칩이 KT클라우드에 들어갔다고 회사가 2일 밝혔다. 칩은 KT클라우드 데이터센터에 적용됐다."
    publish(web, clock, WIRE, 2, "리벨리온 칩, KT클라우드에 적용", kept, published="2026-03-02T15:00:00+09:00")
    serve(edges)
    yield "claim"
    clock.later(hours=3)
    serve(edges)
    yield "nothing"


def test_a_story_an_edit_and_a_claim_each_send_one_letter_and_never_again(
    store: Store, tmp_path: Path, box: tuple[Box, int]
):
    taken, port = box
    edges, web, clock = a_service(store, tmp_path, port, alerts=9)

    letters = {step: len(taken.letters) for step in happen(edges, web, clock)}

    assert letters == {"read": 0, "story": 1, "edit": 2, "claim": 3, "nothing": 3}
    story, edit, claim = told(taken)
    assert TITLE in story
    assert "3천억원" in edit
    assert "KT클라우드에 들어간다" in claim


def test_no_more_letters_a_day_than_was_asked_for(store: Store, tmp_path: Path, box: tuple[Box, int]):
    taken, port = box
    edges, web, clock = a_service(store, tmp_path, port, alerts=1)

    letters = {step: len(taken.letters) for step in happen(edges, web, clock)}

    assert letters == {"read": 0, "story": 1, "edit": 1, "claim": 1, "nothing": 1}
