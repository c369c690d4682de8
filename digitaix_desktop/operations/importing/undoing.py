"""Taking back what an import did; what was sold or changed since stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from uuid import UUID

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import Dated, move_stock_at
from digitaix_desktop.operations.importing.once import taking_back
from digitaix_desktop.operations.importing.updating import IMPORT
from digitaix_desktop.operations.ports import DeedItem, Shop
from digitaix_desktop.operations.taking_back import take_back

UNDONE = "undo"
"""The reason of movements that take others back."""


def undo_stretch(shop: Shop, deed_id: UUID, stretch: Sequence[DeedItem]) -> None:
    """Undo a stretch of what an import did, and note what stays as it is."""
    products = shop.products.get_many([item.product_id for item in stretch])
    variants = [variant.id for product in products.values() for variant in product.variants]
    made = [products[item.product_id] for item in stretch if _made(item, products)]
    staying = _living(shop, made, shop.awaited.of(deed_id, [product.id for product in made]))
    kept = {variant.id for product in made if product.id in staying for variant in product.variants}
    counted: dict[str, int] = {}
    for item in reversed(stretch):
        counted.update((item.before or {}).get("counted", {}))
    items = [(item.product_id, item.before) for item in stretch]
    taken = take_back(shop, items, staying)
    _send_back(shop, deed_id, [id for id in variants if id not in kept], counted)
    stayed = {item.number: place in taken.stayed for place, item in enumerate(stretch)}
    shop.deeds.note_undone(deed_id, stayed)


def _made(item: DeedItem, products: Mapping[UUID, Product]) -> bool:
    return item.before is None and item.product_id in products


def _living(shop: Shop, made: Sequence[Product], brought: Mapping[UUID, set[str]]) -> set[UUID]:
    """Those of the products that something happened to since they were made.

    `brought` are the photos that the import itself brought to them later.
    """
    owners = {variant.id: product.id for product in made for variant in product.variants}
    moved = shop.stock.moved_besides(IMPORT, owners)
    lines = shop.stock.lines(owners)
    promised = {id for id, line in lines.items() if line.reserved_milli}
    return {owners[id] for id in moved | promised} | {
        product.id for product in made if _was_edited(product, brought.get(product.id, set()))
    }


def keep_edited(
    shop: Shop, products: Iterable[Product], made: Mapping[UUID, tuple[UUID, int]]
) -> None:
    """Note of products that imports `made` and somebody changed since: they stay, come what may.

    For when all of a product is about to be written anew, as a shop joins a marketplace: what was
    changed since can't be told from it any more.
    """
    changed: dict[UUID, list[Product]] = {}
    for product in products:
        if product.id in made and _was_edited(product, set()):
            changed.setdefault(made[product.id][0], []).append(product)
    for deed_id, edited in changed.items():
        brought = shop.awaited.of(deed_id, [product.id for product in edited])
        stay = [each.id for each in edited if _was_edited(each, brought.get(each.id, set()))]
        shop.deeds.note_undone(deed_id, {made[id][1]: True for id in stay})


def _was_edited(product: Product, brought: Set[str]) -> bool:
    """Whether not all of it is as one and the same change wrote it, photos it `brought` aside."""
    parts: Sequence[Product | Variant] = (product, *product.variants)
    versions = {
        seen.mutation_id
        for each in parts
        for group, seen in each.versions.items()
        if group != "media" or not brought >= set(each.media)
    }
    return len(versions) > 1


def _send_back(
    shop: Shop, deed_id: UUID, variant_ids: Iterable[UUID], counted: Mapping[str, int]
) -> None:
    """The opposite of every movement that the deed made in its own name, once.

    At the place of the movement itself: what was counted since knew of it, and stays. `counted`
    is by how much each of its counts changed what lay there.
    """
    lines = shop.stock.moved_by(deed_id, variant_ids)
    lines = [line for line in lines if line.reason != UNDONE]
    done = shop.stock.held(taking_back(line.id) for line in lines)
    back = []
    for line in lines:
        came = counted.get(str(line.variant_id), 0) if line.is_count else line.qty_milli
        if came and taking_back(line.id) not in done:
            move = Moving(line.variant_id, "correction", -came, UNDONE, line.ref_type, deed_id)
            hlc = line.hlc + 1 if line.is_count else line.hlc
            back.append(Dated(taking_back(line.id), move, line.at_ms, hlc))
    move_stock_at(shop, back)
