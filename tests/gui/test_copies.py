"""Copies in the window: a second place chosen, what is amiss said calmly, the list of copies."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.copies import CopiesSheet
from digitaix_desktop.gui.screens.first_products import FirstProducts
from digitaix_desktop.gui.screens.settings_copies import CopiesBlock
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.operations.choices import BACKUP_PLACE
from digitaix_desktop.operations.copies import Care
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.storage.errors import DiskTrouble
from tests.helpers.counter import Counter, counter

LEFT = Qt.MouseButton.LeftButton


def _chooses(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def _words(sheet: CopiesSheet) -> str:
    return " ".join(each.text() for each in sheet.findChildren(QLabel))


def test_a_second_place_is_chosen_and_the_copies_go_there(
    qtbot: QtBot, till: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = CopiesBlock(till.parts)
    qtbot.addWidget(block)
    block.show()
    block.read()
    stick = tmp_path / "cle"
    _chooses(monkeypatch, stick)

    qtbot.mouseClick(block.choose_button, LEFT)
    qtbot.waitUntil(lambda: till.parts.queries.setting(BACKUP_PLACE) == str(stick))
    qtbot.waitUntil(lambda: bool(list(stick.glob("*/*/*.sqlite"))))
    block.read()
    assert block.place.text() == str(stick)
    qtbot.mouseClick(block.now, LEFT)
    qtbot.waitUntil(block.now.isEnabled)
    assert len(list(stick.glob("*/*/*asked.sqlite"))) == 1
    qtbot.mouseClick(block.no_more, LEFT)
    assert till.parts.queries.setting(BACKUP_PLACE) is None


def test_what_is_amiss_is_said_above_the_day_and_goes_once_it_is_well(
    qtbot: QtBot, till: Counter
) -> None:
    place = TodayPlace(till.parts)
    qtbot.addWidget(place)
    place.show()
    keeper = till.parts.safekeeping
    assert not place.care.isVisible()

    keeper._found(Care(free_bytes=400_000_000, is_little=True, place=Path("/clé")))
    assert "400" in place.care.said.text()
    assert place.care.isVisible()
    keeper._found(replace(keeper.care, place_has_newest=False))
    assert "“clé”" in place.care.said.text()
    keeper._found(replace(keeper.care, is_short=True, trouble=DiskTrouble()))
    assert "still saved" in place.care.said.text()
    keeper._found(replace(keeper.care, is_spent=True))
    assert "no longer be saved" in place.care.said.text()
    assert "still saved" not in place.care.said.text()
    with qtbot.waitSignal(till.parts.go.copies_settings):
        qtbot.mouseClick(place.care.more, LEFT)

    keeper._found(Care(free_bytes=9_000_000_000))
    assert not place.care.isVisible()


def test_copies_are_listed_with_what_they_hold_and_found_on_a_stick(
    qtbot: QtBot, till: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = till.parts
    sheet = CopiesSheet(parts.safekeeping.copies, parts.words, parts.tasks)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: "no copy here" in _words(sheet))

    task = parts.safekeeping.copy_now()
    with qtbot.waitSignal(task.finished):
        parts.tasks.start(task)
    folder = tmp_path / "data" / "backups"
    stick = tmp_path / "cle" / "DigitAix"
    shutil.move(folder, stick)
    _chooses(monkeypatch, stick.parent)
    qtbot.mouseClick(sheet.elsewhere, LEFT)
    qtbot.waitUntil(lambda: len(sheet.buttons) == 1)
    assert "0 product" in _words(sheet)

    with qtbot.waitSignal(sheet.ready):
        qtbot.mouseClick(sheet.buttons[0], LEFT)
    qtbot.waitUntil(sheet.close_button.isEnabled)
    assert (tmp_path / "data" / "shop.restored").exists()


def test_a_copy_of_another_pc_and_of_another_year_is_told_as_such_with_what_would_stay_behind(
    qtbot: QtBot, till: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    till.pair()
    till.add("Savon")
    with counter(tmp_path / "autre") as other:
        other.bench.upkeep.copy_now(Unwatched())
    [copy] = (tmp_path / "autre" / "backups").glob("*.sqlite")
    copy.rename(copy.with_name("shop-20191224-170000-regular.sqlite"))
    parts = till.parts
    sheet = CopiesSheet(parts.safekeeping.copies, parts.words, parts.tasks)
    sheet.tell_waiting(till.bench.status().waiting)
    qtbot.addWidget(sheet)
    sheet.show()
    assert "2 change(s) not sent yet: those made after the copy stay behind" in _words(sheet)
    _chooses(monkeypatch, tmp_path / "autre")
    qtbot.mouseClick(sheet.elsewhere, LEFT)
    qtbot.waitUntil(lambda: len(sheet.buttons) == 1)
    assert "from another PC" in _words(sheet)
    assert "24 déc. 2019" in _words(sheet)


def test_a_copy_that_is_none_is_refused_in_the_sheet(
    qtbot: QtBot, till: Counter, tmp_path: Path
) -> None:
    parts = till.parts
    folder = tmp_path / "data" / "backups"
    folder.mkdir()
    (folder / "shop-20260101-080000-regular.sqlite").write_text("nothing")
    sheet = CopiesSheet(parts.safekeeping.copies, parts.words, parts.tasks)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: len(sheet.buttons) == 1)
    assert not sheet.buttons[0].isEnabled()
    found, _ = parts.safekeeping.copies.found()[0]
    sheet.go_back_to(found)
    qtbot.waitUntil(lambda: bool(sheet.notice.text()))
    assert "Rien n’a été changé" in sheet.notice.text()


def test_the_first_start_asks_for_a_second_place_once(
    qtbot: QtBot, till: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = FirstProducts(till.parts)
    qtbot.addWidget(page)
    page.show()
    page.begin()
    _chooses(monkeypatch, tmp_path / "cle")
    assert page.copies.isVisible()
    page.copies.opened.emit()
    qtbot.waitUntil(lambda: not page.copies.isVisible())
    assert till.parts.queries.setting(BACKUP_PLACE) == str(tmp_path / "cle")
