"""A digest as the words of a page, in order: what every form renders and templates are given.

Nothing in it is mark-up and nothing does anything: texts, numbers; addresses are http(s) or "".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from newstrail.deliver import words
from newstrail.deliver.line import line
from newstrail.deliver.view_item import Pen, item_view, quoted, spoken, tongues
from newstrail.model import ClaimNote, Digest, Edit, Section, Share, SourceNote

#: A view is plain data: Any stands for a text, a number, or a list or table of them.
View = dict[str, Any]

#: Days after which a digest says how many it covers, by how often it comes; a weekend is no news.
_USUAL = {"day": 1.5, "weekday": 3.5, "week": 8.0, "month": 32.0}

_TITLE = {"week": "title_week", "month": "title_month"}

#: Stories of a company that are listed after those that are told, before they are only counted.
REST = 100

#: What each state of a claim is to a reader: shown by colour besides the word.
_TONE = {"kept": "good", "partly": "fair", "missed": "bad", "overdue": "bad", "contested": "fair", "due-soon": "fair"}

#: Health that means "could not look".
_BLIND = ("html-instead", "blocked", "gone", "broken")


def view(digest: Digest, page: str = "") -> View:
    """The words of a digest; `page`: the address of its page, where it has one."""
    pen = Pen(digest.language, ZoneInfo(digest.zone), digest.end, digest.links)
    say, start, end = pen.say, pen.local(digest.start), pen.local(digest.end)
    kind = "title_alert" if digest.kind == "alert" else _TITLE.get(digest.every, "title")
    stories = sum(len(section.items) + section.more for section in digest.sections)
    told = sum(account.fate in ("shown", "folded") for account in digest.ledger)
    counts = [
        pen.count("outlets", digest.outlets),
        pen.count("articles", told),
        pen.count("stories", stories),
    ]
    fates = Counter(account.fate for account in digest.ledger)
    return {
        "language": "ko" if digest.language == "both" else digest.language,
        "kind": digest.kind,
        "edition": digest.name,
        "title": say[kind],
        "day": words.day(end, digest.language),
        "time": f"{end:%H:%M}",
        "date": end.date().isoformat(),
        "zone": digest.zone,
        "window": f"{pen.clock(digest.start)} ~ {pen.clock(digest.end)}" if start != end else pen.clock(digest.end),
        "counts": counts,
        "stories": stories,
        "page": page,
        "notices": list(_notices(digest, pen)),
        "quiet": _quiet(digest, pen),
        "top": list(_top(digest, pen)),
        "claims": [_claim(claim, pen) for claim in digest.claims],
        "sections": [_section(section, digest, pen, page) for section in digest.sections],
        "edits": [_edit(edit, pen) for edit in digest.edits],
        "aside": [item_view(item, pen) for item in digest.aside],
        "aside_count": pen.count("stories", len(digest.aside)),
        "voice": _voice(digest, pen),
        "sources": _sources(digest, pen),
        "troubles": [
            {
                "what": say[trouble.state],
                "destination": line(trouble.destination),
                "when": pen.clock(trouble.end),
                "why": line(trouble.detail),
            }
            for trouble in digest.troubles
        ],
        "ledger": {
            "fetched": say["fetched"].format(n=len(digest.ledger)),
            "parts": [say[fate].format(n=fates[fate]) for fate in ("shown", "folded", "dropped", "pending")],
            "left_out": _left_out(digest),
        },
        "say": dict(say),
    }


def _notices(digest: Digest, pen: Pen) -> Iterator[str]:
    if digest.kind == "sample":
        yield pen.say["sample"]
    days = (digest.end - digest.start) / timedelta(days=1)
    if digest.kind == "digest" and days > _USUAL[digest.every]:
        yield pen.say["covers"].format(days=round(days))


def _quiet(digest: Digest, pen: Pen) -> str:
    if digest.sections or digest.kind == "alert":
        return ""
    if not digest.looked:
        return pen.say["nothing_looked"]
    told = digest.claims or digest.edits or digest.aside
    return pen.say["no_stories" if told else "quiet"].format(looked=digest.looked)


def _top(digest: Digest, pen: Pen) -> Iterator[View]:
    """The first three lines: what each is about, and the headline or claim."""
    claims = {claim.id: claim for claim in digest.claims}
    edits = {edit.url: edit for edit in digest.edits}
    items = {item.story: (section.name, item) for section in digest.sections for item in section.items}
    for key in digest.top:
        if key in claims:
            claim = _claim(claims[key], pen)
            head = {key: claim[key] for key in ("text", "url", "lang", "notes")}
            yield head | {"tag": pen.say["claim"], "more": claim["state"]}
        elif key in items:
            name, item = items[key]
            told = item_view(item, pen)
            more = told["roots"] or told["outlet"]
            head = {"text": told["headline"], "url": told["url"], "lang": told["lang"], "notes": told["notes"]}
            yield head | {"tag": line(name), "more": more}
        elif key in edits:
            edit = _edit(edits[key], pen)
            head = {"text": edit["headline"], "url": edit["url"], "lang": edit["lang"], "notes": []}
            yield head | {"tag": pen.say["deleted" if edit["deleted"] else "edit"], "more": edit["outlet"]}


def _claim(claim: ClaimNote, pen: Pen) -> View:
    state = words.term("state", claim.state, pen.language)
    if claim.before:
        before = words.term("state", claim.before, pen.language)
        state = pen.say["claim_new"].format(before=before, state=state)
    details = [line(claim.speaker)] if claim.speaker else []
    if claim.due:
        details.append(pen.say["due"].format(day=claim.due.isoformat()))
    if claim.silent is not None:
        details.append(pen.say["silent"].format(n=claim.silent))
    heard: dict[str, list[dict[str, str]]] = {}
    for witness in claim.evidence:
        copies = pen.count("copies", witness.copies) if witness.copies else ""
        cited = {"outlet": pen.outlet(witness.outlet, witness.url), "url": pen.address(witness.url), "copies": copies}
        heard.setdefault(words.term("stance", witness.stance, pen.language), []).append(cited)
    return {
        "id": claim.id,
        "text": line(claim.text),
        "quoted": quoted(line(claim.text)),
        "notes": tongues(claim.notes),
        "lang": spoken(claim.text),
        "url": pen.address(claim.url),
        "state": state,
        "tone": _TONE.get(claim.state, "plain"),
        "changed": bool(claim.before),
        "details": details,
        "evidence": [{"stance": stance, "reports": reports} for stance, reports in heard.items()],
    }


def _edit(edit: Edit, pen: Pen) -> View:
    changes = [
        {
            "kind": words.term("change", change.kind, pen.language),
            "before": line(change.before),
            "after": line(change.after),
        }
        for change in edit.changes
        if change.kind != "deleted"
    ]
    return {
        "headline": line(edit.headline),
        "lang": spoken(edit.headline),
        "url": pen.address(edit.url),
        "outlet": pen.outlet(edit.outlet, edit.url),
        "deleted": any(change.kind == "deleted" for change in edit.changes),
        "changes": changes,
    }


def _section(section: Section, digest: Digest, pen: Pen, page: str) -> View:
    share = next((share for share in digest.voice if share.company == section.company), None)
    where = page or f"`newstrail digest --name {digest.name} --date {pen.local(digest.end):%Y-%m-%d} --explain`"
    return {
        "company": section.company,
        "name": line(section.name),
        "count": pen.count("stories", len(section.items) + section.more),
        "items": [item_view(item, pen) for item in section.items],
        "rest": [item_view(item, pen) for item in section.rest[:REST]],
        "beyond": len(section.rest) > REST,
        "more": pen.say["more"].format(n=section.more) if section.more else "",
        "more_at": pen.say["more_at"].format(n=section.more, where=where) if section.more else "",
        "bars": pen.bars(share.days if share else ()),
    }


def _voice(digest: Digest, pen: Pen) -> View:
    """The share of voice as rows of a chart: widths in per cent of the longest."""
    most = max((sum(share.days) for share in digest.voice), default=0)
    days = len(digest.voice[0].days) if digest.voice else 0
    rows = [_share(share, most, pen) for share in digest.voice[:10] if sum(share.days)]
    parts = ", ".join(pen.say["voice_row"].format(name=row["name"], n=row["n"]) for row in rows)
    return {
        "title": pen.say["voice_month" if digest.every == "month" else "voice"],
        "alt": pen.say["voice_alt"].format(days=days, parts=parts),
        "rows": rows,
    }


def _share(share: Share, most: int, pen: Pen) -> View:
    total = sum(share.days)
    return {
        "name": line(share.name),
        "n": total,
        "width": max(1, round(100 * total / most)) if total else 0,
        "before": share.before,
        "change": pen.say["change"].format(before=share.before, days=len(share.days)),
        "bars": pen.bars(share.days),
    }


def _sources(digest: Digest, pen: Pen) -> View:
    looked = "looked" if digest.unseen else "all_looked"
    blind = [note for note in digest.sources if note.health in _BLIND]
    vain = [note for note in digest.sources if note.health not in _BLIND]
    return {
        "summary": pen.say[looked].format(looked=digest.looked, unseen=digest.unseen) if digest.kind != "alert" else "",
        "blind": [_note(note, pen) for note in blind],
        "vain": [_note(note, pen) for note in vain],
    }


def _note(note: SourceNote, pen: Pen) -> View:
    since = pen.say["since"].format(day=pen.clock(note.since)) if note.since else pen.say["never"]
    return {
        "outlet": line(note.outlet),
        "health": words.term("health", note.health, pen.language),
        "why": line(words.ailment(note.reason, pen.language)),
        "since": since,
    }


def _left_out(digest: Digest) -> list[View]:
    """Why items were dropped, the commonest reason first."""
    reasons: Counter[str] = Counter()
    for told, n in Counter(account.reason for account in digest.ledger if account.fate == "dropped").items():
        reasons[words.reason(told, digest.language)] += n
    ranked = sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    return [{"why": line(why), "n": n} for why, n in ranked[:6]] + (
        [{"why": "…", "n": sum(n for _, n in ranked[6:])}] if len(ranked) > 6 else []
    )


def subject(digest: Digest) -> str:
    """One line for a letter's subject or a list of digests: title, day, how much, and the first headline."""
    told = view(digest)
    end: datetime = digest.end.astimezone(ZoneInfo(digest.zone))
    day = words.day(end, digest.language)
    first = told["top"][0]["text"] if told["top"] else told["quiet"].split(".")[0]
    parts = (f"[{told['title']}] {day}", " · ".join(told["counts"][-1:]) if digest.sections else "", first)
    return line(" — ".join(part for part in parts if part), 200)
