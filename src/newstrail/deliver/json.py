"""A digest as JSON: the documented digest object (docs/reference/digest.md)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from zoneinfo import ZoneInfo

from newstrail.model import Digest, Stamp

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
    return ((field.name, getattr(noun, field.name)) for field in fields(noun))  # type: ignore[arg-type]  # a dataclass


def _plain(value: object) -> object:
    """A noun as JSON has it: instants in ISO 8601, a stamp as far as it was said."""
    if isinstance(value, Stamp):
        return str(value)
    if is_dataclass(value):
        return {key: _plain(inner) for key, inner in _fields(value)}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    return value.isoformat() if isinstance(value, date) else value
