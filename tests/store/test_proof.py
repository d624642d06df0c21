from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from newstrail.core.filing import claimed
from newstrail.model import Evidence
from newstrail.store import Store
from newstrail.store.export import COLUMNS
from newstrail.store.tables import claims, evidence, mentions, revisions
from tests.making import NOW, a_filing, a_mention, a_stamp

TEXT = "리벨리온이 새 칩을 공개했다. 리벨리온의 칩 ‘아톰’은 다음달 중 KT클라우드에 적용될 예정이다."


def fill(store: Store) -> None:
    place = TEXT.index("KT")
    cloud = a_mention("ktcloud", alias="KT클라우드", start=place, end=place + 6)
    filing = a_filing(text=TEXT, mentions=(a_mention(), cloud))
    store.articles.follow(filing, [])
    store.claims.keep(filing.revision.url, claimed(filing))
    said = "KT클라우드가 ‘아톰’을 쓰기 시작했다."
    day = NOW + timedelta(days=40)
    later = a_filing("https://b.test/2", text=said, mentions=(), published=a_stamp(day), first_seen=day)
    store.filings.file(later)
    store.claims.hear(
        [
            Evidence(
                claim=store.claims.all()[0].id, url="https://b.test/2", number=1, at=later.at, stance="fulfils",
                speaker="independent", outlet="가나일보", text=said, where="text", start=0, end=len(said), score=2.0,
            )
        ]
    )  # fmt: skip


def test_a_sound_archive_has_no_problems(store: Store):
    fill(store)

    assert date(2026, 4, 30) in [one.claim.due_end for one in store.claims.all()]
    assert store.proof.problems() == []


@pytest.mark.parametrize("column", [revisions.c.text, revisions.c.title])
def test_one_letter_that_was_changed_is_found(store: Store, column: sa.Column[str]):
    fill(store)
    with store.database.write() as connection:
        connection.execute(sa.update(revisions).values({column.name: sa.func.replace(column, "칩", "칲")}))

    assert any("not those that were read" in problem for problem in store.proof.problems())


@pytest.mark.parametrize(
    ("table", "values", "said"),
    [
        (mentions, {"start": 1}, "is not '리벨리온'"),
        (
            claims,
            {"claim": {"text": "딴말", "start": 0, "end": 2, "kind": "plan", "modality": "planned"}},
            "is not claim",
        ),
    ],
)
def test_a_span_that_holds_something_else_is_found(store: Store, table: sa.Table, values: dict[str, object], said: str):
    fill(store)
    with store.database.write() as connection:
        connection.execute(sa.update(table).values(values))

    assert any(said in problem for problem in store.proof.problems())


def test_evidence_that_nobody_wrote_is_found(store: Store):
    fill(store)
    with store.database.write() as connection:
        row = connection.execute(sa.select(evidence.c.evidence)).scalar_one()
        connection.execute(sa.update(evidence).values(evidence=row | {"text": "누구도 쓰지 않은 말이다."}))

    assert any("is not the evidence" in problem for problem in store.proof.problems())


@pytest.mark.parametrize("table", COLUMNS)
def test_every_table_is_exported_with_the_columns_it_says(store: Store, table: str):
    fill(store)

    rows = list(store.export.rows(table))

    assert all(tuple(row) == COLUMNS[table] for row in rows)
    assert bool(rows) == (table not in ("stories", "changes"))


def test_an_export_keeps_to_its_days(store: Store):
    fill(store)

    assert [row["url"] for row in store.export.rows("articles", NOW + timedelta(days=1))] == ["https://b.test/2"]
    assert [row["url"] for row in store.export.rows("articles", None, NOW + timedelta(days=1))] == ["https://a.test/1"]
