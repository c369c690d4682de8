"""Labels for the bags of an order: the code as large as it can be, who comes, which bag it is.

On labels and rolls one label is one page; on sheets they stand below each other, to be cut.
Lengths are millimetres from the top left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from digitaix_desktop.documents.codes import DOT, qr_code
from digitaix_desktop.documents.sheet import FINE_MM, Align, Sheets, Text
from digitaix_desktop.documents.typesetting import MM, Face, fitting, in_print, lines_within
from digitaix_desktop.operations.paper_lists import BagLabel
from digitaix_desktop.operations.printing import OwnPaper, Paper, Roll, Sheet

CODE = Text(Face.BOLD, 60)
CUSTOMER = Text(Face.BOLD, 13)
SLOT = Text(Face.REGULAR, 10)
BAG = Text(Face.BOLD, 22)
SHOP = Text(Face.REGULAR, 7.2)
AIR = 2.0
"""Around what is printed."""
CUT_HIGH = 37.0
"""How high a label is that is cut from a sheet."""
ROLL_HIGH = 32.0
SHEET_EDGE = 8.0
QR_MODULES = 21
MOST_DOTS, LEAST_DOTS = 7, 3
PART_OF_QR = 0.36
"""How much of a label's width its QR takes, at most."""


def write_bag_labels(labels: Sequence[BagLabel], out: BinaryIO, paper: Sheet | Roll) -> Sheet:
    """Lay the labels out; how large a page came out."""
    page = OwnPaper(paper.width_mm, round(ROLL_HIGH)) if isinstance(paper, Roll) else paper
    sheets = Sheets(out, page, labels[0].language if labels else "fr")
    title = labels[0].shown_code if labels else ""
    sheets.describe(title, labels[0].shop_name if labels else "")
    places = _places(paper)
    for number, label in enumerate(labels):
        if number and number % len(places) == 0:
            sheets.next_page()
        left, top, wide, high = places[number % len(places)]
        _draw(sheets, in_print(label), left, top, wide, high)
        if isinstance(paper, Paper):
            sheets.rule(left, left + wide, top + high, FINE_MM)
    sheets.save()
    return page


def _places(paper: Sheet | Roll) -> list[tuple[float, float, float, float]]:
    """Left, top, width and height of each label of a page."""
    if isinstance(paper, Roll):
        left = (paper.width_mm - paper.printed_mm) / 2
        return [(left, 0.0, paper.printed_mm, ROLL_HIGH)]
    if isinstance(paper, OwnPaper):
        return [(0.0, 0.0, float(paper.width_mm), float(paper.height_mm))]
    wide = min(paper.width_mm - 2 * SHEET_EDGE, 97.0)
    across = int((paper.width_mm - 2 * SHEET_EDGE) // wide)
    down = int((paper.height_mm - 2 * SHEET_EDGE) // CUT_HIGH)
    return [
        (SHEET_EDGE + column * wide, SHEET_EDGE + row * CUT_HIGH, wide, CUT_HIGH)
        for row in range(down)
        for column in range(across)
    ]


def _draw(
    sheets: Sheets, label: BagLabel, left: float, top: float, wide: float, high: float
) -> None:
    """QR on the left, words beside it, the number of the bag in the lower right corner."""
    side = min(high - 2 * AIR, wide * PART_OF_QR)
    dots = max(LEAST_DOTS, min(MOST_DOTS, int(side / (QR_MODULES * DOT))))
    qr = qr_code(label.scan_code, dots)
    qr.draw(sheets.canvas, left + AIR, sheets.up(top + AIR + qr.side_mm))
    x = left + AIR + qr.side_mm + qr.quiet_mm
    room = left + wide - AIR - x
    bag = replace(BAG, size=min(BAG.size, high * 0.62))
    bag_room = min(bag.width_mm(label.bag), room * 0.45)
    end = top + high - AIR
    sheets.write(label.bag, bag, left + wide - AIR, end - 0.6, bag_room, Align.RIGHT)
    beside = room - bag_room - AIR
    most = min(CODE.size, (high * 0.42) * MM / 0.74)
    size = fitting(label.shown_code, CODE.face, most, room)
    y = top + AIR + size / MM * 0.74
    sheets.write(label.shown_code, replace(CODE, size=size), x, y, room)
    # from the code down as much as there is room for: who comes, when, the shop
    number_top = end - 0.6 - bag.size / MM * 0.76
    for text, look, least in (
        (label.customer, CUSTOMER, 7.0),
        (label.slot, SLOT, 6.0),
        (label.shop_name, SHOP, 5.0),
    ):
        large = min(look.size, high * 0.36 * look.size / CUSTOMER.size)
        within = room if y + large * 0.46 <= number_top else beside
        lines, fits = lines_within(text, look.face, large, within, 1, min(least, large))
        step = fits * 0.46
        if not lines or y + step > end:
            continue
        y += step
        sheets.write(lines[0], replace(look, size=fits), x, y - step * 0.08, within)
