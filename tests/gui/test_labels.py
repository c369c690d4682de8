"""Shelf labels in their page: what is printed again, on what, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.gui.screens.labels import LabelsPage
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.gui.slips import SlipPrinter
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.choices import LABEL_FORMAT, PRINTING
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.labels import NotePrintedLabels
from digitaix_desktop.operations.many import Reprice
from digitaix_desktop.operations.print_setup import Setup, with_setup
from digitaix_desktop.operations.printing import ROLL_80
from digitaix_desktop.operations.settings import Choose
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand
from tests.helpers.receipt_printer import ReceiptPrinter, receipt_printer

PATIENCE_MS = 20_000


@pytest.fixture
def printer() -> Iterator[ReceiptPrinter]:
    with receipt_printer() as printer:
        yield printer


@pytest.fixture
def printing(till: Counter, printer: ReceiptPrinter) -> Iterator[SlipPrinter]:
    """Labels of every kind come out of a printer."""
    for kind in (Kind.LABELS, Kind.LABEL_SHEETS):
        setup = Setup(printer.address, ROLL_80)
        till.do(Choose(PRINTING, with_setup(till.parts.queries, kind, setup)))
    printing = SlipPrinter(till.parts)
    till.parts.go.print_document.connect(printing.print_document)
    till.bench.listen(till.parts.bus.announce)
    yield printing
    till.parts.tasks.leave()
    printing.leave()


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon")


@pytest.fixture
def place(till: Counter, soap: Product, qtbot: QtBot) -> CounterPlace:
    place = CounterPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1150, 760)
    place.show()
    QTest.qWaitForWindowActive(place)
    return place


def shown(page: LabelsPage) -> list[str]:
    return [each.face.name for each in page.wanted()]


def test_labels_no_longer_true_are_told_on_both_screens(
    place: CounterPlace, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    today = TodayPlace(till.parts)
    qtbot.addWidget(today)
    today.show()
    till.do(NotePrintedLabels.of(till.parts.queries.labels([soap.id])))
    till.do(ChangeMany((soap.id,), Reprice(1000)))
    qtbot.waitUntil(lambda: place.label_chip.count() == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(today.labels.isVisible, timeout=PATIENCE_MS)
    with qtbot.waitSignal(till.parts.go.labels) as asked:
        today.labels.see.click()
    assert asked.args == [[]]

    till.do(NotePrintedLabels.of(till.parts.queries.labels([soap.id])))
    qtbot.waitUntil(lambda: place.label_chip.count() is None, timeout=PATIENCE_MS)
    qtbot.waitUntil(today.labels.isHidden, timeout=PATIENCE_MS)


def test_labels_are_printed_once_they_came_out_and_not_before(
    place: CounterPlace,
    till: Counter,
    soap: Product,
    printing: SlipPrinter,
    printer: ReceiptPrinter,
    qtbot: QtBot,
) -> None:
    till.do(NotePrintedLabels.of(till.parts.queries.labels([soap.id])))
    till.do(ChangeMany((soap.id,), Reprice(1000)))
    printer.switch_off()
    hand = Hand(place)
    hand.press("Labels")
    assert shown(place.labels) == ["Savon"]
    with qtbot.waitSignal(printing.waits, timeout=PATIENCE_MS):
        hand.press("Print 1 label(s)")
    assert len(till.parts.queries.labels_to_reprint()) == 1, "nothing came out yet"
    hand.press("Print 1 label(s)")  # what waits is not written down twice
    assert len(till.parts.queries.prints()) == 1

    with qtbot.waitSignal(printing.printed, timeout=PATIENCE_MS):
        printer.switch_on()
        hand.press("Print 1 label(s)")  # whoever asks again does not wait for the next try
    assert printer.cuts() == 1
    assert till.parts.queries.labels_to_reprint() == []
    qtbot.waitUntil(place.labels.empty.isVisible)


def test_what_was_printed_from_a_file_is_said_by_hand_and_undone(
    place: CounterPlace, till: Counter, soap: Product
) -> None:
    till.do(NotePrintedLabels.of(till.parts.queries.labels([soap.id])))
    till.do(ChangeMany((soap.id,), Reprice(1000)))
    seen: list[list[Document]] = []
    till.parts.go.show_documents.connect(seen.append)
    hand = Hand(place)
    hand.press("Labels")
    hand.press("Preview")
    assert len(seen) == 1
    assert len(till.parts.queries.labels_to_reprint()) == 1, "seen is not printed"
    hand.press("They are printed already")
    assert till.parts.queries.labels_to_reprint() == []
    till.parts.asker.undo()
    assert len(till.parts.queries.labels_to_reprint()) == 1


def test_labels_of_products_chosen_as_many_as_typed(
    place: CounterPlace, till: Counter, soap: Product, qtbot: QtBot, printing: SlipPrinter
) -> None:
    free = till.add("Cadeau", price_cents=None)
    place.show_labels([soap.id, free.id])
    hand, page = Hand(place), place.labels
    assert shown(page) == ["Savon"]  # one without price says nothing
    page.rows[0].copies.setFocus()
    page.rows[0].copies.selectAll()
    hand.type("3")
    assert shown(page) == ["Savon"] * 3
    with qtbot.waitSignal(printing.printed, timeout=PATIENCE_MS):
        hand.press("Print 3 label(s)")
    # the sheet begun goes on there
    qtbot.waitUntil(lambda: page.start.currentIndex() == 3, timeout=PATIENCE_MS)


def test_a_roll_of_another_size_is_remembered(
    place: CounterPlace, till: Counter, soap: Product
) -> None:
    place.show_labels([soap.id])
    page = place.labels
    page.format.setCurrentIndex(page.format.count() - 1)
    page.format.activated.emit(page.format.count() - 1)
    page.width_mm.set_quantity(45_000)
    page.height_mm.set_quantity(25_000)
    page.height_mm.quantityEntered.emit(25_000)

    assert till.parts.queries.setting(LABEL_FORMAT) == "45x25"
    assert (page.form().width, page.form().height) == (45, 25)


def test_the_page_shows_what_will_be_printed(
    place: CounterPlace, soap: Product, qtbot: QtBot
) -> None:
    place.show_labels([soap.id])
    qtbot.waitUntil(lambda: not place.labels.preview.pixmap().isNull())
