"""`newstrail compare`, `timeline`: company beside company, outlet beside outlet, press beside press; then and now."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from newstrail.cli.common import house, known, outlet_of, the_story
from newstrail.cli.shapes import Shape, days, shaped
from newstrail.errors import Unknown

if TYPE_CHECKING:
    from newstrail.app import House
    from newstrail.store.counts import Span, Step, Voice

#: Languages that are read.
READ = ("ko", "en")

#: Rows of a table; as JSON and CSV all are given.
ROWS = 12


@click.command()
@click.argument("names", nargs=-1, metavar="COMPANY COMPANY…")
@click.option("--outlets", "story", metavar="STORY", help="Compare the reports of a story instead.")
@click.option("--press", nargs=2, metavar="LANGUAGE LANGUAGE", help="Compare the press of two languages instead.")
@click.option("--by", type=click.Choice(("day", "week", "month")), default="month", help="Steps of the share of voice.")
@days
@shaped
def compare(
    names: tuple[str, ...],
    story: str | None,
    press: tuple[str, str] | None,
    by: str,
    since: date | None,
    until: date | None,
    zone: str,
    shape: Shape,
) -> None:
    """Compare companies: how much was told of each, when, where, with whom, and what only one of them had.

    The share of voice is one of independent reports: copies and translations do not count, and a house, or a wire
    service that papers credit, counts once in each story, on the first day it tells it.
    """
    from newstrail.store.counts import Span

    if sum((bool(names), bool(story), bool(press))) != 1 or (names and len(names) < 2):
        raise click.UsageError("name two companies or more, or give --outlets STORY, or --press ko en")
    span = Span(since, until, zone)
    with house() as opened:
        if story:
            _outlets(story, opened, shape)
        elif press:
            _press(_two(press, opened), opened, shape, span)
        else:
            wanted = [known(name, opened.edges.companies, "company", "`newstrail watch list`") for name in names]
            _companies(list(dict.fromkeys(wanted)), by, opened, shape, span)


def _companies(wanted: list[str], by: str, opened: House, shape: Shape, span: Span) -> None:
    counts, tables = opened.edges.store.counts, shape.kind == "table"
    columns = ("company", "articles", "reports", "stories", "outlets", "prominence")
    volume = counts.volume(wanted, span)
    shape.show("volume", [{name: getattr(one, name) for name in columns} for one in volume], columns)

    voice = counts.voice(wanted, by, span)
    starts = list(dict.fromkeys(one.start for one in voice))
    said = {(one.start, one.company): one for one in voice}
    if tables:
        rows = [{"from": start.isoformat(), **{name: _share(said[start, name]) for name in wanted}} for start in starts]
        last = f", the last {ROWS}" if len(rows) > ROWS else ""
        shape.show(f"share of voice by {by}{last}", rows[-ROWS:], ("from", *wanted))
    else:
        shape.show(
            "share_of_voice",
            (
                {"from": one.start, "company": one.company, "reports": one.reports, "share": one.share,
                 "articles": one.articles}
                for one in voice
            ),
            ("from", "company", "reports", "share", "articles"),
        )  # fmt: skip
    labels = {name: opened.edges.companies[name].names.get("ko", opened.edges.companies[name].name) for name in wanted}
    drawn = {labels[name]: [float(said[start, name].reports) for start in starts] for name in wanted}
    shape.draw(" · ".join(labels.values()), [start.isoformat() for start in starts], drawn)

    outlets = ({"outlet": outlet or "unknown", **by_company} for outlet, by_company in counts.outlets(wanted, span))
    shape.show("outlets", _top(outlets, tables), ("outlet", *wanted))
    together = [
        {"company": one.company, "with": one.other, "articles": one.articles} for one in counts.together(wanted, span)
    ]
    shape.show("named_together", _top(together, tables), ("company", "with", "articles"))

    stories = counts.stories(wanted, span)
    rows_ = [
        {"story": one.story, "title": one.title, "first": span.day(one.first), "companies": sorted(one.articles),
         **one.articles}
        for one in stories
    ]  # fmt: skip
    both = [row for row in rows_ if len(_names(row)) == len(wanted)]
    shape.show("stories_of_all", _top(both, tables), ("first", "story", "title", *wanted))
    for name in wanted:
        alone = [row | {"company": name} for row in rows_ if _names(row) == [name]]
        shape.show(f"only_{name}", _top(alone, tables), ("first", "story", "title", name))


def _outlets(story: str, opened: House, shape: Shape) -> None:
    counts, story = opened.edges.store.counts, the_story(story, opened).id
    reports = counts.reports(story)
    outlet = {one.url: outlet_of(one.outlet, one.url) for one in reports}
    rows = [
        {
            "after": _long(one.after),
            "outlet": outlet[one.url],
            "language": one.language,
            "kind": one.kind,
            "title": one.title,
            "url": one.url,
            "at": one.at.isoformat(timespec="seconds"),
        }
        for one in reports
    ]
    shape.show("reports", rows, ("after", "outlet", "language", "kind", "title"))
    told = [
        {
            "kind": one.kind,
            "fact": one.text,
            "stands_in": [outlet[url] for url in one.stands],
            "missing_in": [outlet[url] for url in one.missing],
        }
        for one in counts.facts(story)
    ]
    shape.show("facts", _top(told, shape.kind == "table", 3 * ROWS), ("kind", "fact", "stands_in", "missing_in"))
    hours = [round(one.after / timedelta(hours=1), 1) for one in reports]
    shape.draw(story, [outlet[one.url] for one in reports], {"hours after the first": hours}, " h")


def _two(press: tuple[str, str], opened: House) -> tuple[str, str]:
    """The two languages: those that newstrail reads, or that there are reports in."""
    one, other = (name.lower() for name in press)
    if one == other:
        raise click.UsageError("--press takes two languages: --press ko en")
    there = opened.edges.store.counts.languages()
    for name in (one, other):
        if name not in (*READ, *there):
            raise Unknown(f"no reports in the language {name!r}: there are {', '.join(there) or 'none in any'}")
    return one, other


def _press(press: tuple[str, str], opened: House, shape: Shape, span: Span) -> None:
    leads = opened.edges.store.counts.press(*press, span)
    tables, (one, other) = shape.kind == "table", press
    rows = [
        {"story": lead.story, "title": lead.title, **{name: span.day(at) for name, at in lead.first.items()},
         "ahead": min(lead.first, key=lambda name: lead.first[name]),
         "by": None if lead.lead is None else _long(lead.lead), "had_by": sorted(lead.first)}
        for lead in leads
    ]  # fmt: skip
    both = [row for row in rows if row["by"] is not None]
    counted = [
        {
            "stories_of_both": len(both),
            f"{one}_ahead": sum(row["ahead"] == one for row in both),
            f"{other}_ahead": sum(row["ahead"] == other for row in both),
            f"only_{one}": sum(row["had_by"] == [one] for row in rows),
            f"only_{other}": sum(row["had_by"] == [other] for row in rows),
        }
    ]
    shape.show("press", counted, tuple(counted[0]))
    shape.draw(
        "press", [name.replace("_", " ") for name in counted[0]], {"stories": list(map(float, counted[0].values()))}
    )
    if tables:  # the two in one column, as the table is to fit a terminal
        leading = [row | {"ahead": f"{row['ahead']}, {row['by']}"} for row in _top(both, cut=True)]
        shape.show("lead", leading, ("story", "title", one, other, "ahead"))
    else:
        shape.show("lead", both, ("story", "title", one, other, "ahead", "by"))
    for name in press:
        alone = [row for row in rows if row["had_by"] == [name]]
        shape.show(f"only_{name}", _top(alone, tables), ("story", "title", name))


@click.command()
@click.argument("what", metavar="COMPANY|STORY|CLAIM")
@days
@shaped
def timeline(what: str, since: date | None, until: date | None, zone: str, shape: Shape) -> None:
    """Show what happened, step by step: a company's stories, a story's reports and edits, a claim's evidence."""
    from newstrail.cli.claims import claim_steps
    from newstrail.store.counts import Span, Step

    span = Span(since, until, zone)
    with house() as opened:
        store = opened.edges.store
        evidence = claim_steps(what, opened)
        if what in opened.edges.companies:
            steps = store.counts.company(what, span)
        elif evidence is not None:
            steps = [Step(e.at, "evidence", e.text, e.outlet, e.url, note=f"{e.stance}, {e.speaker}") for e in evidence]
        else:
            story = store.placing.stories([what]).get(what)
            if story is None:
                known(what, opened.edges.companies, "company, story or claim", "`newstrail watch list` or `search`")
            steps = store.counts.story(story.id if story else what, span)
        rows = [_step(step, span, short=shape.kind == "table") for step in steps]
        columns = (
            ("at", "title", "articles", "reports")
            if what in opened.edges.companies
            else ("at", "outlet", "title", "note")
        )
        shape.show("timeline", rows, columns if shape.kind == "table" else tuple(rows[0]) if rows else columns)
        months: dict[str, float] = {}
        for step in steps:
            month = span.day(step.at).isoformat()[:7]
            months[month] = months.get(month, 0) + step.articles
        shape.draw(what, list(months), {"articles": list(months.values())})


def _step(step: Step, span: Span, *, short: bool) -> dict[str, object]:
    return {
        "at": _local(step.at, span, short=short),
        "what": step.what,
        "title": step.title,
        "outlet": "" if step.what == "story" else outlet_of(step.outlet, step.key),
        "articles": step.articles,
        "reports": step.reports,
        "note": step.note,
        "key": step.key,
    }


def _names(row: dict[str, object]) -> list[str]:
    found = row["companies"]
    return found if isinstance(found, list) else []


def _top(rows: object, cut: bool, most: int = ROWS) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = list(rows)  # type: ignore[call-overload]  # any iterable of rows
    return listed[:most] if cut else listed


def _share(one: Voice) -> str:
    return "–" if one.share is None else f"{one.reports} ({one.share:.0%})"


def _long(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02} min" if minutes < 48 * 60 else f"{minutes // 1440} d"


def _local(at: datetime, span: Span, *, short: bool) -> str:
    """In the zone that was asked for; `short`: for a person, who knows which that is."""
    from zoneinfo import ZoneInfo

    there = at.astimezone(ZoneInfo(span.zone))
    return f"{there:%Y-%m-%d %H:%M}" if short else there.isoformat(timespec="minutes")
