"""The bookshop's photos: books standing, their covers drawn."""

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

LEFT, TOP, WIDE, HIGH = 270, 120, 460, 680


def book(
    d: Drawing,
    colour: str,
    title: list[str],
    *art: str,
    ink: str = "#ffffff",
    by: str = "",
    size: float = 54,
    first: float = 120,
    high: float = HIGH,
) -> None:
    """A book on the table; `art` is drawn on a cover of 460 × `high`, its corner at 0, 0."""
    d.shadow(510, TOP + HIGH + 30, 270, 30)
    top = TOP + HIGH - high
    pages = group(
        *(
            line(
                f"M{LEFT + WIDE + 2 + k * 4} {top + 8 + k * 3}V{TOP + HIGH + 10 - k * 3}",
                "#e9e2d2" if k % 2 else "#cfc6b2",
                4,
            )
            for k in range(7)
        )
    )
    d.add(rect(LEFT + 14, top + 10, WIDE + 22, high + 8, dark(colour, 0.45), 6), pages)
    inside = d.clip(f'<rect width="{WIDE}" height="{high}" rx="5"/>')
    names = [
        text(WIDE / 2, first + k * size * 1.16, size, words, ink, font_weight=600)
        for k, words in enumerate(title)
    ]
    writer = text(WIDE / 2, high - 46, 27, by, ink, opacity=0.9) if by else ""
    gloss = d.linear(
        (0, "#ffffff", 0.3),
        (0.35, "#ffffff", 0.02),
        (0.7, "#000000", 0),
        (1, "#000000", 0.2),
        x2=1,
        y2=0.7,
    )
    hinge = d.linear(
        (0, "#000000", 0.28),
        (0.3, "#ffffff", 0.2),
        (0.6, "#000000", 0.2),
        (1, "#000000", 0),
        x2=1,
        y2=0,
    )
    d.add(
        group(
            group(rect(0, 0, WIDE, high, colour, 5), *art, *names, writer, clip_path=inside),
            rect(0, 0, WIDE, high, gloss, 5),
            rect(0, 0, 36, high, hinge),
            transform=at(LEFT, top + 14),
        )
    )


def ridge(y: float, heights: list[float], colour: str) -> str:
    """Mountains across a cover."""
    step = WIDE / (len(heights) - 1)
    points = " ".join(f"L{k * step:.0f} {y - high:.0f}" for k, high in enumerate(heights))
    return path(f"M0 {HIGH}L0 {y - heights[0]:.0f}{points}L{WIDE} {HIGH}Z", colour)


def walks() -> Drawing:
    """A guide of thirty walks."""
    d = Drawing("#dfe4e8", 163, near=1.04, up=10)
    sky = d.linear((0, "#f3c98e"), (0.5, "#f4e3c2"), (1, "#bcd3d6"))
    trail = line(
        "M60 676C160 640 260 650 280 600C300 556 180 550 210 500C230 470 290 470 280 420",
        "#f6ecd0",
        10,
        stroke_dasharray="20 14",
    )
    sign = group(
        rect(350, 470, 14, 190, "#6b4a31"),
        path("M330 484H420L440 504L420 524H330Z", "#e7c46a"),
        path("M384 536H300L280 556L300 576H384Z", "#e7c46a"),
    )
    book(
        d,
        "#35607a",
        ["Trente balades", "autour de Valombre"],
        rect(0, 190, WIDE, 420, sky),
        circle(330, 300, 44, "#fdf3d6"),
        ridge(480, [60, 190, 110, 240, 130, 180, 70], "#6f93a3"),
        ridge(540, [90, 60, 130, 70, 120, 80, 110], "#4f7a6c"),
        ridge(600, [50, 70, 40, 60, 90, 50, 60], "#3f6450"),
        trail,
        sign,
        rect(0, 0, WIDE, 190, "#35607a"),
        rect(0, 610, WIDE, 70, "#35607a"),
        ink="#fdf3d6",
        by="Cartes et pas à pas",
        size=38,
        first=84,
    )
    return d


def cookbook() -> Drawing:
    """A cookbook of tommes."""
    d = Drawing("#e8ded2", 167, near=1.06, up=10)
    plate = [
        circle(230, 400, 164, "#ffffff"),
        circle(230, 400, 160, "#f4efe4"),
        circle(230, 400, 118, "#fffdf8", stroke="#e3dccb", stroke_width=3),
        circle(230, 400, 92, "#e3b04d"),
        circle(230, 400, 84, "#efcb74"),
    ]
    plate += [
        circle(
            *polar(230, 400, 70 * d.chance.random() ** 0.5, d.chance.uniform(0, 360)),
            d.chance.uniform(4, 12),
            mix("#c9803a", "#f8e2a4", d.chance.random()),
        )
        for _ in range(60)
    ]
    plate += [
        path(
            "M0 0C-14 -12 -12 -38 0 -48C12 -38 14 -12 0 0Z", "#6f9a58", transform=at(230, 396, turn)
        )
        for turn in (0, 70, -64)
    ]
    fork = group(
        line("M34 300V560", "#b9bfc4", 12),
        *(line(f"M{x} 240V306", "#b9bfc4", 6) for x in (18, 34, 50)),
        line("M18 306Q34 330 50 306", "#b9bfc4", 8),
    )
    knife = group(
        path("M418 240Q444 300 430 400H414Z", "#c9ced2"), line("M422 400V560", "#8f6a48", 14)
    )
    cloth = d.pattern(
        46,
        46,
        '<rect width="46" height="46" fill="#b8453c"/><rect width="23" height="46" fill="#ffffff" opacity=".35"/><rect width="46" height="23" fill="#ffffff" opacity=".35"/>',
    )
    book(
        d,
        "#b8453c",
        ["Cuisiner", "les tommes"],
        rect(0, 200, WIDE, 420, cloth),
        *plate,
        fork,
        knife,
        ink="#fff6e4",
        by="60 recettes de montagne",
        size=62,
        first=90,
    )
    return d


def bridges() -> Drawing:
    """A large book of suspension bridges."""
    d = Drawing("#dcdfe4", 173, near=1.08, up=20)
    deep = d.linear((0, "#e9b384"), (0.5, "#d98a6a"), (1, "#5b6f8c"))
    towers = [rect(x, 220, 22, 260, "#33241f") for x in (110, 330)] + [
        rect(x - 8, 210, 38, 16, "#33241f") for x in (110, 330)
    ]
    cables = [
        path(
            "M0 380Q60 330 121 226Q230 470 341 226Q400 330 460 380",
            stroke="#33241f",
            stroke_width=6,
        ),
        rect(0, 420, WIDE, 14, "#33241f"),
    ]
    for k in range(24):
        x = 10 + k * 19.5
        sag = (
            420 - (226 + (1 - ((x - 231) / 110) ** 2) * 122)
            if 121 < x < 341
            else 420 - (226 + min(abs(x - 121), abs(x - 341)) / 121 * 154)
        )
        cables.append(line(f"M{x:.0f} 420v{-max(8, sag):.0f}", "#33241f", 2))
    book(
        d,
        "#5b6f8c",
        ["L’Atlas", "des ponts suspendus"],
        rect(0, 0, WIDE, 560, deep),
        circle(231, 300, 60, "#fbe3b5"),
        path("M0 450L90 400L180 450L300 396L460 460V560H0Z", "#46586f"),
        *cables,
        *towers,
        path("M0 480Q120 466 230 482T460 476V560H0Z", "#8ea4b8", opacity=0.7),
        ink="#fff3df",
        size=37,
        first=76,
        high=560,
    )
    return d


def notebook() -> Drawing:
    """A sketchbook with its pencil."""
    d = Drawing("#e7e2d8", 179, near=1.04, up=0)
    d.shadow(500, 866, 250, 30)
    cover = "#4a5348"
    d.add(
        rect(296, 176, 410, 690, "#efe8d8", 10),
        rect(
            286,
            166,
            410,
            690,
            d.linear((0, light(cover, 0.25)), (0.4, cover), (1, dark(cover, 0.3)), x2=1, y2=0.7),
            14,
        ),
    )
    d.add(
        rect(396, 330, 190, 120, "#f3ecdb", 6),
        text(491, 384, 30, "Dessin", "#4a5348", font_style="italic"),
        text(491, 422, 22, "120 pages", "#7a7a68"),
        rect(640, 166, 18, 690, "#1f2420", opacity=0.85),
    )
    d.add(
        *(
            group(
                circle(292, 206 + k * 41, 8, "#23261f"),
                path(
                    f"M292 {206 + k * 41}C250 {196 + k * 41} 250 {222 + k * 41} 290 {214 + k * 41}",
                    stroke="#c3c8cc",
                    stroke_width=6,
                ),
            )
            for k in range(16)
        )
    )
    pencil = group(
        rect(-13, -300, 26, 520, d.round("#c8563e"), 3),
        path("M-13 220L0 272L13 220Z", "#ecd3a8"),
        path("M-4 256L0 272L4 256Z", "#33302c"),
        rect(-13, -318, 26, 30, d.round("#c3c8cc"), 3),
        rect(-12, -346, 24, 32, d.round("#e3a0a0"), 8),
        transform=at(800, 610, 18),
    )
    d.cast(pencil, strength=0.3)
    return d


def globe() -> Drawing:
    """An old globe on its foot."""
    d = Drawing("#e2ddd0", 181, near=1.06, up=10)
    d.shadow(500, 872, 190, 30)
    wood = d.round("#7a4b2c")
    d.add(
        path("M360 846Q500 806 640 846L660 874H340Z", wood), path("M476 690H524L536 830H464Z", wood)
    )
    sea = d.radial((0, "#f4e9c8"), (0.55, "#cfc08e"), (1, "#8f7c4e"))
    stencil = d.clip('<circle cx="500" cy="430" r="260"/>')
    lands = [
        "M330 250C400 200 470 230 460 290C450 340 400 330 380 380C360 420 300 400 290 350C290 310 310 270 330 250Z",
        "M540 300C600 250 700 260 730 330C740 390 690 400 660 450C640 500 600 560 570 520C540 470 580 440 560 400C530 370 510 330 540 300Z",
        "M370 470C420 450 460 500 440 560C420 620 390 650 370 600C350 560 340 490 370 470Z",
        "M640 560C680 540 720 560 700 600C680 630 630 620 640 560Z",
        "M480 640C520 630 560 650 540 670C510 690 470 670 480 640Z",
    ]
    d.add(
        circle(500, 430, 260, sea),
        group(
            *(
                path(
                    land,
                    mix("#a9884e", "#7d8f5a", k / 5),
                    opacity=0.85,
                    stroke="#6b5a34",
                    stroke_width=2.5,
                )
                for k, land in enumerate(lands)
            ),
            *(
                ellipse(500, 430, rx, 260, "none", stroke="#6b5a34", stroke_width=2, opacity=0.5)
                for rx in (60, 140, 210)
            ),
            *(
                path(
                    f"M240 {y}Q500 {y + 60} 760 {y}", stroke="#6b5a34", stroke_width=2, opacity=0.5
                )
                for y in (260, 340, 420, 500, 580)
            ),
            clip_path=stencil,
        ),
    )
    d.add(
        circle(
            500, 430, 260, d.radial((0, "#ffffff", 0.4), (0.4, "#ffffff", 0), (1, "#2a1a08", 0.45))
        )
    )
    brass = d.linear((0, "#f0d694"), (0.5, "#b98d3c"), (1, "#7f5c22"), x2=1, y2=1)
    d.add(
        path(
            "M584 134A310 310 0 0 1 500 740",
            stroke=brass,
            stroke_width=20,
            transform="rotate(8 500 430)",
        ),
        circle(600, 146, 18, d.ball("#c79a45")),
        circle(462, 716, 18, d.ball("#c79a45")),
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "book-walks": walks,
    "book-cooking": cookbook,
    "book-bridges": bridges,
    "notebook": notebook,
    "globe": globe,
}
