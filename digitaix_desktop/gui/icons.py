"""Lucide's line icons, drawn in the colours of the look.

The drawings (`.ui`) name them `icons:printer.svg`; code says `printer`. Qt paints `currentColor`
black, so the colour is written into the SVG before it is rendered, once for each size and colour.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDir, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from digitaix_desktop.gui.theme import Tone, look, tokens
from digitaix_desktop.paths import resource, resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FOLDER = "icons"
_RATIOS = (1, 2, 3)


def register_icons() -> None:
    """Let drawings and style sheets find the icons as `icons:name.svg`."""
    if not QDir.searchPaths(_FOLDER):
        QDir.addSearchPath(_FOLDER, str(resources() / _FOLDER))


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource(f"{_FOLDER}/{name}.svg").read_text("utf-8")


def has_icon(name: str) -> bool:
    """Whether that icon is among those shipped."""
    return resource(f"{_FOLDER}/{name}.svg").is_file()


def icon_pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon `size` px large, sharp on a screen of that ratio.

    Raises FileNotFoundError for an icon that is not shipped.
    """
    device_px = round(size * ratio)
    key = f"icons:{name}:{device_px}:{colour.rgba()}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _rendered(name, device_px, colour)
        QPixmapCache.insert(key, pixmap)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _rendered(name: str, device_px: int, colour: QColor) -> QPixmap:
    stroke = tokens()["icon"]["stroke"]
    source = (
        _source(name)
        .replace("currentColor", colour.name())
        .replace('stroke-width="2"', f'stroke-width="{stroke}"')
    )
    pixmap = QPixmap(device_px, device_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, device_px, device_px))
    painter.end()
    return pixmap


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw the icon in the middle of `rect`, as large as fits in it."""
    size = min(rect.width(), rect.height())
    place = QRect(0, 0, size, size)
    place.moveCenter(rect.center())
    painter.drawPixmap(place, icon_pixmap(name, size, colour, painter.device().devicePixelRatio()))


def tinted(icon: QIcon, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Any one-colour icon in another colour: those that a drawing named are rendered black."""
    pixmap = icon.pixmap(QSize(size, size), ratio)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRect(0, 0, size, size), colour)
    painter.end()
    return pixmap


def app_icon() -> QIcon:
    """What stands for the program in title bars and beside other programs' windows."""
    from PySide6.QtGui import QIcon  # not at the top: the first paint needs none

    made = QIcon()
    for side in (16, 32, 48, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colours.mark)
        painter.drawRoundedRect(QRectF(0, 0, side, side), side / 5, side / 5)
        inset = side // 6
        place = QRect(inset, inset, side - 2 * inset, side - 2 * inset)
        paint_icon(painter, place, "store", look().colours.on_mark)
        painter.end()
        made.addPixmap(picture)
    return made


def icon(name: str, tone: Tone = "muted") -> QIcon:
    """An icon for menus and fields of Qt's own, in the colours worn now.

    Raises FileNotFoundError for an icon that is not shipped.
    """
    from PySide6.QtGui import QIcon  # not at the top: the first paint needs none

    colours, size = look().colours, look().px(tokens()["icon"]["size"])
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(icon_pixmap(name, size, colours.words(tone), ratio))
        made.addPixmap(icon_pixmap(name, size, colours.muted, ratio), QIcon.Mode.Disabled)
    return made
