from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from digitaix_desktop.operations.importing.foreseeing import Foreseen, foresee
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench

FILE = """Nom;Référence;Prix TTC;TVA;Stock
Rosier ancien;ROS-1;24,90;10;3
Pivoine;PIV-1;9,90;10;5
Terreau;TER-1;12,00;;8
Arrosoir;ARR-1;;20;2
"""


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    opened = Workbench(DataFolder(tmp_path / "data"))
    yield opened
    opened.close()


def planned(tmp_path: Path, text: str = FILE) -> tuple[PlannedProduct, ...]:
    path = tmp_path / "liste.csv"
    path.write_text(text, "utf-8")
    return read_catalogue(path, None, Unwatched()).plan().products


def foreseen(bench: Workbench, products: tuple[PlannedProduct, ...]) -> Foreseen:
    usual = bench.queries.profile().default_vat_bp
    return foresee(bench.desk, products, usual, Unwatched())


def test_what_is_foreseen_is_what_the_import_then_does(bench: Workbench, tmp_path: Path) -> None:
    bench.desk.do(AddProduct("Rosier ancien", 1990, 1000))
    products = planned(tmp_path)

    told = foreseen(bench, products)
    deed = bench.imports.start("liste.csv", products, Unwatched())

    assert told == Foreseen(created=3, updated=1, unchanged=0, online=2)
    assert (deed.created, deed.updated) == (3, 1)
    assert bench.queries.product_counts()[Filter.ONLINE] == told.online


def test_the_same_file_twice_changes_nothing(bench: Workbench, tmp_path: Path) -> None:
    products = planned(tmp_path)
    bench.imports.start("liste.csv", products, Unwatched())

    told = foreseen(bench, products)

    assert told == Foreseen(unchanged=4, online=2)


def test_what_lacks_only_a_count_of_its_stock_is_foreseen(bench: Workbench, tmp_path: Path) -> None:
    text = (
        "Nom;Prix TTC;TVA;Stock\n"
        "Comté;29,80;5,5;\nBrie;18,00;5,5;3\nPlateau;45,00;5,5;\nTomme;;5,5;\n"
    )
    comte, brie, platter, tomme = planned(tmp_path, text)
    platter = replace(platter, details={"making": {"to_order": True}})
    assert foreseen(bench, (comte, brie, platter, tomme)).uncounted == 1


def test_the_usual_vat_fills_in_where_nobody_says_another(bench: Workbench, tmp_path: Path) -> None:
    profile = bench.queries.profile()
    bench.desk.do(ChangeProfile.between(profile, replace(profile, default_vat_bp=550)))
    known = bench.desk.do(AddProduct("Pivoine", 990, 1000))
    products = planned(
        tmp_path, "Nom;Référence;Prix TTC\nPivoine;PIV-1;8,90\nTerreau;TER-1;12,00\n"
    )

    assert foreseen(bench, products) == Foreseen(created=1, updated=1, online=2)
    bench.imports.start("liste.csv", products, Unwatched())

    assert known.subject is not None
    pivoine = bench.queries.product(known.subject)
    terreau = bench.queries.product_page(Wanted(words="Terreau"), 0, 1)[0]
    assert pivoine is not None
    assert (pivoine.product.price_cents, pivoine.product.vat_bp) == (890, 1000)
    fetched = bench.queries.product(terreau.id)
    assert fetched is not None
    assert fetched.product.vat_bp == 550


def test_looking_ahead_stores_nothing(bench: Workbench, tmp_path: Path) -> None:
    foreseen(bench, planned(tmp_path))

    assert bench.queries.product_counts()[Filter.ALL] == 0
    assert bench.queries.long_deeds() == []


def test_a_stopped_import_can_be_left_as_far_as_it_got(bench: Workbench, tmp_path: Path) -> None:
    class StopAtOnce:
        def step(self, done: int, total: int) -> None:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        bench.imports.start("liste.csv", planned(tmp_path), StopAtOnce())
    cut = bench.queries.long_deeds()[0]
    assert cut.state is DeedState.RUNNING

    kept = bench.imports.keep(cut.id)

    assert kept.state is DeedState.DONE
    assert bench.imports.undo(kept.id, Unwatched()).state is DeedState.UNDONE
