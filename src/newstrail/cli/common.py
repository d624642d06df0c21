"""What the commands share: opening the house, printing rows, reading what a person names."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstrail.errors import Unknown

if TYPE_CHECKING:
    from newstrail.app import House

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines instead of a table.")
companies_option = click.option(
    "--companies",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Another list of companies, laid over the shipped one.",
)


@contextmanager
def house(companies: Path | None = None, record: Path | None = None) -> Iterator[House]:
    """The house of --config and --data, closed at the end."""
    from newstrail.app import open_house

    given: Mapping[str, str | None] = click.get_current_context().find_root().obj
    opened = open_house(given["config"], given["data"], companies=companies, record=record)
    try:
        yield opened
    finally:
        opened.close()


def print_line(values: Mapping[str, object]) -> None:
    """One JSON object on a line of its own, UTF-8 whatever the terminal is."""
    sys.stdout.buffer.write(json.dumps(values, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n")


def print_rows(rows: Iterable[Mapping[str, object]], *, as_json: bool, columns: Sequence[str], empty: str) -> None:
    """Rows as JSON Lines, or as a table that fits the terminal; `empty` is said where there are none."""
    listed = list(rows)
    if as_json:
        for row in listed:
            print_line(row)
    elif not listed:
        click.echo(empty)
    else:
        from rich import box
        from rich.console import Console
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(column.replace("_", " "), overflow="fold")
        for row in listed:
            table.add_row(*(_cell(row.get(column)) for column in columns))
        Console(soft_wrap=False).print(table)


def _cell(value: object) -> str:
    from rich.markup import escape

    if value is None or value == "":
        return "–"
    if isinstance(value, list | tuple):
        return escape(", ".join(map(str, value)))
    return escape(str(value))


def known(name: str, among: Iterable[str], what: str, where: str) -> str:
    """The name, if it is there; else an error that lists what is near."""
    import difflib

    names = list(among)
    if name in names:
        return name
    near = difflib.get_close_matches(name, names, 3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"{where} lists them"
    raise Unknown(f"no {what} {name!r}: {hint}")
