"""Newsrooms and the houses they belong to: five sites of one house count once.

What is here is known of the press anyway; what a person says of a source (`family`) goes before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newstrail.core.urls import is_web, site
from newstrail.model import Source

#: A newsroom: the family it belongs to, and its own id where that is another; what it is called in Korean, in English,
#: and else where others credit it; then sister outlets (+) and the sites of all of them (@). Agencies go with their
#: owners: what they write counts once with what the owner writes.
_PRESS = """
# ── agencies ──
yonhap | 연합뉴스, Yonhap, Yonhap News, Yonhap News Agency
    + 연합뉴스TV, 연합인포맥스, Yonhap Infomax
    @ yna.co.kr yonhapnews.co.kr yonhapnewstv.co.kr einfomax.co.kr
moneytoday/newsis | 뉴시스, Newsis
    @ newsis.com
moneytoday/news1 | 뉴스1, News1
    + 뉴스1코리아, News1 Korea
    @ news1.kr
newspim | 뉴스핌, Newspim
    @ newspim.com
reuters | 로이터, Reuters, 로이터통신
    @ reuters.com
ap | AP통신, Associated Press
    + AP, AP News
    @ apnews.com
afp | AFP통신, AFP, Agence France-Presse
    @ afp.com
bloomberg | 블룸버그, Bloomberg, 블룸버그통신, Bloomberg News
    + Bloomberg.com, Businessweek
    @ bloomberg.com
kyodo | 교도통신, Kyodo, Kyodo News
    @ kyodonews.net
xinhua | 신화통신, Xinhua
    + Xinhua News Agency
    @ xinhuanet.com news.cn
# ── Korean dailies ──
chosun | 조선일보, Chosun Ilbo, 조선비즈, Chosun Biz, ChosunBiz
    + 스포츠조선, TV조선, IT조선, 디지틀조선일보, 이코노미조선, 주간조선, 월간조선, 여성조선
    @ chosun.com chosunbiz.com sportschosun.com tvchosun.com
joongang | 중앙일보, JoongAng Ilbo, Korea JoongAng Daily, 코리아중앙데일리
    + JTBC, 중앙SUNDAY, 월간중앙, 포브스코리아, The JoongAng
    @ joongang.co.kr joins.com jtbc.co.kr koreajoongangdaily.com
donga | 동아일보, Dong-A Ilbo
    + 채널A, 스포츠동아, IT동아, 동아사이언스, 신동아, 주간동아, 여성동아
    @ donga.com ichannela.com dongascience.com
hani | 한겨레, Hankyoreh, 한겨레신문
    + 한겨레21, 씨네21, 이코노미인사이트
    @ hani.co.kr cine21.com
kyunghyang | 경향신문, Kyunghyang Shinmun
    + 스포츠경향, 주간경향, 레이디경향
    @ khan.co.kr
hankook | 한국일보, Hankook Ilbo
    @ hankookilbo.com
hankook/korea-times | 코리아타임스, Korea Times
    @ koreatimes.co.kr
segye | 세계일보, Segye Ilbo
    + 스포츠월드, 세계비즈
    @ segye.com sportsworldi.com segyebiz.com
kukmin | 국민일보, Kukmin Ilbo
    @ kmib.co.kr
munhwa | 문화일보, Munhwa Ilbo
    @ munhwa.com
seoul-shinmun | 서울신문, Seoul Shinmun
    @ seoul.co.kr
# ── Korean business and trade press ──
maekyung | 매일경제, Maeil Business Newspaper, 매일경제신문, Maeil Business
    + MBN, 매일경제TV, 매경이코노미, 매경닷컴, MK스포츠, 스타투데이, Pulse
    @ mk.co.kr mbn.co.kr pulsenews.co.kr mksports.co.kr
hankyung | 한국경제, Korea Economic Daily, 한국경제신문, KED Global
    + 한국경제TV, 한경TV, 한경닷컴, 한경비즈니스, 텐아시아
    @ hankyung.com wowtv.co.kr kedglobal.com tenasia.co.kr
moneytoday | 머니투데이, Money Today
    + 더벨, 스타뉴스, 머니투데이방송, MTN, thebell, MoneyToday
    @ mt.co.kr moneytoday.co.kr thebell.co.kr starnewskorea.com mtn.co.kr
herald | 헤럴드경제, Herald Business
    + 헤럴드POP, 헤럴드팝
    @ heraldcorp.com heraldpop.com
herald/korea-herald | 코리아헤럴드, Korea Herald
    @ koreaherald.com
seoul-economic | 서울경제, Seoul Economic Daily, 서울경제신문
    + 서울경제TV
    @ sedaily.com sentv.co.kr
edaily | 이데일리, Edaily
    + 이데일리TV, 팜이데일리, 일간스포츠, 이코노미스트
    @ edaily.co.kr isplus.com economist.co.kr
asiae | 아시아경제, Asia Business Daily
    + 아시아경제TV
    @ asiae.co.kr
aju | 아주경제, Aju Business Daily
    + 아주일보, 이코노믹데일리, AJU PRESS
    @ ajunews.com ajupress.com economidaily.com
etoday | 이투데이, Etoday
    @ etoday.co.kr
fnnews | 파이낸셜뉴스, Financial News
    @ fnnews.com
dt | 디지털타임스, Digital Times
    @ dt.co.kr
dealsite | 딜사이트, Dealsite
    + 딜사이트경제TV
    @ dealsite.co.kr dealsitetv.com
newstomato | 뉴스토마토, News Tomato
    + IB토마토
    @ newstomato.com ibtomato.com
etnews | 전자신문, ETNews, Electronic Times
    @ etnews.com
zdnet-korea | 지디넷코리아, ZDNet Korea
    + 씨넷코리아
    @ zdnet.co.kr cnet.co.kr
thelec | 디일렉, The Elec, THE ELEC
    @ thelec.kr thelec.net
bloter | 블로터, Bloter
    + 넘버스
    @ bloter.net numbers.co.kr
byline | 바이라인네트워크, Byline Network
    @ byline.network
aitimes | AI타임스, AI Times
    @ aitimes.com aitimes.kr
ddaily | 디지털데일리, Digital Daily
    + 딜라이트닷넷
    @ ddaily.co.kr
inews24 | 아이뉴스24, iNews24
    + 조이뉴스24
    @ inews24.com joynews24.com
techm | 테크M, TechM
    @ techm.kr
platum | 플래텀, Platum
    @ platum.kr
kipost | 키포스트, KIPOST
    @ kipost.net
businesskorea | 비즈니스코리아, BusinessKorea
    @ businesskorea.co.kr
# ── broadcasters ──
kbs | KBS, KBS
    + KBS 뉴스, KBS WORLD
    @ kbs.co.kr
mbc | MBC, MBC
    + MBC 뉴스, MBC뉴스
    @ imbc.com
sbs | SBS, SBS
    + SBS 뉴스, SBS Biz, SBS연예뉴스
    @ sbs.co.kr
ytn | YTN, YTN
    + YTN 사이언스
    @ ytn.co.kr
# ── other press ──
nikkei | 니혼게이자이, Nikkei, 니혼게이자이신문, 닛케이아시아, Nikkei Asia, Nihon Keizai, Nihon Keizai Shimbun
    @ nikkei.com
dow-jones/wsj | 월스트리트저널, Wall Street Journal, WSJ
    @ wsj.com
dow-jones | 다우존스, Dow Jones
    + MarketWatch, Barron's
    @ marketwatch.com barrons.com
nyt | 뉴욕타임스, New York Times, NYT
    + The Athletic
    @ nytimes.com
washington-post | 워싱턴포스트, Washington Post
    @ washingtonpost.com
ft | 파이낸셜타임스, Financial Times
    + FT
    @ ft.com
cnbc | CNBC, CNBC
    @ cnbc.com
bbc | BBC, BBC
    + BBC News, BBC News 코리아
    @ bbc.com bbc.co.uk
the-information | 디인포메이션, The Information, 더인포메이션
    @ theinformation.com
techcrunch | 테크크런치, TechCrunch
    @ techcrunch.com
digitimes | 디지타임스, DIGITIMES, DigiTimes, Digitimes
    @ digitimes.com
vox-media | 더버지, The Verge
    + Vox
    @ theverge.com vox.com
conde-nast | 아스테크니카, Ars Technica
    + Wired, WIRED
    @ arstechnica.com wired.com
situation-publishing | 더레지스터, The Register
    + The Next Platform, Blocks and Files
    @ theregister.com nextplatform.com blocksandfiles.com
future | 톰스하드웨어, Tom's Hardware
    + TechRadar, Tom's Guide, PC Gamer
    @ tomshardware.com techradar.com tomsguide.com pcgamer.com
aspencore | EE타임스, EE Times
    + EE Times Asia, EDN
    @ eetimes.com eetasia.com edn.com
"""


@dataclass(frozen=True, slots=True)
class Newsroom:
    id: str
    family: str
    korean: str
    english: str
    credited: tuple[str, ...]  #: all by which others credit it, these two among them
    sisters: tuple[str, ...]
    sites: tuple[str, ...]


def _newsrooms() -> Iterator[Newsroom]:
    for block in re.split(r"\n(?=\S)", _PRESS.strip()):
        head, *rest = block.splitlines()
        if head.startswith("#"):
            continue
        ids, _, names = head.partition(" | ")
        family, _, own = ids.partition("/")
        korean, english, *others = names.split(", ")
        sisters = ", ".join(line.strip(" +") for line in rest if line.lstrip()[0] == "+")
        sites = " ".join(line.strip(" @") for line in rest if line.lstrip()[0] == "@")
        credited = tuple(dict.fromkeys((korean, english, *others)))
        sister = tuple(sisters.split(", ")) if sisters else ()
        yield Newsroom(own or family, family, korean, english, credited, sister, tuple(sites.split()))


#: By id.
NEWSROOMS = {one.id: one for one in _newsrooms()}


#: Newsrooms that are agencies: papers print what they write under their name.
AGENCIES = ("yonhap", "newsis", "news1", "newspim", "reuters", "ap", "afp", "bloomberg", "kyodo", "xinhua")


def _plain(outlet: str) -> str:
    return outlet.casefold().replace(" ", "")


_OUTLETS = {_plain(name): one for one in NEWSROOMS.values() for name in (*one.sisters, *one.credited)}
_IDS = NEWSROOMS.keys() - _OUTLETS.keys()
_OUTLETS |= {name: NEWSROOMS[name] for name in _IDS}
_SITES = {name: one for one in NEWSROOMS.values() for name in one.sites}

#: Names that newsrooms elsewhere bear too: Australia's SBS, the Herald of many towns, the Economist as Koreans call it.
#: On a site that is not ours they are no proof, nor is an id, which no page gives as a name.
_NAMESAKES = _IDS | {"sbs", "kbs", "mbc", "mtn", "vox", "pulse", "financialnews", "koreatimes", "이코노미스트"}

#: Sites that carry what many houses write: whose address is there says nothing.
_SHARED = frozenset(
    (
        *("naver.com", "daum.net", "nate.com", "zum.com", "kakao.com", "tistory.com", "google.com", "feedburner.com"),
        *("msn.com", "bing.com", "yahoo.com", "yahoo.co.jp", "aol.com", "flipboard.com", "smartnews.com"),
        *("newsbreak.com", "ground.news", "feedly.com", "inoreader.com", "apple.news", "livedoor.com", "line.me"),
        *("toutiao.com", "sohu.com", "163.com", "sina.com.cn", "qq.com", "yandex.ru", "dzen.ru"),
        *("substack.com", "medium.com", "brunch.co.kr", "facebook.com", "linkedin.com", "reddit.com", "youtube.com"),
        *("x.com", "twitter.com", "t.me"),
    )
)


def own_site(url: str) -> str:
    """The site of an article, where that says whose it is; "" for one on a portal, and where there is none.

    >>> own_site("https://m.gana.test/1"), own_site("https://v.daum.net/v/2026"), own_site("text:1")
    ('gana.test', '', '')
    """
    found = site(url) if is_web(url) else ""
    return "" if found in _SHARED else found


def newsroom(outlet: str, url: str = "") -> str:
    """The id of the newsroom that an outlet is, by the site of an article of its or else its name; "" for any other.

    >>> newsroom("Yonhap News Agency"), newsroom("", "https://biz.chosun.com/1"), newsroom("가나일보")
    ('yonhap', 'chosun', '')
    >>> newsroom("SBS", "https://www.sbs.com.au/1"), newsroom("SBS", "https://news.sbs.co.kr/1"), newsroom("SBS")
    ('', 'sbs', 'sbs')
    """
    name, printed = _plain(outlet), own_site(url)
    name = name if name in _OUTLETS else name.removeprefix("the")
    if printed and name in _NAMESAKES:
        name = ""
    found = _SITES.get(printed) or _OUTLETS.get(name)
    return found.id if found else ""


def family(newsroom: str) -> str:
    """The family of a newsroom; any other is its own.

    >>> family("news1"), family("gana")
    ('moneytoday', 'gana')
    """
    return NEWSROOMS[newsroom].family if newsroom in NEWSROOMS else newsroom


def name_of(newsroom: str, language: str | None) -> str:
    """What a newsroom or family is called in a language; any other as it is."""
    found = NEWSROOMS.get(newsroom)
    return newsroom if found is None else found.korean if language == "ko" else found.english


class Families:
    """Whose outlets are whose: as a person said it of sources, else as it is known."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._sources = [source for source in sources if source.family]

    @cached_property
    def _said(self) -> dict[str, set[str]]:  # made when asked for: the list of public suffixes is long
        said: dict[str, set[str]] = {}
        for source in self._sources:
            for key in filter(None, (_plain(source.outlet), own_site(source.url))):
                said.setdefault(key, set()).add(source.family)
        return said

    def of(self, outlet: str, url: str) -> str:
        """The family of an article's outlet, by its name or else its site; "" where nobody knows.

        >>> gana = Source(key="gana", kind="feed", url="https://gana.test/rss", outlet="가나일보", family="gana-media")
        >>> Families([gana]).of("", "https://m.gana.test/1"), Families().of("Pulse", "")
        ('gana-media', 'maekyung')
        """
        for key in (_plain(outlet), own_site(url)):
            if len(said := self._said.get(key, ())) == 1:
                return next(iter(said))
        return family(newsroom(outlet, url))


#: Where no person said anything.
KNOWN = Families()
