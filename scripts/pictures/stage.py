"""The program's window on a stage: brought to a screen as its user brings it, then pictured."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.theme import look as worn
from digitaix_desktop.gui.widgets.status_chip import StatusChip
from scripts.pictures.looks import Look, shrink

_LOOK_MS, _PATIENCE_MS = 60, 60_000
_VEIL = QColor(0, 0, 0, 70)
Kind = TypeVar("Kind", bound=QWidget)


class NotReached(Exception):
    """A screen did not come up."""


class Stage:
    """The window of one shop in one look; pictures go into `folder`, or on to `kept`."""

    def __init__(self, window: MainWindow, look: Look, folder: Path) -> None:
        self.window, self.look, self._folder = window, look, folder

    # Going there --------------------------------------------------------------------------

    def part(self, kind: type[Kind]) -> Kind:
        """The part of that kind, once it is there: the one that is shown, if any is."""
        self.until(lambda: self.window.findChild(kind) is not None, kind.__name__)
        found = self.window.findChildren(kind)
        return max(found, key=QWidget.isVisible)

    def until(self, happens: Callable[[], bool], what: str) -> None:
        """Let the program work until that is so."""
        clock = QElapsedTimer()
        clock.start()
        while not happens():
            if clock.elapsed() > _PATIENCE_MS:
                raise NotReached(f"{what} ({self.look.name})")
            pass_time()

    def up_to_date(self) -> None:
        """Until everything is exchanged with the marketplace."""
        chip: StatusChip = self.window.status()
        fresh = ("À jour", "Up to date")
        self.until(lambda: chip.text().startswith(fresh), "up to date")

    def go(self, place: str) -> None:
        """To a place, with nothing said about what was done before."""
        self.window.activateWindow()  # no window system does so once a dialog is gone
        self.window.show_place(place)
        self.hush()

    def hush(self) -> None:
        """Take away what was said."""
        pass_time()
        self.window.toast().dismiss()

    def press(self, widget: QWidget) -> None:
        """Click it, once it lies still: an order that comes pushes all down."""
        pass_time()
        while self.window.is_settling():
            pass_time()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def keys(self, sequence: str) -> None:
        """Press keys, wherever the focus is."""
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(sequence))

    def type(self, field: QWidget, text: str) -> None:
        """Write into a field, in place of what stands there."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
        for letter in text:  # one by one: QTest knows only those of ASCII
            key = Qt.Key.Key_unknown
            pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, pressed)

    def will_choose(self, path: Path) -> None:
        """Once the system's own window asks for a file or a folder, take this one."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(_LOOK_MS, lambda: self.will_choose(path))
            return
        line = dialog.findChild(QLineEdit)
        if line is not None:
            line.setText(str(path))
        dialog.accept()

    # Picturing ----------------------------------------------------------------------------

    def shoot(self, name: str) -> None:
        """Once nothing moves any more, what the screen looks like."""
        before, now = None, self._seen()
        clock = QElapsedTimer()
        clock.start()
        while now != before and clock.elapsed() < _PATIENCE_MS:
            pass_time(2 * _LOOK_MS)
            before, now = now, self._seen()
        path = self._folder / f"{name}-{self.look.name}.png"
        if not now.save(str(path)):
            raise NotReached(str(path))
        shrink(path)
        print(path.name, flush=True)

    def _seen(self) -> QImage:
        """The window, and what lies over it: menus and dialogs, which are windows of their own."""
        seen = QPixmap(self.window.grab())
        painter = QPainter(seen)
        for other in QApplication.topLevelWidgets():
            if other is self.window or not other.isVisible():
                continue
            at = other.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
            if isinstance(other, QDialog):
                painter.fillRect(seen.rect(), _VEIL)
                _frame(painter, other, at)
            painter.drawPixmap(at, other.grab())
        painter.end()
        return seen.toImage()


def _frame(painter: QPainter, dialog: QWidget, at: QPoint) -> None:
    """A title bar stands in for that of the window system, which is not here."""
    high = worn().px(36)
    colours = worn().colours
    whole = dialog.rect().translated(at).adjusted(-1, -high, 1, 1)
    painter.fillRect(whole, colours.sunk)
    painter.setPen(colours.edge)
    painter.drawRect(whole.adjusted(0, 0, -1, -1))
    painter.setFont(worn().font("name"))
    painter.setPen(colours.ink)
    title = whole.adjusted(worn().px(16), 0, 0, 0)
    title.setHeight(high)
    painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, dialog.windowTitle())


def pass_time(ms: int = _LOOK_MS) -> None:
    """Let the program work for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
