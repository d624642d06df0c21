"""What tells an article's text from the rest of its page: each block as a row of numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from newstrail.core.extract.blocks import Block, Place

#: Characters from which a block with the end of a sentence in it, and few links, counts as plain sentences.
_PROSE = 60
#: Shares of a page's plain sentences that its core holds.
_SHARES = (0.5, 0.7)
#: Links more than which a short block is a mere link.
_LINK, _SHORT = 0.8, 60

_STOP = re.compile(r"[.!?。…](?=[\s”\"»’')]|$)")
_END = re.compile(r"[.!?…。」”\"»)’']\s*$")
_WORDS = re.compile(r"\w+")
_SAYS = {
    "read": r"read (?:more|also|next)|see also|also read|lire (?:aussi|également)|à lire|lees (?:ook|meer)"
    r"|mehr (?:zum|dazu|lesen)|lesen sie|lea (?:también|más)|leia (?:também|mais)|leggi anche|läs (?:också|mer)"
    r"|les også|czytaj|xem thêm|читайте|관련\s?(?:기사|뉴스)|더\s?보기|바로\s?가기|関連記事|related|▶|☞|👉|>>|→",
    "sign": r"newsletter|subscri|sign up|log ?in|abonn|suscr|registr|anmeld|assinante|iscriviti|inscri|구독|로그인"
    r"|회원|download (?:the|our)|app store",
    "photo": r"^(?:photo|foto|image|bild|picture|credit|quelle|source|사진|그래픽|video|illustration)\b|©|ⓒ|\(c\)|getty"
    r"|shutterstock|imago|\b(?:afp|epa|dpa|ap photo|reuters|alamy|ansa|efe)\b.{0,30}$|제공\W*$",
}
_SAYING = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _SAYS.values())
_TAGS = {"p": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 4, "h5": 4, "h6": 4, "li": 5, "dd": 5, "dt": 5, "td": 6, "th": 6}
_OWN = ("caption", "meta", "lead")
_UP = ("caption", "side", "body", "box", "meta", "quote", "article", "comment")
_ABOVE = ("foot", "body", "comment", "lead", "meta", "box", "title", "caption", "nav", "head", "side", "quote")
_IN = ("footer", "ul", "article", "aside", "blockquote", "section", "figure", "header")
_NEAR = (-2, -1, 1, 2)

#: The columns of a row, in order.
NAMES = (
    *("chars", "linked", "words", "stops", "commas", "ends", "strong", "italic", "upper", "digits", "depth", "tag"),
    *(f"says-{name}" for name in _SAYS),
    *(f"own-{name}" for name in _OWN),
    *(f"up-{name}" for name in _UP),
    *(f"above-{name}" for name in _ABOVE),
    *(f"in-{tag}" for tag in _IN),
    *("like", "direct", "paragraphs", "parent", "grandparent", "parent-linked", "parent-size"),
    *(f"steps-{share}" for share in _SHARES),
    *("place", "within", "between", "after-first", "after-last", "after-title"),
    *("repeated", "in-title", "in-lead", "has-lead", "read", "read-1", "read+1"),
    *(f"{what}{step:+d}" for step in _NEAR for what in ("chars", "linked", "kin", "tag")),
    *("before", "behind", "all-before", "all-behind"),
)


def rows(blocks: Sequence[Block], title: str, lead: str, read: str) -> list[tuple[Block, tuple[float, ...]]]:
    """The blocks that may be the article's, in order, each with its row in the columns of `NAMES`.

    `lead` is the page's own description, `read` the text another reader found; each may be "". Counts in the blocks'
    places: to be called once for a page.
    """
    prose = [_is_prose(block) for block in blocks]
    for block, plain in zip(blocks, prose, strict=True):
        _count(block, plain)
    total = sum(len(block.text) for block, plain in zip(blocks, prose, strict=True) if plain) or 1
    alike: Counter[tuple[str, str]] = Counter()
    for block, plain in zip(blocks, prose, strict=True):
        if plain:
            alike[_likeness(block)] += len(block.text)
    cores = [_core(blocks, prose, share) for share in _SHARES]
    repeats = Counter(block.text for block in blocks)
    told, found = _Shingles(lead), _Shingles(read)
    covered = [found.share(block.text) for block in blocks]
    plain_title = _letters(title)
    heading = _heading(blocks, plain_title)
    core = [index for index, block in enumerate(blocks) if prose[index] and not _steps(block.place, cores[1])]
    first, last = (core[0], core[-1]) if core else (0, len(blocks) - 1)
    sizes = [len(block.text) if plain else 0 for block, plain in zip(blocks, prose, strict=True)]
    sums = [0]
    for size in sizes:
        sums.append(sums[-1] + size)
    count = len(blocks)
    short = [(math.log1p(len(block.text)), block.linked / len(block.text)) for block in blocks]
    out = []
    for i, block in enumerate(blocks):
        if not _may_be(block, cores[1]):
            continue
        place, up = block.place, block.place.up or block.place
        row = _alone(block)
        row += [alike[_likeness(block)] / total, place.direct / total, math.log1p(place.paragraphs), up.prose / total]
        row += [(up.up or up).prose / total, up.linked / (up.size or 1), math.log1p(up.size)]
        row += [float(min(_steps(place, core_), 12)) for core_ in cores]
        row += [i / count, (i - first) / max(1, last - first), float(first <= i <= last)]
        row += [_log(i - first), _log(i - last), _log(i - heading) if heading is not None else -9.0]
        letters = _letters(block.text) if len(block.text) < 300 else ""
        row += [float(repeats[block.text] > 1), float(len(letters) > 12 and letters in plain_title)]
        row += [told.share(block.text), float(bool(lead)), covered[i]]
        row += [covered[i - 1] if i else 0.0, covered[i + 1] if i + 1 < count else 0.0]
        for step in _NEAR:
            if 0 <= i + step < count:
                other = blocks[i + step]
                row += [*short[i + step], float(other.place.up is place.up), float(_TAGS.get(other.place.tag, 0))]
            else:
                row += [0.0, 1.0, 0.0, -1.0]
        row += [math.log1p(sums[i] - sums[max(0, i - 4)]), math.log1p(sums[min(count, i + 5)] - sums[i + 1])]
        row += [math.log1p(sums[i]), math.log1p(sums[count] - sums[i + 1])]
        out.append((block, tuple(row)))
    return out


def _may_be(block: Block, core: Place | None) -> bool:
    """Whether a block may be the article's: not in a menu, and a mere link only amid the prose."""
    link = block.linked > _LINK * len(block.text) and len(block.text) < _SHORT
    return "<nav" not in block.place.above and (not link or not _steps(block.place, core))


def _alone(block: Block) -> list[float]:
    text, place, size = block.text, block.place, len(block.text)
    own, up, above = place.own, place.up.own if place.up else place.own, place.above
    start = text[:200]
    said = text[:300] if size <= 300 else f"{text[:300]} {text[-100:]}"
    return [
        math.log1p(size),
        block.linked / size,
        math.log1p(len(_WORDS.findall(text))),
        math.log1p(len(_STOP.findall(text))),
        math.log1p(text.count(",") + text.count("、")),
        float(bool(_END.search(text[-8:]))),
        block.strong / size,
        block.italic / size,
        sum(map(str.isupper, start)) / len(start),
        sum(map(str.isdigit, start)) / len(start),
        float(place.depth),
        float(_TAGS.get(place.tag, 0)),
        *(float(bool(pattern.search(said))) for pattern in _SAYING),
        *(float(name in own) for name in _OWN),
        *(float(name in up) for name in _UP),
        *(float(name in above) for name in _ABOVE),
        *(float("<" + tag in above) for tag in _IN),
    ]


def _is_prose(block: Block) -> bool:
    size = len(block.text)
    return size >= _PROSE and block.linked < 0.4 * size and not block.place.hidden and bool(_STOP.search(block.text))


def _count(block: Block, plain: bool) -> None:
    size = len(block.text)
    if plain:
        holders = [block.place]
        if block.place.tag in ("p", "blockquote", "li") and block.place.up is not None:
            holders.append(block.place.up)
        for holder in holders:
            holder.direct += size
            holder.paragraphs += 1
    place: Place | None = block.place
    while place is not None:
        place.size += size
        place.linked += block.linked
        place.prose += size if plain else 0
        place = place.up


def _likeness(block: Block) -> tuple[str, str]:
    up = block.place.up
    return (block.place.likeness, up.likeness if up is not None else "")


def _core(blocks: Sequence[Block], prose: Sequence[bool], share: float) -> Place | None:
    """The deepest place that holds this share of the page's plain sentences; None where it has none."""
    total = sum(len(block.text) for block, plain in zip(blocks, prose, strict=True) if plain)
    best: Place | None = None
    seen: set[int] = set()
    for block, plain in zip(blocks, prose, strict=True):
        if not plain or id(block.place) in seen:
            continue
        seen.add(id(block.place))
        at: Place | None = block.place
        while at is not None and at.prose < share * total:
            at = at.up
        if at is not None and (best is None or at.depth > best.depth):
            best = at
    return best


def _steps(place: Place, core: Place | None) -> int:
    """How many elements up from the core both stand in one: 0 within the core."""
    if core is None:
        return 12
    steps = 0
    at: Place | None = core
    while at is not None:
        mine: Place | None = place
        while mine is not None and mine.depth > at.depth:
            mine = mine.up
        if mine is at:
            return steps
        at = at.up
        steps += 1
    return steps


def _heading(blocks: Sequence[Block], title: str) -> int | None:
    """Where the headline stands: the heading that says the title, else the first h1."""
    first = None
    for index, block in enumerate(blocks):
        if block.place.tag in ("h1", "h2", "h3") and title and _letters(block.text) == title:
            return index
        if first is None and block.place.tag == "h1":
            first = index
    return first


def _log(number: int) -> float:
    return math.copysign(math.log1p(abs(number)), number)


def _letters(text: str) -> str:
    return "".join(_WORDS.findall(text.casefold()))


class _Shingles:
    """The runs of three words of a text, and its lines of fewer."""

    def __init__(self, text: str) -> None:
        self.runs: set[tuple[str, ...]] = set()
        self.lines: set[tuple[str, ...]] = set()
        for line in text.casefold().split("\n"):
            words = tuple(_WORDS.findall(line))
            self.lines.add(words)
            self.runs.update(zip(words, words[1:], words[2:], strict=False))

    def share(self, text: str) -> float:
        """How much of a text stands in this one, 0 to 1."""
        if not self.runs:
            return 0.0
        words = tuple(_WORDS.findall(text.casefold()))
        if len(words) < 4:
            return float(bool(words) and words in self.lines)
        mine = list(zip(words, words[1:], words[2:], strict=False))
        return sum(run in self.runs for run in mine) / len(mine)
