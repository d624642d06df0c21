"""WARC files (ISO 28500, version 1.1): everything fetched written to one, and one read as if it had been fetched."""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.client import responses
from pathlib import Path
from typing import Any

from newstrail.core.urls import host, is_web
from newstrail.errors import BadInput, StoreFailed, Unreadable
from newstrail.fetch.answers import Answer
from newstrail.model import Capture, Request

#: What was taken off a body on its way in must not be said of it any more.
_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"})

#: A body over this is none of an article; the record is passed over.
MOST_BYTES = 10 * 2**20


class Recorder:
    """Appends a response record and its request for each answer, robots.txt, redirects and errors among them.

    Safe to be called from many threads. What is sent to somebody (a digest to a webhook) is nothing fetched, and left
    out; keys of services stand in no record, as their places do in addresses and headers.
    """

    def __init__(self, path: Path, now: Callable[[], datetime], agent: str = "") -> None:
        """Raises BadInput where warcio is missing or the file cannot be opened, StoreFailed where it takes no more."""
        warcio = _warcio()
        self._turn, self._now = threading.Lock(), now
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("ab", buffering=0)  # each record is on its way to the disk before the next begins
        except OSError as error:
            raise BadInput(f"{path}: cannot be written: {error.strerror}") from error
        self._headers = warcio["headers"]
        self._writer = warcio["writer"](self._file, gzip=path.name.endswith(".gz"), warc_version="WARC/1.1")
        # its own temporary files are left open (seen on 1.8.1); a body is bounded, so memory will do
        setattr(self._writer, "_create_temp_file", io.BytesIO)  # noqa: B010  not public
        if path.stat().st_size == 0:
            about = {"software": "newstrail", "format": "WARC File Format 1.1", "http-header-user-agent": agent}
            try:
                with _written():
                    self._writer.write_record(self._writer.create_warcinfo_record(path.name, about))
            except StoreFailed:
                self._file.close()
                raise

    def __call__(self, request: Request, answer: Answer) -> None:
        """Raises StoreFailed where the file takes no more."""
        if request.method != "GET":
            return
        kept = [(name.title(), value) for name, value in answer.headers if name not in _OF_THE_WIRE]
        kept.append(("Content-Length", str(len(answer.body))))
        status = self._headers(f"{answer.status} {_phrase(answer.status)}", kept, protocol="HTTP/1.1")
        held = {"If-None-Match": request.validators.etag, "If-Modified-Since": request.validators.last_modified}
        sent = [
            ("Host", host(answer.url)),
            *request.headers,
            *((k, v) for k, v in held.items() if v and answer.conditional),
        ]
        asked = self._headers(f"GET {_target(answer.url)} HTTP/1.1", sent, is_http_request=True)
        dated = {"WARC-Date": f"{self._now().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"}
        left_off = {"WARC-Truncated": "unspecified"} if _unread(answer) else {}
        with self._turn:
            response = self._writer.create_warc_record(
                answer.url,
                "response",
                payload=io.BytesIO(answer.body),
                http_headers=status,
                warc_headers_dict={**dated, **left_off},
            )
            call = self._writer.create_warc_record(answer.url, "request", http_headers=asked, warc_headers_dict=dated)
            with _written():
                self._writer.write_request_response_pair(call, response)

    def close(self) -> None:
        with self._turn:
            self._file.close()


def recorded(path: Path) -> Iterator[Capture]:
    """The responses of a WARC file (plain or gzip), oldest first as they stand; what cannot be read is passed over.

    Raises BadInput where the file or warcio is missing, Unreadable where it is no WARC file.
    """
    warcio = _warcio()
    try:
        file = path.open("rb")
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}") from error
    with file:
        try:
            for record in warcio["iterator"](file):
                if record.rec_type == "response" and (capture := _capture(record)):
                    yield capture
        except warcio["failed"] as error:
            raise Unreadable(str(path), f"no WARC file, or a broken one: {error}") from error


def identity(path: Path) -> str:
    """What tells the file from others, however it is called and however it grows. Raises BadInput."""
    try:
        with path.open("rb") as file:
            return hashlib.sha256(file.read(4096)).hexdigest()
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error.strerror}") from error


def _capture(record: Any) -> Capture | None:  # Any: warcio has no types
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.http_headers is None or not is_web(url):
        return None
    code = record.http_headers.get_statuscode()
    body = record.content_stream().read(MOST_BYTES + 1)
    at = _moment(record.rec_headers.get_header("WARC-Date") or "")
    if not code.isdecimal() or len(body) > MOST_BYTES or at is None:
        return None
    headers = tuple((name.lower(), value) for name, value in record.http_headers.headers)
    return Capture(
        url=url,
        requested=url,
        status=int(code),
        headers=tuple(pair for pair in headers if pair[0] not in _OF_THE_WIRE),
        body=body,
        at=at,
        sha256=hashlib.sha256(body).hexdigest(),
    )


def _moment(said: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@contextmanager
def _written() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreFailed(f"the recording cannot be written: {error.strerror}") from error


def _unread(answer: Answer) -> bool:
    """Whether there was a body that nobody wanted: that of an error or a redirect."""
    return not 200 <= answer.status < 300 and answer.status != 304 and answer.header("content-length") != "0"


def _phrase(status: int) -> str:
    return responses.get(status, "Unknown")


def _target(url: str) -> str:
    rest = url.partition("://")[2]
    path = rest.partition("/")
    return f"/{path[2]}" if path[1] else "/"


def _warcio() -> dict[str, Any]:  # Any: it ships no types
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter
    except ModuleNotFoundError as error:
        raise BadInput("WARC files need warcio: pip install 'newstrail[warc]'") from error
    return {"iterator": ArchiveIterator, "failed": ArchiveLoadFailed, "headers": StatusAndHeaders, "writer": WARCWriter}
