"""The grocer’s photos: what comes in bags and sacks."""

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
    rect,
    text,
)


def bag(d: Drawing, colour: str, *front: str, window: str = "") -> None:
    """A paper bag folded at the top."""
    d.shadow(500, 880, 210, 32)
    d.add(
        path(
            "M300 270H700L720 860Q716 880 696 880H304Q284 880 280 860Z",
            d.linear(
                (0, dark(colour, 0.16)),
                (0.14, light(colour, 0.3)),
                (0.5, colour),
                (0.86, dark(colour, 0.1)),
                (1, dark(colour, 0.32)),
                x2=1,
                y2=0,
            ),
        )
    )
    d.add(
        path("M300 270L340 420L318 880H304Q284 880 280 860Z", "#000000", opacity=0.09),
        path("M700 270L660 420L682 880H696Q716 880 720 860Z", "#000000", opacity=0.12),
    )
    d.add(
        path(
            "M292 190H708L702 282H298Z", d.linear((0, light(colour, 0.3)), (1, dark(colour, 0.18)))
        ),
        line("M298 282H702", dark(colour, 0.45), 4),
        rect(440, 206, 120, 60, "#f6efdc", 6, opacity=0.9),
        line("M452 236H548", dark(colour, 0.5), 3),
    )
    d.add(window, *front)


def heap(
    d: Drawing,
    cx: float,
    foot: float,
    rx: float,
    high: float,
    grain: Callable[[float, float], str],
    count: int,
) -> None:
    """Grains heaped up, the nearest drawn last."""
    places = []
    for _ in range(count):
        x = d.chance.uniform(-1, 1)
        y = d.chance.random() * (1 - abs(x)) ** 0.7
        places.append((foot - y * high + d.chance.uniform(-6, 6), cx + x * rx))
    for y, x in sorted(places):
        d.add(grain(x, y))


def crozets() -> Drawing:
    """Small squares of buckwheat pasta."""
    d = Drawing("#e2ddd4", 211, near=1.02, up=0)
    bag(
        d,
        "#cdb48c",
        text(500, 420, 58, "Crozets", "#4a3626", font_style="italic"),
        text(500, 468, 30, "au sarrasin", "#6b5138"),
    )
    inside = d.clip('<rect x="350" y="510" width="300" height="290" rx="20"/>')
    squares = []
    for _ in range(210):
        tone = mix("#a98c6a", "#d9c4a2", d.chance.random())
        squares.append(
            group(
                rect(-17, -17, 34, 34, tone, 4, stroke=dark(tone, 0.4), stroke_width=2),
                circle(d.chance.uniform(-9, 9), d.chance.uniform(-9, 9), 2.4, "#5c452f"),
                transform=at(
                    d.chance.uniform(350, 650), d.chance.uniform(510, 800), d.chance.uniform(0, 90)
                ),
            )
        )
    d.add(
        group(rect(350, 510, 300, 290, "#7a6248"), *squares, clip_path=inside),
        rect(350, 510, 300, 290, "none", 20, stroke="#8a6f4c", stroke_width=5),
        path(
            "M366 530V780", stroke="#ffffff", stroke_width=10, opacity=0.35, stroke_linecap="round"
        ),
    )
    for x, y, turn in [(770, 872, 20), (800, 850, 60), (742, 890, 5), (826, 882, 40)]:
        d.add(
            rect(
                -17,
                -17,
                34,
                34,
                "#b89b74",
                4,
                transform=at(x, y, turn),
                stroke="#7a6248",
                stroke_width=2,
            )
        )
    return d


def sack(d: Drawing, colour: str = "#c9b084") -> None:
    """An open sack of cloth, its brim rolled."""
    d.shadow(500, 878, 270, 36)
    weave = d.pattern(
        12,
        12,
        f'<path d="M0 3H12M0 9H12M3 0V12M9 0V12" stroke="{dark(colour, 0.4)}" stroke-width="1.6" opacity=".35"/>',
    )
    shape = "M262 520Q210 700 262 850Q500 920 738 850Q790 700 738 520Z"
    d.add(path(shape, d.round(colour)), path(shape, weave))


def brim(d: Drawing, colour: str = "#c9b084") -> None:
    """The rolled brim in front of what a sack holds."""
    roll = "M244 500Q240 566 300 572Q500 620 700 572Q760 566 756 500Q740 540 680 548Q500 590 320 548Q260 540 244 500Z"
    d.add(path(roll, d.linear((0, light(colour, 0.45)), (0.5, colour), (1, dark(colour, 0.35)))))


def lentils() -> Drawing:
    """Green lentils in a sack."""
    d = Drawing("#e4e1d3", 223, near=1.06, up=10)
    sack(d)

    def lentil(x: float, y: float) -> str:
        tone = mix("#5f6b3c", "#9aa068", d.chance.random())
        return ellipse(
            x,
            y,
            15,
            11,
            d.ball(tone) if d.chance.random() < 0.1 else tone,
            stroke=dark(tone, 0.4),
            stroke_width=1.5,
            transform=f"rotate({d.chance.uniform(-60, 60):.0f} {x:.0f} {y:.0f})",
        )

    d.add(ellipse(500, 510, 250, 62, "#4a5230"))
    heap(d, 500, 556, 252, 190, lentil, 900)
    brim(d)
    d.add(text(500, 740, 50, "Lentilles vertes", "#5c4a2c", opacity=0.8))
    scoop = d.round("#b58a5a")
    d.add(
        group(
            rect(-14, -260, 28, 190, scoop, 12),
            path("M-66 -80H66V30Q60 90 0 96Q-60 90 -66 30Z", scoop),
            ellipse(0, -78, 66, 20, "#6b4c2c"),
            transform=at(640, 440, 32),
        )
    )
    return d


def coffee() -> Drawing:
    """Coffee in beans."""
    d = Drawing("#e3dad2", 227, near=1.02, up=0)
    bag(
        d,
        "#5c3d2c",
        circle(500, 560, 118, "#f3e6cf"),
        text(500, 760, 54, "Café du matin", "#f3e6cf", font_style="italic"),
        text(500, 808, 30, "en grains", "#d9c2a0"),
    )

    def bean(x: float, y: float, scale: float = 1, turn: float = 0) -> str:
        return group(
            ellipse(0, 0, 34, 23, d.ball("#6b4129")),
            path("M-32 0Q-10 -12 0 0T32 0", stroke="#2c1810", stroke_width=5),
            transform=at(x, y, turn, scale),
        )

    d.add(bean(470, 540, 1.7, -30), bean(540, 590, 1.7, 20))
    for _ in range(34):
        x = d.chance.uniform(640, 900)
        y = 890 - d.chance.random() * 60 * (1 - abs(x - 770) / 140)
        d.add(bean(x, y, 0.8, d.chance.uniform(0, 180)))
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "crozets": crozets,
    "lentils": lentils,
    "coffee": coffee,
}
