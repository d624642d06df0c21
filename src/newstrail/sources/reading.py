"""What the JSON services share: reading their answers, and turning a field of them into text."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from newstrail.core.text import decode, squash
from newstrail.errors import Unreadable
from newstrail.model import Capture

_TAG = re.compile(r"<[^<>]*>")
_STRAY = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')


def answered(capture: Capture, service: str) -> dict[str, Any]:  # Any: JSON, read with care by each kind
    """The JSON object of an answer; services say their errors in plain text or HTML, with status 200 too."""
    text, _ = decode(capture.body, capture.header("content-type"))
    try:
        value = json.loads(_STRAY.sub(r"\\\\", text), strict=False)
    except (ValueError, RecursionError):
        said = squash(_TAG.sub(" ", text))[:120]
        raise Unreadable(service, f"it said: {said}" if said else "it said nothing") from None
    if not isinstance(value, dict):
        raise Unreadable(service, "a JSON object was expected")
    return value


def rows(value: object) -> list[dict[str, Any]]:  # Any: as above
    """The objects of a list; what is none is left out."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def line(value: object) -> str:
    """A field as one line: tags off, entities resolved, as some encode them twice.

    >>> line("<b>KT</b>&amp;amp;클라우드")
    'KT&클라우드'
    """
    if not isinstance(value, str):
        return ""
    return squash(html.unescape(html.unescape(_TAG.sub("", value))))
