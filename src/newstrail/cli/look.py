"""`newstrail story`, `why`, `diff`: one story, one match, one edit, looked at closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, json_option, print_line, print_rows
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.core.match import Decision
    from newstrail.model import Filing


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
        links = opened.edges.store.captures.given(placement.url for placement in members)
        rows = [_member(placement, links.get(placement.url, placement.url), opened) for placement in members]
        print_rows(rows, as_json=as_json, columns=("published", "outlet", "title", "kind", "because"), empty="empty")


def _member(placement, link: str, opened: House) -> dict[str, object]:  # type: ignore[no-untyped-def]
    filing = opened.edges.store.filings.last(placement.url)
    revision = filing.revision if filing else None
    return {
        "url": placement.url,
        "link": link,
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
@click.option("--withheld", is_flag=True, help="Spellings too that were found and not taken for a company.")
def why(article: str, company: str | None, withheld: bool) -> None:
    """Show in colour where ARTICLE names COMPANY (or each company), by which rule and how surely."""
    from newstrail.core.match import explain

    with house() as opened:
        revision = filing_of(article, opened).revision
        found = [
            decision
            for decision in explain(revision.title, revision.text, opened.edges.lexicon, opened.edges.rejections)
            if company in (None, decision.company) and (decision.taken or withheld or company)
        ]
        if not found:
            click.echo(f"It does not name {company or 'any company of the list'}.")
        for decision in found:
            click.echo(_told(decision, revision.title if decision.where == "title" else revision.text))


def _told(decision: Decision, text: str) -> str:
    """The spelling in its place, and why it is or is not a mention."""
    before, after = text[max(0, decision.start - 40) : decision.start], text[decision.end : decision.end + 40]
    name = text[decision.start : decision.end]
    shown = click.style(name, fg="black", bg="yellow") if decision.taken else click.style(name, fg="red")
    line = " ".join(f"{before}\0{after}".split()).replace("\0", shown)
    verdict = f"{decision.confidence:.2f}" if decision.taken else "withheld"
    weighed = f" ({'; '.join(decision.because)})" if decision.because else ""
    return f"{decision.company} [{decision.rule}, {verdict}] {decision.where}: …{line}…{weighed}"


@click.command()
@click.argument("article")
@json_option
def diff(article: str, as_json: bool) -> None:
    """Show what each edit of ARTICLE changed."""
    with house() as opened:
        history = opened.edges.store.filings.history(filing_of(article, opened).revision.url)
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


def filing_of(article: str, opened: House) -> Filing:
    """The article as last read; raises Unknown where it was never read."""
    from newstrail.core.urls import canonical, is_web

    address = canonical(article) if is_web(article) else article
    filing = opened.edges.store.filings.last(address)
    if filing is None:
        raise Unknown(f"{article}: no such article was read; `newstrail digest` shows those that were told")
    return filing
