"""Shops with goods on a marketplace's database, written through the same books as the sync does."""

from __future__ import annotations

import io
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from PIL import Image

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.hlc import pack
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import Database, now_ms
from digitaix_server.services import photos, shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.services.shelves import MovementLine
from digitaix_server.tables import DeviceRow

ADDRESS = {
    "trade": "food",
    "street": "4 place du Revard",
    "postcode": "73100",
    "city": "Aix-les-Bains",
    "phone": "0465710000",
    "preparation_minutes": 60,
}


SAID = {"ingredients": "Lait, sel", "allergens": ["milk"], "net_milli": 250, "net_unit": "kg"}
"""What is due of food: without it, nothing of a food shop can be reserved."""


@dataclass(frozen=True, slots=True)
class Goods:
    """A product on offer; its variants in order."""

    id: UUID
    variants: tuple[UUID, ...]

    @property
    def variant(self) -> UUID:
        """The only variant of a plain product."""
        return self.variants[0]


class Stall:
    """A shop of the marketplace, as its own PC would fill it."""

    def __init__(self, base: Database, name: str, **profile: Any) -> None:
        """Open a shop called `name`."""
        self.base, self.device = base, uuid4()
        with base.writing() as db:
            shop = shops.create(db, name, ADDRESS | profile)
            self.id, self.slug = shop.id, shop.slug

    def sells(
        self,
        name: str,
        price_cents: int = 500,
        stock: int | Sequence[int | None] | None = 10_000,
        *,
        unit: str = "piece",
        options: Sequence[Sequence[tuple[str, str]]] = ((),),
        prices: Sequence[int | None] = (),
        own_media: Sequence[Sequence[str]] = (),
        **groups: Any,
    ) -> Goods:
        """Put a product online; `stock` in milli-units, for all or each; None: never counted."""
        made = Goods(uuid4(), tuple(uuid4() for _ in options))
        stocks = stock if isinstance(stock, Sequence) else [stock] * len(options)
        self.put(
            made,
            {
                "name": name,
                "pricing": {"price_cents": price_cents, "price_unit": unit, "vat_bp": 550},
                "web_visible": True,
                "food": SAID,
                **groups,
            },
            [
                {
                    "options": [list(pair) for pair in pairs],
                    "pricing": {"price_cents": prices[at] if prices else None},
                    "position": at,
                    "media": list(own_media[at]) if own_media else [],
                }
                for at, pairs in enumerate(options)
            ],
        )
        for variant, milli in zip(made.variants, stocks, strict=True):
            if milli is not None:
                self.moves(variant, milli)
        return made

    def photo(self, folder: PhotoFolder, colour: str) -> str:
        """Send a photo of one colour; its name."""
        out = io.BytesIO()
        Image.new("RGB", (900, 700), colour).save(out, "JPEG")
        content = out.getvalue()
        name = sha256(content).hexdigest()
        photos.take(self.base, folder, self.id, name, content, at=0, length=len(content))
        return name

    def put(self, goods: Goods, groups: dict[str, Any], variants: list[dict[str, Any]]) -> None:
        """Write a product whole, over what it was."""

        def versions(of: dict[str, Any]) -> dict[str, list[str]]:
            return dict.fromkeys(of, Version(pack(1), str(self.device), str(goods.id)).to_wire())

        doc = {
            "groups": groups,
            "ver": versions(groups),
            "variants": [
                {"id": str(at), "groups": own, "ver": versions(own)}
                for at, own in zip(goods.variants, variants, strict=True)
            ],
        }

        def change(draft: Draft) -> None:
            draft.products[goods.id] = doc
            draft.owners.update(dict.fromkeys(goods.variants, goods.id))

        self._write(change)

    def changes(self, goods: Goods, **groups: Any) -> None:
        """Give a product new values for some of its groups."""

        def change(draft: Draft) -> None:
            doc = draft.product(goods.id)
            assert doc is not None
            draft.products[goods.id] = {**doc, "groups": {**doc["groups"], **groups}}

        self._write(change)

    def moves(self, variant: UUID, milli: int, kind: str = "goods_in") -> None:
        """Write a line of the stock ledger."""

        def change(draft: Draft) -> None:
            now = now_ms(draft.books.db)
            line = MovementLine(
                id=uuid4(),
                variant_id=variant,
                kind=kind,
                qty_milli=milli,
                hlc=pack(now, secrets.randbits(10)),
                device_id=self.device,
                at_ms=now,
                reason="",
                ref_type="",
                ref_id=None,
            )
            draft.movements[line.id] = line

        self._write(change)

    def falls_silent(self, days: float = 4) -> None:
        """Have a PC that was last heard so many days ago: whatever today is, it was open since."""
        with self.base.writing() as db:
            then = now_ms(db) - round(days * 86_400_000)
            db.add(
                DeviceRow(
                    shop_id=self.id,
                    id=uuid4(),
                    name="Comptoir",
                    machine_tag="",
                    app="",
                    created_ms=then,
                    seen_ms=then,
                    emptied_ms=then,
                    is_open=True,
                )
            )

    def takes_on(self, order_id: UUID, to: State, **fields: Any) -> None:
        """Bring an order to another state, as the shop's PC would."""

        def change(draft: Draft) -> None:
            order = draft.order(order_id)
            assert order is not None
            moved = order_record.moved(order, to, order_record.SHOP, now_ms(draft.books.db))
            draft.orders[order_id] = moved | fields

        self._write(change)

    def says(self, **profile: Any) -> None:
        """Have it say something else of itself."""

        def change(draft: Draft) -> None:
            doc = draft.profile or draft.books.profile()
            draft.profile = {**doc, "groups": {**doc["groups"], **profile}}

        self._write(change)

    def _write(self, change: Any) -> None:
        with self.base.writing() as db:
            books = Books(db, shops.lock(db, self.id))
            draft = Draft(books, Author(self.device, uuid4(), pack(now_ms(db)), now_ms(db)))
            change(draft)
            books.keep(draft)
            books.close()
