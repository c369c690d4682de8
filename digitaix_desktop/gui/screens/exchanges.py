"""Exchanges with the marketplace: what wants to be looked at, what waits, what went."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.icons import icon_pixmap
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.exchange_words import (
    conflict_title,
    refusal_reason,
    refusal_title,
    symbol_of,
    value_words,
    words_of,
)
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.conflict_block import ConflictBlock, OneSide
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.conflicts import Conflict, conflict_of
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.views import Exchanges, KeptPromises, Notice, WaitingChange
from digitaix_desktop.sync.status import Link, Status
from digitaix_desktop.words import local_midnights, local_time
from digitaix_protocol.rules import formats

SHOWN = 12
DAYS = 90
"""Over so many days it is told how well the web's promises were kept."""


class ExchangesPage(QWidget):
    """Behind the chip: how this PC and the marketplace stand, and what to do about it."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._title = label(self.tr("Exchanges with the marketplace"), kind="title")
        self._words = label(tone="muted", wraps=True)
        self._now = Button(self, text=self.tr("Exchange now"), symbol="refresh-cw")
        self._now.clicked.connect(lambda _checked=False: parts.exchange.exchange_now())
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        parts.bus.touched.connect(self._touched)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._words)
        head.addLayout(words, 1)
        head.addWidget(self._now, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(8, 8, 24, 24)
        columns.setSpacing(24)
        columns.addLayout(self._left, 9)
        columns.addLayout(self._right, 5)
        for column in (self._left, self._right):
            column.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        head.setContentsMargins(8, 0, 24, 8)
        whole.addLayout(head)
        whole.addWidget(Scrolling(inside, by_keys=True), 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read again what changed while it was not looked at."""
        super().showEvent(event)
        self._read()

    def _touched(self, touched: Touched) -> None:
        if touched and self.isVisible():
            self._read()

    def _read(self) -> None:
        now = self._parts.now_ms()
        found = self._parts.queries.exchanges(local_midnights(now, 1)[0])
        status = self._parts.exchange.status()
        self._words.setText(self._sentence(status))
        self._now.setVisible(status.link is not Link.ALONE)
        _empty(self._left)
        _empty(self._right)
        self._show_notices(found, status)
        paired = self._parts.queries.pairing() is not None  # else nothing is on its way anywhere
        self._show_waiting(found, self._parts.queries.waiting_photos() if paired else 0)
        self._show_today(found)
        self._left.addStretch(1)
        self._right.addStretch(1)

    def _sentence(self, status: Status) -> str:
        at = self._clock(status.since_ms) if status.since_ms is not None else ""
        match status.link:
            case Link.ALONE:
                return self.tr(
                    "Everything is saved here. Join the town's marketplace in Settings: "
                    "nothing will have to be typed again."
                )
            case Link.OFFLINE:
                return self.tr(
                    "Everything is saved here. No connection since {at}: what waits will leave "
                    "by itself when it is back."
                ).format(at=at)
            case Link.STOPPED:
                trouble = status.trouble
                return self._parts.words.explain(trouble) if trouble is not None else ""
            case Link.STARTING:
                return self.tr("Everything is saved here. Connecting…")
            case _:
                return self.tr("Everything is saved here. Last exchange at {at}.").format(at=at)

    # What wants to be looked at -----------------------------------------------------------

    def _show_notices(self, found: Exchanges, status: Status) -> None:
        if status.link is Link.STOPPED:
            self._left.addWidget(self._stopped())
        count = self._figure(len(found.notices))
        self._left.addWidget(_heading(self.tr("To review"), count))
        for notice in found.notices[:SHOWN]:
            conflict = conflict_of(notice)
            self._left.addWidget(
                self._conflict(notice, conflict) if conflict else self._refusal(notice)
            )
        if not found.notices and status.link is not Link.STOPPED:
            calm = Card(self)
            column = QVBoxLayout(calm)
            column.setContentsMargins(24, 16, 24, 16)
            column.addWidget(label(self.tr("Nothing to review"), kind="emphasis"))
            column.addWidget(
                label(
                    self.tr("What two PCs change at once, or what is refused, shows here."),
                    tone="muted",
                    wraps=True,
                )
            )
            self._left.addWidget(calm)

    def _stopped(self) -> Card:
        card = Card(self, tone="warn")
        row = QHBoxLayout(card)
        row.setContentsMargins(24, 12, 24, 12)
        row.addWidget(label(self.tr("The exchange is stopped"), kind="emphasis"), 1)
        again = Button(card, text=self.tr("Connect again"), symbol="link")
        again.clicked.connect(lambda _checked=False: self._parts.go.marketplace.emit())
        row.addWidget(again)
        return card

    def _conflict(self, notice: Notice, conflict: Conflict) -> ConflictBlock:
        language = self._parts.words.language
        block = ConflictBlock(self)
        block.show_conflict(
            notice.name,
            conflict_title(conflict.entity, conflict.group, notice.name),
            self.tr("The most recent is kept. If the other one is right, one click is enough."),
            OneSide(
                value_words(conflict.group, conflict.kept.value, language),
                self._when(conflict.kept.at_ms),
            ),
            OneSide(
                value_words(conflict.group, conflict.other.value, language),
                self._when(conflict.other.at_ms),
            ),
        )
        sheet = self._parts.queries.product(notice.entity_id) if notice.entity_id else None
        if sheet is not None:
            block.show_photo(self._parts.pictures, sheet.product)
        block.kept.connect(lambda: self._parts.asker.ask(conflict.keep()))
        block.swapped.connect(lambda: self._parts.asker.ask(conflict.take_other()))
        return block

    def _refusal(self, notice: Notice) -> Card:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(4)
        column.addWidget(label(refusal_title(notice), kind="emphasis", wraps=True))
        column.addWidget(label(refusal_reason(notice), tone="muted", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        seen = Button(card, text=self.tr("Understood"), symbol="check")
        seen.clicked.connect(lambda _checked=False: self._parts.exchange.settle_notice(notice.id))
        row.addWidget(seen)
        if notice.entity_id is not None and notice.entity in {"order", "product"}:
            look_at = Button(card, text=self.tr("Look at it"), variant="text")
            going = self._parts.go
            way = going.order if notice.entity == "order" else going.product
            look_at.clicked.connect(lambda _checked=False: way.emit(notice.entity_id))
            row.addWidget(look_at)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)
        return card

    # What waits, what went ----------------------------------------------------------------

    def _show_waiting(self, found: Exchanges, photos: int) -> None:
        count = self._figure(found.waiting_count)
        self._right.addWidget(_heading(self.tr("Waiting to be sent"), count))
        if found.waiting or photos:
            card = Card(self)
            column = QVBoxLayout(card)
            column.setContentsMargins(16, 8, 16, 8)
            for change in found.waiting[:SHOWN]:
                column.addWidget(self._change(change))
            if photos:
                column.addWidget(self._photos(photos))
            self._right.addWidget(card)
        words = (
            self.tr("They leave by themselves as soon as the connection allows.")
            if found.waiting or photos
            else self.tr("Nothing waits.")
        )
        self._right.addWidget(label(words, kind="small", tone="muted", wraps=True))

    def _photos(self, count: int) -> QWidget:
        """How many photos follow; one by one they'd say nothing, for a photo has no name."""
        words = label(self.tr("%Ln photo(s) to be sent", "", count), kind="name")
        after = label(self.tr("After the changes, piece by piece"), kind="small", tone="muted")
        return _row("image", [words, after], "")

    def _change(self, change: WaitingChange) -> QWidget:
        name = label(change.name or words_of(change), kind="name", wraps=True)
        words = [name, label(words_of(change), kind="small", tone="muted")]
        return _row(symbol_of(change), words, self._clock(change.at_ms))

    def _show_today(self, found: Exchanges) -> None:
        self._right.addSpacing(16)
        self._right.addWidget(_heading(self.tr("Exchanged today")))
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 8, 16, 8)
        for symbol, words, number in (
            ("send", self.tr("Changes sent"), found.sent_today),
            ("inbox", self.tr("Orders received"), found.received_today),
        ):
            column.addWidget(_row(symbol, [label(words)], self._figure(number)))
        self._right.addWidget(card)
        kept = self._parts.queries.kept_promises(local_midnights(self._parts.now_ms(), DAYS)[0])
        if kept.taken:
            self._right.addWidget(label(self._said_of(kept), tone="muted", wraps=True))

    def _said_of(self, kept: KeptPromises) -> str:
        """How well what the web promised could be kept, in one sentence."""
        taken = self.tr("%Ln online reservation(s) in 90 days", "", kept.taken)
        if not kept.short:
            return self.tr("{reservations}: the goods were always there.").format(
                reservations=taken
            )
        gone = self.tr("the goods of %Ln of them were gone", "", kept.short)
        return self.tr("{reservations}: {gone}.").format(reservations=taken, gone=gone)

    def _figure(self, count: int) -> str:
        return formats.count(count, self._parts.words.language)

    def _clock(self, at_ms: int) -> str:
        return formats.clock(local_time(at_ms), self._parts.words.language)

    def _when(self, at_ms: int) -> str:
        return formats.day_and_hour(local_time(at_ms), self._parts.words.language)


def _heading(text: str, count: str = "") -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 8, 0, 0)
    row.setSpacing(8)
    row.addWidget(label(text, kind="name"))
    if count:
        row.addWidget(label(count, tone="muted"))
    row.addStretch(1)
    return line


def _row(symbol: str, words: Sequence[QWidget], end: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(12)
    picture = label()
    picture.setPixmap(
        icon_pixmap(symbol, look().px(20), look().colours.muted, line.devicePixelRatioF())
    )
    row.addWidget(picture)
    column = QVBoxLayout()
    column.setSpacing(0)
    for each in words:
        column.addWidget(each)
    row.addLayout(column, 1)
    row.addWidget(label(end, tone="muted"))
    return line


def _empty(column: QVBoxLayout) -> None:
    """Take all parts out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
