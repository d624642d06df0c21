"""`newstrail follow`: one article in; its companies are followed from now on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import companies_option, house, print_line
from newstrail.errors import BadInput

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.model import Capture, Stamp
    from newstrail.pipeline import Followed

#: How files begin that people give by mistake: PDF, PNG, JPEG, GIF, ZIP (also Word, Hangul and EPUB), gzip, old Office.
BINARY = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


@click.command()
@click.argument("article")
@click.option("--published", metavar="DATE", help="When it was published, where the article does not say: 2023-04-19.")
@companies_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def follow(article: str, published: str | None, companies: Path | None, as_json: bool) -> None:
    """Follow up ARTICLE: a URL, an HTML or text file, or - for standard input.

    The companies named in it are listed with the passage each was found in, and are watched from now on. Names that
    look like organisations but are in no list are shown as candidates: accept one with `newstrail watch add NAME`.
    """
    from newstrail.pipeline import follow as take

    given = _given(published) if published else None
    with house(companies, begins=True) as opened:
        followed = take(_capture(article, opened), opened.edges, published=given)
        if as_json:
            print_line(_object(followed))
        else:
            _tell(followed)


def _given(day: str) -> Stamp:
    """The date a person gave; a day of Korea's, since that is where most articles come from."""
    from newstrail.core.dates import stamp
    from newstrail.model import Origin

    found = stamp(day, Origin.GIVEN, zone="Asia/Seoul")
    if found is None:
        raise click.BadParameter(f"{day!r} is no date: write 2023-04-19", param_hint="--published")
    return found


def _capture(article: str, opened: House) -> Capture:
    """What the article's address, file or standard input holds; raises BadInput with what to do."""
    from newstrail.core.capture import capture_of
    from newstrail.core.urls import is_web
    from newstrail.model import Miss, Request

    if article.startswith(("http://", "https://")):
        if not is_web(article):
            raise BadInput(f"{article}: this address cannot be used: give it without user name, spaces or backslashes")
        answer = opened.edges.fetch(Request(url=article, allow=_private(article, opened)))
        if isinstance(answer, Miss):
            raise BadInput(f"{article}: {answer.detail}. Check the address, or save the page and give the file")
        _readable(article, answer.body)
        return answer
    try:
        body = sys.stdin.buffer.read() if article == "-" else Path(article).read_bytes()
    except OSError as error:
        raise BadInput(f"{article}: {error.strerror}: give a URL, a file, or - for standard input") from error
    _readable(article, body)
    return capture_of(body, url="", now=opened.edges.now(), name=article)


def _private(article: str, opened: House) -> tuple[str, ...]:
    """The article's host, where a source may be fetched from there though it is on a private network."""
    from newstrail.core.urls import authority

    here = authority(article)
    return (here,) if any(here in source.allow for source in opened.edges.sources.values()) else ()


def _readable(article: str, body: bytes) -> None:
    """Raise BadInput for a picture, a program or a PDF: they hold no text that can be read here."""
    wide = body.startswith((b"\xff\xfe", b"\xfe\xff"))  # UTF-16 is half NULs and text all the same
    if body.startswith(BINARY) or (b"\0" in body[:1024] and not wide):
        raise BadInput(f"{article}: this is no page and no text: save the article as HTML or text, and give that file")


def _object(followed: Followed) -> dict[str, object]:
    revision, dating = followed.filing.revision, followed.dating
    return {
        "title": revision.title,
        "url": revision.url,
        "published": str(revision.published) if revision.published else None,
        "published_from": revision.published.origin if revision.published else None,
        "certainty": dating.certainty if dating else ("exact" if revision.published else None),
        "reasons": dating.reasons if dating else (),
        "companies": [
            {
                "company": watch.company,
                "name": watch.name,
                "mentions": [
                    {"alias": m.alias, "where": m.where, "start": m.start, "end": m.end, "passage": passage}
                    for m, passage in _passages(followed, watch.company)
                ],
            }
            for watch in followed.watches
        ],
        "candidates": [{"name": found.name, "passage": found.passage} for found in followed.candidates],
        "claims": [_claim(claim) for claim in followed.claims],
    }


def _claim(claim: object) -> dict[str, object]:
    keys = ("text", "start", "end", "kind", "modality", "speaker", "companies", "due_start", "due_end")
    return {key: getattr(claim, key) for key in keys}


def _passages(followed: Followed, company: str):  # type: ignore[no-untyped-def]
    from newstrail.core.text import passage

    revision = followed.filing.revision
    for found in followed.filing.mentions:
        if found.company == company:
            text = revision.title if found.where == "title" else revision.text
            yield found, passage(text, found.start, found.end)


def _tell(followed: Followed) -> None:
    revision, dating = followed.filing.revision, followed.dating
    click.echo(revision.title or "(no headline)")
    click.echo(f"  {revision.outlet or 'outlet unknown'} · {_date(followed)}")
    if dating:
        for reason in dating.reasons:
            click.echo(f"    because {reason}")
        click.echo("    Another date? Follow it again with --published DATE.")
    click.echo()
    if followed.watches:
        click.echo(f"{len(followed.watches)} companies are watched from now on:")
    else:
        click.echo("It names no company of the list. `newstrail watch add NAME` adds one.")
    for watch in followed.watches:
        found, passage = next(iter(_passages(followed, watch.company)))
        click.echo(f"  {click.style(watch.name, bold=True)} ({watch.company}), as “{found.alias}”: {passage}")
    if followed.candidates:
        click.echo("\nNames that are in no list (accept one: newstrail watch add NAME):")
        for candidate in followed.candidates:
            click.echo(f"  {candidate.name}: {candidate.passage}")
    click.echo("\nNext: `newstrail run` as a service, or `newstrail run --once` now and then.")


def _date(followed: Followed) -> str:
    published, dating = followed.filing.revision.published, followed.dating
    if published is None:
        return "publication date unknown: give it with --published DATE, else its claims are not followed"
    if dating is None:
        return f"published {published} (from {published.origin})"
    span = f"between {dating.start} and {dating.end}"
    return f"published about {published}, inferred from the text ({dating.certainty}: {span})"
