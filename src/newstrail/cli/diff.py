"""`newstrail diff`: what each edit of an article changed, side by side and word by word."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, json_option, print_line
from newstrail.cli.look import filing_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console
    from rich.text import Text

    from newstrail.model import Change, Filing

#: Columns from which two texts fit side by side; in less they stand one under the other.
BESIDE = 72


@click.command()
@click.argument("article")
@json_option
def diff(article: str, as_json: bool) -> None:
    """Show what each edit of ARTICLE changed: before and after, side by side, the words that differ marked."""
    with house() as opened:
        history = opened.edges.store.filings.history(filing_of(article, opened).revision.url)
    if as_json:
        for filing in history[1:]:
            for change in filing.changes:
                print_line(
                    {"number": filing.number, "kind": change.kind, "before": change.before, "after": change.after,
                     "material": change.material, "seen": filing.revision.seen.isoformat()}
                )  # fmt: skip
        return
    if len(history) == 1:
        click.echo("It has not been edited since it was first read.")
    from rich.console import Console

    console = Console(highlight=False)
    for before, after in pairwise(history):
        _show(before, after, console)


def _show(before: Filing, after: Filing, console: Console) -> None:
    from rich.text import Text

    console.print(
        Text(f"revision {after.number}, seen {after.revision.seen:%Y-%m-%d %H:%M} UTC: {_kinds(after.changes)}", "bold")
    )
    said = [one.after for one in after.changes if one.kind in ("deleted", "flip") and one.after]
    if said:
        console.print(Text(f"  {'; '.join(said)}", "yellow"))
    was, now = (f"{one.revision.title}\n{one.revision.text}" for one in (before, after))
    _beside((f"revision {before.number}", was), (f"revision {after.number}", now), console)


def show(changes: Iterable[Change], old: tuple[str, str], new: tuple[str, str]) -> None:
    """What changed, and two texts side by side, each given as its heading and itself."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(_kinds(changes), "bold"))
    _beside(old, new, console)


def _kinds(changes: Iterable[Change]) -> str:
    return ", ".join(dict.fromkeys(f"{one.kind}{'' if one.material else ' (not material)'}" for one in changes))


def _beside(old: tuple[str, str], new: tuple[str, str], console: Console) -> None:
    """Print the paragraphs that differ; in a narrow terminal they stand one under the other."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from newstrail.core.compare.align import lines

    rows = [_marked(left, right, plain=not console.is_terminal) for left, right in lines(old[1], new[1])]
    if not rows:
        return
    if console.width < BESIDE:
        for was, now in rows:
            for sign, style, text in (("- ", "red", was), ("+ ", "green", now)):
                if text.plain:
                    console.print(Text.assemble((sign, style), text))
            console.print()
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_lines=False)
    table.add_column(Text(old[0]), ratio=1, overflow="fold")
    table.add_column(Text(new[0]), ratio=1, overflow="fold")
    for was, now in rows:
        table.add_row(was, now)
    console.print(table)


def _marked(was: str, now: str, *, plain: bool) -> tuple[Text, Text]:
    """Two versions of a paragraph, the words that differ marked: by colour, or as [-was-] {+is+}."""
    from rich.text import Text

    from newstrail.core.compare import segments

    left, right = Text(), Text()
    if not was or not now:
        return Text(was, "red"), Text(now, "green")
    for segment in segments(was, now):
        for text, words, style, signs in ((left, segment.old, "red", "[--]"), (right, segment.new, "green", "{++}")):
            bare = words.strip()
            if segment.same or not bare:
                text.append(words)
                continue
            before, _, after = words.partition(bare)
            text.append(before)
            text.append(f"{signs[:2]}{bare}{signs[2:]}" if plain else bare, f"bold {style} underline")
            text.append(after)
    return left, right
