from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from newstrail.model import Change, Complete, Mention, Stage
from newstrail.store import Store
from newstrail.store.tables import captures, coverage, revisions
from tests.making import NOW, a_capture, a_filing, a_link, a_mention, a_stamp

DAY = timedelta(days=1)
CHANGE = Change(kind="number", before="3조", after="4조", material=True)


def place(store: Store, url: str) -> None:
    """The first revision."""
    here = revisions.c.url == url, revisions.c.number == 1
    with store.database.write() as connection:
        connection.execute(sa.update(revisions).where(*here).values(placed=True))


def test_a_filing_comes_back_as_it_was(store: Store):
    mention = Mention(company="kt", alias="KT", where="title", start=0, end=2, rule="ticker", confidence=0.123456789)
    filing = a_filing(
        authors=("김 기자",),
        modified=a_stamp(NOW + DAY, day_only=True, offset=None, raw="어제"),
        section="경제",
        complete=Complete.TEASER,
        credits=("사진=연합",),
        flags=("odd-date",),
        capture="ab" * 32,
        canonical="https://www.a.test/1",
        language=None,
        mentions=(a_mention(), mention),
        family="ga",
        number=3,
        changes=(CHANGE, replace(CHANGE, kind="added", material=False)),
    )

    store.filings.file(filing)

    assert store.filings.last("https://a.test/1") == filing


def test_filing_twice_is_filing_once(store: Store):
    filing, capture, link = a_filing(changes=(CHANGE,)), a_capture(), a_link(stage=Stage.READ)

    store.filings.file(filing, capture, link)
    store.filings.file(filing, capture, link)

    assert store.filings.history("https://a.test/1") == [filing]
    assert store.captures.of("https://a.test/1") == [capture]
    assert store.links.get("https://a.test/1") == link


def test_a_filing_is_written_whole_or_not_at_all(store: Store):
    naive = a_link(next_at=NOW.replace(tzinfo=None))

    with pytest.raises(Exception, match="time zone"):
        store.filings.file(a_filing(), a_capture(), naive)

    assert store.filings.last("https://a.test/1") is None
    assert store.captures.of("https://a.test/1") == []
    assert store.links.get("https://a.test/1") is None


def test_revisions_of_an_article_stand_side_by_side(store: Store):
    first, second = a_filing(text="하나"), a_filing(text="둘", number=2, changes=(CHANGE,))

    store.filings.file(second)
    store.filings.file(first)

    assert store.filings.history("https://a.test/1") == [first, second]
    assert store.filings.last("https://a.test/1") == second
    assert store.filings.many(["https://a.test/1", "https://a.test/x"]) == {
        ("https://a.test/1", 1): first,
        ("https://a.test/1", 2): second,
    }


def test_text_no_database_takes_is_cleaned_on_its_way_in(store: Store):
    """H33, H34: NUL and lone surrogates; the same on both databases."""
    filing = a_filing(title="a\x00b", text="c\ud800d\r\ne", outlet="\x00", authors=("\x00\ud800",))

    store.filings.file(filing)

    revision = store.filings.last("https://a.test/1").revision
    assert (revision.title, revision.text, revision.outlet) == ("ab", "c\ufffdd\ne", "")
    assert revision.authors == ("\x00\ud800",)  # in JSON they do no harm


def test_long_titles_and_texts_are_stored_whole(store: Store):
    filing = a_filing(title="가" * 9_000, text="나" * 1_000_000)

    store.filings.file(filing)

    assert store.filings.last("https://a.test/1") == filing


def test_an_address_too_long_for_an_index_holds_its_revisions(store: Store):
    url = "https://a.test/?q=" + "0123456789" * 1000
    filing = a_filing(url, changes=(CHANGE,))

    store.filings.file(filing, a_capture(url), a_link(url))

    assert store.filings.last(url) == filing
    assert store.filings.unplaced(1) == [filing]


def test_the_unplaced_come_oldest_first_by_when_they_count(store: Store):
    """Published, or first seen where that is unknown or later."""
    published = a_filing("https://a.test/3", published=a_stamp(NOW - 2 * DAY))
    undated = a_filing("https://a.test/2", published=None, first_seen=NOW - DAY)
    future = a_filing("https://a.test/1", published=a_stamp(NOW + 9 * DAY), first_seen=NOW - DAY)
    late = a_filing("https://a.test/0", published=a_stamp(NOW))
    for filing in (late, future, published, undated):
        store.filings.file(filing)

    assert store.filings.unplaced(10) == [published, future, undated, late]
    assert store.filings.unplaced(2) == [published, future]
    assert store.filings.waiting()


def test_a_correction_waits_for_what_it_corrects_though_it_counts_earlier(store: Store):
    first = a_filing(published=a_stamp(NOW))
    correction = a_filing(published=a_stamp(NOW - DAY), text="다른 글", number=2)
    for filing in (first, correction):
        store.filings.file(filing)

    assert store.filings.unplaced(10) == [first]
    place(store, "https://a.test/1")
    assert store.filings.unplaced(10) == [correction]


def test_the_same_words_captured_again_are_not_placed_again(store: Store):
    store.filings.file(a_filing(capture="aa"))
    place(store, "https://a.test/1")

    store.filings.file(a_filing(capture="bb", seen=NOW + DAY))

    assert not store.filings.waiting()
    assert store.filings.last("https://a.test/1").revision.capture == "bb"


@pytest.mark.parametrize(
    "other", [{"text": "다른 글"}, {"mentions": ()}, {"published": None}, {"credits": ("연합뉴스",)}]
)
def test_other_words_names_dates_or_credits_under_the_same_number_are_placed_again(store: Store, other):
    store.filings.file(a_filing())
    place(store, "https://a.test/1")

    store.filings.file(a_filing(**other))

    assert store.filings.unplaced(1) == [a_filing(**other)]


def test_clearing_leaves_all_that_was_read_to_be_placed_again(store: Store):
    kept, lost = a_capture("https://a.test/1", body=b"1"), a_capture("https://a.test/2", body=b"2")
    store.filings.file(a_filing(kept.url, capture=kept.sha256), kept, a_link(kept.url, stage=Stage.READ))
    store.filings.file(a_filing(lost.url, capture=lost.sha256), lost, a_link(lost.url, stage=Stage.READ, next_at=None))
    store.articles.follow(a_filing("text:seed", capture=kept.sha256), (), replace(kept, requested="text:seed"))
    store.links.save(a_link("https://a.test/3", stage=Stage.DROPPED))
    with store.database.write() as connection:
        connection.execute(sa.update(captures).where(captures.c.url == lost.url).values(kept=False))
        connection.execute(sa.update(revisions).values(placed=True))

    store.filings.clear()
    store.filings.clear()

    unplaced = [filing.revision.url for filing in store.filings.unplaced(10)]
    assert unplaced == [kept.url, lost.url, "text:seed"]
    assert len(store.filings.dropped(10)) == 1
    assert len(store.links.many([kept.url, lost.url])) == 2
    assert len(list(store.captures.all())) == 2


def test_renewing_an_article_leaves_it_the_given_revisions_alone(store: Store):
    for number, text in ((1, "하나"), (2, "둘"), (3, "셋")):
        store.filings.file(a_filing(text=text, number=number))
    first, second = a_filing(text="하나"), a_filing(text="세 번째", number=2, changes=(CHANGE,))

    store.filings.renew("https://a.test/1", [first, second])

    assert store.filings.history("https://a.test/1") == [first, second]
    with store.database.read() as connection:
        assert set(connection.execute(sa.select(coverage.c.number)).scalars()) == {2}


def test_a_batch_of_filings_takes_as_many_statements_as_one(store: Store):
    for number in range(30):
        store.filings.file(a_filing(f"https://a.test/{number}", changes=(CHANGE,)))
    said: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", listen)
    found = store.filings.unplaced(30)
    sa.event.remove(sa.Engine, "before_cursor_execute", listen)

    assert len(found) == 30
    assert sum(statement.startswith("SELECT") for statement in said) == 3


def test_the_unplaced_are_found_by_their_index(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'a.db'}", tmp_path)
    said: list[tuple[str, tuple[object, ...]]] = []

    def listen(_connection: object, _cursor: object, statement: str, given: tuple[object, ...], *_: object) -> None:
        said.append((statement, given))

    sa.event.listen(sa.Engine, "before_cursor_execute", listen)
    store.filings.unplaced(500)
    sa.event.remove(sa.Engine, "before_cursor_execute", listen)
    statement, given = next(one for one in said if one[0].startswith("SELECT"))
    with store.database.read() as connection:
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)]
    store.close()

    scans = [step for step in plan if step.startswith("SCAN")]
    assert scans == ["SCAN revisions USING INDEX ix_revisions_unplaced"]  # and no row that is placed
