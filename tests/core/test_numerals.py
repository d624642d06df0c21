"""Numbers and days as they are written: one key however they are spelled, another for another number."""

from __future__ import annotations

import re

import pytest

from newstrail.core.traits.numerals import DAYS, numerals


def keys(text: str) -> frozenset[int]:
    lower = text.lower()
    return numerals(lower, [word.encode() for word in re.findall(r"\w+", lower)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("매출 5천억원", "매출 5,000억원"),
        ("직원 1200명", "직원 1,200명"),
        ("a 1.2 billion deal", "a 1.2bn deal"),
        ("rose 3 mln", "rose 3m"),
        ("four chips", "4 chips"),
        ("값이 두 배", "값이 2 배"),
        ("on Aug 3", "on August 3"),
        ("on Friday", "금요일에"),
    ],
)
def test_a_number_has_one_key_however_it_is_spelled(one: str, other: str) -> None:
    assert keys(one) <= keys(other) or keys(other) <= keys(one)
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("매출 5천억원", "매출 5천만원"),
        ("매출 5조원", "매출 5억원"),
        ("a 1.2 billion deal", "a 1.2 million deal"),
        ("four chips", "five chips"),
        ("값이 두 배", "값이 세 배"),
        ("on April 3", "on June 3"),
        ("수요일에", "목요일에"),
        ("up 2.4", "up 2.5"),
    ],
)
def test_another_number_has_another_key(one: str, other: str) -> None:
    assert keys(one) - keys(other)
    assert keys(other) - keys(one)


def test_only_days_of_the_week_have_the_keys_of_days() -> None:
    assert len(keys("Monday, 화요일, 3 days, march and a sunny may") & DAYS) == 2
