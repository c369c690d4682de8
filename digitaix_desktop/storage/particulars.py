"""What the law and the season add to a product, in its row: beside what only newer programs know.

Most products have none of it, lists never ask for it, and it came into older files as groups that
were not known yet: so it stays in the row's `extra`, as it travels.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from digitaix_desktop.domain.groups import PRODUCT_FIELDS, WEB_QUOTA, product_values, unknown
from digitaix_desktop.domain.particulars import PARTICULARS
from digitaix_desktop.domain.products import Product

_WAYS = ("piece_milli", "per_milli")


def packed(product: Product) -> dict[str, Any] | None:
    """What goes into `extra`; nothing of most products."""
    kept = {**product.extra, **product.particulars()}
    ways = product.ways_to_show()
    if ways:
        kept["selling"] = {**(kept.get("selling") or {}), **ways}
    return kept or None


def unpacked(extra: Mapping[str, Any] | None) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """The values in it, and what is not known here.

    A group that came in before this program could judge it, and makes no sense, stays what it
    was: unknown.
    """
    if not extra:
        return {}, {}
    values: dict[str, Any] = {}
    rest = dict(extra)
    for name in (*PARTICULARS, WEB_QUOTA, "selling"):
        try:
            read = product_values({name: extra[name]})
        except (KeyError, ValueError):
            continue
        values |= {key: read[key] for key in read if name != "selling" or key in _WAYS}
        rest = unknown(rest, {name: extra[name]}, PRODUCT_FIELDS)
    return values, rest
