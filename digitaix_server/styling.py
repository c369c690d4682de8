"""The one stylesheet of the pages: the tokens of the look, the styles by subject, chosen chips.

It is put together once, at the start, so that a page waits for one file however many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digitaix_server.resources import tokens

STYLES = Path(__file__).parent / "styles"
MOST_CHIPS = 24
"""Values of an axis shown as chips, to which rules can be written. Above, a list."""
AXES = 2


def stylesheet() -> str:
    """All of it, in the order of the files' names."""
    files = sorted(STYLES.glob("*.css"))
    return "\n".join(
        (tokens_css(), *(file.read_text(encoding="utf-8") for file in files), chosen_css())
    )


def tokens_css() -> str:
    """The tokens of the look as custom properties, light and dark."""

    def block(mode: str) -> str:
        return "".join(f"--{name}:{value};" for name, value in tokens()["colours"][mode].items())

    def tints(mode: str) -> str:
        return "".join(
            f".tint-{place}{{--tint:{ground};--tint-ink:{ink}}}"
            for place, (ground, ink) in enumerate(tokens()["tints"][mode])
        )

    return (
        f":root{{color-scheme:light dark;--radius:{tokens()['radius']}px;{block('light')}}}\n"
        f"{tints('light')}\n@media (prefers-color-scheme:dark){{:root{{{block('dark')}}}\n"
        f"{tints('dark')}}}\n"
    )


def chosen_css() -> str:
    """What follows from a chip that is chosen, without a script.

    A chip of the other axis with which it cannot be had is struck, and its photos come first.
    """
    chips = [f"{axis}-{at}" for axis in range(AXES) for at in range(MOST_CHIPS)]

    def each(shown: str, form: str = ".buy") -> str:
        return ",".join(f"{form}:has(.pick-{chip}:checked) {shown.format(chip)}" for chip in chips)

    def rules() -> Iterator[str]:
        yield f"{each('.out-{} span')}{{background:none;border:1px dashed var(--edge);"
        yield "color:var(--muted)}"
        yield f"{each('.out-{} .gone')}{{display:block}}"
        # A script that runs turns to the photo instead. Snapping would follow the one before.
        yield f"{each('.of-{}', '.buy:not(.live)')}{{order:-1}}"
        yield ".buy:not(.live):has([class^=pick]:checked) .gallery{scroll-snap-type:none}"

    return f"@supports selector(:has(a)){{{''.join(rules())}}}\n"
