"""An address taken apart as browsers do it (WHATWG URL, for http and https alone), and put into one spelling."""

from __future__ import annotations

import ipaddress
import re
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urljoin

import idna
from publicsuffixlist import PublicSuffixList

DEFAULT_PORT = {"http": 80, "https": 443}

_EDGES = "".join(map(chr, range(0x21)))  # C0 controls and space, cut off at both ends
_BREAKS = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PARTS = re.compile(r"(https?):[/\\]*([^/\\?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
#: An address pasted behind another's host, as one CMS prints its feed: "http://a.krhttp://a.kr/1".
_DOUBLED = re.compile(r"https?://[^/?#]*(https?:?//.*)", re.IGNORECASE | re.DOTALL)
_PORT = re.compile(r"(.*?)(?::(\d*))?", re.DOTALL)
_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
#: A forbidden domain code point of the WHATWG standard, or anything outside ASCII that is left.
_FORBIDDEN = re.compile(r"[\x00-\x20\"#%/:<>?@\[\\\]^`{|}\x7f-\U0010ffff]")
_WEB = re.compile(r"https?://[^\s/?#@\\\x00-\x20\x7f-\x9f]+(?:[/?#][^\\\x00-\x1f\x7f]*)?", re.IGNORECASE)


class Parts(NamedTuple):
    """The parts of an http(s) address; path, query and fragment as they stood."""

    scheme: str
    host: str  #: lower case, ASCII; IPv6 without brackets
    port: int | None  #: None: the scheme's own
    path: str
    query: str
    fragment: str

    @property
    def netloc(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{name}:{self.port}" if self.port is not None else name


@lru_cache(maxsize=4096)
def _netloc(text: str, scheme: str) -> tuple[str, int | None]:
    """Host and port of what stands between "//" and the path. Raises ValueError where a browser would refuse it."""
    if "@" in text:
        raise ValueError("an address with a user name in it")
    found = _PORT.fullmatch(text)
    assert found is not None  # the pattern takes anything
    name, digits = found.groups()
    port = int(digits) if digits else None
    if port is not None and not 0 < port < 65536:
        raise ValueError(f"no such port: {digits[:20]}")
    return _host(name), None if port == DEFAULT_PORT[scheme] else port


def _host(name: str) -> str:
    if name.startswith("["):
        if not name.endswith("]") or "%" in name:
            raise ValueError(f"no IPv6 address: {name[:80]!r}")
        return ipaddress.IPv6Address(name[1:-1]).compressed
    lowered = name.lower()
    if not _NAME.fullmatch(lowered) or "xn--" in lowered:
        lowered = _ascii(unquote(name, errors="strict") if "%" in name else name)
    lowered = lowered.rstrip(".") or lowered
    last = lowered.rpartition(".")[2]
    if last.isdigit() or re.fullmatch(r"0x[0-9a-f]*", last):
        return _ipv4(lowered)
    if not lowered or len(lowered) > 253 or _FORBIDDEN.search(lowered) or ".." in lowered or lowered.startswith("."):
        raise ValueError(f"no host name: {name[:80]!r}")
    return lowered


def _ascii(name: str) -> str:
    """An international name in ASCII (UTS 46); what IDNA 2008 refuses (emoji) still has its punycode."""
    try:
        return idna.encode(name, uts46=True, std3_rules=False, transitional=False).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        pass
    try:
        labels = idna.uts46_remap(name, std3_rules=False, transitional=False).split(".")
        if any(label.startswith("xn--") and label[4:].encode("ascii").decode("punycode").isascii() for label in labels):
            raise ValueError("punycode of nothing")
        return ".".join(x if x.isascii() else "xn--" + x.encode("punycode").decode("ascii") for x in labels).lower()
    except (idna.IDNAError, ValueError) as error:
        raise ValueError(f"no host name: {name[:80]!r}") from error


def _ipv4(name: str) -> str:
    """The four numbers of an IPv4 address in any of its spellings: decimal, octal, hexadecimal, short."""
    numbers = []
    for piece in name.split("."):
        found = re.fullmatch(r"(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9]\d*))", piece)
        if not found:
            raise ValueError(f"no IPv4 address: {name[:80]!r}")
        hexadecimal, octal, decimal = found.groups()
        numbers.append(int(decimal) if decimal else int(octal, 8) if octal else int(hexadecimal or "0", 16))
    *first, last = numbers
    if len(first) > 3 or any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
        raise ValueError(f"no IPv4 address: {name[:80]!r}")
    value = last + sum(number << 8 * (3 - place) for place, number in enumerate(first))
    return str(ipaddress.IPv4Address(value))


def split(url: str) -> Parts:
    """Take an absolute address apart. Raises ValueError if it is not http(s), or no browser would follow it."""
    text = url.strip(_EDGES)
    if "\n" in text or "\t" in text or "\r" in text:
        text = _BREAKS.sub("", text)
    found = _PARTS.fullmatch(text)
    if not found:
        raise ValueError(f"not an http(s) address: {url[:200]!r}")
    scheme, netloc, path, query, fragment = found.groups()
    scheme = scheme.lower()
    name, port = _netloc(netloc, scheme)
    if "\\" in path:
        path = path.replace("\\", "/")
    return Parts(scheme, name, port, path, query or "", fragment or "")


def absolute(url: str, base: str = "") -> str:
    """Return an address as given but made absolute, what is not allowed in it escaped; the order and the slash stay.

    Raises ValueError if it is not http(s). An address printed twice in a row is taken once.
    """
    text = _BREAKS.sub("", url).strip().strip(_EDGES)
    if not text:
        raise ValueError("an empty address")
    if doubled := _DOUBLED.match(text):
        inner = doubled[1]
        text = inner if "://" in inner else inner.replace("//", "://", 1)
    if not _SCHEME.match(text):
        text = text.replace("\\", "/")
        text = urljoin(base, text) if base else f"https:{text}" if text.startswith("//") else text
    scheme, name, port, path, query, fragment = split(text)
    netloc = Parts(scheme, name, port, "", "", "").netloc
    tail = f"?{escape(query)}" if query else ""
    return f"{scheme}://{netloc}{escape(path) or '/'}{tail}{'#' + escape(fragment) if fragment else ''}"


_SAFE = re.compile(r"[A-Za-z0-9/_.~!$&'()*+,;=:@?%-]*")
_UNSAFE = re.compile(r"[^A-Za-z0-9/_.~!$&'()*+,;=:@?%\[\]|-]+")


def escape(text: str) -> str:
    """Escape what may not stand in an address (white space, quotes, what is not ASCII) and nothing else."""
    if _SAFE.fullmatch(text):
        return text
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), text)


def is_web(url: str) -> bool:
    """Whether it may be requested: http(s), a host, no user name, no backslash, no control character."""
    if not _WEB.fullmatch(url):
        return False
    try:
        split(url)
    except ValueError:
        return False
    return True


def host(url: str) -> str:
    """The host of an address: lower case, international names as "xn--…", no port. Raises ValueError as `split`."""
    return split(url).host


def authority(url: str) -> str:
    """ "host:port" of an address, the default port filled in. Raises ValueError as `split`."""
    parts = split(url)
    name = f"[{parts.host}]" if ":" in parts.host else parts.host
    return f"{name}:{parts.port if parts.port is not None else DEFAULT_PORT[parts.scheme]}"


def site(url: str) -> str:
    """The registrable domain of an address; an IP address or a single label is its own. Raises as `split`."""
    return domain(split(url).host)


@lru_cache(maxsize=4096)
def domain(name: str) -> str:
    """The registrable domain of a host name."""
    if ":" in name or name.replace(".", "").isdigit() or "." not in name:
        return name
    return _suffixes().privatesuffix(name) or name


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
