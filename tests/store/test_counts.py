from datetime import date, timedelta

from newstrail.core.arrange import arrange, marks
from newstrail.model import Kind
from newstrail.store import Store
from newstrail.store.counts import Span
from tests.making import NOW, a_filing, a_mention, a_stamp

DAY = timedelta(days=1)
WIRE = (
    "리벨리온이 새 칩 1만개를 KT에 넣는다고 2일 밝혔다. "
    "대표는 “내년에는 두 배로 늘리겠다고 약속한다”라고 말했다. 시장은 반겼다."
)


def fill(store: Store) -> None:
    told = [
        ("가나일보", "ko", NOW, ("rebellions", "kt"), "리벨리온, KT에 칩 1만개 공급", WIRE),
        ("다라신문", "ko", NOW + DAY / 12, ("rebellions",), "리벨리온, KT에 칩 1만개 공급", WIRE),
        (
            "가나일보",
            "ko",
            NOW + 8 * DAY,
            ("kt",),
            "통신 요금제 개편",
            "KT가 요금제를 셋으로 줄인다. 가격은 3만원부터다.",
        ),
    ]
    for place, (outlet, language, at, companies, title, text) in enumerate(told):
        store.filings.file(
            a_filing(
                f"https://{place}.test/{place}", outlet=outlet, language=language, published=a_stamp(at), title=title,
                text=text, first_seen=at, mentions=tuple(a_mention(company) for company in companies),
            )
        )  # fmt: skip
    filings = store.filings.unplaced(100)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))


def test_volume_counts_articles_reports_stories_and_outlets(store: Store):
    fill(store)

    rebellions, kt, none = store.counts.volume(["rebellions", "kt", "nvidia"])

    assert (rebellions.articles, rebellions.reports, rebellions.stories, rebellions.outlets) == (2, 1, 1, 2)
    assert (kt.articles, kt.reports, kt.stories, kt.outlets) == (2, 2, 2, 1)
    assert none.articles == 0


def test_reports_of_one_house_about_one_story_count_once(store: Store):
    for place, outlet in enumerate(("머니투데이", "뉴스1", "가나일보")):
        at = NOW + place * DAY / 24
        text = (
            f"{outlet} {'가나다'[place] * 40} 취재다. " + " ".join(f"{outlet}{number}" for number in range(30)) + WIRE
        )
        given = {"published": a_stamp(at), "first_seen": at, "mentions": (a_mention(where="title"),)}
        title = f"리벨리온, KT에 칩 1만개 공급 {place + 1}신"
        store.filings.file(a_filing(f"https://{place}.test/{place}", outlet=outlet, title=title, text=text, **given))
    filings = store.filings.unplaced(100)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))

    (volume,) = store.counts.volume(["rebellions"])

    assert (volume.articles, volume.stories, volume.reports) == (3, 1, 2)


def test_what_is_revised_is_a_report_in_every_count_and_a_copy_in_none(store: Store):
    words = " ".join(f"낱말{number}" for number in range(60))
    told = [("가나일보", "1만개"), ("다라신문", "1만개"), ("마바경제", "2만개")]
    for place, (outlet, number) in enumerate(told):
        at = NOW + place * DAY / 24
        given = {"published": a_stamp(at), "first_seen": at, "mentions": (a_mention(where="title"),)}
        title, text = f"리벨리온, KT에 칩 {number} 공급", f"{WIRE.replace('1만개', number)} {words}"
        store.filings.file(a_filing(f"https://{place}.test/{place}", outlet=outlet, title=title, text=text, **given))
    filings = store.filings.unplaced(100)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))

    (volume,), (step,) = store.counts.volume(["rebellions"]), store.counts.company("rebellions")
    (story,) = store.placing.stories([step.key]).values()
    houses = store.placing.houses(filing.revision.url for filing in filings)

    assert [one.verdict.kind for one in store.counts.members(story.id)] == [Kind.NEW, Kind.COPY, Kind.REVISED]
    assert (volume.reports, step.reports, story.roots) == (2, 2, 2)
    assert houses == {"https://0.test/0": "가나일보", "https://2.test/2": "마바경제"}
    assert [house for *_, house in store.placing.named(NOW, upto=9)] == ["가나일보", "", "마바경제"]


def test_share_of_voice_is_told_for_weeks_without_articles_too(store: Store):
    fill(store)

    weeks = store.counts.voice(["rebellions", "kt"], "week")

    assert [(one.start, one.company, one.reports, one.share, one.articles) for one in weeks] == [
        (date(2026, 3, 2), "rebellions", 1, 0.5, 2),
        (date(2026, 3, 2), "kt", 1, 0.5, 1),
        (date(2026, 3, 9), "rebellions", 0, 0.0, 0),
        (date(2026, 3, 9), "kt", 1, 1.0, 1),
    ]


def test_a_house_has_a_voice_in_a_story_once_on_the_first_day_it_tells_it(store: Store):
    for place, outlet in enumerate(("머니투데이", "뉴스1", "가나일보")):
        at = NOW + place * DAY
        given = {"published": a_stamp(at), "first_seen": at, "mentions": (a_mention(where="title"),)}
        text = (
            f"{outlet} {'가나다'[place] * 40} 취재다. " + " ".join(f"{outlet}{number}" for number in range(30)) + WIRE
        )
        title = f"리벨리온, KT에 칩 1만개 공급 {place + 1}신"
        store.filings.file(a_filing(f"https://{place}.test/{place}", outlet=outlet, title=title, text=text, **given))
    filings = store.filings.unplaced(100)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))

    days = store.counts.voice(["rebellions"], "day")

    assert [(one.reports, one.articles) for one in days] == [(1, 1), (0, 1), (1, 1)]
    assert sum(one.reports for one in days) == store.counts.volume(["rebellions"])[0].reports


def test_a_day_ends_at_midnight_in_its_zone(store: Store):
    fill(store)  # half past nine on Monday in Seoul, Sunday evening in New York

    seoul = store.counts.voice(["rebellions"], "day")
    new_york = store.counts.voice(["rebellions"], "day", Span(zone="America/New_York"))

    assert [one.start for one in seoul] == [date(2026, 3, 2)]
    assert [one.start for one in new_york] == [date(2026, 3, 1)]


def test_a_span_leaves_out_what_is_not_in_it(store: Store):
    fill(store)

    assert store.counts.volume(["kt"], Span(until=date(2026, 3, 2)))[0].articles == 1
    assert store.counts.volume(["kt"], Span(since=date(2026, 3, 10)))[0].articles == 1
    assert store.counts.volume(["kt"], Span(since=date(2026, 3, 11)))[0].articles == 0


def test_outlets_and_companies_named_together(store: Store):
    fill(store)

    assert store.counts.outlets(["rebellions", "kt"])[0] == ("가나일보", {"rebellions": 1, "kt": 2})
    assert [(one.company, one.other, one.articles) for one in store.counts.together(["kt"])] == [
        ("kt", "rebellions", 1)
    ]


def test_stories_say_which_of_the_companies_they_have(store: Store):
    fill(store)

    assert [told.articles for told in store.counts.stories(["rebellions", "kt"])] == [
        {"rebellions": 2, "kt": 1},
        {"kt": 1},
    ]


def test_reports_say_who_was_first_and_which_facts_they_have(store: Store):
    fill(store)
    story = store.counts.stories(["rebellions"])[0].story

    reports, facts = store.counts.reports(story), store.counts.facts(story)

    assert [(one.outlet, one.after, one.kind) for one in reports] == [
        ("가나일보", timedelta(), "new"),
        ("다라신문", DAY / 12, "copy"),
    ]
    assert {(one.kind, one.text) for one in facts} >= {
        ("number", "1만개"),
        ("quotation", "내년에는 두 배로 늘리겠다고 약속한다"),
    }


def test_a_timeline_begins_with_what_came_first(store: Store):
    fill(store)

    steps = store.counts.company("kt")

    assert [(step.title, step.articles) for step in steps] == [
        ("리벨리온, KT에 칩 1만개 공급", 1),
        ("통신 요금제 개편", 1),
    ]


def test_the_press_of_two_languages_is_told_apart(store: Store):
    fill(store)

    leads = store.counts.press("ko", "en")

    assert len(leads) == 2
    assert all(set(lead.first) == {"ko"} and lead.lead is None for lead in leads)
