"""Quantities in running text, Korean or English, in one measure: 4조7천억원 and "4.7 trillion won" are equal.

Not quantities: dates, ranks and ordinals, and the numbers that are names (GPT-4, X220, Maia 100, GTC2023).
Currencies stay apart, and nothing is converted between units: 3나노 is 3 nm, $800 m is not a sum in won.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from string import ascii_letters

from newstrail.model import Figure

SMALL = {"십": 10, "백": 100, "천": 1000}
BIG = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
ENGLISH = {
    **dict.fromkeys(("thousand", "k"), 10**3),
    **dict.fromkeys(("million", "mn", "mln", "m"), 10**6),
    **dict.fromkeys(("billion", "bn", "bln", "b"), 10**9),
    **dict.fromkeys(("trillion", "tn", "trn", "tln", "trln", "t"), 10**12),
}
_WORDS = ("one two three four five six seven eight nine ten eleven twelve", "하나 두 세 네 다섯 여섯 일곱 여덟 아홉 열")
WORDS = {word: number for words in _WORDS for number, word in enumerate(words.split(" "), 1)}

#: Before a number: the sign or code of a currency.
PREFIX = {
    "KRW": r"₩|￦|KRW|(?<!\w)W",
    "TWD": r"NT\$|TWD",
    "HKD": r"HK\$|HKD",
    "SGD": r"S\$|SGD",
    "NZD": r"NZ\$|NZD",
    "INR": r"₹|INR",
    "BRL": r"R\$|BRL",
    "CHF": r"CHF",
    "AUD": r"A\$|AUD",
    "CAD": r"C\$|CAD",
    "USD": r"US\$|\$|＄|USD",
    "EUR": r"€|EUR",
    "GBP": r"£|GBP",
    "JPY": r"¥|JPY",
    "CNY": r"RMB|CNY",
}
#: After a number, first match wins. A lookahead keeps a unit from eating the start of another word (3원칙, 5엔비디아).
SUFFIX = {
    "TWD": r"대만\s?달러|Taiwan(?:ese)? dollars?",
    "HKD": r"홍콩\s?달러|Hong Kong dollars?",
    "AUD": r"호주\s?달러|Australian dollars?",
    "CAD": r"캐나다\s?달러|Canadian dollars?",
    "USD": r"(?:미국\s?|美\s?)?달러|弗|불(?![가-힣])|(?:U\.?S\.? )?dollars?\b|USD\b",
    "KRW": r"원(?!칙|천|형|작|소|인|탁|유|료|전)|(?:South )?(?:Korean )?won\b|KRW\b",
    "EUR": r"유로(?!파|존|넥)|euros?\b|EUR\b",
    "JPY": r"엔(?![비진터드씨트])|yen\b|JPY\b",
    "CNY": r"위안|yuan\b|renminbi\b",
    "GBP": r"파운드(?!리)|pounds?\b|GBP\b",
    "IDR": r"루피아|rupiah\b",
    "INR": r"루피|rupees?\b",
    "CHF": r"(?:스위스\s?)?프랑(?!스)|(?:Swiss )?francs?\b",
    "SEK": r"(?:스웨덴\s?)?크로나|(?:Swedish )?kron(?:or|a)\b|Swedish crowns?\b",
    "NOK": r"(?:노르웨이\s?)크로네|Norwegian (?:kroner?|crowns?)\b",
    "DKK": r"(?:덴마크\s?)?크로네|(?:Danish )?kroner?\b|Danish crowns?\b",
    "CZK": r"(?:체코\s?)?코루나|(?:Czech )?koruna\b|(?:Czech )?crowns?\b",
    "PLN": r"즈워티|zlot(?:y|ys|ies)\b",
    "HUF": r"포린트|forints?\b",
    "THB": r"(?:태국\s?)?밧(?![가-힣]{2})|(?:Thai )?baht\b",
    "VND": r"(?:베트남\s?)동|(?:Vietnamese )?dong\b",
    "PHP": r"필리핀\s?페소|Philippine pesos?\b",
    "MYR": r"링깃|ringgit\b",
    "SGD": r"싱가포르\s?달러|Singapore dollars?\b",
    "NZD": r"뉴질랜드\s?달러|New Zealand dollars?\b",
    "BRL": r"헤알|(?:Brazilian )?reais\b",
    "TRY": r"(?:튀르키예\s?|터키\s?)?리라|(?:Turkish )?liras?\b",
    "RUB": r"루블|rou?bles?\b",
    "SAR": r"리얄|riyals?\b",
    "AED": r"디르함|dirhams?\b",
    "ILS": r"셰켈|shekels?\b",
    "ZAR": r"남아공\s?랜드|(?:South African )?rands?\b",
    "%p": r"%\s?(?:p\b|P\b|포인트)|퍼센트\s?포인트|percentage points?\b|pp\b",
    "%": r"[%％]|퍼센트|프로(?![가-힣])|per ?cent\b|pct\b",
    "bp": r"bps?\b|basis points?\b|베이시스\s?포인트",
    "x": r"배(?![터송경당치포급우럭분])|[x×](?![A-Za-z0-9])|times\b|-?fold\b",
    "nm": r"nm\b|㎚|나노(?!기술|입자|셀|종합)(?:미터)?|-?nanomet(?:er|re)s?\b",
    "mm": r"mm\b|㎜|밀리미터",
    "cm": r"cm\b|㎝|센티미터",
    "km": r"km\b(?!/)|㎞|킬로미터|kilomet(?:er|re)s?\b",
    "m2": r"㎡|제곱미터|square met(?:er|re)s?\b",
    "kWh": r"[kK][wW]h\b|킬로와트시",
    "MWh": r"MWh\b|메가와트시",
    "kW": r"[kK][wW]\b|㎾|킬로와트",
    "MW": r"MW\b|㎿|메가와트|megawatts?\b",
    "GW": r"GW\b|기가와트|gigawatts?\b",
    "W": r"W\b|와트|watts?\b",
    "MB": r"MB\b|메가바이트|megabytes?\b",
    "GB": r"GB\b(?!/s)|기가바이트|gigabytes?\b",
    "TB": r"TB\b(?!/s)|테라바이트|terabytes?\b",
    "PB": r"PB\b|페타바이트|petabytes?\b",
    "GB/s": r"GB/s\b|GBps\b",
    "TB/s": r"TB/s\b|TBps\b",
    "Gbps": r"[GＧ]bps\b|기가비피에스",
    "TFLOPS": r"TFLOPS\b|테라플롭스|teraflops?\b",
    "PFLOPS": r"PF(?:LOPS)?\b|페타플롭스|petaflops?\b",
    "EFLOPS": r"EF(?:LOPS)?\b|엑사플롭스|exaflops?\b",
    "TOPS": r"TOPS\b",
    "MHz": r"MHz\b|메가헤르츠",
    "GHz": r"GHz\b|기가헤르츠|gigahertz\b",
    "t": r"톤(?![가-힣]{2})|tonn?e?s?\b",
    "kg": r"kg\b|㎏|킬로그램|kilograms?\b",
    "bbl": r"배럴|barrels?\b",
    "point": r"포인트|points?\b|점(?![가-힣]{2}|포|검|주)",
    "year": r"년(?=\s?(?:간|여|만에|동안|이상|넘게|치\s))|-?years?\b(?!-old)",
    "month": r"개월|-?months?\b",
    "week": r"주일?(?=\s?(?:간|만에|동안))|-?weeks?\b",
    "day": r"일(?=\s?(?:간|만에|동안))|-?days?\b",
    "hour": r"시간(?!당|대)|-?hours?\b",
    "count": r"개(?:사|국|소|교|팀)?(?![가-힣]*[월년])|명(?!령|분|의상)|인(?=\s|이|으로|승)"
    r"|대(?![비상표학책체출형기부담구안중로])|장(?![관기비애소점])|곳|건(?![물설강])|척|채(?![권용널])|마리|편(?!의점|의성|집)|권(?![한리역])|주(?![년간장식요일차민제도택거자])"
    r"|석(?![유탄])|가구|종(?!합|료|목)|회(?![사장의담계복생원])|차례|토큰|파라미터|매개변수|기(?=\s|를|가|의)",
}
_SUFFIX = re.compile("|".join(f"(?P<u{i}>{p})" for i, p in enumerate(SUFFIX.values())))
_ANY_SUFFIX = re.compile("|".join(SUFFIX.values()))  # sooner done where there is none
_PREFIX = re.compile("(?:" + "|".join(f"(?P<u{i}>{p})" for i, p in enumerate(PREFIX.values())) + r")\s?$")
_SIGNS, _UNITS = tuple(PREFIX), tuple(SUFFIX)
_SIGN_ENDS = frozenset(sign[-1] for signs in PREFIX.values() for sign in signs.split("|"))
#: A numeral's first character is read before all else: what cannot be one is passed over ten times as fast.
_IN_KOREAN = r"""[\d십백천만억조두세네열다여일아](?:
      (?<=\d) (?:\d{0,2} (?:,\d{3})+ (?:\.\d+)? | \d* (?:\.\d+)?) (?P<digits>)
    | (?<=[십백천만억조]) (?<![가-힣\d].) (?:
          (?<=[십백천]) [만억조] (?=여?\s?(?:원|달러|유로|개|명|장|대|곳|건))
        | (?<!십) (?=여?\s?(?:원|달러|유로))
        | (?<=[백천만]) (?=여\s?(?:개|명|장|대|곳|건)|[ ](?:개|명|장|대|곳|건))
      ) (?P<bare>)
    | (?<![가-힣].) (?:(?<=[두세네열]) | (?<=다)섯 | (?<=여)[섯덟] | (?<=일)곱 | (?<=아)홉)
      (?=\s?배(?![가-힣]{2})) (?P<times>)
    )"""
_IN_EITHER = rf"""{_IN_KOREAN}
    | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
      (?=[ -](?:thousand|million|billion|trillion|per[ ]?cent|percentage|times|fold)\b) (?P<word>)
    | \b(?:(?:[Hh]alf[ ])?an?|A) (?=[ ](?:million|billion|trillion)\b) (?P<half>)"""
_NUMERAL, _ENGLISH_TOO = re.compile(_IN_KOREAN, re.VERBOSE), re.compile(_IN_EITHER, re.VERBOSE)
#: One of these follows an English word that is a number here.
_AFTER_WORDS = "illion", "thousand", "per cent", "percent", "times", "fold"
_SCALES = frozenset(SMALL) | frozenset(BIG)
_FIRST = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: "1조 3000억", "12만 5천": what goes on after a space must be long, or scaled itself.
_GOES_ON = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?=[십백천만억])|(?<=[십백천만억조경])\d{1,4}(?![\d,])"
    r"| (?:\d,\d{3}|\d{3,4})(?![\d,])| \d{1,4}(?=[백천만억])"
)
_ENGLISH = re.compile(r"[\s-]?(thousand|million|billion|trillion|mn|mln|bn|bln|tn|trn|tln|trln)\b", re.IGNORECASE)
_LETTER = re.compile(r"\s?([mbkMBKT])\b(?!\s?/)")
#: What makes such a letter one of scale: 2.4T won.
_MONEY = re.compile(r"\s?(?:won|dollars?|euros?|yen|yuan)\b")
_RATIO = re.compile(r"(?:\s?(?::|대)\s?|-to-| to (?=1\b))(\d+(?:\.\d+)?)(?![\d:]|\s?[년월일시분%만억조])")
_RANGE = re.compile(r"\s?(?:[-~∼～–]|에서|to|and|부터)\s?")
#: What may follow a number that has a scale and no unit: the end of the word, or a particle.
_ENDS = re.compile(r"여?(?:[이가을를에의은는도와과씩대선]|으?로|까지|이상|이하|미만)?(?![가-힣A-Za-z0-9])")
#: A plural noun after a bare number makes it a quantity ("500 employees"); a name before it makes it a model.
_PLURAL = re.compile(r"\s(?:[a-z]+(?:-[a-z]+)?\s){0,2}(?:[A-Z]{2,}s|[a-z]{2,}s|people|staff)\b(?!')")
_NAME = re.compile(
    r"\b(?!(?:About|Around|Some|Roughly|Nearly|Almost|Over|Than|Least|The|Its|All|These|Only|In|Of|For|With|Just) )"
    r"[a-z]*[A-Z][\w-]*\s$"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
#: What no number may stand right after: a letter (X220), a letter and a hyphen (GPT-4), 제 (ordinal), 수 ("several").
_GLUED = re.compile(r"[A-Za-z]-?$|\d[.:/,]$|제\s?$|(?<![가-힣])수\s?$")
_GLUED_ENDS = frozenset(ascii_letters + "-.:/,제수")
#: The rest of a word that began with a number and is none (4o, 10:30, 1.2.3).
_REST = re.compile(r"(?:[.:/]\d+)*(?:[A-Za-z]+\d*)*")

_BEFORE = {
    "at least": r"at least|no fewer than|no less than|최소|적어도",
    "at most": r"up to|at most|as much as|as many as|no more than|최대|많게는",
    "under": r"less than|fewer than|under|below",
    "over": r"more than|over|above|exceeding|upwards of|in excess of",
    "about": r"(?<![가-힣])약|대략|거의|about|around|roughly|approximately|some|nearly|almost|an estimated|(?<!\d)~",
}
_AFTER = {
    "at least": r"\s?이상|\s?or more\b",
    "at most": r"\s?이하|\s?or (?:less|fewer)\b",
    "under": r"\s?미만|[을를]?\s?밑",
    "over": r"\s?초과|[을를이가]?\s?넘|-plus\b|\+",
    "about": r"\s?(?:가량|쯤|안팎|내외|정도|남짓)",
}
_BOUND_BEFORE = {name: re.compile(rf"(?:{pattern})\s?$", re.IGNORECASE) for name, pattern in _BEFORE.items()}
_BOUND_ENDS = frozenset(word[-1] for words in _BEFORE.values() for word in words.split("|"))
_BOUND_AFTER = re.compile("|".join(f"(?P<u{i}>{p})" for i, p in enumerate(_AFTER.values())))
_BOUNDS = tuple(_AFTER)


def figures(text: str) -> tuple[Figure, ...]:
    """Every quantity of the text, in order and without overlap.

    >>> [(str(f.value), f.unit) for f in figures("영업이익 4조7천억원, 전년보다 12.5% 늘었다")]
    [('4700000000000', 'KRW'), ('12.5', '%')]
    """
    found: list[Figure] = []
    position = 0
    numerals = _ENGLISH_TOO if any(map(text.__contains__, _AFTER_WORDS)) else _NUMERAL
    while numeral := numerals.search(text, position):
        figure = _read(text, numeral)
        if figure and found and figure.unit == "count" and found[-1].text[0] in "$₩€£¥":
            joined = _RANGE.fullmatch(text, found[-1].end, figure.start)  # $2-3 billion
            figure = replace(figure, unit=found[-1].unit) if joined else figure
        if figure:
            found.append(figure)
        position = figure.end if figure else _REST.match(text, numeral.end()).end()  # type: ignore[union-attr]  # may be empty
    return tuple(found)


def _read(text: str, numeral: re.Match[str]) -> Figure | None:
    before = text[max(0, numeral.start() - 24) : numeral.start()]
    last = before.rstrip()[-1:]
    sign = _PREFIX.search(before) if last in _SIGN_ENDS else None
    if not sign and last in _GLUED_ENDS and _GLUED.search(before):
        return None
    currency = _name(_SIGNS, sign)
    value, end, scaled = _value(text, numeral)
    if end == numeral.start():  # ₩천원칙: it only looked like one
        return None
    letter = None if scaled else _LETTER.match(text, end)
    if letter and (currency or _MONEY.match(text, letter.end())):
        value, end, scaled = value * ENGLISH[letter.group(1).lower()], letter.end(), True
    if sign and sign.group().startswith("W") and not scaled:  # W12, W Hotel 3
        return None
    start = numeral.start() - (len(sign.group()) if sign else 0)
    if not currency and not scaled and (ratio := _RATIO.match(text, end)):
        second = Decimal(ratio.group(1))
        known = second and not _clock(numeral.group(), ratio)
        return _figure(text, start, ratio.end(), value / second, "ratio", "") if known else None
    unit, end, vague = _unit(text, end, currency)
    if (not unit or currency) and (borrowed := _borrowed(text, end)):
        unit, scale = currency or borrowed[0], borrowed[1]
        value *= 1 if scaled else scale
    if not unit and (scaled or "," in numeral.group()) and _ENDS.match(text, end):
        unit = "count"
    if not unit and not _YEAR.match(numeral.group()) and _PLURAL.match(text, end) and not _NAME.search(before):
        unit = "count"
    if not unit:
        return None
    return _figure(text, start, end, value, unit, "about" if vague else _bound(text, start, end))


def _figure(text: str, start: int, end: int, value: Decimal, unit: str, bound: str) -> Figure:
    return Figure(text=text[start:end], start=start, end=end, value=value, unit=unit, bound=bound)


def _value(text: str, numeral: re.Match[str]) -> tuple[Decimal, int, bool]:
    """The number as written, where it ends, and whether a word of scale (만, billion) was part of it."""
    end = numeral.end()
    written = numeral.group()
    if numeral.lastgroup == "digits":
        value, end, scaled = _korean(text, numeral.start())
        if scaled:
            return value, end, True
    elif numeral.lastgroup == "bare":
        value, end, _ = _korean(text, numeral.start())
        return value, end, True
    elif numeral.lastgroup == "half":
        value = Decimal("0.5") if written[0] in "Hh" else Decimal(1)
    else:
        value = Decimal(WORDS[written])
    if scale := _ENGLISH.match(text, end):
        return value * ENGLISH[scale.group(1).lower()], scale.end(), True
    return value, end, False


def _korean(text: str, start: int) -> tuple[Decimal, int, bool]:
    """Read 4조7천억, 1만2천300, 1조 3,000억: digits and scales by turns, from the biggest scale down."""
    total = section = Decimal(0)
    digits: Decimal | None = None
    end, scaled = start, False
    if first := _FIRST.match(text, start):
        digits, end = Decimal(first.group().replace(",", "")), first.end()
    while True:
        if (char := text[end : end + 1]) in _SCALES and _is_scale(text, end):
            end, scaled = end + 1, True
            if char in SMALL:
                section += (1 if digits is None else digits) * SMALL[char]
            else:
                section += digits or 0
                total += (section or 1) * BIG[char]
                section = Decimal(0)
            digits = None
        elif scaled and digits is None and (more := _GOES_ON.match(text, end)):
            digits, end = Decimal(more.group().strip().replace(",", "")), more.end()
        else:
            return total + section + (digits or 0), end, scaled


def _is_scale(text: str, at: int) -> bool:
    """Whether the syllable is a scale, and not the start of a word: 100조각, 5만찬, 3천막."""
    following = text[at + 1 : at + 8]
    if not "가" <= following[:1] <= "힣":
        return True
    return bool(following[0] in _SCALES or _ENDS.match(following) or _ANY_SUFFIX.match(following.removeprefix("여")))


def _unit(text: str, end: int, currency: str | None) -> tuple[str | None, int, bool]:
    """The unit that follows, where it ends, and whether 여 ("and some") stands between."""
    vague = text.startswith("여", end)
    after = end + vague
    after += text[after : after + 1] in (" ", "\u00a0", "-")
    match = _SUFFIX.match(text, after) if _ANY_SUFFIX.match(text, after) else None
    if currency:
        repeats = match and _name(_UNITS, match) == currency
        return currency, match.end() if match and repeats else end + vague, vague
    return _name(_UNITS, match), match.end() if match else end, vague


def _borrowed(text: str, end: int) -> tuple[str, Decimal] | None:
    """The first number of a range takes scale and unit of the second: 2~3조원, 5-10%, 2 to 3 billion dollars."""
    join = _RANGE.match(text, end)
    if not join or not (second := _NUMERAL.match(text, join.end())) or second.lastgroup != "digits":
        return None
    value, after, scaled = _value(text, second)
    written = Decimal(second.group().replace(",", ""))
    unit, _, _ = _unit(text, after, None)
    return (unit or "count", value / written) if written and (unit or scaled) else None


def _clock(hours: str, minutes: re.Match[str]) -> bool:
    return ":" in minutes.group() and len(minutes.group(1)) == 2 and hours.isdigit() and int(hours) < 25


def _bound(text: str, start: int, end: int) -> str:
    before = text[max(0, start - 20) : start]
    if after := _name(_BOUNDS, _BOUND_AFTER.match(text, end)):
        return after
    if before.rstrip()[-1:].lower() not in _BOUND_ENDS:
        return ""
    return next((name for name, pattern in _BOUND_BEFORE.items() if pattern.search(before)), "")


def _name(rows: tuple[str, ...], match: re.Match[str] | None) -> str | None:
    """Which row of a table of patterns matched; their groups are numbered u0, u1, …"""
    return rows[int(str(match.lastgroup)[1:])] if match else None
