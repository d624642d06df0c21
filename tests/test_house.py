"""Three years in the house: the demo's world, served over HTTP, polled, read, placed and told by the real parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from newstrail.app import House, open_house, shipped_config
from newstrail.core.evidence import standing
from newstrail.demo.clock import Clock
from newstrail.demo.load import read_world
from newstrail.demo.play import Outcome, follow, itinerary, play
from newstrail.demo.server import Press
from newstrail.demo.world import Article, World
from newstrail.engine.pool import Pool
from newstrail.model import Digest, Filing, Health, Kind, Placement, Stage


class Lived(NamedTuple):
    """The house after three years, and the world it looked at."""

    world: World
    house: House
    press: Press
    outcome: Outcome

    def filing(self, name: str) -> Filing:
        filing = self.house.edges.store.filings.last(self.world.article(name).url)
        assert filing is not None, name
        return filing

    def placement(self, name: str) -> Placement:
        placement = self.house.edges.store.placing.placement(self.world.article(name).url)
        assert placement is not None, name
        return placement

    def read(self) -> list[tuple[Article, Filing]]:
        """Every article that was read under its own address, as last read."""
        filings = ((a, self.house.edges.store.filings.last(a.url)) for a in self.world.articles if not a.seed)
        return [(article, filing) for article, filing in filings if filing]

    def digests(self, name: str = "daily") -> list[Digest]:
        """Oldest first."""
        return self.house.edges.store.digests.all(name)[::-1]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    world = read_world()
    clock = Clock(world.seed.published.astimezone(UTC))
    with Press(world, clock) as press:
        house = open_house(
            str(shipped_config()),
            str(tmp_path_factory.mktemp("house")),
            sources=world.sources(),
            now=clock.now,
            sleep=clock.sleep,
            resolve=press.resolve,
        )
        pool = Pool(1)
        house.edges = replace(house.edges, extract=pool.extract)
        follow(world, house)
        *_, outcome = play(house, itinerary(world), clock.advance)
        pool.close()
        yield Lived(world, house, press, outcome)
        house.close()


def test_nothing_went_wrong(lived: Lived):
    assert lived.outcome.problems == []


def test_every_article_that_a_feed_listed_was_read_or_has_a_reason(lived: Lived):
    store = lived.house.edges.store

    stages = Counter(link.stage for link in store.links.many(a.url for a in lived.world.articles).values())

    assert stages[Stage.UNREAD] == 0
    assert stages[Stage.READ] > 220
    assert store.links.pending() == []


def test_every_placement_is_in_exactly_one_window_of_an_edition(lived: Lived):
    told = lived.digests()

    assert told[0].after_seq <= 1  # the followed article itself is placed before, and is no news
    assert all(earlier.upto_seq == later.after_seq for earlier, later in pairwise(told))
    assert told[-1].upto_seq == lived.house.edges.store.placing.last_seq()


def test_every_ledger_names_each_item_once(lived: Lived):
    for digest in (*lived.digests(), *lived.digests("daily-en")):
        urls = [account.url for account in digest.ledger]
        assert len(urls) == len(set(urls))
        told = {item.url for section in digest.sections for item in section.items}
        assert told & set(urls) <= {account.url for account in digest.ledger if account.fate == "shown"}


def test_periods_of_an_edition_follow_each_other(lived: Lived):
    assert all(earlier.end == later.start for earlier, later in pairwise(lived.digests()))


def test_the_companies_of_nearly_every_article_are_those_that_it_names(lived: Lived):
    followed = {watch.company for watch in lived.house.edges.store.watches.active()}
    wrong = {
        article.id: (sorted(found), sorted(wanted))
        for article, filing in lived.read()
        if (found := {m.company for m in filing.mentions} & followed) != (wanted := set(article.companies) & followed)
        and not article.outlet.paywall
    }

    assert len(wrong) <= 0.01 * len(lived.read()), wrong


def test_look_alikes_are_in_no_story_of_a_company(lived: Lived):
    named = {
        article.id: sorted(found)
        for article, filing in lived.read()
        if article.story.startswith("L-")
        and (found := {mention.company for mention in filing.mentions} - set(article.companies))
    }

    assert named == {}


def test_texts_printed_again_as_they_were_are_copies(lived: Lived):
    kinds = Counter(
        lived.house.edges.store.placing.placement(article.url).verdict.kind  # type: ignore[union-attr]  # was read
        for article, _ in lived.read()
        if article.how == "same" and article.companies
    )

    assert kinds[Kind.NEW] == 0  # a copy whose headline says another number is a revised one of the same group
    assert kinds[Kind.COPY] >= 0.9 * kinds.total()


def test_texts_are_read_as_their_newsrooms_wrote_them(lived: Lived):
    wrong = []
    for article, filing in lived.read():
        body = article.shown(lived.house.edges.now()).body
        found = filing.revision.text
        if sum(paragraph[:60] in found for paragraph in body) < len(body):
            wrong.append(article.id)

    assert len(wrong) <= 0.02 * len(lived.read()), wrong


def test_edits_are_typed_by_what_they_change(lived: Lived):
    edited = {article.id: article for article in lived.world.articles if article.edits}
    kinds = {
        name: [
            [(change.kind, change.material) for change in filing.changes]
            for filing in lived.house.edges.store.filings.history(article.url)[1:]
        ]
        for name, article in edited.items()
        if article.origin is None
    }

    seen = [change for edits in kinds.values() for edit in edits for change in edit]
    assert ("cosmetic", False) in seen
    assert ("number", True) in seen
    assert any(kind == "correction" for kind, _ in seen)


def test_sources_that_ended_are_told_apart(lived: Lived):
    states = lived.house.edges.store.sources.states()

    assert states["itnuri"].health is Health.GONE
    assert states["oneul"].health is Health.EMPTY
    assert Health.HTML_INSTEAD in {state.health for state in states.values()}


def test_a_host_that_was_too_busy_was_left_alone_for_the_hour_it_asked_for(lived: Lived):
    refused = sum(times for (_, status), times in lived.press.answered.items() if status == 429)

    assert 1 <= refused <= 3


def test_the_archive_is_sound(lived: Lived):
    store = lived.house.edges.store

    assert store.check(full=True) == []
    assert store.captures.verify() == []


def test_digests_lie_in_the_folder(lived: Lived):
    folder: Path = lived.house.digests / "daily"

    assert len(list(folder.glob("*.md"))) == len(lived.digests())


def test_claims_of_the_seed_come_out_as_the_world_decides_them(lived: Lived):
    text = lived.filing(lived.world.seed.id).revision.text
    heard, day = lived.house.edges.store.claims.evidence(), lived.house.edges.now().date()
    tracked = lived.house.edges.store.claims.all()
    stood: dict[str, tuple[str, ...]] = {}
    for statement in lived.world.statements:
        start = text.index(statement.passage)
        end = start + len(statement.passage)
        claim = max(tracked, key=lambda one: min(end, one.claim.end) - max(start, one.claim.start))
        passed = [state for _, state in standing(claim, heard[claim.id], day).passed]
        stood[statement.id] = tuple(passed[-len(statement.outcome) :])

    wanted = {statement.id: statement.outcome for statement in lived.world.statements if statement.outcome}
    assert {name: stood[name] for name in wanted} == wanted


def test_no_two_that_speak_of_a_claim_in_a_digest_are_copies_of_one_report(lived: Lived):
    witnesses = [claim.evidence for digest in lived.digests() for claim in digest.claims]
    roots = lived.house.edges.store.placing.roots(one.url for told in witnesses for one in told)

    for told in witnesses:
        speak = [(one.stance, one.story, roots[one.url].house) for one in told]
        assert len(set(speak)) == len(speak)
    assert max(one.copies for told in witnesses for one in told) >= 3


def test_every_piece_of_evidence_stands_in_the_article_it_names(lived: Lived):
    store = lived.house.edges.store

    pieces = [piece for found in store.claims.evidence().values() for piece in found]

    assert len(pieces) > 100
    filings = store.filings.many({piece.url for piece in pieces})
    for piece in pieces:
        revision = filings[piece.url, piece.number].revision
        field = revision.title if piece.where == "title" else revision.text
        assert field[piece.start : piece.end] == piece.text
