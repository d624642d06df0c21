"""What placing costs as an archive grows, and what one article costs that comes late.

    python benchmarks/growth.py --data ../shared/data [--sizes 10000 100000]
    python benchmarks/growth.py --data ../shared/data --late 4990

Placed is `stream/korean` again and again, other words put for half of its own, five days on, as the service does it, in
SQLite on disk; figures are of processor time. A round in which nothing is timed is not placed, but written as placing
would leave it. No peer keeps what it has seen on disk, so that there is none to be put beside.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from newstrail.core.arrange import fold, marks
from newstrail.core.match import Lexicon, match
from newstrail.model import Filing, Origin, Revision, Stamp
from newstrail.settings.companies import read_companies
from newstrail.store import Store

SHIPPED = Path(__file__).parent.parent / "config" / "companies.toml"
Row = dict[str, Any]  # Any: JSON

BATCH = 500
#: When the first article of the first round counts, and how long after it the next.
BEGUN, PACE = datetime(2025, 12, 24, tzinfo=UTC), timedelta(seconds=27)


def stream(data: Path) -> list[Row]:
    """The articles of the Korean stream."""
    with gzip.open(data / "stream/korean/docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def growth(data: Path, sizes: list[int]) -> None:
    """Print what placing costs in the round in which each size is reached: always with the same articles."""
    articles = stream(data)
    turns = sorted({-(-size // len(articles)) for size in sizes})
    print("| articles placed | look-up ms | all of placing ms | MB of the process | KB an article on disk |")
    print("|---" * 5 + "|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        first, store = (Store(f"sqlite:///{folder}/{name}.db", Path(folder)) for name in ("first", "growth"))
        if turns != list(range(1, turns[-1] + 1)):
            placed(first, reprinted(articles, 0))
        first.close()
        for turn in range(1, turns[-1] + 1):
            if turn not in turns:
                written(Path(folder), turn, len(articles))
                continue
            spent = placed(store, reprinted(articles, turn))
            each, count = 1000 / len(articles), turn * len(articles)
            print(f"| {count:,} | {spent['look up'] * each:.3f} | {spent.total() * each:.3f} ", end="")
            print(f"| {peak()} | {store.database.size() / count / 1024:.1f} |", flush=True)
        store.close()


def late(data: Path, behind: int) -> None:
    """Print what an article costs behind which so many are placed already: all of them are placed once more."""
    lexicon = Lexicon(read_companies(SHIPPED))
    filings = [
        replace(filing, mentions=match(filing.revision.title, filing.revision.text, lexicon))
        for filing in reprinted(stream(data)[: behind + 1], 0)
    ]
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/late.db", Path(folder))
        in_order = placed(store, iter(filings[1:]), in_stories=True)
        spent = place(store, filings[:1], in_stories=True)
        store.close()
    named = sum(bool(filing.mentions) for filing in filings)
    print(
        "| behind it | that name a company | look-up s | deciding and writing s | all in order s |\n" + "|---" * 5 + "|"
    )
    print(f"| {behind:,} | {named:,} | {spent['look up']:.1f} | {spent['place']:.1f} | {in_order.total():.1f} |")


def peak() -> int:
    """MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def placed(store: Store, filings: Iterator[Filing], *, in_stories: bool = False) -> Counter[str]:
    """Place them; returns what it took."""
    batches = iter(lambda: list(islice(filings, BATCH)), [])
    return sum((place(store, batch, in_stories=in_stories) for batch in batches), Counter())


def place(store: Store, batch: list[Filing], *, in_stories: bool) -> Counter[str]:
    """Place a batch; returns processor seconds."""
    begun = time.process_time()
    query = marks(batch, in_stories=in_stories)
    read = time.process_time()
    near = store.placing.candidates(query)
    found = time.process_time()
    store.placing.place(fold(batch, near, in_stories=in_stories))
    return Counter({"read": read - begun, "look up": found - read, "place": time.process_time() - found})


def reprinted(articles: list[Row], turn: int) -> Iterator[Filing]:
    """The stream in a round of its own: half of all words are others, the same all through it; in round 0 none.

    Addresses are others too: an outlet's own number in one would make all rounds of an article the same article.
    """
    words = Others(turn)
    for number, row in enumerate(articles):
        at = BEGUN + (turn * len(articles) + number) * PACE
        revision = Revision(
            url=f"https://reprinted.test/{turn}/{row['id']}",
            title=words.told(row["title"] or ""),
            text=words.told(row["text"] or ""),
            published=Stamp(at=at, offset=None, day_only=False, origin=Origin.GIVEN),
            language="ko",
            outlet=row["outlet"] or "",
            seen=at,
        )
        yield Filing(revision=revision, mentions=(), first_seen=at)


class Others(dict[str, str]):
    """What is put for each word in a round."""

    def __init__(self, turn: int) -> None:
        super().__init__()
        self.turn = turn
        self.dice = random.Random(turn)

    def __missing__(self, word: str) -> str:
        self[word] = found = f"{word}{self.turn}" if self.turn and self.dice.random() < 0.5 else word
        return found

    def told(self, text: str) -> str:
        return " ".join(map(self.__getitem__, text.split()))


def written(folder: Path, turn: int, articles: int) -> None:
    """A round as placing would leave it, but written at once: the rows of round 0, and an eighth of its marks.

    Of runs of three words so many stay if each word does with even odds; the other marks are the round's own.
    """
    shift = turn * articles * (PACE // timedelta(microseconds=1))
    names = {"old": "reprinted.test/0/", "new": f"reprinted.test/{turn}/"}
    given = {"turn": turn, "ids": (turn - 1) * articles, "shift": shift, **names}
    with closing(sqlite3.connect(folder / "growth.db")) as database:
        database.execute("ATTACH ? AS first", (str(folder / "first.db"),))
        database.create_function("other", 2, other, deterministic=True)
        for statement in WRITTEN:
            database.execute(statement, given)
        database.commit()


def other(mark: int, turn: int) -> int:
    """What a mark is in a round: itself in one of eight."""
    mixed = (mark ^ turn * 0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93 & (1 << 64) - 1
    mixed ^= mixed >> 32
    return mixed - (1 << 63) if mixed & 7 else mark


WRITTEN = (
    """INSERT INTO marks SELECT other(mark, :turn), at + :shift, article + :ids FROM first.marks ORDER BY 1, 2""",
    """INSERT INTO articles (id, url, at, origin, house, kind, verdict, traits)
       SELECT id + :ids, replace(url, :old, :new), at + :shift, origin + :ids, house, kind,
       replace(verdict, :old, :new), traits FROM first.articles""",
    """INSERT INTO alike SELECT later + :ids, earlier + :ids, likeness, kind, relation, because FROM first.alike""",
    """INSERT INTO placements (seq, url, number, at, verdict, because, companies, prominence)
       SELECT seq + :ids, replace(url, :old, :new), number, at + :shift, replace(verdict, :old, :new), because,
       companies, prominence FROM first.placements""",
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="folder of the data sets, such as ../shared/data")
    arguments.add_argument(
        "--sizes", type=int, nargs="+", metavar="ARTICLES", default=[10_000, 100_000], help="at which to time a look-up"
    )
    arguments.add_argument("--late", type=int, metavar="ARTICLES", help="time one that comes after so many later ones")
    given = arguments.parse_args()
    if given.late:
        late(given.data, given.late)
    else:
        growth(given.data, given.sizes)


if __name__ == "__main__":
    main()
