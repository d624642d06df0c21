"""A chart as SVG, by our own few lines: bars of each day, week or month, a colour a company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from importlib.util import find_spec

from newstrail.errors import BadInput

#: Told apart by people with any kind of colour vision (Okabe and Ito, 2008).
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000")

#: In pixels; below the axis names that do not fit side by side take more.
WIDTH, HEIGHT, LEFT, TOP, BOTTOM, SLANTED = 960, 420, 60, 64, 56, 140

#: Lines of the scale, at most, and characters of a name along the axis.
LINES, NAME = 5, 22

_FONT = "'Noto Sans KR','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic',NanumGothic,sans-serif"


def bars(title: str, labels: Sequence[str], rows: Mapping[str, Sequence[float]], unit: str = "") -> str:
    """An SVG document: for each label a bar of each row, stacked. Korean needs a font with Hangul where it is shown."""
    highest = max((sum(values) for values in zip(*rows.values(), strict=True)), default=0) or 1
    step = (WIDTH - LEFT - 20) / max(1, len(labels))
    shown, slanted = _shown(labels, step)
    tall = HEIGHT - TOP - (SLANTED if slanted else BOTTOM)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{_FONT}" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="24" font-size="17" font-weight="bold">{escape(title)}</text>',
    ]
    for line in _scale(highest):
        y = TOP + tall * (1 - line / highest)
        parts.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - 20}" y2="{y:.1f}" stroke="#dddddd"/>')
        mark = f"{line:g}{escape(unit)}"
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#555555">{mark}</text>')
    x = float(LEFT)
    for number, name in enumerate(rows):
        colour = COLOURS[number % len(COLOURS)]
        parts.append(f'<rect x="{x:.0f}" y="38" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{x + 18:.0f}" y="49">{escape(name)}</text>')
        x += 36 + _width(name)
    for place, label in enumerate(labels):
        foot = float(TOP + tall)
        for number, (name, values) in enumerate(rows.items()):
            height = tall * values[place] / highest
            foot -= height
            if height:
                hint = f"<title>{escape(f'{label} {name}: {values[place]:g}{unit}')}</title>"
                parts.append(
                    f'<rect x="{LEFT + step * place + step * 0.1:.2f}" y="{foot:.2f}" width="{step * 0.8:.2f}" '
                    f'height="{height:.2f}" fill="{COLOURS[number % len(COLOURS)]}">{hint}</rect>'
                )
        if label := shown[place]:
            x, y = LEFT + step * (place + 0.5), TOP + tall + 20
            x = x if slanted else min(x, WIDTH - 4 - _width(label) / 2)
            turned = f'text-anchor="end" transform="rotate(-35 {x:.1f} {y})"' if slanted else 'text-anchor="middle"'
            parts.append(f'<text x="{x:.1f}" y="{y}" {turned}>{escape(label)}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _width(text: str) -> int:
    """About how wide a text is drawn."""
    return sum(13 if ord(letter) > 0x2E80 else 8 for letter in text)


def _shown(labels: Sequence[str], step: float) -> tuple[list[str], bool]:
    """What is written below each bar, and whether slanted: of days as many as fit, of names every one."""
    widest = max(map(_width, labels), default=0) + 12
    if all(label[:4].isdigit() for label in labels):
        every = max(1, -(-widest // max(1, int(step))))
        return [label if place % every == 0 else "" for place, label in enumerate(labels)], False
    return [label if len(label) <= NAME else f"{label[: NAME - 1]}…" for label in labels], widest > step


def _scale(highest: float) -> list[float]:
    """Round numbers up to the highest: steps of 1, 2 or 5 and their tens."""
    step = next(
        base * 10.0**power for power in range(-3, 12) for base in (1, 2, 5) if highest / (base * 10.0**power) <= LINES
    )
    return [number * step for number in range(int(highest / step) + 1)]


def needs_resvg() -> None:
    """Raise BadInput where resvg is missing: before anything is counted."""
    if find_spec("resvg_py") is None:
        raise BadInput("PNG needs resvg: pip install 'newstrail[charts]'; .svg needs nothing")


def png(drawing: str) -> bytes:
    """The drawing as a picture, twice as large, with this machine's fonts."""
    from resvg_py import svg_to_bytes

    return bytes(svg_to_bytes(svg_string=drawing, zoom=2))
