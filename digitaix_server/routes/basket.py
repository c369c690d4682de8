"""From a product to a reservation: the basket, the form, and one order a shop."""

from __future__ import annotations

import secrets
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.responses import Response

from digitaix_protocol.rules.formats import asked_quantity
from digitaix_server import choosing, guard
from digitaix_server.choosing import Given, Wanted
from digitaix_server.language import Words
from digitaix_server.routes.storefront import product_shown
from digitaix_server.routes.visiting import PageRoute, Sent, Visit, Visiting, text_of
from digitaix_server.services import basket as baskets
from digitaix_server.services import catalogue, checkout
from digitaix_server.services.checkout import Contact, Seen
from digitaix_server.services.errors import (
    BadQuantity,
    BasketEmpty,
    BasketFull,
    ContactMissing,
    NotFound,
    NotReservable,
    PriceChanged,
    ServiceError,
    SoldOut,
)
from digitaix_server.services.views import Basket, BasketLine

router = APIRouter(route_class=PageRoute, include_in_schema=False)
LIMITS = {"name": 80, "phone": 30, "email": 120, "note": 500}
"""Characters that fit in each field of the reservation."""


@router.post("/boutique/{slug}/produit/{product_id}/reserver")
def take(visit: Visiting, form: Sent, slug: str, product_id: UUID) -> Response:
    """Put a product's choice into the basket, and go straight to the reservation."""
    visit.accept(form)
    given = Given({name: value for name, value in form.items() if isinstance(value, str)})
    with visit.reading() as db:
        page = catalogue.product_page(db, slug, product_id)
    wanted = choosing.read(page, given, visit.words)
    if wanted.variant is None or wanted.refusal or wanted.quantity_error:
        return product_shown(visit, page, given, wanted, status=422)
    try:
        with visit.writing() as db:
            basket = baskets.put(db, visit.basket_id, slug, wanted.variant.id, wanted.qty_milli)
    except (BadQuantity, BasketFull, NotReservable) as error:
        refusal = Wanted(refusal=explain(error, visit.words))
        return product_shown(visit, page, given, refusal, status=409)
    response = visit.go("/reserver")
    visit.keep_basket(response, basket.id)
    return response


@router.get("/boutique/{slug}/produit/{product_id}/reserver")
def back_to_product(visit: Visiting, slug: str, product_id: UUID) -> Response:
    """The address a refusal was shown at, opened again: the product itself."""
    return visit.go(f"/boutique/{quote(slug, safe='')}/produit/{product_id}")


@router.get("/panier/{slug}/{variant_id}")
def back_to_basket(visit: Visiting, slug: str, variant_id: UUID) -> Response:
    """The address a line was changed at, opened again: the basket."""
    del slug, variant_id
    return visit.go("/panier")


@router.get("/panier")
def basket(visit: Visiting) -> Response:
    """What the visitor means to reserve, by shop."""
    with visit.reading() as db:
        held = baskets.view(db, visit.basket_id)
    return _basket_shown(visit, held)


def _basket_shown(visit: Visit, held: Basket, refusal: str = "", status: int = 200) -> Response:
    return visit.page(
        "basket.html",
        private=True,
        status=status,
        basket=held,
        refusal=refusal,
        basket_count=held.line_count,
        most=_most,
    )


def _most(line: BasketLine) -> int:
    """The most of a line that can still be had, in milli-units; 0 for none."""
    steps = (line.available_milli - line.min_milli) // line.step_milli
    return line.min_milli + steps * line.step_milli if steps >= 0 else 0


@router.post("/panier/{slug}/{variant_id}")
def change(visit: Visiting, form: Sent, slug: str, variant_id: UUID) -> Response:
    """Set how much of a line is wanted; 0 takes it out."""
    visit.accept(form)
    asked = text_of(form, "quantity")
    qty = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
    try:
        with visit.writing() as db:
            held = baskets.put(db, visit.basket_id, slug, variant_id, qty)
    except NotFound:
        with visit.writing() as db:
            held = baskets.remove(db, visit.basket_id, slug, variant_id)
    except (BadQuantity, NotReservable, BasketFull) as error:
        with visit.reading() as db:
            held = baskets.view(db, visit.basket_id)
        return _basket_shown(visit, held, explain(error, visit.words), status=409)
    response = visit.go("/panier")
    visit.keep_basket(response, held.id)
    return response


@router.get("/reserver")
def form(visit: Visiting) -> Response:
    """The reservation's form, with what is reserved before one's eyes."""
    with visit.reading() as db:
        held = baskets.view(db, visit.basket_id)
    if not held.ready:
        return visit.go("/panier")
    return _form_shown(visit, held)


def _form_shown(
    visit: Visit,
    held: Basket,
    form: FormData | None = None,
    refusals: tuple[str, ...] = (),
    errors: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    given = {name: text_of(form, name) if form else "" for name in LIMITS}
    seen = _seen(form) if form else {}
    key = text_of(form, "key") if form else ""
    return visit.page(
        "reserve.html",
        private=True,
        status=status,
        basket=held,
        key=key or secrets.token_urlsafe(24),
        given=given,
        limits=LIMITS,
        refusals=refusals,
        errors={name: (errors or {}).get(name, "") for name in LIMITS},
        seen_of=lambda line: f"{line.variant_id}:{line.price_cents}:{line.qty_milli}",
        was={
            line.variant_id: seen[line.variant_id].price_cents
            for part in held.shops
            for line in part.lines
            if line.variant_id in seen and seen[line.variant_id].price_cents != line.price_cents
        },
        basket_count=held.line_count,
    )


def _seen(form: FormData) -> dict[UUID, Seen]:
    """What the page showed of each line, as it was sent back with the form."""
    seen: dict[UUID, Seen] = {}
    for value in form.getlist("seen"):
        try:
            variant, price, qty = str(value).split(":")
            seen[UUID(variant)] = Seen(int(price), int(qty))
        except ValueError:
            continue
    return seen


@router.post("/reserver")
def confirm(visit: Visiting, form: Sent) -> Response:
    """Reserve. The form's key makes a second click or a reload answer with the same orders."""
    visit.accept(form, guard.RESERVATIONS, "reservation")
    words = visit.words
    errors = _too_long(form, words)
    contact = Contact(*(text_of(form, name) for name in ("name", "phone", "email")))
    key = text_of(form, "key")
    try:
        if errors or not 20 <= len(key) <= 64:
            raise ContactMissing(())
        with visit.writing() as db:
            made = checkout.reserve(
                db, visit.basket_id, key, contact, text_of(form, "note"), _seen(form)
            )
    except BasketEmpty:
        return visit.go("/panier")
    except ContactMissing as missing:
        errors = {**_amiss(missing, words), **errors}
        held = _held(visit)
        return _form_shown(visit, held, form, errors=errors, status=422)
    except (PriceChanged, NotReservable, SoldOut, NotFound) as error:
        return _look_again(visit, form, error)
    rest = "?reste=1" if made.refused else ""
    return visit.go(f"/commande/{made.orders[0].token}{rest}")


def _held(visit: Visit) -> Basket:
    with visit.reading() as db:
        return baskets.view(db, visit.basket_id)


def _look_again(visit: Visit, form: FormData, error: ServiceError) -> Response:
    """Something changed since the page was shown: nothing was reserved, look and confirm again."""
    if isinstance(error, NotReservable | NotFound):
        with visit.writing() as db:  # what no page shows any more could never be taken out by hand
            baskets.forget_hidden(db, visit.basket_id)
    held = _held(visit)
    text = explain(error, visit.words)
    if held.ready:
        return _form_shown(visit, held, form, refusals=(text,), status=409)
    return _basket_shown(visit, held, text, status=409)


def _too_long(form: FormData, words: Words) -> dict[str, str]:
    text = words.gettext("At most %(most)s characters, please: there are %(length)s.")
    return {
        name: text % {"most": most, "length": length}
        for name, most in LIMITS.items()
        if (length := len(text_of(form, name).replace("\r\n", "\n"))) > most
    }


def _amiss(missing: ContactMissing, words: Words) -> dict[str, str]:
    """What to say at each field."""
    say = words.gettext
    texts = {
        "name": ("name", say("Write your first and last name.")),
        "phone": ("phone", say("This number is not whole: 06 12 34 56 78, for instance.")),
        "email": ("email", say("This address is not whole: name@example.fr, for instance.")),
        "reach": ("phone", say("Write a phone number or an e-mail address.")),
    }
    return dict(texts[field] for field in missing.fields)


def explain(error: ServiceError, words: Words) -> str:
    """A refusal in a customer's words: what happened, and what to do."""
    say = words.gettext
    match error:
        case SoldOut(available_milli=0, name=name):
            return say("%(name)s has just been sold out. Nothing was reserved.") % {"name": name}
        case SoldOut(name=name):
            return say("There is not enough left of %(name)s. Nothing was reserved.") % {
                "name": name
            }
        case PriceChanged():
            return say(
                "Something changed since you looked: check the prices, then confirm again. "
                "Nothing was reserved."
            )
        case BadQuantity(min_milli=least, step_milli=step, unit=unit):
            return say("From %(least)s, in steps of %(step)s.") % {
                "least": asked_quantity(least, unit, words.language),
                "step": asked_quantity(step, unit, words.language),
            }
        case BasketFull():
            return say("The basket is full. Reserve what it holds first.")
        case NotReservable(name=name) if name:
            return say("%(name)s can no longer be reserved as it was. Nothing was reserved.") % {
                "name": name
            }
        case _:
            return say(
                "An article is no longer on the shelf and was taken out of your basket. "
                "Nothing was reserved: check, then confirm again."
            )
