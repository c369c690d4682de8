"""The few strokes that every painted part is made of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.theme import look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

_RELAY = (
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.EnabledChange,
)


if TYPE_CHECKING:
    _Part = QWidget
else:
    _Part = object  # mixed into several kinds of widget, and Qt classes have but one Qt parent


class Painted(_Part):
    """Mixed into a part that paints itself: laid out and drawn again when the look changes."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the look: sizes may have grown, colours have turned."""
        if event.type() in _RELAY:
            self.look_changed()
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def look_changed(self) -> None:
        """What a part keeps from the look is renewed here."""


def painter_for(widget: QWidget) -> QPainter:
    """A painter with smooth edges; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor, radius: float = 0) -> None:
    """A filled block with rounded corners and no border."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect), radius, radius)


def outline(
    painter: QPainter,
    rect: QRect | QRectF,
    colour: QColor,
    radius: float,
    width: float = 1,
    *,
    dashed: bool = False,
) -> None:
    """A border drawn wholly inside `rect`, however wide."""
    half = width / 2
    painter.setPen(QPen(colour, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inside, max(0, radius - half), max(0, radius - half))


def dot(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """A round dot in the middle of `rect`, as large as its lesser side."""
    size = min(rect.width(), rect.height())
    place = QRectF(0, 0, size, size)
    place.moveCenter(QRectF(rect).center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(place)


def write(
    painter: QPainter,
    rect: QRect,
    words: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """One line of words, shortened with an ellipsis when too long; returns the width it took."""
    metrics = QFontMetrics(font)
    wide = metrics.horizontalAdvance(words)
    if wide > rect.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        wide = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, _flags(align), words)
    return wide


@cache
def _flags(align: Qt.AlignmentFlag) -> int:
    """Put together once: Python's enumerations take longer for it than Qt for the words."""
    return int(align | Qt.TextFlag.TextSingleLine)


def wrapped(words: str, font: QFont, width: int, most: int) -> list[str]:
    """The lines of so many pixels these words fill; of more than `most` the last is shortened."""
    layout, raw = QTextLayout(words, font), words.encode("utf-16-le")  # Qt counts in its units
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        begin = 2 * line.textStart()
        if len(lines) == most - 1:
            rest = raw[begin:].decode("utf-16-le", "ignore")
            elide = Qt.TextElideMode.ElideRight
            lines.append(QFontMetrics(font).elidedText(rest, elide, width))
            break
        lines.append(raw[begin : begin + 2 * line.textLength()].decode("utf-16-le", "ignore"))
    layout.endLayout()
    return lines


def width_of(words: str, font: QFont) -> int:
    """How wide one line of these words is."""
    return QFontMetrics(font).horizontalAdvance(words)


def key_cap_width(key: str) -> int:
    """The room a key's name takes once drawn as a key."""
    return width_of(key, look().font("small", 500)) + look().px(16)


def paint_key_cap(painter: QPainter, rect: QRect, key: str, border: QColor, words: QColor) -> None:
    """The name of a key in a small frame, as high as 22 px, centred in `rect`."""
    worn = look()
    place = QRect(0, 0, key_cap_width(key), worn.px(22))
    place.moveCenter(rect.center())
    outline(painter, place, border, worn.px(4))
    write(painter, place, key, worn.font("small", 500), words, CENTRE)
