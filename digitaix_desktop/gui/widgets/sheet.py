"""The panel at the right: a heading, a body that scrolls, and a foot that stays."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import Kind, Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.toast import keep_toast_away

INSIDE = 24


class _Foot(Painted, QFrame):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = painter_for(self)
        painter.fillRect(0, 0, self.width(), 1, look().colours.line)
        painter.end()


class Sheet(Painted, QFrame):
    """Paper with a line on its left. `set_body` and `set_foot` take what a screen has drawn.

    It saves as one types, so it has no button for that: `closed` only asks to be put away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title: QLabel = ShortLabel(kind="title")
        self.tag = Tag(self)
        self.tag.hide()
        self.close_button = Button(self, text=self.tr("Close"), variant="muted", symbol="x")
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.addWidget(self.title)
        self.head.addWidget(self.tag)
        self.head.addStretch(1)
        self.head.addWidget(self.close_button)
        self._scroll = Scrolling(parent=self)
        self._foot = _Foot(self)
        self._foot_column = QVBoxLayout(self._foot)
        self._foot.hide()
        keep_toast_away(self._foot)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self.head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._foot)
        self.look_changed()

    def look_changed(self) -> None:
        """24 px inside, at any size."""
        inside = look().px(INSIDE)
        self._column.setContentsMargins(1, look().px(8), 0, 0)
        self.head.setContentsMargins(inside, 0, inside - look().px(8), look().px(4))
        self._foot_column.setContentsMargins(inside, look().px(16), inside, look().px(24))

    def set_title(self, text: str, kind: Kind = "title") -> None:
        """Say what this sheet is about; an order's code is set larger ("code")."""
        self.title.setText(text)
        self.title.setProperty("kind", kind)
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)
        self.setAccessibleName(text)

    def set_tag(self, text: str, tone: Tone = "muted") -> None:
        """Say its state beside the title, or nothing for an empty text."""
        self.tag.show_state(text, tone)

    def set_body(self, body: QWidget) -> None:
        """Lay this in the middle, scrolling; its own margins should be 24 px at the sides."""
        self._scroll.set_page(body)

    def set_foot(self, foot: QWidget) -> None:
        """Lay this at the bottom, always in sight: the total and the next step."""
        self._foot_column.addWidget(foot)
        self._foot.show()

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part of the body into sight."""
        self._scroll.ensureWidgetVisible(part)

    def scroll_to_unfolded(self, part: QWidget) -> None:
        """Bring a part into sight that is being shown: it has no place before it is laid out."""
        QTimer.singleShot(0, self, lambda: self.scroll_to(part))

    def scroll_to_top(self) -> None:
        """Show the beginning, as for another product or order."""
        self._scroll.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Open at the beginning."""
        super().showEvent(event)
        self.scroll_to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paper, and the line on the left."""
        del event
        painter = painter_for(self)
        painter.fillRect(self.rect(), look().colours.paper)
        painter.fillRect(0, 0, 1, self.height(), look().colours.line)
        painter.end()
