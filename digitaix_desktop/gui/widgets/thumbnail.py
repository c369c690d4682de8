"""A product's photo, or a soft ground with its initial where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.painting import CENTRE, Painted, painter_for, write
from digitaix_desktop.gui.theme import look

if TYPE_CHECKING:
    from digitaix_desktop.gui.pictures import Pictures
_KEPT_KB = 48 * 1024
"""Room for the thumbnails drawn: several screens of cards, at twice the pixels too."""


def initial(name: str) -> str:
    """The letter that stands for a product: the first letter or figure of its name."""
    return next((char for char in name if char.isalnum()), "?").upper()


def paint_thumbnail(
    painter: QPainter,
    rect: QRect,
    name: str,
    photo: QPixmap | None,
    radius: float,
    *,
    only_top: bool = False,
) -> None:
    """The photo cut to fill `rect`, or the initial on the tint of that name.

    Its corners are round, or only the upper ones. It is drawn once for each size, and kept:
    cutting and shrinking photos again would take most of a frame while a list is scrolled.
    """
    if rect.isEmpty():
        return
    sharp = painter.device().devicePixelRatio()
    key = _key(rect, name, photo, radius, sharp, only_top)
    drawn = QPixmap()
    if not QPixmapCache.find(key, drawn):
        drawn = QPixmap(rect.size() * sharp)
        drawn.setDevicePixelRatio(sharp)
        drawn.fill(Qt.GlobalColor.transparent)
        drawing = QPainter(drawn)
        drawing.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRect(0, 0, rect.width(), rect.height())
        shape = QPainterPath()
        beyond = radius if only_top else 0
        shape.addRoundedRect(QRectF(place).adjusted(0, 0, 0, beyond), radius, radius)
        _draw(drawing, place, shape, name, photo)
        drawing.end()
        if QPixmapCache.cacheLimit() < _KEPT_KB:
            QPixmapCache.setCacheLimit(_KEPT_KB)
        QPixmapCache.insert(key, drawn)
    painter.drawPixmap(rect.topLeft(), drawn)


def _key(
    rect: QRect, name: str, photo: QPixmap | None, radius: float, sharp: float, only_top: bool
) -> str:
    if photo is not None and not photo.isNull():
        what = str(photo.cacheKey())
    else:
        ground, letter = look().tint(name)
        what = f"{initial(name)}{ground.name()}{letter.name()}"
    return f"thumbnail {what} {rect.width()}x{rect.height()}@{sharp} {radius} {only_top}"


def _draw(
    drawing: QPainter, place: QRect, shape: QPainterPath, name: str, photo: QPixmap | None
) -> None:
    worn = look()
    if photo is not None and not photo.isNull():
        drawing.setClipPath(shape)
        drawing.drawPixmap(QRectF(place), photo, _middle(photo, place))
        return
    ground, letter = worn.tint(name)
    drawing.fillPath(shape, ground)
    font = worn.font("code")
    font.setPixelSize(max(worn.px(13), round(place.height() * 0.42)))
    write(drawing, place, initial(name), font, letter, CENTRE)


def square(photo: QPixmap | None, name: str, side: int) -> QPixmap:
    """A photo cut to a square of `side` px with round corners, or what stands for it."""
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    paint_thumbnail(painter, made.rect(), name, photo, look().radius)
    painter.end()
    return made


def _middle(photo: QPixmap, rect: QRect) -> QRectF:
    """The largest part of the photo, around its middle, with the shape of `rect`."""
    width, height = float(photo.width()), float(photo.height())
    ratio = rect.width() / max(1, rect.height())
    part = QRectF(0, 0, min(width, height * ratio), min(height, width / ratio))
    part.moveCenter(QRectF(0, 0, width, height).center())
    return part


class Thumbnail(Painted, QWidget):
    """A square photo of `side` px (at the usual size), its corners rounded."""

    def __init__(self, parent: QWidget | None = None, *, side: int = 40, name: str = "") -> None:
        super().__init__(parent)
        self._side, self._name = side, name
        self._photo: QPixmap | None = None
        self._pictures: Pictures | None = None
        self._wanted = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_product(self, name: str, photo: QPixmap | None = None) -> None:
        """Show that product."""
        self._name, self._photo = name, photo
        self.setAccessibleName(name)
        self.update()

    def follow(self, pictures: Pictures, name: str, photo: str) -> None:
        """Show that product, with its photo of that name as soon as it is at hand."""
        if self._pictures is None:
            pictures.came.connect(self._look_again)
        self._pictures, self._wanted = pictures, photo
        self.show_product(name, pictures.thumbnail(photo))

    def _look_again(self) -> None:
        if self._pictures is not None:
            self.show_product(self._name, self._pictures.thumbnail(self._wanted))

    def set_side(self, side: int) -> None:
        """Change its size, in px at the usual size."""
        self._side = side
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        side = look().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The photo or the initial."""
        del event
        painter = painter_for(self)
        paint_thumbnail(painter, self.rect(), self._name, self._photo, look().radius)
        painter.end()
