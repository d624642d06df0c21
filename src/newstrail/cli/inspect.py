"""`newstrail inspect`: look inside the parts. Offline and pure; JSON Lines in UTF-8, in the order given."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from newstrail.cli.common import companies_option, print_line
from newstrail.errors import NewstrailError

Row = dict[str, object]
url_option = click.option("--url", metavar="U", help="The address the file was found at.")


@click.group()
def inspect() -> None:
    """Look inside the parts: offline, JSON Lines out."""


@inspect.command()
@url_option
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
def extract(url: str | None, jobs: int, files: tuple[str, ...]) -> None:
    """Read articles: title, text, authors, dates, language, outlet, completeness."""
    one = partial(_extracted, url=url, now=_now())
    if jobs == 1 or len(files) == 1:
        _print(map(one, files))
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        _print(pool.map(one, files, chunksize=max(1, min(8, len(files) // (4 * jobs)))))


def _extracted(file: str, *, url: str | None, now: datetime) -> Row:
    from newstrail.core.capture import capture_of
    from newstrail.core.extract import extract as read

    try:
        body = Path(file).read_bytes()
    except OSError as error:
        return {"file": file, "error": f"cannot be read: {error.strerror}"}
    revision = read(capture_of(body, url=url or "", now=now, name=file))
    published = revision.published
    return {
        "file": file,
        "url": revision.url,
        "title": revision.title,
        "text": revision.text,
        "authors": revision.authors,
        "published": str(published) if published else None,
        "published_from": published.origin if published else None,
        "modified": str(revision.modified) if revision.modified else None,
        "language": revision.language,
        "outlet": revision.outlet,
        "complete": revision.complete,
        "flags": revision.flags,
    }


@inspect.command()
@url_option
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
def feed(url: str | None, files: tuple[str, ...]) -> None:
    """Read feeds, sitemaps and listings: an object an entry."""
    for file in files:
        _print(_entries(file, url, _now()))


def _entries(file: str, url: str | None, now: datetime) -> Iterator[Row]:
    from newstrail.core.feeds import read_feed
    from newstrail.core.sitemaps import read_sitemap

    try:
        body = Path(file).read_bytes()
        is_sitemap = b"<urlset" in body[:4096] or b"<sitemapindex" in body[:4096]
        page = (read_sitemap if is_sitemap else read_feed)(body, url or "", now=now)
    except OSError as error:
        yield {"file": file, "error": f"cannot be read: {error.strerror}"}
        return
    except NewstrailError as error:
        yield {"file": file, "error": str(error)}
        return
    for entry in page.entries:
        yield {
            "file": file,
            "url": url,
            "title": entry.title,
            "link": entry.url,
            "published": str(entry.published) if entry.published else None,
            "summary": entry.summary,
            "id": entry.id,
            "flags": [*page.flags, *entry.flags],
        }


@inspect.command()
@companies_option
def match(companies: Path | None) -> None:
    """Match companies in texts: JSON Lines with id, title, text on standard input."""
    from newstrail.core.match import match as find

    lexicon = _lexicon(companies)
    for row in _rows():
        mentions = find(_text(row, "title"), _text(row, "text"), lexicon)
        keys = ("company", "alias", "start", "end", "where", "rule", "confidence")
        print_line(
            {"id": row.get("id"), "mentions": [{key: getattr(found, key) for key in keys} for found in mentions]}
        )


@inspect.command()
@companies_option
def dedupe(companies: Path | None) -> None:
    """Find copies: JSON Lines with id, url, title, text, published, outlet on standard input, in order of arrival."""
    from newstrail.cli.inspect_stories import inspect_dedupe

    _print(inspect_dedupe(_rows(), _lexicon(companies)))


@inspect.command()
@companies_option
def cluster(companies: Path | None) -> None:
    """Find stories: JSON Lines with id, title, text, published, language on standard input, in order of arrival."""
    from newstrail.cli.inspect_stories import inspect_cluster

    _print(inspect_cluster(_rows(), _lexicon(companies)))


@inspect.command()
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), required=True, metavar="DATE", help="The article's own date.")
@click.argument("texts", nargs=-1, required=True, metavar="TEXT…")
def when(at: datetime, texts: tuple[str, ...]) -> None:
    """Read time expressions, or sentences with one in them."""
    from newstrail.core.times import principal
    from newstrail.core.times import when as read

    for text in texts:
        found = principal(read(text, at.date()))
        start, end = (found.start, found.end) if found else (None, None)
        print_line({"text": text, "start": start, "end": end, "certainty": found.certainty if found else None})


@inspect.command()
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), required=True, metavar="DATE", help="Of the article.")
@companies_option
@click.argument("file")
def claims(published: datetime, companies: Path | None, file: str) -> None:
    """Find statements of an article that can be checked later."""
    from newstrail.core.capture import capture_of
    from newstrail.core.claims import claims as find
    from newstrail.core.extract import extract as read
    from newstrail.core.match import match as name

    day: date = published.date()
    revision = read(capture_of(_bytes(file), url="", now=_now(), name=file))
    mentions = name(revision.title, revision.text, _lexicon(companies))
    for claim in find(revision.title, revision.text, day, mentions):
        keys = ("text", "start", "end", "kind", "modality", "speaker", "companies", "due_start", "due_end")
        print_line({key: getattr(claim, key) for key in keys})


@inspect.command()
@companies_option
@click.option("--beside", is_flag=True, help="Show them side by side too where the output is no terminal.")
@click.argument("old")
@click.argument("new")
def diff(companies: Path | None, beside: bool, old: str, new: str) -> None:
    """Type what changed between two text files (title, blank line, text; or text alone): an object a change.

    In a terminal the two are shown side by side instead, the words that differ marked.
    """
    from newstrail.core.compare import changes
    from newstrail.core.match import match as name

    lexicon, sides = _lexicon(companies), (_titled(old), _titled(new))
    aliases = {mention.alias: mention.company for side in sides for mention in name(*side, lexicon)}
    found = changes(*sides[0], *sides[1], aliases)
    if beside or sys.stdout.isatty():
        from newstrail.cli.diff import show

        show(found, (old, "\n".join(sides[0])), (new, "\n".join(sides[1])))
        return
    for change in found:
        print_line({"kind": change.kind, "before": change.before, "after": change.after, "material": change.material})


@inspect.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
def url(urls: tuple[str, ...]) -> None:
    """Show the canonical form of addresses."""
    from newstrail.core.urls import canonical

    for given in urls:
        try:
            print_line({"url": given, "canonical": canonical(given)})
        except ValueError as error:
            print_line({"url": given, "error": str(error)})


# ── reading what is given ──────────────────────────────────────────────────────────────────────────


def _now() -> datetime:
    from newstrail.app import utc_now

    return utc_now()


def _print(rows: Iterable[Row]) -> None:
    for row in rows:
        print_line(row)


def _lexicon(companies: Path | None):  # type: ignore[no-untyped-def]
    from newstrail.app import find_places, load_companies
    from newstrail.core.match import Lexicon

    given = click.get_current_context().find_root().obj or {}
    return Lexicon(load_companies(find_places(given.get("config"), given.get("data")), companies))


def _rows() -> Iterator[Row]:
    """The objects on standard input; a line that is none ends the command with its number."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise click.UsageError(f"standard input, line {number}: not JSON: {error}") from error
        if not isinstance(row, dict):
            raise click.UsageError(f'standard input, line {number}: an object is wanted, such as {{"id": 1}}')
        yield row


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""


def _bytes(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise click.FileError(file, error.strerror or "cannot be read") from error


def _titled(file: str) -> tuple[str, str]:
    """Title and text of a file: the first line is a title where a blank line follows it."""
    from newstrail.core.text import clean, decode

    text = clean(decode(_bytes(file))[0])
    head, blank, rest = text.partition("\n\n")
    return (head.strip(), rest.strip()) if blank and "\n" not in head.strip() else ("", text.strip())
