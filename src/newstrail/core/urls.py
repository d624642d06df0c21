"""Addresses: which are the web's, whose they are, and which are one article's."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urljoin, urlsplit

from publicsuffixlist import PublicSuffixList

_WEB = re.compile(r"https?://[^\s/?#@\\\x00-\x20\x7f]+(?:[/?#][^\\\x00-\x1f\x7f]*)?", re.IGNORECASE)
_TRACKER = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|amp|cloc", re.IGNORECASE
)


def is_web(url: str) -> bool:
    """Whether it is an http(s) address without user name, backslash or control character."""
    if not _WEB.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or 0 < parts.port < 65536)
    except ValueError:
        return False


def canonical(url: str, base: str = "") -> str:
    """Return the one form of an article's address. Raises ValueError if it is none of the web's."""
    absolute = urljoin(base, url.strip()) if base else url.strip()
    if not is_web(absolute):
        raise ValueError(f"not an http(s) address: {absolute[:200]!r}")
    parts = urlsplit(absolute)
    query = sorted(p for p in parts.query.split("&") if p and not _TRACKER.fullmatch(p.partition("=")[0]))
    port = f":{parts.port}" if parts.port and parts.port != {"http": 80, "https": 443}[parts.scheme] else ""
    path = parts.path.rstrip("/") or "/"
    return f"{parts.scheme}://{host(absolute)}{port}{path}{'?' + '&'.join(query) if query else ''}"


def host(url: str) -> str:
    """The host of an address: lower case, international names as "xn--…", no port."""
    name = (urlsplit(url).hostname or "").rstrip(".")
    return name if name.isascii() else name.encode("idna").decode("ascii")


def authority(url: str) -> str:
    """ "host:port" of an address, the default port filled in."""
    parts = urlsplit(url)
    return f"{host(url)}:{parts.port or {'https': 443}.get(parts.scheme, 80)}"


def site(url: str) -> str:
    """The registrable domain of an address; an IP address or a single label is its own."""
    name = host(url)
    if ":" in name or name.replace(".", "").isdigit() or "." not in name:
        return name
    return _suffixes().privatesuffix(name) or name


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
