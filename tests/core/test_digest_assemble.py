"""A digest tells each story once and accounts for each item exactly once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from newstrail.core.digest import Placed, Window, assemble
from newstrail.model import Change, Complete, Edition, Health, Kind, Link, Period, Source, SourceState, Stage, Story
from tests.making import NOW, a_filing, a_link, a_placement, a_story

EDITION = Edition(name="daily", language="ko", stories=2)
WATCHED = {"rebellions": "리벨리온", "samsung-electronics": "삼성전자"}


def a_window(placed: Sequence[Placed], *stories: Story, pending: Sequence[Link] = (), **given: Any) -> Window:
    values: dict[str, Any] = {
        "period": Period(NOW - timedelta(days=1), NOW),
        "after_seq": 0,
        "upto_seq": len(placed),
        "placed": placed,
        "stories": {story.id: story for story in stories},
        "reported": frozenset(),
        "pending": pending,
        "watched": WATCHED,
        "sources": {},
        "states": {},
    }
    return Window(**{**values, **given})


def placed(seq: int, url: str, story: str | None = "s1", **given: Any) -> Placed:
    filing = a_filing(url, outlet=given.pop("outlet", f"신문{seq}"), **given.pop("revision", {}))
    house = "" if given.get("kind") is Kind.COPY else filing.revision.outlet
    return Placed(seq, a_placement(url, story, **given), filing, house)


def test_a_story_printed_by_three_outlets_is_one_item_that_names_the_others():
    rows = [
        placed(1, "https://a.test/1"),
        placed(2, "https://b.test/2", kind=Kind.COPY, of="https://a.test/1"),
        placed(3, "https://c.test/3"),
    ]

    digest = assemble(EDITION, a_window(rows, a_story("s1", roots=2, articles=3)))

    (section,) = digest.sections
    (item,) = section.items
    assert item.url == "https://a.test/1"
    assert item.also == (("신문2", "https://b.test/2"), ("신문3", "https://c.test/3"))
    assert item.roots == 2


def test_a_copy_never_stands_for_a_story_whose_original_is_there():
    rows = [placed(1, "https://a.test/copy", kind=Kind.COPY), placed(2, "https://z.test/original")]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections[0].items[0].url == "https://z.test/original"


def test_a_whole_text_stands_before_a_teaser():
    rows = [placed(1, "https://a.test/1", revision={"complete": Complete.TEASER}), placed(2, "https://b.test/2")]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections[0].items[0].url == "https://b.test/2"


def test_every_item_is_accounted_for_exactly_once():
    rows = [
        placed(1, "https://a.test/1"),
        placed(2, "https://b.test/2", kind=Kind.COPY),
        placed(3, "https://c.test/3", None, because=("names no company we follow",)),
        placed(4, "https://d.test/4", "s2"),
        placed(5, "https://e.test/5", "s3"),
        Placed(6, a_placement("https://f.test/6", None, because=("HTTP 404",), verdict=None, number=0), None),
        placed(7, "https://a.test/1"),  # read again
    ]
    pending = [a_link("https://g.test/7"), a_link("https://h.test/8", stage=Stage.READ)]

    digest = assemble(EDITION, a_window(rows, a_story("s1"), a_story("s2"), a_story("s3"), pending=pending))

    accounts = {account.url: account.fate for account in digest.ledger}
    assert len(accounts) == len(digest.ledger) == 8
    assert Counter(accounts.values()) == {"shown": 2, "folded": 2, "dropped": 2, "pending": 2}
    assert digest.sections[0].more == 1


def test_why_an_item_was_dropped_or_waits_is_said():
    rows = [placed(1, "https://c.test/3", None, because=("names no company we follow",))]
    pending = [a_link("https://g.test/7", reason="HTTP 503")]

    digest = assemble(EDITION, a_window(rows, pending=pending))

    assert [account.reason for account in digest.ledger] == ["names no company we follow", "not read yet: HTTP 503"]


def test_a_story_stands_once_under_the_company_it_is_most_about():
    weights = {"rebellions": 0.2, "samsung-electronics": 0.9}
    rows = [placed(1, "https://a.test/1", companies=tuple(weights), prominence=weights)]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert [(section.name, len(section.items)) for section in digest.sections] == [("삼성전자", 1)]


def test_stories_are_ranked_by_independent_reports_and_say_why():
    rows = [placed(1, "https://a.test/1", "s1"), placed(2, "https://b.test/2", "s2")]

    digest = assemble(EDITION, a_window(rows, a_story("s1", roots=1), a_story("s2", roots=7)))

    first, second = digest.sections[0].items
    assert (first.story, second.story) == ("s2", "s1")
    assert first.because == ("+3.00 7 independent reports", "+0.80 prominence 0.80", "+0.50 new")


def test_a_story_told_before_comes_as_an_update_that_says_when_it_was_told_first():
    rows = [placed(9, "https://b.test/9")]

    digest = assemble(EDITION, a_window(rows, a_story("s1"), reported=frozenset({"s1"})))

    (item,) = digest.sections[0].items
    assert item.update
    assert [(trail.kind, trail.text, trail.at) for trail in item.trail] == [("earlier", a_story("s1").title, NOW)]


def test_an_edit_of_what_was_told_is_no_news_and_stands_by_itself_where_it_matters():
    edits = (
        Change(kind="number", before="3조", after="3천억", material=True),
        Change(kind="cosmetic", before=",", after="", material=False),
    )
    filing = a_filing("https://a.test/1", number=2, changes=edits)
    rows = [Placed(9, a_placement("https://a.test/1", "s1", number=2, kind=Kind.REVISED), filing)]

    digest = assemble(EDITION, a_window(rows, a_story("s1"), reported=frozenset({"s1"})))

    assert digest.sections == ()
    assert [(edit.url, edit.changes) for edit in digest.edits] == [("https://a.test/1", edits[:1])]
    assert [(account.fate, account.reason) for account in digest.ledger] == [("shown", "edited: s1")]


def test_an_edit_that_a_copy_made_too_is_told_once_and_accounted_for():
    change = Change(kind="number", before="3조원을 쓴다", after="3천억원을 쓴다", material=True)
    mark = Change(kind="number", before="11:20 수정", after="14:05 수정", material=True)
    rows = [
        placed(1, "https://www.a.test/1", number=2, outlet="", revision={"number": 2, "changes": (mark, change)}),
        placed(2, "https://a.test/1", number=2, outlet="가나일보", revision={"number": 2, "changes": (change,)}),
    ]

    digest = assemble(EDITION, a_window(rows, a_story("s1"), reported=frozenset({"s1"})))

    assert [(edit.url, edit.outlet, edit.changes) for edit in digest.edits] == [
        ("https://a.test/1", "가나일보", (change,))
    ]
    assert digest.top == ("https://a.test/1",)
    assert {account.url: (account.fate, account.reason) for account in digest.ledger} == {
        "https://a.test/1": ("shown", "edited: s1"),
        "https://www.a.test/1": ("folded", "https://a.test/1"),
    }


def test_an_article_that_names_no_outlet_is_of_the_house_that_alone_prints_on_its_site():
    rows = [
        placed(1, "https://a.test/1", outlet="가나일보"),
        placed(2, "https://m.a.test/1", outlet=""),
        placed(3, "https://b.test/1", outlet=""),
    ]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections[0].items[0].also == (("", "https://b.test/1"),)
    assert digest.outlets == 2


def test_an_edition_for_one_company_drops_the_others_with_the_reason():
    rows = [placed(1, "https://a.test/1")]

    digest = assemble(Edition(name="s", companies=("samsung-electronics",)), a_window(rows, a_story("s1")))

    assert digest.sections == ()
    assert digest.ledger[0].reason == "names none of this digest's companies"


def test_a_quote_is_a_sentence_of_the_article_verbatim():
    text = "행사가 열렸다. 리벨리온이 새 칩을 공개했다. 끝."
    rows = [placed(1, "https://a.test/1", revision={"text": text})]
    rows[0] = Placed(1, rows[0].placement, a_filing("https://a.test/1", text=text, mentions=()))

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections[0].items[0].quote in text


def test_sources_that_could_not_be_looked_at_are_named_and_healthy_ones_are_not():
    states = {
        key: SourceState(source=key, url="", next_at=NOW, polled_at=NOW, health=health, reason="r")
        for key, health in {"a": Health.OK, "b": Health.BLOCKED, "c": Health.QUIET, "gone": Health.BROKEN}.items()
    }
    known = {key: Source(key=key, kind="feed", url="https://a.test", outlet=key.upper()) for key in "abc"}

    digest = assemble(EDITION, a_window([], states=states, sources=known))

    assert [(note.outlet, note.health) for note in digest.sources] == [("B", Health.BLOCKED)]
    assert (digest.looked, digest.unseen) == (2, 1)  # of those known: one could not look
