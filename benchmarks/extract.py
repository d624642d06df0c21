"""Pages: bodies, titles, days and instants, and how long a page takes, beside six other readers in the same run.

    python benchmarks/extract.py --data ../shared/data [--sets fundus korean] [--peers newstrail htmldate] [--limit 50]

Every page is decoded once, before the clock starts, by trafilatura's charset detection; each reader gets the same text,
one page after another in one process. Bodies are compared by their 4-shingles (macro average) or by wanted and unwanted
segments (micro average), titles by their letters and digits with an outlet's name taken off, days in the zone of the
gold, instants to the minute where the gold has a zone. A reader that raises has read nothing and is counted so.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import time
import unicodedata
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from trafilatura.utils import decode_file

from newstrail.core.extract import extract
from newstrail.model import Capture

Row = dict[str, Any]
Reader = Callable[[str, str], Row]  # HTML and address to text, title and published, those it reads

SETS = {
    "scrapinghub": "extract/scrapinghub",
    "trafilatura": "extract/trafilatura",
    "fundus": "extract/fundus",
    "korean": "extract/korean",
    "htmldate": "dates/htmldate",
}
PEERS = (
    "newstrail", "trafilatura", "trafilatura-fast", "trafilatura-precision", "trafilatura+metadata", "resiliparse",
    "readability", "newspaper4k", "htmldate", "htmldate+time",
)  # fmt: skip
NOW = datetime(2026, 11, 1, tzinfo=UTC)  # the pages are older; a fixed day keeps the figures the same


def ours(html: str, url: str) -> Row:
    header = (("content-type", "text/html; charset=utf-8"),)
    capture = Capture(
        url=url, requested=url, status=200, headers=header, body=html.encode(errors="replace"), at=NOW, sha256=""
    )
    revision = extract(capture)
    return {"text": revision.text, "title": revision.title, "published": revision.published and str(revision.published)}


def readers() -> Iterator[tuple[str, Reader]]:
    """Ours and the peers that are installed, in the order in which they are told."""
    import trafilatura
    from htmldate import find_date

    def trafilatured(**options: Any) -> Reader:  # Any: as trafilatura takes them
        def read(html: str, url: str) -> Row:
            found = trafilatura.bare_extraction(html, url=url, include_comments=False, **options)
            return {"text": found.text, "title": found.title, "published": found.date} if found else {}  # type: ignore[union-attr]

        return read

    yield "newstrail", ours
    yield "trafilatura", trafilatured(with_metadata=False)
    yield "trafilatura-fast", trafilatured(with_metadata=False, fast=True)
    yield "trafilatura-precision", trafilatured(with_metadata=False, favor_precision=True)
    yield "trafilatura+metadata", trafilatured(with_metadata=True)
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree

        yield (
            "resiliparse",
            lambda html, _: {"text": extract_plain_text(HTMLTree.parse(html), main_content=True, alt_texts=False)},
        )
    except ImportError:
        print("resiliparse is not installed: pip install --group peers")
    try:
        import readability  # type: ignore[import-untyped]  # neither has types
        from lxml import html as lxml_html

        def readable(html: str, _: str) -> Row:
            document = readability.Document(html)
            return {"text": lxml_html.fromstring(document.summary()).text_content(), "title": document.short_title()}

        yield "readability", readable
    except ImportError:
        print("readability-lxml is not installed: pip install --group peers")
    try:
        import newspaper  # type: ignore[import-untyped]

        def newspapered(html: str, url: str) -> Row:
            article = newspaper.article(url or "https://example.test/", input_html=html)
            published = article.publish_date
            return {"text": article.text, "title": article.title, "published": published and published.isoformat()}

        yield "newspaper4k", newspapered
    except ImportError:
        print("newspaper4k is not installed: pip install --group peers")
    yield "htmldate", lambda html, url: {"published": find_date(html, url=url or None)}
    yield (
        "htmldate+time",
        lambda html, url: {"published": find_date(html, url=url or None, outputformat="%Y-%m-%dT%H:%M:%S%z")},
    )


def pages(folder: Path, limit: int | None) -> list[tuple[Row, str]]:
    """The rows of a set's gold, each with its page's text."""
    plain, packed = folder / "gold.jsonl", folder / "gold.jsonl.gz"
    lines = plain.read_text(encoding="utf-8") if plain.exists() else gzip.decompress(packed.read_bytes()).decode()
    rows = [json.loads(line) for line in lines.split("\n") if line.strip()][:limit]
    found = []
    for row in rows:
        path = folder / "html" / f"{row['file']}.gz"
        body = gzip.decompress(path.read_bytes()) if path.exists() else path.with_suffix("").read_bytes()
        found.append((row, decode_file(body)))
    return found


# ── scoring ────────────────────────────────────────────────────────────────────────────────────────

WORD = re.compile(r"\w+")
SUFFIX = re.compile(r"\s+[-–—|:·«»]{1,2}\s+[^-–—|·«»]{2,40}$|^[^|:]{2,20}\s+(?:\||::)\s+")


def ratio(one: float, other: float) -> float:
    return one / (one + other) if one + other else 0.0


def harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    runs = (tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))
    return Counter(run for run in runs if run)


def overlap(gold: str, found: str) -> tuple[float, float] | None:
    """Precision and recall of a body's shingles; precision is None where nothing was found."""
    wanted, had = shingles(gold), shingles(found)
    right = (wanted & had).total()
    return (right / had.total() if had else -1.0, right / wanted.total()) if wanted else None


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def letters(text: str) -> str:
    return "".join(WORD.findall(unicodedata.normalize("NFKC", text or "").casefold())).replace("_", "")


def same_title(gold: str, found: str) -> bool:
    bare = SUFFIX.sub("", unicodedata.normalize("NFKC", squeeze(found)))
    return letters(gold) in {letters(found), letters(bare)}


def instant(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text).strip())
    except ValueError:
        return None


def same_day(gold: datetime, found: datetime | None) -> bool:
    if found is None:
        return False
    return (found.astimezone(gold.tzinfo) if gold.tzinfo and found.tzinfo else found).date() == gold.date()


def same_instant(gold: datetime, found: datetime | None) -> bool:
    return bool(found and found.tzinfo and abs((gold - found).total_seconds()) <= 60)


def mean(values: Iterable[float]) -> float | None:
    listed = list(values)
    return statistics.fmean(listed) if listed else None


def scored(pairs: list[tuple[Row, Row]]) -> dict[str, float | None]:
    """The figures of a reader on a set; None where the set, or the reader, has nothing of the kind."""
    figures: dict[str, float | None] = {}
    texts = [(gold, found["text"] or "") for gold, found in pairs if "text" in found or "failed" in found]
    if bodies := [both for gold, text in texts if gold.get("body") and (both := overlap(gold["body"], text))]:
        precision = mean(one for one, _ in bodies if one >= 0) or 0.0
        recall = mean(one for _, one in bodies) or 0.0
        figures |= {"P": precision, "R": recall, "F1": harmonic(precision, recall)}
        figures["pages ≥ .9"] = mean(harmonic(max(p, 0.0), r) >= 0.9 for p, r in bodies)
    if segments := [(gold, squeeze(text)) for gold, text in texts if gold.get("with")]:
        hits = sum(squeeze(part) in text for gold, text in segments for part in gold["with"])
        slips = sum(squeeze(part) in text for gold, text in segments for part in gold.get("without", ()))
        precision, recall = ratio(hits, slips), hits / sum(len(gold["with"]) for gold, _ in segments)
        figures |= {"segment P": precision, "segment R": recall, "segment F1": harmonic(precision, recall)}
    titled = [(gold["title"], found["title"]) for gold, found in pairs if gold.get("title") and found.get("title")]
    if titled:
        wanted = sum(bool(gold.get("title")) for gold, _ in pairs)
        figures["title"] = sum(same_title(*pair) for pair in titled) / wanted
    if any(found.get("published") for _, found in pairs):
        dated = [
            (at, instant(found.get("published"))) for gold, found in pairs if (at := instant(gold.get("published")))
        ]
        figures["day"] = mean(same_day(*pair) for pair in dated)
        figures["date given"] = mean(found is not None for _, found in dated)
        figures["instant"] = mean(same_instant(*pair) for pair in dated if pair[0].tzinfo)
    return figures


def run(read: Reader, given: list[tuple[Row, str]]) -> tuple[list[Row], list[float]]:
    """What a reader found on each page, and the milliseconds it took."""
    attempt(read, given[0][1])  # what is loaded on first use is not this page's time
    found, spent = [], []
    for _, html in given:
        begun = time.perf_counter()
        found.append(attempt(read, html))
        spent.append((time.perf_counter() - begun) * 1000)
    return found, spent


def attempt(read: Reader, html: str) -> Row:
    try:
        return read(html, "")
    except Exception as error:  # peers raise what they like, and a benchmark goes on
        return {"failed": type(error).__name__, "text": "", "title": ""}


def tell(name: str, given: list[tuple[Row, str]], chosen: dict[str, Reader]) -> None:
    """Print the table of a set, and one of its Korean pages by themselves."""
    rows: dict[str, dict[str, float | None]] = {}
    korean: dict[str, dict[str, float]] = {}
    for reader, read in chosen.items():
        found, spent = run(read, given)
        pairs = [(gold, answer) for (gold, _), answer in zip(given, found, strict=True)]
        rows[reader] = scored(pairs) | {
            "empty": sum(not (answer["text"] or "").strip() for answer in found if "text" in answer),
            "ms/page": statistics.fmean(spent),
            "p95": sorted(spent)[int(len(spent) * 0.95)],
            "errors": sum("failed" in answer for answer in found),
        }
        for gold, answer in pairs:
            both = overlap(gold["body"], answer["text"] or "") if gold.get("body") and "text" in answer else None
            if both and (gold.get("lang") == "ko" or name == "korean"):
                korean.setdefault(gold["file"][:40], {})[reader] = harmonic(max(both[0], 0.0), both[1])
    heads = list(dict.fromkeys(head for figures in rows.values() for head in figures))
    table(f"{name}, {len(given)} pages", heads, rows)
    if korean:
        table(f"{name}, Korean pages, F1", list(next(iter(korean.values()))), korean)


def table(title: str, heads: list[str], rows: Any) -> None:  # Any: a row may lack a figure, or have whole numbers
    print(f"\n| {title} | {' | '.join(heads)} |\n|{'---|' * (len(heads) + 1)}")
    for name, figures in rows.items():
        print(f"| {name} | {' | '.join(figure(head, figures.get(head)) for head in heads)} |", flush=True)


def figure(head: str, value: float | None) -> str:
    if value is None:
        return "–"
    return (
        f"{value:.0f}"
        if head in ("empty", "errors", "p95")
        else f"{value:.1f}"
        if head == "ms/page"
        else f"{value:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="development data, as ../shared/data")
    parser.add_argument("--sets", nargs="+", default=list(SETS), choices=SETS, help="which sets (default: all)")
    parser.add_argument("--peers", nargs="+", default=PEERS, choices=PEERS, help="which readers (default: all)")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N pages of a set")
    args = parser.parse_args()

    warnings.simplefilter("ignore")
    chosen = {name: read for name, read in readers() if name in args.peers}
    for name in args.sets:
        tell(name, pages(args.data / SETS[name], args.limit), chosen)


if __name__ == "__main__":
    main()
