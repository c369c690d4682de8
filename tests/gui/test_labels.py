"""Shelf labels in their page: what is printed again, on what, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.gui.screens.labels import LabelsPage
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.choices import LABEL_FORMAT
from digitaix_desktop.operations.labels import NotePrintedLabels
from digitaix_desktop.operations.many import Reprice
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand


class Viewer(QObject):
    """What shows PDFs on this PC."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "open")  # type: ignore[arg-type]
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


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


def test_what_changed_is_printed_again_in_two_gestures(
    place: CounterPlace, till: Counter, soap: Product, viewer: Viewer, qtbot: QtBot
) -> None:
    till.do(NotePrintedLabels.of(till.parts.queries.labels([soap.id])))
    till.do(ChangeMany((soap.id,), Reprice(1000)))
    hand = Hand(place)
    hand.press("Labels")
    assert shown(place.labels) == ["Savon"]
    with qtbot.waitSignal(till.parts.asker.said):
        hand.press("Print 1 label(s)")

    assert len(viewer.shown) == 1
    assert till.parts.queries.labels_to_reprint() == []
    assert place.labels.empty.isVisible()
    till.parts.asker.undo()
    assert len(till.parts.queries.labels_to_reprint()) == 1


def test_labels_of_products_chosen_as_many_as_typed(
    place: CounterPlace, till: Counter, soap: Product, qtbot: QtBot, viewer: Viewer
) -> None:
    free = till.add("Cadeau", price_cents=None)
    place.show_labels([soap.id, free.id])
    hand, page = Hand(place), place.labels
    assert shown(page) == ["Savon"]  # one without price says nothing
    page.rows[0].copies.setFocus()
    page.rows[0].copies.selectAll()
    hand.type("3")
    assert shown(page) == ["Savon"] * 3
    with qtbot.waitSignal(till.parts.asker.said):
        hand.press("Print 3 label(s)")

    assert page.start.currentIndex() == 3  # the sheet begun goes on there
    assert viewer.shown


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
