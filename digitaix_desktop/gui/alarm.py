"""The alert that cannot be missed: a bar, a sound until somebody looks, the tray, the title."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from digitaix_desktop.gui.icons import app_icon
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.sound import LOUDER, NEW_ORDER, Sounder
from digitaix_desktop.operations.alerting import Alert, alert, volume
from digitaix_desktop.operations.orders import SeeOrders
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.words import CLOCK
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.waiting import UNANSWERED

EVERY_MS, LOUDER_MS = 8_000, 5_000
"""How often it is heard while nobody looks."""
_NAMED = 3


class Alarm(QObject):
    """Looks at the board whenever orders changed, and from time to time for those overdue.

    `see` names the orders to be shown: one, or several, for which there is the board.
    """

    see = Signal(list)
    calling = Signal(int)  # so many orders do

    def __init__(self, window: MainWindow, parts: Parts, sounder: Sounder | None) -> None:
        super().__init__()
        self._window, self._parts, self._sounder = window, parts, sounder
        self._words = OrderWords(parts.words.language, parent=self)
        self._began_ms = parts.now_ms()
        self._told: set[tuple[UUID, str]] = set()
        self._alert = Alert()
        self._ring = QTimer(self, interval=EVERY_MS)
        self._ring.timeout.connect(self._sound)
        self._again = QTimer(self, interval=30_000)
        self._again.timeout.connect(self._look_again)
        self._again.start()
        window.banner().see.connect(self._see)
        window.banner().seen.connect(self._know)
        self._tray: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.activated.connect(self._raise)
            self._tray.messageClicked.connect(self._raise)
            self._tray.show()

    def look(self, cards: Sequence[OrderCard] | None = None) -> None:
        """Call for whatever nobody has looked at, or taken on in time; be quiet if there is none.

        What the shop put aside itself was seen as it was made.
        """
        queries, now_ms = self._parts.queries, self._parts.now_ms()
        cards = queries.board() if cards is None else cards
        self._alert = found = alert(queries.profile(), cards, now_ms, CLOCK)
        late, fresh = self._late(found), self._fresh(found)
        self._window.banner().say(
            late or fresh,
            more=fresh if late else "",
            large=bool(late),
            can_be_seen=bool(found.new),
        )
        self._window.set_calling(len(found.orders))
        self.calling.emit(len(found.orders))
        if self._tray is not None:
            name = self._window.windowTitle()
            self._tray.setToolTip(self._said(found) or name)
        calls = {(card.id, NEW_ORDER) for card in found.new}
        calls |= {(card.id, LOUDER) for card in found.overdue}
        news = calls - self._told
        self._told = calls  # what calls once more, or louder now, is told again
        if not found:
            self._ring.stop()
            return
        every = LOUDER_MS if found.overdue else EVERY_MS
        if self._ring.interval() != every:  # it begins anew, and a busy day must not put it off
            self._ring.setInterval(every)
        if news or not self._ring.isActive():
            self._ring.start()
            self._sound()
        if news:
            QApplication.alert(self._window)
            if self._tray is not None:
                self._tray.showMessage("DigitAix", self._said(found), app_icon())

    def _look_again(self) -> None:
        self.look()

    def leave(self) -> None:
        """Be quiet for good."""
        for timer in (self._ring, self._again):
            timer.stop()
        if self._tray is not None:
            self._tray.hide()
        if self._sounder is not None:
            self._sounder.leave()

    def is_ringing(self) -> bool:
        """Whether it goes on being heard."""
        return self._ring.isActive()

    def _sound(self) -> None:
        if self._sounder is None:
            return
        per_cent = volume(self._parts.queries, self._parts.now_ms(), CLOCK)
        if self._alert.overdue:
            self._sounder.play(LOUDER, min(100, per_cent * 3 // 2))
        else:
            self._sounder.play(NEW_ORDER, per_cent)

    def _said(self, found: Alert) -> str:
        return " · ".join(part for part in (self._late(found), self._fresh(found)) if part)

    def _late(self, found: Alert) -> str:
        if not found.overdue:
            return ""
        without = self.tr("%Ln order(s) without an answer: {orders}", "", len(found.overdue))
        return without.format(orders=self._named(found.overdue))

    def _fresh(self, found: Alert) -> str:
        late, said = {card.id for card in found.overdue}, []
        fresh = [card for card in found.new if card.id not in late]
        new = [card for card in fresh if card.state in UNANSWERED]
        moved = [card for card in fresh if card.state not in UNANSWERED]
        if new:
            said.append(self._said_of_new(new))
        if moved:  # taken on before: an answer of the customer, a step on another PC
            said.append(self.tr("News of {orders}").format(orders=self._named(moved)))
        return " · ".join(said)

    def _said_of_new(self, new: Sequence[OrderCard]) -> str:
        missed = [card for card in new if card.placed_ms < self._began_ms]
        if len(missed) == len(new):
            return self.tr(
                "%Ln new order(s) while this PC was off: {orders}", "", len(missed)
            ).format(orders=self._named(missed))  # fmt: skip
        return self.tr("%Ln new order(s): {orders}", "", len(new)).format(orders=self._named(new))

    def _named(self, cards: Sequence[OrderCard]) -> str:
        """Which they are: one with its customer and its time, several by their codes."""
        if len(cards) == 1:
            (card,) = cards
            parts = (
                _code(card),
                self._words.customer(card.customer, card),
                self._words.slot(card, self._parts.now_ms()),
            )
            return " · ".join(parts)
        codes = [_code(card) for card in cards[:_NAMED]]
        return ", ".join(codes) + ("…" if len(cards) > _NAMED else "")

    def _see(self) -> None:
        self.see.emit([card.id for card in self._alert.orders])

    def _know(self) -> None:
        """Somebody knows: what is only new no longer calls, what is overdue goes on."""
        self._parts.asker.ask(SeeOrders(tuple(card.id for card in self._alert.new)))
        self.look()

    def _raise(self, _why: object = None) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()


def _code(card: OrderCard) -> str:
    """Its code, never parted at the end of a line."""
    return formats.pickup_code(card.code).replace(" ", formats.NBSP)
