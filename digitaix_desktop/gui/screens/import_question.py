"""One question at a time, asked between the headings and the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol


class QuestionStrip(Painted, QWidget):
    """A question, joined to its column by its colour, with its answers as buttons.

    Nothing waits for it: unanswered, the column is left aside.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(kind="name", wraps=True)
        self._words = label(kind="small", tone="ink", wraps=True)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addStretch(1)
        side.addWidget(self._title)
        side.addWidget(self._words)
        side.addStretch(1)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(Symbol(self, symbol="circle-help", tone="warn"))
        row.addLayout(side, 1)
        row.addLayout(self._answers)
        self.hide()

    def ask(self, title: str, words: str, answers: Sequence[Button]) -> None:
        """Ask; the buttons answer, each connected already."""
        self.forget()
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for button in answers:
            self._answers.addWidget(button)
        self.show()

    def forget(self) -> None:
        """Ask nothing."""
        self.hide()
        while (item := self._answers.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def answers(self) -> list[Button]:
        """The buttons it offers."""
        items = (self._answers.itemAt(place) for place in range(self._answers.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Button)]

    def title(self) -> str:
        """What it asks."""
        return self._title.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground of what is to be confirmed, from edge to edge."""
        del event
        painter = painter_for(self)
        painter.fillRect(self.rect(), look().colours.warn_soft)
        painter.end()
