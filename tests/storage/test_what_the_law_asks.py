"""What the shop sells decides what is due, of all its products at once; lists show what lacks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from digitaix_desktop.domain.particulars import Food, Safety
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.migrating import upgrade
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.make import AShop


def sell(shop: AShop, trade: str) -> None:
    before = shop.reader.profile()
    shop.do(ChangeProfile.between(before, replace(before, trade=trade)))


def light(shop: AShop, product: Product) -> Visibility:
    [found] = [card for card in shop.reader.product_page(Wanted(), 0, 100) if card.id == product.id]
    return found.facts.visibility


def change(shop: AShop, product: Product, **values: object) -> None:
    held = shop.product(product.id)
    shop.do(ChangeProduct.between(held, replace(held, **values)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("trade", "expected"),
    [
        ("food", Visibility.IN_STORE),
        ("clothes", Visibility.IN_STORE),
        ("other", Visibility.IN_STORE),
        ("flowers", Visibility.ONLINE),
        ("", Visibility.ONLINE),
    ],
)
def test_the_trade_is_said_after_the_products(
    trade: str, expected: Visibility, shop: AShop
) -> None:
    soap, priceless = shop.add("Savon"), shop.add("Bol", price_cents=None)
    jam = shop.add("Confiture")
    change(shop, jam, food=Food("Fraises", (), net_milli=250))
    sell(shop, "food")

    sell(shop, trade)

    assert light(shop, soap) is expected
    assert light(shop, priceless) is Visibility.INCOMPLETE
    assert light(shop, jam) is Visibility.ONLINE
    lacking = {card.id for card in shop.reader.product_page(Wanted(Filter.TO_COMPLETE), 0, 100)}
    assert lacking == {priceless.id} | ({soap.id} if expected is Visibility.IN_STORE else set())
    assert shop.reader.product_counts()[Filter.TO_COMPLETE] == len(lacking)
    assert shop.reader.today([0, 1]).to_complete_count == len(lacking)


def test_what_is_said_of_a_product_turns_its_light(shop: AShop) -> None:
    sell(shop, "clothes")
    shirt = shop.add("Chemise")
    assert light(shop, shirt) is Visibility.IN_STORE
    assert shop.reader.today([0, 1]).to_complete[0].missing[0] == "safety.maker"

    change(shop, shirt, safety=Safety("Roc", "1 rue du Lac", "sav@roc.example"))
    assert light(shop, shirt) is Visibility.ONLINE

    shop.desk.undo()
    assert light(shop, shirt) is Visibility.IN_STORE
    assert shop.product(shirt.id).safety == Safety()


def test_an_older_file_is_judged_by_what_the_shop_sells(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    upgrade(folder.shop, target="0003")
    with closing(sqlite3.connect(folder.shop)) as file, file:
        file.execute("INSERT INTO profile(field, value) VALUES ('trade', '\"food\"')")
        for row, (visibility, extra) in enumerate(
            [("online", None), ("online", '{"food": {"allergens": []}}'), ("offline", None)], 1
        ):
            file.execute(
                "INSERT INTO product VALUES (?, ?, 'Savon', 'savon', '', '', '', 450, 'piece', "
                "2000, 1000, 1000, 1000, 1, 0, 0, ?, 0, 0, 0, 0, 0, ?, '[]')",
                (row, f"{row:032x}", visibility, extra),
            )
    upgrade(folder.shop)
    Database(folder).close()

    with closing(sqlite3.connect(folder.shop)) as file:
        found = file.execute("SELECT visibility, to_complete FROM product ORDER BY row").fetchall()
    assert found == [("in_store", 1), ("online", 0), ("offline", 0)]
