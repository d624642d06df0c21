"""Which claims are worth a line this morning, and what is told of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from newstrail.core.digest import claim_notes
from newstrail.core.digest.claims import worth_a_line
from newstrail.model import Claim, Evidence, Root, Standing, Tracked
from tests.making import NOW

TODAY = NOW.date()


def tracked(id: str = "c1", **given: Any) -> Tracked:  # noqa: A002  the noun's own field
    values = {"text": "칩은 다음달 KT클라우드에 들어간다", "start": 0, "end": 20, "kind": "plan", "modality": "planned"}
    claim = Claim(**{**values, "companies": ("rebellions",), "due_end": date(2026, 3, 31), **given})
    return Tracked(id=id, article="https://seed.test/1", number=1, day=TODAY - timedelta(days=30), claim=claim)


def stands(state: str, silent: int = 3) -> Standing:
    return Standing(state=state, since=TODAY, silent=silent, passed=())


def said(url: str, stance: str = "fulfils", claim: str = "c1") -> Evidence:
    return Evidence(
        claim=claim, url=url, number=1, at=NOW, stance=stance, speaker="company", outlet="가나일보", text="들어갔다.",
        where="text", start=0, end=5, score=2.0,
    )  # fmt: skip


def test_a_claim_whose_state_changed_is_told_with_what_changed_it():
    (note,) = claim_notes(
        [(tracked(speaker="박성현"), stands("open"), stands("kept"))],
        {"c1": [said("https://old.test", "delays"), said("https://a.test/1")]},
        {"https://a.test/1": "s1"},
        {},
    )

    assert (note.before, note.state, note.due, note.speaker) == ("open", "kept", date(2026, 3, 31), "박성현")
    assert [(one.stance, one.url, one.story) for one in note.evidence] == [("fulfils", "https://a.test/1", "s1")]
    assert note.silent is None


def test_a_claim_of_which_nothing_new_is_known_has_no_line():
    assert claim_notes([(tracked(), stands("kept"), stands("kept"))], {"c1": [said("https://old.test")]}, {}, {}) == ()


def test_what_only_gives_context_is_no_news_of_a_claim():
    heard = {"c1": [said("https://a.test/1", "context")]}

    assert claim_notes([(tracked(), stands("open"), stands("open"))], heard, {"https://a.test/1": "s1"}, {}) == ()


def test_a_claim_that_is_due_soon_or_overdue_is_told_until_nobody_speaks_of_it():
    standings = [
        (tracked("a"), stands("due soon"), stands("due soon", 9)),
        (tracked("b"), stands("overdue"), stands("overdue", 20)),
        (tracked("c"), stands("overdue"), stands("overdue", 200)),
    ]

    notes = claim_notes(standings, {}, {}, {})

    assert [(note.id, note.state, note.before, note.silent) for note in notes] == [
        ("a", "due-soon", "", 9),
        ("b", "overdue", "", 20),
    ]


def test_changes_come_first_then_what_was_newly_said_and_the_page_is_no_list_of_all():
    standings = [(tracked(f"d{n}"), stands("overdue"), stands("overdue")) for n in range(9)]
    standings.append((tracked("new"), stands("kept"), stands("kept")))
    standings.append((tracked("changed"), stands("open"), stands("overdue", 0)))
    heard = {"new": [said("https://a.test/1", claim="new")]}

    notes = claim_notes(standings, heard, {"https://a.test/1": "s1"}, {})

    assert [note.id for note in notes][:2] == ["changed", "new"]
    assert len(worth_a_line(notes)) == 8


def test_a_settled_claim_is_told_on_the_day_it_is_and_not_with_every_report_that_says_the_same():
    standings = [
        (tracked("new"), stands("open"), stands("kept")),
        (tracked("old"), stands("kept"), stands("kept")),
        (tracked("open"), stands("contested"), stands("contested")),
    ]
    heard = {one: [said("https://a.test/1", claim=one)] for one in ("new", "old", "open")}

    notes = claim_notes(standings, heard, {"https://a.test/1": "s1"}, {})

    assert {note.id for note in notes} == {"new", "old", "open"}  # a story still leads back to it
    assert [note.id for note in worth_a_line(notes)] == ["new", "open"]


def test_a_house_speaks_once_of_a_claim_and_every_story_before_any_has_more():
    urls = ["https://x.test/2", *(f"https://paper{n}.test/1" for n in range(5)), "https://www.paper4.test/1"]
    names = ["다라일보", *(f"신문{n}" for n in range(5)), ""]
    heard = [replace(said(url), outlet=name) for url, name in zip(urls, names, strict=True)]
    stories = dict.fromkeys(urls, "s1") | {"https://x.test/2": "s2"}

    (note,) = claim_notes([(tracked(), stands("open"), stands("kept"))], {"c1": heard}, stories, {})

    assert [one.outlet for one in note.evidence] == ["다라일보", "신문2", "신문3", "신문4"]


def test_copies_of_a_wire_report_speak_with_their_origin_and_are_counted():
    printed = {"https://wire.test/1": "너울통신", **{f"https://paper{n}.test/1": f"신문{n}" for n in range(3)}}
    heard = [replace(said(url), outlet=name) for url, name in printed.items()]
    heard.append(replace(said("https://own.test/1"), outlet="다라일보"))
    heard.append(replace(said("https://later.test/1", "delays"), outlet="신문9"))
    wire = Root("https://wire.test/1", "neoul")
    roots = dict.fromkeys(printed, wire) | {"https://own.test/1": Root("https://own.test/1", "dara")}
    stories = dict.fromkeys((one.url for one in heard), "s1")

    (note,) = claim_notes([(tracked(), stands("open"), stands("contested"))], {"c1": heard}, stories, roots)

    assert [(one.stance, one.outlet, one.copies) for one in note.evidence] == [
        ("fulfils", "너울통신", 3),
        ("fulfils", "다라일보", 0),
        ("delays", "신문9", 0),
    ]


def test_of_what_one_house_tells_on_its_sites_and_again_the_report_that_others_print_speaks_else_the_last():
    urls = ["https://wire.test/1", "https://wire.test/2", "https://tv.test/1", "https://paper.test/1"]
    names = ["너울통신", "너울통신", "너울TV", "신문"]
    heard = [replace(said(url), outlet=name) for url, name in zip(urls, names, strict=True)]
    roots = {url: Root(url, "neoul") for url in urls[:3]} | {urls[3]: Root(urls[1], "neoul")}
    standings = [(tracked(), stands("open"), stands("kept"))]

    (printed,) = claim_notes(standings, {"c1": heard}, dict.fromkeys(urls, "s1"), roots)
    (alone,) = claim_notes(standings, {"c1": heard[:3]}, dict.fromkeys(urls, "s1"), roots)

    assert [(one.outlet, one.url, one.copies) for one in printed.evidence] == [("너울통신", urls[1], 2)]
    assert [(one.outlet, one.url, one.copies) for one in alone.evidence] == [("너울TV", urls[2], 1)]


def test_a_copy_of_what_was_heard_before_is_no_news_of_a_claim():
    heard = {"c1": [said("https://wire.test/1"), replace(said("https://paper.test/1"), outlet="신문")]}
    roots = {one.url: Root("https://wire.test/1", "neoul") for one in heard["c1"]}
    today = {"https://paper.test/1": "s1"}

    assert claim_notes([(tracked(), stands("open"), stands("open"))], heard, today, roots) == ()
    (note,) = claim_notes([(tracked(), stands("open"), stands("kept"))], heard, today, roots)
    assert [(one.url, one.copies) for one in note.evidence] == [("https://wire.test/1", 1)]
