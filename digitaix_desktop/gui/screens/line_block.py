"""The block an article opens into: weigh it or count it, ask the customer, or leave it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.gui.screens.article_name import ArticleName, give_way
from digitaix_desktop.gui.screens.question_card import QuestionCard
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import Remark, label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.gui.widgets.weigh_field import Verdict, WeighField
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import MILLI, line_total


class LineBlock(Card):
    """Takes a weight or a count. Beyond the tolerance the customer is asked first."""

    noted = Signal(int, bool)  # milli-units, and whether the customer agreed
    dropped = Signal()
    put_away = Signal()
    scale_asked = Signal()
    asked = Signal(int)  # milli-units: the customer is asked on their page
    missing = Signal()
    unfolded = Signal()  # it asks something, below what was to be seen
    answered = Signal(str, str, object)  # the question, the answer, the number of the offer

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self._language = language
        self._line: OrderLine | None = None
        self._photo = Thumbnail(side=56)
        self.name, self._asked = ArticleName(), label(kind="small", wraps=True)
        self._total = label(kind="title")
        self._planned = label(kind="small")
        self.weigh = WeighField()
        self.count = QuantityEdit(unit="piece")
        self._of = label(tone="muted")
        self._counting = QWidget()
        self.question = Card(tone="warn")
        self._question = label(wraps=True)
        self._number = label(kind="title")
        self.agreed = Button(variant="outlined", symbol="check")
        self.again = Button(text=self.tr("Weigh again"), variant="muted", symbol="scale")
        self.note = Button(text=self.tr("Note"), variant="tinted")
        self.read_scale = Button(text=self.tr("Read the scale"), variant="tinted", symbol="scale")
        self._scale_says = Remark(tone="warn")
        self._has_scale = False
        self.ask_online = Button(text=self.tr("Ask on their page"), variant="tinted", symbol="send")
        self.waiting = QuestionCard(language)
        self.miss = Button(text=self.tr("Missing…"), variant="muted", symbol="repeat")
        self.remove = Button(text=self.tr("Remove"), variant="muted", symbol="trash-2")
        self.close_button = Button(variant="muted", symbol="chevron-up")
        self.close_button.setAccessibleName(self.tr("Close this item"))
        self.close_button.setToolTip(self.tr("Close this item"))
        self._lay_out()
        for button in self.findChildren(Button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.weigh.weightChanged.connect(lambda _milli: self._typed())
        self.count.quantityChanged.connect(lambda _milli: self._typed())
        self.note.clicked.connect(lambda _checked=False: self._note())
        self.read_scale.clicked.connect(lambda _checked=False: self.scale_asked.emit())
        self.agreed.clicked.connect(lambda _checked=False: self._tell(agreed=True))
        self.again.clicked.connect(lambda _checked=False: self._weigh_again())
        self.ask_online.clicked.connect(lambda _checked=False: self._ask_online())
        self.miss.clicked.connect(lambda _checked=False: self.missing.emit())
        self.waiting.answered.connect(self.answered)
        self.remove.clicked.connect(lambda _checked=False: self.dropped.emit())
        self.close_button.clicked.connect(lambda _checked=False: self.put_away.emit())
        self.question.hide()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(give_way(self._asked))
        amounts = QVBoxLayout()
        amounts.setSpacing(0)
        for words in (self._total, self._planned):
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
            amounts.addWidget(words)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        top.addLayout(amounts)
        counting = QHBoxLayout(self._counting)
        counting.setContentsMargins(0, 0, 0, 0)
        counting.setSpacing(8)
        for symbol, by, said in (
            ("minus", -MILLI, self.tr("One less")),
            ("plus", MILLI, self.tr("One more")),
        ):
            step = Button(variant="outlined", symbol=symbol)
            step.setAccessibleName(said)
            step.setToolTip(said)
            step.clicked.connect(lambda _checked=False, by=by: self._step(by))
            counting.addWidget(step)
        counting.insertWidget(1, self.count)
        counting.addWidget(self._of, 1)
        self._counting.hide()
        asking = QVBoxLayout(self.question)
        asking.setContentsMargins(12, 12, 12, 12)
        asking.setSpacing(8)
        asking.addWidget(self._question)
        asking.addWidget(self._number)
        answers = QWidget()
        flow = FlowLayout(answers)
        for button in (self.ask_online, self.agreed, self.again):
            flow.addWidget(button)
        asking.addWidget(answers)
        deeds = QWidget()
        in_lines = FlowLayout(deeds, last_right=True)
        for button in (self.note, self.read_scale, self.miss, self.remove, self.close_button):
            in_lines.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.weigh)
        column.addWidget(self._scale_says)
        column.addWidget(self._counting)
        column.addWidget(self.question)
        column.addWidget(self.waiting)
        column.addWidget(deeds)

    def look_changed(self) -> None:
        """The count is as wide as three figures need."""
        if hasattr(self, "count"):
            self.count.setFixedWidth(look().px(72))

    def show_photo(self, line: OrderLine, photo: QPixmap | None) -> None:
        """Show its photo, or its initial."""
        self._photo.show_product(line.name, photo)

    def show_question(
        self, question: Mapping[str, Any] | None, phone: str, waits: str, *, online: bool
    ) -> None:
        """What its customer is asked, and how it waits; `online`: they have a page to answer on."""
        self.ask_online.setVisible(online)
        if self._line is not None:
            self.waiting.show_question(question, self._line, phone, waits, online=online)
        self.miss.setVisible(self.waiting.isHidden())  # what is asked is settled first

    def show_line(self, line: OrderLine, phone: str) -> None:
        """Show that line; what is being typed is left alone."""
        fresh = self._line is None or self._line.id != line.id
        self._line = line
        language, unit = self._language, str(line.unit)
        asked = formats.asked_quantity(line.qty_milli, unit, language)
        price = formats.unit_price(line.price_cents, unit, language)
        self.name.show_article(line.name, line.options)
        self._asked.setText(self.tr("Asked: {asked} · {price}").format(asked=asked, price=price))
        self.weigh.setVisible(line.unit.measured)
        self._counting.setVisible(not line.unit.measured)
        self._number.setText(formats.phone(phone))
        self._number.setVisible(bool(phone))
        if fresh:
            self._begin(line, unit, asked)
        self._follow()

    def _begin(self, line: OrderLine, unit: str, asked: str) -> None:
        if line.unit.measured:
            self.weigh.set_asked(line.qty_milli, line.least_milli, line.most_milli, unit)
            self.weigh.set_weight(line.prepared_milli)
        else:
            ready = line.qty_milli if line.prepared_milli is None else line.prepared_milli
            self.count.set_quantity(ready)
            self._of.setText(self.tr("of {asked} asked").format(asked=asked))

    def begin_typing(self) -> None:
        """Put the cursor where the weight or the count goes."""
        field = self.weigh.edit if self._measured() else self.count
        field.setFocus()
        field.selectAll()

    def enter(self) -> None:
        """What *Enter* does here: read the scale while there is no weight, else note it."""
        if self._milli() is None and self._reads() and not self.asks():
            self.scale_asked.emit()
        else:
            self._note()

    # The scale ----------------------------------------------------------------------------

    def set_scale(self, there: bool) -> None:
        """Whether a scale hangs on this PC."""
        self._has_scale = there
        self._follow()

    def set_reading(self, reading: bool) -> None:
        """While the scale is asked, it is not asked again."""
        self.read_scale.setEnabled(not reading)
        if reading:
            self._scale_says.clear()

    def take_weight(self, milli: int) -> None:
        """What the scale or its label says: noted at once where that goes without asking."""
        if self.asks():
            self._close_question()
        self._scale_says.clear()
        self.weigh.set_weight(milli, from_scale=True)
        self._follow()
        if self.weigh.verdict() is Verdict.WITHIN:
            self._tell(agreed=False)
        else:
            self.begin_typing()

    def take_unknown(self, milli: int) -> None:
        """What a label says that may be of any article: noted once somebody says it is of this."""
        if self.asks():
            self._close_question()
        self.weigh.set_weight(milli, from_scale=True)
        self._follow()
        self.say_of_scale(
            self.tr(
                "This label is not known yet. If it is of this item, note it: it will be known "
                "from then on. If not, open the right item and scan it again."
            )
        )

    def say_of_scale(self, words: str) -> None:
        """Why the scale gave no weight; typing always does."""
        self._scale_says.setText(words)
        self.begin_typing()

    def _reads(self) -> bool:
        return self._has_scale and self._line is not None and self._line.unit is Unit.KG

    # Noting -------------------------------------------------------------------------------

    def _note(self) -> None:
        """Note it, or ask the customer first, or wait for a weight."""
        if self.asks():
            return
        if self._milli() is None:
            self.begin_typing()
        elif self._too_much():
            self._ask()
        else:
            self._tell(agreed=False)

    def asks(self) -> bool:
        """Whether it waits for what the customer says on the telephone."""
        return not self.question.isHidden()

    def _measured(self) -> bool:
        return self._line is not None and self._line.unit.measured

    def _milli(self) -> int | None:
        return self.weigh.weight() if self._measured() else self.count.quantity()

    def _too_much(self) -> bool:
        return self._measured() and self.weigh.verdict() is Verdict.OVER

    def _step(self, by: int) -> None:
        self.count.set_quantity(max(0, (self.count.quantity() or 0) + by))

    def _typed(self) -> None:
        self._scale_says.clear()
        if self.asks():
            self._close_question()
        self._follow()

    def _follow(self) -> None:
        """The amount follows the weight, to the cent, as it will be stored."""
        line = self._line
        if line is None:
            return
        milli = self._milli()
        planned = formats.money(line_total(line.price_cents, line.qty_milli), self._language)
        due = line_total(line.price_cents, line.qty_milli if milli is None else milli)
        self._total.setText(formats.money(due, self._language))
        self._planned.setText(self.tr("planned {amount}").format(amount=planned))
        self._planned.setVisible(formats.money(due, self._language) != planned)
        self.note.setText(self.tr("Ask the customer") if self._too_much() else self.tr("Note"))
        self.note.set_symbol("phone" if self._too_much() else "")
        self._show_key()

    def _show_key(self) -> None:
        """The key is written on the button it presses; the scale's is there until a weight is."""
        reads = self._reads() and not self.asks()
        empty = self._milli() is None
        self.read_scale.setVisible(reads)
        self.read_scale.set_variant("tinted" if empty else "muted")
        self.read_scale.set_key_hint(self.tr("Enter") if empty else "")
        self.note.setVisible(not self.asks() and not (reads and empty))
        self.note.set_key_hint("" if self.asks() else self.tr("Enter"))

    def _ask(self) -> None:
        line, milli = self._line, self._milli()
        if line is None or milli is None:
            return
        unit, language = str(line.unit), self._language
        weighed = formats.asked_quantity(milli, unit, language)
        self._question.setText(
            self.tr("Ask whether {weighed} instead of {asked} is fine: {due} instead of {planned}.")
            .format(
                weighed=weighed,
                asked=formats.asked_quantity(line.qty_milli, unit, language),
                due=formats.money(line_total(line.price_cents, milli), language),
                planned=formats.money(line_total(line.price_cents, line.qty_milli), language),
            )
        )  # fmt: skip
        self.agreed.setText(self.tr("Agreed: note {weighed}").format(weighed=weighed))
        self.question.show()
        self.unfolded.emit()
        self.note.hide()
        self._show_key()

    def _close_question(self) -> None:
        self.question.hide()
        self.note.show()
        self._show_key()

    def _ask_online(self) -> None:
        milli = self._milli()
        if milli is not None:
            self._close_question()
            self.asked.emit(milli)

    def _weigh_again(self) -> None:
        self._close_question()
        self.begin_typing()

    def _tell(self, *, agreed: bool) -> None:
        milli = self._milli()
        if milli is not None:
            self.noted.emit(milli, agreed)
