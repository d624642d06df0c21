"""The places digests go to, each a callable that takes one; secrets are asked for when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newstrail.deliver import folder
from newstrail.deliver.letter import letter, message
from newstrail.deliver.mail import Server, send
from newstrail.deliver.own import Template
from newstrail.deliver.webhook import Send, post
from newstrail.errors import BadConfig
from newstrail.model import Digest, Edition

#: Gives a secret, when it is needed.
Secret = Callable[[], str]

#: How a form is made of a digest and the address of its page.
Render = Callable[[Digest, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFolder:
    path: Path
    editions: Mapping[str, Edition]
    address: str = ""  #: at which the folder is served; "" : it is not
    render: Mapping[str, Render] = field(default_factory=lambda: folder.RENDER)

    def __call__(self, digest: Digest) -> None:
        edition = self.editions.get(digest.name.removesuffix(".alert"))
        formats = edition.formats if edition else ("html", "md")
        folder.write(self.path, digest, formats, base=self.address, render=self.render)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMail:
    server: Server
    sender: str
    to: tuple[str, ...]
    address: str = ""
    render: Mapping[str, Render] = field(default_factory=dict)  #: a user's own forms, "mail" and "txt"

    def __call__(self, digest: Digest) -> None:
        page = folder.page_of(digest, self.address)
        html = self.render["mail"](digest, page) if "mail" in self.render else ""
        text = self.render["txt"](digest, page) if "txt" in self.render else ""
        send(message(digest, self.sender, self.to, page=page, html=html, text=text), self.server)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToWebhook:
    url: Secret
    send: Send
    form: str = "json"
    secret: Secret = str
    address: str = ""

    def __call__(self, digest: Digest) -> None:
        page = folder.page_of(digest, self.address)
        post(digest, self.send, self.url(), form=self.form, secret=self.secret(), page=page)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToChat:
    addresses: Secret  #: apprise's, one a line
    address: str = ""

    def __call__(self, digest: Digest) -> None:
        from newstrail.deliver.chat import notify

        listed = tuple(line.strip() for line in self.addresses().splitlines() if line.strip())
        if not listed:
            raise BadConfig("newstrail.toml", "there is no address: put apprise's addresses there, one a line")
        notify(digest, listed, folder.page_of(digest, self.address))


def own_forms(templates: Path) -> dict[str, Render]:
    """The forms, with the user's own templates in place of ours where there are any (`digest.html.j2`, …)."""
    builtin: dict[str, Render] = {**folder.RENDER, "mail": letter}
    own: dict[str, Render] = {
        form: Template(path, "html" if form == "mail" else form, builtin[form])
        for form in ("html", "md", "txt", "mail")
        if (path := templates / f"digest.{form}.j2").is_file()
    }
    return {**folder.RENDER, **own}
