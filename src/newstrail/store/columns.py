"""Column types: what goes in comes out, the same on both databases."""

# ruff: noqa: ARG002  (every type is told the dialect by SQLAlchemy, and none needs it)
from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

from newstrail.core.text import clean

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
_ENCODE, _DECODE = json.JSONEncoder(separators=(",", ":")).encode, json.JSONDecoder().raw_decode

#: Longest address that is its own key, in characters. PostgreSQL indexes no more than 2,704 bytes.
LONGEST_KEY = 2048


def key(url: str) -> str:
    """The key an address is stored under: itself, or its SHA-256 where it is too long for an index or not plain ASCII.

    >>> key("https://a.test/1")
    'https://a.test/1'
    >>> key("https://a.test/" + "x" * 3000)[:17]
    'sha256:02a84fd0ac'
    """
    if len(url) <= LONGEST_KEY and url.isascii() and url.isprintable():
        return url
    return "sha256:" + hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()


class Moment(TypeDecorator[datetime]):
    """An instant: aware in, aware and UTC out; microseconds since 1970 in the database.

    A number compares, adds and sorts alike in SQLite and PostgreSQL, and no session's time zone can touch it.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return (value - _EPOCH) // _TICK

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + value * _TICK


class Span(TypeDecorator[timedelta]):
    """A length of time, in microseconds: a `Moment` and a `Span` can be added in SQL."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:
        return None if value is None else value // _TICK

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:
        return None if value is None else value * _TICK


class Address(TypeDecorator[str]):
    """An address as a key: compare it with any address; one that is too long comes back as its hash (see `key`).

    PostgreSQL orders it by bytes, as SQLite and Python do, whatever the database's own collation.
    """

    impl = String().with_variant(String(collation="C"), "postgresql")
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else key(value)


class Words(TypeDecorator[str]):
    """Text, cleaned on its way in: PostgreSQL refuses NUL, both drivers refuse lone surrogates."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean(value)


class Json(TypeDecorator[Any]):  # Any: whatever JSON can hold
    """A JSON value as ASCII text, so that every character survives on both databases byte for byte."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _ENCODE(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else _DECODE(value)[0]
