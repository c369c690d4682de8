"""One question at a time, asked between the headings and the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import VAT_RATES_BP
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.screens.import_session import Asked, ImportSession
from digitaix_desktop.gui.screens.import_words import PRICES, ImportWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.words import Words
from digitaix_protocol.rules import formats

MONEY = (*PRICES, Field.PURCHASE_PRICE)


class QuestionStrip(Painted, QWidget):
    """A question, joined to its column by its colour, with its answers as buttons.

    Nothing waits for it: unanswered, the column is left aside. `about` tells the column that is
    being asked about, -1 for none.
    """

    about = Signal(int)

    def __init__(self, session: ImportSession, names: ImportWords, words: Words) -> None:
        super().__init__()
        self._session, self._names, self._said = session, names, words
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

    def ask(self, asked: Sequence[Asked]) -> None:
        """Ask the first of these; then, where it is not known, which VAT the goods have."""
        if asked:
            self._ask_about(asked[0])
        elif self._session.needs_vat():
            self.ask_vat()
        else:
            self._forget()
            self.hide()
        self.about.emit(asked[0].column if asked else -1)

    def ask_vat(self) -> None:
        """Ask for the VAT of all that the file says none of: the first of the shop, or another."""
        language = self._said.language
        answers = [
            self._answer(formats.percent(rate, language), partial(self._session.set_vat, rate))
            for rate in VAT_RATES_BP
        ]
        words = (
            self.tr("Of all the file's products that say none; the shop's usual one stays.")
            if self._session.has_usual_vat()
            else self.tr(
                "The file doesn't say it. The rate chosen becomes the shop's usual one; each "
                "product can have another."
            )
        )
        self._say(self.tr("Which VAT?"), words, answers)

    def answers(self) -> list[Button]:
        """The buttons it offers."""
        items = (self._answers.itemAt(place) for place in range(self._answers.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Button)]

    def title(self) -> str:
        """What it asks."""
        return self._title.text()

    # --------------------------------------------------------------------------------------

    def _ask_about(self, asked: Asked) -> None:
        name = self._names.heading(asked.heading, asked.column)
        words = self._said.say(asked.reason) if asked.reason else ""
        if asked.is_taken:
            title = self.tr("{heading}: is it “{field}”?").format(
                heading=name, field=self._names.field(asked.choices[0])
            )
            words = self.tr("It is read so unless you say otherwise.")
        elif all(choice in MONEY for choice in asked.choices):
            title = self.tr("{heading}: which price is it?").format(heading=name)
        else:
            title = self.tr("{heading}: what is it?").format(heading=name)
        answers = [
            self._answer(
                self.tr("Yes") if asked.is_taken else self._names.choice(choice),
                partial(self._session.set_column, asked.column, choice),
            )
            for choice in asked.choices
        ]
        aside = self._answer(
            self.tr("Leave it aside"), partial(self._session.set_column, asked.column, None)
        )
        aside.set_variant("muted")
        self._say(title, words, [*answers, aside])

    def _answer(self, text: str, answer: Callable[[], None]) -> Button:
        button = Button(self, text=text)
        button.clicked.connect(lambda _checked=False: answer())
        return button

    def _say(self, title: str, words: str, answers: Sequence[Button]) -> None:
        self._forget()
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for button in answers:
            self._answers.addWidget(button)
        self.show()

    def _forget(self) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground of what is to be confirmed, from edge to edge."""
        del event
        painter = painter_for(self)
        painter.fillRect(self.rect(), look().colours.warn_soft)
        painter.end()
