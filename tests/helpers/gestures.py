"""Counts what a user does, from the real events: a click, a key, a drop; typing a field is one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Gestures(QObject):
    """Listens to the whole application from its making on; `count` is how many there were."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.count = 0
        self.made: list[str] = []
        self._typing: QObject | None = None
        self._last_click = -1
        app.installEventFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count it where it first arrives; what is passed on to parents is the same gesture."""
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            if event.timestamp() != self._last_click:
                self._last_click = event.timestamp()
                self._add(f"click {type(watched).__name__}")
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is QApplication.focusWidget():
                self._key(watched, event)
        elif event.type() == QEvent.Type.Drop:
            self._add("drop")
        return False

    def _key(self, watched: QWidget, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        types = bool(event.text()) and event.text().isprintable() and not held
        if types and self._typing is watched:
            return
        self._add(f"key {event.text()!r} {event.key()}")
        self._typing = watched if types else None

    def _add(self, what: str) -> None:
        self.count += 1
        self.made.append(what)
        self._typing = None


def drop(widget: QWidget, path: Path) -> bool:
    """Drag a file over a widget and let it go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = QPointF(widget.rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle.toPoint(), copy, data, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    fallen = QDropEvent(middle, copy, data, left, none)
    QApplication.sendEvent(widget, fallen)
    return fallen.isAccepted()


@contextmanager
def answered_file_window(path: Path | None) -> Iterator[None]:
    """In the window that opens meanwhile to choose a file, choose that one, or close it again."""
    asked = QTimer(interval=10)

    def answer() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QFileDialog):
            asked.stop()
            if path is None:
                shown.reject()
            else:
                shown.setDirectory(str(path.parent))
                shown.selectFile(path.name)
                shown.accept()

    asked.timeout.connect(answer)
    asked.start()
    try:
        yield
        assert not asked.isActive(), "no window opened to choose a file in"
    finally:
        asked.stop()
