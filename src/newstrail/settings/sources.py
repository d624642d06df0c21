"""`sources.toml`: where follow-up coverage is looked for, as a file that people edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newstrail.core.urls import is_web
from newstrail.errors import BadConfig
from newstrail.model import Source, Terms
from newstrail.settings import Positive, Slug, Zone, matching
from newstrail.settings.toml import line_of, read_toml, said
from newstrail.sources import KINDS


class _Row(BaseModel):
    """One `[[sources]]` table."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Slug
    kind: str = "feed"
    url: str = ""
    outlet: str = ""
    family: str = ""
    language: Literal["ko", "en"] | None = None
    zone: Zone | None = None
    terms: Terms = Terms.UNKNOWN
    verified: str = ""
    enabled: bool = True
    interval: Positive | None = None
    allow: tuple[Annotated[str, matching(r"(\[[0-9a-fA-F:]+\]|[^\s:/]+):\d{1,5}", "write host:port")], ...] = ()
    ignore_robots: bool = False
    keep_text: Literal["full", "lead", "none"] | None = None
    options: dict[str, str] = Field(default_factory=dict)

    def source(self) -> Source:
        values: dict[str, Any] = self.model_dump()  # Any: fields of several types, each checked above
        values["interval"] = timedelta(minutes=self.interval) if self.interval else None
        return Source(**values)


def read_sources(*paths: Path) -> tuple[Source, ...]:
    """The sources of the files, each laid over the one before: a table changes the fields it gives of a known key.

    Raises BadConfig with file, line and key.
    """
    rows: dict[str, dict[str, Any]] = {}  # Any: TOML values, checked by _Row
    for path in paths:
        seen: set[str] = set()
        for index, row, text in _tables(path):
            place: tuple[str | int, ...] = ("sources", index)
            known = rows.get(str(row.get("key")), {})
            checked = _checked(path, text, place, {**known, **row})
            if checked.key in seen:
                raise BadConfig(path, f"{checked.key!r} stands twice", line=line_of(text, (*place, "key")), key="key")
            seen.add(checked.key)
            rows[checked.key] = {**known, **row}
    return tuple(_Row.model_validate(row).source() for row in rows.values())


def write_sources(path: Path, added: Iterable[Source]) -> int:
    """Add tables to a file that commands write and people edit, those whose key it does not have; returns how many."""
    text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    known = {str(row.get("key")) for _, row, _ in _tables(path)} if path.exists() else set()
    new = [source for source in added if source.key not in known]
    if new:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(path.name + ".new")
        draft.write_text(text.rstrip("\n") + "\n" + "".join(map(_table, new)), encoding="utf-8")
        draft.replace(path)
    return len(new)


_HEAD = """# Sources that `newstrail sources add` and `import` wrote, laid over the shipped ones and yours: edit freely.
"""


def _table(source: Source) -> str:
    values = {
        "key": source.key,
        "kind": source.kind,
        "url": source.url,
        "outlet": source.outlet,
        "language": source.language,
        "verified": source.verified,
        "terms": source.terms.value,
        "allow": list(source.allow),
    }
    lines = [f"{key} = {_quoted(value)}" for key, value in values.items() if value]
    return "\n".join(["", "[[sources]]", *lines, ""])


def _quoted(value: object) -> str:
    """A JSON string is a TOML string, but for the delete character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _tables(path: Path) -> list[tuple[int, dict[str, Any], str]]:
    """Each [[sources]] table with its number and the file's text."""
    values, text = read_toml(path)
    for key in values:
        if key != "sources":
            raise BadConfig(
                path, "is not known here: a source is a table [[sources]]", line=line_of(text, (key,)), key=key
            )
    rows = values.get("sources", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadConfig(path, "write [[sources]], with two brackets", line=line_of(text, ("sources",)), key="sources")
    return [(index, row, text) for index, row in enumerate(rows)]


def _checked(path: Path, text: str, place: tuple[str | int, ...], values: dict[str, Any]) -> _Row:
    try:
        row = _Row.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        problem = "is no field of a source" if first["type"] == "extra_forbidden" else said(first)
        raise BadConfig(path, problem, line=line_of(text, (*place, *first["loc"])), key=key) from error
    if row.kind not in KINDS:
        kinds = ", ".join(sorted(KINDS))
        raise BadConfig(
            path, f"no kind {row.kind!r}; there are {kinds}", line=line_of(text, (*place, "kind")), key="kind"
        )
    if wrong := _url_problem(row):
        raise BadConfig(path, wrong, line=line_of(text, (*place, "url")), key="url")
    return row


def _url_problem(row: _Row) -> str | None:
    """What is wrong with a source's address; None: nothing."""
    if not row.url:
        return "is missing: give the address of the feed or sitemap" if row.kind in ("feed", "sitemap") else None
    if not re.match(r"https?://[^\s/]", row.url):
        return "must begin with http:// or https://"
    return None if is_web(row.url) else "cannot be used: give it without user name, spaces or backslashes"
