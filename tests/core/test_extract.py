"""Pages and pasted texts → what they say, and where each date was found. All pages are made up here."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract
from newstrail.model import Origin, Revision

NOW = datetime(2026, 3, 2, tzinfo=UTC)
URL = "https://www.gana-ilbo.test/article/2026022812345"
BODY = (
    "리벨리온이 28일 서울에서 새 인공지능 반도체를 공개했다. 회사는 내년 상반기부터 이 칩을 양산한다고 밝혔다.",
    "업계에서는 국산 칩이 데이터센터에 자리 잡을지 지켜보고 있다. 회사는 올해 직원을 두 배로 늘릴 계획이다.",
    "정부도 다음 달 지원 방안을 내놓는다. 예산은 아직 정해지지 않았다고 담당자는 말했다.",
)

LINKED = """<script type="application/ld+json">
{"@type": "NewsArticle", "datePublished": "2026-02-28T09:05:00+09:00"}
</script>"""


def a_page(
    head: str = "", *, body: tuple[str, ...] = BODY, after: str = "", heading: str = "새 칩 공개한 리벨리온"
) -> bytes:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f'<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{heading} - 가나일보</title>{head}</head>'
        f"<body><nav><a href='/'>홈</a><a href='/it'>IT</a></nav><article><h1>{heading}</h1>{paragraphs}</article>"
        f"{after}<footer>Copyright ⓒ 가나일보</footer></body></html>"
    ).encode()


def read(page: bytes, url: str = URL) -> Revision:
    return extract(capture_of(page, url=url, now=NOW))


def test_the_text_is_the_paragraphs_and_nothing_around_them():
    revision = read(a_page())

    assert revision.text == "\n".join(BODY)
    assert revision.title == "새 칩 공개한 리벨리온"
    assert (revision.language, revision.url) == ("ko", URL)


@pytest.mark.parametrize(
    ("head", "published", "origin"),
    [
        (
            LINKED,
            "2026-02-28T09:05:00+09:00",
            Origin.JSON_LD,
        ),
        (
            '<meta property="article:published_time" content="2026-02-28T00:05:00Z">',
            "2026-02-28T00:05:00+00:00",
            Origin.META,
        ),
    ],
)
def test_a_date_is_read_with_its_zone_and_where_it_was_found(head: str, published: str, origin: Origin):
    stamp = read(a_page(head)).published

    assert stamp is not None
    assert (str(stamp), stamp.origin) == (published, origin)


def test_the_outcome_does_not_depend_on_the_real_clock():
    page = a_page(after="<p>2031년 1월 1일 개막</p>")

    stamp = read(page).published

    assert stamp is None or stamp.at <= NOW


def test_photo_credits_reporter_lines_and_copyright_tails_leave_and_are_kept_aside():
    tail = ("이도현 기자 dohyun@gana-ilbo.test", "<저작권자 ⓒ 가나일보, 무단 전재 및 재배포 금지>")

    revision = read(a_page(body=("로이터=연합뉴스", *BODY, *tail)))

    assert revision.text == "\n".join(BODY)
    assert revision.authors == ("이도현",)


def test_prose_about_copyright_stays():
    prose = "약관이 무단 전재 및 재배포 금지 조항을 담았다는 점도 논란이 됐다고 시민단체는 설명했다."

    assert prose in read(a_page(body=(*BODY, prose, "심의는 다음 주에 열린다고 위원회는 밝혔다."))).text


def test_a_korean_page_in_euc_kr_is_read_whatever_it_says_of_itself():
    page = a_page().decode().replace("utf-8", "euc-kr").replace("공개했다", "공개했다 똠방각하").encode("cp949")

    assert "똠방각하" in read(page).text


def test_a_log_in_page_and_an_error_page_are_no_articles():
    form = "<form><input name='id'><input type='password' name='pw'></form>"
    login = read(a_page(body=("회원만 볼 수 있습니다.",), after=form, heading="로그인"))
    error = read(a_page(body=("주소를 확인하세요.",), heading="404 페이지를 찾을 수 없습니다"))

    assert ("login" in login.flags, login.text) == (True, "")
    assert ("error-page" in error.flags, error.text) == (True, "")


@pytest.mark.parametrize(
    "page",
    [b"", b"\x00" * 50, b"<html>", b"<" * 5000, b"%PDF-1.7 \xff\xfe" * 9, "<p>\ud800".encode("utf-8", "surrogatepass")],
)
def test_whatever_comes_is_no_error(page: bytes):
    assert read(page).text.strip() == read(page).text


def test_a_page_nested_without_end_is_read_and_said_to_be_cut():
    deep = b"<html><body>" + b"<div>" * 60_000 + BODY[0].encode() + b"</div>" * 60_000

    assert read(deep).flags


def test_a_pasted_article_is_its_headline_and_its_prose():
    pasted = "\n\n".join(
        ["ADVERTISEMENT", "[분석] 칩을 만드는 기업들", "가나일보", "입력", "로이터=연합뉴스", "로이터=연합뉴스", *BODY]
    )

    revision = extract(capture_of(pasted.encode(), url="", now=NOW, name="a.txt"))

    assert revision.title == "[분석] 칩을 만드는 기업들"
    assert revision.text.split("\n") == [*BODY]
    assert revision.url.startswith("text:")
    assert revision.published is None
