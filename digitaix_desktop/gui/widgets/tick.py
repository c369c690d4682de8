"""A box to tick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, fill, outline, painter_for, width_of, write
from digitaix_desktop.gui.theme import look

BOX = 22
"""The side of a box, in px at the usual size."""


def paint_box(painter: QPainter, box: QRect, *, ticked: bool, enabled: bool = True) -> None:
    """A box to be ticked, as forms and lists show it."""
    worn = look()
    c = worn.colours
    if ticked:
        fill(painter, box, c.lake if enabled else c.edge, worn.px(5))
        paint_icon(painter, _inside(box), "check", c.on_lake)
    else:
        fill(painter, box, c.paper, worn.px(5))
        outline(painter, box, c.field if enabled else c.edge, worn.px(5))


def _inside(box: QRect) -> QRect:
    air = look().px(3)
    return box.adjusted(air, air, -air, -air)


class Tick(Painted, QCheckBox):
    """A QCheckBox that paints itself: 40 px high, so that the whole line can be hit.

    What is only partly so (`Qt.CheckState.PartiallyChecked`) has another colour and another mark.
    """

    def __init__(self, parent: QWidget | None = None, *, text: str = "") -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A click makes it wholly so, another takes it away; partly so it is only shown."""
        states = Qt.CheckState
        wholly = self.checkState() is states.Checked
        self.setCheckState(states.Unchecked if wholly else states.Checked)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The words tick it as well as the box."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Box and words."""
        worn = look()
        words = width_of(self.text(), worn.font())
        return QSize(words + worn.px(36), worn.height("control"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The box, ticked or not, and its words."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        side = worn.px(BOX)
        box = QRect(worn.px(2), (self.height() - side) // 2, side, side)
        ink = c.ink if self.isEnabled() else c.muted
        if self.checkState() is Qt.CheckState.PartiallyChecked:
            ink = c.words("warn")
            fill(painter, box, c.soft("warn"), worn.px(5))
            outline(painter, box, ink, worn.px(5))
            paint_icon(painter, _inside(box), "minus", ink)
        else:
            paint_box(painter, box, ticked=self.isChecked(), enabled=self.isEnabled())
        x = box.right() + worn.px(10)
        place = QRect(x, 0, self.width() - x, self.height())
        write(painter, place, self.text(), worn.font(), ink)
        painter.end()
