"""A small curve of something counted over time: it steps, as stock does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look

_MOST = 1_000
"""More points than that fall upon each other, and take their time to draw."""


def _thinned(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of each stretch its first and last, its lowest and highest: the curve looks the same."""
    if len(points) <= _MOST:
        return list(points)
    wide = -(-len(points) * 4 // _MOST)
    kept: list[tuple[int, int]] = []
    for start in range(0, len(points), wide):
        stretch = range(start, min(start + wide, len(points)))
        low = min(stretch, key=lambda at: points[at][1])
        high = max(stretch, key=lambda at: points[at][1])
        kept += [points[at] for at in sorted({stretch[0], low, high, stretch[-1]})]
    return kept


class Curve(Painted, QWidget):
    """Points of a moment and a value, each held until the next; below zero in the colour of bad."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[tuple[int, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[tuple[int, int]], until: int, said: str) -> None:
        """Draw these, oldest first, up to a moment; `said` reads them aloud."""
        drawn = _thinned(points)
        self._points = (*drawn, (max(until, points[-1][0]), points[-1][1])) if points else ()
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide, and as high as some lines."""
        return QSize(look().px(400), look().px(96))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower, never lower."""
        return QSize(look().px(120), look().px(96))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The line of zero, the steps, and the ground below them."""
        del event
        if not self._points:
            return
        worn = look()
        c = worn.colours
        inside = QRectF(self.rect()).adjusted(0, worn.px(6), 0, -worn.px(6))
        values = [value for _, value in self._points]
        low, high = min(0, *values), max(0, *values)
        first, span = self._points[0][0], max(1, self._points[-1][0] - self._points[0][0])

        def at(moment: int, value: int) -> QPointF:
            x = inside.left() + inside.width() * (moment - first) / span
            return QPointF(
                x, inside.bottom() - inside.height() * (value - low) / max(1, high - low)
            )

        zero = at(first, 0).y()
        line = QPainterPath(at(*self._points[0]))
        for (_, before), (moment, value) in pairwise(self._points):
            line.lineTo(at(moment, before))
            line.lineTo(at(moment, value))
        ground = QPainterPath(line)
        ground.lineTo(inside.right(), zero)
        ground.lineTo(inside.left(), zero)
        painter = painter_for(self)
        painter.fillPath(ground, c.lake_soft)
        painter.fillRect(QRectF(inside.left(), zero, inside.width(), 1), c.edge)
        pen = QPen(c.bad if values[-1] < 0 else c.lake, worn.px(2))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(line)
        painter.end()
