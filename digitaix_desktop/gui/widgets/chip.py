"""A filter: what a list is narrowed to, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, fill, painter_for, width_of, write
from digitaix_desktop.gui.theme import look
from digitaix_protocol.rules import formats


class Chip(Painted, QAbstractButton):
    """A filter 40 px high: paper, and lake soft once chosen. Put chips that exclude each other
    into one QButtonGroup; `opens_menu` draws the arrow of one that offers choices, and `tight` is
    for many of them in one row."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        count: int | None = None,
        opens_menu: bool = False,
        tight: bool = False,
    ) -> None:
        super().__init__(parent)
        self._count, self._opens_menu = count, opens_menu
        self._side = 10 if tight else 14
        self.setText(text)
        self.setCheckable(not opens_menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name_it()
        self.toggled.connect(self.updateGeometry)

    def rename(self, text: str) -> None:
        """Call the filter otherwise, on the screen and aloud."""
        self.setText(text)
        self._name_it()
        self.updateGeometry()

    def set_count(self, count: int | None) -> None:
        """Show how many there are, or nothing for None."""
        self._count = count
        self._name_it()
        self.updateGeometry()
        self.update()

    def count(self) -> int | None:
        """How many it says there are."""
        return self._count

    def show_choice(self, text: str, *, chosen: bool) -> None:
        """For a chip that offers choices: say which one is taken, and whether one is."""
        self.setCheckable(True)
        self.setChecked(chosen)
        self.rename(text)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A chip that offers choices is not toggled by the click that opens them."""
        if not self._opens_menu:
            super().nextCheckState()

    def _name_it(self) -> None:
        self.setAccessibleName(self.text() + ("" if self._count is None else f", {self._count}"))

    def _count_shown(self) -> str:
        if self._count is None:
            return ""
        return formats.count(self._count, self.locale().name())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for its words in bold, so that choosing moves nothing."""
        worn = look()
        width = width_of(self.text(), worn.font("name")) + 2 * worn.px(self._side)
        if self._count is not None:
            width += worn.px(8) + width_of(self._count_shown(), worn.font("name"))
        if self._opens_menu:
            width += worn.px(26)
        return QSize(width, worn.height("control"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, words, count, arrow."""
        del event
        worn, on = look(), self.isChecked()
        c = worn.colours
        painter = painter_for(self)
        over = self.underMouse() and self.isEnabled()
        fill(painter, self.rect(), c.lake_soft if on else c.sunk if over else c.paper, worn.radius)
        font = worn.font("name" if on else "base")
        x = worn.px(self._side)
        place = QRect(x, 0, self.width() - x, self.height())
        x += write(painter, place, self.text(), font, c.lake_dark if on else c.ink) + worn.px(8)
        if self._count is not None:
            place = QRect(x, 0, self.width() - x, self.height())
            write(painter, place, self._count_shown(), font, c.lake_dark if on else c.muted)
        if self._opens_menu:
            arrow = QRect(self.width() - worn.px(32), 0, worn.px(18), self.height())
            paint_icon(painter, arrow, "chevron-down", c.lake_dark if on else c.muted)
        painter.end()
