"""A revision and what pointed to it → the filing that the store keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone

from newstrail.core.claims import claims
from newstrail.core.compare import again
from newstrail.core.compare.cut import CUT
from newstrail.core.compare.gone import ended, gone
from newstrail.core.dateline import Inferred, infer
from newstrail.core.match import Lexicon, match
from newstrail.core.press import KNOWN, Families
from newstrail.model import Capture, Filing, Link, Origin, Rejection, Revision, Source, Stamp, Tracked

#: Characters of the text that `archive.text = "lead"` keeps (the length that counts as a snippet in Korean practice).
LEAD = 200

#: Dates that are only read off an address or a text: a source's own date is better.
_WEAK = (Origin.URL, Origin.TEXT, Origin.HTMLDATE)

#: What a person is told of a capture in which no article was found, by the revision's flag.
UNREADABLE = {
    "login": "this is a log-in page, not the article: save the article's page while logged in and give the file",
    "error-page": "this is an error page, not the article: check the address",
    "too-large": "the page is too large to read safely: give the article's text as a file",
}


#: Where most articles without a date come from: an inferred day is a day there.
_KOREA = timedelta(hours=9)


def dated(revision: Revision, given: Stamp | None) -> tuple[Revision, Inferred | None]:
    """The revision with the date a person gave, else its own, else the one its words lead to (and how)."""
    if given or revision.published:
        return replace(revision, published=given or revision.published), None
    inferred = infer(revision.title, revision.text)
    if inferred is None:
        return revision, None
    at = datetime.combine(inferred.best, time(), tzinfo=timezone(_KOREA)).astimezone(UTC)
    return replace(revision, published=Stamp(at, _KOREA, True, Origin.TEXT)), inferred


def read_again(
    capture: Capture,
    revision: Revision,
    link: Link,
    source: Source | None,
    history: Sequence[Filing],
    lexicon: Lexicon,
    rejections: Sequence[Rejection] = (),
    families: Families = KNOWN,
) -> Filing | str:
    """As `filed`, of a capture that may hold no article: the one known, taken down; or why there is nothing to file."""
    if said := gone(capture, revision, history[-1] if history else None):
        return ended(history[-1], capture, said) if history else f"taken down before it was read: {said}"
    had_text = history and (history[-1].revision.text or CUT in history[-1].revision.flags)
    if had_text and (problem := unreadable(revision)):
        return problem  # a host out of order is no edit
    return filed(revision, link, source, history, lexicon, rejections, families)


def unreadable(revision: Revision) -> str | None:
    """Why there is no article in it, in words for a person; None where there is one."""
    if revision.text:
        return None
    known = next((UNREADABLE[flag] for flag in revision.flags if flag in UNREADABLE), None)
    return known or "no article text was found in it: give the article's page or its text"


def filed(
    revision: Revision,
    link: Link,
    source: Source | None,
    history: Sequence[Filing],
    lexicon: Lexicon,
    rejections: Sequence[Rejection] = (),
    families: Families = KNOWN,
) -> Filing:
    """What was just read, completed by what its source said of it, numbered, and compared with the filings before.

    Where nothing but the capture changed, it has the number of the last one.
    """
    entry = link.entry
    published = revision.published
    if entry.published and (published is None or published.origin in _WEAK):
        published = entry.published
    outlet = revision.outlet or entry.outlet or (source.outlet if source else "")
    revision = replace(
        revision,
        url=link.url,
        canonical=revision.url if revision.url != link.url else "",
        title=revision.title or entry.title,
        published=published,
        outlet=source.outlet if source and source.outlet else outlet,
        language=revision.language or entry.language or (source.language if source else None),
    )
    mentions = match(revision.title, revision.text, lexicon, rejections)
    changes = again(history, revision, mentions)
    last = history[-1] if history else None
    same = last is not None and all(change.kind == "none" for change in changes)
    return Filing(
        revision=revision,
        mentions=mentions,
        source=link.source,
        family=(source.family if source else "") or families.of(revision.outlet, revision.url),
        first_seen=link.first_seen,
        number=1 if last is None else last.number if same else last.number + 1,
        changes=() if same else changes,
    )


def claimed(filing: Filing) -> tuple[Tracked, ...]:
    """The claims of a followed article, each by a name that lasts; none where nobody knows when it was written."""
    revision = filing.revision
    if revision.published is None:
        return ()
    day = revision.published.local.date()
    return tuple(
        Tracked(id=claim_id(revision.url, claim.text), article=revision.url, number=filing.number, day=day, claim=claim)
        for claim in claims(revision.title, revision.text, day, filing.mentions)
    )


def claim_id(url: str, words: str) -> str:
    """The name of what an article claims in these words."""
    return "c-" + hashlib.sha256(f"{url}\n{words}".encode("utf-8", "surrogatepass")).hexdigest()[:8]


def kept(filing: Filing, capture: Capture, keep: str) -> tuple[Filing, Capture]:
    """How much of it stays: all ("full"), a lead, or metadata alone ("none"); captures follow the same switch."""
    if keep == "full":
        return filing, capture
    whole = filing.revision
    text = whole.text[:LEAD] if keep == "lead" else ""
    flags = whole.flags if text == whole.text else (*(flag for flag in whole.flags if flag != CUT), CUT)
    mentions = tuple(mention for mention in filing.mentions if mention.where == "title" or mention.end <= len(text))
    return (
        replace(
            filing,
            revision=replace(whole, text=text, flags=flags),
            mentions=mentions if keep == "lead" else filing.mentions,
        ),
        replace(capture, body=b""),
    )
