"""The upper part of a slip's pages: the shop, the code, who comes and when.

Lengths are millimetres from the top left corner of the page, as they are on A6: larger sheets have
all of it larger.
"""

from __future__ import annotations

from dataclasses import replace

from digitaix_desktop.documents.codes import QrCode, qr_code
from digitaix_desktop.documents.sheet import HEAVY_MM, Sheets, Text, boxed_width, picture_size
from digitaix_desktop.documents.sizes import Sizes
from digitaix_desktop.documents.typesetting import Face, lines_within
from digitaix_desktop.operations.slips import PickupSlip

SHOP = Text(Face.BOLD, 11.6)
ADDRESS = Text(Face.REGULAR, 7.2)
TITLE = Text(Face.BOLD, 8.6)
DUPLICATE = Text(Face.BOLD, 8)
CODE = Text(Face.BOLD, 33)
CUSTOMER = Text(Face.BOLD, 13.6)
SLOT = Text(Face.REGULAR, 10)
FURTHER_WHO = Text(Face.REGULAR, 9.3)

LOGO_WIDE, LOGO_HIGH = 17.0, 10.0


class FirstPage:
    """The shop, what this is, the code, who comes and when."""

    def __init__(self, slip: PickupSlip, sizes: Sizes) -> None:
        self._slip, self._sizes = slip, sizes
        self._large = large = sizes.head
        self._qr = qr_code(slip.scan_code, sizes.qr_dots)
        self._logo = picture_size(slip.dress.logo, LOGO_WIDE * large, LOGO_HIGH * large)
        self._shop_left = sizes.left + (self._logo[0] + 2.4 * large if self._logo[0] else 0)
        title = replace(TITLE, size=TITLE.size * large)
        self._shop_room = sizes.right - self._shop_left - boxed_width(slip.title, title) - 3.0
        self._shop, self._shop_look = self._set(slip.shop_name, SHOP, self._shop_room, 2, 8)
        below = [line for line in (slip.shop_address, slip.hours) if line]
        self._below = [self._set(line, ADDRESS, self._shop_room, 2, 6) for line in below]
        beside = sizes.room - self._qr.side_mm - self._qr.quiet_mm
        self._beside_qr = beside
        self._who, self._who_look = self._set(slip.customer, CUSTOMER, beside, 2, 9)
        self._when, self._when_look = self._set(slip.slot, SLOT, beside, 2, 7.5)
        lines_below = sum(len(lines) for lines, _ in self._below)
        shop_end = 8.9 + 5.0 * (len(self._shop) - 1) + 4.2 * min(lines_below, 1)
        shop_end = (shop_end + 3.2 * max(lines_below - 1, 0)) * large
        logo_end = 5.1 * large + self._logo[1] - 1.0 if self._logo[0] else 0.0
        title_end = 19.4 * large if slip.duplicate else 0.0
        self._rule = max(16.25 * large, shop_end + 3.0 * large, logo_end + 3.0, title_end)
        self._code_base = self._rule + 4.4 * large + sizes.code * 0.352
        text_end = self._code_base + (6.8 * len(self._who) + 5.1 * len(self._when)) * large
        qr_end = self._rule + self._qr.quiet_mm + 0.4 + self._qr.side_mm
        self.height = max(text_end + 5.2 * large, qr_end + self._qr.quiet_mm + 0.4)

    def _set(
        self, text: str, look: Text, room: float, most: int, least: float
    ) -> tuple[list[str], Text]:
        large = self._large
        lines, size = lines_within(text, look.face, look.size * large, room, most, least * large)
        return lines, replace(look, size=size)

    def draw(self, sheets: Sheets) -> None:
        """Draw it at the top of the page, with the rule under it."""
        slip, large, sizes = self._slip, self._large, self._sizes
        title = replace(TITLE, size=TITLE.size * large)
        sheets.boxed(slip.title, title, sizes.right, 5.1 * large, solid=False)
        if slip.duplicate:
            again = replace(DUPLICATE, size=DUPLICATE.size * large)
            sheets.boxed(slip.duplicate, again, sizes.right, 12.6 * large, solid=True)
        sheets.picture(
            slip.dress.logo, sizes.left, 5.1 * large, LOGO_WIDE * large, LOGO_HIGH * large
        )
        y = 8.9 * large
        for line in self._shop:
            sheets.write(line, self._shop_look, self._shop_left, y, self._shop_room, accent=True)
            y += 5.0 * large
        y -= 0.8 * large
        for lines, look in self._below:
            for line in lines:
                sheets.write(line, look, self._shop_left, y, self._shop_room)
                y += 3.2 * large
        sheets.rule(sizes.left, sizes.right, self._rule, HEAVY_MM)
        y = self._code_base
        code = replace(CODE, size=sizes.code)
        sheets.write(slip.shown_code, code, sizes.left, y, self._beside_qr)
        for line in self._who:
            y += 6.8 * large
            sheets.write(line, self._who_look, sizes.left, y, self._beside_qr)
        for line in self._when:
            y += 5.1 * large
            sheets.write(line, self._when_look, sizes.left, y, self._beside_qr)
        _draw_qr(sheets, self._qr, sizes.right, self._rule + self._qr.quiet_mm + 0.4)
        sheets.rule(sizes.left, sizes.right, self.height, HEAVY_MM)


class FurtherPage:
    """The code and who comes, smaller, so that a loose page finds its order again."""

    def __init__(self, slip: PickupSlip, sizes: Sizes) -> None:
        self._slip, self._sizes = slip, sizes
        self._qr = qr_code(slip.scan_code, sizes.further_qr_dots)
        self.height = 24.6 * sizes.head

    def draw(self, sheets: Sheets) -> None:
        """Draw it at the top of the page, with the rule under it."""
        slip, sizes, large = self._slip, self._sizes, self._sizes.head
        room = sizes.room - self._qr.side_mm - self._qr.quiet_mm
        what = " · ".join(part for part in (slip.shop_name, slip.title, slip.duplicate) if part)
        who = " · ".join(part for part in (slip.customer, slip.slot) if part)
        code = replace(CODE, size=sizes.further_code)
        small = replace(ADDRESS, size=ADDRESS.size * large)
        sheets.write(what, small, sizes.left, 7.6 * large, room)
        sheets.write(slip.shown_code, code, sizes.left, 15.6 * large, room)
        sheets.write(
            who, replace(FURTHER_WHO, size=FURTHER_WHO.size * large), sizes.left, 20.6 * large, room
        )
        _draw_qr(sheets, self._qr, sizes.right, 5.4 * large)
        sheets.rule(sizes.left, sizes.right, self.height, HEAVY_MM)


def _draw_qr(sheets: Sheets, code: QrCode, right: float, top: float) -> None:
    code.draw(sheets.canvas, right - code.side_mm, sheets.up(top + code.side_mm))
