"""The sources that come with newstrail."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from newstrail.app import shipped_config
from newstrail.core.urls import is_web
from newstrail.model import Terms
from newstrail.settings.sources import read_sources
from newstrail.sources import KINDS

PACK = read_sources(shipped_config() / "sources.toml")


def test_there_are_at_least_seventy_in_both_languages():
    languages = Counter(source.language for source in PACK)

    assert len(PACK) >= 70
    assert languages["ko"] >= 30
    assert languages["en"] >= 20


def test_each_says_when_it_was_verified_and_what_it_is():
    papers = [source for source in PACK if source.kind in ("feed", "sitemap", "listing")]

    assert [source.key for source in PACK if not (source.verified and source.language)] == []
    assert [s.key for s in PACK if not re.match(r"\d{4}-\d\d(-\d\d)?: .|no: .", s.verified)] == []
    assert {source.key for source in papers if not (source.outlet and source.family)} == {
        "techmeme"
    }  # it lists others'
    assert [source.key for source in PACK if source.kind in ("feed", "sitemap") and not is_web(source.url)] == []


def test_what_needs_a_key_or_a_persons_word_is_there_and_disabled():
    asking = [source for source in PACK if source.kind not in ("feed", "sitemap", "listing")]

    assert {source.kind for source in asking} >= {"google_news", "bing_news", "naver", "gdelt", "dart", "edgar"}
    assert not any(source.enabled for source in asking)
    assert not any(source.enabled for source in PACK if source.terms in (Terms.FORBIDDEN, Terms.REVIEW))
    assert not any(source.enabled for source in PACK if source.verified.startswith("no"))
    assert sum(source.enabled for source in PACK) >= 70


def test_no_two_are_of_one_address():
    addresses = Counter(source.url for source in PACK if source.url)

    assert [address for address, count in addresses.items() if count > 1] == []


def test_each_kind_has_its_section_and_its_terms_in_the_reference():
    page = (Path(__file__).parents[2] / "docs" / "reference" / "sources.md").read_text(encoding="utf-8")

    sections = {part.partition("\n")[0]: part for part in page.split("\n## ")[1:]}

    assert set(sections) >= set(KINDS)
    assert [kind for kind in [*KINDS, "WARC files"] if "\nTerms" not in sections[kind]] == []
