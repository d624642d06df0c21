"""How a comparison is shown: a table, JSON Lines, CSV, a chart."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from newstrail.cli.common import print_line, print_rows
from newstrail.errors import BadInput

Rows = Iterable[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Shape:
    """What was asked for."""

    kind: str  #: "table", "json" or "csv"
    plot: Path | None

    def show(self, title: str, rows: Rows, columns: Sequence[str], empty: str = "nothing") -> None:
        """One table of a comparison; as JSON and CSV each row says which by `figure`."""
        listed = [{"figure": title, **row} for row in rows]
        if self.kind == "json":
            for row in listed:
                print_line(row)
        elif self.kind == "csv":
            out = io.StringIO(newline="")
            writer = csv.DictWriter(out, ["figure", *columns], extrasaction="ignore")
            writer.writeheader()
            writer.writerows({name: flat(value) for name, value in row.items()} for row in listed)
            sys.stdout.buffer.write(out.getvalue().encode("utf-8", "replace"))
        else:
            click.echo(click.style(title.replace("_", " "), bold=True))
            print_rows(listed, as_json=False, columns=columns, empty=f"  {empty}")

    def draw(self, title: str, labels: Sequence[str], rows: Mapping[str, Sequence[float]], unit: str = "") -> None:
        """Write the chart, if one was asked for."""
        if self.plot:
            from newstrail.cli.plot import bars, png

            drawn = bars(title, labels, rows, unit)
            try:
                if self.plot.suffix == ".png":
                    self.plot.write_bytes(png(drawn))
                else:
                    self.plot.write_text(drawn, encoding="utf-8")
            except OSError as error:
                raise BadInput(f"{self.plot}: {error.strerror}") from error
            click.echo(f"Drawn: {self.plot}", err=True)


def shaped(function: Callable[..., None]) -> Callable[..., None]:
    """Add --json, --csv and --plot; the command gets `shape`."""

    @click.option("--json", "as_json", is_flag=True, help="Print JSON Lines instead of tables.")
    @click.option("--csv", "as_csv", is_flag=True, help="Print CSV instead of tables.")
    @click.option(
        "--plot", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Draw a chart: .svg or .png."
    )
    @wraps(function)
    def command(as_json: bool, as_csv: bool, plot: Path | None, **given: Any) -> None:  # Any: click's arguments
        if plot and plot.suffix not in (".svg", ".png"):
            raise click.BadParameter("charts are written as .svg or .png", param_hint="--plot")
        if plot and plot.suffix == ".png":
            from newstrail.cli.plot import needs_resvg

            needs_resvg()
        function(shape=Shape("json" if as_json else "csv" if as_csv else "table", plot), **given)

    return command


def day_of(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """An ISO date; exit code 2 with an example otherwise."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date such as 2026-03-02") from error


def days(function: Callable[..., None]) -> Callable[..., None]:
    """Add --since, --until and --zone."""

    @wraps(function)
    def command(since: date | None, until: date | None, **given: Any) -> None:  # Any: click's arguments
        if since and until and until < since:
            raise click.BadParameter(f"{until} is before --since {since}", param_hint="--until")
        function(since=since, until=until, **given)

    zone = click.option("--zone", default="Asia/Seoul", show_default=True, callback=_zone, help="Whose days.")
    until = click.option("--until", metavar="DATE", callback=day_of, help="The last day.")
    since = click.option("--since", metavar="DATE", callback=day_of, help="The first day.")
    return since(until(zone(command)))


def _zone(_context: click.Context, _option: click.Parameter, value: str) -> str:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise click.BadParameter(f"{value!r} is no zone such as Asia/Seoul") from error
    return value


def flat(value: object) -> object:
    """A value as a cell of a CSV file."""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    # a spreadsheet takes a cell that begins so for a formula; headlines are other people's words
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value
