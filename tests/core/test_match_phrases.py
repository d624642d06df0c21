from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from newstrail.core.match import Lexicon, match
from newstrail.settings.companies import read_companies

HERE = Path(__file__).parent
LEXICON = Lexicon(read_companies(HERE.parents[1] / "config" / "companies.toml"))

_spec = importlib.util.spec_from_file_location("phrases", HERE / "phrases.py")
assert _spec
assert _spec.loader
phrases = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(phrases)


@pytest.mark.parametrize(("companies", "phrase"), phrases.table(phrases.NEGATIVES))
def test_a_phrase_that_means_something_else_names_no_company(companies: tuple[str, ...], phrase: str):
    found = {mention.company for mention in (*match(phrase, "", LEXICON), *match("", phrase, LEXICON))}

    assert not found & set(companies)


@pytest.mark.parametrize(("companies", "phrase"), phrases.table(phrases.POSITIVES))
def test_a_phrase_that_means_the_company_names_it(companies: tuple[str, ...], phrase: str):
    assert set(companies) <= {mention.company for mention in match(phrase, "", LEXICON)}
    assert set(companies) <= {mention.company for mention in match("", phrase, LEXICON)}
