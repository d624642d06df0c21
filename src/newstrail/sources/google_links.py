"""Links of Google News: until 2024 they held the article's address, since then only Google knows where one leads.

`unwrap` asks it, by the way its own pages go. That way is documented by nobody and may end any day: whoever calls
gets Unreadable then, and has to do with headline and outlet.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Generator
from urllib.parse import urlencode, urljoin

from newstrail.core.text import decode
from newstrail.core.urls import is_web, site
from newstrail.errors import Unreadable
from newstrail.model import Capture, Request, Source

#: An exchange: requests come out, their answers go in, the article's address is what remains.
Steps = Generator[Request, Capture, str]

_ID = re.compile(r"^https?://news\.google\.com/(?:rss/)?(?:articles|read)/([\w-]{20,})")
_WITHIN = re.compile(rb"https?://[\x21-\x7e]+")

#: What an article's page tells its script: by which words, and when, it may ask where the link leads.
_SIGNATURE, _SIGNED = (re.compile(rf"""\bdata-n-a-{name}=["']([\w.:+/=-]{{1,200}})["']""") for name in ("sg", "ts"))

#: Where the script asks, its procedure, and the context it asks in: a page in some language of some country.
_ASK, _PROCEDURE = "/_/DotsSplashUi/data/batchexecute?rpcids=Fbv4je", "Fbv4je"
_PAGE = ["X", "X", ["X", "X"], None, None, 1, 1, "US:en", None, 1, None, None, None, None, None, 0, 1]
_CONTEXT = [_PAGE, "X", "X", 1, [1, 1, 1], 1, 1, None, 0, 0, None, 0]
_FORM = (("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"),)


def wrapped(url: str) -> str | None:
    """The id of an article in a link of Google News; None: no such link."""
    found = _ID.match(url)
    return found[1] if found else None


def within(url: str) -> str:
    """The article's address where Google's holds it, else the address itself."""
    found = wrapped(url)
    if not found:
        return url
    try:
        inner = base64.urlsafe_b64decode(found + "=" * (-len(found) % 4))
    except binascii.Error:
        return url
    address = _WITHIN.search(inner)
    return address[0].decode("ascii") if address else url


def unwrap(source: Source, url: str) -> Steps:
    """Where an opaque link leads, in two requests. Raises Unreadable where Google does not say so."""
    page = yield Request(url=url, allow=source.allow, ignore_robots=source.ignore_robots)
    if site(page.url) != site(url):
        return page.url  # it has led there by itself
    text, _ = decode(page.body, page.header("content-type"))
    signature, signed = _SIGNATURE.search(text), _SIGNED.search(text)
    if not signature or not signed or not signed[1].isdecimal():
        raise Unreadable("Google News", "the page of a link bears no signature any more")
    asked = json.dumps(["garturlreq", _CONTEXT, wrapped(url), int(signed[1]), signature[1]])
    answer = yield Request(
        url=urljoin(url, _ASK),
        method="POST",
        headers=_FORM,
        body=urlencode({"f.req": json.dumps([[[_PROCEDURE, asked, None, "generic"]]])}).encode(),
        allow=source.allow,
        ignore_robots=source.ignore_robots,
    )
    return _told(answer)


def _told(answer: Capture) -> str:
    """The address in an answer: behind a line against being run as a script, rows of JSON, one with JSON in it."""
    text, _ = decode(answer.body, answer.header("content-type"))
    try:
        rows = json.loads(text[text.index("[") :])
        said = next(json.loads(row[2]) for row in rows if row[:2] == ["wrb.fr", _PROCEDURE])
        address = str(said[1])
    except (ValueError, TypeError, IndexError, KeyError, StopIteration, RecursionError):
        raise Unreadable("Google News", "it does not say where a link leads") from None
    if not is_web(address) or wrapped(address):
        raise Unreadable("Google News", "it says that a link leads nowhere")
    return address
