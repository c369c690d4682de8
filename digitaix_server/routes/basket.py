"""From a product into the basket, and what is changed there.

A form that is refused sends the browser to the page it came from, which says why: every page of
the way can be loaded again and gone back to.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode
from uuid import UUID

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.responses import Response

from digitaix_protocol.rules.formats import asked_quantity
from digitaix_server import choosing
from digitaix_server.choosing import FIELDS, Given
from digitaix_server.language import Words
from digitaix_server.routes.storefront import REFUSED
from digitaix_server.routes.visiting import PageRoute, Sent, Visit, Visiting, text_of
from digitaix_server.services import basket as baskets
from digitaix_server.services import catalogue
from digitaix_server.services.errors import (
    BadQuantity,
    BasketFull,
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


@router.post("/boutique/{slug}/produit/{product_id}/reserver")
def take(visit: Visiting, form: Sent, slug: str, product_id: UUID) -> Response:
    """Put a product's choice into the basket, and go straight to the reservation."""
    visit.accept(form)
    given = _given(form)
    with visit.reading() as db:
        page = catalogue.product_page(db, slug, product_id)
    wanted = choosing.read(page, given, visit.words)
    if wanted.variant is None or wanted.refusal or wanted.quantity_error:
        return _back(visit, slug, product_id, given, "choix")
    try:
        with visit.writing() as db:
            basket = baskets.put(db, visit.basket_id, slug, wanted.variant.id, wanted.qty_milli)
    except (BadQuantity, NotReservable):
        return _back(visit, slug, product_id, given, "choix")
    except BasketFull:
        return _back(visit, slug, product_id, given, "panier")
    response = visit.go("/reserver")
    visit.keep_basket(response, basket.id)
    return response


@router.post("/boutique/{slug}/produit/{product_id}/choisir")
def choose(visit: Visiting, form: Sent, slug: str, product_id: UUID) -> Response:
    """Where no script does so at once: show the price, stock and photo of what is chosen."""
    return _back(visit, slug, product_id, _given(form))


def _given(form: FormData) -> Given:
    return Given({name: text_of(form, name)[:200] for name in FIELDS})


def _back(visit: Visit, slug: str, product_id: UUID, given: Given, refused: str = "") -> Response:
    """The product's page again, with what was chosen and, if so, that it was not taken."""
    kept = {name: value for name, value in given.items() if value}
    if refused:
        kept[REFUSED] = refused
    place = f"{_product(slug, product_id)}?{urlencode(kept)}"
    return visit.go(f"{place}#refus" if refused else place)


def _product(slug: str, product_id: UUID) -> str:
    return f"/boutique/{quote(slug, safe='')}/produit/{product_id}"


@router.get("/boutique/{slug}/produit/{product_id}/reserver")
@router.get("/boutique/{slug}/produit/{product_id}/choisir")
def back_to_product(visit: Visiting, slug: str, product_id: UUID) -> Response:
    """The address a form was sent to, opened by itself: the product."""
    return visit.go(_product(slug, product_id))


@router.get("/panier/{slug}/{variant_id}")
def back_to_basket(visit: Visiting, slug: str, variant_id: UUID) -> Response:
    """The address a line was changed at, opened by itself: the basket."""
    del slug, variant_id
    return visit.go("/panier")


@router.get("/panier")
def basket(visit: Visiting) -> Response:
    """What the visitor means to reserve, by shop; once, what was just refused."""
    with visit.reading() as db:
        held = baskets.view(db, visit.basket_id)
    return visit.page(
        "basket.html",
        private=True,
        basket=held,
        refusal=visit.pages.refusals.take(visit.seal) or "",
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
        visit.pages.refusals.keep(visit.seal, explain(error, visit.words))
        return visit.go("/panier")
    response = visit.go("/panier")
    visit.keep_basket(response, held.id)
    return response


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
        case Paused(shop_name=name):
            return say("%(name)s takes no reservations just now. Nothing was reserved.") % {
                "name": name
            }
        case SlotGone(shop_name=name, missing=True):
            return say("%(name)s: choose when you come. Nothing was reserved.") % {"name": name}
        case SlotGone(shop_name=name):
            return say(
                "%(name)s: this time has just been taken. Choose another one: what you typed is "
                "still here, and nothing was reserved."
            ) % {"name": name}
        case MustBeConfirmed(shop_name=name):
            return say(
                "%(name)s has not been heard for a while: it now has to say yes first. "
                "Nothing was reserved: confirm again if that suits you."
            ) % {"name": name}
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
