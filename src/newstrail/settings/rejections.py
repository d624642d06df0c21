"""`rejections.toml`: what a person said is not a company, as rules that people can read and undo by deleting them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newstrail.errors import BadConfig
from newstrail.model import Rejection
from newstrail.settings.toml import line_of, read_toml, said

_HEAD = """# What is not meant: written by `newstrail watch reject`. Delete a table to undo it.
"""


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    company: str
    passage: str = Field(min_length=2)
    alias: str = ""
    article: str | None = None
    at: str = ""  #: when it was said; for people


def read_rejections(path: Path) -> tuple[Rejection, ...]:
    """The rules of a file, none where it is not there; raises BadConfig with file, line and key."""
    if not path.is_file():
        return ()
    values, text = read_toml(path)
    rows = values.get("reject", [])
    if set(values) - {"reject"} or not isinstance(rows, list):
        key = next(iter(set(values) - {"reject"}), "reject")
        raise BadConfig(path, "is not known here: a rule is a table [[reject]]", line=line_of(text, (key,)), key=key)
    found = []
    for index, row in enumerate(rows):
        try:
            checked = _Row.model_validate(row)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise BadConfig(path, said(first), line=line_of(text, ("reject", index, *first["loc"])), key=key) from error
        found.append(Rejection(**checked.model_dump(exclude={"at"})))
    return tuple(found)


def write_rejections(path: Path, added: Iterable[Rejection], now: datetime) -> int:
    """Add rules to the file, those that it does not have; returns how many."""
    known = set(read_rejections(path))
    new = [rule for rule in dict.fromkeys(added) if rule not in known]
    if new:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else _HEAD
        path.write_text(before.rstrip("\n") + "\n" + "".join(_table(rule, now) for rule in new), encoding="utf-8")
    return len(new)


def _table(rule: Rejection, now: datetime) -> str:
    values = {
        "company": rule.company,
        "alias": rule.alias,
        "passage": rule.passage,
        "article": rule.article,
        "at": now.isoformat(timespec="seconds"),
    }
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(["", "[[reject]]", *lines, ""])
