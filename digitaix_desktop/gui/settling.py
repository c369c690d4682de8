"""What was aimed at before the screen moved is let go of, rather than hitting what came there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

TOO_SOON_MS = 350
"""Nobody sees something move, and aims anew, in less."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Settling(QObject):
    """Told that what a window or a list holds has moved, it swallows presses that come too soon.

    Those on `free`, which pushed the rest away and is where somebody may be aiming by now, are not.
    """

    def __init__(self, part: QWidget, free: QWidget | None = None) -> None:
        super().__init__(part)
        self._part, self._free = part, free
        self._timer = QTimer(self, interval=TOO_SOON_MS, singleShot=True)
        self._timer.timeout.connect(self._settle)

    def moved(self) -> None:
        """The content is somewhere else from now on."""
        app = QApplication.instance()
        if app is not None and self._part.isVisible():
            app.installEventFilter(self)  # for a moment only: it sees every event there is
            self._timer.start()

    def is_on(self) -> bool:
        """Whether a press would be let go of."""
        return self._timer.isActive()

    def lets_go_of(self, pressed: QWidget) -> bool:
        """Whether a press on this widget would be."""
        return self.is_on() and _holds(self._part, pressed) and not _holds(self._free, pressed)

    def _settle(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Swallow a press on what was pushed away."""
        if event.type() not in _PRESSES or not isinstance(watched, QWidget):
            return False
        return self.lets_go_of(watched)


def _holds(part: QWidget | None, widget: QWidget) -> bool:
    return part is not None and (widget is part or part.isAncestorOf(widget))
