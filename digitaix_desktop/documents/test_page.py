"""The page that shows, before the first customer comes, whether a printer prints slips rightly.

It carries what a slip carries, codes of several widths among it, and a ruler: who lays a real one
beside it sees whether the printer enlarges or shrinks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO

from digitaix_desktop.documents.codes import code_128, qr_code
from digitaix_desktop.documents.sheet import FINE_MM, HEAVY_MM, Align, Sheets, Text
from digitaix_desktop.documents.sizes import A6, sizes_of
from digitaix_desktop.documents.typesetting import Face, in_print, lines_within
from digitaix_desktop.operations.printing import TEST_SCAN, Paper

PAGE, LEFT, RIGHT, ROOM = A6.paper, A6.left, A6.right, A6.room
RULER_MM = 80
_TITLE = Text(Face.BOLD, 16)
_SHOP = Text(Face.BOLD, 11)
_SMALL = Text(Face.REGULAR, 8)
_SAMPLE = "éèêàçœ ÀÉÇŒ « » € 0123456789"
_SAMPLE_SIZES = (6.6, 7.2, 9.3, 12.0)


@dataclass(frozen=True, slots=True)
class PrinterTest:
    """All words of a test page, ready to be printed."""

    title: str
    shop_name: str
    printer_name: str
    date: str
    scan_hint: str
    """Says that the codes should be scanned, and where it is said which were read."""
    ruler_hint: str
    """Says what the ruler is for."""
    language: str = "fr"


def write_test_page(page: PrinterTest, out: BinaryIO, paper: Paper = PAGE) -> None:
    """Lay the test page out as one A6 page; on larger paper it stands in the corner."""
    words = in_print(page)
    sheets = Sheets(out, paper, page.language)
    sheets.describe(words.title, words.shop_name)
    sheets.write(words.title, _TITLE, LEFT, 12.0, ROOM)
    sheets.write(words.shop_name, _SHOP, LEFT, 18.4, ROOM)
    sheets.write(f"{words.printer_name} · {words.date}", _SMALL, LEFT, 23.0, ROOM)
    sheets.rule(LEFT, RIGHT, 26.5, HEAVY_MM)
    y = 27.5
    for size in _SAMPLE_SIZES:
        y += 1.4 + size * 0.5
        sheets.write(_SAMPLE, Text(Face.REGULAR, size), LEFT, y, ROOM)
    sheets.rule(LEFT, RIGHT, 55.0, FINE_MM)
    _draw_codes(sheets, words.scan_hint)
    _draw_ruler(sheets, words.ruler_hint)
    # as near to the edge as slips go: a printer that cuts this cuts slips
    sizes = sizes_of(paper)
    sheets.rule(sizes.left, sizes.right, sizes.height - sizes.foot + 0.2, HEAVY_MM)
    sheets.save()


def _draw_codes(sheets: Sheets, hint: str) -> None:
    for dots, right in ((9, RIGHT), (6, RIGHT - 34.0)):
        code = qr_code(f"{TEST_SCAN}{dots}", dots)
        left = right - code.side_mm
        code.draw(sheets.canvas, left, sheets.up(60.0 + code.side_mm))
    lines, size = lines_within(hint, _SMALL.face, _SMALL.size, 36.0, most=6, least=6)
    for number, line in enumerate(lines):
        sheets.write(line, replace(_SMALL, size=size), LEFT, 63.0 + 4.0 * number, 36.0)
    for dots, top in ((4, 90.0), (3, 105.5)):
        bars = code_128(f"{TEST_SCAN}{dots}", PAGE.width_mm, dots)
        left = (PAGE.width_mm - bars.width_mm) / 2
        bars.draw(sheets.canvas, left, sheets.up(top + 11.0), 11.0)


def _draw_ruler(sheets: Sheets, hint: str) -> None:
    y, left = 124.0, (PAGE.width_mm - RULER_MM) / 2
    sheets.rule(left, left + RULER_MM, y, HEAVY_MM)
    for mark in range(RULER_MM + 1):
        high = 3.6 if mark % 10 == 0 else 2.4 if mark % 5 == 0 else 1.4
        at = left + mark
        sheets.stroke(at, y, at, y + high, FINE_MM * (2 if mark % 10 == 0 else 1))
        if mark % 10 == 0:
            sheets.write(str(mark // 10), _SMALL, at, y + 7.0, 9.0, Align.MIDDLE)
    sheets.write(hint, _SMALL, PAGE.width_mm / 2, y + 13.0, ROOM, Align.MIDDLE)
