"""`newstrail claims`: what the followed articles said, held against what was reported since."""

from __future__ import annotations

import getpass
from datetime import date
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, outlet_of
from newstrail.cli.shapes import Shape, day_of, shaped
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newstrail.app import House
    from newstrail.model import Evidence, Standing, Tracked

#: Pieces of evidence shown for one claim; as JSON all are given.
PIECES = 4

#: Letters of each that are shown.
WORDS = 110


@click.command()
@click.argument("claim", required=False)
@click.option("--on", "day", metavar="DATE", callback=day_of, help="As it stood on that day; today by default.")
@click.option(
    "--set", "state", metavar="STATE", help="Set the state of CLAIM yourself; - lets the evidence speak again."
)
@click.option("--why", "reason", metavar="TEXT", default="", help="The reason for --set.")
@click.option("--context", is_flag=True, help="Show evidence that settles nothing too.")
@shaped
def claims(claim: str | None, day: date | None, state: str | None, reason: str, context: bool, shape: Shape) -> None:
    """Print the ledger of claims: how each stands, since when, and by which evidence."""
    with house() as opened:
        tracked = opened.edges.store.claims.all()
        if claim:
            tracked = [_the(claim, tracked)]
        if state is not None:
            _rule(tracked, claim, state, reason, opened)
        rows = ledger(tracked, day or opened.edges.now().date(), opened, context=context, every=shape.kind != "table")
        if shape.kind != "table":
            columns = ("id", "state", "since", "silent", "kind", "speaker", "due_start", "due_end", "text", "article")
            shape.show("claims", rows, columns)
        elif not rows:
            click.echo("No claim is kept an eye on: `newstrail follow ARTICLE` finds those of an article with a date.")
        else:
            for row in rows:
                _print(row)
        counted: dict[str, float] = {}
        for row in rows:
            counted[str(row["state"])] = counted.get(str(row["state"]), 0) + 1
        shape.draw("claims", list(counted), {"claims": list(counted.values())})


def claim_steps(name: str, opened: House) -> list[Evidence] | None:
    """The evidence on a claim, oldest first; None: there is no such claim."""
    if not any(one.id == name for one in opened.edges.store.claims.all()):
        return None
    return opened.edges.store.claims.evidence().get(name, [])


def ledger(
    tracked: Sequence[Tracked], day: date, opened: House, *, context: bool, every: bool
) -> list[dict[str, object]]:
    """The rows of the ledger as they stood on a day; `every`: with all evidence, else the most telling of it."""
    from newstrail.core.evidence import standing

    heard, rulings = opened.edges.store.claims.evidence(), opened.edges.store.rulings.all()
    rows = []
    for one in tracked:
        evidence = [piece for piece in heard.get(one.id, []) if piece.at.date() <= day]
        stands = standing(one, evidence, day, rulings)
        told = [piece for piece in evidence if context or piece.stance != "context"]
        rows.append(_row(one, stands, told if every else _telling(told)) | {"more": 0 if every else len(told) - PIECES})
    return rows


def _row(one: Tracked, stands: Standing, evidence: Sequence[Evidence]) -> dict[str, object]:
    claim = one.claim
    return {
        "id": one.id,
        "state": stands.state,
        "since": stands.since.isoformat(),
        "silent": stands.silent,
        "passed": [{"day": day.isoformat(), "state": state} for day, state in stands.passed],
        "ruled": stands.ruled,
        "day": one.day.isoformat(),
        "kind": claim.kind,
        "modality": claim.modality,
        "speaker": claim.speaker,
        "companies": list(claim.companies),
        "due_start": claim.due_start.isoformat() if claim.due_start else None,
        "due_end": claim.due_end.isoformat() if claim.due_end else None,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "article": one.article,
        "evidence": [
            {
                "stance": piece.stance,
                "date": piece.at.date().isoformat(),
                "outlet": outlet_of(piece.outlet, piece.url),
                "speaker": piece.speaker,
                "text": piece.text,
                "url": piece.url,
                "number": piece.number,
                "where": piece.where,
                "start": piece.start,
                "end": piece.end,
                "score": piece.score,
                "because": list(piece.because),
            }
            for piece in evidence
        ],
    }


def _telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The first of each stance, and then others by how sure they are; in order of time."""
    first = {piece.stance: piece for piece in reversed(evidence)}
    chosen = sorted(evidence, key=lambda piece: (first[piece.stance] is not piece, -piece.score, piece.at))[:PIECES]
    return sorted(chosen, key=lambda piece: (piece.at, piece.url))


def _print(row: dict[str, object]) -> None:
    from newstrail.deliver.words import term

    state = str(row["state"])
    silent = f", silent for {row['silent']} days" if state in ("open", "due soon", "overdue") else ""
    due = f", due by {row['due_end']}" if row["due_end"] else ""
    stands = click.style(term("state", state, "en"), bold=True, fg=COLOURS.get(state))
    click.echo(f"{row['id']}  {stands} since {row['since']}{due}{silent}")
    said = f" ({row['speaker']})" if row["speaker"] else ""
    click.echo(f"  “{row['text']}”{said}, {row['day']}")
    if row["ruled"]:
        click.echo(f"  set by {row['ruled']}")
    pieces = row["evidence"]
    for piece in pieces if isinstance(pieces, list) else []:
        words = piece["text"] if len(piece["text"]) <= WORDS else f"{piece['text'][:WORDS]}…"
        click.echo(f"    {piece['date']} {piece['stance']}, {piece['speaker']}: {piece['outlet']} – {words}")
    if isinstance(row["more"], int) and row["more"] > 0:
        click.echo(f"    and {row['more']} more: newstrail timeline {row['id']}")
    click.echo()


COLOURS = {
    "kept": "green",
    "partly": "yellow",
    "contested": "magenta",
    "overtaken": "cyan",
    "missed": "red",
    "overdue": "red",
}


def _the(name: str, tracked: Sequence[Tracked]) -> Tracked:
    for one in tracked:
        if one.id == name:
            return one
    raise Unknown(f"no claim {name!r}: `newstrail claims` lists them")


def _rule(tracked: Sequence[Tracked], claim: str | None, state: str, reason: str, opened: House) -> None:
    from newstrail.core.evidence.standing import STATES

    if not claim or not reason:
        raise click.UsageError("--set needs the CLAIM, and the reason by --why")
    if state != "-" and state not in STATES:
        raise click.BadParameter(f"one of {', '.join(STATES)}, or -", param_hint="--set")
    data = {"claim": tracked[0].id, "state": "" if state == "-" else state}
    opened.edges.store.rulings.add("claim", data, getpass.getuser(), reason, opened.edges.now())
