"""`inspect dedupe` and `inspect cluster`: the service's own code on a database that is thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from newstrail.core.arrange import fold, marks
from newstrail.core.match import Lexicon, match
from newstrail.core.text import clean
from newstrail.core.urls import canonical
from newstrail.model import Filing, Origin, Placement, Revision, Stamp
from newstrail.store import Store

Row = Mapping[str, object]

#: Articles placed in one transaction. All that is still open is fetched for each, so that a few large ones cost less.
BATCH = 2000

#: When the first article arrives that has no date: any moment will do, so it is always the same one.
ARRIVAL = datetime(2000, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def inspect_dedupe(rows: Iterable[Row], lexicon: Lexicon) -> Iterator[dict[str, object]]:
    """Place rows (`id, url, title, text, published, outlet`) in the order given; a verdict for each, in that order."""
    with _store() as store:
        names = _placed(store, rows, lexicon, in_stories=False)
        ids = {url: name for name, url in names}
        for name, placement in _placements(store, names):
            verdict = placement.verdict
            assert verdict is not None
            yield {
                "id": name,
                "kind": verdict.kind.value,
                "of": ids.get(verdict.of or ""),
                "likeness": verdict.likeness,
                "group": ids[verdict.group],
                "relation": verdict.relation,
                "because": list(verdict.because),
            }


def inspect_cluster(rows: Iterable[Row], lexicon: Lexicon) -> Iterator[dict[str, object]]:
    """Place rows (`id, title, text, published, language`) in the order given; a story for each, in that order."""
    with _store() as store:
        placed = list(_placements(store, _placed(store, rows, lexicon, in_stories=True)))
        stories = store.placing.stories({placement.story for _, placement in placed if placement.story})
        for name, placement in placed:
            follows = stories[placement.story].follows if placement.story else None
            yield {"id": name, "story": placement.story, "follows": follows, "because": list(placement.because)}


@contextmanager
def _store() -> Iterator[Store]:
    with TemporaryDirectory(prefix="newstrail-") as folder:
        store = Store(f"sqlite:///{folder}/inspect.db", Path(folder))
        try:
            yield store
        finally:
            store.close()


def _placed(store: Store, rows: Iterable[Row], lexicon: Lexicon, *, in_stories: bool) -> list[tuple[object, str]]:
    """Each row's id and the address it was placed under."""
    names: list[tuple[object, str]] = []
    seen: set[str] = set()
    arrival = ARRIVAL
    filings = iter(rows)
    while part := list(islice(filings, BATCH)):
        batch: list[Filing] = []
        for row in part:
            filing = _filing(row, arrival, lexicon, seen)
            arrival = filing.first_seen + TICK
            seen.add(filing.revision.url)
            names.append((row.get("id"), filing.revision.url))
            batch.append(filing)
        query = marks(batch, in_stories=in_stories)
        arranged = fold(batch, store.placing.candidates(query), in_stories=in_stories, unnamed=True)
        store.placing.place(arranged)
    return names


def _placements(store: Store, names: Iterable[tuple[object, str]]) -> Iterator[tuple[object, Placement]]:
    placements = {placement.url: placement for _, placement in store.placing.window(0, store.placing.last_seq())}
    for name, url in names:
        yield name, placements[url]


def _filing(row: Row, arrival: datetime, lexicon: Lexicon, seen: set[str]) -> Filing:
    """The row as something read. It counts when it says it was published, but never before the row above it."""
    title, text = (clean(str(row.get(name) or "")) for name in ("title", "text"))
    address = _address(str(row.get("url") or ""))
    names = address, f"text:{row.get('id')}", f"text:{row.get('id')} {len(seen)}"
    moment = max(_moment(row.get("published")) or arrival, arrival)
    revision = Revision(
        url=next(name for name in names if name and name not in seen),
        canonical=address,
        title=title,
        text=text,
        published=Stamp(at=moment, offset=None, day_only=False, origin=Origin.GIVEN),
        language=str(row["language"]) if row.get("language") else None,
        outlet=str(row.get("outlet") or ""),
        seen=moment,
    )
    return Filing(revision=revision, mentions=match(title, text, lexicon), first_seen=moment)


def _address(url: str) -> str:
    """The one form of the article's address, as the service has it; as it stands, if it is none of the web."""
    try:
        return canonical(url)
    except ValueError:
        return url


def _moment(value: object) -> datetime | None:
    """ISO 8601, UTC where it has no zone; None for anything else."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
