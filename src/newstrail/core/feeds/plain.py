"""Markup → plain text, for titles and summaries: quick, linear, and never run as HTML by anybody."""

from __future__ import annotations

import html
import re

from newstrail.core.text import clean, squash

#: The elements that feeds put into titles and summaries. Only these are markup: "<속보>" and "a <b" are text.
_KNOWN = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button
    canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed
    fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
    img input ins isindex kbd label legend li link listing main map mark marquee math menu meta meter nav nobr noembed
    noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script
    section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
    th thead time title tr track tt u ul var video wbr xmp
"""
_TAG = re.compile(rf"</?(?:{'|'.join(_KNOWN.split())})(?:[\s/][^<>]*)?>", re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|br|div|li|ul|ol|tr|td|h[1-6]|blockquote|figure|figcaption|table|pre|hr)\b[^<>]*>", re.IGNORECASE
)
_SILENT = re.compile(
    r"<!--.*?(?:-->|\Z)|<![A-Z][^<>]*>|<(script|style|noscript|template|iframe)\b.*?(?:</\1\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
#: "&" lost before the rest of a reference, as some content systems print them: "amp;#39;", "quot;".
_HEADLESS = re.compile(
    r"(?<![&\w#;])(?:amp;)?#(?:39|34|8217|8216|8220|8221|8230|160);|(?<![&\w#;])amp;"
    r"|(?<![&;])(?:apos|quot|nbsp|lsquo|rsquo|ldquo|rdquo|hellip|middot);"
)

TITLE = 1_000  #: characters kept of a title; more is no title (a 9 MB one was met)
SUMMARY = 2_000  #: characters kept of a summary: it is a hint, not the article
_MARKUP = 5 * SUMMARY  #: characters of markup looked at for it


def title(markup: str) -> tuple[str, bool]:
    """One line without tags, and whether it was cut."""
    text = markup[: 20 * TITLE]
    if ";" in text and _HEADLESS.search(text):
        text = _HEADLESS.sub(lambda found: f"&{found[0].removeprefix('amp;') or 'amp;'}", text)
    text = _plain(text) or _pictured(text)
    if len(text) <= TITLE:
        return text, len(markup) > 20 * TITLE
    return text[:TITLE].rstrip(), True


_PICTURE = re.compile(r"""<img\b[^<>]*?\s(?:(alt|title)|src)\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')""", re.IGNORECASE)


def _pictured(markup: str) -> str:
    """What stands for a title that is only a picture: its text, or its file name in brackets, as text browsers do."""
    found = _PICTURE.search(html.unescape(markup)) if "img" in markup.lower() else None
    if not found:
        return ""
    value = found[2] or found[3]
    return squash(html.unescape(value) if found[1] else f"[{value.partition('?')[0].rstrip('/').rpartition('/')[2]}]")


def summary(markup: str) -> str:
    """One line of plain text, cut at a length where it stops being a summary."""
    return _plain(markup[:_MARKUP])[:SUMMARY].rstrip()


def line(markup: str) -> str:
    """A name: one line without tags."""
    return title(markup)[0][:200]


def _plain(markup: str) -> str:
    text = markup
    for _ in range(3):  # a reference within a reference, as in "&amp;#39;", and what that brings to light
        if "<" in text:
            text = _BREAK.sub(" ", _SILENT.sub(" ", text))
            text = _TAG.sub("", text)
        if "&" not in text:
            break
        once = html.unescape(text)
        if once == text:
            break
        text = once
    if "<" in text:
        text = _TAG.sub("", _SILENT.sub(" ", text))
    return squash(text)


def address(text: str) -> str:
    """A link as it was meant: references read, white space at the ends gone."""
    text = clean(text).strip()
    return html.unescape(text) if "&" in text and ";" in text else text
