"""The pages anybody may look at: the town, its shops, their products, the search."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID
from xml.sax.saxutils import escape

from fastapi import APIRouter, Query
from starlette.responses import PlainTextResponse, Response

from digitaix_protocol.rules import formats
from digitaix_server import choosing, guard, language, quantities, showing, telling
from digitaix_server.choosing import FIELDS, Given, Wanted
from digitaix_server.language import mark
from digitaix_server.routes.visiting import PageRoute, Visit, Visiting
from digitaix_server.services import catalogue
from digitaix_server.services.errors import NotFound
from digitaix_server.services.views import Availability, ProductPage

router = APIRouter(route_class=PageRoute, include_in_schema=False)
LONGEST_SEARCH = 100
Page = Annotated[int, Query(ge=1, le=100_000)]
REFUSED = "refus"
REFUSALS = {"panier": mark("The basket is full. Reserve what it holds first.")}
"""Why a choice was not taken, where the choice itself does not tell."""
_UNIT_CODES = {"kg": "KGM", "l": "LTR", "m": "MTR"}
"""UN/CEFACT codes, as schema.org has units."""
_STOCK = {
    Availability.AVAILABLE: "https://schema.org/InStock",
    Availability.TO_CONFIRM: "https://schema.org/LimitedAvailability",
    Availability.SOLD_OUT: "https://schema.org/OutOfStock",
    Availability.IN_STORE: "https://schema.org/InStoreOnly",
    Availability.OUT_OF_SEASON: "https://schema.org/OutOfStock",
}


@router.get("/")
def town(visit: Visiting) -> Response:
    """Every shop of the town, and what came in last."""
    with visit.reading() as db:
        page = catalogue.town(db)
    return visit.page("town.html", page=page)


@router.get("/boutique/{slug}")
def shop(
    visit: Visiting,
    slug: str,
    category: Annotated[str | None, Query(alias="categorie", max_length=200)] = None,
    page: Page = 1,
) -> Response:
    """A shop and its products."""
    with visit.reading() as db:
        shown = catalogue.shop_page(db, slug, category, page)
    if category is not None and not shown.total:
        raise NotFound(category)
    return visit.page("shop.html", page=shown)


@router.get("/boutique/{slug}/produit/{product_id}")
def product(
    visit: Visiting,
    slug: str,
    product_id: UUID,
    variant_id: Annotated[str, Query(alias="variante", max_length=40)] = "",
    refused: Annotated[str, Query(alias=REFUSED, max_length=40)] = "",
) -> Response:
    """A product, and what can be chosen of it: with a choice made, its price, stock and photo.

    `refus` says that the choice was not taken: why is found anew, as things stand now.
    """
    with visit.reading() as db:
        page = catalogue.product_page(db, slug, product_id)
    given = Given({name: visit.request.query_params.get(name, "")[:200] for name in FIELDS})
    linked = next((one.id for one in page.variants if str(one.id) == variant_id), None)
    if linked is not None:
        given |= choosing.picks(page)[linked]
    wanted = Wanted()
    if refused in REFUSALS:
        wanted = Wanted(refusal=visit.words.gettext(REFUSALS[refused]))
    elif refused:
        wanted = choosing.read(page, given, visit.words)
    choice = choosing.offer(page, visit.words, given, wanted.quantity_error)
    all_of_it = showing.whole(page, choice, visit.words)
    each = showing.variants(page, choice, visit.words) if len(page.variants) > 1 else {}
    return visit.page(
        "product.html",
        page=page,
        choice=choice,
        whole=all_of_it,
        most_milli=max((one.available_milli for one in page.variants), default=0),
        variants=list(each.values()),
        shown=all_of_it if choice.variant is None else each.get(choice.variant.id, all_of_it),
        refusal=wanted.refusal,
        ready_in=quantities.preparation(
            max(page.shop.preparation_minutes or 0, page.particulars.lead_minutes), visit.words
        ),
        told=telling.tell(page, visit.words),
        structured=structured(visit, page),
    )


@router.get("/recherche")
def search(
    visit: Visiting, q: Annotated[str, Query(max_length=2000)] = "", page: Page = 1
) -> Response:
    """Products by words of their name, accents or not."""
    with visit.reading() as db:
        found = catalogue.search(db, q[:LONGEST_SEARCH], page)
    return visit.page("search.html", page=found)


@router.get("/comment-ca-marche")
def about(visit: Visiting) -> Response:
    """Who sells, and how what is shown is ordered."""
    return visit.page("about.html")


@router.get("/langue/{name}")
def speak(
    visit: Visiting, name: str, back: Annotated[str, Query(alias="retour")] = "/"
) -> Response:
    """Keep the language chosen by hand, and go back to the page it was chosen on."""
    if name not in language.LANGUAGES:
        raise NotFound(name)
    response = visit.go(own_path(back))
    guard.set_cookie(visit.request, response, language.COOKIE, name, days=365)
    return response


def own_path(path: str) -> str:
    """A path of this site, or its front page for anything that could lead elsewhere."""
    plain = path.startswith("/") and not path.startswith("//")
    if not plain or "\\" in path or not path.isprintable() or len(path) > 2000:
        return "/"
    return quote(path, safe="/?&=%+-._~:,;@!$'()*")


@router.get("/robots.txt")
def robots(visit: Visiting) -> Response:
    """What search engines may read."""
    lines = (
        "User-agent: *",
        "Disallow: /api/",
        "Disallow: /panier",
        "Disallow: /reserver",
        "Disallow: /commande/",
        "Disallow: /langue/",
        f"Sitemap: {visit.pages.address(visit.request, '/sitemap.xml')}",
    )
    return PlainTextResponse("\n".join(lines) + "\n")


@router.get("/sitemap.xml")
def sitemap(visit: Visiting) -> Response:
    """The shops' pages, for search engines; products are found from there."""
    with visit.reading() as db:
        page = catalogue.town(db)
    paths = ["/", "/comment-ca-marche", *(f"/boutique/{shop.slug}" for shop in page.shops)]
    entries = "".join(
        f"<url><loc>{escape(visit.pages.address(visit.request, path))}</loc></url>"
        for path in paths
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>\n'
    )
    return Response(text, media_type="application/xml")


def structured(visit: Visit, page: ProductPage) -> dict[str, Any]:
    """A product as search engines read it (schema.org Product, Offer and its seller)."""
    shop = page.shop
    here = f"/boutique/{shop.slug}/produit/{page.id}"
    seller: dict[str, Any] = {"@type": "Store", "name": shop.name}
    if shop.phone:
        seller["telephone"] = shop.phone
    parts = {
        "streetAddress": shop.street,
        "postalCode": shop.postcode,
        "addressLocality": shop.city,
    }
    if any(parts.values()):
        filled = {name: value for name, value in parts.items() if value}
        seller["address"] = {"@type": "PostalAddress", "addressCountry": "FR", **filled}
    offer: dict[str, Any] = {
        "priceCurrency": "EUR",
        "availability": "https://schema.org/MadeToOrder"
        if page.particulars.to_order and page.availability is Availability.AVAILABLE
        else _STOCK[page.availability],
        "url": visit.pages.address(visit.request, here),
        "seller": seller,
    }
    prices = [variant.price_cents for variant in page.variants]
    if page.several_prices:
        offer |= {
            "@type": "AggregateOffer",
            "lowPrice": _decimal(min(prices)),
            "highPrice": _decimal(max(prices)),
            "offerCount": len(prices),
        }
    else:
        offer |= {"@type": "Offer", "price": _decimal(page.price_cents)}
        if page.unit in _UNIT_CODES:
            offer["priceSpecification"] = {
                "@type": "UnitPriceSpecification",
                "price": _decimal(page.price_cents),
                "priceCurrency": "EUR",
                "valueAddedTaxIncluded": True,
                "referenceQuantity": {
                    "@type": "QuantitativeValue",
                    "value": 1,
                    "unitCode": _UNIT_CODES[page.unit],
                },
            }
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": page.name,
        "offers": offer,
    }
    if page.photos:
        told["image"] = [
            visit.pages.address(visit.request, photo.at(1200)) for photo in page.photos
        ]
    if page.description:
        told["description"] = page.description
    if page.brand:
        told["brand"] = {"@type": "Brand", "name": page.brand}
    if page.category:
        told["category"] = page.category
    return told


def _decimal(cents: int) -> str:
    return formats.money(cents, "en").replace("€", "").replace(",", "")
