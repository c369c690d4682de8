"""The haberdasher’s photos: cloth and wool."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from scripts.sample_photos.drawing import (
    Drawing,
    at,
    circle,
    dark,
    group,
    light,
    line,
    path,
    rect,
    text,
)


def bolt(d: Drawing, fill: str, colour: str) -> None:
    """Cloth rolled on its board, its end falling in folds."""
    d.shadow(500, 880, 330, 34)
    shade = d.linear(
        (0, "#ffffff", 0.3), (0.3, "#ffffff", 0.05), (0.6, "#000000", 0.06), (1, "#000000", 0.4)
    )
    d.add(
        rect(140, 300, 40, 190, d.linear((0, "#d9c29a"), (1, "#a68856")), 18),
        rect(820, 300, 40, 190, d.linear((0, "#c9b084"), (1, "#8f7245")), 18),
    )
    drop = "M190 430V820Q240 880 290 838Q340 800 400 850Q460 896 520 846Q580 800 640 850Q700 892 750 846Q790 812 812 830V430Z"
    d.cast(path(drop, fill), dx=6, dy=16)
    d.add(path(drop, d.linear((0, "#000000", 0.3), (0.18, "#000000", 0), (1, "#000000", 0.16))))
    soft = d.blur(12)
    for x, foot in [(250, 860), (350, 820), (460, 880), (580, 820), (690, 880), (770, 830)]:
        d.add(
            line(
                f"M{x} 480Q{x - 10} 660 {x} {foot}",
                dark(colour, 0.55),
                28,
                opacity=0.25,
                filter=soft,
            ),
            line(
                f"M{x + 40} 480Q{x + 34} 660 {x + 44} {foot - 10}",
                "#ffffff",
                22,
                opacity=0.2,
                filter=soft,
            ),
        )
    d.add(rect(166, 290, 668, 210, fill, 40), rect(166, 290, 668, 210, shade, 40))
    d.add(line("M190 500H810", dark(colour, 0.6), 5, opacity=0.5))


def printed() -> Drawing:
    """Cotton printed with mirabelles."""
    d = Drawing("#e5e1d6", 241, near=1.02, up=20)
    ground = "#f1ead6"

    def plum(x: float, y: float, turn: int) -> str:
        return f'<g transform="translate({x} {y}) rotate({turn})"><circle r="17" fill="#e3b23c"/><path d="M-4 -15Q-12 0 -2 16" stroke="#b9862a" stroke-width="2.4" fill="none"/><circle cx="6" cy="-6" r="4" fill="#f6dc92"/><path d="M0 -17Q2 -28 10 -30" stroke="#6b5a34" stroke-width="3" fill="none"/><path d="M8 -28C18 -42 36 -40 40 -30C30 -20 16 -18 8 -28Z" fill="#7d9a5c"/></g>'

    spots = (
        plum(34, 44, 0)
        + plum(96, 106, 40)
        + '<circle cx="96" cy="34" r="3.4" fill="#c9856a"/><circle cx="34" cy="106" r="3.4" fill="#c9856a"/><circle cx="64" cy="74" r="2.6" fill="#7d9a5c"/>'
    )
    bolt(d, d.pattern(130, 140, f'<rect width="130" height="140" fill="{ground}"/>{spots}'), ground)
    return d


def linen(colour: str) -> Drawing:
    """Washed linen."""
    d = Drawing("#e2e1dc", 251, near=1.02, up=20)
    weave = f'<rect width="9" height="9" fill="{colour}"/><path d="M0 2H9M0 6.5H9" stroke="{light(colour, 0.4)}" stroke-width="1" opacity=".45"/><path d="M2 0V9M6.5 0V9" stroke="{dark(colour, 0.4)}" stroke-width="1" opacity=".35"/>'
    bolt(d, d.pattern(9, 9, weave), colour)
    return d


def flannel() -> Drawing:
    """Checked flannel."""
    d = Drawing("#e3dfd9", 257, near=1.02, up=20)
    red = "#a53c3c"
    check = f'<rect width="110" height="110" fill="{red}"/><rect width="50" height="110" fill="#1f2430" opacity=".55"/><rect width="110" height="50" fill="#1f2430" opacity=".55"/><path d="M80 0V110M0 80H110" stroke="#f1e2c4" stroke-width="5" opacity=".75"/>'
    bolt(d, d.pattern(110, 110, check), red)
    return d


def wool(d: Drawing, x: float, y: float, r: float, colour: str) -> str:
    """A ball of wool."""
    inside = d.clip(f'<circle r="{r}"/>')
    threads = []
    for turn, count in [(20, 15), (80, 13), (-40, 15), (140, 9)]:
        strands = [
            line(
                f"M{-r} {k * r * 0.13 - r * 0.9:.0f}Q0 {k * r * 0.13 - r * 0.9 + r * 0.42:.0f} {r} {k * r * 0.13 - r * 0.9:.0f}",
                light(colour, 0.25) if k % 2 else dark(colour, 0.2),
                r * 0.075,
            )
            for k in range(count)
        ]
        half = d.clip(
            f'<ellipse rx="{r * (1 if turn == 20 else 0.66)}" ry="{r}" transform="rotate({turn})"/>'
        )
        threads.append(group(group(*strands, transform=f"rotate({turn})"), clip_path=half))
    shade = d.radial((0, "#ffffff", 0.35), (0.5, "#ffffff", 0), (1, "#000000", 0.45))
    return group(
        group(circle(0, 0, r, colour), *threads, clip_path=inside),
        circle(0, 0, r, shade),
        transform=at(x, y),
    )


def yarn(colour: str) -> Drawing:
    """A ball of merino with its band."""
    d = Drawing("#e2e3e2", 263, near=1.1, up=30)
    d.shadow(500, 846, 240, 36)
    d.add(
        line("M660 800Q760 880 850 830T930 850", dark(colour, 0.1), 14),
        line("M660 798Q760 878 850 828T930 848", light(colour, 0.3), 5),
    )
    d.add(wool(d, 490, 590, 262, colour))
    band = d.linear((0, "#d9d0bd"), (0.3, "#fbf7ec"), (1, "#b9ae98"), x2=1, y2=0)
    d.add(
        path("M232 540Q490 640 748 540L746 650Q490 752 238 650Z", band),
        text(490, 650, 44, "Aiguille douce", "#5c5346", font_style="italic"),
        text(490, 692, 25, "pur mérinos · 50 g", "#8a7f6c"),
    )
    return d


def kit() -> Drawing:
    """All it takes for a hat: wool and needles in a basket."""
    d = Drawing("#e6ded8", 269, near=1.08, up=30)
    d.shadow(500, 872, 280, 34)
    wood = d.round("#c99a68")
    d.add(
        *(
            group(
                rect(-9, -420, 18, 560, wood, 8),
                circle(0, -424, 22, d.ball("#8f5f38")),
                transform=at(x, 560, turn),
            )
            for x, turn in [(390, -26), (620, 24)]
        )
    )
    d.add(
        wool(d, 390, 520, 150, "#b9617a"),
        wool(d, 610, 530, 142, "#e3d8c4"),
        wool(d, 500, 470, 128, "#5f7f8a"),
    )
    basket = "#c9a872"
    d.add(path("M230 600H770L716 850Q500 892 284 850Z", d.round(basket)))
    for row in range(7):
        y, inset = 624 + row * 33, row * 7.4
        for k in range(18):
            wide = (524 - inset * 2) / 18
            d.add(
                rect(
                    round(238 + inset + k * wide, 1),
                    y,
                    round(wide - 3, 1),
                    26,
                    light(basket, 0.35) if (k + row) % 2 else dark(basket, 0.25),
                    10,
                    opacity=0.7,
                )
            )
    d.add(rect(220, 580, 560, 42, d.round(light(basket, 0.15)), 21))
    d.add(
        group(
            rect(-80, 0, 160, 96, "#fbf7ec", 6, stroke="#c9b99a", stroke_width=3),
            text(0, 44, 32, "Un bonnet", "#6b4a58", font_style="italic"),
            text(0, 76, 22, "pas à pas", "#8a7f6c"),
            circle(0, 12, 6, "#c9b99a"),
            transform=at(640, 640, -7),
        )
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "cotton": printed,
    "linen-sage": partial(linen, "#9aa98c"),
    "linen-clay": partial(linen, "#b9795c"),
    "linen-ink": partial(linen, "#3a4761"),
    "flannel": flannel,
    "yarn-snow": partial(yarn, "#ece7dc"),
    "yarn-bilberry": partial(yarn, "#4f4670"),
    "yarn-saffron": partial(yarn, "#dca032"),
    "yarn-fern": partial(yarn, "#66854f"),
    "kit": kit,
}
