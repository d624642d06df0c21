"""What the commands share: opening the house, printing rows, reading what a person names."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstrail.errors import Unknown

if TYPE_CHECKING:
    from newstrail.app import House

#: Columns between two of a table.
GAP = 3

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines instead of a table.")
companies_option = click.option(
    "--companies",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Another list of companies, laid over the shipped one.",
)


record_option = click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.warc.gz",
    help="Write everything fetched to a WARC file too.",
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


@contextmanager
def reading_apart(opened: House) -> Iterator[None]:
    """Let pages be read in processes of their own, as many as configured."""
    from newstrail.engine.pool import Pool

    processes = opened.settings.read.processes
    if not processes:
        yield
        return
    pool = Pool(processes)
    opened.edges = replace(opened.edges, extract=pool.extract)
    try:
        yield
    finally:
        pool.close()


def print_line(values: Mapping[str, object]) -> None:
    """One JSON object on a line of its own, UTF-8 whatever the terminal is."""
    sys.stdout.buffer.write(json.dumps(values, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n")


def print_rows(rows: Iterable[Mapping[str, object]], *, as_json: bool, columns: Sequence[str], empty: str) -> None:
    """Rows as JSON Lines, or as a table; `empty` is said where there are none.

    The table fits the terminal as far as it can without cutting a word: keys and addresses stay as they are to be
    copied, and where they take more room the terminal breaks the lines.
    """
    listed = list(rows)
    if as_json:
        for row in listed:
            print_line(row)
    elif not listed:
        click.echo(empty)
    else:
        from rich import box
        from rich.cells import cell_len
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        headings = [column.replace("_", " ") for column in columns]
        cells = [[_cell(row.get(column)) for column in columns] for row in listed]
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        least = 0
        for heading, column in zip(headings, zip(*cells, strict=True), strict=True):
            longest = max(cell_len(word) for cell in (heading, *column) for word in cell.split())
            table.add_column(heading, min_width=longest)
            least += longest + GAP
        for line in cells:
            table.add_row(*map(Text, line))
        console = Console()
        console.width = max(console.width, least)
        console.print(table, crop=False)


def _cell(value: object) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)


def known(name: str, among: Iterable[str], what: str, where: str) -> str:
    """The name, if it is there; else an error that lists what is near."""
    import difflib

    names = list(among)
    if name in names:
        return name
    near = difflib.get_close_matches(name, names, 3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"{where} lists them"
    raise Unknown(f"no {what} {name!r}: {hint}")
