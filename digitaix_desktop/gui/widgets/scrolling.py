"""A page that scrolls where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from digitaix_desktop.gui.theme import look

_BESIDE, _FEW_LINES = 860, 320
"""From that width on a list stands beside what it belongs to; below it, it is so high."""


class Scrolling(QScrollArea):
    """Shows a page as wide as there is room, and no higher than it needs at that width.

    It never scrolls sideways, and takes the focus only to be scrolled `by_keys`.
    """

    def __init__(
        self, page: QWidget | None = None, parent: QWidget | None = None, *, by_keys: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_keys else Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if page is not None:
            self.set_page(page)

    def set_page(self, page: QWidget) -> None:
        """Show this, from its beginning."""
        page.setProperty("scrolls", True)
        page.setAutoFillBackground(False)
        self.setWidget(page)
        page.setMinimumWidth(1)  # what is too wide for it is cut off alone, not all that is beside
        page.installEventFilter(self)  # after Qt's own, so that it is asked before
        _let_shrink(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is on the page may have changed."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            _let_shrink(watched)
        return super().eventFilter(watched, event)


def _let_shrink(page: QWidget) -> None:
    """Words that wrap claim the height they had in the narrowest of columns: below a page of them
    one would scroll through nothing. Its height at the width there is does instead."""
    layout = page.layout()
    page.setMinimumHeight(1 if layout is not None and layout.hasHeightForWidth() else 0)


def put_beside(both: QBoxLayout, lines: QWidget, width: int) -> None:
    """Lay a list beside what it belongs to where there is room, else below it, with a few lines."""
    wide = width >= look().px(_BESIDE)
    way = QBoxLayout.Direction
    both.setDirection(way.LeftToRight if wide else way.TopToBottom)
    lines.setMinimumHeight(0 if wide else look().px(_FEW_LINES))
