"""Pages as pictures, compared with those that somebody looked at.

Small and grey, drawn by the PDFium that comes with the program, so that they are alike on every
machine. What is compared is how dark each spot of some two millimetres is: a block that moved or a
line that is lost is seen, and how the edge of a letter is smoothed is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops

DPI = 72
SPOT = 6
"""Dots of a spot, across and down: two millimetres."""
MOST_OFF = 16
"""How much darker or lighter a spot may be, of 255: half a letter's worth."""
_GAP, _GREYS = 6, 17
RENEW = "python -m pytest tests/documents --renew-pictures"


def drawn(pdf: bytes) -> Image.Image:
    """The pages of a document beside one another, in sixteen greys."""
    pages = list(_pages(pdf))
    wide = sum(page.width + _GAP for page in pages) - _GAP
    picture = Image.new("L", (wide, max(page.height for page in pages)), 128)
    left = 0
    for page in pages:
        picture.paste(page, (left, 0))
        left += page.width + _GAP
    return picture.point(lambda grey: round(grey / _GREYS) * _GREYS)


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()


def difference(before: Image.Image, after: Image.Image) -> Image.Image | None:
    """Where two pictures differ, darkest where most; none where they are alike."""
    size = max(before.width, after.width), max(before.height, after.height)
    spots = [_on(size, each).reduce(SPOT) for each in (before, after)]
    off = ImageChops.difference(*spots)
    if before.size == after.size and max(off.tobytes()) <= MOST_OFF:
        return None
    seen = off.point(lambda grey: 255 - min(255, grey * 4 if grey > MOST_OFF else 0))
    return seen.resize((seen.width * SPOT, seen.height * SPOT), Image.Resampling.NEAREST)


def _on(size: tuple[int, int], picture: Image.Image) -> Image.Image:
    """The picture on paper of this size, white around it."""
    paper = Image.new("L", size, 255)
    paper.paste(picture, (0, 0))
    return paper


@dataclass(frozen=True)
class Pictures:
    """The pictures that somebody looked at."""

    shelf: Path
    new: Path
    """Where a page that differs is drawn, to be looked at."""
    renew: bool = False

    def shows(self, name: str, pdf: bytes) -> None:
        """The document looks as it did; or, where they are renewed, it is kept as it looks now."""
        known, after = self.shelf / f"{name}.png", drawn(pdf)
        if self.renew:
            after.save(known, optimize=True)
            return
        assert known.exists(), f"there is no picture {known}: {RENEW}, and look at it"
        with Image.open(known) as picture:
            off = difference(picture.convert("L"), after)
        if off is not None:
            after.save(self.new / f"{name}.png")
            off.save(self.new / f"{name}-difference.png")
            raise AssertionError(
                f"{name} looks otherwise: see {self.new}. If it is meant to: {RENEW}"
            )
