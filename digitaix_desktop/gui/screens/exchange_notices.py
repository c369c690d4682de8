"""What wants to be looked at: two values that met, a refusal, a barcode given twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.exchange_deeds import DeedWords
from digitaix_desktop.gui.screens.exchange_values import PIECE
from digitaix_desktop.gui.screens.exchange_words import NoticeWords, is_edit_of_archived
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.conflict_block import ConflictBlock, OneSide
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.operations.conflicts import KEPT, Conflict, Settle, Side, conflict_of
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.handing_over import BringBack
from digitaix_desktop.operations.products import ArchiveProducts
from digitaix_desktop.operations.views.exchange import Notice
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.sync.pull import ENDED, TWICE
from digitaix_desktop.sync.push import UNCONFIRMED
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats, order_record
from digitaix_protocol.rules.order_states import COLLECTED_AFTER_CANCEL, State


class NoticeCards(QObject):
    """Makes the card of a notice: what happened, and the next step as a button."""

    def __init__(self, parts: Parts, deeds: DeedWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._deeds = parts, deeds
        self._language = parts.words.language
        self._words = NoticeWords(parts.words, deeds)
        self._orders = OrderWords(self._language, parent=self)

    def card(self, notice: Notice) -> QWidget:
        """The card of a notice; of one that this program does not know, what can be said."""
        conflict = conflict_of(notice)
        if conflict is not None:
            return self._conflict(notice, conflict)
        match notice.kind, notice.data.get("reason"):
            case "double", _:
                return self._double(notice)
            case "joined", _:
                return self._joined(notice)
            case _, reason if reason == UNCONFIRMED and notice.data.get("ids"):
                return self._unconfirmed(notice)
        sheet = self._order(notice)
        if sheet is not None and notice.kind == TWICE:
            return self._handed_twice(notice, sheet)
        if sheet is not None and COLLECTED_AFTER_CANCEL in sheet.order.flags:
            return self._left_all_the_same(notice, sheet.order)
        if sheet is not None:
            return self._step_refused(notice, sheet)
        title, why = self._words.refusal(notice)
        card, buttons = self._plain(notice, title, why, refused=notice.kind == "refusal")
        if notice.entity_id is not None and notice.entity in {"order", "product"}:
            going = self._parts.go
            way = going.order if notice.entity == "order" else going.product
            entity_id = notice.entity_id
            self._add(buttons, self.tr("Look at it"), lambda: way.emit(entity_id), variant="text")
        buttons.addStretch(1)
        return card

    # Two values ---------------------------------------------------------------------------

    def _conflict(self, notice: Notice, about: Conflict) -> ConflictBlock:
        block = ConflictBlock()
        sheet = self._parts.queries.product(notice.entity_id) if notice.entity_id else None
        product = None if sheet is None else sheet.product
        name, unit = notice.name, PIECE if product is None else product.unit
        if product is not None and about.entity == "variant":
            named = (each for each in product.variants if each.id == about.entity_id)
            name = next(map(product.name_of, named), name)
        title, why = self._words.conflict(about, name)
        kept, other = self._deeds.both(about.group, about.kept.value, about.other.value, unit)
        photos = about.group == "media"
        block.show_conflict(
            notice.name,
            title,
            why,
            OneSide(kept, self._by(about.kept), _names(about.kept) if photos else ()),
            OneSide(other, self._by(about.other), _names(about.other) if photos else ()),
        )
        if is_edit_of_archived(about):
            block.set_buttons(self.tr("Leave it archived"), self.tr("Restore it"))
        if product is not None:
            block.show_photo(self._parts.pictures, product)
        elif about.entity == "profile":
            block.hide_photo()
        block.show_photos(self._parts.pictures)
        block.kept.connect(lambda: self._parts.asker.ask(about.keep()))
        block.swapped.connect(lambda: self._parts.asker.ask(about.take_other()))
        return block

    def _by(self, side: Side) -> str:
        at = formats.day_and_hour(local_time(side.at_ms), self._language)
        return self.tr("PC “{pc}”, {at}").format(pc=side.pc, at=at) if side.pc else at

    # Refusals -----------------------------------------------------------------------------

    def _order(self, notice: Notice) -> OrderSheet | None:
        of_step = notice.data.get("reason") == "state" or notice.kind in ("conflict", ENDED, TWICE)
        if notice.entity != "order" or notice.entity_id is None or not of_step:
            return None
        return self._parts.queries.order(notice.entity_id)

    def _step_refused(self, notice: Notice, sheet: OrderSheet) -> Card:
        """An order that moved on elsewhere: where it stands, and what to do with the goods."""
        order = sheet.order
        state = self._orders.state(order.state).words
        wanted = _wanted(notice)
        target = self._orders.state(wanted).words if wanted is not None else ""
        code = formats.pickup_code(order.code)
        title = (
            self.tr("Order {code} could not become “{state}”").format(code=code, state=target)
            if target
            else self.tr("What was prepared of order {code} came too late").format(code=code)
        )
        if notice.kind == ENDED:
            title = (
                self.tr("Order {code}: the customer does not come").format(code=code)
                if notice.data.get("by") == order_record.CUSTOMER
                else self.tr("Order {code} was not fetched in time").format(code=code)
            )
        ended = order.state in (State.CANCELLED, State.DECLINED, State.NOT_COLLECTED)
        back = _still_here(order) if ended else []
        moment = formats.day_and_hour(local_time(self._orders.ended_ms(order)), self._language)
        now = self.tr("It is “{state}” since {at}.").format(state=state, at=moment)
        shelf = self.tr("Its goods go back onto the shelf:")
        why = f"{now} {shelf}" if back else now
        refused = notice.kind != ENDED
        card, buttons = self._plain(notice, title, why, refused=refused, understood=not back)
        if back:
            column = card.layout()
            assert isinstance(column, QVBoxLayout)  # noqa: S101 - as it was made
            column.insertWidget(2, label(self._orders.articles(back), wraps=True))
            put_back = self.tr("They are back on the shelf")
            self._add(buttons, put_back, self._settling(notice), symbol="check")
        going = self._parts.go.order
        self._add(buttons, self.tr("See the order"), lambda: going.emit(order.id), variant="text")
        buttons.addStretch(1)
        return card

    def _left_all_the_same(self, notice: Notice, order: Order) -> Card:
        """Called off while this PC could not hear it, and handed over: steps on the way there
        were refused, and that says nothing any more."""
        card, buttons = self._plain(
            notice,
            self.tr("Order {code} was handed over although it had been cancelled").format(
                code=formats.pickup_code(order.code)
            ),
            self.tr(
                "It was called off before the marketplace heard that it was being prepared. If "
                "the bag has left, there is nothing to do: the stock is right."
            ),
            refused=False,
        )
        going = self._parts.go.order
        self._add(buttons, self.tr("See the order"), lambda: going.emit(order.id), variant="text")
        buttons.addStretch(1)
        return card

    def _handed_twice(self, notice: Notice, sheet: OrderSheet) -> Card:
        """Two PCs say that its goods left: most often it is one bag, and half of that is wrong."""
        order, beyond = sheet.order, sheet.order.beyond_milli
        code = formats.pickup_code(order.code)
        lines = [
            replace(line, qty_milli=beyond[line.id]) for line in order.lines if line.id in beyond
        ]
        card, buttons = self._plain(
            notice,
            self.tr("Order {code} was handed over on two PCs").format(code=code),
            self.tr("The stock went down twice. If the bag left once, this goes back into stock:")
            if beyond
            else self.tr("The stock is right again."),
            refused=False,
            understood=not beyond,
        )
        if beyond:
            column = card.layout()
            assert isinstance(column, QVBoxLayout)  # noqa: S101 - as it was made
            column.insertWidget(2, label(self._orders.articles(lines), wraps=True))
            once = self._doing(notice, BringBack(order.id, tuple(beyond.items())))
            self._add(buttons, self.tr("It left once"), once, symbol="undo-2")
            twice = self.tr("All of it left")
            self._add(buttons, twice, self._settling(notice), symbol="check")
        going = self._parts.go.order
        self._add(buttons, self.tr("See the order"), lambda: going.emit(order.id), variant="text")
        buttons.addStretch(1)
        return card

    def _unconfirmed(self, notice: Notice) -> Card:
        ids = _ids(notice, "ids")
        card, buttons = self._plain(
            notice,
            self.tr("%Ln product(s) archived here: is that right?", "", len(ids)),
            self.tr(
                "So many at once were not taken off the web, in case of a mistake. They are back "
                "in your list until you say so."
            ),
            refused=False,
            understood=False,
        )
        deed = ArchiveProducts(tuple(ids), confirmed=True)
        self._add(buttons, self.tr("Archive them"), self._doing(notice, deed), symbol="archive")
        keep = self.tr("Keep them all")
        self._add(buttons, keep, self._settling(notice), symbol="check")
        buttons.addStretch(1)
        return card

    def _joined(self, notice: Notice) -> Card:
        """The shop came onto the marketplace with products that were there already."""
        ids = _ids(notice, "same")
        card, buttons = self._plain(
            notice,
            self.tr("%Ln of your products was on the marketplace already", "", len(ids)),
            self.tr(
                "What was there keeps its price and its stock; yours is archived. If they are not "
                "the same after all, take yours back."
            ),
            refused=False,
        )
        deed = ArchiveProducts(tuple(ids), archived=False)
        back = self.tr("Take mine back")
        self._add(buttons, back, self._doing(notice, deed), symbol="archive-restore")
        buttons.addStretch(1)
        return card

    def _double(self, notice: Notice) -> Card:
        names, ids = notice.data.get("names"), notice.data.get("ids")
        one, other = names if isinstance(names, list) and len(names) == 2 else ("", "")
        card, buttons = self._plain(
            notice,
            self.tr("Twice the same product? “{one}” and “{other}”").format(one=one, other=other),
            self.tr(
                "Two PCs gave them the barcode {code}. If they are the same, archive one of them."
            ).format(code=notice.data.get("barcode")),
            refused=False,
            understood=False,
        )
        both = self.tr("Both are right")
        self._add(buttons, both, self._settling(notice), symbol="check")
        for name, id in zip((one, other), ids if isinstance(ids, list) else (), strict=False):
            see = partial(self._parts.go.product.emit, UUID(str(id)))
            words = self.tr("See “{name}”").format(name=name)
            self._add(buttons, words, see, variant="text")
        buttons.addStretch(1)
        return card

    # --------------------------------------------------------------------------------------

    def _plain(
        self, notice: Notice, title: str, why: str, *, refused: bool, understood: bool = True
    ) -> tuple[Card, QHBoxLayout]:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(title, kind="emphasis", wraps=True), 1)
        if refused:
            head.addWidget(Tag(card, text=self._deeds.refused(), tone="bad"))
        column.addLayout(head)
        column.addWidget(label(why, tone="muted", wraps=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        if understood:
            self._add(buttons, self.tr("Understood"), self._settling(notice), symbol="check")
        column.addSpacing(4)
        column.addLayout(buttons)
        return card, buttons

    @staticmethod
    def _add(
        row: QHBoxLayout,
        text: str,
        work: Callable[[], object],
        *,
        symbol: str = "",
        variant: str = "outlined",
    ) -> None:
        button = (
            Button(text=text, variant="text")
            if variant == "text"
            else Button(text=text, symbol=symbol)
        )
        button.clicked.connect(lambda _checked=False: work())
        row.addWidget(button)

    def _settling(self, notice: Notice) -> Callable[[], object]:
        """Looked at: on this PC, or of what every PC lists, on all of them."""
        if notice.kind == "conflict" and notice.ref_id is not None:
            deed = Settle(notice.id, notice.ref_id, KEPT)
            return lambda: self._parts.asker.ask(deed)
        return lambda: self._parts.exchange.settle_notice(notice.id)

    def _doing(self, notice: Notice, deed: Command) -> Callable[[], None]:
        def work() -> None:
            if self._parts.asker.ask(deed) is not None:
                self._parts.exchange.settle_notice(notice.id)

        return work


def _still_here(order: Order) -> list[OrderLine]:
    """What of an order that ended has not left with its customer."""
    handed = order.handed_milli
    left = ((line, line.due_milli - handed[line.id]) for line in order.lines)
    return [replace(line, qty_milli=milli) for line, milli in left if milli > 0]


def _ids(notice: Notice, name: str) -> list[UUID]:
    listed = notice.data.get(name)
    return [UUID(str(each)) for each in listed] if isinstance(listed, list) else []


def _names(side: Side) -> tuple[str, ...]:
    return tuple(str(each) for each in side.value) if isinstance(side.value, list) else ()


def _wanted(notice: Notice) -> State | None:
    """The step that was not taken."""
    try:
        body = json.loads(str(notice.data.get("body") or "{}"))
        return State(str(body.get("to") or notice.data.get("lost") or ""))
    except (ValueError, AttributeError):
        return None
