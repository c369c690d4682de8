"""A place: its list on the left, and at the right the sheet of what was chosen in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.sheet import Sheet


class ListAndSheet(Painted, QWidget):
    """Side by side where the window is 1280 px wide or more; else the sheet covers the list."""

    sheet_toggled = Signal(bool)

    def __init__(self, list_part: QWidget, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._sheet, self._open = list_part, sheet, False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(list_part, 1)
        self._row.addWidget(sheet, 0)
        sheet.closed.connect(self.close_sheet)
        sheet.hide()
        self.look_changed()

    def look_changed(self) -> None:
        """The sheet's width follows the size chosen."""
        self._arrange()

    def open_sheet(self) -> None:
        """Show the sheet."""
        self._set_open(True)

    def close_sheet(self) -> None:
        """Put the sheet away; the focus goes back to the list."""
        had_focus = self._sheet.isAncestorOf(self.focusWidget() or self)
        self._set_open(False)
        if had_focus:
            self._list.setFocus()

    def is_open(self) -> bool:
        """Whether the sheet is shown."""
        return self._open

    def covers(self) -> bool:
        """Whether there is room for only one of the two."""
        return self.window().width() < look().width("narrow")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side, or one over the other."""
        super().resizeEvent(event)
        self._arrange()

    def _set_open(self, is_open: bool) -> None:
        changed, self._open = self._open != is_open, is_open
        self._arrange()
        if changed:
            self.sheet_toggled.emit(is_open)

    def _arrange(self) -> None:
        covers = self.covers()
        if covers:
            self._sheet.setMinimumWidth(0)
            self._sheet.setMaximumWidth(16_777_215)  # QWIDGETSIZE_MAX: no limit
        else:
            self._sheet.setFixedWidth(look().width("sheet"))
        self._row.setStretch(1, 1 if covers else 0)
        self._list.setVisible(not (covers and self._open))
        self._sheet.setVisible(self._open)
