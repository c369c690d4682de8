"""Shelf labels: name, price, price of a kilo or litre, and the code of the goods.

On a sheet they stand where the sheet is cut; of a roll each is a page. All is drawn inside a
margin, since no printer hits a label to the tenth of a millimetre.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from digitaix_desktop.documents.codes import Barcode, barcode
from digitaix_desktop.documents.typesetting import (
    MM,
    Face,
    fitting,
    fonts,
    lines_within,
    printable,
    width_mm,
)
from digitaix_desktop.operations.labels import LabelFormat

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_MARGIN, _AT_THE_EDGE = 2.0, 4.0
"""In a label; and where sheets are cut up to their edge, which office printers leave white."""
_CAPITAL = 0.714 / MM
"""How high a figure is, in millimetres for each point."""
_BESIDE = 20.0
"""From so much room on, the price stands beside the bars of a low label."""
_LOW = 36.0
_WITH_COMMA = 1.4
"""How much higher an amount is than its figures, for what hangs below the line."""
_DIGITS = 6.5
"""Size of the digits under the bars."""


@dataclass(frozen=True, slots=True)
class LabelWords:
    """A label in words, ready to be printed."""

    name: str
    price: str
    struck: str = ""
    per: str = ""
    """What a kilo or litre costs."""
    code: str = ""


def write_labels(
    labels: Sequence[LabelWords],
    form: LabelFormat,
    out: BinaryIO,
    *,
    start: int = 0,
    title: str = "",
    language: str = "fr",
) -> None:
    """Lay labels out; on a sheet already begun, from the place of that number on."""
    from reportlab.pdfgen.canvas import Canvas

    fonts()
    paper = form.paper
    high = float(paper.height_mm if form.on_sheets else form.height)
    wide = float(paper.width_mm if form.on_sheets else form.width)
    canvas = Canvas(out, pagesize=(wide * MM, high * MM), invariant=1, lang=language)
    canvas.setTitle(title)
    canvas.setCreator("DigitAix Desktop")
    canvas.setViewerPreference("PrintScaling", "None")
    for number, label in enumerate(labels, start % form.on_a_sheet):
        if number > start and number % form.on_a_sheet == 0:
            canvas.showPage()
        left, top = form.place(number)
        _Label(canvas, left, high - top, form).draw(label)
    canvas.showPage()
    canvas.save()


class _Label:
    """One label; lengths from its upper left corner."""

    def __init__(self, canvas: Canvas, left: float, top: float, form: LabelFormat) -> None:
        self._canvas, self._left, self._top = canvas, left, top
        self._width, self._height = form.width, form.height
        self._x = _MARGIN if form.left >= _MARGIN or not form.on_sheets else _AT_THE_EDGE
        self._y = _MARGIN if form.top >= _MARGIN or not form.on_sheets else _AT_THE_EDGE
        self._room = form.width - 2 * self._x

    def draw(self, label: LabelWords) -> None:
        """Name above, code below, the price between them or beside the code."""
        low = self._height < _LOW
        size = max(7.0, min(16.0, self._height * 0.27))
        most = 2 if self._height - 2 * self._y >= 27 else 1
        lines, size = lines_within(printable(label.name), Face.BOLD, size, self._room, most, 6.0)
        y = self._y
        for line in lines:
            y += size * _CAPITAL + (0.9 if line is lines[0] else 1.3)
            self._write(line, Face.BOLD, size, self._x, y)
        y += 1.6
        code = barcode(label.code, self._room) if label.code else None
        if code is None:
            self._price(label, self._x, y, self._room, self._height - self._y - y)
            return
        wide = code.width_mm + sum(code.quiet_mm)
        if low and self._room - wide >= _BESIDE:
            self._bars(code, y, self._x)
            left = self._x + wide
            self._price(label, left, y, self._room - wide, self._height - self._y - y)
            return
        bars = max(6.0, min(14.0, self._height * 0.3))
        top = self._height - self._y - bars
        self._price(label, self._x, y, self._room, top - y - 1.0)
        self._bars(code, top, self._x + (self._room - wide) / 2)

    def _bars(self, code: Barcode, top: float, left: float) -> None:
        digits = _DIGITS * _CAPITAL + 0.6
        bottom = self._height - self._y
        at = left + code.quiet_mm[0]
        code.draw(
            self._canvas,
            self._left + at,
            self._top - bottom + digits,
            bottom - digits - top,
        )
        middle = at + code.width_mm / 2
        size = fitting(code.text, Face.REGULAR, _DIGITS, code.width_mm)
        wide = width_mm(code.text, Face.REGULAR, size)
        self._write(code.text, Face.REGULAR, size, middle - wide / 2, bottom)

    def _price(self, label: LabelWords, left: float, top: float, wide: float, high: float) -> None:
        """The price at the right, as large as fits; beside or above it what was, and the kilo's."""
        small = max(7.0, min(12.0, self._height * 0.19))
        words = [printable(each) for each in (label.struck, label.per) if each]
        beside = max((width_mm(each, Face.REGULAR, small) for each in words), default=0.0)
        price = printable(label.price)
        stacked = bool(words) and wide - beside - 2 < width_mm(price, Face.BOLD, 12)
        line = small * _CAPITAL + 1.0
        room = high - (line * len(words) if stacked else 0)
        across = wide if stacked else wide - beside - (2 if words else 0)
        size = fitting(price, Face.BOLD, min(44.0, room / _CAPITAL / _WITH_COMMA), across)
        base = top + (line * len(words) if stacked else 0) + (room + size * _CAPITAL) / 2
        right = left + wide
        self._write(price, Face.BOLD, size, right - width_mm(price, Face.BOLD, size), base)
        for number, text in enumerate(words):
            length = width_mm(text, Face.REGULAR, small)
            at = right - length if stacked else left
            y = (
                top + line * number + small * _CAPITAL
                if stacked
                else base - line * (len(words) - 1 - number)
            )
            self._write(text, Face.REGULAR, small, at, y)
            if label.struck and number == 0:
                self._strike(at, y - small * _CAPITAL * 0.45, length)

    def _strike(self, left: float, y: float, wide: float) -> None:
        self._canvas.setLineWidth(0.25 * MM)
        self._canvas.setStrokeGray(0)
        x, at = (self._left + left) * MM, (self._top - y) * MM
        self._canvas.line(x - 0.5 * MM, at, x + (wide + 0.5) * MM, at)

    def _write(self, text: str, face: Face, size: float, left: float, base: float) -> None:
        self._canvas.setFillGray(0)
        self._canvas.setFont(face.value, size)
        self._canvas.drawString((self._left + left) * MM, (self._top - base) * MM, text)
