"""`newstrail watch`: the companies that are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, json_option, known, print_rows
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.model import Company, Filing, Mention


@click.group(invoke_without_command=True)
@click.pass_context
def watch(ctx: click.Context) -> None:
    """The companies that are followed."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_watches)


@watch.command("list")
@json_option
def list_watches(as_json: bool = False) -> None:
    """List them: since when, and because of which article."""
    with house() as opened:
        rows = [
            {
                "company": found.company,
                "name": found.name,
                "status": found.status.value,
                "since": found.since.isoformat(timespec="seconds"),
                "because": found.because,
            }
            for found in opened.edges.store.watches.all()
        ]
    empty = "No company is watched. `newstrail follow ARTICLE` begins."
    if as_json or not rows:
        print_rows(rows, as_json=as_json, columns=(), empty=empty)
        return
    for article in dict.fromkeys(
        row["because"] for row in rows
    ):  # an address in every row would be wider than a terminal
        click.echo(f"because of {article}" if article else "added by hand")
        those = [row | {"since": row["since"][:10]} for row in rows if row["because"] == article]
        print_rows(those, as_json=False, columns=("company", "name", "status", "since"), empty=empty)


@watch.command()
@click.argument("name")
@click.option("--alias", "aliases", multiple=True, metavar="SPELLING", help="Another spelling that names it.")
def add(name: str, aliases: tuple[str, ...]) -> None:
    """Watch a company: by its id, by a name of it, or a new one that no list has yet."""
    from newstrail.model import Watch

    with house(begins=True) as opened:
        company = _listed(name, opened)
        if company is None:
            company = _new(name, aliases, opened)
            click.echo(f"{company.name} is new: its entry is in {_own_list(opened)}, for you to complete.")
        standing = {one.company: one.status for one in opened.edges.store.watches.all()}
        if standing.get(company.id) == "active":
            click.echo(f"{company.name} ({company.id}) is watched already.")
            return
        opened.edges.store.watches.add(
            Watch(company=company.id, name=company.name, since=opened.edges.now(), because="")
        )
        click.echo(f"{company.name} ({company.id}) is watched from now on.")


@watch.command()
@click.argument("company")
def pause(company: str) -> None:
    """Report nothing new of a company for now; its history stays."""
    _set(company, "paused")


@watch.command()
@click.argument("company")
def resume(company: str) -> None:
    """Report a paused or removed company again."""
    _set(company, "active")


@watch.command()
@click.argument("company")
def remove(company: str) -> None:
    """Follow a company no longer; its history stays."""
    _set(company, "removed")


@watch.command()
@click.argument("article")
@click.argument("company")
@click.option("--alias", default="", metavar="SPELLING", help="Only where this spelling stands.")
def reject(article: str, company: str, alias: str) -> None:
    """Say that ARTICLE does not mean COMPANY where it seems to name it.

    It becomes a rule in DATA/rejections.toml: the passage is not taken for the company any more, in this article or
    any other. Delete the rule to undo it.
    """
    from newstrail.cli.look import filing_of
    from newstrail.model import Rejection
    from newstrail.settings.rejections import write_rejections

    with house() as opened:
        filing = filing_of(article, opened)
        named = {mention.company for mention in filing.mentions}
        known(company, named, "company named in it", f"`newstrail why {article}`")
        rules = [
            Rejection(company=company, passage=_line(filing, mention), alias=alias, article=filing.revision.url)
            for mention in filing.mentions
            if mention.company == company and alias in ("", mention.alias)
        ]
        if not rules:
            raise Unknown(f"{article}: it does not name {company} by {alias!r}: `newstrail why {article}` shows how")
        path = opened.places.rejections
        added = write_rejections(path, rules, opened.edges.now())
        click.echo(f"{added} rules written to {path}. `newstrail reread` applies them to what was read before.")


def _line(filing: Filing, mention: Mention) -> str:
    """The line of the article that the mention stands in."""
    whole = filing.revision.title if mention.where == "title" else filing.revision.text
    begin = whole.rfind("\n", 0, mention.start) + 1
    return whole[begin:].partition("\n")[0].strip()


def _set(company: str, status: str) -> None:
    from newstrail.model import Status

    with house() as opened:
        watches = opened.edges.store.watches
        known(company, (found.company for found in watches.all()), "watched company", "`newstrail watch list`")
        watches.set(company, Status(status), opened.edges.now())
        click.echo(f"{company}: {status}")


def _listed(name: str, opened: House) -> Company | None:
    """The company of the list with that id, name or unmistakable spelling."""
    wanted = name.casefold()
    for company in opened.edges.companies.values():
        spellings = {company.id, company.name, *company.names.values(), *(a.text for a in company.aliases if a.sure)}
        if wanted in {spelling.casefold() for spelling in spellings}:
            return company
    return None


def _new(name: str, aliases: tuple[str, ...], opened: House) -> Company:
    from newstrail.settings.companies import accept

    text = _seed_text(name, opened)
    return accept(_own_list(opened), name, aliases, text, taken=opened.edges.companies)


def _seed_text(name: str, opened: House) -> str:
    """The followed article that names it, if one does: its words are the new entry's context."""
    filings = (filing for filing in opened.edges.store.articles.seeds() if name in filing.revision.text)
    filing = next(filings, None)
    return filing.revision.text if filing else ""


def _own_list(opened: House):  # type: ignore[no-untyped-def]
    return opened.places.data / "companies.toml"
