"""Stories: which reports tell of one event."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from newstrail.core.traits import Neighbourhood, Profile, Terms, Traits, hash64

__all__ = ["cluster", "join", "marks"]

#: Cosine of an article and a story from which they are one event.
ONE_EVENT = 0.23

#: Microseconds after its last article during which a story takes another.
OPEN = 4 * 86_400_000_000

#: Stories compared in full, those with most marks in common first.
MOST_COMPARED = 24

#: Terms by which an article is found, and terms a story keeps.
MOST_MARKS, MOST_TERMS = 24, 300

#: Articles imagined before the first, so that early ones do not take every word for rare.
IMAGINED = 50


def marks(traits: Traits) -> tuple[int, ...]:
    """By which articles of the same event are found: the terms of the headline, then the weightiest of the lead."""
    terms = sorted(traits.terms, key=lambda term: (term not in traits.title_terms, -traits.terms[term], term))
    figures = sorted(traits.title_figures)
    return (*(1 << 40 | term for term in terms[:MOST_MARKS]), *(2 << 40 | figure for figure in figures))


def cluster(traits: Traits, near: Neighbourhood) -> tuple[str, tuple[str, ...]]:
    """The story an article joins or founds, and why; `near` knows it afterwards."""
    near.terms.add(traits.terms)
    vector = _vector(traits.terms, near.terms)
    best = 0.0
    story: Profile | None = None
    why: tuple[str, ...] = ()
    for profile in _candidates(traits, near):
        score, because = _score(traits, vector, profile, near.terms)
        if score > best:
            best, story, why = score, profile, because
    if story is None or best < ONE_EVENT:
        story, why = _found(traits, near), ("founded the story",)
    join(traits, story)
    near.articles[traits.url].story = story.id
    near.know(marks(traits), near.articles[traits.url])
    return story.id, why


def join(traits: Traits, story: Profile) -> None:
    """Count an article in."""
    story.articles += 1
    story.last = max(story.last, traits.at)
    norm = math.sqrt(sum(weight * weight for weight in traits.terms.values())) or 1.0
    for term, weight in traits.terms.items():
        story.terms[term] = story.terms.get(term, 0) + round(1000 * weight / norm)
    if len(story.terms) > 2 * MOST_TERMS:
        kept = sorted(story.terms.items(), key=lambda item: (-item[1], item[0]))[:MOST_TERMS]
        story.terms = dict(kept)
    for counts, values in (
        (story.figures, traits.title_figures),
        (story.titled, traits.titled),
        (story.named, traits.named),
        (story.languages, (traits.language,)),
    ):
        _count(counts, values)


def _count(counts: dict, values: Iterable) -> None:  # type: ignore[type-arg]
    for value in values:
        counts[value] = counts.get(value, 0) + 1


def _candidates(traits: Traits, near: Neighbourhood) -> list[Profile]:
    own = near.articles[traits.url].group
    shared: Counter[str] = Counter()
    for url, count in near.sharing(marks(traits)).items():
        known = near.articles[url]
        if url != traits.url and known.story:
            shared[known.story] = max(shared[known.story], count)
    for url in near.groups[own]:
        story = near.articles[url].story
        if story:
            shared[story] += 100
    ranked = sorted(shared, key=lambda story: (-shared[story], story))[:MOST_COMPARED]
    return [near.stories[story] for story in ranked if traits.at - near.stories[story].last <= OPEN]


def _vector(terms: Mapping[int, int], counts: Terms) -> dict[int, float]:
    number = counts.articles + IMAGINED
    vector = {
        term: (1 + math.log(weight / 16)) * math.log(number / (counts[term] + 0.5)) for term, weight in terms.items()
    }
    norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {term: value / norm for term, value in vector.items()}


def _score(traits: Traits, vector: Mapping[int, float], story: Profile, counts: Terms) -> tuple[float, tuple[str, ...]]:
    if traits.titled and story.titled and not set(traits.named) & story.titled.keys():
        return 0.0, ()
    number = counts.articles + IMAGINED
    norm = 0.0
    parts: dict[int, float] = {}
    for term, weight in story.terms.items():
        value = weight * math.log(number / (counts[term] + 0.5))
        norm += value * value
        if term in vector:
            parts[term] = vector[term] * value
    score = sum(parts.values()) / (math.sqrt(norm) or 1.0)
    best = sorted(parts, key=lambda term: (-parts[term], term))[:4]
    because = [company for company in traits.named if company in story.named][:3]
    because += [traits.spelled[term] for term in best if term in traits.spelled]
    return score, tuple(because)


def _found(traits: Traits, near: Neighbourhood) -> Profile:
    day = traits.moment.date().isoformat()
    story = Profile(
        id=f"{day}-{hash64(traits.url) >> 24:010x}",
        founder=traits.url,
        title=traits.title,
        first=traits.at,
        last=traits.at,
    )
    near.stories[story.id] = story
    return story
