"""Exchanges: what wants to be looked at, what waits, and one click to take the other value."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.gui.screens.exchange_values import ValueWords
from digitaix_desktop.gui.screens.exchanges import ExchangesPage
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.sync.troubles import (
    CannotKeep,
    Nonsense,
    ShopSuspended,
    TokenRefused,
    Trouble,
)
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_record import HANDED, MOVED, SHOP, event
from digitaix_protocol.rules.order_states import COLLECTED_AFTER_CANCEL, COLLECTED_TWICE, State
from tests.helpers.counter import Counter


def _moment(ms: int) -> str:
    return formats.day_and_hour(local_time(ms), "en")


@pytest.fixture
def page(qtbot: QtBot, till: Counter) -> ExchangesPage:
    page = ExchangesPage(till.parts)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def journal(
    till: Counter, kind: str, entity: str, entity_id: UUID | None, data: Mapping[str, Any]
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


def test_a_size_is_told_by_its_name_and_its_price_by_its_unit(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    tomme = till.add("Tomme", price_cents=1990, unit=Unit.KG)
    till.do(AddVariant(tomme.id, (("Affinage", "Vieux"),)))
    tomme = till.product(tomme.id)
    old = next(each for each in tomme.variants if each.options)
    nobody = ["0199c82cc0000000", str(uuid4()), str(uuid4())]
    for entity, entity_id, group in (
        ("variant", old.id, {"price_cents": 2590, "promo_price_cents": None}),
        ("product", tomme.id, {**tomme.groups()["pricing"], "price_cents": 2150}),
    ):
        both = {"kept": {**group, "price_cents": 99}, "kept_by": nobody, "lost": group}
        about = {"entity": entity, "entity_id": str(entity_id), "group": "pricing", **both}
        journal(till, "conflict", "product", tomme.id, {**about, "lost_by": nobody})
    qtbot.waitUntil(lambda: "Tomme, Vieux" in texts(page))
    assert "25,90 €/kg" in texts(page)
    with qtbot.waitSignal(till.parts.asker.said) as said:
        qtbot.mouseClick(button(page, "Keep the other"), Qt.MouseButton.LeftButton)
    assert said.args is not None
    assert "21,50\N{NO-BREAK SPACE}€/kg" in said.args[0]


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


def test_a_bag_that_two_pcs_handed_over_is_put_right_in_one_gesture(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    soap = till.add()
    ready = till.order_of([(soap, 1000)], state=State.COLLECTED)
    handed = {str(ready.lines[0].id): 1000}
    once = event(MOVED, SHOP, 1, **{"from": "ready", "to": "collected", "handed": handed})
    twice = event(COLLECTED_TWICE, SHOP, 2, handed=handed)
    order = till.receive(replace(ready, events=(once, twice), flags=(COLLECTED_TWICE,)))
    before = till.on_hand(soap)
    journal(till, "handed-twice", "order", order.id, {})
    qtbot.waitUntil(lambda: "K7F 2QX" in texts(page))
    qtbot.mouseClick(button(page, "It left once"), Qt.MouseButton.LeftButton)
    assert till.on_hand(soap) == before + 1000
    assert not till.order(order.id).beyond_milli
    assert till.parts.queries.notice_count() == 0


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("restored", "boutique"),
        ("moved", "un autre poste"),
        ("stock-mended", "Articles remis d’aplomb : 3."),
    ],
)
def test_what_happened_to_the_shops_file_by_itself_is_told_and_understood(
    kind: str, told: str, qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    journal(till, kind, "", None, {"count": 3})
    qtbot.waitUntil(lambda: told in texts(page))
    qtbot.mouseClick(button(page, "Understood"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0


def test_a_notice_of_a_newer_program_breaks_nothing(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    journal(till, "conflict", "hologram", uuid4(), {"group": 3})
    qtbot.waitUntil(
        lambda: any(
            each.text() == "Understood" and each.isVisible()
            for each in page.findChildren(QPushButton)
        )
    )
    qtbot.mouseClick(button(page, "Understood"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0


def test_what_waits_is_told_deed_by_deed_with_what_was_there_before(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    till.pair()
    rose = till.add("Rosier grimpant", price_cents=1250)
    till.do(ChangeProduct.between(rose, replace(rose, price_cents=1300)))
    till.do(MoveStock((Moving(rose.shelf[0].id, "counter", -1000),)))
    till.do(ArchiveProducts(tuple(till.add(f"Lot {number}").id for number in range(6))))
    qtbot.waitUntil(lambda: "6 product(s) changed" in texts(page))
    qtbot.mouseClick(button(page, "Everything that waits"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Counter sale: −1" in texts(page))
    assert "Rosier grimpant\nPrice: 12,50 € → 13,00 €" in texts(page)
    assert "Rosier grimpant\nNew product · Counted: 10" in texts(page)
    qtbot.mouseClick(button(page, "Back"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nothing to review" in texts(page))


def test_an_order_that_was_cancelled_meanwhile_says_what_goes_back_onto_the_shelf(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    soap = till.add("Savon d’Alep")
    order = till.order_of([(soap, 2000)])
    till.receive(replace(order, state=State.CANCELLED))
    body = json.dumps({"id": str(order.id), "to": "ready"})
    refused = {"what": "order.transition", "reason": "state", "body": body}
    journal(till, "refusal", "order", order.id, refused)
    qtbot.waitUntil(lambda: "Order K7F 2QX could not become “Ready”" in texts(page))
    assert "2 Savon d’Alep" in texts(page)
    qtbot.mouseClick(button(page, "They are back on the shelf"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0


def test_what_left_of_an_order_that_was_cancelled_is_not_asked_back(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    order = till.order_of([(till.add("Savon"), 2000), (till.add("Miel"), 1000)])
    handed = event(HANDED, SHOP, 1, handed={str(order.lines[0].id): 2000})
    till.receive(replace(order, state=State.CANCELLED, events=(handed,)))
    body = json.dumps({"id": str(order.id), "to": "ready"})
    refused = {"what": "order.transition", "reason": "state", "body": body}
    journal(till, "refusal", "order", order.id, refused)
    qtbot.waitUntil(lambda: "1 Miel" in texts(page))
    assert "Savon" not in texts(page)


def test_what_was_handed_over_although_it_was_cancelled_is_told_as_such(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    order = till.order_of([(till.add("Savon"), 2000)])
    flags = (COLLECTED_AFTER_CANCEL,)
    till.receive(replace(order, state=State.COLLECTED, flags=flags))
    body = json.dumps({"id": str(order.id), "to": "ready"})
    refused = {"what": "order.transition", "reason": "state", "body": body}
    journal(till, "refusal", "order", order.id, refused)
    qtbot.waitUntil(lambda: "was handed over although it had been cancelled" in texts(page))
    assert "could not become" not in texts(page)
    qtbot.mouseClick(button(page, "Understood"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0


def test_an_exchange_that_brings_nothing_new_takes_no_focus_away(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    price_conflict(till)
    qtbot.waitUntil(lambda: "26,90 €" in texts(page))
    keep = button(page, "Keep it this way")
    keep.setFocus()
    page.hide()
    page.show()  # it is read again
    assert button(page, "Keep it this way") is keep


def test_a_step_that_lost_is_taken_off_every_pc_once_it_was_looked_at(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    till.pair()
    order = till.receive(till.order_of([(till.add(), 1000)]))
    nobody = ["0" * 16, "", ""]
    both = {"kept": "received", "kept_by": nobody, "lost": "ready", "lost_by": nobody}
    about = {"entity": "order", "entity_id": str(order.id), "group": "state", **both}
    with till.bench.books.open() as books:
        books.notices.once(uuid4(), "conflict", "order", order.id, about)
    till.bench.tell(Touched.EXCHANGES)
    qtbot.waitUntil(lambda: "Order K7F 2QX could not become “Ready”" in texts(page))
    qtbot.mouseClick(button(page, "Understood"), Qt.MouseButton.LeftButton)
    assert till.parts.queries.notice_count() == 0
    assert till.outgoing()[-1].kind == "conflict.resolve"


def test_many_archived_products_are_archived_once_the_shop_says_so(
    qtbot: QtBot, till: Counter, page: ExchangesPage
) -> None:
    soaps = [till.add(f"Savon {number}").id for number in range(3)]
    asked = {"reason": "bulk-unconfirmed", "ids": [str(each) for each in soaps]}
    till.pair()
    journal(till, "refusal", "product", None, asked)
    qtbot.waitUntil(lambda: "3 product(s) archived here" in texts(page))
    qtbot.mouseClick(button(page, "Archive them"), Qt.MouseButton.LeftButton)
    assert all(till.product(each).deleted for each in soaps)
    with till.bench.books.open() as books:
        batch = books.agreement.waiting(10, 100_000)
        assert batch is not None
        assert batch.bulk_confirmed
    assert till.parts.queries.notice_count() == 0


@pytest.mark.parametrize(
    ("trouble", "step"), [(TokenRefused(), "Connect again"), (ShopSuspended(), "Try again")]
)
def test_an_exchange_that_is_stopped_says_why_and_offers_the_next_step(
    qtbot: QtBot, till: Counter, page: ExchangesPage, trouble: Trouble, step: str
) -> None:
    till.pair()
    till.bench.engine.failed(trouble)
    till.bench.tell(Touched.EXCHANGES)
    qtbot.waitUntil(lambda: "The exchange is stopped" in texts(page))
    assert till.parts.words.explain(trouble).split(".")[0] in texts(page)
    assert button(page, step).isVisible()
    assert till.bench.status().to_review == 1
    assert "To review" not in texts(page)  # nothing would stand below it
    till.add("Rosier")
    qtbot.waitUntil(lambda: "once the exchanges go on" in texts(page))
    assert "as soon as the connection allows" not in texts(page)


@pytest.mark.parametrize("trouble", [CannotKeep(), Nonsense()])
def test_what_is_not_the_line_s_fault_is_not_called_a_lack_of_connection(
    qtbot: QtBot, till: Counter, page: ExchangesPage, trouble: Trouble
) -> None:
    till.pair()
    till.bench.engine.failed(trouble)
    till.bench.tell(Touched.EXCHANGES)
    qtbot.waitUntil(lambda: till.parts.words.explain(trouble).split(".")[0] in texts(page))
    assert "No connection" not in texts(page)


def test_a_conflict_of_two_long_texts_shows_where_they_differ(qapp: QApplication) -> None:
    words = ValueWords("en")
    start, end = "Un rosier vigoureux. " * 20, " Mur au soleil." * 20
    one, other = words.both("description", f"{start}Rouge{end}", f"{start}Jaune{end}")
    assert "Rouge" in one
    assert "Jaune" in other
    assert len(one) < 120
    assert one.startswith("…")


@pytest.mark.parametrize(
    ("group", "one", "other", "told"),
    [
        (
            "pricing",
            {"price_cents": 1250, "price_unit": "kg", "vat_bp": 550},
            {"price_cents": 1350, "price_unit": "kg", "vat_bp": 550},
            ("€12.50/kg", "€13.50/kg"),
        ),
        (
            "pricing",
            {"price_cents": 1250, "price_unit": "piece", "vat_bp": 550},
            {"price_cents": 1250, "price_unit": "piece", "vat_bp": 1000},
            ("VAT 5.5%", "VAT 10%"),
        ),
        ("options", [["Taille", "M"]], [["Taille", "L"]], ("M", "L")),
        ("media", ["a", "b"], ["c"], ("2 photo(s)", "1 photo(s)")),
        ("deleted", True, False, ("archived", "in the list")),
        (
            "food",
            {"allergens": ["milk"], "origin": "France"},
            {"allergens": [], "origin": "France"},
            ("Allergens: milk", "Allergens: –"),
        ),
        ("codes", {"sku": "A1"}, {"sku": "A2"}, ("Reference A1", "Reference A2")),
        ("hologram", {"depth": 3}, {"depth": 4}, ("3", "4")),
        ("safety_milli", 2000, 1500, ("2 kg", "1.5 kg")),
        (
            "selling",
            {"step_milli": 200, "min_milli": 500, "per_milli": 1000},
            {"step_milli": 250, "min_milli": 500, "per_milli": 100},
            (
                "In steps of 200 g\nPrice shown for 1 kg",
                "In steps of 250 g\nPrice shown for 100 g",
            ),
        ),
        # A size or colour says no unit of its own, and may have no price of its own.
        ("pricing", {"price_cents": 2590}, {"price_cents": 2690}, ("€25.90/kg", "€26.90/kg")),
        (
            "pricing",
            {"price_cents": None},
            {"price_cents": 2690},
            ("the product’s price", "€26.90/kg"),
        ),
        (
            "withdrawal",
            {"excluded": False, "reason": ""},
            {"excluded": True, "reason": "perishable"},
            ("14 days to give it back", "No: it spoils or expires quickly"),
        ),
        (
            "making",
            {"lead_minutes": 2880, "season_from": None},
            {"lead_minutes": 240, "season_from": "06-01"},
            ("Ready after: 2 day(s)\nSeason from –", "Ready after: 4 hour(s)\nSeason from 1 June"),
        ),
        ("pause", {"until_ms": None}, None, ("until further notice", "–")),
        ("pause", {"until_ms": None}, {"until_ms": 0}, ("until further notice", _moment(0))),
        (
            "hours",
            [[[540, 720]]] * 6 + [[]],
            [[]] + [[[540, 720]]] * 4 + [[[480, 720]], []],
            (
                "Monday: 9:00 – 12:00\nSaturday: 9:00 – 12:00",
                "Monday: closed\nSaturday: 8:00 – 12:00",
            ),
        ),
        (
            "hours",
            None,
            [[[540, 720]]] * 6 + [[]],
            ("–", "Monday to Saturday: 9:00 – 12:00\nSunday: closed"),
        ),
        (
            "closings",
            [{"from": "2026-12-25", "to": "2026-12-25", "word": "Noël"}],
            [{"from": "2026-12-24", "to": "2026-12-26"}],
            ("Fri 25 Dec · Noël", "Thu 24 Dec – Sat 26 Dec"),
        ),
        ("cover_weeks", 2, 4, ("2 week(s)", "4 week(s)")),
        ("slot_orders", 0, 3, ("any number", "3")),
    ],
)
def test_values_of_each_group_are_said_by_what_sets_them_apart(
    qapp: QApplication, group: str, one: Any, other: Any, told: tuple[str, str]
) -> None:
    said = ValueWords("en").both(group, one, other, "kg")
    assert tuple(each.replace("\N{NO-BREAK SPACE}", " ") for each in said) == told
