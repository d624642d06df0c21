"""Digests into a folder: a page with an address that stays, a list of all, and an Atom feed of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newstrail.deliver import words
from newstrail.deliver.atom import atom
from newstrail.deliver.html import html, rendered
from newstrail.deliver.json import as_json
from newstrail.deliver.markdown import markdown, plain
from newstrail.deliver.view import subject, view
from newstrail.errors import StoreFailed
from newstrail.model import Digest

#: Forms a digest can have as a file, by the end of the file's name.
RENDER: Mapping[str, Callable[[Digest, str], str]] = {
    "md": markdown,
    "html": lambda digest, page: html(digest, page, index="index.html"),
    "txt": plain,
    "json": lambda digest, _page: as_json(digest),
}

#: What is known of the digests in a folder, from which list and feed are made.
_LIST = "digests.list"

#: Digests in the feed, newest first.
FEED = 30

#: A line of the list: Any stands for a text or a list of them.
Entry = dict[str, Any]


def stem(digest: Digest) -> str:
    """What the digest's files are called: the local day and time of its end."""
    return f"{digest.end.astimezone(ZoneInfo(digest.zone)):%Y-%m-%d-%H%M}"


def paths(folder: Path, digest: Digest, formats: Sequence[str]) -> list[Path]:
    """Where the digest's files lie, in the order of `formats`."""
    return [folder / digest.name / f"{stem(digest)}.{form}" for form in formats]


def page_of(digest: Digest, base: str) -> str:
    """The address of the digest's page where the folder is served at `base`; "" where it is not."""
    return f"{base.rstrip('/')}/{digest.name}/{stem(digest)}.html" if base else ""


def write(
    folder: Path,
    digest: Digest,
    formats: Sequence[str],
    *,
    base: str = "",
    render: Mapping[str, Callable[[Digest, str], str]] = RENDER,
) -> list[Path]:
    """Write the digest's files, each whole or not at all, then list and feed; writing them twice gives the same bytes.

    `base`: the address at which the folder is served, for the feed's links.
    """
    written = paths(folder, digest, formats)
    for path, form in zip(written, formats, strict=True):
        _put(path, render[form](digest, page_of(digest, base)))
    _relist(folder / digest.name, digest, formats, base)
    return written


def _relist(home: Path, digest: Digest, formats: Sequence[str], base: str) -> None:
    """The list of the edition's digests with this one in its place, as data, as a page and as a feed."""
    entries = {entry["stem"]: entry for entry in _listed(home / _LIST)}
    entries[stem(digest)] = _entry(digest, formats)
    ordered = [entries[key] for key in sorted(entries, reverse=True)]
    _put(home / _LIST, json.dumps(ordered, ensure_ascii=False, indent=1) + "\n")
    told = view(digest)
    _put(home / "index.html", rendered("index.html.j2", {**told, "entries": ordered, "atom": "atom.xml"}))
    _put(home / "atom.xml", atom(digest.name, told["title"], ordered[:FEED], base))


def _entry(digest: Digest, formats: Sequence[str]) -> Entry:
    told = view(digest)
    return {
        "stem": stem(digest),
        "day": words.day(digest.end.astimezone(ZoneInfo(digest.zone)), digest.language),
        "time": told["time"],
        "end": digest.end.isoformat(),
        "title": subject(digest),
        "language": told["language"],
        "counts": told["counts"][-1],
        "lines": [top["text"] for top in told["top"]] or [told["quiet"]],
        "formats": list(formats),
        "page": f"{stem(digest)}.{'html' if 'html' in formats else formats[0] if formats else 'html'}",
    }


def _listed(path: Path) -> list[Entry]:
    """The list as it was; one that cannot be read is begun anew."""
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [entry for entry in listed if isinstance(entry, dict) and "stem" in entry]


def _put(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise StoreFailed(
            f"{path}: the digest cannot be written ({error.strerror}): free some space or check who owns the folder"
        ) from error
