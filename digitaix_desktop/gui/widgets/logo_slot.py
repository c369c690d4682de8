"""The place of the shop's logo: click it to choose one, *Delete* takes it away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import CENTRE, Painted, fill, outline, painter_for, write
from digitaix_desktop.gui.theme import look

_WIDE, _HIGH = 168, 96


class LogoSlot(Painted, QAbstractButton):
    """Shows the logo as it lies on paper, that one is being read, or that there is none yet."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo: QPixmap | None = None
        self._busy = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_logo(b"")

    def show_logo(self, content: bytes) -> None:
        """Show this picture; none where it is empty, or none that can be shown."""
        logo = QPixmap()
        self._logo = logo if content and logo.loadFromData(content) else None
        has = self.tr("Logo: click for another, Delete takes it away")
        words = has if self.holds() else self.tr("Add your logo: drop it here, or click to choose")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def holds(self) -> bool:
        """Whether there is one."""
        return self._logo is not None

    def set_busy(self, busy: bool) -> None:
        """A picture is being read."""
        self._busy = busy
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as logos are."""
        return QSize(look().px(_WIDE), look().px(_HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """*Delete* takes it away; *Enter* chooses one."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.holds():
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The logo on white, or a sign in a dashed frame."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        if self._logo is not None:
            fill(painter, self.rect(), QColor("white"), worn.radius)
            air = worn.px(8)
            room = self.rect().adjusted(air, air, -air, -air)
            size = self._logo.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawPixmap(place, self._logo)
            outline(painter, self.rect(), c.edge, worn.radius)
        else:
            fill(painter, self.rect(), c.paper, worn.radius)
            outline(painter, self.rect(), c.field, worn.radius, dashed=True)
            side = worn.px(24)
            sign = QRect(0, 0, side, side)
            sign.moveCenter(self.rect().center())
            sign.translate(0, -worn.px(12))
            paint_icon(painter, sign, "image" if self._busy else "image-plus", c.muted)
            below = QRect(0, sign.bottom() + worn.px(4), self.width(), worn.line("small"))
            words = self.tr("Being read…") if self._busy else self.tr("Drop your logo here")
            write(painter, below, words, worn.font("small"), c.muted, CENTRE)
        painter.end()
