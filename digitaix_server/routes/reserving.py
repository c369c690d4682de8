"""The form that turns a basket into reservations, one a shop."""

from __future__ import annotations

import secrets
from functools import partial
from uuid import UUID

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.responses import Response

from digitaix_server import guard, hours_said
from digitaix_server.database import now_ms
from digitaix_server.language import Words
from digitaix_server.remembering import Typed
from digitaix_server.routes.basket import explain
from digitaix_server.routes.visiting import PageRoute, Sent, Visit, Visiting, text_of
from digitaix_server.services import basket as baskets
from digitaix_server.services import checkout
from digitaix_server.services.checkout import Contact, Seen
from digitaix_server.services.errors import (
    BasketEmpty,
    ContactMissing,
    MustBeConfirmed,
    NotFound,
    NotReservable,
    Paused,
    PriceChanged,
    ServiceError,
    SlotGone,
    SoldOut,
)
from digitaix_server.services.views import BasketLine

router = APIRouter(route_class=PageRoute, include_in_schema=False)
LIMITS = {"name": 80, "phone": 30, "email": 120, "note": 500}
"""Characters that fit in each field of the reservation."""
_KEPT = 4
"""So many times that are kept of a field that is too long, for it to be shortened."""
_MOST_SEEN = 200
SLOT = "slot-"
"""What the field of a shop's slot is called, before the shop's id."""
_MOST_SLOTS = 60
_LOOK_AGAIN = (MustBeConfirmed, PriceChanged, NotReservable, SoldOut, Paused, SlotGone, NotFound)


@router.get("/reserver")
def form(visit: Visiting) -> Response:
    """The reservation's form, with what is reserved before one's eyes.

    After a refusal it holds what was typed, and says what is amiss.
    """
    with visit.reading() as db:
        held, now = baskets.view(db, visit.basket_id), now_ms(db)
    if not held.ready:
        return visit.go("/panier")
    typed = visit.pages.typed.look(visit.seal) or Typed()
    refusal, seen = visit.pages.refusals.take(visit.seal), _seen(typed.seen)
    return visit.page(
        "reserve.html",
        private=True,
        basket=held,
        key=typed.key or secrets.token_urlsafe(24),
        given={name: typed.fields.get(name, "") for name in LIMITS},
        chosen=_chosen(typed),
        slot_days=partial(hours_said.slot_days, words=visit.words, now_ms=now),
        slot_name=SLOT,
        limits=LIMITS,
        refusals=[refusal] if refusal else [],
        errors=dict.fromkeys(LIMITS, "") | _errors(typed, visit.words),
        seen_of=_seen_of,
        was={
            line.variant_id: seen[line.variant_id].price_cents
            for part in held.shops
            for line in part.lines
            if line.variant_id in seen and seen[line.variant_id].price_cents != line.price_cents
        },
        basket_count=held.line_count,
    )


@router.post("/reserver")
def confirm(visit: Visiting, form: Sent) -> Response:
    """Reserve. The form's key makes a second click or a reload answer with the same orders."""
    visit.accept(form, guard.RESERVATIONS, "reservation")
    typed = _typed(form)
    name, phone, email = (typed.fields[each] for each in ("name", "phone", "email"))
    contact = Contact(name, phone, email, visit.words.language)
    try:
        if _too_long(typed, visit.words) or not 20 <= len(typed.key) <= 64:
            raise ContactMissing(())
        with visit.writing() as db:
            made = checkout.reserve(
                db,
                visit.basket_id,
                typed.key,
                contact,
                typed.fields["note"],
                _seen(typed.seen),
                _chosen(typed),
            )
    except BasketEmpty:
        return visit.go("/panier")
    except ContactMissing as missing:
        visit.pages.typed.keep(visit.seal, typed.lacking(missing.fields))
        return visit.go("/reserver#amiss")
    except _LOOK_AGAIN as error:
        visit.pages.typed.keep(visit.seal, typed)
        return _look_again(visit, error)
    visit.pages.typed.take(visit.seal)
    rest = "?reste=1" if made.refused else ""
    return visit.go(f"/commande/{made.orders[0].token}{rest}")


def _typed(form: FormData) -> Typed:
    """What was sent, as far as it can be kept to be put right."""
    return Typed(
        fields={name: text_of(form, name)[: _KEPT * most] for name, most in LIMITS.items()},
        key=text_of(form, "key")[:100],
        seen=tuple(str(value)[:100] for value in form.getlist("seen")[:_MOST_SEEN]),
        slots={
            name.removeprefix(SLOT)[:40]: text_of(form, name)[:20]
            for name in list(form)[: _MOST_SEEN + _MOST_SLOTS]
            if name.startswith(SLOT)
        },
    )


def _chosen(typed: Typed) -> dict[UUID, int]:
    """The slot that was chosen for each shop, by the moment it begins."""
    chosen: dict[UUID, int] = {}
    for shop, at in typed.slots.items():
        if at.isascii() and at.isdigit():
            try:
                chosen[UUID(shop)] = int(at)
            except ValueError:
                continue
    return chosen


def _seen_of(line: BasketLine) -> str:
    """What the page shows of a line, to be sent back with the form."""
    return f"{line.variant_id}:{line.price_cents}:{line.qty_milli}:{int(line.asks)}"


def _seen(values: tuple[str, ...]) -> dict[UUID, Seen]:
    """What the page showed of each line, as it was sent back with the form."""
    seen: dict[UUID, Seen] = {}
    for value in values:
        try:
            variant, price, qty, asks = value.split(":")
            seen[UUID(variant)] = Seen(int(price), int(qty), asks == "1")
        except ValueError:
            continue
    return seen


def _look_again(visit: Visit, error: ServiceError) -> Response:
    """Something changed since the page was shown: nothing was reserved, look and confirm again."""
    if isinstance(error, NotReservable | NotFound):
        with visit.writing() as db:  # what no page shows any more could never be taken out by hand
            baskets.forget_hidden(db, visit.basket_id)
    with visit.reading() as db:
        ready = baskets.view(db, visit.basket_id).ready
    visit.pages.refusals.keep(visit.seal, explain(error, visit.words))
    return visit.go("/reserver" if ready else "/panier")


def _errors(typed: Typed, words: Words) -> dict[str, str]:
    """What to say at each field."""
    say = words.gettext
    texts = {
        "name": ("name", say("Write your first and last name.")),
        "phone": ("phone", say("This number is not whole: 06 12 34 56 78, for instance.")),
        "email": ("email", say("This address is not whole: name@example.fr, for instance.")),
        "reach": ("phone", say("Write a phone number or an e-mail address.")),
    }
    return dict(texts[field] for field in typed.missing) | _too_long(typed, words)


def _too_long(typed: Typed, words: Words) -> dict[str, str]:
    text = words.gettext("At most %(most)s characters, please: there are %(length)s.")
    return {
        name: text % {"most": most, "length": length}
        for name, most in LIMITS.items()
        if (length := len(typed.fields.get(name, "").replace("\r\n", "\n"))) > most
    }
