"""`newstrail backfill`: the time between the followed article and today."""

from __future__ import annotations

import signal
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, reading_apart, record_option
from newstrail.errors import AlreadyRunning, BadInput

if TYPE_CHECKING:
    from rich.progress import Progress

    from newstrail.app import House


@click.command()
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Left out: the followed article's date."
)
@click.option(
    "--warc",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Take articles out of a WARC file (CC-NEWS, say); may be given again.",
)
@click.option("--reads", type=click.IntRange(0), default=500, show_default=True, help="Articles to read at the most.")
@record_option
def backfill(since: datetime | None, warc: tuple[Path, ...], reads: int, record: Path | None) -> None:
    """Find what was published since the followed article, and store it with its own dates.

    Asked are the archive sitemaps, dated searches and filings of enabled sources, each host in its own rhythm; files
    that are given are read instead. What is found is never shown as news of today. Stop it when you like: it goes on
    where it was, and so does `newstrail run` with what remains to be read.
    """
    from newstrail.app import log_to

    with house(record=record) as opened, reading_apart(opened):
        log_to(opened, console=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: opened.stop.set())
        if not opened.edges.store.watches.active():
            raise BadInput("no company is watched yet: begin with `newstrail follow ARTICLE`")
        if warc:
            _files(warc, opened)
        else:
            first = since.date() if since else _followed(opened)
            if first > opened.edges.now().date():
                raise click.UsageError(f"--since {first}: that is in the future")
            _lists(first, opened)
        _read(reads, opened)


def _followed(opened: House) -> date:
    dates = [f.revision.published.local.date() for f in opened.edges.store.articles.seeds() if f.revision.published]
    if not dates:
        raise BadInput("the followed article has no date: say --since DATE")
    return min(dates)


def _lists(since: date, opened: House) -> None:
    from newstrail.engine.backfill import asks, list_past

    todo = asks(opened.edges, since)
    with _bar() as bar:
        task = bar.add_task("lists", total=len(todo))
        found = list_past(
            opened.edges,
            todo,
            since,
            stopping=opened.stop.is_set,
            progress=lambda f: bar.update(
                task, completed=f.lists, total=f.lists + f.left, description=f"lists, {f.links} articles found"
            ),
        )
    click.echo(
        f"{found.lists} of {found.lists + found.left} lists read: "
        f"{found.links} articles to read, {found.known} known or of others."
    )
    if not todo:
        click.echo("No enabled source has an archive that was not read yet: see docs/howto/add-a-source.md.")
    for problem in found.problems[:10]:
        click.echo(f"  problem: {problem}")
    if len(found.problems) > 10:
        click.echo(f"  and {len(found.problems) - 10} more; they are tried again by the next backfill")


def _files(paths: tuple[Path, ...], opened: House) -> None:
    from newstrail.engine.warc import file_recorded
    from newstrail.fetch import identity, recorded

    for path in paths:
        with _bar() as bar:
            task = bar.add_task(path.name, total=None)
            read, count = file_recorded(
                recorded(path),
                opened.edges,
                name=identity(path),
                stopping=opened.stop.is_set,
                progress=lambda r, t=task: bar.update(t, completed=r),  # type: ignore[misc]  # a default argument
            )
        click.echo(f"{path}: {read} pages read, {count} filed.")


def _read(reads: int, opened: House) -> None:
    """Read what was found, if no service does; then place it."""
    from newstrail.engine import embedded
    from newstrail.engine.lease import only_one

    edges = opened.edges
    try:
        with only_one(edges.store, opened.owner, edges.now) as renew, _bar() as bar:
            task = bar.add_task("articles", total=reads or None)
            tally = embedded.once(
                edges,
                opened.owner,
                workers=opened.settings.fetch.workers,
                reads=reads,
                polls=False,
                stopping=lambda: opened.stop.is_set() or not renew(),
                progress=lambda done: bar.update(task, completed=done.reads),
            )
    except AlreadyRunning:
        click.echo("The running service reads and places them, each host in its turn.")
        return
    waiting = edges.store.links.backlog(edges.now())["due"]
    click.echo(f"{tally.reads} articles read; {waiting} remain: run it again, or leave them to `newstrail run`.")


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
