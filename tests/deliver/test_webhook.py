"""Digests posted to a server on loopback, by the same door as everything that goes out."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newstrail.deliver.destinations import ToChat, ToWebhook
from newstrail.deliver.sample import sample
from newstrail.errors import BadConfig, Uncertain, Undelivered
from newstrail.model import Capture, Digest, Miss, Request, Why
from tests.deliver.golden import NOW
from tests.making import a_capture
from tests.scripted import ScriptedServer, reply

#: apprise 2.3 looks for a module that Python 3.13 has no more.
OLD = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as opened:
        yield opened


def door(given: list[Request], answer: Why | None = None) -> Callable[[Request], Capture | Miss]:
    """A `send` that keeps what it is given."""

    def send(request: Request) -> Capture | Miss:
        given.append(request)
        if answer:
            return Miss(request.url, answer, f"it was {answer.value}", NOW)
        return a_capture(request.url, b"ok")

    return send


def test_a_digest_is_posted_as_its_object_and_signed():
    given: list[Request] = []

    ToWebhook(url=lambda: "http://127.0.0.1:8065/hook", send=door(given), secret=lambda: "s3")(sample("ko", NOW))

    (request,) = given
    headers = dict(request.headers)
    assert request.body is not None
    assert json.loads(request.body)["date"] == "2026-11-25"
    assert headers["X-Newstrail-Signature"] == "sha256=" + hmac.new(b"s3", request.body, "sha256").hexdigest()
    assert (request.method, request.allow) == ("POST", ("127.0.0.1:8065",))


def test_the_same_digest_carries_the_same_name_so_that_a_receiver_can_tell():
    given: list[Request] = []
    place = ToWebhook(url=lambda: "https://hooks.test/x", send=door(given), form="md")

    place(sample("ko", NOW))
    place(sample("ko", NOW))

    first, again = (dict(request.headers)["X-Newstrail-Delivery"] for request in given)
    assert first == again
    assert json.loads(given[0].body or b"").keys() == {"title", "text"}


@pytest.mark.parametrize(
    ("answer", "problem"),
    [(Why.SERVER, Undelivered), (Why.UNREACHABLE, Undelivered), (Why.TIMEOUT, Uncertain), (Why.BAD_ANSWER, Uncertain)],
)
def test_what_may_have_been_taken_is_not_sent_again(answer: Why, problem: type):
    with pytest.raises(problem, match=answer.value):
        ToWebhook(url=lambda: "https://hooks.test/x", send=door([], answer))(sample("ko", NOW))


@OLD
def test_a_chat_gets_the_digest_in_parts_it_takes(server: ScriptedServer):
    apprise = pytest.importorskip("apprise", reason="the package apprise is not installed")
    server.on("/", reply(b"{}"))

    ToChat(addresses=lambda: f"json://127.0.0.1:{server.port}/\n")(sample("ko", NOW))

    told = json.loads(server.asked[0].body)
    assert told["title"].startswith("[뉴스 다이제스트]")
    assert "가온반도체, 2세대 칩 ‘마루’" in told["message"]
    assert apprise.__version__


@OLD
@pytest.mark.parametrize(
    ("channel", "place", "most"),
    [
        ("tgram://123456789:abcdefg_hijklmnop/12315544/", "telegram.NotifyTelegram.notify_url", 4096),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#news", "slack.NotifySlack.webhook_url", 35000),
        ("discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js", "discord.NotifyDiscord.notify_url", 2000),
    ],
)
def test_a_headline_is_text_in_a_chat_and_calls_nobody(
    channel: str, place: str, most: int, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
):
    pytest.importorskip("apprise", reason="the package apprise is not installed")
    module, owner, name = place.split(".")
    monkeypatch.setattr(f"apprise.plugins.{module}.{owner}.{name}", f"http://127.0.0.1:{server.port}/bot")
    server.on("*", reply(b"ok" if module == "slack" else b"{}"))
    day = sample("ko", NOW)
    loud = replace(day.sections[0].items[0], headline="@everyone <!channel> <@123> <b>칩</b> & *별*")
    loud = replace(loud, notes={"ko": "긴 줄 " * 400})
    day = replace(day, sections=(replace(day.sections[0], items=(loud, *day.sections[0].items[1:])),))

    ToChat(addresses=lambda: channel)(day)

    said = [json.loads(asked.body) for asked in server.asked]
    texts = [one.get("text") or one.get("content") or one["attachments"][0]["text"] for one in said]
    whole = "\n".join(texts)
    assert all(len(text) <= most for text in texts)
    assert "수집 내역" in whole
    assert not re.search(r"@everyone|<@\d", whole)
    if module != "discord":  # there, angle brackets mean nothing but with a number
        assert "&lt;b&gt;칩&lt;/b&gt; &amp; *별*" in whole
        assert "<!channel>" not in whole


@OLD
@pytest.mark.parametrize(("statuses", "problem"), [((500, 500), Undelivered), ((200, 500), Uncertain)])
def test_a_chat_that_refuses_is_told(server: ScriptedServer, statuses: tuple[int, int], problem: type):
    pytest.importorskip("apprise", reason="the package apprise is not installed")
    for path, status in zip("ab", statuses, strict=True):
        server.on(f"/{path}", reply(b"{}", status=status))
        server.on(f"/{path}/", reply(b"{}", status=status))
    places = "\n".join(f"json://127.0.0.1:{server.port}/{path}" for path in "ab")

    with pytest.raises(problem, match="not taken by"):
        ToChat(addresses=lambda: places)(sample("ko", NOW))


@OLD
def test_a_digest_of_which_a_chat_took_the_first_part_only_is_not_sent_again(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
):
    pytest.importorskip("apprise", reason="the package apprise is not installed")
    place = "apprise.plugins.discord.NotifyDiscord.notify_url"
    monkeypatch.setattr(place, f"http://127.0.0.1:{server.port}/hooks")
    server.on("*", reply(b"{}"), reply(b"{}", status=500))

    with pytest.raises(Uncertain, match="Discord"):
        ToChat(addresses=lambda: "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js")(sample("ko", NOW))

    assert len(server.asked) == 2


def test_a_chat_without_an_address_is_a_mistake_in_the_settings():
    with pytest.raises(BadConfig, match="there is no address"):
        ToChat(addresses=lambda: " \n")(a_digest())


def a_digest() -> Digest:
    return sample("en", datetime(2026, 1, 5, tzinfo=UTC))
