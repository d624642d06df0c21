"""Claims of another trade than the demo's, in two languages, from the article that makes them to how they stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from newstrail.core.capture import capture_of
from newstrail.core.evidence import standing
from newstrail.core.match import Lexicon
from newstrail.engine import embedded
from newstrail.model import Alias, Company, Origin, Relation, Source, Stamp
from newstrail.pipeline import Edges, follow
from newstrail.store import Store
from tests.making import NOW
from tests.pipeline.days import publish
from tests.web import Clock, Web, a_feed, a_house

KOREAN = Source(key="noeul", kind="feed", url="https://noeul.test/rss", outlet="노을경제", language="ko")
ENGLISH = Source(key="quay", kind="feed", url="https://quay.test/rss", outlet="The Quay", language="en")


def a_company(name: str, korean: str, english: str, *relations: Relation) -> Company:
    aliases = (Alias(text=korean), Alias(text=english))
    return Company(id=name, name=english, names={"ko": korean, "en": english}, aliases=aliases, relations=relations)


COMPANIES = (
    a_company("handeul", "한들배터리", "Handeul Battery"),
    a_company("dongnyeok", "동녘조선", "Dongnyeok Shipbuilding"),
    a_company("gaya", "가야해운", "Gaya Lines"),
    a_company("mir", "미르모터스", "Mir Motors"),
    a_company("solmoe", "솔뫼소재", "Solmoe Materials", Relation(kind="successor", of="handeul", since="2026-08-01")),
    a_company("kestrel", "케스트럴", "Kestrel Marine"),
)

SEED = """배터리와 배, 올해의 약속들

한들배터리는 6월까지 헝가리 공장에서 원통형 배터리를 양산할 계획이라고 밝혔다.

동녘조선은 9월까지 가야해운에 암모니아 운반선 4척을 인도하겠다고 약속했다.

한들배터리와 미르모터스는 연내 배터리 교환소 50곳을 함께 짓기로 했다.

동녘조선의 자율운항 선박 ‘바람길’은 다음 달 울산 앞바다에서 시험 운항에 들어갈 예정이다.

솔뫼소재는 올해 안에 포항에 음극재 공장을 착공할 계획이다.

가야해운은 10월까지 부산 본사를 옮길 예정이다.

서해진 해양대 교수는 “배를 짓는 일은 결국 사람을 키우는 일이 되어야 한다”고 말했다."""

MARINE = """Kestrel Marine sets out its year

Kestrel Marine plans to open a dry dock in Halifax by the end of May.

Kestrel Marine and Gaya Lines agreed to launch a ferry between Halifax and Boston this summer.

Kestrel Marine said it would hire 400 welders by December."""

#: What is reported, oldest first: by whom, when, under which headline, in which words.
REPORTS = """
noeul 2026-04-20 ‘바람길’ 첫 시험
동녘조선이 자율운항 선박 ‘바람길’의 시험 운항을 울산 앞바다에서 시작했다.

noeul 2026-05-06 바람길은 부두에
동녘조선의 ‘바람길’은 부두에 묶여 있어 아직 시험 운항을 하지 않은 것으로 확인됐다.

quay 2026-05-12 Halifax dock opens
Kestrel Marine opened its dry dock in Halifax on Tuesday.

noeul 2026-05-20 한들배터리 폴란드 공장
한들배터리가 폴란드 공장에서 원통형 배터리를 양산했다.

noeul 2026-06-11 한들배터리, 헝가리서 양산
한들배터리가 헝가리 공장에서 원통형 배터리 양산을 시작했다.

quay 2026-06-30 No Boston ferry
Kestrel Marine and Gaya Lines scrapped their plan for a ferry to Boston.

noeul 2026-08-03 한들배터리·솔뫼소재 합병 마무리
한들배터리와 솔뫼소재의 합병이 마무리돼 통합 법인이 출범했다.

noeul 2026-08-20 “교환소 철수설은 낭설”
한들배터리는 미르모터스와의 배터리 교환소 사업을 접는다는 소문은 사실이 아니라고 했다.

noeul 2026-09-25 운반선 두 척만 먼저
동녘조선이 가야해운에 암모니아 운반선 2척을 인도했다.

quay 2026-11-02 Battery swap venture ends
Handeul Battery and Mir Motors ended their joint work on battery swap stations.
"""

STANDS = {
    "헝가리 공장": "kept",
    "운반선 4척": "partly",
    "교환소 50곳": "overtaken",
    "바람길": "contested",
    "음극재 공장": "overtaken",
    "부산 본사": "overdue",
    "사람을 키우는 일": "uncheckable",
    "dry dock": "kept",
    "ferry": "overtaken",
    "400 welders": "due soon",
}


def test_claims_of_other_companies_come_to_stand_as_what_was_reported_has_it(store: Store, tmp_path: Path):
    edges, web, clock = a_house(store, tmp_path, KOREAN, ENGLISH)
    edges = replace(edges, companies={one.id: one for one in COMPANIES}, lexicon=Lexicon(COMPANIES))
    for name, article in (("ko.txt", SEED), ("en.txt", MARINE)):
        made = Stamp(NOW, timedelta(hours=9), True, Origin.GIVEN)
        follow(capture_of(article.encode(), url="", now=NOW, name=name), edges, published=made)
    for source in (KOREAN, ENGLISH):
        web.pages[source.url] = a_feed([])
    embedded.once(edges, "test:1:a", workers=1, reads=100)

    for number, report in enumerate(REPORTS.strip().split("\n\n")):
        tell(edges, web, clock, number, report)
    heard, told = store.claims.evidence(), {}
    for tracked in store.claims.all():
        stands = standing(tracked, heard.get(tracked.id, []), date(2026, 12, 5))
        told.update({words: stands.state for words in STANDS if words in tracked.claim.text})

    assert told == STANDS


def tell(edges: Edges, web: Web, clock: Clock, number: int, report: str) -> None:
    """Publish a report on its day, and let the house read and place it."""
    head, text = report.split("\n")
    source, day, title = head.split(" ", 2)
    clock.later(seconds=(datetime.fromisoformat(f"{day}T03:00:00+00:00") - clock.at).total_seconds())
    publish(web, clock, edges.sources[source], number, title, text, published=f"{day}T12:00:00+09:00")
    embedded.once(edges, "test:1:a", workers=1, reads=100)
