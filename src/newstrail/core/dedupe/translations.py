"""Translations: an article that tells in another language what an earlier one of its story told, and says or shows it.

Words do not meet across languages, so that a likeness is no proof. Three things are: it credits the house of the
earlier report, it says that it is a translation, or it comes from the same house within hours with the same facts.
"""

from __future__ import annotations

from collections.abc import Iterable

from newstrail.core.press import name_of, newsroom
from newstrail.core.traits import HOUR, Known, Traits
from newstrail.model import Kind, Verdict

TRANSLATED = "translated"

#: Microseconds within which a house brings out its own report in the other language, and others retell it.
OWN, OTHERS = 12 * HOUR, 48 * HOUR

#: Weight of the signs two reports must share, in tenths (see `traits.signs`), and from which those of one house tell
#: the same though no headline has a figure. Of our own 169 Korean and English pairs of one event 30 would be found if
#: they were of one house, of the 169 with something changed none.
ENOUGH, MUCH = 50, 90


def translated(new: Traits, earlier: Iterable[Known]) -> Verdict | None:
    """Of which earlier report of its story one is the translation, if of any; not of what is one itself."""
    found = [
        (-_shared(new, old.traits), old.traits.key, why)
        for old in earlier
        if old.verdict.relation != TRANSLATED and (why := _translates(new, old.traits))
    ]
    if not found:
        return None
    _, (_, of), why = min(found)
    return Verdict(kind=Kind.COPY, of=of, group=new.url, relation=TRANSLATED, because=(why,))


def _translates(new: Traits, old: Traits) -> str:
    """Why `new` is a translation of `old`; "" if nothing says so."""
    if not new.language or not old.language or new.language == old.language or not _agree(new, old):
        return ""
    own = new.family == old.family or (bool(_newsroom(new)) and _newsroom(new) == _newsroom(old))
    source = _newsroom(old)
    retells = source in (new.agency, *new.credited) and bool(source)
    if new.translation and (own or retells):
        return "says it is a translation"
    if own and new.at - old.at <= OWN and _same_facts(new, old):
        return "the same house in another language, with the same facts"
    if retells and not own and new.at - old.at <= OTHERS:
        return f"credits {name_of(source, new.language)}"
    return ""


def _newsroom(traits: Traits) -> str:
    """Whose report it is: of the wire service in its dateline, unless it only cites it, or of the outlet itself."""
    return (
        traits.agency if traits.agency and traits.agency not in traits.credited else newsroom(traits.root, traits.url)
    )


def _agree(new: Traits, old: Traits) -> bool:
    """Whether companies, figures and other signs say that both tell the same."""
    if not set(new.named) & set(old.named) or set(new.titled) - set(old.named) or set(old.titled) - set(new.named):
        return False
    if new.figures and old.figures and not _figures_meet(new, old):
        return False
    return _shared(new, old) >= ENOUGH


def _same_facts(new: Traits, old: Traits) -> bool:
    if new.figures or old.figures:
        return _figures_meet(new, old)
    return _shared(new, old) >= MUCH


def _figures_meet(new: Traits, old: Traits) -> bool:
    """Whether a quantity in the headline of one stands in the other."""
    return not new.figures.isdisjoint(old.signs) or not old.figures.isdisjoint(new.signs)


def _shared(new: Traits, old: Traits) -> int:
    return sum(min(weight, old.signs[sign]) for sign, weight in new.signs.items() if sign in old.signs)
