"""The place of one photo in a form: click it to choose one, *Delete* takes it away."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import fill, outline, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.picture_slot import PictureSlot
from digitaix_desktop.gui.widgets.thumbnail import paint_thumbnail


class PhotoSlot(PictureSlot):
    """Shows a photo, that one is being read, or that there is none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: QPixmap | None = None
        self._name()

    def show_photo(self, photo: QPixmap | None, *, holds: bool) -> None:
        """Show this photo; `holds` says that there is one, even if it can't be shown yet."""
        self._photo, self._holds = photo, holds
        self._name()
        self.update()

    def _name(self) -> None:
        has = self.tr("Photo: click for another, Delete takes it away")
        none = self.tr("Add a photo: drop one here, paste it, or click to choose")
        words = has if self._holds else none
        self.call(words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the fields beside it."""
        side = look().height("control")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The photo, or a sign in a dashed frame."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        if self._holds and self._photo is not None:
            paint_thumbnail(painter, self.rect(), "", self._photo, worn.radius)
        else:
            fill(painter, self.rect(), c.paper, worn.radius)
            outline(painter, self.rect(), c.field, worn.radius, dashed=not self._holds)
            air = (self.height() - worn.px(20)) // 2
            sign = self.rect().adjusted(air, air, -air, -air)
            waits = self._busy or self._holds
            paint_icon(painter, sign, "image" if waits else "image-plus", c.muted)
        painter.end()
