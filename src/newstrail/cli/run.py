"""`newstrail run` and `status`: the service, and how it does."""

from __future__ import annotations

import signal
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, print_line, reading_apart, record_option, unseen

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.engine.crew import Tally


@click.command()
@click.option("--once", is_flag=True, help="Do what is due now, report, say what remains, and end.")
@click.option("--reads", type=click.IntRange(1), metavar="N", help="With --once: articles to read at the most.")
@click.option("--minutes", type=click.FloatRange(0), default=30.0, show_default=True, help="With --once: time to take.")
@record_option
def run(once: bool, reads: int | None, minutes: float, record: Path | None) -> None:
    """Gather follow-up coverage and report: as a service until it is told to stop, or once.

    The first look at a source after `newstrail follow` is its base line: what it lists then is known, not news. Other
    commands can be used meanwhile. SIGTERM or Ctrl-C stops the service within ten seconds; nothing is lost.
    """
    from newstrail.app import log_to

    if reads and not once:
        raise click.UsageError("--reads goes with --once")
    with house(record=record, begins=True) as opened:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: opened.stop.set())
        log_to(opened, console=not once)
        opened.begin(at_once=once)
        for warning in opened.edges.store.warnings:
            click.echo(f"note: {warning}", err=True)
        if not opened.edges.store.watches.active():
            click.echo("No company is watched yet: begin with `newstrail follow ARTICLE`.", err=True)
        with reading_apart(opened):
            if once:
                _once(opened, reads or opened.settings.read.at_once, timedelta(minutes=minutes))
            else:
                _serve(opened)


def _once(opened: House, reads: int, span: timedelta) -> None:
    from newstrail.engine import embedded
    from newstrail.engine.lease import only_one
    from newstrail.engine.reread import finish

    edges, workers = opened.edges, opened.settings.fetch.workers
    with only_one(edges.store, opened.owner, edges.now) as renew, _progress() as show:
        finish(edges, renew=renew, stopping=opened.stop.is_set)
        tally = embedded.once(
            edges,
            opened.owner,
            workers=workers,
            reads=reads,
            until=edges.now() + span,
            stopping=lambda: opened.stop.is_set() or not renew(),
            progress=show,
        )
        told = embedded.tell(edges)
        embedded.maintain(edges, _keep(opened))
    _say(opened, tally)
    for line in told:
        click.echo(line)


class _progress:  # noqa: N801  used like a function
    """A line that counts while a person watches; nothing where nobody does."""

    def __enter__(self):  # type: ignore[no-untyped-def]
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task = self.bar.add_task("looking")
        self.bar.start()
        return self.show

    def show(self, tally: Tally) -> None:
        self.bar.update(self.task, description=f"{tally.polls} sources polled, {tally.reads} articles read")

    def __exit__(self, *_: object) -> None:
        self.bar.stop()


def _say(opened: House, tally: Tally) -> None:
    """What was done, what went wrong, what remains, and when it goes on."""
    edges = opened.edges
    backlog = edges.store.links.backlog(edges.now())
    click.echo(f"{tally.polls} sources polled, {tally.reads} articles read.")
    if blind := len(unseen(opened)):
        click.echo(f"  {blind} sources could not be looked at: `newstrail doctor` says why.")
    for done in tally.problems[:10]:
        click.echo(f"  problem: {done.job.key}: {done.problem}")
    if len(tally.problems) > 10:
        click.echo(f"  and {len(tally.problems) - 10} more: see the log")
    click.echo(f"{backlog['due']} articles remain to be read." if backlog["due"] else "Nothing that is due remains.")
    states = edges.store.sources.states()
    upcoming = [states[key].next_at for key, source in edges.sources.items() if source.enabled and key in states]
    if upcoming:
        click.echo(f"The next source is due at {_local(min(upcoming))}.")


def _serve(opened: House) -> None:
    from newstrail.engine.embedded import serve

    click.echo(f"newstrail runs on {opened.places.data}; stop it with Ctrl-C or SIGTERM.", err=True)
    serve(opened.edges, opened.owner, workers=opened.settings.fetch.workers, stop=opened.stop, keep=_keep(opened))


def _keep(opened: House) -> timedelta | None:
    """How long captures are kept; None: for ever."""
    days = opened.settings.archive.keep
    return timedelta(days=days) if days else None


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def status(as_json: bool) -> None:
    """Is it alive, what is due next, what waits, how much disk is used?"""
    with house() as opened:
        state = _state(opened)
        if as_json:
            print_line(state)
            return
        width = max(map(len, state))
        for name, value in state.items():
            click.echo(f"{name.replace('_', ' '):<{width}}  {_shown(value)}")


def _state(opened: House) -> dict[str, object]:
    from newstrail.core.digest import next_period
    from newstrail.engine.due import cramped
    from newstrail.engine.lease import NAME, dead

    edges, store = opened.edges, opened.edges.store
    now = edges.now()
    holder, blind = store.leases.holder(NAME, now), len(unseen(opened))
    states = store.sources.states()
    enabled = {key for key, source in edges.sources.items() if source.enabled}
    upcoming = sorted((state.next_at, key) for key, state in states.items() if key in enabled)
    ends = sorted((next_period(edition, now).end, edition.name) for edition in edges.editions.values())
    return {
        "running": holder if holder and not dead(holder) else None,
        "data": str(opened.places.data),
        "watched": len(store.watches.active()),
        "sources": f"{len(enabled)} enabled{f' ({blind} could not be looked at)' if blind else ''}, "
        f"{len(edges.sources) - len(enabled)} disabled",
        "next_poll": f"{_local(upcoming[0][0])} {upcoming[0][1]}" if upcoming else None,
        "next_digest": f"{_local(ends[0][0])} {ends[0][1]}" if ends else None,
        "backlog": store.links.backlog(now),
        "captures_bytes": store.captures.disk(),
        "database_bytes": store.size(),
        "warnings": [*store.warnings, *filter(None, [cramped(edges)])],
    }


def _local(moment: datetime) -> str:
    return moment.astimezone().isoformat(timespec="minutes")


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{count} {name}" for name, count in value.items()) or "nothing"
    if isinstance(value, list):
        return "; ".join(map(str, value)) or "none"
    if isinstance(value, int) and value >= 10_000:
        return f"{value / 1e6:.1f} MB"
    return "–" if value is None else str(value)
