"""Bodies of captures as files: compressed, named by SHA-256, each there whole or not at all."""

from __future__ import annotations

import gzip
import hashlib
import os
import tempfile
import zlib
from pathlib import Path

from newstrail.errors import StoreFailed
from newstrail.store.failures import explained

#: The hash of no body, of which there is no file.
EMPTY = hashlib.sha256(b"").hexdigest()


_RESTORE = "Restore it from a backup; `newstrail verify` lists all such"


class Bodies:
    """The files under `folder`, in 256 folders by the first two digits of their names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.gz"

    def put(self, sha256: str, body: bytes) -> None:
        """Write the body unless it is there. Raises StoreFailed if the disk refuses; then no part of it stays.

        It is on the disk, under its name, when this returns: the row that mentions it may be committed.
        """
        path = self.path(sha256)
        if sha256 == EMPTY or path.exists():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(gzip.compress(body, compresslevel=6, mtime=0))
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            _settle(path.parent)
        except OSError as e:
            raise explained(e, str(self.folder)) from e

    def get(self, sha256: str) -> bytes:
        """Raises StoreFailed where the file is gone, or is not what its name says."""
        if sha256 == EMPTY:
            return b""
        path = self.path(sha256)
        try:
            body = gzip.decompress(path.read_bytes())
        except FileNotFoundError as e:
            raise StoreFailed(f"{path} is gone. {_RESTORE}") from e
        except (OSError, EOFError, zlib.error) as e:
            raise StoreFailed(f"{path} cannot be read ({e}). {_RESTORE}") from e
        if hashlib.sha256(body).hexdigest() != sha256:
            raise StoreFailed(f"{path} is not what its name says. {_RESTORE}")
        return body

    def problem(self, sha256: str) -> str | None:
        """What is wrong with a body that should be there, or None."""
        try:
            self.get(sha256)
        except StoreFailed as e:
            return str(e)
        return None

    def drop(self, sha256: str) -> None:
        try:
            self.path(sha256).unlink(missing_ok=True)
        except OSError as e:
            raise explained(e, str(self.folder)) from e

    def disk(self) -> int:
        """Bytes they take, as long as nothing else lies in the folder."""
        return sum(file.stat().st_size for file in self.folder.glob("*/*.gz"))


def _settle(folder: Path) -> None:
    """Make a new name outlast a power cut; Windows does it by itself and cannot open a folder."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
