"""The upper part of a slip's pages: the shop, the code, who comes and when.

Lengths are millimetres from the top left corner of the A6 page, sizes are points.
"""

from __future__ import annotations

from dataclasses import replace

from digitaix_desktop.documents.codes import QrCode, qr_code
from digitaix_desktop.documents.sheet import HEAVY_MM, Sheets, Text, boxed_width
from digitaix_desktop.documents.typesetting import Face, lines_within
from digitaix_desktop.operations.printing import Paper
from digitaix_desktop.operations.slips import PickupSlip

PAGE = Paper.A6
LEFT, RIGHT = 5.6, PAGE.width_mm - 5.6
ROOM = RIGHT - LEFT

SHOP = Text(Face.BOLD, 11.6)
ADDRESS = Text(Face.REGULAR, 7.2)
TITLE = Text(Face.BOLD, 8.6)
DUPLICATE = Text(Face.BOLD, 8)
CODE = Text(Face.BOLD, 33)
FURTHER_CODE = Text(Face.BOLD, 21)
CUSTOMER = Text(Face.BOLD, 13.6)
SLOT = Text(Face.REGULAR, 10)
FURTHER_WHO = Text(Face.REGULAR, 9.3)

QR_DOTS, FURTHER_QR_DOTS = 9, 6


class FirstPage:
    """The shop, what this is, the code, who comes and when."""

    def __init__(self, slip: PickupSlip) -> None:
        self._slip = slip
        self._qr = qr_code(slip.scan_code, QR_DOTS)
        shop_room = ROOM - boxed_width(slip.title, TITLE) - 3.0
        self._shop, size = lines_within(
            slip.shop_name, SHOP.face, SHOP.size, shop_room, most=2, least=8
        )
        self._shop_look = replace(SHOP, size=size)
        self._address, size = lines_within(
            slip.shop_address, ADDRESS.face, ADDRESS.size, shop_room, most=2, least=6
        )
        self._address_look = replace(ADDRESS, size=size)
        self._beside_qr = ROOM - self._qr.side_mm - self._qr.quiet_mm
        self._who, size = lines_within(
            slip.customer, CUSTOMER.face, CUSTOMER.size, self._beside_qr, most=2, least=9
        )
        self._who_look = replace(CUSTOMER, size=size)
        self._when, size = lines_within(
            slip.slot, SLOT.face, SLOT.size, self._beside_qr, most=2, least=7.5
        )
        self._when_look = replace(SLOT, size=size)
        shop_end = 8.9 + 5.0 * (len(self._shop) - 1) + 4.2 * min(len(self._address), 1)
        shop_end += 3.2 * max(len(self._address) - 1, 0)
        self._rule = max(16.25, shop_end + 3.0, 19.4 if slip.duplicate else 0)
        text_end = self._rule + 16.0 + 6.8 * len(self._who) + 5.1 * len(self._when)
        qr_end = self._rule + self._qr.quiet_mm + 0.4 + self._qr.side_mm
        self.height = max(text_end + 5.2, qr_end + self._qr.quiet_mm + 0.4)

    def draw(self, sheets: Sheets) -> None:
        """Draw it at the top of the page, with the rule under it."""
        slip, y = self._slip, 8.9
        start = sheets.boxed(slip.title, TITLE, RIGHT, 5.1, solid=False)
        if slip.duplicate:
            sheets.boxed(slip.duplicate, DUPLICATE, RIGHT, 12.6, solid=True)
        for line in self._shop:
            sheets.write(line, self._shop_look, LEFT, y, start - 3.0 - LEFT)
            y += 5.0
        y -= 0.8
        for line in self._address:
            sheets.write(line, self._address_look, LEFT, y, start - 3.0 - LEFT)
            y += 3.2
        sheets.rule(LEFT, RIGHT, self._rule, HEAVY_MM)
        y = self._rule + 16.0
        sheets.write(slip.shown_code, CODE, LEFT, y, self._beside_qr)
        for line in self._who:
            y += 6.8
            sheets.write(line, self._who_look, LEFT, y, self._beside_qr)
        for line in self._when:
            y += 5.1
            sheets.write(line, self._when_look, LEFT, y, self._beside_qr)
        _draw_qr(sheets, self._qr, self._rule + self._qr.quiet_mm + 0.4)
        sheets.rule(LEFT, RIGHT, self.height, HEAVY_MM)


class FurtherPage:
    """The code and who comes, smaller, so that a loose page finds its order again."""

    height = 24.6

    def __init__(self, slip: PickupSlip) -> None:
        self._slip = slip
        self._qr = qr_code(slip.scan_code, FURTHER_QR_DOTS)

    def draw(self, sheets: Sheets) -> None:
        """Draw it at the top of the page, with the rule under it."""
        slip = self._slip
        room = ROOM - self._qr.side_mm - self._qr.quiet_mm
        what = " · ".join(part for part in (slip.shop_name, slip.title, slip.duplicate) if part)
        who = " · ".join(part for part in (slip.customer, slip.slot) if part)
        sheets.write(what, ADDRESS, LEFT, 7.6, room)
        sheets.write(slip.shown_code, FURTHER_CODE, LEFT, 15.6, room)
        sheets.write(who, FURTHER_WHO, LEFT, 20.6, room)
        _draw_qr(sheets, self._qr, 5.4)
        sheets.rule(LEFT, RIGHT, self.height, HEAVY_MM)


def _draw_qr(sheets: Sheets, code: QrCode, top: float) -> None:
    left = sheets.left + RIGHT - code.side_mm
    code.draw(sheets.canvas, left, sheets.up(top + code.side_mm))
