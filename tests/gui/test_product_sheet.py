from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.gui.screens.product_online import storefront_page
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.screens.variants_layout import Cell
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.traffic_light import Lamp
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.products import (
    AddVariant,
    ArchiveProducts,
    ChangeProduct,
    ChangeVariant,
)
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.products import Filter
from digitaix_desktop.paths import resource
from tests.helpers.counter import Counter
from tests.helpers.make import a_place_on_a_marketplace

LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
EAN, OTHER_EAN, WRONG_EAN = "3760214580121", "4006381333931", "3760214580122"


class Opened:
    """A product's sheet on the screen, and what the window would tell."""

    def __init__(self, till: Counter, qtbot: QtBot, product: Product) -> None:
        self.till, self.qtbot, self.id = till, qtbot, product.id
        self.said: list[str] = []
        self.refused: list[str] = []
        till.parts.asker.said.connect(lambda text, _done: self.said.append(text))
        till.parts.asker.refused.connect(self.refused.append)
        self.place = ProductsPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1300, 900)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.place.show_product(product.id)
        self.sheet = self.place.sheet
        self.form, self.variants = self.sheet.form, self.sheet.variants
        self.fields = self.variants.fields

    def product(self) -> Product:
        return self.till.product(self.id)

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def enter(self, field: QWidget, text: str, end: Qt.Key | None = ENTER) -> None:
        """Type over what a field says, and end with a key."""
        field.setFocus()
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
        if end is not None:
            QTest.keyClick(field, end)
        self.settle()

    def press(self, text: str) -> None:
        buttons = self.sheet.findChildren(QPushButton)
        button = next(each for each in buttons if each.text() == text and each.isVisible())
        QTest.mouseClick(button, LEFT)
        self.settle()

    def elsewhere(self, **values: object) -> None:
        """Somebody else changes the product."""
        product = self.product()
        self.till.do(ChangeProduct.between(product, replace(product, **values)))  # type: ignore[arg-type]
        self.settle()

    def on_hand(self, variant: Variant) -> int:
        sheet = self.till.parts.queries.product(self.id)
        assert sheet is not None
        return sheet.stock[variant.id].on_hand_milli

    def click_cell(self, *values: str) -> None:
        """Click on the cell of these options."""
        grid = self.variants.grid
        cell = self.cell(*values)
        QTest.mouseClick(grid, LEFT, pos=grid.cell_place(cell.options).center())
        self.settle()

    def cell(self, *values: str) -> Cell:
        sheet = self.till.parts.queries.product(self.id)
        assert sheet is not None
        cells = self.variants.grid.cells()
        return next(cell for cell in cells if tuple(v for _, v in cell.options) == values)


@pytest.fixture
def rose(till: Counter, qtbot: QtBot) -> Opened:
    return Opened(till, qtbot, till.add("Rosier", price_cents=1990, stock_milli=3000))


def in_sizes(till: Counter, sizes: tuple[str, ...], **values: object) -> Product:
    """A shirt in sizes; what there was is the first of them."""
    shirt = till.add("Chemise", **values)
    first = shirt.shelf[0]
    named = {"options": [["Taille", sizes[0]]]}
    till.do(ChangeVariant(shirt.id, first.id, {"options": []}, named))
    for size in sizes[1:]:
        till.do(AddVariant(shirt.id, (("Taille", size),)))
    return till.product(shirt.id)


def test_a_price_is_saved_on_enter_and_undone_at_once(rose: Opened) -> None:
    rose.enter(rose.form.price, "24,9")

    assert rose.product().price_cents == 2490
    assert rose.sheet.saved.isVisible()
    assert "24,90" in rose.said[-1]

    rose.till.parts.asker.undo()
    rose.settle()

    assert rose.product().price_cents == 1990
    assert rose.form.price.hasFocus()
    assert rose.form.price.amount() == 1990, "shown though the field has the focus"


def test_leaving_a_field_saves_it(rose: Opened) -> None:
    rose.enter(rose.form.name, "Rosier ancien", end=Qt.Key.Key_Tab)
    assert rose.product().name == "Rosier ancien"
    assert rose.sheet.title.text() == "Rosier ancien"
    assert rose.place.products.index(0).data() == "Rosier ancien"


def test_every_field_is_saved(rose: Opened) -> None:
    form = rose.form
    rose.enter(form.category, "Arbustes")
    rose.enter(form.brand, "Delbard")
    rose.enter(form.description, "Parfum fort.", end=Qt.Key.Key_Tab)
    form.vat.setFocus()
    QTest.keyClick(form.vat, Qt.Key.Key_Down)
    rose.enter(rose.fields.sku, "R-12")
    rose.enter(rose.fields.barcode, EAN)

    saved = rose.product()
    assert (saved.category, saved.brand) == ("Arbustes", "Delbard")
    assert saved.description == "Parfum fort."
    assert saved.vat_bp == 1000
    assert (saved.shelf[0].sku, saved.shelf[0].barcode) == ("R-12", EAN)
    assert rose.refused == []


def test_a_product_by_the_kilo_is_asked_in_small_portions(rose: Opened) -> None:
    rose.form.unit.setFocus()
    QTest.keyClick(rose.form.unit, Qt.Key.Key_Down)
    saved = rose.product()
    assert saved.unit is Unit.KG
    assert saved.step_milli < 1000
    rose.enter(rose.fields.stock, "350 g")
    assert rose.on_hand(saved.shelf[0]) == 350


def test_known_categories_are_offered(till: Counter, qtbot: QtBot) -> None:
    till.add("Pivoine", category="Vivaces")
    opened = Opened(till, qtbot, till.add("Rosier"))
    category = opened.form.category
    category.setFocus()
    QTest.keyClick(category, Qt.Key.Key_Down)
    offered = category.completer().popup()
    assert offered is not None
    assert offered.isVisible()
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, ENTER)
    opened.settle()
    assert opened.product().category == "Vivaces"


def test_a_name_taken_away_is_refused_and_comes_back(rose: Opened) -> None:
    rose.enter(rose.form.name, "")
    assert rose.refused
    assert rose.form.name.text() == "Rosier"
    assert rose.product().name == "Rosier"


def test_escape_goes_back_to_what_a_field_said(rose: Opened) -> None:
    rose.enter(rose.form.name, "Autre", end=Qt.Key.Key_Escape)
    assert rose.form.name.text() == "Rosier"
    assert rose.sheet.isVisible()
    rose.enter(rose.form.name, "Autre", end=None)
    QTest.keyClick(rose.form.name, Qt.Key.Key_Escape)
    QTest.keyClick(rose.form.name, Qt.Key.Key_Escape)
    assert not rose.sheet.isVisible()
    assert rose.product().name == "Rosier"


def test_a_wrong_check_digit_is_said_and_not_kept(rose: Opened) -> None:
    rose.enter(rose.fields.barcode, WRONG_EAN)
    assert rose.fields.barcode_note.isVisible()
    assert "digit" in rose.fields.barcode_note.text()
    assert rose.product().shelf[0].barcodes == ()
    assert rose.fields.barcode.text() == WRONG_EAN, "it stays to be corrected"

    rose.enter(rose.fields.barcode, EAN)

    assert not rose.fields.barcode_note.isVisible()
    assert rose.product().shelf[0].barcode == EAN


def test_a_barcode_of_another_product_is_said(till: Counter, qtbot: QtBot) -> None:
    till.add("Pivoine", barcode=EAN)
    opened = Opened(till, qtbot, till.add("Rosier"))
    opened.enter(opened.fields.barcode, EAN)
    assert "Pivoine" in opened.fields.barcode_note.text()


def test_the_further_barcodes_of_a_product_stay(till: Counter, qtbot: QtBot) -> None:
    rose = till.add("Rosier", barcode=EAN)
    variant = rose.shelf[0]
    till.do(ChangeVariant.between(variant, replace(variant, barcodes=(EAN, "OWN-1"))))
    opened = Opened(till, qtbot, rose)
    opened.enter(opened.fields.barcode, OTHER_EAN)
    assert opened.product().shelf[0].barcodes == (OTHER_EAN, "OWN-1")


def test_what_is_missing_leads_to_its_field(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, till.add("Rosier", vat_bp=None))
    assert opened.form.light.lamp() is Lamp.BAD

    opened.press("VAT")
    assert opened.form.vat.hasFocus()
    QTest.keyClick(opened.form.vat, Qt.Key.Key_Down)
    opened.settle()

    assert opened.form.light.lamp() is Lamp.GOOD
    assert till.parts.queries.product_counts()[Filter.ONLINE] == 1


def test_a_product_is_put_online_and_taken_off(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, till.add("Rosier", web_visible=False))
    assert opened.form.light.lamp() is Lamp.DARK
    opened.press("Put online")
    assert opened.product().web_visible
    assert opened.form.light.lamp() is Lamp.GOOD
    opened.press("Take off the web")
    assert not opened.product().web_visible
    till.parts.asker.undo()
    opened.settle()
    assert opened.product().web_visible
    assert opened.form.light.lamp() is Lamp.GOOD


def test_stock_never_counted_is_what_is_missing_to_reserve(till: Counter, qtbot: QtBot) -> None:
    till.pair()
    opened = Opened(till, qtbot, till.add("Rosier", stock_milli=None))
    light = opened.form.light
    assert light.lamp() is Lamp.WARN
    assert light.accessibleName().startswith("To be seen in the shop")

    opened.press("Stock")
    assert opened.fields.stock.hasFocus()
    opened.enter(opened.fields.stock, "3")
    assert light.lamp() is Lamp.GOOD


def test_what_the_counter_keeps_back_is_sold_out_for_the_web(till: Counter, qtbot: QtBot) -> None:
    product = till.add("Rosier", stock_milli=2000)
    till.do(ChangeProduct.between(product, replace(product, safety_milli=2000)))
    opened = Opened(till, qtbot, product)
    assert opened.form.light.accessibleName().startswith("Sold out")


def test_sold_out_is_said(rose: Opened) -> None:
    rose.enter(rose.fields.stock, "0")
    assert rose.form.light.lamp() is Lamp.WARN


def test_stock_is_counted_and_what_is_promised_is_shown(rose: Opened) -> None:
    product = rose.product()
    rose.till.receive(rose.till.order_of([(product, 2000)]))
    rose.till.bench.tell(Touched.STOCK)
    rose.settle()
    assert rose.fields.reserved.isVisible()
    assert "2" in rose.fields.reserved.text()

    rose.enter(rose.fields.stock, "7")
    assert rose.on_hand(product.shelf[0]) == 7000
    rose.till.parts.asker.undo()
    rose.settle()
    assert rose.fields.stock.quantity() == 3000


def test_what_it_cost_is_shown_where_it_is_known(till: Counter, qtbot: QtBot) -> None:
    rose, other = till.add("Rosier"), till.add("Pivoine")
    prices = {rose.shelf[0].id: 850}
    till.bench.desk.step(lambda shop: shop.products.keep_purchase_prices(prices))
    opened = Opened(till, qtbot, rose)
    assert "8,50" in opened.fields.purchase.text()
    assert opened.fields.purchase.isVisible()
    opened.place.show_product(other.id)
    assert not opened.fields.purchase.isVisible()


def test_what_changes_elsewhere_is_shown_where_nobody_types(rose: Opened) -> None:
    rose.enter(rose.form.name, "Rosier b", end=None)

    rose.elsewhere(brand="Delbard", price_cents=2100)

    assert rose.form.name.text() == "Rosier b"
    assert rose.form.brand.text() == "Delbard"
    assert rose.form.price.amount() == 2100
    QTest.keyClick(rose.form.name, ENTER)
    rose.settle()
    assert rose.product().name == "Rosier b"
    assert rose.product().price_cents == 2100


def test_what_was_changed_elsewhere_is_not_overwritten(rose: Opened) -> None:
    rose.enter(rose.form.price, "24,90", end=None)
    rose.elsewhere(price_cents=2100)
    assert rose.form.price.text() == "24,90"

    QTest.keyClick(rose.form.price, ENTER)
    rose.settle()

    assert rose.product().price_cents == 2100
    assert rose.form.price.amount() == 2100
    assert "Rosier" in rose.refused[0]
    rose.enter(rose.form.price, "24,90")
    assert rose.product().price_cents == 2490


def test_opening_another_product_saves_what_was_being_typed(rose: Opened) -> None:
    other = rose.till.add("Pivoine")
    rose.enter(rose.form.name, "Rosier ancien", end=None)
    rose.place.show_product(other.id)
    assert rose.product().name == "Rosier ancien"
    assert rose.till.product(other.id).name == "Pivoine"
    assert rose.form.name.text() == "Pivoine"


def test_archiving_puts_the_sheet_away_and_can_be_undone(rose: Opened) -> None:
    rose.press("Archive")
    assert not rose.sheet.isVisible()
    assert rose.place.products.rowCount() == 0
    rose.till.parts.asker.undo()
    rose.settle()
    assert rose.place.products.rowCount() == 1


def test_a_product_archived_elsewhere_goes_away(rose: Opened) -> None:
    rose.till.do(ArchiveProducts((rose.id,)))
    rose.settle()
    assert not rose.sheet.isVisible()


# Sizes and colours ------------------------------------------------------------------------


def test_a_shelf_is_counted_cell_by_cell(till: Counter, qtbot: QtBot) -> None:
    shirt = in_sizes(till, ("S", "M", "L"), stock_milli=None)
    opened = Opened(till, qtbot, shirt)
    opened.click_cell("S")
    assert opened.fields.stock.hasFocus()
    opened.enter(opened.fields.stock, "4")
    opened.click_cell("M")
    opened.enter(opened.fields.stock, "2")
    assert [opened.on_hand(variant) for variant in shirt.shelf] == [4000, 2000, 0]
    assert opened.cell("M").stock == "2"
    assert opened.fields.title.text() == "M"


def test_down_in_the_stock_goes_to_the_next_row(till: Counter, qtbot: QtBot) -> None:
    shirt = till.add("Chemise", stock_milli=None)
    first = shirt.shelf[0]
    named = {"options": [["Couleur", "Écru"], ["Taille", "S"]]}
    till.do(ChangeVariant(shirt.id, first.id, {"options": []}, named))
    till.do(AddVariant(shirt.id, (("Couleur", "Bleu"), ("Taille", "S"))))
    till.do(AddVariant(shirt.id, (("Couleur", "Bleu"), ("Taille", "M"))))
    opened = Opened(till, qtbot, till.product(shirt.id))
    opened.click_cell("Écru", "S")
    opened.enter(opened.fields.stock, "4", end=Qt.Key.Key_Down)
    opened.enter(opened.fields.stock, "5")

    stored = {each.label: opened.on_hand(each) for each in opened.product().shelf}
    assert stored == {"Écru, S": 4000, "Bleu, S": 5000, "Bleu, M": 0}


def test_arrows_move_between_cells_and_enter_leads_to_the_fields(
    till: Counter, qtbot: QtBot
) -> None:
    opened = Opened(till, qtbot, in_sizes(till, ("S", "M", "L")))
    grid = opened.variants.grid
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert opened.fields.title.text() == "M"
    QTest.keyClick(grid, ENTER)
    assert opened.fields.stock.hasFocus()


def test_a_combination_that_is_not_there_is_added_by_a_click(till: Counter, qtbot: QtBot) -> None:
    shirt = till.add("Chemise")
    first = shirt.shelf[0]
    named = {"options": [["Couleur", "Écru"], ["Taille", "S"]]}
    till.do(ChangeVariant(shirt.id, first.id, {"options": []}, named))
    till.do(AddVariant(shirt.id, (("Couleur", "Bleu"), ("Taille", "M"))))
    opened = Opened(till, qtbot, till.product(shirt.id))
    assert opened.cell("Écru", "M").id is None

    opened.click_cell("Écru", "M")

    assert "Écru, M" in [variant.label for variant in opened.product().shelf]
    assert opened.fields.title.text() == "Écru, M"
    till.parts.asker.undo()
    opened.settle()
    assert len(opened.product().shelf) == 2


def test_a_plain_product_gets_sizes_and_keeps_its_stock(rose: Opened) -> None:
    rose.press("Size or colour")
    one_more = rose.variants.one_more
    rose.enter(one_more.way, "Pot")
    rose.enter(one_more.values[0], "3 L")
    rose.enter(one_more.values[0], "5 L")

    shelf = rose.product().shelf
    assert [variant.options for variant in shelf] == [(("Pot", "3 L"),), (("Pot", "5 L"),)]
    assert rose.on_hand(shelf[0]) == 3000
    assert rose.variants.grid.isVisible()


def test_a_size_that_is_there_already_is_opened_not_doubled(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, in_sizes(till, ("S", "M")))
    opened.press("Add")
    opened.enter(opened.variants.one_more.values[0], "M")
    assert len(opened.product().shelf) == 2
    assert opened.fields.title.text() == "M"


def test_a_size_may_have_its_own_price_and_code(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, in_sizes(till, ("S", "M"), price_cents=5900))
    opened.click_cell("M")
    assert "59" in opened.fields.price.placeholderText()
    assert "2" in opened.variants.without_code.text()
    opened.enter(opened.fields.price, "64")
    opened.enter(opened.fields.barcode, EAN)

    small, medium = opened.product().shelf
    assert (small.price_cents, medium.price_cents) == (None, 6400)
    assert medium.barcode == EAN
    assert "1" in opened.variants.without_code.text()
    opened.enter(opened.fields.price, "")
    assert opened.product().shelf[1].price_cents is None


def test_a_size_is_taken_away_and_comes_back_by_undo(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, in_sizes(till, ("S", "M")))
    opened.click_cell("M")
    opened.press("Take away")
    assert [variant.label for variant in opened.product().shelf] == ["S"]
    assert not opened.fields.remove.isVisible(), "the last one stays"
    till.parts.asker.undo()
    assert len(opened.product().shelf) == 2


def test_the_size_that_was_scanned_is_open(till: Counter, qtbot: QtBot) -> None:
    shirt = in_sizes(till, ("S", "M"))
    medium = shirt.shelf[1]
    till.do(ChangeVariant.between(medium, replace(medium, barcodes=(EAN,))))
    opened = Opened(till, qtbot, shirt)
    assert opened.place.scanned(EAN)
    assert opened.fields.title.text() == "M"


def test_counted_elsewhere_shows_in_the_cells(till: Counter, qtbot: QtBot) -> None:
    shirt = in_sizes(till, ("S", "M"))
    opened = Opened(till, qtbot, shirt)
    till.do(CountStock(shirt.shelf[1].id, 0))
    opened.settle()
    cell = opened.cell("M")
    assert (cell.stock, cell.tone) == ("0", "bad")


# On the web -------------------------------------------------------------------------------


class Browser(QObject):
    """Stands for the browser: remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_a_product_is_seen_online_on_its_own_page(till: Counter, qtbot: QtBot) -> None:
    paired = a_place_on_a_marketplace(storefront_url="https://aix.example/boutique/verona")

    def join() -> None:
        with till.bench.books.open() as books:
            books.agreement.pair(paired)

    till.bench.writer.submit(join).result()
    opened = Opened(till, qtbot, till.add("Rosier"))
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "visit")  # type: ignore[arg-type]
    opened.press("See it online")
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == [f"https://aix.example/boutique/verona/produit/{opened.id}"]

    opened.press("Take off the web")
    assert not opened.sheet.see_button.isVisible()


def test_alone_there_is_nothing_to_see_online(rose: Opened) -> None:
    assert not rose.sheet.see_button.isVisible()
    assert rose.form.light.accessibleName().startswith("Ready to be online")


@pytest.mark.parametrize(
    ("shop", "page"),
    [
        ("https://a.example/boutique/x", "https://a.example/boutique/x/produit/{id}"),
        ("https://a.example/boutique/x/", "https://a.example/boutique/x/produit/{id}"),
        ("http://127.0.0.1:8080/boutique/x", "http://127.0.0.1:8080/boutique/x/produit/{id}"),
        ("https://a.example/s/x", "https://a.example/s/x"),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_the_page_of_a_product_is_only_told_where_it_is_known(shop: str, page: str) -> None:
    product_id = UUID(int=5)
    assert storefront_page(shop, product_id) == page.format(id=product_id)


@pytest.mark.parametrize("typed", ["douze", "-3"])
@pytest.mark.parametrize("end", [ENTER, Qt.Key.Key_Tab])
def test_a_stock_that_cannot_be_read_is_told_and_not_said_to_be_saved(
    typed: str, end: Qt.Key, rose: Opened
) -> None:
    rose.enter(rose.form.brand, "Delbard")
    assert rose.sheet.saved.isVisible()

    rose.enter(rose.fields.stock, typed, end)

    note = rose.fields.number_note
    assert note.isVisible()
    assert note.text() == "This stock can’t be read. Type it like 12."
    assert not rose.sheet.saved.isVisible()
    rose.enter(rose.fields.stock, "12")
    assert not note.isVisible()
    assert rose.sheet.saved.isVisible()


def test_a_price_that_cannot_be_read_is_told_below_it(rose: Opened) -> None:
    before = rose.product().price_cents

    rose.enter(rose.form.price, "beaucoup")

    assert rose.form.price_note.isVisible()
    assert "24.90" in rose.form.price_note.text()
    assert rose.product().price_cents == before
    QTest.keyClick(rose.form.price, Qt.Key.Key_Escape)
    assert not rose.form.price_note.isVisible()


@pytest.mark.parametrize("grand", [False, True])
def test_a_shelf_of_sizes_and_colours_fits_the_sheet(
    till: Counter, qtbot: QtBot, theme: Theme, *, grand: bool
) -> None:
    """Nothing is cut at the right; the sheet has no bar to scroll sideways with."""
    shirt = till.add("Pull col roulé mérinos", category="Pulls")
    first = shirt.shelf[0]
    named = {"options": [["Taille", "S"], ["Couleur", "Écru"]]}
    till.do(ChangeVariant(shirt.id, first.id, {"options": []}, named))
    for size in ("M", "L", "XL", "XXL"):
        till.do(AddVariant(shirt.id, (("Taille", size), ("Couleur", "Bleu marine"))))
    theme.set_grand(grand)
    french = QTranslator()
    assert french.load(str(resource("translations/digitaix_fr.qm")))
    QApplication.installTranslator(french)
    opened = Opened(till, qtbot, till.product(shirt.id))
    opened.settle()
    QApplication.removeTranslator(french)
    opened.enter(opened.form.price, "84,90")
    assert opened.sheet.saved.isVisible()
    for button in (opened.sheet.see_button, opened.sheet.copy_button, opened.sheet.archive_button):
        assert button.isHidden() or button.width() >= button.sizeHint().width(), button.text()
    body = opened.form.light.parentWidget()
    assert body is not None
    around = body.parentWidget()
    assert around is not None
    assert body.width() <= around.width()
