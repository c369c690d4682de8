"""A file about products the shop has already: what it changes, what it leaves, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.domain.errors import Cents
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.importing.absent import left_out
from digitaix_desktop.operations.importing.before_after import Change
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.foreseeing import Foreseen, foresee
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays, StockWay
from digitaix_desktop.operations.products import AddProduct, ChangeProduct
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed
from digitaix_desktop.operations.views.products import Filter, ProductSheet, Wanted
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.sync.pairing import join
from digitaix_desktop.workbench import Workbench
from tests.helpers.make import a_place_on_a_marketplace

FILE = """Nom;Référence;Prix TTC;TVA;Stock
Rosier ancien;ROS-1;24,90;10;3
Pivoine;PIV-1;9,90;10;5
Terreau;TER-1;12,00;20;8
"""
SIZES = """Nom;Référence;Taille;Prix TTC;TVA;Stock
Pull Lucie;P1;S;49;20;3
Pull Lucie;P2;M;49;20;1
"""


class Shop:
    """A shop that imports lists."""

    def __init__(self, bench: Workbench, folder: Path) -> None:
        self.bench, self.folder = bench, folder

    def read(self, text: str, name: str = "liste.csv") -> tuple[Guess, ImportPlan]:
        path = self.folder / name
        path.write_text(text, "utf-8")
        guess = read_catalogue(path, None, Unwatched())
        return guess, guess.plan()

    def ways(self, guess: Guess, **ways: StockWay | AbsentWay) -> ImportWays:
        return ImportWays(**ways, has_units=Field.UNIT in guess.mapping)  # type: ignore[arg-type]

    def put_in(self, text: str, name: str = "liste.csv", **ways: StockWay | AbsentWay) -> LongDeed:
        guess, plan = self.read(text, name)
        return self.bench.imports.start(
            name, plan.products, Unwatched(), self.ways(guess, **ways), left_out(guess, plan)
        )

    def foresee(self, text: str, name: str = "liste.csv", **ways: StockWay | AbsentWay) -> Foreseen:
        guess, plan = self.read(text, name)
        return foresee(
            self.bench.desk,
            plan.products,
            None,
            Unwatched(),
            self.ways(guess, **ways),
            left_out(guess, plan),
            name,
        )

    def sheet(self, name: str) -> ProductSheet:
        [card] = [
            card
            for wanted in (Wanted(), Wanted(Filter.ARCHIVED))
            for card in self.bench.queries.product_page(wanted, 0, 500)
            if card.name == name
        ]
        found = self.bench.queries.product(card.id)
        assert found is not None
        return found

    def stock(self, name: str) -> int:
        return sum(line.on_hand_milli for line in self.sheet(name).stock.values())

    def names(self) -> list[str]:
        return [card.name for card in self.bench.queries.product_page(Wanted(), 0, 500)]

    def sell(self, name: str, milli: int = 1000) -> None:
        variant = self.sheet(name).product.shelf[0]
        self.bench.desk.do(MoveStock((Moving(variant.id, "counter", -milli),)))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    bench = Workbench(DataFolder(tmp_path / "data"))
    yield Shop(bench, tmp_path)
    bench.close()


def test_only_the_columns_of_the_file_change(shop: Shop) -> None:
    shop.bench.desk.do(AddProduct("Tomme", 1890, 550, Unit.KG, "Fromages", "3760214580121"))
    shop.put_in("Code-barres;Nom;Prix TTC\n3760214580121;Tomme;19,90\n")

    tomme = shop.sheet("Tomme").product
    assert (tomme.price_cents, tomme.unit) == (1990, Unit.KG)
    assert (tomme.vat_bp, tomme.category) == (550, "Fromages")


def test_a_category_the_shop_wrote_out_stays_so_when_its_list_shouts_it_again(shop: Shop) -> None:
    shouted = (
        "Nom;Référence;Prix TTC;TVA;Rayon\n"
        "Faisselle;FAI-1;2,90;5,5;CREMERIE\nComté;COM-1;9,90;5,5;FROMAGES\n"
    )
    shop.put_in(shouted)
    assert shop.sheet("Faisselle").product.category == "CREMERIE"
    product = shop.sheet("Faisselle").product
    shop.bench.desk.do(
        ChangeProduct(product.id, {"category": "CREMERIE"}, {"category": "Crèmerie"})
    )

    assert shop.foresee(shouted).updated == 0
    shop.put_in(shouted.replace("9,90", "9,50"))
    assert shop.sheet("Faisselle").product.category == "Crèmerie"
    assert shop.sheet("Comté").product.category == "FROMAGES"

    shop.put_in(shouted.replace("CREMERIE", "ULTRA FRAIS"))
    assert shop.sheet("Faisselle").product.category == "ULTRA FRAIS"


def test_what_changes_is_told_before_and_after(shop: Shop) -> None:
    shop.put_in(FILE)
    told = shop.foresee(
        FILE.replace("24,90", "25,90").replace("Pivoine;PIV-1", "Pivoine rose;PIV-1")
    )

    assert told == Foreseen(updated=2, unchanged=1, online=3)
    assert told.changes == (
        Change("Rosier ancien", Field.PRICE, Cents(2490), Cents(2590)),
        Change("Pivoine", Field.NAME, "Pivoine", "Pivoine rose"),
    )


def test_what_the_law_asks_is_told_before_and_after_too(shop: Shop) -> None:
    goods = "Nom;Référence;Prix TTC;TVA;Ingrédients;Origine\nTomme;T1;18,90;5,5;Lait;France\n"
    shop.put_in(goods)
    told = shop.foresee(goods.replace(";Lait;", ";Lait, sel;"))

    assert told.updated == 1
    assert told.changes == (Change("Tomme", Field.INGREDIENTS, "Lait", "Lait, sel"),)
    assert shop.foresee(goods).unchanged == 1


@pytest.mark.parametrize(
    ("way", "then", "again"),
    [(StockWay.LEAVE, 2000, 2000), (StockWay.COUNT, 3000, 3000), (StockWay.ADD, 5000, 5000)],
)
def test_known_stock_is_left_counted_or_added_to_and_never_twice(
    shop: Shop, way: StockWay, then: int, again: int
) -> None:
    shop.put_in(FILE, "avant.csv")
    shop.sell("Rosier ancien")

    deed = shop.put_in(FILE, stock=way)
    assert shop.stock("Rosier ancien") == then

    told = shop.foresee(FILE, stock=way)
    twice = shop.put_in(FILE, stock=way)
    assert shop.stock("Rosier ancien") == again
    assert (told.updated, told.unchanged, told.changes) == (0, 3, ())
    assert (twice.created, twice.updated) == (0, 0)
    assert deed.updated == {StockWay.LEAVE: 0, StockWay.COUNT: 1, StockWay.ADD: 3}[way]


def test_a_delivery_brings_new_goods_too_and_its_file_again_adds_nothing(shop: Shop) -> None:
    shop.put_in(FILE, "livraison.csv", stock=StockWay.ADD)
    told = shop.foresee(FILE, "livraison.csv", stock=StockWay.ADD)
    shop.put_in(FILE, "livraison.csv", stock=StockWay.ADD)

    assert told.repeated == 3
    assert [shop.stock(name) for name in shop.names()] == [5000, 3000, 8000]
    shop.put_in(FILE, "livraison suivante.csv", stock=StockWay.ADD)
    assert [shop.stock(name) for name in shop.names()] == [10_000, 6000, 16_000]


def test_a_delivery_that_was_undone_may_come_in_again(shop: Shop) -> None:
    shop.put_in(FILE)
    for _ in range(3):
        deed = shop.put_in(FILE, "livraison.csv", stock=StockWay.ADD)
        assert shop.stock("Terreau") == 16_000
        shop.bench.imports.undo(deed.id, Unwatched())
        assert shop.stock("Terreau") == 8000


def test_absent_products_are_counted_and_archived_when_asked(shop: Shop) -> None:
    shop.put_in(FILE)
    shop.bench.desk.do(AddProduct("Arrosoir", 1500, 2000))
    less = FILE.replace("Terreau;TER-1;12,00;20;8\n", "")

    assert shop.foresee(less).absent == 2
    assert shop.put_in(less).archived == 0
    deed = shop.put_in(less, absent=AbsentWay.ARCHIVE)

    assert deed.archived == 2
    assert shop.names() == ["Pivoine", "Rosier ancien"]
    shop.bench.imports.undo(deed.id, Unwatched())
    assert shop.names() == ["Arrosoir", "Pivoine", "Rosier ancien", "Terreau"]


def test_a_row_that_is_left_out_still_names_its_product(shop: Shop) -> None:
    shop.put_in(FILE)
    wrong = FILE.replace("9,90", "neuf")

    told = shop.foresee(wrong, absent=AbsentWay.ARCHIVE)
    deed = shop.put_in(wrong, absent=AbsentWay.ARCHIVE)

    assert (told.absent, deed.archived) == (0, 0)
    assert "Pivoine" in shop.names()


def test_a_model_s_reference_is_that_of_all_its_sizes_and_finds_the_model_again(shop: Shop) -> None:
    model = SIZES.replace("P1", "LUC").replace("P2", "LUC")
    shop.put_in(model)
    shelf = shop.sheet("Pull Lucie").product.shelf
    assert [(each.label, each.sku) for each in shelf] == [("S", "LUC"), ("M", "LUC")]

    assert shop.foresee(model, stock=StockWay.COUNT).updated == 0
    shop.put_in(model.replace("Lucie;LUC;M;49;20;1", "Lucie;LUC;M;52;20;9"), stock=StockWay.COUNT)
    shop.put_in("Nom;Référence;TVA\nPull Lucie en laine;LUC;10\n")

    sheet = shop.sheet("Pull Lucie en laine")
    assert [
        (each.label, sheet.product.price_of(each), sheet.stock[each.id].on_hand_milli)
        for each in sheet.product.shelf
    ] == [("S", 4900, 3000), ("M", 5200, 9000)]
    assert shop.names() == ["Pull Lucie en laine"]


def test_a_reference_that_all_sizes_share_is_kept_and_finds_them_again(shop: Shop) -> None:
    text = (
        "Réf;Nom;Coloris;Taille;Prix TTC;TVA;Stock\n"
        "MC-27;Marinière;Écru;S;45;20;3\nMC-27;Marinière;Écru;M;45;20;1\n"
    )
    shop.put_in(text)

    assert [each.sku for each in shop.sheet("Marinière").product.shelf] == ["MC-27", "MC-27"]
    assert shop.foresee(text).unchanged == 1
    assert shop.foresee(text, stock=StockWay.COUNT).unchanged == 1
    shop.put_in(text.replace("Marinière", "Marinière bio").replace("S;45", "S;49"))
    known = shop.sheet("Marinière bio").product
    assert [each.price_cents or known.price_cents for each in known.shelf] == [4_900, 4_500]
    assert shop.names() == ["Marinière bio"]


def test_rows_by_reference_find_each_size(shop: Shop) -> None:
    shop.put_in(SIZES)
    shop.put_in(
        "Référence;Nom;Prix TTC;Stock\nP2;Pull M;52;9\nP1;Pull S;49;7\n", stock=StockWay.COUNT
    )

    sheet = shop.sheet("Pull Lucie")
    found = {
        each.sku: (sheet.product.price_of(each), sheet.stock[each.id].on_hand_milli)
        for each in sheet.product.shelf
    }
    assert found == {"P1": (4900, 7000), "P2": (5200, 9000)}
    assert shop.names() == ["Pull Lucie"]


def test_a_file_about_one_size_leaves_the_price_of_the_others(shop: Shop) -> None:
    shop.put_in(SIZES)
    shop.put_in("Nom;Référence;Taille;Prix TTC\nPull Lucie;P2;M;52\n")

    product = shop.sheet("Pull Lucie").product
    assert [product.price_of(each) for each in product.shelf] == [4900, 5200]


def test_undoing_takes_set_and_added_stock_back_by_a_counter_movement(shop: Shop) -> None:
    shop.put_in(FILE)
    deed = shop.put_in(FILE.replace("10;5", "10;50"), stock=StockWay.COUNT)
    shop.sell("Pivoine")
    shop.bench.imports.undo(deed.id, Unwatched())

    assert shop.stock("Pivoine") == 4000


def test_what_was_sold_or_edited_since_stays_and_is_listed(shop: Shop) -> None:
    deed = shop.put_in(FILE)
    shop.sell("Rosier ancien")
    before = shop.sheet("Terreau").product
    shop.bench.desk.do(
        ChangeProduct(before.id, {"category": before.category}, {"category": "Jardin"})
    )

    undone = shop.bench.imports.undo(deed.id, Unwatched())

    assert shop.names() == ["Rosier ancien", "Terreau"]
    assert (undone.state, undone.stayed, undone.stayed_new) == (DeedState.UNDONE, 2, 2)
    assert sorted(undone.stayed_names) == ["Rosier ancien", "Terreau"]
    assert shop.stock("Rosier ancien") == 2000


def test_what_was_edited_before_the_shop_joined_a_marketplace_stays_too(shop: Shop) -> None:
    deed = shop.put_in(FILE)
    before = shop.sheet("Terreau").product
    shop.bench.desk.do(
        ChangeProduct(before.id, {"category": before.category}, {"category": "Jardin"})
    )
    with shop.bench.books.open() as books:
        join(books, a_place_on_a_marketplace(), Unwatched())
    [listed] = shop.bench.queries.long_deeds()
    assert listed.stayed == 0, "nothing was undone yet"

    undone = shop.bench.imports.undo(deed.id, Unwatched())

    assert shop.names() == ["Terreau"]
    assert (undone.stayed_new, undone.stayed_names) == (1, ("Terreau",))


def test_a_value_edited_since_an_update_stays_and_its_product_is_listed(shop: Shop) -> None:
    shop.put_in(FILE)
    deed = shop.put_in(FILE.replace("9,90", "8,90").replace("12,00", "13,00"))
    before = shop.sheet("Terreau").product
    pricing = before.groups()["pricing"]
    shop.bench.desk.do(
        ChangeProduct(
            before.id, {"pricing": pricing}, {"pricing": {**pricing, "price_cents": 1400}}
        )
    )

    undone = shop.bench.imports.undo(deed.id, Unwatched())

    assert shop.sheet("Pivoine").product.price_cents == 990
    assert shop.sheet("Terreau").product.price_cents == 1400
    assert undone.stayed_names == ("Terreau",)


class _Stop(Exception):
    pass


class StopsAt:
    def __init__(self, calls: int) -> None:
        self.calls = calls

    def step(self, done: int, total: int) -> None:
        del done, total
        self.calls -= 1
        if not self.calls:
            raise _Stop


def test_an_undoing_that_was_cut_short_takes_nothing_back_twice(shop: Shop) -> None:
    many = "Nom;Référence;Prix TTC;TVA;Stock\n" + "".join(
        f"Article {n};A{n};5,00;20;3\n" for n in range(500)
    )
    shop.put_in(many)
    deed = shop.put_in(many.replace(";3\n", ";10\n"), stock=StockWay.COUNT)
    with pytest.raises(_Stop):
        shop.bench.imports.undo(deed.id, StopsAt(1))
    undone = shop.bench.imports.undo(deed.id, Unwatched())

    assert {card.on_hand_milli for card in shop.bench.queries.product_page(Wanted(), 0, 500)} == {
        3000
    }
    assert undone.stayed == 0


@settings(max_examples=25)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 6), st.integers(1, 9999), st.integers(0, 50)),
        min_size=1,
        max_size=7,
        unique_by=lambda row: row[0],
    ),
    way=st.sampled_from(StockWay),
)
def test_any_list_twice_changes_nothing_and_undone_leaves_the_shop_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[int, int, int]], way: StockWay
) -> None:
    folder = tmp_path_factory.mktemp("shop")
    bench = Workbench(DataFolder(folder / "data"))
    try:
        shop = Shop(bench, folder)
        shop.put_in(FILE.replace("ROS-1", "A0").replace("PIV-1", "A1"), "avant.csv")
        before = [(each.product.groups(), each.stock) for each in bench.queries.every_product()]
        text = "Nom;Référence;Prix TTC;TVA;Stock\n" + "".join(
            f"Article {key};A{key};{cents / 100:.2f};20;{stock}\n".replace(".", ",")
            for key, cents, stock in rows
        )
        deed = shop.put_in(text, "liste.csv", stock=way)
        once = [(each.product, each.stock) for each in bench.queries.every_product()]
        shop.put_in(text, "liste.csv", stock=way)
        assert [(each.product, each.stock) for each in bench.queries.every_product()] == once

        bench.imports.undo(deed.id, Unwatched())
        after = [(each.product.groups(), each.stock) for each in bench.queries.every_product()]
        assert after == before
    finally:
        bench.close()


def test_a_threshold_is_no_stock_and_a_supplier_stays_here(shop: Shop) -> None:
    """How goods are kept is read from a list, for new products and for those there are."""
    head = "Nom;Référence;Prix TTC;TVA;Stock;Stock minimum;Stock maxi;Emplacement;Fournisseur\n"
    shop.put_in(head + "Rosier ancien;ROS-1;24,90;10;3;5;20;Serre 2;Pépinière du Lac\n")

    sheet = shop.sheet("Rosier ancien")
    product = sheet.product
    assert (product.reorder.low_milli, product.reorder.target_milli) == (5000, 20_000)
    assert (product.place.shelf, sheet.supplier) == ("Serre 2", "Pépinière du Lac")
    assert sheet.stock[product.shelf[0].id].on_hand_milli == 3000
    assert "bought_from" not in product.groups()

    shop.put_in(head + "Rosier ancien;ROS-1;24,90;10;;8;20;;Un autre\n")
    sheet = shop.sheet("Rosier ancien")
    assert sheet.product.reorder.low_milli == 8000
    assert sheet.supplier == "Pépinière du Lac"  # what was noted before stays
