from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.models.product_list import PAGE, ProductList
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.widgets.product_card import CARD, CardFace
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.photos import SetPhotos
from digitaix_desktop.operations.products import (
    AddVariant,
    ArchiveProducts,
    ChangeProduct,
    ChangeVariant,
    PublishProducts,
)
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.products import Filter, ProductCard, Wanted
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.sync.troubles import LineDown
from tests.gui.test_product_photos import a_picture
from tests.helpers.counter import Counter
from tests.helpers.make import a_product
from tests.helpers.town import a_town


def face(products: ProductList, row: int) -> CardFace:
    shown = products.index(row).data(CARD)
    assert isinstance(shown, CardFace)
    return shown


def names(products: ProductList) -> list[str]:
    return [str(products.index(row).data()) for row in range(products.rowCount())]


def test_a_card_says_price_stock_and_state(till: Counter) -> None:
    till.pair()
    till.add("Rosier ancien", price_cents=2490, stock_milli=14_000)
    products = ProductList(till.parts)
    products.refresh()

    shown = face(products, 0)

    assert (shown.name, shown.price) == ("Rosier ancien", "24,90\N{NO-BREAK SPACE}€")
    assert "14" in shown.stock
    assert (shown.state, shown.state_tone) == ("Soon online", "good"), "there is no line yet"


def test_a_card_knows_a_shorter_way_to_say_a_long_weight(till: Counter) -> None:
    till.add("Tomme", unit=Unit.KG, stock_milli=4_645)
    products = ProductList(till.parts)
    products.refresh()
    shown = face(products, 0)
    assert (shown.stock, shown.stock_short) == (
        "4,645\N{NO-BREAK SPACE}kg", "4,6\N{NO-BREAK SPACE}kg"
    )  # fmt: skip


def test_where_sizes_cost_otherwise_a_card_says_from_which_price_on(till: Counter) -> None:
    wine = till.add("Apremont", price_cents=900)
    till.do(AddVariant(wine.id, (("Contenance", "Magnum"),)))
    magnum = till.product(wine.id).shelf[-1]
    products = ProductList(till.parts)
    products.refresh()
    assert face(products, 0).price == "9,00\N{NO-BREAK SPACE}€"

    till.do(ChangeVariant.between(magnum, replace(magnum, price_cents=1900)))
    products.refresh()
    assert face(products, 0).price == "from 9,00\N{NO-BREAK SPACE}€"
    bottle = till.product(wine.id).shelf[0]
    till.do(ChangeVariant.between(bottle, replace(bottle, price_cents=800)))
    products.refresh()
    assert face(products, 0).price == "from 8,00\N{NO-BREAK SPACE}€"


def test_each_state_has_its_words(till: Counter) -> None:
    till.pair()
    till.add("A", stock_milli=0)
    till.add("B", price_cents=None)
    till.add("C", web_visible=False)
    till.add("D", stock_milli=None)
    products = ProductList(till.parts)
    products.refresh()

    assert [face(products, row).state for row in range(4)] == [
        "Sold out",
        "To complete",
        "Offline",
        "In the shop only",
    ]
    assert face(products, 3).stock == "", "never counted is not sold out"


def test_a_shop_on_no_marketplace_has_nothing_online_yet(till: Counter) -> None:
    till.add("Rosier")
    products = ProductList(till.parts)
    products.refresh()
    assert face(products, 0).state == "Ready"

    till.pair()
    products.refresh()

    assert face(products, 0).state == "Online"


def test_without_a_line_card_and_sheet_say_one_thing(
    till: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    place = ProductsPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1300, 800)
    place.show()

    def both(product: Product) -> tuple[str, str]:
        place.show_product(product.id)
        row = place.products.row_of(product.id)
        assert row is not None
        said = place.sheet.form.light.accessibleName()
        return face(place.products, row).state, said.partition(",")[0]

    there = till.add("Rosier ancien")
    with a_town(tmp_path / "town") as town:
        till.bench.pair(town.url, town.shop()[1], Unwatched())
        till.bench.engine.connect(till.bench.line())
        whole_exchange(till.bench.engine)
        QApplication.processEvents()
        assert both(there) == ("Online", "Online")

    till.bench.engine.failed(LineDown())
    till.do(ChangeProduct.between(there, replace(there, price_cents=500)))
    new = till.add("Rosier nain")
    back = till.add("Pivoine", web_visible=False)
    till.do(PublishProducts((back.id,), visible=True))
    QApplication.processEvents()
    assert both(there) == ("Online", "Online"), "customers see it, at its old price"
    assert "Customers see your changes" in place.sheet.form.light.accessibleName()
    till.do(PublishProducts((there.id,), visible=False))
    till.do(PublishProducts((there.id,), visible=True))
    QApplication.processEvents()
    assert both(there) == ("Online", "Online"), "nobody there has heard of it"
    assert both(new) == ("Soon online", "Soon online")
    assert both(back) == ("Soon online", "Soon online")


def test_what_was_changed_is_read_again_where_it_stands(till: Counter) -> None:
    soap = till.add("Savon", stock_milli=3000)
    products = ProductList(till.parts)
    products.refresh()
    face(products, 0)

    till.do(CountStock(soap.shelf[0].id, 9000))
    till.add("Brosse")
    products.refresh()

    assert names(products) == ["Brosse", "Savon"]
    assert "9" in face(products, 1).stock
    assert products.row_of(soap.id) == 1


def test_what_is_archived_leaves_the_list(till: Counter) -> None:
    soap, brush = till.add("Savon"), till.add("Brosse")
    products = ProductList(till.parts)
    products.refresh()
    assert names(products) == ["Brosse", "Savon"]

    till.do(ArchiveProducts((brush.id,)))
    products.refresh()

    assert names(products) == ["Savon"]
    assert products.row_of(soap.id) == 0


def test_a_list_is_narrowed_by_state_category_and_words(till: Counter) -> None:
    till.add("Rosier ancien", category="Arbustes")
    till.add("Rosier nain", category="Arbustes", web_visible=False)
    till.add("Pivoine", category="Vivaces")
    products = ProductList(till.parts)
    products.show(Wanted(Filter.ONLINE, "Arbustes", "ros"))
    assert names(products) == ["Rosier ancien"]


class FarDown:
    """A list whose third page is far enough down to be read beside the window."""

    def __init__(self, till: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("digitaix_desktop.gui.models.product_list._AT_ONCE", PAGE)
        made = [a_product(name=f"Produit {n:04}", web_visible=True) for n in range(2 * PAGE + 20)]
        till.bench.desk.step(lambda shop: add_products(shop, made))
        self.products = ProductList(till.parts)
        self.products.refresh()


def test_far_down_a_page_is_read_beside_the_window(
    till: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = FarDown(till, monkeypatch)
    row = 2 * PAGE + 5
    assert far.products.card(3) is not None

    with qtbot.waitSignal(far.products.arrived):
        assert far.products.card(row) is None

    assert face(far.products, row).name == f"Produit {row:04}"


def test_a_page_read_beside_the_window_stays_until_the_new_one_is_there(
    till: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = FarDown(till, monkeypatch)
    row = 2 * PAGE + 5
    with qtbot.waitSignal(far.products.arrived):
        far.products.card(row)
    card = far.products.card(row)
    assert isinstance(card, ProductCard)

    till.do(PublishProducts((card.id,), visible=False))
    far.products.refresh()
    with qtbot.waitSignal(far.products.arrived):
        assert face(far.products, row).state == "In the shop only"

    assert face(far.products, row).state == "Offline"


def test_what_was_asked_of_another_list_never_arrives(
    till: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = FarDown(till, monkeypatch)
    far.products.card(2 * PAGE + 5)
    far.products.show(Wanted(Filter.OFFLINE))
    till.parts.tasks.leave()
    QApplication.processEvents()

    assert far.products.rowCount(QModelIndex()) == 0
    assert far.products.card(0) is None


def test_going_on_from_page_to_page_nothing_is_empty_however_far_down(
    till: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    products = FarDown(till, monkeypatch).products
    assert None not in [products.card(row) for row in range(products.rowCount())]


def test_a_page_flown_past_is_not_read(
    till: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = FarDown(till, monkeypatch)
    arrived: list[bool] = []
    far.products.arrived.connect(lambda: arrived.append(True))
    far.products.card(2 * PAGE + 5)
    till.parts.tasks.leave()  # waits for what is being read
    QApplication.processEvents()
    assert arrived == []


def test_a_photo_that_came_draws_its_own_row_again_and_no_other(
    till: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = till.parts.photos.take_bytes(a_picture(tmp_path / "rose.png", "red").read_bytes())
    rose = till.add("Rosier")
    till.add("Pivoine")
    till.do(SetPhotos(rose.id, (), (photo,)))
    products = ProductList(till.parts)
    products.refresh()
    changed: list[tuple[int, int]] = []
    products.dataChanged.connect(lambda first, last, _: changed.append((first.row(), last.row())))
    assert [face(products, row).photo for row in range(2)] == [None, None]

    qtbot.waitUntil(lambda: bool(changed))

    assert changed == [(1, 1)]
    assert face(products, 1).photo is not None
