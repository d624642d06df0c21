"""Hashes that are stored for years: they depend on nothing but BLAKE2 (RFC 7693) and CRC-32."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from hashlib import blake2b
from zlib import crc32

#: Version of every hash, mark and sketch that is stored. Another one means: place everything again (`reread`).
VERSION = 12


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
    return mark_of("\x1f".join((kind, *map(str, values))).encode("utf-8", "surrogatepass"))


def mark_of(text: bytes) -> int:
    """The same of a whole text."""
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big", signed=True)


def shingles(words: Sequence[bytes]) -> array[int]:
    """A signed hash of 64 bits for every run of three words, in order; fewer words are one run, none have none.

    Each word is hashed once. Then all runs are summed at a time, as lanes of one long number: a multiplier for each of
    the three places, and the sum modulo 2^64, which is as even as the hashes are and knows the words' order.

    >>> shingles("가 나 다 라".encode().split())[0] == shingles("가 나 다".encode().split())[0]
    True
    """
    if not words:
        return array("q")
    runs = max(1, len(words) - 2)
    lanes = array("Q", bytes(2 * 8 * (runs + 2)))
    lanes[: 2 * len(words) : 2] = array("Q", map(crc32, words))
    summed = int.from_bytes(little(lanes).tobytes(), "little") * _PLACES
    sums = array("q", summed.to_bytes(2 * 8 * (runs + 5), "little"))
    return little(sums)[4 : 2 * (runs + 2) : 2]


#: Odd numbers of 64 bits without a pattern: digits of the golden ratio, of the root of two and of pi, the last place first.
#: Each in a lane of twice its bits, so that no sum runs over into the next.
_PLACES = 0x9E3779B97F4A7C15 << 256 | 0x6A09E667F3BCC909 << 128 | 0x243F6A8885A308D3


def little(part: array[int]) -> array[int]:
    """The array as little-endian bytes hold it, on a big-endian machine too."""
    if sys.byteorder == "big":
        part = part[:]
        part.byteswap()
    return part
