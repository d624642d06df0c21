"""The text of an article's page: of its blocks those that a learned judge holds for it, by all that speaks for each.

What speaks: where a block stands, what stands beside it, what names of classes say, how alike it is to the page's other
prose, and whether trafilatura, which reads pages by other rules, holds it for the article's too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newstrail.core.extract.blocks import blocks as blocks_of
from newstrail.core.extract.document import Document
from newstrail.core.extract.features import rows
from newstrail.core.extract.forest import learned
from newstrail.core.extract.linked import Linked
from newstrail.core.extract.payload import stated_body
from newstrail.core.text import clean

#: Share of the probability of a page's likeliest block from which another is the article's too. Moving it?
#: `just measure body`, and put the table in the commit.
BELIEVED = 0.65
#: Probability of the likeliest block below which a page shows no article.
_DOUBTED = 0.15
#: Characters up to which a text may be a mere lead, so that a longer one in the page's data is believed instead.
_SHORT = 600
#: Characters from which a block that stands twice in a page is shown once.
_LONG = 60

_TAG = re.compile(r"<[^>]{1,200}>")


def body(document: Document, linked: Linked) -> tuple[str, bool]:
    """Paragraphs, a newline between two; and whether they are what the page's own data states instead of what it shows."""
    if document.root is None:
        return "", False
    blocks = judged(document)
    bound = BELIEVED * max((_DOUBTED / BELIEVED, *(belief for _, belief in blocks)))
    text = clean("\n".join(_once(text for text, belief in blocks if belief >= bound)))
    if len(text) >= _SHORT:
        return text, False
    stated = linked.article.get("articleBody")
    said = _paragraphs(_TAG.sub("\n", stated)) if isinstance(stated, str) else ""
    own = max(said, stated_body(document) or "", key=len)
    return (own, True) if len(own) > 1.5 * len(text) else (text, False)


def judged(document: Document) -> list[tuple[str, float]]:
    """The blocks that may be the article's, in order, each with the probability that it is."""
    judge = learned()
    return [(text, judge(row)) for text, row in observed(document)]


def observed(document: Document) -> list[tuple[str, tuple[float, ...]]]:
    """The blocks that may be the article's, in order, each with what is to be said of it: a row of `features`."""
    if document.root is None:
        return []
    title = document.meta("og:title") or str(document.root.xpath("string((//title)[1])"))
    lead = document.meta("og:description", "description")
    return [(block.text, row) for block, row in rows(blocks_of(document.root), title, lead, _read(document))]


def _read(document: Document) -> str:
    """What trafilatura holds for the text."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Found

    found = bare_extraction(document.root, favor_precision=True, include_comments=False, with_metadata=False)
    return (found.text or "") if isinstance(found, Found) else ""


def _once(texts: Iterable[str]) -> list[str]:
    """The texts without those that stood before, if they are long."""
    seen: set[str] = set()
    kept = []
    for text in texts:
        if len(text) < _LONG or text not in seen:
            kept.append(text)
            seen.add(text)
    return kept


def _paragraphs(text: str) -> str:
    return clean("\n".join(line for raw in text.split("\n") if (line := " ".join(raw.split()))))
