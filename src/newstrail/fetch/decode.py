"""Content codings, undone with a limit: what httpx does not do.

An 809-byte Brotli body became one chunk of 512 MiB inside `iter_bytes()`, and 200 stacked gzips were all unpacked (both
measured on httpx 0.28.1). So the raw bytes are read and decoded here, one coding at most, never past the cap.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from newstrail.fetch.failed import Failed
from newstrail.model import Why

#: What goes into Accept-Encoding: the codings that can be undone with a limit by the standard library.
ACCEPTED = "gzip, deflate"

#: What servers write into Content-Encoding without coding anything: charsets and nothings. Browsers ignore them too.
_NO_CODING = frozenset({"", "identity", "none", "binary", "8bit", "utf-8", "utf8", "euc-kr", "ks_c_5601-1987"})
_GZIP = frozenset({"gzip", "x-gzip"})

#: A gzip body may be several one after another (RFC 1952, 2.2); a million empty ones are an attack.
_MOST_MEMBERS = 1000


def coding(values: Sequence[str]) -> str:
    """The one coding that Content-Encoding headers name: "gzip", "deflate" or "" for none."""
    named = [name for value in values for part in value.split(",") if (name := part.strip().lower()) not in _NO_CODING]
    if len(named) > 1:
        raise Failed(Why.BAD_ANSWER, "more than one content coding")
    if not named:
        return ""
    if named[0] in _GZIP:
        return "gzip"
    if named[0] == "deflate":
        return "deflate"
    raise Failed(Why.BAD_ANSWER, f"content coding {named[0][:20]!r} was not asked for")


def decoded(chunks: Iterable[bytes], name: str, limit: int, *, cut: bool = False) -> bytes:
    """The whole body of at most `limit` bytes; a longer one is an error, or with `cut` left off there."""
    out: list[bytes] = []
    room = limit
    inflate = _Inflate(name) if name else None
    for chunk in chunks:
        # one byte more than fits shows that there is more, without ever holding more
        piece = inflate.feed(chunk, room + 1) if inflate else chunk[: room + 1]
        if len(piece) > room:
            if cut:
                return b"".join([*out, piece[:room]])
            raise Failed(Why.TOO_LARGE, f"more than {limit:,} bytes")
        if piece:
            out.append(piece)
            room -= len(piece)
    if inflate:
        inflate.finish()
    return b"".join(out)


class _Inflate:
    """gzip (several members too), zlib, and the bare deflate that some servers mean by "deflate"."""

    def __init__(self, name: str) -> None:
        self._gzip = name == "gzip"
        self._members = 0
        self._between = b""  # what came before or after a member and does not yet show what it is
        self._machine: zlib._Decompress | None = None  # None: between two members

    def feed(self, data: bytes, most: int) -> bytes:
        """Decode, at most `most` bytes of it; what does not fit is lost, so ask for one more than you can take."""
        out = b""
        while data and len(out) < most:
            if self._machine is None:
                self._between += data
                if len(self._between) < 2 or not self._begin(self._between[:2]):
                    break
                data, self._between = self._between, b""
            assert self._machine is not None
            try:
                out += self._machine.decompress(data, most - len(out))
            except zlib.error as e:
                raise Failed(Why.BAD_ANSWER, "the body is not coded as it says") from e
            data = b""
            if self._machine.eof:
                data, self._machine = self._machine.unused_data, None
        return out

    def _begin(self, head: bytes) -> bool:
        """Start a member; False for rubbish after the last one, which browsers ignore too."""
        if self._members and not (self._gzip and head == b"\x1f\x8b"):
            self._between = head[:1]  # enough to be neither a member nor a growing heap
            return False
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise Failed(Why.BAD_ANSWER, f"more than {_MOST_MEMBERS} gzip members")
        zlib_header = head[0] & 0x0F == zlib.DEFLATED and int.from_bytes(head) % 31 == 0  # RFC 1950, 2.2
        bits = zlib.MAX_WBITS | 16 if self._gzip else zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS
        self._machine = zlib.decompressobj(bits)
        return True

    def finish(self) -> None:
        """Raises where the body breaks off inside a member; no body at all is no break."""
        if self._machine is not None or (self._between and not self._members):
            raise Failed(Why.BAD_ANSWER, "the coded body breaks off")
