"""The bookshop’s novels and picture books."""

from __future__ import annotations

from collections.abc import Callable

from scripts.sample_photos.books import HIGH, WIDE, book, ridge
from scripts.sample_photos.drawing import (
    Drawing,
    at,
    circle,
    ellipse,
    group,
    line,
    path,
    rect,
)


def clockmakers() -> Drawing:
    """A novel of clockmakers and a path."""
    d = Drawing("#dde2e2", 137, near=1.04, up=10)
    cogs = []
    for x, y, r, teeth, tone in [
        (150, 400, 96, 18, "#e7c98a"),
        (290, 340, 66, 14, "#cfae6c"),
        (270, 470, 80, 16, "#f0dcae"),
    ]:
        teeth_of = [
            rect(-8, -r - 12, 16, 24, tone, 3, transform=f"rotate({360 / teeth * k:.1f})")
            for k in range(teeth)
        ]
        cogs.append(
            group(
                *teeth_of,
                circle(0, 0, r, tone),
                circle(0, 0, r * 0.62, "#22414a"),
                *(
                    rect(-6, -r * 0.7, 12, r * 1.4, tone, transform=f"rotate({k * 60})")
                    for k in range(3)
                ),
                circle(0, 0, r * 0.22, "#22414a"),
                transform=at(x, y),
            )
        )
    trail = path(
        "M210 680C240 640 300 640 290 600C280 560 200 570 220 530",
        stroke="#f0dcae",
        stroke_width=18,
        stroke_linecap="round",
        stroke_dasharray="2 30",
    )
    book(
        d,
        "#22414a",
        ["Le Sentier", "des horlogers"],
        *cogs,
        trail,
        ink="#f7ecd2",
        by="Marthe Aubrac",
        size=52,
        first=110,
    )
    return d


def snow() -> Drawing:
    """A novel of snow in May."""
    d = Drawing("#e3dfe2", 139, near=1.04, up=10)
    flakes = [
        circle(
            d.chance.uniform(0, WIDE),
            d.chance.uniform(210, 660),
            d.chance.uniform(3, 9),
            "#ffffff",
            opacity=0.9,
        )
        for _ in range(80)
    ]
    branch = [
        line("M-10 380C110 360 220 400 330 350C380 330 420 330 480 300", "#5a4a44", 12),
        *(
            line(f"M{x} {y}q20 -50 50 -66", "#5a4a44", 7)
            for x, y in [(110, 366), (220, 384), (330, 350)]
        ),
    ]
    for x, y in [
        (160, 300),
        (200, 330),
        (270, 318),
        (380, 284),
        (120, 350),
        (330, 340),
        (240, 380),
        (420, 320),
        (70, 366),
    ]:
        branch.append(
            group(
                *(
                    ellipse(0, -17, 11, 17, "#f2b8c6", transform=f"rotate({k * 72})")
                    for k in range(5)
                ),
                circle(0, 0, 7, "#f3d98e"),
                transform=at(x, y),
            )
        )
    book(
        d,
        "#7fa3b8",
        ["Neige", "au mois de mai"],
        ridge(620, [60, 130, 70, 170, 90, 150, 60], "#a9c3d2"),
        ridge(660, [40, 70, 110, 60, 120, 70, 90], "#e9f1f5"),
        *branch,
        *flakes,
        ink="#2f4a5c",
        by="Lucien Ferrat",
        size=47,
        first=110,
    )
    return d


def ferry() -> Drawing:
    """A detective story by night, on a lake."""
    d = Drawing("#e2ded6", 149, near=1.04, up=10)
    lake = d.linear((0, "#15202e"), (0.5, "#263a52"), (1, "#0e1620"))
    moon = [
        circle(320, 310, 66, "#f3e6bd"),
        circle(300, 298, 10, "#d9c993", opacity=0.6),
        circle(340, 330, 14, "#d9c993", opacity=0.6),
    ]
    glitter = [
        line(f"M{320 - w} {y}h{w * 2:.0f}", "#f3e6bd", 5, opacity=0.6)
        for y, w in [(470, 70), (494, 46), (520, 60), (548, 34), (576, 44), (604, 22)]
    ]
    boat = group(
        path("M60 440H300L270 490H100Z", "#0a0f16"),
        rect(120, 392, 120, 50, "#0a0f16"),
        rect(136, 404, 22, 20, "#f2b84b"),
        rect(176, 404, 22, 20, "#f2b84b"),
        line("M200 392V340", "#0a0f16", 10),
        path("M200 344q40 -34 20 -70", stroke="#5c6b7d", stroke_width=12, opacity=0.5),
    )
    book(
        d,
        "#15202e",
        ["Le dernier", "bac"],
        rect(0, 0, WIDE, HIGH, lake),
        *moon,
        path("M0 440L120 380L240 430L360 370L460 420V460H0Z", "#101923"),
        *glitter,
        boat,
        ink="#f2b84b",
        by="Hélène Morand",
        size=66,
        first=130,
    )
    return d


def stone_soup() -> Drawing:
    """A picture book of a soup of moonstone."""
    d = Drawing("#e6e0d4", 151, near=1.08, up=20)
    stars = [
        circle(
            d.chance.uniform(20, 440), d.chance.uniform(150, 360), d.chance.uniform(2, 5), "#fff3c4"
        )
        for _ in range(40)
    ]
    pot = [
        path("M110 400H350Q352 540 230 548Q108 540 110 400Z", "#3b4a63"),
        ellipse(230, 400, 122, 30, "#23304a"),
        ellipse(230, 402, 106, 22, "#f0c25a"),
        circle(206, 392, 26, "#fdf5d6"),
        circle(198, 386, 5, "#e3d4a0"),
        circle(214, 398, 6, "#e3d4a0"),
        *(
            line(f"M{x} 360q-20 -34 0 -66t0 -60", "#ffffff", 9, opacity=0.45)
            for x in (180, 234, 288)
        ),
        line("M112 440Q70 450 80 490M348 440Q390 450 380 490", "#3b4a63", 12),
    ]
    fox = [
        path("M330 600Q300 480 360 440Q420 480 400 600Z", "#d9743a"),
        path(
            "M322 452L336 386L372 430Q392 428 404 386L424 452Q410 500 372 506Q334 500 322 452Z",
            "#e0813f",
        ),
        path("M348 470Q372 512 398 470Q390 500 372 506Q354 500 348 470Z", "#fdf2e2"),
        circle(352, 456, 6, "#2c1a12"),
        circle(394, 456, 6, "#2c1a12"),
        circle(373, 490, 7, "#2c1a12"),
    ]
    book(
        d,
        "#4a5f96",
        ["La soupe", "au caillou de lune"],
        path("M0 480Q120 430 230 470T460 440V580H0Z", "#6f9a6a"),
        *stars,
        circle(90, 240, 44, "#fdf5d6"),
        circle(108, 230, 40, "#4a5f96"),
        *pot,
        *fox,
        ink="#fff3c4",
        size=39,
        first=76,
        high=560,
    )
    return d


def herbarium() -> Drawing:
    """A child's herbarium of the balcony."""
    d = Drawing("#dfe5d8", 157, near=1.04, up=10)
    plants = []
    for x, colour, kind in [
        (90, "#c65a7a", 0),
        (180, "#e0a93f", 1),
        (280, "#7d6bb0", 2),
        (370, "#d9743a", 1),
    ]:
        plants.append(line(f"M{x} 560Q{x + 14} 440 {x} 340", "#5f8a4e", 7))
        plants += [
            path(
                "M0 0C-14 -20 -12 -50 0 -64C12 -50 14 -20 0 0Z",
                "#7aa35c",
                transform=at(x + 4, y, turn),
            )
            for y, turn in [(500, 55), (470, -55), (430, 48), (400, -50)]
        ]
        if kind == 2:
            plants += [
                circle(x + dx, 300 + dy, 10, colour)
                for dx, dy in [(0, 0), (-9, 18), (9, 18), (-9, 38), (9, 40), (0, 58), (0, -18)]
            ]
        else:
            plants += [
                group(
                    *(
                        ellipse(
                            0, -22, 9, 20, colour, transform=f"rotate({k * (45 if kind else 60)})"
                        )
                        for k in range(8 if kind else 6)
                    ),
                    circle(0, 0, 11, "#f6e3a0"),
                    transform=at(x, 330),
                )
            ]
    frame = [
        rect(34, 240, 392, 350, "#fbf7ea", 14),
        rect(50, 548, 360, 60, "#b5623f", 6),
        rect(40, 536, 380, 26, "#c97650", 6),
    ]
    book(
        d,
        "#7da06a",
        ["Mon premier", "herbier de balcon"],
        *frame,
        *plants,
        ink="#fdfbef",
        by="Jeunesse",
        size=41,
        first=100,
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "book-clockmakers": clockmakers,
    "book-snow": snow,
    "book-ferry": ferry,
    "book-stone-soup": stone_soup,
    "book-herbarium": herbarium,
}
