"""Text, companies → mentions with place, rule and confidence: whom an article names.

One pass of an automaton finds every listed spelling; what it hits is then decided, the longest with room on both sides
first. What each rule means:

=============  ==================================================================================================
rule           the spelling is a mention because …
=============  ==================================================================================================
name           it is one of the company's own, and nobody else's
guarded        it is the company's unless the words around it speak against it, and they do not
context        others use it too, and the words around it, or the article, speak for the company
carried        the same spelling was settled by its context elsewhere in the article
gloss          the article itself says what it stands for: 마이크로소프트(MS)
ticker         it is the company's code, written as a code: (005930), NASDAQ: NVDA
=============  ==================================================================================================

=============  ==================================================================================================
rule           the spelling is withheld because …
=============  ==================================================================================================
lookalike      it belongs to somebody listed only to be told apart (KT&G)
denied         it is part of a longer expression that means something else (삼성동)
product        it is a product: evidence for its maker, no mention
person         it is a person: evidence, no mention
glossed-away   the article itself says that it stands for another: 다발성 경화증(MS)
against        the words around it speak against the company
unsupported    others use it too, and nothing speaks for the company
credit         it stands in a credit: 사진=SK텔레콤
widget         it stands in a line to readers: subscribe, follow, log in
rejected       a person said so (`newstrail watch reject`)
=============  ==================================================================================================

Spellings without room on both sides (KTX, 삼성역) are not reported at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newstrail.core.match.judge import Decision, Judge
from newstrail.core.match.lexicon import Lexicon
from newstrail.core.match.prominence import prominence
from newstrail.core.match.scan import scan
from newstrail.core.text import fold
from newstrail.model import Mention, Rejection

__all__ = ["Decision", "Lexicon", "explain", "match", "prominence"]


def match(title: str, text: str, lexicon: Lexicon, rejections: Sequence[Rejection] = ()) -> tuple[Mention, ...]:
    """The companies an article names, in order, title first. Offsets are of the title or the text as given."""
    return tuple(
        Mention(
            company=found.company,
            alias=found.alias,
            where=found.where,
            start=found.start,
            end=found.end,
            rule=found.rule,
            confidence=found.confidence,
        )
        for found in _decided(title, text, lexicon, rejections)
        if found.taken
    )


def explain(title: str, text: str, lexicon: Lexicon, rejections: Sequence[Rejection] = ()) -> tuple[Decision, ...]:
    """Every listed spelling found, taken or withheld, each with its rule and what was weighed."""
    return tuple(_decided(title, text, lexicon, rejections, reasons=True))


def _decided(
    title: str, text: str, lexicon: Lexicon, rejections: Sequence[Rejection], reasons: bool = False
) -> Iterable[Decision]:
    read = (scan("title", title, lexicon), scan("text", text, lexicon))
    fields = [field for field in read if field is not None]
    if not fields:
        return ()
    decided = Judge(fields, lexicon, reasons).decisions()
    return _not_rejected(decided, title, text, rejections) if rejections else decided


def _not_rejected(
    decided: Iterable[Decision], title: str, text: str, rejections: Sequence[Rejection]
) -> Iterable[Decision]:
    """Withhold what a person rejected: the same company in the same passage, by the same spelling if one was named."""
    told = [(rejection, _bare(rejection.passage)) for rejection in rejections]
    for found in decided:
        whole = title if found.where == "title" else text
        line = whole[whole.rfind("\n", 0, found.start) + 1 :].partition("\n")[0]
        bare = _bare(line)
        rejected = any(
            rejection.company == found.company and rejection.alias in ("", found.alias) and passage and passage in bare
            for rejection, passage in told
        )
        yield found._replace(rule="rejected", taken=False) if rejected and found.taken else found


def _bare(passage: str) -> str:
    return "".join(fold(passage).replace("…", "").replace("...", "").split())
