"""Two articles: does the later one belong with the earlier, and as what?"""

from __future__ import annotations

from newstrail.core.traits import DAYS, TWO_DAYS, Alike, Traits, headline_key
from newstrail.model import Kind

#: Jaccard's coefficient of word triples from which two texts are one report.
ALIKE = 0.5

#: The same headline in another outlet needs this much of the shorter text in the longer: word for word alike
#: headlines also stand over photographs and over independent reports. Such a pair weighs less than one of texts
#: (`groups.BY_HEADLINE`), so that it costs little: .635 of the Korean stream's same-headline pairs with text are
#: found at .1 and F of pairs is .882; at .25 and 1.2 it was .611 for the same F.
CONTAINED = 0.1

#: Columns of letters, two to an ideograph or syllable, from which a headline tells an event. Shorter ones name a thing:
#: all papers print "[인사] 가나부", each with appointments of its own.
TELLING = 20
WIDE = "\u1100"

#: A house's next version of a wire story has this much of the shorter text, and its headline this share of the pairs of
#: letters: 15 such pairs were found in the Korean stream, all of them versions.
OWN_CONTAINED, OWN_HEADLINE = 0.6, 0.6

#: From this on, texts have the same wording, so that a number that differs is another number.
WORDING = 0.7

#: Two texts are as long as each other if the shorter one has this share of the words.
AS_LONG = 0.95

#: Above this, two texts are the same but for a word or two.
SAME = 0.9

#: How a house's flash, first report and summary come from each other.
VERSION = "version"

#: A text of which the other has this share was cut if it has far fewer words, or if the other has nearly all of it.
CUT, FEWER, WHOLE = 0.75, 0.8, 0.95


def compare(new: Traits, old: Traits) -> Alike | None:
    """Why `new` belongs with `old`, or None."""
    met = not set(new.addresses).isdisjoint(old.addresses)
    if new.exact and new.exact == old.exact and not met:
        return judged(new, old, 1.0, 1.0, "the same text")
    jaccard, contained = new.sketch.alike(old.sketch)
    if met and not _strangers(new, old, contained):
        reasons = [reason for reason in (_edited(new, old), _tells_other(new, old, jaccard)) if reason]
        kind = Kind.REVISED if reasons else Kind.COPY
        return Alike(1.0, kind, "same", ("the same article under another address", *reasons))
    if jaccard >= ALIKE:
        return judged(new, old, jaccard, contained, f"{jaccard:.0%} of the words in the same order")
    if abs(new.at - old.at) > TWO_DAYS:
        return None
    own = new.root == old.root
    if new.headline and new.headline == old.headline and _telling(new.title):
        if contained >= CONTAINED and (not own or new.stage != old.stage):
            return judged(new, old, jaccard, contained, f"the same headline, {contained:.0%} of the shorter text")
        if own and new.stage and old.stage and not (new.exact and old.exact):
            return Alike(0.0, Kind.REVISED, VERSION, ("the same flash of the same house, before it had a text",))
    elif contained >= OWN_CONTAINED and _next(new, old):
        return judged(new, old, jaccard, contained, f"nearly the same headline, {contained:.0%} of the shorter text")
    return None


def _strangers(new: Traits, old: Traits, contained: float) -> bool:
    """Whether a page is wrong about its own address: templates name that of a section, or of another article.

    A flash says nothing of that: what is written of it later need not repeat its words.
    """
    return bool(new.exact and old.exact) and contained < CONTAINED and new.headline != old.headline


def _edited(new: Traits, old: Traits) -> str:
    """Whether a house has put another headline over its article; "" if not: others have headlines of their own."""
    both = new.root == old.root and new.headline and old.headline
    return "another headline" if both and new.headline != old.headline else ""


def _telling(title: str) -> bool:
    return sum(2 if letter >= WIDE else 1 for letter in headline_key(title)) >= TELLING


def _next(new: Traits, old: Traits) -> bool:
    """Whether the two are versions of a wire story by its own house: flash, first report, summary."""
    if new.root != old.root or new.stage == old.stage:
        return False
    ones, others = (
        {key[at : at + 2] for at in range(len(key) - 1)} for key in map(headline_key, (new.title, old.title))
    )
    return len(ones & others) >= OWN_HEADLINE * max(1, min(len(ones), len(others)))


def judged(new: Traits, old: Traits, jaccard: float, contained: float, because: str) -> Alike:
    """What one is to the other, given how much of the words they share, and why it may be more than a copy."""
    relation = VERSION if _next(new, old) else _relation(new, old, jaccard, contained)
    if reason := _follows(new, old) or _tells_other(new, old, jaccard):
        return Alike(round(jaccard, 4), Kind.REVISED, relation, (because, reason))
    return Alike(round(jaccard, 4), Kind.COPY, relation, (because,))


def _follows(new: Traits, old: Traits) -> str:
    """Whether it is a later version of the house's own report; "" if not."""
    later = new.stage != old.stage or (new.headline == old.headline and new.exact != old.exact)
    return "a later version by the same house" if new.root == old.root and later else ""


def _tells_other(new: Traits, old: Traits, jaccard: float) -> str:
    """What facts make it more than a copy; "" if none do."""
    if new.figures and old.figures and not new.figures & old.figures:
        return "other figures in the headline"
    if new.titled and old.titled and not set(new.titled) & set(old.titled):
        return "another company in the headline"
    return _contradicts(new, old) if jaccard >= WORDING else ""


def _contradicts(new: Traits, old: Traits) -> str:
    """What differs between two texts of nearly the same words; what only one of them tells is no contradiction."""
    ours, theirs = new.numerals - old.numerals, old.numerals - new.numerals
    if ours - DAYS and theirs - DAYS:
        return "other numbers"
    if ours & DAYS and theirs & DAYS:
        return "another day of the week"
    if set(new.named) - set(old.named) and set(old.named) - set(new.named):
        return "another company"
    if new.denials != old.denials and _as_long(new, old):
        return "one denies what the other says"
    return ""


def _as_long(new: Traits, old: Traits) -> bool:
    return min(new.sketch.count, old.sketch.count) >= AS_LONG * max(new.sketch.count, old.sketch.count)


def _relation(new: Traits, old: Traits, jaccard: float, contained: float) -> str:
    if jaccard >= SAME:
        return "same"
    fewer = 1.0 if contained >= WHOLE else FEWER if contained >= CUT else 0.0
    if new.sketch.count < fewer * old.sketch.count:
        return "shortened"
    if old.sketch.count < fewer * new.sketch.count:
        return "extended"
    return "rewritten"
