"""A product opened: its fields, whether customers see it, and what is missing for that."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.forms.ui_product_sheet import Ui_ProductSheet
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.reach import reach_now
from digitaix_desktop.gui.screens.dropped_pictures import pictures_in
from digitaix_desktop.gui.screens.product_copy import ProductCopy
from digitaix_desktop.gui.screens.product_fields import (
    Bound,
    gone_back,
    held_by_typing,
    sold_by,
)
from digitaix_desktop.gui.screens.product_online import OnlineLight, storefront_page
from digitaix_desktop.gui.screens.product_particulars import ProductParticulars
from digitaix_desktop.gui.screens.product_photos import ProductPhotos
from digitaix_desktop.gui.screens.product_promotion import ProductPromotion
from digitaix_desktop.gui.screens.variants_part import VariantsPart
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.sheet import INSIDE, Sheet
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.duplicating import DuplicateProduct
from digitaix_desktop.operations.keeping import BuyFrom
from digitaix_desktop.operations.products import (
    ArchiveProducts,
    ChangeProduct,
    PublishProducts,
)
from digitaix_desktop.operations.views import products as views
from digitaix_desktop.words import local_time
from digitaix_protocol.rules.visibility import Visibility

_VISIBLE = (Visibility.ONLINE, Visibility.IN_STORE)


class ProductSheet(Sheet):
    """Shows one product and asks for its changes, as soon as a field is left.

    What is being typed stays while the product is read again; entering it over a change made
    elsewhere is refused by the deed, told, and the field shows what is stored.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._sheet: views.ProductSheet | None = None
        self._seen: Product | None = None
        """The product as the user has it before their eyes, field by field."""
        self._page = ""
        self._body = QWidget()
        self.form = Ui_ProductSheet()
        self.form.setupUi(self._body)
        self.variants = VariantsPart(self.ask, self.other_owner, self._body)
        self.form.variants_column.addWidget(self.variants)
        self.photos = ProductPhotos(parts, self.ask, self._body)
        self.form.column.insertWidget(1, self.photos)
        self.particulars = ProductParticulars(parts.queries, self.ask, self._body)
        self.form.column.insertWidget(self.form.column.count() - 1, self.particulars)
        self.promotion = ProductPromotion(self.ask, parts, self._body)
        self.form.variants_column.insertWidget(0, self.promotion)
        self.copy = ProductCopy(self._body)
        self.form.column.insertWidget(0, self.copy)
        self.copy.named.connect(self._duplicate)
        self._light = OnlineLight(self.form.light)
        self.setAcceptDrops(True)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.photos.paste())
        self._lay_foot()
        self.set_body(self._body)
        self._bind()
        self._wire()
        self.look_changed()

    def _lay_foot(self) -> None:
        self.see_button = Button(text=self.tr("See it online"), symbol="eye")
        self.archive_button = Button(text=self.tr("Archive"), variant="muted", symbol="archive")
        self.copy_button = Button(text=self.tr("Duplicate"), variant="muted", symbol="copy")
        self.saved = label(self.tr("✓ Saved here"), kind="small")
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.see_button)
        row.addWidget(self.copy_button)
        row.addWidget(self.archive_button)
        row.addStretch(1)
        self.set_foot(foot)
        # In the head: beside the three buttons it would leave them too little room for their words.
        self.head.insertWidget(self.head.indexOf(self.close_button), self.saved)

    def _bind(self) -> None:
        form = self.form
        self._name = _line("name", form.name)
        self._price: Bound[Product] = Bound(
            "pricing",
            form.price,
            lambda product: form.price.set_amount(product.price_cents),
            lambda product: replace(product, price_cents=form.price.amount()),
        )
        self._unit: Bound[Product] = Bound(
            "pricing",
            form.unit,
            lambda product: form.unit.set_unit(product.unit),
            lambda product: sold_by(product, Unit(form.unit.unit())),
        )
        self._vat: Bound[Product] = Bound(
            "pricing",
            form.vat,
            lambda product: form.vat.set_rate(product.vat_bp),
            lambda product: replace(product, vat_bp=form.vat.rate()),
        )
        self._category, self._brand = _line("category", form.category), _line("brand", form.brand)
        self._description: Bound[Product] = Bound(
            "description",
            form.description,
            lambda product: form.description.setPlainText(product.description),
            lambda product: replace(product, description=form.description.toPlainText().strip()),
        )
        self._fields = (
            self._name,
            self._price,
            self._unit,
            self._vat,
            self._category,
            self._brand,
            self._description,
            *self.particulars.fields,
        )

    def _wire(self) -> None:
        form = self.form
        form.price_note.hide()
        form.category.set_known(self._parts.queries.categories)
        form.name.editingFinished.connect(lambda: self._save(self._name))
        form.price.amountEntered.connect(lambda _cents: self._save(self._price))
        self.particulars.entered.connect(self._save)
        self.particulars.keeping.supplier_entered.connect(self._note_supplier)
        self.promotion.unfolded.connect(self.scroll_to_unfolded)
        self.variants.unfolded.connect(self.scroll_to_unfolded)
        self.variants.movements_asked.connect(self._show_movements)
        self.variants.correction_asked.connect(lambda id: self._show_movements(id, correct=True))
        self.variants.labels_asked.connect(self._show_labels)
        shelf = self.variants.fields
        for number in (form.price, shelf.stock, shelf.price, *self.particulars.numbers):
            number.wrongFound.connect(self._numbers_judged)
        form.unit.unitChosen.connect(lambda _unit: self._save(self._unit))
        form.vat.rateChosen.connect(lambda _rate: self._save(self._vat))
        form.category.editingFinished.connect(lambda: self._save(self._category))
        form.brand.editingFinished.connect(lambda: self._save(self._brand))
        form.light.mend.connect(self.focus_field)
        form.publish.clicked.connect(lambda _checked=False: self._publish(visible=True))
        form.unpublish.clicked.connect(lambda _checked=False: self._publish(visible=False))
        self.see_button.clicked.connect(lambda _checked=False: self._see())
        self.copy_button.clicked.connect(lambda _checked=False: self._begin_copy())
        self.archive_button.clicked.connect(lambda _checked=False: self._archive())
        for field in self._fields:
            field.widget.setAcceptDrops(False)  # a file dropped here is meant for the shop
            field.widget.installEventFilter(self)

    def look_changed(self) -> None:
        """24 px at the sides, at any size."""
        super().look_changed()
        if hasattr(self, "form"):
            side = look().px(INSIDE)
            self.form.column.setContentsMargins(side, look().px(8), side, side)
            self.form.description.setFixedHeight(look().px(96))

    # What is shown ------------------------------------------------------------------------

    def product_id(self) -> UUID | None:
        """The product that is open."""
        return None if self._sheet is None else self._sheet.product.id

    def show_product(self, product_id: UUID, variant_id: UUID | None = None) -> bool:
        """Open that product, at one of its variants; false if there is none of that id."""
        self.enter_typing()
        sheet = self._parts.queries.product(product_id)
        if sheet is None or sheet.product.deleted:
            return False
        if self.product_id() != product_id:
            self._seen = None
            self.saved.hide()
            self.copy.hide()
            self.scroll_to_top()
        self._show(sheet)
        if variant_id is not None:
            self.variants.open_variant(variant_id)
        return True

    def forget(self) -> None:
        """Show no product any more."""
        self.enter_typing()
        self._sheet = self._seen = None

    def enter_typing(self) -> None:
        """Enter what is being typed, as leaving the field does."""
        focus = QApplication.focusWidget()
        if focus is not None and self._body.isAncestorOf(focus):
            focus.clearFocus()

    def read_again(self, again: Bound[Product] | None = None, *, whole: bool = False) -> None:
        """Show what became of the product; `again` and `whole` even where one is typing."""
        product_id = self.product_id()
        if product_id is None:
            return
        sheet = self._parts.queries.product(product_id)
        if sheet is None or sheet.product.deleted:
            self.closed.emit()
        else:
            self._show(sheet, again, whole=whole)

    def _show(
        self,
        sheet: views.ProductSheet,
        again: Bound[Product] | None = None,
        *,
        whole: bool = False,
    ) -> None:
        product = sheet.product
        held = {} if self._seen is None or whole else held_by_typing(self._fields, self._seen)
        if again is not None:
            held = {group: value for group, value in held.items() if group != again.group}
        fresh = self._seen is None or whole
        self._sheet, self._seen = sheet, product.with_groups(held)
        self.set_title(product.name)
        self.photos.show_product(product)
        for field in self._fields:
            if fresh or field is again or not field.typing():
                field.show(product)
        self.variants.show_sheet(sheet, again=whole)
        self.promotion.show_sheet(sheet, again=whole)
        self.particulars.show_product(product)
        self.particulars.keeping.show_supplier(sheet.supplier)
        self._show_online(sheet)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Pictures may be let go anywhere on the sheet; a table is meant for the shop."""
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """They become photos of this product."""
        event.acceptProposedAction()
        self.photos.take(pictures_in(event.mimeData()))

    def show_line(self) -> None:
        """The line to the marketplace came or went: what customers see may be other now."""
        product_id = self.product_id()
        sheet = self._parts.queries.product(product_id) if product_id is not None else None
        if sheet is not None:
            self._show_online(sheet)

    def _show_online(self, sheet: views.ProductSheet) -> None:
        product = sheet.product
        verdict = product.judged(self._parts.queries.profile().trade)
        today = local_time(self._parts.now_ms()).date()
        self._light.show_sheet(sheet, verdict, reach_now(self._parts), today)
        self.form.publish.setVisible(not product.web_visible)
        self.form.unpublish.setVisible(product.web_visible)
        pairing = self._parts.queries.pairing()
        self._page = storefront_page(pairing.storefront_url, product.id) if pairing else ""
        self.see_button.setVisible(bool(self._page) and verdict.visibility in _VISIBLE)

    def begin(self, *, at_size: bool = False) -> None:
        """Put the focus where most changes are made: the price, or the stock of one size."""
        several = self._sheet is not None and len(self._sheet.product.shelf) > 1
        fields = self.variants.fields
        field: QLineEdit = fields.stock if at_size and several else self.form.price
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        self.scroll_to(field)

    def _show_movements(self, variant_id: UUID, *, correct: bool = False) -> None:
        from digitaix_desktop.gui.screens.stock_history import StockHistory

        if self._sheet is None:
            return
        history = StockHistory(self._parts, self._sheet.product, variant_id, self.window())
        history.open()
        if correct:
            history.begin_correction()

    def _show_labels(self) -> None:
        product_id = self.product_id()
        if product_id is not None:
            self._parts.go.labels.emit([product_id])

    def focus_field(self, key: str) -> None:
        """Put the focus into the field that would put something right."""
        fields: dict[str, QWidget] = {
            "name": self.form.name,
            "price": self.form.price,
            "vat": self.form.vat,
            "stock": self.variants.fields.stock,
        }
        field = fields.get(key) or self.particulars.place_of(key)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll_to(field)

    def other_owner(self, code: str, variant_id: UUID) -> str:
        """That somebody else has this barcode already, in words; nothing if nobody has."""
        found = self._parts.queries.by_barcode(code)
        if found is None or found[1] == variant_id:
            return ""
        other = self._parts.queries.product(found[0])
        if other is None:
            return ""
        said = self.tr("“{name}” has this barcode too: a scan finds only one of the two.")
        return said.format(name=other.product.name)

    # What is asked ------------------------------------------------------------------------

    def ask(self, deed: Command) -> Done | None:
        """Ask for a deed on this product, and show what is stored then, whether it was refused
        or done."""
        done = self._parts.asker.ask(deed)
        self.read_again(whole=True)
        self.saved.setVisible(done is not None)
        return done

    def _save(self, field: Bound[Product]) -> None:
        if self._seen is None:
            return
        deed = ChangeProduct.between(self._seen, field.take(self._seen))
        if deed.changes_nothing:
            field.show(self._seen)
            return
        done = self._parts.asker.ask(deed)
        self.read_again(field)
        self.saved.setVisible(done is not None)

    def _numbers_judged(self, wrong: bool) -> None:
        """What can't be read is not stored: the foot must not say so, and the price tells why."""
        if wrong:
            self.saved.hide()
        form = self.form
        unread = bool(form.price.property("wrong"))
        form.price_note.setText(
            self.tr("This price can’t be read. Type it like 24.90.") if unread else ""
        )
        form.price_note.setVisible(unread)

    def _publish(self, *, visible: bool) -> None:
        product_id = self.product_id()
        if product_id is not None:
            self.ask(PublishProducts((product_id,), visible))

    def _note_supplier(self, name: str) -> None:
        product_id = self.product_id()
        if product_id is not None:
            done = self._parts.asker.ask(BuyFrom.all_from((product_id,), name))
            self.saved.setVisible(done is not None)

    def _archive(self) -> None:
        product_id = self.product_id()
        if product_id is not None:
            self.ask(ArchiveProducts((product_id,)))

    def _begin_copy(self) -> None:
        if self._sheet is not None:
            self.copy.begin(self._sheet.product.name)
            self.scroll_to(self.copy)

    def _duplicate(self, name: str) -> None:
        product_id = self.product_id()
        done = None
        if product_id is not None:
            done = self._parts.asker.ask(DuplicateProduct(product_id, name))
        if done is not None and done.subject is not None:
            self._parts.go.product.emit(done.subject)

    def _see(self) -> None:
        QDesktopServices.openUrl(QUrl(self._page))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leaving the description enters it; Escape goes back to what a field said."""
        if watched is self.form.description and event.type() == QEvent.Type.FocusOut:
            self._save(self._description)
        field = next((field for field in self._fields if field.widget is watched), None)
        if field is not None and self._seen is not None and gone_back(field, self._seen, event):
            return True
        return super().eventFilter(watched, event)


def _line(name: str, field: QLineEdit) -> Bound[Product]:
    """A line that stands for a text of the product."""

    def show(product: Product) -> None:
        field.setText(getattr(product, name))
        if not field.hasFocus():
            field.setCursorPosition(0)  # of a long text, its beginning is seen

    def take(product: Product) -> Product:
        return product.with_groups({name: field.text().strip()})

    return Bound(name, field, show, take)
