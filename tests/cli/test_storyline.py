"""A storyline from the reports to what the commands print: announced, signed, completed; and two stories that join."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.core.arrange import arrange, marks
from newstrail.model import Filing
from newstrail.store import Store
from tests.cli.test_rulings import run, story_of
from tests.making import NOW, a_filing, a_mention, a_stamp

DEAL = {
    "announced": (
        0,
        "사피온, 리벨리온과 합병 추진 발표",
        "사피온과 리벨리온이 합병을 추진한다고 발표했다. 3분기 안에 본계약을 맺는다. 실사를 곧 시작한다.",
    ),
    "signed": (
        60,
        "리벨리온·사피온 합병 본계약 서명…비율 2.4대 1",
        "두 회사가 본계약에 서명했다. 박성현 대표가 경영을 맡는다. 존속법인은 연말에 출범한다.",
    ),
    "completed": (
        130,
        "리벨리온·사피온 합병 마무리…존속법인 출범",
        "합병 절차가 모두 끝나 존속법인이 닻을 올렸다. 박성현 대표는 상장을 준비한다고 했다. 직원은 300명이다.",
    ),
}
DEAL_URLS = {step: f"https://{step}.test/1" for step in DEAL}


def reports() -> list[Filing]:
    both = (a_mention("sapeon", where="title"), a_mention("rebellions", where="title"))
    return [
        a_filing(
            DEAL_URLS[step],
            title=title,
            text=text,
            outlet=f"{step}신문",
            published=a_stamp(at := NOW + timedelta(hours=hours)),
            first_seen=at,
            mentions=both,
        )
        for step, (hours, title, text) in DEAL.items()
    ]


def placed(folder: Path, filings: Sequence[Filing], size: int) -> None:
    store = Store(f"sqlite:///{folder / 'newstrail.db'}", folder)
    for filing in filings:
        store.filings.file(filing, None, None)
    for start in range(0, len(filings), size):
        batch = filings[start : start + size]
        store.placing.place(arrange(batch, store.placing.candidates(marks(batch))))
    store.close()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)], ids=["as published", "the last comes first"])
def test_a_deal_that_is_announced_signed_and_completed_is_a_chain_of_stories(tmp_path: Path, order: Sequence[int]):
    filings = reports()
    placed(tmp_path, [filings[place] for place in order], size=1)
    announced, signed, completed = (story_of(tmp_path, url) for url in DEAL_URLS.values())

    told = {story: " ".join(run(tmp_path, "story", story).output.split()) for story in (announced, signed, completed)}

    assert len(told) == 3
    assert f"followed up by {signed}" in told[announced]
    assert f"follows up {announced}" in told[signed]
    assert f"followed up by {completed}" in told[signed]
    assert f"follows up {signed}" in told[completed]


ONE_SIDE, OTHER_SIDE = "https://join.test/0", "https://join.test/1"


def joining() -> list[Filing]:
    """Flashes: one event seen from two sides, and then one that sees both."""
    told = ["네이버 데이터센터 정전", "쇼핑 결제 먹통", "네이버 데이터센터 정전에 쇼핑 결제 먹통"]
    return [
        a_filing(
            f"https://join.test/{number}",
            title=title,
            text="",
            outlet=f"신문{number}",
            published=a_stamp(at := NOW + timedelta(hours=number)),
            first_seen=at,
            mentions=(a_mention("naver", where="title"),),
        )
        for number, title in enumerate(told)
    ]


def test_stories_that_join_by_themselves_say_so_and_keep_both_histories(tmp_path: Path):
    filings = joining()
    placed(tmp_path, filings[:2], size=2)
    older, younger = story_of(tmp_path, ONE_SIDE), story_of(tmp_path, OTHER_SIDE)
    placed(tmp_path, filings[2:], size=1)

    by_its_old_id = " ".join(run(tmp_path, "story", younger).output.split())
    rows = [json.loads(line) for line in run(tmp_path, "timeline", older, "--json").output.splitlines()]

    assert older != younger
    assert f"joined with {younger} (쇼핑 결제 먹통" in by_its_old_id
    assert "is part of this story now" in by_its_old_id
    assert {filing.revision.title for filing in filings} <= {row["title"] for row in rows}


def test_a_reason_is_told_unless_it_is_a_word_of_a_companys_name_that_is_told(tmp_path: Path):
    told = (
        (
            "Rebellions and SK hynix ring bell in Cheongju",
            "Rebellions and SK hynix rang a bell in Cheongju for hynix.",
        ),
        ("Bell of hynix and Rebellions rings", "The bell that SK hynix, or hynix, gave to Rebellions rings now."),
    )
    filings = [
        a_filing(f"https://{place}.test/1", title=title, text=text, outlet=f"Paper {place}", language="en",
                 published=a_stamp(at := NOW + timedelta(hours=place)), first_seen=at,
                 mentions=(a_mention(where="title"), a_mention("sk-hynix", where="title")))
        for place, (title, text) in enumerate(told)
    ]  # fmt: skip
    placed(tmp_path, filings, size=3)

    shown = " ".join(run(tmp_path, "story", story_of(tmp_path, "https://0.test/1")).output.split())

    assert shown.endswith("linked because: Rebellions, SK hynix, Bell")


def test_a_story_says_which_reports_count_once_and_for_whom(tmp_path: Path):
    told = (
        ("머니투데이", "리벨리온 새 칩 공개, 데이터센터 겨냥", "리벨리온이 새 칩을 공개했다. 데이터센터를 겨냥했다."),
        ("더벨", "리벨리온 새 칩 공개 뒤 투자자 몰려", "투자자들이 리벨리온 새 칩을 반겼다. 공개 뒤 몰렸다."),
        (
            "누리신문",
            "새 칩 공개한 리벨리온, 투자자 몰려",
            "(서울=연합뉴스) 새 칩을 공개한 리벨리온에 투자자들이 몰렸다.",
        ),
    )
    filings = [
        a_filing(f"https://{place}.test/1", title=title, text=text, outlet=outlet,
                 published=a_stamp(at := NOW + timedelta(hours=place)), first_seen=at,
                 mentions=(a_mention(where="title"),))
        for place, (outlet, title, text) in enumerate(told)
    ]  # fmt: skip
    placed(tmp_path, filings, size=3)

    shown = " ".join(run(tmp_path, "story", story_of(tmp_path, "https://0.test/1")).output.split())

    assert "3 articles, 2 independent reports" in shown
    assert "counts once with the report of 머니투데이" in shown
    assert "linked because: 리벨리온, 투자자, 공개; counted as a report of 연합뉴스, not among these" in shown
