"""An article held against claims made before it: which of them it bears on, and how.

A sentence bears on a claim where it is about the same companies and the same matter. What it does to the claim follows
from how it says it: done, not done, put off, ended; planned again and rumoured again is only context.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newstrail.core.evidence.extent import counted, day_of, fewer, has_begun, put_later
from newstrail.core.evidence.kin import Kin, kin
from newstrail.core.evidence.matter import COMMON, NAMED, WORD, WORDS, Matter, matter, tells_apart, weight
from newstrail.core.evidence.places import elsewhere, places
from newstrail.core.evidence.standing import standing
from newstrail.core.evidence.wording import speaker, stances
from newstrail.core.evidence.words import words_of
from newstrail.core.text import fold, sentences
from newstrail.model import Claim, Evidence, Filing, Tracked

__all__ = ["Kin", "hold", "kin", "standing"]

#: From this score two sentences are about one matter: a name and a concept, or two concepts that tell it apart.
SAME = 1.5

#: To say that a thing is not so takes more: most denials are of something beside it.
DENIED = 2.0

#: The end of an undertaking needs less: who ends the work on a thing ends what was planned with it.
ENDING = 1.0

#: What two companies that are named together are said to be anyway.
_OF_BOTH = frozenset({"together"})

#: What settles a claim is more telling than what does not.
_RANK = {"fulfils": 1.0, "contradicts": 1.0, "supersedes": 1.0, "partly": 0.5, "delays": 0.0, "context": -10.0}

#: Of two sentences with one score, the one that says more.
_TELLING = ("fulfils", "contradicts", "supersedes", "partly", "delays", "context")


def hold(claims: Iterable[Tracked], filing: Filing, kinship: Kin) -> tuple[Evidence, ...]:
    """What an article has to say on each claim made before it, at most one piece a claim: its most telling sentence."""
    revision = filing.revision
    named = {mention.company for mention in filing.mentions}
    if not named or not revision.text:
        return ()
    day = day_of(filing)
    parts = _parts(filing)
    topic = matter(f"{revision.title}\n{parts[1][3] if len(parts) > 1 else ''}")
    found = []
    for tracked in claims:
        if tracked.article == revision.url or day <= tracked.day or tracked.claim.kind == "opinion":
            continue
        if best := _best(tracked, filing, parts, topic, named, kinship):
            found.append(best)
    return tuple(found)


#: A merger that is not only spoken of.
_SEALED = re.compile(r"체결|서명|도장|출범|마무리|완료|sign(?:s|ed)|launch|complet|formed from")

Part = tuple[str, int, int, str, Matter]


def _parts(filing: Filing) -> list[Part]:
    """The title and the sentences: where, start, end, words, and what they are about."""
    revision = filing.revision
    places = [("title", 0, len(revision.title), revision.title)]
    places += [("text", start, end, revision.text[start:end]) for start, end in sentences(revision.text)]
    return [(*place, matter(place[3])) for place in places]


def _best(
    tracked: Tracked, filing: Filing, parts: Sequence[Part], topic: Matter, named: set[str], kinship: Kin
) -> Evidence | None:
    claim = tracked.claim
    if not claim.companies:
        return None
    there = [company for company in claim.companies if kinship.of(company) & named]
    if len(there) < min(2, len(claim.companies)) and not _merged(tracked, named, kinship):
        return None
    merged = _merged(tracked, named, kinship)
    meant = _meant(claim, kinship)
    own, own_places = matter(claim.text, meant), places(fold(claim.text))
    aside = fold(" ".join((claim.speaker, *(name for name in claim.products if name not in meant))))
    spellings = (_spellings(filing) | words_of(aside)).union(
        *(kinship.spellings.get(company, ()) for company in claim.companies)
    )
    best: tuple[tuple[float, int], Evidence] | None = None
    for where, start, end, words, about in parts:
        shared = own.concepts & about.concepts
        folded = fold(words)
        names = frozenset(name for name in own.names if name in folded)
        alike = (own.words & about.words) - spellings - names
        score = weight(shared) + NAMED * bool(names) + WORD * min(WORDS, len(alike))
        context = (own.concepts & topic.concepts) - shared
        score += min(COMMON, weight(context)) if shared or names or alike else 0.0
        says = stances(words)
        near = _near(filing, where, start, end, claim.companies, kinship)
        if merged and "merge" in about.concepts:
            verdict, because = _became(says, words), "the company was merged"
            score = SAME + COMMON
        else:
            if own_places and elsewhere(own_places, places(folded)):
                continue  # another plant
            if not near and not names and _named(filing, where, start, end):
                continue  # another company
            score += COMMON * (near > 1 and bool(alike or shared - _OF_BOTH))
            score += COMMON * (2 * len(shared | alike) >= len(own.concepts | (own.words - spellings)) > 0)
            score += COMMON * bool(shared and counted(claim, words))
            score += COMMON * bool(own.stage and about.stage and alike and not shared)
            apart = bool(alike or (names and near)) or (bool(shared) and (bool(names) or tells_apart(shared)))
            sure = score >= SAME and apart
            ending = bool(near) and score + COMMON >= ENDING and claim.kind in ("plan", "promise")
            verdict, because = _bears(tracked, filing, says, own, about, words, sure=sure, ending=ending)
            if verdict == "contradicts" and score < DENIED:
                verdict, because = "context", "it may be about something else"
        if not verdict:
            continue
        told = f"it is about the same: {', '.join(sorted(shared | names | alike))}" if shared or names or alike else ""
        piece = Evidence(
            claim=tracked.id, url=filing.revision.url, number=filing.number, at=filing.at, stance=verdict,
            speaker=speaker(words), outlet=filing.revision.outlet, text=words, where=where, start=start, end=end,
            score=round(score, 2), because=tuple(reason for reason in (told, because) if reason),
        )  # fmt: skip
        rank = score + _RANK[verdict], -_TELLING.index(verdict)
        if best is None or rank > best[0]:
            best = rank, piece
    return best[1] if best else None


def _bears(
    tracked: Tracked,
    filing: Filing,
    says: Sequence[str],
    own: Matter,
    about: Matter,
    words: str,
    *,
    sure: bool,
    ending: bool,
) -> tuple[str, str]:
    """The stance of a sentence towards a claim, "" for none, and why.

    `sure`: it is about the same matter; `ending`: it is at least about the same work.
    """
    ahead = tracked.claim.kind in ("plan", "promise")
    if "recalled" in says or "rumour" in says:
        return ("context", "a rumour, a denial and what is told again prove nothing") if sure else ("", "")
    if "ended" in says and ending:
        return "supersedes", "the work on it was ended"
    if not sure:
        return "", ""
    if "ended" in says and tracked.claim.kind == "fact" and has_begun(tracked.claim):
        return "context", "what has ended had begun"
    if tracked.claim.kind == "figure":
        return "context", "a figure of another day"
    if "later" in says and ahead | (tracked.claim.kind == "forecast"):
        return "delays", "it says that this comes later"
    if ahead and put_later(tracked.claim, words, day_of(filing), ahead="ahead" in says):
        return "delays", "it names a later day"
    if "shrunk" in says and (ahead or fewer(tracked.claim, words)):
        return "partly", "it was cut back"
    if "not yet" in says:
        due = tracked.claim.due_end
        if due is None or filing.at.date() <= due:
            return "delays", "it says that this is not so yet"
        return ("contradicts", "it was due, and is not so") if _same_act(own, about, ahead) else ("context", "")
    if "not done" in says:
        return ("contradicts", "it says that this is not so") if _same_act(own, about, ahead) else ("context", "")
    if "ahead" in says:
        return "context", "it is still ahead"
    if "under way" in says and ahead and (about.stage <= 1 or "ahead" in says):
        return "context", "it is under way"
    return _done(tracked, own, about, words) if "done" in says else ("context", "")


def _done(tracked: Tracked, own: Matter, about: Matter, words: str) -> tuple[str, str]:
    claim = tracked.claim
    if claim.kind == "forecast" and "contract" not in own.concepts & about.concepts:
        # how much is never done: what the company says of itself is a part of it
        return ("partly", "said by the company itself") if speaker(words) == "company" else ("context", "")
    if claim.kind in ("plan", "promise", "forecast"):
        if "decide" in own.concepts and "decide" not in about.concepts:
            return "context", "not the decision itself"
        reached = min(about.stage, 2) if about.prototype and not own.prototype else about.stage
        if own.stage and reached < own.stage:
            return ("partly", "not as far as was said") if reached > 1 else ("context", "")
        if about.prototype and not own.prototype:
            return "partly", "it is only tried"
        if fewer(claim, words):
            return "partly", "fewer than was said"
        return "fulfils", "it is done"
    return "fulfils", "it is said to be so"


def _meant(claim: Claim, kinship: Kin) -> tuple[str, ...]:
    """The products that a claim is about: ‘하늘’을 운영하는 네이버 only says who Naver is."""
    names = frozenset().union(*(kinship.spellings.get(company, frozenset()) for company in claim.companies))
    telling = []
    for product in claim.products:
        who = re.search(re.escape(product) + r"[’']?[을를]\s\S+[는은한던]\s(\S+)", claim.text)
        if not (who and any(fold(who[1]).startswith(name) for name in names)):
            telling.append(product)
    return tuple(telling)


def _became(says: Sequence[str], words: str) -> str:
    """What a merger does to what was said of a company that it ends."""
    if "later" in says or "ended" in says or "not yet" in says:
        return "delays"
    sealed = "done" in says and "ahead" not in says and _SEALED.search(words.casefold())
    return "supersedes" if sealed else "context"


def _same_act(own: Matter, about: Matter, ahead: bool) -> bool:
    """Whether what is denied is what was claimed: for a plan, that it came so far."""
    return bool(not ahead or not own.stage or about.stage >= own.stage)


def _named(filing: Filing, where: str, start: int, end: int) -> bool:
    return any(mention.where == where and start <= mention.start < end for mention in filing.mentions)


def _near(filing: Filing, where: str, start: int, end: int, companies: Sequence[str], kinship: Kin) -> int:
    """How many of them the sentence itself names."""
    inside = (mention for mention in filing.mentions if mention.where == where and start <= mention.start < end)
    named = {mention.company for mention in inside}
    return sum(bool(kinship.of(company) & named) for company in companies)


def _spellings(filing: Filing) -> frozenset[str]:
    """The words that companies' names are made of: who is named is not what is said of them."""
    return frozenset().union(*(words_of(fold(mention.alias)) for mention in filing.mentions))


def _merged(tracked: Tracked, named: set[str], kinship: Kin) -> bool:
    """Whether half of the claim's companies or more became another, and the article names both."""
    companies = tracked.claim.companies
    gone = [company for company in companies if company in kinship.heirs and kinship.heirs[company][0] not in companies]
    return 2 * len(gone) >= len(companies) > 0 and any({one, kinship.heirs[one][0]} <= named for one in gone)
