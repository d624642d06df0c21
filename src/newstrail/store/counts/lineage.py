"""How a story came to be what it is: its articles with whose reports they are, and the stories around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from newstrail.core.press import newsroom
from newstrail.core.traits import Traits, moment, unpack
from newstrail.core.urls import is_web, site
from newstrail.model import Verdict
from newstrail.store import coding
from newstrail.store.placing.gather import address
from newstrail.store.tables import articles, placements, revisions, stories


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story."""

    url: str
    at: datetime
    house: str  #: whose report it counts as: publisher family, of itself or its wire service; outlet or site
    agency: str  #: the wire service whose words it carries; "" : none
    outlet: str  #: its site where the page names none
    language: str | None
    title: str
    verdict: Verdict
    because: tuple[str, ...]  #: why it is in the story
    own: str  #: the newsroom that others credit for its report; "" : none that we know by name
    credits: tuple[str, ...]  #: other newsrooms whose reports it carries or says it retells


@dataclass(frozen=True, slots=True)
class Around:
    """A story near another one."""

    kind: str  #: "follows up", "followed up by", "was", i.e. merged into it
    story: str
    title: str
    first: datetime
    last: datetime
    merged_at: datetime | None = None


def members(connection: Connection, story: str) -> list[Member]:
    """All articles of a story, oldest first."""
    other = revisions.alias()
    newest = select(func.max(other.c.number)).where(other.c.url == articles.c.url).correlate(articles)
    here = articles.c.url == revisions.c.url, revisions.c.number == newest.scalar_subquery()
    placed = placements.c.url == articles.c.url, placements.c.number == 1
    query = (
        select(articles, revisions.c.outlet, revisions.c.language, revisions.c.title, placements.c.because)
        .select_from(articles)
        .join(revisions, here[0] & here[1])
        .outerjoin(placements, placed[0] & placed[1])
        .where(articles.c.story == story)
        .order_by(articles.c.at, articles.c.url)
    )
    return [
        Member(
            url=traits.url,
            at=moment(row.at),
            house=row.house,
            agency=traits.agency,
            outlet=row.outlet or (site(traits.url) if is_web(traits.url) else traits.url),
            language=row.language,
            title=row.title,
            verdict=coding.decode(Verdict, row.verdict),
            because=tuple(row.because or ()),
            own=newsroom(traits.root, traits.url),
            credits=_credits(traits),
        )
        for row, traits in ((row, unpack(address(row), row.traits)) for row in connection.execute(query))
    ]


def _credits(traits: Traits) -> tuple[str, ...]:
    named = dict.fromkeys((traits.agency, *traits.credited))
    return tuple(one for one in named if one and one not in (traits.family, newsroom(traits.root, traits.url)))


def around(connection: Connection, story: str) -> list[Around]:
    """Stories that are part of it now, what it follows up, and what follows it up."""
    wanted = {story: "is"}
    fresh = [story]
    while fresh:  # what was merged into what was merged into it
        fresh = list(connection.execute(select(stories.c.id).where(stories.c.merged_into.in_(fresh))).scalars())
        wanted |= dict.fromkeys(fresh, "was")
    ids = list(wanted)
    older = select(stories.c.follows).where(stories.c.id.in_(ids), stories.c.follows.is_not(None))
    wanted |= {name: "follows up" for name in connection.execute(older).scalars() if name not in wanted}
    newer = select(stories.c.id).where(stories.c.follows.in_(ids), stories.c.merged_into.is_(None))
    wanted |= {name: "followed up by" for name in connection.execute(newer).scalars() if name not in wanted}
    rows = connection.execute(select(stories).where(stories.c.id.in_(list(wanted))).order_by(stories.c.first)).all()
    return [
        Around(
            kind=wanted[row.id],
            story=row.id,
            title=row.title,
            first=row.first,
            last=row.last,
            merged_at=None if row.merged_at is None else moment(row.merged_at),
        )
        for row in rows
        if row.id != story
    ]
