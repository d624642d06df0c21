"""The one form of an article's address."""

from __future__ import annotations

import re
from urllib.parse import unquote

from newstrail.core.urls.noise import is_noise, noise_on
from newstrail.core.urls.parts import absolute, domain, escape, is_web, split
from newstrail.core.urls.sites import AMP_CACHE, WRAPPERS, idxno, numbered

#: An address inside an address inside an address; deeper is a game.
_DEPTH = 3
_PLAIN_PATH = re.compile(r"[A-Za-z0-9/_~!$&'()*+,;=:@-]*(?:\.[A-Za-z0-9_~-][A-Za-z0-9/_.~!$&'()*+,;=:@-]*)?")
_PLAIN_QUERY = re.compile(r"[A-Za-z0-9/_.~!$'()*+,;:@=&?-]*")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SESSION = re.compile(r";jsessionid=[^/;?]*", re.IGNORECASE)
#: Where a page's lighter twin stands: a last or first step "amp", or an ending.
_AMP_LAST = re.compile(r"/amp(?:\.html?)?$|\.amp$", re.IGNORECASE)
_AMP_ENDING = re.compile(r"[._-]amp(\.html?)$", re.IGNORECASE)
_AMP_FIRST = re.compile(r"^/amp(?:html)?(?=/.*[^/])", re.IGNORECASE)
_AMP_FLAG = frozenset(("amp", "isamp", "is_amp", "m_amp"))
_AMP_VALUE = frozenset(("outputtype", "output", "format", "view", "mode"))
_LIGHT_HOST = re.compile(r"(?:m|mobile|amp)\.(.+)")
#: Names that never leave a machine or a test: they have no certificate, so http is not folded to https for them.
_LOCAL = re.compile(
    r"(?:.*\.)?(?:test|example|invalid|localhost|local|internal|lan|home|arpa|onion)|[^.]+|[\d.]+|.*:.*"
)


def canonical(url: str, base: str = "") -> str:
    """Return the key of the article behind an address: equal for its twins, never for two articles.

    Folded: spelling, http and https, trailing slashes, fragments, trackers, order of parameters, mobile and AMP twins,
    wrappers and caches that hold the address, and sites that number their articles (`sites.NUMBERED`). Relative
    addresses are joined to `base`. Idempotent. Raises ValueError if it is not http(s), or holds a user name.

    >>> canonical("http://m.example.com/news/articleView.html?sc_code=1&idxno=77&utm_source=rss")
    'https://www.example.com/news/articleView.html?idxno=77'
    """
    return _folded(absolute(url, base) if base or url[:2] == "//" else url, _DEPTH)


def _folded(url: str, depth: int) -> str:
    scheme, name, port, path, query, fragment = split(url) if "http" not in url[8:] else split(absolute(url))
    path = _spelled(path)
    owner = domain(name)
    params = _params(query, owner) if query else []
    if depth and (inner := _held(name, path, params)):
        return _folded(inner, depth - 1)
    if port is None:
        if scheme == "http" and not _LOCAL.fullmatch(name):
            scheme = "https"
        name = _heavy(name)
    path = _unamp(path)
    tail = f"?{'&'.join(params)}" if params else ""
    place = f"{path}{tail}"
    if port is None:
        if form := numbered(name, owner, place):
            return form
        if number := idxno(place):
            return f"{scheme}://{_paper(name, owner)}/news/articleView.html?idxno={number}"
    if ":" in name:
        name = f"[{name}]"
    if port is not None:
        name = f"{name}:{port}"
    return f"{scheme}://{name}{path or '/'}{tail}{_route(fragment)}"


def _spelled(path: str) -> str:
    """A path in one spelling: escapes, dots, session, no slash at the end, none doubled at the start."""
    if not _PLAIN_PATH.fullmatch(path):
        path = _undotted(_escaped(path))
    if ";" in path:
        path = _SESSION.sub("", path)
    path = path.rstrip("/")
    return "/" + path.lstrip("/") if path.startswith("//") else path


def _escaped(text: str) -> str:
    """One spelling of the escapes: what needs none has none, the others are in upper case."""

    def one(found: re.Match[str]) -> str:
        if not found[1]:
            return "%25"
        code = int(found[1], 16)
        return chr(code) if code in _UNRESERVED else f"%{found[1].upper()}"

    return escape(_ESCAPE.sub(one, text))


def _undotted(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    for step in path.split("/")[1:]:
        if step == "..":
            if kept:
                kept.pop()
        elif step != ".":
            kept.append(step)
    return "/" + "/".join(kept)


def _params(query: str, owner: str) -> list[str]:
    """The parameters that may tell articles apart, sorted by name."""
    if "&amp;" in query or "amp;" in query[:4]:
        query = query.replace("&amp;", "&").removeprefix("amp;")
    if not _PLAIN_QUERY.fullmatch(query):
        query = _escaped(query)
    local = noise_on(owner)
    kept = []
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        lowered = name.lower().removeprefix("?")
        if not pair or is_noise(lowered, value, local) or _is_amp(lowered, value.lower()):
            continue
        kept.append(pair)
    kept.sort(key=lambda pair: pair.partition("=")[0])
    return kept


def _is_amp(name: str, value: str) -> bool:
    """Whether a parameter only asks for the lighter twin."""
    return (name in _AMP_FLAG and value in ("", "1", "true", "y")) or (value == "amp" and name in _AMP_VALUE)


def _held(name: str, path: str, params: list[str]) -> str | None:
    """The address that this one only wraps or caches."""
    place = f"{name}{path}"
    if found := AMP_CACHE.fullmatch(place):
        return f"http{'s' if found['tls'] else ''}://{found['page']}{'?' + '&'.join(params) if params else ''}"
    for pattern, names in WRAPPERS:
        if pattern.fullmatch(place):
            values = dict(pair.partition("=")[::2] for pair in params)
            for key in names:
                inner = unquote(values.get(key, "")) if key else ""
                if is_web(inner):
                    return inner
    return None


def _heavy(name: str) -> str:
    """The host a mobile or AMP host is the twin of: "m.a.kr" is "www.a.kr", "m.news.a.kr" is "news.a.kr"."""
    found = _LIGHT_HOST.fullmatch(name)
    if not found:
        return name.replace(".m.wiki", ".wiki") if ".m.wiki" in name else name
    rest, owner = found[1], domain(name)
    if rest == owner:
        return f"www.{rest}"
    return rest if rest.endswith(f".{owner}") else name


def _unamp(path: str) -> str:
    if "amp" not in path and "AMP" not in path:
        return path
    path = _AMP_ENDING.sub(r"\1", path)
    while (shorter := _AMP_LAST.sub("", path)) != path and shorter.strip("/"):
        path = shorter.rstrip("/")
    while (shorter := _AMP_FIRST.sub("", path)) != path:
        path = shorter
    return path


def _paper(name: str, owner: str) -> str:
    """The host of a paper of the idxno kind; the bare domain and "cdn." are its "www."."""
    return f"www.{owner}" if name in (owner, f"cdn.{owner}") else name


def _route(fragment: str) -> str:
    """A fragment is no part of an article's address, unless a script routes by it."""
    if fragment[:2] in ("!/", "/") or fragment.startswith(("!", "/")):
        kept = _escaped(fragment).rstrip("/")
        return f"#{kept}" if kept.strip("!/") else ""
    return ""
