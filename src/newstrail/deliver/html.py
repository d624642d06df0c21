"""A digest as one HTML file that needs nothing else: no script, no image, no font, nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from newstrail.deliver.view import view
from newstrail.model import Digest

#: Our own templates and style sheets.
FOLDER = files("newstrail.deliver") / "templates"


def html(digest: Digest, page: str = "", *, index: str = "") -> str:
    """The page of a digest; `index`: the address of the list of all, where there is one."""
    return rendered("digest.html.j2", {**view(digest, page), "index": index})


def rendered(template: str, told: dict[str, Any]) -> str:  # Any: a view's values
    """One of the built-in templates, with the style sheet of all pages."""
    return environment().get_template(template).render(told | style()) + "\n"


@cache
def environment() -> Environment:
    """Every value is escaped, whatever the template is called, and a name nobody gave is an error."""
    loader = FunctionLoader(lambda name: (FOLDER / name).read_text(encoding="utf-8"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, auto_reload=False)


@cache
def style() -> dict[str, Any]:  # Any: a view's values
    """The style sheet, and its hash for the page's content policy: nothing else may style it."""
    css = (FOLDER / "digest.css").read_text(encoding="utf-8").strip()
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return {"css": Markup(css), "css_hash": f"sha256-{digest}"}  # noqa: S704  our own file
