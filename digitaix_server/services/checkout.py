"""Turning a basket into orders: checked and reserved together, under each shop's lock."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import codes, order_record
from digitaix_protocol.rules.amounts import line_total
from digitaix_protocol.rules.order_states import State
from digitaix_protocol.rules.slots import Slot
from digitaix_protocol.rules.waiting import is_address
from digitaix_server.database import now_ms
from digitaix_server.language import DEFAULT
from digitaix_server.services import basket as baskets
from digitaix_server.services import goods, pickups, shops, staleness
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, ContactCard, Draft
from digitaix_server.services.errors import (
    BasketEmpty,
    ContactMissing,
    MustBeConfirmed,
    NotFound,
    NotReservable,
    PriceChanged,
    ServiceError,
    SoldOut,
)
from digitaix_server.services.views import Availability, Placed
from digitaix_server.tables import (
    BasketLineRow,
    CartOrderRow,
    CustomerLinkRow,
    OrderRow,
    ShopRow,
)

DAY_MS = 86_400_000
CODE_KEPT_DAYS = 400
"""How long a pickup code means one order only."""
MOST_NOTE = 1000
_CARTS = uuid5(NAMESPACE_URL, "https://digitaix.example/carts")


class Seen(NamedTuple):
    """What the customer saw of a line when they confirmed."""

    price_cents: int
    qty_milli: int
    asks: bool = False
    """Whether they were told that the shop has to say yes first."""


class Checked(NamedTuple):
    """The lines of a shop's order, priced now and frozen."""

    lines: list[dict[str, Any]]
    lead_minutes: int
    """How long the longest of them takes to be made."""
    asks: bool
    """Whether the shop has to say yes first, since it may have sold one of them unheard."""
    slot: Slot | None
    """When it is fetched; none where the shop has not said its hours."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who reserves, in which language: a name, and a phone number or an e-mail address."""

    name: str
    phone: str = ""
    email: str = ""
    language: str = DEFAULT


@dataclass(frozen=True, slots=True)
class Refused:
    """A shop's part of a basket that could not be reserved although another part was."""

    shop_slug: str
    shop_name: str
    error: ServiceError


@dataclass(frozen=True, slots=True)
class Reserved:
    """The orders of a checkout; what was refused stays in the basket."""

    orders: tuple[Placed, ...]
    refused: tuple[Refused, ...] = ()


def reserve(
    db: Session,
    basket_id: str | None,
    key: str,
    contact: Contact,
    note: str,
    seen: Mapping[UUID, Seen],
    slots: Mapping[UUID, int] | None = None,
) -> Reserved:
    """Reserve what is in the basket: one order a shop, in the slot chosen for each (`slots`).

    `key` is the form's own: the same one again, by a double click or a reload, answers with the
    same orders. All is checked before the first order is made, so a refusal changes nothing; if
    another customer comes in between two shops, the rest is told in `refused`. Commits once a
    shop. `BasketEmpty`, `ContactMissing`, `SoldOut`, `PriceChanged`, `NotReservable`, `Paused`,
    `SlotGone`, `NotFound`.
    """
    cart_id = uuid5(_CARTS, f"{basket_id}:{key}")
    by_shop = _lines(db, basket_id, cart_id)
    if not by_shop:
        already = placed(db, cart_id)
        if not already:
            raise BasketEmpty
        return Reserved(already)
    card, wanted = _checked(contact, note), slots or {}
    for shop_id, lines in by_shop.items():
        try:
            _check(db, shop_id, lines, seen, wanted.get(shop_id))
        except ServiceError:
            # The same click, come twice, may have taken the last ones just now: `_reserve_at` sees.
            if db.get(CartOrderRow, (cart_id, shop_id)) is None:
                raise
    refused = []
    for shop_id, lines in by_shop.items():
        try:
            chosen = wanted.get(shop_id)
            _reserve_at(db, shop_id, cart_id, lines, card, contact.language, seen, chosen)
            db.commit()  # each shop's order stands alone: no transaction spans two shops
        except ServiceError as error:
            db.rollback()
            refused.append((shop_id, error))
    made = placed(db, cart_id)
    if not made and refused:
        raise refused[0][1]
    return Reserved(made, tuple(_refused(db, shop_id, error) for shop_id, error in refused))


def _lines(db: Session, basket_id: str | None, cart_id: UUID) -> dict[UUID, list[BasketLineRow]]:
    """The basket's lines by shop, those shops left out whose order of this checkout is made."""
    if not basket_id:
        return {}
    made = set(db.scalars(select(CartOrderRow.shop_id).where(CartOrderRow.cart_id == cart_id)))
    by_shop: dict[UUID, list[BasketLineRow]] = {}
    for line in db.scalars(
        select(BasketLineRow)
        .where(BasketLineRow.basket_id == basket_id)
        .order_by(BasketLineRow.added_ms, BasketLineRow.variant_id)
    ):
        if line.shop_id not in made:
            by_shop.setdefault(line.shop_id, []).append(line)
    return by_shop


def _check(
    db: Session,
    shop_id: UUID,
    lines: Sequence[BasketLineRow],
    seen: Mapping[UUID, Seen],
    slot_ms: int | None,
) -> Checked:
    """The lines of a shop's order; a refusal if one cannot be had as it was shown."""
    shop = db.get(ShopRow, shop_id)
    if shop is None or shop.suspended_ms is not None:
        raise NotFound(str(shop_id))
    pickups.refuse_paused(db, shop)
    order_lines, lead, asks, told = [], 0, False, False
    doubt = staleness.of_shop(db, shop)
    for line in lines:
        try:
            offer, choice = baskets.find(db, shop_id, line.variant_id)
        except NotFound as error:
            raise NotReservable("") from error
        level = goods.levels(db, shop_id, [choice.id]).get(choice.id, goods.UNKNOWN)
        left = goods.what_is_left(offer, level, doubt)
        if not left.availability.promised or not offer.sells(line.qty_milli):
            raise NotReservable(offer.name)
        if left.milli < line.qty_milli:
            raise SoldOut(shop.slug, choice.id, offer.name, left.milli)
        shown = seen.get(choice.id)
        if shown is None or shown[:2] != (choice.price_cents, line.qty_milli):
            raise PriceChanged(offer.name)
        asks = asks or left.of(line.qty_milli) is Availability.TO_CONFIRM
        told = told or shown.asks
        lead = max(lead, offer.particulars.lead_minutes)
        order_lines.append(
            {
                "id": str(shops.new_id(db)),
                "variant_id": str(choice.id),
                "product_id": str(offer.id),
                "name": offer.name[:200],
                "options": choice.label[:200],
                "unit": offer.unit,
                "price_cents": choice.price_cents,
                "vat_bp": offer.vat_bp,
                "qty_milli": line.qty_milli,
                "prepared_milli": None,
                "total_cents": line_total(choice.price_cents, line.qty_milli),
                "dropped": False,
            }
        )
    if asks and not told:
        raise MustBeConfirmed(shop.name)
    return Checked(order_lines, lead, asks, pickups.chosen(db, shop, slot_ms, lead))


def _reserve_at(
    db: Session,
    shop_id: UUID,
    cart_id: UUID,
    lines: Sequence[BasketLineRow],
    card: ContactCard,
    language: str,
    seen: Mapping[UUID, Seen],
    slot_ms: int | None,
) -> None:
    """One shop's order: the check and the reservation under one lock."""
    shop = shops.lock(db, shop_id)
    if db.get(CartOrderRow, (cart_id, shop_id)) is not None:
        return
    checked = _check(db, shop_id, lines, seen, slot_ms)
    now, order_id = now_ms(db), shops.new_id(db)
    order = {
        "id": str(order_id),
        "code": new_code(db, shop_id),
        "state": str(State.TO_CONFIRM if checked.asks else State.RECEIVED),
        "source": "web",
        "version": 1,
        "placed_ms": now,
        "pickup_from_ms": _ready_ms(shop, checked, now),
        "pickup_to_ms": None if checked.slot is None else checked.slot.to_ms,
        "told_ms": None,
        "note": "",
        "flags": [],
        "lines": checked.lines,
        "events": [order_record.event("placed", order_record.CUSTOMER, now)],
    }
    books = Books(db, shop)
    draft = Draft(books, Author(shop_id, order_id, 0, now))
    draft.orders[order_id] = order
    draft.carts[order_id] = cart_id
    draft.contacts[order_id] = card
    books.keep(draft)
    books.close()
    token = secrets.token_urlsafe(24)
    db.add(CartOrderRow(cart_id=cart_id, shop_id=shop_id, order_id=order_id))
    link = CustomerLinkRow(token=token, shop_id=shop_id, order_id=order_id, language=language)
    db.add(link)
    db.execute(
        delete(BasketLineRow).where(
            BasketLineRow.basket_id == lines[0].basket_id,
            BasketLineRow.shop_id == shop_id,
            BasketLineRow.variant_id.in_([line.variant_id for line in lines]),
        )
    )


def _ready_ms(shop: ShopRow, checked: Checked, now: int) -> int | None:
    """When the goods can be collected: in their slot; else after the preparation, at a round five
    minutes."""
    if checked.slot is not None:
        return checked.slot.from_ms
    minutes = shops.sheet(shop).preparation_minutes
    if minutes is None and not checked.lead_minutes:
        return None
    minutes, five = max(minutes or 0, checked.lead_minutes), 5 * 60_000
    return -(-(now + minutes * 60_000) // five) * five


def new_code(db: Session, shop_id: UUID) -> str:
    """A pickup code that no order of the shop has had for 400 days; the shop is locked."""
    while True:
        code = codes.pickup_code(secrets.choice)
        taken = select(OrderRow.id).where(
            OrderRow.shop_id == shop_id,
            OrderRow.code == code,
            OrderRow.placed_ms > now_ms(db) - CODE_KEPT_DAYS * DAY_MS,
        )
        if db.scalar(taken) is None:
            return code


def placed(db: Session, cart_id: UUID) -> tuple[Placed, ...]:
    """The orders of a checkout so far."""
    rows = db.execute(
        select(ShopRow, OrderRow, CustomerLinkRow.token)
        .join(CartOrderRow, CartOrderRow.shop_id == ShopRow.id)
        .join(
            OrderRow,
            (OrderRow.shop_id == CartOrderRow.shop_id) & (OrderRow.id == CartOrderRow.order_id),
        )
        .join(
            CustomerLinkRow,
            (CustomerLinkRow.shop_id == OrderRow.shop_id)
            & (CustomerLinkRow.order_id == OrderRow.id),
        )
        .where(CartOrderRow.cart_id == cart_id)
        .order_by(OrderRow.placed_ms, OrderRow.id)
    )
    return tuple(_placed_view(shop, order, token) for shop, order, token in rows)


def _placed_view(shop: ShopRow, row: OrderRow, token: str) -> Placed:
    """An order as the confirmation shows it."""
    order = order_record.read(row.data)
    return Placed(
        shop=shops.sheet(shop),
        order_id=row.id,
        token=token,
        code=row.code,
        total_cents=order_record.total_cents(order),
        pickup_from_ms=order["pickup_from_ms"],
        pickup_to_ms=order["pickup_to_ms"],
        asks=row.state == State.TO_CONFIRM,
    )


def _refused(db: Session, shop_id: UUID, error: ServiceError) -> Refused:
    shop = db.get(ShopRow, shop_id)
    return Refused(shop.slug if shop else "", shop.name if shop else "", error)


def _plain(text: str) -> str:
    """A line as typed: one line, nothing in it that cannot be seen."""
    kept = "".join(
        " " if letter.isspace() else letter
        for letter in text
        if letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Cn")
    )
    return " ".join(kept.split())


def _checked(contact: Contact, note: str) -> ContactCard:
    """Who reserves, if it is enough to reach them. `ContactMissing` names what is amiss."""
    name, phone, email = _plain(contact.name), _plain(contact.phone), _plain(contact.email)
    amiss = []
    if not name or len(name) > 120:
        amiss.append("name")
    digits = re.sub(r"\D", "", phone)
    if phone and (not 6 <= len(digits) <= 15 or len(phone) > 40):
        amiss.append("phone")
    if email and not is_address(email):
        amiss.append("email")
    if not phone and not email:
        amiss.append("reach")
    if amiss:
        raise ContactMissing(tuple(amiss))
    lines = (_plain(line) for line in note.splitlines())
    return ContactCard(name, phone, email, "\n".join(lines).strip()[:MOST_NOTE])
