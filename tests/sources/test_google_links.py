"""Opaque links of Google News: what is asked to find where one leads, and what is made of the answers."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest

from newstrail import sources
from newstrail.errors import Unreadable
from newstrail.model import Capture, Request, Source
from newstrail.sources.google_links import Steps
from tests.sources.test_searches import answer, source

LINK = f"https://news.google.com/rss/articles/{'CBMi' * 12}?oc=5"
SIGNED = '<c-wiz><div jscontroller="x" data-n-a-id="CBMi" data-n-a-ts="1772000000" data-n-a-sg="Ab_c-9"></div></c-wiz>'
GOOGLE = source("google_news")


def said(address: object) -> str:
    """An answer in the shape that Google gives."""
    return ")]}'\n\n" + json.dumps([["wrb.fr", "Fbv4je", json.dumps(["garturlres", address, 1]), None], ["di", 12]])


def exchange(steps: Steps, *answers: Capture) -> tuple[list[Request], str]:
    """All that was asked, and where the link leads."""
    asked = [next(steps)]
    for one in answers:
        try:
            asked.append(steps.send(one))
        except StopIteration as done:
            return asked, done.value
    raise AssertionError("it asks for more than there are answers")


def test_a_links_page_gives_the_signature_with_which_its_address_is_asked_for():
    page, told = answer(SIGNED, LINK, "text/html"), answer(said("https://gana.test/news/1?a=b"))

    asked, address = exchange(sources.unwrap(GOOGLE, LINK), page, told)

    assert address == "https://gana.test/news/1?a=b"
    assert [(r.method, r.url.partition("?")[0]) for r in asked] == [
        ("GET", LINK.partition("?")[0]),
        ("POST", "https://news.google.com/_/DotsSplashUi/data/batchexecute"),
    ]
    ((procedure, words, _, _),) = json.loads(parse_qs((asked[1].body or b"").decode())["f.req"][0])[0]
    assert procedure == "Fbv4je"
    assert json.loads(words)[-3:] == ["CBMi" * 12, 1772000000, "Ab_c-9"]


def test_a_link_that_redirects_to_its_article_needs_no_second_question():
    asked, address = exchange(sources.unwrap(GOOGLE, LINK), answer("<html>", "https://gana.test/1", "text/html"))

    assert (len(asked), address) == (1, "https://gana.test/1")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<html>consent, please</html>", ""),
        (SIGNED.replace("1772000000", "soon"), ""),
        (SIGNED, ""),
        (SIGNED, "<html>sorry</html>"),
        (SIGNED, ")]}'\n\n[[]]"),
        (SIGNED, ")]}'\n\n" + "[" * 100_000),
        (SIGNED, said(None)),
        (SIGNED, said("javascript:alert(1)")),
        (SIGNED, said(LINK)),
        (SIGNED, said("https://gana.test/1").replace("Fbv4je", "Other")),
    ],
)
def test_whatever_else_is_answered_is_told_to_be_unreadable(page: str, told: str):
    with pytest.raises(Unreadable):
        exchange(sources.unwrap(GOOGLE, LINK), answer(page, LINK, "text/html"), answer(told))


def test_a_kind_without_opaque_links_says_so():
    with pytest.raises(Unreadable):
        next(sources.unwrap(Source(key="f", kind="feed", url="https://f.test/"), LINK))
