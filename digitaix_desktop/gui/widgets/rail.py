"""The rail at the left: the shop, and its places with icon, words and badge."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import CENTRE, Painted, fill, painter_for, width_of, write
from digitaix_desktop.gui.theme import look

_UNFORTUNATE = {"CC", "FN", "KK", "NS", "PD", "SA", "SS", "TG", "WC", "ZZ"}
"""Pairs that are read as something else, an insult in the worst case: the first letter will do."""


def initials(shop: str) -> str:
    """One or two letters that stand for a shop: of its first and last word that bears a capital."""
    words = [word for word in shop.replace("’", " ").replace("-", " ").split() if word]
    capitals = [word for word in words if word[0].isupper() or word[0].isdigit()] or words
    if len(capitals) > 2 and len(capitals[0]) <= 3:  # "Le Ramoneur Savoyard" is known as RS
        capitals = capitals[1:]
    chosen = capitals[:1] + capitals[-1:] if len(capitals) > 1 else capitals
    letters = "".join(word[0] for word in chosen).upper()
    return letters[:1] if letters in _UNFORTUNATE else letters


class ShopMark(Painted, QWidget):
    """The square with the shop's initials, or a shop until it has a name, and that on two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_shop(self, name: str) -> None:
        """Show that shop."""
        self._name = name
        self.setAccessibleName(name or self.tr("Your shop"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the top bar and a little air."""
        return QSize(look().width("rail"), look().px(80))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Initials, then the name."""
        del event
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        square = QRect(worn.px(16), worn.px(16), worn.px(40), worn.px(40))
        fill(painter, square, c.mark, worn.radius)
        if self._name:
            write(painter, square, initials(self._name), worn.font("name"), c.on_mark, CENTRE)
        else:
            inset = worn.px(9)
            paint_icon(painter, square.adjusted(inset, inset, -inset, -inset), "store", c.on_mark)
        x = square.right() + worn.px(13)
        place = QRect(x, square.y() - worn.px(2), self.width() - x - worn.px(8), worn.px(44))
        painter.setFont(worn.font("name"))
        painter.setPen(c.ink if self._name else c.muted)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(place, flags, self._name or self.tr("Your shop"))
        painter.end()


class _Place(Painted, QAbstractButton):
    def __init__(self, key: str, title: str, symbol: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._symbol, self._badge = key, symbol, 0
        self.setText(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the place
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def badge(self) -> int:
        return self._badge

    def set_badge(self, count: int) -> None:
        self._badge = count
        said = self.text() if not count else self.tr("{place}, {n} new")
        self.setAccessibleName(said.format(place=self.text(), n=count))
        self.update()

    def retitle(self, title: str) -> None:
        self.setText(title)
        self.set_badge(self._badge)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(look().width("rail") - look().px(24), look().height("place"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        worn, chosen = look(), self.isChecked()
        c = worn.colours
        painter = painter_for(self)
        if chosen or self.underMouse():
            fill(painter, self.rect(), c.paper if chosen else c.sunk, worn.radius)
        icon = QRect(worn.px(12), 0, worn.px(20), self.height())
        paint_icon(painter, icon, self._symbol, c.lake if chosen else c.muted)
        room = self.width() - worn.px(44) - worn.px(6)
        if self._badge:
            shown = str(self._badge) if self._badge < 100 else "99+"
            font = worn.font("small", 600)
            high = worn.height("tag")
            wide = max(high, width_of(shown, font) + worn.px(12))
            place = QRect(self.width() - worn.px(8) - wide, (self.height() - high) // 2, wide, high)
            fill(painter, place, c.badge, worn.px(6))
            write(painter, place, shown, font, c.on_badge, CENTRE)
            room -= wide + worn.px(4)
        words = QRect(worn.px(44), 0, room, self.height())
        font = worn.font("base", 600 if chosen else 500)
        write(painter, words, self.text(), font, c.ink if chosen else c.muted)
        painter.end()


class Rail(Painted, QWidget):
    """The places of the window; arrows move between them, `chosen(key)` tells which one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = ShopMark(self)
        self._places: dict[str, _Place] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._shop)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self.setAccessibleName(self.tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.look_changed()

    def look_changed(self) -> None:
        """Take the width and the spaces of the look."""
        worn = look()
        self.setFixedWidth(worn.width("rail"))
        self._list.setContentsMargins(worn.px(12), 0, worn.px(12), worn.px(12))
        self._list.setSpacing(worn.px(4))

    def set_shop(self, name: str) -> None:
        """Say whose shop this is."""
        self._shop.set_shop(name)

    def add_place(self, key: str, title: str, symbol: str) -> None:
        """Add a place at the end; the first one is chosen."""
        place = _Place(key, title, symbol, self)
        self._places[key] = place
        self._group.addButton(place)
        self._list.addWidget(place)
        if len(self._places) == 1:
            place.setChecked(True)

    def places(self) -> list[str]:
        """The keys of the places, from top to bottom."""
        return list(self._places)

    def current(self) -> str:
        """The key of the chosen place, or an empty text without one."""
        return next((key for key, place in self._places.items() if place.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show a place as chosen, or none for an empty key; tells nobody."""
        if key:
            self._places[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for place in self._places.values():
            place.setChecked(False)
        self._group.setExclusive(True)

    def set_title(self, key: str, title: str) -> None:
        """Rename a place, as when the language changes."""
        self._places[key].retitle(title)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many orders nobody has looked at; 0 shows nothing."""
        self._places[key].set_badge(count)

    def badge(self, key: str) -> int:
        """The number shown beside a place."""
        return self._places[key].badge()

    def _clicked(self, place: QAbstractButton) -> None:
        if isinstance(place, _Place):
            self.chosen.emit(place.key)
