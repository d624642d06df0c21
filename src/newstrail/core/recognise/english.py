"""English: which capitalised names of a text behave like a company's."""

from __future__ import annotations

import re

from newstrail.core.recognise.evidence import Evidence
from newstrail.core.recognise.firms import ENGLISH
from newstrail.core.recognise.tokens import COMPANY, OTHER
from newstrail.core.recognise.words import (
    EN_FIRST_NAMES,
    EN_INSTITUTION,
    EN_OUTLET,
    EN_PLAIN,
    EN_SUFFIX,
)

#: A name: capitalised words (iRobot and eBay too), joined by "&" and no particle but "de".
_PIECE = r"(?:[A-Z][A-Za-z0-9&.’'-]*[A-Za-z0-9]|[a-z]{1,2}[A-Z][a-zA-Z]+|[A-Z])"
_NAME = re.compile(rf"(?<![A-Za-z0-9&@./]){_PIECE}(?:(?: (?:& )?|&){_PIECE})*")
_POSSESSIVE = re.compile(r"(?:[’']s|[’'])$")

_KINDS = (
    r"start-?ups?|chip-?makers?|makers?|compan(?:y|ies)|firms?|developers?|providers?|carriers?|airlines?|banks?|"
    r"retailers?|rivals?|discounters?|car-?makers?|automakers?|shipbuilders?|drug-?makers?|"
    r"funds?|publishers?|suppliers?|operators?|lenders?|brokers?|designers?|giants?|manufacturers?|platforms?|units?|"
    r"subsidiar(?:y|ies)|parents?|competitors?|clients?|customers?|contractors?|producers?|"
    r"partners?|owners?|insurers?|conglomerates?|unicorns?|studios?|builders?|vendors?|miners?|utilit(?:y|ies)|"
    r"brands?|exchanges?|investors?|backers?|consultanc(?:y|ies)"
)
_KIND_BEFORE = re.compile(rf"\b(?:{_KINDS})(?:\s(?:such as|like|including|called|named))?,?\s$", re.IGNORECASE)
_APPOSITION = re.compile(rf"^,\s(?:an?|the|its|which|whose)\s(?:[\w’'-]+\s){{0,6}}?(?:{_KINDS})\b", re.IGNORECASE)
_POST = (
    r"chief executive|chief [a-z]+ officer|CEO|CFO|CTO|COO|founder|co-founder|chairman|chairwoman|chair|"
    r"vice chairman|president|vice president|finance chief|boss|spokes(?:man|woman|person)|executives?|"
    r"analysts?|economist|head|director|general counsel|managing director|partner"
)
_THING = (
    r"shares|stock|share price|board|shareholders|investors|employees|staff|customers|users|factory|factories|plants?|"
    r"headquarters|revenue|profit|sales|earnings|subsidiary|unit"
)
_OWNS = re.compile(rf"^(?:[’']s|[’'])?\s(?:{_POST}|{_THING})\b")
_OF_BEFORE = re.compile(rf"\b(?i:{_POST}|{_THING})(?:\s[A-Z][\w.-]+){{0,3}}?\s(?:of|at|for|in|from)\s$")
_FOUNDED_BEFORE = re.compile(r"\b(?:[A-Z][a-z]+\s[A-Z][\w’'-]+)\sof\s$")
_ACTS = re.compile(
    rf"^(?: and {_NAME.pattern}(?: also)?)?\s(?:Inc\.?\s|Corp\.?\s)?(?:also\s|first\s|already\s|now\s|again\s|has\s|"
    rf"have\s|had\s|is\s|are\s|was\s)*(?:said|asked|may|recovered|in talks|to supply|competes?|plan|says|will|would|"
    rf"agreed|agrees|announced|unveiled|unveils|launched|launches|raised|raises|acquired|"
    r"acquires|bought|buys|sold|sells|plans|planned|signed|signs|won|wins|lent|makes|made|competes?|delayed|delays|"
    r"kept|keeps|delivered|delivers|cancelled|canceled|cancels|declined|processed|recovered|builds|built|reported|"
    r"expects|expected|"
    r"runs|owns|opened|opens|hired|cut|cuts|posted|lost|gained|rose|fell|jumped|slid|filed|sued|paid|controls|offers|"
    r"offered|supplies|to (?:buy|build|be|cut|sell|open|supply|acquire|invest|list)|ha[sd] bid|bid|"
    r"priced|went public|backed|invested|trades|advised|arranged|took|take|pursues?|in talks|talks|shares (?:rose|"
    r"fell|jumped|slid|jump|slide))\b"
)
_BUSINESS = re.compile(
    rf"^(?: and {_NAME.pattern}| Inc\.?| Corp\.?)? (?:also )?(?:lent|makes?|sells?|suppl(?:y|ies)|manufactures?|"
    rf"said (?:it|its|they)\b|shares\b|went public|acquired|filed for|has raised|raised \$|hired|was to (?:supply|"
    rf"buy)|operates?|"
    r"owns?|trades)"
)
_TAKEN = re.compile(
    r"\b(?:buy|bought|buying|acquired?|acquiring|takeover of|bid for|acquisition of|merger with|merge with|stake in|"
    r"stakes in|rounds? led by|raised[^.]{0,40}led by|funding from|backed by|invested in|invest in|shares in|"
    r"shares of|startup|start-up)\s$"
)
_FIRM_POST = re.compile(
    r"(?i:chief executive|CEO|CFO|CTO|founder|co-founder|spokes|analysts?|shares|stock|employees|customers|"
    r"shareholders)"
)
_ACTED_ON = re.compile(
    r"\b(?:buy|buys|buying|bought|acquire|acquires|acquired|acquiring|invest(?:ed|s|ing)? in|backed by|led by|"
    r"stake in|stakes in|merger with|merge with|talks with|deal with|deals with|contract (?:with|to|from)|owned by|"
    r"owner of|advised by|joint venture with|compet\w+ with|such as|supplied by|made by|built by|sold to|sell to|"
    r"sells to|from|bid for|takeover of|purchase of|sale of|partnership with|partnered with|teamed up with|"
    r"team up with|work(?:s|ed|ing)? with|investment in|loan from|hired|sued|against|update from|at|through|by|to|"
    r"shares of|update of|led by|interconnects from)\s(?:both\s)?$"
)
_TICKER = re.compile(
    r"^\s?[(<](?:(?:NASDAQ|NYSE|LSE|AMEX|TSX|ASX|KRX|TYO|HKG|Nasdaq)\s?:\s?)?[A-Z0-9]{1,6}(?:\.[A-Z]{1,2})?[)>]"
)
_BOARD = re.compile(r"(?:NASDAQ|NYSE|LSE|TSX|ASX|KRX|Nasdaq|\.[A-Z]{1,2}[)>]|<)")
_TITLE_BEFORE = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|Sir|Judge|Justice|Senator|Sen|Governor|Gov|Mayor|President|Chancellor|Minister|"
    r"Secretary|General|Pope|King|Queen|Prince|Representative|Rep|Analyst|Lawyer|Professor|chairman|lawyer|analyst|"
    r"executive|actor|actress|director|singer|founder|co-founder|chief|officer)\.?\s$"
)
_PERSON_AFTER = re.compile(
    rf"^(?:,\s(?:who|its|the|an?|chief|co-founder|founder|{_POST}|[A-Z][\w’'-]+(?:\s[A-Z]\w+)?[’']s)\b)"
)
_SENTENCE = re.compile(r"(?:^|[.!?]\s|[.!?][”\"]\s|\n|“|\"|:\s)$")


def gather(text: str, found: Evidence) -> None:
    """Add what a masked English text says of its names to the evidence."""
    headline = text.find("\n")
    for hit in _NAME.finditer(text):
        start, name = hit.start(), hit.group()
        if owner := re.match(r".*[’']s ", name):
            start, name = start + owner.end(), name[owner.end() :]
        own = _POSSESSIVE.search(name)
        if own and not _ACTS.match(text[hit.end() : hit.end() + 80]):
            name = name[: own.start()]
        start, name = _trimmed(start, name)
        if name and not _unlikely(name):
            _look(text, headline, start, name, found)


#: What needs the adjective before it to be a name: Korean Air Lines, British Airways.
_ONLY_SUFFIX = re.compile(
    r"(?:Air|Solar|Airlines|Air Lines|Airways|Electric|Telecom|Steel|Mobile|Express|Motors?|Bank|Gas|Oil|"
    r"Railways?)(?: (?:Co|Corp|Inc|Ltd|Group)\.?)?"
)
#: "Chiefs of Staff", "Bank of Japan": the rest of an institution's name.
_OFFICE_OF = re.compile(
    r"\b(?:Chiefs?|Council|Bank|Ministry|Department|University|Institute|House|Board|Court|Office|Chamber|Bureau|"
    r"Secretary|Minister|President|Association|State|Governor|Church|Republic|Kingdom|Bay|Gulf|Strait|City|County|"
    r"League|Federation|Society|School|College|Academy|Cape|Isle|Sea|Museum|Union|Order) of (?:the )?$"
)


def _trimmed(start: int, name: str) -> tuple[int, str]:
    """A name without the words before it that are capitalised for beginning a sentence, or for being adjectives."""
    while True:
        first, _, rest = name.partition(" ")
        if first in EN_PLAIN and rest and not _ONLY_SUFFIX.fullmatch(rest):
            start, name = start + len(first) + 1, rest
        elif first in EN_PLAIN:
            return start, ""
        else:
            return start, name


def _look(text: str, headline: int, start: int, name: str, found: Evidence) -> None:
    end = start + len(name)
    before, after = text[max(0, start - 60) : start], text[end : end + 80]

    def say(reason: str, points: float) -> None:
        found.add(name, start, reason, points)

    if _OFFICE_OF.search(before):
        return
    found.seen(name, start)
    begins = _SENTENCE.search(before) is not None or start == 0
    single = " " not in name
    if EN_SUFFIX.search(name):
        say("suffix", 3)
    ticker = _TICKER.match(after)
    if ticker:
        say("ticker", 4 if _BOARD.search(ticker.group()) else 1)
    if _is_person(name, before, after):
        say("a person", -4)
    if _KIND_BEFORE.search(before):
        say("called a company", 3)
    if _APPOSITION.match(after):
        say("described as a company", 2)
    if _OWNS.match(after):
        say("its people or shares", 2.5)
    if somebody := _OF_BEFORE.search(before):
        say("somebody of it", 3 if _FIRM_POST.match(somebody.group()) else 2)
    elif _FOUNDED_BEFORE.search(before):
        say("somebody of it", 2)
    if name in ENGLISH:
        say("well known", 3)
    if " & " in name:
        say("one & another", 3)
    if _BUSINESS.match(after):
        say("acts as companies do", 2.5)
    elif _ACTS.match(after):
        say("acts", 1.5)
    if _TAKEN.search(before):
        say("bought or backing", 3)
    elif _ACTED_ON.search(before):
        say("acted on", 1)
    if re.search(r"[a-z][A-Z]", name):
        say("inner capital", 1.5)
    elif single and name.isupper():
        say("capitals", 0.5)
    if start < headline and start == 0:
        say("subject of the headline", 1)
    if begins and single and name.lower() in text and name not in text[end:]:
        say("only begins a sentence", -2)
    _coordination(text, start, end, name, found)


def _coordination(text: str, start: int, end: int, name: str, found: Evidence) -> None:
    if re.search(
        rf"{COMPANY}(?:[’']s)?(?:,| and| or|, and) (?:[A-Z][\w.]+ )?$", text[max(0, start - 12) : start]
    ) or re.match(rf"(?:,| and| or|, and) {COMPANY}", text[end : end + 8]):
        found.add(name, start, "named with a listed company", 1.5)
    beside = re.match(rf"(?:,| and| or|, and|, or) ({_NAME.pattern})", text[end : end + 80])
    if beside and OTHER not in beside.group():
        other = _POSSESSIVE.sub("", beside[1])
        if not _unlikely(other):
            found.beside(name, other)


def _is_person(name: str, before: str, after: str) -> bool:
    words = name.split()
    if _TITLE_BEFORE.search(before):
        return True
    if len(words) not in (2, 3) or EN_SUFFIX.search(name):
        return False
    return words[0] in EN_FIRST_NAMES or (
        len(words) == 2 and bool(_PERSON_AFTER.match(after)) and not _APPOSITION.match(after)
    )


def _unlikely(name: str) -> bool:
    if name in EN_PLAIN or len(name) < 2 or EN_OUTLET.search(name):
        return True
    return bool(EN_INSTITUTION.search(name)) and not re.search(r"\b(?:Inc|Corp|Ltd|LLC|PLC|AG)\b", name)
