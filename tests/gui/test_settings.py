"""Settings: saved as one types, a marketplace joined with a code, a printer chosen and tried."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.parts import Papers
from digitaix_desktop.gui.screens.settings import SettingsPlace
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.name_edit import NameEdit
from digitaix_desktop.operations.choices import LARGE, PRINT_ON_ARRIVAL, PRINTING, SCANS_ONLY_SHOW
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.print_setup import Setup, setup_of, with_setup
from digitaix_desktop.operations.printing import ROLL_58, Paper, PrinterQueue, Roll
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.settings import ChangeProfile, Choose
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import ShopSuspended, TokenRefused
from digitaix_server.services import devices
from tests.helpers.counter import Counter
from tests.helpers.town import Town, a_counter, a_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


@pytest.fixture
def place(qtbot: QtBot, till: Counter) -> SettingsPlace:
    place = SettingsPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1000, 800)
    place.show()
    return place


def choose(choice: Choice, value: object) -> None:
    """Pick a line of a choice, as a click on it does."""
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def test_the_shop_is_saved_as_one_types(qtbot: QtBot, till: Counter, place: SettingsPlace) -> None:
    name = place.shop._fields["name"]
    name.setFocus()
    qtbot.keyClicks(name, "Jardin en Ville")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert till.parts.queries.profile().name == "Jardin en Ville"


def test_the_way_to_the_marketplace_ends_where_its_address_is_typed(
    qtbot: QtBot, place: SettingsPlace
) -> None:
    place.resize(800, 500)
    address = place.marketplace.server
    assert not address.visibleRegion().boundingRect().isValid()
    place.show_marketplace()
    qtbot.waitUntil(lambda: address.visibleRegion().boundingRect() == address.rect())
    assert address.hasFocus()


def test_what_the_shop_says_of_itself_keeps_its_lines_and_its_length(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    before = till.parts.queries.profile()
    told = "Fleurs de saison.\n\n" + "Noués le matin même, " * 20 + "dites-nous pour qui."
    till.do(ChangeProfile.between(before, replace(before, about=told)))
    place.hide()
    place.show()

    street = place.shop._fields["street"]
    street.setFocus()
    qtbot.keyClicks(street, "12 rue")
    qtbot.keyClick(street, Qt.Key.Key_Return)

    assert till.parts.queries.profile().street == "12 rue"
    assert till.parts.queries.profile().about == told


def test_what_another_screen_changed_shows_but_not_under_the_cursor(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    street = place.shop._fields["street"]
    street.setFocus()
    qtbot.keyClicks(street, "12 rue")
    till.do(Choose(LARGE, True))
    qtbot.waitUntil(place.look.large.isChecked)
    assert street.text() == "12 rue"


def test_a_shop_joins_the_marketplace_with_the_letters_code(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town
) -> None:
    place.show_block(place.marketplace)
    till.add("Rosier")
    till.do(ChangeProfile({"name": ""}, {"name": "Au Fil du Temps"}))
    _, code = town.shop("Jardin en Ville")
    block = place.marketplace
    qtbot.keyClicks(block.server, town.url)
    qtbot.keyClicks(block.code, code.lower())
    qtbot.mouseClick(block.join, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: till.bench.status().up_to_date, timeout=20_000)
    qtbot.waitUntil(block.storefront.isVisible)
    qtbot.waitUntil(block.storefront.hasFocus)  # the next step, not whatever comes after the code
    assert not block.code.isVisible()
    assert any("“Au Fil du Temps” is on" in each.text() for each in block.findChildren(QLabel))
    till.bench.runner.stop()


def test_a_wrong_code_is_told_beside_its_field_and_changes_nothing(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town
) -> None:
    block = place.marketplace
    qtbot.keyClicks(block.server, town.url)
    qtbot.keyClicks(block.code, "BBBBCCCCDDDD")
    qtbot.keyClick(block.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: block.join.isEnabled() and bool(block.notice.text()), timeout=20_000)
    assert "code" in block.notice.text()
    assert block.code.text() == "BBBBCCCCDDDD"
    qtbot.waitUntil(block.code.hasFocus)
    assert block.code.selectedText() == "BBBBCCCCDDDD"
    assert till.parts.queries.pairing() is None


def test_a_code_for_one_more_pc_that_could_not_be_had_moves_no_focus(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    place.show_block(place.marketplace)
    till.pair()  # a marketplace out of reach
    block = place.marketplace
    qtbot.waitUntil(block.pcs.more.isVisible)
    block.pcs.more.setFocus()
    qtbot.keyClick(block.pcs.more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(block.notice.text()), timeout=20_000)
    assert block.pcs.more.hasFocus()


def test_a_shop_that_has_to_be_connected_again_is_called_as_it_calls_itself(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    till.pair()
    till.do(ChangeProfile({"name": ""}, {"name": "Au Fil du Temps"}))
    till.bench.engine.failed(TokenRefused())
    place.marketplace.read()
    said = [each.text() for each in place.marketplace.findChildren(QLabel)]
    assert any(words.startswith("“Au Fil du Temps” has to be connected") for words in said)


def test_a_pc_that_is_shut_out_is_not_called_connected_and_a_code_brings_it_back(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town
) -> None:
    place.show_block(place.marketplace)
    shop_id, code = town.shop()
    block, bench = place.marketplace, till.bench
    qtbot.keyClicks(block.server, town.url)
    qtbot.keyClicks(block.code, code)
    qtbot.keyClick(block.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.status().up_to_date, timeout=20_000)
    assert block.notice.text().startswith("Connected.")
    with town.base.writing() as db:
        devices.revoke(db, shop_id, bench._device())
    qtbot.waitUntil(lambda: bench.status().link is Link.STOPPED, timeout=20_000)
    till.add("Rosier")
    qtbot.waitUntil(block.code.isVisible)
    assert not block.notice.text()
    qtbot.keyClicks(block.code, town.pairing_code(shop_id))
    qtbot.keyClick(block.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.status().up_to_date, timeout=20_000)
    assert block.notice.text() == "Connected again. What waited here is on its way."
    bench.runner.stop()


def test_a_suspended_shop_is_not_asked_for_a_code_that_would_not_help(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    place.show_block(place.marketplace)
    till.pair()
    till.bench.engine.failed(ShopSuspended())
    block = place.marketplace
    block.read()
    assert not block.code.isVisible()
    said = [each.text() for each in block.findChildren(QLabel) if each.isVisible()]
    assert till.parts.words.explain(ShopSuspended()) in said


def test_leaving_says_what_it_means_before_it_is_done(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town
) -> None:
    till.bench.pair(town.url, town.shop()[1], Unwatched())
    place.marketplace.read()
    block = place.marketplace
    qtbot.mouseClick(block.leave, Qt.MouseButton.LeftButton)
    assert till.parts.queries.pairing() is not None
    assert block.stay.hasFocus()
    qtbot.mouseClick(block.stay, Qt.MouseButton.LeftButton)
    assert not block.really.isVisible()
    assert block.storefront.hasFocus()
    qtbot.mouseClick(block.leave, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(block.really, Qt.MouseButton.LeftButton)
    assert till.parts.queries.pairing() is None
    assert till.bench.status().link is Link.ALONE


def test_the_chosen_printer_and_its_habit_are_kept(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    place.show_block(place.printer)
    block = place.printer
    assert not block.by_itself.isEnabled()
    printer = block.printers[Kind.SLIP]
    printer.show_queues([PrinterQueue("comptoir", "Comptoir", frozenset())])
    choose(printer, "comptoir")
    qtbot.mouseClick(block.by_itself, Qt.MouseButton.LeftButton)
    assert setup_of(till.parts.queries, Kind.SLIP) == Setup("comptoir", Paper.A6)
    assert till.parts.queries.setting(PRINT_ON_ARRIVAL) is True


def test_each_document_has_its_printer_and_a_paper_it_can_be_laid_out_on(
    till: Counter, place: SettingsPlace
) -> None:
    queries = till.parts.queries
    learnt = Setup("tcp:192.168.1.50:9100", Roll(80, 512))
    till.do(Choose(PRINTING, with_setup(queries, Kind.SLIP, learnt)))
    place.show_block(place.printer)
    block = place.printer
    block.read()

    choose(block.printers[Kind.PREPARATION], learnt.printer)
    assert setup_of(queries, Kind.PREPARATION) == learnt, "what was learnt of its roll comes along"
    choose(block.papers[Kind.PREPARATION], "roll58-384")
    assert setup_of(queries, Kind.PREPARATION).page == ROLL_58
    assert setup_of(queries, Kind.SLIP) == learnt

    choose(block.papers[Kind.DAY], "A5")
    assert setup_of(queries, Kind.DAY).paper is Paper.A5
    offered = block.papers[Kind.REORDER]
    assert [offered.itemText(row) for row in range(offered.count())] == ["A4"]
    choose(block.printers[Kind.PREPARATION], "")
    assert setup_of(queries, Kind.PREPARATION) == Setup("", Paper.A6)


def test_setting_up_a_printer_is_asked_for_where_it_is_missed(
    till: Counter, place: SettingsPlace
) -> None:
    asked: list[object] = []
    till.parts.go.set_up_printer.connect(asked.append)
    choose(place.printer.printers[Kind.BAG], "+")
    assert asked == [Kind.BAG]
    assert place.printer.printers[Kind.BAG].currentData() == "", "nothing is chosen by asking"


def test_a_slow_print_service_never_holds_the_window_up(qtbot: QtBot, till: Counter) -> None:
    from dataclasses import replace

    answer = threading.Event()

    class Slow:
        def queues(self) -> list[object]:
            answer.wait(20)
            return []

    papers: Papers = replace(till.parts.papers, printers=Slow())  # type: ignore[arg-type]
    place = SettingsPlace(replace(till.parts, papers=papers))
    qtbot.addWidget(place)
    place.show()
    assert place.printer.notice.text() == ""
    answer.set()
    qtbot.waitUntil(lambda: bool(place.printer.notice.text()))


@pytest.mark.parametrize(("width", "beside"), [(1200, True), (700, False)])
def test_no_field_is_squeezed_where_two_columns_have_no_room(
    qtbot: QtBot, place: SettingsPlace, width: int, beside: bool
) -> None:
    place.resize(width, 700)

    def stands() -> bool:
        right = place.hours.mapTo(place, QPoint(0, 0)).x()
        return (right > place.shop.width()) is beside

    qtbot.waitUntil(stands)
    assert place.shop.width() >= place.shop.minimumSizeHint().width()


def test_the_scale_s_labels_are_the_shop_s_and_ask_further_once_there_are_any(
    till: Counter, place: SettingsPlace, qtbot: QtBot
) -> None:
    place.show_block(place.counter)
    block = place.counter
    assert not block.holds.isVisible()
    choose(block.prefix, "21,22")
    qtbot.waitUntil(block.holds.isVisible)
    choose(block.holds, "price")
    choose(block.digits, 4)

    assert till.parts.queries.profile().scale_labels == "price/4/21,22"
    choose(block.prefix, "")
    assert till.parts.queries.profile().scale_labels == ""


def test_a_pc_that_is_not_at_the_counter_only_shows_what_is_scanned(
    till: Counter, place: SettingsPlace, qtbot: QtBot
) -> None:
    assert place.counter.sells.isChecked()
    qtbot.mouseClick(place.counter.sells, Qt.MouseButton.LeftButton)
    assert till.parts.queries.setting(SCANS_ONLY_SHOW) is True


def test_one_more_pc_gets_a_code_and_a_stolen_one_is_shut_out(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town, tmp_path: Path
) -> None:
    place.show_block(place.marketplace)
    shop_id, code = town.shop()
    till.bench.pair(town.url, code, Unwatched())
    with a_counter(tmp_path / "stolen", town, town.pairing_code(shop_id)):
        place.marketplace.read()
        pcs = place.marketplace.pcs
        qtbot.mouseClick(pcs.more, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(pcs.code.isVisible, timeout=20_000)
        assert re.fullmatch(r"[B-Z]{4}-[B-Z]{4}", pcs.code.text())
        assert town.url in pcs.how.text()

        def shown(words: str) -> list[QPushButton]:
            buttons = pcs.findChildren(QPushButton)
            return [each for each in buttons if words in each.text() and each.isVisible()]

        qtbot.waitUntil(lambda: bool(shown("Stolen")))
        field = pcs.findChildren(NameEdit)[-1]
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "Atelier")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        names = {"Atelier", till.bench.pcs()[0].name}
        qtbot.waitUntil(lambda: {each.name for each in till.bench.pcs()} >= names, timeout=20_000)
        qtbot.mouseClick(shown("Stolen")[0], Qt.MouseButton.LeftButton)
        assert "Coming back takes a new code" in pcs.how.text()
        qtbot.waitUntil(lambda: bool(shown("Shut")))
        qtbot.mouseClick(shown("Shut")[0], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(till.bench.pcs()) == 1, timeout=20_000)
        qtbot.waitUntil(lambda: not shown("Stolen") and not shown("Shut"), timeout=20_000)


def test_the_code_goes_once_the_other_pc_has_joined(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town, tmp_path: Path
) -> None:
    place.show_block(place.marketplace)
    _, code = town.shop()
    till.bench.pair(town.url, code, Unwatched())
    pcs = place.marketplace.pcs
    place.marketplace.read()
    qtbot.waitUntil(lambda: len(pcs.findChildren(NameEdit)) == 1, timeout=20_000)
    qtbot.mouseClick(pcs.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pcs.code.isVisible, timeout=20_000)
    with a_counter(tmp_path / "other", town, pcs.code.text()):
        place.hide()
        place.show()
        place.marketplace.read()
        qtbot.waitUntil(lambda: len(pcs.findChildren(NameEdit)) == 2, timeout=20_000)

    names = [field.text() for field in pcs.findChildren(NameEdit)]
    assert names[1] == f"{names[0]} 2"  # this machine's own name, twice
    assert not pcs.code.isVisible()


def test_products_that_are_on_both_sides_are_shown_before_joining(
    qtbot: QtBot, till: Counter, place: SettingsPlace, town: Town, tmp_path: Path
) -> None:
    place.show_block(place.marketplace)
    shop_id, code = town.shop()
    with a_counter(tmp_path / "there", town, code) as other:
        other.desk.do(AddProduct("Savon", 450, 2000, barcode="3760000000017"))
        whole_exchange(other.engine)
    mine = till.add("Savon de Marseille", barcode="3760000000017")
    till.add("Miel")
    block = place.marketplace

    def meet() -> None:
        block.server.setText(town.url)
        block.code.setText(town.pairing_code(shop_id))
        qtbot.mouseClick(block.join, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: block.agree.isVisible() and block.agree.isEnabled(), timeout=20_000)

    meet()
    assert block.notice.text().startswith("1 of your products is")
    assert till.parts.queries.pairing() is None
    qtbot.mouseClick(block.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(block.join.isVisible)
    meet()
    qtbot.mouseClick(block.agree, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: block.notice.text().startswith("Connected"), timeout=20_000)
    assert till.product(mine.id).deleted
    till.bench.runner.stop()
