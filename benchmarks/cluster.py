"""Stories: newstrail beside one pass of online TF-IDF, on news that is labelled by event.

    python benchmarks/cluster.py --data ../shared/data [--only uci,own] [--own benchmarks/own/korean-english.jsonl]

Read are `cluster/*` and `stream/korean` of the data, and our own Korean–English reports: for each Korean report the
English one of the same event, and one cut from the same cloth that tells of another (mostly of another company).
With `--only follow-ups`, our own storylines: of each matter an early report, the next step, and one or two reports that
share no more with it than a company. Counted are stories that are said to follow up another: rightly, of all that are
said to (precision), and of all next steps, which may also reach the first report by others (recall).

Newstrail works as in `newstrail inspect cluster`, its database on disk, with one configuration for all; the peer has
the threshold that is best on each set. Pairs are scored by whether both articles are in one story.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from newstrail.cli.inspect_stories import inspect_cluster
from newstrail.core.match import Lexicon
from newstrail.settings.companies import read_companies

SHIPPED = Path(__file__).parent.parent / "config" / "companies.toml"
OWN = Path(__file__).parent / "own" / "korean-english.jsonl"
STORYLINES = OWN.with_name("follow-ups.jsonl")
Row = dict[str, Any]  # Any: JSON
Stories = dict[str, Hashable]
Grouper = Callable[[Sequence[Row]], Stories]

#: The peer's thresholds, the best on these very files (semeval-en has that of ecbplus, own that of korean), and the
#: seconds after which a story takes no more articles.
THRESHOLDS = {"uci": 0.07, "ecbplus": 0.2, "semeval-en": 0.2, "korean": 0.3, "own": 0.3}
WINDOWS = {"korean": 2 * 86_400, "own": 2 * 86_400}


def rows(path: Path) -> list[Row]:
    """The objects of a JSON Lines file, packed or not."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def ours(lexicon: Lexicon) -> Grouper:
    """Newstrail's own command, its database on disk."""
    return lambda articles: {str(row["id"]): row["story"] for row in inspect_cluster(articles, lexicon)}


def peer(threshold: float, window: float = math.inf) -> Grouper:
    """Each article joins the story whose centroid it is most like: running IDF, an inverted index, one pass."""

    def group(articles: Sequence[Row]) -> Stories:
        frequency: Counter[str] = Counter()
        centroids: list[Counter[str]] = []
        squares: list[float] = []
        seen: list[float] = []
        having: defaultdict[str, set[int]] = defaultdict(set)
        stories: Stories = {}
        for number, row in enumerate(articles, 1):
            counts = Counter(features(row))
            frequency.update(counts.keys())
            weights = {
                word: (1 + math.log(n)) * math.log(number / frequency[word] + 0.01) for word, n in counts.items()
            }
            length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
            vector = {word: weight / length for word, weight in weights.items()}
            at = _seconds(row)
            dots: defaultdict[int, float] = defaultdict(float)
            for word, weight in vector.items():
                for story in having[word]:
                    if at - seen[story] <= window:
                        dots[story] += weight * centroids[story][word]
            likeness, best = max(
                ((dot / math.sqrt(squares[story]), story) for story, dot in dots.items()),
                default=(0.0, -1),
            )
            if likeness < threshold:
                best = len(centroids)
                centroids.append(Counter())
                squares.append(0.0)
                seen.append(at)
            for word, weight in vector.items():
                before = centroids[best][word]
                centroids[best][word] = before + weight
                squares[best] += weight * (2 * before + weight)
                having[word].add(best)
            seen[best] = at
            stories[row["id"]] = best
        return stories

    return group


def features(row: Row) -> Iterable[str]:
    """Words, or of Korean pairs of syllables: of the headline twice, and of the beginning of the text."""
    title, text = row.get("title") or "", row.get("text") or ""
    whole = f"{title} {title} {text[:400] if '가' <= max(title, default='') <= '힣' else text}".lower()
    return chain.from_iterable(
        [run[i : i + 2] for i in range(len(run) - 1)] if "가" <= run[0] <= "힣" else [run]
        for run in re.findall(r"[가-힣]+|[a-z0-9]{2,}", whole)
    )


def _seconds(row: Row) -> float:
    return datetime.fromisoformat(row["published"]).timestamp() if row.get("published") else 0.0


def bcubed(gold: Stories, found: Stories) -> tuple[float, float, float]:
    """Precision, recall and F of each article's story, on average."""
    cells = Counter((gold[name], found[name]) for name in gold)
    wanted, given = Counter(gold.values()), Counter(found[name] for name in gold)
    precision = sum(n * n / given[b] for (_, b), n in cells.items()) / len(gold)
    recall = sum(n * n / wanted[a] for (a, _), n in cells.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def in_pairs(pairs: Iterable[Row], found: Stories) -> tuple[float | None, float, float | None]:
    """Precision, recall and F of pairs; the first and last None where only pairs that belong together are labelled."""
    joined = Counter((pair.get("same", True), found[pair["a"]] == found[pair["b"]]) for pair in pairs)
    right, missed, wrong = joined[True, True], joined[True, False], joined[False, True]
    recall = right / ((right + missed) or 1)
    if not joined[False, True] + joined[False, False]:
        return None, recall, None
    return right / ((right + wrong) or 1), recall, 2 * right / (2 * right + wrong + missed)


def own(path: Path, part: str) -> tuple[list[Row], list[Row]]:
    """Our own reports in the order they were published, and the pairs of them; `part` "" for all."""
    reports: dict[str, Row] = {}
    pairs = []
    for row in rows(path):
        names = f"{row['event']} ko", f"{row['event']} {'en' if row['same'] else 'other'}"
        for name, language in zip(names, ("korean", "english"), strict=True):
            reports[name] = {"id": name, **row[language]}
        if part in ("", row["part"]):
            pairs.append({"a": names[0], "b": names[1], "same": row["same"]})
    return sorted(reports.values(), key=lambda report: (_seconds(report), report["id"])), pairs


def follow_ups(path: Path, part: str) -> None:
    """Print a line of what our own storylines come to."""
    pairs = rows(path)
    reports = {str(report["title"]): report for row in pairs for report in (row["earlier"], row["later"])}
    ordered = sorted(({"id": title, **report} for title, report in reports.items()), key=_seconds)
    placed = list(inspect_cluster(ordered, Lexicon(read_companies(SHIPPED))))
    story: Row = {str(row["id"]): row["story"] for row in placed}
    follows: Row = {str(row["story"]): row["follows"] for row in placed}
    matter = {row["later"]["title"]: row["later"]["title"] for row in pairs}
    matter |= {row["later"]["title"]: row["matter"] for row in pairs if row["follows"]}
    matter |= {row["earlier"]["title"]: row["matter"] for row in pairs}
    about = {story[title]: matter[title] for title in reversed(matter)}
    scored = [row for row in pairs if row["part"].startswith(part)]
    said = {story[row["later"]["title"]] for row in scored} & {name for name in follows if follows[name]}
    right = sum(about[name] == about[follows[name]] for name in said)
    steps = [row for row in scored if row["follows"]]
    reached = sum(story[row["earlier"]["title"]] in _chain(story[row["later"]["title"]], follows) for row in steps)
    precision, recall = right / (len(said) or 1), reached / len(steps)
    figures = f"{precision:.3f} / {recall:.3f} / {2 * precision * recall / (precision + recall or 1):.3f}"
    print(f"| follow-ups | newstrail | {len(steps)} steps, {len(said)} said | {figures} | {len(follows)} | – | – |")


def _chain(name: str, follows: Row) -> Iterable[str]:
    """A story and all that it follows up."""
    while name:
        yield name
        name = follows.get(name)


def measure(name: str, articles: Sequence[Row], score: Callable[[Stories], Sequence[float | None]], of: str) -> None:
    """Print a line for us and one for the peer."""
    lexicon = Lexicon(read_companies(SHIPPED))
    single_pass = peer(THRESHOLDS[name], WINDOWS.get(name, math.inf))
    for label, group in (("newstrail", ours(lexicon)), ("TF-IDF pass", single_pass)):
        begun = time.process_time()
        found = group(articles)
        speed = len(articles) / (time.process_time() - begun)
        figures = " / ".join("–" if figure is None else f"{figure:.3f}" for figure in score(found))
        sizes = Counter(found.values())
        biggest = max(sizes.values())
        share = f"{biggest} ({biggest / len(articles):.1%})"
        print(f"| {name} | {label} | {of} | {figures} | {len(sizes)} | {share} | {speed:.0f} |", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="folder of the data sets, such as ../shared/data")
    arguments.add_argument(
        "--only", default="", help="of uci, ecbplus, semeval-en, korean, own, follow-ups: these, by commas"
    )
    arguments.add_argument("--own", type=Path, default=OWN, help="our own Korean–English reports")
    arguments.add_argument("--part", default="", help="of our own: design, held or fresh-1 to fresh-10, all by default")
    arguments.add_argument("--first", type=int, help="of the stream: so many articles only")
    given = arguments.parse_args()
    wanted = given.only.split(",") if given.only else [*THRESHOLDS, "follow-ups"]

    print("| set | way | measure | P / R / F | stories | biggest | articles/s |\n|---|---|---|---|---|---|---|")
    for name in wanted:
        if name == "follow-ups":
            follow_ups(STORYLINES, given.part)
            continue
        if name == "own":
            articles, pairs = own(given.own, given.part)
            measure("own", articles, lambda found, pairs=pairs: in_pairs(pairs, found), "pairs")  # type: ignore[misc]
            continue
        folder = given.data / ("stream/korean" if name == "korean" else f"cluster/{name}")
        articles = rows(folder / "docs.jsonl.gz")
        if name in ("uci", "ecbplus"):
            gold: Stories = {row["id"]: row["story"] for row in rows(folder / "gold.jsonl")}
            measure(name, articles, lambda found, gold=gold: bcubed(gold, found), "BCubed")  # type: ignore[misc]
        else:
            labels = rows(folder / ("pairs-natural.jsonl" if name == "korean" else "gold-pairs.jsonl"))
            articles = articles[: given.first] if name == "korean" else articles
            known = {row["id"] for row in articles}
            labels = [pair for pair in labels if pair["a"] in known and pair["b"] in known]
            measure(name, articles, lambda found, labels=labels: in_pairs(labels, found), "pairs")  # type: ignore[misc]


if __name__ == "__main__":
    main()
