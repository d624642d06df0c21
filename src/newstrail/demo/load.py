"""Reads the demo's world from the TOML files in `world/`, and refuses files that contradict themselves."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from newstrail.demo.world import Article, Edit, Episode, Feed, Outlet, Statement, World

#: Articles are numbered by the minutes since this local time, so that a number never has to be written down.
#: UTC only because local times are compared as if they were.
FIRST_NUMBER = datetime(2020, 1, 1, tzinfo=UTC)


def read_world() -> World:
    """The world as its files tell it; raises KeyError, TypeError or ValueError where they are wrong."""
    folder = files(__package__) / "world"
    outlets = {o.key: o for o in map(_outlet, _tables(folder / "outlets.toml", "outlet"))}
    articles: dict[str, Article] = {}
    for file in sorted((folder / "articles").iterdir(), key=lambda f: f.name):
        for table in _tables(file, "article"):
            copies = table.pop("copies", [])
            told = _article(table, outlets)
            articles[told.id] = told
            for copy in copies:
                printed = _copy(told, copy, outlets)
                articles[printed.id] = printed
    twice = [url for url, count in Counter(a.url for a in articles.values()).items() if count > 1]
    if twice:
        raise ValueError(f"two articles at one address: {twice}")
    statements = tuple(_statement(table) for table in _tables(folder / "claims.toml", "claim"))
    return World(outlets, tuple(sorted(articles.values(), key=lambda a: (a.published, a.url))), statements)


_Table = dict[str, Any]  # what tomllib returns: the dataclasses' constructors refuse keys they do not know


def _tables(file: Traversable, name: str) -> list[_Table]:
    tables: list[_Table] = tomllib.loads(file.read_text("utf-8"))[name]
    return tables


def _statement(table: _Table) -> Statement:
    tuples: _Table = {key: tuple(table[key]) for key in ("companies", "due", "outcome") if key in table}
    return Statement(**table | tuples)


def _outlet(table: _Table) -> Outlet:
    feeds = tuple(Feed(**feed | {"of": tuple(feed.get("of", ()))}) for feed in table.pop("feeds"))
    episodes = tuple(Episode(**episode) for episode in table.pop("episodes", ()))
    return Outlet(**table, feeds=feeds, episodes=episodes)


def _article(table: _Table, outlets: Mapping[str, Outlet]) -> Article:
    outlet = outlets[table.pop("outlet")]
    edits = tuple(
        Edit(at=e["at"], replace=tuple((old, new) for old, new in e.get("replace", ())), add=tuple(e.get("add", ())))
        for e in table.pop("edits", ())
    )
    for edit in edits:
        for old, _new in edit.replace:
            if old not in table["body"]:
                raise ValueError(f"{table['id']}: nothing reads {old!r}")
    body = tuple(table.pop("body").strip().split("\n\n"))
    claims = tuple(_claim(label) for label in table.pop("claims", ()))
    path = table.pop("path", "") or _path(outlet, table["published"], table["title"])
    companies = tuple(table.pop("companies"))
    return Article(**table, outlet=outlet, path=path, body=body, claims=claims, companies=companies, edits=edits)


def _copy(told: Article, table: _Table, outlets: Mapping[str, Outlet]) -> Article:
    """What another outlet printed of `told`: `keep` counts paragraphs from 1."""
    outlet, published, title = outlets[table.pop("outlet")], table.pop("published"), table.pop("title")
    kept = [told.body[number - 1] for number in table.pop("keep", range(1, len(told.body) + 1))]
    copy = replace(
        told,
        id=f"{told.id}@{outlet.key}",
        outlet=outlet,
        origin=told.outlet,
        path=_path(outlet, published, title),
        published=published,
        title=title,
        body=(*kept, *table.pop("add", ())),
        companies=tuple(table.pop("companies", told.companies)),
        section="",
        photo=table.pop("photo", told.photo),
        edits=(),
        gone=None,
        seed=False,
        of=told.id,
        how=table.pop("how"),
    )
    if table:
        raise ValueError(f"{copy.id}: unknown keys {sorted(table)}")
    return copy


def _claim(label: str) -> tuple[str, str]:
    claim, stance = label.split()
    return claim, stance


def _path(outlet: Outlet, published: datetime, title: str) -> str:
    local = published.astimezone(outlet.tz)
    number = (local.replace(tzinfo=UTC) - FIRST_NUMBER) // timedelta(minutes=1)
    slug = "-".join(re.findall(r"[a-z0-9]+", title.lower())[:8])
    return outlet.path.format(p=local, n=number, slug=slug)
