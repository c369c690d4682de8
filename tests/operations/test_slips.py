"""What stands on a slip: hours, allergens, and the mentions that the law wants where it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.particulars import Food, Withdrawal
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.paper_lists import day_sheet
from digitaix_desktop.operations.slips import (
    PickupSlip,
    hours_words,
    pickup_slip,
    preparation_slip,
)
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import a_line, a_product, an_order

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def the_slip(source: str = "web", *, slot: bool = False) -> PickupSlip:
    cheese = a_product(
        name="Beaufort",
        food=Food(allergens=("milk",)),
        withdrawal=Withdrawal(excluded=True, reason="perishable"),
    )
    knife = a_product(name="Couteau")
    lines = (a_line(product_id=cheese.id), a_line(product_id=knife.id), a_line())
    order = an_order(lines=lines, source=source)
    if slot:
        order = replace(order, pickup_from_ms=order.placed_ms, pickup_to_ms=order.placed_ms)
    sheet = OrderSheet(order, Contact("Martine Dupont"), seen=False, printed_ms=None)
    goods = {each.id: each for each in (cheese, knife)}
    return pickup_slip(sheet, Profile(), str, "fr", NOW, local_time, goods=goods)


def test_allergens_stand_under_what_has_them() -> None:
    remarks = [line.remarks for line in the_slip().lines]
    assert "Contains: lait" in remarks[0]
    assert remarks[1:] == [(), ()], "what is no longer known has nothing said of it"


def test_the_right_of_withdrawal_is_told_of_what_was_reserved_online_alone() -> None:
    online, counter = the_slip(), the_slip("counter")
    assert "No right of withdrawal" in online.lines[0].remarks
    assert online.mention.startswith("14 days")
    assert "No right of withdrawal" not in counter.lines[0].remarks
    assert counter.mention == ""


def test_the_week_is_told_in_few_words() -> None:
    morning, afternoon = [480, 750], [900, 1140]
    week = [[], *([[morning, afternoon]] * 5), [morning]]
    said = plain(hours_words(replace(Profile(), hours=week), "fr"))
    assert said == "mardi–samedi 8 h – 12 h 30, 15 h – 19 h · dimanche 8 h – 12 h 30"
    assert hours_words(Profile(), "fr") == ""


def test_hours_are_never_torn_apart_by_the_end_of_a_line() -> None:
    week = [[[510, 750], [870, 1140]], *([[]] * 6)]
    for words in (hours_words(replace(Profile(), hours=week), "fr"), the_slip(slot=True).slot):
        begins, _, ends = words.rpartition("–")
        assert begins[-1] == ends[0] == "\N{NO-BREAK SPACE}"


def test_a_slip_for_the_rest_says_what_has_left() -> None:
    lines = (a_line(name="Pain"), a_line(name="Œufs", qty_milli=6000), a_line(name="Miel"))
    parts = {str(lines[0].id): 1000, str(lines[1].id): 4000}
    left = order_record.event(order_record.HANDED, order_record.SHOP, 1, handed=parts)
    order = an_order(lines=lines, state=State.READY, events=(left,))
    sheet = OrderSheet(order, Contact("Martine Dupont"), seen=True, printed_ms=None)

    slip = pickup_slip(sheet, Profile(), str, "en", NOW, local_time)
    assert [line.remarks for line in slip.lines] == [
        ("Handed over already",), ("4 of 6 handed over already",), (),
    ]  # fmt: skip
    listing = day_sheet([sheet], "", "", str, "en", NOW, local_time)
    [section] = listing.sections
    assert [(row.name, row.amount) for row in section.rows] == [("Œufs", "2"), ("Miel", "1")]


def test_who_prepares_reads_what_is_in_it_and_not_what_a_customer_may_do() -> None:
    slip = preparation_slip(the_slip(), str, NOW)
    assert "No right of withdrawal" in the_slip().lines[0].remarks
    assert [line.remarks for line in slip.lines] == [("Contains: lait",), (), ()]
    assert (slip.hours, slip.shop_address, slip.mention) == ("", "", "")


def test_what_no_scale_has_weighed_yet_costs_about_so_much() -> None:
    cheese = a_line(unit=Unit.KG, qty_milli=300)
    asked = OrderSheet(an_order(lines=(cheese,)), Contact("Zoé"), seen=True, printed_ms=None)
    weighed = replace(asked, order=an_order(lines=(cheese.prepare(312),)))
    labels = [
        pickup_slip(each, Profile(), str, "en", NOW, local_time).total_label
        for each in (asked, weighed)
    ]
    assert labels == ["To be settled in the shop, about", "To be settled in the shop"]


def a_question(line_id: object, state: str, *offers: dict[str, object]) -> dict[str, object]:
    return {
        "id": f"q-{line_id}", "line_id": str(line_id), "state": state, "refused": "drop",
        "offers": list(offers), "chosen": 0 if offers else None,
    }  # fmt: skip


def test_what_is_missing_is_told_and_what_came_in_its_place() -> None:
    blue, cream, tomme = a_line(name="Bleu").drop(), a_line(name="Crème").drop(), a_line(name="Tom")
    agreed = a_question(blue.id, "agreed", {"kind": "replace", "lines": [{"id": str(tomme.id)}]})
    order = an_order(lines=(blue, cream, tomme))
    order = replace(order, questions=(agreed, a_question(cream.id, "refused")))
    sheet = OrderSheet(order, Contact("Martine Dupont"), seen=True, printed_ms=None)

    slip = pickup_slip(sheet, Profile(), str, "en", NOW, local_time)
    assert [(line.name, line.absent, line.total) for line in slip.lines] == [
        ("Bleu", "Replaced by Tom", ""), ("Crème", "Not supplied", ""), ("Tom", "", "€4.50"),
    ]  # fmt: skip
    fetched = preparation_slip(slip, str, NOW)
    assert [line.name for line in fetched.lines] == ["Tom"], "there is nothing else to fetch"


def test_what_came_in_the_place_of_an_article_that_is_back_is_not_told() -> None:
    blue, tomme = a_line(name="Bleu"), a_line(name="Tom").drop()
    agreed = a_question(blue.id, "agreed", {"kind": "replace", "lines": [{"id": str(tomme.id)}]})
    order = replace(an_order(lines=(blue, tomme)), questions=(agreed,))
    sheet = OrderSheet(order, Contact("Martine Dupont"), seen=True, printed_ms=None)
    slip = pickup_slip(sheet, Profile(), str, "en", NOW, local_time)
    assert [line.name for line in slip.lines] == ["Bleu"]


def test_a_slip_of_what_was_handed_over_asks_for_nothing_more() -> None:
    order = an_order(lines=(a_line(),), state=State.COLLECTED)
    sheet = OrderSheet(order, Contact("Martine Dupont"), seen=True, printed_ms=None)
    slip = pickup_slip(sheet, Profile(), str, "en", NOW, local_time)
    assert (slip.total_label, slip.total) == ("Value of the order", "€4.50")
