"""Why an article is in its story, as a person reads it."""

from __future__ import annotations

from datetime import timedelta

from newstrail.core.arrange import arrange
from newstrail.core.traits import Neighbourhood
from newstrail.model import Filing
from tests.making import NOW, a_filing, a_mention, a_stamp

FIRST = (
    "리벨리온·사피온 2.4대 1 비율로 합병…8월 18일 본계약",
    "리벨리온과 사피온이 8월 18일 판교에서 합병 본계약에 서명했다. 비율은 2.4대 1이다. 존속법인은 사피온코리아다.",
)
KOREAN = (
    "사피온과 리벨리온의 합병 본계약, 비율은 2.4대 1",
    "합병 본계약이 8월 18일 판교에서 체결됐다. 리벨리온은 비율이 2.4대 1이라고 알렸다. 존속법인은 연말에 출범한다.",
)
ENGLISH = (
    "Rebellions, Sapeon sign merger agreement at ratio of 2.4 to 1",
    "Rebellions and Sapeon signed a merger agreement on Aug 18 at a ratio of 2.4 to 1, the companies said in Pangyo.",
)


def told(number: int, report: tuple[str, str], language: str = "ko") -> Filing:
    at = NOW.replace(month=8, day=18) + timedelta(hours=number)
    both = (a_mention("rebellions", where="title"), a_mention("sapeon", where="title"))
    said = {"title": report[0], "text": report[1], "outlet": f"신문{number}", "language": language, "mentions": both}
    return a_filing(f"https://{number}.test/1", published=a_stamp(at), first_seen=at, **said)


def because(*filings: Filing) -> list[tuple[str, ...]]:
    return [placement.because for placement in arrange(filings, Neighbourhood()).placements]


def test_a_report_is_linked_by_companies_figures_and_days_in_words_of_its_own_language():
    _, korean, english = because(told(0, FIRST), told(1, KOREAN), told(2, ENGLISH, "en"))

    assert korean[:2] == english[:2] == ("rebellions", "sapeon")
    assert "2.4대 1" in korean
    assert (korean[-1], english[-1]) == ("8월 18일", "18 Aug")


def test_words_are_told_without_their_particles_and_whole():
    _, korean, _ = because(told(0, FIRST), told(1, KOREAN), told(2, ENGLISH, "en"))

    assert not {"본계약이", "비율은", "리벨리온의", "판교에서"} & set(korean)
    assert len(korean) == len(set(korean)) > 3


def test_a_copy_says_that_it_is_one():
    _, copy = because(told(0, FIRST), told(1, (FIRST[0], f"{FIRST[1]} (끝)")))

    assert copy == ("a copy of another article of the story",)
