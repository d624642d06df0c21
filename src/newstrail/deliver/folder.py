"""Digests into a folder: a file a format, named by edition, local day and time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from newstrail.deliver.json import as_json
from newstrail.deliver.markdown import markdown
from newstrail.errors import StoreFailed
from newstrail.model import Digest

RENDER = {"md": markdown, "json": as_json}


def paths(folder: Path, digest: Digest, formats: Sequence[str]) -> list[Path]:
    """Where the digest's files lie, in the order of `formats`."""
    stem = f"{digest.end.astimezone(ZoneInfo(digest.zone)):%Y-%m-%d-%H%M}"
    return [folder / digest.name / f"{stem}.{form}" for form in formats]


def write(folder: Path, digest: Digest, formats: Sequence[str]) -> list[Path]:
    """Write the digest's files, each whole or not at all; writing them twice gives the same bytes."""
    written = paths(folder, digest, formats)
    for path, form in zip(written, formats, strict=True):
        draft = path.with_suffix(f".{form}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(RENDER[form](digest), encoding="utf-8")
            draft.replace(path)
        except OSError as error:
            raise StoreFailed(
                f"{path}: the digest cannot be written ({error.strerror}): free some space or check who owns the folder"
            ) from error
    return written
