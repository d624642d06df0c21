"""The body of an answer, read within every bound, and checked to be whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import httpcore
import httpx

from newstrail.fetch.answers import Answer
from newstrail.fetch.decode import coding, decoded
from newstrail.fetch.failed import Failed
from newstrail.fetch.network import Deadline, Exchange
from newstrail.model import Why

#: An unread body of an error or a redirect up to this is read away, so that the connection can be used again.
_WORTH_DRAINING = 16 * 1024
_DRAIN_FOR = timedelta(seconds=1)


def read(response: httpx.Response, exchange: Exchange, answer: Answer, limit: int, most: int, *, cut: bool) -> bytes:
    """The body without its content coding: at most `limit` bytes, and `most` as they come. Raises `Failed`.

    `cut`: what is over the limit is left off, and no error.
    """
    name = coding([value for key, value in answer.headers if key == "content-encoding"])
    length = answer.header("content-length") if answer.header("transfer-encoding") is None else None
    announced = int(length) if length and length.isdecimal() else None  # h11 has refused what is no number
    if announced is not None and announced > most and not cut:
        raise Failed(Why.TOO_LARGE, f"{announced:,} bytes announced, {most:,} are taken")
    body = decoded(_chunks(response, exchange, most, cut=cut), name, limit, cut=cut)
    if announced is not None and exchange.dial is not None and _goes_on(response, exchange, announced):
        response.extensions["network_stream"].close()  # what is left in it must not pass for the next answer
        raise Failed(Why.BAD_ANSWER, f"goes on after the {announced:,} bytes announced")
    return body


def _chunks(response: httpx.Response, exchange: Exchange, most: int, *, cut: bool) -> Iterator[bytes]:
    """The body as it comes, never past `most` bytes."""
    taken = 0
    for chunk in response.iter_raw():
        exchange.check()
        taken += len(chunk)
        if taken > most and not cut:
            raise Failed(Why.TOO_LARGE, f"more than {most:,} bytes on the wire")
        yield chunk
        if taken > most:
            return


def _goes_on(response: httpx.Response, exchange: Exchange, announced: int) -> bool:
    """Whether more came than Content-Length said: httpx would cut it off without a word."""
    if exchange.body_received != announced:  # less: it was left off at a limit
        return exchange.body_received > announced
    stream = response.extensions["network_stream"]
    if not stream.get_extra_info("is_readable"):
        return False
    try:
        return bool(stream.read(1, 0.01))
    except (httpcore.ReadTimeout, httpcore.ReadError):
        return False  # readable for something else: the end of the connection, or TLS's own talk


def drain(response: httpx.Response, exchange: Exchange) -> None:
    """Read a short body that nobody wants, so that the connection can be used again; no matter if it fails."""
    exchange.deadline = Deadline(_DRAIN_FOR)
    taken = 0
    try:
        for chunk in response.iter_raw():
            taken += len(chunk)
            if taken > _WORTH_DRAINING:
                return
    except (Failed, httpx.TransportError):
        return
