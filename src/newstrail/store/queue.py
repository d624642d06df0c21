"""Which link comes next: one statement that looks at hosts, not at the backlog.

A host with 100,000 links waiting costs what one with ten does: the walk goes from host to host in the queue's index,
and takes the first of each that is due.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, case, func, select

from newstrail.store.tables import hosts, links


def heads(now: datetime) -> Select[str, str]:
    """The `url` and `site` of each host's first due link, best first, without hosts that rest or are being read."""
    waiting = links.c.next_at.is_not(None)
    first = select(links.c.host).where(waiting).order_by(links.c.host).limit(1)
    walk = select(first.scalar_subquery().label("host")).cte("walk", recursive=True)
    after = select(links.c.host).where(waiting, links.c.host > walk.c.host).order_by(links.c.host).limit(1)
    walk = walk.union_all(select(after.correlate(walk).scalar_subquery()).where(walk.c.host.is_not(None)))

    free = links.c.lease_until.is_(None) | (links.c.lease_until <= now)
    queue = links.c.priority.desc(), links.c.first_seen, links.c.url
    head = (
        select(links.c.url).where(links.c.host == walk.c.host, links.c.next_at <= now, free).order_by(*queue).limit(1)
    )
    found = select(head.correlate(walk).scalar_subquery().label("url")).where(walk.c.host.is_not(None)).subquery()

    resting = select(hosts.c.key).where(hosts.c.next_at > now)
    reading = select(links.c.site).where(links.c.lease_until > now)
    return (
        select(links.c.url, links.c.site)
        .join(found, links.c.url == found.c.url)
        .where(links.c.host.not_in(resting), links.c.site.not_in(resting), links.c.site.not_in(reading))
        .order_by(*queue)
    )


def soonest(now: datetime) -> Select[datetime]:
    """The earliest `next_at` of links that nobody has, put off to where their host or site rests until."""
    host, site = hosts.alias(), hosts.alias()
    free = links.c.next_at.is_not(None), links.c.lease_until.is_(None) | (links.c.lease_until <= now)
    first = select(links.c.host, links.c.site, func.min(links.c.next_at).label("at")).where(*free)
    each = first.group_by(links.c.host, links.c.site).subquery()
    rested = case((host.c.next_at > each.c.at, host.c.next_at), else_=each.c.at)
    at = case((site.c.next_at > rested, site.c.next_at), else_=rested)
    resting = each.outerjoin(host, host.c.key == each.c.host).outerjoin(site, site.c.key == each.c.site)
    return select(at).select_from(resting).order_by(at).limit(1)
