"""Time expressions: our 66 rules beside korean-datetime, on the same cases in the same run.

    python benchmarks/times.py [--cases FILE ...] [--wrong]

The first set is the one that the rules were made with; the fresh one was written afterwards. A case is right when both
bounds are. korean-datetime gives half-open ranges, of Korean expressions only, so English cases are counted apart; it
is asked with `cycle="nearest"`, which its author recommends for news.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from newstrail.core.times import principal, when

Bounds = tuple[date | None, date | None]
OWN = [Path(__file__).parent / "own" / name for name in ("when.jsonl", "when-fresh.jsonl")]


def ours(text: str, at: date) -> Bounds:
    found = principal(when(text, at))
    return (found.start, found.end) if found else (None, None)


def peer() -> Callable[[str, date], Bounds] | None:
    try:
        from korean_datetime import ParseOptions, parse_all
    except ImportError:
        print("korean-datetime is not installed: pip install korean-datetime")
        return None
    options = ParseOptions(cycle="nearest")

    def theirs(text: str, at: date) -> Bounds:
        now = datetime(at.year, at.month, at.day, 9)  # noqa: DTZ001  # it wants the local time, without a zone
        dated = [found for found in parse_all(text, now=now, options=options) if found.kind.value != "time"]
        if not dated:
            return None, None
        first = dated[0]
        return first.start.date(), (first.end - timedelta(seconds=1)).date()

    return theirs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="+", default=OWN, help="JSON Lines: text, at, start, end, rule")
    parser.add_argument("--wrong", action="store_true", help="list what each got wrong")
    args = parser.parse_args()
    readers: dict[str, Callable[[str, date], Bounds]] = {"newstrail": ours}
    if theirs := peer():
        readers["korean-datetime"] = theirs

    print(f"{'set':<12}{'reader':<18}{'language':<10}{'cases':>7}{'start':>8}{'end':>8}{'both':>8}{'us a case':>11}")
    for path in args.cases:
        cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
        for name, read in readers.items():
            report(path.stem, name, read, cases, wrong=args.wrong)


def report(
    which: str, name: str, read: Callable[[str, date], Bounds], cases: list[dict[str, str]], *, wrong: bool
) -> None:
    """Print a reader's rows for a set, and what it got wrong where it is asked for."""
    tally: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    begun = time.perf_counter()
    for case in cases:
        language = "ko" if any("가" <= c <= "힣" for c in case["text"]) else "en"
        start, end = read(case["text"], date.fromisoformat(case["at"]))
        hit = (str(start or None) == str(case["start"]), str(end or None) == str(case["end"]))
        tally[language].append(hit)
        if wrong and not all(hit):
            print(f"  {name}: {case['text']} @{case['at']}: {start}..{end}, not {case['start']}..{case['end']}")
    spent = (time.perf_counter() - begun) / len(cases) * 1e6
    for language, hits in sorted(tally.items()):
        share = [sum(column) / len(hits) for column in zip(*hits, strict=True)]
        both = sum(all(hit) for hit in hits) / len(hits)
        row = f"{which:<12}{name:<18}{language:<10}{len(hits):>7}"
        print(f"{row}{share[0]:>8.3f}{share[1]:>8.3f}{both:>8.3f}{spent:>11.0f}")


if __name__ == "__main__":
    main()
