"""A sentence or two of an article, verbatim: the summary is the article's own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newstrail.core.text import fold, sentences
from newstrail.model import Filing

#: Characters of an article quoted under its headline, at the most: about two lines of a page.
QUOTE = 220

#: Characters of the text that are looked at: news says what it has to say first.
LEAD = 1500

#: A sentence shorter than this says too little to stand alone; the next one joins it where both fit.
SHORT = 70

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_DIGIT = re.compile(r"\d")
#: By-lines, captions, credits and notices: they name the company and say nothing of it.
_NO_NEWS = re.compile(
    r"^\s*[\[(<〈【]?[^.]{0,20}(?:기자|특파원|앵커)\s*[=\])>】]|사진\s?[=|제]|\(사진|무단\s?전재|재배포\s?금지|ⓒ|©|저작권자"
    r"|^Photo|Photo(?:graph)? by|Reporting by|Editing by|All rights reserved|Sign up|Subscribe|구독",
    re.IGNORECASE,
)


def quote(filing: Filing, companies: Collection[str]) -> str:
    """The sentence that best says what is new of these companies, verbatim; cut at a word where it is long.

    Early sentences, those that name a company, share words with the headline or hold a number are preferred.
    """
    text = filing.revision.text[:LEAD]
    spans = sentences(text)[:12]
    if not spans:
        return ""
    named = [mention.start for mention in filing.mentions if mention.where == "text" and mention.company in companies]
    title = {word[:3] for word in _WORD.findall(fold(filing.revision.title))}
    points = [
        _points(place, text[start:end], title, _names(named, start, end)) for place, (start, end) in enumerate(spans)
    ]
    best = max(range(len(spans)), key=lambda place: (points[place], -place))
    return _cut(_joined(text, spans, best))


def _names(starts: Sequence[int], start: int, end: int) -> bool:
    return any(start <= at < end for at in starts)


def _points(place: int, sentence: str, title: Collection[str], named: bool) -> float:
    shared = {word[:3] for word in _WORD.findall(fold(sentence))} & set(title)
    return (
        1.0 / (1 + place)
        + (0.6 if named else 0.0)
        + (0.2 if _DIGIT.search(sentence) else 0.0)
        + min(0.5, 0.15 * len(shared))
        - (0.5 if len(sentence) < 20 else 0.0)
        - (2.0 if _NO_NEWS.search(sentence) else 0.0)
    )


def _joined(text: str, spans: Sequence[tuple[int, int]], best: int) -> str:
    """The sentence, and the next one of its paragraph where the first is short and both fit."""
    start, end = spans[best]
    if end - start < SHORT and best + 1 < len(spans):
        after_start, after_end = spans[best + 1]
        following = text[after_start:after_end]
        if after_end - start <= QUOTE and "\n" not in text[end:after_start] and not _NO_NEWS.search(following):
            end = after_end
    return text[start:end]


def _cut(passage: str) -> str:
    line = " ".join(passage.split())
    return line if len(line) <= QUOTE else line[:QUOTE].rsplit(" ", 1)[0] + " …"
