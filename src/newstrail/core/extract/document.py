"""A page's bytes as one lxml tree, with its head read once: everybody else reads from here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from newstrail.core.text import decode
from newstrail.model import Capture

#: Bytes of a page that are read; the largest of 800 news pages measured has 3.3 MB, its article in the first of them.
MAX_BYTES = 2_000_000
#: Open elements at once, from which a page is not built into a tree (reliability H25, H26).
MAX_DEPTH = 512
#: Tags from which a page is not built into a tree: the most of 800 news pages measured is under 20,000.
MAX_TAGS = 60_000

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_OPTIONAL = frozenset(
    (
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "html",
        "head",
        "body",
        "optgroup",
        "rp",
        "rt",
        "colgroup",
    )
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
#: What looks like tags and builds nothing: scripts, comments, elements closed in their own tag ("<path/>").
_HOLLOW = re.compile(r"<(script|style)\b[^<>]*+(?<!/)>|<!--(?!-?>)|<[a-zA-Z][^<>]*+(?<=/)>", re.IGNORECASE)
_ENDS = {
    "script": re.compile("</script", re.IGNORECASE),
    "style": re.compile("</style", re.IGNORECASE),
    "<!--": re.compile("--!?>"),
}
_XML = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


@dataclass(slots=True)
class Document:
    """A page: its source, its tree (None where it was too big or too deep for one) and what its head says."""

    html: str
    root: lxml_html.HtmlElement | None
    metas: dict[str, list[str]] = field(default_factory=dict)  #: name, property or itemprop (lower case) to contents
    flags: list[str] = field(default_factory=list)
    payload: object | None = None  #: what `payload.read_payload` found; None: not looked for yet

    def meta(self, *names: str) -> str:
        """The first content that is not empty, of the first name that has one."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")


def read_document(capture: Capture) -> Document:
    """Decode, check the bounds, build the tree once, read the meta tags. Never raises."""
    flags = []
    body = capture.body
    if len(body) > MAX_BYTES:
        flags.append("too-large")
        body = body[:MAX_BYTES]
    source, _ = decode(body, capture.header("content-type"))
    source = _XML.sub("", source.replace("\x00", ""), count=1)
    if is_deep(source):
        flags.append("too-deep")
        return Document(source, None, flags=flags)
    root = _tree(source)
    if root is None:
        return Document(source, None, flags=flags)
    return Document(source, root, _metas(root), flags)


def is_deep(source: str) -> bool:
    """Whether a tree of it would have more open elements, or more elements, than the bounds; linear in its length."""
    return _nests(source) and _nests(solid(source))


def _nests(source: str) -> bool:
    depth = count = 0
    for close, name in _TAG.findall(source):
        lowered = name.lower()
        if lowered in _VOID or lowered in _OPTIONAL:
            continue
        count += 1
        depth += -1 if close else 1
        depth = max(depth, 0)
        if depth > MAX_DEPTH or count > MAX_TAGS:
            return True
    return False


def solid(source: str) -> str:
    """The source without what looks like tags and is none."""
    kept, at = [], 0
    while found := _HOLLOW.search(source, at):
        kept.append(source[at : found.start()])
        closer = _ENDS.get((found[1] or found[0]).lower())
        end = closer.search(source, found.end()) if closer else found
        if end is None:
            return "".join(kept)
        at = end.end()
    kept.append(source[at:])
    return "".join(kept)


def _tree(source: str) -> lxml_html.HtmlElement | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):  # an empty document
        return None


def _metas(root: lxml_html.HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        if content is None or not (content := content.strip()):
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in (element.get(key) or "").lower().split():
                found.setdefault(name, []).append(content)
    return found
