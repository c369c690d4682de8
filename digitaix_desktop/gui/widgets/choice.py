"""A field that offers a few choices."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, fill, outline, painter_for, width_of, write
from digitaix_desktop.gui.theme import Tone, look

Face = Literal["field", "head"]


class Choice(Painted, QComboBox):
    """A QComboBox that paints itself, 40 px high.

    `set_face("head")` makes it the heading of a column: grey, in bold, or in the soft colour of a
    tone where it asks to be confirmed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: Face = "field"
        self._tone: Tone = "ink"
        self._left_aside = False
        view = QListView(self)
        view.setUniformItemSizes(True)
        self.setView(view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMaxVisibleItems(12)
        self.currentIndexChanged.connect(self.updateGeometry)

    def set_face(self, face: Face, tone: Tone = "ink", *, left_aside: bool = False) -> None:
        """Look like a field, or like a column's heading in some tone; dashed when left aside."""
        self._face, self._tone, self._left_aside = face, tone, left_aside
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scrolling past a field never changes it."""
        event.ignore()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for its longest choice."""
        worn = look()
        words = [self.itemText(row) for row in range(min(self.count(), 60))]
        words.append(self.placeholderText())
        widest = max((width_of(text, worn.font("name")) for text in words), default=0)
        return QSize(widest + worn.px(52), worn.height("control"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Long choices may be cut."""
        return QSize(look().px(72), look().height("control"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, border, the choice taken, an arrow."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        head, asks = self._face == "head", self._tone not in ("ink", "muted")
        words = c.ink if self.isEnabled() else c.muted
        if not head:
            fill(painter, self.rect(), c.paper if self.isEnabled() else c.sunk, worn.radius)
            border = c.paper if self.hasFocus() else c.field if self.isEnabled() else c.sunk
            outline(painter, self.rect(), border, worn.radius)
        elif self._left_aside:
            words = c.muted
            outline(painter, self.rect(), c.edge, worn.radius, dashed=True)
        else:
            fill(painter, self.rect(), c.soft(self._tone), worn.radius)
            if asks:
                words = c.words(self._tone)
                outline(painter, self.rect(), c.shape(self._tone), worn.radius, 2)
        arrow = QRect(self.width() - worn.px(28), 0, worn.px(18), self.height())
        paint_icon(painter, arrow, "chevron-down", words if asks and head else c.muted)
        room = QRect(worn.px(12), 0, self.width() - worn.px(12 + 32), self.height())
        text = self.currentText() or self.placeholderText()
        if not self.currentText() and not (head and asks):
            words = c.muted
        write(painter, room, text, worn.font("name" if head else "base"), words)
        painter.end()
