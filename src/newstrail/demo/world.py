"""The demo's world: an invented press, read from the TOML files in `world/`.

The events and their dates follow the public record. The outlets, hosts, reporters and unnamed voices are made up, and
every sentence is our own. Besides texts the files hold labels (story, companies, claims), which are the truth that
tests compare with: nothing that is being shown or tested may read them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from newstrail.model import Source, Terms

#: The gap between two polls of a source: less than a day, so that it is due whenever the demo looks, days apart.
POLLED = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A document in which an outlet lists its latest articles."""

    format: str  #: "rss", "atom", "json" or "sitemap"
    path: str
    dates: str = "rfc822"  #: how RSS dates are written: "rfc822", "kst", "naive", "dc", "none"
    section: str = ""  #: only this section's; "" : all
    of: tuple[str, ...] = ()  #: the outlets whose articles are listed, by their twins' addresses; () : its own
    latest: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A time in which an outlet does not answer as usual."""

    start: datetime
    end: datetime | None = None  #: None: for good
    where: str = "feed"  #: "feed", or "all" for pages too
    status: int
    retry_after: int | None = None  #: seconds
    body: str = ""  #: "" : nothing at all; "notice": an HTML page where a feed should be

    def covers(self, now: datetime, *, feed: bool) -> bool:
        return (feed or self.where == "all") and self.start <= now and (self.end is None or now < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    key: str
    name: str
    host: str
    family: str = ""
    language: str
    zone: str = "Asia/Seoul"
    page: str  #: the template of its articles
    path: str  #: the pattern of their paths
    feeds: tuple[Feed, ...]
    tail: str = ""  #: copyright line under each article
    wire: bool = False  #: a news agency: others print its texts, with its credit
    charset: str = "utf-8"
    amp: str = ""  #: pattern of the AMP twin's path; "" : none
    mobile: str = ""  #: host of the mobile twin; "" : none
    paywall: int = 0  #: paragraphs shown to a visitor; 0: all
    robots: str = "User-agent: *\nDisallow: /admin/\n"
    staff: Mapping[str, str] = field(default_factory=dict)  #: reporter to mailbox
    episodes: tuple[Episode, ...] = ()

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What an outlet changed in an article after publication."""

    at: datetime
    replace: tuple[tuple[str, str], ...] = ()
    add: tuple[str, ...] = ()  #: paragraphs at the end


@dataclass(frozen=True, slots=True)
class Version:
    """An article as it stood at one moment."""

    title: str
    body: tuple[str, ...]  #: paragraphs
    modified: datetime | None  #: None: as first published


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    id: str
    outlet: Outlet
    path: str
    published: datetime
    title: str
    byline: str = ""
    body: tuple[str, ...]  #: paragraphs, as first published
    section: str = ""
    place: str = ""  #: of a wire header
    photo: str = ""  #: caption of a picture
    origin: Outlet | None = None  #: whose text it is, if another outlet's
    edits: tuple[Edit, ...] = ()
    gone: datetime | None = None  #: answered with 410 from then on
    seed: bool = False

    story: str  #: label: the event; "E.." as in the public record, "L-" look-alikes, "M-" market wraps, "R-" rumours
    companies: tuple[str, ...]  #: label: ids of the followed companies that title or text name
    claims: tuple[tuple[str, str], ...] = ()  #: label: claim of the seed, and how the article bears on it
    of: str = ""  #: label: id of the article it was made from
    how: str = ""  #: label: "same", "shortened", "extended", "rewritten", "translated", "updated"

    @property
    def url(self) -> str:
        return self.outlet.url(self.path)

    @property
    def language(self) -> str:
        return self.outlet.language

    @property
    def local(self) -> datetime:
        return self.published.astimezone(self.outlet.tz)

    def at(self, now: datetime) -> Version:
        """The text as it stood at `now`."""
        title, body, modified = self.title, self.body, None
        for edit in self.edits:
            if edit.at <= now:
                for old, new in edit.replace:
                    title, body = title.replace(old, new), tuple(p.replace(old, new) for p in body)
                body, modified = body + edit.add, edit.at
        return Version(title, body, modified)

    def shown(self, now: datetime) -> Version:
        """As `at`, but only what a visitor without a subscription sees."""
        version = self.at(now)
        return replace(version, body=version.body[: self.outlet.paywall]) if self.outlet.paywall else version


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A label: what the followed article states, and the states it passes through in this world."""

    id: str
    passage: str  #: verbatim in the article
    kind: str
    modality: str
    speaker: str = ""  #: "" : the article itself
    companies: tuple[str, ...]
    due: tuple[date, date] | None = None  #: first and last day; None: no date was named
    outcome: tuple[str, ...] = ()  #: () : not decided by what this world tells


@dataclass(frozen=True)
class World:
    """All outlets, and all they will ever publish, oldest first."""

    outlets: Mapping[str, Outlet]
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]

    @property
    def seed(self) -> Article:
        """The article that is followed."""
        return next(article for article in self.articles if article.seed)

    @cached_property
    def hosts(self) -> Mapping[str, Outlet]:
        """Every host name of this world, mobile ones included."""
        return {host: o for o in self.outlets.values() for host in (o.host, o.mobile) if host}

    @cached_property
    def by_address(self) -> Mapping[tuple[str, str], Article]:
        """(outlet key, path with query) to article."""
        return {(article.outlet.key, article.path): article for article in self.articles}

    def article(self, name: str) -> Article:
        """The article with that id."""
        return next(article for article in self.articles if article.id == name)

    def latest(self, outlets: tuple[str, ...], now: datetime, section: str = "") -> list[Article]:
        """What these outlets have published and not taken down again, newest first."""
        return [
            article
            for article in reversed(self.articles)
            if article.outlet.key in outlets
            and article.published <= now
            and not (article.gone and article.gone <= now)
            and (not section or article.section == section)
        ]

    def days(self) -> list[datetime]:
        """Midnights in Seoul of the days on which two articles or more are published, or one is changed or deleted."""
        seoul = ZoneInfo("Asia/Seoul")
        published = Counter(_midnight(article.published, seoul) for article in self.articles)
        changed = {_midnight(edit.at, seoul) for article in self.articles for edit in article.edits}
        changed |= {_midnight(article.gone, seoul) for article in self.articles if article.gone}
        return sorted({day for day, count in published.items() if count > 1} | changed)

    def sources(self) -> list[Source]:
        """Where a reader of this world looks: each feed of each outlet, allowed on loopback."""
        allow = tuple(f"{host}:80" for host in self.hosts)
        return [
            Source(
                key=outlet.key if number == 0 else f"{outlet.key}-{number + 1}",
                kind="sitemap" if feed.format == "sitemap" else "feed",
                url=outlet.url(feed.path),
                outlet="" if feed.of else outlet.name,
                family=outlet.family,
                language=outlet.language,
                zone=outlet.zone,
                terms=Terms.ALLOWED,
                verified="served by the demo itself",
                interval=POLLED,
                allow=allow,
            )
            for outlet in self.outlets.values()
            for number, feed in enumerate(outlet.feeds)
        ]


def _midnight(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
