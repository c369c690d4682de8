"""The days on which the shop stays closed, with a word for its customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.bulk_panel import between
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.calendar_day import CalendarDay
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats, opening
from digitaix_protocol.rules.opening import Closing


class ClosingsBlock(Block):
    """From a day to a day; those that are over are left out the next time one is added."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("Closed"),
            self.tr("Customers read it on your page, and cannot choose these days."),
        )
        self.first, self.last, self.word = CalendarDay(), CalendarDay(), QLineEdit()
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        self.word.setAccessibleName(self.tr("A word for customers"))
        self.word.setPlaceholderText(self.tr("A word for customers (optional)"))
        self.word.setMaxLength(opening.LONGEST_WORD)
        self.add = Button(text=self.tr("Closed these days"), symbol="plus")
        self.add.clicked.connect(lambda _checked=False: self._add())
        self.first.dateChanged.connect(lambda _day: self._follow())
        days = QWidget()
        row = FlowLayout(days)
        for part in (between(self.tr("from")), self.first, between(self.tr("until")), self.last):
            row.addWidget(part)
        for block in (days, self.word, self.add):
            self.column.addWidget(block)
            self.column.addSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self._shown: Sequence[tuple[Closing, str]] | None = None
        self._begin()

    def _begin(self) -> None:
        today = local_time(self._parts.now_ms()).date()
        for field in (self.first, self.last):
            field.set_day(today)
        self.word.clear()

    def _follow(self) -> None:
        if self.last.day() < self.first.day():
            self.last.set_day(self.first.day())

    def read(self) -> None:
        """Show the days of now and to come, and which orders were promised for them before."""
        board = self._parts.queries.board()
        closings = [(one, self._promised(one, board)) for one in self._closings()]
        if closings == self._shown:
            return
        self._shown = closings
        while (item := self._list.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for closing, promised in closings:
            self._list.addWidget(self._row(closing))
            if promised:
                self._list.addWidget(label(promised, kind="small", tone="warn", wraps=True))

    def rows(self) -> list[str]:
        """What each line says."""
        return [self._said(one) for one in self._closings()]

    def _row(self, closing: Closing) -> QWidget:
        row, drop = QWidget(), Button(text=self.tr("Remove"), variant="muted", symbol="x")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self._said(closing), wraps=True), 1)
        line.addWidget(drop)
        drop.setAccessibleName(f"{self.tr('Remove')}: {self._said(closing)}")
        drop.clicked.connect(lambda _checked=False: self._drop(closing))
        return row

    def _promised(self, closing: Closing, board: Sequence[OrderCard]) -> str:
        """Whoever comes then finds the door closed: somebody has to call them."""
        codes = [
            formats.pickup_code(card.code)
            for card in board
            if card.pickup_from_ms is not None
            and closing.holds(local_time(card.pickup_from_ms).date())
        ]
        if not codes:
            return ""
        said = self.tr("%Ln order(s) promised for then: {codes}. Call.", "", len(codes))
        return said.format(codes=", ".join(codes))

    def _said(self, closing: Closing) -> str:
        language = self._parts.words.language
        first, last = (formats.short_day(day, language) for day in (closing.first, closing.last))
        days = self.tr("Closed on {day}").format(day=first)
        if closing.last > closing.first:
            days = self.tr("Closed from {first} to {last}").format(first=first, last=last)
        return f"{days} · {closing.word}" if closing.word else days

    def _closings(self) -> list[Closing]:
        """Those that are not over."""
        yesterday = local_time(self._parts.now_ms()).date() - timedelta(days=1)
        read = map(opening.read_closing, self._parts.queries.profile().closings)
        return sorted(one for one in read if one is not None and one.last > yesterday)

    def _add(self) -> None:
        last = max(self.first.day(), self.last.day())
        word = " ".join(self.word.text().split())
        wanted = Closing(self.first.day(), last, word)
        self._save([*(one for one in self._closings() if one != wanted), wanted])
        self._begin()

    def _drop(self, closing: Closing) -> None:
        self._save([one for one in self._closings() if one != closing])

    def _save(self, closings: Sequence[Closing]) -> None:
        kept = tuple(sorted(closings))[-opening.MOST_CLOSINGS :]
        profile = self._parts.queries.profile()
        after = replace(profile, closings=opening.write_closings(kept))
        self._parts.asker.ask(ChangeProfile.between(profile, after))
        self.read()
