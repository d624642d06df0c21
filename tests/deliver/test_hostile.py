"""Whatever a page, a feed or an error says: it is text, and no address leads anywhere but to the web (H45–H47)."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from newstrail.core.text import clean
from newstrail.deliver.html import html
from newstrail.deliver.letter import letter, message
from newstrail.deliver.markdown import markdown
from newstrail.deliver.sample import sample
from newstrail.model import ClaimNote, Digest, Edit, Item
from tests.deliver.golden import NOW

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style><svg/onload=alert(1)>",
    '<iframe srcdoc="<script>alert(1)</script>">',
    "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x",
    "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "--><script>alert(1)</script><!--",
    "<a href='jav\tascript:alert(1)'>x</a>",
    "가\u202e나\u2066다\x00\x0b\x0c\u2028라",
]
ADDRESSES = [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.test",
    "file:///etc/passwd",
]
WORDS = (
    "html head meta title style body header main footer section article table thead tbody tr th td caption p h1 h2 h3 "
    "ol ul li span a b small div time blockquote cite q details summary dl dt dd del ins svg rect br link"
)
ALLOWED = frozenset(WORDS.split())


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def poisoned(text: str, url: str) -> Digest:
    """The sample day with one text in every place for text, and one address in every place for an address."""
    day = sample("ko", NOW)

    def spoil(item: Item) -> Item:
        also = tuple((text, url) for _ in item.also)
        trail = tuple(replace(trail, text=text, url=url) for trail in item.trail)
        return replace(
            item, headline=text, outlet=text, quote=text, gist=text, url=url, also=also, trail=trail, notes={"ko": text}
        )

    def claim(one: ClaimNote) -> ClaimNote:
        seen = tuple(replace(witness, outlet=text, url=url) for witness in one.evidence)
        return replace(one, text=text, speaker=text, url=url, evidence=seen)

    def edit(one: Edit) -> Edit:
        changes = tuple(replace(change, before=text, after=text) for change in one.changes)
        return replace(one, headline=text, outlet=text, url=url, changes=changes)

    return replace(
        day,
        sections=tuple(
            replace(one, name=text, items=tuple(map(spoil, one.items)), rest=tuple(map(spoil, one.rest)))
            for one in day.sections
        ),
        aside=tuple(map(spoil, day.aside)),
        claims=tuple(map(claim, day.claims)),
        edits=tuple(map(edit, day.edits)),
        sources=tuple(replace(note, outlet=text, reason=text) for note in day.sources),
        troubles=tuple(replace(trouble, destination=text, detail=text) for trouble in day.troubles),
        ledger=tuple(replace(account, reason=text) for account in day.ledger),
        voice=tuple(replace(share, name=text) for share in day.voice),
    )


def seen(page: str) -> Any:
    parser = Seen()
    parser.feed(page)
    return parser


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("render", [html, letter])
def test_a_text_is_text_wherever_it_stands(payload: str, render: Any):
    found = seen(render(poisoned(payload, "https://a.test/1")))

    assert found.tags <= ALLOWED
    assert not [name for name in found.attributes if name.startswith("on") or name in ("srcdoc", "formaction", "src")]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("render", [html, letter])
def test_no_link_leads_anywhere_but_to_the_web(address: str, render: Any):
    found = seen(render(poisoned("가", address)))

    assert [link for link in found.links if not link.startswith("https://")] in ([], ["index.html"])
    assert "javascript:" not in render(poisoned("가", address))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_letter_with_any_text_leaves_and_has_one_line_to_a_header(payload: str):
    made = message(poisoned(payload, "https://a.test/1"), "News <news@a.test>", ("reader@b.test",))

    raw = made.as_bytes()
    headers = raw.split(b"\r\n\r\n", 1)[0].decode("ascii")
    assert "\r\nBcc" not in headers
    assert len(made["Subject"]) <= 200
    assert made["Subject"].isprintable()


def test_markdown_shows_marks_as_they_are():
    text = markdown(poisoned("[x](javascript:alert(1)) <b> `c` *d*", "https://a.test/1"))

    assert r"\[x\](javascript:alert(1)) \<b\> \`c\` \*d\*" in text


def test_a_letter_loads_nothing_from_anywhere():
    text = letter(sample("ko", NOW))

    assert "<img" not in text
    assert "url(" not in text
    assert "@import" not in text
    assert clean(text) == text
