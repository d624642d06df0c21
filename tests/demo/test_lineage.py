"""The lineage of the invented press, as its labels have it, is found: who copied, cut, translated and updated whom."""

from __future__ import annotations

from collections import Counter

from newstrail.core.arrange import arrange
from newstrail.core.match import Lexicon, match
from newstrail.core.traits import Neighbourhood
from newstrail.core.urls import canonical
from newstrail.demo.world import Article, World
from newstrail.model import Filing
from tests.making import a_filing, a_stamp
from tests.web import load_companies_shipped

#: What each label is called where it was found; a rewritten press release shares too little to be traced.
RELATIONS = {
    "same": {"same"},
    "shortened": {"shortened"},
    "extended": {"extended"},
    "translated": {"translated"},
    "updated": {"updated", "version"},
}


def filing(article: Article, lexicon: Lexicon) -> Filing:
    shown, outlet = article.shown(article.published), article.outlet
    text = "\n".join(shown.body)
    return a_filing(
        canonical(article.url), title=shown.title, text=text, outlet=outlet.name, family=outlet.family,
        language=article.language, published=a_stamp(article.published), first_seen=article.published,
        mentions=match(shown.title, text, lexicon),
    )  # fmt: skip


def test_nearly_all_that_was_made_of_another_report_is_traced_to_it(world: World) -> None:
    lexicon = Lexicon(load_companies_shipped())
    articles = {article.id: article for article in world.articles}
    near = Neighbourhood()
    arrange([filing(article, lexicon) for article in articles.values()], near)

    found: Counter[bool] = Counter()
    for article in articles.values():
        known = near.articles[canonical(article.url)]
        if article.how in RELATIONS and known.story:
            verdict, origin = known.verdict, canonical(articles[article.of].url)
            found[verdict.of == origin and verdict.relation in RELATIONS[article.how]] += 1

    assert found.total() > 60
    assert found[True] >= 0.9 * found.total()
