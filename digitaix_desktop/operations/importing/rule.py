"""A supplier's price rule: what goods are sold for, from what they are bought for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from digitaix_desktop.domain.errors import Quantity
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.numbers import euros
from digitaix_desktop.operations.importing.plan import ImportPlan, PlannedProduct, Repair
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

COMPUTED = QT_TRANSLATE_NOOP("Importing", "Purchase price times {coefficient}.")
MOST_MILLI = 100_000
"""The highest coefficient, in thousandths: a hundredfold."""


class Ending(StrEnum):
    """How a computed price ends: it is raised to the next that does."""

    CENT = "cent"
    N90 = "90"
    N95 = "95"
    N00 = "00"


@dataclass(frozen=True, slots=True)
class PriceRule:
    """Purchase price × coefficient (in thousandths) = selling price with tax."""

    coefficient_milli: int
    ending: Ending = Ending.CENT

    def price(self, bought_cents: int) -> int:
        """What goods bought for so much are sold for, in cents."""
        exact = bought_cents * self.coefficient_milli
        if self.ending is Ending.CENT:
            return (exact + 500) // 1000
        last = int(self.ending)
        whole = -(-exact // 1000)  # never below what the coefficient gives
        return whole + (last - whole) % 100

    def to_json(self) -> dict[str, object]:
        """As it is kept."""
        return {"coefficient_milli": self.coefficient_milli, "ending": self.ending.value}

    @classmethod
    def of_json(cls, held: Any) -> PriceRule | None:
        """As it was kept; none for what makes no sense."""
        if not isinstance(held, dict):
            return None
        milli, ending = held.get("coefficient_milli"), held.get("ending")
        if type(milli) is not int or not 0 < milli <= MOST_MILLI or ending not in list(Ending):
            return None
        return cls(milli, Ending(ending))


def with_rule(plan: ImportPlan, rule: PriceRule | None) -> ImportPlan:
    """The plan with a price for all that has none of its own and was bought for something.

    Each is told as a repair: no price is made up in silence.
    """
    if rule is None:
        return plan
    made: list[Repair] = []
    products = tuple(_priced(product, rule, made) for product in plan.products)
    if not made:
        return plan
    rows = {each.row for each in made}
    kept = [
        each
        for each in plan.repairs
        if each.row not in rows or each.field not in (Field.PRICE, Field.PRICE_EXCL_TAX)
    ]
    repairs = tuple(sorted([*kept, *made], key=lambda each: each.row))
    counts = replace(plan.counts, repaired=len(repairs))
    return replace(plan, products=products, repairs=repairs, counts=counts)


def _priced(product: PlannedProduct, rule: PriceRule, made: list[Repair]) -> PlannedProduct:
    if product.price_cents is not None:
        return product
    if not product.variants:
        bought = product.purchase_price_cents
        if not bought:
            return product
        row = product.rows[0] if product.rows else 0
        return replace(product, price_cents=_compute(rule, bought, row, made))
    variants = tuple(
        replace(
            each,
            price_cents=_compute(rule, bought, each.row, made),
        )
        if each.price_cents is None
        and (bought := each.purchase_price_cents or product.purchase_price_cents)
        else each
        for each in product.variants
    )
    prices = {each.price_cents for each in variants}
    shared = prices.pop() if len(prices) == 1 else None
    return replace(product, variants=variants, price_cents=shared)


def _compute(rule: PriceRule, bought: int, row: int, made: list[Repair]) -> int:
    price = rule.price(bought)
    values = {"coefficient": Quantity(rule.coefficient_milli)}
    made.append(Repair(row, Field.PRICE, euros(bought), euros(price), Reason(COMPUTED, values)))
    return price


def coefficient_of(typed: str) -> int | None:
    """A coefficient as it is typed ("2,4", "x 2.4"), in thousandths; none if it is none."""
    text = typed.strip().lstrip("x×X ").replace(",", ".")
    try:
        milli = Decimal(text) * 1000
    except ArithmeticError:
        return None
    if not milli.is_finite() or milli != milli.to_integral_value():
        return None
    return int(milli) if 0 < milli <= MOST_MILLI else None
