"""What can go wrong, sorted by who must act.

NewstrailError
  Asked                    the person at the command line
    BadConfig              a configuration file: which file, line and key
    BadInput               an article, argument or file that cannot be used
    Unknown                a company, source, article or digest that is not there
  Operator                 whoever runs the service
    AlreadyRunning         another `newstrail run` holds this data
    NewerDatabase          the database was written by a newer newstrail
    StoreFailed            the database or its disk refuses (full, read-only, broken)
  Elsewhere                nobody here: a host, a page, a feed
    Unreadable             bytes that are not what they should be
    Undelivered            a destination that did not take a digest: it is tried again
    Uncertain              a destination that may have taken it: it is not sent again

What happens in bulk and is expected (a host that does not answer, a page that is gone) is no
exception but a value: `model.Miss`.
"""

from __future__ import annotations


class NewstrailError(Exception):
    """Anything newstrail raises on purpose; `str()` of it is fit for a person to read."""

    #: What the command line exits with: 1 could not be done, 2 the words of the call are off.
    exit_code = 1


class Asked(NewstrailError):
    """The person who asked must change something."""


class BadConfig(Asked):
    """A configuration file that cannot be used: names the file, the line and the key."""

    exit_code = 2

    def __init__(self, file: object, problem: str, *, line: int | None = None, key: str | None = None) -> None:
        self.file, self.line, self.key = file, line, key
        place = f"{file}:{line}" if line else f"{file}"
        super().__init__(f"{place}: {key}: {problem}" if key else f"{place}: {problem}")


class BadInput(Asked):
    """An article, argument or file that cannot be used; the message says what would do."""


class Unknown(Asked):
    """Something was named that is not there; the message lists what is near, or how to list all."""


class Operator(NewstrailError):
    """Whoever runs the service must act."""


class AlreadyRunning(Operator):
    """Another `newstrail run` holds the lease of this data."""


class NewerDatabase(Operator):
    """The database was written by a newer newstrail: update the program, or restore a backup."""


class StoreFailed(Operator):
    """The database or its disk refuses: full, read-only or broken. What was committed is safe."""


class Elsewhere(NewstrailError):
    """Nobody here can mend it: a host, a page or a feed."""


class Unreadable(Elsewhere):
    """Bytes that are not what they should be: an HTML page for a feed, a broken archive."""

    def __init__(self, what: str, why: str) -> None:
        self.what, self.why = what, why
        super().__init__(f"{what}: {why}")


class Undelivered(Elsewhere):
    """A destination surely did not take the digest: it is tried again."""


class Uncertain(Elsewhere):
    """A destination may have taken the digest: a person must look before it is sent again."""
