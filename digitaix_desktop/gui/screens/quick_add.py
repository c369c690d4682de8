"""One line, and a product is online: name, price, Enter; then the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.gui.forms.ui_quick_add import Ui_QuickAdd
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.reach import reach_now
from digitaix_desktop.gui.screens.one_photo import OnePhoto
from digitaix_desktop.gui.screens.product_particulars import missing_words
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import set_tone
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.standing import Reach
from digitaix_protocol.rules import formats


class QuickAdd(Card):
    """Stays open for the next product. `shown(UUID)` asks for the sheet of one.

    Without a usual VAT rate it asks once, and keeps the answer as the shop's usual one.
    """

    put_away = Signal()
    shown = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._offer: Callable[[], None] = lambda: None
        self._asked_vat = False
        self._told_name = ""
        self._told: UUID | None = None
        """The product that is spoken of, if it is one that can be opened."""
        self.form = Ui_QuickAdd()
        self.form.setupUi(self)
        form = self.form
        self._waits = False
        """*Enter* was pressed while the photo was being read: it is added once it is there."""
        self.photo = OnePhoto(parts, form.photo)
        self.photo.came.connect(self._photo_came)
        self.photo.refused.connect(self._photo_refused)
        form.put_online.set_key_hint(self.tr("Enter"))
        form.close.clicked.connect(lambda _checked=False: self.put_away.emit())
        form.put_online.clicked.connect(lambda _checked=False: self._enter())
        form.said_button.clicked.connect(lambda _checked=False: self._offer())
        form.unit.unitChosen.connect(lambda unit: form.stock.set_unit(unit))
        form.vat.rateChosen.connect(lambda _rate: self._vat_chosen())
        form.name.returnPressed.connect(self._name_entered)
        form.name.editingFinished.connect(self._look_at_name)
        form.barcode.codeEntered.connect(lambda _code: self._look_at_code())
        form.barcode.faultFound.connect(lambda fault: self._say(fault, tone_bad=True))
        for line in (form.price, form.stock, form.barcode):
            line.returnPressed.connect(self._enter)
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # a file dropped here is meant for the shop
            field.installEventFilter(self)

    def begin(self, barcode: str = "") -> None:
        """Be ready for a new product, perhaps of a barcode that was just scanned."""
        form = self.form
        form.vat.set_rate(self._parts.queries.profile().default_vat_bp)
        self._say("")
        if barcode:
            self.take_code(barcode)
        form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        form.name.selectAll()

    def take_code(self, code: str) -> None:
        """Fill in a barcode that was scanned."""
        self.form.barcode.set_code(code)
        self._look_at_code()

    def take_photo(self, path: Path) -> None:
        """Take a picture that was dropped."""
        self.photo.take(path)

    def look_again(self) -> None:
        """Products changed: what was said of one that is gone, as by *Undo*, is no longer true."""
        if self._told is None:
            return
        sheet = self._parts.queries.product(self._told)
        if sheet is None or sheet.product.deleted:
            self._say("")

    # What is asked ------------------------------------------------------------------------

    def _name_entered(self) -> None:
        """Enter after the name goes on to the price, unless that is there already."""
        if self.form.price.text().strip():
            self._enter()
        else:
            self.form.price.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vat_chosen(self) -> None:
        """The answer to the one question that was left: go on."""
        if self._asked_vat:
            self._enter()

    def _enter(self) -> None:
        form = self.form
        self._asked_vat = False
        if not form.name.text().strip():
            self._ask(form.name, self.tr("Give the product a name first."))
        elif form.price.is_wrong():
            self._ask(form.price, self.tr("This price can’t be read. Type it like 24.90."))
        elif not form.price.amount():
            nothing = form.price.amount() == 0
            self._ask(
                form.price,
                self.tr("A price of 0 €? Type what it costs, and customers see it.")
                if nothing
                else self.tr("Type its price, and customers see it."),
            )
            self._offer_to(self.tr("Add it without a price"), lambda: self._add(online=True))
        elif form.barcode.is_wrong():
            self._ask(form.barcode, form.barcode.fault())
        elif form.stock.is_wrong():
            self._ask(form.stock, self.tr("This stock can’t be read. Type a number."))
        elif form.vat.rate() is None:
            self._ask(
                form.vat, self.tr("Which VAT? Your answer is proposed for the next products too.")
            )
            self._asked_vat = True
            form.vat.showPopup()
        else:
            self._add(online=True)

    def _photo_came(self) -> None:
        if self._waits:
            self._enter()

    def _photo_refused(self, why: str) -> None:
        """It is said, and what was typed stays: with or without a photo is for the user to say."""
        self._waits = False
        self._say(why, tone_bad=True)

    def _add(self, *, online: bool) -> None:
        form = self.form
        self._waits = self.photo.is_busy()
        if self._waits:
            return
        price, rate = form.price.amount() or None, form.vat.rate()
        self._keep_rate(rate)
        done = self._parts.asker.ask(
            AddProduct(
                form.name.text(),
                price,
                rate,
                form.unit.unit(),
                barcode=form.barcode.code(),
                stock_milli=form.stock.quantity(),
                web_visible=online,
                photos=(self.photo.name,) if self.photo.name else (),
            )
        )
        if done is None or done.subject is None:
            return
        self._added(done.subject, form.name.text().strip(), price)

    def _added(self, product_id: UUID, name: str, price: int | None) -> None:
        form = self.form
        form.name.setText("")  # not clear(): Ctrl+Z is to undo the deed, not the typing
        form.price.set_amount(None)
        form.stock.set_quantity(None)
        form.barcode.set_code("")
        self.photo.forget()
        if price is None:
            self._say(self.tr("“{name}” is added, without a price yet.").format(name=name))
        else:
            shown = formats.unit_price(price, form.unit.unit(), self._parts.words.language)
            lacks = self._lacking(product_id)
            said = (
                self._said_online()
                if not lacks
                else self.tr("“{name}” at {price} is to be seen in the shop until you say: {what}.")
            )
            self._say(said.format(name=name, price=shown, what=lacks))
        self._offer_to_open(product_id)
        form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lacking(self, product_id: UUID) -> str:
        """What the law asks and a line cannot say: opening the product leads to it."""
        sheet = self._parts.queries.product(product_id)
        lacks = sheet.product.lacks(self._parts.queries.profile().trade) if sheet else ()
        named = missing_words()
        return ", ".join(named[key].lower() for key in lacks if key in named)

    def _said_online(self) -> str:
        """Where a complete product is now, as far as the line allows."""
        match reach_now(self._parts):
            case Reach.CUSTOMERS:
                return self.tr("“{name}” is online at {price}.")
            case Reach.LATER:
                return self.tr("“{name}” at {price} is saved: online once the connection is back.")
            case Reach.NOWHERE:
                return self.tr(
                    "“{name}” at {price} is saved: online once your shop is on the marketplace."
                )

    def _keep_rate(self, rate: int | None) -> None:
        """Keep the first answer as the shop's usual rate."""
        profile = self._parts.queries.profile()
        if profile.default_vat_bp is not None or rate is None:
            return
        try:
            self._parts.desk.do(
                ChangeProfile.between(profile, replace(profile, default_vat_bp=rate))
            )
        except ShopError as refusal:
            self._parts.asker.refused.emit(self._parts.asker.explain(refusal))

    def _look_at_name(self) -> None:
        """Say it, and no more than that, if the shop has something of this name already."""
        name = self.form.name.text().strip()
        if name == self._told_name:
            return
        there = self._parts.queries.by_name(name) if name else None
        if there is None:
            if self._told_name:
                self._say("")
            return
        said = self.tr("There is a “{name}” already.")
        price = ""
        if there.price_cents is not None:
            said = self.tr("There is a “{name}” at {price} already.")
            language = self._parts.words.language
            price = formats.unit_price(there.price_cents, there.unit, language)
        self._say(said.format(name=there.name, price=price), tone_bad=True)
        self._offer_to_open(there.id)
        self._told_name = name

    def _look_at_code(self) -> None:
        """Say it if something else has this barcode already."""
        code = self.form.barcode.code()
        found = self._parts.queries.by_barcode(code) if code else None
        sheet = self._parts.queries.product(found[0]) if found is not None else None
        if sheet is None:
            self._say("")
            return
        product = sheet.product
        said = self.tr("“{name}” has this barcode already.").format(name=product.name)
        self._say(said, tone_bad=True)
        self._offer_to_open(product.id)

    # What is said -------------------------------------------------------------------------

    def _ask(self, field: QWidget, words: str) -> None:
        self._say(words, tone_bad=True)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, *, tone_bad: bool = False) -> None:
        form = self.form
        self._told, self._told_name = None, ""
        form.said.setText(words)
        set_tone(form.said, "warn" if tone_bad else "good")
        form.said.setVisible(bool(words))
        form.said_button.hide()

    def _offer_to_open(self, product_id: UUID) -> None:
        self._told = product_id
        self._offer_to(self.tr("Open it"), lambda: self.shown.emit(product_id))

    def _offer_to(self, words: str, deed: Callable[[], None]) -> None:
        self._offer = deed
        self.form.said_button.setText(words)
        self.form.said_button.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A picture pasted into a field of words is the photo; words are the field's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pastes = event.matches(QKeySequence.StandardKey.Paste)
            if pastes and not QGuiApplication.clipboard().mimeData().hasText():
                return self.photo.paste()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape puts the line away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)
