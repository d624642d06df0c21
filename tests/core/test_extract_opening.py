"""What opens a text and is not of it leaves; prose that looks like it stays."""

from __future__ import annotations

import pytest

from newstrail.core.extract.opening import opened


@pytest.mark.parametrize(
    ("line", "rest", "reporters", "agency"),
    [
        ("(서울=너울통신) 유가온 기자 = 네이버가 칩을 공개했다.", "네이버가 칩을 공개했다.", ["유가온"], "너울통신"),
        ("[서울=너울통신] 유가온 기자 = 정부가 계획을 밝혔다.", "정부가 계획을 밝혔다.", ["유가온"], "너울통신"),
        ("SEOUL, Dec. 19 (Neoul) -- Naver showed a chip.", "Naver showed a chip.", [], "Neoul"),
        ("네이버(035420)가 칩을 공개했다.", "네이버(035420)가 칩을 공개했다.", [], ""),
        ("The plant (built in 1999) - a relic - closed.", "The plant (built in 1999) - a relic - closed.", [], ""),
    ],
)
def test_a_wire_header_leaves_and_prose_stays(line: str, rest: str, reporters: list[str], agency: str):
    assert opened([line, "둘째 문단이다."], "제목") == ([rest, "둘째 문단이다."], reporters, agency)


def test_the_headline_is_not_repeated_in_the_text_but_may_be_said_later():
    lines = ["리벨리온, 새 칩 공개", "본문이다.", "또 본문이다.", "리벨리온 새 칩 공개"]

    assert opened(lines, "리벨리온, 새 칩 공개")[0] == lines[1:]


def test_an_end_mark_is_cut():
    assert opened(["본문이다.", "(끝)"], "제목")[0] == ["본문이다."]
