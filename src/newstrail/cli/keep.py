"""`newstrail reread`, `verify`, `migrate`: keeping what was gathered in order."""

from __future__ import annotations

import click

from newstrail.cli.common import house


@click.command()
def reread() -> None:
    """Compute everything again from the captures, without the network; what a person decided stays."""
    from newstrail.app import log_to
    from newstrail.engine.lease import only_one
    from newstrail.engine.reread import reread as again

    with house() as opened, only_one(opened.edges.store, opened.owner, opened.edges.now) as renew:
        log_to(opened, console=False)
        click.echo(f"{again(opened.edges, renew=renew)} captures read again.")


@click.command()
def verify() -> None:
    """Check that the database is sound, every capture's digest holds, and every quotation stands where it says."""
    with house() as opened:
        store = opened.edges.store
        broken = [*store.check(), *store.captures.verify(), *store.proof.problems()]
        for problem in broken:
            click.echo(problem)
        if broken:
            raise SystemExit(1)
        click.echo("Nothing is damaged.")


@click.command()
def migrate() -> None:
    """Bring the database up to this version of newstrail."""
    with house() as opened:
        click.echo(f"The database is up to date: {opened.edges.store.describe()}.")
