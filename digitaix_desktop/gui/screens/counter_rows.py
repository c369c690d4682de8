"""The last passages at the counter: each with its way back; weights yet to be noted on top."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.screens.counter_words import reason_word, way_words
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.counter import Way
from digitaix_desktop.operations.views.stock import Passage, ToWeigh
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats


class _Row(QWidget):
    """A photo, a name with a line below, and what a row adds at the right."""

    def __init__(self, name: str, below: str, pictures: Pictures, photo: str) -> None:
        super().__init__()
        picture = Thumbnail(side=48)
        picture.follow(pictures, name, photo)
        title, said = ShortLabel(kind="name"), ShortLabel(kind="small")
        title.setText(name)
        said.setText(below)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(said)
        words.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 4, 0, 4)
        self.row.setSpacing(12)
        self.row.addWidget(picture)
        self.row.addLayout(words, 1)
        self.setMinimumHeight(look().px(56))


class PassageRow(_Row):
    """What was sold or came back; `taken_back` where it was not.

    The `latest` row of an article says how much is left of it now.
    """

    taken_back = Signal()

    def __init__(
        self, passage: Passage, language: str, pictures: Pictures, *, latest: bool
    ) -> None:
        unit = str(passage.unit)
        way = Way(passage.way)
        below = [formats.clock(local_time(passage.at_ms), language)]
        if way is not Way.SOLD:
            below.insert(0, reason_word(passage.reason) or way_words(way).name)
        if latest and passage.left.known:
            left = formats.asked_quantity(passage.left.on_hand_milli, unit, language)
            below.append(self.tr("{amount} left").format(amount=left))
        if latest and passage.left.reserved_milli > 0:
            kept = formats.asked_quantity(passage.left.reserved_milli, unit, language)
            below.append(self.tr("{amount} reserved").format(amount=kept))
        super().__init__(passage.name, " · ".join(below), pictures, passage.photo)
        sign = formats.MINUS if passage.qty_milli < 0 else "+"
        amount = sign + formats.asked_quantity(abs(passage.qty_milli), unit, language)
        self.undo = Button(text=self.tr("Undo"), variant="text", symbol="undo-2")
        self.undo.setAccessibleName(
            self.tr("Undo: {name}, {amount}").format(name=passage.name, amount=amount)
        )
        self.undo.clicked.connect(lambda _checked=False: self.taken_back.emit())
        self.row.addWidget(label(amount, "emphasis"))
        self.row.addWidget(self.undo)


class ToWeighRow(_Row):
    """Goods that left before their weight was noted; `weighed` to note it now."""

    weighed = Signal()

    def __init__(self, note: ToWeigh, language: str, pictures: Pictures) -> None:
        hour = formats.clock(local_time(note.at_ms), language)
        way = Way(note.way)
        below = hour if way is Way.SOLD else f"{way_words(way).name} · {hour}"
        super().__init__(note.name, below, pictures, note.photo)
        tag = Tag(self)
        tag.show_state(self.tr("Weight to note"), "warn", "scale")
        self.weigh = Button(text=self.tr("Weigh"), variant="outlined")
        self.weigh.setAccessibleName(self.tr("Weigh: {name}").format(name=note.name))
        self.weigh.clicked.connect(lambda _checked=False: self.weighed.emit())
        self.row.addWidget(tag)
        self.row.addWidget(self.weigh)
