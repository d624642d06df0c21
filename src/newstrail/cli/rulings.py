"""`newstrail merge`, `split`, `rulings`: what a person decides, remembered with name and reason."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, json_option, print_rows, the_story
from newstrail.errors import AlreadyRunning, BadInput, NewstrailError, Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newstrail.app import House
    from newstrail.model import Placement, Ruling, Story

#: Reports that stay, named in a split: others follow them by likeness.
MOST_NAMED = 20

_why = click.option("--why", "reason", metavar="TEXT", required=True, help="The reason, kept with your name.")


@click.command()
@click.argument("stories", nargs=-1, required=True, metavar="STORY STORY…")
@_why
def merge(stories: tuple[str, ...], reason: str) -> None:
    """Make stories one: they tell of the same event. The oldest keeps its id; `newstrail rulings` can undo it."""
    with house() as opened:
        found = {story.id: story for story in (the_story(name, opened) for name in stories)}
        if len(found) < 2:
            raise click.UsageError("name two stories or more that are not one already")
        ordered = sorted(found.values(), key=lambda story: (story.first, story.id))
        members = [_members(story, opened) for story in ordered]
        parted = _parted(opened) & {one.url for part in members for one in part}
        articles = [*(part[0].url for part in members), *sorted(parted - {part[0].url for part in members})]
        _rule("merge", {"articles": articles}, reason, opened)
        _tell(articles, opened)


@click.command()
@click.argument("story")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@_why
def split(story: str, articles: tuple[str, ...], reason: str) -> None:
    """Take articles out of a story: they tell of another event. `newstrail rulings` can undo it.

    ARTICLE is an address: `newstrail story STORY --json` has them all.
    """
    from newstrail.core.arrange.decisions import decisions
    from newstrail.core.urls import canonical, is_web

    with house() as opened:
        wanted = the_story(story, opened)
        members = _members(wanted, opened)
        leave = list(dict.fromkeys(canonical(one) if is_web(one) else one for one in articles))
        if absent := [one for one in leave if one not in {member.url for member in members}]:
            shown = f"`newstrail story {wanted.id} --json` shows the addresses that are"
            raise Unknown(f"{absent[0]}: not in story {wanted.id}; {shown}")
        if len(members) == 1:
            raise BadInput(f"{wanted.id} has one article: there is nothing to take it out of")
        stay = [member for member in members if member.url not in leave]
        if not stay:
            raise BadInput(f"no article would be left in {wanted.id}: name fewer")
        reports = [one.url for one in stay if one.verdict and one.verdict.kind.value == "new"] or [stay[0].url]
        tied = decisions(opened.edges.store.rulings.all()).together
        held = sorted({one for url in leave for one in tied.get(url, ())} - set(leave))
        _rule("split", {"article": leave, "from": list(dict.fromkeys([*reports[:MOST_NAMED], *held]))}, reason, opened)
        _tell([member.url for member in members], opened)


@click.command()
@click.option("--undo", metavar="RULING", help="Take back a ruling by its id, as if it had never been made.")
@click.option("--why", "reason", metavar="TEXT", default="", help="The reason for --undo.")
@json_option
def rulings(undo: str | None, reason: str, as_json: bool) -> None:
    """List what people decided: stories merged and split, claims set; newest last."""
    with house() as opened:
        store = opened.edges.store.rulings
        if undo is not None:
            if not reason:
                raise click.UsageError("--undo needs the reason by --why")
            if undo not in {one.id for one in store.all()}:
                raise Unknown(f"no ruling {undo!r} is in force: `newstrail rulings` lists them")
            _rule("undo", {"ruling": undo}, reason, opened)
        force = {one.id for one in store.all()}
        rows = [_row(one, in_force=one.id in force) for one in store.made()]
        empty = "Nobody has decided anything: see `newstrail merge`, `split`, and `claims CLAIM --set STATE`."
        print_rows(rows, as_json=as_json, columns=("id", "day", "who", "what", "why", "state"), empty=empty)


def _row(ruling: Ruling, *, in_force: bool) -> dict[str, object]:
    return {
        "id": ruling.id,
        "at": ruling.at.isoformat(),
        "day": f"{ruling.at:%Y-%m-%d}",
        "kind": ruling.kind,
        "who": ruling.who,
        "why": ruling.why,
        "what": _what(ruling),
        "data": dict(ruling.data),
        "state": "" if ruling.kind == "undo" else "in force" if in_force else "undone",
    }


def _what(ruling: Ruling) -> str:
    """What a ruling says, in a line."""
    data: Mapping[str, object] = ruling.data
    if ruling.kind == "merge":
        return "one story: " + " + ".join(_list(data["articles"]))
    if ruling.kind == "split":
        return f"{', '.join(_list(data['article']))} apart from {_list(data['from'])[0]}"
    if ruling.kind == "claim":
        return f"{data['claim']} is {data['state'] or 'as the evidence says'}"
    return f"{data['ruling']} is taken back" if ruling.kind == "undo" else ruling.kind


def _list(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def _rule(kind: str, data: Mapping[str, object], reason: str, opened: House) -> None:
    """Record it, and place again what it is about; a service that runs does so by itself."""
    from newstrail.app import log_to
    from newstrail.engine.lease import only_one
    from newstrail.engine.work import perform
    from newstrail.model import Cluster

    log_to(opened, console=False)
    edges = opened.edges
    ruling = edges.store.rulings.add(kind, data, getpass.getuser(), reason, edges.now())
    try:
        with only_one(edges.store, opened.owner, edges.now) as renew:
            while edges.store.filings.waiting() and renew():
                done = perform(Cluster(), edges)
                if done.problem:
                    raise NewstrailError(f"{ruling.id} is kept, but could not be applied yet: {done.problem}")
    except KeyboardInterrupt:
        click.echo(
            f"{ruling.id}: kept; the next `newstrail run` applies it, or `rulings --undo` takes it back.", err=True
        )
        raise
    except AlreadyRunning:
        click.echo(f"{ruling.id}: the service that runs applies it in a moment.")
    else:
        click.echo(f"{ruling.id}: kept and applied.")


def _tell(articles: Sequence[str], opened: House) -> None:
    """Where these articles are now, a story a line."""
    store = opened.edges.store.placing
    ids = dict.fromkeys(story for url in articles if (story := store.story_of(url)))
    for found in store.stories(ids).values():
        click.echo(f"{found.id}  {found.title} ({found.articles} article{'' if found.articles == 1 else 's'})")


def _members(story: Story, opened: House) -> list[Placement]:
    return opened.edges.store.placing.members(story.id)


def _parted(opened: House) -> set[str]:
    """Articles that rulings in force keep apart from others."""
    from newstrail.core.arrange.decisions import decisions

    return set(decisions(opened.edges.store.rulings.all()).apart)
