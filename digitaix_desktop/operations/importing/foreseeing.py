"""What an import would come to, counted before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Desk
from digitaix_desktop.operations.importing.absent import absent_from, named_by
from digitaix_desktop.operations.importing.before_after import Change, changes_by
from digitaix_desktop.operations.importing.comparing import (
    fitted,
    said_of,
    shown_price,
)
from digitaix_desktop.operations.importing.details import details_for
from digitaix_desktop.operations.importing.implied import with_what_it_implies
from digitaix_desktop.operations.importing.matching import known_products
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.shelves import Shelves, mark_of
from digitaix_desktop.operations.importing.ways import ImportWays, StockWay
from digitaix_desktop.operations.ports import Progress, Shop
from digitaix_protocol.rules.information import lacking
from digitaix_protocol.rules.visibility import Visibility, judge

STRETCH = 500
_SEEN = (Visibility.ONLINE, Visibility.IN_STORE)
SHOWN = 200
"""How many changes are kept to be shown; all are counted."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many products an import would make, change, and leave as they are.

    `online` is how many of them customers would then see, `absent` how many of the shop's the
    file does not name, `repeated` how many deliveries of it were added before. Of the changes the
    first are kept.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    online: int = 0
    in_store: int = 0
    """How many of these they could not reserve yet: something the law asks is not said."""
    absent: int = field(default=0, compare=False)
    repeated: int = field(default=0, compare=False)
    uncounted: int = field(default=0, compare=False)
    """How many new ones lack nothing but a count of their stock to be reserved."""
    changes: tuple[Change, ...] = field(default=(), compare=False)

    @property
    def products(self) -> int:
        """All products of the file."""
        return self.created + self.updated + self.unchanged

    def plus(self, other: Foreseen) -> Foreseen:
        """Both together."""
        return Foreseen(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.online + other.online,
            self.in_store + other.in_store,
            self.absent + other.absent,
            self.repeated + other.repeated,
            self.uncounted + other.uncounted,
            (*self.changes, *other.changes)[:SHOWN],
        )


def foresee(
    desk: Desk,
    products: Sequence[PlannedProduct],
    usual_vat_bp: int | None,
    progress: Progress,
    ways: ImportWays = ImportWays(),
    besides: Sequence[PlannedProduct] = (),
    name: str = "",
) -> Foreseen:
    """Compare `products` with the shop's, in short looks that let the counter work in between.

    `usual_vat_bp` is what the shop's VAT (basis points) would be by then; the rest as for
    `CatalogueImport.start`, `name` being the file's.
    """
    mark = mark_of(name, products) if ways.stock is StockWay.ADD else ""
    total, named = Foreseen(), set[UUID]()
    for start in range(0, len(products), STRETCH):
        progress.step(start, len(products))
        stretch = products[start : start + STRETCH]
        seen, about = desk.step(_look_at(stretch, usual_vat_bp, ways, mark))
        total, named = total.plus(seen), named | about
    for start in range(0, len(besides), STRETCH):
        named |= desk.step(partial(named_by, stretch=besides[start : start + STRETCH]))
    if named:
        absent = len(desk.step(partial(absent_from, named=named)))
        total = replace(total, absent=absent)
    progress.step(len(products), len(products))
    return total


def _look_at(
    stretch: Sequence[PlannedProduct], usual_vat_bp: int | None, ways: ImportWays, mark: str
) -> Callable[[Shop], tuple[Foreseen, set[UUID]]]:
    def look(shop: Shop) -> tuple[Foreseen, set[UUID]]:
        created = updated = unchanged = online = in_store = repeated = uncounted = 0
        changes: list[Change] = []
        named = set[UUID]()
        trade = shop.settings.profile().trade
        held = known_products(shop.products, stretch, frozenset())
        shelves = Shelves.look(shop, stretch, held, mark)
        for planned, known in zip(stretch, held, strict=True):
            if known is not None:
                planned = fitted(planned, known, ways)
            light = _light(planned, known, usual_vat_bp, trade)
            online += light in _SEEN
            in_store += light is Visibility.IN_STORE
            if known is None:
                created += 1
                uncounted += light is Visibility.ONLINE and _is_uncounted(planned)
                continue
            named.add(known.id)
            found, again = changes_by(shelves, planned, known, usual_vat_bp, ways, mark, trade)
            repeated += again
            if found:
                updated += 1
                changes += found
            else:
                unchanged += 1
        seen = Foreseen(
            created,
            updated,
            unchanged,
            online,
            in_store,
            repeated=repeated,
            uncounted=uncounted,
            changes=tuple(changes[:SHOWN]),
        )
        return seen, named

    return look


def _is_uncounted(planned: PlannedProduct) -> bool:
    """Whether nothing says how many there are, of what is not made once it is asked for."""
    to_order = (planned.details or {}).get("making", {}).get("to_order")
    stocks = [planned.stock_milli, *(each.stock_milli for each in planned.variants)]
    return not to_order and all(stock is None for stock in stocks)


def _light(
    planned: PlannedProduct, known: Product | None, usual_vat_bp: int | None, trade: str
) -> Visibility:
    """How customers of the shop would see it."""
    if known is not None:
        after = known.with_groups(said_of(planned, known, usual_vat_bp, trade))
        return after.judged(trade).visibility
    vat_bp = usual_vat_bp if planned.vat_bp is None else planned.vat_bp
    details = details_for(with_what_it_implies(planned.details or {}, planned), trade)
    lacks = lacking(
        trade,
        details.get("food"),
        details.get("safety"),
        planned.unit,
        to_order=bool(details.get("making", {}).get("to_order")),
    )
    online = planned.published is not False
    return judge(
        planned.name, shown_price(planned), vat_bp, web_visible=online, lacks=lacks
    ).visibility
