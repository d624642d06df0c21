from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrail.fetch.decode import coding, decoded
from newstrail.fetch.failed import Failed
from newstrail.model import Why


def bare(body: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return machine.compress(body) + machine.flush()


CODED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "gzip": (gzip.compress, "gzip"),
    "zlib": (zlib.compress, "deflate"),
    "bare deflate": (bare, "deflate"),
    "two members": (lambda body: gzip.compress(body[:9]) + gzip.compress(body[9:]), "gzip"),
    "padded": (lambda body: gzip.compress(body) + b"\0" * 64, "gzip"),
    "a third of a member": (lambda body: gzip.compress(body) + b"\x1f", "gzip"),
    "nothing": (bytes, ""),
}


def pieces(raw: bytes, size: int) -> Iterator[bytes]:
    return (raw[at : at + size] for at in range(0, len(raw), size))


@given(st.binary(max_size=3000), st.sampled_from(sorted(CODED)), st.integers(1, 400), st.integers(0, 3000))
def test_however_it_is_cut_into_chunks_the_body_is_whole_or_too_large(
    body: bytes, how: str, size: int, limit: int
) -> None:
    encode, name = CODED[how]
    raw = encode(body)

    if len(body) <= limit:
        assert decoded(pieces(raw, size), name, limit) == body
    else:
        with pytest.raises(Failed) as caught:
            decoded(pieces(raw, size), name, limit)
        assert caught.value.why is Why.TOO_LARGE
    assert decoded(pieces(raw, size), name, limit, cut=True) == body[:limit]


@given(st.binary(min_size=1, max_size=500), st.sampled_from(["gzip", "deflate"]), st.integers(1, 100))
def test_rubbish_is_a_bad_answer_or_happens_to_be_something(raw: bytes, name: str, size: int) -> None:
    outcome: Why | int
    try:
        outcome = len(decoded(pieces(raw, size), name, 1000))
    except Failed as e:
        outcome = e.why

    assert outcome in (Why.BAD_ANSWER, Why.TOO_LARGE, *range(1001))


@pytest.mark.parametrize("how", ["gzip", "zlib", "bare deflate"])
def test_a_body_that_breaks_off_is_a_bad_answer_wherever_it_does(how: str) -> None:
    encode, name = CODED[how]
    raw = encode(b"follow the trail back to the sentence it follows up " * 3)

    for at in range(1, len(raw)):
        with pytest.raises(Failed) as caught:
            decoded([raw[:at]], name, 10_000)
        assert caught.value.why is Why.BAD_ANSWER


def test_no_body_at_all_is_an_empty_one() -> None:
    assert decoded([], "gzip", 10) == b""


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ([], ""),
        (["identity"], ""),
        (["UTF-8"], ""),
        (["none, gzip"], "gzip"),
        ([" GZIP "], "gzip"),
        (["x-gzip"], "gzip"),
        (["Deflate"], "deflate"),
    ],
)
def test_the_one_coding_is_found_among_nothings(values: list[str], name: str) -> None:
    assert coding(values) == name
