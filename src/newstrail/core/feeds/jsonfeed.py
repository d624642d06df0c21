"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any

from newstrail.core.feeds.items import Feed, Item, Target
from newstrail.core.text import decode
from newstrail.errors import Unreadable


def looks_like(body: bytes) -> bool:
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def read(body: bytes, url: str) -> Feed:
    """Raises Unreadable if it is no JSON, or JSON that lists nothing."""
    try:
        data = json.loads(decode(body)[0])
    except (ValueError, RecursionError) as error:
        raise Unreadable(url, "broken JSON, not a feed") from error
    items = data.get("items") if isinstance(data, dict) else None
    version = str(data.get("version", "")) if isinstance(data, dict) else ""
    if not isinstance(items, list) or not (
        version.startswith(("https://jsonfeed.org/", "http://jsonfeed.org/"))
        or "feed_url" in data
        or any(isinstance(item, dict) and "url" in item for item in items)
    ):
        raise Unreadable(url, "JSON, but not a JSON Feed")
    feed = Feed(
        title=_string(data, "title"), link=_string(data, "home_page_url"), language=_string(data, "language") or None
    )
    feed.items = [_item(item, url) for item in items if isinstance(item, dict)]
    return feed


def _item(item: dict[str, Any], url: str) -> Item:  # Any: whatever JSON holds
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    identity = item.get("id")
    links = [Target(_string(item, key), url, key == "id") for key in ("url", "external_url", "id")]
    return Item(
        title=_escaped(_string(item, "title")),
        links=[link for link in links if link.address],
        id=str(identity) if isinstance(identity, str | int | float) else "",
        dates=[date for key in ("date_published", "date_modified") if (date := _string(item, key))],
        summary=_escaped(_string(item, "summary") or _string(item, "content_text")) or _string(item, "content_html"),
        authors=[name for author in authors or () if isinstance(author, dict) and (name := _string(author, "name"))],
        language=_string(item, "language") or None,
    )


def _string(data: dict[str, Any], key: str) -> str:  # Any: whatever JSON holds
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _escaped(text: str) -> str:
    """Plain text, where the others have markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
