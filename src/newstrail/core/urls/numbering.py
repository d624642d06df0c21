"""A site that numbers its articles: where in its addresses the number stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Numbered:
    """One family of addresses: which hosts of a domain share it, where the number stands, the one form.

    Its patterns are made when the domain is first met: few of the many sites are.
    """

    hosts: tuple[str, ...]  #: what stands before the registrable domain, with its dot
    shapes: tuple[str, ...]  #: patterns from the start of "/path?query"; groups as in `form`
    form: str  #: with {id}, perhaps {outlet} and {day}

    @cached_property
    def places(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(shape + EDGE, re.IGNORECASE) for shape in self.shapes)


#: After a number: the end, or something that is no part of it.
EDGE = r"(?![0-9A-Za-z_])"

#: Any parameters before the one that is looked for.
Q = r"\?(?:.*&)?"


def family(hosts: str, form: str, *shapes: str) -> Numbered:
    """`hosts`: the labels before the domain, "-" for none; "m." and "amp." are gone by then."""
    return Numbered(tuple("" if label == "-" else f"{label}." for label in hosts.split()), shapes, form)
