"""Text: cleaned once, decoded whatever it says, cut where sentences end."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstrail.core.text import clean, decode, fold, language, passage, sentences, squash

ANY_TEXT = st.text(st.characters())  # lone surrogates included
KOREAN = "반도체 설계 회사가 새 칩을 공개했다."


# ── cleaning ──


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("a\x00b", "ab"),
        ("a\x08\x1bb", "ab"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two", "one\ntwo"),
        ("\ufeff머리", "머리"),
        ("lone \ud83d end", "lone \ufffd end"),
        ("pair \ud83d\ude00", "pair 😀"),
        ("it\x92s", "it’s"),
        ("right\u202eleft", "rightleft"),
        ("한", "한"),
    ],
)
def test_text_is_cleaned_of_what_a_database_or_a_reader_would_choke_on(dirty, expected):
    assert clean(dirty) == expected


def test_zero_width_characters_stay_in_the_text_and_go_for_comparing():
    name = "삼성\u200b전자"

    assert clean(name) == name
    assert fold(name) == "삼성전자"


@pytest.mark.parametrize("dot", "·ㆍ‧・･•∙")
def test_all_middle_dots_compare_as_one(dot):
    assert fold(f"SK{dot}LG") == "sk·lg"


def test_width_and_case_do_not_matter_for_comparing():
    assert fold("ＲＥＢＥＬ １００") == fold("rebel 100")


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once_and_what_is_clean_can_be_stored(text):
    once = clean(text)

    assert clean(once) == once
    assert "\x00" not in once
    assert once.encode("utf-8").decode("utf-8") == once
    assert unicodedata.is_normalized("NFC", once)


@given(ANY_TEXT)
def test_squashed_text_is_one_clean_line(text):
    line = squash(text)

    assert squash(line) == line
    assert "\n" not in line
    assert "  " not in line


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


# ── decoding ──


@pytest.mark.parametrize("label", ["euc-kr", "EUC-KR", "ks_c_5601-1987", "ksc5601", "windows-949", "cp949", "'euc-kr'"])
def test_every_korean_label_is_read_as_the_web_reads_it(label):
    body = "똠방각하 펲시콜라".encode("cp949")  # syllables Python's euc_kr does not know

    assert decode(body, f"text/html; charset={label}") == ("똠방각하 펲시콜라", "cp949")


def test_korean_that_declares_nothing_is_found_out():
    assert decode((KOREAN * 3).encode("cp949")) == (KOREAN * 3, "cp949")
    assert decode((KOREAN * 3).encode()) == (KOREAN * 3, "utf-8")


def test_a_wrong_label_gives_way_to_what_the_bytes_are():
    assert decode(KOREAN.encode(), "text/html; charset=iso-8859-1") == (KOREAN, "utf-8")
    assert decode(KOREAN.encode(), "text/xml; charset=euc-kr") == (KOREAN, "utf-8")
    assert decode((KOREAN * 2).encode("cp949"), "text/xml; charset=utf-8") == (KOREAN * 2, "cp949")


def test_a_declaration_in_the_body_counts_and_the_header_goes_before_it():
    body = b'<?xml version="1.0" encoding="shift_jis"?><a>' + "東京の会社".encode("cp932") + b"</a>"

    assert "東京の会社" in decode(body)[0]
    assert decode(body, "text/xml; charset=shift_jis")[1] == "cp932"


@pytest.mark.parametrize("label", ["zlib_codec", "utf-7", "unicode_escape", "idna", "rot13", "no-such-thing", "한글"])
def test_only_labels_of_the_web_are_believed(label):
    text, charset = decode(b"+AGE- \xc3\xa9", f"text/html; charset={label}")

    assert (text, charset) == ("+AGE- é", "utf-8")


def test_a_byte_order_mark_decides():
    assert decode(b"\xef\xbb\xbfabc", "text/html; charset=euc-kr") == ("abc", "utf-8")
    assert decode(b"\xff\xfea\x00", None) == ("a", "utf-16-le")


def test_utf_16_is_seen_without_a_mark_and_not_believed_without_zeros():
    assert decode("<a>칩</a> and more".encode("utf-16-be")) == ("<a>칩</a> and more", "utf-16-be")
    assert decode(b'<?xml version="1.0" encoding="utf-16"?><a>x</a>')[1] == "utf-8"


def test_two_charsets_in_one_body_are_both_read():
    body = KOREAN.encode() * 4 + b"\n<p>" + "저작권자 한국신문".encode("cp949") + b"</p>"

    text, charset = decode(body, "text/html; charset=utf-8")

    assert "저작권자 한국신문" in text
    assert KOREAN in text
    assert charset == "utf-8+cp949"


def test_a_character_cut_off_at_the_end_is_dropped():
    assert decode("새 칩".encode()[:-1]) == ("새 ", "utf-8")


def test_western_text_is_not_taken_for_korean():
    assert decode("Über größere Flächen, café".encode("latin-1"))[1] == "cp1252"


@given(st.binary(), st.none() | st.text(st.characters(codec="ascii"), max_size=30))
def test_decoding_never_raises(body, label):
    text, charset = decode(body, label and f"text/html; charset={label}")

    assert isinstance(text, str)
    assert charset


# ── language ──


@pytest.mark.parametrize(
    ("text", "hint", "expected"),
    [
        ("삼성전자, HBM4 양산 시작", None, "ko"),
        ("AWS·MS·Google, AI 칩 경쟁", None, "ko"),
        ("The maker of chips raised its forecast for the year", None, "en"),
        ("新しい工場を東京に建てる", None, "ja"),
        ("公司在北京宣布新的芯片", None, "zh"),
        ("Der Hersteller baut ein neues Werk", "de-DE", "de"),
        ("2026.10.22", "ko-KR", "ko"),
        ("", None, None),
        ("Нет новостей", None, None),
    ],
)
def test_scripts_tell_the_language_and_the_hint_settles_the_rest(text, hint, expected):
    assert language(text, hint) == expected


# ── sentences ──


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["새 칩을 공개했다.", "양산은 내년이다."],
        ["대표는 “성능이 좋다. 값도 싸다.”고 말했다.", "경쟁사는 답하지 않았다."],
        ["2026. 10. 22. 발표했다.", "반응은 엇갈렸다."],
        ["1. 매출이 늘었다.", "다음은 이익이다."],
        ["Mr. Kim of Acme Inc. agreed.", "The price rose 3.5 percent."],
        ['"It works. We ship in May," she said.', "Nobody asked why."],
        ["정말인가?", "그렇다!"],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(parts):
    assert split(" ".join(parts)) == parts


def test_sentences_glued_together_are_told_apart_and_a_newline_ends_one():
    assert split("계약을 맺었다.금액은 비공개다.\n제목 없는 줄\n끝났다.") == [
        "계약을 맺었다.",
        "금액은 비공개다.",
        "제목 없는 줄",
        "끝났다.",
    ]


@given(st.text(st.sampled_from(list("가다. \n“”\"'.!?aB1,")), max_size=80))
def test_sentences_cover_the_text_in_order_and_leave_only_white_space_out(text):
    spans = sentences(text)

    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_passage_shows_the_place_on_one_line():
    text = "앞의 문단이 있다.\n" + "가 " * 100 + "리벨리온은 새 칩을 냈다." + " 나" * 100

    line = passage(text, text.index("리벨리온"), text.index("리벨리온") + 4, width=60)

    assert "리벨리온은" in line
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= 64
    assert passage("짧다.", 0, 2) == "짧다."
