"""What a cheese counter is put together from: boards, wheels and wedges."""

from __future__ import annotations

from scripts.sample_photos.drawing import (
    Drawing,
    at,
    dark,
    ellipse,
    group,
    light,
    line,
    mix,
    path,
    polar,
    rect,
)

WOOD = "#b98a5a"


def board(d: Drawing, y: float = 800, wide: float = 380, colour: str = WOOD) -> None:
    """A wooden board to stand things on."""
    d.shadow(500, y + 74, wide, 34)
    top = d.linear((0, light(colour, 0.3)), (0.5, colour), (1, dark(colour, 0.15)), x2=1, y2=0.3)
    d.add(
        rect(
            500 - wide,
            y + 6,
            wide * 2,
            66,
            d.linear((0, dark(colour, 0.2)), (1, dark(colour, 0.4))),
            30,
        ),
        ellipse(500, y + 10, wide, 78, top),
    )
    for ring in range(5):
        d.add(
            ellipse(
                500 - ring * 9,
                y + 10,
                wide * (0.92 - ring * 0.19),
                70 * (0.92 - ring * 0.19),
                "none",
                stroke=dark(colour, 0.22),
                stroke_width=2.5,
                opacity=0.4,
            )
        )


def specks(
    d: Drawing,
    x: float,
    y: float,
    rx: float,
    ry: float,
    count: int,
    colours: tuple[str, str],
    size: float = 4,
) -> str:
    """Small spots within an ellipse."""
    parts = []
    for _ in range(count):
        px, py = polar(0, 0, d.chance.random() ** 0.5, d.chance.uniform(0, 360))
        tone = mix(*colours, d.chance.random())
        parts.append(
            ellipse(
                x + px * rx,
                y + py * ry,
                size * d.chance.uniform(0.4, 1.3),
                size * d.chance.uniform(0.3, 0.8),
                tone,
                opacity=0.7,
            )
        )
    return group(*parts)


def wheel(d: Drawing, x: float, y: float, r: float, high: float, rind: str, top: str) -> None:
    """A whole cheese: its rind and its face."""
    flat = r * 0.34
    d.add(
        path(f"M{x - r} {y - high}V{y}A{r} {flat} 0 0 0 {x + r} {y}V{y - high}Z", d.round(rind)),
        specks(
            d,
            x,
            y - high * 0.3,
            r * 0.94,
            high * 0.5,
            150,
            (light(rind, 0.35), dark(rind, 0.35)),
            5,
        ),
        ellipse(
            x, y - high, r, flat, d.radial((0, light(top, 0.45)), (0.7, top), (1, dark(top, 0.2)))
        ),
        specks(d, x, y - high, r * 0.9, flat * 0.88, 110, (light(top, 0.3), dark(top, 0.25)), 6),
    )


def wedge(
    d: Drawing,
    x: float,
    y: float,
    size: float,
    paste: str,
    rind: str,
    holes: str = "",
    veins: str = "",
) -> str:
    """A piece cut from a wheel, its point to the left."""
    face = d.linear((0, light(paste, 0.5)), (0.6, paste), (1, dark(paste, 0.14)), x2=1, y2=1)
    top = d.linear((0, light(paste, 0.6)), (1, light(paste, 0.1)), x2=1, y2=0.2)
    left, right, high = -size * 0.62, size * 0.5, size * 0.42
    front = f"M{left} 0L{right} {size * 0.12}V{size * 0.12 - high}L{left} {-high}Z"
    above = f"M{left} {-high}L{right} {size * 0.12 - high}C{right + size * 0.12} {-high - size * 0.08} {right * 0.7} {-high - size * 0.24} {right * 0.3} {-high - size * 0.26}Z"
    side = f"M{right} {size * 0.12}V{size * 0.12 - high}C{right + size * 0.12} {-high - size * 0.08} {right * 0.7} {-high - size * 0.24} {right * 0.3} {-high - size * 0.26}L{right * 0.34} {-high - size * 0.25}C{right * 0.86} {-high - size * 0.2} {right + size * 0.19} {-high - size * 0.02} {right + size * 0.05} {size * 0.1}Z"
    stencil = d.clip(f'<path d="{front}"/>')
    parts = [
        path(front, face),
        path(above, top),
        path(side, d.linear((0, rind), (1, dark(rind, 0.3)))),
    ]
    inner = []
    for _ in range(14 if holes else 0):
        px, py = d.chance.uniform(left * 0.9, right), d.chance.uniform(-high * 0.95, size * 0.05)
        r = size * d.chance.uniform(0.008, 0.03)
        inner.append(
            ellipse(
                px,
                py,
                r,
                r * 0.8,
                d.radial((0, dark(paste, 0.4)), (1, dark(paste, 0.12)), cx=0.6, cy=0.3),
            )
        )
    for _ in range(60 if veins else 0):
        px, py = d.chance.uniform(left * 0.85, right), d.chance.uniform(-high * 0.95, size * 0.08)
        bend = [d.chance.uniform(-22, 22) for _ in range(6)]
        tone = mix(veins, "#8fa3a0", d.chance.random() * 0.6)
        inner.append(
            line(
                f"M{px:.0f} {py:.0f}q{bend[0]:.0f} {bend[1]:.0f} {bend[2]:.0f} {bend[3]:.0f}t{bend[4]:.0f} {bend[5]:.0f}",
                tone,
                d.chance.uniform(3, 11),
                opacity=0.8,
            )
        )
    if veins:
        parts.append(
            group(
                *(
                    ellipse(
                        d.chance.uniform(left * 0.4, right * 0.8),
                        -high - size * d.chance.uniform(0.0, 0.18),
                        size * 0.02,
                        size * 0.008,
                        veins,
                        opacity=0.6,
                    )
                    for _ in range(12)
                ),
                clip_path=d.clip(f'<path d="{above}"/>'),
            )
        )
    parts.append(group(*inner, clip_path=stencil))
    parts.append(
        line(f"M{left} {-high}L{right} {size * 0.12 - high}", light(paste, 0.75), 4, opacity=0.8)
    )
    return group(*parts, transform=at(x, y))
