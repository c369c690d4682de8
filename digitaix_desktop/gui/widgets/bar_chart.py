"""The week in one small drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.painting import CENTRE, Painted, painter_for, write
from digitaix_desktop.gui.theme import look


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what is under it, how high it is, and whether it is today's."""

    label: str
    value: int
    now: bool = False


class BarChart(Painted, QWidget):
    """A few bars with their value above and their name below; the one of now in lake."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these, from left to right; read aloud as one sentence."""
        self._bars = tuple(bars)
        said = ", ".join(f"{bar.label} {bar.value}" for bar in bars)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a week."""
        return QSize(look().px(56) * max(1, len(self._bars)), look().px(112))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Bars may stand closer."""
        return QSize(look().px(36) * max(1, len(self._bars)), look().px(88))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Baseline, bars, figures, names."""
        del event
        if not self._bars:
            return
        painter = painter_for(self)
        most = max(max(bar.value for bar in self._bars), 1)
        step = self.width() / len(self._bars)
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, QRectF(place * step, 0, step, self.height()), bar, most)
        painter.end()

    def _paint_bar(self, painter: QPainter, column: QRectF, bar: Bar, most: int) -> None:
        worn = look()
        c = worn.colours
        line = worn.line("small") + worn.px(4)
        base = column.bottom() - line
        high = (base - line) * bar.value / most
        wide = min(worn.px(24), column.width() - worn.px(8))
        x = column.center().x() - wide / 2
        font = worn.font("small", 700 if bar.now else 400)
        words = c.ink if bar.now else c.muted
        painter.fillRect(QRectF(x - worn.px(8), base, wide + worn.px(16), 1), c.edge)
        if bar.value:
            shape, radius = QPainterPath(), min(worn.px(4), high)
            shape.moveTo(x, base)
            shape.lineTo(x, base - high + radius)
            shape.quadTo(x, base - high, x + radius, base - high)
            shape.lineTo(x + wide - radius, base - high)
            shape.quadTo(x + wide, base - high, x + wide, base - high + radius)
            shape.lineTo(x + wide, base)
            painter.fillPath(shape, c.lake if bar.now else c.bar)
        above = QRect(round(column.x()), round(base - high - line), round(column.width()), line)
        below = QRect(round(column.x()), round(base + worn.px(4)), round(column.width()), line)
        write(painter, above, str(bar.value), font, words, CENTRE)
        write(painter, below, bar.label, font, words, CENTRE)
