"""Putting goods aside for somebody at the counter or on the telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from digitaix_desktop.domain.barcodes import is_trade_number
from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.products import Variant
from digitaix_desktop.domain.reached import reached
from digitaix_desktop.gui.forms.ui_put_aside import Ui_PutAside
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.wish_row import Article, WishRow
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.sheet import INSIDE, Sheet
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.orders import PutAside, Wish
from digitaix_desktop.operations.views.products import Found, FoundKind, ProductSheet
from digitaix_desktop.words import CLOCK, local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import total
from digitaix_protocol.rules.slots import Slot, offered

_FOUND_AT_MOST = 8
_DAYS_AHEAD = 21
_FIRST_HOUR, _LAST_HOUR, _USUAL_HOUR = 7, 21, 10
_HALF_HOUR_MS = 30 * 60_000


class PutAsideSheet(Sheet):
    """Articles, who they are for, when, and a note. What is typed stays until it is put aside.

    `put_aside(UUID)` tells the new order.
    """

    put_aside = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._language = parts.words.language
        self._rows: list[WishRow] = []
        self._unknown = ""
        self._offered_for: object = None
        self._slots: dict[date, list[Slot]] = {}
        self.form = Ui_PutAside()
        self._drawing = QWidget()
        self.form.setupUi(self._drawing)
        self.set_title(self.tr("Put aside"))
        self.set_body(self.form.body)
        self.set_foot(self.form.foot)
        self._choices = FlowLayout(self.form.variant_chips)
        self._wire()
        self._offer_times()
        self.begin_anew()
        self.look_changed()

    def _wire(self) -> None:
        form = self.form
        for button in self.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        form.articles.set_find(self._find)
        form.articles.set_pictures(self._parts.pictures)
        form.articles.set_meant(self._parts.queries.meant)
        form.articles.chosen.connect(lambda found: self.choose(found.id))
        form.articles.entered.connect(self._entered)
        form.articles.textChanged.connect(lambda _text: self._typing())
        form.add_product.clicked.connect(lambda _checked=False: self._add_product())
        form.day.currentIndexChanged.connect(lambda _row: self._day_chosen())
        form.clear.clicked.connect(lambda _checked=False: self._start_again())
        form.next.clicked.connect(lambda _checked=False: self._put_aside())
        self._parts.bus.touched.connect(self._touched)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def look_changed(self) -> None:
        """24 px at the sides, at any size."""
        super().look_changed()
        if hasattr(self, "form"):
            side = look().px(INSIDE)
            self.form.body_column.setContentsMargins(side, look().px(4), side, look().px(16))

    # What it is told ----------------------------------------------------------------------

    def begin_anew(self) -> None:
        """Nothing is wanted yet, by nobody."""
        for row in list(self._rows):
            self._take_off(row)
        for field in (self.form.articles, self.form.name, self.form.contact, self.form.note):
            field.clear()
        self.form.day.setCurrentIndex(0)
        self._hint("")
        self.form.variants.hide()
        self._show_total()

    def begin(self) -> None:
        """Put the cursor where articles are found."""
        self._offer_times()
        self.form.articles.setFocus()

    def scanned(self, code: str) -> bool:
        """Goods that were scanned are wanted; false for what is no goods' code."""
        known = self._parts.queries.by_barcode(code)
        if known is not None:
            self._add(*known)
            return True
        if not is_trade_number(code):
            return False
        self._unknown = code
        self._hint(self.tr("No product has the barcode {code} yet.").format(code=code))
        self.form.add_product.show()
        return True

    def choose(self, product_id: UUID) -> None:
        """That product is wanted; which of its variants is asked if it has several."""
        sheet = self._parts.queries.product(product_id)
        if sheet is None:
            return
        shelf = sheet.product.shelf
        if len(shelf) == 1:
            self._add(product_id, shelf[0].id)
            return
        while (item := self._choices.takeAt(0)) is not None:
            if (choice := item.widget()) is not None:
                choice.hide()
                choice.deleteLater()
        self.form.which.setText(
            self.tr("Which one of “{name}”?").format(name=sheet.product.name)
        )  # fmt: skip
        for variant in shelf:
            article = self._priced(sheet, variant)
            offered = Button(text=self._offer(article), variant="outlined")
            offered.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            offered.setMinimumWidth(1)  # a long option must not widen the sheet
            offered.clicked.connect(lambda _checked=False, id=variant.id: self._add(product_id, id))
            self._choices.addWidget(offered)
            offered.show()
        self.form.variants.show()
        first = self._choices.itemAt(0)
        if first is not None and (widget := first.widget()) is not None:
            widget.setFocus()

    def enter(self) -> None:
        """What *Enter* does: put it aside."""
        self._put_aside()

    def rows(self) -> list[WishRow]:
        """What is wanted so far."""
        return list(self._rows)

    # Articles -----------------------------------------------------------------------------

    def _touched(self, touched: Touched) -> None:
        """Names, prices and stock may have changed meanwhile."""
        if not touched & (Touched.PRODUCTS | Touched.STOCK):
            return
        for row in self._rows:
            article = self._article(row.article().product.id, row.variant_id())
            if article is not None:
                row.show_article(article)

    def _find(self, text: str) -> Sequence[Found]:
        """Products alone, each with its price and what is left."""
        found = self._parts.queries.search(text, _FOUND_AT_MOST * 2)
        products = [each for each in found if each.kind is FoundKind.PRODUCT][:_FOUND_AT_MOST]
        return [replace(each, detail=self._detail_of(each.id)) for each in products]

    def _detail_of(self, product_id: UUID) -> str:
        """Of several variants the lowest price: what is left is said of each when one is chosen."""
        sheet = self._parts.queries.product(product_id)
        if sheet is None:
            return ""
        product = sheet.product
        articles = [self._priced(sheet, each) for each in product.shelf]
        if len(articles) == 1:
            return " · ".join(self._price_and_left(articles[0]))
        prices = {each.price_cents for each in articles if each.price_cents is not None}
        if not prices:
            return ""
        lowest = formats.unit_price(min(prices), str(product.unit), self._language)
        return self.tr("from {price}").format(price=lowest) if len(prices) > 1 else lowest

    def _offer(self, article: Article) -> str:
        """A variant to choose: `10 litres · 8,90 € · reste 6`."""
        name = article.variant.label or self.tr("No option")
        return " · ".join([name, *self._price_and_left(article)])

    def _price_and_left(self, article: Article) -> list[str]:
        said, unit = [], str(article.product.unit)
        if article.price_cents is not None:
            said.append(formats.unit_price(article.price_cents, unit, self._language))
        if article.stock.known:
            left = formats.asked_quantity(max(0, article.free_milli), unit, self._language)
            said.append(self.tr("{amount} left").format(amount=left))
        return said

    def _entered(self, text: str) -> None:
        """Typed and entered with nothing found by name: maybe a barcode."""
        known = self._parts.queries.by_barcode(text)
        if known is not None:
            self._add(*known)
        elif not self.scanned(text):
            self._hint(self.tr("Nothing found for “{text}”.").format(text=text))

    def _article(self, product_id: UUID, variant_id: UUID) -> Article | None:
        sheet = self._parts.queries.product(product_id)
        if sheet is None or variant_id not in sheet.stock:
            return None
        return self._priced(sheet, sheet.product.variant(variant_id))

    def _priced(self, sheet: ProductSheet, variant: Variant) -> Article:
        return Article(sheet.product, variant, sheet.stock[variant.id], self._parts.now_ms())

    def _add(self, product_id: UUID, variant_id: UUID) -> None:
        """One more of it, or a first one whose quantity may be typed at once."""
        self._hint("")
        self.form.variants.hide()
        row = next((row for row in self._rows if row.variant_id() == variant_id), None)
        if row is not None:
            row.step(1)
        elif (article := self._article(product_id, variant_id)) is not None:
            row = WishRow(article, self._language, self._parts.pictures)
            made = row
            row.changed.connect(self._show_total)
            row.removed.connect(lambda: self._removed(made))
            row.gone_on.connect(self.form.articles.setFocus)
            self._rows.append(row)
            self.form.wishes.addWidget(row)
            row.show()  # at once: hidden parts take no focus
        if row is not None:
            row.begin_typing()
        self._show_total()

    def _removed(self, row: WishRow) -> None:
        self._take_off(row)
        self._show_total()
        self.form.articles.setFocus()

    def _take_off(self, row: WishRow) -> None:
        self._rows.remove(row)
        self.form.wishes.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _typing(self) -> None:
        self._hint("")
        self._show_key()

    def _hint(self, words: str) -> None:
        self.form.hint.setText(words)
        self.form.hint_row.setVisible(bool(words))
        self.form.add_product.hide()

    def _add_product(self) -> None:
        self._parts.go.add_product.emit(self._unknown)

    # When ---------------------------------------------------------------------------------

    def _offer_times(self) -> None:
        """The days from today on, and the half hours of a day."""
        form, today = self.form, local_time(self._parts.now_ms()).date()
        known = (today, self._parts.queries.profile().terms)
        if not self._parts.queries.profile().terms.has_slots and self._offered_for == known:
            return
        self._offered_for = known
        was_day, was_hour = form.day.currentData(), form.hour.currentText()
        form.day.clear()
        form.day.addItem(self.tr("No set time"), None)
        for day in self._days(today):
            ahead = (day - today).days
            said = {0: self.tr("Today"), 1: self.tr("Tomorrow")}.get(
                ahead, formats.short_day(day, self._language)
            )
            form.day.addItem(said, day.isoformat())
        form.day.setCurrentIndex(max(0, form.day.findData(was_day)))
        self._day_chosen()
        if was_day and form.hour.findText(was_hour) >= 0:
            form.hour.setCurrentIndex(form.hour.findText(was_hour))

    def _days(self, today: date) -> list[date]:
        """The days to choose from: those with a slot, where the shop has said its hours."""
        self._slots.clear()
        terms = replace(self._parts.queries.profile().terms, paused=None, preparation_minutes=0)
        if not terms.has_slots:
            return [today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD)]
        taken = [at for card in self._parts.queries.board() if (at := card.pickup_from_ms)]
        for slot in offered(
            terms, self._parts.now_ms(), CLOCK, taken, full_too=True, days=_DAYS_AHEAD
        ):
            self._slots.setdefault(CLOCK.at(slot.from_ms).date(), []).append(slot)
        return list(self._slots)

    def _day_chosen(self) -> None:
        """An hour goes with a day: soon for today, in the morning for another."""
        form, row = self.form, self.form.day.currentIndex()
        form.hour.setEnabled(row > 0)
        form.hour.clear()
        if self._slots:
            self._offer_slots()
            return
        for half in range(_FIRST_HOUR * 2, _LAST_HOUR * 2):
            at = time(half // 2, half % 2 * 30)
            form.hour.addItem(f"{at:%H:%M}", at.isoformat())
        hour = time(_USUAL_HOUR)
        if row == 1:
            soon = local_time(self._parts.now_ms() + 2 * _HALF_HOUR_MS)
            hour = time(soon.hour, soon.minute // 30 * 30)
        place = form.hour.findData(hour.isoformat())
        form.hour.setCurrentIndex(max(0, place) if row > 0 else -1)

    def _offer_slots(self) -> None:
        """The slots of the day; one that is full says so, and can be chosen all the same."""
        form, day = self.form, self.form.day.currentData()
        here = self._slots.get(date.fromisoformat(day), []) if day else []
        for slot in here:
            begin, end = CLOCK.at(slot.from_ms), CLOCK.at(slot.to_ms)
            words = f"{begin:%H:%M} – {end:%H:%M}"
            if slot.left is not None and slot.left <= 0:
                words = self.tr("{slot} (full)").format(slot=words)
            form.hour.addItem(words, slot)
        free = (row for row, slot in enumerate(here) if slot.left is None or slot.left > 0)
        form.hour.setCurrentIndex(next(free, 0) if here else -1)

    def _pickup_ms(self) -> tuple[int | None, int | None]:
        """From when until when it will be collected (UTC ms)."""
        day, hour = self.form.day.currentData(), self.form.hour.currentData()
        if not day or not hour:
            return None, None
        if isinstance(hour, tuple):
            return Slot(*hour)[:2]
        at = datetime.fromisoformat(f"{day}T{hour}").astimezone()
        return int(at.timestamp() * 1000), None

    # Putting aside ------------------------------------------------------------------------

    def _who_and_note(self) -> tuple[Contact, str]:
        """What was typed to reach them by and is neither number nor address is a note."""
        phone, email, rest = reached(self.form.contact.text())
        contact = Contact(self.form.name.text().strip(), phone, email)
        said = (self.form.note.text().strip(), rest)
        return contact, " · ".join(words for words in said if words)

    def _put_aside(self) -> None:
        empty = next((row for row in self._rows if row.milli() is None), None)
        if empty is not None:
            empty.begin_typing()
            return
        wishes = tuple(Wish(row.variant_id(), row.milli() or 0) for row in self._rows)
        contact, note = self._who_and_note()
        begin, end = self._pickup_ms()
        done = self._parts.asker.ask(PutAside(wishes, contact, begin, note, end))
        if done is None:
            self.form.articles.setFocus()
        elif done.subject is not None:
            self.begin_anew()
            self.put_aside.emit(done.subject)
            self._parts.go.put_aside.emit(done.subject)

    def _start_again(self) -> None:
        self.begin_anew()
        self.begin()

    def _show_total(self) -> None:
        cents = total(row.cents() for row in self._rows)
        self.form.total.setText(formats.money(cents, self._language))
        self.form.clear.setVisible(bool(self._rows))

    def _focus_moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._show_key()

    def _show_key(self) -> None:
        """*Enter* puts it aside, except where it goes on to the next article."""
        focus = self.window().focusWidget()
        own = focus is not None and self.isAncestorOf(focus)
        searching = focus is self.form.articles and bool(self.form.articles.text().strip())
        in_row = any(focus is row.amount for row in self._rows)
        other = isinstance(focus, QPushButton) and focus is not self.form.next
        self.form.next.set_key_active(own and not searching and not in_row and not other)
