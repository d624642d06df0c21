"""Addresses as they may be shown: in a log, a table, a digest."""

from __future__ import annotations

import logging
import re
import unicodedata

#: Parameters whose value is nobody's business, by a part of their name.
_SECRET_NAME = re.compile(r"key|token|secret|pass|pwd|auth|sig|session|sid|code|cred|jwt|client|hash", re.IGNORECASE)
#: What looks drawn by lot: both cases and a digit, twenty characters and more (webhook addresses carry their key so).
_DRAWN = re.compile(r"(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=[^0-9]*[0-9])[A-Za-z0-9_-]{20,}")
_URL = re.compile(r"\b(https?|smtps?|socks5h?|postgresql[+a-z]*)://[^\s\"'<>]+", re.IGNORECASE)
_USERINFO = re.compile(r"^([A-Za-z][\w+.-]*://)[^/?#]*@")

MASK = "***"

#: The library's own loggers: httpx writes whole addresses at INFO, httpcore headers at DEBUG (seen on 0.28.1).
_CHATTY = ("httpx", "httpcore", "httpcore.connection", "httpcore.http11", "httpcore.proxy", "httpcore.socks")


def redact(text: str) -> str:
    """The text, an address or a sentence with addresses in it, without user names, passwords, keys and controls.

    >>> redact("GET https://ann:pw@a.test/x?api_key=1&q=chips")
    'GET https://a.test/x?api_key=***&q=chips'
    """
    line = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") else char for char in text)
    return _URL.sub(lambda found: _masked(found[0]), line)


def _masked(url: str) -> str:
    url = _USERINFO.sub(r"\1", url)
    head, mark, query = url.partition("?")
    parts = [_masked_parameter(part) for part in re.split(r"([&;#])", query)]
    return _DRAWN.sub(MASK, head) + mark + "".join(parts)


def _masked_parameter(part: str) -> str:
    name, equals, value = part.partition("=")
    if equals and value and _SECRET_NAME.search(name):
        return f"{name}={MASK}"
    return _DRAWN.sub(MASK, part)


class Discreet(logging.Filter):
    """A logging filter that redacts what a record says; fit for any handler or logger."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), ()
        return True


def hush() -> None:
    """Quieten the HTTP library's loggers, and redact what still comes through if somebody turns them up again."""
    for name in _CHATTY:
        logger = logging.getLogger(name)
        logger.setLevel(logging.WARNING)
        if not any(isinstance(held, Discreet) for held in logger.filters):
            logger.addFilter(Discreet())
