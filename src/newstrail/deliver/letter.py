"""A digest as a letter: HTML with its styles on the elements, bars as table cells, no image, nothing from elsewhere."""

from __future__ import annotations

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from typing import Any

import css_inline
from markupsafe import Markup

from newstrail.deliver.html import FOLDER, environment
from newstrail.deliver.markdown import plain
from newstrail.deliver.view import subject, view
from newstrail.model import Digest


def letter(digest: Digest, page: str = "") -> str:
    """The HTML of a letter; `page`: the address of the digest's page, where it has one."""
    return inlined(written(digest, page))


def written(digest: Digest, page: str = "") -> str:
    """The letter with its styles still in its head."""
    return environment().get_template("letter.html.j2").render(view(digest, page) | _style())


def inlined(page: str) -> str:
    """Styles put on the elements they are for; nothing is loaded from anywhere."""
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)
    return inliner.inline(page)


def message(
    digest: Digest, sender: str, to: tuple[str, ...], *, page: str = "", html: str = "", text: str = ""
) -> EmailMessage:
    """The whole message, the same bytes each time but for its boundary: sending it again is the same letter.

    `html` and `text` stand in for the built-in forms. What anybody wrote is one line by the time it is a header.
    """
    made = EmailMessage(policy=SMTP)
    made["From"] = sender
    made["To"] = ", ".join(to)
    made["Subject"] = subject(digest)
    made["Date"] = digest.end
    made["Message-ID"] = message_id(digest, sender, to)
    made["Auto-Submitted"] = "auto-generated"
    made["Content-Language"] = "ko, en" if digest.language == "both" else digest.language
    made.set_content(text or plain(digest, page))
    made.add_alternative(html or letter(digest, page), subtype="html")
    return made


def message_id(digest: Digest, sender: str, to: tuple[str, ...]) -> str:
    """The same for the same digest to the same people, so that a mailbox shows it once."""
    name = "\n".join((digest.name, digest.end.isoformat(), *to))
    host = Address(addr_spec=sender.rsplit("<", 1)[-1].strip("<> ")).domain or "newstrail.invalid"
    return f"<{hashlib.sha256(name.encode()).hexdigest()[:32]}@{host}>"


@cache
def _style() -> dict[str, Any]:  # Any: a view's values
    names = {"css": "letter.css", "dark": "letter-dark.css"}
    return {key: Markup((FOLDER / name).read_text(encoding="utf-8")) for key, name in names.items()}  # noqa: S704  ours
