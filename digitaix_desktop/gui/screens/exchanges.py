"""Exchanges with the marketplace: what wants to be looked at, what waits, what went."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.exchange_banners import Banners
from digitaix_desktop.gui.screens.exchange_deeds import DeedWords
from digitaix_desktop.gui.screens.exchange_lists import (
    PAGE,
    DeedList,
    deed_row,
    empty,
    heading,
    row,
)
from digitaix_desktop.gui.screens.exchange_notices import NoticeCards
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.views.exchange import ExchangedPage, Exchanges
from digitaix_desktop.operations.views.orders import KeptPromises
from digitaix_desktop.sync.status import Link, Status
from digitaix_desktop.sync.troubles import CannotKeep, Nonsense
from digitaix_desktop.words import local_midnights, local_time
from digitaix_protocol.rules import formats

DAYS = 90
"""Over so many days it is told how well the web's promises were kept."""
SHOWN, BESIDE = 12, 6
"""How many notices, and how many deeds that wait, are shown at once."""
_MINUTE_MS = 60_000


class _List(StrEnum):
    """Which whole list is looked at instead of the notices."""

    WAITING = "waiting"
    SENT = "sent"


class ExchangesPage(QWidget):
    """Behind the chip: how this PC and the marketplace stand, and what to do about it."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts, language = parts, parts.words.language
        self._deeds = DeedWords(language, self)
        self._cards, self._banners = NoticeCards(parts, self._deeds, self), Banners(parts, self)
        self._title = label(self.tr("Exchanges with the marketplace"), kind="title")
        self._words = label(tone="muted", wraps=True)
        self._now = Button(self, text=self.tr("Exchange now"), symbol="refresh-cw")
        self._now.clicked.connect(lambda _checked=False: parts.exchange.exchange_now())
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self.list = DeedList(self._deeds, language)
        self.list.more.connect(self._show_more)
        self.list.back.connect(lambda: self._look_at(None))
        self._looked_at: _List | None = None
        self._limit = PAGE
        self._seen: object = None
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
        both, listed = QWidget(), QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(8, 8, 24, 24)
        columns.setSpacing(24)
        columns.addLayout(self._left, 9)
        columns.addLayout(self._right, 5)
        for column in (self._left, self._right):
            column.setSpacing(8)
        alone = QVBoxLayout(listed)
        alone.setContentsMargins(8, 8, 24, 24)
        alone.addWidget(self.list)
        alone.addStretch(1)
        self._pages = QStackedWidget(self)
        for page in (both, listed):
            self._pages.addWidget(Scrolling(page, by_keys=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        head.setContentsMargins(8, 0, 24, 8)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read again what changed while it was not looked at."""
        super().showEvent(event)
        self._read()

    def _touched(self, touched: Touched) -> None:
        if touched and self.isVisible():
            self._read()

    def _read(self) -> None:
        status = self._parts.exchange.status()
        self._words.setText(self._sentence(status))
        self._now.setVisible(status.link not in (Link.ALONE, Link.STOPPED))
        if self._looked_at is not None:
            self._show_list(self._looked_at)
            return
        queries, now = self._parts.queries, self._parts.now_ms()
        found = queries.exchanges(local_midnights(now, 1)[0])
        waiting = queries.exchanged(sent=False, limit=BESIDE)
        paired = queries.pairing() is not None  # else nothing is on its way anywhere
        photos = queries.waiting_photos() if paired else 0
        kept = queries.kept_promises(local_midnights(now, DAYS)[0])
        seen = (found, waiting, photos, kept, replace(status, since_ms=None), look().colours)
        if seen == self._seen:
            return  # whoever reads, or stands on a button, is left in peace
        self._seen = seen
        empty(self._left)
        empty(self._right)
        self._show_notices(found, status)
        self._show_waiting(found, waiting, photos, stopped=status.link is Link.STOPPED)
        self._show_today(found, kept)
        self._left.addStretch(1)
        self._right.addStretch(1)

    def _sentence(self, status: Status) -> str:
        at = self._clock(status.since_ms) if status.since_ms is not None else ""
        if status.catching_up is not None and status.link is not Link.OFFLINE:
            return self._parts.words.explain(status.catching_up)
        match status.link:
            case Link.ALONE:
                return self.tr(
                    "Everything is saved here. Join the town's marketplace in Settings: "
                    "nothing will have to be typed again."
                )
            case Link.OFFLINE if isinstance(status.trouble, CannotKeep | Nonsense):
                return self._parts.words.explain(status.trouble)  # it is not the line
            case Link.OFFLINE:
                return self.tr(
                    "Everything is saved here. No connection since {at}: what waits will leave "
                    "by itself when it is back."
                ).format(at=at)
            case Link.STOPPED:
                return self.tr("Everything is saved here, and you can go on working.")
            case Link.STARTING:
                return self.tr("Everything is saved here. Connecting…")
        if status.trouble is not None:  # the line is good: it is asked to wait
            return self._parts.words.explain(status.trouble)
        minutes = (self._parts.now_ms() - (status.since_ms or 0)) // _MINUTE_MS
        if minutes < 1:
            return self.tr("Everything is saved here. Last exchange at {at}, just now.").format(
                at=at
            )
        return self.tr(
            "Everything is saved here. Last exchange at {at}, %Ln minute(s) ago.", "", minutes
        ).format(at=at)

    # What wants to be looked at -----------------------------------------------------------

    def _show_notices(self, found: Exchanges, status: Status) -> None:
        banners = self._banners.cards(status)
        for banner in banners:
            self._left.addWidget(banner)
        count = self._figure(found.notice_count) if found.notice_count else ""
        if found.notices or not banners:
            self._left.addWidget(heading(self.tr("To review"), count))
        for notice in found.notices[:SHOWN]:
            self._left.addWidget(self._cards.card(notice))
        if found.notice_count > SHOWN:
            more = self.tr("%Ln more come up as these are settled.", "", found.notice_count - SHOWN)
            self._left.addWidget(label(more, tone="muted", wraps=True))
        if not found.notices and not banners:
            self._left.addWidget(self._calm())

    def _calm(self) -> Card:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(label(self.tr("Nothing to review"), kind="emphasis"))
        words = self.tr("What two PCs change at once, or what is refused, shows here.")
        column.addWidget(label(words, tone="muted", wraps=True))
        return card

    # What waits, what went ----------------------------------------------------------------

    def _show_waiting(
        self, found: Exchanges, page: ExchangedPage, photos: int, *, stopped: bool
    ) -> None:
        count = self._figure(found.waiting_count)
        self._right.addWidget(heading(self.tr("Waiting to be sent"), count))
        if found.waiting_count or photos:
            card = Card(self)
            column = QVBoxLayout(card)
            column.setContentsMargins(16, 8, 16, 8)
            for deed in page.deeds:
                column.addWidget(deed_row(self._deeds, deed, self._clock(deed.at_ms)))
            if photos:
                column.addWidget(self._photos(photos))
            self._right.addWidget(card)
            if page.more:
                self._add_link(self.tr("Everything that waits"), "clock", _List.WAITING)
        words = self.tr("Nothing waits.")
        if found.waiting_count or photos:
            words = (
                self.tr("They leave by themselves once the exchanges go on.")
                if stopped
                else self.tr("They leave by themselves as soon as the connection allows.")
            )
        self._right.addWidget(label(words, kind="small", tone="muted", wraps=True))

    def _photos(self, count: int) -> QWidget:
        """How many photos follow; one by one they'd say nothing, for a photo has no name."""
        words = label(self.tr("%Ln photo(s) to be sent", "", count), kind="name")
        after = label(self.tr("After the changes, piece by piece"), kind="small", tone="muted")
        return row("image", [words, after], "")

    def _show_today(self, found: Exchanges, kept: KeptPromises) -> None:
        self._right.addSpacing(16)
        self._right.addWidget(heading(self.tr("Exchanged today")))
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 8, 16, 8)
        for symbol, words, number in (
            ("send", self.tr("Changes sent"), found.sent_today),
            ("inbox", self.tr("Orders received"), found.received_today),
        ):
            column.addWidget(row(symbol, [label(words)], self._figure(number)))
        self._right.addWidget(card)
        if kept.taken:
            self._right.addWidget(label(self._said_of(kept), tone="muted", wraps=True))
        self.history = self._add_link(self.tr("All that was sent"), "history", _List.SENT)

    def _said_of(self, kept: KeptPromises) -> str:
        """How well what the web promised could be kept, in one sentence."""
        taken = self.tr("%Ln online reservation(s) in 90 days", "", kept.taken)
        if not kept.short:
            return self.tr("{reservations}: the goods were always there.").format(
                reservations=taken
            )
        gone = self.tr("the goods of %Ln of them were gone", "", kept.short)
        return self.tr("{reservations}: {gone}.").format(reservations=taken, gone=gone)

    def _add_link(self, text: str, symbol: str, which: _List) -> Button:
        link = Button(self, text=text, variant="muted", symbol=symbol)
        link.clicked.connect(lambda _checked=False: self._look_at(which))
        self._right.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    # The whole lists ----------------------------------------------------------------------

    def _look_at(self, which: _List | None) -> None:
        self._looked_at, self._limit = which, PAGE
        self._pages.setCurrentIndex(0 if which is None else 1)
        self._read()

    def _show_more(self) -> None:
        self._limit += PAGE
        if self._looked_at is not None:
            self._show_list(self._looked_at)

    def _show_list(self, which: _List) -> None:
        page = self._parts.queries.exchanged(sent=which is _List.SENT, limit=self._limit)
        match which:
            case _List.SENT:
                title = self.tr("Sent from this PC")
                why = self.tr("What this PC has sent in the last 45 days, the newest first.")
            case _List.WAITING:
                title = self.tr("Waiting to be sent")
                why = self.tr("They leave by themselves as soon as the connection allows.")
        self.list.show_page(title, why if page.deeds else self.tr("Nothing yet."), page)

    def _figure(self, count: int) -> str:
        return formats.count(count, self._parts.words.language)

    def _clock(self, at_ms: int) -> str:
        return formats.clock(local_time(at_ms), self._parts.words.language)
