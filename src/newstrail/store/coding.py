"""Nouns to JSON values and back, by their own annotations.

A field that an older newstrail did not know comes back with its default; one that is not known any more is ignored.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast

from newstrail.model import Link, SourceState, Stamp, Validators

T = TypeVar("T")

# Any stands for a JSON value throughout this module.


def encode(value: object) -> Any:
    """A JSON value that `decode` makes the same noun of."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    noun: Any = type(value)
    if names := _names(noun):
        return {name: encode(getattr(value, name)) for name in names}
    match value:
        case Enum():
            return value.value
        case str() | int() | float():
            return value
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case timedelta():
            return value.total_seconds()
        case frozenset():
            return sorted(encode(item) for item in value)
        case Mapping():
            return {str(key): encode(item) for key, item in value.items()}
    raise TypeError(f"{type(value).__name__} has no JSON form")


#: What JSON says as it is.
_PLAIN = frozenset((str, int, float, bool, type(None)))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Of the fields of a noun; none for what is not one."""
    return tuple(field.name for field in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


def decode(kind: type[T], value: Any) -> T:
    """The noun of that type. Raises KeyError, TypeError or ValueError if `value` was not made from one."""
    annotation: Any = kind
    return cast("T", _decoder(annotation)(value))


@cache
def _fields(kind: Any) -> dict[str, Callable[[Any], Any]]:
    hints = typing.get_type_hints(kind)
    return {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    """How a JSON value becomes a value of that type."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        (one,) = (_decoder(part) for part in inner if part is not type(None))
        if one is _same:
            return _same
        return lambda value: None if value is None else one(value)
    if origin is tuple and inner[-1] is Ellipsis:
        each = _decoder(inner[0])
        return tuple if each is _same else lambda value: tuple(map(each, value))
    if origin is tuple:
        parts = [_decoder(part) for part in inner]
        return lambda value: tuple(part(item) for part, item in zip(parts, value, strict=True))
    if origin is frozenset:
        each = _decoder(inner[0])
        return lambda value: frozenset(map(each, value))
    if origin is Mapping:
        each = _decoder(inner[1])
        return lambda value: {key: each(item) for key, item in value.items()}
    if hasattr(kind, "__dataclass_fields__"):
        return lambda value: kind(
            **{
                name: value[name] if of is _same else of(value[name])
                for name, of in _fields(kind).items()
                if name in value
            }
        )
    if kind is datetime:
        return datetime.fromisoformat
    if kind is date:
        return date.fromisoformat
    if kind is Decimal:
        return Decimal
    if kind is timedelta:
        return lambda value: timedelta(seconds=value)
    if kind in (str, int, float, bool, object):
        return _same
    if issubclass(kind, Enum):
        return cast("Callable[[Any], Any]", kind)
    raise TypeError(f"{kind} has no JSON form")


def _same(value: Any) -> Any:
    return value


# ── two that many tables hold ──────────────────────────────────────────────────────────────────────


def validated(noun: SourceState | Link) -> list[str | None]:
    """Its validators byte for byte, and the address that gave them."""
    return [noun.validators.etag, noun.validators.last_modified, noun.validated]


def validators(value: list[str | None]) -> tuple[Validators, str | None]:
    """The validators, and the address that gave them; rows of an older newstrail do not say which."""
    return Validators(*value[:2]), value[2] if len(value) > 2 else None


def stamp(value: Any) -> Stamp | None:
    return None if value is None else decode(Stamp, value)
