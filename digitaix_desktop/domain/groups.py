"""The groups of products and variants as they travel: read into values, and checked.

A group is what devices merge as one unit; a newer program may know more of them, and more fields
inside them, which are kept as they came.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from digitaix_desktop.domain import outside
from digitaix_desktop.domain.particulars import PARTICULAR_FIELDS, particular_values
from digitaix_desktop.domain.units import Unit
from digitaix_protocol.rules.amounts import BASIS

MOST_PER = 1000
"""A price is shown for one kilo or less."""
_WHOLE: frozenset[str] = frozenset()
"""A group that is one value, without fields of its own."""
_LATEST_MS = 10**15
_PROMOTION = ("promo_price_cents", "promo_from_ms", "promo_to_ms")
WEB_QUOTA = "web_quota_milli"
"""A group that hardly any product has: absent where it says nothing."""
PRODUCT_FIELDS = {
    "name": _WHOLE,
    "description": _WHOLE,
    "brand": _WHOLE,
    "category": _WHOLE,
    "pricing": frozenset({"price_cents", "price_unit", "vat_bp", *_PROMOTION}),
    "selling": frozenset({"step_milli", "min_milli", "tolerance_bp", "piece_milli", "per_milli"}),
    "media": _WHOLE,
    "web_visible": _WHOLE,
    "safety_milli": _WHOLE,
    WEB_QUOTA: _WHOLE,
    "deleted": _WHOLE,
    **PARTICULAR_FIELDS,
}
VARIANT_FIELDS = {
    "options": _WHOLE,
    "codes": frozenset({"sku", "barcodes"}),
    "pricing": frozenset({"price_cents", "promo_price_cents"}),
    "media": _WHOLE,
    "position": _WHOLE,
    "deleted": _WHOLE,
}


def variant_values(groups: Mapping[str, Any]) -> dict[str, Any]:
    """What groups say of a variant's values; `ValueError` if it is not what they hold."""
    values: dict[str, Any] = {}
    if "options" in groups:
        values["options"] = outside.pairs(groups["options"])
    if "codes" in groups:
        codes = outside.fields(groups["codes"])
        values["sku"] = outside.text(codes.get("sku"))
        values["barcodes"] = outside.texts(codes.get("barcodes"))
    if "pricing" in groups:
        pricing = outside.fields(groups["pricing"])
        values["price_cents"] = outside.maybe_whole(pricing.get("price_cents"), 0)
        promo = outside.maybe_whole(pricing.get("promo_price_cents"), 0)
        values["promo_price_cents"] = promo
    if "media" in groups:
        values["media"] = outside.hashes(groups["media"])
    if "position" in groups:
        values["position"] = outside.whole(groups["position"] or 0)
    if "deleted" in groups:
        values["deleted"] = outside.flag(groups["deleted"])
    return values


def product_values(groups: Mapping[str, Any]) -> dict[str, Any]:
    """What groups say of a product's values; `ValueError` if it is not what they hold."""
    values: dict[str, Any] = {
        name: outside.text(groups[name])
        for name in ("name", "description", "brand", "category")
        if name in groups
    }
    if "pricing" in groups:
        pricing = outside.fields(groups["pricing"])
        values["price_cents"] = outside.maybe_whole(pricing.get("price_cents"), 0)
        values["unit"] = Unit(pricing.get("price_unit") or "piece")
        values["promo_price_cents"] = outside.maybe_whole(pricing.get("promo_price_cents"), 0)
        for name in _PROMOTION[1:]:
            values[name] = outside.maybe_whole(pricing.get(name), 0, _LATEST_MS)
        values["vat_bp"] = outside.maybe_whole(pricing.get("vat_bp"), 0, BASIS)
    if "selling" in groups:
        selling = outside.fields(groups["selling"])
        for name, least, most in (
            ("step_milli", 1, outside.MOST),
            ("min_milli", 1, outside.MOST),
            ("tolerance_bp", 0, BASIS),
        ):
            value = outside.maybe_whole(selling.get(name), least, most)
            values[name] = 1000 if value is None else value
        values["piece_milli"] = outside.maybe_whole(selling.get("piece_milli"), 1, outside.MOST)
        values["per_milli"] = outside.maybe_whole(selling.get("per_milli"), 1, MOST_PER) or 1000
    if "media" in groups:
        values["media"] = outside.hashes(groups["media"])
    if "safety_milli" in groups:
        values["safety_milli"] = outside.whole(groups["safety_milli"] or 0, 0)
    if WEB_QUOTA in groups:
        values[WEB_QUOTA] = outside.whole(groups[WEB_QUOTA] or 0, 0)
    for name in ("web_visible", "deleted"):
        if name in groups:
            values[name] = outside.flag(groups[name])
    return values | particular_values(groups)


def unknown(
    before: Mapping[str, Any],
    groups: Mapping[str, Any],
    known: Mapping[str, frozenset[str]],
) -> dict[str, Any]:
    """What a newer program says beyond what this one knows, kept as it came.

    Whole groups, and fields inside the groups known here: a promotion beside a price must not
    vanish because an older PC changed the price.
    """
    extra = dict(before)
    for name, value in groups.items():
        if name not in known:
            extra[name] = value
            continue
        extra.pop(name, None)
        ours = known[name]
        if ours and value and not ours.issuperset(value):
            extra[name] = {k: v for k, v in value.items() if k not in ours}
    return extra
