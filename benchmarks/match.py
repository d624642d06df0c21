"""Companies named in sentences, and how quickly: newstrail beside substrings, a regex with particles, and Kiwi.

    python benchmarks/match.py --data ../shared/data

Read are `match/kmou/gold.jsonl.gz` with its companies (a company in a sentence is one case) and, for speed,
`stream/korean/docs.jsonl.gz`. Kiwi is in the `peers` group (`uv sync --group peers`); without it its row is left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from newstrail.core.match import Lexicon, match
from newstrail.model import Alias, Company
from newstrail.settings.companies import instead, read_companies

SHIPPED = Path(__file__).parent.parent / "config" / "companies.toml"
Row = dict[str, Any]  # Any: JSON
Finder = Callable[[str], set[str]]

_PARTICLES = (
    "은|는|이|가|을|를|의|에|로|와|과|도|만|서|들|측|으로|에서|에게|에는|에도|까지|부터|보다|처럼|라는|이라는"
    "|라고|이라고|와의|과의|뿐|등"
)


def rows(path: Path) -> list[Row]:
    """The objects of a packed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def substrings(companies: Iterable[Company]) -> Finder:
    """A company is named where one of its aliases stands anywhere."""
    aliases = [(alias.text, company.id) for company in companies for alias in company.aliases]
    return lambda text: {company for alias, company in aliases if alias in text}


def boundaries(companies: Iterable[Company]) -> Finder:
    """… where no letter stands before it, and none but a particle after it."""
    patterns = {
        company.id: re.compile(
            "(?<![0-9A-Za-z가-힣&])(?:"
            + "|".join(re.escape(alias.text) for alias in sorted(company.aliases, key=lambda a: -len(a.text)))
            + rf")(?:(?:{_PARTICLES}){{1,3}}(?![가-힣])|(?![0-9A-Za-z가-힣&]))"
        )
        for company in companies
    }
    return lambda text: {company for company, pattern in patterns.items() if pattern.search(text)}


def kiwi(companies: Iterable[Company]) -> Finder | None:
    """… where nouns that Kiwi finds, those written together taken as one, are one; None where it is not installed."""
    try:
        from kiwipiepy import Kiwi
    except ImportError:
        return None
    analyser = Kiwi()
    owners = {alias.text: company.id for company in companies for alias in company.aliases}

    def find(text: str) -> set[str]:
        names, name, end = set(), "", -1
        for token in analyser.tokenize(text):
            noun = token.tag.startswith("NN") or token.tag in ("SL", "SN")
            if not (noun and token.start == end):
                names.add(name)
                name = ""
            if noun:
                name, end = name + text[token.start : token.start + token.len], token.start + token.len
        return {owners[found] for found in {*names, name} if found in owners}

    return find


def ours(companies: Iterable[Company]) -> Finder:
    """Newstrail, with these companies given instead of its own."""
    lexicon = Lexicon(companies)
    return lambda text: {mention.company for mention in match("", text, lexicon)}


def accuracy(data: Path) -> None:
    """Print precision, recall and F of each way on the sentences."""
    sentences = rows(data / "match" / "kmou" / "gold.jsonl.gz")
    shipped = read_companies(SHIPPED)
    given = read_companies(data / "match" / "companies.toml", shipped)
    ways = {
        "substring": substrings(given),
        "boundary regex": boundaries(given),
        "kiwi": kiwi(given),
        "newstrail": ours(instead(shipped, given)),
    }
    print("| way | precision | recall | F | right | wrong | missed | sentences/s |")
    print("|---|---|---|---|---|---|---|---|")
    for name, find in ways.items():
        if find is None:
            print(f"| {name} | not installed | | | | | | |")
            continue
        right = wrong = missed = 0
        begun = time.perf_counter()
        for row in sentences:
            want, have = set(row["companies"]), find(row["text"])
            right, wrong, missed = right + len(want & have), wrong + len(have - want), missed + len(want - have)
        speed = len(sentences) / (time.perf_counter() - begun)
        figures = right / (right + wrong), right / (right + missed), 2 * right / (2 * right + wrong + missed)
        print(f"| {name} | {' | '.join(f'{x:.3f}' for x in figures)} | {right} | {wrong} | {missed} | {speed:.0f} |")


def speed(data: Path) -> None:
    """Print how much text a second is read, in one process, the best of three passes."""
    articles = rows(data / "stream" / "korean" / "docs.jsonl.gz")[:6000]
    shipped = read_companies(SHIPPED)
    made_up = invented(2000)
    with_names = strewn(articles[:3000], made_up)
    print("\n| companies | text | MB | mentions | MB/s |")
    print("|---|---|---|---|---|")
    for label, companies, texts in (
        ("shipped", shipped, articles),
        ("2,000 made up, 5 aliases each", made_up, articles),
        ("2,000 made up, 5 aliases each", made_up, with_names),
    ):
        lexicon = Lexicon(companies)
        size = sum(len((row["title"] + row["text"]).encode()) for row in texts) / 1e6
        best, count = 0.0, 0
        for _ in range(3):
            begun = time.process_time()
            count = sum(len(match(row["title"], row["text"], lexicon)) for row in texts)
            best = max(best, size / (time.process_time() - begun))
        what = "news" if texts is not with_names else "news, a name every 200 words"
        print(f"| {label} | {what} | {size:.1f} | {count} | {best:.0f} |")


def invented(number: int) -> list[Company]:
    """Companies that nobody has heard of."""
    dice = random.Random(7)
    syllables = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
    companies = []
    for index in range(number):
        korean = "".join(dice.choice(syllables) for _ in range(dice.randint(3, 5)))
        latin = "".join(dice.choice("bcdfghklmnprstvz") + dice.choice("aeiou") for _ in range(3)).capitalize()
        names = (korean, f"{korean}AI", latin, f"{latin} Electronics", f"{korean} 홀딩스")
        companies.append(Company(id=f"c{index}", name=korean, aliases=tuple(Alias(text=name) for name in names)))
    return companies


def strewn(articles: Iterable[Row], companies: list[Company]) -> list[Row]:
    """The articles with a made-up name strewn in every two hundred words."""
    dice = random.Random(8)
    result = []
    for row in articles:
        words = row["text"].split(" ")
        for place in range(0, len(words), 200):
            words.insert(place, dice.choice(dice.choice(companies).aliases).text + dice.choice(("는", "가", "의", "")))
        result.append({"title": row["title"], "text": " ".join(words)})
    return result


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="folder of the data sets, such as ../shared/data")
    given = arguments.parse_args()

    accuracy(given.data)
    speed(given.data)


if __name__ == "__main__":
    main()
