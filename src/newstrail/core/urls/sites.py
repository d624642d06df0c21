"""Sites that know one article under several addresses: the site's own number for it, and where it is found.

Only what a site itself numbers is used, so two articles never meet. A host or a shape that is not listed keeps its
address.
"""

from __future__ import annotations

import re

from newstrail.core.urls.numbering import EDGE, Numbered, Q, family
from newstrail.core.urls.papers import PAPERS

#: By registrable domain; the first that fits gives the form.
NUMBERED: dict[str, tuple[Numbered, ...]] = PAPERS | {
    # ── portals ──
    "naver.com": (
        # a pair of numbers, outlet (oid) and article (aid), common to news, sports, entertainment and the market pages
        family(
            "n.news news media lite.news sports entertain sports.news game finance stock",
            "https://n.news.naver.com/mnews/article/{outlet:0>3}/{id:0>10}",
            r"/(?:[a-z0-9]+/)*(?P<outlet>\d{3})/(?:article/)?(?P<id>\d{10})",
            rf"/(?:[a-z]+/)*(?:read|news|index|print|rankingread)?(?:\.nhn|\.naver)?{Q}"
            r"aid=(?P<id>\d{1,10})&(?:.*&)?oid=(?P<outlet>\d{1,3})",
            rf"/news/news_read(?:\.nhn|\.naver){Q}article_id=(?P<id>\d{{1,10}})&(?:.*&)?office_id=(?P<outlet>\d{{1,3}})",
        ),
    ),
    "daum.net": (
        family(
            "v news media news.v sports.v entertain.v auto.v media.v v.media v.sports v.entertain",
            "https://v.daum.net/v/{id}",
            r"/(?:v|m/media/newsview)/(?P<id>\w{11,20})",
            rf"/(?:\w+/)*newsview{Q}newsid=(?P<id>\d{{17}})",
        ),
    ),
    "nate.com": tuple(
        family(name, f"https://{name}.nate.com/view/{{id}}", r"/view/(?:print/)?(?P<id>\d{8}n\d{4,6})")
        for name in ("news", "sports")
    ),
    "zum.com": (family("news", "https://news.zum.com/articles/{id}", r"/articles/(?P<id>\d{6,})"),),
    "msn.com": (
        # behind the headline, which is in the address, and is edited
        family("www", "https://www.msn.com/{id}", r"/(?:[^/?]+/)*(?P<id>ar-[0-9A-Z]{6,12})"),
    ),
    # ── papers that are known under two domains or hosts ──
    "bbc.co.uk": (family("www", "https://www.bbc.com/{id}", r"/(?P<id>(?:news|sport|korean)/[^?]+)"),),
    "cnn.com": (family("www edition us -", "https://www.cnn.com/{id}", r"/(?:cnn/)?(?P<id>\d{4}/\d\d/\d\d/[^?]+)"),),
    # ── platforms ──
    "google.com": (
        family("news", "https://news.google.com/rss/articles/{id}", r"/(?:rss/)?(?:articles|read)/(?P<id>[\w-]{20,})"),
    ),
    "youtube.com": (
        family(
            "www music -",
            "https://www.youtube.com/watch?v={id}",
            rf"/watch{Q}v=(?P<id>[\w-]{{11}})",
            r"/(?:shorts|live|embed)/(?P<id>[\w-]{11})",
        ),
    ),
    "youtu.be": (family("-", "https://www.youtube.com/watch?v={id}", r"/(?P<id>[\w-]{11})"),),
}


def numbered(name: str, owner: str, place: str) -> str | None:
    """The one form of "/path?query" on this host, if its site numbers its articles and this is one."""
    for one in NUMBERED.get(owner, ()):
        if name.removesuffix(owner) not in one.hosts:
            continue
        for pattern in one.places:
            if found := pattern.match(place):
                return one.form.format(**found.groupdict())
    return None


#: The most widespread content system of Korean trade papers: one number an article, on every host of a paper.
_IDXNO = re.compile(
    rf"/news/(?:quickView|mobile)?article(?:View(?:Amp|Print|Photo)?|Print|_?amp)?\.html{Q}idxno=(?P<id>\d+){EDGE}",
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
    r"(?:[a-z0-9-]+\.cdn\.ampproject\.org|(?:www\.)?google(?:\.[a-z]{2,3}){1,2}|(?:www\.)?bing-amp\.com|(?:www\.)?bing\.com)"
    r"/(?:[cv]|amp)/(?P<tls>s/)?(?P<page>[^/]+\.[^/]+.*)"
)
