"""A language model may put quotations in other words; nothing it invents gets through, and it is never needed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from newstrail.deliver.html import html
from newstrail.deliver.markdown import plain
from newstrail.deliver.rewrite import Rewriter
from newstrail.deliver.sample import sample
from newstrail.model import Capture, Digest, Miss, Request, Why
from tests.deliver.golden import NOW
from tests.making import a_capture

DAY = sample("ko", NOW)


def a_model(answer: Any, asked: list[Request]) -> Callable[[Request], Capture | Miss]:
    """A `send` behind which a model gives that answer."""

    def send(request: Request) -> Capture | Miss:
        asked.append(request)
        if isinstance(answer, Why):
            return Miss(request.url, answer, "no model", NOW)
        body = (
            answer
            if isinstance(answer, bytes)
            else json.dumps({"choices": [{"message": {"content": answer}}]}).encode()
        )
        return a_capture(request.url, body)

    return send


def rewritten(answer: Any, asked: list[Request] | None = None, day: Digest = DAY) -> list[str]:
    send = a_model(answer, [] if asked is None else asked)
    told = Rewriter(send=send, url="http://127.0.0.1:8080/v1/", model="m", key=lambda: "k3y")(day)
    return [item.gist for section in told.sections for item in section.items]


def test_a_sentence_that_says_only_what_the_quotation_says_stands_beside_it():
    said = json.dumps(
        {"1": "가온반도체가 다음 달 ‘마루’ 양산을 시작한다.", "2": "누리클라우드가 남해에 데이터센터를 짓기 시작했다."}
    )
    asked: list[Request] = []

    gists = rewritten(f"```json\n{said}\n```", asked)

    assert gists == [
        "가온반도체가 다음 달 ‘마루’ 양산을 시작한다.",
        "",
        "누리클라우드가 남해에 데이터센터를 짓기 시작했다.",
        "",
    ]
    (request,) = asked
    assert (request.url, request.allow) == ("http://127.0.0.1:8080/v1/chat/completions", ("127.0.0.1:8080",))
    assert ("Authorization", "Bearer k3y") in request.headers


@pytest.mark.parametrize(
    "sentence",
    [
        "가온반도체가 5천억원어치를 공급한다.",  # a number that is not there
        "가온반도체가 다온전자에 공급한다.",  # a company that is not there
        "Gaon will supply Intel.",  # a name, and another language
        "가온반도체는 양산을 시작하지 않는다.",  # the contrary
    ],
)
def test_a_sentence_with_a_number_name_or_denial_of_its_own_is_refused(sentence: str):
    assert rewritten(json.dumps({"1": sentence})) == ["", "", "", ""]


@pytest.mark.parametrize(
    "answer",
    [Why.TIMEOUT, Why.SERVER, b"<html>", b"[]", b'{"choices": []}', "no JSON at all", "{}", '{"1": 5}', '{"9": "x"}'],
)
def test_a_digest_is_what_it_was_where_the_model_fails(answer: Any):
    assert rewritten(answer) == ["", "", "", ""]


def test_a_model_is_not_asked_to_translate_nor_for_nothing():
    asked: list[Request] = []

    rewritten("{}", asked, replace(DAY, language="en"))
    rewritten("{}", asked, replace(DAY, sections=()))

    (request,) = asked
    passages = json.loads(request.body or b"")["messages"][1]["content"]
    assert passages.startswith("1. Gaon Semiconductor has pushed back")
    assert "가온반도체는" not in passages


def test_what_a_model_said_is_marked_as_such_and_its_quotation_stays():
    item = replace(DAY.sections[0].items[0], gist="가온반도체가 다음 달 양산을 시작한다.")
    told = replace(DAY, sections=(replace(DAY.sections[0], items=(item,)),))

    for text in (html(told), plain(told)):
        assert "기계 요약" in text
        assert item.gist in text
        assert "밝혔다." in text
