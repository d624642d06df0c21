"""What a database or disk said → what whoever runs newstrail should do."""

from __future__ import annotations

import errno
import sqlite3
from typing import overload

from newstrail.errors import StoreFailed

_SAFE = "What was stored is safe."

#: By the beginning of SQLite's own name for it.
_SQLITE = {
    "SQLITE_FULL": f"the disk under it is full. {_SAFE} Make room, or let `archive.keep` prune sooner, and run again",
    "SQLITE_READONLY": f"it cannot be written. {_SAFE} Check owner and permissions of the file and its folder",
    "SQLITE_CANTOPEN": "it cannot be opened. Check that its folder is there and can be written, and whose both are",
    "SQLITE_PERM": "access is denied. Check owner and permissions of the file and its folder",
    "SQLITE_CORRUPT": "it is damaged. Stop newstrail, keep the file, and restore a backup",
    "SQLITE_NOTADB": "it is not a database. Keep the file, and give another name, or restore a backup",
    "SQLITE_IOERR": f"the disk does not read or write. {_SAFE} Check the disk, and that it is not full",
    "SQLITE_BUSY": f"another program has held it for too long. {_SAFE} End that program, and run again",
    "SQLITE_LOCKED": f"another program has held it for too long. {_SAFE} End that program, and run again",
    "SQLITE_PROTOCOL": f"it could not be locked. {_SAFE} It must not lie on a network drive",
}

#: By the beginning of the SQLSTATE (PostgreSQL, appendix A).
_POSTGRESQL = {
    "53100": f"the server's disk is full. {_SAFE} Make room, and run again",
    "53": f"the server has no room left for this. {_SAFE} Run again later, or give it more",
    "25006": f"the server takes reads only. {_SAFE} Use the primary, not a replica",
    "42501": "the role lacks a right. Let the role own the database",
    "55P03": f"another program has held a lock for too long. {_SAFE} Run again",
    "40": f"another program was in the way. {_SAFE} Run again",
    "57": f"the server is stopping or starting. {_SAFE} Run again when it is up",
    "08": f"the connection broke. {_SAFE} Check that the server is up",
    "XX": "it is damaged. Stop newstrail, and restore a backup",
    "28": "the server refuses the role or its password. Check the URL",
    "3D": "there is no such database. Create it (`createdb`), or check the URL",
}

_OS = {
    errno.ENOSPC: _SQLITE["SQLITE_FULL"],
    errno.EDQUOT: _SQLITE["SQLITE_FULL"],
    errno.EROFS: _SQLITE["SQLITE_READONLY"],
    errno.EACCES: _SQLITE["SQLITE_READONLY"],
    errno.EPERM: _SQLITE["SQLITE_READONLY"],
}


@overload
def explained(error: OSError, name: str) -> StoreFailed: ...
@overload
def explained(error: BaseException | None, name: str) -> StoreFailed | None: ...
def explained(error: BaseException | None, name: str) -> StoreFailed | None:
    """The error in words for whoever must act, or None if it is a mistake of ours. `name` is the database or folder."""
    advice = None
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorname", "")
        advice = next((advice for start, advice in _SQLITE.items() if code.startswith(start)), None)
    elif isinstance(error, OSError):
        advice = _OS.get(error.errno or 0, "it cannot be used. Check that it is a folder of yours on a working disk")
    elif error is not None:
        state = getattr(error, "sqlstate", None)
        if state is None and type(error).__name__ == "OperationalError":
            state = "08"  # psycopg could not reach the server: there is no state to tell
        advice = next((advice for start, advice in _POSTGRESQL.items() if state and state.startswith(start)), None)
    said = str(error).splitlines()[0].strip() if error is not None and str(error).strip() else ""
    return StoreFailed(f"{name}: {advice} ({said})") if advice else None
