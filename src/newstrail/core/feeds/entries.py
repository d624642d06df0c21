"""What was read → a page of entries, clean and safe to show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from newstrail.core.dates import stamp
from newstrail.core.feeds import plain
from newstrail.core.feeds.items import Feed, Item
from newstrail.core.text import clean
from newstrail.core.urls import absolute
from newstrail.model import Entry, Origin, Page, Stamp

#: Entries kept of one document; a feed has tens, a few have 800.
MOST = 10_000
#: Characters kept of an identifier.
_ID = 1_000
#: A time so far in the future is a wrong zone, not a slow clock.
_FUTURE = timedelta(minutes=30)


def page(feed: Feed, url: str, zone: str | None, now: datetime, flags: Iterable[str] = ()) -> Page:
    """The page of what was read in a feed from `url`."""
    raised = [*flags, *feed.flags]
    if len(feed.items) > MOST:
        raised.append("truncated")
    entries = [_entry(item, feed, url, zone, now) for item in feed.items[:MOST]]
    entries = _told_apart(entries)
    if zone and _mislabelled(entries, now):
        entries = [_in_zone(entry, zone, now) for entry in entries]
        raised.append("zone-assumed:GMT")
    return Page(
        entries=tuple(entries),
        title=plain.title(feed.title)[0],
        language=_language(feed.language),
        ttl=timedelta(minutes=feed.ttl_minutes) if feed.ttl_minutes else None,
        skip_hours=frozenset(feed.skip_hours),
        skip_days=frozenset(feed.skip_days),
        flags=tuple(dict.fromkeys(raised)),
    )


def _entry(item: Item, feed: Feed, url: str, zone: str | None, now: datetime) -> Entry:
    flags = []
    title, cut = plain.title(item.title)
    if cut:
        flags.append("truncated")
    link, flag = _link(item, feed, url)
    if flag:
        flags.append(flag)
    published = next((found for raw in item.dates if (found := stamp(raw, Origin.FEED, zone=zone, now=now))), None)
    if item.dates and not published:
        flags.append("bad-date")
    return Entry(
        url=link,
        title=title,
        id=clean(item.id).strip()[:_ID],
        published=published,
        summary=plain.summary(item.summary),
        authors=tuple(dict.fromkeys(name for author in item.authors if (name := plain.line(author)))),
        outlet=plain.line(item.outlet),
        language=_language(item.language),
        flags=tuple(flags),
    )


#: What may stand for a link although nobody can follow it: no scheme but "urn:" or "tag:", nothing odd.
_STAND_IN = re.compile(
    r"(?:(?:urn|tag):|(?![A-Za-z][A-Za-z0-9+.-]*:)(?!//))[^\s\\<>\"'\x00-\x20]{1,2000}", re.IGNORECASE
)
_LEADS = re.compile(r"(?:https?:)?/", re.IGNORECASE)
_HOSTLESS = re.compile(r"((?:[a-z0-9-]+\.)+[a-z]{2,})(?:/|$)", re.IGNORECASE)


def _link(item: Item, feed: Feed, url: str) -> tuple[str, str]:
    """The best link that can be followed, or what stands for it, with a flag that says so."""
    targets = [target._replace(address=plain.address(target.address)) for target in item.links]
    for address, base, by_id in targets:
        if not address or (by_id and not _LEADS.match(address)):
            continue
        whole = f"https://{address}" if _hostless(address, feed.link, url) else address
        for origin in (base, url, feed.link):
            try:
                return absolute(whole, origin), ""
            except ValueError:
                continue
    best = next((target for target in targets if target.address), None)
    if best is None:
        return "", "no-link"
    if not _STAND_IN.fullmatch(best.address) or (
        best.by_id and best.base and not best.address.startswith(("urn:", "tag:"))
    ):
        return "", "no-link" if best.by_id else "bad-link"
    return best.address, "id-for-link" if best.by_id else "relative-link"


def _hostless(address: str, home: str, url: str) -> bool:
    """Whether it is an address that lacks its "https://": it starts with "www.", or with the feed's own host."""
    found = _HOSTLESS.match(address)
    if not found:
        return False
    name = found[1].lower()
    return name.startswith("www.") or home.lower().startswith(f"{name}/") or f"//{name}/" in f"{url.lower()}/"


def _told_apart(entries: list[Entry]) -> list[Entry]:
    """Entries with one identifier for several articles get their addresses into it."""
    counts = Counter(entry.id for entry in entries if entry.id)
    return [
        replace(entry, id=f"{entry.id} {entry.url}", flags=(*entry.flags, "repeated-id"))
        if counts[entry.id] > 1
        else entry
        for entry in entries
    ]


def _mislabelled(entries: Iterable[Entry], now: datetime) -> bool:
    """Whether times said to be GMT lie in the future: then they are local times under the wrong name."""
    return any(
        entry.published and entry.published.offset == timedelta() and entry.published.at > now + _FUTURE
        for entry in entries
    )


def _in_zone(entry: Entry, zone: str, now: datetime) -> Entry:
    old = entry.published
    if old is None or old.offset != timedelta():
        return entry
    local = old.at.replace(tzinfo=None).isoformat()
    new = stamp(local, Origin.FEED, zone=zone, now=now)
    return replace(entry, published=Stamp(new.at, new.offset, old.day_only, Origin.FEED, old.raw)) if new else entry


def _language(tag: str | None) -> str | None:
    found = (tag or "").strip().lower().replace("_", "-")
    return found if 2 <= len(found) <= 35 and found.replace("-", "").isalnum() else None
