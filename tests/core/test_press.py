"""Newsrooms and houses: which outlets count once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from newstrail.core.filing import filed
from newstrail.core.match import Lexicon
from newstrail.core.press import NEWSROOMS, Families, family, name_of, newsroom
from newstrail.model import Source
from newstrail.settings.sources import read_sources
from tests.making import a_filing, a_link


@pytest.mark.parametrize("outlet", ["한국경제", "hankyung", "The Korea Economic Daily", "KED Global", "한국경제 TV"])
def test_a_newsroom_is_known_by_each_of_its_names_and_called_by_that_of_the_language(outlet: str):
    assert newsroom(outlet) == "hankyung"
    assert (name_of("hankyung", "ko"), name_of("hankyung", "en")) == ("한국경제", "Korea Economic Daily")


@pytest.mark.parametrize(
    ("house", "outlets"),
    [
        (
            "chosun",
            ["조선일보", "조선비즈", "스포츠조선", "https://biz.chosun.com/it/1", "https://sports.chosun.com/1"],
        ),
        ("joongang", ["중앙일보", "JTBC", "Korea JoongAng Daily", "https://news.jtbc.co.kr/article/NB1"]),
        ("donga", ["동아일보", "채널A", "스포츠동아", "https://www.ichannela.com/news/1"]),
        ("maekyung", ["매일경제", "MBN", "Pulse", "https://www.mbn.co.kr/news/1"]),
        ("hankyung", ["한국경제", "한국경제TV", "텐아시아", "https://www.wowtv.co.kr/1"]),
        ("moneytoday", ["머니투데이", "뉴시스", "뉴스1", "더벨", "스타뉴스", "https://www.news1.kr/articles/1"]),
        ("herald", ["헤럴드경제", "The Korea Herald", "https://www.koreaherald.com/article/1"]),
        ("edaily", ["이데일리", "이데일리TV", "일간스포츠", "https://isplus.com/1"]),
        ("yonhap", ["연합뉴스", "연합뉴스TV", "연합인포맥스", "Yonhap News Agency", "https://en.yna.co.kr/view/1"]),
    ],
)
def test_the_sites_of_one_house_are_one(house: str, outlets: list[str]):
    known = Families()
    assert {known.of("", one) if "://" in one else known.of(one, "") for one in outlets} == {house}


def test_an_outlet_that_nobody_knows_is_of_no_house_and_a_portal_is_nobodys():
    d2 = Source(key="d2", kind="feed", url="https://d2.naver.com/d2.atom", outlet="네이버 D2", family="naver")
    assert Families([d2]).of("가나일보", "https://n.news.naver.com/mnews/article/001/0000000001") == ""
    assert Families([d2]).of("네이버 D2", "") == "naver"


@pytest.mark.parametrize(
    ("outlet", "url", "found"),
    [
        ("SBS", "https://www.sbs.com.au/news/1", ""),
        ("SBS", "https://news.sbs.co.kr/news/1", "sbs"),
        ("SBS", "https://www.msn.com/ko-kr/news/1", "sbs"),
        ("SBS", "https://www.bing.com/news/1", "sbs"),
        ("The Herald", "https://www.heraldscotland.com/1", ""),
        ("이코노미스트", "https://www.economist.com/1", ""),
        ("이코노미스트", "https://economist.co.kr/1", "edaily"),
        ("Financial News", "https://www.fnlondon.com/1", ""),
        ("Reuters", "https://www.ft.com/1", "ft"),
        ("Reuters", "https://unknown.test/1", "reuters"),
    ],
)
def test_a_name_that_others_bear_and_a_name_on_anothers_site_decide_nothing(outlet: str, url: str, found: str):
    assert newsroom(outlet, url) == found


def test_what_a_person_says_of_a_source_goes_for_its_outlets_articles_wherever_they_were_found():
    ours = [
        Source(key="gana", kind="feed", url="https://gana.test/rss", outlet="가나일보", family="gana-media"),
        Source(key="dara", kind="feed", url="https://dara.test/rss", outlet="다라뉴스", family="gana-media"),
        Source(key="chosun", kind="feed", url="https://www.chosun.com/rss", outlet="조선일보", family="mine"),
    ]
    families = Families(ours)
    assert families.of("가나일보", "https://portal.test/1") == families.of("", "https://m.dara.test/1") == "gana-media"
    assert families.of("조선일보", "") == "mine"


def test_an_article_that_a_portal_lists_is_of_the_house_of_its_outlet():
    portal = Source(key="moa", kind="feed", url="https://moa.test/rss")
    revision = a_filing("https://m.dara.test/1").revision

    def house(outlet: str, url: str, families: Families) -> str:
        return filed(replace(revision, outlet=outlet), a_link(url), portal, (), Lexicon(()), families=families).family

    dara = Source(key="dara", kind="feed", url="https://dara.test/rss", outlet="다라뉴스", family="gana-media")
    assert house("뉴스1", "https://moa.test/1", Families()) == "moneytoday"
    assert house("", "https://m.dara.test/1", Families([portal, dara])) == "gana-media"


def test_the_shipped_sources_and_what_is_known_of_the_press_say_the_same():
    known = Families()
    for source in read_sources(Path(__file__).parents[2] / "config" / "sources.toml"):
        if said := known.of(source.outlet, source.url):
            assert source.family == said, source.key
        assert family(newsroom(source.family)) in ("", source.family), source.key


def test_no_name_and_no_site_is_that_of_two_newsrooms():
    for found in ("credited", "sisters", "sites"):
        counted = Counter(
            name.casefold() for one in NEWSROOMS.values() for name in set(map(str.casefold, getattr(one, found)))
        )
        assert [name for name, times in counted.items() if times > 1] == []
