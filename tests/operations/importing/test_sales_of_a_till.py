"""What another till sold leaves the stock: each line once, and back again when undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.operations.importing.selling import Takings
from digitaix_desktop.operations.importing.sold import USUAL_TILL, SalesFile, Sold
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.deeds import SALES
from digitaix_desktop.operations.views.products import ProductSheet
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench
from tests.helpers.make import a_place_on_a_marketplace

TOMORROW = date(2099, 1, 2)


def sold(name: str = "Bol", milli: int = 1000, **values: object) -> Sold:
    usual = {
        "row": 2, "name": name, "options": "", "sku": "", "barcode": "", "quantity_milli": milli,
        "day": TOMORROW, "at": None, "ticket": "",
    }  # fmt: skip
    return Sold(**(usual | values))  # type: ignore[arg-type]


class Till:
    def __init__(self, bench: Workbench, folder: Path) -> None:
        self.bench, self.folder = bench, folder

    def put_in(self, *lines: Sold, till: str = USUAL_TILL, name: str = "ventes.csv") -> Takings:
        _, takings = self.bench.sales.start(SalesFile(name, lines), till, Unwatched())
        return takings

    def sheet(self, name: str) -> ProductSheet:
        return next(e for e in self.bench.queries.every_product() if e.product.name == name)

    def stock(self, name: str) -> list[int]:
        sheet = self.sheet(name)
        return [sheet.stock[each.id].on_hand_milli for each in sheet.product.shelf]


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    bench = Workbench(DataFolder(tmp_path / "data"))
    made = Till(bench, tmp_path)
    for name, barcode in (("Bol", "3760214580121"), ("Vase", "")):
        bench.desk.do(AddProduct(name, 1200, 2000, barcode=barcode, stock_milli=10_000))
    path = tmp_path / "tailles.csv"
    path.write_text(
        "Nom;Référence;Taille;Prix TTC;Stock\nPull Lucie;P1;S;49;5\nPull Lucie;P2;M;49;5\n", "utf-8"
    )
    plan = read_catalogue(path, None, Unwatched()).plan()
    bench.imports.start(path.name, plan.products, Unwatched())
    yield made
    bench.close()


def test_what_a_till_calls_an_article_may_be_its_reference_or_its_barcode(till: Till) -> None:
    takings = till.put_in(
        sold("P2", 2000), sold("3760214580121"), sold("4711", also=("Vase",)), sold("A9", 3000)
    )

    assert till.stock("Pull Lucie") == [5000, 3000]
    assert (till.stock("Bol"), till.stock("Vase")) == ([9000], [9000])
    assert takings.unknown == (("A9", 3000),)


def test_articles_are_known_by_reference_barcode_or_name(till: Till) -> None:
    takings = till.put_in(
        sold("whatever", sku="P2"),
        sold("", barcode="3760214580121"),
        sold("vase", 2000),
        sold("Pull Lucie - S"),
        sold("Pull Lucie", options="M"),
        sold("Pull Lucie"),
        sold("Cadeau", 3000),
    )

    assert takings == Takings(5, 0, 0, 2, (("Pull Lucie", 1000), ("Cadeau", 3000)))
    assert till.stock("Pull Lucie") == [4000, 3000]
    assert (till.stock("Bol"), till.stock("Vase")) == ([9000], [8000])


def test_under_a_model_s_reference_only_the_size_that_is_said_was_sold(till: Till) -> None:
    path = till.folder / "modele.csv"
    path.write_text(
        "Nom;Référence;Taille;Prix TTC;Stock\nRobe;CLA;38;69;5\nRobe;CLA;40;69;5\n", "utf-8"
    )
    plan = read_catalogue(path, None, Unwatched()).plan()
    till.bench.imports.start(path.name, plan.products, Unwatched())

    takings = till.put_in(sold("", sku="CLA", options="40"), sold("Robe 40", sku="CLA"))
    unclear = till.put_in(sold("", sku="CLA"), sold("Robe", sku="CLA"))

    assert (takings.counted, unclear.counted, unclear.not_known) == (2, 0, 2)
    assert till.stock("Robe") == [5_000, 3_000]


def test_a_reference_that_all_sizes_share_needs_the_size_beside_it(till: Till) -> None:
    path = till.folder / "modeles.csv"
    path.write_text(
        "Nom;Réf;Taille;Prix TTC;Stock\nMarinière;MC-27;S;45;5\nMarinière;MC-27;M;45;5\n", "utf-8"
    )
    till.bench.imports.start(
        path.name, read_catalogue(path, None, Unwatched()).plan().products, Unwatched()
    )

    till.put_in(sold("", sku="MC-27", options="M"), sold("", sku="MC-27"))

    assert till.stock("Marinière") == [5000, 4000]


def test_the_same_line_counts_once_and_like_lines_of_a_file_each(till: Till) -> None:
    morning = (sold(), sold(), sold("Vase"))
    assert till.put_in(*morning).counted == 3
    assert till.put_in(*morning, name="copie.csv") == Takings(0, 0, 3)
    evening = till.put_in(*morning, sold(), sold("Vase", 2000), name="soir.csv")
    assert (evening.counted, evening.again) == (2, 3)
    assert till.put_in(sold(), till="Marché").counted == 1
    assert till.stock("Bol") == [6000]


def test_what_came_back_is_on_the_shelf_again(till: Till) -> None:
    takings = till.put_in(sold("Bol", -2000))
    assert (takings.returns, till.stock("Bol")) == (1, [12_000])


def test_a_count_made_since_knew_of_older_sales(till: Till) -> None:
    till.put_in(sold(day=date(2025, 1, 2), at=time(9)))
    assert till.stock("Bol") == [10_000]


def test_undone_sales_may_come_in_again(till: Till) -> None:
    for _ in range(3):
        deed, takings = till.bench.sales.start(
            SalesFile("v.csv", (sold(), sold("Bol", -500))), USUAL_TILL, Unwatched()
        )
        assert (takings.counted, till.stock("Bol")) == (2, [9500])
        undone = till.bench.imports.undo(deed.id, Unwatched())
        assert (till.stock("Bol"), undone.kind, undone.stayed) == ([10_000], SALES, 0)


def test_an_undo_after_a_count_leaves_what_was_counted(till: Till) -> None:
    deed, _ = till.bench.sales.start(SalesFile("v.csv", (sold(),)), USUAL_TILL, Unwatched())
    variant = till.sheet("Bol").product.shelf[0]
    till.bench.desk.do(CountStock(variant.id, 4000))
    till.bench.imports.undo(deed.id, Unwatched())

    assert till.stock("Bol") == [4000]


def test_looking_ahead_writes_nothing(till: Till) -> None:
    seen = till.bench.sales.foresee(SalesFile("v.csv", (sold(),)), USUAL_TILL, Unwatched())

    assert (seen, till.stock("Bol")) == (Takings(1), [10_000])
    assert [deed.kind for deed in till.bench.queries.long_deeds()] == [None]


def test_sales_from_before_the_shop_joined_a_marketplace_are_known_again(till: Till) -> None:
    till.put_in(sold())
    with till.bench.books.open() as books:
        books.agreement.pair(a_place_on_a_marketplace())

    assert till.put_in(sold()).again == 1


def test_no_amount_and_nothing_else_of_a_payment_is_sent(till: Till) -> None:
    with till.bench.books.open() as books:
        books.agreement.pair(a_place_on_a_marketplace())
    till.put_in(sold(ticket="TICKET-Z"))  # no identifier can hold that by chance
    with till.bench.books.open() as books:
        batch = books.agreement.waiting(100, 10_000_000)

    assert batch is not None
    [change] = batch.changes
    assert change.kind == "stock.move"
    assert "till_import" in change.body
    assert "TICKET-Z" not in change.body


class _Stop(Exception):
    pass


def test_sales_cut_short_are_gone_on_with(till: Till) -> None:
    class Stops:
        calls = 2

        def step(self, done: int, total: int) -> None:
            del done, total
            self.calls -= 1
            if not self.calls:
                raise _Stop

    lines = tuple(sold("Bol", 1, ticket=str(number)) for number in range(450))
    with pytest.raises(_Stop):
        till.bench.sales.start(SalesFile("v.csv", lines), USUAL_TILL, Stops())
    [deed] = [each for each in till.bench.queries.long_deeds() if each.kind == SALES]
    assert 0 < deed.done < 450
    till.bench.imports.resume(deed.id, Unwatched())

    assert till.stock("Bol") == [10_000 - 450]


@settings(max_examples=20)
@given(
    lines=st.lists(
        st.tuples(
            st.sampled_from(["Bol", "Vase"]), st.integers(-3, 3).filter(bool), st.integers(1, 3)
        ),
        max_size=12,
    ),
    cut=st.integers(0, 12),
)
def test_however_a_day_is_cut_into_files_each_sale_counts_once(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, int, int]], cut: int
) -> None:
    bench = Workbench(DataFolder(tmp_path_factory.mktemp("shop") / "data"))
    try:
        till = Till(bench, tmp_path_factory.mktemp("files"))
        for name in ("Bol", "Vase"):
            bench.desk.do(AddProduct(name, 1200, 2000, stock_milli=100_000))
        day = [sold(name, pieces * 1000, ticket=str(no)) for name, pieces, no in lines]
        till.put_in(*day[:cut])
        till.put_in(*day)
        till.put_in(*[replace(each, row=9) for each in day])
        for name in ("Bol", "Vase"):
            gone = sum(pieces * 1000 for each, pieces, _ in lines if each == name)
            assert till.stock(name) == [100_000 - gone]
    finally:
        bench.close()
