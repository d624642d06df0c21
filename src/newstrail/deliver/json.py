"""A digest as JSON: the documented digest object (docs/reference/digest.md)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from zoneinfo import ZoneInfo

from newstrail.model import Account, Digest, Stamp

#: What may become of an item.
FATES = ("shown", "folded", "dropped", "pending")


def as_json(digest: Digest) -> str:
    """One object, keys in a fixed order, UTF-8, instants in ISO 8601."""
    return json.dumps(as_object(digest), ensure_ascii=False, indent=2) + "\n"


def as_object(digest: Digest) -> dict[str, object]:
    """The digest with `date`, the local date of its end, and `counts`, the ledger summed by fate."""
    fates = Counter(account.fate for account in digest.ledger)
    values = {key: _plain(value) for key, value in _fields(digest)}
    head = {
        "name": values.pop("name"),
        "date": digest.end.astimezone(ZoneInfo(digest.zone)).date().isoformat(),
        "counts": {"fetched": len(digest.ledger), **{fate: fates[fate] for fate in FATES}},
    }
    return head | values


def _fields(noun: object) -> Iterator[tuple[str, object]]:
    names = _NAMES.get(type(noun)) or _NAMES.setdefault(type(noun), _named(noun))
    return ((name, getattr(noun, name)) for name in names)


#: The fields of each noun, looked up once.
_NAMES: dict[type, tuple[str, ...]] = {}


def _named(noun: object) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun))  # type: ignore[arg-type]  # a dataclass


def _plain(value: object) -> object:
    """A noun as JSON has it: instants in ISO 8601, a stamp as far as it was said."""
    match value:
        case None | str() | int() | float():
            return value
        case Account():  # there are thousands
            return {"url": value.url, "fate": value.fate, "reason": value.reason, "source": value.source}
        case Stamp():
            return str(value)
        case tuple():
            return [_plain(inner) for inner in value]
        case Mapping():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case date():  # a datetime is one
            return value.isoformat()
    return {key: _plain(inner) for key, inner in _fields(value)}
