"""What the three steps of an import have in common: a foot with the way back and the next step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.toast import keep_toast_away


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says and offers; an empty text hides its button."""

    back: str = ""
    back_symbol: str = "arrow-left"
    quiet: str = ""
    words: str = ""
    strong: str = ""
    next: str = ""
    is_ready: bool = True
    """Whether the next step can be taken now."""
    may_close: bool = True


class Step(QWidget):
    """One step: `foot_changed` tells that its foot says something else now."""

    foot_changed = Signal()
    forward = Signal()
    backward = Signal()

    def foot(self) -> Foot:
        """What its foot says and offers now."""
        return Foot()

    def go_on(self) -> None:
        """The next step was pressed."""
        self.forward.emit()

    def go_back(self) -> None:
        """The way back was pressed."""
        self.backward.emit()

    def go_aside(self) -> None:
        """The quiet button was pressed."""


class FootBar(Painted, QWidget):
    """The paper at the bottom of the window, with a line above it; no message ever covers it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_toast_away(self)  # the way to undo an import stands there, just as its photos are told

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paper and a line."""
        del event
        painter = painter_for(self)
        painter.fillRect(self.rect(), look().colours.paper)
        painter.fillRect(0, 0, self.width(), 1, look().colours.line)
        painter.end()
