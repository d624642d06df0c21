"""What an edit did: our own labelled pairs, Korean and English, beside a plain diff.

    python benchmarks/revisions.py [--data ../shared/data] [--wrong]

Measures as `score.py diff` has them: the labelled kind is among those found; the share of material edits with a
material change (recall), and of harmless edits with one (false alarms). The peer is a bare difflib: any difference
is material. The rules were made with the first set; docs/explanation/measurements.md says how each of the others was
read before it was learnt from.
With --data, every real pair of versions in stream/korean/revisions.jsonl is compared too, and random single edits
are made to real articles: a digit or a negation must count, a comma, a space or other quotation marks must not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from newstrail.core.compare import changes

Row = dict[str, Any]  # a JSON object
OWN = Path(__file__).parent / "own"
Judge = Callable[[Row], tuple[set[str], bool]]


def ours(row: Row) -> tuple[set[str], bool]:
    found = changes(row["old_title"], row["old"], row["new_title"], row["new"], row.get("aliases", {}))
    return {change.kind for change in found}, any(change.material for change in found)


def plain(row: Row) -> tuple[set[str], bool]:
    same = (row["old_title"], row["old"].split()) == (row["new_title"], row["new"].split())
    return ({"none"}, False) if same else ({"added", "removed"}, True)


def table(rows: list[Row], judges: dict[str, Judge], *, wrong: bool) -> None:
    print(f"{'reader':<12}{'language':<10}{'pairs':>6}{'kind':>8}{'recall':>8}{'alarms':>8}{'ms a pair':>11}")
    for name, judge in judges.items():
        begun = time.perf_counter()
        answers = [(row, *judge(row)) for row in rows]
        spent = (time.perf_counter() - begun) / len(rows) * 1e3
        for language in ("ko", "en"):
            mine = [answer for answer in answers if answer[0]["language"] == language]
            kind = [row["kind"] in kinds for row, kinds, _ in mine]
            told = [material for row, _, material in mine if row["material"]]
            alarms = [material for row, _, material in mine if not row["material"]]
            shares = [sum(each) / len(each) for each in (kind, told, alarms)]
            print(f"{name:<12}{language:<10}{len(mine):>6}" + "".join(f"{s:>8.3f}" for s in shares) + f"{spent:>11.2f}")
        for row, kinds, material in answers:
            if wrong and name == "newstrail" and (row["kind"] not in kinds or material != row["material"]):
                print(f"  {row['id']}: {row['kind']}, {row['material']}: found {sorted(kinds)}, {material}")


def mutations(text: str, pick: random.Random) -> Iterator[tuple[str, str, bool]]:
    """One random edit of each sort: its name, the new text, whether it is material."""

    def one(pattern: str) -> re.Match[str] | None:
        found = list(re.finditer(pattern, text))
        return pick.choice(found) if found else None

    if at := one(r"(?<=[\s(])\d+(?=[조억만%개명년월일])"):
        digits = at.group()[:-1] + str((int(at.group()[-1]) + 1) % 10)
        yield "a digit", text[: at.start()] + digits + text[at.end() :], True
    if at := one(r"(?<=[가-힣])한다(?=[.\n])"):
        yield "한다 → 하지 않는다", text[: at.start()] + "하지 않는다" + text[at.end() :], True
    if at := one(r"(?<=[가-힣]), (?=[가-힣])"):
        yield "a comma", text[: at.start()] + " " + text[at.end() :], False
    if at := one(r"(?<=[가-힣]) (?=[가-힣])"):
        yield "a space", text[: at.start()] + text[at.end() :], False
    yield "quotation marks", text.replace("“", '"').replace("”", '"').replace("‘", "'").replace("’", "'"), False


def real(folder: Path) -> None:
    packed = gzip.decompress((folder / "stream/korean/docs.jsonl.gz").read_bytes()).decode()
    articles = {row["id"]: row for row in map(json.loads, packed.splitlines())}
    pick = random.Random(5)
    sample = pick.sample([row for row in articles.values() if len(row["text"]) > 400], 250)
    right: dict[str, list[bool]] = defaultdict(list)
    for row in sample:
        for name, text, material in mutations(row["text"], pick):
            found = any(change.material for change in changes(row["title"], row["text"], row["title"], text))
            right[name].append(found == material or text == row["text"])
    print(f"\n{'random edits of real articles':<32}{'edits':>6}{'right':>8}")
    for name, each in right.items():
        print(f"{name:<32}{len(each):>6}{sum(each) / len(each):>8.3f}")
    pairs = [json.loads(line) for line in (folder / "stream/korean/revisions.jsonl").read_text().splitlines()]
    kinds: Counter[str] = Counter()
    for pair in pairs:
        old, new = articles[pair["a"]], articles[pair["b"]]
        kinds.update({change.kind for change in changes(old["title"], old["text"], new["title"], new["text"])})
    print(f"\nkinds in {len(pairs)} real pairs of versions: " + ", ".join(f"{k} {n}" for k, n in kinds.most_common()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of development data, such as ../shared/data")
    parser.add_argument("--wrong", action="store_true", help="list what was typed otherwise than labelled")
    args = parser.parse_args()
    rows = [json.loads(line) | {"part": "first"} for line in (OWN / "diff.jsonl").read_text("utf-8").splitlines()]
    rows += [json.loads(line) for line in (OWN / "diff-fresh.jsonl").read_text("utf-8").splitlines()]
    for part in dict.fromkeys(row["part"] for row in rows):
        print(f"the {part} set")
        table([row for row in rows if row["part"] == part], {"newstrail": ours, "difflib": plain}, wrong=args.wrong)
    if args.data:
        real(args.data)


if __name__ == "__main__":
    main()
