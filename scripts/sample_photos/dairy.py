"""The cheesemonger's photos."""

from __future__ import annotations

from collections.abc import Callable

from scripts.sample_photos.cheese import board, specks, wedge, wheel
from scripts.sample_photos.drawing import (
    Drawing,
    at,
    circle,
    ellipse,
    group,
    line,
    mix,
    path,
    polar,
    rect,
    text,
)


def tomme() -> Drawing:
    """A grey tomme, a piece cut from it."""
    d = Drawing("#ddd8cf", 41, near=1.15, up=60)
    board(d)
    wheel(d, 440, 760, 250, 170, "#8f8575", "#a79c8a")
    d.shadow(690, 806, 130, 20, 0.35)
    d.add(wedge(d, 640, 800, 300, "#f0dfae", "#8f8575", holes="y"))
    return d


def alpage() -> Drawing:
    """A large wheel of the summer pastures."""
    d = Drawing("#d9dde0", 43, near=1.08, up=70)
    board(d, 810, 410)
    wheel(d, 500, 780, 330, 190, "#b57f42", "#c99553")
    d.add(
        path(
            "M500 590L764 650A330 112 0 0 1 610 692Z",
            d.linear((0, "#f7e3a2"), (1, "#e6c46c"), x2=1, y2=0.5),
        ),
        path("M500 590L610 692V880Q560 892 500 892Z", d.linear((0, "#f9e9b4"), (1, "#e0bd66"))),
    )
    d.shadow(250, 872, 110, 18, 0.3)
    d.add(wedge(d, 270, 868, 240, "#f3d98e", "#a8743c", holes="y"))
    return d


def blue() -> Drawing:
    """A blue cheese, cut."""
    d = Drawing("#d8dce2", 47, near=1.05, up=40)
    board(d, 800, 360, "#8f6f52")
    d.shadow(520, 806, 280, 26, 0.35)
    d.add(wedge(d, 540, 790, 560, "#f2ead6", "#d8cdb4", veins="#3f5f6b"))
    return d


def goat() -> Drawing:
    """A goat's cheese under ash."""
    d = Drawing("#e2ded6", 53, near=1.3, up=70)
    d.shadow(500, 846, 320, 34)
    slate = d.linear((0, "#6a6f75"), (0.5, "#4b5056"), (1, "#363a3f"), x2=1, y2=0.4)
    d.add(
        path("M180 800L310 716H760L850 800Z", slate),
        path("M180 800H850L842 846Q500 862 190 846Z", "#2d3034"),
    )
    d.shadow(450, 782, 170, 20, 0.5)
    ash = d.linear((0, "#b9b7b4"), (0.35, "#85837f"), (1, "#45433f"), x2=1, y2=0.7)
    d.add(
        path("M290 770L344 480Q450 450 556 480L612 770Q450 812 290 770Z", ash),
        path("M344 480Q450 450 556 480Q450 514 344 480Z", "#b5b2ad"),
    )
    d.add(specks(d, 450, 640, 140, 150, 240, ("#dedbd4", "#2f2d2a"), 5))
    d.shadow(700, 800, 90, 14, 0.5)
    d.add(
        path(
            "M610 792L640 640L790 690L806 796Q700 822 610 792Z",
            d.linear((0, "#fffdf6"), (1, "#e9e1cc"), x2=1, y2=0.6),
        ),
        path("M640 640L660 612Q740 630 800 668L790 690Z", "#7d7b77"),
        path("M790 690L800 668L828 786L806 796Z", "#54524e"),
    )
    d.add(specks(d, 716, 740, 70, 50, 40, ("#fffdf6", "#d6cdb6"), 6))
    return d


def strained() -> Drawing:
    """Fresh cheese in its strainer."""
    d = Drawing("#dfe6ea", 59, near=1.45, up=70)
    d.shadow(500, 872, 230, 32)
    d.add(
        path("M262 690H738L690 870Q500 906 310 870Z", d.round("#e7eef2", 0.8)),
        ellipse(500, 690, 240, 54, "#cfdbe2"),
    )
    for row in range(5):
        y, wide = 726 + row * 28, 220 - row * 11
        for step in range(-8, 9):
            d.add(
                ellipse(
                    500 + wide * step / 8.6,
                    y + 22 * (1 - (step / 8) ** 2),
                    7,
                    9,
                    "#a9bac4",
                    opacity=0.75,
                )
            )
    d.add(
        path(
            "M276 690C290 560 380 500 500 500S710 560 724 690Q500 756 276 690Z",
            d.radial((0, "#ffffff"), (0.6, "#fbf9f3"), (1, "#dcdad2")),
        )
    )
    for row in range(4):
        y = 560 + row * 34
        wide = 150 + row * 26
        d.add(
            path(
                f"M{500 - wide} {y}Q500 {y + 46} {500 + wide} {y}",
                stroke="#d3d3cc",
                stroke_width=5,
                opacity=0.8,
            )
        )
    for turn in range(-60, 61, 20):
        d.add(
            path(
                f"M{500 + turn * 2.1} {516 + abs(turn) * 0.8}Q{500 + turn * 3} 620 {500 + turn * 3.4} 716",
                stroke="#d9d9d2",
                stroke_width=4,
                opacity=0.7,
            )
        )
    d.add(
        group(
            path("M0 0C-40 -30 -36 -90 0 -110C36 -90 40 -30 0 0Z", "#6f9a58"),
            line("M0 0V-96", "#a5c38c", 3),
            transform=at(520, 520, 24),
        ),
        group(
            path("M0 0C-34 -26 -30 -76 0 -94C30 -76 34 -26 0 0Z", "#85ad69"),
            transform=at(508, 522, -40),
        ),
    )
    return d


def fondue() -> Drawing:
    """A fondue pot with grated cheese."""
    d = Drawing("#e6dacb", 61, near=1.3, up=70)
    d.shadow(480, 872, 240, 34)
    d.add(rect(660, 616, 240, 40, d.linear((0, "#a33a2e"), (1, "#6f211b")), 20))
    d.add(
        path("M220 600H740Q746 800 640 860Q480 890 320 860Q214 800 220 600Z", d.round("#b03a2e")),
        ellipse(480, 600, 262, 64, "#8a2a22"),
        ellipse(480, 602, 240, 54, "#f2e4cf"),
    )
    for _ in range(420):
        px, py = polar(0, 0, d.chance.random() ** 0.55, d.chance.uniform(0, 360))
        x, y = 480 + px * 214, 596 + py * 44 - 92 * (1 - (px * px + py * py) ** 0.5)
        tone = mix("#f7e6ab", "#e3b858", d.chance.random())
        bend = d.chance.uniform(-16, 16)
        d.add(
            line(
                f"M{x:.0f} {y:.0f}q{bend:.0f} {d.chance.uniform(-12, 12):.0f} {d.chance.uniform(-34, 34):.0f} {d.chance.uniform(-14, 14):.0f}",
                tone,
                8,
            )
        )
    d.add(line("M700 470L560 560", "#7a5a3c", 13), line("M560 560L520 586", "#c9ced2", 7))
    return d


def raclette() -> Drawing:
    """Half a raclette and its slices."""
    d = Drawing("#e5dccf", 67, near=1.08, up=60)
    board(d, 806, 400)
    d.shadow(420, 812, 240, 26, 0.35)
    rind = d.linear((0, "#b8713a"), (1, "#8a4f27"))
    d.add(
        path(
            "M190 780V560Q420 500 650 560V780Q420 846 190 780Z",
            d.linear((0, "#f8e7ae"), (0.6, "#efd38a"), (1, "#d9b260"), x2=1, y2=0.6),
        ),
        path("M190 560Q220 430 420 424Q620 430 650 560Q420 500 190 560Z", rind),
        path("M190 560Q420 500 650 560", stroke="#fff4cf", stroke_width=5, opacity=0.8),
    )
    d.add(
        specks(d, 420, 660, 200, 90, 26, ("#d2ab5c", "#c59a4a"), 9),
        path("M190 780V560L176 570V770Z", rind),
        path("M650 780V560L664 570V770Z", rind),
    )
    for place in range(4):
        y, x = 826 - place * 21, 694 + place * 9
        d.cast(
            path(
                f"M{x - 132} {y}L{x + 120} {y - 14}L{x + 132} {y + 4}L{x - 124} {y + 20}Z",
                d.linear((0, "#fbeebd"), (1, "#ebcb7c"), x2=1, y2=0.4),
            ),
            path(
                f"M{x + 120} {y - 14}L{x + 132} {y + 4}L{x + 138} {y}L{x + 128} {y - 16}Z",
                "#a5652f",
            ),
            dx=6,
            dy=8,
            strength=0.2,
        )
    return d


def butter() -> Drawing:
    """A moulded pat of butter in its paper."""
    d = Drawing("#e4e1d4", 71, near=1.35, up=80)
    d.shadow(500, 836, 330, 34)
    d.add(
        path(
            "M180 800L270 700L760 690L850 790L790 842L230 846Z",
            d.linear((0, "#fdfbf4"), (1, "#d9d6ca"), x2=1, y2=1),
        ),
        path("M230 846L300 790L270 700L180 800Z", "#ece8dc"),
        path("M850 790L740 780L760 690Z", "#cfccbf"),
    )
    side, top = (
        d.linear((0, "#f3d56f"), (1, "#d9b145")),
        d.linear((0, "#fdf0b8"), (1, "#f0d676"), x2=1, y2=0.6),
    )
    d.add(
        path("M286 596V790L262 772V606Z", "#cfa63c"),
        path("M286 596L352 500H694L742 596Z", top),
        rect(286, 596, 456, 194, side, 6),
    )
    for step in range(13):
        d.add(line(f"M{304 + step * 35} 770V616", "#c79d35", 4, opacity=0.35))
    d.add(
        group(
            circle(0, 0, 44, "#eacb62", stroke="#c79d35", stroke_width=5),
            *(
                ellipse(
                    0,
                    -26,
                    10,
                    20,
                    "#f7e08d",
                    transform=f"rotate({turn})",
                    stroke="#c79d35",
                    stroke_width=2,
                )
                for turn in range(0, 360, 45)
            ),
            transform="translate(522 548) scale(1.5 .62)",
        )
    )
    for _ in range(26):
        d.add(
            rect(
                round(d.chance.uniform(230, 800)),
                round(d.chance.uniform(806, 862)),
                9,
                9,
                "#ffffff",
                2,
                opacity=0.9,
            )
        )
    return d


def cream() -> Drawing:
    """Thick cream in a jar, and a spoon of it."""
    d = Drawing("#dde3ea", 73, near=1.12, up=30)
    d.shadow(470, 872, 200, 32)
    d.add(
        path(
            "M290 420H650Q690 450 690 520V820Q690 874 630 874H310Q250 874 250 820V520Q250 450 290 420Z",
            d.round("#f5f0e4", 0.7),
        ),
        path(
            "M250 520Q250 450 290 420H650Q690 450 690 520Q470 566 250 520Z", "#ffffff", opacity=0.4
        ),
        rect(282, 372, 376, 60, d.round("#e3e8ec", 0.7), 16),
        ellipse(470, 374, 188, 40, "#eef2f4"),
        ellipse(470, 376, 166, 33, d.radial((0, "#fffdf6"), (1, "#ece2c8"))),
    )
    d.add(
        path("M330 372Q400 330 470 356T610 366Q560 400 470 398T330 372Z", "#fffdf4"),
        rect(330, 590, 280, 170, "#f9f6ec", 10, stroke="#8fa3b5", stroke_width=4),
        text(470, 668, 54, "Crème", "#40566b", font_style="italic"),
        text(470, 718, 32, "crue, épaisse", "#6f8294"),
    )
    d.shadow(770, 862, 120, 16, 0.3)
    d.add(
        group(
            ellipse(0, 0, 84, 44, d.ball("#b9c2ca")),
            path(
                "M70 -14L330 -40Q350 -30 330 -18L74 16Z", d.linear((0, "#eef2f5"), (1, "#98a3ac"))
            ),
            path(
                "M-64 -6Q-40 -62 10 -50Q60 -58 62 -8Q0 30 -64 -6Z",
                d.radial((0, "#ffffff"), (1, "#e9dfc6")),
            ),
            transform=at(700, 846, -16),
        )
    )
    return d


def platter() -> Drawing:
    """A board of cheeses for six."""
    d = Drawing("#e3dad0", 79, near=1.1, up=110)
    board(d, 760, 440)
    wheel(d, 330, 700, 120, 84, "#f2ead9", "#f8f3e6")
    wheel(d, 650, 690, 130, 70, "#d98f4a", "#e2a35c")
    d.add(
        wedge(d, 470, 800, 250, "#f3d98e", "#a8743c", holes="y"),
        wedge(d, 736, 810, 210, "#f2ead6", "#d8cdb4", veins="#3f5f6b"),
    )
    for x, y in [
        (240, 790),
        (276, 806),
        (258, 824),
        (294, 784),
        (312, 822),
        (226, 816),
        (330, 800),
        (280, 842),
    ]:
        d.add(circle(x, y, 24, d.ball("#5c3158")), circle(x - 8, y - 9, 6, "#c9a9c8", opacity=0.8))
    d.add(line("M270 784Q262 740 290 724", "#7b6a3c", 7))
    for x, y, turn in [(560, 846, 10), (600, 856, -30), (584, 832, 60)]:
        d.add(
            group(
                ellipse(0, 0, 34, 26, d.ball("#b07f4e")),
                path(
                    "M-26 -6Q-8 -20 4 -2T28 4M-18 12Q0 -2 20 14", stroke="#7a5230", stroke_width=4
                ),
                transform=at(x, y, turn),
            )
        )
    d.add(
        group(
            path("M0 0C-30 -20 -28 -70 0 -90C28 -70 30 -20 0 0Z", "#7a9f5c"),
            transform=at(512, 690, 50),
        ),
        group(
            path("M0 0C-26 -18 -24 -62 0 -80C24 -62 26 -18 0 0Z", "#5f8a4e"),
            transform=at(508, 694, 14),
        ),
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "tomme": tomme,
    "alpage": alpage,
    "blue-cheese": blue,
    "goat-cheese": goat,
    "strained-cheese": strained,
    "fondue": fondue,
    "raclette": raclette,
    "butter": butter,
    "cream": cream,
    "cheese-board": platter,
}
