"""Statements that can be checked later: our own labelled sentences, and the first article by our gold spans.

    python benchmarks/claims.py [--data ../shared/data] [--wrong]

Sentences, those that the rules were made with and three later sets (docs/explanation/measurements.md says how each
was read before it was learnt from): how many statements are found, and how many of those without one stay silent; of
the found ones kind, modality, speaker and due interval. The peer is a list of forward-looking words: a sentence with
one of them is a statement. With --data: seed/article.txt, read as `follow` reads it; a claim is found where a
statement overlaps its gold span.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from newstrail.core.capture import capture_of
from newstrail.core.claims import claims
from newstrail.core.extract import extract
from newstrail.core.match import Lexicon, match
from newstrail.model import Claim, Mention
from newstrail.settings.companies import read_companies

Row = dict[str, Any]  # a JSON object
ROOT = Path(__file__).parents[1]
OWN = ROOT / "benchmarks" / "own"
WORDS = re.compile(r"예정|계획|방침|전망|예상|목표|겠다|\b(?:will|plans?|expect\w*|aims?|forecast\w*|may|could)\b")


def rows_of(name: str) -> list[Row]:
    return [json.loads(line) for line in (OWN / name).read_text(encoding="utf-8").splitlines()]


def mentions_in(text: str, aliases: dict[str, str]) -> list[Mention]:
    """Plain mentions, longest spelling first, for sentences that stand alone."""
    found: list[Mention] = []
    for alias in sorted(aliases, key=len, reverse=True):
        for at in re.finditer(re.escape(alias) + r"(?![A-Za-z])", text):
            if all(at.end() <= m.start or at.start() >= m.end for m in found):
                place: dict[str, Any] = {"where": "text", "start": at.start(), "end": at.end()}
                found.append(Mention(company=aliases[alias], alias=alias, rule="name", confidence=1.0, **place))
    return found


def found_in(row: Row, aliases: dict[str, str]) -> Claim | None:
    text = f"{row.get('before', '')} {row['text']}".strip()
    found = claims("", text, date.fromisoformat(row["published"]), mentions_in(text, aliases))
    return next((claim for claim in found if claim.start >= len(text) - len(row["text"])), None)


def right(claim: Claim, gold: Row) -> Row:
    due = [str(day) if day else None for day in (claim.due_start, claim.due_end)]
    return {
        "kind": claim.kind == gold["kind"],
        "modality": claim.modality == gold["modality"],
        "speaker": claim.speaker == gold["speaker"],
        "due": due == [gold["due_start"], gold["due_end"]],
    }


def sentences(name: str, part: str = "", *, wrong: bool) -> None:
    """Print the figures of a set, or of a part of one."""
    head, *rows = rows_of(name)
    columns = f"{part or 'first':<10}{'statements':>11}{'found':>8}{'others':>8}{'silent':>8}"
    print(f"{columns}{'kind':>8}{'modality':>10}{'speaker':>9}{'due':>7}")
    for language in ("ko", "en"):
        mine = [row for row in rows if row["language"] == language and row.get("part", "") == part]
        stated, others = [row for row in mine if row["claim"]], [row for row in mine if not row["claim"]]
        found = [(row, claim) for row in stated if (claim := found_in(row, head["aliases"]))]
        if wrong:
            for row in stated:
                if not found_in(row, head["aliases"]):
                    print(f"  {row['text']}: nothing")
            for row in others:
                if claim := found_in(row, head["aliases"]):
                    print(f"  {row['text']}: {claim.kind}, and it states nothing")
        silent = sum(found_in(row, head["aliases"]) is None for row in others)
        tally: Counter[str] = Counter()
        for row, claim in found:
            each = right(claim, row["claim"])
            tally.update({key: int(value) for key, value in each.items()})
            if wrong and not all(each.values()):
                print(f"  {row['text']}: {claim.kind}, {claim.modality}, {claim.speaker}, {_due(claim)}")
        shares = [tally[key] / len(found) for key in ("kind", "modality", "speaker", "due")]
        print(
            f"{language:<10}{len(stated):>11}{len(found) / len(stated):>8.3f}"
            f"{len(others):>8}{silent / len(others):>8.3f}"
            f"{shares[0]:>8.3f}{shares[1]:>10.3f}{shares[2]:>9.3f}{shares[3]:>7.3f}"
        )
        words = sum(bool(WORDS.search(row["text"])) for row in stated) / len(stated)
        quiet = sum(not WORDS.search(row["text"]) for row in others) / len(others)
        print(f"{'  words':<10}{len(stated):>11}{words:>8.3f}{len(others):>8}{quiet:>8.3f}")


def seed(folder: Path) -> None:
    head, *gold = rows_of("seed-claims.jsonl")
    body = (folder / "seed/article.txt").read_bytes()
    revision = extract(capture_of(body, url="", now=datetime(2026, 1, 1, tzinfo=UTC), name="article.txt"))
    lexicon = Lexicon(read_companies(ROOT / "config" / "companies.toml"))
    if hashlib.sha256(revision.text.encode()).hexdigest() != head["text_sha256"]:
        print("\nthe article is read otherwise than when its gold spans were made: they may be off")
    mentions = match(revision.title, revision.text, lexicon)
    found = claims(revision.title, revision.text, date.fromisoformat(head["published"]), mentions)
    hits: dict[str, Claim] = {}
    used: set[Claim] = set()
    for row in gold:
        over = [c for c in found if any(c.start < end and c.end > start for start, end in row["spans"])]
        used.update(over)
        if over:
            hits[row["id"]] = over[0]
    due = [row for row in gold if row["due"]]
    kept = [r for r in due if r["id"] in hits and [str(d) if d else None for d in _due(hits[r["id"]])] == r["due"]]
    named = [row for row in gold if row["speaker"]]
    said = [row for row in named if row["id"] in hits and hits[row["id"]].speaker == row["speaker"]]
    print(f"\nthe first article: {len(hits)} of {len(gold)} claims, {len(set(found) - used)} others; missing: ", end="")
    print(", ".join(row["id"] for row in gold if row["id"] not in hits) or "none", end="")
    print(f"; due right {len(kept)} of {len(due)}, speakers {len(said)} of {len(named)}")


def _due(claim: Claim) -> tuple[date | None, date | None]:
    return claim.due_start, claim.due_end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of development data, such as ../shared/data")
    parser.add_argument("--wrong", action="store_true", help="list what was read otherwise than labelled")
    args = parser.parse_args()
    sentences("claims.jsonl", wrong=args.wrong)
    for part in ("second", "third", "fourth"):
        sentences("claims-fresh.jsonl", part, wrong=args.wrong)
    if args.data:
        seed(args.data)


if __name__ == "__main__":
    main()
