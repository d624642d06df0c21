"""`newstrail export`: what was read as files for other programs."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

from newstrail.cli.common import house
from newstrail.cli.shapes import days, flat
from newstrail.errors import StoreFailed

TABLES = ("articles", "mentions", "coverage", "stories", "changes", "claims", "evidence")


@click.command()
@click.argument("tables", nargs=-1, type=click.Choice(TABLES), metavar="[TABLE]…")
@click.option("--format", "kind", type=click.Choice(("jsonl", "csv", "parquet")), default="jsonl", show_default=True)
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="A file a table.")
@days
def export(
    tables: tuple[str, ...], kind: str, folder: Path | None, since: date | None, until: date | None, zone: str
) -> None:
    """Write tables of what was read: articles, mentions, coverage, stories, changes, claims, evidence.

    One TABLE goes to standard output; several (or all, by default) to the folder --to. Articles' texts are their
    publishers' and are not exported.
    """
    from newstrail.store.counts import Span
    from newstrail.store.export import COLUMNS

    wanted = tables or TABLES
    if folder is None and len(wanted) != 1:
        raise click.UsageError("name one TABLE for standard output, or give a folder by --to DIR")
    span = Span(since, until, zone)
    if kind == "parquet":
        from newstrail.cli.parquet import needs_pyarrow

        needs_pyarrow()
    with house() as opened:
        for table in wanted:
            rows = opened.edges.store.export.rows(table, span.start, span.end)
            if folder is None:
                _write(sys.stdout.buffer, rows, COLUMNS[table], kind)
                continue
            try:
                folder.mkdir(parents=True, exist_ok=True)
                with (folder / f"{table}.{kind}").open("wb") as out:
                    count = _write(out, rows, COLUMNS[table], kind)
            except OSError as error:
                raise StoreFailed(f"{folder}: {error.strerror}") from error
            click.echo(f"{folder / table}.{kind}: {count} rows")


def _write(out: BinaryIO, rows: Iterable[Mapping[str, object]], columns: Sequence[str], kind: str) -> int:
    count = 0
    if kind == "parquet":
        from newstrail.cli.parquet import write_parquet

        return write_parquet(out, rows, columns)
    if kind == "jsonl":
        for count, row in enumerate(rows, 1):  # noqa: B007  counted
            out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        return count
    lines = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="")
    writer = csv.DictWriter(lines, columns)
    writer.writeheader()
    for count, row in enumerate(rows, 1):  # noqa: B007  counted
        writer.writerow({name: flat(value) for name, value in row.items()})
    lines.flush()
    lines.detach()
    return count
