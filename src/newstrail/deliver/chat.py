"""Digests to chat channels through apprise: as text, in parts that each channel takes, cut between lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from newstrail.deliver.markdown import plain
from newstrail.deliver.view import subject
from newstrail.errors import BadConfig, Uncertain, Undelivered
from newstrail.model import Digest

#: What would call people in Discord and Slack, wherever it stands: a headline calls nobody.
_CALLS = re.compile(r"@(?=everyone|here|channel|[!&]?\d)")

#: A channel may write one character as several: "&" as an entity, "*" behind a backslash, a line's end as two.
_GROWN = {**dict.fromkeys("&<>\"'", 6), **dict.fromkeys("\\`*_{}[]()#+-.!|~\n", 2)}


def notify(digest: Digest, addresses: tuple[str, ...], page: str = "") -> None:
    """Send the digest to every address. Raises Undelivered where nothing of it was taken, Uncertain where some was."""
    try:
        import apprise
    except ImportError as error:
        raise BadConfig("newstrail.toml", "this destination needs apprise: install newstrail[notify]") from error
    title, text = (_CALLS.sub("@\u2060", told) for told in (subject(digest), plain(digest, page)))
    taken, refused = 0, []
    for number, address in enumerate(addresses, 1):
        channel = apprise.Apprise.instantiate(address)
        if channel is None:
            refused.append(f"{number} (none that apprise knows)")
            continue
        sender = apprise.Apprise()
        sender.add(channel)
        for place, part in enumerate(parts(text, int(channel.body_maxlen), weigh=grown, first=grown(title))):
            if not sender.notify(body=part, title="" if place else title, body_format=apprise.NotifyFormat.TEXT):
                refused.append(f"{number} ({channel.service_name})")
                break
            taken += 1
    if refused:
        raise (Uncertain if taken else Undelivered)(f"not taken by {', '.join(refused)}")


def grown(text: str) -> int:
    """How long a text is at the most, once a channel has made its own marks harmless; a rare character counts twice."""
    return sum(_GROWN.get(char, 1 + (char > "\uffff")) for char in text)


def parts(text: str, most: int, *, weigh: Callable[[str], int] = len, first: int = 0) -> list[str]:
    """The text in parts that weigh `most` at the most: cut at an empty line, else at a line, else between words.

    `first`: what of the first part is taken already.

    >>> parts("one two\\nthree", 8)
    ['one two', 'three']
    """
    left, found, room = text.strip("\n"), [], max(most - first, most // 3)
    while weigh(left) > room:
        fits = bisect_right(range(len(left)), room, key=lambda end: weigh(left[:end])) - 1
        head = left[: fits + 1]
        cuts = (head.rfind("\n\n"), head.rfind("\n"), head.rfind(" "))
        at = next((cut for cut in cuts if cut > fits // 3), max(cuts))
        at = at if at > 0 else max(fits, 1)
        found.append(left[:at].rstrip())
        left, room = left[at:].lstrip(), most
    return [part for part in [*found, left] if part]
