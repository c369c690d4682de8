"""Where one stands in a few steps: done, now, still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import CENTRE, Painted, fill, painter_for, width_of, write
from digitaix_desktop.gui.theme import look


class StepsHeader(Painted, QWidget):
    """Numbered steps in a row; a look at it, not a way through: the buttons below lead on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: Sequence[str] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_steps(self, titles: Sequence[str]) -> None:
        """Name the steps."""
        self._titles = tuple(titles)
        self.set_current(min(self._current, max(0, len(titles) - 1)))
        self.updateGeometry()

    def set_current(self, index: int) -> None:
        """Say which step is now, counted from 0."""
        self._current = index
        if self._titles:
            said = self.tr("Step {n} of {all}: {title}")
            title = self._titles[index]
            self.setAccessibleName(said.format(n=index + 1, all=len(self._titles), title=title))
        self.update()

    def current(self) -> int:
        """The step that is now, counted from 0."""
        return self._current

    def _step_width(self, title: str) -> int:
        return look().px(28 + 8) + width_of(title, look().font("name"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All steps with a line of 32 px between them."""
        worn = look()
        widths = sum(self._step_width(title) for title in self._titles)
        return QSize(widths + worn.px(56) * max(0, len(self._titles) - 1), worn.height("control"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Squares, words, lines."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        x, high, side = (self.width() - self.sizeHint().width()) // 2, self.height(), worn.px(28)
        for index, title in enumerate(self._titles):
            done, now = index < self._current, index == self._current
            square = QRect(x, (high - side) // 2, side, side)
            ground = c.good_soft if done else c.ink if now else c.sunk
            fill(painter, square, ground, worn.px(6))
            if done:
                inside = square.adjusted(worn.px(5), worn.px(5), -worn.px(5), -worn.px(5))
                paint_icon(painter, inside, "check", c.good_ink)
            else:
                number = c.paper if now else c.muted
                write(painter, square, str(index + 1), worn.font("name"), number, CENTRE)
            x += side + worn.px(8)
            place = QRect(x, 0, width_of(title, worn.font("name")) + 2, high)
            words = worn.font("name" if now else "base")
            write(painter, place, title, words, c.ink if now else c.muted)
            x += place.width() + worn.px(12) - 2
            if index + 1 < len(self._titles):
                painter.fillRect(QRect(x, high // 2, worn.px(32), 1), c.edge)
            x += worn.px(32 + 12)
        painter.end()
