"""The buttons: filled, tinted, outlined or text, with an icon and the key that presses them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Property, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from digitaix_desktop.gui.icons import icon_pixmap, tinted
from digitaix_desktop.gui.painting import (
    LEFT,
    Painted,
    fill,
    key_cap_width,
    outline,
    paint_key_cap,
    painter_for,
    width_of,
    write,
)
from digitaix_desktop.gui.theme import Kind, look

Variant = Literal["filled", "tinted", "outlined", "text", "muted", "toast"]

_PADDING = {"filled": 16, "tinted": 16, "outlined": 16, "text": 8, "muted": 8, "toast": 8}


class Button(Painted, QPushButton):
    """A button of the house, at least 40 px high.

    `variant` is "filled" (at most one a screen, the next step), "tinted" (confirms inside a
    block), "outlined", "text" (lake), "muted" (text for the rarely used) or "toast" (on the
    toast's dark ground). `symbol` names an icon, `keyHint` the key written on it.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        variant: Variant = "outlined",
        symbol: str = "",
        key_hint: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._variant: Variant = variant
        self._symbol, self._key_hint, self._symbol_after = symbol, key_hint, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def set_variant(self, variant: Variant) -> None:
        """Change what kind of button it is."""
        self._variant = variant
        self._redrawn()

    def set_symbol(self, symbol: str) -> None:
        """Show the icon of that name, or none for an empty one."""
        self._symbol = symbol
        self._redrawn()

    def set_symbol_after(self, after: bool) -> None:
        """Put the icon behind the words, as an arrow that leads on."""
        self._symbol_after = after
        self._redrawn()

    def set_key_hint(self, key: str) -> None:
        """Write the key that presses it on it."""
        self._key_hint = key
        self._redrawn()

    def _redrawn(self) -> None:
        self.updateGeometry()
        self.update()

    # What a drawing may set.
    variant = Property(str, lambda self: self._variant, set_variant)
    symbol = Property(str, lambda self: self._symbol, set_symbol)
    symbolAfter = Property(bool, lambda self: self._symbol_after, set_symbol_after)  # noqa: N815
    keyHint = Property(str, lambda self: self._key_hint, set_key_hint)  # noqa: N815

    def kind(self) -> Kind:
        """The type its words are set in."""
        return "name"

    def full_height(self) -> int:
        """How high it is."""
        return look().height("control")

    def _words(self) -> str:
        return self.text()  # "Maille & Co" is a name: no button of the house underlines a letter

    def _parts(self) -> tuple[int, int, int]:
        """Widths of icon, words and key cap."""
        worn = look()
        has_icon = bool(self._symbol) or not self.icon().isNull()
        icon = worn.px(20) if has_icon else 0
        words = width_of(self._words(), worn.font(self.kind())) if self._words() else 0
        key = key_cap_width(self._key_hint) if self._key_hint else 0
        return icon, words, key

    def _content_width(self) -> int:
        parts = [width for width in self._parts() if width]
        return sum(parts) + look().px(10) * max(0, len(parts) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its words, its icon, its key, and room around them."""
        padding = look().px(_PADDING[self._variant])
        width = self._content_width() + 2 * padding
        return QSize(max(width, self.full_height()), self.full_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never narrower than what it says."""
        return self.sizeHint()

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Ground, border and words, as the pointer finds it."""
        c = look().colours
        over = self.underMouse() or self.isDown()
        colours: tuple[QColor | None, QColor | None, QColor]
        match self._variant:
            case "filled":
                colours = (c.lake_dark if over else c.lake), None, c.on_lake
            case "tinted":
                colours = (c.bar if over else c.lake_soft), None, c.lake_dark
            case "text":
                colours = (c.lake_soft if over else None), None, c.lake_dark if over else c.lake
            case "muted":
                colours = (c.sunk if over else None), None, c.ink if over else c.muted
            case "toast":
                colours = None, None, c.toast_text if over else c.toast_action
            case _:
                colours = (c.sunk if over else c.paper), c.edge, c.ink
        if self.isEnabled():
            return colours
        ground = None if self._variant in ("text", "muted", "toast") else c.sunk
        return ground, None, c.muted

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, icon, words, key; the focus ring is drawn around it by `FocusRing`."""
        del event
        ground, border, words = self._colours()
        painter = painter_for(self)
        if ground is not None:
            fill(painter, self.rect(), ground, look().radius)
        if border is not None:
            outline(painter, self.rect(), border, look().radius)
        self._paint_content(painter, words, border)
        painter.end()

    def _paint_content(self, painter: QPainter, colour: QColor, border: QColor | None) -> None:
        icon, words, key = self._parts()
        gap = look().px(10)
        x = max(look().px(4), (self.width() - self._content_width()) // 2)
        right = self.width() - look().px(4)
        if icon and not self._symbol_after:
            self._paint_symbol(painter, x, icon, colour)
            x += icon + gap
        if words:
            room = min(words + 1, right - x)
            place = QRect(x, 0, room, self.height())
            write(painter, place, self._words(), look().font(self.kind()), colour, LEFT)
            x += words + gap
        if icon and self._symbol_after:
            self._paint_symbol(painter, x, icon, colour)
            x += icon + gap
        if key:
            frame = border or colour
            paint_key_cap(painter, QRect(x, 0, key, self.height()), self._key_hint, frame, colour)

    def _paint_symbol(self, painter: QPainter, x: int, size: int, colour: QColor) -> None:
        ratio = self.devicePixelRatioF()
        if self._symbol:
            pixmap = icon_pixmap(self._symbol, size, colour, ratio)
        else:
            pixmap = tinted(self.icon(), size, colour, ratio)
        painter.drawPixmap(x, (self.height() - size) // 2, pixmap)


class TallButton(Button):
    """A button that stands beside the next step, as high as it."""

    def full_height(self) -> int:
        """As high as the next step."""
        return look().height("next-step")


class NextStepButton(Button):
    """The next step: filled, 56 px high, with the key that presses it written on it.

    The key is shown only while it would press this button: `set_key_active(False)` when
    `Enter` presses another one first.
    """

    def __init__(self, parent: QWidget | None = None, *, text: str = "", symbol: str = "") -> None:
        super().__init__(parent, text=text, variant="filled", symbol=symbol)
        self.setProperty("keepsToastAway", True)
        self._key_active = True
        self.set_key_active(True)

    def set_key_active(self, active: bool) -> None:
        """Whether `Enter` presses this button now."""
        self._key_active = active
        self.set_key_hint(self.tr("Enter") if active else "")

    def key_active(self) -> bool:
        """Whether `Enter` presses this button now."""
        return self._key_active

    def kind(self) -> Kind:
        """Larger words than the other buttons."""
        return "emphasis"

    def full_height(self) -> int:
        """Higher than the other buttons."""
        return look().height("next-step")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough to be hit without looking."""
        hint = super().sizeHint()
        return QSize(hint.width() + look().px(16), hint.height())
