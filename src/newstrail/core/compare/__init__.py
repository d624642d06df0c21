"""What one revision of an article did to the one before: typed, and told apart by whether it matters.

A comma, a byline, a credit, a widget, a charset or a verb of saying is cosmetic at any size; one syllable is
material where it turns 한다 into 않는다 or 3조 into 3천억. Sentences are paired first, then the words that differ are
asked what they change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newstrail.core.compare.align import Segment, Sentence, edits, pairs, segments, sentences_of
from newstrail.core.compare.cut import CUT, as_far_as
from newstrail.core.compare.gone import DELETED
from newstrail.core.compare.kinds import numbers_in, opposite, organisations_in, polarity_of
from newstrail.core.compare.plain import CORRECTION, title_of, words_of
from newstrail.core.compare.wording import same_saying
from newstrail.core.text import clean, fold, squash
from newstrail.model import Change, Filing, Mention, Revision

__all__ = ["Segment", "again", "changes", "compare", "segments"]

_QUOTED = re.compile(r"[“\"「『]([^“”\"「」『』]{2,}?)[”\"」』]|(?<![A-Za-z])[‘']([^‘’']{8,}?)[’'](?![A-Za-z])")
_SPOKEN = re.compile(r"“[^”]{8,}”|\"[^\"]{8,}\"")
#: Passages are shown up to this many characters.
SHOWN = 300


def compare(
    old: Revision,
    new: Revision,
    old_mentions: Sequence[Mention] = (),
    new_mentions: Sequence[Mention] = (),
) -> tuple[Change, ...]:
    """The changes between two revisions; one of the kind "none" where nothing changed.

    With the companies that each names, a company that came, went or took another's place is told as such. Of a text
    of which only the beginning was kept (archive.text), only that is compared.
    """
    old, new = _alike(old, new)
    aliases = {m.alias: m.company for m in (*old_mentions, *new_mentions)}
    return changes(old.title, old.text, new.title, new.text, aliases)


def again(history: Sequence[Filing], new: Revision, new_mentions: Sequence[Mention]) -> tuple[Change, ...]:
    """The changes of an article against what was read of it before, oldest first; its first reading has none.

    One that was taken down and is back is `restored`. One that goes back to what it said before is told so (`flip`);
    if it goes back and forth, that is all that is told: a text that flips is news once.
    """
    if not history:
        return ()
    last = history[-1]
    found = compare(last.revision, new, last.mentions, new_mentions)
    if DELETED in last.revision.flags:
        put_back = Change(kind="restored", before="", after="", material=True)
        return (put_back, *(change for change in found if change.kind != "none"))
    if found[0].kind == "none":
        return found
    told = [filing for filing in history if not _down_or_back(filing)]
    before = next((filing.number for filing in told if _say_the_same(filing.revision, new)), None)
    if before is None:
        return found
    flip = Change(kind="flip", before="", after=f"as in revision {before}", material=False)
    known = [_said(filing.revision) for filing in told]
    return (flip,) if len(set(known)) < len(known) else (*found, flip)


def _alike(old: Revision, new: Revision) -> tuple[Revision, Revision]:
    """Both as far as the old one was kept."""
    if CUT not in old.flags:
        return old, new
    was, now = as_far_as(old.text, new.text)
    return replace(old, text=was), replace(new, text=now)


def _say_the_same(old: Revision, new: Revision) -> bool:
    was, now = _alike(old, new)
    return _said(was) == _said(now)


def _said(revision: Revision) -> tuple[str, str]:
    return clean(revision.title).strip(), clean(revision.text).strip()


def _down_or_back(filing: Filing) -> bool:
    return any(change.kind in ("deleted", "restored") for change in filing.changes)


def changes(
    old_title: str, old_text: str, new_title: str, new_text: str, aliases: dict[str, str] | None = None
) -> tuple[Change, ...]:
    """As compare, of plain titles and texts; `aliases` maps spellings of companies to their ids."""
    if (clean(old_title).strip(), clean(old_text).strip()) == (clean(new_title).strip(), clean(new_text).strip()):
        return (Change(kind="none", before="", after="", material=False),)
    known = aliases or {}
    found = [*_headline(old_title, new_title, known), *_body(old_text, new_text, known)]
    if not found:
        before, after = _first_difference(f"{old_title}\n{old_text}", f"{new_title}\n{new_text}")
        found = [Change(kind="cosmetic", before=before, after=after, material=False)]
    return tuple(dict.fromkeys(found))


def _headline(old: str, new: str, aliases: dict[str, str]) -> list[Change]:
    before, after = title_of(old), title_of(new)
    a, b = words_of(before), words_of(after)
    if not a or not b or "".join(a) == "".join(b) or all(same_saying(*edit) for edit in edits(a, b)):
        return []
    typed = _typed(Sentence(before, tuple(a)), Sentence(after, tuple(b)), aliases)
    headline = Change(kind="headline", before=_shown(old), after=_shown(new), material=True)
    return [headline, *(change for change in typed if change.kind in ("number", "negation", "company"))]


def _body(old: str, new: str, aliases: dict[str, str]) -> list[Change]:
    left, right = sentences_of(old), sentences_of(new)
    corrected = bool(CORRECTION.search(old))
    found: list[Change] = []
    for was, now in pairs(left, right):
        before, after = " ".join(s.raw for s in was), " ".join(s.raw for s in now)
        if after and not corrected and CORRECTION.search(after) and not CORRECTION.search(before):
            found.append(_change("correction", before, after))
        elif was and now:
            found += _typed(was[0], now[0], aliases)
        elif not _says_nothing((was or now)[0]):
            found.append(_change("added" if now else "removed", before, after))
            if _SPOKEN.search(before or after):
                found.append(_change("quote", before, after))
    return found


def _says_nothing(line: Sentence) -> bool:
    """Whether a line may come and go unnoticed: it is no sentence, counts nothing, denies nothing."""
    return line.loose and not any(word.startswith("⟦") for word in line.words) and not polarity_of(line.words)


def _typed(old: Sentence, new: Sentence, aliases: dict[str, str]) -> list[Change]:
    """What the changed words of a sentence change; nothing where they are cosmetic."""
    kinds: list[str] = []
    for was, now in edits(old.words, new.words):
        if not same_saying(was, now):
            kinds += _kinds(was, now)
    if not kinds:
        return []
    if _quotes(old.raw) != _quotes(new.raw):
        kinds.append("quote")
    if _companies(old.raw, aliases) != _companies(new.raw, aliases):
        kinds.append("company")
    named = [kind for kind in dict.fromkeys(kinds) if kind not in ("added", "removed")]
    rest = [kind for kind in dict.fromkeys(kinds) if kind in ("added", "removed")]
    return [_change(kind, old.raw, new.raw) for kind in named or rest]


def _kinds(was: list[str], now: list[str]) -> list[str]:
    """What one stretch of changed words changes."""
    found = []
    if numbers_in(was) != numbers_in(now):
        found.append("number")
    if polarity_of(was) != polarity_of(now) or opposite(was, now):
        found.append("negation")
    if organisations_in(was) != organisations_in(now) and was and now:
        found.append("company")
    if not found:
        found.append("added" if len("".join(now)) >= len("".join(was)) else "removed")
    return found


def _quotes(text: str) -> list[str]:
    return ["".join(words_of(one or other)) for one, other in _QUOTED.findall(text)]


def _companies(text: str, aliases: dict[str, str]) -> set[str]:
    """Which companies' spellings stand in a passage, longest first, so that 네이버클라우드 is not 네이버."""
    rest, found = fold(text), set()
    for alias in sorted(aliases, key=len, reverse=True):
        if (folded := fold(alias)) in rest:
            found.add(aliases[alias])
            rest = rest.replace(folded, "\0")
    return found


def _change(kind: str, before: str, after: str) -> Change:
    return Change(kind=kind, before=_shown(before), after=_shown(after), material=True)


def _shown(text: str) -> str:
    line = squash(text)
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _first_difference(old: str, new: str) -> tuple[str, str]:
    different: Iterable[Segment] = (segment for segment in segments(old, new) if not segment.same)
    first = next(iter(different), Segment(old, new))
    return _shown(first.old), _shown(first.new)
