"""A digest as JSON: the documented digest object (docs/reference/digest.md)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from newstrail.model import Digest, Stamp


def as_json(digest: Digest) -> str:
    """One object, keys in a fixed order, UTF-8, instants in ISO 8601."""
    return json.dumps(as_object(digest), ensure_ascii=False, indent=2) + "\n"


def as_object(digest: Digest) -> dict[str, object]:
    """The digest with `date`, the local date of its end, and `counts`, the ledger summed by fate."""
    fates = Counter(account.fate for account in digest.ledger)
    values = asdict(digest, dict_factory=_plain)
    for section, told in zip(values["sections"], digest.sections, strict=True):
        for item, source in zip(section["items"], told.items, strict=True):
            item["published"] = str(source.published) if source.published else None
    head = {
        "date": digest.end.astimezone(ZoneInfo(digest.zone)).date().isoformat(),
        "counts": {
            "fetched": len(digest.ledger),
            **{fate: fates[fate] for fate in ("shown", "folded", "dropped", "pending")},
        },
    }
    return {"name": values.pop("name"), **head, **values}


def _plain(pairs: list[tuple[str, object]]) -> dict[str, object]:
    return {key: _value(value) for key, value in pairs}


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return str(value) if isinstance(value, Stamp) else value
