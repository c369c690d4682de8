"""What an article is called, so that nobody takes the wrong size off the shelf."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.gui.widgets.label import label, set_tone


def whole_name(line: OrderLine) -> str:
    """An article with its options: `Pull col rond, bleu, M`."""
    return f"{line.name}, {line.options}" if line.options else line.name


class ArticleName(QWidget):
    """The name, on as many lines as it needs; its size or colour below, on a line of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = label(kind="name", wraps=True)
        self.options = label(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words in (self.name, self.options):
            column.addWidget(give_way(words))

    def show_article(self, name: str, options: str, tone: Tone = "ink") -> None:
        """Show that article; options that are empty take no room."""
        self.name.setText(name)
        self.options.setText(options)
        self.options.setVisible(bool(options))
        for words in (self.name, self.options):
            set_tone(words, tone)


def give_way(words: QLabel) -> QLabel:
    """Let words that wrap be as narrow as there is room: one long word must not push the
    amounts out of sight."""
    words.setMinimumWidth(1)
    return words
