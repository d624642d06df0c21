"""`newstrail story`, `why`, `diff`: one story, one match, one edit, looked at closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, json_option, print_line, print_rows
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.model import Filing, Mention


@click.command()
@click.argument("story")
@json_option
def story(story: str, as_json: bool) -> None:
    """Show one story by its id: its articles, and why they belong."""
    with house() as opened:
        placing = opened.edges.store.placing
        found = placing.stories([story]).get(story)
        if found is None:
            raise Unknown(f"no story {story!r}: `newstrail digest --explain` shows the ids")
        members = placing.members(story)
        if not as_json:
            click.echo(
                f"{found.title}\n{found.id} · {found.first:%Y-%m-%d} – {found.last:%Y-%m-%d} · {found.roots} roots\n"
            )
        rows = [_member(placement, opened) for placement in members]
        print_rows(rows, as_json=as_json, columns=("published", "outlet", "title", "kind", "because"), empty="empty")


def _member(placement, opened: House) -> dict[str, object]:  # type: ignore[no-untyped-def]
    filing = opened.edges.store.filings.last(placement.url)
    revision = filing.revision if filing else None
    return {
        "url": placement.url,
        "published": str(revision.published) if revision and revision.published else None,
        "outlet": revision.outlet if revision else "",
        "title": revision.title if revision else "",
        "kind": placement.verdict.kind.value if placement.verdict else None,
        "of": placement.verdict.of if placement.verdict else None,
        "likeness": placement.verdict.likeness if placement.verdict else None,
        "because": list(placement.because),
    }


@click.command()
@click.argument("article")
@click.argument("company", required=False)
def why(article: str, company: str | None) -> None:
    """Show in colour where ARTICLE names COMPANY (or each company), by which rule and how surely."""
    with house() as opened:
        filing = _filing(article, opened)
        found = [mention for mention in filing.mentions if company in (None, mention.company)]
        if not found:
            click.echo(f"It does not name {company or 'any company of the list'}.")
        for mention in found:
            click.echo(_told(mention, filing))


def _told(mention: Mention, filing: Filing) -> str:
    text = filing.revision.title if mention.where == "title" else filing.revision.text
    before, after = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 40]
    shown = click.style(text[mention.start : mention.end], fg="black", bg="yellow")
    line = " ".join(f"{before}\0{after}".split()).replace("\0", shown)
    return f"{mention.company} [{mention.rule}, {mention.confidence:.2f}] {mention.where}: …{line}…"


@click.command()
@click.argument("article")
@json_option
def diff(article: str, as_json: bool) -> None:
    """Show what each edit of ARTICLE changed."""
    with house() as opened:
        history = opened.edges.store.filings.history(_filing(article, opened).revision.url)
        if len(history) == 1 and not as_json:
            click.echo("It has not been edited since it was first read.")
        for filing in history[1:]:
            _edits(filing, as_json)


def _edits(filing: Filing, as_json: bool) -> None:
    if not as_json:
        click.echo(f"revision {filing.number}, seen {filing.revision.seen.isoformat(timespec='seconds')}")
    for change in filing.changes:
        values = {"number": filing.number, "kind": change.kind, "before": change.before, "after": change.after}
        if as_json:
            print_line({**values, "material": change.material})
            continue
        click.echo(f"  {change.kind}{'' if change.material else ' (not material)'}")
        for sign, colour, text in (("-", "red", change.before), ("+", "green", change.after)):
            click.echo(click.style(f"    {sign} {text}", fg=colour)) if text else None


def _filing(article: str, opened: House) -> Filing:
    from newstrail.core.urls import canonical, is_web

    address = canonical(article) if is_web(article) else article
    filing = opened.edges.store.filings.last(address)
    if filing is None:
        raise Unknown(f"{article}: no such article was read; `newstrail digest` shows those that were told")
    return filing
