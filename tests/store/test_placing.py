"""Placing on both databases: what is stored is what the fold decided, however it arrived."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.core.arrange import arrange, marks
from newstrail.model import Filing, Kind, Root, Ruling
from newstrail.store import Store
from tests.making import NOW, a_filing, a_link, a_mention, a_stamp

EVENTS = {
    "launch": ("rebellions", "리벨리온, 새 추론 칩 ‘아톰맥스’ 공개", "리벨리온이 데이터센터용 추론 칩 아톰맥스를 공개했다. 전력 소모를 절반으로 줄였다고 회사는 설명했다. 연말부터 고객사에 보낸다."),
    "merger": ("sapeon", "사피온·리벨리온 합병 본계약, 비율 2.4 대 1", "두 회사가 18일 합병 본계약을 맺었다. 합병비율은 2.4 대 1이고 존속 법인은 연내 출범한다. 주주총회는 다음 달 열린다."),
    "deal": ("naver", "네이버클라우드, 사우디에 데이터센터 짓는다", "네이버클라우드가 사우디 리야드에 데이터센터를 세운다. 투자 규모는 3000억원이며 2027년 문을 연다. 현지 통신사가 절반을 낸다."),
    "outage": ("kt", "KT 유선망 40분 장애…수도권 결제 멈춰", "KT 유선 인터넷이 오전 11시부터 40분 동안 끊겼다. 수도권 식당과 상점의 결제가 멈췄다. 회사는 장비 교체 중 설정 오류라고 밝혔다."),
}  # fmt: skip
OUTLETS = ("가람일보", "누리신문", "다온경제", "라온방송", "마루통신")


def press() -> list[Filing]:
    """Four events in five outlets each over two days: some copy the first word for word, some tell it themselves."""
    filings = []
    for number, (event, (company, title, text)) in enumerate(EVENTS.items()):
        for place, outlet in enumerate(OUTLETS):
            first, second, *rest = text.split(". ")
            own = [f"{outlet} 취재를 종합하면 {second}", first, *rest, f"{place}명의 관계자가 이를 확인했다."]
            told = text if place % 2 else ". ".join(own)
            at = NOW + timedelta(hours=7 * number + 3 * place)
            filings.append(
                a_filing(
                    f"https://{event}.test/{place}",
                    title=title if place < 3 else f"[종합] {title.split(',')[0]} {outlet}",
                    text=told,
                    outlet=outlet,
                    published=a_stamp(at),
                    first_seen=at + timedelta(minutes=5),
                    mentions=(a_mention(company, where="title"),),
                )
            )
    return filings


def placed(store: Store, batches: Iterable[Sequence[Filing]], rulings: Sequence[Ruling] = ()) -> None:
    for batch in batches:
        store.placing.place(arrange(batch, store.placing.candidates(marks(batch)), rulings))


def outcome(store: Store, filings: Iterable[Filing]) -> dict[str, object]:
    """Where everything is, without the numbers that only tell in which order it came."""
    found = {filing.revision.url: store.placing.placement(filing.revision.url) for filing in filings}
    where = {url: (one.story, one.verdict) for url, one in found.items() if one}
    stories = store.placing.stories({story for story, _ in where.values() if story})
    return {**where, "stories": {name: (one.articles, one.roots, one.first, one.last) for name, one in stories.items()}}


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[Store]:
    opened = Store(store_url, tmp_path)
    yield opened
    opened.close()


def another(store_url: str, tmp_path: Path, empty_sqlite: Path) -> Store:
    path = tmp_path / f"other-{random.random()}.db"
    path.write_bytes(empty_sqlite.read_bytes())
    return Store(f"sqlite:///{path}", tmp_path)


def test_reports_of_an_event_are_one_story_and_copies_are_tied_to_their_origin(store: Store) -> None:
    filings = sorted(press(), key=lambda filing: filing.at)
    placed(store, [filings])
    found = {filing.revision.url: store.placing.placement(filing.revision.url) for filing in filings}
    for event in EVENTS:
        assert len({found[f"https://{event}.test/{place}"].story for place in range(5)}) == 1
    assert len({one.story for one in found.values()}) == len(EVENTS)
    copy = found["https://launch.test/3"].verdict
    assert (copy.kind, copy.of, copy.likeness) == (Kind.COPY, "https://launch.test/1", 1.0)


@pytest.mark.parametrize("size", [1, 3, 7])
def test_the_size_of_batches_changes_nothing(
    store: Store, store_url: str, tmp_path: Path, empty_sqlite: Path, size: int
) -> None:
    filings = sorted(press(), key=lambda filing: (filing.at, filing.revision.url))
    placed(store, [filings])
    other = another(store_url, tmp_path, empty_sqlite)
    placed(other, [filings[at : at + size] for at in range(0, len(filings), size)])
    assert outcome(other, filings) == outcome(store, filings)
    other.close()


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_arrival_changes_nothing(
    store: Store, store_url: str, tmp_path: Path, empty_sqlite: Path, seed: int
) -> None:
    filings = press()
    placed(store, [sorted(filings, key=lambda filing: filing.at)])
    other = another(store_url, tmp_path, empty_sqlite)
    shuffled = random.Random(seed).sample(filings, len(filings))
    placed(other, [shuffled[at : at + 4] for at in range(0, len(shuffled), 4)])
    assert outcome(other, filings) == outcome(store, filings)
    other.close()


@pytest.mark.parametrize("size", [1, 7])
@pytest.mark.parametrize("seed", [None, 1])
def test_articles_of_one_day_without_hours_are_placed_the_same_in_any_batches(
    store: Store, store_url: str, tmp_path: Path, empty_sqlite: Path, size: int, seed: int | None
) -> None:
    day = a_stamp(NOW, day_only=True)
    filings = [
        replace(one, revision=replace(one.revision, published=day), first_seen=NOW + timedelta(hours=9))
        for one in press()
    ]
    filings.sort(key=lambda filing: filing.revision.url)
    placed(store, [filings])
    other = another(store_url, tmp_path, empty_sqlite)
    order = random.Random(seed).sample(filings, len(filings)) if seed else filings
    again = 0
    for at in range(0, len(order), size):
        batch = order[at : at + size]
        near = other.placing.candidates(marks(batch))
        again += len(near.again)
        other.placing.place(arrange(batch, near))
    assert outcome(other, filings) == outcome(store, filings)
    assert bool(again) == bool(seed)  # those that come in order make nothing be placed again
    other.close()


def test_placing_twice_changes_nothing_and_numbers_have_no_gap(store: Store) -> None:
    filings = press()
    placed(store, [filings])
    before, window = outcome(store, filings), store.placing.window(0, 1000)
    placed(store, [filings])
    assert outcome(store, filings) == before
    assert [seq for seq, _ in store.placing.window(0, 1000)] == [seq for seq, _ in window] == list(range(1, 21))


def test_what_comes_late_gets_a_new_number_and_leaves_the_others_theirs(store: Store) -> None:
    early, *rest = sorted(press(), key=lambda filing: filing.at)
    placed(store, [rest])
    numbers = {one.url: seq for seq, one in store.placing.window(0, 1000)}
    placed(store, [[early]])
    after = {one.url: seq for seq, one in store.placing.window(0, 1000)}
    assert after.pop(early.revision.url) == 20
    assert after == numbers
    assert store.placing.placement(early.revision.url).verdict.kind is Kind.NEW


def test_a_new_revision_stays_in_its_story_under_a_number_of_its_own(store: Store) -> None:
    filings = sorted(press(), key=lambda filing: filing.at)
    placed(store, [filings])
    first = filings[0]
    edited = replace(first, number=2, revision=replace(first.revision, text=first.revision.text + " 정정했다."))
    placed(store, [[edited]])
    told = [(seq, one.number, one.story) for seq, one in store.placing.window(0, 1000) if one.url == first.revision.url]
    assert [(seq, number) for seq, number, _ in told] == [(1, 1), (21, 2)]
    assert len({story for _, _, story in told}) == 1


def test_five_sites_of_one_house_count_as_one_report(store: Store) -> None:
    company, title, text = EVENTS["outage"]
    words = text.split()
    filings = [
        a_filing(
            f"https://site{place}.test/1",
            title=f"{title} {place + 1}신",
            text=" ".join([*words[place:], *words[:place], *(f"지면{place}{number}" for number in range(30 * place))]),
            outlet=outlet,
            family="가람미디어",
            published=a_stamp(NOW + timedelta(hours=place)),
            first_seen=NOW + timedelta(hours=place),
            mentions=(a_mention(company, where="title"),),
        )
        for place, outlet in enumerate(OUTLETS)
    ]
    placed(store, [filings])
    found = [store.placing.placement(filing.revision.url) for filing in filings]
    (story,) = store.placing.stories({one.story for one in found if one and one.story}).values()
    assert sum(one.verdict.kind is Kind.NEW for one in found if one and one.verdict) > 1
    assert (story.articles, story.roots) == (5, 1)
    assert {house for *_, house in store.placing.named(NOW, upto=9)} <= {"가람미디어", ""}


def test_a_copy_tells_the_report_of_its_origin_and_its_house(store: Store) -> None:
    filings = sorted(press(), key=lambda filing: filing.at)
    placed(store, [filings])

    roots = store.placing.roots(["https://launch.test/0", "https://launch.test/3", "https://nowhere.test/1"])

    assert roots == {
        "https://launch.test/0": Root("https://launch.test/0", "가람일보"),
        "https://launch.test/3": Root("https://launch.test/1", "누리신문"),
    }


def test_what_is_counted_over_weeks_are_the_independent_reports_of_each_story(store: Store) -> None:
    filings = sorted(press(), key=lambda filing: filing.at)
    placed(store, [filings])

    named = store.placing.named(NOW, upto=99)

    houses = {story: {house for _, of, _, house in named if of == story and house} for _, story, *_ in named}
    stories = store.placing.stories(houses)
    assert len(named) == len(filings) > sum(map(len, houses.values()))
    assert {name: len(told) for name, told in houses.items()} == {name: one.roots for name, one in stories.items()}


def test_an_article_that_names_no_company_has_no_story_and_says_why(store: Store) -> None:
    placed(store, [[a_filing(mentions=())]])
    placement = store.placing.placement("https://a.test/1")
    assert placement.story is None
    assert placement.because == ("names no company we follow",)


def test_a_link_that_was_dropped_is_placed_with_its_reason(store: Store) -> None:
    link = a_link("https://gone.test/1", reason="410: the host says it is gone")
    store.placing.place(arrange([], store.placing.candidates(marks([]))), [link])
    placement = store.placing.placement("https://gone.test/1")
    assert (placement.story, placement.verdict, placement.number) == (None, None, 0)
    assert placement.because == ("410: the host says it is gone",)


def test_a_person_merges_two_stories_and_parts_an_article(store: Store) -> None:
    filings = sorted(press(), key=lambda filing: filing.at)
    said = {"who": "me", "why": "", "at": NOW}
    rulings = [
        Ruling(kind="merge", data={"articles": ["https://launch.test/0", "https://merger.test/0"]}, **said),
        Ruling(kind="split", data={"article": "https://deal.test/4", "from": "https://deal.test/0"}, **said),
    ]
    for ruling in rulings:
        store.rulings.add(ruling.kind, ruling.data, ruling.who, ruling.why, ruling.at)
    placed(store, [filings[:9], filings[9:]], rulings)
    story = {filing.revision.url: store.placing.story_of(filing.revision.url) for filing in filings}
    assert story["https://launch.test/0"] == story["https://merger.test/0"] == story["https://launch.test/4"]
    assert story["https://deal.test/4"] != story["https://deal.test/0"] == story["https://deal.test/3"]
    gone = store.placing.stories([story["https://launch.test/0"]])
    assert next(iter(gone.values())).articles == 10


def test_what_comes_late_finds_stories_that_were_merged_as_soon_as_they_were_founded(
    store: Store, store_url: str, tmp_path: Path, empty_sqlite: Path
) -> None:
    early, *rest = sorted(press(), key=lambda filing: filing.at)
    data = {"articles": ["https://launch.test/1", "https://merger.test/0"]}
    ruling = Ruling(kind="merge", data=data, who="me", why="", at=NOW)
    placed(store, [[early, *rest]], [ruling])
    other = another(store_url, tmp_path, empty_sqlite)
    placed(other, [rest, [early]], [ruling])
    assert outcome(other, [early, *rest]) == outcome(store, [early, *rest])
    other.close()


def test_stories_that_were_merged_stay_however_much_comes_late_behind_them(
    store: Store, store_url: str, tmp_path: Path, empty_sqlite: Path
) -> None:
    filings = sorted(press(), key=lambda filing: filing.at)
    late = [filing for filing in filings if filing.revision.url in ("https://deal.test/1", "https://deal.test/0")]
    data = {"articles": ["https://launch.test/1", "https://merger.test/0"]}
    ruling = Ruling(kind="merge", data=data, who="me", why="", at=NOW)
    placed(store, [[filing for filing in filings if filing not in late], late[1:], late[:1]], [ruling])
    other = another(store_url, tmp_path, empty_sqlite)
    placed(other, [filings], [ruling])
    assert outcome(store, filings) == outcome(other, filings)
    other.close()
