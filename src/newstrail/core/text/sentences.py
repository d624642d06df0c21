"""Where sentences begin and end, in Korean and English prose, and a line around one."""

from __future__ import annotations

import re

from newstrail.core.text.cleaning import squash

#: A stop, perhaps with closing quotes or brackets, before white space; or a Korean ending glued to the next sentence.
_STOP = re.compile(
    r"[.!?。！？]+[\"'”’」』)\]》〉]*(?=\s|$)|(?<=[다요죠음함됨임])\.[\"'”’]?(?=[가-힣“\"‘△▲])|[。！？]+[”’」』]*"
)
#: After a closing quote: what still belongs to the sentence that quotes.
_QUOTING = re.compile(r"\s?(?:이?라)?(?:고|며|면서|는|란|던|지만|더니|거나|니|했|하)[^.!?]")
_SHORT = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Co|Corp|Inc|Ltd|No|vs|etc|e\.g|i\.e|cf|al|"
    r"Fig|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_DATE = re.compile(r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.$")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}\.$")
#: A quotation longer than that is an opening mark that nobody closed.
_QUOTE = 400


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, without the white space between them; a newline always ends one.

    What is said inside quotation marks stays with the sentence that quotes it.
    """
    spans: list[tuple[int, int]] = []
    position = 0
    for line in text.split("\n"):
        spans += _in_line(line, position)
        position += len(line) + 1
    return spans


def _in_line(line: str, offset: int) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for found in _STOP.finditer(line):
        if found.end() < len(line) and not _ends(line, start, found):
            continue
        spans += _trimmed(line, start, found.end(), offset)
        start = found.end()
    return spans + _trimmed(line, start, len(line), offset)


def _ends(line: str, start: int, found: re.Match[str]) -> bool:
    """Whether a stop inside a line ends a sentence, and not "Inc.", "2026. 10. 22." or what is quoted."""
    end = found.end()
    so_far, ahead = line[start:end], line[end : end + _QUOTE]
    if so_far.count("“") > so_far.count("”") and "”" in ahead:
        return False
    if so_far.count('"') % 2 and '"' in ahead:
        return False
    if found[0][-1] in "”\"’'" and _QUOTING.match(line, end):
        return False
    rest = ahead.lstrip()
    if found[0] == ".":
        before = so_far[-13:]
        if _SHORT.search(before) or _DATE.search(before):
            return False
        if _NUMBER.search(before) and (rest[:1].isdigit() or len(so_far.strip()) <= 4):
            return False
    return not rest[:1].islower()


def _trimmed(line: str, start: int, end: int, offset: int) -> list[tuple[int, int]]:
    piece = line[start:end]
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    return [(offset + start + left, offset + start + right)] if left < right else []


def passage(text: str, start: int, end: int, width: int = 120) -> str:
    """One line of about `width` characters around `text[start:end]`, cut at spaces, "…" where it was cut."""
    room = max(0, width - (end - start))
    left = max(0, start - room // 2)
    right = min(len(text), max(end, left + width))
    left = max(0, min(left, right - width))
    if left and (space := re.search(r"\s", text[left:start])):
        left += space.end()
    if right < len(text) and (cut := max(text.rfind(" ", end, right), text.rfind("\n", end, right))) > 0:
        right = cut
    middle = squash(text[left:right])
    return f"{'…' if left else ''}{middle}{'…' if right < len(text) else ''}"
