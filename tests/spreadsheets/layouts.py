"""What a file's columns and rows must be taken for, and how that is checked."""

from __future__ import annotations

from dataclasses import dataclass

from tests.spreadsheets.tables import guess_of, mapped, plan_of


@dataclass(frozen=True)
class Layout:
    """A file's beginning, what its columns must be taken for, and how many products it holds."""

    name: str
    text: str
    expected: dict[str, str]
    products: int
    variants: int = 0
    separator: str = ";"
    aside: tuple[str, ...] = ()


_KEPT = {"low", "target", "shelf", "supplier"}
"""A threshold or a supplier may be taken for what it is, never for a stock or a name."""


def check_columns(layout: Layout) -> None:
    """Each expected column is taken for its field, and no tempting one for any."""
    found = mapped(guess_of(layout.text, layout.separator))
    assert {field: found.get(field) for field in layout.expected} == layout.expected
    taken = {heading for field, heading in found.items() if field not in _KEPT}
    assert not set(layout.aside) & taken


def check_rows(layout: Layout) -> None:
    """No row is refused, and each is told of by one product."""
    plan = plan_of(layout.text, layout.separator, default_vat_bp=2000)
    assert not plan.rejected
    assert plan.counts.products == layout.products
    assert plan.counts.variants == layout.variants
    told = [row for product in plan.products for row in product.rows]
    assert sorted(told) == sorted(set(told))
    assert len(told) == plan.counts.accepted
