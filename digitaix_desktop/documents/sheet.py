"""A page to draw on: millimetres from the top left corner, and the ink that slips are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import TYPE_CHECKING, BinaryIO

from digitaix_desktop.documents.typesetting import MM, Face, fitting, fonts, width_mm
from digitaix_desktop.operations.printing import Paper

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

HEAVY_MM = 0.38
"""Rules between the parts of a page: three dots at 203 dpi."""
FINE_MM = 0.125
"""Rules between lines: one dot at 203 dpi."""
CAPITALS = 0.714
"""How high capitals of Noto Sans are, as a part of the size."""


@unique
class Align(Enum):
    """Which point of a text is given: where it begins, its middle, or where it ends."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """How a text looks."""

    face: Face
    size: float

    def width_mm(self, text: str) -> float:
        """How wide it is in this look."""
        return width_mm(text, self.face, self.size)


class Sheets:
    """Small pages, laid out on paper of their size or several to a larger sheet."""

    def __init__(self, out: BinaryIO, page: Paper, paper: Paper, language: str) -> None:
        from reportlab.pdfgen.canvas import Canvas

        fonts()
        self._page, self._paper = page, paper
        self._across = paper.width_mm // page.width_mm
        self._places = self._across * (paper.height_mm // page.height_mm)
        size = (paper.width_mm * MM, paper.height_mm * MM)
        # invariant: equal documents are equal bytes; no time, no random id
        self.canvas: Canvas = Canvas(out, pagesize=size, invariant=1, lang=language)
        self._drawn = 0
        self.left = self.top = 0.0
        self._begin()

    def describe(self, title: str, author: str) -> None:
        """What a reader or a print queue shows for this document."""
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("DigitAix Desktop")
        self.canvas.setViewerPreference("PrintScaling", "None")  # also when printed from a reader

    def next_page(self) -> None:
        """Go on to the next place on the sheet, or to the next sheet."""
        self._drawn += 1
        if self._drawn % self._places == 0:
            self.canvas.showPage()
        self._begin()

    def save(self) -> None:
        """Write the document."""
        self.canvas.showPage()
        self.canvas.save()

    def _begin(self) -> None:
        place = self._drawn % self._places
        self.left = (place % self._across) * float(self._page.width_mm)
        self.top = (place // self._across) * float(self._page.height_mm)
        if self._page is not self._paper:
            self._cut_line()

    def _cut_line(self) -> None:
        """Where to cut the page out of its larger sheet."""
        self.canvas.saveState()
        self.canvas.setLineWidth(FINE_MM * MM)
        self.canvas.setDash([1.5 * MM, 1.5 * MM])
        right, bottom = float(self._page.width_mm), float(self._page.height_mm)
        self.canvas.line(self.x(right), self.y(0), self.x(right), self.y(bottom))
        self.canvas.line(self.x(0), self.y(bottom), self.x(right), self.y(bottom))
        self.canvas.restoreState()

    def x(self, mm: float) -> float:
        """Points from the sheet's left edge for millimetres from the page's."""
        return (self.left + mm) * MM

    def y(self, mm: float) -> float:
        """Points from the sheet's bottom edge for millimetres from the page's top."""
        return self.up(mm) * MM

    def up(self, mm: float) -> float:
        """Millimetres from the sheet's bottom edge for millimetres from the page's top."""
        return self._paper.height_mm - self.top - mm

    def write(
        self,
        text: str,
        look: Text,
        x: float,
        baseline: float,
        room: float,
        align: Align = Align.LEFT,
    ) -> None:
        """One line of text; it is made smaller rather than cut when it has no room."""
        size = fitting(text, look.face, look.size, room)
        left = x - width_mm(text, look.face, size) * align.value
        self.canvas.setFillGray(0)
        self.canvas.setFont(look.face.value, size)
        self.canvas.drawString(self.x(left), self.y(baseline), text)

    def write_spaced(self, text: str, look: Text, middle: float, baseline: float) -> None:
        """A code under its bars, letter by letter."""
        apart = look.size * 0.22
        wide = look.width_mm(text) + apart * (len(text) - 1) / MM
        self.canvas.setFillGray(0)
        self.canvas.setFont(look.face.value, look.size)
        self.canvas.drawString(self.x(middle - wide / 2), self.y(baseline), text, charSpace=apart)

    def rule(self, left: float, right: float, y: float, thick: float) -> None:
        """A line across, `thick` millimetres, centred on `y`."""
        self.canvas.setFillGray(0)
        height = thick * MM
        bottom = self.y(y) - height / 2
        self.canvas.rect(self.x(left), bottom, (right - left) * MM, height, stroke=0, fill=1)

    def stroke(self, left: float, top: float, right: float, bottom: float, thick: float) -> None:
        """A straight line between two points."""
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(thick * MM)
        self.canvas.line(self.x(left), self.y(top), self.x(right), self.y(bottom))

    def boxed(self, text: str, look: Text, right: float, top: float, *, solid: bool) -> float:
        """A word in a rounded box, or white on black; answers where the box begins."""
        wide, high = boxed_width(text, look), look.size * (0.58 if solid else 0.74)
        inset = 0.0 if solid else HEAVY_MM / 2  # half of the line lies outside its path
        self.canvas.setLineWidth(HEAVY_MM * MM)
        self.canvas.setStrokeGray(0)
        self.canvas.setFillGray(0)
        self.canvas.roundRect(
            self.x(right - wide + inset),
            self.y(top + high - inset),
            (wide - 2 * inset) * MM,
            (high - 2 * inset) * MM,
            1.0 * MM,
            stroke=int(not solid),
            fill=int(solid),
        )
        self.canvas.setFillGray(1 if solid else 0)
        self.canvas.setFont(look.face.value, look.size)
        base = top + (high + CAPITALS * look.size / MM) / 2
        self.canvas.drawCentredString(self.x(right - wide / 2), self.y(base), text)
        self.canvas.setFillGray(0)
        return right - wide


def boxed_width(text: str, look: Text) -> float:
    """How wide `Sheets.boxed` makes a word, box included."""
    return look.width_mm(text) + look.size * 0.5
