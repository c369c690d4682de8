"""The photos of the clothes shop: what is worn with clothes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from scripts.sample_photos.clothes import folds
from scripts.sample_photos.drawing import (
    Drawing,
    at,
    circle,
    dark,
    ellipse,
    group,
    light,
    line,
    path,
    rect,
)


def scarf(colour: str) -> Drawing:
    """A scarf, folded and laid."""
    d = Drawing("#e5e0da", 109, near=1.06, up=-8)
    pale = light(colour, 0.5)
    check = d.pattern(
        120,
        120,
        f'<rect width="120" height="120" fill="{colour}"/><rect width="44" height="120" fill="{dark(colour, 0.3)}" opacity=".5"/><rect width="120" height="44" fill="{dark(colour, 0.3)}" opacity=".5"/><path d="M82 0V120M0 82H120" stroke="{pale}" stroke-width="7" opacity=".8"/><path d="M0 0L120 120" stroke="none"/>',
    )
    for x, y, turn, high in [(420, 240, 7, 560), (560, 250, -6, 600)]:
        fringe = group(
            *(
                line(
                    f"M{-96 + k * 16} {high}q{d.chance.uniform(-8, 8):.0f} 34 {d.chance.uniform(-8, 8):.0f} 66",
                    pale if k % 3 else colour,
                    7,
                )
                for k in range(13)
            )
        )
        cloth = rect(-104, 0, 208, high, check, 8)
        shade = rect(
            -104,
            0,
            208,
            high,
            d.linear(
                (0, "#ffffff", 0.22),
                (0.4, "#ffffff", 0),
                (0.75, "#000000", 0.05),
                (1, "#000000", 0.26),
                x2=1,
                y2=0,
            ),
            8,
        )
        d.cast(group(fringe, cloth, shade, transform=at(x, y, turn)), strength=0.3)
    loop = (
        "M300 250C300 150 410 110 500 110S700 150 700 250C700 340 600 356 500 356S300 340 300 250Z"
    )
    d.cast(path(loop, check), strength=0.35)
    d.add(
        path(loop, d.linear((0, "#ffffff", 0.25), (0.5, "#000000", 0.02), (1, "#000000", 0.32))),
        path(
            "M380 236C386 196 440 182 500 182S614 196 620 236C610 262 560 270 500 270S390 262 380 236Z",
            d.radial((0, "#171218"), (1, dark(colour, 0.55))),
        ),
    )
    folds(d, "M330 280Q400 330 500 334T670 280", "M330 180Q420 130 520 140", colour=colour, wide=18)
    return d


def beanie() -> Drawing:
    """A ribbed beanie with a pompom."""
    d = Drawing("#dfe5ea", 113, near=1.12, up=10)
    wool = "#d9cdb8"
    d.shadow(500, 820, 250, 30)
    d.add(path("M260 700C250 480 350 330 500 330S750 480 740 700Q500 760 260 700Z", d.round(wool)))
    for k in range(-8, 9):
        foot = 500 + k * 29
        d.add(
            line(
                f"M{foot} 700Q{500 + k * 25} 480 {500 + k * 7} 344",
                dark(wool, 0.4),
                5,
                opacity=0.45,
            ),
            line(
                f"M{foot + 10} 700Q{508 + k * 25} 480 {504 + k * 7} 344",
                light(wool, 0.6),
                4,
                opacity=0.4,
            ),
        )
    d.add(path("M246 690Q500 730 754 690L762 800Q500 846 238 800Z", d.round(dark(wool, 0.06))))
    for k in range(-11, 12):
        d.add(
            line(
                f"M{500 + k * 22} {714 - abs(k) * 1.5}L{500 + k * 22.6} {822 - abs(k) * 2}",
                dark(wool, 0.4),
                5,
                opacity=0.45,
            )
        )
    d.add(circle(500, 300, 76, d.ball("#f1e9da")))
    for _ in range(420):
        turn, reach = d.chance.uniform(0, 360), 84 * d.chance.random() ** 0.5
        d.add(
            group(
                line(
                    f"M0 0h{d.chance.uniform(12, 24):.0f}",
                    light(wool, d.chance.random()) if d.chance.random() > 0.35 else dark(wool, 0.2),
                    3,
                    opacity=0.8,
                ),
                transform=f"translate(500 300) rotate({turn:.0f}) translate({reach:.0f} 0)",
            )
        )
    return d


def belt() -> Drawing:
    """A leather belt, rolled."""
    d = Drawing("#e4ddd3", 127, near=1.2, up=60)
    leather = "#8a5630"
    d.shadow(500, 812, 300, 34)
    d.add(
        path(
            "M250 620C250 480 380 430 500 430S750 480 750 620V780C750 830 640 860 500 860S250 830 250 780Z",
            d.round(leather),
        ),
        ellipse(500, 610, 250, 130, light(leather, 0.12)),
    )
    for ring, tone in [
        (1, dark(leather, 0.5)),
        (0.84, leather),
        (0.8, dark(leather, 0.5)),
        (0.64, light(leather, 0.08)),
        (0.6, dark(leather, 0.5)),
        (0.46, leather),
        (0.42, "#241712"),
    ]:
        d.add(ellipse(500, 610 + (1 - ring) * 8, 246 * ring, 126 * ring, tone))
    d.add(
        line(
            "M256 650C300 720 420 740 500 740S700 720 744 650",
            "#d9b98a",
            4,
            stroke_dasharray="14 9",
            opacity=0.9,
        ),
        line(
            "M258 800C310 840 420 850 500 850S690 840 742 800",
            "#d9b98a",
            4,
            stroke_dasharray="14 9",
            opacity=0.9,
        ),
    )
    brass = d.linear((0, "#f3dc9a"), (0.5, "#c79a45"), (1, "#8f6a28"), x2=1, y2=1)
    d.add(
        path(
            "M420 664H580Q600 664 600 684V846Q600 866 580 866H420Q400 866 400 846V684Q400 664 420 664ZM428 692V838H572V692Z",
            brass,
            fill_rule="evenodd",
        ),
        rect(492, 690, 16, 160, brass, 8),
        *(ellipse(x, 774, 8, 10, "#2a1a10") for x in (640, 690)),
    )
    return d


def socks() -> Drawing:
    """Seven pairs of socks, folded."""
    d = Drawing("#e2e4e0", 131, near=1.1, up=60)
    d.shadow(500, 860, 330, 34)
    for k, colour in enumerate(
        ["#34507a", "#c8563e", "#e0b04a", "#5f8a64", "#8c6a94", "#c9b79a", "#3b3f46"]
    ):
        y = 826 - k * 84
        x = 500 + d.chance.uniform(-14, 14)
        d.add(
            path(
                f"M{x - 270} {y}Q{x - 310} {y - 40} {x - 270} {y - 78}H{x + 240}Q{x + 300} {y - 78} {x + 306} {y - 40}Q{x + 300} {y} {x + 240} {y}Z",
                d.linear((0, light(colour, 0.28)), (0.5, colour), (1, dark(colour, 0.38))),
            )
        )
        d.add(
            line(f"M{x - 282} {y - 39}H{x + 250}", dark(colour, 0.5), 4, opacity=0.7),
            *(
                line(f"M{x - 268 + j * 13} {y - 8}v-62", dark(colour, 0.4), 3, opacity=0.4)
                for j in range(9)
            ),
            path(
                f"M{x + 240} {y - 78}Q{x + 300} {y - 78} {x + 306} {y - 40}Q{x + 300} {y} {x + 240} {y}Q{x + 262} {y - 40} {x + 240} {y - 78}Z",
                light(colour, 0.35),
                opacity=0.8,
            ),
        )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "scarf-moss": partial(scarf, "#6f7d4c"),
    "scarf-brick": partial(scarf, "#a5503c"),
    "scarf-grey": partial(scarf, "#8b9196"),
    "beanie": beanie,
    "belt": belt,
    "socks": socks,
}
