"""A chart as SVG, by our own few lines: bars of each day, week or month, a colour a company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from newstrail.errors import BadInput

#: Told apart by people with any kind of colour vision (Okabe and Ito, 2008).
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000")

#: In pixels.
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 960, 420, 60, 64, 56

#: Labels along the axis, at most.
LABELS = 12

_FONT = "'Noto Sans KR','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic',NanumGothic,sans-serif"


def bars(title: str, labels: Sequence[str], rows: Mapping[str, Sequence[float]], unit: str = "") -> str:
    """An SVG document: for each label a bar of each row, stacked. Korean needs a font with Hangul where it is shown."""
    highest = max((sum(values) for values in zip(*rows.values(), strict=True)), default=0) or 1
    room, tall = WIDTH - LEFT - 20, HEIGHT - TOP - BOTTOM
    step = room / max(1, len(labels))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{_FONT}" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="24" font-size="17" font-weight="bold">{escape(title)}</text>',
    ]
    for fraction in (0, 0.25, 0.5, 0.75, 1):
        y = TOP + tall * (1 - fraction)
        parts.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - 20}" y2="{y:.1f}" stroke="#dddddd"/>')
        shown = f"{highest * fraction:g}{escape(unit)}"
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#555555">{shown}</text>')
    x = float(LEFT)
    for number, name in enumerate(rows):
        colour = COLOURS[number % len(COLOURS)]
        parts.append(f'<rect x="{x:.0f}" y="38" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{x + 18:.0f}" y="49">{escape(name)}</text>')
        x += 36 + sum(13 if ord(letter) > 0x2E80 else 8 for letter in name)
    every = -(-len(labels) // LABELS) if labels else 1
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
        if place % every == 0:
            middle = LEFT + step * (place + 0.5)
            parts.append(f'<text x="{middle:.1f}" y="{HEIGHT - 30}" text-anchor="middle">{escape(label)}</text>')
    return "\n".join([*parts, "</svg>\n"])


def png(drawing: str) -> bytes:
    """The drawing as a picture, twice as large, with this machine's fonts. Raises BadInput where resvg is missing."""
    try:
        from resvg_py import svg_to_bytes
    except ModuleNotFoundError as error:
        raise BadInput("PNG needs resvg: pip install 'newstrail[charts]'; .svg needs nothing") from error
    return bytes(svg_to_bytes(svg_string=drawing, zoom=2))
