"""The shop's question on the customer's page of their order: seen, answered by one button, calm."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import Database, now_ms
from digitaix_server.services import silences
from digitaix_server.services.drafts import Draft
from digitaix_server.tables import OrderRow, StockRow
from digitaix_server.town_clock import town_time
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def tomme(stall: Stall) -> Goods:
    return stall.sells("Tomme", 2190, 5000, unit="kg")


@pytest.fixture
def order(customer: Customer, stall: Stall, base: Database, tomme: Goods) -> UUID:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.sends(f"{tomme.id}/reserver", quantity="300")
    customer.sends("/reserver", name="Martine Dupont", phone="0639984127")
    with base.reading() as db:
        return db.scalars(select(OrderRow.id)).one()


def doc(base: Database, order: UUID) -> dict[str, Any]:
    with base.reading() as db:
        row = db.scalars(select(OrderRow).where(OrderRow.id == order)).one()
        read: dict[str, Any] = json.loads(row.data)
    return read


def ask(stall: Stall, base: Database, order: UUID, *offers: dict[str, Any], **more: Any) -> str:
    """The shop's PC asks of the first line."""
    question_id = str(uuid4())
    nothing: dict[str, Any] = {
        "prepared_milli": None, "total_cents": 0, "lines": [], "pickup_from_ms": None,
        "pickup_to_ms": None,
    }  # fmt: skip
    question = {
        "id": question_id,
        "line_id": doc(base, order)["lines"][0]["id"],
        "offers": [{**nothing, **each} for each in offers],
        "refused": "keep",
        **more,
    }

    def change(draft: Draft) -> None:
        there = draft.order(order)
        assert there is not None
        draft.orders[order] = order_record.asked(there, question, now_ms(draft.books.db))

    stall._write(change)
    return question_id


HEAVIER = {"kind": "weight", "prepared_milli": 420, "total_cents": 920}


def test_a_heavier_piece_is_asked_plainly_and_agreed_to_by_one_button(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, HEAVIER)
    text = customer.opens(customer.path).replace(NBSP, " ")
    assert "La boutique a une question" in text
    assert "Vous avez demandé 300 g, environ 6,57 €" in text
    assert "Oui : 420 g pour 9,20 €" in text

    page = customer.path
    text = customer.sends("/reponse", offer="0").replace(NBSP, " ")
    assert customer.path.removesuffix("?note=1") == page
    assert "Merci, votre réponse est transmise" in text
    assert "Merci" not in customer.opens(page)
    assert "La boutique a une question" not in text
    assert "préparé : 0,420 kg, demandé : 300 g" in text
    assert "9,20 €" in text
    with base.reading() as db:
        assert db.scalars(select(StockRow.reserved_milli)).one() == 420


def test_whoever_was_written_to_reads_until_when_to_answer(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, HEAVIER)
    assert "Sans réponse" not in customer.opens(customer.path)
    with base.writing() as db:
        silences.begin(db, stall.id, order)
    [question] = doc(base, order)["questions"]
    text = customer.opens(customer.path).replace(NBSP, " ")
    asks, _, ends = text.partition("Sans réponse avant ")
    assert asks
    assert f"{town_time(question['until_ms']):%H:%M}, cela vaut un refus" in ends[:60]


def test_whoever_does_without_reads_first_what_then_happens(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, {"kind": "drop"}, refused="drop")
    text = customer.opens(customer.path)
    assert "Il ne reste alors rien de cette réservation" in text
    text = customer.sends("/reponse", offer="0")
    assert "Annulée" in text
    with base.reading() as db:
        assert db.scalars(select(StockRow.reserved_milli)).one() == 0


def test_to_leave_it_out_is_offered_once(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, HEAVIER, {"kind": "drop"}, refused="drop")
    text = customer.opens(customer.path)
    assert "Sans cet article" in text
    assert "Non merci" not in text
    assert "Il ne reste alors rien de cette réservation" in text
    ask(stall, base, order, HEAVIER)
    assert "Non merci" in customer.opens(customer.path)


def test_another_article_is_shown_with_its_price(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    beaufort = stall.sells("Beaufort", 3490, 5000, unit="kg")
    line = {
        **doc(base, order)["lines"][0], "id": str(uuid4()), "name": "Beaufort",
        "product_id": str(beaufort.id), "variant_id": str(beaufort.variant), "price_cents": 3490,
        "qty_milli": 200, "total_cents": 698,
    }  # fmt: skip
    ask(stall, base, order, {"kind": "replace", "lines": [line], "total_cents": 698})
    text = customer.opens(customer.path).replace(NBSP, " ")
    assert "Beaufort" in text
    assert "200 g, 34,90 €/kg" in text
    text = customer.sends("/reponse", offer="0").replace(NBSP, " ")
    assert "Remplacé par Beaufort" in text
    assert "environ 6,98 €" in text


@pytest.mark.parametrize("moved", ["asked again", "answered", "ready", "ended"])
def test_a_question_that_no_longer_waits_is_told_calmly(
    customer: Customer, stall: Stall, base: Database, order: UUID, moved: str
) -> None:
    question = ask(stall, base, order, HEAVIER)
    customer.opens(customer.path)
    form = customer.form("/reponse")
    if moved == "asked again":
        ask(stall, base, order, HEAVIER | {"prepared_milli": 400, "total_cents": 876})
    elif moved == "answered":
        customer.sends("/reponse", offer="non")
    else:
        stall.takes_on(order, State.READY if moved == "ready" else State.CANCELLED)
    text = customer.posts(form.action, form.fields | {"question": [question], "offer": ["0"]})
    assert customer.status == 200
    assert "Cette question n’attend plus de réponse" in text
    assert doc(base, order)["lines"][0]["prepared_milli"] is None


def test_the_same_answer_twice_is_no_error(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, HEAVIER)
    customer.opens(customer.path)
    form = customer.form("/reponse")
    customer.sends("/reponse", offer="0")
    text = customer.posts(form.action, form.fields | {"offer": ["0"]})
    assert customer.status == 200
    assert "n’attend plus" not in text


def test_only_a_form_of_the_page_answers(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, HEAVIER)
    customer.opens(customer.path)
    form = customer.form("/reponse")
    customer.posts(form.action, {"question": form.fields["question"], "offer": ["0"]})
    assert customer.status == 403
    assert doc(base, order)["lines"][0]["prepared_milli"] is None


def test_nonsense_is_no_answer(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    ask(stall, base, order, HEAVIER)
    page = customer.opens(customer.path) and customer.path
    for offer in ("7", "-1", "oui", "٣"):
        customer.opens(page)
        form = customer.form("/reponse")
        customer.posts(form.action, form.fields | {"offer": [offer]})
        assert customer.status == 404
    customer.opens(f"{page}/reponse")
    assert customer.path == page
