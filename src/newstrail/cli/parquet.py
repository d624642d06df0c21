"""Tables as Parquet, with the extra `parquet`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from importlib.util import find_spec
from itertools import islice
from typing import Any, BinaryIO

from newstrail.errors import BadInput

#: Rows of one row group.
PART = 50_000

_NUMBERS = frozenset({"revision", "start", "end", "articles", "reports"})
_SHARES = frozenset({"confidence", "prominence", "score"})
_LISTS = frozenset({"authors", "companies", "flags", "products"})
_MOMENTS = frozenset({"at", "first", "first_seen", "last", "seen"})
_DAYS = frozenset({"day", "due_end", "due_start"})


def needs_pyarrow() -> None:
    """Raise BadInput where pyarrow is missing: before anything is written."""
    if find_spec("pyarrow") is None:
        raise BadInput("Parquet needs pyarrow: pip install 'newstrail[parquet]'")


def write_parquet(out: BinaryIO, rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> int:
    """Write rows of a table of docs/reference/export.md; returns how many."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    def kind(column: str) -> Any:  # Any: pyarrow has no types
        if column in _LISTS:
            return pa.list_(pa.string())
        if column in _MOMENTS:
            return pa.timestamp("us", "UTC")
        if column in _NUMBERS:
            return pa.int64()
        if column in _SHARES:
            return pa.float64()
        return pa.date32() if column in _DAYS else pa.bool_() if column == "material" else pa.string()

    schema = pa.schema([(column, kind(column)) for column in columns])
    count, coming = 0, iter(rows)
    with ParquetWriter(out, schema, compression="zstd") as writer:
        while part := list(islice(coming, PART)):
            values = {column: [_value(column, row.get(column)) for row in part] for column in columns}
            writer.write_table(pa.table(values, schema=schema))
            count += len(part)
    return count


def _value(column: str, value: object) -> object:
    if value is None or not isinstance(value, str):
        return value
    if column in _MOMENTS:
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if column in _DAYS else value
