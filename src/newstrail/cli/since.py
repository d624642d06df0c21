"""`newstrail since`: the standing table of the followed articles, claims and companies, then and now."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from newstrail.cli.claims import COLOURS, ledger
from newstrail.cli.common import console, house
from newstrail.cli.shapes import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newstrail.app import House

#: A company has fallen silent after so long without an article, though its sources could be looked at.
SILENT = timedelta(days=90)


@click.command()
@shaped
def since(shape: Shape) -> None:
    """Print what became of all that the followed articles said and of all they named."""
    with house() as opened:
        rows = ledger(opened.edges.store.claims.all(), opened.edges.now().date(), opened, context=True, every=True)
        told = [_became(row) for row in rows]
        if shape.kind == "table":
            _print_became(told)
        else:
            shape.show("claims", told, ("claim", "now", "since", "by", "disputed_by", "reported", "reported_by"))
        companies = _companies(opened)
        shape.show("companies", companies, ("company", "articles", "first", "last", "note"))
        names = [str(one["company"]) for one in companies]
        shape.draw("since", names, {"articles": [float(str(one["articles"])) for one in companies]})


def _became(row: dict[str, object]) -> dict[str, object]:
    """A claim of the standing table: what it said, how it stands, and what was last reported of it, by whom."""
    pieces = row["evidence"] if isinstance(row["evidence"], list) else []
    telling = [piece for piece in pieces if piece["stance"] != "context" or _another_figure(row, piece["text"])]
    last = telling[-1] if telling else {"text": "", "outlet": "", "date": ""}
    return {
        "claim": row["text"],
        "then": row["modality"],
        "now": row["state"],
        "since": row["since"],
        "by": _outlets(pieces, ("fulfils", "partly", "supersedes", "delays")),
        "disputed_by": _outlets(pieces, ("contradicts",)),
        "reported": last["text"],
        "reported_by": f"{last['outlet']}, {last['date']}".strip(", "),
        "id": row["id"],
    }


def _another_figure(row: dict[str, object], words: str) -> bool:
    """Whether words count what a claimed figure counts: all that is told of a figure is another."""
    from newstrail.core.numbers import figures

    units = {one.unit for one in figures(str(row["text"]))} if row["kind"] == "figure" else set()
    return any(one.unit in units for one in figures(words))


def _print_became(rows: Sequence[dict[str, object]]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from newstrail.deliver.words import term

    shown = console()
    shown.print(Text("claims", "bold"))
    for row in rows:
        state = str(row["now"])
        head = Text.assemble(
            (term("state", state, "en"), f"bold {COLOURS.get(state, '')}".strip()),
            f" since {row['since']}  {row['id']}",
        )
        lines = [Text(f"“{row['claim']}”")]
        if row["reported"]:
            lines.append(Text(f"now: {row['reported']} ({row['reported_by']})"))
        for name in ("by", "disputed_by"):
            outlets = row[name]
            if isinstance(outlets, list) and outlets:
                lines.append(Text(f"{name.replace('_', ' ')} {', '.join(outlets)}"))
        shown.print(Padding(head, (1, 0, 0, 1), expand=False))
        for line in lines:
            shown.print(Padding(line, (0, 0, 0, 3), expand=False))
    if not rows:
        shown.print("  nothing")


def _companies(opened: House) -> list[dict[str, object]]:
    """Those the articles named, and those that joined; silence told apart from not having been able to look."""
    from newstrail.model import Health

    store, now = opened.edges.store, opened.edges.now()
    seeds = store.articles.seeds()
    named = {mention.company for seed in seeds for mention in seed.mentions}
    begun = min((seed.at for seed in seeds), default=now)
    states = [state for state in store.sources.states().values() if state.source in opened.edges.sources]
    blind = [state for state in states if state.health in (Health.BROKEN, Health.BLOCKED, Health.GONE, Health.NEW)]
    rows = []
    for told in store.counts.heard(begun):
        if told.company not in opened.edges.companies or not opened.edges.companies[told.company].follow:
            continue
        note = "named by the article" if told.company in named else "joined later"
        if now - told.last > SILENT:
            note += f"; silent since {told.last:%Y-%m-%d}"
            if states and 2 * len(blind) > len(states):
                note += f", but {len(blind)} of {len(states)} sources could not be looked at"
        rows.append(_company(told.company, told.articles, told.first, told.last, note, opened))
    heard = {row["id"] for row in rows}
    rows += [
        _company(name, 0, None, None, "named by the article; nothing since", opened) for name in sorted(named - heard)
    ]
    return rows


def _company(
    name: str, articles: int, first: datetime | None, last: datetime | None, note: str, opened: House
) -> dict[str, object]:
    return {
        "id": name,
        "company": opened.edges.companies[name].name if name in opened.edges.companies else name,
        "articles": articles,
        "first": f"{first:%Y-%m-%d}" if first else None,
        "last": f"{last:%Y-%m-%d}" if last else None,
        "note": note,
    }


def _outlets(evidence: object, stances: tuple[str, ...]) -> list[str]:
    pieces = evidence if isinstance(evidence, list) else []
    return list(dict.fromkeys(piece["outlet"] for piece in pieces if piece["stance"] in stances))[:3]
