"""`inspect dedupe` and `inspect cluster`: rows in, a verdict or a story for each, in the order they came."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest
from click.testing import CliRunner

from newstrail.cli import cli, inspect_stories

REPORT = (
    "가람반도체가 충남 서산에 새 공장을 세운다고 5일 밝혔다. 투자액은 3조원이며 내년 봄에 첫 삽을 뜬다. "
    "회사는 이곳에서 자동차에 들어가는 전력 반도체를 만들 계획이다. 채용 규모는 1200명으로 예상된다."
)
OTHER = (
    "마루전자가 지난해 영업이익으로 9천억원을 벌어들였다고 공시했다. 가전 판매가 늘어난 덕분이라는 설명이다. "
    "증권가의 예상치를 웃도는 성적이지만, 올해 전망은 조심스럽게 내놓았다. 배당은 그대로 유지하기로 했다."
)
TITLE, OTHER_TITLE = "가람반도체, 서산에 3조원 공장 세운다", "마루전자 작년 영업이익 9천억원"

Rows = list[dict[str, Any]]  # Any: JSON


def asked(what: str, rows: Iterable[dict[str, Any]]) -> Rows:
    """What `newstrail inspect WHAT` prints for the rows."""
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    done = CliRunner().invoke(cli, ["inspect", what], input=lines)
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_copy_names_what_it_is_a_copy_of_and_their_group() -> None:
    rows = [
        {"id": 1, "title": TITLE, "text": REPORT, "published": "2026-03-05", "outlet": "가"},
        {"id": "둘", "title": OTHER_TITLE, "text": OTHER, "published": None, "outlet": "나"},
        {"id": 3, "title": "서산에 공장 짓는 가람반도체", "text": REPORT, "published": "2026-03-05T09:00:00+09:00"},
    ]
    said = asked("dedupe", rows)
    assert [(one["id"], one["kind"], one["of"], one["group"]) for one in said] == [
        (1, "new", None, 1),
        ("둘", "new", None, "둘"),
        (3, "copy", 1, 1),
    ]
    assert said[2]["because"] == ["the same text"]


@pytest.mark.parametrize(
    "twin",
    [
        "https://www.paper.co.kr/news/articleView.html?idxno=77",
        "https://www.paper.co.kr/news/articleView.html?idxno=77&utm_source=rss",
        "https://m.paper.co.kr/news/articleView.html?idxno=77",
        "https://www.paper.co.kr/news/articleViewAmp.html?idxno=77",
        "http://paper.co.kr/news/articleView.html?page=2&idxno=77",
    ],
)
def test_an_article_is_known_by_its_address_however_that_is_spelled(twin: str) -> None:
    own = "https://www.paper.co.kr/news/articleView.html?idxno=77"
    next_one = "https://www.paper.co.kr/news/articleView.html?idxno=78"
    rows = [{"id": number, "url": url, "title": TITLE} for number, url in enumerate((own, next_one, twin))]
    assert [one["of"] for one in asked("dedupe", rows)] == [None, None, 0]


def test_one_id_twice_and_addresses_that_are_none_are_articles_all_the_same() -> None:
    rows = [
        {"id": 1, "title": TITLE, "text": REPORT},
        {"id": 1, "title": OTHER_TITLE, "text": OTHER},
        {"title": "셋째", "url": "no address"},
        {"id": None, "title": "넷째", "url": "no address"},
    ]
    said = asked("dedupe", rows)
    assert [one["kind"] for one in said] == ["new", "new", "new", "copy"]
    assert [one["id"] for one in said] == [1, 1, None, None]
    assert asked("dedupe", []) == []


def test_two_reports_of_one_event_are_one_story_and_say_why() -> None:
    rows = [
        {"id": "a", "title": TITLE, "text": REPORT, "language": "ko"},
        {"id": "b", "title": OTHER_TITLE, "text": OTHER},
        {"id": "c", "title": "서산에 3조원 들여 공장 짓는 가람반도체", "text": REPORT[40:] + " 도지사는 반겼다."},
    ]
    first, other, second = asked("cluster", rows)
    assert first["because"] == ["founded the story"]
    assert second["story"] == first["story"] != other["story"]
    assert second["because"]


def test_batches_of_any_size_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        {"id": number, "title": f"{TITLE} {number % 3}", "text": REPORT if number % 2 else OTHER, "outlet": str(number)}
        for number in range(12)
    ]
    whole = {what: asked(what, rows) for what in ("dedupe", "cluster")}
    monkeypatch.setattr(inspect_stories, "BATCH", 1)
    assert {what: asked(what, rows) for what in whole} == whole
