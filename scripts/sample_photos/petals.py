"""What flowers are put together from: leaves, petals, twigs, paper and pots."""

from __future__ import annotations

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
)

GREEN, SAGE, PINE = "#5f8a4e", "#8fa890", "#2f5a3c"


def leaf(d: Drawing, x: float, y: float, length: float, turn: float, colour: str = GREEN) -> str:
    """A leaf that grows from a point; `turn` 0 is upwards."""
    wide = length * 0.3
    fill = d.linear((0, light(colour, 0.25)), (0.5, colour), (1, dark(colour, 0.25)), x2=1, y2=0.4)
    shape = f"M0 0C{-wide} {-length * 0.3} {-wide} {-length * 0.75} 0 {-length}C{wide} {-length * 0.75} {wide} {-length * 0.3} 0 0Z"
    return group(
        path(shape, fill),
        line(f"M0 0L0 {-length * 0.92}", light(colour, 0.3), length * 0.018, opacity=0.7),
        transform=at(x, y, turn),
    )


def rose(d: Drawing, x: float, y: float, r: float, colour: str, core: str = "") -> str:
    """A rose seen from the front and a little above."""
    core = core or dark(colour, 0.25)
    parts = []
    for ring, (count, reach, size) in enumerate([(6, 0.55, 0.58), (5, 0.36, 0.5), (4, 0.2, 0.38)]):
        tone = mix(colour, core, ring * 0.33)
        petal = d.radial(
            (0, dark(tone, 0.16)), (0.62, tone), (1, light(tone, 0.42)), cx=0.5, cy=0.7, r=0.8
        )
        for place in range(count):
            turn = 360 / count * place + ring * 31 + d.chance.uniform(-7, 7)
            px, py = polar(0, 0, r * reach, turn - 90)
            parts.append(
                ellipse(
                    0,
                    0,
                    r * size,
                    r * size * 0.8,
                    petal,
                    transform=at(px, py, turn),
                    stroke=dark(tone, 0.22),
                    stroke_width=r * 0.012,
                    stroke_opacity=0.5,
                )
            )
    swirl = f"M{-r * 0.16} {r * 0.02}C{-r * 0.1} {-r * 0.2} {r * 0.2} {-r * 0.16} {r * 0.14} {r * 0.06}C{r * 0.08} {r * 0.18} {-r * 0.08} {r * 0.12} {-r * 0.04} 0"
    parts += [
        circle(0, 0, r * 0.24, d.ball(core)),
        line(swirl, dark(core, 0.35), r * 0.04, opacity=0.8),
    ]
    return group(*parts, transform=at(x, y))


def blossom(
    d: Drawing, x: float, y: float, r: float, colour: str, heart: str, petals: int = 12
) -> str:
    """A flower of one ring of petals: daisy, cosmos, anemone."""
    petal = d.linear((0, light(colour, 0.35)), (1, dark(colour, 0.12)))
    wide = r * 2.6 / petals
    shape = f"M0 {-r * 0.12}C{-wide} {-r * 0.45} {-wide * 0.9} {-r} {-wide * 0.2} {-r}Q0 {-r * 0.94} {wide * 0.2} {-r}C{wide * 0.9} {-r} {wide} {-r * 0.45} 0 {-r * 0.12}Z"
    parts = [
        path(
            shape,
            petal,
            transform=f"rotate({360 / petals * place + d.chance.uniform(-3, 3):.1f})",
            stroke=dark(colour, 0.25),
            stroke_width=r * 0.012,
            stroke_opacity=0.4,
        )
        for place in range(petals)
    ]
    parts.append(circle(0, 0, r * 0.26, d.ball(heart)))
    parts += [
        circle(
            *polar(0, 0, r * 0.2 * d.chance.random(), d.chance.uniform(0, 360)),
            r * 0.026,
            dark(heart, 0.3),
        )
        for _ in range(16)
    ]
    return group(*parts, transform=at(x, y))


def ranunculus(d: Drawing, x: float, y: float, r: float, colour: str) -> str:
    """A round flower of many thin petals, one about the other."""
    parts = [circle(0, 0, r, d.ball(colour))]
    for ring in range(9):
        size = r * (0.94 - ring * 0.1)
        tone = mix(light(colour, 0.3), dark(colour, 0.25), ring / 9)
        off = r * 0.03 * (1 if ring % 2 else -1)
        parts.append(
            circle(
                off,
                ring * r * 0.012,
                size,
                "none",
                stroke=tone,
                stroke_width=r * 0.05,
                stroke_dasharray=f"{size * 1.5:.0f} {size * 0.12:.0f}",
                stroke_dashoffset=ring * 37,
            )
        )
    parts.append(circle(0, r * 0.06, r * 0.12, dark(mix(colour, GREEN, 0.5), 0.1)))
    return group(*parts, transform=at(x, y))


def sprig(
    d: Drawing,
    x: float,
    y: float,
    length: float,
    turn: float,
    colour: str,
    size: float = 1.0,
    dots: str = "",
) -> str:
    """A stem with small round leaves, or berries, on both sides."""
    parts = [line(f"M0 0Q{length * 0.06} {-length * 0.5} 0 {-length}", dark(colour, 0.2), 5)]
    steps = int(length / (34 * size))
    for step in range(1, steps + 1):
        up = length * step / steps
        bend = length * 0.06 * 4 * (up / length) * (1 - up / length) * 0.5
        for side in (-1, 1):
            r = (26 - 13 * step / steps) * size * d.chance.uniform(0.85, 1.15)
            fill = d.ball(dots or mix(colour, light(colour, 0.4), d.chance.random() * 0.7))
            parts.append(
                ellipse(
                    0, 0, r, r * 0.78, fill, transform=at(bend + side * r * 0.95, -up, side * 35)
                )
            )
    return group(*parts, transform=at(x, y, turn))


def paper(d: Drawing, colour: str, ribbon: str) -> list[str]:
    """The paper a bouquet is wrapped in, from behind and from the front."""
    back = path(
        "M250 430C330 360 660 350 752 436L560 850C540 880 458 880 440 850Z",
        d.linear((0, dark(colour, 0.12)), (1, dark(colour, 0.3)), x2=1, y2=0.2),
    )
    front = path(
        "M262 462C340 560 430 600 500 604C580 600 668 556 738 468L590 862C570 900 436 900 414 862Z",
        d.linear((0, light(colour, 0.35)), (0.45, colour), (1, dark(colour, 0.24)), x2=1, y2=0.1),
    )
    fold = path(
        "M262 462C340 560 430 600 500 604L446 884C430 880 420 874 414 862Z", "#ffffff", opacity=0.16
    )
    knot = group(
        path("M404 716Q500 744 600 714L594 756Q500 784 412 758Z", d.round(ribbon)),
        path("M500 740C430 690 392 708 400 740C408 768 452 766 500 740Z", d.ball(ribbon)),
        path(
            "M500 740C570 690 610 706 602 738C594 768 548 766 500 740Z", d.ball(dark(ribbon, 0.1))
        ),
        path("M492 740Q470 810 440 842L474 838Q500 800 506 748Z", dark(ribbon, 0.15)),
        path("M508 740Q524 800 560 836L524 844Q502 800 496 748Z", ribbon),
        circle(500, 740, 19, d.ball(dark(ribbon, 0.12))),
    )
    return [back, front + fold + knot]


def needles(d: Drawing, x: float, y: float, r: float, count: int, colour: str = PINE) -> str:
    """A tuft of conifer needles."""
    parts = []
    for _ in range(count):
        turn, reach = d.chance.uniform(0, 360), r * d.chance.uniform(0.6, 1.1)
        px, py = polar(0, 0, reach, turn)
        tone = mix(colour, "#a9c48d", d.chance.random() * 0.45)
        parts.append(line(f"M0 0L{px:.0f} {py:.0f}", tone, 4.5))
    return group(*parts, transform=at(x, y))


def cone(d: Drawing, x: float, y: float, r: float) -> str:
    """A pine cone from above."""
    parts = [circle(0, 0, r, d.ball("#7a5236"))]
    for ring in (0.78, 0.52, 0.26):
        for place in range(8):
            px, py = polar(0, 0, r * ring, place * 45 + ring * 50)
            parts.append(
                ellipse(
                    px,
                    py,
                    r * 0.24,
                    r * 0.17,
                    d.ball("#9a6d48"),
                    transform=f"rotate({place * 45 + 90} {px:.0f} {py:.0f})",
                )
            )
    return group(*parts, transform=at(x, y))


def pot(
    d: Drawing, colour: str, x: float = 500, top: float = 640, wide: float = 150, high: float = 230
) -> str:
    """A flower pot with its rim."""
    fill, foot = d.round(colour), wide * 0.72
    return group(
        path(
            f"M{x - wide * 0.92} {top + 30}L{x - foot} {top + high - 14}Q{x} {top + high + 20} {x + foot} {top + high - 14}L{x + wide * 0.92} {top + 30}Z",
            fill,
        ),
        path(f"M{x - wide} {top}V{top + 48}Q{x} {top + 84} {x + wide} {top + 48}V{top}Z", fill),
        ellipse(x, top, wide, wide * 0.17, light(colour, 0.12)),
        ellipse(x, top + 3, wide * 0.9, wide * 0.14, d.radial((0, "#4a3527"), (1, "#2c1f17"))),
    )
