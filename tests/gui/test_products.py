from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.screens.products_head import ProductsHead
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.views.products import Filter, Wanted
from tests.helpers.counter import Counter
from tests.helpers.make import a_product

LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
EAN = "3760214580121"


class Shown:
    """The place as it stands on the screen, and what the window would tell."""

    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till, self.qtbot = till, qtbot
        self.said: list[str] = []
        self.refused: list[str] = []
        till.parts.asker.said.connect(lambda text, _done: self.said.append(text))
        till.parts.asker.refused.connect(self.refused.append)
        self.place = ProductsPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1300, 800)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)

    def settle(self) -> None:
        """Let announcements reach the place."""
        for _ in range(3):
            QApplication.processEvents()

    def names(self) -> list[str]:
        products = self.place.products
        return [str(products.index(row).data()) for row in range(products.rowCount())]

    def row(self, name: str) -> int:
        return self.names().index(name)

    def click(self, name: str, held: Qt.KeyboardModifier = NOTHING) -> None:
        """Click on the photo of a product."""
        shelf = self.place.shelf
        cell = shelf.visualRect(self.place.products.index(self.row(name)))
        at = cell.center() - QPoint(0, cell.height() // 4)
        QTest.mouseClick(shelf.viewport(), LEFT, held, at)

    def click_amount(self, name: str, amount: str) -> None:
        """Click on the price of a product, or on its stock."""
        shelf = self.place.shelf
        place = shelf.amount_place(self.row(name), "price" if amount == "price" else "stock")
        QTest.mouseClick(shelf.viewport(), LEFT, NOTHING, place.center())

    def type(self, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        QTest.keyClicks(focus, text)
        QTest.keyClick(focus, end)
        self.settle()

    def chip(self, text: str) -> Chip:
        return next(chip for chip in self.place.findChildren(Chip) if chip.text() == text)

    def press(self, text: str, within: QWidget | None = None) -> None:
        """Press the button that says so."""
        buttons = (within or self.place).findChildren(QPushButton)
        button = next(each for each in buttons if each.text() == text and each.isVisible())
        QTest.mouseClick(button, LEFT)
        self.settle()


@pytest.fixture
def shown(till: Counter, qtbot: QtBot) -> Shown:
    return Shown(till, qtbot)


def test_a_chip_is_read_aloud_as_it_is_written(qtbot: QtBot) -> None:
    head = ProductsHead(list)
    qtbot.addWidget(head)
    head.show_counts({Filter.ONLINE: 2})
    for connected in (False, True):
        head.show_connected(connected)
        [online] = [chip for chip in head.findChildren(Chip) if chip.count() == 2]
        assert online.accessibleName() == f"{online.text()}, 2"


def test_the_chips_say_how_many_there_are_and_narrow_the_list(till: Counter, qtbot: QtBot) -> None:
    till.add("Rosier", stock_milli=0)
    till.add("Pivoine")
    till.add("Thym", price_cents=None)
    shown = Shown(till, qtbot)
    assert [shown.chip(text).count() for text in ("All", "Ready", "Sold out")] == [3, 1, 1]

    QTest.mouseClick(shown.chip("To complete"), LEFT)

    assert shown.names() == ["Thym"]
    assert shown.place.head.wanted() == Wanted(Filter.TO_COMPLETE)


def test_an_empty_shop_offers_its_file_and_a_first_product(shown: Shown) -> None:
    with shown.qtbot.waitSignal(shown.till.parts.go.import_file) as asked:
        shown.press("Choose a file")
    assert asked.args == [None]

    shown.press("Add one by hand")

    assert shown.place.quick_add.isVisible()
    assert shown.place.quick_add.form.name.hasFocus()


def test_a_list_narrowed_to_nothing_leads_back_to_all(shown: Shown) -> None:
    shown.till.add("Rosier")
    shown.settle()
    QTest.mouseClick(shown.chip("Offline"), LEFT)
    assert shown.place.empty.isVisible()

    shown.press("Show all products")

    assert shown.names() == ["Rosier"]
    assert shown.place.shelf.isVisible()


def test_words_narrow_the_list_until_they_are_taken_away(shown: Shown) -> None:
    for name in ("Rosier ancien", "Rosier nain", "Pivoine"):
        shown.till.add(name)
    shown.place.search("ancien ros")
    assert shown.names() == ["Rosier ancien"]

    shown.press("“ancien ros”")

    assert len(shown.names()) == 3


def test_a_category_narrows_the_list(shown: Shown) -> None:
    shown.till.add("Rosier", category="Arbustes")
    shown.till.add("Pivoine", category="Vivaces")
    shown.settle()
    shown.place.head.show_category("Vivaces")
    assert shown.names() == ["Pivoine"]
    shown.chip("Vivaces")


@pytest.mark.parametrize(("name", "taken"), [("Prix 2026.XLSX", True), ("photo.jpg", False)])
def test_a_table_dropped_anywhere_opens_the_import(
    name: str, taken: bool, shown: Shown, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(b"anything")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    asked: list[object] = []
    shown.till.parts.go.import_file.connect(asked.append)
    copy = Qt.DropAction.CopyAction

    coming = QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, NOTHING)
    QApplication.sendEvent(shown.place, coming)
    if coming.isAccepted():
        QApplication.sendEvent(shown.place, QDropEvent(QPointF(9, 9), copy, data, LEFT, NOTHING))

    assert asked == ([file] if taken else [])


def test_a_file_dropped_on_a_field_is_meant_for_the_shop(shown: Shown) -> None:
    shown.place.show_product(shown.till.add("Rosier").id)
    shown.place.new()
    for field in shown.place.findChildren(QLineEdit):
        assert not field.acceptDrops(), field.objectName()


def test_a_click_opens_the_sheet_and_escape_puts_it_away(shown: Shown) -> None:
    rose = shown.till.add("Rosier")
    shown.settle()
    shown.click("Rosier")
    assert shown.place.sheet.isVisible()
    assert shown.place.sheet.product_id() == rose.id

    QTest.keyClick(shown.place.shelf, Qt.Key.Key_Escape)

    assert not shown.place.sheet.isVisible()


def test_arrows_move_and_enter_opens_the_sheet_at_the_price(shown: Shown) -> None:
    shown.till.add("Pivoine")
    rose = shown.till.add("Rosier")
    shown.settle()
    shelf = shown.place.shelf
    shelf.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(shelf, key)

    assert shown.place.sheet.product_id() == rose.id
    assert shown.place.sheet.form.price.hasFocus()
    QTest.keyClick(shown.place.sheet.form.price, Qt.Key.Key_Escape)
    assert shelf.hasFocus()


def test_a_price_is_changed_where_it_stands_by_three_gestures(shown: Shown) -> None:
    rose = shown.till.add("Rosier", price_cents=1990)
    shown.settle()

    shown.click_amount("Rosier", "price")
    shown.type("24,90")

    assert shown.till.product(rose.id).price_cents == 2490
    assert "24,90" in shown.said[-1]
    assert shown.place.shelf.editor() is None
    assert shown.place.shelf.hasFocus()
    assert not shown.place.sheet.isVisible()
    assert shown.till.parts.asker.undo() is not None
    assert shown.till.product(rose.id).price_cents == 1990


def test_by_keyboard_the_stock_follows_the_price(shown: Shown) -> None:
    rose = shown.till.add("Rosier", stock_milli=3000)
    shown.settle()
    shelf = shown.place.shelf
    shelf.setFocus()
    QTest.keyClick(shelf, Qt.Key.Key_Home)
    QTest.keyClick(shelf, Qt.Key.Key_F2)
    shown.type("12", end=Qt.Key.Key_Tab)
    shown.type("8")

    assert shown.till.product(rose.id).price_cents == 1200
    assert shown.till.on_hand(rose) == 8000
    assert len(shown.said) == 2


def test_escape_leaves_an_amount_as_it_was(shown: Shown) -> None:
    rose = shown.till.add("Rosier", price_cents=1990)
    shown.settle()
    shown.click_amount("Rosier", "price")
    shown.type("1", end=Qt.Key.Key_Escape)
    assert shown.place.shelf.editor() is None
    assert shown.till.product(rose.id).price_cents == 1990
    assert shown.said == []


def test_a_price_that_cannot_be_read_stays_to_be_corrected(shown: Shown) -> None:
    rose = shown.till.add("Rosier", price_cents=1990)
    shown.settle()
    shown.click_amount("Rosier", "price")
    shown.type("abc")
    editor = shown.place.shelf.editor()
    assert editor is not None
    assert editor.property("wrong")
    assert shown.till.product(rose.id).price_cents == 1990


def test_a_price_changed_elsewhere_meanwhile_is_not_overwritten(shown: Shown) -> None:
    rose = shown.till.add("Rosier", price_cents=1990)
    shown.settle()
    shown.click_amount("Rosier", "price")
    shown.till.do(ChangeProduct.between(rose, replace(rose, price_cents=2100)))
    shown.type("24,90")

    assert shown.till.product(rose.id).price_cents == 2100
    assert "Rosier" in shown.refused[0]


def test_the_stock_of_several_sizes_is_not_one_number(shown: Shown) -> None:
    shirt = shown.till.add("Chemise")
    shown.till.do(AddVariant(shirt.id, (("Taille", "M"),)))
    shown.settle()
    shown.click_amount("Chemise", "stock")
    assert shown.place.shelf.editor() is None
    assert shown.place.sheet.isVisible()


def test_several_products_are_taken_off_the_web_and_back_by_one_undo(shown: Shown) -> None:
    added = [shown.till.add(name) for name in ("A", "B", "C")]
    shown.settle()
    shown.click("A", CTRL)
    assert not shown.place.bulk.isVisible()
    shown.click("C", CTRL)
    assert not shown.place.sheet.isVisible(), "choosing opens nothing"

    shown.press("Take off the web")
    assert [shown.till.product(each.id).web_visible for each in added] == [False, True, False]
    shown.till.parts.asker.undo()
    assert all(shown.till.product(each.id).web_visible for each in added)


def test_several_are_chosen_click_by_click(shown: Shown) -> None:
    for name in ("A", "B", "C"):
        shown.till.add(name)
    shown.settle()
    shown.place.head.choose_several.emit()
    assert shown.place.bulk.isVisible()
    for name in ("A", "B", "A", "C"):
        shown.click(name)
    assert shown.place.shelf.chosen_count() == 2

    shown.press("Archive", shown.place.bulk)

    assert shown.names() == ["A"]
    QTest.keyClick(shown.place.shelf, Qt.Key.Key_Escape)
    assert not shown.place.bulk.isVisible()
    shown.click("A")
    assert shown.place.sheet.isVisible()


def test_many_products_are_changed_beside_the_window_as_one_deed(shown: Shown) -> None:
    made = [a_product(name=f"Produit {n:03}", web_visible=True) for n in range(120)]
    shown.till.bench.desk.step(lambda shop: add_products(shop, made))
    shown.place.products.refresh()
    shown.place.shelf.selectAll()

    with shown.qtbot.waitSignal(shown.place.many.ended):
        shown.press("Take off the web")
        assert shown.place.progress.isVisible()
    counts = shown.till.parts.queries.product_counts()
    assert counts[Filter.OFFLINE] == 120
    assert len(shown.said) == 1

    with shown.qtbot.waitSignal(shown.till.parts.asker.undo_ended):
        shown.till.parts.asker.undo()
    assert shown.till.parts.queries.product_counts()[Filter.OFFLINE] == 0


def test_what_is_chosen_stays_chosen_when_rows_move(shown: Shown) -> None:
    shown.till.add("M")
    shown.till.add("N")
    shown.settle()
    shown.click("M", CTRL)
    shown.click("N", CTRL)

    shown.till.add("A")
    shown.settle()

    chosen = [row for rows in shown.place.shelf.chosen() for row in rows]
    assert [shown.names()[row] for row in chosen] == ["M", "N"]


def test_what_changed_while_nobody_looked_is_shown_when_one_does(shown: Shown) -> None:
    rose = shown.till.add("Rosier")
    shown.settle()
    shown.place.hide()
    shown.till.add("Pivoine")
    shown.till.do(ArchiveProducts((rose.id,)))
    shown.settle()
    shown.place.show()
    assert shown.names() == ["Pivoine"]
    assert shown.chip("All").count() == 1


def test_a_known_barcode_opens_its_product(shown: Shown) -> None:
    rose = shown.till.add("Rosier", barcode=EAN)
    assert shown.place.scanned(EAN)
    assert shown.place.sheet.product_id() == rose.id


def test_an_unknown_barcode_is_offered_as_a_new_product(shown: Shown) -> None:
    assert shown.place.scanned(EAN)
    assert any(EAN in words.text() for words in shown.place.offer.findChildren(QLabel))

    shown.press("New product with this barcode")

    assert shown.place.quick_add.form.barcode.code() == EAN
    assert shown.place.quick_add.form.name.hasFocus()
    assert not shown.place.offer.isVisible()


@pytest.mark.parametrize(("code", "scale"), [("2100006004205", True), (EAN, False)])
def test_of_a_code_that_a_scale_may_have_printed_it_is_said(
    code: str, scale: bool, shown: Shown
) -> None:
    assert shown.place.scanned(code)
    assert ("scale" in shown.place.offer.words.text()) is scale


@pytest.mark.parametrize(
    "text", ["rosier", "501", "jean 501", "3760214580122", "K7F2QX", "DXK7F2QX"]
)
def test_words_short_numbers_and_wrong_codes_are_no_scan(text: str, shown: Shown) -> None:
    assert not shown.place.scanned(text)
    assert not shown.place.offer.isVisible()


def test_a_product_that_is_gone_is_told(shown: Shown) -> None:
    rose = shown.till.add("Rosier")
    shown.till.do(ArchiveProducts((rose.id,)))
    shown.place.show_product(rose.id)
    assert shown.refused
    assert not shown.place.sheet.isVisible()


def test_all_products_are_written_into_a_spreadsheet(shown: Shown, tmp_path: Path) -> None:
    shown.till.add("Rosier")
    target = tmp_path / "produits.xlsx"
    with shown.qtbot.waitSignal(shown.place.export.ended):
        shown.place.export.write(target)
    assert target.stat().st_size > 0
    assert "produits.xlsx" in shown.said[-1]
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["produits.xlsx"]


def test_a_spreadsheet_that_cannot_be_written_is_told(shown: Shown, tmp_path: Path) -> None:
    with shown.qtbot.waitSignal(shown.place.export.ended):
        shown.place.export.write(tmp_path / "no folder" / "produits.xlsx")
    assert "produits.xlsx" in shown.refused[-1]


@pytest.mark.parametrize("grand", [False, True])
@pytest.mark.parametrize("width", [824, 1166])
def test_everything_above_the_grid_fits(
    width: int, grand: bool, theme: Theme, till: Counter, qtbot: QtBot
) -> None:
    theme.set_grand(grand)
    shown = Shown(till, qtbot)
    shown.place.resize(width, 640)
    shown.place.new()
    shown.settle()
    assert shown.place.width() == width
    for part in (*shown.place.head.findChildren(Button), *shown.place.findChildren(Chip)):
        if part.isVisible():
            right = part.mapTo(shown.place, part.rect().topRight()).x()
            assert right < width
            assert part.width() >= part.minimumSizeHint().width()


def test_what_was_archived_is_found_again_after_a_restart_and_comes_back(
    till: Counter, qtbot: QtBot
) -> None:
    gone = [till.add(name).id for name in ("Rosier", "Pivoine", "Lavande")]
    till.add("Thym")
    till.do(ArchiveProducts(tuple(gone)))
    shown = Shown(till, qtbot)
    assert shown.names() == ["Thym"]
    assert shown.chip("Archived").count() == 3

    QTest.mouseClick(shown.chip("Archived"), LEFT)
    shown.click("Rosier")
    shown.click("Lavande")
    shown.press("Put back on sale")

    assert shown.names() == ["Pivoine"]
    assert shown.said == ["2 produits de retour"]
    QTest.mouseClick(shown.chip("All"), LEFT)
    assert shown.names() == ["Lavande", "Rosier", "Thym"]
    assert not shown.place.bulk.isVisible()


def test_bringing_products_back_is_undone(till: Counter, qtbot: QtBot) -> None:
    till.do(ArchiveProducts((till.add("Rosier").id,)))
    shown = Shown(till, qtbot)
    QTest.mouseClick(shown.chip("Archived"), LEFT)
    shown.click("Rosier")
    shown.press("Put back on sale")
    assert shown.names() == []

    till.parts.asker.undo()
    shown.settle()

    assert shown.names() == ["Rosier"]


def test_the_archive_shows_once_there_is_something_in_it_and_escape_leaves_it(
    till: Counter, qtbot: QtBot
) -> None:
    rose = till.add("Rosier")
    shown = Shown(till, qtbot)
    assert not shown.chip("Archived").isVisible()
    till.do(ArchiveProducts((rose.id,)))
    shown.settle()
    QTest.mouseClick(shown.chip("Archived"), LEFT)
    shown.click("Rosier")

    for _ in range(2):  # the choice, then the archive
        QTest.keyClick(shown.place.shelf, Qt.Key.Key_Escape)

    assert shown.place.head.wanted() == Wanted()


def test_a_search_that_finds_only_archived_products_leads_to_them(
    till: Counter, qtbot: QtBot
) -> None:
    till.add("Pivoine")
    till.do(ArchiveProducts((till.add("Rosier ancien").id,)))
    shown = Shown(till, qtbot)
    shown.place.search("ros")

    shown.press("1 archived")

    assert shown.names() == ["Rosier ancien"]
