"""What hosts that wish the service ill answer, by the numbers of the checklist of hostile input."""

from __future__ import annotations

import gzip
import zlib

from tests.scripted import Answer, ScriptedServer, drip, redirect, reply
from tests.web import a_page

XML = {"Content-Type": "application/rss+xml"}
HTML = {"Content-Type": "text/html; charset=utf-8"}
HEAD = b'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>f</title>'

#: A paragraph about a company that is followed, so that an article of it is filed.
NEWS = "리벨리온이 새 칩을 공개했다고 밝혔다. 양산은 내년에 한다."


def an_item(title: str, link: str = "https://a.test/1") -> bytes:
    return f"<item><title>{title}</title><link>{link}</link></item>".encode()


def a_list(*items: bytes) -> bytes:
    return HEAD + b"".join(items) + b"</channel></rss>"


def feed(body: bytes, **headers: str) -> Answer:
    return reply(body, headers={**XML, **{name.replace("_", "-"): value for name, value in headers.items()}})


def entities(depth: int) -> bytes:
    """A billion laughs."""
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, depth))
    return f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{lines}]><rss><channel><title>&l{depth - 1};</title></channel></rss>'.encode()  # noqa: E501


def feeds(server: ScriptedServer, denied: int) -> dict[str, Answer]:
    """What is answered to a poll, by the name of its source; `denied`: the port nobody may knock at."""
    bomb = gzip.compress(zeros := b"\0" * (200 * 2**20))
    private = f"http://127.0.0.1:{denied}/latest/meta-data"
    korean = '<?xml version="1.0" encoding="{}"?><rss version="2.0"><channel><title>뷁</title></channel></rss>'
    return {
        "h01-gzip-bomb": feed(bomb, Content_Encoding="gzip"),
        "h03-unlisted-coding": feed(b"(\xb5/\xfd", Content_Encoding="zstd"),
        "h04-stacked": feed(gzip.compress(bomb), Content_Encoding="gzip, gzip"),
        "h05-endless": drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x" * 2**20, 0, server),
        "h06-dripped-body": drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x", 0.3, server),
        "h07-dripped-headers": drip(b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.3, server),
        "h08-short": b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + a_list(),
        "h08-two-lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "h09-headers": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n",
        "h10-loop": redirect("/h10-loop"),
        "h11-file": redirect("file:///etc/passwd"),
        "h11-data": redirect("data:text/xml,<rss/>"),
        "h12-private": redirect(private),
        "h14-spelled": redirect(f"http://2130706433:{denied}/"),
        "h15-mapped": redirect(f"http://[::ffff:127.0.0.1]:{denied}/"),
        "h16-backslash": redirect(f"http://127.0.0.1:{denied}\\@a.test/"),
        "h21-laughs": feed(entities(10)),
        "h23-file": feed(
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel><title>&e;</title></channel></rss>'
        ),
        "h23-network": feed(
            f'<?xml version="1.0"?><!DOCTYPE r SYSTEM "{private}"><rss><channel><title>x</title></channel></rss>'.encode()  # noqa: E501
        ),
        "h27-nested": feed(a_list(b"<a>" * 100_000)),
        "h32-references": feed(a_list(an_item("&#xD800; &#x110000; &#99999999999;"), an_item("fine", f"{private}/1"))),
        "h33-nul": feed(a_list(an_item("a\0b&#0;c", "https://a.test/nul"))),
        "h36-title": feed(a_list(an_item("x" * 3_000_000))),
        "h11-links": feed(a_list(an_item("script", "javascript:alert(1)"), an_item("file", "file:///etc/passwd"))),
        "h02-brotli": feed(b"\x1b\xff\xff\xff\x0f", Content_Encoding="br"),
        "h01-deflate-bomb": feed(zlib.compress(zeros), Content_Encoding="deflate"),
        "h09-many-headers": reply(a_list(), headers=[*XML.items(), *((f"X-{n}", "x" * 20) for n in range(5000))]),
        "h10-nowhere": reply(status=302, headers={"Location": "http://"}),
        "h22-quadratic": feed(quadratic()),
        "h28-undeclared": feed(
            HEAD.replace(b"UTF-8", b"us-ascii") + an_item("뷁").decode().encode("cp949") + b"</channel></rss>"
        ),
        "h29-euc-kr": feed(korean.format("euc-kr").encode("cp949")),
        "h30-mixed": feed(a_list(an_item("둘"), an_item("셋").decode().encode("cp949"))),
        "h31-zlib": feed(b'<?xml version="1.0" encoding="zlib_codec"?>' + a_list()[38:]),
        "h31-utf-7": feed(b'<?xml version="1.0" encoding="utf-7"?>' + a_list(an_item("+ADw-script+AD4-"))[38:]),
        "h34-surrogates": feed(a_list(an_item("a&#xDFFF;"), b"<item><title>\xed\xa0\x80</title></item>")),
        "h35-bidi": feed(a_list(an_item("\u202eevil\u200b\u2066", "https://a.test/bidi"))),
        "h36-address": feed(a_list(an_item("long", "https://a.test/" + "x" * 100_000))),
        "h37-dates": feed(
            a_list(*map(dated, ("Fri, 31 Dec 9999 23:59:59 GMT", "0000-00-00", "1 Jan 0001", "x" * 10**5)))
        ),
        "h38-zones": feed(a_list(*map(dated, ("2026-03-02 오후 02:30:00", "Mon, 2 Mar 2026 09:00:00 KST")))),
        "h39-guids": feed(a_list(*(f"<item><guid>g</guid><title>{n}</title></item>".encode() for n in range(999)))),
        "empty": feed(b""),
    }


def sitemaps(where: str) -> dict[str, Answer]:
    """What is answered where a sitemap is expected."""
    urls = b"".join(b"<url><loc>https://a.test/s/%d</loc></url>" % n for n in range(60_000))
    index = "".join(f"<sitemap><loc>http://{where}/2019/01/{n}.xml</loc></sitemap>" for n in range(50_000))
    return {
        "h43-sitemap": reply(b"<urlset>" + urls + b"</urlset>", headers=XML),
        "h43-index": reply(f"<sitemapindex>{index}</sitemapindex>".encode(), headers=XML),
        "h43-itself": reply(
            f"<sitemapindex><sitemap><loc>http://{where}/h43-itself</loc></sitemap></sitemapindex>".encode()
        ),
    }


def listings() -> dict[str, tuple[Answer, str]]:
    """A section page and the selector that an operator put in for it."""
    page = reply(a_page("t", NEWS).encode(), headers=HTML)
    return {
        "h24-functions": (page, "document('file:///etc/passwd')"),
        "h24-xpath": (page, "//a[unparsed-text('file:///etc/passwd')]"),
        "h25-nested-list": (reply(b"<div>" * 100_000, headers=HTML), "div div div a"),
        "h44-selector": (reply(b"<p>" * 20_000, headers=HTML), "p:has(p):not(p p p p) ~ " * 20 + "a"),
    }


def articles() -> dict[str, Answer]:
    """Pages of articles: each would be filed, were it read as its maker wishes."""
    body = f"<p>{NEWS}</p>"
    return {
        "a-decent-article": reply(a_page("리벨리온 소식", NEWS).encode(), headers=HTML),
        "h25-deep": reply(("<div>" * 100_000 + body).encode(), headers=HTML),
        "h26-hidden": reply(
            f"<html><body>{'<div>' * 400}<article>{body * 3}</article></body></html>".encode(), headers=HTML
        ),
        "h25-links": reply(("<a href=x>리벨리온</a>" * 60_000).encode(), headers=HTML),
        "h33-nul-page": reply(a_page("리벨리온\0 소식", NEWS + "\0&#0;").encode(), headers=HTML),
        "h34-page": reply(a_page("리벨리온 &#xD800;", NEWS).encode() + b"\xed\xa0\x80", headers=HTML),
        "h35-page": reply(a_page("\u202e리벨리온\u200b", NEWS).encode(), headers=HTML),
        "h36-word": reply(a_page("리벨리온", NEWS + "가" * 500_000).encode(), headers=HTML),
        "h44-repeated": reply(a_page("리벨리온", NEWS + "1,000억원 " * 40_000).encode(), headers=HTML),
        "h44-open": reply(a_page("리벨리온", NEWS + "(" * 50_000 + "“" * 50_000).encode(), headers=HTML),
        "h45-script": reply(a_page("리벨리온<script>alert(1)</script>", NEWS).encode(), headers=HTML),
    }


def quadratic() -> bytes:
    """One long entity, used again and again."""
    return (
        b'<!DOCTYPE r [<!ENTITY a "'
        + b"a" * 50_000
        + b'">]><rss><channel><title>'
        + b"&a;" * 50_000
        + b"</title></channel></rss>"
    )


def dated(at: str) -> bytes:
    return f"<item><title>t</title><link>https://a.test/{len(at)}</link><pubDate>{at}</pubDate></item>".encode()
