"""Digests to a web address: one POST by the same door as everything that goes out."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable

from newstrail.core.urls import authority
from newstrail.deliver.json import as_object
from newstrail.deliver.markdown import markdown, plain
from newstrail.deliver.view import subject
from newstrail.errors import Uncertain, Undelivered
from newstrail.model import Capture, Digest, Miss, Request, Why

Send = Callable[[Request], Capture | Miss]

#: Misses after which nobody knows whether the other end took it.
_MAYBE = (Why.TIMEOUT, Why.BAD_ANSWER)


def post(digest: Digest, send: Send, url: str, *, form: str = "json", secret: str = "", page: str = "") -> None:
    """POST the digest. Raises Undelivered, or Uncertain where it may have been taken.

    `X-Newstrail-Delivery` is the same for the same digest, so that a receiver can tell one it has; with a secret,
    `X-Newstrail-Signature` is `sha256=` and the HMAC of the body.
    """
    body = json.dumps(payload(digest, form, page), ensure_ascii=False).encode()
    headers = [
        ("Content-Type", "application/json; charset=utf-8"),
        ("X-Newstrail-Delivery", hashlib.sha256(f"{digest.name}\n{digest.end.isoformat()}".encode()).hexdigest()[:32]),
    ]
    if secret:
        headers.append(("X-Newstrail-Signature", "sha256=" + hmac.new(secret.encode(), body, "sha256").hexdigest()))
    # its owner's own door: robots.txt is for who comes uninvited
    request = Request(
        url=url, method="POST", headers=tuple(headers), body=body, allow=(authority(url),), ignore_robots=True
    )
    answer = send(request)
    if isinstance(answer, Miss):
        if answer.why in _MAYBE:
            raise Uncertain(f"{answer.detail}: look whether it arrived")
        raise Undelivered(answer.detail or answer.why.value)


def payload(digest: Digest, form: str, page: str = "") -> dict[str, object]:
    """What is sent: the digest object, or `title` and `text` for services that show messages (`text` for Slack's)."""
    if form == "json":
        return as_object(digest)
    return {"title": subject(digest), "text": markdown(digest, page) if form == "md" else plain(digest, page)}
