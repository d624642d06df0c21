"""A capture of bytes that did not come over the network: a file, or standard input."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from newstrail.model import Capture, Miss, Why

_MARKUP = re.compile(rb"<(!doctype|html|head|body|meta|div|p|article|script)\b", re.IGNORECASE)


def capture_of(body: bytes, *, url: str, now: datetime, name: str = "") -> Capture:
    """The bytes as if a host had answered with them; HTML if they look like it or the file is named so, else text."""
    named = name.lower().removesuffix(".gz").endswith((".html", ".htm", ".xhtml"))
    kind = "text/html" if named or _MARKUP.search(body[:20_000]) else "text/plain"
    return Capture(
        url=url,
        requested=url or name,
        status=200,
        headers=(("content-type", kind),),
        body=body,
        at=now,
        sha256=hashlib.sha256(body).hexdigest(),
    )


def none_of(miss: Miss) -> Capture:
    """The answer of a host that an article is not there (any more), as a record of that."""
    return Capture(
        url=miss.url,
        requested=miss.url,
        status=miss.status or (410 if miss.why is Why.GONE else 404),
        headers=(),
        body=b"",
        at=miss.at,
        sha256=hashlib.sha256(b"").hexdigest(),
    )
