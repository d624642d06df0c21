"""Whether an article is about a company, mentions it, or only lists it among others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newstrail.core.text import sentences
from newstrail.model import Mention

#: From here on an article is about a company; from the second on it mentions it; below, it lists it.
ABOUT, MENTIONS = 0.6, 0.2

#: What a name in the headline, a name in the lead, and any number of names come to; with the floor they make 1.
_FLOOR, _TITLE, _LEAD, _COUNT = 0.2, 0.35, 0.2, 0.25
#: Characters that are the lead: the first sentence or two.
_LEAD_LENGTH = 200
#: Companies that make a sentence or a headline a list, and figures that make a sentence a table.
_MANY, _FIGURES = 4, 3
#: What a name in a list counts, and what is left of an article's weight where the whole of it is a market report.
_LISTED, _WRAP = 0.2, 0.3

_FIGURE = re.compile(r"\d(?:\.\d+)?\s?%|[▲▼△▽↑↓]|\d원\)")
_WRAP_TITLE = re.compile(
    r"마감|개장|장중|시황|특징주|순매수|순매도|증시|코스피|코스닥|나스닥|다우|ETF|상장지수|레버리지|수익률|"
    r"주간\s?추천|급등주|관련주|테마주"
    r"|\[(?:표|게시판|인사|부고|오늘의|주요)"
    r"|(?i:\b(?:stocks?|shares) (?:close|open|end|slip|rise|fall|mixed|up|down)\b|wall st(?:reet)?\b|market wrap|kospi"
    r"|nasdaq|s&p 500|\betfs?\b|stocks to watch)"
)


def prominence(title: str, text: str, mentions: Sequence[Mention]) -> dict[str, float]:
    """How prominent each company named is, 0..1 (`ABOUT`, `MENTIONS`); in order of first mention."""
    in_title: dict[str, float] = {}
    for mention in mentions:
        if mention.where == "title":
            in_title[mention.company] = max(in_title.get(mention.company, 0.0), mention.confidence)
    in_text = _weights(text, [mention for mention in mentions if mention.where == "text"])
    lead = {mention.company for mention in mentions if mention.where == "text" and mention.start < _LEAD_LENGTH}
    crowded = len(in_title) >= _MANY
    wrap = _WRAP_TITLE.search(title) is not None

    found = {}
    for company in dict.fromkeys(mention.company for mention in mentions):
        named = in_title.get(company, 0.0) * (_LISTED if crowded else 1.0)
        count = in_text.get(company, 0.0)
        weight = (
            _FLOOR * min(1.0, count + named)
            + _TITLE * named
            + _LEAD * max(named * (not text), (company in lead) * min(1.0, count))
            + _COUNT * count / (count + 2)
        )
        found[company] = round(weight * (_WRAP if wrap else 1.0), 3)
    return found


def _weights(text: str, mentions: Sequence[Mention]) -> Mapping[str, float]:
    """What each company's names in the text come to; one in a list or a table of figures counts little."""
    weights: dict[str, float] = {}
    if not mentions:
        return weights
    spans = iter(sentences(text))
    start, end = 0, -1
    here: list[Mention] = []
    for mention in (*mentions, None):
        if mention is not None and mention.start < end:
            here.append(mention)
            continue
        _add(weights, text[start:end], here)
        here = [mention] if mention else []
        while mention is not None and end <= mention.start:
            start, end = next(spans, (mention.start, mention.end))
    return weights


def _add(weights: dict[str, float], sentence: str, mentions: Sequence[Mention]) -> None:
    if not mentions:
        return
    many = len({mention.company for mention in mentions}) >= _MANY
    listed = many or len(_FIGURE.findall(sentence)) >= _FIGURES
    for mention in mentions:
        weight = mention.confidence * (_LISTED if listed else 1.0)
        weights[mention.company] = weights.get(mention.company, 0.0) + weight
