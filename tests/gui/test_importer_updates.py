"""The last step of an import about products the shop has already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.gui.screens.import_history import ImportHistory
from digitaix_desktop.gui.screens.import_run import Stage
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.importing.ways import AbsentWay, StockWay
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.papers import read_catalogue
from tests.gui.test_importer import NBSP, Importing, write
from tests.helpers.counter import Counter

LIST = """Nom;Référence;Prix TTC;TVA;Stock
Rosier ancien;ROS-1;24,90;10;3
Pivoine;PIV-1;9,90;10;5
Terreau;TER-1;12,00;20;8
"""


@pytest.fixture
def importing(till: Counter, qtbot: QtBot) -> Iterator[Importing]:
    made = Importing(till, qtbot)
    yield made
    made.window.session.forget()


@pytest.fixture
def known(till: Counter, tmp_path: Path) -> Counter:
    plan = read_catalogue(write(tmp_path / "avant.csv", LIST), None, Unwatched()).plan()
    till.parts.imports.start("avant.csv", plan.products, Unwatched())
    return till


def choose(importing: Importing, choice: Choice, way: object) -> None:
    choice.setCurrentIndex(choice.findData(way))
    choice.activated.emit(choice.currentIndex())
    importing.wait(lambda: importing.window.session.outlook is not None)


def test_before_and_after_are_shown_and_the_stock_is_asked_about(
    known: Counter,
    importing: Importing,
    tmp_path: Path,
) -> None:
    dearer = LIST.replace("24,90", "25,90").replace("10;5", "10;6")
    importing.drop(write(tmp_path / "tarif.csv", dearer))
    importing.to_result()
    result = importing.window.result

    assert result.title.text() == "1 updated, 2 unchanged"
    assert result.changes.words() == [
        "Rosier ancien",
        "Price incl. tax",
        f"24,90{NBSP}€ → 25,90{NBSP}€",
    ]
    assert result.ways.stock.isVisible()
    assert not result.ways.absent.isVisible()

    choose(importing, result.ways.stock, StockWay.COUNT)
    assert result.title.text() == "2 updated, 1 unchanged"
    assert "5 → 6" in result.changes.words()
    importing.run()
    assert importing.named("Pivoine").product.price_cents == 990
    assert [line.on_hand_milli for line in importing.named("Pivoine").stock.values()] == [6000]


def test_products_the_file_lacks_are_counted_before_they_are_archived(
    known: Counter,
    importing: Importing,
    tmp_path: Path,
) -> None:
    importing.drop(write(tmp_path / "court.csv", LIST[: LIST.index("Pivoine")]))
    importing.to_result()
    result = importing.window.result
    said = [each.text() for each in result.ways.findChildren(QLabel) if each.isVisible()]
    assert "2 of your products is not in the file" in said

    choose(importing, result.ways.absent, AbsentWay.ARCHIVE)
    assert result.title.text() == "1 unchanged, 2 archived"
    importing.run()
    assert [sheet.product.name for sheet in importing.sheets()] == ["Rosier ancien"]

    result.go_back()
    importing.wait(lambda: importing.stage() is Stage.UNDONE)
    assert len(importing.sheets()) == 3
    assert result.words.text().startswith("2 product(s) as before."), "and no new ones are told"


def test_a_shop_without_products_is_asked_nothing(
    importing: Importing,
    tmp_path: Path,
) -> None:
    importing.drop(write(tmp_path / "liste.csv", LIST))
    importing.to_result()

    assert not importing.window.result.ways.isVisible()
    assert not importing.window.result.changes.isVisible()
    assert importing.window.result.sample.isVisible()


def test_what_stays_after_an_undo_is_listed_in_the_history(known: Counter, qtbot: QtBot) -> None:
    [deed] = known.parts.queries.long_deeds()
    sheet = next(known.parts.queries.every_product())
    known.do(MoveStock((Moving(sheet.product.shelf[0].id, "counter", -1000),)))

    known.parts.imports.undo(deed.id, Unwatched())
    history = ImportHistory(known.parts)
    qtbot.addWidget(history)
    history.read()

    said = [each.text() for each in history.findChildren(QLabel)]
    assert "1 product(s) changed or sold since stay as they are: “Pivoine”." in said
