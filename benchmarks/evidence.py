"""What a later report does to a claim: our own labelled pairs of a claim's sentence and a report.

    python benchmarks/evidence.py [--wrong]

The claim and the companies are read as `follow` and `run` read them, with the shipped list; right is the stance, or
that the report says nothing on the claim. `docs/explanation/measurements.md` says how each part was read before it was
learnt from. The peer is a list of words: a report that names one of the claim's companies does what the first of them
says.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from newstrail.core.claims import claims
from newstrail.core.evidence import Kin, hold, kin
from newstrail.core.match import Lexicon, match
from newstrail.model import Filing, Origin, Revision, Stamp, Tracked
from newstrail.settings.companies import read_companies

Row = dict[str, Any]  # a JSON object
ROOT = Path(__file__).parents[1]
OWN = ROOT / "benchmarks" / "own" / "evidence.jsonl"
#: The order of the table.
STANCES = ("fulfils", "partly", "delays", "contradicts", "supersedes", "context", "none")
WORDS = (
    ("supersedes", r"백지화|철회|결렬|종료|무산|결별|scrap|cancel|called off"),
    ("delays", r"연기|늦[춰어]|미루|미룬|밀[릴려]|지연|delay|postpon|slip"),
    ("contradicts", r"않았다|못했다|has (?:still )?not|yet to"),
    ("partly", r"축소|그쳤|일부|시범"),
    ("fulfils", r"출시했|시작했|마쳤|공개했|released|launched|opened|started"),
)


def tracked_of(row: Row, lexicon: Lexicon) -> Tracked | None:
    """The claim as it is kept an eye on; None where nothing is read in its sentence."""
    day = date.fromisoformat(row["claimed"])
    found = claims("", row["claim"], day, match("", row["claim"], lexicon))
    return Tracked(id=row["id"], article="https://a.test/claim", number=1, day=day, claim=found[0]) if found else None


def filing_of(row: Row, lexicon: Lexicon) -> Filing:
    at = datetime.combine(date.fromisoformat(row["published"]), time(3), UTC)
    stamp = Stamp(at=at, offset=timedelta(hours=9), day_only=False, origin=Origin.JSON_LD)
    revision = Revision(
        url="https://b.test/report", title=row["title"], text=row["text"], published=stamp, outlet="b", seen=at
    )
    return Filing(revision=revision, mentions=match(row["title"], row["text"], lexicon), first_seen=at)


def stance_of(row: Row, lexicon: Lexicon, kinship: Kin) -> str:
    """Also "no claim", which is never right."""
    tracked = tracked_of(row, lexicon)
    if not tracked:
        return "no claim"
    pieces = hold([tracked], filing_of(row, lexicon), kinship)
    return pieces[0].stance if pieces else "none"


def by_words(row: Row, lexicon: Lexicon) -> str:
    named = {mention.company for mention in match(row["title"], row["text"], lexicon)}
    if not named & {mention.company for mention in match("", row["claim"], lexicon)}:
        return "none"
    return next((name for name, words in WORDS if re.search(words, row["text"])), "context")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list what was read otherwise than labelled")
    args = parser.parse_args()
    companies = read_companies(ROOT / "config" / "companies.toml")
    lexicon, kinship = Lexicon(companies), kin(companies)
    rows = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]

    print("| pairs | reader | number | right | " + " | ".join(STANCES) + " |")
    print("|---" * (4 + len(STANCES)) + "|")
    for part in dict.fromkeys(row["part"] for row in rows):
        mine = [row for row in rows if row["part"] == part]
        told = {row["id"]: stance_of(row, lexicon, kinship) for row in mine}
        report(part, "newstrail", mine, told)
        report("", "words", mine, {row["id"]: by_words(row, lexicon) for row in mine})
        if args.wrong:
            for row in mine:
                if told[row["id"]] not in row["stance"]:
                    print(f"  {row['id']} {row['text']}: {told[row['id']]}, not {row['stance'][0]}")


def report(part: str, reader: str, rows: list[Row], told: dict[str, str]) -> None:
    right = Counter(row["stance"][0] for row in rows if told[row["id"]] in row["stance"])
    wanted = Counter(row["stance"][0] for row in rows)
    each = " | ".join(f"{right[name]}/{wanted[name]}" for name in STANCES)
    print(f"| {part} | {reader} | {len(rows)} | {right.total() / len(rows):.3f} | {each} |")


if __name__ == "__main__":
    main()
