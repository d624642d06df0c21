"""Text: the one place where it is cleaned, decoded, cut into sentences and made comparable."""

from __future__ import annotations

import codecs
import re
import unicodedata

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

# ── cleaning ───────────────────────────────────────────────────────────────────────────────────────

#: C1 controls are nearly always windows-1252 that lost its label ("&#146;" for ’): read as browsers read them.
_CP1252 = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DIRTY = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff{_BIDI}\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TABLE: dict[int, str | None] = {
    **dict.fromkeys([*range(0x09), *range(0x0E, 0x20), 0x7F, 0xFEFF, 0xFFFE, 0xFFFF]),
    **dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
    **_CP1252,
    0x0B: " ",
    0x0C: " ",
    0x0D: "\n",
    0x2028: "\n",
    0x2029: "\n",
}


def clean(text: str) -> str:
    """Return text that both databases, XML and e-mail take: the one normalisation point.

    NUL, controls and bidi controls go, lone surrogates become U+FFFD, line ends become a newline, letters are composed
    (NFC; Hangul from some file systems comes in pieces). Zero-width characters stay: only `fold` drops them.

    >>> clean("a\\x00b\\r\\nc\\ud800")
    'ab\\nc\ufffd'
    """
    if not text.isprintable() and _DIRTY.search(text):  # the first is quick, and seldom wrong
        if _SURROGATE.search(text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = text.replace("\r\n", "\n").translate(_TABLE)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def squash(text: str) -> str:
    """Clean text on one line: every run of white space is one space."""
    return " ".join(clean(text).split())


_DOTS = dict.fromkeys(map(ord, "ㆍ‧・･•∙⋅"), "·")
_ZERO_WIDTH = dict.fromkeys(
    [0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x3164, 0xFEFF, 0xFFA0]
)


def fold(text: str) -> str:
    """A form for comparing only: width, case, compatibility forms, middle dots and zero-width characters folded.

    The dots go before NFKC, which would make a Hangul letter of "ㆍ". Offsets do not survive.
    """
    folded = unicodedata.normalize("NFKC", clean(text).translate(_ZERO_WIDTH).translate(_DOTS)).casefold()
    return unicodedata.normalize("NFKC", folded).translate(_ZERO_WIDTH)


# ── bytes ──────────────────────────────────────────────────────────────────────────────────────────

#: Python's name for each charset of the WHATWG Encoding Standard, where Python has it. Whatever is not here
#: (`zlib_codec`, `utf-7`, `unicode_escape`, `idna` …) is not believed.
_KNOWN = frozenset(
    "utf-8 utf-16-le utf-16-be utf-16 cp949 cp932 shift_jis euc_jp iso2022_jp gb18030 gbk gb2312 big5 big5hkscs koi8-r koi8-u "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 mac-roman mac-cyrillic iso8859-2 iso8859-3 "
    "iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16".split()
)
#: As browsers read these labels (Python's own `euc_kr` lacks 8,000 syllables).
_AS = {
    "euc_kr": "cp949",
    "iso2022_kr": "cp949",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
}
_LABELS = {
    "windows-949": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "ks_c_5601": "cp949",
    "x-sjis": "cp932",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Below so many bytes outside ASCII, text in a declared legacy charset may be valid UTF-8 by chance (GBK "联通" is).
_CHANCE = 24


def charset(label: str | None) -> str | None:
    """Python's name for a charset label a browser would know, else None."""
    if not label:
        return None
    name = label.strip().strip("\"'").lower()
    if name in _LABELS:
        return _LABELS[name]
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    found = _AS.get(found, found)
    return found if found in _KNOWN else None


def decode(body: bytes, content_type: str | None = None) -> tuple[str, str]:
    """Return the text of a body and Python's name of the charset it was read in; never raises.

    A byte order mark, the header and the declaration are asked in this order, but valid UTF-8 is UTF-8 whatever they
    say, and what its declared charset cannot read is tried as CP949, which Korean pages forget to declare.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace"), name
    if body.isascii() and b"\x1b" not in body:
        return body.decode("ascii"), "utf-8"
    declared = charset(http_content_type_encoding(content_type)) or charset(html_body_declared_encoding(body[:4096]))
    if declared and declared.startswith("utf-16"):
        # Found by reading ASCII, so it cannot be true (WHATWG, 13.2.3.2).
        declared = None if b"\x00" not in body[:64] else declared
    if declared not in (None, "utf-8") and (text := _strictly(body, declared)) is not None:
        few = sum(byte > 0x7F for byte in body) < _CHANCE if len(body) < 4096 else False
        if few or declared == "iso2022_jp" or _strictly(body, "utf-8") is None:
            return text, declared
    for name in ("utf-8", declared, "cp949"):
        if (
            name
            and (text := _strictly(body, name)) is not None
            and (name != "cp949" or name == declared or _korean(text))
        ):
            return text, name
    if declared is None and body.count(b"\x00") > len(body) // 4:
        name = "utf-16-le" if body[1:2] == b"\x00" else "utf-16-be"
        return body.decode(name, "replace"), name
    return _least_wrong(body, declared)


def _strictly(body: bytes, name: str) -> str | None:
    """The text if every byte is right; a character cut off at the very end is dropped."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    try:
        return decoder.decode(body, False)
    except UnicodeDecodeError:
        return None


def _korean(text: str) -> bool:
    """Whether what is not ASCII is mostly common Hangul, as by chance it would not be."""
    other = re.sub(r"[\x00-\x7f]", "", text)
    return 2 * len(re.findall("[가-힣]", other)) >= len(other) > 0


def _least_wrong(body: bytes, declared: str | None) -> tuple[str, str]:
    names = [name for name in ("utf-8", declared, "cp949") if name]
    tries = [(body.decode(name, "replace"), name) for name in dict.fromkeys(names)]
    text, name = min(tries, key=lambda item: item[0].count("\ufffd"))
    if text.count("\ufffd") * 4 > sum(ord(char) > 0x7F for char in text) and declared is None:
        return body.decode("cp1252", "replace"), "cp1252"
    return text, name


# ── language ───────────────────────────────────────────────────────────────────────────────────────

_HANGUL = re.compile("[가-힣ㄱ-ㆎ]")
_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|for|is|on|with|that|by|as|at|from|has|its)\b", re.IGNORECASE)
#: Characters looked at: the language of a page is plain after a few paragraphs.
_SAMPLE = 4_000


def language(text: str, hint: str | None = None) -> str | None:
    """Return "ko", "en", "ja", "zh" by the scripts used, the hint (a language tag) where they do not decide, or None.

    A Hangul syllable weighs two Latin letters: Korean on chips and clouds is full of Latin names.
    """
    sample = text[:_SAMPLE]
    tag = (hint or "").strip().lower().replace("_", "-").split("-")[0] or None
    letters = len(_LETTER.findall(sample))
    if not letters:
        return tag
    hangul, kana, han, latin = (len(found.findall(sample)) for found in (_HANGUL, _KANA, _HAN, _LATIN))
    if 2 * hangul >= 0.3 * (2 * hangul + latin) and hangul >= kana + han // 2:
        return "ko"
    if kana and 2 * (kana + han) >= 0.3 * (2 * (kana + han) + latin) and kana >= 0.05 * (kana + han):
        return "ja"
    if 2 * han >= 0.3 * (2 * han + latin):
        return "ja" if tag == "ja" else "zh"
    if latin * 2 < letters or tag not in (None, "en", "ko", "ja", "zh"):
        return tag
    return "en" if tag == "en" or letters < 200 or len(_ENGLISH.findall(sample)) * 60 > letters else tag


# ── sentences ──────────────────────────────────────────────────────────────────────────────────────

#: A full stop, perhaps with closing quotes or brackets, before white space; or Korean "다." glued to the next sentence.
_END = re.compile(
    r"[.!?…。！？]+[\"'”’」』)\]》〉]*(?=\s|$)|(?<=[다요죠음함됨임])\.[\"'”’]?(?=[가-힣“\"‘△▲])|[。！？]+[”’」』]*"
)
_SHORT = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Co|Corp|Inc|Ltd|No|vs|etc|e\.g|i\.e|cf|al|Fig|approx|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, without the white space between them; a newline always ends one.

    What is said inside quotation marks stays with the sentence that quotes it.
    """
    spans: list[tuple[int, int]] = []
    position = 0
    for line in text.split("\n"):
        spans += _in_line(line, position)
        position += len(line) + 1
    return spans


def _in_line(line: str, offset: int) -> list[tuple[int, int]]:
    spans = []
    start = 0
    for found in _END.finditer(line):
        end = found.end()
        if end < len(line) and not _ends(line, start, found):
            continue
        if piece := _trimmed(line, start, end, offset):
            spans.append(piece)
        start = end
    if piece := _trimmed(line, start, len(line), offset):
        spans.append(piece)
    return spans


def _ends(line: str, start: int, found: re.Match[str]) -> bool:
    """Whether a stop inside a line is the end of a sentence, and not of "Inc." or "2026. 10. 22." or within quotes."""
    so_far = line[start : found.end()]
    if so_far.count("“") > so_far.count("”") and "”" in line[found.end() : found.end() + 400]:
        return False
    if so_far.count('"') % 2 and '"' in line[found.end() : found.end() + 400]:
        return False
    rest = line[found.end() :].lstrip()
    if found.group() == ".":
        before = line[max(start, found.start() - 12) : found.end()]
        if _SHORT.search(before) or (rest[:1].isdigit() and re.search(r"(?<!\d)\d{1,4}\.$", before)):
            return False
    return not rest[:1].islower()


def _trimmed(line: str, start: int, end: int, offset: int) -> tuple[int, int] | None:
    piece = line[start:end]
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    return (offset + start + left, offset + start + right) if left < right else None


def passage(text: str, start: int, end: int, width: int = 120) -> str:
    """One line of about `width` characters around `text[start:end]`, cut at spaces, "…" where it was cut."""
    room = max(0, width - (end - start))
    left = max(0, start - room // 2)
    right = min(len(text), max(end, left + width))
    left = max(0, min(left, right - width))
    if left and (space := re.search(r"\s", text[left:start])):
        left += space.end()
    if right < len(text) and (cut := max(text.rfind(" ", end, right), text.rfind("\n", end, right))) > 0:
        right = cut
    middle = squash(text[left:right])
    return f"{'…' if left else ''}{middle}{'…' if right < len(text) else ''}"
