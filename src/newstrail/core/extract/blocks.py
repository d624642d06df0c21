"""A page's tree as the blocks of text a reader sees, in their order, each with the place it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import html as lxml_html

#: Elements whose text no reader sees, or which are no text.
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "audio",
        "canvas",
        "head",
        "select",
        "option",
        "textarea",
        "input",
        "map",
        "datalist",
        "progress",
        "meter",
        "dialog",
        "amp-ad",
        "amp-analytics",
        "amp-sidebar",
        "amp-consent",
    ]
)
#: Elements that stand in a line of text; every other one begins and ends a block.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "picture",
        "source",
        "amp-img",
    ]
)
#: Elements that say by themselves what they hold.
LANDMARKS = frozenset(["article", "header", "footer", "aside", "figure", "ul", "blockquote", "section", "nav"])

#: What the names of classes and ids say of the text under them, in the languages of the pages that were looked at.
_NAMED = {
    "body": r"(?:article|story|post|entry|news|blog|page|main|content|item|node|field)[-_]{0,2}(?:body|text|txt|content"
    r"|copy|cont|con|view|main|paragraph)|articlebody|body[-_]?(?:copy|text|content|block)|paragraph|rich-?text|prose"
    r"|wysiwyg|read[-_]?body|view[-_]?con|text[-_]?block|body__|__body|news_?txt|article_?txt|texto|cuerpo",
    "article": r"article|artikel|articulo|story|post|entry|beitrag|noticia|news[-_]?view|content|main",
    "comment": r"comment|kommentar|disqus|repl(?:y|ies)|discuss|respon|forum",
    "nav": r"nav|menu|breadcrumb|pagina|pager|skip|sitemap|toc",
    "foot": r"foot|legal|copyright|cookie|consent|gdpr|privacy|disclaimer|imprint",
    "head": r"header|masthead|topbar|banner|logo|branding",
    "meta": r"byline|author|autor|writer|reporter|journalist|dateline|publish|timestamp|posted|datum|fecha|info"
    r"|(?:^|[-_ ])(?:date|time|meta|tags?|categor\w*|kicker|topics?|label|eyebrow|keywords?|source|credit)(?:$|[-_ ])",
    "caption": r"caption|figure|photo|image|img|galler|video|media|legend|bild|player|slide|carousel|picture|foto",
    "side": r"side|aside|rail|widget|(?:^|[-_ ])(?:right|left)(?:$|[-_ ])|sticky|float|popup|modal|overlay|tooltip",
    "lead": r"summary|dek(?:$|[-_ ])|(?:^|[-_ ])(?:lead|intro|lede|chapo|chapeau|sapo|bajada|ingress|excerpt|abstract"
    r"|deck)|standfirst|sub-?title|subhead|sub-?tit|vorspann|teaser-?text|description|preamble|copete|sommario",
    "box": r"infobox|fact|(?:^|[-_ ])(?:box|card|callout|panel)|kasten|glossar|accordion",
    "quote": r"quote|pull|zitat|cita|embed|tweet|instagram|interview",
    "title": r"title|headline|heading|titel|titre|titulo",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _NAMED.items()}
_NAMING = ("class", "id", "role", "data-component", "data-testid", "data-type", "data-block")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Place:
    """An element in which blocks stand, and the counts of what stands in it."""

    tag: str
    up: Place | None
    depth: int
    own: frozenset[str]  #: what its names say
    above: frozenset[str]  #: what the names of it and of all around it say, and which landmarks those are
    hidden: bool
    likeness: str  #: its tag and first class without digits: the same for the like parts of a page
    size: int = 0  #: characters in it, at any depth
    linked: int = 0  #: of them, in links
    prose: int = 0  #: of them, in blocks of plain sentences
    direct: int = 0  #: characters of plain sentences that stand in it alone, or in its paragraphs
    paragraphs: int = 0  #: blocks of these


@dataclass(slots=True, eq=False)
class Block:
    """A run of text that is displayed as one, without a break in it."""

    place: Place
    text: str
    linked: int  #: characters of it in links
    strong: int  #: characters of it in bold type
    italic: int


def blocks(root: lxml_html.HtmlElement) -> list[Block]:
    """The blocks of a page, in its order. Linear in the size of the tree, and no deeper than a loop."""
    found: list[Block] = []
    place = Place("html", None, 0, frozenset(), frozenset(), False, "html")
    pieces: list[str] = []
    open_ = [0, 0, 0]  # links, bold and italic elements around what is read
    marked = [0, 0, 0]  # characters read in them since the last end of a block

    def end() -> None:
        if not pieces:
            return
        if text := " ".join("".join(pieces).split()):
            found.append(Block(place, text, *(min(count, len(text)) for count in marked)))
        pieces.clear()
        marked[:] = 0, 0, 0

    def take(text: str | None) -> None:
        if text:
            pieces.append(text)
            if any(open_) and (size := len(text.strip())):
                for kind, around in enumerate(open_):
                    marked[kind] += size if around else 0

    stack: list[tuple[lxml_html.HtmlElement, Place | None]] = [(root, None)]  # with a place: its end, back to there
    while stack:
        element, back = stack.pop()
        tag = element.tag
        if back is not None:
            if tag not in _INLINE:
                end()
                place = back
            elif (kind := _KINDS.get(tag)) is not None:
                open_[kind] -= 1
            take(element.tail)
        elif not isinstance(tag, str) or tag in _UNSEEN or tag in ("br", "hr"):
            if tag in ("br", "hr", "iframe", "object", "embed", "select", "textarea", "dialog"):
                end()
            take(element.tail)
        else:
            stack.append((element, place))
            if tag not in _INLINE:
                end()
                place = _inside(element, tag, place)
            elif (kind := _KINDS.get(tag)) is not None:
                open_[kind] += 1
            take(element.text)
            stack.extend((child, None) for child in reversed(element))
    end()
    return found


_KINDS = {"a": 0, "b": 1, "strong": 1, "i": 2, "em": 2}


def _inside(element: lxml_html.HtmlElement, tag: str, up: Place) -> Place:
    names = ""
    hidden = up.hidden
    if attributes := dict(element.attrib):
        names = " ".join(attributes[key] for key in _NAMING if key in attributes).lower()[:300]
        if not hidden:
            hidden = "hidden" in attributes or ("style" in attributes and bool(_HIDDEN.search(attributes["style"])))
    own = _said(names) if names and tag not in ("html", "body") else frozenset()
    above = up.above | own if own else up.above
    if tag in LANDMARKS:
        above = above | {"<" + tag}
    style = names.partition(" ")[0].translate(_NO_DIGITS)
    return Place(tag, up, up.depth + 1, own, above, hidden, f"{tag}.{style}")


_NO_DIGITS = str.maketrans("", "", "0123456789")


@lru_cache(maxsize=4096)
def _said(names: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(names))
