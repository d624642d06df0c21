"""Feeds that are out of order, attack, or are none: what can be read is, and the rest is told."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newstrail.core.feeds import read_feed
from newstrail.errors import Unreadable
from tests.core.test_feeds import HOME, NOW, item, one, read, rss

# ── slips ──


@pytest.mark.parametrize(
    ("body", "titles", "flag"),
    [
        (rss(item("R&D 투자"), item("둘")), ["R&D 투자", "둘"], "mended:ampersands"),
        (rss(item("계약&nbsp;체결"), item("둘")), ["계약 체결", "둘"], "mended:entities"),
        (
            rss(item("a&#xD800;b"), item("c&#x110000;d"), item("e&#99999999999;&#0;")),
            ["a\ufffdb", "c\ufffdd", "e\ufffd"],
            "mended:references",
        ),
        (rss(item("a\x00b\x08"), item("둘")), ["ab", "둘"], "mended:characters"),
        (rss(item("5 < 7"), item("둘")), ["5 < 7", "둘"], "mended:brackets"),
        (rss(item(more="<media:thumbnail url='x'/>"), item("둘")), ["새 칩 공개", "둘"], "mended:prefixes"),
        ("Warning: mysql_connect()<br>\n" + rss(item("하나"), item("둘")), ["하나", "둘"], "mended:prolog"),
        (
            '<?xml?xml version="1.0" ??>\n<rss version=2.0><channel>' + item("하나") + "</channel></rss>",
            ["하나"],
            "mended:quotes",
        ),
        (rss(item("<b>하나"), item("둘")), ["하나", "둘"], "slow:not-well-formed"),
    ],
)
def test_slips_cost_no_entry_and_are_named(body, titles, flag):
    page = read(body)

    assert [entry.title for entry in page.entries] == titles
    assert flag in page.flags


def test_a_well_formed_feed_goes_the_fast_way():
    assert read(rss(item())).flags == ()
    assert read("\n<!-- made by hand -->\n" + rss(item(), before="")).flags == ()


def test_a_feed_cut_off_in_an_address_loses_that_entry_only():
    page = read(rss(item("하나"), item("둘", link="https://news.paper.kr/1234567")).split("4567")[0])

    assert [entry.title for entry in page.entries] == ["하나"]
    assert "cut-off" in page.flags


@pytest.mark.parametrize(
    "content_type", [None, "text/xml", "text/xml; charset=euc-kr", "application/rss+xml; charset=utf-8"]
)
@pytest.mark.parametrize("declared", ["EUC-KR", "utf-8", "no-such-charset", ""])
def test_korean_is_read_whatever_charset_it_is_said_to_be_in(content_type, declared):
    before = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    body = rss(item("똠방각하 공개, 반도체 업계 주목"), before=before)

    for raw in (body.encode("cp949"), body.encode()):
        assert one(raw, content_type=content_type).title == "똠방각하 공개, 반도체 업계 주목"


# ── attacks, and what is no feed ──

LOL = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    "subset",
    [
        f'<!ENTITY l0 "lol">{LOL}',
        f'<!ENTITY a "{"a" * 100_000}">',
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;',
        '<!ENTITY x PUBLIC "a" "http://127.0.0.1:9/x">',
    ],
)
def test_a_feed_that_declares_entities_is_refused(subset):
    body = rss(item("&l9;&x;&a;"), before=f"<?xml version='1.0'?><!-- x --><!DOCTYPE rss [{subset}]>")

    with pytest.raises(Unreadable, match="attack"):
        read(body)


def test_a_harmless_document_type_is_passed_over():
    netscape = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.test/rss-0.91.dtd">'
    small = '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY copy "&#169;">]>'

    assert one(rss(item("a&copy;b"), before=netscape)).title == "a©b"
    assert one(rss(item("a&nbsp;b&copy;"), before=small)).title == "a b©"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("", "an empty answer"),
        (" \n", "an empty answer"),
        ("<!DOCTYPE html><html><body>점검 중</body></html>", "an HTML page, not a feed"),
        ("\n<!-- x --><HTML lang=ko><p>", "an HTML page, not a feed"),
        (
            '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html/>',
            "an HTML page, not a feed",
        ),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "an HTML page, not a feed"),
        ("로그인이 필요합니다", "no markup in it, so no feed"),
        ("<urlset/>", "a sitemap, not a feed"),
        ("<opml version='2.0'/>", "an XML document of the kind <opml>, not a feed"),
        ("{", "broken JSON, not a feed"),
        ('{"error": 1}', "JSON, but not a JSON Feed"),
        ("[" * 100_000, "broken JSON, not a feed"),
    ],
)
def test_what_is_no_feed_says_what_it_is(body, why):
    with pytest.raises(Unreadable) as caught:
        read(body)

    assert caught.value.why == why
    assert caught.value.what == HOME


@pytest.mark.parametrize(
    "body",
    [
        rss("<a>" * 60_000 + "</a>" * 60_000, item()),
        "<rss>" + "<" * 200_000,
        rss("<![CDATA[" * 20_000),
        "<!--" * 50_000,
        "<?xml ?>" * 50_000 + rss(item(), before=""),
        rss(item("&" * 100_000)),
        rss(item("<![CDATA[" + "<script " * 20_000 + "]]>")),
        "<rss " + "a=b " * 20_000 + ">",
        rss("&bogus;" * 20_000),
    ],
    ids=["deep", "brackets", "cdata", "comments", "instructions", "ampersands", "scripts", "attributes", "entities"],
)
def test_a_document_made_to_hang_a_parser_does_not(body):
    try:
        page = read(body)
    except Unreadable:
        return
    assert len(page.entries) <= 1


FRAGMENTS = [
    *("<rss>", "<channel>", "<item>", "</item>", "</rss>", "<title>", "</title>", "<link>", "<entry>", "<pubDate>"),
    *(
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<link href='",
        "'/>",
        "&",
        "&#xD800;",
        "&nbsp;",
        "<![CDATA[",
        "]]>",
    ),
    *(
        "<!--",
        "-->",
        "<!DOCTYPE rss [",
        "]>",
        "<?xml ",
        "encoding='euc-kr'",
        "?>",
        "javascript:",
        "http://a.kr/",
        "한글",
    ),
    *("\x00", "\ufffe", "{", '"items":[', "0000-00-00", "<a b=c>"),
]


@given(
    st.binary(max_size=300)
    | st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(lambda parts: "".join(parts).encode())
)
@example(b"\xff\xfe<\x00")
@example(b"\xef\xbb\xbf")
def test_any_bytes_give_a_page_or_unreadable_and_links_are_the_webs(body):
    try:
        page = read_feed(body, HOME, zone="Asia/Seoul", now=NOW)
    except Unreadable:
        return

    for entry in page.entries:
        assert entry.url.startswith(("http://", "https://")) or entry.flags
        assert not entry.url.lower().startswith(("javascript:", "data:", "file:"))
        assert "\x00" not in entry.title + entry.summary + entry.id
