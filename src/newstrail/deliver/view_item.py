"""A story as the words of a page, and the pen they are written with: language, zone, addresses, bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from newstrail.core.text import language
from newstrail.core.urls import host, is_web
from newstrail.deliver import words
from newstrail.deliver.line import line
from newstrail.model import Item, Stamp, Trail

#: Names of other outlets under a story, before they are only counted.
OTHERS = 6

#: Characters of a claim or older headline that a story leads back to.
TRAIL = 120

#: Days from which on a date without its year may be taken for another.
FAR = timedelta(days=180)

#: Height of the highest bar of a small picture, in its own units.
HIGH = 14


@dataclass(frozen=True, slots=True)
class Pen:
    language: str
    zone: ZoneInfo
    end: datetime  #: of the digest: a day far from it is told with its year
    links: Mapping[str, str] = field(default_factory=dict)  #: articles' own addresses, where they are written otherwise

    @property
    def say(self) -> Mapping[str, str]:
        return words.WORDS[self.language]

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def clock(self, moment: datetime) -> str:
        return words.clock(self.local(moment), self.language, year=self._far(moment))

    def day(self, moment: datetime) -> str:
        return words.short_day(self.local(moment), self.language, year=self._far(moment))

    def _far(self, moment: datetime) -> bool:
        return abs(self.end - moment) > FAR

    def address(self, url: str) -> str:
        """The address if it leads to the web, "" else: whatever a store holds, no other scheme is ever linked."""
        given = self.links.get(url, url)
        return given if is_web(given) else ""

    def outlet(self, name: str, url: str) -> str:
        """Who printed it: by name, or by the host of the address where nobody says."""
        return line(name) or (host(url) if is_web(url) else "") or self.say["unknown_outlet"]

    def count(self, what: str, n: int) -> str:
        """So many of something; one of it, where the language minds."""
        told = self.say[f"one_{what}"] if n == 1 else self.say[what]
        return told.format(n=n)

    def when(self, stamp: Stamp | None) -> str:
        """When an article was published: in the digest's zone, and where it was written if that is another."""
        if stamp is None:
            return self.say["undated"]
        if stamp.day_only:
            return words.short_day(stamp.local, self.language, year=self._far(stamp.at))
        here = self.local(stamp.at)
        told = self.clock(stamp.at)
        if stamp.offset is None or here.utcoffset() == stamp.offset:
            return told
        return f"{told} ({self.say['local'].format(time=f'{stamp.local:%H:%M}')})"

    def bars(self, counts: Sequence[int]) -> dict[str, Any]:  # Any: a text, or a list of tables
        """Counts of days as bars: heights to draw, and the same in words."""
        most = max(counts, default=0)
        if most == 0 or len(counts) < 2:
            return {"alt": "", "days": []}
        alt = self.say["trend_alt"].format(days=len(counts), counts=", ".join(map(str, counts)))
        return {
            "alt": alt,
            "high": HIGH,
            "days": [{"n": n, "height": max(1, round(HIGH * n / most)) if n else 0} for n in counts],
        }


def item_view(item: Item, pen: Pen) -> dict[str, Any]:  # Any: a view's values
    """The words of a story."""
    say = pen.say
    tags = [{"text": say["update"], "tone": "fair"}] if item.update else []
    tags += [{"text": say["edit"], "tone": "bad"}] if item.edits else []
    foreign = item.language is not None and pen.language != "both" and item.language != pen.language
    also = [{"outlet": pen.outlet(name, url), "url": pen.address(url)} for name, url in item.also]
    outlet = pen.outlet(item.outlet, item.url)
    return {
        "id": item.story,
        "headline": line(item.headline, 300),
        "lang": item.language or "",
        "foreign": say.get(f"in_{item.language}", item.language or "") if foreign else "",
        "url": pen.address(item.url),
        "outlet": outlet,
        "when": pen.when(item.published),
        "at": item.published.at.isoformat() if item.published and not item.published.day_only else "",
        "tags": tags,
        "notes": tongues(item.notes),
        "quote": line(item.quote),
        "gist": line(item.gist),
        "roots": say["roots"].format(n=item.roots) if item.roots > 1 else "",
        "also": also[:OTHERS],
        "also_more": say["more_outlets"].format(n=len(also) - OTHERS) if len(also) > OTHERS else "",
        "trail": [_trail(trail, pen) for trail in item.trail],
        "bars": pen.bars(item.trend),
        "brief": item.brief,
        "update": item.update,
        "aside": say[item.aside] if item.aside else "",
        "score": item.score,
        "because": list(item.because),
    }


def spoken(text: str) -> str:
    """The language a text is in, by its script; "" where it has none."""
    return language(text) or ""


def quoted(text: str) -> str:
    """Words in quotation marks; what ends in the middle of somebody's own words is not closed twice.

    >>> quoted("we will decide”, he said.")
    '“we will decide”, he said.'
    """
    return "“" + text + ("" if text.count("”") > text.count("“") else "”")


def tongues(notes: Mapping[str, str]) -> list[dict[str, str]]:
    """Lines in the reader's own languages."""
    return [{"lang": tongue, "text": line(note)} for tongue, note in sorted(notes.items())]


def _trail(trail: Trail, pen: Pen) -> dict[str, Any]:  # Any: a view's values
    state = words.term("state", trail.state, pen.language) if trail.state else ""
    detail = pen.day(trail.at) if trail.at else state
    text = line(trail.text, TRAIL)
    return {
        "kind": trail.kind,
        "why": "" if trail.kind == "earlier" else pen.say["why"],
        "label": f"{pen.say[trail.kind]} ({detail})" if detail else pen.say[trail.kind],
        "text": quoted(text) if trail.kind == "claim" else text,
        "lang": spoken(trail.text),
        "url": pen.address(trail.url),
        "notes": tongues(trail.notes),
    }
