"""The grocer’s photos: what one drinks, and oil."""

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
    path,
    rect,
    text,
)


def oil() -> Drawing:
    """Walnut oil."""
    d = Drawing("#dfe0d0", 199, near=1.02, up=0)
    d.shadow(500, 880, 130, 28)
    glass = "#6f7a2c"
    shape = "M452 130H548V290C548 350 632 380 632 470V840Q632 880 592 880H408Q368 880 368 840V470C368 380 452 350 452 290Z"
    d.add(
        path(shape, d.round(glass)),
        path(
            "M376 520Q500 548 624 520V836Q624 872 590 872H410Q376 872 376 836Z",
            d.round("#a8892c"),
            opacity=0.75,
        ),
        rect(440, 84, 120, 62, d.round("#b98a5a"), 8),
        rect(446, 138, 108, 26, d.round("#3f4a2a"), 6),
    )
    d.add(
        path(
            "M396 480V840", stroke="#ffffff", stroke_width=14, stroke_linecap="round", opacity=0.4
        ),
        path("M470 170V290", stroke="#ffffff", stroke_width=9, stroke_linecap="round", opacity=0.4),
    )
    d.add(
        rect(368, 560, 264, 220, "#f6efdc"),
        rect(380, 572, 240, 196, "none", stroke="#6f5a2c", stroke_width=2.5),
        text(500, 640, 46, "Huile", "#4a4422", font_style="italic"),
        text(500, 688, 30, "de noix vierge", "#4a4422"),
        text(500, 740, 24, "50 cl", "#7a6f46"),
    )
    for x, y, turn in [(720, 850, 10), (790, 862, -30), (752, 806, 40), (270, 860, 12)]:
        d.add(
            group(
                ellipse(0, 8, 46, 12, "#2a1a12", opacity=0.25, filter=d.blur(6)),
                ellipse(0, 0, 44, 35, d.ball("#b98555")),
                path(
                    "M-34 -8Q-8 -26 6 -4T38 4M-24 16Q0 -4 26 18", stroke="#7a5230", stroke_width=4
                ),
                transform=at(x, y, turn),
            )
        )
    return d


def tea() -> Drawing:
    """A tin of black tea and a cup."""
    d = Drawing("#dde2df", 229, near=1.08, up=30)
    d.shadow(400, 868, 170, 28)
    tin = "#2f4f4a"
    d.add(
        rect(240, 420, 320, 448, d.round(tin), 10),
        rect(232, 360, 336, 76, d.round(dark(tin, 0.2)), 10),
        ellipse(400, 362, 168, 26, light(tin, 0.2)),
    )
    d.add(
        circle(400, 620, 116, "#f1e8d2"),
        circle(400, 620, 106, "none", stroke="#b08d4a", stroke_width=3),
        text(400, 612, 40, "Thé noir", "#2f4f4a", font_style="italic"),
        text(400, 656, 27, "des brumes", "#5c6f68"),
        *(
            path(
                f"M{x} 760Q{x + 30} 740 {x + 60} 760T{x + 120} 760",
                stroke="#b08d4a",
                stroke_width=4,
            )
            for x in (280, 400)
        ),
    )
    d.shadow(730, 862, 130, 22)
    china = d.round("#f4f1ea", 0.8)
    d.add(
        ellipse(730, 850, 150, 30, d.radial((0, "#ffffff"), (1, "#cfcac0"))),
        path("M618 690H842Q842 820 770 844H690Q618 820 618 690Z", china),
        path("M838 716C900 700 910 790 826 792", stroke="#e6e1d8", stroke_width=18),
        ellipse(730, 690, 112, 26, "#fbf9f4"),
        ellipse(730, 692, 98, 20, d.radial((0, "#b8682c"), (1, "#6f3413"))),
    )
    d.add(
        *(
            line(f"M{x} 660q-20 -34 0 -66t0 -60", "#ffffff", 12, opacity=0.5, filter=d.blur(5))
            for x in (700, 756)
        )
    )
    return d


def wine() -> Drawing:
    """A bottle of white wine and a glass of it."""
    d = Drawing("#e1e0d4", 233, near=1.02, up=0)
    d.shadow(420, 884, 120, 28)
    glass = "#4f6339"
    shape = "M380 110H460V330C460 390 530 410 530 500V850Q530 884 496 884H344Q310 884 310 850V500C310 410 380 390 380 330Z"
    d.add(
        path(shape, d.round(glass)),
        rect(374, 92, 92, 130, d.round("#d8c08a"), 8),
        path(
            "M336 500V850", stroke="#ffffff", stroke_width=12, stroke_linecap="round", opacity=0.35
        ),
        path(
            "M400 250V330", stroke="#ffffff", stroke_width=8, stroke_linecap="round", opacity=0.35
        ),
    )
    d.add(
        rect(310, 560, 220, 210, "#f7f2e4"),
        rect(320, 570, 200, 190, "none", stroke="#8f7c46", stroke_width=2),
        text(420, 640, 37, "Les Galets", "#4a4422", font_style="italic"),
        text(420, 682, 24, "vin blanc sec", "#6f673e"),
        *(
            ellipse(x, y, 20, 12, tone)
            for x, y, tone in [(384, 724, "#b9b2a0"), (420, 718, "#a49c88"), (456, 726, "#c9c2b0")]
        ),
    )
    d.shadow(700, 884, 110, 20)
    d.add(
        ellipse(700, 874, 104, 20, "#eef1ee", opacity=0.9),
        ellipse(700, 872, 80, 13, "#ffffff", opacity=0.7),
        path("M692 690H708L712 864H688Z", d.round("#dfe6e2", 0.5), opacity=0.9),
        path("M586 430H814C824 560 790 700 700 700S576 560 586 430Z", "#ffffff", opacity=0.42),
        path(
            "M584 520H816C812 610 780 694 700 694S588 610 584 520Z",
            d.linear((0, "#f3e6a0"), (1, "#d9c25c"), x2=1, y2=0.6),
            opacity=0.9,
        ),
        ellipse(700, 520, 116, 24, "#f9f1c4"),
        ellipse(700, 430, 114, 22, "none", stroke="#ffffff", stroke_width=5, opacity=0.9),
        path(
            "M610 470Q606 590 660 660",
            stroke="#ffffff",
            stroke_width=11,
            stroke_linecap="round",
            opacity=0.6,
        ),
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "oil": oil,
    "tea": tea,
    "wine": wine,
}
