"""Before an inventory becomes the stock: what differs and its value, and what was not counted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.inventory_rows import difference
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.gui.widgets.toast import keep_toast_away
from digitaix_desktop.gui.widgets.weigh_field import MINUS
from digitaix_desktop.operations.views.stock import FoundLine, InventorySheet
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import line_total

_MOST = 100


class InventoryEnd(Card):
    """`count_on` to go back, `finished(rest is none)` to make it the stock."""

    count_on = Signal()
    finished = Signal(bool)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = parts.words.language
        self._title = label(kind="title", wraps=True)
        self._value = label(tone="muted", wraps=True)
        self._again = label(tone="warn", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.rest = Tick(self)
        self.back = Button(self, text=self.tr("Count on"), symbol="arrow-left")
        self.finish = Button(self, text=self.tr("Make it the stock"), variant="filled")
        keep_toast_away(self.finish)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.addLayout(self._rows)
        lines.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addWidget(self.finish, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        for part in (self._title, self._value, self._again):
            column.addWidget(part)
        column.addWidget(Scrolling(inside), 1)
        column.addWidget(self.rest)
        column.addLayout(foot)
        self.back.clicked.connect(lambda _checked=False: self.count_on.emit())
        self.finish.clicked.connect(
            lambda _checked=False: self.finished.emit(self.rest.isChecked())
        )

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many lines are in the stock."""
        words = self.tr("{done} of {total}…").format(done=done, total=total)
        self.finish.setText(words if total else self.tr("Make it the stock"))

    def show_sheet(self, sheet: InventorySheet) -> None:
        """What finishing it now comes to."""
        differing = [line for line in sheet.lines if difference(line, self._language)]
        counted = self.tr("%Ln counted", "", sheet.counted)
        other = self.tr("%Ln otherwise than the stock said", "", len(differing))
        self._title.setText(f"{counted}, {other}")
        value = sum(_value(line) for line in differing)
        money = formats.money(value, self._language).replace("-", MINUS)
        self._value.setText(
            self.tr(
                "All differences together: {money}, at the purchase price, or at the sale price "
                "where that is not known."
            ).format(money=money)
        )
        self._value.setVisible(bool(differing))
        again = [line.name for line in sheet.lines if line.recount]
        self._again.setVisible(bool(again))
        self._again.setText(
            self.tr(
                "Another PC sold, received or counted some of these meanwhile; count them "
                "again: {names}"
            ).format(names=", ".join(again[:8]) + (" …" if len(again) > 8 else ""))
        )
        self.rest.setVisible(sheet.uncounted > 0)
        names = ", ".join(sheet.next_names) + (
            " …" if sheet.uncounted > len(sheet.next_names) else ""
        )
        self.rest.setText(
            self.tr("%Ln that were not counted are gone: set them to 0", "", sheet.uncounted)
        )
        self.rest.setToolTip(names)
        clear(self._rows)
        for line in sorted(differing, key=lambda each: -abs(_value(each)))[:_MOST]:
            add_row(self._rows, self._row(line))

    def _row(self, line: FoundLine) -> QWidget:
        row = QWidget()
        name = ShortLabel(kind="name")
        name.setText(line.name)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(16)
        inside.addWidget(name, 1)
        inside.addWidget(label(difference(line, self._language), "emphasis", "warn"))
        worth = formats.money(_value(line), self._language).replace("-", MINUS)
        money = label(worth, tone="muted")
        money.setMinimumWidth(look().px(88))
        money.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(money)
        return row


def _value(line: FoundLine) -> int:
    """What a difference is worth, in cents; nothing where no price is known."""
    return line_total(line.value_cents or 0, line.difference_milli)
