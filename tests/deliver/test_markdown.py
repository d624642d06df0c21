"""A digest as Markdown and JSON: the same bytes each time, and nothing in a headline is mark-up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.deliver import folder
from newstrail.deliver.json import as_json
from newstrail.deliver.markdown import explained, markdown
from newstrail.errors import StoreFailed
from newstrail.model import Account, Change, Digest, Health, Item, Section, SourceNote
from tests.making import NOW, a_stamp

ITEM = Item(
    story="2026-03-02-aaaa",
    headline="[단독] 리벨리온 *새 칩* <b>공개</b>",
    url="https://a.test/1",
    outlet="가나일보",
    language="ko",
    published=a_stamp(NOW - timedelta(hours=3)),
    quote="리벨리온이 2일 새 칩을 공개했다.",
    companies=("rebellions",),
    roots=2,
    also=(("다라신문", "https://b.test/2"), ("", "https://c.test/3")),
    update=True,
    edits=(Change(kind="number", before="3조원", after="3천억원", material=True),),
    score=2.4,
    because=("+1.58 2 independent reports",),
)
DIGEST = Digest(
    name="daily",
    language="ko",
    zone="Asia/Seoul",
    start=NOW - timedelta(days=1),
    end=NOW,
    after_seq=3,
    upto_seq=9,
    sections=(Section(company="rebellions", name="리벨리온", items=(ITEM,), more=12),),
    ledger=(
        Account("https://a.test/1", "shown", "2026-03-02-aaaa"),
        Account("https://b.test/2", "folded", "https://a.test/1"),
        Account("https://d.test/4", "dropped", "HTTP 404"),
        Account("https://e.test/5", "pending", "not read yet"),
    ),
    sources=(SourceNote("x", "마바경제", Health.BLOCKED, "HTTP 403"),),
    outlets=3,
    looked=14,
)

GOLDEN = {
    "ko": r"""# 뉴스 다이제스트 — 2026-03-02(월) 09:30 Asia/Seoul

수집 03/01 09:30 ~ 03/02 09:30 · 언론사 3곳 · 기사 2건 → 이슈 13건

## 리벨리온

- **[후속 · 기사 수정] \[단독\] 리벨리온 \*새 칩\* \<b\>공개\</b\>** — 가나일보, 03/02 06:30 · <https://a.test/1>
  > 리벨리온이 2일 새 칩을 공개했다.
  - 기사 수정: 3조원 → 3천억원
  - 관련 보도 2건 (독립 보도 2건): [다라신문](<https://b.test/2>), [매체 미상](<https://c.test/3>)

- 외 12건: `newstrail digest --name daily --date 2026-03-02 --explain`

## 수집 상태

- 마바경제: 차단됨 — HTTP 403

## 수집 내역

가져온 항목 4건 = 게재 1 + 묶음 1 + 제외 1 + 대기 1

제외한 까닭: HTTP 404 (1)
""",
    "en": r"""# News digest — 2026-03-02(Mon) 09:30 Asia/Seoul

Window 03/01 09:30 ~ 03/02 09:30 · 3 outlets · 2 articles → 13 stories

## 리벨리온

- **[update · edited] \[단독\] 리벨리온 \*새 칩\* \<b\>공개\</b\>** — 가나일보, 03/02 06:30 · <https://a.test/1>
  > 리벨리온이 2일 새 칩을 공개했다.
  - edited: 3조원 → 3천억원
  - 2 more reports (2 independent reports): [다라신문](<https://b.test/2>), [unknown outlet](<https://c.test/3>)

- +12 more: `newstrail digest --name daily --date 2026-03-02 --explain`

## Sources

- 마바경제: blocked — HTTP 403

## What was fetched

4 items fetched = 1 shown + 1 folded + 1 dropped + 1 pending

Why items were dropped: HTTP 404 (1)
""",
}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_digest_reads_as_it_should(language: str):
    assert markdown(replace(DIGEST, language=language)) == GOLDEN[language]


@pytest.mark.parametrize(("looked", "said"), [(14, "신규 없음. 살펴본 출처 14곳."), (0, "살펴본 출처가 없습니다")])
def test_a_quiet_day_is_said_and_told_apart_from_a_day_nobody_looked(looked: int, said: str):
    quiet = replace(DIGEST, sections=(), ledger=(), sources=(), looked=looked)

    assert said in markdown(quiet)


def test_json_carries_the_date_and_the_counts():
    told = json.loads(as_json(DIGEST))

    assert told["date"] == "2026-03-02"
    assert told["counts"] == {"fetched": 4, "shown": 1, "folded": 1, "dropped": 1, "pending": 1}
    assert told["sections"][0]["items"][0]["published"] == "2026-03-02T06:30:00+09:00"


def test_an_explanation_adds_ranks_and_fates_to_the_digest():
    text = explained(DIGEST)

    assert text.startswith(markdown(DIGEST).rstrip())
    assert "2.40" in text
    assert "pending: <https://e.test/5>" in text


def test_files_are_written_whole_and_twice_gives_the_same_bytes(tmp_path: Path):
    written = folder.write(tmp_path, DIGEST, ("md", "json"))
    first = [path.read_bytes() for path in written]

    again = folder.write(tmp_path, DIGEST, ("md", "json"))

    assert [path.name for path in written] == ["2026-03-02-0930.md", "2026-03-02-0930.json"]
    assert [path.read_bytes() for path in again] == first
    assert [path.name for path in (tmp_path / "daily").iterdir() if path.name.endswith(".part")] == []


def test_a_folder_that_cannot_be_written_is_told_with_what_to_do(tmp_path: Path):
    (tmp_path / "daily").write_text("a file where the folder should be")

    with pytest.raises(StoreFailed, match="cannot be written"):
        folder.write(tmp_path, DIGEST, ("md",))
