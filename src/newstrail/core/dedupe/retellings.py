"""Retellings: what is no copy by likeness, and yet was made of an earlier report of its story.

An editor who keeps four paragraphs of ten leaves less than half of the words in common, and a flash of one sentence is
a twentieth of the summary that follows it. Within a story the share of the shorter text that stands in the longer one
says so; outside of it, that would join whoever quotes the same statement.
"""

from __future__ import annotations

from collections.abc import Iterable

from newstrail.core.dedupe.pairs import judged
from newstrail.core.traits import DAY, Alike, Traits
from newstrail.model import Kind, Verdict

UPDATED = "updated"

#: Share of an earlier report's words, in the same order, that the next version of its house keeps.
KEPT = 0.8

#: Share of the shorter text's words that the longer one of another house has, and how many they must be: a statement
#: that both quote is shorter.
WHOLE, LONG = 0.9, 20


def retold(new: Traits, earlier: Iterable[Traits]) -> Verdict | None:
    """Of which earlier report of its story one was made, by its own house before another, if of any."""
    found = [(why, old) for old in earlier if (why := _updates(new, old) or _holds(new, old))]
    if not found:
        return None
    why, old = min(found, key=lambda one: (one[0].relation != UPDATED, -one[0].likeness, -one[1].stage, one[1].key))
    return Verdict(
        kind=why.kind, of=old.url, likeness=why.likeness, group=new.url, relation=why.relation, because=why.because
    )


def _updates(new: Traits, old: Traits) -> Alike | None:
    """The next version of an outlet's report, within a day: flash, first report, summary."""
    if new.root != old.root or new.language != old.language or new.at - old.at > DAY:
        return None
    jaccard, contained = new.sketch.alike(old.sketch)
    if contained >= KEPT and new.sketch.count > old.sketch.count:
        because = f"has {contained:.0%} of what the same outlet told before"
    elif 0 < old.stage < new.stage and (not old.titled or set(old.titled) & set(new.named)):
        because = "the next version by the same outlet"
    else:
        return None
    return Alike(round(jaccard, 4), Kind.REVISED, UPDATED, (because,))


def _holds(new: Traits, old: Traits) -> Alike | None:
    """A report that another outlet cut, or added to."""
    if min(new.sketch.count, old.sketch.count) < LONG or new.root == old.root:
        return None
    jaccard, contained = new.sketch.alike(old.sketch)
    return judged(new, old, jaccard, contained, f"{contained:.0%} of the shorter text") if contained >= WHOLE else None
