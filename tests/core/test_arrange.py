"""The fold: the same outcome however the articles come, ids that stay, joins that are remembered."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from newstrail.core.arrange import Arranged, arrange, found_by
from newstrail.core.traits import Neighbourhood, read
from newstrail.model import Filing, Ruling
from tests.making import NOW, a_filing, a_mention, a_stamp

EVENTS = (
    ("rebellions", "리벨리온 서버용 칩 ‘가온’ 출하", "리벨리온이 서버용 칩 가온을 보내기 시작했다. 물량은 2만 개다."),
    ("naver", "네이버, 검색 개편안 공개…광고 줄인다", "네이버가 검색 화면을 고친다. 광고 칸을 셋으로 줄인다."),
    ("kt", "KT 남부 유선망 한때 멈춰", "KT 유선망이 남부에서 두 시간 멈췄다. 가입자 40만 명이 겪었다."),
)  # fmt: skip


def press() -> list[Filing]:
    """Three events in six outlets each, told with words of their own."""
    return [
        a_filing(
            f"https://{company}.test/{place}",
            title=f"{title} {place}" if place % 2 else title,
            text=f"{text} {'이 소식을 전한 ' * place}관계자는 {place}명이다.",
            outlet=f"신문{place}",
            published=a_stamp(at := NOW + timedelta(hours=3 * place + index)),
            first_seen=at,
            mentions=(a_mention(company, where="title"),),
        )
        for index, (company, title, text) in enumerate(EVENTS)
        for place in range(6)
    ]


def folded(batches: Iterable[Sequence[Filing]]) -> tuple[dict[str, str | None], Neighbourhood]:
    near = Neighbourhood()
    for batch in batches:
        near.read = {}
        arrange(batch, near)
    return {url: known.story for url, known in near.articles.items()}, near


@pytest.mark.parametrize("size", [1, 2, 5, 18])
def test_a_day_in_other_batches_has_the_same_stories(size: int):
    filings = sorted(press(), key=lambda filing: (filing.at, filing.revision.url))

    whole, _ = folded([filings])
    parts, _ = folded(filings[start : start + size] for start in range(0, len(filings), size))

    assert parts == whole
    assert len(set(whole.values())) == len(EVENTS)


@pytest.mark.parametrize("seed", range(5))
def test_a_batch_in_another_order_has_the_same_stories(seed: int):
    filings = press()
    shuffled = random.Random(seed).sample(filings, len(filings))

    assert folded([shuffled])[0] == folded([filings])[0]


def test_a_storys_id_is_its_founders_and_stays_when_others_join():
    filings = sorted(press(), key=lambda filing: (filing.at, filing.revision.url))
    near = Neighbourhood()
    seen: dict[str, str | None] = {}

    for filing in filings:
        arrange([filing], near)
        for url, story in seen.items():
            assert near.articles[url].story == story
        seen[filing.revision.url] = near.articles[filing.revision.url].story

    assert {story.founder for story in near.stories.values()} == {f"https://{company}.test/0" for company, *_ in EVENTS}


def merged_by_hand() -> tuple[Arranged, list[Filing]]:
    """Two events, and a ruling that they are one."""
    ours, theirs = press()[0], press()[6]
    ruling = Ruling(
        kind="merge", data={"articles": [ours.revision.url, theirs.revision.url]}, who="a test", why="", at=NOW
    )
    return arrange([ours, theirs], Neighbourhood(), [ruling]), [ours, theirs]


def test_stories_that_join_keep_the_older_id_and_say_which_one_is_gone():
    arranged, (ours, theirs) = merged_by_hand()

    founded = {one.traits.url: one.joined for one in arranged.known}
    kept, gone = founded[ours.revision.url], founded[theirs.revision.url]
    assert kept != gone
    assert [one.story for one in arranged.placements] == [kept, kept]
    assert [pair[:2] for pair in arranged.merged] == [(gone, kept)]
    assert [story.id for story in arranged.stories] == [kept]


def test_an_article_that_names_no_company_has_no_story_unless_all_are_wanted():
    unnamed = a_filing("https://none.test/1", mentions=())

    (without,) = arrange([unnamed], Neighbourhood()).placements
    (given,) = arrange([unnamed], Neighbourhood(), unnamed=True).placements

    assert without.story is None
    assert without.because == ("names no company we follow",)
    assert given.story is not None


def test_a_new_revision_is_found_by_what_it_says_and_not_by_what_was_taken_out():
    first = press()[0]
    again = replace(first, revision=replace(first.revision, title="리벨리온, 출하 미뤄", text="물량은 없다."), number=2)
    near = Neighbourhood()

    arrange([first], near)
    near.read = {}
    arrange([again], near)

    assert {mark for mark, urls in near.found.items() if urls} == set(found_by(read(again), in_stories=True))
