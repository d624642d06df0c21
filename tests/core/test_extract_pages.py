"""Pages of many makes in `tests/pages/`, each beside what should be read from it. All of them are made up."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newstrail.core.capture import capture_of
from newstrail.core.extract import extract

PAGES = sorted((Path(__file__).parent.parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_it_should_be(page: Path):
    said = tomllib.loads(page.with_suffix(".toml").read_text(encoding="utf-8"))

    revision = extract(
        capture_of(page.read_bytes(), url=said.pop("url"), now=datetime(2026, 3, 2, tzinfo=UTC), name=page.name)
    )

    read = {
        "title": revision.title,
        "text": revision.text.split("\n") if revision.text else [],
        "published": str(revision.published),
        "published_from": revision.published and revision.published.origin.value,
        "modified": str(revision.modified),
        "authors": list(revision.authors),
        "outlet": revision.outlet,
        "section": revision.section,
        "language": revision.language,
        "canonical": revision.canonical or revision.url,
        "complete": revision.complete.value,
        "flags": list(revision.flags),
    }
    missing = [words for words in said.pop("has", []) if words not in read["text"]]
    unwanted = [words for words in said.pop("without", []) if words in revision.text]
    assert {key: read[key] for key in said} == said
    assert (missing, unwanted) == ([], [])
