"""What the law asks to be said of goods before they are reserved, and what of it is missing.

Food (EU 1169/2011, art. 14 and 44; Code de la consommation R412-12): the allergens always; of what
is sold by the piece, and not made to order, the ingredients (but of drinks with more than 1.2 % of
alcohol, art. 16) and the net quantity too. Other goods
(EU 2023/988, art. 19): who made them, with a postal and an electronic address. Flowers: neither.

A product shows by itself which it is, where something of one kind is said of it and nothing of the
other: a cheese knife at the dairy, a jar of honey at the bookshop. Otherwise the trade decides,
and where the shop has not said its trade, nothing can be asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

FOOD_TRADE, FLOWER_TRADE = "food", "flowers"
ALLERGENS: Mapping[str, tuple[str, str]] = {
    "gluten": ("gluten", "gluten"),
    "crustaceans": ("crustacés", "crustaceans"),
    "eggs": ("œufs", "eggs"),
    "fish": ("poisson", "fish"),
    "peanuts": ("arachides", "peanuts"),
    "soy": ("soja", "soya"),
    "milk": ("lait", "milk"),
    "nuts": ("fruits à coque", "nuts"),
    "celery": ("céleri", "celery"),
    "mustard": ("moutarde", "mustard"),
    "sesame": ("sésame", "sesame"),
    "sulphites": ("sulfites", "sulphites"),
    "lupin": ("lupin", "lupin"),
    "molluscs": ("mollusques", "molluscs"),
}
"""The fourteen of EU 1169/2011, annex II, in its order: code → (French, English)."""
NET_UNITS = ("kg", "l")
MOST_ALCOHOL_BP = 10_000


class Reason(StrEnum):
    """Why goods cannot be sent back within 14 days (Code de la consommation L221-28)."""

    PERISHABLE = "perishable"
    MADE_TO_MEASURE = "made_to_measure"
    HYGIENE = "hygiene"
    PRESS = "press"
    SEALED_MEDIA = "sealed_media"
    MIXED = "mixed"
    """Mixed with other things once handed over, and not to be parted from them."""
    PRICE_OF_THE_DAY = "price_of_the_day"
    """The price follows a market that the shop has no hand in."""


def allergen_name(code: str, language: str = "fr") -> str:
    """An allergen as it is written; the code itself for one that only a newer program knows."""
    names = ALLERGENS.get(code)
    return code if names is None else names[0 if language.startswith("fr") else 1]


class Kind(StrEnum):
    """Which rules of information a product falls under."""

    FOOD = "food"
    GOODS = "goods"
    EXEMPT = "exempt"


def kind_of(trade: str, *, has_food: bool, has_safety: bool) -> Kind:
    """What a product is, by what is said of it or else by its shop's trade."""
    if has_food:
        return Kind.FOOD
    if has_safety:
        return Kind.GOODS
    if trade == FOOD_TRADE:
        return Kind.FOOD
    return Kind.EXEMPT if trade in ("", FLOWER_TRADE) else Kind.GOODS


def lacking(
    trade: str,
    food: object,
    safety: object,
    unit: str = "piece",
    *,
    to_order: bool = False,
) -> tuple[str, ...]:
    """The fields that are due and empty, as `group.field`; groups are as they travel.

    A group kept from before anybody checked it may be anything: what holds no fields says nothing.
    """
    food, safety = fields_of(food), fields_of(safety)
    kind = kind_of(trade, has_food=says_something(food), has_safety=says_something(safety))
    if kind is Kind.EXEMPT:
        return ()
    if kind is Kind.GOODS:
        return tuple(f"safety.{name}" for name in _MAKER if _blank(safety.get(name)))
    lacks = []
    packed = unit == "piece" and not to_order
    if packed and not is_alcoholic(food.get("alcohol_bp")) and _blank(food.get("ingredients")):
        lacks.append("food.ingredients")
    if food.get("allergens") is None:
        lacks.append("food.allergens")
    if packed and not food.get("net_milli"):
        lacks.append("food.net_milli")
    return tuple(lacks)


_MAKER = ("maker", "address", "contact")
_ALCOHOLIC_BP = 120


def is_alcoholic(alcohol_bp: object) -> bool:
    """Whether a drink of this strength (% by volume, in basis points) falls under the law on them.

    Above 1.2 % it is taxed as such, sold to adults alone, and its ingredients need not be listed.
    """
    return isinstance(alcohol_bp, int) and alcohol_bp > _ALCOHOLIC_BP


def fields_of(group: object) -> Mapping[str, Any]:
    """The fields of a group; none of what has none."""
    return group if isinstance(group, Mapping) else {}


def says_something(group: Mapping[str, Any]) -> bool:
    """Whether any field of a group is filled; "none of the fourteen allergens" is something."""
    return any(
        value is not None and value != "" and (name == "allergens" or value not in ([], ()))
        for name, value in group.items()
        if name != "net_unit"
    )


def _blank(text: object) -> bool:
    return not isinstance(text, str) or not text.strip()
