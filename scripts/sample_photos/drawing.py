"""A picture of 1000 × 1000 under construction: a studio's backdrop, light from the upper left."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence

SIDE = 1000
Point = tuple[float, float]


def mix(colour: str, other: str, share: float) -> str:
    """A colour with so much of another in it; both as `#rrggbb`."""
    parts = []
    for at in (1, 3, 5):
        one, two = int(colour[at : at + 2], 16), int(other[at : at + 2], 16)
        parts.append(round(one + (two - one) * share))
    return "#" + "".join(f"{part:02x}" for part in parts)


def light(colour: str, share: float = 0.3) -> str:
    """A colour where light falls on it."""
    return mix(colour, "#fffaf0", share)


def dark(colour: str, share: float = 0.3) -> str:
    """A colour in its own shade."""
    return mix(colour, "#1d1420", share)


class Drawing:
    """What has been drawn so far, on its backdrop."""

    def __init__(self, wall: str, seed: int = 1, near: float = 1, up: float = 0) -> None:
        """Hang a backdrop of this colour; what looks strewn is strewn alike for a seed.

        `near` brings what stands before it closer, `up` lifts it in the picture.
        """
        self.chance = random.Random(seed)
        self._frame = f"translate(500 {860 - up}) scale({near}) translate(-500 -860)"
        self._defs: list[str] = []
        self._body: list[str] = []
        self._count = 0
        ground = self.radial(
            (0, light(wall, 0.55)), (0.55, wall), (1, dark(wall, 0.16)), cx=0.4, cy=0.3, r=0.95
        )
        self._body.append(f'<rect width="{SIDE}" height="{SIDE}" fill="{ground}"/>')
        table = self.linear(
            (0, dark(wall, 0.13), 0), (0.14, dark(wall, 0.13), 0.55), (1, light(wall, 0.28), 0.75)
        )
        self._body.append(f'<rect y="640" width="{SIDE}" height="360" fill="{table}"/>')

    def add(self, *parts: str) -> None:
        """Draw above what is there."""
        self._body += parts

    def _define(self, tag: str, attributes: str, inside: str) -> str:
        self._count += 1
        self._defs.append(f'<{tag} id="d{self._count}" {attributes}>{inside}</{tag}>')
        return f"url(#d{self._count})"

    def linear(self, *stops: Sequence[float | str], x2: float = 0, y2: float = 1) -> str:
        """A gradient from the upper left corner of a shape towards another point of it."""
        return self._define("linearGradient", f'x1="0" y1="0" x2="{x2}" y2="{y2}"', _stops(stops))

    def radial(
        self, *stops: Sequence[float | str], cx: float = 0.4, cy: float = 0.35, r: float = 0.75
    ) -> str:
        """A gradient around a point of a shape."""
        return self._define("radialGradient", f'cx="{cx}" cy="{cy}" r="{r}"', _stops(stops))

    def round(self, colour: str, strength: float = 1.0) -> str:
        """How an upright cylinder of a colour takes the light."""
        return self.linear(
            (0, dark(colour, 0.22 * strength)),
            (0.12, light(colour, 0.12 * strength)),
            (0.3, light(colour, 0.34 * strength)),
            (0.55, colour),
            (0.88, dark(colour, 0.34 * strength)),
            (1, dark(colour, 0.2 * strength)),
            x2=1,
            y2=0,
        )

    def ball(self, colour: str, strength: float = 1.0) -> str:
        """How a ball of a colour takes the light."""
        return self.radial(
            (0, light(colour, 0.5 * strength)), (0.5, colour), (1, dark(colour, 0.38 * strength))
        )

    def cloth(self, colour: str) -> str:
        """How hanging cloth takes the light."""
        return self.linear(
            (0, light(colour, 0.2)), (0.5, colour), (1, dark(colour, 0.2)), x2=0.8, y2=1
        )

    def blur(self, much: float) -> str:
        """A filter that blurs."""
        around = 'x="-60%" y="-60%" width="220%" height="220%"'
        return self._define("filter", around, f'<feGaussianBlur stdDeviation="{much}"/>')

    def pattern(self, width: float, height: float, inside: str, turn: float = 0) -> str:
        """A fill that repeats."""
        attributes = (
            f'width="{width}" height="{height}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate({turn})"'
        )
        return self._define("pattern", attributes, inside)

    def clip(self, inside: str) -> str:
        """A stencil."""
        return self._define("clipPath", "", inside)

    def shadow(
        self, cx: float, cy: float, rx: float, ry: float = 26, strength: float = 0.4
    ) -> None:
        """The shadow of a thing that stands there: dark where it touches, soft to the right."""
        wide, close = self.blur(26), self.blur(7)
        self.add(
            f'<ellipse cx="{cx + rx * 0.16}" cy="{cy}" rx="{rx * 1.16}" ry="{ry * 1.2}" '
            f'fill="#2a1a22" opacity="{strength * 0.62}" filter="{wide}"/>',
            f'<ellipse cx="{cx + 4}" cy="{cy - 2}" rx="{rx * 0.96}" ry="{ry * 0.5}" '
            f'fill="#1c1016" opacity="{strength}" filter="{close}"/>',
        )

    def cast(self, *parts: str, dx: float = 14, dy: float = 18, strength: float = 0.28) -> None:
        """Draw something that lies or hangs just before what is there, with its shadow."""
        soft = self.blur(14)
        self.add(
            f'<g transform="translate({dx} {dy})" opacity="{strength}" filter="{soft}" '
            f'style="filter:{soft} brightness(0)">{"".join(parts)}</g>',
            *parts,
        )

    def svg(self) -> str:
        """The whole picture."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" '
            f'width="{SIDE}" height="{SIDE}"><defs>{"".join(self._defs)}</defs>'
            f'{"".join(self._body[:2])}<g transform="{self._frame}">'
            f"{''.join(self._body[2:])}</g></svg>"
        )


def _stops(stops: Iterable[Sequence[float | str]]) -> str:
    made = []
    for at, colour, *more in stops:
        opacity = f' stop-opacity="{more[0]}"' if more else ""
        made.append(f'<stop offset="{at}" stop-color="{colour}"{opacity}/>')
    return "".join(made)


def path(d: str, fill: str = "none", **more: object) -> str:
    """A path; attributes by their names, `_` for `-`."""
    return f'<path d="{d}" fill="{fill}"{_attributes(more)}/>'


def line(d: str, stroke: str, width: float = 4, **more: object) -> str:
    """A stroke with round ends."""
    ends = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    attributes = _attributes({"stroke": stroke, "stroke_width": width, **ends, **more})
    return f'<path d="{d}" fill="none"{attributes}/>'


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: str, **more: object) -> str:
    """An ellipse."""
    return f'<ellipse cx="{cx:.1f}" cy="{cy:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}"{_attributes(more)}/>'


def circle(cx: float, cy: float, r: float, fill: str, **more: object) -> str:
    """A circle."""
    return ellipse(cx, cy, r, r, fill, **more)


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, **more: object) -> str:
    """A rectangle with corners of radius `r`."""
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{fill}"{_attributes(more)}/>'


def text(x: float, y: float, size: float, words: str, fill: str, **more: object) -> str:
    """Words, centred, in a face that books and labels have."""
    given = {"font_family": "Noto Serif, DejaVu Serif, serif", "text_anchor": "middle"} | more
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{_attributes(given)}>{words}</text>'
    )


def group(*parts: str, **more: object) -> str:
    """Parts together."""
    return f"<g{_attributes(more)}>{''.join(parts)}</g>"


def at(x: float, y: float, turn: float = 0, scale: float = 1) -> str:
    """A transform: to a place, turned, larger or smaller."""
    return f"translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({scale:.3f})"


def polar(cx: float, cy: float, r: float, degrees: float) -> Point:
    """The point at a distance and an angle from another."""
    turn = math.radians(degrees)
    return cx + r * math.cos(turn), cy + r * math.sin(turn)


def _attributes(given: dict[str, object]) -> str:
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in given.items())
