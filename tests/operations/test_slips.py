"""What stands on a slip: hours, allergens, and the mentions that the law wants where it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.particulars import Food, Withdrawal
from digitaix_desktop.operations.slips import PickupSlip, hours_words, pickup_slip
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.words import local_time
from tests.helpers.make import a_line, a_product, an_order

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def the_slip(source: str = "web") -> PickupSlip:
    cheese = a_product(
        name="Beaufort",
        food=Food(allergens=("milk",)),
        withdrawal=Withdrawal(excluded=True, reason="perishable"),
    )
    knife = a_product(name="Couteau")
    lines = (a_line(product_id=cheese.id), a_line(product_id=knife.id), a_line())
    order = an_order(lines=lines, source=source)
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
