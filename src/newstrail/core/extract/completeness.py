"""How much of an article its page shows: by what the page says of itself, its walls, and how the text ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstrail.core.extract.document import Document, solid
from newstrail.core.extract.linked import Linked, Node, squeeze, string
from newstrail.model import Complete

#: Characters up to which the text of a page that is not free is what a visitor without a subscription sees.
_TEASER = 1500
#: … and up to which a text with a link to the whole is no more than its lead.
_LEAD = 700
#: … and up to which it is a mere summary, if it says no more than one.
_SUMMARY = 300
#: The share of the words a page says its article has, under which the text is not the whole.
_WHOLE = 0.5

_NO = frozenset(("false", "no", "0"))
_WALL = re.compile(
    r"(?:class|id)\s*=\s*[\"'](?:[^\"'<>]*\s)?(?:pay-?wall|reg-?wall|(?:subscri(?:be|ption|ber)|premium|content|article)-(?:wall|lock)"
    r"|locked-?content|tp-container-inner)(?:-(?:container|wrapper|message|prompt|overlay|content|box|banner|notice))?[\s\"']",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:subscribe|sign up|register|log ?in|sign in) (?:now )?to (?:continue|read|keep|unlock|access)"
    r"|(?:to|for) (?:continue reading|full access),? (?:please )?(?:subscribe|log|sign|register)"
    r"|(?:this (?:article|story|content) is|exclusively?) (?:only )?(?:available )?(?:for|to) (?:paid |our )?(?:subscribers|members)"
    r"|already a subscriber\?|subscribers? only"
    r"|계속 (?:읽|보)(?:으|시)?(?:려면|기 위해)|(?:유료|구독자|회원|멤버십) (?:전용 )?(?:기사|콘텐츠|회원)(?:입니다| ?전용)"
    r"|(?:구독|로그인|회원\s?가입)\s?(?:하고|하시면|하면|후에?)\s?(?:전체|전문|나머지|계속|기사|모든|무제한|이용|확인)"
    r"|(?:weiterlesen|jetzt lesen) mit \S{1,14}(?:\+|plus|abo)|nur für abonnenten|jetzt (?:testen|abonnieren) und weiterlesen"
    r"|(?:article )?réservé aux abonnés|pour lire la suite|abonnez-vous pour (?:lire|continuer)"
    r"|contenido exclusivo para suscriptores|suscríbete para (?:seguir|continuar)|この記事は(?:有料|会員)|続きを読むには|残り\d+文字",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:\.{3}|…)?\s*[\[(<]?(?:더\s?보기|전체\s?(?:기사|내용)?\s?보기|(?:기사\s?)?(?:원문|전문)\s?(?:보기|읽기|바로가기)|이어서 (?:보기|읽기)"
    r"|read (?:more|the (?:full|whole) (?:story|article))|continue reading|full (?:story|article)|weiterlesen|lire la suite"
    r"|(?:leer|seguir leyendo) más|continua a leggere)[\])>]?\s*[.…»›>→]*",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?<=[\w,)])\s?(?:…|\.{3}|\[[….]{1,3}\])$")


def complete(document: Document, linked: Linked, text: str) -> Complete:
    """How much of the article a text is; FULL unless something speaks against it."""
    short = len(text) < _TEASER
    if _closed(document, linked) and (short or _misses_words(linked, text)):
        return Complete.PAYWALLED
    if not text:
        return Complete.FULL
    if short:
        rest = solid(document.html)
        if _ASKED.search(rest) or (len(text) < _LEAD and _WALL.search(rest)):
            return Complete.PAYWALLED
    last = text.rpartition("\n")[2]
    if _MORE.fullmatch(last):
        return Complete.TEASER if len(text) < _LEAD else Complete.TRUNCATED
    if len(text) < _SUMMARY and _is_description(document, text):
        return Complete.TEASER
    return Complete.TRUNCATED if _CUT.search(last) and len(last) > 30 else Complete.FULL


def _closed(document: Document, linked: Linked) -> bool:
    """Whether the page says that its article is not free: in JSON-LD, of the whole or of a part, or in a meta tag."""
    free = [str(node.get("isAccessibleForFree", "")).lower() for node in _parts(linked)]
    if any(said in _NO for said in free):
        return True
    return document.meta("article:content_tier").lower() in ("locked", "metered") or (
        document.meta("isaccessibleforfree").lower() in _NO
    )


def _parts(linked: Linked) -> Iterator[Node]:
    for node in (linked.article, linked.page):
        yield node
        parts = node.get("hasPart")
        yield from (part for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict))


def _misses_words(linked: Linked, text: str) -> bool:
    """Whether the page says that its article has many more words than the text."""
    said = re.sub(r"\D", "", string(linked.article.get("wordCount")))[:6]
    return bool(said) and len(text.split()) < _WHOLE * int(said)


def _is_description(document: Document, text: str) -> bool:
    """Whether the text says no more than the summary that the page gives to search engines and friends."""
    bare = squeeze(text)
    return any(
        bare and bare in squeeze(said)
        for name in ("og:description", "description", "twitter:description")
        for said in document.metas.get(name, [])[:1]
    )
