"""The haberdasher's photos."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

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
    polar,
    rect,
    text,
)


def buttons() -> Drawing:
    """Six buttons of mother-of-pearl on their card."""
    d = Drawing("#dfe3e8", 271, near=1.06, up=20)
    d.shadow(500, 872, 240, 30)
    d.cast(
        path("M276 160H724V870H276Z", d.linear((0, "#6f8296"), (1, "#4c5d70"), x2=1, y2=1)),
        dx=10,
        dy=8,
    )
    d.add(
        rect(296, 180, 408, 670, "none", stroke="#dfe6ec", stroke_width=3, opacity=0.6),
        circle(500, 206, 13, "#dfe3e8"),
        text(500, 296, 52, "Nacre", "#f4f1ea", font_style="italic"),
        text(500, 338, 25, "lot de six", "#d5dde4"),
    )
    for x in (400, 600):
        for y in (450, 600, 750):
            shell = d.linear(
                (0, "#ffffff"),
                (0.25, "#e9f0f2"),
                (0.45, "#f6e4ea"),
                (0.65, "#dff0ea"),
                (0.85, "#f4ecd6"),
                (1, "#c9d3d9"),
                x2=1,
                y2=1,
            )
            d.add(
                circle(x + 7, y + 10, 62, "#1c2530", opacity=0.4, filter=d.blur(7)),
                circle(x, y, 62, shell, stroke="#b9c3ca", stroke_width=2),
                circle(x, y, 44, "none", stroke="#aab6bf", stroke_width=3, opacity=0.7),
                path(
                    f"M{x - 46} {y - 30}A56 56 0 0 1 {x + 10} {y - 54}",
                    stroke="#ffffff",
                    stroke_width=7,
                    opacity=0.9,
                    stroke_linecap="round",
                ),
            )
            d.add(
                *(circle(x + dx, y + dy, 7.5, "#46566a") for dx in (-13, 13) for dy in (-13, 13)),
                line(
                    f"M{x - 13} {y - 13}L{x + 13} {y + 13}M{x + 13} {y - 13}L{x - 13} {y + 13}",
                    "#f4f1ea",
                    4.5,
                ),
            )
    return d


def zipper(colour: str) -> Drawing:
    """A zip, half open."""
    d = Drawing("#e6e2da", 277, near=1, up=-30)
    brass = d.linear((0, "#f6e2a6"), (0.5, "#c99d48"), (1, "#8f6a2a"), x2=1, y2=1)
    weave = d.pattern(
        8,
        8,
        f'<rect width="8" height="8" fill="{colour}"/><path d="M0 8L8 0" stroke="{light(colour, 0.35)}" stroke-width="1.2" opacity=".5"/>',
    )
    left = "M470 930V470C470 360 380 240 300 110L220 160C300 290 392 380 392 490V930Z"
    right = "M530 930V470C530 360 620 240 700 110L780 160C700 290 608 380 608 490V930Z"
    d.cast(
        path(left, weave), path(right, weave), path("M470 480H530V930H470Z", weave), strength=0.32
    )
    d.add(
        path(left, d.linear((0, "#ffffff", 0.16), (1, "#000000", 0.12), x2=1, y2=0)),
        path(right, d.linear((0, "#ffffff", 0.1), (1, "#000000", 0.2), x2=1, y2=0)),
    )
    d.add(*(rect(483 if k % 2 else 492, 500 + k * 10.5, 26, 7.5, brass, 3) for k in range(40)))
    for k in range(26):
        share = k / 25
        x, y = 470 - 170 * share**1.5, 470 - 360 * share
        turn = -14 - 20 * share
        d.add(
            group(rect(-6, -4, 26, 8, brass, 3), transform=at(x, y, turn)),
            group(rect(-20, -4, 26, 8, brass, 3), transform=at(1000 - x, y, -turn)),
        )
    d.cast(
        path("M462 440H538L552 500Q540 536 500 536Q460 536 448 500Z", brass),
        path("M484 506H516V556H484Z", d.linear((0, "#d9b25a"), (1, "#8f6a2a"))),
        path(
            "M480 550H520L530 650Q530 676 500 676T470 650ZM490 572V640Q490 656 500 656T510 640V572Z",
            brass,
            fill_rule="evenodd",
        ),
        strength=0.3,
    )
    return d


def scissors() -> Drawing:
    """Dressmaker's scissors."""
    d = Drawing("#dde2e4", 281, near=1, up=-30)
    steel = d.linear(
        (0, "#ffffff"),
        (0.35, "#cfd6da"),
        (0.5, "#8f9aa2"),
        (0.7, "#dfe5e8"),
        (1, "#99a4ac"),
        x2=1,
        y2=0.15,
    )
    handle = d.linear((0, "#5c4436"), (0.4, "#2c201c"), (1, "#15100e"), x2=1, y2=1)
    one = group(
        path("M-26 20L-20 -430Q-6 -478 12 -490L30 20Z", steel),
        line("M2 -460L4 10", "#ffffff", 3, opacity=0.8),
        path(
            "M-30 10H34C40 90 110 120 120 220C126 320 60 372 -6 360C-80 346 -104 280 -90 214C-78 150 -36 110 -30 10ZM-4 148C-40 170 -56 220 -44 264C-32 310 20 322 54 294C88 264 80 206 50 174C34 156 14 146 -4 148Z",
            handle,
            fill_rule="evenodd",
        ),
        transform=at(470, 540, 20),
    )
    two = group(
        path("M-30 20L-12 -490Q6 -478 20 -430L26 20Z", steel),
        line("M-2 -460L-4 10", "#ffffff", 3, opacity=0.6),
        path(
            "M-34 10H30C36 110 78 150 90 214C104 280 80 346 6 360C-60 372 -126 320 -120 220C-110 120 -40 90 -34 10ZM4 148C-14 146 -34 156 -50 174C-80 206 -88 264 -54 294C-20 322 32 310 44 264C56 220 40 170 4 148Z",
            handle,
            fill_rule="evenodd",
        ),
        transform=at(530, 540, -20),
    )
    d.cast(one, strength=0.34)
    d.cast(two, strength=0.34)
    d.add(circle(500, 486, 25, d.ball("#c79a45")), line("M488 498L512 474", "#6b4c1c", 5))
    return d


def tape() -> Drawing:
    """A dressmaker's tape, rolled, its end out."""
    d = Drawing("#e7e2d6", 283, near=1.12, up=60)
    yellow = "#e9bd3f"
    d.shadow(440, 848, 240, 34)
    face = d.linear((0, light(yellow, 0.35)), (0.6, yellow), (1, dark(yellow, 0.15)))
    d.cast(
        path(
            "M560 800C680 850 760 760 860 800L930 828L914 872L850 848C760 812 690 900 550 850Z",
            face,
        ),
        dx=6,
        dy=12,
    )
    for k in range(17):
        share = k / 16
        x = 590 + share * 310
        y = 812 + 26 * polar(0, 0, 1, share * 420 - 20)[1] + 4
        d.add(line(f"M{x:.0f} {y:.0f}v{22 if k % 4 else 34}", "#3b2c14", 3.4))
    d.add(path("M200 640V760C200 820 310 856 440 856S680 820 680 760V640Z", d.round(yellow)))
    for k in range(31):
        turn = 180 - k * 6
        x = 440 + 240 * polar(0, 0, 1, turn)[0]
        y = 640 + 76 * polar(0, 0, 1, turn)[1] + 70
        d.add(line(f"M{x:.0f} {y:.0f}v{40 if k % 5 else 66}", "#3b2c14", 3.2, opacity=0.85))
    d.add(
        *(
            text(440 + dx, 800 + dy, 34, words, "#3b2c14", font_weight=700)
            for dx, dy, words in [(-120, 18, "12"), (0, 36, "13"), (120, 18, "14")]
        )
    )
    d.add(ellipse(440, 640, 240, 78, light(yellow, 0.3)))
    for ring in range(9):
        d.add(
            ellipse(
                440,
                640 + ring,
                226 - ring * 22,
                73 - ring * 7.2,
                "none",
                stroke=dark(yellow, 0.35),
                stroke_width=4,
                opacity=0.7,
            )
        )
    d.add(ellipse(440, 648, 42, 15, "#5c4620"))
    d.add(
        group(
            rect(-14, -30, 28, 60, d.linear((0, "#eef1f3"), (1, "#98a3ac")), 3),
            transform=at(920, 850, 18),
        )
    )
    return d


def machine() -> Drawing:
    """An old sewing machine."""
    d = Drawing("#e2ddd4", 293, near=1.06, up=50)
    d.shadow(500, 872, 380, 36)
    d.add(
        rect(130, 800, 740, 66, d.linear((0, "#b98a5a"), (1, "#6f4a2a")), 10),
        line("M140 812H860", "#e0bb8a", 4, opacity=0.6),
    )
    black = d.linear((0, "#5a6068"), (0.2, "#30343b"), (1, "#101216"))
    side = d.round("#2b2f36")
    d.add(rect(180, 752, 640, 52, black, 12))
    d.add(
        path(
            "M640 752V470Q640 430 600 424L330 414Q300 414 296 444L290 560H236L226 400Q226 320 300 312L660 322Q780 330 784 460V752Z",
            black,
        ),
        path(
            "M244 330Q300 300 660 336Q760 346 768 460",
            stroke="#ffffff",
            stroke_width=9,
            opacity=0.28,
            stroke_linecap="round",
        ),
    )
    d.add(
        rect(222, 544, 82, 60, side, 8),
        rect(256, 600, 12, 120, d.round("#c9d0d6"), 4),
        rect(238, 706, 50, 14, d.round("#c9d0d6"), 5),
        line("M262 720V756", "#dfe5e8", 5),
    )
    gold = "#d3a54c"
    d.add(
        text(480, 384, 46, "Valombre", gold, font_style="italic"),
        path("M350 396Q480 420 610 396", stroke=gold, stroke_width=3),
        *(
            path(
                f"M{x} 560q24 -40 0 -80q-24 40 0 80M{x} 600q-30 30 0 60q30 -30 0 -60",
                stroke=gold,
                stroke_width=3.4,
            )
            for x in (700,)
        ),
        line("M200 778H800", gold, 3, opacity=0.8),
    )
    d.add(
        circle(816, 470, 96, d.ball("#30343b")),
        circle(816, 470, 66, "none", stroke="#8f979e", stroke_width=16),
        circle(816, 470, 26, d.ball("#c9d0d6")),
        *(
            line(
                f"M816 470L{polar(816, 470, 62, k * 72)[0]:.0f} {polar(816, 470, 62, k * 72)[1]:.0f}",
                "#8f979e",
                10,
            )
            for k in range(5)
        ),
    )
    d.add(
        rect(566, 232, 12, 90, "#8f979e"),
        rect(544, 226, 56, 74, d.round("#a83239"), 8),
        *(line(f"M546 {238 + k * 9}H598", "#7a1f26", 2.4, opacity=0.6) for k in range(7)),
        path("M546 260C420 240 330 300 262 420L262 590", stroke="#c2484f", stroke_width=3),
    )
    cloth = d.pattern(
        44,
        44,
        '<rect width="44" height="44" fill="#e9dfca"/><circle cx="11" cy="11" r="5" fill="#5f7f9a"/><circle cx="33" cy="33" r="5" fill="#5f7f9a"/>',
    )
    d.cast(path("M150 770L440 752L470 772L330 800L200 868Q130 872 110 850Z", cloth), dx=4, dy=8)
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "buttons": buttons,
    "zip-black": partial(zipper, "#2b2b30"),
    "zip-ecru": partial(zipper, "#dccfb2"),
    "scissors": scissors,
    "tape": tape,
    "sewing-machine": machine,
}
