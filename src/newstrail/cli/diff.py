"""`newstrail diff`: what each edit of an article changed, side by side and word by word."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, json_option, print_line
from newstrail.cli.look import filing_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from newstrail.model import Filing

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
    from rich import box
    from rich.table import Table
    from rich.text import Text

    kinds = ", ".join(dict.fromkeys(f"{one.kind}{'' if one.material else ' (not material)'}" for one in after.changes))
    console.print(Text(f"revision {after.number}, seen {after.revision.seen:%Y-%m-%d %H:%M} UTC: {kinds}", "bold"))
    said = [one.after for one in after.changes if one.kind in ("deleted", "flip") and one.after]
    if said:
        console.print(Text(f"  {'; '.join(said)}", "yellow"))
    rows = _passages(before, after, plain=not console.is_terminal)
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
    table.add_column(f"revision {before.number}", ratio=1, overflow="fold")
    table.add_column(f"revision {after.number}", ratio=1, overflow="fold")
    for was, now in rows:
        table.add_row(was, now)
    console.print(table)


def _passages(before: Filing, after: Filing, *, plain: bool) -> list[tuple[Text, Text]]:
    """The paragraphs that differ, headline first, the words that differ marked: by colour, or as [-was-] {+is+}."""
    from newstrail.core.compare.align import lines

    was, now = (f"{one.revision.title}\n{one.revision.text}" for one in (before, after))
    return [_marked(left, right, plain=plain) for left, right in lines(was, now)]


def _marked(was: str, now: str, *, plain: bool) -> tuple[Text, Text]:
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
