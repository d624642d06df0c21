"""`newstrail search`: words and phrases in everything that was read."""

from __future__ import annotations

from datetime import date

import click

from newstrail.cli.common import house, json_option, known, outlet_of, print_line, the_story
from newstrail.cli.shapes import days


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--company", metavar="ID", help="Only articles that name this company.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet.")
@click.option("--language", metavar="CODE", help="Only articles in this language: ko, en.")
@click.option("--story", metavar="STORY", help="Only articles of this story.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="Articles shown.")
@days
@json_option
def search(
    words: tuple[str, ...],
    company: str | None,
    outlet: str | None,
    language: str | None,
    story: str | None,
    limit: int,
    since: date | None,
    until: date | None,
    zone: str,
    as_json: bool,
) -> None:
    """Find articles that have all the WORDS, the best first; a phrase stands in quotation marks.

    One syllable is enough in Korean: 칩. Quote the phrase for the shell too: newstrail search '"새 칩"'.
    """
    from newstrail.store.counts import Span
    from newstrail.store.search import Filters

    span = Span(since, until, zone)
    with house() as opened:
        if company:
            known(company, opened.edges.companies, "company", "`newstrail watch list`")
        narrow = Filters(
            company=company, outlet=outlet, language=language, since=span.start, until=span.end,
            story=the_story(story, opened).id if story else None,
        )  # fmt: skip
        hits = opened.edges.store.search(" ".join(words), narrow, limit)
        links = opened.edges.store.captures.given(hit.url for hit in hits)
    if not hits and not as_json:
        click.echo("Nothing was found: every word must stand in the article, and every filter hold.")
    for hit in hits:
        if as_json:
            told = {name: getattr(hit, name) for name in hit.__dataclass_fields__}
            print_line({**told, "link": links.get(hit.url, hit.url)})
            continue
        click.echo(_marked(hit.title, hit.in_title, bold=True))
        click.echo(f"  {outlet_of(hit.outlet, hit.url)} · {_when(hit.published)} · {hit.story or 'no story'}")
        click.echo(f"  {links.get(hit.url, hit.url)}")
        if hit.passage:
            click.echo(f"  {_marked(hit.passage, hit.in_passage)}")


def _when(published: str | None) -> str:
    """The moment as its outlet's clocks show it."""
    return published[:16].replace("T", " ") if published else "no date"


def _marked(text: str, spans: tuple[tuple[int, int], ...], *, bold: bool = False) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts += [click.style(text[at:start], bold=bold), click.style(text[start:end], fg="black", bg="yellow")]
        at = end
    return "".join([*parts, click.style(text[at:], bold=bold)])
