"""The Atom feed of digests (RFC 4287): one entry a digest, its first lines as the summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from newstrail.deliver.line import line

_ATOM = "http://www.w3.org/2005/Atom"


def atom(edition: str, title: str, entries: Sequence[Mapping[str, Any]], base: str = "") -> str:
    """The feed of an edition's digests, newest first; `base`: where its folder's parent is served, "" : relative links.

    An entry is a mapping with `stem`, `title`, `end`, `page`, `lines` and `language`.
    """
    home = f"{base.rstrip('/')}/{edition}/" if base else ""
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": entries[0]["language"] if entries else "ko"})
    _add(feed, "id", home or f"urn:newstrail:{edition}")
    _add(feed, "title", f"{line(title)} ({edition})")
    _add(feed, "updated", entries[0]["end"] if entries else "1970-01-01T00:00:00+00:00")
    ET.SubElement(_add(feed, "author"), "name").text = "newstrail"
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{home}atom.xml"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": f"{home}index.html"})
    for told in entries:
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:newstrail:{edition}:{told['stem']}")
        _add(entry, "title", line(told["title"]))
        _add(entry, "updated", told["end"])
        _add(entry, "summary", line(" / ".join(told["lines"])))
        ET.SubElement(entry, "link", {"rel": "alternate", "href": f"{home}{told['page']}"})
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ET.Element, tag: str, text: str | None = None) -> ET.Element:
    made = ET.SubElement(parent, tag)
    made.text = text
    return made
