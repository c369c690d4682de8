"""Another till's sales in the window: dropped, chosen, or found in a watched folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.import_history import ImportHistory
from digitaix_desktop.gui.screens.sales_sheet import SalesSheet
from digitaix_desktop.gui.screens.settings_till import TillBlock
from digitaix_desktop.gui.till_watch import TillWatch
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.operations.choices import TILL_FOLDER
from tests.gui.test_importer import Importing, write
from tests.helpers.counter import Counter

LEFT = Qt.MouseButton.LeftButton
SALES = """Date;N° ticket;Article;Qté;Prix TTC;Mode de paiement
02/01/2099;1;Bol;2;24;CB
02/01/2099;2;Bol;-1;-12;CB
02/01/2099;3;Cactus;1;5;Espèces
"""


def stock(till: Counter, name: str = "Bol") -> int:
    [sheet] = [each for each in till.parts.queries.every_product() if each.product.name == name]
    return sum(line.on_hand_milli for line in sheet.stock.values())


@pytest.fixture
def bowls(till: Counter) -> Counter:
    till.add("Bol", stock_milli=10_000)
    return till


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_file_of_sales_is_shown_taken_off_the_stock_and_undone(
    bowls: Counter, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = SalesSheet(bowls.parts, write(tmp_path / "ventes.csv", SALES), host)
    sheet.open()
    qtbot.waitUntil(sheet.go.isVisible)
    assert sheet.words.text().startswith("2 sale(s) to take off the stock. 1 of them came back.")
    assert "Cactus" in sheet.list.text()
    assert stock(bowls) == 10_000

    QTest.mouseClick(sheet.go, LEFT)
    qtbot.waitUntil(sheet.undo.isVisible)
    assert stock(bowls) == 9000

    QTest.mouseClick(sheet.undo, LEFT)
    qtbot.waitUntil(lambda: stock(bowls) == 10_000 and sheet.go.isVisible())
    assert len(bowls.parts.desk.undo_stack) == 0
    sheet.accept()


def test_sales_taken_off_are_what_the_undo_key_undoes_next(
    bowls: Counter, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = SalesSheet(bowls.parts, write(tmp_path / "ventes.csv", SALES), host)
    sheet.open()
    qtbot.waitUntil(sheet.go.isVisible)
    QTest.mouseClick(sheet.go, LEFT)
    qtbot.waitUntil(sheet.undo.isVisible)
    sheet.accept()

    bowls.parts.asker.undo()
    qtbot.waitUntil(lambda: stock(bowls) == 10_000)


def test_a_file_refused_as_a_catalogue_leads_to_the_sales(
    bowls: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    importing = Importing(bowls, qtbot)
    importing.drop(write(tmp_path / "ventes.csv", SALES))
    step = importing.window.file
    assert step.sales.isVisible()

    importing.click(step.sales)
    sheet = importing.window.findChild(SalesSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.go.isVisible)
    sheet.reject()
    assert step.notice.isVisible(), "they may still be taken"

    importing.click(step.sales)
    [sheet] = [each for each in importing.window.findChildren(SalesSheet) if each.isVisible()]
    qtbot.waitUntil(sheet.go.isVisible)
    importing.click(sheet.go)
    qtbot.waitUntil(sheet.undo.isVisible)
    sheet.accept()
    assert not step.notice.isVisible()
    assert "ventes.csv" in [line.text() for line in step.history.findChildren(ShortLabel)]


def test_another_refusal_offers_no_sales(bowls: Counter, qtbot: QtBot, tmp_path: Path) -> None:
    importing = Importing(bowls, qtbot)
    importing.drop(write(tmp_path / "lettre.csv", "Bonjour;\nVoici notre tarif;\nJean;\n"))
    assert importing.window.file.refusal.text()
    assert not importing.window.file.sales.isVisible()


@pytest.fixture
def watched(bowls: Counter, qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[TillWatch, Path]]:
    folder = tmp_path / "caisse"
    folder.mkdir()
    write(folder / "ancien.csv", SALES)
    block = TillBlock(bowls.parts)
    qtbot.addWidget(block)
    block.watch(folder)
    watch = TillWatch(bowls.parts)
    look(watch, qtbot)
    yield watch, folder
    watch.leave()


def look(watch: TillWatch, qtbot: QtBot) -> None:
    """A look into the folder, to its end."""
    qtbot.waitUntil(lambda: watch._task is None)
    watch.look()
    qtbot.waitUntil(lambda: watch._task is None)


def test_a_new_file_is_in_after_two_looks_and_never_twice(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    look(watch, qtbot)
    assert stock(bowls) == 10_000  # what lay there when the folder was chosen is left alone

    write(folder / "ventes 27.csv", SALES)
    look(watch, qtbot)
    assert stock(bowls) == 10_000  # it may still be being written
    look(watch, qtbot)
    assert stock(bowls) == 9000
    assert "“ventes 27.csv”: 2 sale(s) taken off the stock." in watch.last
    assert "Cactus" in watch.last

    again = TillWatch(bowls.parts)  # as after a new start
    for _ in range(3):
        look(again, qtbot)
    again.leave()
    assert (stock(bowls), again.last) == (9000, "")


def test_a_file_that_grows_is_waited_for_and_its_lines_count_once(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    for more in ("", "02/01/2099;4;Bol;1;12;CB\n", "02/01/2099;5;Bol;1;12;CB\n"):
        held = (folder / "jour.csv").read_text("utf-8") if (folder / "jour.csv").exists() else SALES
        write(folder / "jour.csv", held + more)
        look(watch, qtbot)
    assert stock(bowls) == 10_000
    look(watch, qtbot)
    assert stock(bowls) == 7000
    write(folder / "jour.csv", (folder / "jour.csv").read_text("utf-8") + "02/01/2099;6;Bol;1;;\n")
    look(watch, qtbot)
    look(watch, qtbot)
    assert stock(bowls) == 6000


def test_a_file_that_is_no_list_of_sales_is_told_once(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    said: list[str] = []
    bowls.parts.asker.refused.connect(said.append)
    write(folder / "lettre.csv", "Bonjour;\nVoici;\n")
    for _ in range(4):
        look(watch, qtbot)

    assert len(said) == 1
    assert "lettre.csv" in said[0]


def test_a_folder_out_of_reach_is_told_once_and_found_again(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    said: list[str] = []
    bowls.parts.asker.refused.connect(said.append)
    away = folder.rename(folder.with_name("ailleurs"))
    for _ in range(3):
        look(watch, qtbot)
    assert len(said) == 1

    away.rename(folder)
    write(folder / "ventes 28.csv", SALES)
    look(watch, qtbot)
    look(watch, qtbot)
    assert stock(bowls) == 9000


def test_on_a_full_disk_a_file_waits_is_told_once_and_is_in_once_there_is_room(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    said: list[str] = []
    bowls.parts.asker.refused.connect(said.append)
    bowls.bench.room.is_short = True
    write(folder / "ventes 29.csv", SALES)
    for _ in range(3):
        look(watch, qtbot)
    assert stock(bowls) == 10_000
    [told] = said
    assert "Le disque est plein." in told

    bowls.bench.room.is_short = False
    look(watch, qtbot)
    assert stock(bowls) == 9000


def test_a_folder_is_watched_no_more_on_request(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    block = TillBlock(bowls.parts)
    qtbot.addWidget(block)
    block.read()
    assert not block.stop.isHidden()
    QTest.mouseClick(block.stop, LEFT)
    qtbot.waitUntil(lambda: bowls.parts.queries.setting(TILL_FOLDER) is None)
    watch._choose()
    write(folder / "ventes 29.csv", SALES)
    look(watch, qtbot)
    look(watch, qtbot)
    assert stock(bowls) == 10_000


def test_the_history_calls_sales_by_their_name(
    watched: tuple[TillWatch, Path], bowls: Counter, qtbot: QtBot
) -> None:
    watch, folder = watched
    write(folder / "ventes 27.csv", SALES)
    look(watch, qtbot)
    look(watch, qtbot)
    [deed] = bowls.parts.queries.long_deeds()
    history = ImportHistory(bowls.parts)
    qtbot.addWidget(history)

    assert history._what(deed) == "3 line(s) of another till’s sales"
