"""Sites that know one article under several addresses: the site's own number for it, and where it is found.

Only what a site itself numbers is used, so two articles never meet. A host or a shape that is not listed keeps its
address.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Numbered(NamedTuple):
    """One family of addresses: which hosts of a domain share it, where the number stands, the one form."""

    hosts: re.Pattern[str]  #: what stands before the registrable domain, with its dot
    places: tuple[re.Pattern[str], ...]  #: matched at the start of "/path?query"; groups "id" and perhaps "outlet"
    form: str  #: with {id}, perhaps {outlet} and {host}


#: After a number: the end, or something that is no part of it.
_EDGE = r"(?![0-9A-Za-z_])"


def _numbered(hosts: str, form: str, *places: str) -> Numbered:
    """`hosts`: the labels before the domain, "-" for none; "m." and "amp." are gone by then."""
    labels = "|".join("" if label == "-" else re.escape(label) + r"\." for label in hosts.split())
    return Numbered(
        re.compile(f"(?:{labels})"), tuple(re.compile(place + _EDGE, re.IGNORECASE) for place in places), form
    )


#: Any parameters before the one that is looked for.
_Q = r"\?(?:.*&)?"

#: By registrable domain; the first that fits gives the form.
NUMBERED: dict[str, tuple[Numbered, ...]] = {
    # ── portals: a pair of numbers, outlet (oid) and article (aid), common to news, sports and entertainment ──
    "naver.com": (
        _numbered(
            "n.news news sports entertain sports.news",
            "https://n.news.naver.com/mnews/article/{outlet:0>3}/{id:0>10}",
            r"/(?:[a-z]+/)*article/(?:comment/)?(?P<outlet>\d{3})/(?P<id>\d{10})",
            rf"/(?:[a-z]+/)*(?:read|news|index)?(?:\.nhn|\.naver)?{_Q}aid=(?P<id>\d{{1,10}})&(?:.*&)?oid=(?P<outlet>\d{{1,3}})",
        ),
    ),
    "daum.net": (
        _numbered(
            "v news.v sports.v v.media v.sports v.entertain news media.v",
            "https://v.daum.net/v/{id}",
            r"/v/(?P<id>\w{11,20})",
        ),
    ),
    "nate.com": (
        _numbered("news", "https://news.nate.com/view/{id}", r"/view/(?P<id>\d{8}n\d{4,6})"),
        _numbered("sports", "https://sports.nate.com/view/{id}", r"/view/(?P<id>\d{8}n\d{4,6})"),
    ),
    # ── agencies: kind, date, department and number in one word ──
    "yna.co.kr": (
        _numbered("www -", "https://www.yna.co.kr/view/{id}", r"/.*?\b(?P<id>[A-Z]{3}\d{14,20})"),
        _numbered("en m-en", "https://en.yna.co.kr/view/{id}", r"/.*?\b(?P<id>[A-Z]{3}\d{14,20})"),
        _numbered("cn m-cn", "https://cn.yna.co.kr/view/{id}", r"/.*?\b(?P<id>[A-Z]{3}\d{14,20})"),
        _numbered("jp m-jp", "https://jp.yna.co.kr/view/{id}", r"/.*?\b(?P<id>[A-Z]{3}\d{14,20})"),
    ),
    "yonhapnews.co.kr": (
        # "/bulletin/2016/01/02/0200000000AKR20160102000100001.HTML"
        _numbered("www -", "https://www.yna.co.kr/view/{id}", r"/.*?(?P<id>[A-Z]{3}\d{17})"),
    ),
    "newsis.com": (
        _numbered("www mobile n -", "https://www.newsis.com/view/{id}", r"/view.*?\b(?P<id>N[A-Z]{3}\d{8}_\d{10})"),
    ),
    "news1.kr": (_numbered("www -", "https://www.news1.kr/articles/{id}", r"/articles/\??(?P<id>\d{6,})"),),
    # ── dailies ──
    "joins.com": (
        _numbered(
            "news mnews", "https://www.joongang.co.kr/article/{id}", r"/(?:amp)?article/(?:olink/)?(?P<id>\d{7,})"
        ),
    ),
    "joongang.co.kr": (
        _numbered("www mnews -", "https://www.joongang.co.kr/article/{id}", r"/(?:amp)?article/(?P<id>\d{7,})"),
    ),
    "donga.com": (
        _numbered(
            "www news -",
            "https://www.donga.com/news/article/all/{day}/{id}",
            r"/news/(?:amp/)?(?:\w+/)?(?:article/)?(?:all|amp)/(?P<day>\d{8})/(?P<id>\d{6,})",
        ),
    ),
    "khan.co.kr": (
        _numbered(
            "www news -",
            "https://www.khan.co.kr/article/{id}",
            r"/(?:[A-Za-z_-]+/)*article/(?P<id>\d{12,})",
            rf"/(?:[a-z_-]+/)*(?:khan_art_view|view)\.html{_Q}art_?id=(?P<id>\d{{12,}})",
        ),
        _numbered(
            "sports",
            "https://sports.khan.co.kr/article/{id}",
            r"/(?:[a-z_-]+/)*article/(?P<id>\d{12,})",
            rf"/(?:[a-z_-]+/)*(?:sk_index|view)\.html{_Q}art_?id=(?P<id>\d{{12,}})",
        ),
    ),
    "kmib.co.kr": (
        _numbered(
            "news www",
            "https://www.kmib.co.kr/article/view.asp?arcid={id}",
            rf"/(?:article/)?view\.asp{_Q}arcid=(?P<id>\d{{8,}})",
        ),
    ),
    "segye.com": (_numbered("www -", "https://www.segye.com/newsView/{id}", r"/(?:news)?view/(?P<id>\d{14})"),),
    "hankookilbo.com": (
        _numbered("www -", "https://www.hankookilbo.com/News/Read/{id}", r"/news/read/(?P<id>A\d{16})"),
    ),
    "nocutnews.co.kr": (_numbered("www -", "https://www.nocutnews.co.kr/news/{id}", r"/news/(?:amp/)?(?P<id>\d{4,})"),),
    # ── business and trade ──
    "hankyung.com": (
        _numbered(
            "www news -",
            "https://www.hankyung.com/article/{id}",
            r"/(?:[a-z-]+/)?(?:amp/)?article/(?:amp/)?(?P<id>\d{10,}[a-z]?)",
        ),
    ),
    "mk.co.kr": (
        _numbered("www -", "https://www.mk.co.kr/article/{id}", r"/(?:amp/)?(?:news/[a-z-]+|article)/(?P<id>\d{7,})"),
    ),
    "sedaily.com": (
        _numbered("www signal -", "https://www.sedaily.com/NewsView/{id}", r"/newsview/(?:amp/)?(?P<id>[0-9a-z]{10})"),
    ),
    "edaily.co.kr": (
        _numbered(
            "www news -",
            "https://www.edaily.co.kr/News/Read?newsId={id}",
            rf"/.*?(?:read|newspath\.asp|news_view\.asp|newsread_m\.asp|detail\.asp){_Q}newsid=(?P<id>\d{{15,}})",
            r"/news/read/(?P<id>\d{15,})",
        ),
    ),
    "mt.co.kr": (
        _numbered(
            "news",
            "https://news.mt.co.kr/mtview.php?no={id}",
            rf"/(?:mtview|newsview|view_amp|renew/view(?:_amp)?)\.(?:php|html){_Q}no=(?P<id>\d{{16,}})",
        ),
    ),
    "etnews.com": (
        _numbered(
            "www -",
            "https://www.etnews.com/{id}",
            r"/(?:amp/)?(?P<id>\d{14})",
            rf"/news/article\.html{_Q}id=(?P<id>\d{{14}})",
        ),
    ),
    "zdnet.co.kr": (
        _numbered(
            "www -",
            "https://zdnet.co.kr/view/?no={id}",
            rf"/(?:view(?:/amp)?/?|(?:news/)?news_view\.asp|article\.asp){_Q}(?:no|artice_id|article_id)=(?P<id>\d{{14}})",
        ),
    ),
    "inews24.com": (_numbered("www -", "https://www.inews24.com/view/{id}", r"/(?:view|v)/(?P<id>\d{5,})"),),
    "ddaily.co.kr": (
        _numbered("www -", "https://www.ddaily.co.kr/page/view/{id}", r"/(?:m/)?page/view/(?P<id>\d{16,})"),
    ),
    "ajunews.com": (
        _numbered("www -", "https://www.ajunews.com/view/{id}", r"/(?:amp/)?view/(?:amp/)?(?P<id>\d{14,})"),
    ),
    "etoday.co.kr": (
        _numbered(
            "www -",
            "https://www.etoday.co.kr/news/view/{id}",
            r"/news/(?:amp/)?view/(?P<id>\d{5,})",
            rf"/(?:(?:amp/)?view|news/section/newsview)\.php{_Q}idxno=(?P<id>\d{{5,}})",
        ),
    ),
    "fnnews.com": (
        _numbered("www -", "https://www.fnnews.com/news/{id}", r"/(?:amp/)?(?:news|article)/(?P<id>\d{18})"),
    ),
    "asiae.co.kr": (
        _numbered(
            "view cm",
            "https://view.asiae.co.kr/article/{id}",
            r"/(?:[a-z-]+/)*article/(?:amp/)?(?P<id>\d{16,})",
        ),
    ),
    "heraldcorp.com": (
        _numbered(
            "news biz mbiz",
            "https://biz.heraldcorp.com/view.php?ud={id}",
            rf"/(?:amp/)?view\.php{_Q}ud=(?P<id>\d{{14,}})",
        ),
        _numbered("news biz mbiz", "https://biz.heraldcorp.com/article/{id}", r"/article/(?P<id>\d{6,})"),
    ),
    # ── broadcasters ──
    "sbs.co.kr": (
        _numbered(
            "news mnews",
            "https://news.sbs.co.kr/news/endPage.do?news_id={id}",
            rf"/(?:[a-z]+/)*(?:endpage\.do|news\.amp|news_end\.do){_Q}news_id=(?P<id>N\d{{8,}})",
        ),
    ),
    "kbs.co.kr": (
        _numbered(
            "news mn",
            "https://news.kbs.co.kr/news/pc/view/view.do?ncd={id}",
            rf"/(?:[a-z]+/)*(?:view|amp|news_view)\.(?:do|html){_Q}ncd=(?P<id>\d{{5,}})",
        ),
    ),
    # ── platforms ──
    "google.com": (
        _numbered(
            "news", "https://news.google.com/rss/articles/{id}", r"/(?:rss/)?(?:articles|read)/(?P<id>[\w-]{20,})"
        ),
    ),
    "youtube.com": (
        _numbered(
            "www music -",
            "https://www.youtube.com/watch?v={id}",
            rf"/watch{_Q}v=(?P<id>[\w-]{{11}})",
            r"/(?:shorts|live|embed)/(?P<id>[\w-]{11})",
        ),
    ),
    "youtu.be": (_numbered("-", "https://www.youtube.com/watch?v={id}", r"/(?P<id>[\w-]{11})"),),
}


def numbered(name: str, owner: str, place: str) -> str | None:
    """The one form of "/path?query" on this host, if its site numbers its articles and this is one."""
    for family in NUMBERED.get(owner, ()):
        if not family.hosts.fullmatch(name.removesuffix(owner)):
            continue
        for pattern in family.places:
            if found := pattern.match(place):
                return family.form.format(**found.groupdict())
    return None


#: The most widespread content system of Korean trade papers: one number an article, on every host of a paper.
_IDXNO = re.compile(
    rf"/news/(?:quickView|mobile)?article(?:View(?:Amp|Print|Photo)?|Print|_?amp)?\.html{_Q}idxno=(?P<id>\d+){_EDGE}",
    re.IGNORECASE,
)


def idxno(place: str) -> str | None:
    """The article's number in "/path?query" of that system."""
    found = _IDXNO.match(place)
    return found["id"] if found else None


#: Addresses that hold another: "host/path", and the parameters to look in.
WRAPPERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"www\.google(?:\.[a-z]{2,3}){1,2}/url"), ("url", "q")),
    (re.compile(r"www\.bing\.com/news/apiclick\.aspx"), ("url",)),
    (re.compile(r"lm?\.facebook\.com/l\.php"), ("u",)),
    (re.compile(r"l\.instagram\.com"), ("u",)),
    (re.compile(r"out\.reddit\.com/.*"), ("url",)),
    (re.compile(r"cr\d?\.naver\.com/(?:rd|adcr)"), ("u",)),
    (re.compile(r"steamcommunity\.com/linkfilter"), ("url", "u")),
    (re.compile(r"www\.linkedin\.com/redir/redirect"), ("url",)),
    (re.compile(r"www\.youtube\.com/redirect"), ("q",)),
)
#: Caches of mobile pages: "/c/" a page, "/s/" over TLS, then the page's own address.
AMP_CACHE = re.compile(
    r"(?:[a-z0-9-]+\.cdn\.ampproject\.org|(?:www\.)?google(?:\.[a-z]{2,3}){1,2}|(?:www\.)?bing-amp\.com)"
    r"/(?:[cv]|amp)/(?P<tls>s/)?(?P<page>[^/]+\.[^/]+.*)"
)
