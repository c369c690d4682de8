"""Paper on the ground: what belongs together lies on one card."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from digitaix_desktop.gui.painting import Painted, fill, outline, painter_for
from digitaix_desktop.gui.theme import Tone, look

Ground = Literal["paper", "ground", "sunk"]


def paint_card(painter: QPainter, rect: QRect, *, chosen: bool = False, edge: bool = False) -> None:
    """A card's ground: chosen ones have 2 px of lake inside, new ones 4 px of alert at the left."""
    worn = look()
    c = worn.colours
    fill(painter, rect, c.paper, worn.radius)
    if edge:
        shape = QPainterPath()
        shape.addRoundedRect(rect, worn.radius, worn.radius)
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRect(rect.x(), rect.y(), worn.px(4), rect.height()), c.alert)
        painter.restore()
    if chosen:
        outline(painter, rect, c.lake, worn.radius, 2)


class Card(Painted, QFrame):
    """A block to lay parts on, without a border.

    `ground` is "paper" on the window, "ground" for a block inside a sheet, or a tone whose soft
    colour it wears. After `set_clickable` it takes the focus and tells `opened`.
    """

    opened = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        ground: Ground | None = None,
        tone: Tone | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground: Ground = ground or "paper"
        self._tone = tone
        self._chosen = self._edge = self._clickable = False

    def set_chosen(self, chosen: bool) -> None:
        """Mark it as the one that is open."""
        self._chosen = chosen
        self.update()

    def is_chosen(self) -> bool:
        """Whether it is marked as open."""
        return self._chosen

    def set_edge(self, edge: bool) -> None:
        """Mark it as new, by an edge in the alert colour."""
        self._edge = edge
        self.update()

    def set_tone(self, tone: Tone | None) -> None:
        """Lay it on the soft colour of a tone, or on its own ground again."""
        self._tone = tone
        self.update()

    def set_clickable(self, clickable: bool) -> None:
        """Let a click, Enter or Space open it."""
        self._clickable = clickable
        self.setProperty("ring", clickable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if clickable else Qt.FocusPolicy.NoFocus)
        if clickable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click opens it."""
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """So do Enter and Space."""
        if self._clickable and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground, the edge of a new one, the frame of the chosen one."""
        del event
        worn = look()
        painter = painter_for(self)
        if self._tone is not None:
            fill(painter, self.rect(), worn.colours.soft(self._tone), worn.radius)
        elif self._ground != "paper":
            grounds = {"ground": worn.colours.ground, "sunk": worn.colours.sunk}
            fill(painter, self.rect(), grounds[self._ground], worn.radius)
        else:
            paint_card(painter, self.rect(), chosen=self._chosen, edge=self._edge)
        painter.end()
