"""Traits ↔ bytes, for the store."""

from __future__ import annotations

import json
import struct
import sys
from array import array
from itertools import islice

from newstrail.core.traits.hashing import VERSION
from newstrail.core.traits.profile import Part, Profile
from newstrail.core.traits.traits import Sketch, Traits

_PROFILE = struct.Struct("<BI")
_HEAD = struct.Struct("<BqqqBBI12HI")  # version, numbers, lengths


def pack(traits: Traits) -> bytes:
    """Bytes that `unpack` reads on any machine: about 2 kB for an article of 200 words."""
    words = [traits.language, traits.root, traits.agency, traits.titled, traits.named, traits.title]
    tail = json.dumps(words, ensure_ascii=False).encode("utf-8", "surrogatepass")
    weighed = [sorted(traits.terms.items()), sorted(traits.signs.items())]
    kept = (
        traits.sketch.values,
        traits.first,
        traits.names,
        traits.numbers,
        traits.figures,
        traits.digits,
        traits.subject,
    )
    sets = [sorted(values) for values in kept]
    head = _HEAD.pack(
        VERSION, traits.at, traits.headline, traits.exact, traits.stage, traits.denials, traits.sketch.count,
        len(traits.addresses), len(traits.low), len(traits.lead), *map(len, weighed), *map(len, sets), len(tail),
    )  # fmt: skip
    parts = [array("q", [*traits.addresses, *traits.low, *traits.lead])]
    for pairs in weighed:
        parts += [array("I", [key for key, _ in pairs]), array("H", [weight for _, weight in pairs])]
    parts += [array("I", values) for values in sets]
    return head + b"".join(_little(part).tobytes() for part in parts) + tail


def unpack(url: str, packed: bytes) -> Traits:
    """The traits that were packed; raises ValueError where another version of the program wrote them."""
    version, at, headline, exact, stage, denials, count, *lengths, wide = _HEAD.unpack_from(packed)
    if version != VERSION:
        raise ValueError(f"traits of {url} have version {version}, this program writes {VERSION}: reread")
    addresses, low, lead, terms, signs, *sets = lengths
    position = _HEAD.size

    def take(kind: str, length: int) -> array[int]:
        nonlocal position
        part = array(kind)
        end = position + part.itemsize * length
        part.frombytes(packed[position:end])
        position = end
        return _little(part)

    marks = tuple(take("q", addresses + low + lead))
    weighed = [dict(zip(take("I", length), take("H", length), strict=True)) for length in (terms, signs)]
    values, first, names, numbers, figures, digits, subject = (frozenset(take("I", length)) for length in sets)
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
        terms=weighed[0],
        first=first,
        names=names,
        numbers=numbers,
        signs=weighed[1],
        figures=figures,
        digits=digits,
        denials=denials,
        subject=subject,
        titled=tuple(titled),
        named=tuple(named),
        title=title,
    )


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
    tail = json.dumps(
        [*told, profile.titled, profile.named, profile.subjects, profile.figures, shape], ensure_ascii=False
    )
    return _PROFILE.pack(VERSION, len(numbers)) + _little(numbers).tobytes() + tail.encode("utf-8", "surrogatepass")


def unpack_profile(packed: bytes) -> Profile:
    """The profile that was packed; raises ValueError where another version of the program wrote it."""
    version, length = _PROFILE.unpack_from(packed)
    if version != VERSION:
        raise ValueError(f"a story's profile has version {version}, this program writes {VERSION}: reread")
    numbers = array("I")
    end = _PROFILE.size + length * numbers.itemsize
    numbers.frombytes(packed[_PROFILE.size : end])
    values = iter(_little(numbers))
    *told, follows, titled, named, subjects, figures, shape = json.loads(packed[end:])
    parts = {}
    for language, articles, *lengths in shape:
        counts = [
            dict(zip(list(islice(values, length)), list(islice(values, length)), strict=True)) for length in lengths
        ]
        parts[language] = Part(articles, *counts)
    identity, founder, title, first, last, articles = told
    heard, counted = ({int(sign): number for sign, number in counts.items()} for counts in (subjects, figures))
    return Profile(identity, founder, title, first, last, articles, parts, titled, named, heard, counted, follows)


def _little(part: array[int]) -> array[int]:
    """The array as little-endian bytes hold it, on a big-endian machine too."""
    if sys.byteorder == "big":
        part.byteswap()
    return part
