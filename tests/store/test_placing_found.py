"""What is looked up for an article: as much for the thousandth day as for the third, and whatever it may join."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.core.arrange import arrange, marks
from newstrail.model import Filing, Kind, Verdict
from newstrail.store import Store
from tests.making import NOW, a_filing, a_stamp

OPENING = "가람일보가 아침마다 전하는 오늘의 운세 코너입니다 띠별로 찾아보고 하루를 즐겁게 시작하시기 바랍니다"
NOTICE = (
    "가온반도체가 창립 스무 돌을 맞아 도서관에 책 삼천 권을 보냈다. 직원들이 한 권씩 골라 짧은 편지를 끼웠다. "
    "회사는 해마다 다른 고을의 도서관을 찾겠다고 했다. 첫 상자는 서산의 작은 도서관에 닿았다."
)


def column(day: int) -> Filing:
    """One headline and the same first words, every day; the rest is of the day."""
    told = " ".join(f"{day}일째{place}번 손님은{place * day}" for place in range(400))
    return filing(
        f"https://garam.test/{day}", day, "오늘의 운세를 띠별로 알려드립니다", f"{OPENING} {told}", "가람일보"
    )


def notice(outlet: str, day: int) -> Filing:
    """The notice, as a paper prints it."""
    return filing(f"https://{outlet}.test/1", day, "가온반도체, 도서관에 책 삼천 권", f"{NOTICE} {outlet}", outlet)


def filing(url: str, day: int, title: str, text: str, outlet: str) -> Filing:
    at = NOW + timedelta(days=day)
    stamps = {"published": a_stamp(at), "first_seen": at}
    return a_filing(url, title=title, text=text, outlet=outlet, mentions=(), **stamps)


def placed(store: Store, filings: Sequence[Filing], size: int) -> dict[str, Verdict | None]:
    for start in range(0, len(filings), size):
        batch = filings[start : start + size]
        store.placing.place(arrange(batch, store.placing.candidates(marks(batch))))
    found = [store.placing.placement(filing.revision.url) for filing in filings]
    return {one.url: one.verdict for one in found if one}


@pytest.mark.parametrize("days", [5, 40])
def test_a_daily_column_is_compared_with_those_of_two_days_however_many_there_are(store: Store, days: int):
    placed(store, [column(day) for day in range(days)], 500)

    near = store.placing.candidates(marks([column(days)]))

    assert sorted(near.articles) == sorted(f"https://garam.test/{day}" for day in (days - 1, days - 2))


def test_a_report_that_is_printed_again_after_a_month_is_known_by_its_text(store: Store):
    verdicts = placed(store, [notice("garam", 0), notice("nuri", 31)], 1)

    again = verdicts["https://nuri.test/1"]
    assert again
    assert (again.kind, again.of) == (Kind.COPY, "https://garam.test/1")


@pytest.mark.parametrize("size", [1, 5])
def test_what_is_forgotten_after_two_days_does_not_hang_on_the_size_of_batches(
    store: Store, tmp_path: Path, empty_sqlite: Path, size: int
):
    filings = sorted(
        [*(column(day) for day in range(12)), *(notice(f"paper{day}", day) for day in range(0, 12, 3))],
        key=lambda filing: (filing.at, filing.revision.url),
    )
    (tmp_path / "other.db").write_bytes(empty_sqlite.read_bytes())
    other = Store(f"sqlite:///{tmp_path / 'other.db'}", tmp_path)

    assert placed(store, filings, size) == placed(other, filings, 500)

    other.close()
