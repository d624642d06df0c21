"""A user's own template: in a sandbox, in a process of its own, with limits. What was fetched is never a template."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pebble import ProcessExpired, ProcessPool

from newstrail.deliver.view import view
from newstrail.model import Digest

#: Seconds a template may take, the start of its process (about half a second) included.
SECONDS = 10.0

#: Bytes of memory its process may have in all, and characters it may write.
MEMORY, MOST = 1 << 30, 5_000_000


class BadTemplate(Exception):
    """A template that cannot be used; `str()` says why, for a person."""


@dataclass(frozen=True, slots=True)
class Template:
    """A user's template for one form, and what is used where it fails: a digest always leaves."""

    path: Path
    form: str  #: "html", "md", "txt"
    instead: Callable[[Digest, str], str]

    def __call__(self, digest: Digest, page: str) -> str:
        told = view(digest, page)
        try:
            return render(self.path.read_text(encoding="utf-8"), told, escape=self.form == "html")
        except (BadTemplate, OSError, UnicodeError) as error:
            why = told["say"]["template_failed"].format(why=str(error)[:200])
            return f"{_remark(why, self.form)}{self.instead(digest, page)}"


def render(source: str, told: dict[str, Any], *, escape: bool, seconds: float = SECONDS) -> str:
    """The template's text. Raises BadTemplate for what the sandbox forbids, mistakes, and what takes too much."""
    pool = ProcessPool(1, initializer=_bounded, initargs=(MEMORY,), context=multiprocessing.get_context("spawn"))
    try:
        future = pool.schedule(_rendered, (source, told, escape), timeout=seconds)
        text, problem = future.result()
    except TooSlow as error:
        raise BadTemplate(f"it took more than {seconds:.0f} seconds") from error
    except (ProcessExpired, MemoryError) as error:
        raise BadTemplate("it took too much memory") from error
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble's have no types
        pool.join()
    if problem:
        raise BadTemplate(problem)
    return str(text)


def _rendered(source: str, told: dict[str, Any], escape: bool) -> tuple[str, str]:
    """Text and problem, one of them empty: an error of a template need not pass between processes."""
    environment = ImmutableSandboxedEnvironment(autoescape=escape, undefined=StrictUndefined)
    parts, length = [], 0
    try:
        for part in environment.from_string(source).generate(told):
            parts.append(part)
            length += len(part)
            if length > MOST:
                return "", f"it writes more than {MOST:,} characters"
    except MemoryError:
        return "", "it took too much memory"
    except (
        TemplateError,
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
    ) as error:
        return "", f"{type(error).__name__}: {error}"
    return "".join(parts), ""


def _bounded(memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _remark(why: str, form: str) -> str:
    """The remark, as a form says what is not part of the page's own words."""
    if form == "html":
        return f"<!-- {why.replace('--', '- -').replace('>', ' ')} -->\n"
    return f"{why}\n\n"
