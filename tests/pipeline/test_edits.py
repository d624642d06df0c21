"""Articles that are looked at again: edits, deletions, texts that flip, and what is no edit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from newstrail.core.traits import ticks
from newstrail.engine.reread import reread
from newstrail.model import Digest, Why
from newstrail.pipeline import Edges
from newstrail.store.tables import articles
from tests.pipeline.days import CHIP, FEED, WIRE, publish, run, told
from tests.web import Clock, Web, a_page


def test_an_edit_of_a_number_is_a_new_revision_and_comes_as_an_update(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    run(edges)
    told(edges, clock)
    web.pages[url] = a_page("리벨리온, 새 칩 ‘가온’ 공개", CHIP[0], CHIP[1].replace("3조원", "3천억원"), CHIP[2])
    clock.later(hours=1)

    run(edges)
    digest = told(edges, clock)

    assert [filing.number for filing in edges.store.filings.history(url)] == [1, 2]
    assert digest.sections == ()
    assert [[change.kind for change in edit.changes] for edit in digest.edits] == [["number"]]


def read_twice(
    house: tuple[Edges, Web, Clock], *pages: str | Why, text: tuple[str, ...] = CHIP
) -> tuple[str, list[Digest]]:
    """An article that is told, and what its address answers afterwards; a digest after each answer."""
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *text)
    run(edges)
    told(edges, clock)
    digests = []
    for page in pages:
        web.pages[url] = page
        clock.later(days=20)
        edges.store.links.save(replace(edges.store.links.get(url), next_at=clock.at))  # type: ignore[type-var]
        run(edges)
        digests.append(told(edges, clock))
    return url, digests


CHIP_PAGE = a_page("리벨리온, 새 칩 ‘가온’ 공개", *CHIP)


@pytest.mark.parametrize(
    "answer",
    [
        Why.GONE,
        a_page("알림", "언론사의 요청으로 삭제된 기사입니다."),
        "<!doctype html><script>alert('삭제된 기사입니다.'); history.back();</script>",
        a_page("Not available", "This article has been removed."),
    ],
)
def test_an_article_that_is_taken_down_is_told_once_and_keeps_its_text_after_a_reread_too(
    house: tuple[Edges, Web, Clock], answer: str | Why
):
    edges, _, _ = house

    url, (first, second, third) = read_twice(house, answer, answer, CHIP_PAGE)
    history = edges.store.filings.history(url)
    reread(edges)

    assert [[change.kind for change in edit.changes] for edit in first.edits] == [["deleted"]]
    assert second.edits == ()
    assert [[change.kind for change in edit.changes] for edit in third.edits] == [["restored"]]
    assert [filing.revision.text for filing in history] == [history[0].revision.text] * 3
    assert [(one.number, one.changes) for one in edges.store.filings.history(url)] == [
        (one.number, one.changes) for one in history
    ]


@pytest.mark.parametrize(
    "answer", [Why.SERVER, Why.REFUSED, Why.ROBOTS, Why.NOT_FOUND, a_page("502 Bad Gateway", "Try again.")]
)
def test_a_host_that_is_out_of_order_has_taken_nothing_down(house: tuple[Edges, Web, Clock], answer: str | Why):
    edges, _, _ = house

    url, digests = read_twice(house, answer)

    assert digests[0].edits == ()
    assert [filing.number for filing in edges.store.filings.history(url)] == [1]


def test_a_text_that_flips_back_and_forth_is_told_when_it_goes_back_and_then_no_more(house: tuple[Edges, Web, Clock]):
    edges, _, _ = house
    other = a_page("리벨리온, 새 칩 ‘가온’ 공개", CHIP[0], CHIP[1].replace("3조원", "3천억원"), CHIP[2])

    url, digests = read_twice(house, other, CHIP_PAGE, other, CHIP_PAGE)

    kinds = [[change.kind for change in filing.changes] for filing in edges.store.filings.history(url)]
    assert kinds == [[], ["number"], ["number", "flip"], ["flip"], ["flip"]]
    assert [len(digest.edits) for digest in digests] == [1, 1, 0, 0]


LONG = (
    *CHIP,
    *(
        f"{number}번째 고객사는 이름이 알려지지 않은 통신사이며 계약 기간은 {number}년이라고 한다."
        for number in (1, 2, 3)
    ),
)


@pytest.mark.parametrize("keep", ["lead", "none"])
def test_where_little_of_a_text_is_kept_a_page_that_stays_as_it_is_has_no_edits(
    house: tuple[Edges, Web, Clock], keep: str
):
    edges, web, clock = house
    few = replace(edges, keep_text=keep), web, clock
    page = a_page("리벨리온, 새 칩 ‘가온’ 공개", *LONG)

    url, digests = read_twice(few, page, page, a_page("502 Bad Gateway", "Try again."), page, text=LONG)

    history = edges.store.filings.history(url)
    assert [len(filing.revision.text) for filing in history] == [200 if keep == "lead" else 0]
    assert [digest.edits for digest in digests] == [()] * 4


@pytest.mark.parametrize("keep", ["lead", "none"])
def test_where_little_of_a_text_is_kept_that_much_is_compared(house: tuple[Edges, Web, Clock], keep: str):
    edges, web, clock = house
    few = replace(edges, keep_text=keep), web, clock
    title, words = "리벨리온, 새 칩 ‘가온’ 공개", " ".join(LONG)
    begins, ends = words.replace("4나노", "14나노"), words.replace("계약 기간은 3년", "계약 기간은 9년")

    url, _ = read_twice(
        few, a_page(title, ends), a_page(title, begins), a_page(f"{title} 미뤄", begins), Why.GONE, text=(words,)
    )

    kinds = [[change.kind for change in filing.changes] for filing in edges.store.filings.history(url)]
    assert kinds == [[], *([["number"]] if keep == "lead" else []), ["headline", "negation"], ["deleted"]]


def test_an_article_is_looked_at_once_more_when_its_story_moves(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    links, ladder = edges.store.links, len(edges.rhythm.again)
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    run(edges)
    links.save(replace(links.get(url), looks=ladder + 1, next_at=None))  # type: ignore[type-var]
    web.pages[url] = a_page("리벨리온, 새 칩 ‘가온’ 공개", CHIP[0], CHIP[1].replace("3조원", "3천억원"), CHIP[2])

    for number in (1, 2):
        clock.later(hours=3)
        other = f"리벨리온이 {number}일째 행사에서 시연을 이어 갔다. 방문객 {number}00명이 화면 앞에 줄을 섰다."
        publish(web, clock, WIRE, number, "리벨리온, 새 칩 ‘가온’ 공개", other)
        run(edges)
        run(edges)
    link = links.get(url)

    assert edges.store.placing.story_of("https://dara.test/1") == edges.store.placing.story_of(url)
    assert [filing.number for filing in edges.store.filings.history(url)] == [1, 2]
    assert link is not None
    assert (link.looks, link.next_at) == (ladder + 2, None)


def test_a_page_that_has_not_changed_is_no_new_revision(house: tuple[Edges, Web, Clock]):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    run(edges)
    told(edges, clock)
    clock.later(hours=1)
    run(edges)

    link = edges.store.links.get(url)
    assert link is not None
    assert link.looks == 2
    assert len(edges.store.filings.history(url)) == 1
    assert told(edges, clock).ledger == ()


def test_a_correction_that_counts_earlier_than_what_it_corrects_is_still_placed_after_it(
    house: tuple[Edges, Web, Clock],
):
    edges, web, clock = house
    clock.later(hours=2)
    url = publish(web, clock, FEED, 1, "리벨리온, 새 칩 ‘가온’ 공개", *CHIP)
    run(edges)
    web.pages[url] = a_page("리벨리온, 새 칩 ‘나온’ 공개", *CHIP, published="2026-03-02T07:00:00+09:00")
    clock.later(days=20)
    edges.store.links.save(replace(edges.store.links.get(url), next_at=clock.at))  # type: ignore[type-var]
    run(edges)

    reread(edges)

    first, second = edges.store.filings.history(url)
    assert second.at < first.at
    with edges.store.database.read() as connection:
        assert connection.execute(select(articles.c.at).where(articles.c.url == url)).scalar_one() == ticks(second.at)
