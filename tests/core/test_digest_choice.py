"""What a digest chooses to tell, and in which order: nothing twice, nothing old as new, and not too much."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newstrail.core.digest import Named, Placed, assemble, own
from newstrail.model import ClaimNote, Edition, Kind, Link, Stage, Trouble, Witness
from tests.core.test_digest_assemble import EDITION, a_window, placed
from tests.making import NOW, a_filing, a_link, a_placement, a_stamp, a_story

CLAIM = ClaimNote(
    id="c1",
    text="칩은 다음달 들어간다",
    url="https://seed.test/1",
    companies=("rebellions",),
    state="kept",
    before="open",
    due=date(2026, 3, 31),
    evidence=(Witness("fulfils", "가나일보", "https://a.test/1", "s1"),),
)


def test_a_story_told_before_that_was_only_copied_since_is_not_told_again():
    rows = [placed(9, "https://b.test/9", kind=Kind.COPY)]

    digest = assemble(EDITION, a_window(rows, a_story("s1"), reported=frozenset({"s1"})))

    assert digest.sections == ()
    assert [(one.fate, one.reason) for one in digest.ledger] == [("folded", "told before, only copied since: s1")]


def test_an_old_article_that_comes_up_late_is_accounted_for_and_no_news():
    old = a_filing("https://a.test/1", published=a_stamp(NOW - timedelta(days=400)))
    rows = [Placed(1, a_placement("https://a.test/1", "s1"), old)]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections == ()
    assert [(one.fate, one.reason) for one in digest.ledger] == [
        ("dropped", "published 2025-01, long before this period")
    ]


def test_an_old_article_does_not_take_the_place_of_what_is_new_in_its_story():
    old = a_filing("https://a.test/1", published=a_stamp(NOW - timedelta(days=30)))
    rows = [Placed(1, a_placement("https://a.test/1", "s1"), old), placed(2, "https://b.test/2")]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections[0].items[0].url == "https://b.test/2"
    assert Counter(one.fate for one in digest.ledger) == {"shown": 1, "dropped": 1}


def test_a_market_report_is_folded_away_and_counted_as_shown():
    rows = [
        placed(
            1,
            "https://a.test/1",
            revision={"title": "[마감시황] 코스피 0.8% 상승 마감"},
            prominence={"rebellions": 0.4},
        )
    ]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections == ()
    assert [(item.aside, item.url) for item in digest.aside] == [("wrap", "https://a.test/1")]
    assert [one.fate for one in digest.ledger] == ["shown"]


def test_a_reader_gets_the_report_in_his_own_language_where_there_is_one():
    english = {"language": "en", "title": "Rebellions unveils a chip"}
    rows = [placed(1, "https://a.test/1", revision=english), placed(2, "https://b.test/2")]
    window = a_window(rows, a_story("s1"))

    korean, other = assemble(EDITION, window), assemble(Edition(name="e", language="en"), window)

    assert korean.sections[0].items[0].url == "https://b.test/2"
    assert other.sections[0].items[0].url == "https://a.test/1"


def test_a_papers_own_report_stands_before_an_agencys_and_that_before_the_companys_words():
    rows = [
        placed(1, "https://pr.test/1", outlet="뉴스와이어"),
        placed(2, "https://y.test/2", outlet="연합뉴스"),
        placed(3, "https://a.test/3"),
    ]

    digest = assemble(EDITION, a_window(rows, a_story("s1")))

    assert digest.sections[0].items[0].url == "https://a.test/3"
    assert [name for name, _ in digest.sections[0].items[0].also] == ["뉴스와이어", "연합뉴스"]


def test_a_story_that_bears_on_a_claim_says_so_and_comes_first():
    rows = [placed(1, "https://a.test/1", "s1"), placed(2, "https://b.test/2", "s2")]

    digest = assemble(EDITION, a_window(rows, a_story("s1"), a_story("s2"), claims=(CLAIM,)))

    first, second = digest.sections[0].items
    assert (first.story, [trail.kind for trail in first.trail]) == ("s1", ["claim"])
    assert "+1.00 follows up a claim" in first.because
    assert second.trail == ()
    assert digest.top == ("c1", "s1", "s2")


def test_a_story_that_follows_an_older_one_leads_back_to_it():
    older = a_story("s0", title="칩 개발 착수", founder="https://a.test/0")
    window = a_window([placed(1, "https://a.test/1")], a_story("s1", follows="s0"), older)

    (item,) = assemble(EDITION, window).sections[0].items

    assert [(trail.kind, trail.text, trail.url) for trail in item.trail] == [
        ("story", "칩 개발 착수", "https://a.test/0")
    ]


def test_an_update_is_ranked_by_what_is_new_and_not_by_all_that_was_ever_written():
    rows = [placed(1, "https://a.test/1", "s1"), placed(2, "https://b.test/2", "s2")]
    stories = a_story("s1", roots=40), a_story("s2", roots=2)

    digest = assemble(EDITION, a_window(rows, *stories, reported=frozenset({"s1"})))

    assert [item.story for item in digest.sections[0].items] == ["s2", "s1"]
    assert "+1.00 1 independent report" in digest.sections[0].items[1].because


def test_an_update_counts_houses_whose_reports_are_new_and_no_copies():
    rows = [
        placed(1, "https://a.test/1", outlet="가나일보"),
        placed(2, "https://m.a.test/2", outlet="가나일보"),
        placed(3, "https://b.test/3", kind=Kind.COPY),
        placed(4, "https://c.test/4", kind=Kind.REVISED),
    ]

    digest = assemble(EDITION, a_window(rows, a_story("s1", roots=40), reported=frozenset({"s1"})))

    assert "+1.58 2 independent reports" in digest.sections[0].items[0].because


def test_an_outlets_weight_moves_its_stories():
    rows = [placed(1, "https://a.test/1", "s1"), placed(2, "https://b.test/2", "s2")]
    edition = Edition(name="d", weights={"신문2": 0.4})

    digest = assemble(edition, a_window(rows, a_story("s1"), a_story("s2")))

    assert digest.sections[0].items[0].because[-1] == "+0.40 weight of 신문2"


def test_the_page_has_a_length_and_the_rest_is_counted_and_listed():
    rows = [placed(n, f"https://a.test/{n}", f"s{n}") for n in range(30)]
    rows += [
        placed(99, "https://z.test/1", "z", companies=("samsung-electronics",), prominence={"samsung-electronics": 0.5})
    ]
    stories = [a_story(f"s{n}") for n in range(30)] + [a_story("z")]

    digest = assemble(Edition(name="d", stories=8, length=6), a_window(rows, *stories))

    first, second = digest.sections
    assert (len(first.items), first.more, len(first.rest)) == (5, 25, 25)
    assert [item.story for item in second.items] == ["z"]  # every company with news tells its best
    assert [item.brief for item in first.items] == [False, False, False, True, True]
    assert len(digest.ledger) == 31


def test_the_first_lines_are_not_all_of_one_company_while_others_have_news():
    rows = [placed(n, f"https://a.test/{n}", f"s{n}") for n in range(5)]
    rows += [
        placed(
            9,
            "https://z.test/1",
            "z",
            companies=("samsung-electronics",),
            prominence={"samsung-electronics": 0.1 + 0.2},
        )
    ]
    window = a_window(rows, *[a_story(f"s{n}", roots=9) for n in range(5)], a_story("z"))

    assert assemble(Edition(name="d"), window).top == ("s0", "s1", "z")


def test_reports_of_each_company_are_counted_by_day_up_to_the_morning():
    hours = {"rebellions": (1, 23, 25, 24 * 6 + 1, 24 * 7 + 1), "samsung-electronics": (200,), "unwatched": (1,)}
    named = [
        Named(NOW - timedelta(hours=back), "s1", (company,), f"{company} {back}")
        for company, all_ in hours.items()
        for back in all_
    ]
    window = a_window([placed(1, "https://a.test/1")], a_story("s1"), named=named)

    digest = assemble(EDITION, window)

    assert [(share.name, share.days, share.before) for share in digest.voice] == [
        ("리벨리온", (1, 0, 0, 0, 0, 1, 2), 1),
        ("삼성전자", (0, 0, 0, 0, 0, 0, 0), 1),
    ]
    assert digest.sections[0].items[0].trend == (1, 0, 0, 0, 0, 1, 3)


def test_copies_and_a_house_that_tells_a_story_again_do_not_raise_a_companys_share_of_voice():
    told = [
        (30, "s1", "yonhap"),
        (29, "s1", ""),  # a copy of it
        (28, "s1", ""),
        (2, "s1", "yonhap"),  # the wire again, a day later
        (2, "s1", "gana"),
        (2, "s2", "yonhap"),  # another story
        (24 * 8, "s1", "yonhap"),  # the week before is counted alike
        (24 * 9, "s1", "yonhap"),
        (24 * 9, "s1", ""),
    ]
    named = [Named(NOW - timedelta(hours=back), story, ("rebellions",), house) for back, story, house in told]

    digest = assemble(EDITION, a_window([placed(1, "https://a.test/1")], a_story("s1"), named=named))

    (share,) = digest.voice
    assert (share.days, share.before) == ((0, 0, 0, 0, 0, 1, 2), 1)
    assert digest.sections[0].items[0].trend == (0, 0, 0, 0, 0, 1, 1)


def test_deliveries_that_went_wrong_are_carried_into_the_digest():
    trouble = Trouble("letter", NOW, "failed", "no route")

    assert assemble(EDITION, a_window([], troubles=(trouble,))).troubles == (trouble,)


FATES = st.lists(
    st.tuples(
        st.integers(0, 12),  # address
        st.integers(1, 2),  # revision
        st.sampled_from(["s1", "s2", "s3", None]),
        st.sampled_from([("rebellions",), ("other",), ("samsung-electronics", "rebellions")]),
        st.sampled_from([Kind.NEW, Kind.COPY, Kind.REVISED]),
        st.sampled_from([0, 3, 100]),  # days ago
        st.floats(0, 1),
    ),
    max_size=25,
)


@given(FATES, st.sets(st.integers(0, 15), max_size=4), st.sets(st.sampled_from(["s1", "s2", "s3"])))
def test_whatever_happens_each_item_is_accounted_for_exactly_once(rows: Any, waiting: set[int], reported: set[str]):
    placements = [
        Placed(
            seq,
            a_placement(
                f"https://a.test/{n}",
                story,
                number=number,
                companies=companies,
                kind=kind,
                prominence={companies[0]: weight},
            ),
            a_filing(f"https://a.test/{n}", number=number, published=a_stamp(NOW - timedelta(days=days))),
        )
        for seq, (n, number, story, companies, kind, days, weight) in enumerate(rows)
    ]
    pending: list[Link] = [a_link(f"https://a.test/{n}", stage=Stage.UNREAD) for n in sorted(waiting)]
    stories = [a_story(f"s{n}") for n in (1, 2, 3)]

    digest = assemble(EDITION, a_window(placements, *stories, pending=pending, reported=frozenset(reported)))

    urls = [one.url for one in digest.ledger]
    assert sorted(urls) == sorted({f"https://a.test/{n}" for n in {row[0] for row in rows} | waiting})
    told = [item.story for section in digest.sections for item in section.items] + [item.story for item in digest.aside]
    assert len(told) == len(set(told))
    shown = {one.url for one in digest.ledger if one.fate == "shown"}
    assert {item.url for section in digest.sections for item in section.items} <= shown


def test_a_link_leads_to_the_publisher_and_not_to_whoever_led_there():
    asked = {
        "https://a.test/1": "http://a.test/1/?id=7&utm_source=b&utm_medium=x#part",
        "https://c.test/2": "https://news.test/rss/articles/opaque",
        "https://d.test/3": "https://d.test/3?fbclid=abc",
    }

    assert own(asked) == {"https://a.test/1": "http://a.test/1/?id=7#part"}
