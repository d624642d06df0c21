from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstrail.store import Store
from newstrail.store.columns import LONGEST_KEY, Address, Json, Moment, Span, Words, key

EDGES = [
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    datetime(2026, 3, 8, 2, 30, tzinfo=timezone(timedelta(hours=-8))),
    datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
]

everything = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


def through(store: Store, kind: sa.types.TypeEngine, value: object) -> object:
    """A value as the database gives it back."""
    table = sa.Table("through", sa.MetaData(), sa.Column("value", kind), prefixes=["TEMPORARY"])
    with store.database.write() as connection:
        connection.execute(sa.schema.CreateTable(table))
        connection.execute(table.insert().values(value=value))
        found = connection.execute(sa.select(table.c.value)).scalar_one()
        connection.execute(sa.schema.DropTable(table))
    return found


@pytest.mark.parametrize("moment", EDGES)
def test_an_instant_comes_back_exact_and_in_utc(store: Store, moment: datetime):
    found = through(store, Moment(), moment)

    assert found == moment
    assert found.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(store: Store):
    with pytest.raises(sa.exc.StatementError, match="no time zone"):
        through(store, Moment(), datetime(2026, 1, 1))  # noqa: DTZ001  that is the point


def test_a_span_comes_back_exact(store: Store):
    assert through(store, Span(), timedelta(days=-3, microseconds=1)) == timedelta(days=-3, microseconds=1)


@everything
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_can_be_written_and_means_the_same_on_both_databases(store: Store, text: str):
    """H33, H34: SQLite would keep NUL, PostgreSQL refuses it, and both drivers refuse surrogates."""
    from newstrail.core.text import clean

    assert through(store, Words(), text) == clean(text)


@everything
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_inside_json_comes_back_as_it_was(store: Store, text: str):
    assert through(store, Json(), {"a": [text, None, 1.5, True]}) == {"a": [text, None, 1.5, True]}


def test_addresses_are_ordered_by_bytes_on_both_databases(store: Store):
    table = sa.Table("ordered", sa.MetaData(), sa.Column("url", Address()), prefixes=["TEMPORARY"])
    made = ["https://a.test/B", "https://a.test/a", "https://a.test/_", "https://a.test/%ea", "https://a.test/1"]

    with store.database.write() as connection:
        connection.execute(sa.schema.CreateTable(table))
        connection.execute(table.insert(), [{"url": url} for url in made])
        found = list(connection.execute(sa.select(table.c.url).order_by(table.c.url)).scalars())

    assert found == sorted(made)


@pytest.mark.parametrize("url", ["https://a.test/" + "x" * LONGEST_KEY, "https://a.test/한", "text:\x00", "a\ud800"])
def test_what_cannot_be_a_key_is_hashed(url: str):
    assert key(url).startswith("sha256:")
    assert key(url) == key(url)
    assert key(url) != key(url + "1")
    assert key(key(url)) == key(url)
