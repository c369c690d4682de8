"""QR and Code 128 as they are drawn on paper, large enough for a scanner at 203 dpi.

Modules are whole dots of a 203 dpi printer, the coarsest one in shops, so that its own rounding
never makes bars of one width unequal. Lengths are millimetres.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from digitaix_desktop.documents.typesetting import MM
from digitaix_desktop.domain.barcodes import is_trade_number

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

DOT = 25.4 / 203
"""One dot of a 203 dpi printer."""
QR_QUIET = 4
"""Modules of white that ISO/IEC 18004 asks for around a QR code."""
CODE_128_QUIET = 10
"""Modules of white that ISO/IEC 15417 asks for on both sides of a Code 128."""
_MASK = 2
LEAST_BAR_DOTS = 3
"""0.375 mm; what reads back at 203 dpi ends at 0.30 mm, between two and three dots."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code by its rows of modules, and how large a module is drawn."""

    rows: tuple[bytes, ...]
    module_mm: float

    @property
    def side_mm(self) -> float:
        """Width and height of the modules, without the quiet zone."""
        return len(self.rows) * self.module_mm

    @property
    def quiet_mm(self) -> float:
        """The white that has to stay around it."""
        return QR_QUIET * self.module_mm

    def draw(self, canvas: Canvas, left_mm: float, bottom_mm: float) -> None:
        """Draw it as one path: neighbours of one path leave no hairline between them."""
        canvas.saveState()
        canvas.translate(left_mm * MM, bottom_mm * MM)
        canvas.scale(self.module_mm * MM, self.module_mm * MM)
        canvas.setFillGray(0)
        canvas.addLiteral(_squares(self.rows))
        canvas.restoreState()


@lru_cache(maxsize=256)
def _squares(rows: tuple[bytes, ...]) -> str:
    """The dark modules as one filled path of PDF, a module being one unit."""
    return _path(
        (start, number, end - start, 1)
        for number, row in enumerate(reversed(rows))
        for start, end in _runs(row)
    )


def _path(boxes: Iterable[tuple[float, float, float, float]]) -> str:
    """Filled boxes (left, bottom, width, height), as a page of PDF says it."""
    return "n " + " ".join(f"{x:g} {y:g} {w:g} {h:g} re" for x, y, w, h in boxes) + " f*"


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where the dark runs of a row begin and end."""
    edges = [at for at in range(len(row) + 1) if _dark(row, at) != _dark(row, at - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _dark(row: bytes, at: int) -> bool:
    return 0 <= at < len(row) and row[at] == 1


def qr_code(text: str, dots: int) -> QrCode:
    """A QR code whose modules are `dots` of a 203 dpi printer, with the highest correction.

    Crumpled, damp or half torn it still reads (level H: 30 % may be lost).
    """
    return QrCode(_modules(text), dots * DOT)


@lru_cache(maxsize=256)
def _modules(text: str) -> tuple[bytes, ...]:
    """The rows of a code. The mask is always the same: trying all eight took nine tenths of the
    time, to please readers of poor prints; at level H every mask reads."""
    import segno

    code = segno.make_qr(text, error="h", mask=_MASK)
    return tuple(bytes(row) for row in code.matrix)


@dataclass(frozen=True, slots=True)
class Code128:
    """A Code 128 by its text and the width of its narrowest bar."""

    text: str
    modules: int
    module_mm: float

    @property
    def width_mm(self) -> float:
        """Width of the bars, without the quiet zones."""
        return self.modules * self.module_mm

    @property
    def quiet_mm(self) -> tuple[float, float]:
        """The white before and after it."""
        return CODE_128_QUIET * self.module_mm, CODE_128_QUIET * self.module_mm

    def draw(self, canvas: Canvas, left_mm: float, bottom_mm: float, height_mm: float) -> None:
        """Draw the bars; the quiet zones are left to the page."""
        canvas.saveState()
        canvas.translate(left_mm * MM, bottom_mm * MM)
        canvas.scale(self.module_mm * MM, height_mm * MM)
        canvas.setFillGray(0)
        canvas.addLiteral(_path((start, 0, wide, 1) for start, wide in _bars(self.text)))
        canvas.restoreState()


def code_128(text: str, room_mm: float, dots: int = 4, least: int = LEAST_BAR_DOTS) -> Code128:
    """The widest Code 128, bars of at most `dots`, that fits with its quiet zones.

    Raises `ValueError` if it would have to be too fine to be read.
    """
    modules = sum(_bars(text)[-1])
    for wide in range(dots, least - 1, -1):
        if (modules + 2 * CODE_128_QUIET) * wide * DOT <= room_mm:
            return Code128(text, modules, wide * DOT)
    raise ValueError(f"{text!r} is too long for a Code 128 of {room_mm} mm")


@lru_cache(maxsize=256)
def _bars(text: str) -> tuple[tuple[int, int], ...]:
    """Where each bar begins and how wide it is, in modules; the last one is the end."""
    from reportlab.graphics.barcode import code128

    code: Any = code128.Code128(text, quiet=0)
    for prepare in (code.validate, code.encode, code.decompose):
        prepare()
    bars, at = [], 0
    for each in code.decomposed:  # capitals are bars, small letters the white between them
        wide = ord(each.upper()) - ord("A") + 1
        if each.isupper():
            bars.append((at, wide))
        at += wide
    return tuple(bars)


EAN_QUIET = (11, 7)
"""Modules of white that ISO/IEC 15420 asks for before and after an EAN-13; 7 and 7 for an EAN-8."""
_LEFT = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
         "0110111", "0001011")  # fmt: skip
_PARITY = ("LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL",
           "LGGLGL")  # fmt: skip
"""How the first digit of thirteen is told: by the sets the next six are taken from."""
_EDGE, _MIDDLE = "101", "01010"


@dataclass(frozen=True, slots=True)
class Ean:
    """An EAN-13 or EAN-8 by its digits and the width of its narrowest bar."""

    text: str
    module_mm: float

    @property
    def row(self) -> str:
        """Its modules, 1 where there is a bar."""
        half = len(self.text) // 2
        if len(self.text) == 8:
            left = "".join(_LEFT[int(digit)] for digit in self.text[:half])
        else:
            sets = _PARITY[int(self.text[0])]
            left = "".join(
                _LEFT[int(digit)] if kind == "L" else _turned(int(digit))
                for digit, kind in zip(self.text[1:7], sets, strict=True)
            )
        right = "".join(_flipped(_LEFT[int(digit)]) for digit in self.text[-half:])
        return _EDGE + left + _MIDDLE + right + _EDGE

    @property
    def width_mm(self) -> float:
        """Width of the bars, without the quiet zones."""
        return len(self.row) * self.module_mm

    @property
    def quiet_mm(self) -> tuple[float, float]:
        """The white before and after it."""
        before, after = EAN_QUIET if len(self.text) == 13 else (7, 7)
        return before * self.module_mm, after * self.module_mm

    def draw(self, canvas: Canvas, left_mm: float, bottom_mm: float, height_mm: float) -> None:
        """Draw the bars; the quiet zones are left to the page."""
        canvas.setFillGray(0)
        path = canvas.beginPath()
        row = bytes(int(each) for each in self.row)
        for start, end in _runs(row):
            path.rect(
                (left_mm + start * self.module_mm) * MM,
                bottom_mm * MM,
                (end - start) * self.module_mm * MM,
                height_mm * MM,
            )
        canvas.drawPath(path, stroke=0, fill=1)


def _flipped(modules: str) -> str:
    return "".join("1" if each == "0" else "0" for each in modules)


def _turned(digit: int) -> str:
    """Of set G: as on the right, read from behind."""
    return _flipped(_LEFT[digit])[::-1]


Barcode: TypeAlias = Ean | Code128
_EAN_LENGTHS = (8, 13)
LEAST_LABEL_DOTS = 2
"""0.25 mm: three quarters of the usual EAN, which small labels have no more room for."""


def barcode(text: str, room_mm: float, dots: int = 3) -> Barcode | None:
    """What goods carry, as wide as there is room: EAN where its digits are right, else Code 128.

    None where it would be too fine to be read.
    """
    text = "0" + text if len(text) == 12 and is_trade_number(text) else text
    if len(text) in _EAN_LENGTHS and is_trade_number(text):
        for wide in range(dots, LEAST_LABEL_DOTS - 1, -1):
            code = Ean(text, wide * DOT)
            if code.width_mm + sum(code.quiet_mm) <= room_mm:
                return code
        return None
    if not text.isascii() or not text.isprintable():
        return None  # reportlab would leave its other letters out without a word
    try:
        return code_128(text, room_mm, dots, LEAST_LABEL_DOTS)
    except ValueError:
        return None
