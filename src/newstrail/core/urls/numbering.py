"""A site that numbers its articles: where in its addresses the number stands."""

from __future__ import annotations

import re
from typing import NamedTuple


class Numbered(NamedTuple):
    """One family of addresses: which hosts of a domain share it, where the number stands, the one form."""

    hosts: re.Pattern[str]  #: what stands before the registrable domain, with its dot
    places: tuple[re.Pattern[str], ...]  #: matched at the start of "/path?query"; groups as in `form`
    form: str  #: with {id}, perhaps {outlet} and {day}


#: After a number: the end, or something that is no part of it.
EDGE = r"(?![0-9A-Za-z_])"

#: Any parameters before the one that is looked for.
Q = r"\?(?:.*&)?"


def family(hosts: str, form: str, *places: str) -> Numbered:
    """`hosts`: the labels before the domain, "-" for none; "m." and "amp." are gone by then."""
    labels = "|".join("" if label == "-" else re.escape(label) + r"\." for label in hosts.split())
    return Numbered(
        re.compile(f"(?:{labels})"), tuple(re.compile(place + EDGE, re.IGNORECASE) for place in places), form
    )
