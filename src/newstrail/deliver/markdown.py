"""A digest as Markdown, and as plain text: the same lines, with and without marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newstrail.deliver.view import View, view
from newstrail.model import Account, Digest

#: Sources with troubles that are told of; of more, their number.
NOTES = 10

#: Characters that would be mark-up in a headline; a headline is text.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def _escaped(text: str) -> str:
    """Text as text: nothing in it is mark-up."""
    return _MARKUP.sub(r"\\\1", text)


def _angled(url: str) -> str:
    """An address as it may stand between angle brackets."""
    return "<" + url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20") + ">"


@dataclass(frozen=True, slots=True)
class Marks:
    """How a form writes what is more than a line of text."""

    title: str
    head: str
    text: Callable[[str], str]
    strong: Callable[[str], str]
    link: Callable[[str, str], str]  #: words, address
    bare: Callable[[str], str]  #: an address by itself
    quote: str
    bullet: str = "- "


MARKDOWN = Marks(
    title="# ",
    head="## ",
    text=_escaped,
    strong=lambda text: f"**{text}**",
    link=lambda text, url: f"[{text}]({_angled(url)})" if url else text,
    bare=_angled,
    quote="> ",
)
PLAIN = Marks(
    title="",
    head="■ ",
    text=str,
    strong=str,
    link=lambda text, _url: text,
    bare=str,
    quote="“",
)


def markdown(digest: Digest, page: str = "") -> str:
    """The digest as Markdown, the same bytes for the same digest wherever it is made."""
    return lines(view(digest, page), MARKDOWN)


def plain(digest: Digest, page: str = "") -> str:
    """The digest as plain text: for letters, terminals and chat channels."""
    return lines(view(digest, page), PLAIN)


def explained(digest: Digest) -> str:
    """The digest, then how each story was ranked and what became of each item."""
    items = [(section.company, item) for section in digest.sections for item in (*section.items, *section.rest)]
    ranks = [f"- {item.score:.2f} {_escaped(item.headline)} ({to}): {'; '.join(item.because)}" for to, item in items]
    fates = [f"- {told.fate}: {_angled(told.url)}: {_escaped(meant(told))}" for told in digest.ledger]
    return "\n".join([markdown(digest).rstrip(), "", "---", "", *ranks, "", *fates]) + "\n"


def meant(account: Account) -> str:
    """The reason in the ledger, and what kind of thing it names."""
    if account.fate == "folded" and account.reason.startswith("http"):
        return f"told by {account.reason}"
    if account.fate == "shown" and not account.reason.startswith("edited"):
        return f"stands for story {account.reason}"
    return account.reason


def lines(told: View, marks: Marks) -> str:
    """The words of a digest, line by line."""
    parts = (_head, _claims, _sections, _edits, _aside, _voice, _sources, _ledger)
    return "\n".join(line for part in parts for line in part(told, marks)).rstrip() + "\n"


def _head(told: View, marks: Marks) -> Iterator[str]:
    say = told["say"]
    yield f"{marks.title}{told['title']} — {told['day']} {told['time']} {told['zone']}"
    yield ""
    yield f"{say['collected']} {told['window']} · {' · '.join(told['counts'][:2])} → {told['counts'][2]}"
    yield ""
    for notice in (*told["notices"], *([told["quiet"]] if told["quiet"] else ())):
        yield notice
        yield ""
    for trouble in told["troubles"]:
        what = f"{trouble['what']}: {trouble['destination']}, {trouble['when']}"
        yield f"{marks.bullet}{what} — {marks.text(trouble['why'])}"
    if told["troubles"]:
        yield ""
    if told["top"]:
        yield f"{marks.head}{say['top']}"
        yield ""
        for place, top in enumerate(told["top"], 1):
            more = f" ({marks.text(top['more'])})" if top["more"] else ""
            yield f"{place}. {marks.strong(marks.text(top['tag']))}: {marks.text(top['text'])}{more}"
            yield from _notes(top, marks, "   ")
        yield ""


def _claims(told: View, marks: Marks) -> Iterator[str]:
    if told["claims"]:
        yield f"{marks.head}{told['say']['claims']}"
        yield ""
    for claim in told["claims"]:
        details = " · ".join([claim["state"], *claim["details"]])
        words = marks.link(marks.text(claim["quoted"]), claim["url"])
        yield f"{marks.bullet}{marks.strong(marks.text(details))}: {words}"
        yield from _notes(claim, marks)
        for heard in claim["evidence"]:
            cited = ", ".join(_cited(report, marks) for report in heard["reports"])
            yield f"  {marks.bullet}{heard['stance']}: {cited}"
    if told["claims"]:
        yield ""


def _cited(witness: View, marks: Marks) -> str:
    """An outlet with its link, and how many say the same; where links have no words, the address stands beside it."""
    name = marks.text(witness["outlet"])
    linked = marks.link(name, witness["url"])
    where = linked if linked != name or not witness["url"] else f"{name} {marks.bare(witness['url'])}"
    return f"{where} ({witness['copies']})" if witness["copies"] else where


def _sections(told: View, marks: Marks) -> Iterator[str]:
    for section in told["sections"]:
        yield f"{marks.head}{marks.text(section['name'])} ({section['count']})"
        yield ""
        for item in section["items"]:
            yield from _item(item, told["say"], marks)
        if section["more_at"]:
            yield f"{marks.bullet}{section['more_at']}"
        yield ""


def _item(item: View, say: View, marks: Marks) -> Iterator[str]:
    tags = [tag["text"] for tag in item["tags"]] + ([item["foreign"]] if item["foreign"] else [])
    tag = marks.text(f"[{' · '.join(tags)}] ") if tags else ""
    where = f"{marks.text(item['outlet'])}, {item['when']}" + (f", {item['roots']}" if item["roots"] else "")
    link = f" · {marks.bare(item['url'])}" if item["url"] else ""
    yield f"{marks.bullet}{marks.strong(tag + marks.text(item['headline']))} — {where}{link}"
    yield from _notes(item, marks)
    if item["gist"]:
        yield f"  {marks.text(item['gist'])} ({say['machine']})"
    if item["quote"] and not item["brief"]:
        close = "”" if marks.quote == "“" else ""
        yield f"  {marks.quote}{marks.text(item['quote'])}{close} ({marks.text(item['outlet'])})"
    for trail in item["trail"]:
        label = ": ".join(part for part in (trail["why"], trail["label"]) if part)
        yield f"  {marks.bullet}{label}: {marks.link(marks.text(trail['text']), trail['url'])}"
        yield from _notes(trail, marks, "    ")
    if item["also"] and not item["brief"]:
        names = ", ".join(marks.link(marks.text(other["outlet"]), other["url"]) for other in item["also"])
        yield f"  {marks.bullet}{say['also']}: {names}" + (f" {item['also_more']}" if item["also_more"] else "")


def _notes(told: View, marks: Marks, indent: str = "  ") -> Iterator[str]:
    for note in told["notes"]:
        yield f"{indent}{marks.text('→ ' + note['text'])}"


def _edits(told: View, marks: Marks) -> Iterator[str]:
    say = told["say"]
    if told["edits"]:
        yield f"{marks.head}{say['edits']}"
        yield ""
    for edit in told["edits"]:
        gone = f"[{say['deleted']}] " if edit["deleted"] else ""
        headline = marks.strong(marks.text(gone + edit["headline"]))
        yield f"{marks.bullet}{headline} — {marks.text(edit['outlet'])} · {marks.bare(edit['url'])}"
        for change in edit["changes"]:
            texts = [marks.text(text) for text in (change["before"], change["after"]) if text]
            yield f"  {marks.bullet}{change['kind']}: {' → '.join(texts)}"
    if told["edits"]:
        yield ""


def _aside(told: View, marks: Marks) -> Iterator[str]:
    if told["aside"]:
        yield f"{marks.head}{told['say']['aside']}"
        yield ""
    for item in told["aside"]:
        link = marks.link(marks.text(item["headline"]), item["url"])
        yield f"{marks.bullet}[{item['aside']}] {link} — {marks.text(item['outlet'])}"
    if told["aside"]:
        yield ""


def _voice(told: View, marks: Marks) -> Iterator[str]:
    voice = told["voice"]
    if voice["rows"]:
        yield f"{marks.head}{voice['title']}"
        yield ""
        for row in voice["rows"]:
            bar = "█" * max(1, row["width"] // 5)
            yield f"{marks.bullet}{marks.text(row['name'])} {bar} {row['n']} ({row['change']})"
        yield ""


def _sources(told: View, marks: Marks) -> Iterator[str]:
    say, sources = told["say"], told["sources"]
    if not sources["summary"]:
        return
    yield f"{marks.head}{say['sources']}"
    yield ""
    yield sources["summary"]
    for key in ("blind", "vain"):
        for note in sources[key][:NOTES]:
            why = f" — {marks.text(note['why'])}" if note["why"] else ""
            yield f"{marks.bullet}{say[key]}: {marks.text(note['outlet'])}: {note['health']}{why} ({note['since']})"
        if (more := len(sources[key]) - NOTES) > 0:
            yield f"{marks.bullet}{say[key]}: {say['more_outlets'].format(n=more)}"
    yield ""


def _ledger(told: View, marks: Marks) -> Iterator[str]:
    if told["kind"] == "alert":
        return
    ledger = told["ledger"]
    yield f"{marks.head}{told['say']['ledger']}"
    yield ""
    yield f"{ledger['fetched']} = {' + '.join(ledger['parts'])}"
    if ledger["left_out"]:
        reasons = "; ".join(f"{marks.text(left['why'])} ({left['n']})" for left in ledger["left_out"])
        yield f"{told['say']['left_out']}: {reasons}"
