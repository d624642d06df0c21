"""`newstrail why`: one match, looked at closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, known
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newstrail.app import House
    from newstrail.core.match import Decision
    from newstrail.model import Filing


@click.command()
@click.argument("article")
@click.argument("company", required=False)
@click.option("--withheld", is_flag=True, help="Spellings too that were found and not taken for a company.")
def why(article: str, company: str | None, withheld: bool) -> None:
    """Show in colour where ARTICLE names COMPANY (or each company), by which rule and how surely."""
    from newstrail.core.match import explain

    with house() as opened:
        if company:
            known(company, opened.edges.companies, "company", "`newstrail watch list`")
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
    weighed = f" ({_weighed(decision.because)})" if decision.because else ""
    return f"{decision.company} [{decision.rule}, {verdict}] {decision.where}: …{line}…{weighed}"


def _weighed(because: Iterable[str]) -> str:
    """The reasons, of each kind together: "for: 합병, 계약; against: 야구"."""
    kinds: dict[str, list[str]] = {}
    for reason in because:
        kind, _, word = reason.partition(": ")
        kinds.setdefault(kind, []).extend([word] if word else [])
    return "; ".join(f"{kind}: {', '.join(words)}" if words else kind for kind, words in kinds.items())


def filing_of(article: str, opened: House) -> Filing:
    """The article as last read; raises Unknown where it was never read."""
    from newstrail.core.urls import canonical, is_web

    address = canonical(article) if is_web(article) else article
    filing = opened.edges.store.filings.last(address)
    if filing is None:
        raise Unknown(f"{article}: no such article was read; `newstrail digest` shows those that were told")
    return filing
