#!/usr/bin/env python3
"""Draws the app's icon: a masthead L on its rule, the horizon, with the day's sun over its foot.

Needs Pillow. Run it in this folder; it writes icon.svg, the PNGs, icon.ico, icon.icns and tray.png.
Shapes are given once, on a 512-unit square, and serve both the SVG and the pixels.
"""

import io
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


def flatten(path, scale):
    """Turns a path into the corners of a polygon, in pixels."""
    corners = []
    for step in path:
        if step[0] == "Q":
            x0, y0 = corners[-1][0] / scale, corners[-1][1] / scale
            _, cx, cy, x1, y1 = step
            for i in range(1, 25):
                t = i / 24
                x = (1 - t) ** 2 * x0 + 2 * (1 - t) * t * cx + t * t * x1
                y = (1 - t) ** 2 * y0 + 2 * (1 - t) * t * cy + t * t * y1
                corners.append((x * scale, y * scale))
        else:
            corners.append((step[1] * scale, step[2] * scale))
    return corners


def disc(pen, sun, scale, colour):
    x, y, r = (value * scale for value in sun)
    pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)


def tile(pen, box, scale, line):
    x0, y0, x1, y1, radius = (value * scale for value in box)
    pen.rounded_rectangle((x0, y0, x1 - 1, y1 - 1), radius, fill=PAPER, outline=RULE, width=max(1, round(line * scale)))


def icon(size):
    """The icon at one size in pixels."""
    small = size <= 32
    unit = 16 if small else 512
    side = size * SUPERSAMPLING
    scale = side / unit
    image = Image.new("RGBA", (side, side), (251, 250, 247, 0))
    pen = ImageDraw.Draw(image)
    if small:
        tile(pen, SMALL_TILE, scale, 0.5)
        pen.polygon(flatten(SMALL_LETTER, scale), fill=INK)
        x0, y0, x1, y1 = (value * scale for value in SMALL_RULE)
        pen.rectangle((x0, y0, x1 - 1, y1 - 1), fill=INK)
        disc(pen, SMALL_SUN, scale, RED)
    else:
        tile(pen, TILE, scale, 4)
        pen.polygon(flatten(LETTER, scale), fill=INK)
        for x0, y0, x1, y1 in RULES:
            pen.rectangle((x0 * scale, y0 * scale, x1 * scale - 1, y1 * scale - 1), fill=INK)
        disc(pen, SUN, scale, RED)
    return image.resize((size, size), Image.BOX)


def tray(size):
    """The letter and the sun alone, black on nothing, for trays that tint their icons."""
    side = size * SUPERSAMPLING
    scale = side / 16
    image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    # The tile's margin is not needed here: the drawing grows to the edges.
    grown = [(step[0], *((value - 8) * 1.4 + (8 if i == 0 else 9.4) for i, value in enumerate(step[1:]))) for step in SMALL_LETTER]
    pen.polygon(flatten(grown, scale), fill="#000000")
    x, y, r = SMALL_SUN
    disc(pen, ((x - 8) * 1.4 + 8, (y - 8) * 1.4 + 9.4, r * 1.4), scale, "#000000")
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
             ("ic14", 512), ("ic09", 512)]
    body = b"".join(kind.encode() + struct.pack(">I", 8 + len(pngs[size])) + pngs[size] for kind, size in kinds)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def svg():
    def data(path):
        return " ".join(step[0] + " ".join(f"{value:g}" for value in step[1:]) for step in path) + " Z"

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


def main():
    pngs = {size: png(icon(size)) for size in (16, 24, 32, 48, 64, 128, 256, 512)}
    names = {256: "128x128@2x.png", 512: "icon.png"}
    for size, body in pngs.items():
        (HERE / names.get(size, f"{size}x{size}.png")).write_bytes(body)
    (HERE / "icon.ico").write_bytes(ico({size: pngs[size] for size in (16, 24, 32, 48, 64, 256)}))
    (HERE / "icon.icns").write_bytes(icns(pngs))
    (HERE / "tray.png").write_bytes(png(tray(32)))
    (HERE / "icon.svg").write_text(svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
