"""The open books of one locked shop: what a transaction reads, changes and writes back at its end.

Every change of a shop's data goes through here, whether a PC pushed it or a customer reserved:
revisions follow one another, stock follows its ledger, reservations follow the open orders, and
the search follows the catalogue. Nothing is written before `close`, and then table by table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic_core import to_json
from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import digest, order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.promotions import Pricing
from digitaix_server.database import mark_changed, now_ms
from digitaix_server.services import (
    conflicts,
    goods,
    letters,
    oversells,
    past_prices,
    photos_shown,
    put_back,
    risk,
    sales,
    searching,
    shelves,
)
from digitaix_server.services.drafts import (
    CONFLICT,
    MOVEMENT,
    ORDER,
    PRODUCT,
    PROFILE,
    Author,
    ContactCard,
    Doc,
    Draft,
)
from digitaix_server.services.shelves import MovementLine
from digitaix_server.services.upserts import among, chunks, insert_many, upsert_many
from digitaix_server.tables import (
    ChangeRow,
    ConflictRow,
    ContactRow,
    MovementRow,
    OrderRow,
    ProductRow,
    ShopRow,
    VariantRow,
)


@dataclass(slots=True)
class KeptProduct:
    """A product in the books, and how it stands in the tables."""

    doc: Doc
    created_ms: int
    indexed: bool
    known: bool


@dataclass(slots=True)
class KeptOrder:
    """An order in the books, and how it stands in the tables."""

    doc: Order
    first_rev: int
    cart_id: UUID | None
    ended_ms: int | None
    cancel_asked_ms: int | None


class Books:
    """The books of one shop, which the caller has locked."""

    def __init__(self, db: Session, shop: ShopRow) -> None:
        self.db, self.shop, self.shop_id, self.now = db, shop, shop.id, now_ms(db)
        self.rev, self.last_hlc = shop.rev, shop.last_hlc
        self._products: dict[UUID, KeptProduct | None] = {}
        self._owners: dict[UUID, UUID | None] = {}
        self._orders: dict[UUID, KeptOrder | None] = {}
        self._ledger: dict[UUID, bool] = {}
        self._changes: dict[tuple[str, UUID], int] = {}
        self._new_variants: list[tuple[UUID, UUID]] = []
        self._movements: list[MovementLine] = []
        self._reserved: dict[UUID, int] = {}
        self._contacts: dict[UUID, ContactCard] = {}
        self._letters: set[UUID] = set()
        self._conflicts: list[tuple[Author, dict[str, Any]]] = []
        self._settled: dict[UUID, tuple[str | None, str]] = {}
        self._profile: Doc | None = None
        self._before: dict[tuple[str, UUID], Doc | None] = {}
        self._labels: dict[tuple[UUID, int], Pricing] = {}

    # Reading ---------------------------------------------------------------------------------

    def expect(
        self,
        products: Iterable[UUID] = (),
        variants: Iterable[UUID] = (),
        orders: Iterable[UUID] = (),
        movements: Iterable[UUID] = (),
    ) -> None:
        """Fetch in a few queries what a batch will ask for one by one."""
        here = self.shop_id
        wanted = [variant for variant in set(variants) if variant not in self._owners]
        self._owners.update(dict.fromkeys(wanted))
        for keys in chunks(wanted):
            found = select(VariantRow.id, VariantRow.product_id).where(
                VariantRow.shop_id == here, among(self.db, VariantRow.id, keys)
            )
            self._owners.update({row.id: row.product_id for row in self.db.execute(found)})
        owners = {owner for variant in wanted if (owner := self._owners[variant]) is not None}
        wanted = [product for product in {*products, *owners} if product not in self._products]
        self._products.update(dict.fromkeys(wanted))
        for keys in chunks(wanted):
            rows = self.db.execute(
                select(
                    ProductRow.id, ProductRow.data, ProductRow.created_ms, ProductRow.visible
                ).where(ProductRow.shop_id == here, among(self.db, ProductRow.id, keys))
            )
            for product, data, created_ms, visible in rows:
                self._products[product] = KeptProduct(json.loads(data), created_ms, visible, True)
        wanted = [order for order in set(orders) if order not in self._orders]
        self._orders.update(dict.fromkeys(wanted))
        for keys in chunks(wanted):
            for row in self.db.scalars(
                select(OrderRow).where(OrderRow.shop_id == here, among(self.db, OrderRow.id, keys))
            ):
                self._orders[row.id] = KeptOrder(
                    json.loads(row.data),
                    row.first_rev,
                    row.cart_id,
                    row.ended_ms,
                    row.cancel_asked_ms,
                )
        wanted = [movement for movement in set(movements) if movement not in self._ledger]
        self._ledger.update(dict.fromkeys(wanted, False))
        for keys in chunks(wanted):
            self._ledger.update(
                dict.fromkeys(
                    self.db.scalars(
                        select(MovementRow.id).where(
                            MovementRow.shop_id == here, among(self.db, MovementRow.id, keys)
                        )
                    ),
                    True,
                )
            )

    def product(self, product_id: UUID) -> Doc | None:
        """A product as it stands now; to be replaced, never changed in place."""
        if product_id not in self._products:
            self.expect(products=[product_id])
        kept = self._products[product_id]
        return kept.doc if kept else None

    def owner(self, variant_id: UUID) -> UUID | None:
        """The product that a variant belongs to."""
        if variant_id not in self._owners:
            self.expect(variants=[variant_id])
        return self._owners[variant_id]

    def contact(self, order_id: UUID) -> ContactCard | None:
        """Who an order is for, as these books have it; none once that is forgotten."""
        if order_id in self._contacts:
            return self._contacts[order_id]
        row = self.db.get(ContactRow, (self.shop_id, order_id))
        if row is None:
            return None
        return ContactCard(row.name, row.phone, row.email, row.note, row.message)

    def order(self, order_id: UUID) -> Order | None:
        """An order as it stands now; to be replaced, never changed in place."""
        if order_id not in self._orders:
            self.expect(orders=[order_id])
        kept = self._orders[order_id]
        return kept.doc if kept else None

    def known_orders(self) -> list[Order]:
        """The orders that were fetched or made so far, as they stand now."""
        return [kept.doc for kept in self._orders.values() if kept is not None]

    def new_movements(self, variant_id: UUID) -> list[MovementLine]:
        """The lines of a variant's ledger that came in just now."""
        return [line for line in self._movements if line.variant_id == variant_id]

    def has_movement(self, movement_id: UUID) -> bool:
        """Whether the ledger has this line already."""
        if movement_id not in self._ledger:
            self.expect(movements=[movement_id])
        return self._ledger[movement_id]

    def profile(self) -> Doc:
        """The shop's profile as it stands now."""
        if self._profile is not None:
            return self._profile
        doc: Doc = json.loads(self.shop.profile)
        return doc

    def rev_of(self, entity: str, entity_id: UUID) -> int:
        """The revision of an entity; 0 if there is none."""
        if (entity, entity_id) in self._changes:
            return self._changes[entity, entity_id]
        row = self.db.get(ChangeRow, (self.shop_id, entity, entity_id))
        return row.rev if row else 0

    def copied(self, entity: str, entity_id: UUID, now: Doc | None) -> put_back.Versions:
        """What the copy that was put back held of an entity; `now` is how it stands."""
        held = put_back.held(self.db, self.shop_id, entity, entity_id)
        if held is not None:
            return held
        return put_back.versions(self._before.get((entity, entity_id), now))

    def new_conflicts(self) -> list[dict[str, Any]]:
        """The conflicts that were found so far."""
        return [lost for _, lost in self._conflicts]

    # Changing --------------------------------------------------------------------------------

    def keep(self, draft: Draft) -> int:
        """Take a draft into the books; the revision after it."""
        for variant, product in draft.owners.items():
            if self._owners.get(variant) is None:
                self._owners[variant] = product
                self._new_variants.append((variant, product))
        for product, doc in draft.products.items():
            kept = self._products.get(product)
            self._before.setdefault((PRODUCT, product), kept.doc if kept else None)
            if kept is None:
                self._products[product] = KeptProduct(doc, self.now, indexed=False, known=False)
            else:
                self._labels |= past_prices.replaced(product, kept.doc, doc, self.now)
                kept.doc = doc
            self._touch(PRODUCT, product)
        for movement, line in draft.movements.items():
            self._ledger[movement] = True
            self._movements.append(line)
            self._touch(MOVEMENT, movement)
        for order, doc in draft.orders.items():
            self._keep_order(draft, order, doc)
        if draft.profile is not None:
            self._before.setdefault((PROFILE, self.shop_id), self.profile())
            self._profile = draft.profile
            self._touch(PROFILE, self.shop_id)
        self._contacts.update(draft.contacts)
        self._letters |= draft.letters
        self._conflicts += [(draft.author, lost) for lost in draft.lost]
        device = str(draft.author.device_id)
        self._settled |= {id: (took, device) for id, took in draft.settled.items()}
        for conflict in (*(UUID(lost["id"]) for lost in draft.lost), *draft.settled):
            self._touch(CONFLICT, conflict)
        return self.rev

    def _keep_order(self, draft: Draft, order_id: UUID, doc: Order) -> None:
        kept = self._orders.get(order_id)
        for variant, quantity in order_record.held(kept.doc if kept else None).items():
            self._reserved[variant] = self._reserved.get(variant, 0) - quantity
        for variant, quantity in order_record.held(doc).items():
            self._reserved[variant] = self._reserved.get(variant, 0) + quantity
        self._touch(ORDER, order_id)
        if kept is None:
            kept = KeptOrder(doc, self.rev, draft.carts.get(order_id), None, None)
            self._orders[order_id] = kept
        kept.doc = doc
        if order_id in draft.cancel_asked:
            kept.cancel_asked_ms = draft.cancel_asked[order_id]
        if not order_record.has_ended(doc):
            kept.ended_ms = None
        elif kept.ended_ms is None:
            kept.ended_ms = self.now

    def _touch(self, entity: str, entity_id: UUID) -> None:
        self.rev += 1
        self._changes[entity, entity_id] = self.rev

    # Writing ---------------------------------------------------------------------------------

    def close(self) -> None:
        """Write everything back; the caller commits."""
        self._write_catalogue()
        insert_many(self.db, MovementRow, [line.as_row(self.shop_id) for line in self._movements])
        sales.note(self.db, self.shop, self._movements, self.now)
        restocked = shelves.update(self.db, self.shop_id, self._movements, self._reserved)
        risk.flag(self, {*restocked, *self._reserved})
        if any(entity == ORDER for entity, _ in self._changes):
            oversells.settle(self)
        self._write_orders()
        for order_id in self._letters:
            letters.ask(self.db, self.shop_id, order_id, self.now)
        insert_many(
            self.db,
            ConflictRow,
            [self._conflict_row(author, dict(lost)) for author, lost in self._conflicts],
        )
        conflicts.settle(self.db, self.shop_id, self._settled, self.now)
        if self._profile is not None:
            self.shop.profile = json.dumps(self._profile, ensure_ascii=False)
            self.shop.name = (self._profile["groups"].get("name") or "").strip() or self.shop.name
        put_back.note(self.db, self.shop_id, self._before)
        self._write_changes()
        if self.rev != self.shop.rev:
            self.shop.rev = self.rev
            mark_changed(self.db, self.shop_id)
        self.shop.last_hlc = self.last_hlc
        self.db.flush()

    def _write_changes(self) -> None:
        """The new revisions, and the digest with the old ones taken out."""
        total = int(self.shop.digest, 16)
        for (entity, entity_id), rev in self._revisions_before().items():
            total ^= digest.of_row(entity, entity_id, rev)
        rows = []
        for (entity, entity_id), rev in self._changes.items():
            total ^= digest.of_row(entity, entity_id, rev)
            rows.append(
                {
                    "shop_id": self.shop_id,
                    "entity": entity,
                    "entity_id": entity_id,
                    "rev": rev,
                    "deleted": False,
                }
            )
        upsert_many(self.db, ChangeRow, rows)
        self.shop.digest = digest.to_wire(total)

    def _revisions_before(self) -> dict[tuple[str, UUID], int]:
        """Those of the changed entities that were known, with the revision they had."""
        found: dict[tuple[str, UUID], int] = {}
        by_entity: dict[str, list[UUID]] = {}
        for entity, entity_id in self._changes:
            if entity != MOVEMENT:  # a line of the ledger is new, always
                by_entity.setdefault(entity, []).append(entity_id)
        for entity, ids in by_entity.items():
            for keys in chunks(ids):
                rows = self.db.execute(
                    select(ChangeRow.entity_id, ChangeRow.rev).where(
                        ChangeRow.shop_id == self.shop_id,
                        ChangeRow.entity == entity,
                        among(self.db, ChangeRow.entity_id, keys),
                    )
                )
                found.update({(entity, key): rev for key, rev in rows})
        return found

    def _write_catalogue(self) -> None:
        rows, out, into = [], [], []
        known, uses = [], {}
        for entity, product in self._changes:
            kept = self._products.get(product) if entity == PRODUCT else None
            if kept is None:
                continue
            groups, variants = kept.doc["groups"], kept.doc["variants"]
            visible = goods.is_shown(groups, variants)
            rows.append(
                {
                    "shop_id": self.shop_id,
                    "id": product,
                    "data": to_json(kept.doc).decode(),
                    "sort_name": goods.sort_name(groups),
                    "category": (groups.get("category") or "").strip(),
                    "visible": visible,
                    "deleted": bool(groups.get("deleted")),
                    "created_ms": kept.created_ms,
                }
            )
            listed = photos_shown.listed(groups, variants)
            uses[product] = {name: visible and shown for name, shown in listed.items()}
            if kept.known:
                known.append(product)
            if kept.indexed:
                out.append((self.shop_id, product))
            if visible:
                into.append(_search_entry(self.shop_id, product, groups))
        upsert_many(self.db, ProductRow, rows)
        insert_many(
            self.db,
            VariantRow,
            [
                {"shop_id": self.shop_id, "id": variant, "product_id": product}
                for variant, product in self._new_variants
            ],
        )
        index = searching.index(self.db)
        index.forget(self.db, out)
        index.add(self.db, into)
        photos_shown.write_uses(self.db, self.shop_id, known, uses)
        past_prices.write(self.db, self.shop_id, self._labels, self.now)

    def _write_orders(self) -> None:
        touched = [order for entity, order in self._changes if entity == ORDER]
        rows = []
        for order_id in touched:
            kept = self._orders[order_id]
            assert kept is not None  # noqa: S101 - what is touched was kept
            rows.append(
                {
                    "shop_id": self.shop_id,
                    "id": order_id,
                    "code": kept.doc["code"],
                    "state": kept.doc["state"],
                    "placed_ms": kept.doc["placed_ms"],
                    "ended_ms": kept.ended_ms,
                    "first_rev": kept.first_rev,
                    "cart_id": kept.cart_id,
                    "cancel_asked_ms": kept.cancel_asked_ms,
                    "pickup_from_ms": kept.doc["pickup_from_ms"],
                    "data": to_json(kept.doc).decode(),
                }
            )
        upsert_many(self.db, OrderRow, rows)
        upsert_many(
            self.db,
            ContactRow,
            [
                {
                    "shop_id": self.shop_id,
                    "order_id": order_id,
                    "name": card.name,
                    "phone": card.phone,
                    "email": card.email,
                    "note": card.note,
                    "message": card.message,
                }
                for order_id, card in self._contacts.items()
            ],
        )

    def _conflict_row(self, author: Author, lost: dict[str, Any]) -> dict[str, Any]:
        return {
            "shop_id": self.shop_id,
            "id": UUID(lost.pop("id")),
            "entity": lost.pop("entity"),
            "entity_id": UUID(lost.pop("entity_id")),
            "mutation_id": author.mutation_id,
            "at_ms": self.now,
            "data": json.dumps(lost, ensure_ascii=False),
        }


def _search_entry(shop_id: UUID, product_id: UUID, groups: Doc) -> searching.Entry:
    return searching.Entry(
        shop_id,
        product_id,
        groups.get("name") or "",
        groups.get("category") or "",
        groups.get("brand") or "",
    )
