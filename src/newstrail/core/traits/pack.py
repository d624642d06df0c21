"""Traits ↔ bytes, for the store."""

from __future__ import annotations

import json
import struct
from array import array
from collections.abc import Iterable
from itertools import accumulate, chain

from newstrail.core.traits.hashing import VERSION, little
from newstrail.core.traits.profile import Part, Profile
from newstrail.core.traits.traits import Sketch, Traits
from newstrail.errors import StoreFailed

_PROFILE = struct.Struct("<BI")
_HEAD = struct.Struct("<BqqqBBI12HI")  # version, numbers, lengths

ANOTHER = (
    "what was placed is of another version of newstrail: `newstrail reread` computes it again, and what people decided "
    "stays"
)


def pack(traits: Traits) -> bytes:
    """Bytes that `unpack` reads on any machine: about 2 kB for an article of 200 words."""
    said = [traits.language, traits.root, traits.family, traits.agency, traits.credited, traits.translation]
    tail = json.dumps([*said, traits.titled, traits.named, traits.title], ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )
    marks = traits.addresses, traits.low, traits.lead
    keys = (
        traits.terms, traits.signs, traits.first, traits.names, traits.numbers, traits.figures, traits.numerals,
        traits.subject,
    )  # fmt: skip
    head = _HEAD.pack(
        VERSION, traits.at, traits.headline, traits.exact, traits.stage, traits.denials, traits.sketch.count,
        len(traits.sketch.values), *map(len, marks), *map(len, keys), len(tail),
    )  # fmt: skip
    parts = (
        traits.sketch.values,
        array("q", chain.from_iterable(marks)),
        array("I", chain.from_iterable(keys)),
        array("H", chain(traits.terms.values(), traits.signs.values())),
    )
    return b"".join([head, *(little(part).tobytes() for part in parts), tail])


def unpack(url: str, packed: bytes) -> Traits:
    """The traits that were packed; raises StoreFailed where another version wrote them."""
    version, at, headline, exact, stage, denials, count, sketch, *lengths, _ = _HEAD.unpack_from(packed)
    if version != VERSION:
        raise StoreFailed(ANOTHER)
    position = _HEAD.size

    def take(kind: str, length: int) -> array[int]:
        nonlocal position
        part = array(kind)
        end = position + part.itemsize * length
        part.frombytes(packed[position:end])
        position = end
        return little(part)

    values = take("i", sketch)
    addresses, low, lead = _cut(take("q", sum(lengths[:3])), lengths[:3])
    terms, signs, *sets = _cut(take("I", sum(lengths[3:])), lengths[3:])
    weights, sign_weights = _cut(take("H", len(terms) + len(signs)), (len(terms), len(signs)))
    first, names, numbers, figures, numerals, subject = map(frozenset, sets)
    language, root, family, agency, credited, translation, titled, named, title = json.loads(packed[position:])
    return Traits(
        url=url,
        at=at,
        language=language,
        root=root,
        family=family,
        agency=agency,
        credited=tuple(credited),
        translation=translation,
        addresses=tuple(addresses),
        headline=headline,
        stage=stage,
        exact=exact,
        low=tuple(low),
        lead=tuple(lead),
        sketch=Sketch(values, count),
        terms=dict(zip(terms, weights, strict=True)),
        first=first,
        names=names,
        numbers=numbers,
        signs=dict(zip(signs, sign_weights, strict=True)),
        figures=figures,
        numerals=numerals,
        denials=denials,
        subject=subject,
        titled=tuple(titled),
        named=tuple(named),
        title=title,
    )


def _cut(whole: array[int], lengths: Iterable[int]) -> list[array[int]]:
    ends = list(accumulate(lengths))
    return [whole[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def pack_profile(profile: Profile) -> bytes:
    """Bytes that `unpack_profile` reads on any machine: 2 to 10 kB."""
    told = [profile.id, profile.founder, profile.title, profile.first, profile.last, profile.articles, profile.follows]
    numbers = array("I")
    shape = []
    for language, part in profile.parts.items():
        shape.append([language, part.articles, *map(len, part.counts)])
        for counts in part.counts:
            numbers.extend(counts.keys())
            numbers.extend(counts.values())
    tail = json.dumps([*told, profile.titled, profile.named, shape], ensure_ascii=False)
    return _PROFILE.pack(VERSION, len(numbers)) + little(numbers).tobytes() + tail.encode("utf-8", "surrogatepass")


def unpack_profile(packed: bytes) -> Profile:
    """The profile that was packed; raises StoreFailed where another version wrote it."""
    version, length = _PROFILE.unpack_from(packed)
    if version != VERSION:
        raise StoreFailed(ANOTHER)
    numbers = array("I")
    end = _PROFILE.size + length * numbers.itemsize
    numbers.frombytes(packed[_PROFILE.size : end])
    *told, follows, titled, named, shape = json.loads(packed[end:])
    parts, at, values = {}, 0, little(numbers).tolist()
    for language, articles, *lengths in shape:
        counts = []
        for size in lengths:
            counts.append(dict(zip(values[at : at + size], values[at + size : at + 2 * size], strict=True)))
            at += 2 * size
        parts[language] = Part(articles, *counts)
    identity, founder, title, first, last, articles = told
    return Profile(identity, founder, title, first, last, articles, parts, titled, named, follows)
