"""What a person decides holds: at once, after `reread`, in batches of another size, and until it is taken back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newstrail import pipeline
from newstrail.core.capture import capture_of
from newstrail.core.evidence import standing
from newstrail.engine.reread import reread
from newstrail.engine.work import perform
from newstrail.model import Cluster, Origin, Stamp
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from newstrail.store.placing import anew
from tests.making import NOW
from tests.pipeline.days import CHIP, FEED, LABORATORY, SEED, WIRE, publish, run
from tests.web import a_feed, a_house

CHIP_1, CHIP_2, LAB = "https://gana.test/1", "https://dara.test/1", "https://dara.test/2"


@pytest.fixture
def edges(store: Store, tmp_path: Path) -> Edges:
    """A house that has read a report, its copy, and another event; and much later a third."""
    edges, web, clock = a_house(store, tmp_path, FEED, WIRE)
    follow(
        capture_of(SEED.encode(), url="", now=NOW), edges, published=Stamp(NOW, timedelta(hours=9), True, Origin.GIVEN)
    )
    for source in (FEED, WIRE):
        web.pages[source.url] = a_feed([(f"{source.url}/old", "오래된 소식", NOW)])
    run(edges)
    clock.later(hours=2)
    publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP, published="2026-03-02T11:00:00+09:00")
    publish(web, clock, WIRE, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP, published="2026-03-02T11:05:00+09:00")
    publish(web, clock, WIRE, 2, "엔비디아, 서울에 연구소 연다", LABORATORY, published="2026-03-02T11:10:00+09:00")
    run(edges)
    clock.later(days=30)
    publish(
        web,
        clock,
        FEED,
        9,
        "네이버, 데이터센터 짓는다",
        "네이버가 세종에 데이터센터를 짓는다고 1일 밝혔다. 규모는 3만㎡다.",
    )
    run(edges)
    return edges


def decide(edges: Edges, kind: str, **data: object) -> str:
    made = edges.store.rulings.add(kind, data, "kim", "직접 읽었다", edges.now())
    while edges.store.filings.waiting():
        assert perform(Cluster(), edges).problem == ""
    return made.id


def stories(edges: Edges) -> list[str | None]:
    return [edges.store.placing.story_of(url) for url in (CHIP_1, CHIP_2, LAB)]


def everything(edges: Edges) -> list[object]:
    store = edges.store
    told = store.placing.window(0, 1000)
    found = store.placing.stories({one.story for _, one in told if one.story})
    return [*((one.url, one.story, one.verdict) for _, one in told), *sorted(found.items())]


def test_stories_that_a_person_merged_are_one_after_a_reread_and_in_batches_of_another_size(
    edges: Edges, monkeypatch: pytest.MonkeyPatch
):
    chip, _, lab = stories(edges)
    before = everything(edges)

    ruling = decide(edges, "merge", articles=[CHIP_1, LAB])
    merged = everything(edges)
    reread(edges)
    again = everything(edges)
    monkeypatch.setattr(pipeline, "BATCH", 1)
    reread(edges)

    assert chip != lab
    assert stories(edges) == [chip] * 3
    assert edges.store.placing.stories([lab or ""])[lab or ""].id == chip  # an id that is gone leads on
    assert merged == again == everything(edges)
    decide(edges, "undo", ruling=ruling)
    assert everything(edges) == before


@pytest.mark.parametrize("most", [anew.MOST_AGAIN, 0])
def test_an_article_that_a_person_parted_stays_apart_after_a_reread(
    edges: Edges, monkeypatch: pytest.MonkeyPatch, most: int
):
    monkeypatch.setattr(anew, "MOST_AGAIN", most)  # with 0, all there is is placed anew
    before = everything(edges)

    ruling = decide(edges, "split", article=CHIP_2, **{"from": CHIP_1})
    parted = everything(edges)
    reread(edges)
    first, second, _ = stories(edges)

    assert first != second
    assert parted == everything(edges)
    decide(edges, "undo", ruling=ruling)
    assert everything(edges) == before


def test_a_decision_of_today_makes_no_news_of_what_was_told(edges: Edges):
    last = edges.store.placing.last_seq()

    decide(edges, "merge", articles=[CHIP_1, LAB])

    assert edges.store.placing.last_seq() == last


def test_a_claim_that_a_person_settled_stays_so_after_a_reread(edges: Edges):
    claim = edges.store.claims.all()[0]
    decide(edges, "claim", claim=claim.id, state="missed")

    reread(edges)
    again = next(one for one in edges.store.claims.all() if one.id == claim.id)
    stands = standing(
        again, edges.store.claims.evidence().get(claim.id, []), edges.now().date(), edges.store.rulings.all()
    )

    assert (stands.state, stands.ruled) == ("missed", "kim: 직접 읽었다")
