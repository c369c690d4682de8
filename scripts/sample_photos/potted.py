"""The florist’s photos: what grows in a pot."""

from __future__ import annotations

from collections.abc import Callable

from scripts.sample_photos.drawing import (
    Drawing,
    at,
    circle,
    ellipse,
    group,
    light,
    line,
    mix,
    path,
    polar,
    rect,
    text,
)
from scripts.sample_photos.petals import (
    blossom,
    leaf,
    pot,
    rose,
)


def potted_rose() -> Drawing:
    """A climbing rose in its pot."""
    d = Drawing("#e2e6d8", 17)
    d.shadow(500, 872, 130, 28)
    d.add(pot(d, "#bf6b46"))
    d.add(
        *(line(f"M{500 + s * 30} 650L{500 + s * 86} 170", "#b08a5a", 9) for s in (-1, 0, 1)),
        *(
            line(f"M{460 - k * 12} {540 - k * 120}L{540 + k * 12} {540 - k * 120}", "#b08a5a", 7)
            for k in range(4)
        ),
    )
    stems = [
        "M500 650C420 560 560 470 470 380C420 320 480 250 430 200",
        "M504 650C600 580 440 480 548 400C600 350 540 280 590 220",
        "M498 650C460 540 420 520 380 440",
        "M506 650C560 560 610 540 640 450",
    ]
    d.add(*(line(stem, "#4d7a43", 10) for stem in stems))
    for _ in range(46):
        x, y = d.chance.uniform(340, 660), d.chance.uniform(200, 620)
        d.add(
            leaf(
                d,
                x,
                y,
                d.chance.uniform(56, 88),
                d.chance.uniform(-130, 130),
                mix("#4d7a43", "#86a860", d.chance.random()),
            )
        )
    for x, y, r in [
        (430, 206, 62),
        (590, 226, 58),
        (490, 310, 66),
        (380, 420, 60),
        (640, 440, 62),
        (540, 440, 52),
        (450, 520, 54),
        (590, 560, 46),
        (400, 300, 40),
        (650, 330, 42),
    ]:
        d.add(
            circle(x + 6, y + 10, r * 0.9, "#2a1418", opacity=0.25, filter=d.blur(8)),
            rose(d, x, y, r, "#cf3f5b", "#8f2038"),
        )
    return d


def cyclamen() -> Drawing:
    """A cyclamen in bloom."""
    d = Drawing("#e6dce6", 19)
    d.shadow(500, 872, 126, 28)
    d.add(pot(d, "#7f8f86"))
    blooms = [
        (400, 330, -14),
        (500, 260, 2),
        (600, 320, 14),
        (450, 420, -8),
        (560, 420, 8),
        (340, 430, -22),
        (660, 430, 22),
    ]
    for x, y, turn in blooms:
        d.add(line(f"M500 640Q{(x + 500) / 2 + turn} {y + 120} {x} {y + 20}", "#8a4a5a", 8))
    for turn in range(-84, 85, 14):
        for reach in (0.62, 1.0):
            px, py = polar(500, 640, 200 * reach, turn - 90)
            tone = mix("#3f6b4a", "#7fa07c", d.chance.random() * 0.6)
            shape = "M0 34C-70 10 -66 -52 -22 -50C-8 -50 0 -36 0 -28C0 -36 8 -50 22 -50C66 -52 70 10 0 34Z"
            d.add(
                group(
                    path(shape, d.ball(tone), stroke=light(tone, 0.35), stroke_width=3),
                    path(
                        "M0 24C-38 4 -36 -26 -14 -30M0 24C38 4 36 -26 14 -30",
                        stroke=light(tone, 0.5),
                        stroke_width=3,
                        opacity=0.7,
                    ),
                    transform=at(px, 600 + (py - 600) * 0.42 + 10, turn * 0.8),
                )
            )
    for x, y, turn in blooms:
        petals = [
            path(
                "M0 20C-46 -10 -40 -96 -8 -120C22 -90 26 -20 0 20Z",
                d.linear((0, "#f9c9da"), (0.7, "#d8467e"), (1, "#9e2558")),
                transform=f"rotate({angle})",
            )
            for angle in (-46, 46, -22, 22, 0)
        ]
        d.add(group(*petals, ellipse(0, 16, 20, 12, "#8c2450"), transform=at(x, y, turn)))
    return d


def orchid() -> Drawing:
    """A white orchid with two stems."""
    d = Drawing("#dcdfe8", 23)
    d.shadow(500, 872, 126, 28)
    d.add(pot(d, "#f0ede8", wide=130, high=230))
    for turn, length in [(-74, 230), (70, 240), (-48, 180), (52, 170), (-90, 150)]:
        d.add(leaf(d, 500, 648, length, turn, "#47734a"))
    stems = [
        "M490 640C450 460 420 320 500 210C540 160 610 150 660 180",
        "M512 640C560 480 520 400 430 330C380 300 320 300 280 330",
    ]
    d.add(*(line(stem, "#6f8a52", 9) for stem in stems))
    for x, y, r in [
        (660, 190, 62),
        (580, 168, 70),
        (500, 220, 76),
        (455, 310, 78),
        (280, 340, 58),
        (352, 316, 68),
        (432, 356, 0),
        (300, 430, 0),
        (500, 420, 80),
        (560, 330, 0),
        (620, 290, 0),
    ]:
        if not r:
            continue
        white = d.radial((0, "#ffffff"), (0.7, "#f4f1f4"), (1, "#d5d0da"))
        parts = [
            ellipse(
                0,
                -r * 0.55,
                r * 0.36,
                r * 0.5,
                white,
                transform=f"rotate({angle})",
                stroke="#c9c2cf",
                stroke_width=1.5,
            )
            for angle in (0, 125, -125)
        ]
        parts += [
            ellipse(
                side * r * 0.55,
                -r * 0.1,
                r * 0.62,
                r * 0.46,
                white,
                stroke="#c9c2cf",
                stroke_width=1.5,
            )
            for side in (-1, 1)
        ]
        parts += [
            path(
                f"M{-r * 0.18} 0Q0 {r * 0.52} {r * 0.18} 0Q0 {-r * 0.2} {-r * 0.18} 0Z", "#c65a86"
            ),
            circle(0, -r * 0.02, r * 0.1, "#f2c14e"),
        ]
        d.add(
            circle(x + 6, y + 10, r * 0.8, "#22202c", opacity=0.2, filter=d.blur(8)),
            group(*parts, transform=at(x, y, d.chance.uniform(-10, 10))),
        )
    return d


def amaryllis() -> Drawing:
    """A bulb in its box, and the flower it promises."""
    d = Drawing("#ecdcd6", 29)
    d.shadow(500, 890, 240, 34)
    d.add(
        path("M300 640H700L676 890H324Z", d.round("#8f2a30")),
        path("M300 640H700L696 684H304Z", d.round("#a83a3e")),
        text(500, 790, 54, "Amaryllis", "#f3dfc8", font_style="italic"),
        line("M400 822H600", "#e2c39a", 3),
    )
    d.add(
        ellipse(500, 642, 196, 26, "#3b2219"),
        path("M420 650C390 570 460 540 480 520H522C544 544 612 570 580 650Z", d.round("#a8754a")),
    )
    d.add(
        path("M478 540C470 420 480 360 488 300H520C524 380 532 430 524 540Z", d.round("#7d9c55")),
        path("M520 540C570 480 640 430 660 330C600 380 548 440 510 530Z", d.cloth("#6d9350")),
        path("M482 540C440 470 380 430 350 350C410 390 462 440 494 530Z", d.cloth("#5d8546")),
    )
    for x, y, turn, size in [(404, 240, -34, 0.95), (606, 240, 34, 0.95), (505, 220, 0, 1.15)]:
        petals = [
            path(
                "M0 10C-62 -30 -58 -130 0 -170C58 -130 62 -30 0 10Z",
                d.linear((0, "#ef6a5c"), (0.6, "#c8202c"), (1, "#8a0f1e")),
                transform=f"rotate({angle})",
                stroke="#8a0f1e",
                stroke_width=2,
                stroke_opacity=0.6,
            )
            for angle in (180, 120, -120, 60, -60, 0)
        ]
        heart = [
            circle(0, 0, 26, d.ball("#6d8a3e")),
            *(
                group(line(f"M0 0L{dx} {dy}", "#f4d9c6", 4), circle(dx, dy, 7, "#f2c14e"))
                for dx, dy in [(-30, 34), (-10, 48), (14, 48), (34, 32), (0, 28)]
            ),
        ]
        d.add(group(*petals, *heart, transform=at(x, y, turn, size)))
    return d


def soil() -> Drawing:
    """A bag of potting soil, and a heap of it."""
    d = Drawing("#e3ddcd", 31)
    d.shadow(480, 880, 220, 34)
    bag = d.linear((0, "#6f8d4c"), (0.2, "#93b068"), (0.6, "#6f8d4c"), (1, "#4b6535"), x2=1, y2=0.1)
    d.add(
        path(
            "M280 210Q300 190 330 196L630 196Q664 192 684 212L700 850Q690 886 650 882L316 882Q276 886 268 850Z",
            bag,
        )
    )
    d.add(
        path("M280 210Q480 250 684 212L686 250Q480 286 281 250Z", "#ffffff", opacity=0.18),
        line("M286 232Q480 268 682 232", "#3f5630", 3, stroke_dasharray="10 8"),
    )
    d.add(
        ellipse(482, 500, 150, 150, "#f6f0e0"),
        leaf(d, 470, 560, 150, -34, "#5f8a4e"),
        leaf(d, 494, 560, 150, 30, "#7aa35c"),
        line("M482 600V540", "#5f8a4e", 9),
        path("M390 600Q482 560 574 600Q560 640 482 648Q404 640 390 600Z", "#4a3527"),
    )
    d.add(
        text(482, 740, 66, "TERREAU", "#f6f0e0", font_weight=700, letter_spacing=4),
        text(482, 790, 34, "de rempotage", "#e6ecd2", font_style="italic"),
    )
    d.add(
        path("M300 250Q330 500 312 860", stroke="#ffffff", stroke_width=16, opacity=0.14),
        path("M650 250Q630 520 664 850", stroke="#22301a", stroke_width=22, opacity=0.2),
    )
    d.shadow(740, 892, 130, 22, 0.3)
    d.add(
        path(
            "M610 900C640 830 700 800 744 800C800 802 850 850 876 900Q744 922 610 900Z",
            d.ball("#5a402d"),
        )
    )
    for _ in range(130):
        x = d.chance.uniform(630, 860)
        y = d.chance.uniform(900 - 88 * (1 - abs(x - 744) / 134), 902)
        d.add(circle(x, y, d.chance.uniform(2, 6), mix("#38261a", "#8a6848", d.chance.random())))
    return d


def seeds() -> Drawing:
    """A packet of cosmos seeds."""
    d = Drawing("#dfe4dc", 37)
    d.shadow(500, 880, 200, 30)
    d.cast(
        path("M306 140H694V870H306Z", d.linear((0, "#fdf7ea"), (1, "#eadfc8"), x2=1, y2=0.4)),
        dx=10,
        dy=8,
    )
    d.add(
        rect(306, 140, 388, 60, "#5f7f58"),
        line("M306 200H694", "#4a6646", 3),
        rect(330, 224, 340, 430, d.linear((0, "#bcd6e4"), (1, "#e7efe0"))),
    )
    inside = d.clip('<rect x="330" y="224" width="340" height="430"/>')
    stems = [
        f"M{x} 660Q{x + 20} {y + 120} {x} {y}"
        for x, y in [
            (400, 340),
            (500, 420),
            (596, 330),
            (450, 560),
            (570, 540),
            (380, 480),
            (630, 450),
        ]
    ]
    flowers = [
        blossom(d, x, y, r, colour, "#e8b53a", 8)
        for x, y, r, colour in [
            (400, 340, 74, "#e27aa8"),
            (596, 330, 78, "#f5e6ee"),
            (500, 430, 84, "#c43c78"),
            (380, 490, 58, "#f3c3d8"),
            (630, 470, 60, "#d9588f"),
            (450, 580, 66, "#f7edf2"),
            (570, 570, 62, "#e894b8"),
        ]
    ]
    d.add(group(*(line(stem, "#6a9156", 6) for stem in stems), *flowers, clip_path=inside))
    d.add(
        text(500, 184, 36, "GRAINES", "#f6f0e0", letter_spacing=8),
        text(500, 724, 62, "Cosmos", "#3f5a3c"),
        text(500, 772, 34, "mêlés", "#7a6a52", font_style="italic"),
        line("M420 800H580", "#b99a6a", 3),
        text(500, 842, 26, "semer d’avril à juin", "#7a6a52"),
    )
    for x, y, turn in [
        (740, 862, 20),
        (780, 880, -30),
        (720, 896, 60),
        (806, 858, 80),
        (762, 902, 10),
    ]:
        d.add(ellipse(0, 0, 20, 4.5, "#4b382a", transform=at(x, y, turn)))
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "amaryllis": amaryllis,
    "potted-rose": potted_rose,
    "cyclamen": cyclamen,
    "orchid": orchid,
    "soil": soil,
    "seeds": seeds,
}
