"""How the demo's outlets lay their articles out: templates that differ as real ones do, with what surrounds a text.

What is around the text (wire header, captions, mailbox, copyright, lists of other articles) comes from here and
never from the data, so the data's paragraphs are exactly what a good reader of pages should give back.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from newstrail.demo.world import Article, Outlet, Version, World

#: How each Korean layout writes a time.
STAMPS = {
    "wire": "%Y년%m월%d일 %H시%M분",
    "portal": "%Y. %m. %d. %H:%M",
    "time": "%Y-%m-%d %H:%M:%S",
    "plain": "%Y-%m-%d",
}
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def page(world: World, article: Article, now: datetime, layout: str = "") -> str:
    """The article's page as of `now`, in its outlet's layout or as one of its twins ("amp", "mobile")."""
    outlet, version = article.outlet, article.shown(now)
    layout = layout or outlet.page
    published, modified = article.local, (version.modified or article.published).astimezone(outlet.tz)
    paragraphs = [escape(paragraph) for paragraph in (header(article) + version.body[0], *version.body[1:])]
    others = [a for a in world.latest((outlet.key,), now) if a is not article][:4]
    texts = {
        "lang": outlet.language,
        "charset": outlet.charset,
        "outlet": outlet.name,
        "title": version.title,
        "url": article.url,
        "published": published.isoformat(),
        "published_utc": article.published.astimezone(UTC).isoformat(),
        "modified": modified.isoformat(),
        "stamp": _stamp(layout, outlet, published, modified if version.modified else None),
        "byline": byline(article),
        "mail": _mail(article),
        "printed": (article.origin or outlet).name,
        "summary": summary(version),
        "tail": outlet.tail,
        **_words()[outlet.language],
    }
    parts = {
        "body": "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        "brbody": "<br><br>\n".join(paragraphs),
        "photo": _photo(article),
        "related": _links(others, now),
        "amplink": f'<link rel="amphtml" href="{escape(outlet.url(amp_path(article)))}">' if outlet.amp else "",
        "jsonld": _json_ld(article, version, modified),
    }
    return _fill(layout, texts, parts)


def front(world: World, outlet: Outlet, now: datetime) -> str:
    """The outlet's front page: its latest articles, and where its feeds are."""
    kinds = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
    feeds = "".join(
        f'<link rel="alternate" type="{kinds[feed.format]}" href="{escape(feed.path)}">'
        for feed in outlet.feeds
        if feed.format in kinds
    )
    texts = {"lang": outlet.language, "charset": outlet.charset, "outlet": outlet.name}
    return _fill("front", texts, {"feeds": feeds, "related": _links(world.latest((outlet.key,), now)[:30], now)})


def notice() -> str:
    """What some outlets answer where a feed used to be."""
    return _fill("notice", {}, {})


def amp_path(article: Article) -> str:
    return article.outlet.amp.format(path=article.path)


def header(article: Article) -> str:
    """The agency's header before the first sentence; copies keep it."""
    agency = article.origin or article.outlet
    if not agency.wire:
        return ""
    if agency.language == "ko":
        return f"({article.place}={agency.name}) {article.byline} 기자 = "
    day = article.local
    return f"{article.place}, {MONTHS[day.month - 1]} {day.day} ({agency.name.split()[0]}) -- "


def byline(article: Article) -> str:
    """Who signs: the reporter, or the outlet whose text it is."""
    if article.origin:
        return article.origin.name
    if article.outlet.language == "ko":
        return f"{article.byline} 기자" if article.byline in article.outlet.staff else article.byline
    return f"By {article.byline}"


def summary(version: Version) -> str:
    """The first paragraph, cut as feeds cut it."""
    text = version.body[0]
    return text if len(text) <= 180 else f"{text[:180]}…"


def _mail(article: Article) -> str:
    mailbox = article.outlet.staff.get(article.byline, "")
    return f"{mailbox}@{article.outlet.host}" if mailbox and not article.origin else ""


def _photo(article: Article) -> str:
    if not article.photo:
        return ""
    caption = escape(article.photo)
    picture = f'<img src="/img{article.local:/%Y/%m}/1.jpg" alt="{caption}">'
    return f'<figure class="photo">{picture}\n<figcaption>{caption}</figcaption></figure>'


def _links(articles: Iterable[Article], now: datetime) -> str:
    return "".join(f'<li><a href="{escape(a.path)}">{escape(a.at(now).title)}</a></li>' for a in articles)


def _json_ld(article: Article, version: Version, modified: datetime) -> str:
    """The search engines' card; `</` is broken up so that no text can end the script."""
    card: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": article.url,
        "headline": version.title,
        "datePublished": article.local.isoformat(),
        "dateModified": modified.isoformat(),
        "author": [{"@type": "Person", "name": article.byline}],
        "publisher": {"@type": "Organization", "name": article.outlet.name},
    }
    if article.outlet.paywall:
        card["isAccessibleForFree"] = False
    return json.dumps(card, ensure_ascii=False).replace("</", "<\\/")


def _stamp(layout: str, outlet: Outlet, published: datetime, modified: datetime | None) -> str:
    if outlet.language != "ko":
        return f"{MONTHS[published.month - 1]} {published.day}, {published:%Y, %H:%M}"
    form = STAMPS.get(layout, "%Y.%m.%d %H:%M")
    if not modified:
        return f"{published:{form}}"
    glue = "" if layout == "og" else " "  # one layout glues both times together, as some papers do
    return f"{published:{form}}{glue}{_words()['ko']['l_modified']}{glue}{modified:{form}}"


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "pages" / "words.toml").read_text("utf-8"))


@cache
def _template(name: str) -> Template:
    return Template((files(__package__) / "pages" / f"{name}.html").read_text("utf-8"))


def _fill(name: str, texts: Mapping[str, str], parts: Mapping[str, str]) -> str:
    """`texts` are escaped, `parts` are HTML already."""
    return _template(name).substitute({key: escape(text) for key, text in texts.items()}, **parts)
