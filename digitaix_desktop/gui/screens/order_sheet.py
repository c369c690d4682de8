"""An order opened: who it is for, its articles, and the one next step."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.forms.ui_order_sheet import Ui_OrderSheet
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.missing_panel import MissingPanel
from digitaix_desktop.gui.screens.order_deeds import OrderDeeds
from digitaix_desktop.gui.screens.order_foot import OrderFoot
from digitaix_desktop.gui.screens.order_heading import OrderHeading
from digitaix_desktop.gui.screens.order_history import OrderHistory
from digitaix_desktop.gui.screens.order_lines import EDITABLE, OrderLines
from digitaix_desktop.gui.screens.order_message import OrderMessage
from digitaix_desktop.gui.screens.order_papers import OrderPapers
from digitaix_desktop.gui.screens.order_scale import OrderScale
from digitaix_desktop.gui.screens.order_scans import OrderScans
from digitaix_desktop.gui.screens.order_ways import OrderWays
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.screens.part_card import PartCard
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.order_card import OrderCard
from digitaix_desktop.gui.widgets.sheet import INSIDE, Sheet
from digitaix_desktop.operations.orders import SeeOrders
from digitaix_desktop.operations.scanning import Goods
from digitaix_desktop.operations.views import orders as views
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State


class OrderSheet(Sheet):
    """Shows one order and asks for what is to be done with it.

    `Enter` notes a weight while an article is open, else takes the next step; the key's name is
    written on the button it presses. What is typed stays while the order is read again.
    """

    def __init__(self, parts: Parts, words: OrderWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._words = parts, words
        self._history = OrderHistory(words, self)
        self._opened: views.OrderSheet | None = None
        self._to_show: QWidget = self
        self.form = Ui_OrderSheet()
        self._drawing = QWidget()
        self.form.setupUi(self._drawing)
        self.deeds = OrderDeeds(parts, self)
        self.heading = OrderHeading(self.form, words, self)
        self.ways = OrderWays(self.form, words, self)
        self.foot = OrderFoot(self.form, words, self)
        self.lines = OrderLines(words.language)
        self.scale = OrderScale(parts, self.lines, self)
        self.form.lines.addWidget(self.lines)
        self.missing = MissingPanel(parts)
        self._scans = OrderScans(parts, self.lines, self.missing, self.deeds, self)
        self.form.lines.addWidget(self.missing)
        self.set_body(self.form.body)
        self.set_foot(self.form.foot)
        self._wire()
        self.look_changed()

    def _wire(self) -> None:
        form = self.form
        who = FlowLayout(form.who, last_right=True)  # names and hours are never cut
        for words in (form.customer, form.slot, form.left):
            who.addWidget(words)
        self.message = OrderMessage()
        self.message.wrote.connect(self.deeds.write)
        form.body_column.insertWidget(form.body_column.indexOf(form.note_card) + 1, self.message)
        self.parts_card = PartCard(self._words.language)
        column = form.body_column
        column.insertWidget(column.indexOf(form.reasons) + 1, self.parts_card)
        for each in self.findChildren(QPushButton):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        form.next.clicked.connect(lambda _checked=False: self._take_next_step())
        form.print.clicked.connect(lambda _checked=False: self.print())
        form.decline.clicked.connect(lambda _checked=False: self._ask_why())
        form.told.clicked.connect(lambda _checked=False: self.deeds.tell())
        form.show_history.clicked.connect(lambda _checked=False: self._toggle_history())
        form.reasons.given.connect(self.deeds.cancel)
        form.reasons.put_away.connect(self._put_reasons_away)
        self._parts.pictures.came.connect(self._show_photos)
        self._wire_ways()
        self._wire_lines()
        self.deeds.done.connect(self.read_again)
        self.deeds.settled.connect(self._settled)
        self.deeds.next_due.connect(self._go_on)
        self.deeds.offered.connect(self._offered)
        for card in (form.note_card, form.history):
            card.set_tone("muted")
        form.history.hide()
        form.reasons.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _wire_ways(self) -> None:
        """What is done now and then, and the card for what leaves or comes back in part."""
        ways, parts_card = self.ways, self.parts_card
        ways.papers.clicked.connect(lambda _checked=False: self._offer_papers())
        ways.cancel.clicked.connect(lambda _checked=False: self._ask_why())
        ways.back.clicked.connect(lambda _checked=False: self._step_back())
        ways.shelve.clicked.connect(lambda _checked=False: self.deeds.step(State.NOT_COLLECTED))
        ways.part.clicked.connect(lambda _checked=False: self._ask_how_much(leaving=True))
        ways.returns.clicked.connect(lambda _checked=False: self._ask_how_much(leaving=False))
        ways.rest.clicked.connect(lambda _checked=False: self.deeds.end_with(()))
        parts_card.kept.connect(self.deeds.hand_over)
        parts_card.ended.connect(self.deeds.end_with)
        parts_card.returned.connect(self.deeds.bring_back)
        parts_card.put_away.connect(self._put_parts_away)

    def _wire_lines(self) -> None:
        """The articles, and what is offered for one that is missing."""
        lines, missing = self.lines, self.missing
        lines.noted.connect(lambda line_id, milli, _agreed: self._scans.noted(line_id, milli))
        lines.noted.connect(self.deeds.prepare)
        lines.taken.connect(self._take)
        lines.dropped.connect(self.deeds.drop)
        lines.toggled.connect(self._toggled)
        lines.asked.connect(self.deeds.ask_about_weight)
        lines.missing.connect(self._offer_instead)
        lines.unfolded.connect(self._show_question)
        lines.answered.connect(self.deeds.answer)
        missing.asked.connect(self.deeds.offer)
        missing.told.connect(self.deeds.agree)
        missing.put_away.connect(self._give_up_missing)
        self._scans.unfolded.connect(self._show_soon)

    def look_changed(self) -> None:
        """24 px at the sides, at any size."""
        super().look_changed()
        if hasattr(self, "form"):
            side = look().px(INSIDE)
            self.form.body_column.setContentsMargins(side, 0, side, look().px(16))

    # What it is told ----------------------------------------------------------------------

    def show_order(self, order_id: UUID) -> bool:
        """Open that order, which is thereby seen; false if there is none of that id."""
        opened = self._parts.queries.order(order_id)
        if opened is None:
            return False
        self.heading.forget_remark()
        if self.order_id() != order_id:
            self._forget()
        self._show(opened)
        if not opened.seen:
            self._parts.asker.ask(SeeOrders((order_id,)))
        return True

    def order_id(self) -> UUID | None:
        """The order that is open."""
        return None if self._opened is None else self._opened.order.id

    def read_again(self) -> None:
        """Show what became of the order that is open."""
        if (order_id := self.order_id()) is None:
            return
        opened = self._parts.queries.order(order_id)
        if opened is None:
            self.closed.emit()
            return
        about_to_go_on = self.form.next.hasFocus()
        self._show(opened)
        if about_to_go_on and self.form.next.isHidden():  # its end came from elsewhere
            self.begin()  # else the focus falls on what takes that back

    def pass_time(self) -> None:
        """Say again how much time is left."""
        if self._opened is not None:
            self.heading.pass_time(self._opened, self._parts.now_ms())

    def remark(self, sentence: str) -> None:
        """Say something calmly above the articles, until a step is taken or one looks elsewhere."""
        if self._opened is not None:
            self.heading.remark(sentence, self._opened.order)

    def forget(self) -> None:
        """Show no order any more."""
        self._forget()
        self._opened = self.deeds.order_id = None

    def begin(self) -> None:
        """Put the focus where the work goes on: the weight, or the next step."""
        block = self.lines.open_block()
        if block is not None:
            block.begin_typing()
        elif not self.form.next.isHidden():
            self.form.next.setFocus()
        else:
            self.close_button.setFocus()

    def enter(self) -> None:
        """What the key *Enter* does now."""
        block = self.lines.open_block()
        if self._gives_reason():
            self.form.reasons.enter()
        elif not self.parts_card.isHidden():
            self.parts_card.enter()
        elif self._offers_instead():
            return  # Enter goes on inside it
        elif block is not None:
            block.enter()
        else:
            self._take_next_step()

    def takes_goods(self, goods: Goods) -> bool:
        """Goods scanned while their order is prepared go into it; false for those of no line."""
        opened = self._opened
        if opened is None or opened.order.state is not State.PREPARING or not self.isVisible():
            return False
        return self._scans.take_goods(opened.order, goods)

    def takes_label(self, label: ScaleLabel) -> bool:
        """A label of which nobody knows the article: of the one that is open, if that is said."""
        return self._scans.take_label(label)

    def print(self) -> None:
        """Print the pickup slip of the order that is open."""
        if (order_id := self.order_id()) is not None:
            self._parts.go.print_slip.emit(order_id)

    def _offer_papers(self) -> None:
        if (order_id := self.order_id()) is not None:
            OrderPapers(self._parts, order_id, self).popup(self.ways.below_papers())

    # Showing ------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What was remarked was said of that moment: whoever comes back later begins anew."""
        super().hideEvent(event)
        self.remark("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape puts away what was unfolded, before the sheet itself."""
        if event.key() == Qt.Key.Key_Escape:
            for unfolded, put_away in (
                (self.missing, self._give_up_missing),
                (self.parts_card, self._put_parts_away),
                (self.form.reasons, self._put_reasons_away),
            ):
                if not unfolded.isHidden():
                    put_away()
                    return
        super().keyPressEvent(event)

    def _forget(self) -> None:
        self.heading.forget_remark()
        self.lines.begin_anew()
        self.form.history.hide()
        self.form.reasons.hide()
        self.parts_card.hide()
        self.missing.end()
        self.scroll_to_top()

    def _show(self, opened: views.OrderSheet) -> None:
        self._opened = opened
        order = opened.order
        self.deeds.order_id = order.id
        state = self._words.state(order.state)
        self.set_title(formats.pickup_code(order.code), "code")
        self.set_tag(state.words, state.tone)
        self.heading.show_order(opened, self._parts.now_ms())
        self.message.show_order(order)
        self._show_lines(order, opened.contact)
        self._show_photos()
        self.foot.show_order(order)
        self.ways.show_order(order, self._parts.now_ms())
        if not order.is_open:
            self.form.reasons.hide()
        self._show_key()
        if not self.form.history.isHidden():
            self._fill_history(opened)

    def _show_lines(self, order: Order, contact: Contact) -> None:
        self.lines.set_scale(self.scale.reader.is_there())
        self.lines.show_order(order, contact, online=self._is_online())
        if order.state not in EDITABLE:
            self.missing.end()
        ready, kept = self.lines.progress()
        counts = order.state is State.PREPARING
        said = self.tr("%Ln ready of {all}", "", ready).format(all=kept) if counts else ""
        self.form.ready.setText(said)

    def _show_photos(self) -> None:
        """Those at hand; the others once they are read."""
        photos = {} if self._opened is None else self._opened.photos
        thumbnail = self._parts.pictures.thumbnail
        self.lines.show_photos(lambda variant_id: thumbnail(photos.get(variant_id, "")))

    def _focus_moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._show_key()

    def _show_key(self) -> None:
        """Write *Enter* on the button it presses now, from here or from the card of the order."""
        focus = self.window().focusWidget()
        own = focus is not None and self.isAncestorOf(focus)
        own = own or (isinstance(focus, OrderCard) and focus.isChecked())
        other = isinstance(focus, QPushButton) and focus is not self.form.next
        elsewhere = self.lines.open_block() is not None or self._gives_reason()
        elsewhere = elsewhere or not self.parts_card.isHidden()
        elsewhere = elsewhere or self._offers_instead()
        self.form.next.set_key_active(own and not elsewhere and not other)

    def _gives_reason(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.form.reasons.isAncestorOf(focus)

    def _offers_instead(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.missing.isAncestorOf(focus)

    def _fill_history(self, opened: views.OrderSheet) -> None:
        many = self._parts.queries.pairing() is not None
        told = self._history.lines(opened, self._parts.now_ms(), one_of_many=many)
        self._history.fill(self.form.history_column, told)

    # Asking -------------------------------------------------------------------------------

    def _show_soon(self, part: QWidget) -> None:
        """Bring into sight what was just unfolded, once it has its place."""
        self._to_show = part
        QTimer.singleShot(0, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        self.scroll_to(self._to_show)

    def _take_next_step(self) -> None:
        step = None if self._opened is None else self._words.next_step(self._opened.order.state)
        if step is not None:
            self.deeds.step(step.target)

    def _step_back(self) -> None:
        if self._opened is not None:
            back = self._words.step_back(self._opened.order, self._parts.now_ms())
            if back is not None:
                self.deeds.step(back.target)

    def _take(self, line_id: UUID, taken: bool) -> None:
        if (line := self.lines.line(line_id)) is not None:
            self.deeds.take(line_id, line.qty_milli if taken else None)

    def _is_online(self) -> bool:
        """Whether the customer has a page to be asked on."""
        is_web = self._opened is not None and self._opened.order.source == "web"
        return is_web and self._parts.queries.pairing() is not None

    # Unfolding ----------------------------------------------------------------------------

    def _show_question(self) -> None:
        if (block := self.lines.open_block()) is not None:
            self._show_soon(block.question)

    def _offer_instead(self, line_id: UUID) -> None:
        """Something of that line is missing: choose what to offer."""
        line = self.lines.line(line_id)
        if line is not None and self._opened is not None:
            self.missing.begin(line, self._opened.contact.phone, online=self._is_online())
            self._show_soon(self.missing)

    def _ask_how_much(self, *, leaving: bool) -> None:
        if self._opened is not None:
            self.form.reasons.hide()
            card, order = self.parts_card, self._opened.order
            (card.begin_leaving if leaving else card.begin_returning)(order)
            self._show_soon(card)
            self._show_key()

    def _ask_why(self) -> None:
        if self._opened is not None:
            self.parts_card.hide()
            self.form.reasons.begin(self._opened)
            self._show_soon(self.form.reasons)
            self._show_key()

    def _give_up_missing(self) -> None:
        self.missing.end()
        self._toggled()

    def _put_parts_away(self) -> None:
        self.parts_card.hide()
        self._toggled()

    def _put_reasons_away(self) -> None:
        self.form.reasons.hide()
        self._toggled()

    def _toggled(self) -> None:
        self.begin()
        self._show_key()

    def _toggle_history(self) -> None:
        if self._opened is not None and self.form.history.isHidden():
            self._fill_history(self._opened)
            self.form.history.show()
            self._show_soon(self.form.history)
        else:
            self.form.history.hide()

    # Going on -----------------------------------------------------------------------------

    def _settled(self) -> None:
        self.form.reasons.hide()
        self.parts_card.hide()
        self.heading.forget_remark()
        self.read_again()
        self._toggled()

    def _go_on(self) -> None:
        """The next article to weigh, or the next step."""
        self.lines.open_next()
        self.read_again()
        self.begin()

    def _offered(self) -> None:
        self.missing.end()
        self._go_on()
