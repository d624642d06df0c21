"""Long messages are cut between lines, and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrail.deliver.chat import grown, parts
from newstrail.deliver.markdown import plain
from newstrail.deliver.sample import sample
from tests.deliver.golden import NOW


@pytest.mark.parametrize("most", [280, 500, 1900, 4096])
def test_no_part_is_longer_than_the_channel_takes_and_no_headline_is_cut(most: int):
    text = plain(sample("ko", NOW))

    found = parts(text, most)

    assert all(len(part) <= most for part in found)
    assert all(line.strip() in text for part in found for line in part.splitlines())
    assert any("가온반도체, 2세대 칩 ‘마루’ 다음 달 양산… 누리클라우드에 첫 공급" in part for part in found)


@given(st.text(alphabet=st.sampled_from("가나 \nab"), max_size=300), st.integers(min_value=3, max_value=60))
def test_every_character_but_white_space_is_kept_in_order(text: str, most: int):
    found = parts(text, most)

    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(0 < len(part) <= most for part in found)


def test_a_link_is_never_cut_where_it_fits_into_a_message():
    link = "https://news.test/" + "a" * 60
    text = "\n".join(f"- 제목 {number} · {link}{number}" for number in range(40))

    found = parts(text, 100)

    assert [word for part in found for word in part.split() if "news.test" in word] == [
        f"{link}{number}" for number in range(40)
    ]


def test_room_is_left_for_the_title_and_for_marks_made_harmless():
    text = "<보안> & *한결* \n" * 50

    found = parts(text, 200, weigh=grown, first=90)

    assert grown(found[0]) <= 110
    assert all(grown(part) <= 200 for part in found)
