"""Keys of news services: put in at the last moment, for the host they were given for, and taken out again.

A source is pure and knows no key, and what is stored must hold none: so addresses and headers carry `{{name}}` all the
way, and only the bytes on the wire carry the key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

_PLACE = re.compile(r"\{\{([A-Za-z0-9_.-]{1,64})\}\}")


@dataclass(frozen=True, slots=True)
class Key:
    """A secret and the hosts that may see it; a link that names it and leads elsewhere gets nothing."""

    value: str
    hosts: tuple[str, ...]  #: exact names, lower case

    def __repr__(self) -> str:
        return f"Key(***, {self.hosts})"


def filled(text: str, host: str, keys: Mapping[str, Key], *, quoted: bool = False) -> str:
    """The text with the keys that this host may see in their places; `quoted` for an address."""

    def put(place: re.Match[str]) -> str:
        key = keys.get(place[1])
        if key is None or host not in key.hosts:
            return place[0]
        return quote(key.value, safe="") if quoted else key.value

    return _PLACE.sub(put, text) if keys and "{{" in text else text


def emptied(text: str, keys: Mapping[str, Key]) -> str:
    """The text with every key in it replaced by its place: a host may send back what it was sent."""
    for name, key in keys.items():
        for value in {key.value, quote(key.value, safe="")} - {""}:
            text = text.replace(value, f"{{{{{name}}}}}")
    return text
