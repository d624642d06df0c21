"""The text of an article's page: trafilatura's, or the page's own JSON-LD where that says clearly more."""

from __future__ import annotations

import re

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked
from newstrail.core.text import clean

#: Characters up to which a text may be a mere lead, so that a longer `articleBody` is believed instead.
_SHORT = 600

_TAG = re.compile(r"<[^>]{1,200}>")


def body(document: Document, linked: Linked) -> tuple[str, bool]:
    """Paragraphs, a newline between two; and whether they are the page's own `articleBody`."""
    if document.root is None:
        return "", False
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Found

    found = bare_extraction(document.root, favor_precision=True, include_comments=False, with_metadata=False)
    text = _paragraphs(found.text or "") if isinstance(found, Found) else ""
    stated = linked.article.get("articleBody")
    own = _paragraphs(_TAG.sub("\n", stated)) if isinstance(stated, str) else ""
    return (own, True) if len(text) < _SHORT and len(own) > 1.5 * len(text) else (text, False)


def _paragraphs(text: str) -> str:
    return clean("\n".join(line for raw in text.split("\n") if (line := " ".join(raw.split()))))
