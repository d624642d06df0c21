"""Feeds: items, titles, links and dates recovered, and how fast, beside feedparser and fastfeedparser in the same run.

    python benchmarks/feeds.py --data ../shared/data [--sets real euckr] [--passes 3]

The gold of a set counts, file by file and field by field, what the better of the two peers finds, so a peer's 1.000
says that it found all the other did. A date counts when given; that ours are right is looked at where a set says what
they must be (gofeed), and by comparison with feedparser elsewhere. Each reader gets the same bytes, read before the
clock starts; speed is that of the median pass. `feedparser*` is feedparser without cleaning HTML and resolving links.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import statistics
import tarfile
import time
from calendar import timegm
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newstrail.core.feeds import read_feed
from newstrail.errors import Unreadable

FIELDS = ("items", "titles", "links", "dates")
SETS = ("real", "euckr", "korean-rss", "feed-rs", "gofeed", "feedparser")
NOW = datetime(2026, 11, 1, tzinfo=UTC)  # the feeds are older; a fixed day keeps the figures the same

EXPECTED = ("publishedParsed", "pubDateParsed", "updatedParsed")  # what gofeed's JSON calls a date

Found = tuple[int, int, int, int]
Reader = Callable[[bytes], Found]


def ours(body: bytes) -> Found:
    entries = read_feed(body, "", now=NOW).entries
    return (
        len(entries),
        sum(bool(entry.title) for entry in entries),
        sum(bool(entry.url) for entry in entries),
        sum(entry.published is not None for entry in entries),
    )


def peers() -> dict[str, Reader]:
    """The peers that are installed."""
    found: dict[str, Reader] = {}
    import feedparser

    def counted(entries: list[Any], *dates: str) -> Found:  # Any: neither peer has types
        return (
            len(entries),
            sum(bool(entry.get("title")) for entry in entries),
            sum(bool(entry.get("link")) for entry in entries),
            sum(any(entry.get(date) for date in dates) for entry in entries),
        )

    dates = ("published_parsed", "updated_parsed", "created_parsed")
    found["feedparser"] = lambda body: counted(feedparser.parse(io.BytesIO(body)).entries, *dates)
    found["feedparser*"] = lambda body: counted(
        feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False).entries, *dates
    )
    try:
        import fastfeedparser  # type: ignore[import-untyped]  # it ships no types
    except ImportError:
        print("fastfeedparser is not installed: pip install --group peers")
    else:
        found["fastfeedparser"] = lambda body: counted(fastfeedparser.parse(body).entries, "published", "updated")
    return found


def packed(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a set, by the end of its path."""
    archive = folder / "files.tar.gz"
    if archive.exists():
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.isfile() and (stream := tar.extractfile(member)):
                    yield member.name, stream.read()
    for path in sorted((folder / "files").rglob("*.gz")):
        yield path.relative_to(folder / "files").with_suffix("").as_posix(), gzip.decompress(path.read_bytes())


def read_set(folder: Path) -> list[tuple[dict[str, Any], bytes]]:
    """The rows of the gold, each with its file."""
    files = dict(packed(folder))
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines() if line]
    by_end = {name.removeprefix("./").removeprefix("files/"): body for name, body in files.items()}
    return [(row, by_end[row["file"]]) for row in rows]


def measure(reader: Reader, pairs: list[tuple[dict[str, Any], bytes]], passes: int) -> tuple[Counter[str], float]:
    """Counts against the gold, capped file by file, and the seconds of the median pass."""
    seen: Counter[str] = Counter()
    spent = []
    for number in range(passes):
        started = time.perf_counter()
        results = [attempt(reader, body) for _, body in pairs]
        spent.append(time.perf_counter() - started)
        if number:
            continue
        for (row, _), result in zip(pairs, results, strict=True):
            seen["failed"] += result is None
            for field, count in zip(FIELDS, result or (0, 0, 0, 0), strict=True):
                seen[field] += min(count, row[field])
    return seen, statistics.median(spent)


def attempt(reader: Reader, body: bytes) -> Found | None:
    try:
        return reader(body)
    except Unreadable:
        return None
    except (ValueError, OverflowError, KeyError, TypeError, AttributeError, LookupError):  # peers raise what they like
        return None


def right_dates(folder: Path) -> tuple[int, int]:
    """How many of our instants are those that gofeed's own tests expect, of how many."""
    files = dict(packed(folder))
    right = total = 0
    with tarfile.open(folder / "expected.tar.gz") as tar:
        for member in tar:
            stream = tar.extractfile(member) if member.name.endswith(".json") else None
            name = member.name.removesuffix(".json") + ".xml"
            body = next((body for key, body in files.items() if name.endswith(key.removeprefix("./"))), None)
            if stream is None or body is None:
                continue
            try:
                document = json.load(stream)
                expected = document.get("items") or document.get("entries") or []
                entries = read_feed(body, "", now=NOW).entries
            except (Unreadable, ValueError):
                continue
            for item, entry in zip(expected, entries, strict=False):
                wanted = next((item[key] for key in EXPECTED if item.get(key)), None)
                if wanted:
                    moment = datetime.fromisoformat(wanted)
                    total += 1
                    right += entry.published is not None and abs((entry.published.at - moment).total_seconds()) < 1
    return right, total


def agreeing_dates(pairs: list[tuple[dict[str, Any], bytes]]) -> tuple[int, int, list[str]]:
    """Where feedparser reads a date too: how many of our instants are its own, and the strings on which we differ."""
    import feedparser

    same = total = 0
    differing = []
    for _, body in pairs:
        try:
            entries = read_feed(body, "", now=NOW).entries
            theirs = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False).entries
        except (Unreadable, ValueError, OverflowError):
            continue
        for entry, other in zip(entries, theirs, strict=False):
            parsed = other.get("published_parsed") or other.get("updated_parsed")
            if entry.published and parsed:
                total += 1
                agrees = abs(entry.published.at.timestamp() - timegm(parsed)) < 2
                same += agrees
                if not agrees:
                    differing.append(entry.published.raw)
    return same, total, differing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="development data, as ../shared/data")
    parser.add_argument("--sets", nargs="+", default=SETS, choices=SETS, help="which sets (default: all)")
    parser.add_argument("--passes", type=int, default=1, help="passes a reader; speed is that of the median one")
    args = parser.parse_args()

    readers: dict[str, Reader] = {"newstrail": ours, **peers()}
    sums = {name: Counter[str]() for name in readers}
    gold: Counter[str] = Counter()
    ways: Counter[str] = Counter()
    print(
        f"{'set':<12}{'reader':<16}{'items':>8}{'titles':>8}{'links':>8}{'dates':>8}{'failed':>8}{'files/s':>9}{'MB/s':>7}"
    )
    for name in args.sets:
        pairs = read_set(args.data / "feeds" / name)
        totals = Counter({field: sum(row[field] for row, _ in pairs) for field in FIELDS})
        gold += totals
        size = sum(len(body) for _, body in pairs) / 1e6
        for reader, read in readers.items():
            seen, seconds = measure(read, pairs, args.passes)
            sums[reader] += seen
            speed = f"{len(pairs) / seconds:>9.0f}{size / seconds:>7.1f}"
            print(f"{name:<12}{reader:<16}{shares(seen, totals)}{seen['failed']:>8}{speed}")
        for _, body in pairs:
            try:
                ways.update([f"{name}: {flag}" for flag in read_feed(body, "", now=NOW).flags] or [f"{name}: fast"])
            except Unreadable as error:
                ways[f"{name}: unreadable, {error.why}"] += 1
        same, total, differing = agreeing_dates(pairs)
        print(f"{'':<12}dates as feedparser's: {same} of {total}; else: {dict(Counter(differing).most_common(3))}")
        if name == "gofeed":
            print(f"{'':<12}dates as gofeed expects: {' of '.join(map(str, right_dates(args.data / 'feeds' / name)))}")
    for reader in readers:
        print(f"{'all':<12}{reader:<16}{shares(sums[reader], gold)}{sums[reader]['failed']:>8}")
    print("\nways a file took:")
    for way, count in sorted(ways.items()):
        print(f"{count:>7}  {way}")


def shares(seen: Counter[str], totals: Counter[str]) -> str:
    return "".join(f"{seen[field] / totals[field]:>8.3f}" if totals[field] else f"{'-':>8}" for field in FIELDS)


if __name__ == "__main__":
    main()
