"""The demo's world is as large, as varied and as truly labelled as it is said to be."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from newstrail.demo.load import read_world
from newstrail.demo.world import World
from newstrail.model import Terms

#: How each company is written in this world's texts; longer names of others are taken out by what follows.
SPELLINGS = {
    "microsoft": r"마이크로소프트|\bMS(?![A-Za-z])|Microsoft",
    "openai": r"오픈AI|OpenAI",
    "nvidia": r"엔비디아|Nvidia",
    "aws": r"아마존웹서비스|AWS|Amazon Web Services",
    "google": r"구글|Google",
    "naver": r"네이버(?!클라우드)|Naver(?! Cloud)|NAVER",
    "navercloud": r"네이버클라우드|Naver Cloud",
    "samsung-electronics": r"삼성(?!증권|화재| 라이온즈)|Samsung(?! Securities)",
    "sapeon": r"사피온|Sapeon",
    "rebellions": r"리벨리온|Rebellions",
    "furiosaai": r"퓨리오사AI|FuriosaAI",
    "skt": r"SK텔레콤|SKT|SK Telecom",
    "ktcloud": r"KT ?클라우드|KT Cloud",
    "kt": r"\bKT(?! ?클라우드| Cloud)",
}
STANCES = {"fulfils", "partly", "delays", "contradicts", "supersedes", "context"}
RELATIONS = {"same", "shortened", "extended", "rewritten", "translated", "updated"}
LATER = datetime(2027, 1, 1, tzinfo=UTC)


def test_the_world_is_large_enough(world: World) -> None:
    languages = [article.language for article in world.articles]

    assert len(world.articles) >= 150
    assert len(world.outlets) >= 12
    assert min(languages.count("ko"), languages.count("en")) >= 60
    assert min(a.published for a in world.articles) < datetime(2023, 4, 30, tzinfo=UTC)
    assert max(a.published for a in world.articles) > datetime(2026, 6, 1, tzinfo=UTC)


def test_at_least_25_events_are_told_in_both_languages(world: World) -> None:
    told = defaultdict(set)
    for article in world.articles:
        told[article.story].add(article.language)

    assert sum(len(languages) == 2 for story, languages in told.items() if story.startswith("E")) >= 25


def test_no_host_of_the_world_can_exist(world: World) -> None:
    assert all(host.endswith((".test", ".example")) for host in world.hosts)


def test_every_label_is_a_name_that_stands_in_the_text(world: World) -> None:
    for article in world.articles:
        version = article.shown(article.published)
        text = "\n".join([version.title, *version.body])
        named = {company for company, spelling in SPELLINGS.items() if re.search(spelling, text)}
        if article.story.startswith("L-"):
            assert set(article.companies) <= named, article.id
        else:
            assert set(article.companies) == named, article.id


def test_look_alikes_name_nobody_we_follow(world: World) -> None:
    alike = [article for article in world.articles if article.story.startswith("L-")]

    assert len(alike) >= 15
    assert {a.id for a in alike if a.companies} == {"athena-query-foundryrow"}  # Athena, but the one of AWS


def test_claims_and_relations_are_labelled_with_known_words(world: World) -> None:
    ids = {article.id for article in world.articles}
    statements = {statement.id for statement in world.statements}

    assert len(statements) == 21
    for article in world.articles:
        assert {claim for claim, _ in article.claims} <= statements, article.id
        assert {stance for _, stance in article.claims} <= STANCES, article.id
        assert (article.how in RELATIONS) == bool(article.of), article.id
        assert not article.of or article.of in ids, article.id


def test_every_claim_of_the_seed_stands_in_it_word_for_word(world: World) -> None:
    text = "\n".join(world.seed.body)

    for statement in world.statements:
        assert text.count(statement.passage) == 1, statement.id
        assert not statement.speaker or statement.speaker in text, statement.id


def test_every_decided_claim_has_its_evidence(world: World) -> None:
    borne = defaultdict(set)
    for article in world.articles:
        for claim, stance in article.claims:
            borne[claim].add(stance)

    assert "fulfils" in borne["C01"]
    assert {"fulfils", "contradicts"} <= borne["C03"]
    assert {"delays", "partly"} <= borne["C08"]
    assert {"partly", "contradicts"} <= borne["C09"]
    assert "fulfils" in borne["C11"]
    assert "supersedes" in borne["C12"]
    assert "supersedes" in borne["C14"]
    assert {"fulfils", "contradicts"} <= borne["C15"]
    assert {"partly", "supersedes"} <= borne["C16"]


def test_a_copy_keeps_its_originals_words(world: World) -> None:
    for article in world.articles:
        if article.origin:
            original = world.article(article.of)
            kept = set(article.body) & set(original.body)
            assert len(kept) >= min(2, len(original.body)), article.id
            assert article.published > original.published, article.id


def test_nothing_is_published_before_the_day_it_speaks_of(world: World) -> None:
    """But for one: "the 16th, local time" in a Seoul morning paper of the 16th, which real papers print, too."""
    early = []
    for article in world.articles:
        for day in re.findall(r"(?<![월\d])(\d{1,2})일\(현지시간\)", "\n".join(article.body)):
            abroad = article.published.astimezone(UTC) - timedelta(hours=7)
            if int(day) not in {abroad.day, (abroad - timedelta(days=1)).day, (abroad - timedelta(days=2)).day}:
                early.append(article.id)

    assert early == ["maia-marubiz"]


def test_one_article_is_edited_twice_one_corrected_and_one_deleted(world: World) -> None:
    merger, gpus, rumour = (world.article(name) for name in ("definitive-maru", "gpu260k-saebom", "reunion-oneul"))

    comma, number = merger.edits
    assert [old for old, _ in comma.replace] == [new.replace(",", "") for _, new in comma.replace]
    assert "1조2000억원" in merger.at(comma.at).body[2]
    assert "1조3000억원" in merger.at(number.at).body[2]
    assert gpus.at(LATER).body[-1].startswith("[정정]")
    assert rumour.gone


def test_texts_of_the_euc_kr_paper_fit_its_charset(world: World) -> None:
    for article in world.latest(("soja",), LATER):
        "\n".join([article.title, *article.body]).encode("cp949")


def test_a_moment_decides_what_is_listed(world: World) -> None:
    rumour = world.article("reunion-oneul")
    assert rumour.gone

    assert rumour not in world.latest(("oneul",), rumour.published - timedelta(seconds=1))
    assert rumour in world.latest(("oneul",), rumour.published)
    assert rumour not in world.latest(("oneul",), rumour.gone)


def test_sources_cover_every_kind_of_feed_and_may_use_loopback(world: World) -> None:
    sources = world.sources()

    assert len({source.key for source in sources}) == len(sources)
    assert {source.kind for source in sources} == {"feed", "sitemap"}
    assert {feed.format for o in world.outlets.values() for feed in o.feeds} == {"rss", "atom", "json", "sitemap"}
    assert all(source.terms is Terms.ALLOWED and "maru-ilbo.test:80" in source.allow for source in sources)


def test_files_that_name_an_unknown_outlet_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from newstrail.demo import load

    table = {"id": "x", "outlet": "nobody", "published": LATER, "title": "", "body": "", "story": "", "companies": []}
    tables = load._tables
    monkeypatch.setattr(load, "_tables", lambda file, name: [dict(table)] if name == "article" else tables(file, name))

    with pytest.raises(KeyError, match="nobody"):
        read_world()
