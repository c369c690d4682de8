"""One price for several variants: which one is named, and what may be said of it."""

from __future__ import annotations

from digitaix_protocol.rules.promotions import Reduction
from digitaix_server.services.labels import Tag, label
from digitaix_server.services.views import Availability

THERE, GONE, UNSEEN = Availability.AVAILABLE, Availability.SOLD_OUT, Availability.IN_STORE


def reduced(cents: int, before: int) -> Tag:
    return Tag(cents, THERE, Reduction(cents, before, None))


def test_from_is_said_only_where_what_can_be_had_differs_in_price() -> None:
    same = label([Tag(890, THERE), Tag(890, THERE)])
    assert (same.price_cents, same.several_prices) == (890, False)
    several = label([Tag(890, THERE), Tag(1490, THERE)])
    assert (several.price_cents, several.several_prices) == (890, True)


def test_a_price_nobody_can_have_any_more_is_not_named() -> None:
    said = label([Tag(690, GONE), Tag(890, THERE), Tag(500, UNSEEN)])
    assert (said.price_cents, said.several_prices, said.availability) == (890, False, THERE)

    gone = label([Tag(690, GONE), Tag(890, GONE), Tag(500, UNSEEN)])
    assert (gone.price_cents, gone.several_prices, gone.availability) == (690, True, GONE)


def test_the_struck_price_is_of_the_price_that_is_named() -> None:
    dearer = label([Tag(500, THERE), reduced(1500, before=2000)])
    assert (dearer.price_cents, dearer.reduction, dearer.some_reduced) == (500, None, True)

    cheapest = label([reduced(400, before=500), Tag(900, THERE)])
    assert cheapest.reduction == Reduction(400, 500, None)
    assert not cheapest.some_reduced


def test_at_one_price_the_earlier_one_is_the_lowest_and_all_are_reduced() -> None:
    both = label([reduced(4900, before=8900), reduced(4900, before=6900)])
    assert both.reduction == Reduction(4900, 6900, None)

    one = label([reduced(4900, before=8900), Tag(4900, THERE)])
    assert (one.reduction, one.some_reduced) == (None, True)


def test_a_reduction_of_what_is_sold_out_is_not_told() -> None:
    gone = Tag(400, GONE, Reduction(400, 500, None))
    said = label([gone, Tag(900, THERE)])
    assert (said.reduction, said.some_reduced) == (None, False)
