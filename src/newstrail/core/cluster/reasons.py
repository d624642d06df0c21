"""Why an article belongs to a story, in words that a person reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from newstrail.core.cluster.weigh import Weighed
from newstrail.core.traits import Profile, Traits
from newstrail.core.traits.told import COMMON, DATE, bare_name, key
from newstrail.core.traits.words import stem

#: Companies, signs and words each that are named, and the weight above which a sign is one.
REASONS, TELLING = 3, 10

#: Days around an article that it may name.
AROUND = 14

#: What a copy is called, by its relation to the article it was made from.
_COPIES = {
    "same": "a copy",
    "shortened": "a shortened copy",
    "extended": "an extended copy",
    "rewritten": "a rewritten copy",
    "version": "a new version",
}
#: Particles that are the last syllable of many names, too.
_MAY_END_NAMES = "가이도로"
#: Final consonants a syllable of Hangul may have, none included, and the place of ㄹ among them.
FINALS, LIQUID = 28, 8
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905  twelve words


def of_copy(relation: str) -> tuple[str, ...]:
    """Of what is in the story because an article that it was made from is.

    >>> of_copy("shortened")
    ('a shortened copy of another article of the story',)
    """
    return (f"{_COPIES.get(relation, 'made')} of another article of the story",)


def reasons(article: Weighed, traits: Traits, story: Profile) -> tuple[str, ...]:
    """Companies both name, then what else they share, the heaviest first: signs, words, and a day."""
    companies = [company for company in traits.named if company in story.named][:REASONS]
    spelled, parts = traits.spelled, story.parts.values()
    telling = [sign for sign, weight in traits.signs.items() if weight > TELLING or sign in traits.subject]
    signs = [sign for sign in telling if sign in spelled and any(sign in part.signs for part in parts)]
    signs.sort(key=lambda sign: (sign not in traits.subject, -traits.signs[sign], sign))
    told = [_plain(spelled[sign]) for sign in signs[:REASONS]]
    if part := story.parts.get(traits.language):
        shared = [term for term in article.terms if term in part.terms and term in spelled]
        shared.sort(key=lambda term: (-article.terms[term] * part.terms[term], term))
        told += [_plain(spelled[term]) for term in shared[:REASONS]]
    return (*dict.fromkeys([*companies, *_once(told)[: 2 * REASONS - len(companies)]]), *_days(traits, story))


def _once(told: Sequence[str]) -> list[str]:
    """Each but those that another says too, and more.

    >>> _once(["Maia 200", "200", "HBM3E", "maia", "hbm3e"])
    ['Maia 200', 'HBM3E']
    """
    parts = {word: set(word.casefold().split()) for word in told}
    more = [word for word in told if not any(parts[word] < parts[other] for other in told)]
    first: dict[str, str] = {}
    for word in more:
        first.setdefault(word.casefold(), word)
    return list(first.values())


def _plain(word: str) -> str:
    """A word without its particle or 's; of a short one, a syllable that ends it may be part of a name.

    >>> _plain("네이버와"), _plain("브라가"), _plain("Meta's"), _plain("2.4대 1")
    ('네이버', '브라가', 'Meta', '2.4대 1')
    >>> _plain("형태로"), _plain("합병으로"), _plain("회사가"), _plain("시장이"), _plain("하나로"), _plain("전문가")
    ('형태', '합병', '회사', '시장', '하나', '전문가')
    """
    if not "가" <= word[0] <= "힣":
        return bare_name(word)
    root = stem(word)
    return word if not root or (len(root) < 3 and _may_be_whole(root, word[len(root) :])) else root


def _may_be_whole(root: str, ending: str) -> bool:
    """Whether a short word may be a name that ends so; 이 is a particle after a consonant, 가 and 로 after a vowel."""
    if ending not in _MAY_END_NAMES or root in COMMON:
        return False
    final = (ord(root[-1]) - ord("가")) % FINALS
    return {"이": final == 0, "로": final not in (0, LIQUID)}.get(ending, True)


def _days(traits: Traits, story: Profile) -> Iterator[str]:
    """The first day near the article's own that both name."""
    moment = traits.moment
    for away in sorted(range(-AROUND, AROUND + 1), key=abs):
        day = moment + timedelta(days=away)
        sign = _sign(day.month, day.day)
        if sign in traits.signs and any(sign in part.signs for part in story.parts.values()):
            yield f"{day.month}월 {day.day}일" if traits.language == "ko" else f"{day.day} {_MONTHS[day.month - 1]}"
            return


@cache
def _sign(month: int, day: int) -> int:
    return key(DATE, f"{month}-{day}")
