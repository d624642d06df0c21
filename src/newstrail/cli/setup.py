"""`newstrail init` and `doctor`: an editable configuration, and what is in force."""

from __future__ import annotations

import platform
import shutil
import sqlite3
from importlib.metadata import version
from pathlib import Path

import click

from newstrail.cli.common import house_to_be, unseen
from newstrail.errors import BadInput, NewstrailError

FILES = ("newstrail.toml", "companies.toml", "sources.toml")


@click.command()
@click.argument("folder", required=False, metavar="[DIR]")
def init(folder: str | None) -> None:
    """Write an editable copy of the configuration to DIR, or to the platform's own folder for it."""
    import platformdirs

    from newstrail.app import shipped_config

    target = Path(folder) if folder else platformdirs.user_config_path("newstrail")
    there = [name for name in FILES if (target / name).exists()]
    if there:
        raise BadInput(f"{target} has {', '.join(there)} already: nothing was written; give another folder")
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(shipped_config() / name, target / name)
    except OSError as error:
        raise BadInput(f"{error.filename or target}: {error.strerror}: give a folder that can be written") from error
    click.echo(f"Written: {', '.join(str(target / name) for name in FILES)}")
    if folder:
        click.echo(f"Use it with `newstrail --config {target} …` or NEWSTRAIL_CONFIG={target}.")


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Say which files, database, versions and sources are in force, and what is wrong with them."""
    from newstrail.app import find_places, load_companies, load_settings
    from newstrail.settings.sources import read_sources

    given = ctx.find_root().obj
    click.echo(f"newstrail {version('newstrail')}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    places = find_places(given["config"], given["data"])
    click.echo(f"configuration  {places.config or f'the shipped defaults ({places.shipped})'}")
    click.echo(f"data           {places.data}")
    wrong = []
    for name, read in (
        ("settings", lambda: load_settings(places)),
        ("companies", lambda: load_companies(places)),
        ("sources", lambda: read_sources(*places.files("sources.toml"))),
    ):
        try:
            found = read()
            count = f"{len(found)} listed" if isinstance(found, tuple) else "read"
            click.echo(f"{name:<14} {count}: {', '.join(map(str, places.files(_file(name))))}")
        except NewstrailError as error:
            wrong.append(str(error))
    if not wrong:
        begun = places.begun(load_settings(places))
        if not begun:
            click.echo("database       none yet: `newstrail follow ARTICLE` or `newstrail run` makes the data folder")
        try:
            with house_to_be() as opened:
                if begun:
                    click.echo(f"database       {opened.edges.store.describe()}")
                wrong += _examined(opened)
        except NewstrailError as error:
            wrong.append(str(error))
    for problem in wrong:
        click.echo(f"wrong          {problem}")
    if wrong:
        raise SystemExit(1)
    click.echo("Nothing is wrong.")


def _file(name: str) -> str:
    return "newstrail.toml" if name == "settings" else f"{name}.toml"


def _examined(opened) -> list[str]:  # type: ignore[no-untyped-def]
    edges = opened.edges
    enabled = [source for source in edges.sources.values() if source.enabled]
    click.echo(f"enabled        {len(enabled)} sources")
    if "newstrail.example" in opened.settings.fetch.contact:
        click.echo("note           fetch.contact is still the example: set it to a page that says who you are")
    for warning in edges.store.warnings:
        click.echo(f"note           {warning}")
    return [f"source {state.source} is {state.health.value}: {state.reason}" for state in unseen(opened)]
