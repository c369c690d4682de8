"""The grocer's photos."""

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
    text,
)


def jar(d: Drawing, inside: str, lid: str, y: float = 300, glass: float = 0.22) -> None:
    """A jar with its lid, filled."""
    d.shadow(500, 872, 200, 32)
    shape = f"M330 {y + 90}Q300 {y + 120} 300 {y + 180}V820Q300 872 356 872H644Q700 872 700 820V{y + 180}Q700 {y + 120} 670 {y + 90}Z"
    d.add(
        path(shape, d.round(inside)),
        path(shape, d.linear((0, "#ffffff", 0.28), (0.3, "#ffffff", 0), (1, "#000000", 0.16))),
    )
    d.add(
        path(
            f"M322 {y + 200}V800",
            stroke="#ffffff",
            stroke_width=20,
            stroke_linecap="round",
            opacity=glass + 0.14,
        ),
        path(
            f"M676 {y + 220}V780",
            stroke="#ffffff",
            stroke_width=8,
            stroke_linecap="round",
            opacity=glass,
        ),
    )
    d.add(
        rect(318, y, 364, 96, d.round(lid), 18),
        ellipse(500, y + 6, 176, 26, light(lid, 0.25)),
        *(
            line(f"M{330 + k * 17} {y + 30}V{y + 84}", dark(lid, 0.3), 3, opacity=0.4)
            for k in range(21)
        ),
    )


def label(title: str, second: str, ink: str, y: float = 560, colour: str = "#f8f2e4") -> str:
    """A paper label on a jar or a bottle."""
    return group(
        rect(300, y, 400, 210, colour),
        rect(312, y + 12, 376, 186, "none", stroke=ink, stroke_width=3, opacity=0.6),
        text(500, y + 98, 52, title, ink, font_style="italic"),
        line(f"M430 {y + 124}H570", ink, 2.5, opacity=0.6),
        text(500, y + 164, 29, second, ink),
    )


def jam() -> Drawing:
    """Apricot jam, with a cloth on its lid."""
    d = Drawing("#e9ddd0", 191, near=1.05, up=10)
    jar(d, "#d9822b", "#d8b25a")
    for _ in range(40):
        d.add(
            ellipse(
                d.chance.uniform(320, 680),
                d.chance.uniform(470, 850),
                d.chance.uniform(8, 26),
                d.chance.uniform(6, 18),
                mix("#f0a94e", "#b8601b", d.chance.random()),
                opacity=0.5,
            )
        )
    d.add(label("Abricot", "à l’ancienne", "#a2521c"))
    check = d.pattern(
        40,
        40,
        '<rect width="40" height="40" fill="#c8563e"/><rect width="20" height="40" fill="#fff" opacity=".45"/><rect width="40" height="20" fill="#fff" opacity=".45"/>',
        12,
    )
    skirt = "M306 326Q500 372 694 326L744 430Q700 414 670 452Q632 416 590 462Q548 420 500 466Q452 420 410 462Q368 416 330 452Q300 414 256 430Z"
    d.add(
        path(skirt, check),
        path(skirt, d.linear((0, "#000000", 0.05), (1, "#000000", 0.28))),
        path("M306 330Q300 276 380 262Q500 246 620 262Q700 276 694 330Q500 376 306 330Z", check),
        line("M304 334Q500 384 696 334", "#b58a4a", 9),
    )
    d.shadow(800, 872, 86, 18, 0.35)
    d.add(
        circle(790, 800, 78, d.radial((0, "#ffd08a"), (0.5, "#f0993a"), (1, "#b8601b"))),
        path("M772 730Q760 800 784 872", stroke="#b8601b", stroke_width=5, opacity=0.5),
        path("M790 726C800 690 850 680 870 700C850 726 820 734 790 726Z", "#6f9a58"),
    )
    return d


def honey() -> Drawing:
    """Fir honey and its spoon."""
    d = Drawing("#e3dccb", 193, near=1.02, up=10)
    jar(d, "#7a4416", "#3f4a3a", y=340)
    d.add(label("Miel de sapin", "récolté en montagne", "#5c3a17", y=580))
    d.add(
        group(
            *(
                path(
                    "M0 0L-34 44H-14L-44 86H44L14 44H34Z",
                    "#3f5f3f",
                    transform=at(x, 396 + 76, 0, s),
                )
                for x, s in [(420, 0.8), (500, 1.0), (580, 0.8)]
            )
        )
    )
    d.shadow(800, 866, 110, 16, 0.3)
    wood = d.round("#b98a5a")
    d.add(
        group(
            rect(-9, -330, 18, 300, wood, 9),
            *(
                ellipse(0, -30 + k * 18, 34 - abs(k - 2.5) * 5, 10, d.round("#c99a68"))
                for k in range(6)
            ),
            path("M-24 30Q0 130 24 30Z", "#a8641f", opacity=0.85),
            transform=at(800, 770, 12),
        )
    )
    d.add(ellipse(786, 864, 70, 16, d.radial((0, "#c98434"), (1, "#8a4f1c"))))
    return d


def biscuits() -> Drawing:
    """Walnut shortbread, stacked."""
    d = Drawing("#e6ddd0", 197, near=1.2, up=60)
    d.shadow(500, 842, 300, 32)
    d.add(
        ellipse(500, 830, 340, 62, d.radial((0, "#ffffff"), (0.8, "#ece7de"), (1, "#cfc8bc"))),
        ellipse(500, 824, 250, 40, "#f7f3ec"),
    )

    def biscuit(x: float, y: float, r: float, turn: float = 0) -> str:
        edge = (
            " ".join(
                f"{'M' if k == 0 else 'L'}{polar(0, 0, r * (1 + 0.035 * (k % 2)), k * 7.5)[0]:.0f} {polar(0, 0, r * (1 + 0.035 * (k % 2)), k * 7.5)[1] * 0.36:.0f}"
                for k in range(48)
            )
            + "Z"
        )
        nuts = group(
            *(
                ellipse(
                    dx * r / 130,
                    dy * r / 130,
                    24 * r / 130,
                    12 * r / 130,
                    d.ball("#8f5f38"),
                    transform=f"rotate({turn + dx})",
                )
                for dx, dy in [(-30, -6), (24, -14), (4, 14)]
            )
        )
        crumbs = group(
            *(
                circle(
                    d.chance.uniform(-r * 0.8, r * 0.8),
                    d.chance.uniform(-r * 0.2, r * 0.2),
                    2.4,
                    dark("#d9a85e", 0.3),
                    opacity=0.6,
                )
                for _ in range(26)
            )
        )
        return group(
            path(edge, dark("#d9a85e", 0.3), transform="translate(0 26)"),
            rect(-r, 0, 2 * r, 26, d.round("#c9924a"), 6),
            path(edge, d.radial((0, "#f6dca6"), (0.7, "#e3b76c"), (1, "#c9924a"))),
            nuts,
            crumbs,
            transform=at(x, y),
        )

    for k in range(6):
        d.add(biscuit(430 + d.chance.uniform(-10, 10), 786 - k * 44, 150, k * 30))
    d.add(group(biscuit(0, 0, 140), transform="translate(690 770) rotate(-22)"))
    d.add(
        *(
            group(
                ellipse(0, 0, 40, 32, d.ball("#b07f4e")),
                path(
                    "M-30 -8Q-8 -24 6 -4T34 4M-22 14Q0 -4 24 16", stroke="#7a5230", stroke_width=4
                ),
                transform=at(x, y, turn),
            )
            for x, y, turn in [(770, 856, 10), (230, 852, -24)]
        )
    )
    return d


def hamper() -> Drawing:
    """A basket for a winter's evening."""
    d = Drawing("#e7dccf", 239, near=1.05, up=10)
    d.shadow(500, 882, 330, 36)
    d.add(
        path("M220 560C240 250 760 250 780 560", stroke=dark("#b07f4a", 0.2), stroke_width=34),
        path(
            "M220 560C240 250 760 250 780 560",
            stroke="#c99a62",
            stroke_width=18,
            stroke_dasharray="22 8",
        ),
    )
    d.add(
        rect(330, 300, 84, 320, d.round("#3f5233"), 10),
        rect(344, 190, 56, 130, d.round("#3f5233"), 8),
        rect(342, 180, 60, 70, d.round("#8f2a30"), 6),
        rect(330, 400, 84, 120, "#f6efdc"),
        text(372, 470, 25, "Galets", "#4a4422", font_style="italic"),
    )
    d.add(
        rect(440, 430, 140, 180, d.round("#d9822b"), 18),
        rect(434, 400, 152, 46, d.round("#d8b25a"), 10),
        rect(440, 490, 140, 76, "#f8f2e4"),
        text(510, 538, 25, "Abricot", "#a2521c", font_style="italic"),
    )
    d.add(
        path("M610 360H730L744 640H600Z", d.round("#5c3d2c")),
        rect(606, 330, 128, 46, d.round("#6f4c38"), 4),
        circle(670, 490, 44, "#f3e6cf"),
        text(670, 500, 25, "Café", "#5c3d2c", font_style="italic"),
    )
    straw = [
        line(
            f"M{d.chance.uniform(220, 780):.0f} {d.chance.uniform(570, 630):.0f}q{d.chance.uniform(-60, 60):.0f} {d.chance.uniform(-40, 10):.0f} {d.chance.uniform(-90, 90):.0f} {d.chance.uniform(-20, 30):.0f}",
            mix("#e9cf94", "#c9a45c", d.chance.random()),
            5,
        )
        for _ in range(120)
    ]
    d.add(*straw)
    wicker = "#b98a52"
    d.add(path("M190 610H810L756 860Q500 900 244 860Z", d.round(wicker)))
    for row in range(8):
        y = 640 + row * 30
        for k in range(22):
            x = 212 + row * 7 + k * (590 - row * 14) / 22
            wide = (590 - row * 14) / 22
            tone = light(wicker, 0.3) if (k + row) % 2 else dark(wicker, 0.22)
            d.add(rect(round(x, 1), y, round(wide - 2, 1), 24, tone, 9, opacity=0.75))
    d.add(
        rect(176, 592, 648, 44, d.round(light(wicker, 0.1)), 22),
        *(
            path(f"M{190 + k * 31} 632q16 -52 32 -38", stroke=dark(wicker, 0.35), stroke_width=7)
            for k in range(20)
        ),
    )
    d.add(
        path(
            "M500 640C430 590 390 614 400 648C408 680 456 672 500 640ZM500 640C570 590 610 614 600 648C592 680 544 672 500 640ZM490 640Q470 720 430 760L470 752Q500 710 508 650ZM510 640Q530 720 570 760L530 752Q500 710 492 650Z",
            d.ball("#a83239"),
        ),
        circle(500, 642, 18, d.ball("#8f2a30")),
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "jam": jam,
    "honey": honey,
    "biscuits": biscuits,
    "hamper": hamper,
}
