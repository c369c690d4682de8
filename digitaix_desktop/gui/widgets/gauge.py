"""A gauge of 8 px: what was asked, what goes without asking, and what the scale says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.painting import CENTRE, Painted, fill, painter_for, width_of, write
from digitaix_desktop.gui.theme import look
from digitaix_protocol.rules import formats


class Gauge(Painted, QWidget):
    """A track, the tolerance on it, a thin mark at the asked weight, a thick one at the weighed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = self._least = self._most = 0
        self._weight: int | None = None
        self._unit = "kg"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weight(self, asked: int, least: int, most: int, weight: int | None, unit: str) -> None:
        """Draw these, in milli-units; `weight` None leaves the thick mark out."""
        self._asked, self._least, self._most = asked, least, most
        self._weight, self._unit = weight, unit
        self.setVisible(most > least)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The marks, the track and three figures."""
        return QSize(look().px(180), look().px(16 + 4) + look().line("small"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than this the figures would touch."""
        return QSize(look().px(140), self.sizeHint().height())

    def place(self, milli: int) -> float:
        """Where a weight lies on the track, from 0 to 1; what is beyond stops at the ends."""
        margin = (self._most - self._least) / 4
        first, last = self._least - margin, self._most + margin
        return min(1.0, max(0.0, (milli - first) / max(1.0, last - first)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Track, tolerance, marks, figures."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        high, top = worn.px(8), worn.px(4)
        track = QRectF(0, top, self.width(), high)
        fill(painter, track, c.line, high / 2)
        left, right = (self.place(milli) * self.width() for milli in (self._least, self._most))
        band = QColor(c.good)
        band.setAlphaF(0.4)
        painter.fillRect(QRectF(left, top, right - left, high), band)
        middle = self.place(self._asked) * self.width()
        painter.fillRect(QRectF(middle - 1, top - worn.px(2), 2, high + worn.px(4)), c.muted)
        if self._weight is not None:
            wide = worn.px(4)
            x = min(
                max(0.0, self.place(self._weight) * self.width() - wide / 2), self.width() - wide
            )
            fill(painter, QRectF(x, top - worn.px(4), wide, high + worn.px(8)), c.ink, 2)
        font, line = worn.font("small"), worn.line("small")
        for milli, x in ((self._least, left), (self._asked, middle), (self._most, right)):
            said = formats.asked_quantity(milli, self._unit, self.locale().name())
            half = width_of(said, font) // 2 + 1
            x = min(max(half, round(x)), self.width() - half)
            write(
                painter,
                QRect(x - half, self.height() - line, 2 * half, line),
                said,
                font,
                c.muted,
                CENTRE,
            )
        painter.end()
