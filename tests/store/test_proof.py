import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from newstrail.core.filing import claimed
from newstrail.model import Change, Evidence
from newstrail.store import Store
from newstrail.store.export import COLUMNS
from newstrail.store.tables import changes, claims, digests, evidence, mentions, revisions
from tests.making import NOW, a_filing, a_mention, a_stamp
from tests.store.test_digests import a_digest

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


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (mentions, {"company": "nvidia"}),
        (mentions, {"confidence": 0.5}),
        (changes, {"kind": "typo"}),
        (changes, {"material": False}),
    ],
)
def test_a_company_or_an_edit_that_was_swapped_for_another_is_found(
    store: Store, table: sa.Table, values: dict[str, object]
):
    fill(store)
    again = a_filing(
        text=f"{TEXT} 가격은 3만원이다.",
        number=2,
        changes=(Change(kind="number", before="", after="3만원", material=True),),
    )
    store.filings.file(again)
    assert store.proof.problems() == []

    with store.database.write() as connection:
        connection.execute(sa.update(table).values(values))

    assert any("not those that were found" in problem for problem in store.proof.problems())


def test_evidence_that_nobody_wrote_is_found(store: Store):
    fill(store)
    with store.database.write() as connection:
        row = connection.execute(sa.select(evidence.c.evidence)).scalar_one()
        connection.execute(sa.update(evidence).values(evidence=row | {"text": "누구도 쓰지 않은 말이다."}))

    assert any("is not the evidence" in problem for problem in store.proof.problems())


def edited(store: Store) -> None:
    """An article of which a number was changed, and a digest that quotes it."""
    first = store.filings.last("https://b.test/2")
    assert first is not None
    words = first.revision.text.replace("쓰기 시작했다", "30곳에서 쓰기 시작했다")
    change = Change(kind="number", before=first.revision.text, after=words, material=True)
    store.filings.file(replace(first, revision=replace(first.revision, text=words), number=2, changes=(change,)))
    digest = a_digest()
    item = replace(digest.sections[0].items[0], url="https://b.test/2", quote=words)
    store.digests.save(replace(digest, sections=(replace(digest.sections[0], items=(item,)),)), ())


def test_what_edits_and_digests_quote_is_found_as_it_was_read(store: Store):
    fill(store)
    edited(store)

    assert store.proof.problems() == []


def damage(store: Store, column: sa.Column[Any], old: str, new: str) -> None:
    """Change what is stored behind the database's back, where it would not let us."""
    raw = sa.type_coerce(column, sa.Text)
    statement = sa.update(column.table).values({column: sa.func.replace(raw, old, new)})
    if store.database.file:
        with closing(sqlite3.connect(store.database.file)) as connection, connection:
            connection.execute(str(statement.compile(compile_kwargs={"literal_binds": True})))
        return
    with store.database.write() as connection:
        connection.execute(sa.text("SET LOCAL session_replication_role = replica"))
        connection.execute(statement)


@pytest.mark.parametrize(
    ("column", "old", "new", "said"),
    [
        (changes.c.before, "아톰", "아틈", "b.test/2 revision 1: it has not the passage of an edit"),
        (changes.c.after, "30곳", "31곳", "b.test/2 revision 2: it has not the passage of an edit"),
        (changes.c.url, "b.test/2", "b.test/3", "b.test/3 revision 2 is not kept"),
        (mentions.c.url, "a.test/1", "a.test/9", "a.test/9 revision 1 is not kept"),
        (evidence.c.url, "b.test/2", "b.test/4", "b.test/4 revision 1 is not kept"),
        (claims.c.id, "c-", "d-", "is not what https://a.test/1 was found to say"),
        (claims.c.claim, '"kind"', '"kjnd"', "its claim cannot be read"),
        (evidence.c.evidence, "{", "[", "its evidence cannot be read"),
        (digests.c.payload, "30\\uacf3", "31\\uacf3", "does not say what is quoted of it"),
        (digests.c.payload, '"sections"', '"sectionz"', "its payload cannot be read"),
    ],
)
def test_one_letter_changed_in_what_is_kept_beside_texts_is_found(
    store: Store, column: sa.Column[Any], old: str, new: str, said: str
):
    fill(store)
    edited(store)
    damage(store, column, old, new)

    assert any(said in problem for problem in store.proof.problems())


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
