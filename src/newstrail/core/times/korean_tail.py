"""What is said of a Korean period: which part of it (초, 중순, 말), and how it binds (까지, 부터, 중, 께, 이전)."""

from __future__ import annotations

import re
from dataclasses import replace

from newstrail.core.times.korean_reach import LENGTH, length_of
from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import DAY, Grain, Span, around, months, shifted, third

_SUB = re.compile(
    r"\s?(?:(?P<earlymid>초중순)|(?P<midlate>중하순)|(?P<early>초순|상순|초반|초(?=\s|께|쯤|경|에|엔|부터|까지|로|의"
    r"|면|이면|,|\.|\)|$))|(?P<mid>중순|중반)"
    r"|(?P<late>하순|후반|말(?=\s|께|쯤|경|무렵|까지|부터|에|엔|이면|이나|의|로|과|이후|이\s|을|은|,|\.|\)|$))"
    r"|(?P<yearend>연말|세밑)|(?P<yearstart>연초))"
)
_TAIL = re.compile(
    r"\s?(?:(?P<until>까지)|(?P<since>부터|이후|이래)"
    r"|(?P<within>연내에?|안에|안으로|이내(?:에|로)?|내에|내로|내(?=\s|,|\.|\)|$)|중으로|중에|중(?=\s|,|\.|\)|$|인"
    r"|이라))"
    r"|(?P<around>께|쯤|경(?=\s|에|까지|부터|,|\.|$)|무렵|즈음|전후)|(?P<before>이전|전(?=\s|에|까지|,|\.|$)))"
)
_LASTING = re.compile(rf"\s?{LENGTH}\s?(?:간|동안)(?![가-힣])")
#: A deadline looks ahead, whatever part of the period stands between.
DEADLINE = re.compile(r"\s?(?:초순?|상순|중순?|하순|말|연휴)?\s?(?:까지|이?전(?=\s|에|까지|,|\.|$))")


def part_of(reader: Reader, span: Span, grain: Grain) -> Span:
    """초, 중순, 말: which part of the period; the period itself where none is named."""
    match = reader.take(_SUB)
    if not match or not span.start or not span.end:
        return span
    first = span.start
    which = 0 if match["early"] or match["yearstart"] else 1 if match["mid"] else 2
    if grain is Grain.MONTH and (match["earlymid"] or match["midlate"]):
        ends = (0, 1) if match["earlymid"] else (1, 2)
        return replace(third(span, ends[0]), end=third(span, ends[1]).end)
    if grain is Grain.MONTH:
        return span if match["yearend"] or match["yearstart"] else third(span, which)
    if grain is Grain.YEAR:
        edges = (1, 2) if match["yearstart"] else ((1, 3), (5, 8), (11, 12))[which]
        return months(first.year, *edges, certainty="approximate")
    size = (span.end.year - first.year) * 12 + span.end.month - first.month + 1
    share = max(1, size // 3)
    begin = first.month + (0, share, size - share)[which]
    return months(first.year, begin, begin + share - 1, certainty="approximate")


def bound(reader: Reader, span: Span, context: Context, side: str) -> Span:
    """까지, 부터, 중, 안에, 께, 이전; more than one may follow ("말께부터"). `side`: "latest" after 늦어도."""
    at = context.at
    while (start := span.start) and (match := reader.take(_TAIL)):
        if match["around"]:
            span = around(span)
        elif match["within"]:
            inside = bool(span.end) and start <= at <= (span.end or at) and span.grain is not Grain.DAY
            span = replace(span, start=at if inside else start, certainty="bounded")
        elif match["until"]:
            return span.until(at, side or "until")
        elif match["before"]:
            return replace(span, end=start - DAY).until(at, side or "until")
        else:
            return _since(reader, span, match.group())
    return span.until(at, side) if side else span


def _since(reader: Reader, span: Span, word: str) -> Span:
    lasting = reader.take(_LASTING) if "부터" in word else None
    length = length_of(lasting) if lasting else None
    if length and span.start:
        return Span(span.start, shifted(span.start, length[1], length[2]) - DAY, span.grain, "bounded")
    return Span(span.start, None, span.grain, "bounded", "since")
