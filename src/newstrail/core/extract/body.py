"""The text of an article's page."""

from __future__ import annotations

from newstrail.core.extract.document import Document
from newstrail.core.extract.linked import Linked
from newstrail.core.text import clean


def body(document: Document, linked: Linked, title: str) -> str:
    if document.root is None:
        return ""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Document_

    found = bare_extraction(document.root, favor_precision=True, include_comments=False, with_metadata=False)
    text = found.text if isinstance(found, Document_) else ""
    return clean("\n".join(line for raw in (text or "").split("\n") if (line := " ".join(raw.split()))))
