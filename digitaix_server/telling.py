"""What the law asks to be told of a product before it is ordered, in the words of its page.

Allergens are told apart from the other ingredients (EU 1169/2011, art. 21): each word of the list
that names one the shop has ticked stands out, and all of them are named once more below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import unit_price
from digitaix_protocol.rules.information import Kind, Reason, allergen_name, is_alcoholic
from digitaix_server.language import Words, mark
from digitaix_server.quantities import lasting
from digitaix_server.services.views import ProductPage

_SPOKEN: Mapping[str, str] = {
    "gluten": r"gluten|blé|froment|seigle|orge|avoine|épeautre|kamut|wheat|rye|barley|oats?|spelt",
    "crustaceans": r"crustacés?|crevettes?|crabes?|homards?|langoustines?|écrevisses?|"
    r"crustaceans?|shrimps?|prawns?|crabs?|lobsters?",
    "eggs": r"œufs?|oeufs?|eggs?",
    "fish": r"poissons?|anchois|saumon|thon|morue|cabillaud|truite|"
    r"fish|anchov(?:y|ies)|salmon|tuna",
    "peanuts": r"arachides?|cacahu[èe]tes?|peanuts?",
    "soy": r"soja|soya?|soybeans?",
    "milk": r"laits?|lactose|lactosérum|beurres?|crèmes?|fromages?|yaourts?|milk|butter|cream|"
    r"cheeses?|whey|yogh?urts?",
    "nuts": r"noix(?: de (?:cajou|pécan|macadamia))?|noisettes?|amandes?|pistaches?|cajou|"
    r"nuts?|walnuts?|hazelnuts?|almonds?|pistachios?|cashews?|pecans?|macadamias?",
    "celery": r"céleris?|celery|celeriac",
    "mustard": r"moutardes?|mustard",
    "sesame": r"sésame|sesame",
    "sulphites": r"sulfites?|anhydride sulfureux|sulphites?|sulfur dioxide|E\s?22[0-8]",
    "lupin": r"lupins?",
    "molluscs": r"mollusques?|moules?|huîtres?|calamars?|poulpes?|escargots?|molluscs?|"
    r"mussels?|oysters?|squids?|octopus|snails?",
}
"""What an ingredient that is one of the fourteen is called on labels, French and English."""
_REASONS: Mapping[str, str] = {
    Reason.PERISHABLE: mark("it spoils or expires quickly"),
    Reason.MADE_TO_MEASURE: mark("it is made to your measure or wishes"),
    Reason.HYGIENE: mark("once unsealed, it cannot be taken back for reasons of hygiene or health"),
    Reason.PRESS: mark("it is a newspaper or a magazine"),
    Reason.SEALED_MEDIA: mark("it is a recording or a program, once unsealed"),
    Reason.MIXED: mark("once handed over, it is mixed with other things"),
    Reason.PRICE_OF_THE_DAY: mark("its price follows a market that the shop has no hand in"),
}
_LACKS: Mapping[str, str] = {
    "food.ingredients": mark("ingredients"),
    "food.allergens": mark("allergens"),
    "food.net_milli": mark("net quantity"),
    "safety.maker": mark("manufacturer"),
    "safety.address": mark("manufacturer’s postal address"),
    "safety.contact": mark("manufacturer’s e-mail address or website"),
}
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_SITE = re.compile(r"https?://[^\s\"'<>]+")
_BARE_SITE = re.compile(r"(?:www\.)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^\s\"'<>]*)?")


@dataclass(frozen=True, slots=True)
class Told:
    """All of it, ready for the page; empty where there is nothing to tell."""

    lacks: str
    back_on: str
    season: str
    lead: str
    ingredients: Markup
    allergens: str
    none_of_them: bool
    traces: str
    net: str
    alcohol: str
    is_alcoholic: bool
    is_food: bool
    contact_link: str
    excluded_because: str
    """Why it cannot be given back; empty where it can."""


def tell(page: ProductPage, words: Words) -> Told:
    """What there is to tell of a product."""
    its, lang = page.particulars, words.language
    season = ""
    if its.season_from and its.season_to:
        season = words.gettext("In season from %(first)s to %(last)s") % {
            "first": formats.day_of_year(its.season_from, lang),
            "last": formats.day_of_year(its.season_to, lang),
        }
    back = page.back_on
    named = [words.gettext(_LACKS[one]) for one in page.lacks if one in _LACKS]
    excluded = ""
    if its.excluded:
        reason = _REASONS.get(its.reason)
        excluded = words.gettext(reason) if reason else words.gettext("the law excepts it")
    return Told(
        lacks=", ".join(named),
        back_on="" if back is None else formats.day_of_year(f"{back:%m-%d}", lang),
        season=season,
        lead=lasting(its.lead_minutes, words) if its.lead_minutes else "",
        ingredients=emphasised(its.ingredients, its.allergens or ()),
        allergens=_listed(its.allergens or (), lang),
        none_of_them=its.allergens == (),
        traces=_listed(its.traces, lang),
        net=", ".join(
            formats.asked_quantity(milli, its.net_unit, lang)
            for milli in sorted({each.net_milli for each in page.variants if each.net_milli})
        ),
        alcohol="" if its.alcohol_bp is None else formats.strength(its.alcohol_bp, lang),
        is_alcoholic=is_alcoholic(its.alcohol_bp),
        is_food=its.kind is Kind.FOOD,
        contact_link=contact_link(its.contact),
        excluded_because=excluded,
    )


def beside_price(
    page: ProductPage, words: Words, price_cents: int, net_milli: int | None
) -> tuple[str, ...]:
    """What a kilo, litre or metre costs at a price, and what a piece weighs."""
    its, lang = page.particulars, words.language
    measured, unit = None, page.unit
    if page.unit == "piece":
        measured, unit = unit_price(price_cents, net_milli or 0), its.net_unit
    elif its.per_milli != 1000:
        measured = price_cents
    lines = []
    if measured is not None:
        text = words.gettext("that is %(price)s")
        lines.append(text % {"price": formats.unit_price(measured, unit, lang)})
    if page.unit != "piece" and its.piece_milli is not None:
        weight = formats.asked_quantity(its.piece_milli, page.unit, lang)
        lines.append(words.gettext("one piece is about %(weight)s") % {"weight": weight})
    return tuple(lines)


def _listed(codes: tuple[str, ...], lang: str) -> str:
    return ", ".join(dict.fromkeys(allergen_name(code, lang) for code in codes))


def emphasised(ingredients: str, allergens: tuple[str, ...]) -> Markup:
    """The ingredients as typed, each word that names one of these allergens standing out."""
    spoken = "|".join(_SPOKEN[code] for code in allergens if code in _SPOKEN)
    text = ingredients.replace("\r\n", "\n")
    if not spoken:
        return Markup("<br>").join(escape(line) for line in text.split("\n"))
    parts = re.split(rf"(?<!\w)({spoken})(?!\w)", text, flags=re.IGNORECASE)
    shown = (
        Markup("<strong>{}</strong>").format(part)
        if place % 2
        else Markup("<br>").join(escape(line) for line in part.split("\n"))
        for place, part in enumerate(parts)
    )
    return Markup("").join(shown)


def contact_link(contact: str) -> str:
    """Where an electronic address leads, if it is surely one; what shops typed is not trusted."""
    if _MAIL.fullmatch(contact):
        return f"mailto:{contact}"
    if _SITE.fullmatch(contact):
        return contact
    return f"https://{contact}" if _BARE_SITE.fullmatch(contact) else ""
