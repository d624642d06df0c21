"""`newstrail demo`: an invented news world, polled over real HTTP by the real house, three years in seconds."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from newstrail.errors import BadInput

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.demo.clock import Clock
    from newstrail.demo.play import Outcome, Stop
    from newstrail.demo.server import Press
    from newstrail.demo.world import World
    from newstrail.model import Digest
    from newstrail.pipeline import Followed

#: The day whose digest is printed: on the day before it a promise of the followed article was kept.
SHOWN = "2023-12-20"

#: Second looks at an article: the world's edits come within two days, and its last rungs would only cost time.
LOOKS_AGAIN = 3

#: Seconds by which the clock moves at least when the house waits for hosts to rest: it asks what is due after each.
STRIDE = 5.0

EDITIONS = {"ko": "daily", "en": "daily-en"}


@click.command()
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="A new or empty folder.")
@click.option("--days", type=click.IntRange(1), metavar="N", help="End after so many busy days; all by default.")
@click.option("--show", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Of the digest to print.")
@click.option("--language", type=click.Choice(list(EDITIONS)), default="en", show_default=True, help="Of that digest.")
@click.pass_context
def demo(ctx: click.Context, data: Path | None, days: int | None, show: datetime | None, language: str) -> None:
    """Run an invented news world through the house, offline.

    Outlets on this machine print what happened to the chips of one article of April 2023; the article is followed, the
    outlets are polled and read for three years of a virtual clock, and every morning has its digest.
    """
    from newstrail.demo.load import read_world
    from newstrail.demo.play import follow, itinerary

    world = read_world()
    folder = _folder(data or ctx.find_root().params.get("data"))
    first, last = world.articles[0], world.articles[-1]
    click.echo(
        f"{len(world.articles)} articles by {len(world.outlets)} invented outlets, {_day(first.local)} to "
        f"{_day(last.local)}.\n"
        "The events are those of the public record; outlets, reporters and every sentence are made up.\n"
    )
    with _opened(world, folder) as (press, clock, house):
        _tell(follow(world, house))
        outcome = _watched(house, press, clock, itinerary(world, days))
        _count(house, press, outcome, EDITIONS[language])
        shown = _show(house, EDITIONS[language], show.date() if show else None)
    _point(folder, shown)


@contextmanager
def _opened(world: World, folder: Path) -> Iterator[tuple[Press, Clock, House]]:
    """The press, its clock, and a house that knows no other network and no other time."""
    from newstrail.app import log_to, open_house, shipped_config
    from newstrail.demo.clock import Clock
    from newstrail.demo.server import Press
    from newstrail.engine.pool import Pool

    clock = Clock(world.seed.published.astimezone(UTC))
    with Press(world, clock) as press:
        house = open_house(
            str(shipped_config()),
            str(folder),
            sources=world.sources(),
            now=clock.now,
            sleep=clock.sleep,
            resolve=press.resolve,
        )
        log_to(house, console=False)
        pool = Pool(1)  # pages are read on the other core
        house.edges = replace(
            house.edges,
            extract=pool.extract,
            rhythm=replace(house.edges.rhythm, again=house.edges.rhythm.again[:LOOKS_AGAIN]),
            sleep=lambda seconds: clock.sleep(max(seconds, STRIDE)),
        )
        try:
            yield press, clock, house
        finally:
            pool.close()
            house.close()


def _folder(given: Path | str | None) -> Path:
    """Where all that is gathered goes; raises BadInput for a folder in which something lies."""
    if given is None:
        return Path(tempfile.mkdtemp(prefix="newstrail-demo-"))
    folder = Path(given)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise BadInput(f"{folder} is not empty: give the demo a folder of its own")
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror}: give a folder that can be written") from error
    return folder


def _tell(followed: Followed) -> None:
    revision = followed.filing.revision
    names = ", ".join(watch.name for watch in followed.watches)
    click.echo(f"Followed: {click.style(revision.title, bold=True)} ({revision.outlet}, {revision.published})")
    click.echo(f"{len(followed.watches)} companies are watched from now on: {names}.")
    if followed.claims:
        click.echo(f"{len(followed.claims)} of its statements can be checked later.")
    click.echo()


def _watched(house: House, press: Press, clock: Clock, stops: list[Stop]) -> Outcome:
    """Play, with a bar where a person watches."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from newstrail.demo.play import Outcome, play

    bar, outcome = BarColumn(bar_width=28), Outcome()
    columns = (TextColumn("{task.description}"), bar, MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(stops))
        for outcome in play(house, stops, clock.advance):
            told = f"{_day(clock.now())}  {sum(press.answered.values()):5,} answers, {outcome.reads:4,} articles read"
            progress.update(task, advance=1, description=told)
    return outcome


def _count(house: House, press: Press, outcome: Outcome, edition: str) -> None:
    """A table of what was fetched, folded and dropped."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from newstrail.demo.play import fates

    answers: Counter[int] = Counter()
    for (_host, status), times in press.answered.items():
        answers[status] += times
    counted = fates(house, edition)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_header=False)
    table.add_column(justify="right")
    table.add_column()
    rows: list[tuple[int, str]] = [
        (sum(answers.values()), "requests answered: " + _listed((f"{s}: {n:,}" for s, n in sorted(answers.items())))),
        (outcome.polls, "looks at sources"),
        (outcome.reads, "looks at articles, second looks for edits included"),
    ]
    items = sum(counted.values())
    rows.append((items, f"items accounted for in {len(house.edges.store.digests.all(edition))} digests"))
    rows.append((counted["shown", ""], "  shown, each story once a day"))
    rows.append((counted["folded", ""], "  folded into those: copies, and other reports of the same event"))
    rows += [
        (times, f"  {fate}: {reason}" if reason else f"  {fate}: to come with the next")
        for (fate, reason), times in counted.most_common()
        if fate not in ("shown", "folded")
    ]
    for times, what in rows:
        table.add_row(f"{times:,}", what)
    Console().print(table)
    for problem in outcome.problems[:5]:
        click.echo(f"problem: {problem}", err=True)


def _show(house: House, edition: str, day: date | None) -> Digest:
    """Print the digest of a day, or the longest; returns it."""
    from newstrail.deliver.markdown import markdown

    told = {_local(digest).date(): digest for digest in house.edges.store.digests.all(edition)}
    wanted = day or date.fromisoformat(SHOWN)
    if day and day not in told:
        click.echo(f"There is no digest of {day}. There are: {_listed(f'{each}' for each in sorted(told))}\n", err=True)
    chosen = told.get(wanted) or max(told.values(), key=lambda digest: len(digest.ledger))
    click.echo(f"One of {len(told)} digests:\n")
    click.echo(markdown(chosen))
    return chosen


def _point(folder: Path, shown: Digest) -> None:
    """Say where everything is, and what to call next: each command as it can be called."""
    click.echo(f"Everything lies in {folder}: newstrail.db, captures/, digests/, logs/. Look further with")
    stories = [f"story {item.story}" for section in shown.sections for item in section.items]
    for command in ("digest --explain", *stories[:1], "since", "verify", "status"):
        click.echo(f"  newstrail --data {folder} {command}")


def _local(digest: Digest) -> datetime:
    return digest.end.astimezone(ZoneInfo(digest.zone))


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
