"""The shop's products that a file does not name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from uuid import UUID

from digitaix_desktop.operations.changes import patch_products
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.matching import known_products
from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.plan import ImportPlan, PlannedProduct
from digitaix_desktop.operations.importing.text import one_line, text_of
from digitaix_desktop.operations.ports import Shop

_EMPTY = PlannedProduct(
    "", None, None, None, None, None, None, None, None, PIECE, None, None, (), (), ()
)


def left_out(guess: Guess, plan: ImportPlan) -> tuple[PlannedProduct, ...]:
    """What the rows that can't be imported name: such goods are in the file all the same."""
    columns = {
        field: column
        for field, column in guess.mapping.items()
        if field in (Field.NAME, Field.SKU, Field.BARCODE)
    }
    named = []
    for each in plan.rejected:
        place = guess.table.index_of(each.row)
        if place >= len(guess.table.rows):
            continue
        cells = guess.table.rows[place].cells
        said = {
            field: one_line(text_of(cells[column])) if column < len(cells) else ""
            for field, column in columns.items()
        }
        named.append(
            replace(
                _EMPTY,
                name=said.get(Field.NAME, ""),
                sku=said.get(Field.SKU) or None,
                barcode=said.get(Field.BARCODE) or None,
                rows=(each.row,),
            )
        )
    return tuple(named)


def named_by(shop: Shop, stretch: Sequence[PlannedProduct]) -> set[UUID]:
    """The shop's products that these rows are about."""
    return {
        each.id for each in known_products(shop.products, stretch, frozenset()) if each is not None
    }


def absent_from(shop: Shop, named: Set[UUID], before_ms: int | None = None) -> list[UUID]:
    """The shop's products that are not `named`, of those made before a moment."""
    return [
        id
        for id in shop.products.alive()
        if id not in named and (before_ms is None or not _is_newer(id, before_ms))
    ]


def archive(shop: Shop, product_ids: Iterable[UUID]) -> list[tuple[UUID, dict[str, object]]]:
    """Archive these, whose number was shown before; how each can come back."""
    held = [each for each in shop.products.get_many(product_ids).values() if not each.deleted]
    patch_products(shop, [(each, {"deleted": True}) for each in held], confirmed=True)
    back = {"groups": {"deleted": [False, True]}, "absent": True}
    return [(each.id, dict(back)) for each in held]


def _is_newer(product_id: UUID, moment_ms: int) -> bool:
    """Whether it was made meanwhile, at the counter: its identifier begins with the time."""
    return product_id.version == 7 and (product_id.int >> 80) >= moment_ms
