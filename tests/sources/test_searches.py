"""Searches: what is asked for, and what of the answers becomes an entry."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from newstrail import sources
from newstrail.core.search import Query, queries
from newstrail.errors import Unreadable
from newstrail.model import Alias, Capture, Company, Request, Source, SourceState
from newstrail.sources import naver

NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
REBELLIONS = Company(
    id="rebellions",
    name="Rebellions",
    names={"ko": "리벨리온", "en": "Rebellions"},
    aliases=(Alias(text="리벨리온"), Alias(text="Rebellions", sure=False)),
    context=("NPU", "fabless", "반도체", "박성현"),
)
KT = Company(
    id="kt",
    name="KT",
    names={"ko": "KT"},
    aliases=(Alias(text="KT", guarded=True),),
    context=("통신", "KT클라우드", "5G 요금제", "telecom"),
)
BARE = Company(id="ms", name="MS", aliases=(Alias(text="MS", sure=False),))
COMPANIES = (REBELLIONS, KT, BARE)


def source(kind: str, language: str | None = "ko", **options: str) -> Source:
    return Source(key="s", kind=kind, url="", language=language, options=options)


def answer(body: object, url: str = "https://s.test/", kind: str = "application/json") -> Capture:
    raw = body.encode() if isinstance(body, str) else json.dumps(body, ensure_ascii=False).encode()
    return Capture(
        url=url, requested=url, status=200, headers=(("content-type", kind),), body=raw, at=NOW,
        sha256=hashlib.sha256(raw).hexdigest(),
    )  # fmt: skip


def asked(request: Request, name: str = "q") -> str:
    return parse_qs(urlsplit(request.url).query)[name][0]


def feed(*items: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>s</title>{"".join(items)}</channel></rss>'


# ── what is asked ──────────────────────────────────────────────────────────────────────────────────


def test_an_ambiguous_name_is_never_searched_bare():
    found = queries(COMPANIES, "ko")

    assert found == {"rebellions": Query("리벨리온"), "kt": Query("KT", ("통신", "5G 요금제"))}
    assert found["kt"].any_of() == '"KT" (통신 OR "5G 요금제")'


def test_each_language_has_its_own_name_and_context():
    found = queries(COMPANIES, "en")

    assert found["rebellions"] == Query("Rebellions", ("NPU", "fabless"))
    assert found["kt"].any_of() == '"KT" telecom'


@pytest.mark.parametrize("kind", ["google_news", "bing_news", "naver", "gdelt", "hacker_news"])
def test_no_kind_searches_an_ambiguous_name_bare(kind: str):
    requests = sources.requests(source(kind), None, COMPANIES, NOW)

    words = [asked(r, "q" if "q=" in r.url and kind != "naver" else "query") for r in requests if "KT" in r.url]
    assert words
    assert all(len(word.split()) > 1 for word in words)
    assert not any("MS" in r.url.split("?", 1)[1] for r in requests)


def test_google_is_asked_by_edition_for_the_last_day():
    first = sources.requests(source("google_news"), None, COMPANIES, NOW)[0]

    assert asked(first) == '"리벨리온" when:1d'
    assert (asked(first, "hl"), asked(first, "gl"), asked(first, "ceid")) == ("ko", "KR", "KR:ko")


@pytest.mark.parametrize(
    ("profile", "host", "header"),
    [
        ("developers", "openapi.naver.com", "X-Naver-Client-Id"),
        ("hub", "naverapihub.apigw.ntruss.com", "X-NCP-APIGW-API-KEY-ID"),
    ],
)
def test_naver_is_asked_by_either_interface_with_places_for_its_keys(profile: str, host: str, header: str):
    first = sources.requests(source("naver", profile=profile), None, COMPANIES, NOW)[0]

    assert urlsplit(first.url).hostname == host
    assert dict(first.headers)[header] == "{{naver_id}}"
    assert (asked(first, "sort"), asked(first, "display")) == ("date", "100")


@pytest.mark.parametrize("minutes", [1, 5, 60])
def test_naver_never_takes_more_of_a_day_than_its_quota(minutes: int):
    many = [Company(id=f"c{n}", name=f"회사이름{n}") for n in range(400)]
    gap, at, state, taken, seen = timedelta(minutes=minutes), NOW, None, 0, set()

    while at < NOW + timedelta(days=1):
        requests = sources.requests(source("naver", quota="3000"), state, many, at)
        taken += len(requests)
        seen |= {request.url for request in requests}
        state = SourceState(source="s", url="", next_at=at, polled_at=at)
        at += gap

    assert taken <= 3000
    assert len(seen) > 40 or minutes == 60


def test_naver_takes_up_to_forty_searches_of_a_poll():
    state = SourceState(source="s", url="", next_at=NOW, polled_at=NOW - timedelta(hours=1))

    assert naver.allowed(source("naver"), state, NOW) == 40


def test_dart_and_edgar_ask_for_companies_with_a_number_only():
    (filings,) = sources.requests(source("dart", kt="00190321"), None, COMPANIES, NOW)
    reports = sources.requests(source("edgar", kt="0000892450", contact="Desk desk@a.test"), None, COMPANIES, NOW)

    assert "crtfc_key={{dart}}&" in filings.url
    assert (asked(filings, "corp_code"), asked(filings, "bgn_de")) == ("00190321", "20260227")
    assert asked(reports[0], "CIK") == "0000892450"
    assert reports[0].headers == (("User-Agent", "newstrail Desk desk@a.test"),)


def test_edgar_is_not_asked_by_nobody():
    assert sources.requests(source("edgar", kt="0000892450"), None, COMPANIES, NOW) == ()


# ── what is read ───────────────────────────────────────────────────────────────────────────────────


def test_google_entries_lose_the_outlet_and_old_links_their_wrapping():
    within = base64.urlsafe_b64encode(b'\x08\x13"\x1fhttps://gana.test/news/1?a=b\xd2\x01\x00').decode().rstrip("=")
    old = f"https://news.google.com/rss/articles/{within}?oc=5"
    new = f"https://news.google.com/rss/articles/{base64.urlsafe_b64encode(b'AU_yqLxxxxxxxxxxxxxxxxx').decode()}?oc=5"
    rows = [
        f"<item><title>새 칩 공개 - 가나일보</title><link>{link}</link><source url='https://gana.test'>가나일보</source>"
        "<pubDate>Mon, 02 Mar 2026 01:00:00 GMT</pubDate></item>"
        for link in (old, new)
    ]

    first, second = sources.read(source("google_news"), answer(feed(*rows), kind="application/xml")).entries

    assert (first.title, first.outlet, first.url) == ("새 칩 공개", "가나일보", "https://gana.test/news/1?a=b")
    assert (second.url, second.flags) == (new, ("wrapped",))


def test_an_outlet_without_a_name_is_called_by_its_home_page():
    row = "<item><title>t</title><link>https://g.test/1</link><source url='https://www.gana.test/'/></item>"

    (entry,) = sources.read(source("google_news"), answer(feed(row), kind="application/xml")).entries

    assert entry.outlet == "gana.test"


def test_what_a_search_finds_of_years_ago_is_left_out():
    old = "<item><title>a</title><link>https://a.test/1</link><pubDate>Mon, 02 Mar 2020 01:00:00 GMT</pubDate></item>"
    new = "<item><title>b</title><link>https://a.test/2</link><pubDate>Mon, 02 Mar 2026 01:00:00 GMT</pubDate></item>"

    page = sources.read(source("bing_news"), answer(feed(old, new), kind="application/xml"))

    assert [entry.title for entry in page.entries] == ["b"]


def test_bing_links_are_unwrapped_and_a_web_page_for_an_answer_is_told():
    link = "http://www.bing.com/news/apiclick.aspx?ref=x&amp;url=https%3a%2f%2fgana.test%2fa%3fb%3d1&amp;c=2"

    page = sources.read(source("bing_news"), answer(feed(f"<item><title>t</title><link>{link}</link></item>")))

    assert page.entries[0].url == "https://gana.test/a?b=1"
    with pytest.raises(Unreadable):
        sources.read(source("bing_news"), answer("<!doctype html><html><body>search</body></html>", kind="text/html"))


def test_naver_rows_are_cleaned_and_the_publishers_link_is_taken():
    row = {
        "title": "<b>리벨리온</b>, &quot;새 칩&quot; 공개",
        "originallink": "https://gana.test/1",
        "link": "https://n.news.naver.com/mnews/article/001/1",
        "description": "칩 &amp;lt;가온&amp;gt; 이야기",
        "pubDate": "Mon, 02 Mar 2026 09:30:00 +0900",
    }

    (entry,) = sources.read(source("naver"), answer({"total": 1, "items": [row]})).entries

    assert (entry.title, entry.url) == ('리벨리온, "새 칩" 공개', "https://gana.test/1")
    assert entry.summary == "칩 <가온> 이야기"
    assert str(entry.published) == "2026-03-02T09:30:00+09:00"


@pytest.mark.parametrize(
    ("kind", "said", "reason"),
    [
        ("naver", {"errorMessage": "quota gone", "errorCode": "010"}, "quota gone"),
        ("naver", {"error": {"message": "no such key", "errorCode": "200"}}, "no such key"),
        ("gdelt", "Your query was too short.", "too short"),
        ("gdelt", "<html><title>Too many</title></html>", "Too many"),
        ("dart", {"status": "020", "message": "x"}, "quota"),
        ("dart", {"status": "999", "message": "뜻밖"}, "뜻밖"),
        ("hacker_news", "[]", "object"),
        ("naver", "[" * 100_000, "it said"),
    ],
)
def test_what_a_service_says_is_wrong_is_told(kind: str, said: object, reason: str):
    with pytest.raises(Unreadable, match=reason):
        sources.read(source(kind), answer(said))


def test_gdelt_reads_broken_escapes_and_does_not_take_its_crawl_for_a_date():
    body = r'{"articles": [{"url": "https://a.test/1", "title": "chip\'s \x day", "seendate": "20260302T010000Z", "domain": "a.test", "language": "Korean"}, {"url": "https://a.test/2", "seendate": "20200302T010000Z"}]}'  # noqa: E501

    (entry,) = sources.read(source("gdelt"), answer(body)).entries

    assert (entry.url, entry.published, entry.language, entry.outlet) == ("https://a.test/1", None, "ko", "a.test")


def test_hacker_news_gives_the_page_submitted_or_the_discussion():
    hits = [
        {"objectID": "7", "title": "A chip", "url": "https://a.test/chip", "created_at_i": 1772400000},
        {"objectID": "8", "title": "Ask: which chip?", "url": None, "created_at_i": 1772400000},
        {"title": "no number"},
    ]

    first, second = sources.read(source("hacker_news", "en"), answer({"hits": hits})).entries

    assert (first.url, first.published) == ("https://a.test/chip", None)
    assert second.url == "https://news.ycombinator.com/item?id=8"
    assert second.published is not None


def test_dart_rows_become_filings_dated_by_their_day():
    row = {"corp_name": "삼성전자", "report_nm": "주요사항보고서", "rcept_no": "20260302000001", "rcept_dt": "20260302"}

    (entry,) = sources.read(source("dart"), answer({"status": "000", "list": [row]})).entries
    nothing = sources.read(source("dart"), answer({"status": "013", "message": "none"}))

    assert entry.url.endswith("rcpNo=20260302000001")
    assert (entry.title, str(entry.published)) == ("삼성전자: 주요사항보고서", "2026-03-02")
    assert nothing.entries == ()


def test_edgar_entries_are_dated_by_the_day_of_filing():
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>CHIP CORP (0000000001)</title><entry><title>8-K - Report</title>'  # noqa: E501
        '<link href="https://www.sec.gov/Archives/1-index.htm"/><id>urn:tag:sec.gov,2008:accession-number=1</id>'
        '<summary type="html">&lt;b&gt;Filed:&lt;/b&gt; 2026-02-27</summary></entry></feed>'
    )

    (entry,) = sources.read(source("edgar", "en"), answer(body, kind="application/atom+xml")).entries

    assert (entry.title, str(entry.published), entry.outlet) == ("CHIP CORP: 8-K - Report", "2026-02-27", "SEC EDGAR")
