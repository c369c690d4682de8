"""Amounts, to the cent: how a price and a quantity make a line, alike on both sides.

Money is whole cents, VAT basis points (5.5 % = 550), quantities milli-units
(1 piece = 1000, 1 kg = 1000). Halves round away from zero, as a shop's scale does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

MILLI = 1000
BASIS = 10_000


def divide_half_up(number: int, by: int) -> int:
    """`number / by` to the nearest whole, halves away from zero; `by` is positive."""
    half = (abs(number) * 2 + by) // (2 * by)
    return half if number >= 0 else -half


def line_total(price_cents: int, qty_milli: int) -> int:
    """What a line costs, in cents: computed once by its author, then stored."""
    return divide_half_up(price_cents * qty_milli, MILLI)


def left_to_settle(total_cents: int, price_cents: int, handed_milli: int) -> int:
    """What is still to be settled of a line of which a part has left: with that part it is all."""
    return max(0, total_cents - line_total(price_cents, max(0, handed_milli)))


def price_for(price_cents: int, per_milli: int) -> int:
    """What a part of one unit costs, in cents, to be shown: 100 g of what is priced by the kilo."""
    return divide_half_up(price_cents * per_milli, MILLI)


def unit_price(price_cents: int, net_milli: int) -> int | None:
    """What one kilo or litre of something pre-packed costs, in cents (arrêté of 16 Nov 1999).

    None without a net quantity, and for what weighs one kilo or litre: its price says it already.
    """
    if net_milli <= 0 or net_milli == MILLI:
        return None
    return divide_half_up(price_cents * MILLI, net_milli)


def with_tax(price_excl_cents: int, vat_bp: int) -> int:
    """A price without tax, in cents, as its price with tax."""
    return divide_half_up(price_excl_cents * (BASIS + vat_bp), BASIS)


class TaxShare(NamedTuple):
    """What of an amount is VAT, at one rate."""

    vat_bp: int
    with_tax_cents: int
    tax_cents: int


def tax_shares(amounts: Iterable[tuple[int, int]]) -> list[TaxShare]:
    """The VAT in amounts with tax, given as cents and rate; by rate, the lowest first.

    It is taken from the sum at each rate, so that a cent is rounded once a rate, as a till does.
    """
    sums = Counter[int]()
    for cents, vat_bp in amounts:
        sums[vat_bp] += cents
    return [
        TaxShare(vat_bp, cents, cents - divide_half_up(cents * BASIS, BASIS + vat_bp))
        for vat_bp, cents in sorted(sums.items())
        if cents
    ]


def plus_bp(value: int, bp: int) -> int:
    """`value` raised (or, `bp` below zero, lowered) by basis points."""
    return value + divide_half_up(value * bp, BASIS)


def total(cents: Iterable[int]) -> int:
    """The value of an order: the sum of its lines, in cents."""
    return sum(cents)
