"""Candidates for companies: precision and recall on the repository's own sets of articles.

    python benchmarks/recognise.py [--each]

The first set is the one that the rules were made with. The others were written afterwards; the rules then learnt from
one, and did not from the other. A name counts as found if one of its accepted spellings is proposed, letters
alone compared.
"""

from __future__ import annotations

import argparse
import json
import re
from datetime import UTC, datetime
from pathlib import Path

from newstrail.core.match import Lexicon
from newstrail.core.recognise import recognise
from newstrail.model import Revision
from newstrail.settings.companies import read_companies

HERE = Path(__file__).parent
OWN = (HERE / "own" / "candidates.jsonl", HERE / "own" / "candidates-fresh.jsonl")
SHIPPED = HERE.parent / "config" / "companies.toml"
WHEN = datetime(2026, 1, 1, tzinfo=UTC)


def bare(name: str) -> str:
    """A name by its letters and figures alone."""
    return re.sub(r"[^0-9a-z가-힣]", "", name.casefold())


def measure(rows: list[dict], lexicon: Lexicon) -> list[tuple[dict, list[str], list[str], list[str]]]:
    """Of each article: names rightly proposed, wrongly proposed, and missed."""
    results = []
    for row in rows:
        revision = Revision(url=row["id"], title=row["title"], text=row["text"], language=row["language"], seen=WHEN)
        _, candidates = recognise(revision, lexicon)
        wanted = [{bare(name) for name in names} for names in row["companies"]]
        proposed = [candidate.name for candidate in candidates]
        right = [name for name in proposed if any(bare(name) in names for names in wanted)]
        wrong = [name for name in proposed if name not in right]
        got = {bare(name) for name in proposed}
        missed = [names[0] for names in row["companies"] if not {bare(name) for name in names} & got]
        results.append((row, right, wrong, missed))
    return results


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--file", type=Path, help="other articles with their companies, JSON Lines")
    arguments.add_argument("--each", action="store_true", help="list what is wrong and missed in each article")
    given = arguments.parse_args()

    lexicon = Lexicon(read_companies(SHIPPED))
    sets: dict[str, list[dict]] = {}
    for path in [given.file] if given.file else OWN:
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            sets.setdefault(row.get("part", path.stem), []).append(row)

    print("| set | language | articles | companies | right | wrong | missed | precision | recall |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, rows in sets.items():
        report(name, measure(rows, lexicon), each=given.each)


def report(name: str, results: list[tuple[dict, list[str], list[str], list[str]]], *, each: bool) -> None:
    """Print a set's rows of the table, and what went wrong where it is asked for."""
    for row, _, wrong, missed in results:
        if each and (wrong or missed):
            print(f"{row['id']:16} wrong: {', '.join(wrong) or '-'}; missed: {', '.join(missed) or '-'}")
    for language in ("ko", "en", "all"):
        of = [result for result in results if language in (result[0]["language"], "all")]
        right, wrong, missed = (sum(len(result[part]) for result in of) for part in (1, 2, 3))
        wanted = sum(len(result[0]["companies"]) for result in of)
        precision, recall = right / (right + wrong or 1), (wanted - missed) / (wanted or 1)
        counts = f"{len(of)} | {wanted} | {right} | {wrong} | {missed}"
        print(f"| {name} | {language} | {counts} | {precision:.3f} | {recall:.3f} |")


if __name__ == "__main__":
    main()
