"""Names to addresses, within a deadline, and none of them private."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence

from newstrail.fetch.addresses import denied
from newstrail.fetch.failed import Failed
from newstrail.model import Why

Resolve = Callable[[str, int], Sequence[tuple[str, int]]]

#: Lookups that may hang at once: `getaddrinfo` cannot be stopped, so each has a thread that can be left behind.
_LOOKUPS = threading.BoundedSemaphore(32)


def system(name: str, port: int) -> Sequence[tuple[str, int]]:
    """What the system's resolver answers, every address once, in its order."""
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys((str(address[0]), int(address[1])) for *_, address in found))


def checked(resolve: Resolve, name: str, port: int, *, allowed: bool, within: float) -> tuple[tuple[str, int], ...]:
    """The addresses of a name, each of which may be dialled; `allowed` skips the check, not the lookup.

    One address that may not be dialled spoils all: a name with a public and a private address is an attack
    (DNS rebinding), never a home.
    """
    found = _lookup(resolve, name, port, within)
    if not found:
        raise Failed(Why.UNREACHABLE, f"no address known for {name}")
    if not allowed and any(denied(address) for address, _ in found):
        raise Failed(Why.FORBIDDEN, f"{name} leads to a private or reserved address")
    return tuple(found)


def _lookup(resolve: Resolve, name: str, port: int, within: float) -> Sequence[tuple[str, int]]:
    answers: list[Sequence[tuple[str, int]]] = []
    problems: list[OSError | UnicodeError] = []
    done = threading.Event()

    def look() -> None:
        try:
            answers.append(resolve(name, port))
        except (OSError, UnicodeError) as e:  # UnicodeError: a label too long for DNS
            problems.append(e)
        finally:
            _LOOKUPS.release()
            done.set()

    if not _LOOKUPS.acquire(timeout=within):
        raise Failed(Why.TIMEOUT, "the resolver hangs")
    threading.Thread(target=look, name=f"resolve {name}", daemon=True).start()
    if not done.wait(within):
        raise Failed(Why.TIMEOUT, f"the resolver gave no answer for {name}")
    if problems:
        raise Failed(Why.UNREACHABLE, f"no address found for {name}") from problems[0]
    return answers[0] if answers else ()
