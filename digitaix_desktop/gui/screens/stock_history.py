"""What moved of an article's stock, line by line, and its small curve."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.correction import CorrectionAsk
from digitaix_desktop.gui.screens.counter_words import movement_words
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.curve import Curve
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.correcting import CorrectStock
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.views.stock import LedgerLine
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.fold import COUNT

_WIDE, _HIGH = 640, 620
_AT_ONCE = 60
"""So many lines are shown, and as many more each time they are asked for."""


class StockHistory(QDialog):
    """The ledger of one variant, newest first; another size is one choice away."""

    def __init__(self, parts: Parts, product: Product, variant_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("onlyShows", True)  # a scan closes it
        self.setWindowTitle(self.tr("Stock of “{name}”").format(name=product.name))
        self.resize(look().px(_WIDE), look().px(_HIGH))
        self._parts, self._language = parts, parts.words.language
        self._unit = str(product.unit)
        self._kind = product.unit
        self.correction = CorrectionAsk(self)
        self.correction.hide()
        self.correction.corrected.connect(self._correct)
        self.correction.put_away.connect(self._fold_correction)
        self.correct_button = Button(
            self, text=self.tr("Correct the stock…"), variant="outlined", symbol="pencil"
        )
        self.correct_button.setAutoDefault(False)
        self.correct_button.clicked.connect(lambda _checked=False: self.begin_correction())
        self._lines: Sequence[LedgerLine] = ()
        self._shown = 0
        self.variant = Choice()
        self.variant.setAccessibleName(self.tr("Size or colour"))
        gone = [each for each in product.variants if each.deleted and each.id == variant_id]
        for each in (*product.shelf, *gone):  # one no longer sold has its own past all the same
            self.variant.addItem(each.label or product.name, each.id)
            if each.id == variant_id:
                self.variant.setCurrentIndex(self.variant.count() - 1)
        self.variant.setVisible(self.variant.count() > 1)
        self.variant.activated.connect(lambda _index: self._choose())
        self.curve = Curve(self)
        self._now = label(kind="title")
        self._nothing = label(self.tr("Nothing has moved yet."), tone="muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.more = Button(self, text=self.tr("Show older ones"), variant="text")
        self.more.clicked.connect(lambda _checked=False: self._show_more())
        self._lay_out()
        fresh = Freshness(self, parts.bus, Touched.STOCK, self._read, lambda: None, parts.now_ms)
        fresh.read_now()

    def _lay_out(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(8)
        lines.addWidget(self._nothing)
        lines.addLayout(self._rows)
        lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._now)
        head.addStretch(1)
        head.addWidget(self.variant)
        close = Button(self, text=self.tr("Close"), variant="outlined")
        close.setAutoDefault(False)  # Enter belongs to what is typed
        foot = QHBoxLayout()
        foot.addWidget(self.correct_button)
        foot.addStretch(1)
        foot.addWidget(close)
        close.clicked.connect(lambda _checked=False: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 16, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.curve)
        column.addWidget(self.correction)
        column.addWidget(Scrolling(inside), 1)
        column.addLayout(foot)

    def begin_correction(self) -> None:
        """Ask what the shelf holds, and why the stock says otherwise."""
        self.setProperty("onlyShows", False)
        self.correct_button.hide()
        self.correction.show()
        self.correction.ask(self._kind)

    def _correct(self, holds: int, reason: str) -> None:
        deed = CorrectStock(self.variant.currentData(), holds, reason)
        if self._parts.asker.ask(deed) is not None:
            self._fold_correction()

    def _fold_correction(self) -> None:
        self.correction.hide()
        self.correct_button.show()
        self.correct_button.setFocus()
        self.setProperty("onlyShows", True)

    def _choose(self) -> None:
        self._shown = 0
        if not self.correction.isHidden():
            self.correction.ask(self._kind)  # what was typed was of another size
        self._read()

    def _read(self) -> None:
        """As many lines as were shown already: what moves meanwhile hides none of them."""
        clear(self._rows)
        before, self._shown = self._shown, 0
        lines = self._parts.queries.ledger(self.variant.currentData())
        self._lines = lines[::-1]
        now = lines[-1].after_milli if lines else None
        self._now.setText(
            self.tr("Never counted")
            if now is None
            else self.tr("{amount} on the shelf").format(amount=self._amount(now))
        )
        self.curve.setVisible(len(lines) > 1)
        self.curve.show_points(
            sorted([(each.at_ms, each.after_milli) for each in lines], key=itemgetter(0)),
            self._parts.now_ms(),
            self._said(lines),
        )
        self._nothing.setVisible(not lines)
        self._show_more()
        while self._shown < min(before, len(lines)):
            self._show_more()

    def _said(self, lines: Sequence[LedgerLine]) -> str:
        if not lines:
            return ""
        values = [each.after_milli for each in lines]
        return self.tr("From {low} to {high} since {day}").format(
            low=self._amount(min(values)),
            high=self._amount(max(values)),
            day=formats.short_day(local_time(lines[0].at_ms).date(), self._language),
        )

    def _show_more(self) -> None:
        page = self._lines[self._shown : self._shown + _AT_ONCE]
        for line in page:
            add_row(self._rows, self._row(line))
        self._shown += len(page)
        self.more.setVisible(self._shown < len(self._lines))

    def _row(self, line: LedgerLine) -> QWidget:
        row = QWidget()
        row.setMinimumHeight(look().px(40))
        what, when = ShortLabel(kind="name"), ShortLabel(kind="small")
        what.setText(movement_words(line.kind, line.reason))
        said = formats.day_and_hour(local_time(line.at_ms), self._language)
        when.setText(said if line.here else self.tr("{when}, on another PC").format(when=said))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(what)
        words.addWidget(when)
        after = label(self._amount(line.after_milli), tone="muted")
        after.setMinimumWidth(look().px(88))
        after.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 6, 0, 6)
        inside.setSpacing(16)
        inside.addLayout(words, 1)
        inside.addWidget(label(self._moved(line), "emphasis"))
        inside.addWidget(after)
        return row

    def _moved(self, line: LedgerLine) -> str:
        if line.kind == COUNT:
            return "= " + self._amount(line.qty_milli)
        return ("+" if line.qty_milli >= 0 else formats.MINUS) + self._amount(abs(line.qty_milli))

    def _amount(self, milli: int) -> str:
        return formats.asked_quantity(milli, self._unit, self._language)
