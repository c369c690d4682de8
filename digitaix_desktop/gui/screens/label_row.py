"""A shelf label among those to be printed: what it says now, and how often it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.labels import ShelfLabel, per_said, price_said


class LabelRow(QWidget):
    """`wanted(milli)` so many copies; `forgotten` where no label hangs there any more."""

    wanted = Signal(object)
    forgotten = Signal()

    def __init__(self, shown: ShelfLabel, copies: int, language: str, pictures: Pictures) -> None:
        super().__init__()
        self.variant_id = shown.variant_id
        face, before = shown.face, shown.printed
        picture = Thumbnail(side=40)
        picture.follow(pictures, face.name, shown.photo)
        title, said = ShortLabel(kind="name"), ShortLabel(kind="small")
        title.setText(face.name)

        def money(said: Face) -> str:
            cents = said.price_cents
            return self.tr("no price") if cents is None else price_said(said, cents, language)

        now = money(face)
        if before is not None and before != face:
            words = [self.tr("label says {before}, now {now}").format(
                before=money(before), now=now)]  # fmt: skip
            if before.name != face.name:
                words.append(self.tr("was called {name}").format(name=before.name))
        else:
            words = [now]
        if per := per_said(face, language):
            words.append(per)
        said.setText(" · ".join(words))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(said)
        self.copies = QuantityEdit()
        self.copies.set_quantity(copies * 1000)
        self.copies.setMaximumWidth(look().px(64))
        self.copies.setAccessibleName(self.tr("How many: {name}").format(name=face.name))
        self.copies.quantityChanged.connect(self.wanted)
        self.forget = Button(variant="muted", symbol="x")
        self.forget.setAccessibleName(self.tr("No label any more: {name}").format(name=face.name))
        self.forget.setToolTip(self.tr("No label hangs there any more"))
        self.forget.clicked.connect(lambda _checked=False: self.forgotten.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(column, 1)
        row.addWidget(self.copies)
        row.addWidget(self.forget)
        self.setMinimumHeight(look().px(56))
