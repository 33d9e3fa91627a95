#!/usr/bin/env python3
"""Draws the sample edition's pictures and the publishers' icons.

Needs Pillow, and the Liberation fonts for the icons. Writes pictures/NAME.jpg (960×600) and icons/PUBLISHER.png (64×64); names as arguments draw only these pictures.
Everything is made of flat layers, few inks and a grain like newsprint, so that forty pictures look like one hand's.
The colour red is not used: in the app it means breaking news.
"""

import math
import random
import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT = 960, 600
SCALE = 2

PAPER, CREAM, SAND, OCHRE, RUST = "#f6f1e6", "#ece2cc", "#d9c39a", "#c99a4b", "#9a5f38"
INK, CHARCOAL, STONE, ASH = "#1d1c1a", "#38362f", "#7b7468", "#b9b1a1"
NIGHT, NAVY, STEEL, MIST, FOAM = "#141a26", "#223349", "#476579", "#8fa6ac", "#cfd8d2"
PINE, MOSS, SAGE, LICHEN = "#22302a", "#435a45", "#7c8f6d", "#b9c09a"


def rgb(colour):
    return tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))


def mix(a, b, t):
    """A colour between two others."""
    return "#" + "".join(f"{round(x + (y - x) * t):02x}" for x, y in zip(rgb(a), rgb(b)))


class Picture:
    """A drawing of 960×600 units, painted at twice the size."""

    def __init__(self, name):
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.dice = random.Random(name)

    def _points(self, points):
        return [(x * SCALE, y * SCALE) for x, y in points]

    def sky(self, *colours, top=0, bottom=HEIGHT):
        """Lays a gradient of two or more colours from the top to the bottom."""
        spans = len(colours) - 1
        for row in range(int(top * SCALE), int(bottom * SCALE)):
            t = (row / SCALE - top) / (bottom - top) * spans
            i = min(int(t), spans - 1)
            self.pen.line((0, row, WIDTH * SCALE, row), fill=mix(colours[i], colours[i + 1], t - i))

    def shape(self, points, colour, alpha=1.0):
        if alpha >= 1:
            self.pen.polygon(self._points(points), fill=colour)
        else:
            self._veil(lambda pen: pen.polygon(self._points(points), fill=round(255 * alpha)), colour)

    def _veil(self, paint, colour, blur=0):
        mask = Image.new("L", self.image.size, 0)
        paint(ImageDraw.Draw(mask))
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE))
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=mask)

    def box(self, x0, y0, x1, y1, colour, alpha=1.0):
        self.shape([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], colour, alpha)

    def disc(self, x, y, r, colour, alpha=1.0, blur=0, ry=None):
        ry = ry or r
        box = ((x - r) * SCALE, (y - ry) * SCALE, (x + r) * SCALE, (y + ry) * SCALE)
        if alpha >= 1 and not blur:
            self.pen.ellipse(box, fill=colour)
        else:
            self._veil(lambda pen: pen.ellipse(box, fill=round(255 * alpha)), colour, blur)

    def line(self, points, colour, width, alpha=1.0):
        points, width = self._points(points), max(1, round(width * SCALE))
        if alpha >= 1:
            self.pen.line(points, fill=colour, width=width, joint="curve")
        else:
            self._veil(lambda pen: pen.line(points, fill=round(255 * alpha), width=width, joint="curve"), colour)

    def arc(self, x, y, r, start, end, colour, width, ry=None):
        ry = ry or r
        steps = 60
        turn = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        self.line([(x + r * math.cos(a), y + ry * math.sin(a)) for a in turn], colour, width)

    def ridge(self, y, height, colour, roughness=0.55, detail=7, bottom=HEIGHT, left=0, right=WIDTH, ends=None):
        """A skyline of hills by halving: each midpoint is moved by less than the one before."""
        heights = list(ends or (self.dice.uniform(-1, 1) * height, self.dice.uniform(-1, 1) * height))
        spread = height
        for _ in range(detail):
            moved = [heights[0]]
            for a, b in zip(heights, heights[1:]):
                moved += [(a + b) / 2 + self.dice.uniform(-spread, spread), b]
            heights, spread = moved, spread * roughness
        step = (right - left) / (len(heights) - 1)
        line = [(left + i * step, y + h) for i, h in enumerate(heights)]
        self.shape(line + [(right, bottom), (left, bottom)], colour)
        return line

    def swell(self, y, amplitude, length, colour, phase=0.0, bottom=HEIGHT, alpha=1.0):
        """Water's edge: a sine with a second one on its back."""
        line = [(x, y + amplitude * math.sin(x / length + phase) + amplitude * 0.4 * math.sin(x / length * 2.3 + phase * 3))
                for x in range(0, WIDTH + 1, 6)]
        self.shape(line + [(WIDTH, bottom), (0, bottom)], colour, alpha)

    def glints(self, x0, x1, y0, y1, colour, count, longest=70, thick=2.0):
        """Short level strokes, closer together towards the horizon, as light lies on water."""
        for _ in range(count):
            t = self.dice.random() ** 1.6
            y, half = y0 + (y1 - y0) * t, (6 + longest * t * self.dice.random()) / 2
            x = self.dice.uniform(x0, x1)
            self.box(x - half, y, x + half, y + thick * (0.5 + t), colour)

    def stars(self, count, bottom, colour=CREAM, largest=1.7):
        for _ in range(count):
            r = largest * (0.3 + 0.7 * self.dice.random() ** 4)
            self.disc(self.dice.uniform(0, WIDTH), self.dice.uniform(0, bottom), r, mix(colour, STEEL, self.dice.random() * 0.6))

    def rain(self, colour, count, alpha=0.3):
        def paint(pen):
            for _ in range(count):
                x, y, n = self.dice.uniform(-40, WIDTH), self.dice.uniform(-40, HEIGHT), self.dice.uniform(18, 46)
                pen.line(self._points([(x, y), (x - n * 0.28, y + n)]), fill=round(255 * alpha), width=SCALE)
        self._veil(paint, colour)

    def mist(self, y, height, colour, alpha=0.6):
        self._veil(lambda pen: pen.rectangle((-200, y * SCALE, 4000, (y + height) * SCALE), fill=round(255 * alpha)), colour, blur=height / 2)

    def fir(self, x, y, height, colour):
        for i in range(4):
            top, w = y - height + i * height * 0.2, height * (0.11 + 0.075 * i)
            self.shape([(x, top), (x + w, top + height * 0.36), (x - w, top + height * 0.36)], colour)
        self.box(x - height * 0.025, y - height * 0.1, x + height * 0.025, y, colour)

    def tree(self, x, y, height, colour, trunk=CHARCOAL, light=None):
        self.shape([(x - height * 0.05, y), (x + height * 0.05, y), (x + height * 0.02, y - height * 0.6), (x - height * 0.02, y - height * 0.6)], trunk)
        crown = [(0, -0.68, 0.24), (-0.2, -0.52, 0.19), (0.2, -0.54, 0.19), (0.02, -0.46, 0.2), (-0.1, -0.8, 0.15), (0.13, -0.78, 0.15)]
        for dx, dy, r in crown:
            self.disc(x + dx * height, y + dy * height, r * height, colour)
        if light:
            for dx, dy, r in ((-0.12, -0.72, 0.1), (0.08, -0.84, 0.07), (-0.22, -0.56, 0.07)):
                self.disc(x + dx * height, y + dy * height, r * height, light)

    def house(self, x, y, w, h, wall, roof, lit=None, rows=2, columns=2):
        self.box(x, y - h, x + w, y, wall)
        self.shape([(x - w * 0.06, y - h), (x + w / 2, y - h - w * 0.42), (x + w * 1.06, y - h)], roof)
        for i in range(rows):
            for j in range(columns):
                wx, wy = x + w * (j + 0.5) / columns, y - h + h * (i + 0.28) / rows
                colour = lit if lit and self.dice.random() < 0.6 else mix(roof, INK, 0.3)
                self.box(wx - w * 0.07, wy, wx + w * 0.07, wy + h * 0.36 / rows * 1.3, colour)

    def tower(self, x, y, w, h, colour, lit, share=0.35, cell=11):
        self.box(x, y - h, x + w, y, colour)
        for row in range(int(h // (cell * 1.5)) - 1):
            for column in range(int((w - 6) // cell)):
                if self.dice.random() < share:
                    wx, wy = x + 6 + column * cell, y - h + 10 + row * cell * 1.5
                    self.box(wx, wy, wx + cell * 0.5, wy + cell * 0.8, lit)

    def person(self, x, y, h, colour, head=None):
        self.shape([(x - h * 0.13, y), (x - h * 0.16, y - h * 0.62), (x, y - h * 0.76), (x + h * 0.16, y - h * 0.62), (x + h * 0.13, y)], colour)
        self.disc(x, y - h * 0.87, h * 0.12, head or colour)

    def gull(self, x, y, size, colour):
        self.line([(x - size, y - size * 0.25), (x - size * 0.45, y - size * 0.5), (x, y), (x + size * 0.45, y - size * 0.5), (x + size, y - size * 0.25)], colour, 2)

    def finish(self, grain=7):
        """Shrinks the drawing and gives it the grain and the darker edges of a printed picture."""
        image = self.image.resize((WIDTH, HEIGHT), Image.LANCZOS)
        noise = self._noise(grain)
        image = ImageChops.add(image, Image.merge("RGB", (noise,) * 3), scale=1, offset=-128)
        edge = Image.new("L", (WIDTH, HEIGHT), 26)
        ImageDraw.Draw(edge).ellipse((-170, -140, WIDTH + 170, HEIGHT + 140), fill=0)
        return Image.composite(Image.new("RGB", image.size, INK), image, edge.filter(ImageFilter.GaussianBlur(90)))

    def _noise(self, strength):
        # effect_noise cannot be seeded; a file drawn twice must be the same file.
        small = Image.frombytes("L", (WIDTH, HEIGHT), self.dice.randbytes(WIDTH * HEIGHT))
        return small.filter(ImageFilter.GaussianBlur(0.7)).point([round(128 + (v - 128) * strength / 60) for v in range(256)])


def harbour(p):
    p.sky("#9db0b3", CREAM, "#efd9ae", bottom=360)
    p.disc(690, 250, 46, "#f7e6bd")
    p.ridge(330, 22, "#93a3a1", 0.5)
    for x, w, h, wall in ((40, 90, 96, STONE), (128, 70, 130, ASH), (196, 84, 84, "#a58b6a"), (278, 66, 116, "#8d7f6c"), (342, 96, 78, ASH), (770, 80, 90, "#8d7f6c"), (848, 90, 120, STONE)):
        p.house(x, 384, w, h, wall, CHARCOAL, "#f0d592", 3, 2)
    p.sky("#6f8d97", "#2b475a", top=380, bottom=600)
    p.glints(600, 780, 386, 590, "#f1ddb0", 80, 80)
    p.glints(0, 960, 390, 600, "#54727f", 90, 120)
    p.box(0, 380, 470, 392, CHARCOAL)
    p.box(750, 380, 960, 392, CHARCOAL)
    for x, y, s in ((230, 470, 1.0), (430, 430, 0.66), (590, 520, 1.3), (830, 450, 0.8)):
        p.shape([(x - 74 * s, y - 16 * s), (x + 74 * s, y - 22 * s), (x + 52 * s, y + 14 * s), (x - 58 * s, y + 14 * s)], INK)
        p.box(x - 30 * s, y - 46 * s, x + 8 * s, y - 18 * s, CREAM)
        p.line([(x + 22 * s, y - 20 * s), (x + 22 * s, y - 110 * s)], INK, 4 * s)
        p.line([(x + 22 * s, y - 100 * s), (x + 70 * s, y - 22 * s)], INK, 1.4)
        p.line([(x + 22 * s, y - 100 * s), (x - 70 * s, y - 18 * s)], INK, 1.4)
    for x, y in ((520, 140), (570, 118), (480, 176)):
        p.gull(x, y, 16, CHARCOAL)


def bridge(p):
    p.sky("#7f97a3", "#c8ccc1", "#ecdcb9", bottom=430)
    p.ridge(400, 26, "#a4aea8", 0.5)
    p.sky("#8ba1a5", "#35536a", top=420)
    p.glints(0, 960, 426, 600, "#a9bab8", 110, 120)
    for x in (250, 710):
        p.shape([(x - 46, 600), (x - 32, 330), (x + 32, 330), (x + 46, 600)], "#55504a")
        p.box(x - 56, 540, x + 56, 600, CHARCOAL)
        p.shape([(x - 30, 320), (x - 18, 110), (x + 18, 110), (x + 30, 320)], INK)
        p.disc(x, 96, 15, "#f3d58a")
        p.disc(x, 96, 46, "#f3d58a", 0.35, blur=14)
    p.box(0, 312, 960, 336, INK)
    p.line([(0, 300), (960, 300)], INK, 3)
    for x in range(0, 961, 40):
        p.line([(x, 300), (x, 330)], INK, 3)
    for left, right, sag in ((250, 710, 150), (-210, 250, 150), (710, 1170, 150)):
        cable = [(left + (right - left) * t / 40, 120 + sag * (1 - (2 * t / 40 - 1) ** 2)) for t in range(41)]
        p.line(cable, INK, 5)
        for x, y in cable[2:-2:2]:
            p.line([(x, y), (x, 312)], INK, 1.6)
    p.box(330, 276, 380, 312, "#e3cf9f")
    p.box(384, 276, 434, 312, "#e3cf9f")
    p.box(438, 276, 488, 312, "#e3cf9f")
    for x in range(338, 480, 18):
        p.box(x, 284, x + 10, 296, NAVY)


def ship(p):
    p.sky("#5e7a8b", "#a7b6b4", "#e6d9bd", bottom=380)
    p.disc(170, 300, 54, "#f2e2b9")
    p.mist(330, 60, CREAM, 0.6)
    p.sky("#5d7c89", NAVY, top=370)
    p.glints(60, 300, 374, 590, "#e8d8ae", 60, 70)
    p.shape([(240, 330), (880, 300), (850, 440), (300, 440)], INK)
    p.shape([(268, 392), (864, 384), (850, 440), (300, 440)], RUST)
    for i, colour in enumerate((OCHRE, STEEL, CREAM, SAGE, SAND, STEEL, OCHRE, ASH)):
        for level in range(3 if i % 3 else 2):
            p.box(300 + i * 50, 286 - level * 32 - i * 2, 346 + i * 50, 316 - level * 32 - i * 2, mix(colour, INK, 0.12 * level))
    p.box(730, 150, 836, 306, CREAM)
    p.box(718, 140, 848, 156, INK)
    for row in range(4):
        for x in range(742, 830, 20):
            p.box(x, 168 + row * 32, x + 11, 182 + row * 32, NAVY)
    p.box(770, 96, 800, 142, OCHRE)
    p.line([(700, 310), (700, 120)], INK, 4)
    p.swell(436, 5, 40, "#35566a", 1)
    p.swell(478, 6, 52, "#2c4a5f", 2)
    p.swell(530, 7, 64, NAVY, 3)
    p.glints(0, 960, 450, 600, "#6f8d97", 60, 110)


def cranes(p):
    p.sky("#d9b880", "#edd9b2", "#c6c6b8", bottom=470)
    p.disc(500, 330, 70, "#f6e7c2")
    for x, s, colour in ((640, 0.6, "#a3987f"), (820, 0.7, "#8d8573"), (150, 0.8, "#6f685b"), (430, 1.15, INK)):
        base, top = 470, 470 - 330 * s
        for dx in (-46, 46):
            p.line([(x + dx * s, base), (x + dx * s * 0.8, top + 60 * s)], colour, 9 * s)
        p.line([(x - 46 * s, base - 110 * s), (x + 46 * s, base - 110 * s)], colour, 7 * s)
        p.line([(x - 130 * s, top + 60 * s), (x + 270 * s, top + 60 * s)], colour, 12 * s)
        p.line([(x, top + 60 * s), (x, top - 40 * s)], colour, 8 * s)
        p.line([(x, top - 36 * s), (x + 260 * s, top + 56 * s)], colour, 3 * s)
        p.line([(x, top - 36 * s), (x - 120 * s, top + 56 * s)], colour, 3 * s)
        p.line([(x + 190 * s, top + 60 * s), (x + 190 * s, top + 150 * s)], colour, 2.4 * s)
        p.box(x + 160 * s, top + 150 * s, x + 220 * s, top + 178 * s, mix(colour, OCHRE, 0.6))
    inks = (STEEL, RUST, SAND, MOSS, CHARCOAL, OCHRE, NAVY)
    for row in range(3):
        for i in range(15):
            if p.dice.random() < 0.82 - row * 0.2:
                colour = inks[p.dice.randrange(len(inks))]
                x, y = i * 66 - 10, 520 - row * 36
                p.box(x, y - 34, x + 62, y, colour)
                for k in range(6, 60, 9):
                    p.line([(x + k, y - 30), (x + k, y - 4)], mix(colour, INK, 0.25), 1.4)
    p.box(0, 520, 960, 600, CHARCOAL)
    p.box(0, 538, 960, 541, OCHRE)


def ferry(p):
    p.sky("#a9bcbc", "#e7e0cb", bottom=300)
    p.ridge(280, 34, "#a2b0a8", 0.5)
    p.ridge(312, 20, "#7f9088", 0.5)
    p.sky("#7798a0", "#2e4f63", top=318)
    p.glints(0, 960, 324, 600, "#a8bfc0", 120, 130)
    p.shape([(210, 400), (760, 400), (700, 470), (270, 470)], INK)
    p.shape([(232, 430), (736, 430), (700, 470), (270, 470)], MOSS)
    p.box(280, 340, 690, 402, PAPER)
    p.box(360, 290, 600, 342, CREAM)
    p.box(350, 282, 610, 292, INK)
    for x in range(300, 680, 34):
        p.box(x, 356, x + 20, 378, NAVY)
    for x in range(376, 590, 28):
        p.box(x, 302, x + 18, 320, NAVY)
    p.shape([(450, 282), (456, 214), (506, 214), (512, 282)], OCHRE)
    p.box(455, 214, 507, 230, INK)
    for i in range(7):
        p.disc(520 + i * 42, 200 - i * 12, 14 + i * 7, CREAM, 0.5, blur=6)
    for x in (296, 330, 352, 620, 646, 672):
        p.person(x, 342, 34, CHARCOAL)
    p.swell(462, 5, 38, "#3d6072", 1)
    p.swell(510, 7, 60, "#315166", 2)
    for x, y in ((160, 170), (220, 140), (820, 200)):
        p.gull(x, y, 18, CHARCOAL)


def river_flood(p):
    p.sky("#59656b", "#8b9694", "#b5b6a6", bottom=330)
    p.ridge(300, 40, "#737e78", 0.52)
    p.ridge(330, 16, "#586459", 0.5)
    p.sky("#98917c", "#6d6656", "#4a473e", top=346)
    for x, h in ((70, 130), (150, 100), (250, 150), (620, 120), (720, 160), (830, 110), (910, 140)):
        p.tree(x, 392, h, PINE)
        p.shape([(x - h * 0.3, 396), (x + h * 0.3, 396), (x + h * 0.16, 396 + h * 0.6), (x - h * 0.16, 396 + h * 0.6)], "#4d4a40", 0.5)
    for x in range(330, 600, 44):
        p.box(x, 372 + (x - 330) * 0.1, x + 7, 420 + (x - 330) * 0.1, CHARCOAL)
    p.line([(326, 384), (604, 412)], CHARCOAL, 4)
    p.glints(0, 960, 400, 600, "#b3ac96", 130, 150)
    p.swell(545, 6, 60, "#58523f", 1, alpha=0.7)
    p.rain(FOAM, 320, 0.32)


def town_flood(p):
    p.sky("#4e5b64", "#8f9794", "#a3a596", bottom=430)
    p.tower(446, 432, 60, 272, "#6f6a60", CHARCOAL, 0)
    p.shape([(440, 160), (476, 70), (512, 160)], CHARCOAL)
    inks = ("#a38b69", "#8d8373", "#b7a98d", "#77706a", "#9c8f7a")
    for x, w, h in ((-20, 130, 190), (112, 110, 150), (224, 120, 210), (520, 120, 180), (642, 104, 140), (748, 130, 200), (880, 110, 160)):
        p.house(x, 440, w, h, inks[p.dice.randrange(5)], "#3d3a38", "#f2d48a", 3, 2)
    p.sky("#8a8573", "#57533f", top=420)
    for x, w in ((-20, 130), (224, 120), (520, 120), (748, 130)):
        p.box(x, 422, x + w, 560, "#4a463a", 0.35)
    p.glints(0, 960, 426, 600, "#b9b298", 140, 130)
    p.glints(40, 320, 440, 560, "#e8cf8f", 26, 50)
    p.shape([(390, 486), (560, 486), (530, 516), (420, 516)], INK)
    p.person(440, 492, 62, NAVY, SAND)
    p.person(500, 492, 54, RUST, SAND)
    p.line([(452, 462), (590, 520)], CHARCOAL, 4)
    p.rain(FOAM, 260, 0.26)


def vale(p):
    p.sky("#5b6870", "#98a19b", "#cdc8ae", bottom=320)
    p.ridge(190, 60, "#84918c", 0.5)
    p.box(0, 320, 960, 600, "#75856a")
    p.ridge(196, 34, "#687a62", 0.5, left=-60, right=520, ends=(-40, 230))
    p.ridge(190, 30, "#586b54", 0.5, left=440, right=1020, ends=(230, -50))
    p.ridge(380, 16, MOSS, 0.5, left=-40, right=620, ends=(-20, 240))
    p.ridge(376, 16, "#3b5040", 0.5, left=380, right=1000, ends=(240, -30))
    river = [(462, 330), (478, 330), (500, 390), (470, 440), (560, 500), (700, 600), (330, 600), (420, 500), (410, 440), (470, 390)]
    p.shape(river, "#b3a98c")
    p.shape([(468, 336), (474, 336), (486, 390), (450, 442), (520, 505), (620, 600), (420, 600), (460, 505), (440, 442), (480, 390)], "#8a8268")
    p.box(640, 372, 700, 402, CREAM)
    p.shape([(634, 372), (670, 346), (706, 372)], CHARCOAL)
    p.house(180, 408, 50, 30, CREAM, CHARCOAL, None, 1, 2)
    for x, y, h in ((300, 430, 70), (120, 470, 90), (770, 430, 80), (850, 480, 100), (60, 540, 120), (900, 580, 130)):
        p.tree(x, y, h, PINE)
    for i in range(5):
        p.line([(520 + i * 90, 470 + i * 22), (600 + i * 90, 458 + i * 22)], "#2d3f33", 3)
    p.disc(250, 90, 150, "#48545c", 0.75, blur=40, ry=50)
    p.disc(420, 70, 190, "#48545c", 0.7, blur=40, ry=46)
    p.rain(FOAM, 150, 0.25)


def lighthouse(p):
    p.sky(NIGHT, NAVY, "#6d7f88", "#cdb88f", bottom=440)
    p.stars(120, 240)
    p.shape([(560, 168), (0, 60), (0, 200)], "#f5e4b3", 0.28)
    p.shape([(560, 168), (960, 90), (960, 230)], "#f5e4b3", 0.28)
    p.sky("#51697a", NIGHT, top=430)
    p.glints(0, 960, 436, 600, "#8da0a4", 90, 120)
    p.shape([(330, 520), (420, 450), (500, 430), (620, 428), (700, 452), (800, 520), (840, 600), (300, 600)], INK)
    p.shape([(526, 430), (540, 190), (580, 190), (596, 430)], PAPER)
    p.shape([(560, 430), (560, 190), (580, 190), (596, 430)], ASH, 0.6)
    for y in (240, 320):
        p.shape([(536, y + 34), (538, y), (583, y), (587, y + 34)], NAVY)
    p.box(530, 182, 590, 192, INK)
    p.box(542, 150, 578, 184, "#fbeec2")
    p.disc(560, 167, 60, "#fbeec2", 0.5, blur=16)
    p.shape([(536, 150), (560, 124), (584, 150)], INK)
    p.box(620, 404, 690, 448, CREAM)
    p.shape([(612, 404), (655, 378), (698, 404)], CHARCOAL)
    p.box(648, 418, 662, 434, "#f2d48a")
    p.swell(548, 8, 46, "#1d2c40", 1)
    p.glints(250, 860, 530, 560, FOAM, 30, 50)


def skyline(p):
    p.sky("#c8b48c", "#e9d9b7", "#d3d0c0", bottom=520)
    p.disc(300, 260, 74, "#f7ead0")
    for colour, low, high, lit, share in (("#b3a98f", 130, 250, "#c9bea2", 0.4), ("#847c6c", 110, 300, "#d9c493", 0.3), (CHARCOAL, 60, 220, "#efd08a", 0.28)):
        x = -20
        while x < WIDTH:
            w, h = p.dice.uniform(44, 96), p.dice.uniform(low, high)
            p.tower(x, 560, w, h, colour, lit, share)
            if p.dice.random() < 0.25:
                p.line([(x + w / 2, 560 - h), (x + w / 2, 520 - h)], colour, 3)
            x += w + p.dice.uniform(-6, 14)
    p.disc(560, 330, 60, CHARCOAL, ry=66)
    p.box(498, 330, 622, 560, CHARCOAL)
    p.box(553, 230, 567, 280, CHARCOAL)
    p.disc(560, 226, 8, OCHRE)
    p.box(0, 552, 960, 600, INK)
    p.glints(0, 960, 560, 600, "#8d7b54", 60, 60)


def bank(p):
    p.sky("#b9bfb4", "#e9dfc8", bottom=600)
    p.shape([(120, 190), (480, 60), (840, 190)], STONE)
    p.shape([(170, 182), (480, 78), (790, 182)], ASH)
    p.disc(480, 138, 30, STONE)
    p.disc(480, 138, 22, CREAM)
    p.box(120, 190, 840, 226, "#8f8777")
    p.box(140, 226, 820, 500, "#3b3934")
    for i in range(7):
        x = 160 + i * 106
        p.box(x - 6, 226, x + 58, 240, CREAM)
        p.box(x, 240, x + 52, 490, CREAM)
        p.box(x + 34, 240, x + 52, 490, ASH)
        for k in (9, 18, 27):
            p.line([(x + k, 246), (x + k, 486)], "#cfc5ae", 1.6)
        p.box(x - 6, 488, x + 58, 502, CREAM)
    for i, colour in enumerate(("#a79e8d", "#968d7c", "#857c6c")):
        p.box(100 - i * 26, 502 + i * 24, 860 + i * 26, 526 + i * 24, colour)
    p.box(0, 574, 960, 600, CHARCOAL)
    for x, h in ((230, 70), (700, 76), (726, 64)):
        p.person(x, 586, h, INK)
        p.shape([(x, 588), (x + 90, 600), (x + 60, 600)], INK, 0.35)


def chart(p):
    p.sky(CREAM, "#e5dac0")
    for x in range(60, 960, 70):
        p.line([(x, 50), (x, 540)], "#d0c4a8", 1.2)
    for y in range(60, 560, 60):
        p.line([(40, y), (920, y)], "#d0c4a8", 1.2)
    values, level = [], 400.0
    for i in range(45):
        level += p.dice.uniform(-26, 20) - 1.2
        values.append((60 + i * 19.1, max(110, min(500, level))))
    p.shape(values + [(values[-1][0], 540), (60, 540)], STEEL, 0.32)
    for i, (x, y) in enumerate(values[::2]):
        h = p.dice.uniform(20, 90)
        p.box(x - 6, 540 - h, x + 8, 540, mix(NAVY, SAND, 0.45))
    p.line(values, NAVY, 6)
    average = [(x, sum(v for _, v in values[max(0, i - 7):i + 1]) / len(values[max(0, i - 7):i + 1]) + 12) for i, (x, _) in enumerate(values)]
    p.line(average, OCHRE, 3.5)
    p.disc(*values[-1], 12, NAVY)
    p.disc(*values[-1], 5, CREAM)
    p.line([(40, 540), (920, 540)], INK, 4)


def telescope(p):
    p.sky(NIGHT, "#26344a", "#5a6676", "#a88f6c", bottom=480)
    p.stars(260, 360)
    p.ridge(450, 26, "#2b3038", 0.5)
    p.box(0, 500, 960, 600, INK)
    for x, y, s in ((730, 486, 0.42), (860, 480, 0.34), (580, 500, 0.6), (300, 540, 1.35)):
        p.shape([(x - 50 * s, y), (x + 50 * s, y), (x + 20 * s, y - 120 * s), (x - 20 * s, y - 120 * s)], "#3f4550")
        bowl = [(-140, -60), (-110, 20), (-40, 74), (40, 70), (96, 20), (120, -40)]
        turned = [(x + (a * 0.86 + b * 0.5) * s, y - 210 * s + (-a * 0.42 + b * 0.9) * s) for a, b in bowl]
        p.shape(turned, FOAM)
        p.shape([turned[0], turned[-1], turned[-2], turned[-3]], MIST)
        rim = [turned[0], turned[-1]]
        p.line(rim, PAPER, 5 * s)
        cx, cy = (rim[0][0] + rim[1][0]) / 2, (rim[0][1] + rim[1][1]) / 2
        tip = (cx - 52 * s, cy - 104 * s)
        for point in (*rim, turned[2]):
            p.line([point, tip], "#aab5b6", 3 * s)
        p.disc(*tip, 9 * s, OCHRE)


def night_sky(p):
    p.sky(NIGHT, "#1b2740", "#2f4560", "#71808a", bottom=500)
    for i in range(90):
        t = p.dice.random()
        x, y = 80 + 820 * t + p.dice.gauss(0, 40), 420 - 400 * t + p.dice.gauss(0, 34)
        p.disc(x, y, p.dice.uniform(14, 60), mix(STEEL, SAND, p.dice.random() * 0.6), 0.07, blur=16)
    p.stars(700, 470)
    for x, y in ((610, 150), (640, 130), (668, 156), (640, 176), (600, 184), (690, 120), (656, 196)):
        p.disc(x, y, 3.2, PAPER)
        p.disc(x, y, 9, PAPER, 0.3, blur=4)
    p.ridge(470, 24, "#1c2733", 0.5)
    for x, w, h in ((110, 60, 40), (180, 50, 54), (250, 66, 38), (520, 56, 44), (590, 60, 56), (700, 70, 40)):
        p.house(x, 520, w, h, INK, "#0f1218", "#e9c477", 1, 2)
    p.shape([(400, 520), (404, 430), (420, 380), (436, 430), (440, 520)], INK)
    p.box(0, 516, 960, 600, INK)
    for x, h in ((40, 90), (330, 70), (820, 120), (900, 90)):
        p.tree(x, 524, h, "#10151a", INK)


def comet(p):
    p.sky("#152033", "#2c4660", "#7d8f90", "#dcb983", bottom=470)
    p.stars(180, 300)
    for i in range(26):
        w, t = 5 + i * 3.4, i / 26
        p.disc(600 + i * 13, 210 - i * 6.4, w * 0.7, FOAM, 0.16 * (1 - t), blur=3 + i * 0.5)
    p.disc(592, 214, 26, PAPER, 0.6, blur=9)
    p.disc(590, 215, 9, PAPER)
    p.disc(500, 120, 4, PAPER)
    p.sky("#8a8f86", "#2c3e4d", top=430)
    p.glints(0, 960, 436, 540, "#e2c692", 100, 120)
    p.shape([(0, 500), (260, 486), (520, 520), (960, 508), (960, 600), (0, 600)], INK)
    for x, y, h in ((200, 500, 84), (236, 502, 54), (262, 500, 78), (330, 506, 80)):
        p.person(x, y, h, INK)
    p.line([(262, 440), (290, 420)], INK, 4)


def planet(p):
    p.sky("#0f141f", "#172033", "#10151f")
    p.stars(420, 600)
    p.disc(150, 130, 54, "#c77a4a")
    p.disc(150, 130, 130, "#c77a4a", 0.35, blur=40)
    p.disc(620, 330, 236, STEEL, 0.35, blur=22)
    p.disc(620, 330, 220, "#5f8090")
    world = Image.new("L", p.image.size, 0)
    pen = ImageDraw.Draw(world)
    pen.ellipse(tuple(v * SCALE for v in (400, 110, 840, 550)), fill=255)
    face = Picture("planet-face")
    face.sky("#d8d3bf", "#9fb1b0", "#6f909b", "#b9c0b2", "#56788a", "#c9c6b4", "#46677a", top=110, bottom=550)
    for _ in range(70):
        x, y = face.dice.uniform(400, 840), face.dice.uniform(110, 550)
        face.disc(x, y, face.dice.uniform(30, 120), PAPER if face.dice.random() < 0.6 else STEEL, 0.35, blur=5, ry=face.dice.uniform(3, 12))
    p.image.paste(face.image, mask=world)
    shade = Picture("shade")
    shade.image.paste("#000000", (0, 0, *shade.image.size))
    shade.disc(520, 250, 300, "#ffffff", 0.95, blur=60)
    dark = ImageChops.darker(ImageChops.invert(shade.image.convert("L")), world).point([round(v * 0.93) for v in range(256)])
    p.image.paste(Image.new("RGB", p.image.size, "#0b0f18"), mask=dark)


def stadium(p):
    p.sky("#1b2738", "#38506a", "#8b9a97", bottom=260)
    for x in (90, 870):
        p.line([(x, 270), (x, 70)], INK, 8)
        p.box(x - 46, 40, x + 46, 86, CHARCOAL)
        for i in range(5):
            for j in range(2):
                p.disc(x - 36 + i * 18, 52 + j * 20, 6, PAPER)
        p.disc(x, 62, 90, PAPER, 0.4, blur=34)
    p.shape([(0, 190), (480, 236), (960, 190), (960, 380), (0, 380)], CHARCOAL)
    inks = (SAND, STEEL, CREAM, OCHRE, STONE, MIST, "#5c5346")
    for row in range(11):
        y = 232 + row * 12
        for i in range(120):
            x = i * 8.2 + (row % 2) * 4
            dip = 40 * (1 - abs(x - 480) / 480) * (1 - row / 11)
            p.disc(x, y + dip, 3.0, inks[p.dice.randrange(len(inks))])
    p.shape([(0, 372), (960, 372), (960, 600), (0, 600)], MOSS)
    for i in range(8):
        if i % 2:
            a, b = i / 8, (i + 1) / 8
            p.shape([(960 * a, 372), (960 * b, 372), (480 + (960 * b - 480) * 1.7, 600), (480 + (960 * a - 480) * 1.7, 600)], "#4f694f")
    p.line([(0, 384), (960, 384)], CREAM, 3)
    p.line([(480, 384), (480, 600)], CREAM, 3)
    p.arc(480, 490, 150, 0, 360, CREAM, 3, ry=58)
    for x, y, h, colour in ((300, 470, 46, CREAM), (360, 520, 56, NAVY), (560, 450, 42, CREAM), (640, 520, 58, NAVY), (720, 440, 40, CREAM), (200, 430, 38, NAVY)):
        p.disc(x, y + 2, h * 0.3, INK, 0.4, blur=2, ry=4)
        p.person(x, y, h, colour, SAND)
    p.disc(430, 508, 7, PAPER)


def trophy(p):
    p.sky("#22384b", "#4d6a77", "#b19a6d")
    for i in range(12):
        a = math.radians(-170 + i * 14.5)
        p.shape([(480, 300), (480 + 900 * math.cos(a), 300 + 900 * math.sin(a)), (480 + 900 * math.cos(a + 0.11), 300 + 900 * math.sin(a + 0.11))], SAND, 0.1)
    p.arc(360, 210, 70, 80, 280, "#b98a3e", 14)
    p.arc(600, 210, 70, -100, 100, "#b98a3e", 14)
    p.shape([(350, 130), (610, 130), (590, 280), (530, 350), (430, 350), (370, 280)], OCHRE)
    p.shape([(350, 130), (430, 130), (440, 350), (430, 350), (370, 280)], "#e0bf77")
    p.shape([(560, 130), (610, 130), (590, 280), (530, 350), (540, 280)], "#a5782f")
    p.disc(480, 130, 130, "#8a6427", ry=16)
    p.shape([(458, 350), (502, 350), (512, 420), (448, 420)], "#b98a3e")
    p.box(410, 420, 550, 440, OCHRE)
    p.box(392, 440, 568, 496, CHARCOAL)
    p.box(436, 456, 524, 480, SAND)
    for _ in range(150):
        x, y = p.dice.uniform(0, 960), p.dice.uniform(0, 560)
        if abs(x - 480) > 150 or y < 100:
            p.shape([(x, y), (x + 9, y + 4), (x + 5, y + 12), (x - 3, y + 7)], (CREAM, FOAM, SAND, MIST)[p.dice.randrange(4)])
    for i in range(34):
        p.person(i * 30 - 10 + p.dice.uniform(-8, 8), 640, p.dice.uniform(110, 160), INK)
    p.box(0, 562, 960, 600, INK)


def cyclist(p, x, y, s, jersey):
    for dx in (-46, 46):
        p.arc(x + dx * s, y, 30 * s, 0, 360, INK, 4 * s)
    p.line([(x - 46 * s, y), (x - 10 * s, y - 48 * s), (x + 34 * s, y - 50 * s), (x + 46 * s, y)], INK, 4 * s)
    p.line([(x - 46 * s, y), (x, y), (x + 34 * s, y - 50 * s)], INK, 4 * s)
    p.line([(x - 10 * s, y - 52 * s), (x + 14 * s, y - 26 * s), (x, y + 4 * s)], CHARCOAL, 9 * s)
    p.shape([(x - 20 * s, y - 56 * s), (x - 6 * s, y - 84 * s), (x + 30 * s, y - 92 * s), (x + 28 * s, y - 74 * s), (x, y - 52 * s)], jersey)
    p.line([(x + 24 * s, y - 82 * s), (x + 40 * s, y - 52 * s)], SAND, 6 * s)
    p.disc(x + 38 * s, y - 100 * s, 12 * s, SAND)
    p.disc(x + 36 * s, y - 106 * s, 12 * s, jersey, ry=8 * s)


def peloton(p):
    p.sky("#a5b7b4", "#e8dcc0", bottom=340)
    p.ridge(220, 70, "#a3b0a2", 0.5)
    p.ridge(300, 40, SAGE, 0.5)
    p.shape([(0, 360), (400, 320), (960, 390), (960, 600), (0, 600)], MOSS)
    road = [(960, 560), (960, 450), (520, 372), (660, 330), (560, 300), (570, 296), (690, 330), (580, 372), (960, 430), (960, 600), (0, 600), (0, 500), (300, 480)]
    p.shape([(520, 366), (690, 330), (560, 298), (575, 295), (720, 332), (580, 372), (960, 452), (960, 600), (0, 600), (0, 510), (480, 450)], ASH)
    p.shape(road[:1] + [(960, 566), (0, 566), (0, 560)], CREAM, 0.7)
    for x, y, s, jersey in ((560, 452, 0.5, STEEL), (640, 462, 0.54, OCHRE), (470, 474, 0.62, SAGE), (330, 500, 0.8, NAVY), (200, 520, 0.92, OCHRE), (760, 530, 1.25, PAPER)):
        p.disc(x, y + 32 * s, 80 * s, INK, 0.35, blur=3, ry=7 * s)
        cyclist(p, x, y, s, jersey)
    for x, y, h in ((60, 400, 90), (140, 380, 70), (900, 400, 90), (840, 380, 60)):
        p.tree(x, y, h, PINE)


def court(p):
    p.sky("#3c4b48", "#2f3b3a", bottom=250)
    inks = ("#6d7a70", "#59655e", "#8a8d7c", "#a89f86")
    for row in range(8):
        for i in range(86):
            p.disc(i * 11.5 + (row % 2) * 5, 60 + row * 22, 4.4, inks[p.dice.randrange(4)])
    p.box(0, 226, 960, 262, PINE)
    p.sky("#b8865a", "#a56f45", top=262)
    p.line([(250, 290), (40, 580)], CREAM, 5)
    p.line([(710, 290), (920, 580)], CREAM, 5)
    p.line([(250, 290), (710, 290)], CREAM, 4)
    p.line([(40, 580), (920, 580)], CREAM, 6)
    p.line([(200, 360), (760, 360)], CREAM, 4)
    p.line([(480, 360), (480, 470)], CREAM, 4)
    p.line([(118, 470), (842, 470)], CREAM, 5)
    p.shape([(150, 372), (810, 372), (810, 420), (150, 420)], INK, 0.55)
    for x in range(150, 811, 12):
        p.line([(x, 374), (x, 420)], CHARCOAL, 0.8)
    p.box(150, 366, 810, 376, PAPER)
    p.person(600, 350, 66, PAPER, "#8c5d3c")
    p.line([(610, 312), (636, 296)], INK, 4)
    p.disc(646, 288, 13, SAND, 0.7, ry=16)
    p.disc(330, 552, 26, INK, 0.3, blur=4, ry=6)
    p.person(330, 552, 130, NAVY, "#c99a70")
    p.line([(350, 470), (398, 440)], INK, 5)
    p.disc(418, 424, 24, SAND, 0.75, ry=28)
    p.disc(440, 250, 8, "#dbe08a")
    p.shape([(180, 600), (270, 600), (330, 560)], INK, 0.25)


def regatta(p):
    p.sky("#b9c6c2", "#ece2c8", bottom=250)
    p.ridge(232, 20, "#9dab9e", 0.5)
    for x, h in ((40, 70), (110, 90), (180, 60), (640, 80), (720, 96), (800, 70), (890, 90)):
        p.tree(x, 262, h, "#6f846d", STONE)
    p.sky("#8eabb0", "#3c6075", top=256)
    p.glints(0, 960, 262, 600, "#b8cbca", 130, 130)
    for x in range(40, 960, 120):
        p.disc(x, 352, 4, OCHRE)
        p.disc(x + 40, 470, 6, OCHRE)
    for y, s, x0, jersey in ((318, 0.55, 380, STEEL), (410, 0.8, 250, CREAM), (530, 1.1, 90, OCHRE)):
        length = 620 * s
        p.shape([(x0, y), (x0 + length, y - 4 * s), (x0 + length - 40 * s, y + 12 * s), (x0 + 40 * s, y + 12 * s)], INK)
        for i in range(8):
            x = x0 + 90 * s + i * 58 * s
            p.line([(x, y - 14 * s), (x - 44 * s, y + 26 * s)], CHARCOAL, 3 * s)
            p.shape([(x - 60 * s, y + 24 * s), (x - 36 * s, y + 20 * s), (x - 38 * s, y + 30 * s), (x - 58 * s, y + 34 * s)], jersey)
            p.shape([(x - 10 * s, y), (x - 22 * s, y - 40 * s), (x - 6 * s, y - 46 * s), (x + 12 * s, y)], jersey)
            p.disc(x - 16 * s, y - 54 * s, 9 * s, "#a9795a")
        p.person(x0 + length - 60 * s, y, 40 * s, jersey, "#a9795a")
        p.glints(x0, x0 + length, y + 16 * s, y + 50 * s, FOAM, 26, 40)


def night_train(p):
    p.sky(NIGHT, NAVY, "#49607a", "#b59a77", bottom=400)
    p.stars(200, 280)
    p.disc(790, 110, 40, "#f3e6c4")
    p.disc(772, 100, 36, "#1c2a3f")
    p.ridge(330, 60, "#2f4152", 0.5)
    p.ridge(380, 30, "#1f2c38", 0.5)
    p.box(0, 410, 960, 600, INK)
    for i in range(4):
        x = -180 + i * 300
        p.shape([(x, 330), (x + 288, 330), (x + 288, 452), (x, 452)], "#2a4a63")
        p.shape([(x, 330), (x + 12, 316), (x + 276, 316), (x + 288, 330)], "#1a3044")
        p.box(x, 432, x + 288, 440, OCHRE)
        for k in range(6):
            lit = p.dice.random() < 0.7
            wx = x + 18 + k * 44
            p.box(wx, 350, wx + 32, 394, "#f4dc9c" if lit else "#16222f")
            if lit:
                p.box(wx, 350, wx + 32, 358, OCHRE)
                p.shape([(wx - 6, 460), (wx + 38, 460), (wx + 70, 540), (wx - 20, 540)], "#f4dc9c", 0.16)
            if lit and p.dice.random() < 0.4:
                p.person(wx + 16, 394, 30, CHARCOAL)
        for k in (44, 84, 204, 244):
            p.disc(x + k, 458, 15, "#0b0d10")
            p.disc(x + k, 458, 6, STONE)
    p.line([(0, 475), (960, 475)], STONE, 4)
    for x in range(0, 960, 34):
        p.box(x, 480, x + 18, 486, CHARCOAL)
    for x in (120, 560, 940):
        p.line([(x, 470), (x, 190)], INK, 6)
        p.line([(x, 200), (x - 50, 200)], INK, 4)
    p.line([(0, 214), (960, 206)], INK, 1.6)


def orchard(p):
    p.sky("#b5c1b4", "#efe2c0", bottom=300)
    p.ridge(250, 30, "#a8b194", 0.5)
    p.shape([(0, 290), (960, 270), (960, 600), (0, 600)], SAGE)
    for row, (y, h, gap) in enumerate(((330, 90, 110), (400, 140, 170), (510, 220, 270))):
        for i in range(-1, 10):
            x = i * gap + (row % 2) * gap / 2 + 20
            if -100 < x < 1060:
                p.disc(x, y + 2, h * 0.4, "#56694b", 0.6, blur=3, ry=h * 0.06)
                p.tree(x, y, h, mix(MOSS, PINE, row * 0.25), "#5a4634", mix(SAGE, MOSS, row * 0.35))
                for _ in range(11):
                    a, r = p.dice.uniform(0, 6.28), p.dice.uniform(0, 0.3) * h
                    p.disc(x + r * math.cos(a), y - h * 0.62 + r * math.sin(a) * 0.8, h * 0.026, OCHRE)
    p.line([(560, 560), (600, 330)], "#c8a46c", 6)
    p.line([(596, 566), (622, 330)], "#c8a46c", 6)
    for i in range(8):
        y = 540 - i * 27
        p.line([(563 + i * 4.6, y), (596 + i * 3.2, y + 3)], "#c8a46c", 5)
    p.shape([(250, 540), (350, 540), (336, 590), (264, 590)], "#8d6a42")
    for i in range(7):
        p.disc(264 + i * 12, 536 - (i % 2) * 8, 11, (OCHRE, "#b5763a", "#d1b45c")[i % 3])


def market(p):
    p.sky("#8f9a98", "#d9cfb6", bottom=330)
    for x, w, h, wall in ((0, 150, 210, "#9b8c74"), (152, 130, 170, ASH), (284, 160, 230, "#8b8172"), (446, 120, 180, "#b4a283"), (568, 170, 220, "#948872"), (740, 220, 190, ASH)):
        p.house(x, 400, w, h, wall, "#4a4640", "#f0d592", 3, 3)
    p.box(0, 400, 960, 600, "#a79c87")
    stalls = ((20, 270, (MOSS, CREAM)), (340, 290, (STEEL, CREAM)), (680, 270, (OCHRE, CREAM)))
    for x, w, inks in stalls:
        for dx in (10, w - 10):
            p.line([(x + dx, 300), (x + dx, 520)], CHARCOAL, 6)
        n = 8
        for i in range(n):
            a, b = x + w * i / n, x + w * (i + 1) / n
            p.shape([(a + 12 - 24 * i / n, 250), (b + 12 - 24 * (i + 1) / n, 250), (b, 320), (a, 320)], inks[i % 2])
            p.disc((a + b) / 2, 320, w / n / 2, inks[i % 2])
        p.box(x, 440, x + w, 520, "#6d5335")
        for i in range(int(w / 17)):
            for j in range(2):
                p.disc(x + 10 + i * 17 + j * 7, 438 - j * 12, 9.5, (OCHRE, SAGE, "#b06d3a", SAND, MOSS)[p.dice.randrange(5)])
        p.person(x + w / 2, 428, 100, NAVY, SAND)
    for x, h, colour in ((318, 150, CHARCOAL), (640, 160, RUST), (664, 120, INK), (180, 156, INK), (880, 150, CHARCOAL)):
        p.disc(x, 588, 34, INK, 0.3, blur=4, ry=6)
        p.person(x, 586, h, colour, "#b98d68")


def painting(p):
    p.sky("#d8cdb6", "#c9bda5")
    p.box(0, 500, 960, 600, "#8a7558")
    p.box(0, 494, 960, 504, CREAM)
    p.box(222, 62, 748, 448, INK, 0.22)
    p.box(212, 50, 740, 438, "#a67f3c")
    p.box(224, 62, 728, 426, "#caa45a")
    p.box(236, 74, 716, 414, "#1f3355")
    inner = Picture("blue-orchard")
    inner.sky("#16284a", "#2d4f80", "#6f8fae", "#c9b98e", bottom=330)
    inner.ridge(320, 14, "#24406a", 0.5)
    inner.box(0, 340, 960, 600, "#1c345c")
    for x, y, h in ((290, 366, 100), (370, 352, 80), (440, 360, 90), (560, 352, 84), (640, 368, 110), (690, 350, 70), (330, 404, 150), (600, 412, 160)):
        inner.tree(x, y, h, "#1d4f9e", "#142238", "#4f86c9")
        for _ in range(9):
            a, r = inner.dice.uniform(0, 6.28), inner.dice.uniform(0, 0.28) * h
            inner.disc(x + r * math.cos(a), y - h * 0.62 + r * math.sin(a), 3, "#e5c667")
    inner.line([(470, 408), (498, 270)], "#d9c58f", 4)
    inner.line([(496, 410), (512, 270)], "#d9c58f", 4)
    for i in range(6):
        inner.line([(474 + i * 4.4, 390 - i * 20), (497 + i * 2.6, 391 - i * 20)], "#d9c58f", 3)
    frame = tuple(v * SCALE for v in (246, 84, 706, 404))
    p.image.paste(inner.image.crop(frame), frame[:2])
    p.shape([(476, 0), (380, 0), (150, 500), (800, 500), (580, 0)], "#fff3d0", 0.1)
    p.box(770, 300, 846, 330, PAPER)
    p.line([(780, 312), (836, 312)], STONE, 2)
    p.line([(780, 320), (820, 320)], STONE, 2)
    p.person(400, 590, 210, INK)
    p.person(860, 584, 190, CHARCOAL)


def theatre(p):
    p.sky("#2a2430", "#191722")
    p.shape([(300, 480), (660, 480), (560, 20), (400, 20)], "#f3dfa8", 0.28)
    p.box(150, 90, 810, 470, "#3a3340")
    p.shape([(480, 40), (330, 470), (630, 470)], "#f3dfa8", 0.35)
    p.disc(480, 456, 150, "#f6e6bd", 0.75, blur=6, ry=24)
    p.person(480, 460, 150, INK, "#c99f78")
    p.shape([(452, 330), (508, 330), (500, 300), (460, 300)], INK)
    for side in (0, 1):
        for i in range(7):
            x = 20 + i * 30
            colour = mix("#5c3040", "#2c1a24", (i % 2) * 0.75)
            points = [(x, 40), (x + 34, 40), (x + 26 - i * 3, 300), (x + 10 - i * 9, 480), (x - 26 - i * 9, 480), (x - 4 - i * 3, 300)]
            p.shape([(960 - a, b) for a, b in points] if side else points, colour)
    for i in range(12):
        p.disc(40 + i * 80, 52, 46, "#4b2836" if i % 2 else "#5c3040", ry=40)
    p.box(0, 0, 960, 44, OCHRE)
    p.box(0, 40, 960, 48, "#7c5c2a")
    p.box(0, 470, 960, 500, "#6b4c2c")
    for row in range(3):
        for i in range(17):
            p.disc(i * 60 + (row % 2) * 30, 540 + row * 34, 20, mix(INK, "#2b2833", 0.5 - row * 0.2))
            p.box(i * 60 + (row % 2) * 30 - 28, 556 + row * 34, i * 60 + (row % 2) * 30 + 28, 620, mix(INK, "#2b2833", 0.5 - row * 0.2))


def books(p):
    p.sky("#d9c7a2", "#bfa67a")
    inks = (NAVY, RUST, MOSS, OCHRE, CHARCOAL, STEEL, CREAM, "#6d4a3a", SAGE, STONE, "#2f4a4a")
    for shelf in range(3):
        base = 190 + shelf * 190
        p.box(0, base - 176, 960, base, "#6e5537")
        x = 10.0
        while x < 950:
            w, h = p.dice.uniform(16, 46), p.dice.uniform(96, 156)
            colour = inks[p.dice.randrange(len(inks))]
            if p.dice.random() < 0.1:
                lean = 30
                p.shape([(x + lean, base - h), (x + lean + w, base - h + 8), (x + w, base), (x, base)], colour)
                x += w + lean + 6
                continue
            if p.dice.random() < 0.07:
                x += 54
                continue
            p.box(x, base - h, x + w, base, colour)
            band = CREAM if colour != CREAM else RUST
            if p.dice.random() < 0.6:
                p.box(x, base - h + 18, x + w, base - h + 23, band)
                p.box(x, base - 26, x + w, base - 22, band)
            if w > 26:
                p.box(x + w * 0.3, base - h + 38, x + w * 0.7, base - h * 0.4, band, 0.55)
            x += w + 2
        p.box(0, base, 960, base + 16, "#a58454")
        p.box(0, base + 13, 960, base + 20, "#55402a")
    p.shape([(820, 0), (960, 0), (960, 600), (600, 600)], "#fff1cf", 0.14)


def concert(p):
    p.sky("#1e1f29", "#34323a", "#5c4b3a")
    for i in range(7):
        p.box(70 + i * 124, 40, 130 + i * 124, 330, "#4a3e33")
        p.box(76 + i * 124, 46, 124 + i * 124, 324, "#57493b")
    p.disc(480, 470, 560, "#8c6a42", ry=140)
    p.disc(480, 462, 520, "#a98350", ry=122)
    for row, (y, n, h, spread) in enumerate(((350, 17, 80, 760), (392, 15, 92, 740), (440, 13, 108, 700))):
        for i in range(n):
            x = 480 + (i - (n - 1) / 2) * spread / n
            yy = y - 26 * (1 - abs(x - 480) / 420) ** 2
            p.person(x, yy + h * 0.4, h, INK, "#c79d78")
            if (i + row) % 2:
                p.disc(x - 12, yy + h * 0.02, h * 0.12, "#b06f36")
                p.line([(x - 30, yy - h * 0.16), (x + 26, yy + h * 0.1)], SAND, 2.4)
            else:
                p.line([(x + 4, yy - h * 0.3), (x + 18, yy + h * 0.24)], OCHRE, 4)
            p.box(x - 15, yy + h * 0.24, x + 15, yy + h * 0.42, PAPER, 0.9)
    for x in (140, 820):
        p.disc(x, 470, 38, "#8c5428", ry=50)
        p.disc(x, 410, 26, "#8c5428", ry=34)
        p.line([(x, 440), (x, 300)], INK, 6)
    for x in (200, 480, 760):
        p.shape([(x, 0), (x - 150, 470), (x + 150, 470)], "#fbe9b9", 0.1)
    for i in range(18):
        p.disc(i * 56, 612, 34, "#17161b")


def mountain(p):
    p.sky("#6f8796", "#b9c2bd", "#eadfc7", bottom=420)
    p.disc(740, 140, 42, "#f7ecd2")
    p.shape([(0, 360), (160, 250), (300, 330), (430, 240), (600, 350), (800, 260), (960, 340), (960, 600), (0, 600)], "#93a5a9")
    p.shape([(110, 480), (430, 80), (500, 150), (560, 130), (860, 480)], "#53697a")
    p.shape([(430, 80), (500, 150), (560, 130), (640, 224), (590, 214), (560, 260), (520, 210), (480, 280), (440, 220), (400, 270), (350, 230), (330, 206)], PAPER)
    p.shape([(430, 80), (500, 150), (560, 130), (860, 480), (480, 480), (520, 330), (450, 240)], NAVY, 0.4)
    p.shape([(0, 470), (240, 390), (420, 450), (700, 380), (960, 460), (960, 600), (0, 600)], "#3d5450")
    p.mist(400, 60, FOAM, 0.55)
    p.ridge(520, 22, PINE, 0.5)
    for i in range(46):
        x = i * 22 + p.dice.uniform(-8, 8)
        p.fir(x, 560 + p.dice.uniform(-20, 30), p.dice.uniform(50, 100), mix(PINE, INK, p.dice.random() * 0.5))


def hut(p):
    p.sky("#9aa7aa", "#c6c9c0", "#dcd8c8")
    p.shape([(0, 300), (300, 180), (620, 300), (960, 220), (960, 600), (0, 600)], "#b3b9b3")
    p.mist(220, 90, "#dcdccf", 0.8)
    p.shape([(0, 420), (400, 350), (960, 430), (960, 600), (0, 600)], "#87908a")
    p.box(360, 320, 640, 460, STONE)
    for row in range(8):
        for i in range(9):
            x = 360 + i * 32 - (row % 2) * 14
            p.box(max(360, x), 322 + row * 17, min(640, x + 29), 336 + row * 17, mix(STONE, (ASH, CHARCOAL)[p.dice.randrange(2)], p.dice.random() * 0.4))
    p.shape([(336, 326), (410, 236), (590, 236), (664, 326)], CHARCOAL)
    p.box(560, 206, 592, 262, STONE)
    for i in range(6):
        p.disc(580 + i * 16, 190 - i * 24, 10 + i * 6, PAPER, 0.5, blur=6)
    p.box(470, 370, 528, 460, "#5c4029")
    for x in (396, 566):
        p.box(x, 366, x + 44, 404, "#f4dc9c")
        p.line([(x + 22, 366), (x + 22, 404)], CHARCOAL, 3)
        p.disc(x + 22, 385, 50, "#f4dc9c", 0.35, blur=16)
    p.shape([(440, 460), (560, 460), (700, 600), (380, 600)], CREAM, 0.6)
    p.shape([(0, 520), (300, 470), (440, 480), (380, 600), (0, 600)], "#5f6b64")
    p.shape([(960, 520), (700, 470), (570, 470), (700, 600), (960, 600)], "#566159")
    p.mist(250, 60, PAPER, 0.5)
    p.mist(470, 40, PAPER, 0.35)
    for x, y, s in ((170, 560, 1), (200, 566, 0.8)):
        p.person(x, y, 84 * s, NAVY, SAND)


def tram(p):
    p.sky("#a9b1a8", "#e5d8ba", bottom=432)
    for x, w, h, wall in ((0, 130, 260, ASH), (132, 150, 300, "#a39077"), (284, 110, 240, STONE), (640, 130, 280, "#9b8c74"), (772, 190, 320, ASH)):
        p.tower(x, 430, w, h, wall, CHARCOAL, 0.9, 22)
        p.box(x - 4, 430 - h - 10, x + w + 4, 430 - h, CHARCOAL)
    p.box(0, 430, 960, 600, "#8b8474")
    for dx in (-70, 70):
        p.shape([(480 + dx * 0.4, 430), (484 + dx * 0.4, 430), (486 + dx * 2.6, 600), (474 + dx * 2.6, 600)], CHARCOAL)
    p.line([(480, 80), (480, 150)], INK, 3)
    p.line([(0, 96), (480, 82), (960, 96)], INK, 2)
    p.line([(440, 152), (480, 84), (520, 152)], INK, 4)
    p.shape([(352, 178), (372, 150), (588, 150), (608, 178)], CHARCOAL)
    p.box(346, 176, 614, 500, "#2f5a4c")
    p.box(346, 350, 614, 366, OCHRE)
    p.box(346, 366, 614, 500, CREAM)
    for x in (360, 446, 532):
        p.box(x, 214, x + 70, 336, "#cfd8d2")
        p.shape([(x, 336), (x, 260), (x + 60, 214), (x + 70, 214), (x + 70, 236)], PAPER, 0.5)
    p.person(480, 336, 90, INK, SAND)
    p.box(420, 182, 540, 208, INK)
    p.box(476, 186, 484, 204, "#f2d48a")
    p.disc(480, 432, 24, CHARCOAL)
    p.disc(480, 432, 18, "#fbeec2")
    p.disc(480, 432, 60, "#fbeec2", 0.35, blur=16)
    p.box(336, 496, 624, 520, INK)
    p.box(380, 520, 580, 536, CHARCOAL)
    for x, h, colour in ((140, 150, INK), (190, 130, NAVY), (800, 156, RUST), (850, 140, INK)):
        p.person(x, 570, h, colour, SAND)


def ballot(p):
    p.sky("#cfc6b1", "#b8ad95")
    p.box(0, 470, 960, 600, "#8e7350")
    p.shape([(270, 290), (340, 230), (680, 230), (690, 290)], "#8fa39c")
    p.box(270, 290, 690, 520, MIST)
    p.shape([(690, 290), (680, 230), (720, 270), (740, 500), (690, 520)], STEEL)
    p.shape([(400, 254), (580, 254), (586, 268), (394, 268)], INK)
    p.shape([(424, 60), (566, 84), (548, 258), (418, 258)], PAPER)
    for i in range(3):
        y = 100 + i * 46
        p.line([(446, y), (446, y + 24), (470, y + 27), (470, y + 3), (446, y)], STONE, 3)
        p.line([(486, y + 14), (540, y + 22)], ASH, 5)
    p.line([(446, 146), (472, 174)], INK, 5)
    p.line([(472, 148), (444, 172)], INK, 5)
    p.shape([(566, 84), (640, 40), (760, 20), (960, 0), (960, 130), (760, 130), (640, 150), (556, 160)], "#c79d78")
    p.shape([(540, 130), (560, 112), (640, 110), (650, 140), (560, 158)], "#b98d68")
    p.shape([(760, 14), (960, -10), (960, 150), (770, 138)], NAVY)
    p.box(330, 350, 630, 450, PAPER, 0.85)
    for y, w in ((372, 240), (396, 200), (420, 150)):
        p.box(360, y, 360 + w, y + 9, STONE)
    for x, y, a in ((120, 520, 8), (190, 556, -14), (820, 550, 10), (780, 500, -8)):
        p.shape([(x, y), (x + 90, y + a), (x + 84, y + a + 50), (x - 6, y + 50)], PAPER)
        p.line([(x + 16, y + 16), (x + 70, y + 14 + a)], ASH, 4)


def forest(p):
    p.sky("#d9d6b0", "#bcc39a", "#8da07c")
    p.disc(560, 210, 150, "#fbf3d0", 0.8, blur=60)
    for depth, (colour, count, w) in enumerate((("#a9b58d", 26, 10), ("#85966f", 20, 16), ("#5e7455", 14, 26), ("#37493a", 8, 44))):
        base = 430 + depth * 40
        for _ in range(count):
            x = p.dice.uniform(-20, 980)
            if depth > 1 and 430 < x < 690:
                continue
            p.shape([(x - w / 2, base), (x + w / 2, base), (x + w * 0.3, 0), (x - w * 0.3, 0)], colour)
            for _ in range(3):
                y = p.dice.uniform(30, 240)
                side = 1 if p.dice.random() < 0.5 else -1
                p.line([(x, y + 40), (x + side * w * 2.2, y)], colour, w * 0.22)
        for _ in range(16):
            p.disc(p.dice.uniform(-40, 1000), p.dice.uniform(-40, 70 - depth * 12), p.dice.uniform(40, 90), colour, 0.85)
        p.ridge(base, 10, colour, 0.6, 7)
    p.shape([(520, 440), (590, 440), (700, 600), (380, 600)], "#cfc494", 0.85)
    for i in range(5):
        p.shape([(560, 120), (300 + i * 130, 600), (360 + i * 130, 600)], "#fdf6d8", 0.1)
    for _ in range(90):
        x, y = p.dice.uniform(0, 960), p.dice.uniform(530, 600)
        if not 400 < x < 680:
            p.line([(x, y), (x + p.dice.uniform(-14, 14), y - p.dice.uniform(14, 36))], MOSS if p.dice.random() < 0.5 else SAGE, 2)
    p.person(548, 470, 46, INK)


def sea(p):
    p.sky("#8aa0a6", "#c9cdc0", "#efdfba", bottom=270)
    p.disc(640, 240, 40, "#f9ecc9")
    p.disc(640, 240, 110, "#f9ecc9", 0.4, blur=30)
    p.sky("#9db1ae", "#55798a", top=262, bottom=330)
    for i in range(9):
        y = 290 + i * 36
        p.swell(y, 4 + i * 1.5, 40 + i * 12, mix("#7c9aa2", "#1e3a50", i / 8), i * 1.7)
        p.glints(0, 960, y + 4, y + 26, mix(FOAM, STEEL, 0.2 + i * 0.06), 12 + i, 60 + i * 12)
    p.glints(560, 720, 270, 560, "#f3dfb0", 80, 70)
    p.shape([(232, 276), (290, 276), (282, 288), (240, 288)], INK)
    p.shape([(260, 274), (260, 216), (296, 270)], PAPER)
    p.shape([(256, 274), (256, 226), (234, 270)], CREAM)
    for x, y, s in ((420, 120, 20), (480, 96, 16), (380, 160, 14), (800, 150, 14)):
        p.gull(x, y, s, CHARCOAL)


def meadow(p):
    p.sky("#b9cbc6", "#f0e6c9", bottom=330)
    p.ridge(300, 34, "#a9b695", 0.5)
    p.ridge(350, 20, SAGE, 0.5)
    p.sky("#8a9d6d", "#43603f", top=372)
    p.ridge(380, 6, "#8a9d6d", 0.6, bottom=400)
    for depth in range(4):
        for _ in range(170):
            x, y, h = p.dice.uniform(0, 960), 430 + depth * 55 + p.dice.uniform(0, 50), 26 + depth * 30
            lean = p.dice.uniform(-0.2, 0.3) * h
            p.line([(x, y), (x + lean, y - h)], mix(SAGE, PINE, p.dice.random()), 1.5 + depth * 0.5)
            if p.dice.random() < 0.3:
                colour = ("#f1dc8c", PAPER, "#7f8fb5", "#d89a6a", "#b8a2bd")[p.dice.randrange(5)]
                r = 2.6 + depth * 2.4
                for k in range(5):
                    a = k * 1.257
                    p.disc(x + lean + r * 0.8 * math.cos(a), y - h + r * 0.8 * math.sin(a), r * 0.6, colour)
                p.disc(x + lean, y - h, r * 0.45, OCHRE)
    for x, y in ((300, 300), (620, 250), (700, 340)):
        p.disc(x, y, 13, OCHRE, ry=9)
        for k in (-5, 2, 8):
            p.line([(x + k, y - 8), (x + k, y + 8)], INK, 3)
        p.disc(x - 4, y - 12, 9, PAPER, 0.75, ry=6)
        p.disc(x + 7, y - 12, 8, PAPER, 0.75, ry=6)


def lab(p):
    p.sky("#d7ddd4", "#b9c6c0")
    p.box(80, 60, 880, 72, STONE)
    for x, h, colour in ((110, 60, OCHRE), (170, 80, STEEL), (230, 50, SAGE), (700, 74, RUST), (760, 54, MIST), (820, 66, OCHRE)):
        p.box(x, 60 - h, x + 40, 60, mix(colour, PAPER, 0.25))
        p.box(x + 8, 60 - h - 12, x + 32, 60 - h, CHARCOAL)
    p.box(0, 470, 960, 600, "#8f8a7c")
    p.box(0, 462, 960, 474, CHARCOAL)

    def flask(x, s, fill):
        outline = [(x - 20 * s, 250 + 220 * (1 - s)), (x + 20 * s, 250 + 220 * (1 - s)), (x + 20 * s, 470 - 130 * s), (x + 86 * s, 462), (x - 86 * s, 462), (x - 20 * s, 470 - 130 * s)]
        p.shape(outline, PAPER, 0.75)
        p.shape([(x - 52 * s, 470 - 72 * s), (x + 52 * s, 470 - 72 * s), (x + 82 * s, 460), (x - 82 * s, 460)], fill)
        p.line(outline + outline[:1], CHARCOAL, 3)
        for _ in range(9):
            p.disc(x + p.dice.uniform(-46, 46) * s, 462 - p.dice.uniform(6, 60) * s, p.dice.uniform(2, 6), PAPER, 0.7)

    flask(200, 1.0, "#d3b24e")
    flask(350, 0.7, "#6f9a6c")
    p.shape([(560, 462), (760, 462), (750, 440), (580, 440)], INK)
    p.line([(720, 440), (740, 330), (690, 250)], INK, 20)
    p.line([(610, 400), (730, 400)], INK, 12)
    p.line([(640, 180), (690, 300)], CHARCOAL, 44)
    p.line([(626, 146), (642, 186)], INK, 30)
    p.line([(686, 296), (700, 340)], STONE, 24)
    p.box(620, 386, 720, 392, "#6f9a6c")
    for i in range(6):
        x = 440 + i * 20
        p.box(x, 380, x + 12, 456, PAPER, 0.8)
        p.box(x, 410 + (i % 3) * 10, x + 12, 456, ("#d3b24e", "#a7a95a", "#6f9a6c")[i % 3])
    p.box(430, 432, 560, 440, "#7a5c3a")
    p.shape([(800, 462), (900, 462), (900, 300), (800, 300)], PAPER)
    for i in range(6):
        p.box(816, 322 + i * 20, 816 + p.dice.uniform(40, 68), 328 + i * 20, ASH)


def glacier(p):
    p.sky("#8da5b0", "#cbd5d2", "#ece6d6", bottom=300)
    p.shape([(0, 260), (150, 120), (300, 240), (360, 180), (480, 280), (480, 400), (0, 400)], "#5c7080")
    p.shape([(960, 240), (820, 90), (700, 200), (640, 150), (500, 280), (500, 400), (960, 400)], "#4b6172")
    p.shape([(150, 120), (196, 160), (170, 170), (140, 158), (112, 158)], PAPER)
    p.shape([(820, 90), (862, 134), (830, 140), (800, 150), (780, 130)], PAPER)
    p.box(0, 396, 960, 500, "#43586a")
    p.shape([(400, 250), (560, 250), (860, 500), (100, 500)], "#dfe7e2")
    for i in range(9):
        y = 262 + i * 20
        half = 70 + i * 24
        p.line([(480 - half, y + 14), (480 - half * 0.3, y), (480 + half * 0.4, y + 4), (480 + half, y + 16)], "#a9c2c8", 2 + i * 0.3)
    x = 120.0
    while x < 840:
        w, h = p.dice.uniform(18, 46), p.dice.uniform(60, 120)
        p.shape([(x, 500), (x + w, 500), (x + w - 4, 500 - h + 10), (x + w / 2, 500 - h), (x + 3, 500 - h + 16)], ("#b7d0d6", "#cfe0e0", "#8fb3c0", PAPER)[p.dice.randrange(4)])
        x += w - 3
    p.sky("#6f97a5", "#2d5266", top=492)
    for bx, by, s in ((250, 540, 1.0), (600, 530, 0.7), (760, 560, 1.2), (430, 570, 0.6)):
        p.shape([(bx - 50 * s, by), (bx - 30 * s, by - 34 * s), (bx + 6 * s, by - 22 * s), (bx + 24 * s, by - 40 * s), (bx + 54 * s, by)], PAPER)
        p.shape([(bx - 50 * s, by), (bx + 54 * s, by), (bx + 20 * s, by + 18 * s), (bx - 30 * s, by + 16 * s)], "#a5c8d0", 0.6)
    p.glints(0, 960, 500, 600, "#a5c3c9", 60, 80)


def whale(p):
    p.sky("#8ea5ac", "#cfd3c7", "#efe3c6", bottom=290)
    p.ridge(280, 14, "#a5b2ad", 0.5)
    p.sky("#7d9ea7", "#3d6478", "#17303f", top=286)
    p.glints(0, 960, 292, 420, "#b3c7c7", 90, 90)
    body = [(120, 420), (190, 352), (330, 312), (470, 322), (600, 372), (700, 412), (760, 400), (820, 346), (812, 396), (872, 404), (800, 436), (720, 452), (560, 470), (360, 480), (200, 464)]
    p.shape(body, "#22333f")
    p.shape([(122, 424), (200, 444), (360, 452), (560, 452), (700, 440), (560, 470), (360, 482), (200, 466)], "#9fb0b0")
    for i in range(7):
        p.line([(170 + i * 10, 446 + i * 2), (380 + i * 20, 462 + i)], "#5f747c", 1.6)
    p.shape([(340, 452), (420, 462), (470, 550), (420, 530)], "#1a2832")
    p.disc(214, 410, 5, PAPER)
    p.shape([(560, 490), (640, 458), (740, 470), (800, 500), (840, 486), (836, 512), (770, 522), (620, 520)], "#2d424f")
    for i in range(12):
        a = math.radians(-90 + (i - 5.5) * 9)
        p.line([(300, 316), (300 + 60 * math.cos(a), 316 + 60 * math.sin(a)), (300 + 130 * math.cos(a) * 1.1, 316 + 110 * math.sin(a))], PAPER, 3, 0.6)
    p.disc(300, 216, 60, PAPER, 0.6, blur=14, ry=34)
    p.swell(520, 6, 60, "#1f3c4d", 1, alpha=0.55)
    p.swell(560, 7, 70, "#142a38", 2, alpha=0.7)
    for _ in range(40):
        p.disc(p.dice.uniform(60, 900), p.dice.uniform(480, 590), p.dice.uniform(1, 4), FOAM, 0.5)


def windfarm(p):
    p.sky("#7c97a3", "#c9d0c6", "#f0e2be", bottom=420)
    p.disc(180, 330, 50, "#f8ebc8")
    p.sky("#86a4aa", "#2f5266", top=400)
    p.glints(100, 280, 404, 590, "#f2dfb2", 60, 60)
    p.glints(0, 960, 406, 600, "#7795a0", 90, 110)
    places = [(60 + i * 84, 402, 0.36) for i in range(11)] + [(150, 420, 0.6), (380, 424, 0.62), (860, 420, 0.6), (620, 450, 1.15), (300, 500, 1.5)]
    for x, y, s in places:
        colour = mix(PAPER, "#9fb0b3", max(0, 0.8 - s * 0.7))
        top = y - 190 * s
        p.shape([(x - 5 * s, y), (x + 5 * s, y), (x + 2.4 * s, top), (x - 2.4 * s, top)], colour)
        turn = p.dice.uniform(0, 2)
        for k in range(3):
            a = turn + k * 2.094
            tip = (x + 100 * s * math.cos(a), top + 100 * s * math.sin(a))
            wide = (x + 24 * s * math.cos(a + 0.24), top + 24 * s * math.sin(a + 0.24))
            p.shape([(x, top), wide, tip], colour)
        p.disc(x, top, 5 * s, colour)
        p.shape([(x - 12 * s, y), (x + 12 * s, y), (x + 12 * s, y + 8 * s), (x - 12 * s, y + 8 * s)], OCHRE)
    for x, y in ((700, 160), (740, 140), (770, 168)):
        p.gull(x, y, 12, STEEL)


def vineyard(p):
    p.sky("#1d2a44", "#54607a", "#c08f6a", "#e8c78e", bottom=300)
    p.stars(90, 160)
    p.ridge(250, 36, "#5b5a66", 0.5)
    p.ridge(290, 20, "#444a4a", 0.5)
    p.shape([(600, 292), (616, 292), (616, 240), (608, 220), (600, 240)], INK)
    p.house(616, 294, 70, 34, INK, "#17161a", "#f2d48a", 1, 3)
    p.shape([(0, 330), (960, 300), (960, 600), (0, 600)], "#5e5a3c")
    for i in range(-12, 26):
        top, bottom = (470 + i * 24, 312), (200 + i * 110, 640)
        p.line([top, bottom], "#2d3b2a", 13)
        for k in range(1, 15):
            t = (k / 15) ** 1.7
            x, y = top[0] + (bottom[0] - top[0]) * t, top[1] + (bottom[1] - top[1]) * t
            if -30 < x < 990:
                p.disc(x, y, 4 + 22 * t, mix(MOSS, PINE, p.dice.random()))
                if p.dice.random() < 0.5:
                    p.disc(x + 4 * t, y + 10 * t, 2 + 6 * t, "#4a3350")
    for x, y, h in ((330, 420, 60), (520, 380, 42), (720, 470, 84), (160, 500, 100)):
        p.person(x, y, h, INK)
        p.disc(x + h * 0.1, y - h * 0.92, h * 0.05, PAPER)
        p.shape([(x + h * 0.1, y - h * 0.92), (x + h * 0.9, y - h * 0.4), (x + h * 0.7, y)], "#fbeec2", 0.3)


def olives(p):
    p.sky("#9fb6bd", "#e9ddbd", "#e8c893", bottom=300)
    p.ridge(250, 44, "#b3a88a", 0.5)
    p.shape([(210, 292), (250, 292), (250, 200), (230, 176), (210, 200)], "#c9b48a")
    for x, w, h in ((150, 60, 34), (254, 70, 40), (326, 50, 28)):
        p.house(x, 296, w, h, CREAM, "#a8764a", None, 1, 2)
    p.sky("#c9a66d", "#a67a47", top=292)
    for y, h, gap, shift in ((340, 90, 130, 40), (420, 150, 210, 110), (540, 250, 340, 60)):
        for i in range(-1, 9):
            x = i * gap + shift
            if not -120 < x < 1080:
                continue
            p.disc(x + h * 0.1, y + 2, h * 0.42, "#6b4f30", 0.55, blur=3, ry=h * 0.07)
            p.shape([(x - h * 0.1, y), (x + h * 0.11, y), (x + h * 0.04, y - h * 0.24), (x + h * 0.14, y - h * 0.5), (x, y - h * 0.36), (x - h * 0.14, y - h * 0.5), (x - h * 0.06, y - h * 0.24)], "#4f4434")
            for _ in range(46):
                a, r = p.dice.uniform(0, 6.28), p.dice.random() ** 0.5
                px, py = x + r * 0.4 * h * math.cos(a), y - 0.62 * h + r * 0.26 * h * math.sin(a)
                p.disc(px, py, h * p.dice.uniform(0.05, 0.1), (SAGE, "#6d7f63", "#93a184", "#566b55")[p.dice.randrange(4)], ry=h * 0.045)
            for _ in range(14):
                p.disc(x + p.dice.uniform(-0.36, 0.36) * h, y - h * p.dice.uniform(0.45, 0.8), h * 0.014 + 1, "#2f2b33")


def castle(p):
    p.sky("#10182a", "#243654", "#5f6c80", bottom=460)
    p.stars(220, 320)
    p.disc(730, 120, 46, "#f1e6c6")
    p.disc(730, 120, 110, "#f1e6c6", 0.25, blur=30)
    p.ridge(430, 24, "#2c394a", 0.5)
    p.shape([(120, 600), (260, 430), (420, 380), (620, 380), (760, 440), (860, 600)], "#161b24")
    wall = "#2c3038"

    def keep(x0, x1, top, bottom):
        p.box(x0, top, x1, bottom, wall)
        p.box(x0, top, x0 + (x1 - x0) * 0.3, bottom, "#383c44")
        step = (x1 - x0 + 16) / 7
        for i in range(0, 7, 2):
            p.box(x0 - 8 + i * step, top - 18, x0 - 8 + (i + 1) * step, top + 4, wall)

    keep(320, 700, 300, 420)
    keep(290, 370, 220, 430)
    keep(640, 730, 240, 440)
    keep(450, 560, 140, 400)
    for x, y in ((322, 270), (494, 190), (494, 260), (680, 290), (400, 340), (600, 340)):
        p.box(x, y, x + 16, y + 28, "#f2cf80")
        p.disc(x + 8, y, 8, "#f2cf80")
        p.disc(x + 8, y + 10, 34, "#f2cf80", 0.3, blur=12)
    p.disc(505, 372, 26, "#0e1117")
    p.box(479, 372, 531, 420, "#0e1117")
    path = [(505, 420), (470, 450), (560, 490), (420, 530), (560, 600)]
    p.line(path, "#4c4a45", 16)
    for x, y in ((480, 444), (540, 480), (470, 512), (440, 536), (500, 566), (540, 588)):
        p.disc(x, y, 4, "#ffe7a6")
        p.disc(x, y, 22, "#f2cf80", 0.45, blur=8)
        p.person(x + 9, y + 14, 28, INK)


PICTURES = [harbour, bridge, ship, cranes, ferry, river_flood, town_flood, vale, lighthouse, skyline, bank, chart, telescope, night_sky,
            comet, planet, stadium, trophy, peloton, court, regatta, night_train, orchard, market, painting, theatre, books, concert,
            mountain, hut, tram, ballot, forest, sea, meadow, lab, glacier, whale, windfarm, vineyard, olives, castle]


# A publisher's mark: letters, ground, ink, face and the ground's shape.
ICONS = {
    "kingsway-post": ("K", NAVY, CREAM, "Serif-Bold", "square"),
    "eastgate-herald": ("E", "#6d4a2a", PAPER, "Serif-Regular", "arch"),
    "northline-wire": ("NL", INK, "#f3d58a", "Sans-Bold", "square"),
    "north-sea-observer": ("N", "#2f6b7d", PAPER, "Serif-Italic", "waves"),
    "the-counting-house": ("CH", "#efd9c0", INK, "Serif-Bold", "square"),
    "orrery": ("O", "#1b2740", "#e9c477", "Serif-Regular", "orbit"),
    "touchline-daily": ("T", "#2f6b45", PAPER, "Sans-BoldItalic", "halves"),
    "gallery-and-page": ("&", "#5b3a5e", "#f0dfc8", "Serif-Italic", "frame"),
    "brackwater-gazette": ("B", "#e3ddcc", "#24506e", "Serif-Bold", "rules"),
    "hansebote": ("H", "#8a5a33", CREAM, "Serif-Bold", "disc"),
    "le-courrier-du-quai": ("Q", "#dfe7ea", "#1f4e79", "Serif-BoldItalic", "disc"),
    "correo-de-poniente": ("C", OCHRE, INK, "Sans-Bold", "sun"),
}


def icon(letters, ground, ink, face, form):
    side, whole = 512, (0, 0, 511, 511)
    image = Image.new("RGBA", (side, side), (*rgb(ground), 0))
    pen = ImageDraw.Draw(image)
    if form == "disc":
        pen.ellipse(whole, fill=ground)
    elif form == "arch":
        pen.pieslice((0, 0, 511, 511), 180, 360, fill=ground)
        pen.rectangle((0, 255, 511, 511), fill=ground)
    else:
        pen.rounded_rectangle(whole, 64, fill=ground)
    if form == "waves":
        for y in (424, 464):
            wave = [(x, y + 14 * math.sin(x / 34)) for x in range(40, 473, 4)]
            pen.line(wave, fill=mix(ground, ink, 0.7), width=18, joint="curve")
    elif form == "halves":
        pen.rounded_rectangle((0, 372, 511, 511), 64, fill=mix(ground, INK, 0.45))
        pen.rectangle((0, 360, 511, 374), fill=ink)
    elif form == "frame":
        pen.rounded_rectangle((36, 36, 475, 475), 30, outline=ink, width=14)
    elif form == "rules":
        pen.rectangle((50, 420, 461, 430), fill=ink)
        pen.rectangle((50, 446, 461, 472), fill=ink)
    elif form == "sun":
        pen.pieslice((96, 330, 416, 650), 180, 360, fill="#f3dfa8")
    elif form == "orbit":
        pen.ellipse((28, 176, 483, 336), outline=mix(ground, ink, 0.6), width=14)
        pen.ellipse((424, 168, 484, 228), fill=ink)
    size = 250 if len(letters) > 1 else 360
    high = {"waves": 214, "rules": 222, "halves": 196, "sun": 206}.get(form, 262)
    pen.text((256, high), letters, font=ImageFont.truetype(f"Liberation{face}.ttf", size), fill=ink, anchor="mm")
    return image.resize((64, 64), Image.LANCZOS)


def save(picture, path):
    """Writes the best JPEG of at most 42 KiB."""
    for quality in range(88, 40, -3):
        picture.save(path, "JPEG", quality=quality, optimize=True, progressive=True, subsampling=2)
        if path.stat().st_size <= 42 * 1024:
            return


def main():
    wanted = set(sys.argv[1:])
    (HERE / "pictures").mkdir(exist_ok=True)
    for draw in PICTURES:
        name = draw.__name__.replace("_", "-")
        if wanted and name not in wanted:
            continue
        picture = Picture(name)
        draw(picture)
        save(picture.finish(), HERE / "pictures" / f"{name}.jpg")
    (HERE / "icons").mkdir(exist_ok=True)
    for publisher, mark in ICONS.items():
        icon(*mark).save(HERE / "icons" / f"{publisher}.png", optimize=True)


if __name__ == "__main__":
    main()
