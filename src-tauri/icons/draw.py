#!/usr/bin/env python3
"""Draws the app's icon: a masthead L on its rule, the horizon, with the day's sun over its foot.

Needs Pillow. Run it in this folder; it writes icon.svg, symbolic.svg, the PNGs, icon.ico, icon.icns and tray.png.
Shapes are given once, on a 512-unit square, and serve both the SVG and the pixels. Up to 128 pixels their straight edges are moved to
whole pixels, and no line is thinner than one, so that rules and serifs stay sharp.
"""

import io
import math
import struct
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
PAPER = "#fbfaf7"
RULE = "#dcd8cf"
INK = "#1b1a17"
RED = "#b3121d"
SUPERSAMPLING = 16

# A path is a list of steps: ("M", x, y), ("L", x, y) or ("Q", control x, control y, x, y), closed at the end.
LETTER = [
    ("M", 100, 84), ("L", 278, 84), ("L", 278, 98), ("Q", 232, 102, 232, 140),
    ("L", 232, 334), ("Q", 232, 358, 258, 358), ("L", 288, 358), ("Q", 374, 358, 398, 262), ("L", 412, 262),
    ("L", 412, 376), ("L", 100, 376), ("L", 100, 362), ("Q", 146, 358, 146, 320),
    ("L", 146, 140), ("Q", 146, 102, 100, 98),
]
# The masthead's double rule, which is also the ground that the letter stands on.
RULES = [(100, 394, 412, 400), (100, 410, 412, 424)]
SUN = (320, 196, 46)

# Small sizes are another drawing: one rule, plainer strokes, edges on whole pixels of a 16-unit grid.
SMALL_LETTER = [
    ("M", 3, 2), ("L", 8, 2), ("L", 8, 3), ("L", 7, 3), ("L", 7, 10), ("L", 11, 10), ("L", 12, 8), ("L", 13, 8),
    ("L", 13, 12), ("L", 3, 12), ("L", 3, 11), ("L", 4, 11), ("L", 4, 3), ("L", 3, 3),
]
SMALL_RULE = (3, 13, 13, 14)
SMALL_SUN = (10.5, 5.0, 1.75)

TILE = (16, 16, 496, 496, 104)
SMALL_TILE = (0, 0, 16, 16, 3.2)
# Apple's grid leaves a tenth of the square free on each side; the tile is drawn that much smaller there.
APPLE = 412 / 480


def plain(scale):
    """Places a point of the drawing by its scale alone."""
    return lambda x, y: (x * scale, y * scale)


def snapped(scale):
    """Places a point of the large drawing with the edges of letter and rules on whole pixels, none thinner than one."""
    def thick(units):
        return max(1, round(units * scale))

    top, foot = round(84 * scale), round(376 * scale)
    thin = foot + thick(18)
    bold = thin + thick(6) + thick(10)
    rows = [(84, top), (98, top + thick(14)), (358, foot - thick(18)), (362, foot - thick(14)), (376, foot), (394, thin), (400, thin + thick(6)),
            (410, bold), (424, bold + thick(14))]
    left, right = round(100 * scale), round(412 * scale)
    stem = left + thick(46)
    columns = [(100, left), (146, stem), (232, stem + thick(86)), (412, right)]
    return lambda x, y: (between(x, columns, scale), between(y, rows, scale))


def between(value, known, scale):
    """Where a coordinate lies between neighbours whose places are known."""
    for (a, at_a), (b, at_b) in zip(known, known[1:]):
        if a <= value <= b:
            return at_a + (at_b - at_a) * (value - a) / (b - a)
    return value * scale


def floored(scale):
    """Places a point of the small drawing on the whole pixel before it."""
    return lambda x, y: (math.floor(x * scale), math.floor(y * scale))


def flatten(path, place, zoom):
    """Turns a path into the corners of a polygon; each pixel is `zoom` wide."""
    corners, last = [], None
    for step in path:
        if step[0] == "Q":
            x0, y0 = last
            _, cx, cy, x1, y1 = step
            for i in range(1, 25):
                t = i / 24
                corners.append(((1 - t) ** 2 * x0 + 2 * (1 - t) * t * cx + t * t * x1, (1 - t) ** 2 * y0 + 2 * (1 - t) * t * cy + t * t * y1))
        else:
            corners.append(step[1:3])
        last = corners[-1]
    return [tuple(value * zoom for value in place(x, y)) for x, y in corners]


def disc(pen, sun, scale, colour):
    x, y, r = (value * scale for value in sun)
    pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)


def tile(pen, box, scale, line):
    x0, y0, x1, y1, radius = (value * scale for value in box)
    pen.rounded_rectangle((x0, y0, x1 - 1, y1 - 1), radius, fill=PAPER, outline=RULE, width=max(1, round(line * scale)))


def bar(pen, box, place, zoom):
    (x0, y0), (x1, y1) = place(*box[:2]), place(*box[2:])
    pen.rectangle((x0 * zoom, y0 * zoom, x1 * zoom - 1, y1 * zoom - 1), fill=INK)


def icon(size):
    """The icon at one size in pixels."""
    small = size <= 32
    scale = size / (16 if small else 512)
    zoom = SUPERSAMPLING
    image = Image.new("RGBA", (size * zoom, size * zoom), (251, 250, 247, 0))
    pen = ImageDraw.Draw(image)
    if small:
        place = floored(scale)
        tile(pen, SMALL_TILE, scale * zoom, 0.5)
        pen.polygon(flatten(SMALL_LETTER, place, zoom), fill=INK)
        bar(pen, SMALL_RULE, place, zoom)
        disc(pen, SMALL_SUN, scale * zoom, RED)
    else:
        place = snapped(scale) if size <= 128 else plain(scale)
        tile(pen, TILE, scale * zoom, 4)
        pen.polygon(flatten(LETTER, place, zoom), fill=INK)
        for box in RULES:
            bar(pen, box, place, zoom)
        disc(pen, SUN, scale * zoom, RED)
    return image.resize((size, size), Image.BOX)


def apple(size):
    """The icon within Apple's margin."""
    inner = round(size * APPLE)
    image = Image.new("RGBA", (size, size), (251, 250, 247, 0))
    image.paste(icon(inner), ((size - inner) // 2,) * 2)
    return image


def tray(size):
    """The letter and the sun alone, black on nothing, for trays that tint their icons."""
    scale = size / 16
    image = Image.new("RGBA", (size * SUPERSAMPLING,) * 2, (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    # The tile's margin is not needed here: the drawing grows to the edges.
    grown = [(step[0], *((value - 8) * 1.4 + (8 if i == 0 else 9.4) for i, value in enumerate(step[1:]))) for step in SMALL_LETTER]
    pen.polygon(flatten(grown, plain(scale), SUPERSAMPLING), fill="#000000")
    x, y, r = SMALL_SUN
    disc(pen, ((x - 8) * 1.4 + 8, (y - 8) * 1.4 + 9.4, r * 1.4), scale * SUPERSAMPLING, "#000000")
    return image.resize((size, size), Image.BOX)


def png(image):
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def ico(pngs):
    """A Windows icon of PNG layers; the 32-pixel one comes first, which is the one shown while developing."""
    layers = sorted(pngs.items(), key=lambda item: (item[0] != 32, item[0]))
    offset = 6 + 16 * len(layers)
    directory, data = struct.pack("<HHH", 0, 1, len(layers)), b""
    for size, body in layers:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), offset + len(data))
        data += body
    return directory + data


def icns(pngs):
    """A macOS icon of PNG layers, plain and for double-density screens."""
    kinds = [("icp4", 16), ("icp5", 32), ("ic11", 32), ("ic12", 64), ("ic07", 128), ("ic13", 256), ("ic08", 256),
             ("ic14", 512), ("ic09", 512), ("ic10", 1024)]
    body = b"".join(kind.encode() + struct.pack(">I", 8 + len(pngs[size])) + pngs[size] for kind, size in kinds)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def data(path):
    return " ".join(step[0] + " ".join(f"{value:g}" for value in step[1:]) for step in path) + " Z"


def svg():
    x0, y0, x1, y1, radius = TILE
    x, y, r = SUN
    rules = " ".join(f"M{left} {top} H{right} V{bottom} H{left} Z" for left, top, right, bottom in RULES)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <title>London Daily</title>
  <rect x="{x0 + 2}" y="{y0 + 2}" width="{x1 - x0 - 4}" height="{y1 - y0 - 4}" rx="{radius}" fill="{PAPER}" stroke="{RULE}" stroke-width="4"/>
  <path fill="{INK}" d="{data(LETTER)}"/>
  <path fill="{INK}" d="{rules}"/>
  <circle cx="{x}" cy="{y}" r="{r}" fill="{RED}"/>
</svg>
"""


def symbolic():
    """The small drawing in one colour, which desktops replace by that of their text."""
    x0, y0, x1, y1 = SMALL_RULE
    x, y, r = SMALL_SUN
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">
  <title>London Daily</title>
  <path fill="#222222" d="{data(SMALL_LETTER)} M{x0} {y0} H{x1} V{y1} H{x0} Z"/>
  <circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="#222222"/>
</svg>
"""


def main():
    sizes = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512)
    pngs = {size: png(icon(size)) for size in sizes}
    names = {256: "128x128@2x.png", 512: "icon.png"}
    for size in (16, 24, 32, 48, 64, 96, 128, 256, 512):
        (HERE / names.get(size, f"{size}x{size}.png")).write_bytes(pngs[size])
    (HERE / "icon.ico").write_bytes(ico({size: pngs[size] for size in (16, 20, 24, 32, 40, 48, 64, 256)}))
    (HERE / "icon.icns").write_bytes(icns({size: png(apple(size)) for size in (16, 32, 64, 128, 256, 512, 1024)}))
    (HERE / "tray.png").write_bytes(png(tray(32)))
    (HERE / "icon.svg").write_text(svg(), encoding="utf-8")
    (HERE / "symbolic.svg").write_text(symbolic(), encoding="utf-8")


if __name__ == "__main__":
    main()
