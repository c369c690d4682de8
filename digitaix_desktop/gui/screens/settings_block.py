"""The frame of a block of settings: a heading, an explanation, and lines of a word and a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label


class Block(Card):
    """A card with a heading; `lines` takes words on the left and fields on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = label(kind="emphasis"), label(tone="muted", wraps=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 20)
        self.column.setSpacing(4)
        self.column.addWidget(self._title)
        self.column.addWidget(self._words)
        self.column.addSpacing(8)
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(16)
        self.lines.setVerticalSpacing(8)
        self.lines.setColumnStretch(1, 1)
        self.lines.setColumnMinimumWidth(0, 110)
        self.column.addLayout(self.lines)

    def say(self, title: str, words: str = "") -> None:
        """What it is about."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def add_line(self, words: str, field: QWidget) -> QLabel:
        """Add a line; the words belong to the field for those who can't see."""
        row = self.lines.rowCount()
        said = label(words, tone="muted")
        said.setBuddy(field)
        field.setAccessibleName(words)
        self.lines.addWidget(said, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.lines.addWidget(field, row, 1)
        return said
