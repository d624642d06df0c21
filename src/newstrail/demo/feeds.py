"""How the outlets list their latest articles: RSS (a date has many spellings), Atom, JSON Feed, news sitemaps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from newstrail.demo.pages import amp_path, byline, summary
from newstrail.demo.world import Article, Feed, Outlet, World

#: Media type by format.
TYPES = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
    "sitemap": "application/xml",
}


def feed_of(world: World, outlet: Outlet, feed: Feed, now: datetime) -> str:
    """The feed's text as of `now`; the same as before if nothing was published or changed."""
    articles = world.latest(feed.of or (outlet.key,), now, feed.section)[: feed.latest]
    return {"rss": _rss, "atom": _atom, "json": _json, "sitemap": _sitemap}[feed.format](outlet, feed, articles, now)


def _rss(outlet: Outlet, feed: Feed, articles: Sequence[Article], now: datetime) -> str:
    items = []
    for article in articles:
        version = article.at(now)
        items.append(
            f"<item><title>{escape(version.title)}</title><link>{escape(article.url)}</link>"
            f'<guid isPermaLink="true">{escape(article.url)}</guid>'
            f"<description>{escape(summary(article.shown(now)))}</description>"
            f"<author>{escape(byline(article))}</author>{_rss_date(feed, article)}</item>"
        )
    return (
        f'<?xml version="1.0" encoding="{outlet.charset}"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{escape(outlet.name)}</title><link>{escape(outlet.url('/'))}</link>"
        f"<description>{escape(outlet.name)}</description><language>{outlet.language}</language>"
        + "\n".join(items)
        + "</channel></rss>\n"
    )


def _rss_date(feed: Feed, article: Article) -> str:
    local = article.local
    match feed.dates:
        case "none":
            return ""
        case "dc":
            return f"<dc:date>{local.isoformat()}</dc:date>"
        case "naive":  # the content management system of half the trade press: local time, no zone
            return f"<pubDate>{local:%Y-%m-%d %H:%M:%S}</pubDate>"
        case "kst":  # a zone name no standard knows
            return f"<pubDate>{format_datetime(local).rsplit(' ', 1)[0]} KST</pubDate>"
        case _:
            return f"<pubDate>{format_datetime(local)}</pubDate>"


def _atom(outlet: Outlet, feed: Feed, articles: Sequence[Article], now: datetime) -> str:
    entries = []
    for article in articles:
        version = article.at(now)
        updated = (version.modified or article.published).astimezone(outlet.tz)
        entries.append(
            f"<entry><title>{escape(version.title)}</title>"
            f'<link rel="alternate" type="text/html" href="{escape(article.url)}"/>'
            f"<id>tag:{outlet.host},{article.local:%Y-%m-%d}:{escape(article.path)}</id>"
            f"<published>{article.local.isoformat()}</published><updated>{updated.isoformat()}</updated>"
            f"<author><name>{escape(byline(article))}</name></author>"
            f"<summary>{escape(summary(article.shown(now)))}</summary></entry>"
        )
    updated = max((moment(article, now) for article in articles), default=datetime(2020, 1, 1, tzinfo=UTC))
    return (
        f'<?xml version="1.0" encoding="{outlet.charset}"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">'
        f"<title>{escape(outlet.name)}</title><id>{escape(outlet.url('/'))}</id>"
        f'<link rel="self" href="{escape(outlet.url(feed.path))}"/><link href="{escape(outlet.url("/"))}"/>'
        f"<updated>{updated.isoformat()}</updated>" + "\n".join(entries) + "</feed>\n"
    )


def _json(outlet: Outlet, feed: Feed, articles: Sequence[Article], now: datetime) -> str:
    items = [
        {
            "id": _address(article) if feed.of else article.url,
            "url": _address(article) if feed.of else article.url,
            "title": f"{article.at(now).title} - {article.outlet.name}" if feed.of else article.at(now).title,
            "summary": summary(article.shown(now)),
            "date_published": article.local.isoformat(),
            "authors": [{"name": article.outlet.name if feed.of else byline(article)}],
        }
        for article in articles
    ]
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "home_page_url": outlet.url("/"),
        "feed_url": outlet.url(feed.path),
        "language": outlet.language,
        "items": items,
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _sitemap(outlet: Outlet, _feed: Feed, articles: Sequence[Article], now: datetime) -> str:
    urls = [
        f"<url><loc>{escape(article.url)}</loc><news:news><news:publication><news:name>{escape(outlet.name)}</news:name>"
        f"<news:language>{outlet.language}</news:language></news:publication>"
        f"<news:publication_date>{article.local.isoformat()}</news:publication_date>"
        f"<news:title>{escape(article.at(now).title)}</news:title></news:news></url>"
        for article in articles
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">' + "\n".join(urls) + "</urlset>\n"
    )


def moment(article: Article, now: datetime) -> datetime:
    """When the article last changed, as of `now`."""
    return article.at(now).modified or article.published


def _address(article: Article) -> str:
    """The address under which other sites point to it: its mobile or AMP twin, or its own with a tracking tail."""
    outlet = article.outlet
    if outlet.mobile:
        return f"http://{outlet.mobile}{article.path}"
    if outlet.amp:
        return outlet.url(amp_path(article))
    return f"{article.url}{'&' if '?' in article.path else '?'}utm_source=moanews&utm_medium=picks"
