"""A big day to all forms, and the ledger of a real stream, day by day.

    python benchmarks/digest.py [--articles 10000] [--stories 2000] [--data ../shared/data]

The day is invented: articles of about 900 characters over stories of a few to many reports, the companies of the
shipped list, a window as the store would give it. Timed are deciding (`assemble`) and each form, in
seconds of this process, whatever else the machine does; the memory is the
process's own at its highest, the window included. With --data, the Korean development stream is placed into a
temporary store as the service would, a digest is written for each day, and each ledger is held against what the store
says was placed.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from newstrail.app import Places, load_companies, shipped_config
from newstrail.core.digest import Named, Placed, Window, assemble
from newstrail.core.match import Lexicon, match
from newstrail.deliver.folder import RENDER
from newstrail.deliver.letter import letter
from newstrail.model import (
    Company,
    Digest,
    Edition,
    Filing,
    Kind,
    Mention,
    Origin,
    Period,
    Placement,
    Revision,
    Stamp,
    Story,
    Verdict,
)

END = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
DAY = timedelta(days=1)
SENTENCE = "{name} 관계자는 {n}일 서울 행사에서 새 데이터센터에 {n}00억원을 투자해 내년부터 가동한다고 밝혔다. "


def a_day(articles: int, stories: int, companies: list[Company]) -> Window:
    """A window of so many articles in so many stories; a few stories have most of the reports."""
    followed = [company for company in companies if company.follow][:14]
    sizes = [1] * stories
    for extra in range(articles - stories):
        sizes[int(stories * (extra / (articles - stories)) ** 3)] += 1
    placed: list[Placed] = []
    named: list[Named] = []
    known: dict[str, Story] = {}
    for number, size in enumerate(sizes):
        company = followed[number % len(followed)]
        story = f"2026-03-02-{number:06x}"
        known[story] = Story(
            id=story, founder=f"https://n0.test/{number}", title=f"{company.name} 소식 {number}", first=END - DAY,
            last=END, companies=(company.id,), roots=1 + size // 3, articles=size,
        )  # fmt: skip
        for copy in range(size):
            placed.append(_placed(len(placed) + 1, number, copy, company, story))
            house = "" if copy % 3 else f"house-{copy}"
            named.append(Named(END - DAY * ((number + copy) % 14), story, (company.id,), house))
    return Window(
        period=Period(END - DAY, END), after_seq=0, upto_seq=len(placed), placed=placed, stories=known,
        reported=frozenset(list(known)[:200]), pending=(), sources={}, states={}, named=named,
        watched={company.id: company.names.get("ko", company.name) for company in followed},
        companies={company.id: company for company in companies},
    )  # fmt: skip


def _placed(seq: int, number: int, copy: int, company: Company, story: str) -> Placed:
    url = f"https://n{copy % 90}.test/{number}/{copy}"
    title = f"{company.name} to invest ${number}m" if number % 5 == 0 else f"{company.name}, 데이터센터 {number}곳 착공"
    text = "".join(SENTENCE.format(name=company.name, n=1 + (number + place) % 28) for place in range(12))
    english = number % 5 == 0
    revision = Revision(
        url=url, title=title,
        text=text, published=Stamp(END - timedelta(minutes=seq % 1400), timedelta(hours=9), False, Origin.JSON_LD),
        language="en" if english else "ko", outlet=f"신문 {copy % 90}", seen=END,
    )  # fmt: skip
    mention = Mention(
        company=company.id, alias=company.name, where="text", start=0, end=4, rule="name", confidence=1.0
    )  # fmt: skip
    verdict = Verdict(kind=Kind.COPY if copy % 3 == 2 else Kind.NEW)
    placement = Placement(
        url=url, number=1, verdict=verdict, story=story, companies=(company.id,), prominence={company.id: 0.7}
    )  # fmt: skip
    filing = Filing(revision=revision, mentions=(mention,), source="a", first_seen=END)
    return Placed(seq, placement, filing, "" if copy % 3 == 2 else revision.outlet)


def _rendered(render: Callable[[Digest, str], str], digest: Digest) -> str:
    return render(digest, "")


def big_day(articles: int, stories: int, companies: list[Company]) -> None:
    window = a_day(articles, stories, companies)
    gc.collect()
    forms: dict[str, Callable[[Digest], str]] = {form: partial(_rendered, render) for form, render in RENDER.items()}
    forms["letter"] = letter
    forms["html"](assemble(Edition(name="warm"), a_day(50, 10, companies)))  # templates are compiled once a process

    rows, total = [], 0.0
    begun = time.process_time()
    digest = assemble(Edition(name="daily", length=20), window)
    rows.append(("assemble", time.process_time() - begun, 0))
    for name, render in forms.items():
        begun = time.process_time()
        size = len(render(digest).encode())
        rows.append((name, time.process_time() - begun, size))
    total = sum(row[1] for row in rows)

    print(f"{articles:,} articles, {stories:,} stories, {len(digest.ledger):,} accounts\n")
    print("| step | ms | kB |\n|---|---:|---:|")
    for name, seconds, size in rows:
        print(f"| {name} | {1000 * seconds:.0f} | {size / 1000:.0f} |")
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"| **all** | **{1000 * total:.0f}** | |\n\nmemory at its highest: {highest:.0f} MB (the window included)")


def ledgers(data: Path, companies: list[Company]) -> bool:
    """A digest for each day of the stream; True if every ledger sums without remainder."""
    from newstrail.core.arrange import fold, marks
    from newstrail.store import Store

    lexicon = Lexicon(companies)
    watched = {company.id: company.names.get("ko", company.name) for company in companies if company.follow}
    print("\n| day | placed | accounts | shown | folded | dropped | pending | remainder | ms |\n" + "|---" * 9 + "|")
    fair = True
    with tempfile.TemporaryDirectory() as place:
        store = Store(f"sqlite:///{place}/stream.db", Path(place))
        after, end = 0, None
        for day, filings in _days(data, lexicon):
            for start in range(0, len(filings), 500):
                batch = filings[start : start + 500]
                near = store.placing.candidates(marks(batch))
                store.placing.place(fold(batch, near))
            end = datetime.fromisoformat(f"{day}T22:30:00+00:00")
            begun = time.process_time()
            digest = _digest(store, end, after, filings, watched, companies)
            spent = 1000 * (time.process_time() - begun)
            addresses = {placement.url for _, placement in store.placing.window(after, digest.upto_seq)}
            fates = Counter(account.fate for account in digest.ledger)
            parts = [fates[fate] for fate in ("shown", "folded", "dropped", "pending")]
            told = Counter(account.url for account in digest.ledger)
            rest = len(addresses.symmetric_difference(told)) + sum(told.values()) - len(told)
            rest += abs(len(addresses) - sum(parts))
            fair &= rest == 0
            print(f"| {day} | {len(addresses)} | {len(told)} | {' | '.join(map(str, parts))} | {rest} | {spent:.0f} |")
            after = digest.upto_seq
        store.close()
    return fair


def _digest(store: Any, end: datetime, after: int, filings: list[Filing], watched: Any, companies: Any) -> Digest:
    upto = store.placing.last_seq()
    placed = store.placing.window(after, upto)
    read = {(filing.revision.url, filing.number): filing for filing in filings}
    houses = store.placing.houses(placement.url for _, placement in placed)
    stories = store.placing.stories({placement.story for _, placement in placed if placement.story})
    window = Window(
        period=Period(end - DAY, end), after_seq=after, upto_seq=upto, stories=stories,
        placed=[
            Placed(seq, one, read.get((one.url, one.number)), houses.get(one.url, "")) for seq, one in placed
        ],
        reported=store.placing.reported(stories, after), pending=(), watched=watched, sources={}, states={},
        companies={company.id: company for company in companies},
        named=[Named(*row) for row in store.placing.named(end - 14 * DAY, upto)],
    )  # fmt: skip
    return assemble(Edition(name="daily"), window)


def _days(data: Path, lexicon: Lexicon) -> Iterator[tuple[str, list[Filing]]]:
    """The stream's articles as they would be filed, by the day they were crawled."""
    by_day: dict[str, list[Filing]] = {}
    with gzip.open(data / "stream" / "korean" / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            day = str(row.get("crawled") or row["published"])[:10]
            at = datetime.fromisoformat(f"{day}T12:00:00+00:00")
            stamp = Stamp(at, timedelta(hours=9), True, Origin.META)
            revision = Revision(
                url=row["url"], title=row["title"], text=row["text"], published=stamp, language="ko",
                outlet=row["outlet"], seen=at,
            )  # fmt: skip
            mentions = match(revision.title, revision.text, lexicon)
            by_day.setdefault(day, []).append(Filing(revision=revision, mentions=mentions, first_seen=at))
    yield from sorted(by_day.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--stories", type=int, default=2_000)
    parser.add_argument("--data", type=Path, help="the development data: ../shared/data")
    given = parser.parse_args()
    companies = list(load_companies(Places(data=Path(), config=None, shipped=shipped_config())))
    big_day(given.articles, given.stories, companies)
    if given.data and not ledgers(given.data, companies):
        sys.exit(1)


if __name__ == "__main__":
    main()
