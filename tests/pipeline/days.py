"""Days in a house that follows one article: what is published, what is done, what is told."""

from __future__ import annotations

from newstrail.engine import embedded
from newstrail.model import Digest, Source
from newstrail.pipeline import Edges
from tests.web import Clock, Web, a_feed, a_page

FEED = Source(key="gana", kind="feed", url="https://gana.test/rss", outlet="가나일보", language="ko")
WIRE = Source(key="dara", kind="feed", url="https://dara.test/rss", outlet="다라통신", language="ko")

SEED = """[분석] 칩을 직접 만드는 클라우드 기업들

마이크로소프트(MS)가 인공지능 칩을 개발하고 있다. 리벨리온이 만든 칩은 다음달 중 KT클라우드에 들어간다.

엔비디아에 기대지 않으려는 움직임이다. 삼성전자와 네이버도 손을 잡았다."""

CHIP = (
    "리벨리온이 2일 서울에서 새 인공지능 반도체 ‘가온’을 공개했다. 이 칩은 4나노 공정으로 만들어진다.",
    "회사는 내년 상반기부터 3조원어치를 양산할 계획이라고 밝혔다. 박성현 대표는 해외 고객 두 곳과 계약했다고 말했다.",
    "업계에서는 국산 칩이 데이터센터에 자리 잡을지 지켜보고 있다. 회사는 올해 직원을 두 배로 늘린다.",
)

BASEBALL = "프로야구 KT위즈가 2일 수원에서 연장 끝에 이겼다. 투수진이 잘 던졌다."
LABORATORY = "엔비디아가 서울에 연구소를 연다고 2일 밝혔다. 직원 200명을 뽑는다."


def run(edges: Edges) -> embedded.Tally:
    return embedded.once(edges, "test:1:a", workers=2, reads=100)


def publish(web: Web, clock: Clock, source: Source, number: int, title: str, *text: str, **given: str) -> str:
    """Put an article on the web and in its source's feed."""
    url = f"{source.url.removesuffix('/rss')}/{number}"
    web.pages[url] = a_page(title, *text, **given)
    feed = web.pages[source.url]
    assert isinstance(feed, str)
    item = a_feed([(url, title, clock.at)])
    web.pages[source.url] = feed.replace("<item>", "\0", 0).replace(
        "<title>f</title>", "<title>f</title>" + item[item.index("<item>") : item.index("</channel>")]
    )
    return url


def told(edges: Edges, clock: Clock) -> Digest:
    """The digest of now."""
    clock.later(seconds=1)
    assert [line for line in embedded.tell(edges) if "written" not in line] == []
    digest = edges.store.digests.last("daily")
    assert digest is not None
    return digest
