"""Addresses: twins fold, articles never do."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrail.core.urls import absolute, authority, canonical, host, is_web, site
from newstrail.core.urls.sites import NUMBERED

IDXNO = "https://www.paper.co.kr/news/articleView.html?idxno=123456"
NAVER = "https://n.news.naver.com/mnews/article/001/0012345678"
YONHAP = "https://www.yna.co.kr/view/AKR20260302012300003"

TWINS = {
    # spelling
    "https://paper.example.com/a/b": [
        "https://Paper.Example.COM:443/a/b/",
        "https://paper.example.com/a/./x/../b",
        "https://paper.example.com/%61/b#comments",
        " https://paper.example.com/a/b\n",
        "https:\\\\paper.example.com\\a\\b",
        "https://paper.example.com//a/b;jsessionid=1F",
    ],
    "https://news.kr/%ED%95%9C%EA%B8%80?q=%EA%B0%80": [
        "https://news.kr/한글?q=가",
        "https://news.kr/%ed%95%9c%ea%b8%80/?q=%ea%b0%80",
    ],
    "https://www.daily.com/story?id=7": ["http://www.daily.com/story?id=7", "https://www.daily.com/story/?id=7&&"],
    "https://www.daily.com/s?a=1&b=2": ["https://www.daily.com/s?b=2&a=1", "https://www.daily.com/s?a=1&amp;b=2"],
    # how the reader came
    "https://www.daily.com/1": [
        "https://www.daily.com/1?utm_source=rss&utm_medium=feed",
        "https://www.daily.com/1?fbclid=abc&gclid=1",
        "https://www.daily.com/1?ref=rss",
        "https://www.daily.com/1?from=twitter",
        "https://www.daily.com/1?cmpid=mail#xtor=RSS-1",
    ],
    # lighter twins
    "https://www.daily.com/2026/story": [
        "https://m.daily.com/2026/story",
        "https://amp.daily.com/2026/story",
        "https://www.daily.com/2026/story/amp/",
        "https://www.daily.com/amp/2026/story",
        "https://www.daily.com/2026/story?outputType=amp",
        "https://www.daily.com/2026/story?amp=1",
        "https://www-daily-com.cdn.ampproject.org/c/s/www.daily.com/2026/story",
        "https://www.google.com/amp/s/amp.daily.com/2026/story",
    ],
    "https://news.daily.co.kr/1.html": ["https://m.news.daily.co.kr/1.html", "https://news.daily.co.kr/1.amp.html"],
    "https://en.wikipedia.org/wiki/Chip": ["https://en.m.wikipedia.org/wiki/Chip"],
    # wrapped
    "https://www.wire.com/a": [
        "http://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2fwww.wire.com%2fa%2f&c=2",
        "https://www.google.com/url?sa=t&url=https://www.wire.com/a&ved=0",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.wire.com%2Fa%3Ffbclid%3D1&h=x",
    ],
    # sites that number their articles
    IDXNO: [
        "http://m.paper.co.kr/news/articleView.html?idxno=123456",
        "https://paper.co.kr/news/articleView.html?sc_serial=S1N2&idxno=123456&page=2",
        "https://www.paper.co.kr/news/articleViewAmp.html?idxno=123456",
        "https://cdn.paper.co.kr/news/articleView.html?idxno=123456",
        "http://www.paper.co.krhttp://www.paper.co.kr/news/articleView.html?idxno=123456",
    ],
    NAVER: [
        "https://n.news.naver.com/article/001/0012345678?sid=105",
        "https://n.news.naver.com/mnews/ranking/article/001/0012345678",
        "https://news.naver.com/main/read.nhn?mode=LSD&mid=sec&sid1=105&oid=001&aid=0012345678",
        "https://news.naver.com/main/read.naver?aid=0012345678&oid=001",
        "https://m.news.naver.com/read.nhn?oid=001&aid=0012345678",
        "https://sports.news.naver.com/news?oid=001&aid=0012345678",
        "https://m.sports.naver.com/kbaseball/article/001/0012345678",
        "https://m.entertain.naver.com/article/001/0012345678",
        "https://media.naver.com/press/001/article/0012345678",
        "https://n.news.naver.com/article/newspaper/001/0012345678?date=20260302",
        "https://news.naver.com/main/tool/print.naver?oid=001&aid=0012345678",
        "https://finance.naver.com/news/news_read.naver?article_id=0012345678&office_id=001&mode=mainnews&page=1",
        "https://m.stock.naver.com/investment/news/mainnews/001/0012345678",
    ],
    "https://v.daum.net/v/20260302090000123": [
        "https://news.v.daum.net/v/20260302090000123?f=o",
        "http://v.media.daum.net/v/20260302090000123",
        "https://m.v.daum.net/v/20260302090000123",
        "https://entertain.v.daum.net/v/20260302090000123",
        "http://media.daum.net/breakingnews/newsview?newsid=20260302090000123",
    ],
    "https://news.nate.com/view/20260302n01234": [
        "https://m.news.nate.com/view/20260302n01234?mid=m03",
        "https://news.nate.com/view/print/20260302n01234",
    ],
    "https://news.zum.com/articles/91234567": ["https://m.news.zum.com/articles/91234567?cm=front_nb&r=1"],
    "https://www.msn.com/ar-AA1abCdE": [
        "https://www.msn.com/ko-kr/news/national/%EC%B9%A9/ar-AA1abCdE?ocid=BingNewsSearch",
        "https://www.msn.com/en-us/money/other/a-new-headline/ar-AA1abCdE?cvid=1&ei=3",
    ],
    YONHAP: [
        "https://m.yna.co.kr/view/AKR20260302012300003?section=industry/all&site=hot",
        "https://www.yna.co.kr/amp/view/AKR20260302012300003",
        "http://www.yonhapnews.co.kr/bulletin/2026/03/02/0200000000AKR20260302012300003.HTML?input=1195m",
    ],
    "https://www.joongang.co.kr/article/25012345": [
        "https://news.joins.com/article/25012345?cloc=rss-news",
        "https://mnews.joins.com/article/25012345",
    ],
    "https://www.khan.co.kr/article/202603020900001": [
        "https://www.khan.co.kr/economy/industry/article/202603020900001/?utm_source=khan_rss",
        "https://m.khan.co.kr/view.html?art_id=202603020900001",
    ],
    "https://en.yna.co.kr/view/AEN20260302012300320": [
        "http://english.yonhapnews.co.kr/news/2026/03/02/0200000000AEN20260302012300320.html"
    ],
    "https://www.newsis.com/view/NISX20260302_0003534567": [
        "https://mobile.newsis.com/view.html?ar_id=NISX20260302_0003534567",
        "http://www.newsis.com/ar_detail/view.html?ar_id=NISX20260302_0003534567&cID=10401&pID=13000",
        "https://nwww.newsis.com/view?id=NISX20260302_0003534567",
    ],
    "https://www.news1.kr/articles/5712345": [
        "https://www.news1.kr/articles/?5712345",
        "https://m.news1.kr/industry/electronics/5712345",
    ],
    "https://www.donga.com/news/article/all/20260302/131234567": [
        "https://www.donga.com/news/Economy/article/all/20260302/131234567/2",
        "https://news.donga.com/Main/3/all/20260302/131234567/1",
    ],
    "https://www.hani.co.kr/arti/1234567.html": [
        "https://www.hani.co.kr/arti/economy/it/1234567.html",
        "https://m.hani.co.kr/arti/economy/economy_general/1234567.html?_fr=mt2",
    ],
    "https://www.hankookilbo.com/News/Read/A2026030209000001234": [
        "https://m.hankookilbo.com/News/Read/A2026030209000001234?did=NA",
        "https://www.hankookilbo.com/news/article/A2026030209000001234",
    ],
    "https://www.seoul.co.kr/news/newsView.php?id=20260302009001": [
        "https://m.seoul.co.kr/news/newsView.php?id=20260302009001&cp=seoul",
        "https://www.seoul.co.kr/news/economy/2026/03/02/20260302009001?wlog_tag3=naver",
    ],
    "https://www.hankyung.com/article/202603021234i": [
        "https://www.hankyung.com/amp/202603021234i",
        "https://plus.hankyung.com/apps/newsinside.view?aid=202603021234i&category=NEWSPAPER",
    ],
    "https://www.mk.co.kr/article/11234567": [
        "https://m.mk.co.kr/amp/11234567",
        "https://www.mk.co.kr/news/it/11234567",
    ],
    "https://news.mt.co.kr/mtview.php?no=2026030209001234567": [
        "https://m.mt.co.kr/renew/view_amp.html?no=2026030209001234567&type=1",
        "https://www.mt.co.kr/tech/2026/03/02/2026030209001234567",
    ],
    "https://www.edaily.co.kr/News/Read?newsId=01234566645123456": [
        "https://m.edaily.co.kr/News/Read?newsId=01234566645123456&mediaCodeNo=257",
        "https://marketin.edaily.co.kr/News/ReadE?newsId=01234566645123456",
    ],
    "https://view.asiae.co.kr/article/2026030209000012345": [
        "https://m.asiae.co.kr/article/2026030209000012345",
        "http://view.asiae.co.kr/news/view.htm?idxno=2026030209000012345",
    ],
    "https://biz.heraldcorp.com/article/10123456": ["https://m.heraldcorp.com/article/10123456?sec=001"],
    "https://www.fnnews.com/news/202603020900012345": ["https://www.fnnews.com/ampNews/202603020900012345"],
    "https://news.sbs.co.kr/news/endPage.do?news_id=N1007123456": [
        "https://news.sbs.co.kr/amp/news.amp?news_id=N1007123456",
        "https://m.news.sbs.co.kr/news/endPage.do?newsId=N1007123456&plink=COPYPASTE",
    ],
    "https://www.ytn.co.kr/_ln/202603020900123456": [
        "https://www.ytn.co.kr/_ln/0102_202603020900123456",
        "https://m.ytn.co.kr/news_view.php?s_mcd=0101&key=202603020900123456",
    ],
    "https://news.jtbc.co.kr/article/NB12212345": [
        "https://mnews.jtbc.co.kr/News/Article.aspx?news_id=NB12212345",
        "https://news.jtbc.joins.com/article/article.aspx?news_id=NB12212345",
    ],
    "https://koreajoongangdaily.joins.com/news/2212345": [
        "https://koreajoongangdaily.joins.com/news/2026-03-02/business/tech/A-headline/2212345",
        "https://koreajoongangdaily.joins.com/2026/03/02/business/tech/a/2212345.html",
    ],
    "https://www.bbc.com/news/articles/c0a1b2c3d4eo": [
        "https://www.bbc.co.uk/news/articles/c0a1b2c3d4eo?at_medium=RSS&at_campaign=KARANGA"
    ],
    "https://www.cnn.com/2026/03/02/tech/chips/index.html": [
        "https://edition.cnn.com/2026/03/02/tech/chips/index.html",
        "https://amp.cnn.com/cnn/2026/03/02/tech/chips/index.html",
    ],
    "https://zdnet.co.kr/view/?no=20260302090000": ["https://www.zdnet.co.kr/view/?no=20260302090000&from=naver"],
    "https://news.google.com/rss/articles/CBMiabcdefghijklmnopqrst": [
        "https://news.google.com/articles/CBMiabcdefghijklmnopqrst?hl=ko&gl=KR&ceid=KR:ko",
        "https://news.google.com/rss/articles/CBMiabcdefghijklmnopqrst?oc=5",
    ],
}


@pytest.mark.parametrize(("form", "twin"), [(form, twin) for form, twins in TWINS.items() for twin in [form, *twins]])
def test_twins_of_an_article_have_one_form(form, twin):
    assert canonical(twin) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.com/1", "https://a.com/2"),
        ("https://a.com/read?id=1", "https://a.com/read?id=2"),
        ("https://a.com/read?id=1", "https://a.com/read?id=1&page=2"),
        ("https://a.com/cikk?241858", "https://a.com/cikk?243207"),
        ("https://a.com/?ref=100234", "https://a.com/?ref=100235"),
        ("https://a.com/x?source=12345", "https://a.com/x?source=12346"),
        ("https://a.com/x?from=seoul", "https://a.com/x?from=busan"),
        ("https://a.com/Story", "https://a.com/story"),
        ("https://a.com:8080/1", "https://a.com/1"),
        ("http://127.0.0.1:8001/1", "http://127.0.0.1:8002/1"),
        ("https://a.com/#!/1", "https://a.com/#!/2"),
        ("https://news.a.co.kr/1", "https://sports.a.co.kr/1"),
        ("https://a.com/amp", "https://a.com/"),
        ("https://a.com/a%2Fb", "https://a.com/a/b"),
        ("https://a.com/x?q=a%26b=1", "https://a.com/x?q=a&b=1"),
        (
            "https://n.news.naver.com/mnews/article/001/0012345678",
            "https://n.news.naver.com/mnews/article/003/0012345678",
        ),
        ("https://www.a.co.kr/news/articleView.html?idxno=1", "https://www.a.co.kr/news/articleView.html?idxno=12"),
        ("https://www.a.co.kr/news/articleView.html?idxno=1", "https://www.b.co.kr/news/articleView.html?idxno=1"),
        ("https://daily.a.com/news/articleView.html?idxno=1", "https://sports.a.com/news/articleView.html?idxno=1"),
        ("https://www.yna.co.kr/view/AKR20260302012300003", "https://www.yna.co.kr/view/AKR20260302012300004"),
        ("https://www.yna.co.kr/view/AKR20260302012300003", "https://en.yna.co.kr/view/AEN20260302012300003"),
        ("https://www.mk.co.kr/news/it/10815432", "https://www.mk.co.kr/news/it/10815433"),
        ("https://www.mk.co.kr/news/it/10815432", "https://www.mk.co.kr/en/it/10815432"),
        ("https://www.news1.kr/articles/5712345", "https://www.news1.kr/photos/5712345"),
        ("https://www.msn.com/ko-kr/news/a/ar-AA1abCdE", "https://www.msn.com/ko-kr/news/a/ar-AA1abCdF"),
        ("https://www.ytn.co.kr/_ln/0102_202603020900123456", "https://www.ytn.co.kr/_ln/0102_202603020900123457"),
        ("https://news.nate.com/view/20260302n01234", "https://sports.nate.com/view/20260302n01234"),
        ("https://a.co.kr/view?rss=1024", "https://a.co.kr/view?rss=1025"),
        ("https://a.co.kr/board.php?bo_table=news&wr_id=7", "https://a.co.kr/board.php?bo_table=talk&wr_id=7"),
        ("https://www.youtube.com/watch?v=aaaaaaaaaaa", "https://www.youtube.com/watch?v=bbbbbbbbbbb"),
    ],
)
def test_two_articles_never_have_one_form(one, other):
    assert canonical(one) != canonical(other)


def test_http_is_https_only_where_a_certificate_can_be():
    assert canonical("http://www.paper.com/1") == "https://www.paper.com/1"
    assert canonical("http://news.test/1") == "http://news.test/1"
    assert canonical("http://127.0.0.1/1") == "http://127.0.0.1/1"
    assert canonical("http://www.paper.com:8080/1") == "http://www.paper.com:8080/1"


def test_relative_addresses_are_joined_to_their_base():
    assert canonical("/b?utm_source=x", "https://a.com/feed.xml") == "https://a.com/b"
    assert canonical("//b.com/1", "https://a.com/") == "https://b.com/1"
    assert canonical("//b.com/1") == "https://b.com/1"


@pytest.mark.parametrize(
    "url",
    [
        *(
            "",
            "a",
            "/a",
            "ftp://a.com/1",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/hosts",
            "mailto:a@b.com",
        ),
        *("http://", "http:///", "http://user:word@a.com/", "http://a.com:99999/", "http://[::1", "http://a b.com/"),
        *("http://a.com\x00.b.com/", "http://exa[mple.com/", "http://1.2.3.4.5/", "http://0x100000000/"),
    ],
)
def test_what_is_not_the_webs_is_refused(url):
    with pytest.raises(ValueError, match=r"."):
        canonical(url)


WEBLIKE = st.builds(
    "{}://{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(
        [
            "a.com",
            "m.a.co.kr",
            "amp.news.a.com",
            "한국.kr",
            "n.news.naver.com",
            "1.1",
            "[::1]",
            "A_b.org",
            "www.google.com",
        ]
    ),
    st.text(st.sampled_from(list("/amp.%2F한 1;~?&=#!@:\\|[]")), max_size=20).map(lambda path: "/" + path),
    st.text(st.sampled_from(list("?&=ampref_utm%1한+;#/!ㄱ")), max_size=20),
)


@given(st.one_of(st.text(), WEBLIKE))
def test_canonical_is_idempotent_and_safe_to_request(url):
    try:
        once = canonical(url)
    except ValueError:
        return

    assert canonical(once) == once
    assert is_web(once)


@given(st.text(), st.text())
def test_an_address_is_made_absolute_or_refused_and_nothing_else(url, base):
    for origin in (base, "https://a.com/x/"):
        try:
            found = absolute(url, origin)
        except ValueError:
            continue
        assert re.match(r"https?://", found)


def test_absolute_keeps_what_a_server_may_insist_on():
    assert (
        absolute("/arc/feeds/?b=2&a=1&utm_source=x", "https://a.com") == "https://a.com/arc/feeds/?b=2&a=1&utm_source=x"
    )
    assert absolute("http://a.com/가 나/") == "http://a.com/%EA%B0%80%20%EB%82%98/"


# ── parts ──


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://EXAMPLE.com./", "example.com"),
        ("http://한국.kr/", "xn--3e0b707e.kr"),
        ("http://127。0。0。1/", "127.0.0.1"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://017700000001/", "127.0.0.1"),
        ("http://2130706433/", "127.0.0.1"),
        ("http://%31%32%37.0.0.1/", "127.0.0.1"),
        ("http://[0:0:0:0:0:0:0:1]/", "::1"),
    ],
)
def test_a_host_has_one_spelling_however_it_is_written(url, name):
    assert host(url) == name


def test_an_authority_has_its_port_and_a_site_its_registrable_domain():
    assert authority("https://a.com/") == "a.com:443"
    assert authority("http://a.com:8080/") == "a.com:8080"
    assert authority("http://[::1]/") == "[::1]:80"
    assert site("https://biz.chosun.com/a") == "chosun.com"
    assert site("https://news.kbs.co.kr/a") == "kbs.co.kr"
    assert site("http://127.0.0.1:8000/") == "127.0.0.1"
    assert site("http://localhost/") == "localhost"


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("https://a.com", True),
        ("http://a.com:80/x?y#z", True),
        ("http://a.com\\@b.com/", False),
        ("http://user@a.com/", False),
        ("http://a.com/\x00", False),
        ("http://a.com/a\\b", False),
        ("ftp://a.com/", False),
        ("//a.com/", False),
        ("http://a.com:0/", False),
        (" http://a.com/", False),
        ("", False),
    ],
)
def test_only_plain_web_addresses_may_be_requested(url, answer):
    assert is_web(url) is answer


def test_each_site_that_numbers_its_articles_has_patterns_that_find_what_its_form_needs():
    for domain, families in NUMBERED.items():
        for one in families:
            needed = {field for _, field, _, _ in Formatter().parse(one.form) if field}
            assert [place.pattern for place in one.places if needed - place.groupindex.keys()] == [], domain
