"""TOML files read so that a mistake can be told with file, line and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from newstrail.errors import BadConfig

_TABLE = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[A-Za-z0-9_-]+)*)\s*=""")


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """The file's tables (values as TOML gives them) and its text; raises BadConfig where it is no TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadConfig(path, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadConfig(
            path, "is not UTF-8: save it as UTF-8", line=_line_at(path.read_bytes(), error.start)
        ) from error
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        problem = re.sub(r" \(at .*\)$", "", str(error))
        raise BadConfig(path, f"is not TOML: {problem}", line=int(found[1]) if found else None) from error


#: Text of a certain form, as regular expressions.
SLUG = r"^[a-z0-9][a-z0-9-]*$"
WEB = r"^(https?://\S+)?$"
#: One mailbox, with or without a name before it: no line break, no second address.
MAILBOX = r"^[^\r\n,;<>]*<[^@\s<>,;]+@[^@\s<>,;]+>$|^[^@\s<>,;]+@[^@\s<>,;]+$"

_FORMS = {
    SLUG: "must be of small Latin letters, digits and hyphens: sk-hynix",
    WEB: "must be an http(s) address",
    MAILBOX: "must be one mail address: Name <name@host>",
}

#: What pydantic says, in words of what to write instead; the braces are filled from its context.
_SAID = {
    "missing": "is missing: give it",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "finite_number": "must be a number with an end",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing_size": "must be a smaller number",
    "string_type": "must be text, in quotation marks",
    "string_too_short": "must be longer",
    "too_short": "must have at least {min_length}",
    "tuple_type": "must be a list, in square brackets",
    "list_type": "must be a list, in square brackets",
    "dict_type": "must be a table",
    "model_type": "must be a table: write its name in one pair of brackets",
    "model_attributes_type": "must be a table: write its name in one pair of brackets",
    "date_type": "must be a date: 2024-12-02",
    "date_parsing": "must be a date: 2024-12-02",
    "date_from_datetime_parsing": "must be a date: 2024-12-02",
    "date_from_datetime_inexact": "must be a date: 2024-12-02",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be {ge:g} or more",
    "less_than_equal": "must be {le:g} or less",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
}


def said(problem: Mapping[str, Any]) -> str:  # Any: pydantic's error, a field of it each
    """One of pydantic's errors as a person says it, with what to write instead."""
    if problem["type"] == "string_pattern_mismatch":
        return _FORMS[problem["ctx"]["pattern"]]
    if problem["type"] in ("tuple_type", "list_type") and isinstance(problem["input"], dict):
        return "must be a list of tables: write its name in two pairs of brackets"
    words = _SAID.get(problem["type"])
    if words is None:
        return str(problem["msg"]).removeprefix("Value error, ")
    return words.format(**problem.get("ctx", {}))


def line_of(text: str, place: Sequence[str | int]) -> int | None:
    """The line (from 1) of a key such as ("fetch", "timeout") or ("sources", 3, "url").

    Where the key itself cannot be found, its table's; None where there is none either.
    """
    tables: dict[str, int] = {}
    here: list[str | int] = []
    best: tuple[int, int] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.match(line):
            name = header[2].replace('"', "")
            here = list(name.split("."))
            if header[1] == "[[":
                tables[name] = tables.get(name, -1) + 1
                here.append(tables[name])
        elif key := _KEY.match(line):
            full = [*here, *(part.strip().strip("\"'") for part in key[1].split("."))]
            best = _better(best, full, place, number)
            continue
        best = _better(best, here, place, number)
        if best is None and here[:1] == list(place[:1]):  # a table that should have had one pair of brackets, or two
            best = (0, number)
    return best[1] if best else None


def _better(
    best: tuple[int, int] | None, full: Sequence[str | int], place: Sequence[str | int], number: int
) -> tuple[int, int] | None:
    """The longer match of a prefix of `place`, the first of equals."""
    if full and list(place[: len(full)]) == list(full) and (best is None or len(full) > best[0]):
        return len(full), number
    return best


def _line_at(body: bytes, offset: int) -> int:
    return body.count(b"\n", 0, offset) + 1
