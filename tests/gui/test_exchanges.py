"""Exchanges: what wants to be looked at, what waits, and one click to take the other value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.exchanges import ExchangesPage
from digitaix_desktop.operations.desk import Touched
from tests.helpers.counter import Counter


@pytest.fixture
def page(qtbot: QtBot, till: Counter) -> ExchangesPage:
    page = ExchangesPage(till.parts)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def journal(
    till: Counter, kind: str, entity: str, entity_id: UUID, data: Mapping[str, Any]
) -> None:
    """Write a notice as a push or a pull does."""

    def write() -> None:
        with till.bench.books.open() as books:
            books.agreement.journal(kind, entity, entity_id, data)

    till.bench.writer.submit(write).result()
    till.bench.tell(Touched.EXCHANGES)


def texts(page: ExchangesPage) -> str:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels).replace("\N{NO-BREAK SPACE}", " ")


def button(page: ExchangesPage, text: str) -> QPushButton:
    return next(
        each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()
    )


def price_conflict(till: Counter, rose: Product | None = None) -> UUID:
    rose = rose or till.add("Rosier", price_cents=2490)
    pricing = rose.groups()["pricing"]
    journal(
        till,
        "conflict",
        "product",
        rose.id,
        {
            "entity": "product",
            "entity_id": str(rose.id),
            "group": "pricing",
            "kept": pricing,
            "kept_by": ["0199c82cc0000000", str(uuid4()), str(uuid4())],
            "lost": {**pricing, "price_cents": 2690},
            "lost_by": ["0199c82cb0000000", str(uuid4()), str(uuid4())],
        },
    )
    return rose.id


def test_both_values_of_a_conflict_are_shown_and_one_click_takes_the_other(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    rose = price_conflict(till)
    qtbot.waitUntil(lambda: "26,90 €" in texts(page))
    assert "24,90 €" in texts(page)
    qtbot.mouseClick(button(page, "Keep the other"), Qt.MouseButton.LeftButton)
    assert till.product(rose).price_cents == 2690
    assert till.parts.queries.notice_count() == 0
    till.bench.desk.undo()
    assert till.product(rose).price_cents == 2490


def test_a_value_that_is_right_is_settled_without_a_change(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    rose = price_conflict(till)
    qtbot.waitUntil(lambda: "26,90 €" in texts(page))
    qtbot.mouseClick(button(page, "Keep it this way"), Qt.MouseButton.LeftButton)
    assert till.product(rose).price_cents == 2490
    assert till.parts.queries.notice_count() == 0


def test_a_refusal_says_why_and_leads_to_the_order(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    soap = till.add()
    order = till.receive(till.order_of([(soap, 1000)]))
    journal(till, "refusal", "order", order.id, {"what": "order.transition", "reason": "state"})
    qtbot.waitUntil(lambda: "K7F 2QX" in texts(page))
    with qtbot.waitSignal(till.parts.go.order) as gone:
        qtbot.mouseClick(button(page, "See the order"), Qt.MouseButton.LeftButton)
    assert gone.args == [order.id]
    qtbot.mouseClick(button(page, "Understood"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0


def test_a_notice_of_a_newer_program_breaks_nothing(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    journal(till, "conflict", "hologram", uuid4(), {"group": 3})
    qtbot.waitUntil(lambda: "Understood" in {b.text() for b in page.findChildren(QPushButton)})
    qtbot.mouseClick(button(page, "Understood"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0
