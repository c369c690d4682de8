"""What was just done, with the way back beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QWidget

from digitaix_desktop.gui.aloud import announce
from digitaix_desktop.gui.painting import Painted, fill, painter_for, width_of, wrapped, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button

SHOWN_MS = 12_000
"""Long enough to be read twice; *Annuler* stays possible by Ctrl+Z afterwards."""

_WIDEST = 640
_MOST_LINES = 4
_KEEP_CLEAR = "keepsToastAway"
_MOVING = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move)


class _Words(Painted, QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def text(self) -> str:
        return self._text

    def wanted_width(self) -> int:
        return width_of(self._text, look().font()) + 2

    def wanted_height(self, width: int) -> int:
        font = look().font()
        lines = wrapped(self._text, font, width, _MOST_LINES)
        return len(lines) * QFontMetrics(font).lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter, font = painter_for(self), look().font()
        lines = wrapped(self._text, font, self.width(), _MOST_LINES)
        high = QFontMetrics(font).lineSpacing()
        top = (self.height() - len(lines) * high) // 2
        for number, line in enumerate(lines):
            place = QRect(0, top + number * high, self.width(), high)
            write(painter, place, line.rstrip(), font, look().colours.toast_text)
        painter.end()


class Toast(Painted, QFrame):
    """Lies at the bottom left of `host`, 16 px from its edge, and never over the next step.

    It reads itself aloud, takes no focus, and goes away after a while unless the pointer or the
    focus is on it. `undone` asks to take the deed back. A part with the property
    `keepsToastAway` (set on next-step buttons and the feet of sheets) is never covered.
    """

    undone = Signal()
    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host, self._left, self._right_limit = host, 8, 0
        self._words = _Words(self)
        self._undo = Button(self, text=self.tr("Undo"), variant="toast", symbol="undo-2")
        self._close = Button(self, variant="toast", symbol="x")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._see = Button(self, text=self.tr("See"), variant="toast")
        self._see_it: Callable[[], None] = self.dismiss
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self._see)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._going = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._going.timeout.connect(self._go_if_idle)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._place)
        self._undo.clicked.connect(lambda _checked=False: self._undo_it())
        self._close.clicked.connect(lambda _checked=False: self._close_it())
        self._see.clicked.connect(lambda _checked=False: self._lead_there())
        host.installEventFilter(self)
        self.hide()

    def set_left(self, px: int) -> None:
        """How far from the host's left edge the list begins."""
        self._left = px
        self._place()

    def show_deed(
        self,
        text: str,
        *,
        undoable: bool = True,
        see: Callable[[], None] | None = None,
        see_words: str = "",
    ) -> None:
        """Say what was done; the way back, and the way to `see` it, are there if there is one.

        `see_words` name what there is to see where *See* would not.
        """
        self._words.say(text)
        self._undo.setVisible(undoable)
        self._see.setText(see_words or self.tr("See"))
        self._see.setVisible(see is not None)
        self._see_it = see or self.dismiss
        self._place()
        self.show()
        self.raise_()
        self._going.start()
        announce(self, f"{text}. {self._undo.text()}: Ctrl+Z" if undoable else text)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def make_way(self) -> None:
        """What must not be covered came up, moved or went: move, once it has its place."""
        if self.isVisible():
            self._soon.start()

    def dismiss(self) -> None:
        """Take it away, as when the deed was undone by the keyboard."""
        self._going.stop()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes it while the focus is on one of its buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self._close_it()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the host's corner."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Round corners and all."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A dark block: it lies above everything without a shadow."""
        del event
        painter = painter_for(self)
        fill(painter, self.rect(), look().colours.toast, look().radius)
        painter.end()

    def _undo_it(self) -> None:
        self.dismiss()
        self.undone.emit()

    def _lead_there(self) -> None:
        self.dismiss()
        self._see_it()

    def _close_it(self) -> None:
        self.dismiss()
        self.closed.emit()

    def _go_if_idle(self) -> None:
        if self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self._host):
            self._going.start()
        else:
            self.dismiss()

    def _place(self) -> None:
        worn = look()
        edge = worn.px(16)
        spacing = self._row.spacing()
        buttons = self._close.sizeHint().width() + spacing + worn.px(16 + 4)
        for button in (self._see, self._undo):
            if not button.isHidden():
                buttons += button.sizeHint().width() + spacing + worn.px(16)
        room = self._host.width() - worn.px(self._left) - edge
        room = min(room, worn.px(_WIDEST))
        wide = min(max(self._words.wanted_width() + buttons, worn.px(320)), room)
        words = self._words.wanted_height(wide - buttons)
        high = max(worn.height("toast"), words + worn.px(24))
        place = QRect(worn.px(self._left), self._host.height() - edge - high, wide, high)
        for taken in self._kept_clear():
            if taken.intersects(place):
                place.moveBottom(taken.top() - worn.px(8))
        self.setGeometry(place)

    def _kept_clear(self) -> list[QRect]:
        """The parts it must not cover, the lowest first."""
        found = [
            QRect(part.mapTo(self._host, QPoint(0, 0)), part.size())
            for part in self._host.findChildren(QWidget)
            if part.property(_KEEP_CLEAR) and part.isVisible()
        ]
        return sorted(found, key=QRect.bottom, reverse=True)


class _Watch(QObject):
    """Tells toasts when a part they must not cover comes up, moves or goes."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _MOVING and isinstance(watched, QWidget):
            for toast in watched.window().findChildren(Toast):
                toast.make_way()
        return False


def keep_toast_away(part: QWidget) -> None:
    """Never let a toast lie over this part."""
    part.setProperty(_KEEP_CLEAR, True)
    part.installEventFilter(_Watch(part))
