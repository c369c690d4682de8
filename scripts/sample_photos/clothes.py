"""The photos of the clothes shop, laid flat and hung; some in several colours."""

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
)

NAVY, ECRU, RED = "#2c405f", "#e9dfca", "#a83239"


def hanger(d: Drawing, y: float = 190) -> None:
    """A wooden hanger."""
    wood = d.linear((0, "#d9ad78"), (1, "#9a6f42"))
    d.add(
        line(f"M500 {y - 20}V{y - 62}C500 {y - 96} 452 {y - 100} 452 {y - 70}", "#8f959b", 8),
        path(
            f"M500 {y - 24}C540 {y - 20} 650 {y + 40} 700 {y + 74}Q706 {y + 92} 690 {y + 94}Q500 {y + 30} 310 {y + 94}Q294 {y + 92} 300 {y + 74}C350 {y + 40} 460 {y - 20} 500 {y - 24}Z",
            wood,
        ),
    )


def folds(d: Drawing, *lines: str, colour: str, wide: float = 26) -> None:
    """Soft folds of cloth along some lines."""
    soft = d.blur(9)
    for each in lines:
        d.add(
            line(each, dark(colour, 0.45), wide, opacity=0.22, filter=soft),
            group(
                line(each, light(colour, 0.6), wide * 0.5, opacity=0.25, filter=soft),
                transform="translate(-14 -4)",
            ),
        )


def ribs(x: float, y: float, wide: float, high: float, colour: str, step: float = 9) -> str:
    """The ribs of a cuff."""
    count = int(wide / step)
    return group(
        *(
            line(
                f"M{x + (k + 0.5) * wide / count:.1f} {y}v{high}",
                dark(colour, 0.35),
                2.4,
                opacity=0.5,
            )
            for k in range(count)
        )
    )


def shirt(colour: str) -> Drawing:
    """A linen shirt."""
    d = Drawing("#dfe2e6", 83, near=1.04, up=-20)
    hanger(d)
    weave = d.pattern(
        7,
        7,
        f'<path d="M0 0H7M0 3.5H7M0 0V7M3.5 0V7" stroke="{dark(colour, 0.3)}" stroke-width=".7" opacity=".3"/>',
    )
    body = "M402 186C360 200 300 232 262 262L150 560L256 604L318 470L306 880Q500 906 694 880L682 470L744 604L850 560L738 262C700 232 640 200 598 186Q500 262 402 186Z"
    d.cast(path(body, d.cloth(colour)), strength=0.3)
    d.add(path(body, weave))
    folds(
        d,
        "M330 420Q360 640 340 860",
        "M650 400Q630 640 664 860",
        "M420 520Q440 700 424 870",
        "M240 380Q220 470 196 550",
        "M760 380Q780 470 804 550",
        colour=colour,
    )
    d.add(
        path(
            "M402 186Q430 250 486 300L500 262Q440 230 424 176Z",
            d.linear((0, light(colour, 0.35)), (1, dark(colour, 0.1))),
        ),
        path(
            "M598 186Q570 250 514 300L500 262Q560 230 576 176Z",
            d.linear((0, light(colour, 0.2)), (1, dark(colour, 0.16))),
        ),
        path("M424 176Q500 208 576 176Q560 232 500 262Q440 232 424 176Z", dark(colour, 0.34)),
    )
    d.add(
        rect(480, 292, 40, 596, light(colour, 0.12), opacity=0.8),
        line("M480 296V890M520 296V890", dark(colour, 0.3), 2.5, opacity=0.6),
    )
    d.add(
        *(
            group(
                circle(500, y, 9, light(colour, 0.5), stroke=dark(colour, 0.4), stroke_width=2),
                circle(497, y - 1, 1.6, dark(colour, 0.6)),
                circle(503, y + 1, 1.6, dark(colour, 0.6)),
            )
            for y in range(340, 880, 104)
        )
    )
    d.add(
        path(
            "M566 430H650V508L608 530L566 508Z",
            light(colour, 0.06),
            stroke=dark(colour, 0.28),
            stroke_width=2.5,
        ),
        line("M160 540L262 580M840 540L738 580", dark(colour, 0.3), 3, opacity=0.7),
    )
    return d


def dress(colour: str) -> Drawing:
    """A summer dress with small flowers."""
    d = Drawing("#e8dedd", 89, near=1, up=-30)
    hanger(d)
    dots = "".join(
        f'<g transform="translate({x} {y})">'
        + "".join(
            f'<circle cx="{px}" cy="{py}" r="3.4" fill="{light(colour, 0.75)}"/>'
            for px, py in [(0, -5), (5, 0), (0, 5), (-5, 0)]
        )
        + '<circle r="2.4" fill="#e9b94a"/></g>'
        for x, y in [(16, 18), (48, 44)]
    )
    body = "M410 188L382 240C372 320 380 360 372 420C350 560 250 780 214 900Q500 960 786 900C750 780 650 560 628 420C620 360 628 320 618 240L590 188L566 190Q556 260 500 262Q444 260 434 190Z"
    d.cast(path(body, d.cloth(colour)), strength=0.3)
    d.add(path(body, d.pattern(64, 60, dots)))
    folds(
        d,
        "M430 440Q400 660 330 900",
        "M480 440Q470 680 440 920",
        "M530 440Q540 680 570 920",
        "M580 440Q610 660 680 900",
        "M400 440Q340 640 260 890",
        "M610 440Q660 640 740 890",
        colour=colour,
    )
    d.add(
        path("M372 408Q500 440 628 408L630 446Q500 478 368 446Z", dark(colour, 0.2)),
        path(
            "M540 446C580 430 640 440 636 466C630 492 570 478 540 452Z", d.ball(dark(colour, 0.08))
        ),
        path("M546 452Q590 520 580 600L560 596Q560 520 534 458Z", dark(colour, 0.12)),
        circle(542, 450, 13, d.ball(dark(colour, 0.2))),
    )
    d.add(
        path(
            "M434 190Q444 260 500 262Q556 260 566 190Q556 226 500 228Q444 226 434 190Z",
            dark(colour, 0.4),
        )
    )
    return d


def knitted(d: Drawing, colour: str, stripes: str = "", buttoned: bool = False) -> None:
    """A jumper or a cardigan."""
    body = "M404 196C360 208 306 236 268 274L140 690L262 736L330 540L322 860H678L670 540L738 736L860 690L732 274C694 236 640 208 596 196Q500 250 404 196Z"
    stitch = d.pattern(
        15,
        13,
        f'<path d="M0 3L7.5 10L15 3" fill="none" stroke="{dark(colour, 0.4)}" stroke-width="2" opacity=".28"/><path d="M0 1L7.5 8L15 1" fill="none" stroke="{light(colour, 0.5)}" stroke-width="1.4" opacity=".3"/>',
    )
    d.cast(path(body, d.cloth(colour)), strength=0.3)
    if stripes:
        stencil = d.clip(f'<path d="{body}"/>')
        bands = [rect(300, y, 400, 24, stripes) for y in range(330, 810, 62)]
        arms = [
            group(
                *(rect(-120, y, 240, 24, stripes) for y in range(70, 420, 62)),
                transform=at(x, 270, turn),
            )
            for x, turn in [(262, 19), (738, -19)]
        ]
        d.add(
            group(
                *(
                    group(arm, clip_path=d.clip(side))
                    for arm, side in zip(
                        arms,
                        (
                            '<path d="M404 196L268 274L140 690L262 736L330 540L330 270Z"/>',
                            '<path d="M596 196L732 274L860 690L738 736L670 540L670 270Z"/>',
                        ),
                        strict=True,
                    )
                ),
                group(*bands, clip_path=d.clip('<path d="M330 300H670V820H330Z"/>')),
                clip_path=stencil,
            )
        )
    d.add(path(body, stitch))
    folds(
        d,
        "M350 420Q380 620 356 800",
        "M650 420Q620 620 648 800",
        "M300 380Q260 520 220 660",
        "M700 380Q740 520 780 660",
        "M330 300Q322 420 332 540",
        "M670 300Q678 420 668 540",
        colour=colour,
    )
    d.add(rect(322, 810, 356, 56, dark(colour, 0.06), 6), ribs(322, 812, 356, 52, colour))
    for x, turn in [(201, 19), (799, -19)]:
        d.add(
            group(
                rect(-64, -34, 128, 50, dark(colour, 0.06), 6),
                ribs(-64, -32, 128, 46, colour),
                transform=at(x, 710, turn),
            )
        )
    if buttoned:
        d.add(
            path("M404 196L486 430V866H514V430L596 196Q500 250 404 196Z", dark(colour, 0.5)),
            path("M404 196L486 430V866H462V440L380 210Z", d.cloth(dark(colour, 0.08))),
            path("M596 196L514 430V866H538V440L620 210Z", d.cloth(dark(colour, 0.12))),
        )
        d.add(*(circle(526, y, 12, d.ball("#7a5236")) for y in range(480, 850, 76)))
    else:
        d.add(
            path("M398 194Q500 300 602 194L584 182Q500 262 416 182Z", dark(colour, 0.1)),
            path("M416 182Q500 262 584 182Q500 214 416 182Z", dark(colour, 0.5)),
        )


def jumper(colour: str, stripes: str) -> Drawing:
    """A sailor's jumper."""
    d = Drawing("#dde4ea", 97, near=1.04, up=-10)
    knitted(d, colour, stripes)
    return d


def cardigan() -> Drawing:
    """A cardigan with horn buttons."""
    d = Drawing("#e6dfd4", 101, near=1.04, up=-10)
    hanger(d, 206)
    knitted(d, "#9a5b3c", buttoned=True)
    return d


def jeans() -> Drawing:
    """Straight jeans."""
    d = Drawing("#e3e1dc", 103, near=1, up=-30)
    blue = "#3f5f88"
    body = "M330 130H670L700 420L724 930H540L506 480H494L460 930H276L300 420Z"
    d.cast(
        path(
            body,
            d.linear(
                (0, dark(blue, 0.2)),
                (0.3, light(blue, 0.18)),
                (0.5, dark(blue, 0.2)),
                (0.72, light(blue, 0.16)),
                (1, dark(blue, 0.25)),
                x2=1,
                y2=0.05,
            ),
        ),
        strength=0.3,
    )
    d.add(
        path(
            body,
            d.pattern(6, 6, '<path d="M0 6L6 0" stroke="#dfe8f2" stroke-width="1" opacity=".22"/>'),
        )
    )
    folds(
        d,
        "M380 460Q400 700 372 900",
        "M620 460Q600 700 628 900",
        "M494 470Q430 520 340 500",
        "M506 470Q570 520 660 500",
        colour=blue,
    )
    gold = "#d59a4a"
    d.add(
        rect(326, 128, 348, 54, dark(blue, 0.12), 6),
        line("M328 138H672M328 174H672", gold, 2.6, stroke_dasharray="8 5"),
        line("M500 182V440Q490 468 460 470M508 182V460", gold, 2.6, stroke_dasharray="8 5"),
        line("M340 190Q350 290 440 290H452L452 186", gold, 2.6, stroke_dasharray="8 5"),
        line("M660 190Q650 290 560 290H548L548 186", gold, 2.6, stroke_dasharray="8 5"),
        circle(500, 155, 15, d.ball("#c98a3e")),
    )
    d.add(
        *(rect(x, 122, 18, 68, dark(blue, 0.25), 4) for x in (376, 600)),
        line("M278 900H458M542 900H722", gold, 2.6, stroke_dasharray="8 5"),
        *(
            circle(x, y, 5, d.ball("#c98a3e"))
            for x, y in [(344, 196), (450, 196), (550, 196), (656, 196)]
        ),
    )
    return d


def skirt(colour: str) -> Drawing:
    """A pleated skirt."""
    d = Drawing("#e4dfe6", 107, near=1.1, up=20)
    d.cast(path("M370 190H630L790 850Q500 900 210 850Z", d.cloth(colour)), strength=0.3)
    count = 15
    for k in range(count):
        top, foot = 370 + 260 * k / count, 210 + 580 * k / count
        wide_top, wide_foot = 260 / count, 580 / count
        drop = 30 * (1 - ((k - count / 2) / (count / 2)) ** 2)
        shade = d.linear(
            (0, light(colour, 0.34)), (0.55, colour), (1, dark(colour, 0.4)), x2=1, y2=0
        )
        d.add(
            path(
                f"M{top:.0f} 236L{foot:.0f} {850 + drop:.0f}Q{foot + wide_foot / 2:.0f} {866 + drop:.0f} {foot + wide_foot:.0f} {850 + drop:.0f}L{top + wide_top:.0f} 236Z",
                shade,
            )
        )
    d.add(
        path("M366 182Q500 206 634 182L638 240Q500 262 362 240Z", d.round(dark(colour, 0.14), 0.7)),
        rect(586, 196, 34, 30, "none", 4, stroke="#cfa35e", stroke_width=5),
    )
    return d


DRAWINGS: dict[str, Callable[[], Drawing]] = {
    "shirt-ecru": partial(shirt, ECRU),
    "shirt-lavender": partial(shirt, "#a9b4d8"),
    "dress-terracotta": partial(dress, "#b95c45"),
    "dress-night": partial(dress, "#33446b"),
    "jumper-navy": partial(jumper, NAVY, ECRU),
    "jumper-red": partial(jumper, RED, ECRU),
    "cardigan": cardigan,
    "jeans": jeans,
    "skirt-fir": partial(skirt, "#3f6450"),
    "skirt-ochre": partial(skirt, "#c48a35"),
}
