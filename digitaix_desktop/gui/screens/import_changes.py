"""What an import would change of the shop's products: the first values, before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.domain.errors import Cents, Quantity
from digitaix_desktop.domain.units import Unit
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.operations.importing.before_after import Change
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.foreseeing import Foreseen
from digitaix_protocol.rules import formats

SHOWN = 4
_LONGEST = 40


class ChangeList(Card):
    """Product, what of it, old value and new one: a line each; then how many more there are."""

    def __init__(self, parts: Parts, names: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._names = parts.words.language, names
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lines = QWidget(self)
        self._title = label(kind="emphasis")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lines)
        self.hide()

    def show_changes(self, outlook: Foreseen | None) -> None:
        """Show the first of these; nothing where nothing of the shop's changes."""
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = QWidget(self)
        self._column.addWidget(self._lines)
        changes = () if outlook is None else outlook.changes
        self.setVisible(bool(changes))
        if outlook is None or not changes:
            return
        count = outlook.updated
        self._title.setText(self.tr("What changes in %Ln product(s) of yours", "", count))
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, change in enumerate(changes[:SHOWN]):
            name = ShortLabel(self._lines, kind="name")
            name.setText(change.name)
            grid.addWidget(name, row, 0)
            grid.addWidget(label(self._names.field(change.field), tone="muted"), row, 1)
            words = label(self._became(change))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(words, row, 2, right)
        more = len(changes) - SHOWN
        if more > 0:
            said = self.tr("… and %Ln more change(s)", "", more)
            grid.addWidget(label(said, tone="muted"), SHOWN, 0)
        self._lines.show()

    def words(self) -> list[str]:
        """What it says, line by line and from left to right."""
        return [each.text() for each in self._lines.findChildren(QLabel)]

    def _became(self, change: Change) -> str:
        return f"{self._value(change, change.before)} → {self._value(change, change.after)}"

    def _value(self, change: Change, value: object) -> str:
        if isinstance(value, Cents | Quantity):
            return value.written(self._language)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if change.field is Field.VAT_RATE and isinstance(value, int):
            return formats.percent(value, self._language)
        if change.field is Field.UNIT and value == Unit.PIECE:
            return self.tr("piece")
        text = " ".join(str(value or "").split())
        if not text:
            return self.tr("nothing")
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
