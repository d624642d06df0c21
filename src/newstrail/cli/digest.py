"""`newstrail digest` and `deliver`: what was told, why, and where it went."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from newstrail.cli.common import house, known
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newstrail.app import House
    from newstrail.deliver.destinations import Render
    from newstrail.model import Digest

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--name", metavar="NAME", help="Which edition; the first of the configuration by default.")
@click.option("--date", "day", type=DAY, metavar="DATE", help="Of the digest: 2023-12-20; the latest by default.")
@click.option("--replay", type=DAY, metavar="DATE", help="Print the stored digest of a date again, to the same bytes.")
@click.option("--explain", is_flag=True, help="Say how each story was ranked, and show those that were only counted.")
@click.option("--why", metavar="URL", help="Say what became of one item.")
@click.option("--json", "as_json", is_flag=True, help="Print the digest object.")
@click.option(
    "--format", "form", type=click.Choice(["md", "txt", "html", "mail", "json"]), default="md", help="How it is shown."
)
def digest(
    name: str | None,
    day: datetime | None,
    replay: datetime | None,
    explain: bool,
    why: str | None,
    as_json: bool,
    form: str,
) -> None:
    """Show a digest, and where each item went."""
    from newstrail.deliver.folder import RENDER
    from newstrail.deliver.letter import letter
    from newstrail.deliver.markdown import explained

    with house() as opened:
        edition = known(
            name or next(iter(opened.edges.editions), ""), opened.edges.editions, "digest", "newstrail.toml"
        )
        if why is not None:
            click.echo(_fate(opened, edition, why))
            return
        found = _stored(opened, edition, day or replay)
        forms: Mapping[str, Render] = {**RENDER, "mail": letter}
        render = forms["json" if as_json else form]
        text = explained(found) if explain and not as_json else render(found, "")
    click.echo(text if sys.stdout.isatty() else text.encode(), nl=False)  # the same bytes in any locale


def _stored(opened: House, edition: str, asked: datetime | None) -> Digest:
    digests, day = opened.edges.store.digests, asked.date().isoformat() if asked else None
    if day is None:
        found = digests.last(edition)
    else:
        found = next((told for told in digests.all(edition) if _date(told) == day), None)
    if found is None:
        dates = ", ".join(list(dict.fromkeys(map(_date, digests.all(edition))))[:5])
        raise Unknown(
            f"no digest {edition!r}{f' of {day}' if day else ''} yet: "
            + (f"there are {dates}" if dates else "`newstrail run --once` writes one")
        )
    return found


def _date(told: Digest) -> str:
    return told.end.astimezone(ZoneInfo(told.zone)).date().isoformat()


def _fate(opened: House, edition: str, url: str) -> str:
    """What became of one item: a line for each digest that accounts for it, the latest first."""
    from newstrail.core.urls import canonical, is_web
    from newstrail.deliver.markdown import meant

    address = canonical(url) if is_web(url) else url
    digests, store = opened.edges.store.digests.all(edition), opened.edges.store
    told = [
        f"{_date(digest)}: {account.fate}: {meant(account)}"
        for digest in digests
        for account in digest.ledger
        if account.url == address and account.fate != "pending"
    ]
    if told:
        return "\n".join(told)
    if address in {filing.revision.url for filing in store.articles.seeds()}:
        return "followed: the article itself is no news of its digests"
    link = store.links.get(address)
    if link is None:
        raise Unknown(f"{address}: was never fetched: no source listed it")
    reason = f": {link.reason}" if link.reason else ""
    return f"{_STAGES[link.stage]}{reason} (first seen {_local(link.first_seen)}, from {link.source})"


#: What is said of an address that no digest accounts for yet.
_STAGES = {
    "baseline": "not news: its source listed it when it was first looked at",
    "unread": "pending: not read yet",
    "read": "pending: read, it comes with the next digest",
    "dropped": "dropped, it is counted in the next digest",
    "pruned": "read long ago, what it said is not kept any more",
}


def _local(moment: datetime) -> str:
    return moment.astimezone().isoformat(timespec="minutes")


@click.command()
@click.option("--test", "test", metavar="NAME", help="Send a sample to one destination, now, and say what came of it.")
@click.option(
    "--language", type=click.Choice(["ko", "en", "both"]), help="Of the sample; the first digest's by default."
)
def deliver(test: str | None, language: str | None) -> None:
    """Send what waits to be sent, or a sample."""
    from newstrail.app import log_to
    from newstrail.engine.work import perform

    with house() as opened:
        log_to(opened, console=False)
        if test is not None:
            _try(opened, test, language)
            return
        jobs = list(opened.edges.store.digests.due(opened.edges.now()))
        done = [perform(job, opened.edges) for job in jobs]
        for one in done:
            click.echo(f"{one.job.key}: {one.problem or one.trouble or 'sent'}")
        if not jobs:
            click.echo("Nothing waits to be sent.")
    if any(one.problem or one.trouble for one in done):
        raise click.exceptions.Exit(1)


def _try(opened: House, name: str, language: str | None) -> None:
    """Send the sample to a destination; what goes wrong is the command's own error."""
    from newstrail.deliver.sample import sample

    edges = opened.edges
    place = known(name, edges.deliver, "destination", "newstrail.toml")
    first = next(iter(edges.editions.values()), None)
    told = sample(language or (first.language if first else "ko"), edges.now(), first.zone if first else "Asia/Seoul")
    edges.deliver[place](told)
    click.echo(f"A sample was sent to {place}.")
