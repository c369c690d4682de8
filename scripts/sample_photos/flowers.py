"""The florist's photos."""

from __future__ import annotations

from collections.abc import Callable

from scripts.sample_photos.drawing import (
    Drawing,
    at,
    circle,
    dark,
    ellipse,
    group,
    light,
    line,
    mix,
    path,
    polar,
    rect,
)
from scripts.sample_photos.petals import (
    PINE,
    SAGE,
    blossom,
    cone,
    leaf,
    needles,
    paper,
    ranunculus,
    rose,
    sprig,
)


def bouquet() -> Drawing:
    """Flowers of the meadow."""
    d = Drawing("#e9d9cf", 3)
    d.shadow(500, 880, 150, 30)
    back, front = paper(d, "#cfa877", "#7c4a3a")
    d.add(back)
    for x, length, turn in [
        (330, 330, -38),
        (420, 390, -14),
        (560, 400, 10),
        (650, 320, 34),
        (720, 220, 58),
        (270, 220, -62),
    ]:
        d.add(sprig(d, 500 + (x - 500) * 0.4, 470, length, turn, SAGE, 0.9))
    for x, y, length, turn in [
        (300, 400, 190, -58),
        (690, 400, 190, 60),
        (430, 260, 170, -12),
        (590, 270, 160, 18),
    ]:
        d.add(leaf(d, x, y, length, turn))
    d.add(front)
    spots = [
        ("blossom", 350, 300, 92, "#f6f1ea", "#e2b23c"),
        ("ranunculus", 500, 250, 84, "#e88a5a", ""),
        ("rose", 640, 306, 96, "#d8607a", ""),
        ("ranunculus", 290, 420, 84, "#d96a86", ""),
        ("blossom", 720, 430, 84, "#b9a2d6", "#5a3f6e"),
        ("rose", 420, 410, 104, "#f0c3b4", "#d98f7e"),
        ("blossom", 560, 420, 94, "#fbf5ec", "#d9a52f"),
        ("ranunculus", 640, 500, 76, "#f3c65a", ""),
        ("rose", 500, 530, 92, "#c9405e", ""),
        ("ranunculus", 374, 528, 70, "#f4efe6", ""),
    ]
    for kind, x, y, r, colour, heart in spots:
        d.add(circle(x + 8, y + 14, r * 0.96, "#2c1a1c", opacity=0.22, filter=d.blur(10)))
        if kind == "rose":
            d.add(rose(d, x, y, r, colour, heart))
        elif kind == "blossom":
            d.add(blossom(d, x, y, r, colour, heart))
        else:
            d.add(ranunculus(d, x, y, r, colour))
    return d


def roses() -> Drawing:
    """Twelve pale roses."""
    d = Drawing("#e3dfe6", 5)
    d.shadow(500, 880, 150, 30)
    back, front = paper(d, "#f1ece6", "#b98a94")
    d.add(back)
    for x, y, length, turn in [
        (300, 420, 180, -64),
        (700, 420, 180, 64),
        (400, 230, 150, -24),
        (600, 230, 150, 24),
        (500, 190, 140, 0),
    ]:
        d.add(leaf(d, x, y, length, turn, "#4e7a4c"))
    d.add(front)
    for x, y in [
        (500, 226),
        (392, 262),
        (608, 262),
        (306, 350),
        (448, 346),
        (560, 346),
        (694, 352),
        (356, 448),
        (500, 448),
        (644, 448),
        (430, 540),
        (568, 540),
    ]:
        d.add(
            circle(x + 8, y + 14, 74, "#3a2027", opacity=0.22, filter=d.blur(9)),
            rose(d, x, y, 82, "#f2c6c9", "#f7e6cf"),
        )
    return d


def eucalyptus() -> Drawing:
    """Branches tied together, lying."""
    d = Drawing("#e6e2d6", 8)
    d.shadow(520, 850, 250, 30, 0.3)
    for x, length, turn in [
        (470, 640, -30),
        (490, 700, -15),
        (500, 730, 0),
        (515, 690, 15),
        (530, 620, 31),
    ]:
        d.cast(sprig(d, x, 830, length, turn, "#86a596", 1.5), strength=0.16)
    for turn in (-22, -8, 6, 20):
        d.add(line(f"M500 770L{500 - turn * 3} 900", "#7c6b4f", 10))
    d.add(
        path("M440 752Q500 790 562 752L566 800Q500 834 436 800Z", d.round("#c9b28a")),
        line("M440 776Q500 812 564 776", "#a38c62", 4),
        line("M438 790Q500 824 566 790", "#a38c62", 3),
    )
    return d


def wreath() -> Drawing:
    """An Advent wreath with four candles, seen from above the table."""
    d = Drawing("#e4dbd2", 11)
    d.shadow(500, 800, 400, 60, 0.42)
    for turn in range(0, 360, 5):
        for ring in (0.82, 1.0):
            px, py = (
                500 + 300 * ring * polar(0, 0, 1, turn)[0],
                660 + 150 * ring * polar(0, 0, 1, turn)[1],
            )
            d.add(needles(d, px, py, 74, 15))
    for turn in (35, 80, 140, 215, 262, 325):
        px, py = 500 + 276 * polar(0, 0, 1, turn)[0], 650 + 136 * polar(0, 0, 1, turn)[1]
        d.add(cone(d, px, py, 34))
    for turn in range(10, 360, 24):
        px, py = 500 + 262 * polar(0, 0, 1, turn)[0], 640 + 130 * polar(0, 0, 1, turn)[1]
        d.add(circle(px, py, 12, d.ball("#b3262e")))
    wax = "#f1e6d2"
    for turn, high in [(225, 236), (315, 236), (135, 252), (45, 252)]:
        x, y = 500 + 276 * polar(0, 0, 1, turn)[0], 650 + 138 * polar(0, 0, 1, turn)[1]
        top = y - high
        d.add(
            rect(x - 46, top, 92, high + 4, d.round(wax), 6),
            ellipse(x, top, 46, 14, light(wax, 0.6)),
            circle(
                x,
                top - 48,
                62,
                d.radial((0, "#ffdf8a", 0.75), (1, "#ffdf8a", 0), cx=0.5, cy=0.5, r=0.5),
            ),
            line(f"M{x} {top}L{x} {top - 20}", "#3b2c24", 4),
            path(
                f"M{x} {top - 14}C{x - 18} {top - 36} {x - 4} {top - 60} {x} {top - 82}C{x + 6} {top - 60} {x + 18} {top - 36} {x} {top - 14}Z",
                d.radial((0, "#fffbe0"), (0.6, "#ffd257"), (1, "#f29a2e"), cx=0.5, cy=0.8),
            ),
        )
        d.add(
            *(needles(d, x + dx, y + 10, 56, 16) for dx in (-52, -18, 18, 52)),
            circle(x - 30, y + 8, 12, d.ball("#b3262e")),
        )
    return d


def tree() -> Drawing:
    """A Nordmann fir on its wooden cross."""
    d = Drawing("#dfe4e3", 13)
    d.shadow(500, 900, 230, 34)
    d.add(
        path("M478 780H522V890H478Z", d.round("#7a5638")),
        path("M330 880L500 862L672 882V908H330Z", d.round("#b98c5c")),
        path("M440 868L560 868L590 918H410Z", d.round("#a67a4c")),
    )
    for tier in range(13):
        y, wide = 800 - tier * 54, 300 - tier * 22
        under = d.linear((0, PINE), (0.5, dark(PINE, 0.25)), (1, dark(PINE, 0.5)), x2=1, y2=0.3)
        d.add(
            path(
                f"M500 {y - 130}L{500 + wide * 0.94} {y + 10}Q500 {y - 20} {500 - wide * 0.94} {y + 10}Z",
                under,
            )
        )
        for step in range(-10, 11):
            x = 500 + wide * step / 10
            drop = 46 * (abs(step) / 10) ** 1.6
            tone = mix(PINE, "#89b07c", d.chance.random() * 0.5 + (0.12 if step < 0 else 0))
            d.add(
                group(
                    *(
                        line(f"M0 0L{dx} {dy}", mix(tone, PINE, d.chance.random() * 0.6), 6)
                        for dx, dy in [(-24, 30), (-10, 40), (8, 42), (24, 28), (0, 36)]
                    ),
                    transform=at(x, y + drop - 40, -step * 4),
                )
            )
    d.add(needles(d, 500, 118, 40, 22))
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "bouquet": bouquet,
    "roses": roses,
    "eucalyptus": eucalyptus,
    "wreath": wreath,
    "fir": tree,
}
