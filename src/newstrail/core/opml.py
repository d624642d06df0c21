"""OPML: the list of feeds that readers exchange (http://opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from lxml import etree

from newstrail.core.text import squash
from newstrail.core.urls import is_web
from newstrail.errors import Unreadable
from newstrail.model import Source

#: Feeds of one file that are taken.
MOST = 5_000


def read(body: bytes) -> tuple[tuple[str, str], ...]:
    """(title, address) of each feed in it, each address once. Raises Unreadable if it is no OPML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("the file", "no OPML: it is no XML") from error
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise Unreadable("the file", "no OPML: it does not begin with <opml>")
    found: dict[str, str] = {}
    for outline in root.iter("outline"):
        names = {str(name).lower(): str(value) for name, value in outline.attrib.items()}
        address = names.get("xmlurl", "").strip()
        if is_web(address) and len(found) < MOST:
            found.setdefault(address, squash(names.get("title") or names.get("text") or ""))
    return tuple((title, address) for address, title in found.items())


def write(sources: Iterable[Source]) -> str:
    """The feeds among the sources; OPML has no word for other kinds."""
    rows = []
    for source in sources:
        if source.kind == "feed":
            name = quoteattr(source.outlet or source.key)
            rows.append(f'    <outline type="rss" text={name} title={name} xmlUrl={quoteattr(source.url)}/>')
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        "  <head><title>newstrail</title></head>\n  <body>\n"
    )
    return head + "".join(f"{row}\n" for row in rows) + "  </body>\n</opml>\n"
