"""Traits ↔ bytes, for the store."""

from __future__ import annotations

import json
import struct
import sys
from array import array

from newstrail.core.traits.hashing import VERSION
from newstrail.core.traits.traits import Sketch, Traits

_HEAD = struct.Struct("<BqqqBI9HI")  # version, numbers, lengths


def pack(traits: Traits) -> bytes:
    """Bytes that `unpack` reads on any machine: about 1.5 kB for an article of 200 words."""
    terms = sorted(traits.terms.items())
    words = [traits.language, traits.root, traits.agency, traits.titled, traits.named, traits.title]
    tail = json.dumps(words, ensure_ascii=False).encode("utf-8", "surrogatepass")
    sets = (traits.sketch.values, traits.title_terms, traits.names, traits.title_figures, traits.figures)
    head = _HEAD.pack(
        VERSION, traits.at, traits.headline, traits.exact, traits.stage, traits.sketch.count,
        len(traits.addresses), len(traits.low), len(traits.lead), len(terms), *map(len, sets), len(tail),
    )  # fmt: skip
    parts = [
        array("q", [*traits.addresses, *traits.low, *traits.lead]),
        array("I", [key for key, _ in terms]),
        array("H", [weight for _, weight in terms]),
        *(array("I", sorted(values)) for values in sets),
    ]
    return head + b"".join(_little(part).tobytes() for part in parts) + tail


def unpack(url: str, packed: bytes) -> Traits:
    """The traits that were packed; raises ValueError where another version of the program wrote them."""
    version, at, headline, exact, stage, count, *lengths, wide = _HEAD.unpack_from(packed)
    if version != VERSION:
        raise ValueError(f"traits of {url} have version {version}, this program writes {VERSION}: reread")
    addresses, low, lead, terms, *sets = lengths
    position = _HEAD.size

    def take(kind: str, length: int) -> array[int]:
        nonlocal position
        part = array(kind)
        end = position + part.itemsize * length
        part.frombytes(packed[position:end])
        position = end
        return _little(part)

    marks = tuple(take("q", addresses + low + lead))
    keys, weights = take("I", terms), take("H", terms)
    values, title_terms, names, title_figures, figures = (frozenset(take("I", length)) for length in sets)
    language, root, agency, titled, named, title = json.loads(packed[position : position + wide])
    return Traits(
        url=url,
        at=at,
        language=language,
        root=root,
        agency=agency,
        addresses=marks[:addresses],
        headline=headline,
        stage=stage,
        exact=exact,
        low=marks[addresses : addresses + low],
        lead=marks[addresses + low :],
        sketch=Sketch(values, count),
        terms=dict(zip(keys, weights, strict=True)),
        title_terms=title_terms,
        names=names,
        title_figures=title_figures,
        figures=figures,
        titled=tuple(titled),
        named=tuple(named),
        title=title,
    )


def _little(part: array[int]) -> array[int]:
    """The array as little-endian bytes hold it, on a big-endian machine too."""
    if sys.byteorder == "big":
        part.byteswap()
    return part
