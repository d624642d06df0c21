"""`newstrail story`: one event as a tree: who told it first, who copied or retold whom, what it follows up."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from newstrail.cli.common import console, house, json_option, print_line, the_story
from newstrail.cli.sources_of import carried, credit, owners, sources
from newstrail.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from rich.text import Text
    from rich.tree import Tree

    from newstrail.app import House
    from newstrail.model import Company, Ruling, Story
    from newstrail.store.counts import Around, Member

_ZONE = ZoneInfo("Asia/Seoul")

#: Words of a name, in small letters: SK하이닉스 has two.
_WORD = re.compile(r"[가-힣]+|[^\W가-힣]+")

#: Reasons that are no words of the article; what founded a story of its own may have been merged into this one.
FOUNDED = "founded the story"
_WHOLE = (FOUNDED, "the same headline", "merged by hand")

#: How an article came from the one above it.
_RELATION = {"same": "copied", "version": "new version", "updated": "new version", "": "copied"}
_COLOURS = {
    "copied": "cyan", "shortened": "cyan", "extended": "green", "new version": "yellow", "rewritten": "magenta",
    "translated": "blue",
}  # fmt: skip


@click.command()
@click.argument("story")
@json_option
def story(story: str, as_json: bool) -> None:
    """Show one story by its id: who reported it, who copied whom, why each belongs, what it follows up.

    A report of its own stands at the left, what was made of it below it: copied, shortened, extended, rewritten, a new
    version, translated. Copies and translations do not count as reports, what is revised does, as its facts differ;
    those of one house, or credited to one wire service, count once. Houses that are credited are named, and it is said
    if their own reports are not here. Times are of Seoul.
    """
    with house() as opened:
        found = the_story(story, opened)
        members = opened.edges.store.counts.members(found.id)
        links = opened.edges.store.captures.given(member.url for member in members)
        if as_json:
            for member in members:
                print_line(_row(member, links.get(member.url, member.url), found))
            return
        _show(story, found, members, links, opened)


def _row(member: Member, link: str, story: Story) -> dict[str, object]:
    return {
        "story": story.id,
        "url": member.url,
        "link": link,
        "at": member.at.isoformat(),
        "outlet": member.outlet,
        "house": member.house,
        "language": member.language,
        "title": member.title,
        "kind": member.verdict.kind.value,
        "of": member.verdict.of,
        "relation": member.verdict.relation,
        "likeness": member.verdict.likeness,
        "likeness_because": list(member.verdict.because),
        "because": list(member.because),
        "credits": list(member.credits),
    }


def _show(asked: str, story: Story, members: Sequence[Member], links: Mapping[str, str], opened: House) -> None:
    from rich.text import Text
    from rich.tree import Tree

    around = opened.edges.store.counts.around(story.id)
    rulings = opened.edges.store.rulings.all()
    shown = console()
    if asked != story.id:
        shown.print(Text(f"{asked} is part of this story now.", style="yellow"))
    shown.print(Text(story.title, style="bold"))
    days = f"{story.first.astimezone(_ZONE):%Y-%m-%d}", f"{story.last.astimezone(_ZONE):%Y-%m-%d}"
    counted = [_count(len(members), "article"), _count(story.roots, "independent report"), *_languages(members)]
    shown.print(Text(f"{story.id} · {' – '.join(dict.fromkeys(days))} · {', '.join(counted)}", style="dim"))
    if told_by := sources(members, _ZONE):
        shown.print(Text(told_by, style="dim"))
    for line in _history(around, rulings, members, opened):
        shown.print(line)

    children: dict[str | None, list[Member]] = defaultdict(list)
    here, credited = {member.url for member in members}, owners(members)
    for member in members:
        children[member.verdict.of if member.verdict.of in here else None].append(member)
    told: dict[str, str] = {}  # house to who told it first
    for member in children[None]:
        shown.print()
        tree = Tree(_head(member, told, links, opened.edges.companies, credited), guide_style="dim")
        _grow(tree, member, children, links, credited)
        shown.print(tree)


def _grow(
    tree: Tree,
    of: Member,
    children: Mapping[str | None, Sequence[Member]],
    links: Mapping[str, str],
    credited: Collection[str],
) -> None:
    for member in children.get(of.url, ()):
        relation = _relation(member)
        line = _line(member, links)
        line.append_text(_part(f"\n{relation}", _COLOURS.get(relation, "yellow")))
        line.append(f": {'; '.join(member.verdict.because)}", "dim")
        if wire := carried(member):
            line.append(f"; a report of {wire}", "dim")
        elif member.house == of.house and not any("the same house" in reason for reason in member.verdict.because):
            line.append("; of the same house", "dim")
        line.append(credit(member, of.credits, credited), "dim")
        _grow(tree.add(line), member, children, links, credited)


def _relation(member: Member) -> str:
    relation = _RELATION.get(member.verdict.relation, member.verdict.relation)
    return f"{relation}, revised" if member.verdict.kind is Kind.REVISED and relation != "new version" else relation


def _head(
    member: Member,
    told: dict[str, str],
    links: Mapping[str, str],
    companies: Mapping[str, Company],
    credited: Collection[str],
) -> Text:
    """A report of its own: when, where, what, and why it is in the story."""
    line = _line(member, links)
    why = ", ".join(_shown(member, companies))
    plain = why in _WHOLE or why.endswith(" of another article of the story")
    line.append(f"\n{why if plain or not why else f'linked because: {why}'}", "dim")
    if first := told.get(member.house):
        line.append(f"; counts once with the report of {first}", "dim")
    elif wire := carried(member):
        missing = "" if member.agency in credited else ", not among these"
        line.append(f"; counted as a report of {wire}{missing}", "dim")
    line.append(credit(member, (member.agency,), credited), "dim")
    told.setdefault(member.house, carried(member) or member.outlet or member.house)
    return line


def _shown(member: Member, companies: Mapping[str, Company]) -> list[str]:
    """The reasons in the article's language; a word of a company's name says no more than the company."""
    named = [companies[one] for one in member.because if one in companies]
    parts = {part for company in named for name in _names(company) for part in (name, *_WORD.findall(name))}
    because = [one for one in member.because if one != FOUNDED] or member.because
    shown = [_named(one, member.language, companies) for one in because]
    said = [one in companies or one.casefold() not in parts for one in because]
    return list(dict.fromkeys(one for one, telling in zip(shown, said, strict=True) if telling))


def _names(company: Company) -> set[str]:
    """All it is called, in small letters; its products and people say more than it does."""
    others = (alias.text for alias in company.aliases if alias.kind in ("name", "ticker"))
    return {name.casefold() for name in (company.name, *company.names.values(), *others)}


def _named(reason: str, language: str | None, companies: Mapping[str, Company]) -> str:
    """A company by its name in the article's language; any other reason as it is."""
    company = companies.get(reason)
    return company.names.get(language or "", company.name) if company else reason


def _line(member: Member, links: Mapping[str, str]) -> Text:
    from rich.text import Text

    line = Text(f"{member.at.astimezone(_ZONE):%m-%d %H:%M}  ", "dim")
    line.append(member.outlet or member.house, "bold")
    line.append(f"  {' '.join(member.title.split())}", f"link {links.get(member.url, member.url)}")
    return line


def _part(words: str, style: str) -> Text:
    from rich.text import Text

    return Text(words, style)


def _history(
    around: Sequence[Around], rulings: Sequence[Ruling], members: Sequence[Member], opened: House
) -> list[Text]:
    """What it follows up and what follows it up, what was joined to it, and what people decided."""
    from newstrail.core.arrange.decisions import pairs

    lines = []
    for one in around:
        when = f"{one.first.astimezone(_ZONE):%Y-%m-%d}"
        if one.kind == "was" and one.merged_at:
            lines.append(_part(f"joined with {one.story} ({one.title}, {when}) on {one.merged_at:%Y-%m-%d}", "yellow"))
        else:
            lines.append(_part(f"{one.kind} {one.story} ({one.title}, {when})", "green"))
    here = {member.url for member in members}
    for ruling in rulings:
        said = f"by {ruling.who}, {ruling.at:%Y-%m-%d}: {ruling.why} ({ruling.id})"
        named = frozenset[str]().union(*pairs(ruling))
        if ruling.kind == "merge" and named <= here:
            lines.append(_part(f"made one {said}", "yellow"))
        elif ruling.kind == "split" and named & here:
            apart = _stories(sorted(named - here), opened)
            lines.append(_part(f"parted {f'from {apart} ' if apart else ''}{said}", "yellow"))
    return lines


def _stories(articles: Sequence[str], opened: House) -> str:
    """The stories that articles are in, by id."""
    found = dict.fromkeys(map(opened.edges.store.placing.story_of, articles))
    return ", ".join(filter(None, found))


def _languages(members: Sequence[Member]) -> list[str]:
    """Which languages it is told in, where they are several."""
    spoken = sorted({member.language for member in members if member.language})
    return [" and ".join({"ko": "Korean", "en": "English"}.get(one, one) for one in spoken)] if len(spoken) > 1 else []


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
