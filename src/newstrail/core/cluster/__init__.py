"""Stories: which reports tell of one event.

Companies agree before anything else is asked: the same headline with another company is another event. Then a story of
the same language is compared by its words (`score`), one of another language by what is the same in every language
(`bridge`).
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from newstrail.core.cluster.bars import age, alike, bars, large
from newstrail.core.cluster.bridge import at_odds, differ, evidence
from newstrail.core.cluster.follow import followed
from newstrail.core.cluster.reasons import of_copy, reasons
from newstrail.core.cluster.views import headlines, score, shared
from newstrail.core.cluster.weigh import Rarity, Weighed, gist, weigh
from newstrail.core.traits import DAY, KEY, TWO_DAYS, Decided, Neighbourhood, Profile, Traits, hash64
from newstrail.core.traits.words import capitals
from newstrail.model import Kind

__all__ = ["cluster", "merge"]

#: Share of the bar that a story must have reached to be worth comparing with the one the article joined.
WORTH_MERGING = 0.8

#: Share of their bar at which two stories with one headline are one, as of a flash and what was written of it later: of
#: nine such pairs in the Korean stream eight tell of one event, of .51 to .9 of the bar; the other has .01 of it.
HEADED = 0.4

#: Microseconds after its last article, or before its first, during which a story takes another.
OPEN = 4 * DAY

#: Stories looked at: those that share the most marks; and compared in full: those with the best first look.
MOST_LOOKED_AT, MOST_COMPARED = 16, 5

_STORY = attrgetter("story")

#: No decisions.
NOTHING = Decided()


def cluster(traits: Traits, near: Neighbourhood, decided: Decided = NOTHING) -> tuple[str, ...]:
    """Put an article into a story, or found one; returns why. `near` knows it afterwards."""
    known = near.articles[traits.url]
    article = weigh(traits, near.terms)
    barred = {near.articles[url].story for url in decided.apart.get(traits.url, ()) if url in near.articles}
    headed = _headed(traits, near)
    story, why = _sure(traits, near, barred, headed)
    likely = [story for story in _open(traits, near, article.rarity) if story.id not in barred]
    ranked = _ranked(article, traits, likely)
    if story is None and ranked and ranked[0][0] >= 1.0:
        story, why = ranked[0][1], reasons(article, traits, ranked[0][1])
    if story is None:
        story, why = _found(traits, near, followed(article, traits, likely)), ("founded the story",)
    known.story = known.joined = story.id
    story.add(traits, near.terms)
    near.touched.add(story.id)
    near.know(traits.story_marks, known)
    least = dict.fromkeys((other.id for _, other in ranked), 1.0)
    least |= {name: HEADED for name in headed if name not in barred}
    for name, share in least.items():
        other = near.stories.get(name, story)
        together = other is not story and _one_story(story, other, traits, article.rarity, share)
        if together and not _apart(story, other, decided, near):
            story = merge(story, other, near, traits.at)
    for url in sorted(decided.together.get(traits.url, ())):
        other_id = near.articles[url].story if url in near.articles else None
        if other_id and other_id != story.id:
            story, why = merge(story, near.stories[other_id], near, traits.at), (*why, "merged by hand")
    return why


def merge(one: Profile, other: Profile, near: Neighbourhood, at: int) -> Profile:
    """Make two stories one, under the id of the older; returns it. `at`: when that counts."""
    into, gone = sorted((one, other), key=lambda story: (story.first, story.id))
    into.merge(gone, near.terms)
    near.terms.stories -= 1
    del near.stories[gone.id]
    near.merged.append((gone.id, into.id, at))
    near.former[gone.id] = gone
    near.touched.add(into.id)
    for known in near.articles.values():
        if known.story == gone.id:
            known.story = into.id
    return into


def _apart(one: Profile, other: Profile, decided: Decided, near: Neighbourhood) -> bool:
    """Whether a person parted an article of the one from an article of the other."""
    return any(
        url in near.articles
        and partner in near.articles
        and {near.articles[url].story, near.articles[partner].story} == {one.id, other.id}
        for url, partners in decided.apart.items()
        for partner in partners
    )


def _sure(
    traits: Traits, near: Neighbourhood, barred: set[str | None], headed: Iterable[str]
) -> tuple[Profile | None, tuple[str, ...]]:
    """The story of the report it copies, or of the same headline elsewhere."""
    verdict = near.articles[traits.url].verdict
    if verdict.of and verdict.kind is not Kind.NEW:
        other = near.articles[verdict.of]
        if other.story and other.story not in barred and _companies_agree(traits, near.stories[other.story]):
            story = near.stories[other.story]
            if _other_name(traits, other.traits):
                barred.add(story.id)
            elif other.traits.root == traits.root or not differ(traits, story):
                return story, of_copy(verdict.relation)
    same = next((near.stories[name] for name in headed if name not in barred), None)
    return same, ("the same headline",) if same else ()


def _headed(traits: Traits, near: Neighbourhood) -> list[str]:
    """Stories in which the same headline stands elsewhere, the latest first."""
    found: dict[str, None] = {}
    for url in reversed(near.found.get(traits.headline, ()) if traits.headline else ()):
        other = near.articles[url]
        elsewhere = other.traits.root != traits.root or other.traits.stage != traits.stage
        recent = abs(traits.at - other.traits.at) <= TWO_DAYS
        if url != traits.url and elsewhere and recent and other.story:
            found[other.story] = None
    return [name for name in found if _companies_agree(traits, near.stories[name])]


def _companies_agree(traits: Traits, story: Profile) -> bool:
    """Whether they may be one event: a company in the headline of one must be named in the other.

    Where each headline has one that the other report does not name, no other company makes up for it; it is the same
    with other names.
    """
    named, titled = story.named.keys(), story.titled.keys()
    if traits.titled and titled:
        agree = not named.isdisjoint(traits.titled) or not titled.isdisjoint(traits.named)
    else:
        agree = not traits.named or not named or not named.isdisjoint(traits.named)
    return agree and not at_odds(traits, story)


def _other_name(one: Traits, other: Traits) -> bool:
    """Whether each headline has a name that the other report has not: the same words of someone else."""
    return (
        one.language == other.language
        and not capitals(one.title) <= other.terms.keys()
        and not capitals(other.title) <= one.terms.keys()
    )


def _gap(traits: Traits, story: Profile) -> int:
    """How long after a story an article counts, or before it: what comes late may be far older."""
    return max(traits.at - story.last, story.first - traits.at)


def _ranked(article: Weighed, traits: Traits, likely: Iterable[Profile]) -> list[tuple[float, Profile]]:
    """Stories it may belong to, the likeliest first, with their likeness as a share of the bar.

    Those that are not even worth merging are left out.
    """
    looks: list[tuple[float, Profile]] = []
    best: dict[str, tuple[float, Profile]] = {}
    for story in likely:
        part = story.parts.get(traits.language)
        alone = part is not None and len(story.parts) == 1
        if alone and len(looks) == MOST_LOOKED_AT:
            continue
        if _gap(traits, story) > OPEN or not _companies_agree(traits, story) or differ(traits, story):
            continue
        if part is not None and len(looks) < MOST_LOOKED_AT:
            looks.append((shared(article, part), story))
        if not alone:
            best[story.id] = evidence(traits, story, article.rarity), story
    for _, story in sorted(looks, key=lambda look: (-look[0], look[1].id))[:MOST_COMPARED]:
        part, older = story.parts[traits.language], age(_gap(traits, story), traits.at - story.first)
        likeness = alike(article, traits, part, WORTH_MERGING * older) / older
        across, _ = best.get(story.id, (0.0, story))
        best[story.id] = max(across, likeness), story
    worth = [one for one in best.values() if one[0] >= WORTH_MERGING]
    return sorted(worth, key=lambda one: (-one[0], one[1].id))


def _open(traits: Traits, near: Neighbourhood, rarity: Rarity) -> list[Profile]:
    """Stories of articles it shares a mark with, those first with which it shares the most and rarest."""
    looks: dict[str, float] = {}
    keys = [mark & KEY for mark in traits.story_marks]
    for mark, key, rare in zip(traits.story_marks, keys, rarity.of(keys), strict=True):
        weight = rare if key in traits.terms or key in traits.signs else 1.0
        for name in set(map(_STORY, map(near.articles.__getitem__, near.found.get(mark, ())))):
            if name:
                looks[name] = looks.get(name, 0.0) + weight
    return [near.stories[name] for _, name in sorted([(-look, name) for name, look in looks.items()])]


def _one_story(one: Profile, other: Profile, traits: Traits, rarity: Rarity, share: float) -> bool:
    """Whether two stories reach this share of what makes them one, the smaller seen as an article of the larger."""
    if (
        one.titled
        and other.titled
        and not (one.titled.keys() & other.named.keys() and other.titled.keys() & one.named.keys())
    ):
        return False
    small, larger = sorted((one, other), key=lambda story: (story.articles, story.id))
    views = score if traits.sketch.count else headlines
    gap = max(one.first, other.first) - min(one.last, other.last)
    bar = share * bars(traits)[1] * age(gap) * (1 + large(larger.articles, traits))
    return any(
        views(gist(part, rarity), larger.parts[language], bar) >= bar
        for language, part in small.parts.items()
        if language in larger.parts
    )


def _found(traits: Traits, near: Neighbourhood, follows: str | None) -> Profile:
    """A new story."""
    story = Profile(
        id=f"{traits.moment.date().isoformat()}-{hash64(traits.url) >> 24:010x}",
        founder=traits.url,
        title=traits.title,
        first=traits.at,
        last=traits.at,
        follows=follows,
    )
    near.stories[story.id] = story
    near.terms.stories += 1
    return story
