"""The products of a list, read a page at a time, as the grid comes to them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from itertools import islice
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.reach import reach_now
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.gui.widgets.product_card import CARD, CardFace
from digitaix_desktop.operations.standing import Reach, Standing, standing
from digitaix_desktop.operations.views.products import Filter, ProductCard, Wanted
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

PAGE = 100
"""Rows read at once: more than a screen shows, and read in a third of a frame."""
_KEPT = 48
_MOST_LACKING = 2000
_AT_ONCE = 4000
"""How many rows may be gone through on the GUI thread: some milliseconds. Deep in a long list,
or among all that some words find, a page takes longer, and is read beside it."""
_NEAR_AT_ONCE = 150_000
"""How many when one goes on from page to page: there is one in many frames, and a second thread of
Python would make each stroke of the painting wait for its turn."""
_IN_SIGHT = 2
_REST_MS = 40
"""A page far away is read once the list rests: the handle flies past many."""

AnyIndex = QModelIndex | QPersistentModelIndex


class ProductList(QAbstractListModel):
    """Gives a `CardFace` for the role `CARD`, or None while its page is being read.

    `show` chooses which list, `refresh` reads again what may have changed. A page that is read
    beside the GUI thread keeps showing what it was until the new one is there. `arrived` tells
    that a page was read beside it, `failed` that it couldn't be.
    """

    arrived = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._queries, self._tasks, self._language = parts.queries, parts.tasks, parts.words
        self._now_ms = parts.now_ms
        self._pictures = parts.pictures
        self._pictures.came.connect(self._photos_came)
        self._wanted = Wanted()
        self._reach = Reach.NOWHERE
        self._total = 0
        self._pages: OrderedDict[int, Sequence[ProductCard]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: list[int] = []
        self._reading: int | None = None
        self._rests = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rests.timeout.connect(self._read_next)
        self._lacking: dict[str, set[int]] = {}
        self._time = 0
        """Counts the lists shown and refreshed: what was asked before is of no use any more."""

    # Which list ---------------------------------------------------------------------------

    def wanted(self) -> Wanted:
        """Which products it is about."""
        return self._wanted

    def show(self, wanted: Wanted) -> None:
        """Be another list, from its beginning."""
        self.beginResetModel()
        self._reach = reach_now(self._parts)
        self._wanted = wanted
        self._total = self._queries.product_total(wanted)
        self._pages.clear()
        self._forget_asked()
        self.endResetModel()

    def refresh(self) -> None:
        """Something was changed: read again what is in sight, where it is."""
        self._forget_asked()
        self._stale = set(self._pages)
        self._pictures.look_again()
        self._reach = reach_now(self._parts)
        self._set_total(self._queries.product_total(self._wanted))
        if self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))

    def show_line(self) -> None:
        """The line came back or was cut: what customers see now may be another thing."""
        before, self._reach = self._reach, reach_now(self._parts)
        if self._reach is not before and self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))

    def _forget_asked(self) -> None:
        self._time += 1
        self._stale.clear()
        self._asked.clear()
        self._reading = None

    def _set_total(self, total: int) -> None:
        """Rows come and go at the end: what stands in each is read again anyway."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    # What stands in it --------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """How many products the list has."""
        return 0 if parent is not None and parent.isValid() else self._total

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A card's face, or what is read aloud of it."""
        if role not in (CARD, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self.card(index.row())
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        face = self._face(card, index.row())
        return face if role == CARD else face.said()

    def card(self, row: int) -> ProductCard | None:
        """The product in a row; None past the end, and while it is being read."""
        number, place = divmod(row, PAGE)
        if not 0 <= row < self._total:
            return None
        if number not in self._pages or number in self._stale:
            self._fetch(number)
        page = self._pages.get(number, ())
        if number in self._pages:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def row_of(self, product_id: UUID) -> int | None:
        """Where a product stands, if it is among the rows read."""
        for number, page in self._pages.items():
            for place, card in enumerate(page):
                if card.id == product_id:
                    return number * PAGE + place
        return None

    def _fetch(self, number: int) -> None:
        if self._is_quick(number):
            self._keep(number, self._read(self._wanted, number))
            return
        if number == self._reading:
            return
        if number in self._asked:
            self._asked.remove(number)
        else:
            self._rests.start()
        self._asked.append(number)
        del self._asked[:-3]  # scrolled past meanwhile

    def _is_quick(self, number: int) -> bool:
        """Whether reading that page delays no frame."""
        last = (number + 1) * PAGE
        if min(self._total if self._wanted.words else last, self._total) <= _AT_ONCE:
            return True
        in_sight = islice(reversed(self._pages), _IN_SIGHT)
        near = any(abs(number - seen) == 1 for seen in in_sight)
        return near and not self._wanted.words and last <= _NEAR_AT_ONCE

    def _read(self, wanted: Wanted, number: int) -> Sequence[ProductCard]:
        return self._queries.product_page(wanted, number * PAGE, PAGE)

    def _keep(self, number: int, page: Sequence[ProductCard]) -> None:
        self._pages[number] = page
        self._pages.move_to_end(number)
        self._stale.discard(number)
        while len(self._pages) > _KEPT:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)

    def _read_next(self) -> None:
        """Read the page asked for last: the one in sight."""
        if self._reading is not None or not self._asked:
            return
        number, wanted, time = self._asked.pop(), self._wanted, self._time
        self._reading = number
        task = Task(lambda _task: self._read(wanted, number))
        task.succeeded.connect(lambda page: self._came(time, number, page))
        task.failed.connect(lambda error: self._broke(time, error))
        self._tasks.start(task)

    def _came(self, time: int, number: int, page: Sequence[ProductCard]) -> None:
        if time != self._time:
            return
        self._reading = None
        self._keep(number, page)
        self._read_next()
        last = min((number + 1) * PAGE, self._total) - 1
        if number * PAGE <= last:
            self.dataChanged.emit(self.index(number * PAGE), self.index(last))
        self.arrived.emit()

    def _broke(self, time: int, error: BaseException) -> None:
        if time == self._time:
            self._asked.clear()
            self._reading = None
            self.failed.emit(error)

    def _photos_came(self, names: Sequence[str]) -> None:
        """Only the rows that lacked them: drawing all in sight again would make scrolling jerk."""
        for name in names:
            for row in self._lacking.pop(name, ()):
                if row < self._total:
                    self.dataChanged.emit(self.index(row), self.index(row))

    # How it looks -------------------------------------------------------------------------

    def _lack(self, photo: str, row: int) -> None:
        """Remember which row waits for a photo; of those scrolled past long ago none comes."""
        if len(self._lacking) > _MOST_LACKING:
            self._lacking.clear()
        self._lacking.setdefault(photo, set()).add(row)

    def _face(self, card: ProductCard, row: int) -> CardFace:
        language = self._language.language
        price = self.tr("no price")
        if card.price_cents is not None:
            now = self._now_ms()
            cents = card.pricing.unit_cents(now)
            price = formats.unit_price(
                card.price_cents if cents is None else cents, card.unit, language
            )
        if card.lowest_cents is not None and not card.pricing.runs(self._now_ms()):
            lowest = formats.unit_price(card.lowest_cents, card.unit, language)
            price = self.tr("from {price}").format(price=lowest)
        stock = quantity = short = ""
        tone: Tone = "muted"
        if card.has_stock:
            quantity = formats.asked_quantity(card.on_hand_milli, card.unit, language)
            # A measure says by itself what it is; beside a price by the kilo there is little room.
            measured = card.unit.measured
            stock = quantity if measured else self.tr("stock {quantity}").format(quantity=quantity)
            if measured and abs(card.on_hand_milli) >= 1000:
                tenths = int(card.on_hand_milli / 100) * 100
                short = formats.asked_quantity(tenths, card.unit, language)
            tone = "bad" if card.on_hand_milli <= 0 else "muted"
        state, state_tone = self._state(card)
        if card.pricing.runs(self._now_ms()):
            state = self.tr("{state} · promotion").format(state=state)
        photo = self._pictures.thumbnail(card.photo)
        if card.photo and photo is None:
            self._lack(card.photo, row)
        return CardFace(card.name, price, stock, tone, state, state_tone, photo, quantity, short)

    def _state(self, card: ProductCard) -> tuple[str, Tone]:
        if self._wanted.filter is Filter.ARCHIVED:
            return self.tr("Archived"), "muted"
        today = local_time(self._now_ms()).date()
        match standing(card.facts, self._reach, today):
            case Standing.OFFLINE:
                return self.tr("Offline"), "muted"
            case Standing.INCOMPLETE:
                return self.tr("To complete"), "warn"
            case Standing.IN_STORE | Standing.UNCOUNTED:
                return self.tr("In the shop only"), "warn"
            case Standing.OUT_OF_SEASON:
                return self.tr("Out of season"), "warn"
            case Standing.SOLD_OUT:
                return self.tr("Sold out"), "bad"
            case Standing.READY:
                return self.tr("Ready"), "good"
            case Standing.SOON:
                return self.tr("Soon online"), "good"
            case Standing.ONLINE:
                return self.tr("Online"), "good"
