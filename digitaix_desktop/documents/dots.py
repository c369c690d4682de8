"""Pictures as a receipt printer makes them: black dots, close together where it is dark.

Such a head knows no grey. Whatever is lighter than half would be lost, a pale logo whole: the
darkest of a picture becomes black, and what lies between is spread over its dots.
"""

from __future__ import annotations

import io
from functools import lru_cache

from digitaix_desktop.documents.codes import DOT
from digitaix_desktop.documents.sheet import picture_size


@lru_cache(maxsize=4)
def in_dots(content: bytes, room: float, high: float) -> tuple[bytes, float, float]:
    """A picture as dots, as large as fits into so many millimetres; how wide and high that is.

    Nothing, and no size, for what is no picture. A shop's slips have one logo: it is kept.
    """
    wide, tall = picture_size(content, room, high)
    if not wide:
        return b"", 0.0, 0.0
    from PIL import Image, ImageOps

    across, down = max(1, round(wide / DOT)), max(1, round(tall / DOT))
    with Image.open(io.BytesIO(content)) as image:
        shown = image.convert("RGBA").resize((across, down), Image.Resampling.LANCZOS)
    paper = Image.new("RGBA", shown.size, "white")
    greys = ImageOps.autocontrast(Image.alpha_composite(paper, shown).convert("L"))
    out = io.BytesIO()
    greys.convert("1").convert("L").save(out, "PNG")
    return out.getvalue(), across * DOT, down * DOT


def on_a_dot(mm: float) -> float:
    """The place of the dot that is nearest."""
    return round(mm / DOT) * DOT
