"""`newstrail sources`: the places that are looked at."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

import click

from newstrail.cli.common import house, house_to_be, json_option, print_line, print_rows
from newstrail.errors import BadInput, Unknown

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.model import Source, SourceState


@click.group(invoke_without_command=True)
@click.pass_context
def sources(ctx: click.Context) -> None:
    """The places that are looked at."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_sources)


@sources.command("list")
@json_option
@click.option("--all", "everything", is_flag=True, help="Disabled ones too.")
def list_sources(as_json: bool = False, everything: bool = False) -> None:
    """List them with their health."""
    with house_to_be() as opened:
        states = opened.edges.store.sources.states()
        rows = []
        for key, source in opened.edges.sources.items():
            state = states.get(key)
            if not (source.enabled or everything):
                continue
            rows.append(
                {
                    "source": key,
                    "kind": source.kind,
                    "outlet": source.outlet,
                    "language": source.language,
                    "enabled": source.enabled,
                    "terms": source.terms.value,
                    "health": state.health.value if state else "new",
                    "reason": _reason(source, state),
                    "next_poll": state.next_at.isoformat(timespec="seconds") if state else None,
                    "ignores_robots": source.ignore_robots,
                    "url": source.url,
                }
            )
        columns = ("source", "outlet", "terms", "health", "reason")
        print_rows(rows, as_json=as_json, columns=columns, empty="No source is enabled: see sources.toml.")


def _reason(source: Source, state: SourceState | None) -> str:
    """Why it is as it is, and what a person should never overlook."""
    said = state.reason if state else ""
    return "; ".join(filter(None, [said, "ignores robots.txt, as configured" if source.ignore_robots else ""]))


@sources.command()
@click.argument("url")
@click.option("--all", "everything", is_flag=True, help="Every feed and sitemap found, not only the first.")
@click.option("--outlet", default="", help="Whose articles they are; left out: taken from each article.")
@click.option("--allow", multiple=True, metavar="HOST:PORT", help="An address on a private network it may be at.")
@json_option
def add(url: str, everything: bool, outlet: str, allow: tuple[str, ...], as_json: bool) -> None:
    """Find the feeds and sitemaps of a site, and look at them from now on.

    URL is a feed, a sitemap or any page of the site. What is found is written to DATA/sources.toml, for you to edit.
    """
    from newstrail.cli.probing import found
    from newstrail.core.text import language

    with house(begins=True) as opened:
        edges = opened.edges
        rows: list[dict[str, object]] = []
        new: list[Source] = []
        taken = {source.url: key for key, source in edges.sources.items()}
        for probe in found(_web(url), allow, edges.fetch):
            rows.append(probe.row(edges.now()))
            if not probe.page or (new and not everything):
                continue
            if probe.source.url in taken:
                raise Unknown(f"{probe.source.url} is there already: {taken[probe.source.url]}")
            spoken = probe.page.language or language(" ".join(entry.title for entry in probe.page.entries))
            new.append(_named(probe.source, outlet, spoken, opened, [source.key for source in new]))
            if not everything:
                break
        columns = ("kind", "url", "entries", "newest_age_hours", "problem")
        print_rows(rows, as_json=as_json, columns=columns, empty="Nothing was found.")
        if not new:
            if len(rows) == 1 and (problem := probe.problem_of_host(allow)):
                raise BadInput(f"{url}: {problem}")
            raise Unknown(f"{url}: no feed or sitemap was found; a listing with selectors may do: see add-a-source.md")
        _write(new, opened)
        click.echo(
            f"Added {', '.join(source.key for source in new)}: see {opened.places.data / 'sources.toml'}", err=as_json
        )


@sources.command()
@click.argument("name")
@click.option("--allow", multiple=True, metavar="HOST:PORT", help="An address on a private network it may be at.")
@json_option
def probe(name: str, allow: tuple[str, ...], as_json: bool) -> None:
    """Look at one source, by its key or an address, and say all about it; nothing is kept."""
    from newstrail.cli import probing
    from newstrail.cli.common import known
    from newstrail.model import Source
    from newstrail.pipeline import watched
    from newstrail.sources import requests

    with house(begins=True) as opened:
        edges = opened.edges
        if "://" in name:
            made = probing.readable(Source(key="–", kind="feed", url=_web(name), allow=allow), edges.fetch)
        else:
            source = edges.sources[known(name, edges.sources, "source", "`newstrail sources list --all`")]
            asked = requests(source, None, watched(edges), edges.now())
            if not asked:
                raise Unknown(f"{name}: it has nothing to ask for; a search needs a watched company")
            made = probing.probe(source, asked[0], edges.fetch)
        row = made.row(edges.now())
        if as_json:
            print_line(row)
        else:
            rows = [{"what": key.replace("_", " "), "is": value} for key, value in row.items()]
            print_rows(rows, as_json=False, columns=("what", "is"), empty="")
        if not made.page:
            raise SystemExit(1)


@sources.command("import")
@click.argument("file", type=click.File("rb"))
def import_opml(file: BinaryIO) -> None:
    """Add the feeds of an OPML file (- for standard input), those that are not there yet."""
    from newstrail.core import opml
    from newstrail.model import Source

    with house(begins=True) as opened:
        there = {source.url for source in opened.edges.sources.values()}
        new: list[Source] = []
        for title, address in opml.read(file.read()):
            if address not in there:
                made = Source(key="new", kind="feed", url=address, verified="imported")
                new.append(_named(made, title, None, opened, [source.key for source in new]))
        _write(new, opened)
        click.echo(f"{len(new)} {'feed' if len(new) == 1 else 'feeds'} added to {opened.places.data / 'sources.toml'}.")


@sources.command()
@click.option("--all", "everything", is_flag=True, help="Disabled ones too.")
def export(everything: bool) -> None:
    """Print the feeds as OPML, which feed readers import."""
    from newstrail.core import opml

    with house_to_be() as opened:
        chosen = [source for source in opened.edges.sources.values() if source.enabled or everything]
        sys.stdout.buffer.write(opml.write(chosen).encode("utf-8"))  # UTF-8 whatever the terminal is


def _web(url: str) -> str:
    from newstrail.core.urls import is_web
    from newstrail.errors import BadInput

    address = url if "://" in url else f"https://{url}"
    if not is_web(address):
        raise BadInput(f"{url}: not an http(s) address")
    return address


def _named(source: Source, outlet: str, language: str | None, opened: House, more: list[str]) -> Source:
    """The source with a key of its own, and what is known of it."""
    from dataclasses import replace

    from newstrail.core.discover import key

    spoken = language if language in ("ko", "en") else None
    day = opened.edges.now().date().isoformat()
    taken = frozenset({*opened.edges.sources, *more})
    verified = source.verified or f"{day}: read by `sources add`"
    return replace(source, key=key(source.url, taken), outlet=outlet, language=spoken, verified=verified)


def _write(new: list[Source], opened: House) -> None:
    from newstrail.settings.sources import write_sources

    write_sources(opened.places.data / "sources.toml", new)
