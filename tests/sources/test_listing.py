"""A section page read by selectors."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from newstrail import sources
from newstrail.errors import Unreadable
from newstrail.model import Capture, Source

NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
PAGE = """<html><head><title>산업면</title></head><body><nav><a href="/about">소개</a></nav>
<ul id="list">
<li><h3><a href="/news/1">새 칩  공개</a></h3><p class="lead">양산은 내년이다.</p><span class="at">2026.03.02 09:00</span></li>
<li><h3><a href="javascript:go(2)">눌러 보세요</a></h3></li>
<li><h3><a href="https://gana.test/news/3"> 공장 준공 </a></h3><span class="at">어제쯤</span></li>
<li><h3><a href="/news/1">새 칩  공개</a></h3><span class="at">2026.03.02 09:00</span></li>
</ul></body></html>"""  # noqa: E501


def source(**options: str) -> Source:
    chosen = {"item": "#list li", "link": "h3 a", "date": ".at", "summary": ".lead", **options}
    return Source(key="gana", kind="listing", url="https://gana.test/industry", language="ko", options=chosen)


def capture(text: str, charset: str = "utf-8") -> Capture:
    body = text.encode(charset)
    return Capture(
        url="https://gana.test/industry", requested="https://gana.test/industry", status=200,
        headers=(("content-type", "text/html"),), body=body, at=NOW, sha256=hashlib.sha256(body).hexdigest(),
    )  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "cp949"])
def test_selected_items_become_entries_each_once(charset: str):
    page = sources.read(source(), capture(PAGE, charset))

    assert [entry.url for entry in page.entries] == ["https://gana.test/news/1", "https://gana.test/news/3"]
    assert page.entries[1].published is None
    assert page.entries[0].title == "새 칩 공개"
    assert str(page.entries[0].published) == "2026-03-02T09:00:00+09:00"


def test_a_page_on_which_nothing_is_selected_is_a_problem_and_no_quiet_day():
    with pytest.raises(Unreadable, match="layout may have changed"):
        sources.read(source(item=".gone"), capture(PAGE))


@pytest.mark.parametrize("selector", ["li[", "li:has(", ":made-up", "a::text"])
def test_a_selector_that_is_none_is_told(selector: str):
    with pytest.raises(Unreadable, match="selector"):
        sources.read(source(item=selector), capture(PAGE))


def test_a_page_of_nested_elements_is_read_or_refused_and_ends_nothing():
    deep = "<div>" * 5_000 + PAGE

    try:
        page = sources.read(source(), capture(deep))
    except Unreadable:
        return
    assert page.entries
