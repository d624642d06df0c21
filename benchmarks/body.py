"""Learn what tells an article's text from the rest of its page, and say how well it does on sites it never saw.

    python benchmarks/body.py --data ../shared/data            # five-fold, split by site
    python benchmarks/body.py --data ../shared/data --write    # and learn from all, into the program

Read are the pages of `extract/` with their bodies, or their wanted and unwanted segments. A block of a page is the
article's where most of its runs of four words stand in the body. The trees are LightGBM's (in the `learn` group:
`uv sync --group learn`); the program runs them itself.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any

import newstrail.core.extract as package
from newstrail.core.capture import capture_of
from newstrail.core.extract.body import BELIEVED, observed
from newstrail.core.extract.document import read_document
from newstrail.core.extract.features import NAMES

SETS = ("fundus", "scrapinghub", "korean", "trafilatura")
FOLDS = 5
TREES = 150
#: Few leaves, many rows in each, half of the columns a tree: pages are few, and their sites differ.
SETTINGS = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 15, "min_data_in_leaf": 40, "feature_fraction": 0.4,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "num_threads": 1, "deterministic": True,
    "verbose": -1,
}  # fmt: skip
#: Any will do: dates are not looked at.
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS = re.compile(r"\w+")
Gold = dict[str, Any]  # Any: JSON


@dataclass(slots=True)
class Page:
    """A page's blocks that may be its article's: a row and a label of each, and where they come from."""

    group: str  #: its set
    site: str
    gold: Gold
    texts: list[str]
    rows: list[tuple[float, ...]]
    labels: list[bool | None]  #: None: not known


def golds(data: Path, group: str) -> Iterator[tuple[Path, Gold]]:
    """Each page's packed file, and its gold."""
    folder = data / "extract" / group
    plain = folder / "gold.jsonl"
    lines = (
        plain.read_text("utf-8")
        if plain.exists()
        else gzip.decompress(plain.with_name("gold.jsonl.gz").read_bytes()).decode()
    )
    for line in lines.splitlines():
        gold = json.loads(line)
        name = Path(gold["file"]).name
        if file := next((f for f in (folder / "html" / f"{name}.gz", folder / "html" / name) if f.exists()), None):
            yield file, gold


def page(group: str, found: tuple[Path, Gold]) -> Page:
    """Read a page, and label its blocks."""
    file, gold = found
    raw = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    document = read_document(capture_of(raw, url=gold.get("url") or "", now=_NOW, name=file.name))
    seen = observed(document)
    texts = [text for text, _ in seen]
    labels = by_body(texts, gold["body"]) if gold.get("body") else by_segments(texts, gold)
    site = "_".join(file.name.split("_")[:2]) if group == "fundus" else file.name
    return Page(group, site, gold, texts, [row for _, row in seen], labels)


def words(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(text))


def shingles(text: str, length: int = 4) -> Counter[tuple[str, ...]]:
    """Runs of four words, or the whole of a shorter text."""
    found = words(text)
    return Counter(found[i : i + length] for i in range(max(1, len(found) - length + 1)) if found)


def by_body(texts: Sequence[str], body: str) -> list[bool | None]:
    """Whether a block is of the body; not known of one of few words that only may be.

    Of blocks that say the same, those are the body's, as often as it says so, that have most of it around them.
    """
    runs, lines = shingles(body), {words(line) for line in body.split("\n")}
    labels: list[bool | None] = []
    for text in texts:
        found = words(text)
        if len(found) >= 4:
            mine = shingles(text)
            labels.append(sum(count for run, count in mine.items() if run in runs) >= mine.total() / 2)
        else:
            labels.append(None if found in lines or not found else False)
    sure = [bool(label) for label in labels]
    for place, label in enumerate(labels):
        if label is None and any(sure[max(0, place - 2) : place + 3]):
            labels[place] = True if words(texts[place]) in lines and words(texts[place]) else None
        elif label is None:
            labels[place] = False
    places: dict[str, list[int]] = {}
    for place, label in enumerate(labels):
        if label:
            places.setdefault(texts[place], []).append(place)
    for text, same in places.items():
        around = sorted(
            same, key=lambda at: -sum(len(texts[i]) for i in range(at - 6, at + 7) if 0 <= i < len(texts) and sure[i])
        )
        for place in around[max(1, body.count(text)) :]:
            labels[place] = False
    return labels


def by_segments(texts: Sequence[str], gold: Gold) -> list[bool | None]:
    """Whether a block is or holds a wanted or an unwanted segment; not known of others."""
    wanted, unwanted = ([" ".join(words(s)) for s in gold[key]] for key in ("with", "without"))
    labels: list[bool | None] = []
    for text in texts:
        mine = " ".join(words(text))
        yes = bool(mine) and any(s in mine or (len(mine) > 15 and mine in s) for s in wanted)
        no = bool(mine) and any(s in mine for s in unwanted)
        labels.append(yes if yes != no else None)
    return labels


def learn(pages: Sequence[Page]) -> Any:  # Any: LightGBM has no types
    """Boosted trees over all blocks whose label is known; each page weighs as much as another."""
    import lightgbm
    import numpy as np

    rows, labels, weights = [], [], []
    for one in pages:
        known = [i for i, label in enumerate(one.labels) if label is not None]
        sizes = [min(len(words(one.texts[i])), 80) + 2 for i in known]
        rows += [one.rows[i] for i in known]
        labels += [one.labels[i] for i in known]
        share = 40 if one.group == "trafilatura" else 100  # its labels are few blocks of a page
        weights += [share * size / sum(sizes) for size in sizes]
    given = lightgbm.Dataset(np.array(rows), np.array(labels, dtype=float), weight=np.array(weights))
    return lightgbm.train(SETTINGS, given, TREES)


def flat(model: Any) -> dict[str, list[object]]:
    """The trees in the lists of `core/extract/forest.py`."""
    held: dict[str, list[object]] = {
        "columns": list(NAMES),
        "roots": [],
        "column": [],
        "bound": [],
        "left": [],
        "right": [],
    }

    def add(node: dict[str, Any]) -> int:
        place = len(held["column"])
        leaf = "leaf_value" in node
        held["column"].append(-1 if leaf else node["split_feature"])
        held["bound"].append(float(f"{node['leaf_value' if leaf else 'threshold']:.5g}"))
        held["left"].append(-1)
        held["right"].append(-1)
        if not leaf:
            held["left"][place], held["right"][place] = add(node["left_child"]), add(node["right_child"])
        return place

    held["roots"] = [add(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return held


def score(
    pages: Sequence[Page], beliefs: Sequence[Sequence[float]], believed: float
) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each set: macro over runs of four words, or micro over segments."""
    out = {}
    for group in SETS:
        shown = [
            (
                one.gold,
                "\n".join(dict.fromkeys(t for t, p in zip(one.texts, of, strict=True) if p >= believed * max(of))),
            )
            for one, of in zip(pages, beliefs, strict=True)
            if one.group == group
        ]
        if not shown:
            continue
        if group == "trafilatura":
            hits = sum(fold(s) in fold(text) for gold, text in shown for s in gold["with"])
            slips = sum(fold(s) in fold(text) for gold, text in shown for s in gold["without"])
            precision, recall = hits / (hits + slips), hits / sum(len(gold["with"]) for gold, _ in shown)
        else:
            pairs = [(shingles(gold["body"]), shingles(text)) for gold, text in shown]
            precision = mean((a & b).total() / b.total() for a, b in pairs if b)
            recall = mean((a & b).total() / a.total() for a, b in pairs)
        out[group] = (precision, recall, 2 * precision * recall / (precision + recall))
    return out


def fold(text: str) -> str:
    return " ".join(text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="development data")
    parser.add_argument("--write", action="store_true", help="learn from all pages, and put the trees into the program")
    parser.add_argument("--jobs", type=int, default=1, help="processes that read pages")
    options = parser.parse_args()
    with ProcessPoolExecutor(options.jobs) as pool:
        pages = [
            one
            for group in SETS
            for one in pool.map(partial(page, group), golds(options.data, group), chunksize=8)
            if one.rows
        ]
    if options.write:
        held = flat(learn(pages))
        target = Path(package.__file__).with_name("body.json")
        target.write_text(json.dumps(held, separators=(",", ":")) + "\n", encoding="utf-8")
        print(f"{target}: {len(held['roots'])} trees, {len(held['column'])} nodes, from {len(pages)} pages")
        return
    fold_of = {site: place % FOLDS for place, site in enumerate(sorted({one.site for one in pages}, key=hash_of))}
    beliefs: list[Sequence[float]] = [()] * len(pages)
    for part in range(FOLDS):
        model = learn([one for one in pages if fold_of[one.site] != part])
        for place, one in enumerate(pages):
            if fold_of[one.site] == part:
                beliefs[place] = model.predict(one.rows)
    print("| believed from | set | P | R | F1 |\n|---|---|---|---|---|")
    for believed in sorted({0.5, 0.6, BELIEVED, 0.7}):
        for group, figures in score(pages, beliefs, believed).items():
            print(f"| {believed} | {group} | " + " | ".join(f"{figure:.4f}" for figure in figures) + " |")


def hash_of(site: str) -> str:
    """An order of sites that has nothing to do with their names."""
    import hashlib

    return hashlib.sha256(site.encode()).hexdigest()


if __name__ == "__main__":
    main()
