"""Digests to chat channels through apprise: in parts that each channel takes, cut between lines."""

from __future__ import annotations

from collections.abc import Iterator

from newstrail.deliver.markdown import plain
from newstrail.deliver.view import subject
from newstrail.errors import BadConfig, Uncertain, Undelivered
from newstrail.model import Digest


def notify(digest: Digest, addresses: tuple[str, ...], page: str = "") -> None:
    """Send the digest to every address. Raises Undelivered where none took it, Uncertain where only some did."""
    try:
        import apprise
    except ImportError as error:
        raise BadConfig("newstrail.toml", "this destination needs apprise: install newstrail[notify]") from error
    title, text = subject(digest), plain(digest, page)
    refused = []
    for number, address in enumerate(addresses, 1):
        channel = apprise.Apprise.instantiate(address)
        if channel is None:
            raise Undelivered(f"address {number} is none that apprise knows")
        if not all(
            channel.notify(body=part, title=title if first else "")
            for first, part in _numbered(text, int(channel.body_maxlen))
        ):
            refused.append(f"{number} ({channel.service_name})")
    if refused:
        problem = Undelivered if len(refused) == len(addresses) else Uncertain
        raise problem(f"not taken by {', '.join(refused)}")


def _numbered(text: str, most: int) -> Iterator[tuple[bool, str]]:
    for place, part in enumerate(parts(text, most)):
        yield place == 0, part


def parts(text: str, most: int) -> list[str]:
    """The text in parts of at most `most` characters: cut at an empty line, else at a line, else at a word.

    >>> parts("one two\\nthree", 8)
    ['one two', 'three']
    """
    left, found = text.strip("\n"), []
    while len(left) > most:
        head = left[: most + 1]
        at = next((cut for cut in (head.rfind("\n\n"), head.rfind("\n"), head.rfind(" ")) if cut > most // 3), most)
        found.append(left[:at].rstrip())
        left = left[at:].lstrip()
    return [part for part in [*found, left] if part]
