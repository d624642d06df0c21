from datetime import timedelta

import pytest

from newstrail.store import Store
from newstrail.store.search import Filters
from tests.making import NOW, a_filing, a_mention, a_stamp

HOUR = timedelta(hours=1)
#: What a person, or a script kiddie, may type.
ODD = [
    "", " ", '"', '""', "'", "AND", "a AND", "NEAR(", "*", "칩*", "title:칩", "-칩", "(칩", "^칩", "\\", "&|!<->", ":*",
    "칩'; DROP TABLE links;--", "a:*b", "칩\x00칩", "\ud800", "%_", "🙂", "\u0308", "ﬁ", "\u202e칩", "†칩", "ㅋㅋ", "…",
    "a" * 5000, '"' * 999,
]  # fmt: skip


def fill(store: Store) -> None:
    told = [
        (
            "삼성전자, 새 칩 공개",
            "네이버클라우드와 만든 인공지능 칩이다. 양산은 내년이다.",
            "가나일보",
            "ko",
            "samsung-electronics",
        ),
        (
            "네이버가 연 행사",
            "행사에는 삼성전자도 왔다. AI칩은 없었다. 반도체 이야기만 했다.",
            "다라신문",
            "ko",
            "naver",
        ),
        ("Samsung shows an artificial intelligence chip", "The chip is made with Naver.", "The Post", "en", "naver"),
        ("Weather", "Rain, and intelligence that is not artificial.", "The Post", "en", "kt"),
    ]
    for place, (title, text, outlet, language, company) in enumerate(told):
        store.filings.file(
            a_filing(
                f"https://a.test/{place}", title=title, text=text, outlet=outlet, language=language,
                mentions=(a_mention(company),), published=a_stamp(NOW - place * HOUR),
            )
        )  # fmt: skip


def found(store: Store, query: str, **narrow: object) -> list[int]:
    return [int(hit.url[-1]) for hit in store.search(query, Filters(**narrow))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("삼성", [0, 1]),  # two syllables
        ("칩", [0, 1]),  # one, also at the end of a longer word
        ("클라우드", [0]),  # inside a word
        ("삼성전자 네이버", [0, 1]),
        ("반도체", [1]),
        ("체", [1]),
        ("SAMSUNG", [2]),
        ("artificial intelligence", [2, 3]),
        ('"artificial intelligence"', [2]),
        ("intellig", []),  # other words stay whole
        ('"새 칩"', [0]),
        ("전자삼성", []),
    ],
)
def test_words_are_found_wherever_they_stand(store: Store, query: str, expected: list[int]):
    fill(store)

    assert sorted(found(store, query)) == expected


def test_a_word_of_the_title_weighs_more(store: Store):
    fill(store)

    assert found(store, "네이버") == [1, 0]


@pytest.mark.parametrize(
    ("narrow", "expected"),
    [
        ({"company": "naver"}, [1]),
        ({"outlet": "가나일보"}, [0]),
        ({"language": "en"}, []),
        ({"since": NOW - HOUR / 2}, [0]),
        ({"until": NOW}, [1]),
        ({"story": "2026-03-02-none"}, []),
    ],
)
def test_filters_narrow_it(store: Store, narrow: dict[str, object], expected: list[int]):
    fill(store)

    assert found(store, "삼성전자", **narrow) == expected


@pytest.mark.parametrize("query", ODD)
def test_any_input_is_a_query(store: Store, query: str):
    fill(store)

    assert all(hit.score > 0 for hit in store.search(query))
    assert found(store, "삼성") == [0, 1]


def test_what_was_found_is_marked(store: Store):
    fill(store)

    hit = store.search("ai칩")[0]

    assert [hit.passage[start:end] for start, end in hit.in_passage] == ["AI칩"]


def test_only_the_newest_revision_is_found(store: Store):
    fill(store)

    store.filings.file(
        a_filing("https://a.test/0", number=2, title="정정", text="없던 일이다.", published=a_stamp(NOW))
    )

    assert found(store, "삼성") == [1]
    assert found(store, "없던") == [0]


def test_filing_again_changes_nothing(store: Store):
    fill(store)
    before = store.search("칩")

    fill(store)

    assert store.search("칩") == before
