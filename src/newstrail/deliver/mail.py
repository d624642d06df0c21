"""Digests by SMTP: over TLS, to people who must not get a letter twice."""

from __future__ import annotations

import base64
import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import parseaddr

from newstrail.errors import Uncertain, Undelivered

#: Seconds a server may take for one answer.
PATIENCE = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where letters are handed in."""

    host: str
    port: int
    tls: str = "starttls"  #: "starttls", "tls" (from the first byte), "none"
    user: str = ""
    password: Callable[[], str] = str  #: asked for only when it is needed, and kept nowhere
    trust: ssl.SSLContext | None = None  #: whose certificates are believed; None: the system's

    def __repr__(self) -> str:
        return f"Server({self.host}:{self.port}, {self.tls})"


def send(message: EmailMessage, server: Server) -> None:
    """Hand in a letter. Raises Undelivered where it surely was not taken, Uncertain where it may have been."""
    sender = parseaddr(str(message["From"]))[1]
    to = [parseaddr(one)[1] for one in str(message["To"]).split(",")]
    try:
        connection = _opened(server)
    except (OSError, smtplib.SMTPException) as error:
        raise Undelivered(_told(server, error)) from error
    try:
        _handed_in(connection, sender, to, message.as_bytes(), server)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            connection.quit()


def _opened(server: Server) -> smtplib.SMTP:
    trust = server.trust or ssl.create_default_context()
    if server.tls == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE, context=trust)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=PATIENCE)
    try:
        if server.tls == "starttls":
            connection.starttls(context=trust)
        if server.user:
            _log_in(connection, server.user, server.password())
        connection.ehlo_or_helo_if_needed()
    except (OSError, smtplib.SMTPException):
        connection.close()
        raise
    return connection


def _log_in(connection: smtplib.SMTP, user: str, password: str) -> None:
    if (user + password).isascii():
        connection.login(user, password)
        return
    connection.ehlo_or_helo_if_needed()  # smtplib knows ASCII alone (3.11); RFC 4616 says UTF-8
    plain = base64.b64encode(f"\0{user}\0{password}".encode()).decode()
    code, said = connection.docmd("AUTH", f"PLAIN {plain}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, said)


def _handed_in(connection: smtplib.SMTP, sender: str, to: list[str], raw: bytes, server: Server) -> None:
    try:
        options = ["SMTPUTF8"] if not (sender + "".join(to)).isascii() else []
        code, said = connection.mail(sender, options)
        if code != 250:
            raise smtplib.SMTPSenderRefused(code, said, sender)
        refused = {one: code for one in to if (code := connection.rcpt(one)[0]) not in (250, 251)}
        if len(refused) == len(to):
            raise Undelivered(f"{server.host}: refuses every recipient ({_list(refused)})")
    except (OSError, smtplib.SMTPException) as error:
        raise Undelivered(_told(server, error)) from error
    try:
        code, said = connection.data(raw)
    except smtplib.SMTPDataError as error:
        raise Undelivered(_told(server, error)) from error
    except (OSError, smtplib.SMTPException) as error:  # the letter was on its way when the line went dead
        raise Uncertain(f"{_told(server, error)}: look whether the letter arrived") from error
    if code != 250:
        raise Undelivered(f"{server.host}: {code} {said.decode(errors='replace')}")
    if refused:
        raise Uncertain(f"{server.host}: refused {_list(refused)}; the others have it")


def _list(refused: dict[str, int]) -> str:
    return ", ".join(f"{one}: {code}" for one, code in refused.items())


def _told(server: Server, error: Exception) -> str:
    """What went wrong, without what was said to the server: a password may be part of that."""
    match error:
        case smtplib.SMTPAuthenticationError():
            return f"{server.host}: does not accept the user or password ({error.smtp_code})"
        case smtplib.SMTPNotSupportedError():
            return f"{server.host}: {error}"
        case smtplib.SMTPResponseException():
            return f"{server.host}: {error.smtp_code} {_decoded(error.smtp_error)}"
        case ssl.SSLError():
            return f"{server.host}: TLS: {error.reason or error}"
        case OSError():
            return f"{server.host}:{server.port}: {error.strerror or error or type(error).__name__}"
    return f"{server.host}: {type(error).__name__}"


def _decoded(said: bytes | str) -> str:
    return said.decode(errors="replace") if isinstance(said, bytes) else said
