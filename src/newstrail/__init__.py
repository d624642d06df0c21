"""newstrail: follow one news article, its companies and its claims.

>>> import newstrail
>>> with newstrail.open("data") as archive:  # doctest: +SKIP
...     rows = archive.voice(["naver", "kakao"], by="week")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from newstrail.archive import Archive

__all__ = ["open"]


def open(path: str | PathLike[str], config: str | None = None) -> Archive:  # noqa: A001  newstrail.open, as gzip.open
    """The archive in a data folder, for reading; a service may be running on it. Raises errors.NewstrailError."""
    from newstrail.archive import Archive

    return Archive(str(path), config)
