"""Letters handed in to a real SMTP server on loopback: with TLS and a password, refused, and cut off in the middle."""

from __future__ import annotations

import email
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from newstrail.deliver.destinations import ToMail
from newstrail.deliver.letter import message
from newstrail.deliver.mail import Server
from newstrail.deliver.sample import sample
from newstrail.errors import Uncertain, Undelivered
from tests.deliver.golden import NOW

#: A certificate made for tests, worth nothing elsewhere.
PEM = Path(__file__).parents[1] / "fetch" / "secure.pem"
PASSWORD = "canary-뻐꾸기-7391"


class Box:
    """What a server did with what it was given."""

    def __init__(self, refuses: tuple[str, ...] = (), answer: str = "250 taken", hangs_up: bool = False) -> None:
        self.refuses, self.answer, self.hangs_up = refuses, answer, hangs_up
        self.letters: list[tuple[Envelope, bool]] = []

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Envelope, address: str, _: Any) -> str:  # noqa: N802
        if address in self.refuses:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.letters.append((envelope, session.ssl is not None))
        if self.hangs_up:
            server.transport.abort()
        return self.answer


class OnAnyPort(Controller):
    """A controller that finds out which port it was given."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def serving(box: Box, **given: Any) -> Iterator[int]:
    controller = OnAnyPort(box, hostname="127.0.0.1", port=0, **given)
    controller.start()
    yield controller.port
    controller.stop()


def a_server(port: int, **given: Any) -> Server:
    trust = ssl.create_default_context(cafile=str(PEM))
    trust.check_hostname = False  # the certificate is for other names
    return Server(**{"host": "127.0.0.1", "port": port, "tls": "none", "trust": trust, **given})


def a_place(server: Server, to: tuple[str, ...] = ("독자 <reader@b.test>",)) -> ToMail:
    return ToMail(server=server, sender="뉴스 <news@a.test>", to=to)


def theirs() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context


def accepts(server: Any, session: Any, envelope: Any, mechanism: str, data: LoginPassword) -> AuthResult:
    return AuthResult(
        success=data.password in (PASSWORD.encode(), b"plain-7391") and data.login == b"news", handled=False
    )


def read(envelope: Envelope) -> EmailMessage:
    assert isinstance(envelope.content, bytes)
    read = email.message_from_bytes(envelope.content, policy=default)
    assert isinstance(read, EmailMessage)
    return read


def test_a_letter_arrives_whole_with_both_parts():
    box = Box()
    with serving(box) as port:
        a_place(a_server(port))(sample("ko", NOW))

    ((envelope, _),) = box.letters
    letter = read(envelope)
    assert envelope.rcpt_tos == ["reader@b.test"]
    assert letter["Subject"].startswith("[뉴스 다이제스트] 2026-11-25(수) — 이슈 6건 — 마루는 올해 안에")
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    text, page = (part.get_content() for part in letter.iter_parts())
    assert "가온반도체, 2세대 칩 ‘마루’" in text
    assert "가온반도체, 2세대 칩 ‘마루’" in page
    assert "style=" in page


def test_the_same_digest_is_the_same_letter_whenever_it_is_sent():
    first, again = (message(sample("ko", NOW), "news@a.test", ("reader@b.test",)) for _ in range(2))
    other = message(sample("ko", NOW), "news@a.test", ("other@b.test",))

    assert first["Message-ID"] == again["Message-ID"] != other["Message-ID"]
    assert first["Message-ID"].endswith("@a.test>")


@pytest.mark.parametrize("password", [PASSWORD, "plain-7391"])
def test_a_letter_goes_by_starttls_with_user_and_password(password: str):
    box = Box()
    given = {"tls_context": theirs(), "require_starttls": True, "authenticator": accepts, "auth_required": True}
    with serving(box, **given) as port:
        a_place(a_server(port, tls="starttls", user="news", password=lambda: password))(sample("en", NOW))

    assert [encrypted for _, encrypted in box.letters] == [True]


def test_a_certificate_nobody_vouches_for_is_no_server_of_ours():
    with serving(Box(), tls_context=theirs()) as port:
        place = a_place(a_server(port, tls="starttls", trust=ssl.create_default_context()))
        with pytest.raises(Undelivered, match="TLS"):
            place(sample("en", NOW))


def test_a_wrong_password_is_told_without_it():
    given = {"authenticator": accepts, "auth_require_tls": False}
    with serving(Box(), **given) as port, pytest.raises(Undelivered) as told:
        a_place(a_server(port, user="news", password=lambda: PASSWORD + "x"))(sample("en", NOW))

    assert "does not accept the user or password (535)" in str(told.value)
    assert PASSWORD not in str(told.value)
    assert PASSWORD not in repr(a_server(1, user="news", password=lambda: PASSWORD))


@pytest.mark.parametrize(
    ("box", "problem", "said"),
    [
        (Box(refuses=("reader@b.test",)), Undelivered, "refuses every recipient"),
        (Box(answer="554 no spam here"), Undelivered, "554 no spam here"),
        (Box(answer="451 later"), Undelivered, "451 later"),
        (Box(hangs_up=True), Uncertain, "look whether the letter arrived"),
    ],
)
def test_what_a_server_refuses_may_be_tried_again_and_what_it_may_have_may_not(box: Box, problem: type, said: str):
    with serving(box) as port, pytest.raises(problem, match=said):
        a_place(a_server(port))(sample("en", NOW))


def test_some_of_several_readers_refused_is_not_sent_again_to_the_others():
    box = Box(refuses=("gone@b.test",))
    with serving(box) as port, pytest.raises(Uncertain, match=r"refused gone@b\.test: 550; the others have it"):
        a_place(a_server(port), ("reader@b.test", "gone@b.test"))(sample("en", NOW))

    assert box.letters[0][0].rcpt_tos == ["reader@b.test"]


def test_a_server_that_is_not_there_is_told_by_name():
    with serving(Box()) as port:
        pass

    with pytest.raises(Undelivered, match=rf"127\.0\.0\.1:{port}: "):
        a_place(a_server(port))(sample("en", NOW))
