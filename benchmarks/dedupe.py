"""Copies found in a stream of articles, and how quickly: newstrail beside datasketch, rensa and simhash.

    python benchmarks/dedupe.py --data ../shared/data [--set korean] [--only newstrail]

Read are `stream/korean` and `stream/reuters`, articles and pairs. Newstrail places them as the service does, in SQLite
on disk, and its time includes reading the outcome back. The peers hold all in memory: word triples, 128 permutations,
candidates verified by exact likeness, groups are what is connected. Each runs in a process of its own; speed is by
processor time, so that other work on the machine counts little. `--labelled` prints instead what the service's grouping
makes of the labelled pairs themselves: how well all could be done at once.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from newstrail.cli.inspect_stories import inspect_dedupe
from newstrail.core.dedupe import NEW
from newstrail.core.dedupe.groups import join
from newstrail.core.match import Lexicon
from newstrail.core.traits import Alike, Known, Neighbourhood, read
from newstrail.model import Filing, Kind, Revision
from newstrail.settings.companies import read_companies

Row = dict[str, Any]  # Any: JSON
Pair = tuple[str, str]
Groups = dict[str, Hashable]

PERMUTATIONS = 128
SHIPPED = Path(__file__).parent.parent / "config" / "companies.toml"


def rows(path: Path) -> list[Row]:
    """The objects of a JSON Lines file, packed or not; none if there is no file."""
    if not path.exists():
        return []
    packed = path.suffix == ".gz"
    with gzip.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# ── the ways ───────────────────────────────────────────────────────────────────────────────────────


@cache
def lexicon() -> Lexicon:
    """The companies that are shipped."""
    return Lexicon(read_companies(SHIPPED))


def newstrail(articles: list[Row]) -> Groups:
    """What the service decides."""
    return {str(found["id"]): str(found["group"]) for found in inspect_dedupe(articles, lexicon())}


def datasketch(articles: list[Row]) -> Groups:
    """MinHash and its LSH."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=PERMUTATIONS)

    def candidates(name: str, triples: frozenset[str]) -> list[str]:
        hashed = MinHash(num_perm=PERMUTATIONS)
        hashed.update_batch([triple.encode() for triple in triples])
        found = list(index.query(hashed))
        index.insert(name, hashed)
        return found

    return verified(articles, candidates)


def rensa(articles: list[Row]) -> Groups:
    """The same in Rust."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=32)
    names: list[str] = []

    def candidates(name: str, triples: frozenset[str]) -> list[str]:
        hashed = RMinHash(num_perm=PERMUTATIONS, seed=42)
        hashed.update(list(triples))
        found = [names[number] for number in index.query(hashed)]
        index.insert(len(names), hashed)
        names.append(name)
        return found

    return verified(articles, candidates)


def simhash(articles: list[Row]) -> Groups:
    """64 bits, of which up to six may differ."""
    from simhash import Simhash, SimhashIndex

    index = SimhashIndex([], k=6)
    edges = []
    for row in articles:
        if triples := shingles(row["text"]):
            hashed = Simhash(sorted(triples))
            edges += [(row["id"], other) for other in index.get_near_dups(hashed)]
            index.add(row["id"], hashed)
    return components([row["id"] for row in articles], edges)


WAYS: dict[str, Callable[[list[Row]], Groups]] = {
    "newstrail": newstrail, "datasketch": datasketch, "rensa": rensa, "simhash": simhash,
}  # fmt: skip


def shingles(text: str) -> frozenset[str]:
    """Runs of three words."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(" ".join(words[at : at + 3]) for at in range(max(1, len(words) - 2))) if words else frozenset()


def verified(articles: list[Row], candidates: Callable[[str, frozenset[str]], list[str]]) -> Groups:
    """What is connected by candidates that are alike."""
    known: dict[str, frozenset[str]] = {}
    edges = []
    for row in articles:
        triples = shingles(row["text"])
        if not triples:
            continue
        for other in candidates(row["id"], triples):
            shared = len(triples & known[other])
            if shared >= 0.5 * (len(triples) + len(known[other]) - shared):
                edges.append((row["id"], other))
        known[row["id"]] = triples
    return components([row["id"] for row in articles], edges)


def components(names: Iterable[str], edges: Iterable[Pair]) -> Groups:
    """Everything connected is one group."""
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in edges:
        parent[root(one)] = root(other)
    return {name: root(name) for name in parent}


# ── quality ────────────────────────────────────────────────────────────────────────────────────────


def quality(folder: Path, ways: list[str]) -> None:
    """Print a row for each way."""
    documents = rows(folder / "docs.jsonl.gz")
    print(f"\n{folder.name}, {len(documents):,} articles\n")
    print(
        "| way | groups ≥ .5 P/R/F | ≥ .7 F | same headline | … with text | revisions | explained | biggest | ", end=""
    )
    print("articles/s | MB |\n" + "|---" * 10 + "|")
    for name in ways:
        with multiprocessing.get_context("spawn").Pool(1) as alone:
            groups, seconds, memory = alone.apply(timed, (name, documents))
        figures = " | ".join(score(groups, folder))
        print(f"| {name} | {figures} | {len(documents) / seconds:,.0f} | {memory} |", flush=True)


def timed(name: str, articles: list[Row]) -> tuple[Groups, float, int]:
    """The groups, processor seconds, and peak MB above what the articles themselves take."""
    before, begun = peak(), time.process_time()
    groups = WAYS[name](articles)
    return groups, time.process_time() - begun, peak() - before


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def score(groups: Groups, folder: Path) -> Iterator[str]:
    """The figures of the table, a dash where the set has no pairs for one."""
    reference = rows(folder / "pairs-reference.jsonl.gz")
    natural = rows(folder / "pairs-natural.jsonl")
    sizes = Counter(groups.values())
    inside = sum(size * (size - 1) // 2 for size in sizes.values())

    def together(pairs: Iterable[Row]) -> list[bool]:
        return [groups.get(row["a"], 0) == groups.get(row["b"], 1) for row in pairs]

    def share(pairs: list[Row]) -> str:
        return f"{sum(together(pairs)) / len(pairs):.3f}" if pairs else "–"

    for bar in (0.5, 0.7):
        alike = [row for row in reference if row["jaccard"] >= bar]
        right = sum(together(alike))
        precision, recall = right / inside, right / len(alike)
        f = 2 * precision * recall / (precision + recall)
        yield f"{precision:.3f}/{recall:.3f}/{f:.3f}" if bar == 0.5 else f"{f:.3f}"
    yield share(natural)
    yield share([row for row in natural if row.get("both_have_text", True)])
    yield share(rows(folder / "revisions.jsonl"))
    known = {frozenset((row["a"], row["b"])): row for row in (*reference, *natural)}
    yield f"{sum(together(known.values())) / inside:.3f}"
    yield str(max(sizes.values()))


def labelled(folder: Path) -> None:
    """Print how the service groups the pairs of the set if it finds them all: of like texts, and of headlines too."""
    documents = rows(folder / "docs.jsonl.gz")
    order = {row["id"]: at for at, row in enumerate(documents)}
    alike = [row for row in rows(folder / "pairs-reference.jsonl.gz") if row["jaccard"] >= 0.5]
    headlines = [row for row in rows(folder / "pairs-natural.jsonl") if row.get("both_have_text", True)]
    print("\n| pairs given | groups ≥ .5 P/R/F | … with text | biggest |\n" + "|---" * 4 + "|")
    for name, likely in (("texts", {}), ("texts and headlines", {(row["a"], row["b"]): 0.49 for row in headlines})):
        earlier: dict[str, dict[str, float]] = {row["id"]: {} for row in documents}
        for pair, likeness in (likely | {(row["a"], row["b"]): 0.75 for row in alike}).items():
            one, other = sorted(pair, key=order.__getitem__)
            earlier[other][one] = likeness
        near = Neighbourhood()
        for at, one in enumerate(earlier):
            revision = Revision(
                url=one, title="", text="", seen=datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=at)
            )
            traits = read(Filing(revision=revision, mentions=(), first_seen=revision.seen), in_stories=False)
            near.articles[one] = Known(traits, one, None, NEW)
            for other, likeness in earlier[one].items():
                near.like(one, other, Alike(likeness, Kind.COPY, "rewritten", ()))
            join(one, near)
        figures = list(score({url: known.group for url, known in near.articles.items()}, folder))
        print(f"| {name} | {figures[0]} | {figures[3]} | {figures[-1]} |", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="folder of the data sets, such as ../shared/data")
    arguments.add_argument("--set", choices=("korean", "reuters"), help="only this one")
    arguments.add_argument("--only", choices=tuple(WAYS), help="only this way")
    arguments.add_argument(
        "--labelled", action="store_true", help="group the Korean stream's labelled pairs themselves"
    )
    given = arguments.parse_args()

    if given.labelled:
        labelled(given.data / "stream/korean")
        return
    for name in [given.set] if given.set else ["korean", "reuters"]:
        quality(given.data / "stream" / name, [given.only] if given.only else list(WAYS))


if __name__ == "__main__":
    main()
