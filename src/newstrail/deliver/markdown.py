"""A digest as Markdown: what a person reads first, and the form all others are checked against."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from newstrail.deliver import words
from newstrail.model import Digest, Item, Section

#: Characters that would be mark-up in a headline; a headline is text.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")

#: Names of other outlets under a story, before they are only counted.
_OTHERS = 6


def markdown(digest: Digest) -> str:
    """The digest as Markdown, the same bytes for the same digest wherever it is made."""
    return "\n".join([*_head(digest), *_stories(digest), *_sources(digest), *_ledger(digest)]).rstrip() + "\n"


def explained(digest: Digest) -> str:
    """The digest, then how each story was ranked and what became of each item."""
    items = [(section.company, item) for section in digest.sections for item in section.items]
    ranks = [f"- {item.score:.2f} {_text(item.headline)} ({to}): {'; '.join(item.because)}" for to, item in items]
    fates = [f"- {told.fate}: <{_address(told.url)}> {_text(told.reason)}" for told in digest.ledger]
    return "\n".join([markdown(digest).rstrip(), "", "---", "", *ranks, "", *fates]) + "\n"


def _head(digest: Digest) -> Iterator[str]:
    say, zone = words.WORDS[digest.language], ZoneInfo(digest.zone)
    start, end = digest.start.astimezone(zone), digest.end.astimezone(zone)
    stories = sum(len(section.items) + section.more for section in digest.sections)
    told = sum(account.fate in ("shown", "folded") for account in digest.ledger)
    yield f"# {say['title']} — {words.day(end, digest.language)} {end:%H:%M} {digest.zone}"
    yield ""
    window = f"{say['collected']} {start:%m/%d %H:%M} ~ {end:%m/%d %H:%M}"
    counts = (say["outlets"].format(n=digest.outlets), say["articles"].format(n=told))
    yield f"{window} · {' · '.join(counts)} → {say['stories'].format(n=stories)}"
    yield ""
    if not digest.sections:
        yield say["quiet"].format(looked=digest.looked) if digest.looked else say["nothing_looked"]
        yield ""


def _stories(digest: Digest) -> Iterator[str]:
    for section in digest.sections:
        yield f"## {_text(section.name)}"
        yield ""
        for item in section.items:
            yield from _item(item, digest)
        yield from _more(section, digest)


def _item(item: Item, digest: Digest) -> Iterator[str]:
    say = words.WORDS[digest.language]
    tags = [say["update"]] if item.update else []
    tags += [say["edit"]] if item.edits else []
    tag = f"[{' · '.join(tags)}] " if tags else ""
    outlet = _text(item.outlet) or say["unknown_outlet"]
    yield f"- **{tag}{_text(item.headline)}** — {outlet}, {_when(item, digest)} · <{_address(item.url)}>"
    if item.quote:
        yield f"  > {_text(item.quote)}"
    for change in item.edits:
        yield f"  - {say['edit']}: {_text(change.before) or '∅'} → {_text(change.after) or '∅'}"
    if item.also:
        names = [
            f"[{_text(outlet) or say['unknown_outlet']}](<{_address(url)}>)" for outlet, url in item.also[:_OTHERS]
        ]
        rest = f" +{len(item.also) - _OTHERS}" if len(item.also) > _OTHERS else ""
        counts = f"{say['also'].format(n=len(item.also))} ({say['roots'].format(n=item.roots)})"
        yield f"  - {counts}: {', '.join(names)}{rest}"
    yield ""


def _more(section: Section, digest: Digest) -> Iterator[str]:
    if section.more:
        day = f"{digest.end.astimezone(ZoneInfo(digest.zone)):%Y-%m-%d}"
        yield "- " + words.WORDS[digest.language]["more"].format(n=section.more, name=digest.name, date=day)
        yield ""


def _sources(digest: Digest) -> Iterator[str]:
    if digest.sources:
        yield f"## {words.WORDS[digest.language]['sources']}"
        yield ""
        for note in digest.sources:
            yield f"- {_text(note.outlet)}: {words.health(note.health, digest.language)} — {_text(note.reason)}"
        yield ""


def _ledger(digest: Digest) -> Iterator[str]:
    say = words.WORDS[digest.language]
    fates = Counter(account.fate for account in digest.ledger)
    parts = (say[fate].format(n=fates[fate]) for fate in ("shown", "folded", "dropped", "pending"))
    yield f"## {say['ledger']}"
    yield ""
    yield f"{say['fetched'].format(n=len(digest.ledger))} = {' + '.join(parts)}"
    reasons = Counter(account.reason for account in digest.ledger if account.fate == "dropped")
    if reasons:
        yield ""
        yield f"{say['left_out']}: " + "; ".join(f"{_text(reason)} ({n})" for reason, n in sorted(reasons.items()))


def _when(item: Item, digest: Digest) -> str:
    say, zone = words.WORDS[digest.language], ZoneInfo(digest.zone)
    if item.published is None:
        return say["undated"]
    if item.published.day_only:
        return str(item.published)
    local: datetime = item.published.at.astimezone(zone)
    return f"{local:%m/%d %H:%M}"


def _text(text: str) -> str:
    """Text as text: one line, nothing in it is mark-up."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _address(url: str) -> str:
    """An address as it may stand between angle brackets."""
    return url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
