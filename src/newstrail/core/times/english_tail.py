"""What is said of an English period: which part of it (early, the end of), and how it binds (by, as early as)."""

from __future__ import annotations

import re
from dataclasses import replace

from newstrail.core.times.english_words import rx
from newstrail.core.times.reading import Context
from newstrail.core.times.spans import DAY, Grain, Span, around, months, third

BOUND = rx(
    r"(?:(?P<lower>(?:possibly |perhaps |maybe )?(?:as early as|as soon as|at the earliest in|no earlier than"
    r"|not before)"
    r"(?: in| on)? )|(?P<until>(?:by no later than|no later than|not later than|by|until|till|through|up to|up until"
    r"|before(?= the (?:end|close) )) )|(?P<before>(?:before|ahead of|prior to) )"
    r"|(?P<since>(?:since|from|starting(?: from| in| on)?|beginning(?: in| on| with)?|as of|effective) )"
    r"|(?P<after>after )"
    r"|(?P<about>(?:around|about|circa|in or around|sometime around) )|(?P<between>between )"
    r"|(?P<plain>(?:in|on|during|at|over|for|within|sometime in|toward|towards|back in|of) )?)(?P<the>the )?"
)
PART = rx(
    r"(?P<early>early(?: on)? in(?= the)|early(?: on)?(?: in)?|the (?:start|beginning|opening|first (?:days|weeks)) of"
    r"|beginning of|start of)[ -](?:the )?|(?P<mid>mid(?:dle)?(?: of)?|the middle of)[ -]?(?:the )?"
    r"|(?P<end>(?:the |very )?(?:end|close|turn)(?:-of| of)|end|closing (?:days|weeks) of)[ -](?:the )?"
    r"|(?P<late>late(?: in)?)[ -](?:the )?|(?P<later>later) (?:in )?(?=this|the)(?:the )?|(?P<some>some ?time (?:in )?)"
)
LATEST = rx(
    r",?(?: at the (?:very )?(?P<latest>latest)| at the (?P<earliest>earliest)| (?P<onward>onwards?)"
    r"| or (?P<later>later))\b"
    r"|\s?\(local time\)"
)
BARE_YEAR = rx(r"\bthe (?:new )?year$")
_STARTS = rx(r"start|beginning|opening|in\b")


def bounded(span: Span, bound: re.Match[str], context: Context, side: str) -> Span:
    at, end = context.at, span.end
    if not span.start:
        return span
    if bound["until"] or side:
        return span.until(at, side or "until")
    if bound["before"]:
        return replace(span, end=span.start - DAY).until(at, "until")
    if bound["since"]:
        return Span(span.start, None, span.grain, "bounded", "since")
    if bound["after"] and end:
        return Span(end + DAY, None, span.grain, "bounded", "since")
    if bound["about"]:
        return around(span)
    if bound["between"]:
        return replace(span, side="between")
    if (bound["plain"] or "").lower().startswith("within") and end and span.start <= at <= end:
        return replace(span, start=at, certainty="bounded", side="until")
    return span


def parted(span: Span, part: re.Match[str], context: Context, *, bare: bool) -> Span:
    """early, mid, late, the end of a month, year or other period; "later this year" is from now to its end."""
    if part["some"] or not span.start or not span.end or span.grain is Grain.DAY:
        return span
    if part["later"]:
        return replace(span, start=max(span.start, context.at), certainty="bounded")
    which, first = 0 if part["early"] else 1 if part["mid"] else 2, span.start
    if span.grain is Grain.MONTH:
        return third(span, which)
    if span.grain is Grain.YEAR:
        edges = ((1, 3), (5, 8), (10, 12) if part["late"] else (11, 12))[which]
        if part["early"] and bare and _STARTS.search(part["early"]):
            edges = (1, 2)
        return months(first.year, *edges, certainty="approximate")
    if span.grain is Grain.WEEK:
        low, high = ((0, 1), (2, 3), (4, 6))[which]
        return Span(first + low * DAY, first + high * DAY, Grain.PART, "approximate")
    size = (span.end.year - first.year) * 12 + span.end.month - first.month + 1
    share = max(1, size // 3)
    begin = first.month + (0, share, size - share)[which]
    return months(first.year, begin, begin + share - 1, certainty="approximate")
