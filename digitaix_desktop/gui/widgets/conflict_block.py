"""One thing changed on two PCs: both values, side by side, neither favoured."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail

MOST_PHOTOS = 5
_SHORT = 12
"""Up to so many letters a value is written large."""


@dataclass(frozen=True, slots=True)
class OneSide:
    """A value, and who set it when: "Claire, poste Comptoir, 13:58"."""

    value: str
    by: str
    photos: tuple[str, ...] = ()


class _Side(Card):
    def __init__(self, parent: QWidget, tag: Tag, button: Button) -> None:
        super().__init__(parent, ground="ground")
        self.value = label(kind="code", wraps=True, parent=self)
        self.by = label(kind="small", wraps=True, parent=self)
        self.photos = QHBoxLayout()
        self.photos.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(self.value)
        column.addLayout(self.photos)
        column.addWidget(self.by)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_side(self, side: OneSide, large: bool) -> None:
        self.value.setProperty("kind", "code" if large else "name")
        self.value.style().unpolish(self.value)
        self.value.style().polish(self.value)
        self.value.setText(side.value)
        self.by.setText(side.by)


class ConflictBlock(Card):
    """Two equal blocks with equal buttons: `kept` leaves it as it is, `swapped` takes the other."""

    kept = Signal()
    swapped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo, self._name = Thumbnail(self, side=56), ""
        self._title = label(kind="emphasis", wraps=True)
        self._words = label(tone="muted", wraps=True)
        keep = Button(self, text=self.tr("Keep it this way"), symbol="check")
        swap = Button(self, text=self.tr("Keep the other"), symbol="repeat")
        self._buttons = keep, swap
        keep.clicked.connect(lambda _checked=False: self.kept.emit())
        swap.clicked.connect(lambda _checked=False: self.swapped.emit())
        kept_tag = Tag(self, text=self.tr("Kept"), tone="good", symbol="check")
        other_tag = Tag(self, text=self.tr("The other value"), symbol="history")
        self._now, self._other = _Side(self, kept_tag, keep), _Side(self, other_tag, swap)
        self._sides: tuple[tuple[_Side, OneSide], ...] = ()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._words)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self._now, 1)
        sides.addWidget(self._other, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addLayout(top)
        column.addLayout(sides)

    def show_conflict(
        self, name: str, title: str, words: str, now: OneSide, other: OneSide
    ) -> None:
        """Say what was changed twice, and show both values; `name` chooses what stands for it
        where `show_photo` is not told of a photo."""
        self._photo.show_product(name)
        self._name = name
        self._title.setText(title)
        self._words.setText(words)
        large = max(len(now.value), len(other.value)) <= _SHORT
        self._now.show_side(now, large)
        self._other.show_side(other, large)
        self._sides = ((self._now, now), (self._other, other))
        self.setAccessibleName(title)

    def set_buttons(self, keep: str, swap: str) -> None:
        """Other words for the choice, where there are better ones."""
        for button, words in zip(self._buttons, (keep, swap), strict=True):
            button.setText(words)

    def hide_photo(self) -> None:
        """It is about no product."""
        self._photo.hide()

    def show_photo(self, pictures: Pictures, product: Product) -> None:
        """Show the photo of the product that was changed."""
        self._photo.follow(pictures, product.name, product.photo)

    def show_photos(self, pictures: Pictures) -> None:
        """Show the photos that stand on either side, where photos are what differs."""
        for side, one in self._sides:
            for name in one.photos[:MOST_PHOTOS]:
                photo = Thumbnail(side, side=56)
                photo.follow(pictures, self._name, name)
                side.photos.addWidget(photo)
            side.photos.addStretch(1)
