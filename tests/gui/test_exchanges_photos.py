"""Exchanges: photos that follow their products are said, and hold nothing up."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.exchanges import ExchangesPage
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.photos import SetPhotos
from digitaix_desktop.sync.ports import PhotoState
from tests.helpers.counter import Counter

FIRST, SECOND = "a" * 64, "b" * 64


@pytest.fixture
def page(qtbot: QtBot, till: Counter) -> ExchangesPage:
    page = ExchangesPage(till.parts)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def texts(page: ExchangesPage) -> str:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels)


def settle(till: Counter, name: str) -> None:
    """Note a photo as arrived, as the exchange does."""

    def write() -> None:
        with till.bench.books.open() as books:
            books.photos.settle(name, PhotoState.THERE)

    till.bench.writer.submit(write).result()
    till.bench.tell(Touched.EXCHANGES)


def test_photos_on_their_way_are_counted_until_they_have_arrived(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    till.pair()
    soap = till.add()
    till.do(SetPhotos(soap.id, (), (FIRST, SECOND)))
    qtbot.waitUntil(lambda: "2 photo(s) to be sent" in texts(page))

    settle(till, FIRST)
    qtbot.waitUntil(lambda: "1 photo(s) to be sent" in texts(page))
    settle(till, SECOND)
    qtbot.waitUntil(lambda: "photo(s) to be sent" not in texts(page))


def test_photos_alone_are_not_called_nothing(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    soap = till.add()
    till.do(SetPhotos(soap.id, (), (FIRST,)))
    till.pair()
    qtbot.waitUntil(lambda: "1 photo(s) to be sent" in texts(page))
    assert "Nothing waits." not in texts(page)


def test_a_shop_without_a_marketplace_is_told_of_no_photo_that_waits(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    soap = till.add()
    till.do(SetPhotos(soap.id, (), (FIRST,)))
    qtbot.waitUntil(lambda: "Nothing waits." in texts(page))
    assert "photo" not in texts(page)
