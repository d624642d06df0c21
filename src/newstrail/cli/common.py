"""What the commands share: opening the house, printing rows, reading what a person names."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstrail.errors import Unknown

if TYPE_CHECKING:
    from rich.console import Console

    from newstrail.app import House
    from newstrail.model import SourceState, Story

#: Between two columns of a table, in cells; and what is left to a text that is folded.
GAP, FOLDED = 3, 10

#: Names that are listed in an error.
FEW = 5

#: Cells of a line where nobody's terminal is: more than any takes.
WHOLE = 10_000

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
def house(companies: Path | None = None, record: Path | None = None, *, begins: bool = False) -> Iterator[House]:
    """The house of --config and --data, closed at the end; only a command that `begins` makes the data folder."""
    from newstrail.app import open_house

    given: Mapping[str, str | None] = click.get_current_context().find_root().obj
    opened = open_house(given["config"], given["data"], companies=companies, record=record, begins=begins)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def house_to_be() -> Iterator[House]:
    """The same, or as it would begin where there is no data folder: what is configured can be looked at before that."""
    from tempfile import TemporaryDirectory

    from newstrail.app import find_places, load_settings, open_house

    given: Mapping[str, str | None] = click.get_current_context().find_root().obj
    places = find_places(given["config"], given["data"])
    with TemporaryDirectory(prefix="newstrail-") as apart:
        begun = places.begun(load_settings(places))
        opened = open_house(given["config"], given["data"] if begun else apart)
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


def console() -> Console:
    """As wide as the terminal; into a file or a pipe lines are whole, unless COLUMNS says how wide."""
    from rich import console

    found = console.Console(highlight=False)
    if not (found.is_terminal or os.environ.get("COLUMNS")):
        found.width = WHOLE
    return found


def print_rows(rows: Iterable[Mapping[str, object]], *, as_json: bool, columns: Sequence[str], empty: str) -> None:
    """Rows as JSON Lines, or as a table; `empty` is said where there are none.

    The table fits the terminal as far as it can without cutting a key or an address, which are there to be copied:
    where they take more room the terminal breaks the lines.
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
        from rich.table import Table
        from rich.text import Text

        headings = [column.replace("_", " ") for column in columns]
        cells = [[_cell(row.get(column)) for column in columns] for row in listed]
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        least = 0
        for heading, column in zip(headings, zip(*cells, strict=True), strict=True):
            natural = max(map(cell_len, (heading, *column)))
            width = max([min(natural, FOLDED), *(len(word) for cell in column for word in _whole(cell))])
            table.add_column(heading, min_width=width, no_wrap=width == natural, overflow="fold")
            least += width + GAP
        for line in cells:
            table.add_row(*map(Text, line))
        shown = console()
        shown.width = max(shown.width, least)
        shown.print(table, crop=False)


def _whole(cell: str) -> list[str]:
    """The words of a cell that are not to be cut: the whole of it where it is a key, and addresses."""
    return [word for word in cell.split() if word.isascii() and (word == cell or "://" in word)]


def _cell(value: object) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)


def outlet_of(name: str, url: str) -> str:
    """An outlet's name, else the site that its article stands on."""
    from newstrail.core.press import own_site

    return name or own_site(url) or "unknown"


def unseen(opened: House) -> list[SourceState]:
    """Enabled sources that could not be looked at last time."""
    from newstrail.model import Health

    blind = (Health.BLOCKED, Health.BROKEN, Health.GONE, Health.HTML_INSTEAD)
    enabled = {key for key, source in opened.edges.sources.items() if source.enabled}
    states = opened.edges.store.sources.states()
    return [state for key, state in states.items() if key in enabled and state.health in blind]


def the_story(name: str, opened: House) -> Story:
    """The story of that id, or the one it has become part of; raises Unknown for none."""
    found = opened.edges.store.placing.stories([name]).get(name)
    if found is None:
        raise Unknown(f"no story {name!r}: `newstrail search` and `newstrail digest --explain` show the ids")
    return found


def known(name: str, among: Iterable[str], what: str, where: str) -> str:
    """The name, if it is there; else an error that lists what is near."""
    import difflib

    names = list(among)
    if name in names:
        return name
    near = difflib.get_close_matches(name, names, 3)
    few = f"there are {', '.join(names)}" if 0 < len(names) <= FEW else f"{where} lists them"
    hint = f"did you mean {' or '.join(near)}?" if near else few
    raise Unknown(f"no {what} {name!r}: {hint}")
