"""Traits: read from a text, packed and unpacked, and alike as the texts are."""

from __future__ import annotations

import random

import pytest

from newstrail.core.cluster.weigh import weigh
from newstrail.core.traits import Terms, pack, read, unpack
from newstrail.core.traits.hashing import shingles
from newstrail.model import Filing
from tests.making import a_filing, a_mention

KOREAN = "가람반도체가 “서산에 공장을 세운다”고 5일 밝혔다. 투자액은 3조원·12.5%이며 내년 봄에 첫 삽을 뜬다."


def told(text: str, title: str = "[속보] 가람반도체, 서산에 3조원 공장") -> Filing:
    return a_filing("https://a.test/1", title=title, text=text, mentions=(a_mention("garam", where="title"),))


@pytest.mark.parametrize("text", [KOREAN, KOREAN * 40, "", "두 낱말"])
def test_what_is_packed_comes_back(text: str) -> None:
    traits = read(told(text))
    assert unpack(traits.url, pack(traits)) == traits


def test_a_run_of_words_is_known_by_its_words_and_their_order() -> None:
    one, two, three, four = "가 나 다 라".encode().split()
    assert len({shingles([one, two, three])[0], shingles([two, one, three])[0], shingles([one, three, two])[0]}) == 3
    assert list(shingles([one, two, three, four])) == [shingles([one, two, three])[0], shingles([two, three, four])[0]]
    assert [len(shingles([one] * many)) for many in range(5)] == [0, 1, 1, 1, 2]


def test_punctuation_and_case_part_words_and_are_none() -> None:
    assert read(told("“Garam’s” plant·서산—in_town")).sketch == read(told("garam s PLANT 서산 … in_town!")).sketch


@pytest.mark.parametrize("shared", [0.25, 0.5, 0.75])
def test_the_likeness_of_long_texts_is_estimated_from_samples(shared: float) -> None:
    dice = random.Random(1)
    common, ours, theirs = ([str(dice.random()) for _ in range(3000)] for _ in range(3))
    cut = round(3000 * shared)
    one, other = (read(told(" ".join(common[:cut] + own[cut:]))).sketch for own in (ours, theirs))
    jaccard, contained = one.alike(other)
    assert jaccard == pytest.approx(shared / (2 - shared), abs=0.06)
    assert contained == pytest.approx(shared, abs=0.06)
    assert other.alike(one) == (jaccard, contained)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("(서울=연합뉴스) 홍길동 기자 = 가나다", "yonhap"),
        ("LONDON (AP) — Prices rose.", "ap"),
        ("AP통신에 따르면", "ap"),
        ("SAP통신은 아니다", ""),
        ("가" * 200 + " Reuters " + "나" * 200, ""),
    ],
)
def test_the_wire_service_is_told_at_the_top_or_the_end(text: str, agency: str) -> None:
    assert read(told(text)).agency == agency


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", " Sign up for our daily newsletter. Enter the code we sent to your email."),
        ("We use cookies to make this page better. ", ""),
        ("", " You have reached the limit for free access. Subscribers, click below to log in."),
        ("", " Advertisement"),
    ],
)
def test_what_a_page_says_to_its_reader_is_no_word_of_the_event(before: str, after: str) -> None:
    event = "A driver was hurt when a van hit a tree near Garam on Monday."

    assert read(told(before + event + after, "Van hits tree")).terms == read(told(event, "Van hits tree")).terms


def test_a_report_on_subscribers_and_cookies_keeps_its_words() -> None:
    text = "The bakery sold more cookies, and the carrier has more digital subscribers who click on an advertisement."

    words = set(read(told(text, "Numbers")).spelled.values())

    assert {"bakery", "carrier", "digital", "subscribers", "click", "advertisement"} <= words


def test_a_word_whose_vowels_are_signs_is_one_word() -> None:
    words = set(read(told("नदी में बाढ़ से तीन गाँव डूब गए।", "गाँव डूबे")).spelled.values())

    assert {"नदी", "बाढ़", "गाँव", "डूबे"} <= words
    assert "ग" not in words


def test_counts_stand_still_until_they_are_asked_for_again() -> None:
    terms = Terms()
    terms.add([7])
    counts = terms.counts

    terms.add([7, 8])
    terms.remove([7])

    assert (counts[7], counts[8]) == (1, 0)
    assert terms.counts is counts
    assert (counts[7], counts[8]) == (1, 1)


def test_a_headline_alone_has_its_companies_for_names_but_no_part_of_a_word() -> None:
    mentions = (a_mention("garam", where="title", start=0, end=5),)
    whole, inside = (
        read(a_filing("https://a.test/1", title=title, text="", mentions=mentions))
        for title in ("가람반도체 공장", "가람반도체그룹 공장")
    )

    assert len(whole.names) == 1
    assert not inside.names
    assert weigh(inside, Terms()).names.whole == 0
