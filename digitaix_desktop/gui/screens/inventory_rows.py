"""A line of the inventory: what was found, what was expected, and what differs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.views.stock import FoundLine
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import line_total


def difference(line: FoundLine, language: str) -> str:
    """What differs, with its sign; nothing where nothing does, or nobody ever counted it."""
    if line.expected_milli is None or not line.difference_milli:
        return ""
    amount = formats.asked_quantity(abs(line.difference_milli), str(line.unit), language)
    return ("+" if line.difference_milli > 0 else formats.MINUS) + amount


def value_of(line: FoundLine) -> int:
    """What a difference is worth, in cents; nothing where no price is known."""
    return line_total(line.value_cents or 0, line.difference_milli)


class EndRow(QWidget):
    """What differs, and its value, before it becomes the stock; `opened` to count it again."""

    opened = Signal()

    def __init__(self, line: FoundLine, language: str) -> None:
        super().__init__()
        name = ShortLabel(kind="name")
        name.setText(line.name)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(16)
        inside.addWidget(name, 1)
        if line.recount:
            tag = Tag(self)
            tag.show_state(self.tr("Count it again"), "warn", "rotate-ccw")
            inside.addWidget(tag)
        inside.addWidget(label(difference(line, language), "emphasis", "warn"))
        money = label(formats.money(value_of(line), language), tone="muted")
        money.setMinimumWidth(look().px(88))
        money.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(money)
        self.change = Button(variant="muted", symbol="pencil")
        self.change.setAccessibleName(self.tr("Count again: {name}").format(name=line.name))
        self.change.setToolTip(self.tr("Correct what was found"))
        self.change.clicked.connect(lambda _checked=False: self.opened.emit())
        inside.addWidget(self.change)


class FoundRow(QWidget):
    """`opened` to correct it, `taken_off` where it was not counted after all."""

    opened = Signal()
    taken_off = Signal()

    def __init__(self, line: FoundLine, language: str, pictures: Pictures) -> None:
        super().__init__()
        unit = str(line.unit)
        picture = Thumbnail(side=40)
        picture.follow(pictures, line.name, line.photo)
        title, said = ShortLabel(kind="name"), ShortLabel(kind="small")
        title.setText(line.name)
        found = formats.asked_quantity(line.found_milli, unit, language)
        parts = [self.tr("found {amount}").format(amount=found)]
        if line.bagged_milli:
            bagged = formats.asked_quantity(line.bagged_milli, unit, language)
            parts.append(self.tr("{amount} set aside").format(amount=bagged))
        if line.expected_milli is not None:
            expected = formats.asked_quantity(line.expected_milli, unit, language)
            parts.append(self.tr("the stock said {amount}").format(amount=expected))
        if line.recount:
            parts.append(self.tr("count it again"))
        said.setText(" · ".join(parts))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(said)
        differs = label(difference(line, language), "emphasis", "warn")
        self.change = Button(variant="muted", symbol="pencil")
        self.change.setAccessibleName(self.tr("Correct: {name}").format(name=line.name))
        self.change.setToolTip(self.tr("Correct what was found"))
        self.change.clicked.connect(lambda _checked=False: self.opened.emit())
        self.off = Button(variant="muted", symbol="x")
        self.off.setAccessibleName(self.tr("Not counted: {name}").format(name=line.name))
        self.off.setToolTip(self.tr("Forget that it was counted"))
        self.off.clicked.connect(lambda _checked=False: self.taken_off.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addLayout(words, 1)
        row.addWidget(differs)
        row.addWidget(self.change)
        row.addWidget(self.off)
        self.setMinimumHeight(look().px(56))
