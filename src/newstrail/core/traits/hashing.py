"""Hashes that are stored for years: they depend on nothing but BLAKE2 (RFC 7693) and CRC-32."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

#: Version of every hash, mark and sketch that is stored. Another one means: place everything again (`reread`).
VERSION = 2

_SIGN = 1 << 63


@lru_cache(maxsize=1 << 17)
def hash64(text: str) -> int:
    """64 bits, unsigned, of the text's UTF-8.

    >>> hex(hash64("아테나"))
    '0x52608763a4408277'
    """
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def mark(kind: str, *values: object) -> int:
    """What an article can be found by, as a signed 64-bit number (what databases hold).

    >>> mark("headline", "가") == mark("headline", "가") != mark("company", "가")
    True
    """
    return signed(hash64("\x1f".join((kind, *map(str, values)))))


def signed(value: int) -> int:
    return value - (1 << 64) if value & _SIGN else value


def shingles(words: list[str]) -> list[int]:
    """A hash of 32 bits for every run of three words, in order; fewer words are one run, none have none.

    CRC-32 runs through the three: it is as good as BLAKE2 for choosing a sample, and takes a sixth of the time.

    >>> shingles("가 나 다 라".split())[0] == shingles("가 나 다".split())[0]
    True
    """
    if not words:
        return []
    bare = " ".join(words).encode("utf-8", "surrogatepass").split(b" ")
    bare += [b""] * (3 - len(bare))
    return list(map(crc32, bare[2:], map(crc32, bare[1:], map(crc32, bare))))
