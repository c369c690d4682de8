"""How many dots a receipt printer's head has: steps are printed, and somebody reads them.

Each step is a little wider than the one before and has its number at its right end. The last
number that came out whole tells the width. Each step is a picture of its own: one that is too wide
for the head never harms the others.
"""

from __future__ import annotations

from io import BytesIO

from digitaix_desktop.documents.escpos import DPI, steps_apart
from digitaix_desktop.documents.sheet import HEAVY_MM, Align, Sheets, Text
from digitaix_desktop.documents.typesetting import Face
from digitaix_desktop.operations.printing import DOTS_A_MM, OwnPaper, Roll
from digitaix_desktop.pdfium import grey_pages

NARROWEST, WIDEST, APART = 320, 640, 16
WIDTHS = tuple(range(NARROWEST, WIDEST + 1, APART))
_NUMBER = Text(Face.BOLD, 11)
_STEP = OwnPaper(82, 6)
_LEAST_OF_80 = 54 * DOTS_A_MM
"""Heads with fewer dots are those of rolls of 58 mm."""


class WidthTest:
    """The steps, and what their numbers mean."""

    @property
    def count(self) -> int:
        """How many steps there are."""
        return len(WIDTHS)

    def roll_of(self, number: int) -> Roll:
        """The roll, by the last number that came out whole."""
        dots = WIDTHS[max(0, min(number, len(WIDTHS)) - 1)]
        return Roll(58 if dots < _LEAST_OF_80 else 80, dots)

    def number_of(self, dots: int) -> int:
        """The step a head of so many dots reaches; 0 for none of them."""
        return WIDTHS.index(dots) + 1 if dots in WIDTHS else 0

    def laid(self) -> tuple[bytes, bytes]:
        """All steps, as PDF and as a receipt printer takes them."""
        out = BytesIO()
        sheets = Sheets(out, _STEP, "fr")
        for number, dots in enumerate(WIDTHS, start=1):
            if number > 1:
                sheets.next_page()
            end = dots * 25.4 / DPI
            said = str(number)
            wide = _NUMBER.width_mm(said) + 1.0
            sheets.rule(0.0, end - wide - 0.6, 3.2, HEAVY_MM)
            sheets.write(said, _NUMBER, end - 0.2, 4.6, wide, Align.RIGHT)
        sheets.save()
        pdf = out.getvalue()
        return pdf, steps_apart(grey_pages(pdf, DPI), WIDTHS)
