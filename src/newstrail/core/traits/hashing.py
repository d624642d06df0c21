"""Hashes that are stored for years: they depend on nothing but BLAKE2 (RFC 7693) and the arithmetic below."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

#: Version of every hash, mark and sketch that is stored. Another one means: place everything again (`reread`).
VERSION = 1

MASK = (1 << 64) - 1
_SIGN = 1 << 63

#: Odd multipliers (2^64 over the golden ratio, and a prime of xxHash): the order of words matters in a shingle.
_FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F


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


def shingles(words: list[str]) -> set[int]:
    """Hashes of every run of three words; a text of fewer words is one shingle, an empty one has none.

    The hashes of single words are uniform, so their weighted sums with wrap-around are; sums without it would be
    ordered like their first word, and the smallest of them no fair sample.
    """
    if not words:
        return set()
    hashes = [hash64(word) for word in words]
    if len(hashes) < 3:
        hashes += [0] * (3 - len(hashes))
    return {
        (first * _FIRST + second * _SECOND + third) & MASK
        for first, second, third in zip(hashes, hashes[1:], hashes[2:], strict=False)
    }
