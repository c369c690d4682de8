"""The undo key after an import: the last thing done, like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.desk import NothingToUndo
from digitaix_desktop.operations.importing import way_back
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed
from digitaix_desktop.operations.views.products import Filter, Wanted
from digitaix_desktop.papers import read_catalogue
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.words import Words
from digitaix_desktop.workbench import Workbench

FILE = "Nom;Référence;Prix TTC;TVA;Stock\nRosier;ROS-1;24,90;10;3\nPivoine;PIV-1;9,90;10;5\n"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    opened = Workbench(DataFolder(tmp_path / "data"))
    yield opened
    opened.close()


@pytest.fixture
def imported(bench: Workbench, tmp_path: Path) -> LongDeed:
    path = tmp_path / "Tarif.csv"
    path.write_text(FILE, "utf-8")
    products = read_catalogue(path, None, Unwatched()).plan().products
    deed = bench.imports.start(path.name, products, Unwatched())
    way_back.remember(bench.desk, deed)
    return deed


def count(bench: Workbench) -> int:
    return bench.queries.product_counts()[Filter.ALL]


def test_it_is_taken_back_whole_and_said_by_the_name_of_its_file(
    bench: Workbench, imported: LongDeed
) -> None:
    done = bench.desk.undo()
    assert done.said is not None
    assert "Tarif.csv" in Words("fr").say(done.said)
    assert count(bench) == 0
    [deed] = bench.queries.long_deeds()
    assert deed.state is DeedState.UNDONE
    with pytest.raises(NothingToUndo):
        bench.desk.undo()


def test_step_by_step_it_comes_to_the_same(bench: Workbench, imported: LongDeed) -> None:
    last = bench.desk.undo_stack.last()
    assert last is not None
    bench.desk.undo_in_steps(last, Unwatched())
    assert (count(bench), len(bench.desk.undo_stack)) == (0, 0)


def test_what_was_sold_since_stays_and_it_is_said(bench: Workbench, imported: LongDeed) -> None:
    [rose] = bench.queries.product_page(Wanted(words="rosier"), 0, 5)
    sheet = bench.queries.product(rose.id)
    assert sheet is not None
    sale = bench.desk.do(MoveStock((Moving(sheet.product.shelf[0].id, "counter", -1000),)))
    bench.desk.undo_stack.forget(sale)
    done = bench.desk.undo()
    assert done.said is not None
    assert "reste" in Words("fr").say(done.said)
    assert count(bench) == 1


def test_one_that_was_undone_in_the_history_is_not_undone_again(
    bench: Workbench, imported: LongDeed
) -> None:
    terreau = bench.desk.do(AddProduct("Terreau", 1200, 2000))
    bench.desk.undo_stack.forget(terreau)
    undone = bench.imports.undo(imported.id, Unwatched())
    way_back.remember(bench.desk, undone)
    with pytest.raises(NothingToUndo):
        bench.desk.undo()
    assert count(bench) == 1
