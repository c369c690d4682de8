"""The place of the shop's logo: click it to choose one, *Delete* takes it away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import CENTRE, fill, outline, painter_for, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.picture_slot import PictureSlot

_WIDE, _HIGH = 168, 96


class LogoSlot(PictureSlot):
    """Shows the logo as it lies on paper, that one is being read, or that there is none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo: QPixmap | None = None
        self.show_logo(b"")

    def show_logo(self, content: bytes) -> None:
        """Show this picture; none where it is empty, or none that can be shown."""
        logo = QPixmap()
        self._logo = logo if content and logo.loadFromData(content) else None
        self._holds = self._logo is not None
        has = self.tr("Logo: click for another, Delete takes it away")
        words = has if self._holds else self.tr("Add your logo: drop it here, or click to choose")
        self.call(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as logos are."""
        return QSize(look().px(_WIDE), look().px(_HIGH))

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
