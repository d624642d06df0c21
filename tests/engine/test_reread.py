"""Reading everything again: interrupted, it loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract
from newstrail.core.press import KNOWN
from newstrail.engine.reread import UNFINISHED, finish, reread
from newstrail.model import Capture, Origin, Revision, Source, Stamp
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from newstrail.store.tables import coverage, metadata, placements
from tests.making import NOW
from tests.pipeline.days import CHIP, LABORATORY, SEED, publish, run
from tests.web import a_feed, a_house, a_page

#: A morning and an evening paper of one house, and a paper of another.
PAPERS = (
    Source(key="gana", kind="feed", url="https://gana.test/rss", outlet="가나일보", family="gana-media", language="ko"),
    Source(key="nada", kind="feed", url="https://nada.test/rss", outlet="나다석간", family="gana-media", language="ko"),
    Source(key="rama", kind="feed", url="https://rama.test/rss", outlet="라마신문", language="ko"),
)

#: An article of the first house that is followed.
FOLLOWED = "https://gana.test/0"

#: An article that is changed after it was read, and one that is taken down.
CHANGED, TAKEN_DOWN = "https://rama.test/1", "https://nada.test/2"


def test_a_reread_that_was_interrupted_is_taken_up_and_the_given_date_stays(store: Store, tmp_path: Path):
    edges, _, _ = a_house(store, tmp_path)
    given = Stamp(NOW - timedelta(days=900), timedelta(hours=9), True, Origin.GIVEN)
    followed = follow(capture_of(SEED.encode(), url="", now=NOW), edges, published=given)
    url = followed.filing.revision.url

    interrupted = reread(edges, stopping=lambda: True)
    noted = store.meta.get(UNFINISHED)
    finish(edges, renew=lambda: True, stopping=lambda: False)
    again = store.filings.last(url)

    assert interrupted == 0
    assert noted
    assert not store.meta.get(UNFINISHED)
    assert not store.filings.waiting()
    assert again is not None
    assert again.revision.published == given
    assert [mention.company for mention in again.mentions] == [m.company for m in followed.filing.mentions]


def test_nothing_is_read_again_where_no_reread_was_interrupted(store: Store, tmp_path: Path):
    edges, _, _ = a_house(store, tmp_path)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges)
    reread(edges)
    asked: list[bool] = []

    finish(edges, renew=lambda: asked.append(True) is None, stopping=lambda: False)

    assert asked == []


@pytest.fixture
def edges(store: Store, tmp_path: Path) -> Edges:
    """A house that follows an article in two wordings and has read reports, a copy, an edit and a deletion."""
    edges, web, clock = a_house(store, tmp_path, *PAPERS)
    page = capture_of(a_page("[분석] 칩", *SEED.split("\n\n")).encode(), url=FOLLOWED, now=NOW)
    follow(page, edges)
    for paper in PAPERS:
        web.pages[paper.url] = a_feed([(f"{paper.url}/old", "오래된 소식", NOW)])
    run(edges)
    clock.later(hours=2)
    text = a_page("[분석] 칩", *SEED.split("\n\n"), LABORATORY)
    follow(capture_of(text.encode(), url=FOLLOWED, now=clock.at), edges)
    for paper in PAPERS[:2]:
        publish(web, clock, paper, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP, published="")
    publish(web, clock, PAPERS[2], 1, "국산 칩 ‘가온’ 베일 벗었다", *CHIP[:2], LABORATORY)
    publish(web, clock, PAPERS[1], 2, "엔비디아, 서울에 연구소", LABORATORY * 3)
    run(edges)
    web.pages[CHANGED] = a_page("국산 칩 ‘가온’ 베일 벗었다", CHIP[0], CHIP[1].replace("3조원", "4조원"), LABORATORY)
    web.pages[TAKEN_DOWN] = a_page("알림", "언론사의 요청으로 삭제된 기사입니다.")
    clock.later(hours=1)
    run(edges)
    return edges


def everything(edges: Edges) -> dict[str, list[tuple[object, ...]]]:
    """All that stands in the tables.

    But for what was placed in another order: inner numbers, and the words that told a story at that moment.
    """
    left_out = ("articles", "marks", "alike", "terms", "meta", "leases", "hosts")
    with edges.store.database.read() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(*columns))), key=repr)
            for table in metadata.sorted_tables
            if table.name not in left_out and (columns := [one for one in table.c if one is not placements.c.because])
        }


def test_nothing_changes_where_nothing_changed(edges: Edges):
    before = everything(edges)

    reread(edges)

    assert everything(edges) == before
    assert [filing.number for filing in edges.store.filings.history(FOLLOWED)] == [1, 2]
    assert [filing.number for filing in edges.store.filings.history(CHANGED)] == [1, 2]
    assert [filing.number for filing in edges.store.filings.history(TAKEN_DOWN)] == [1, 2]


def test_what_a_source_said_of_its_articles_stays_when_it_is_configured_no_more(edges: Edges):
    before = everything(edges)
    urls = ("https://gana.test/1", "https://nada.test/1", CHANGED)

    reread(replace(edges, sources={}, families=KNOWN))

    assert everything(edges) == before
    assert [filing.revision.outlet for filing in map(edges.store.filings.last, urls) if filing] == [
        paper.outlet for paper in PAPERS
    ]
    with edges.store.database.read() as connection:
        houses = {row.url: row.house for row in connection.execute(select(coverage))}
    assert houses[urls[0]] == houses[urls[1]] != houses[urls[2]]


def test_what_a_source_says_now_goes_before_what_it_said(edges: Edges):
    renamed = replace(PAPERS[2], outlet="라마경제")

    reread(replace(edges, sources=edges.sources | {"rama": renamed}))

    assert [filing.revision.outlet for filing in edges.store.filings.history(CHANGED)] == ["라마경제"] * 2


def lost_on_the_disk(edges: Edges) -> None:
    first = edges.store.captures.of(CHANGED)[0]
    next((edges.store.folder / "captures").rglob(f"{first.sha256}*")).unlink()


def pruned(edges: Edges) -> None:
    edges.store.captures.prune(NOW + timedelta(hours=2, minutes=30))


@pytest.mark.parametrize("happened", [lost_on_the_disk, pruned])
def test_a_revision_whose_capture_is_not_there_stays_in_its_place(edges: Edges, happened: Callable[[Edges], None]):
    happened(edges)
    before = everything(edges)

    reread(edges)

    assert everything(edges) == before
    assert len(edges.store.filings.history(CHANGED)) == 2


def test_an_article_that_takes_too_much_to_be_read_again_stays_as_it_was_read(edges: Edges):
    before = edges.store.filings.history(CHANGED)

    def gives_up(capture: Capture) -> Revision:
        return replace(extract(capture), text="", flags=("given-up",))

    reread(replace(edges, extract=gives_up))

    assert edges.store.filings.history(CHANGED) == before


def test_an_interrupted_reread_leaves_every_article_readable(edges: Edges):
    before = everything(edges)["mentions"]
    asked: list[bool] = []

    reread(edges, stopping=lambda: asked.append(True) is None and len(asked) > 2)

    assert everything(edges)["mentions"] == before


def test_a_followed_article_keeps_its_claims_by_their_newest_wording(edges: Edges):
    before = edges.store.claims.all()

    reread(edges)

    assert {claim.number for claim in before} == {2}
    assert edges.store.claims.all() == before
    with edges.store.database.read() as connection:
        query = select(coverage.c.number).where(coverage.c.url == FOLLOWED)
        assert set(connection.execute(query).scalars()) == {2}
