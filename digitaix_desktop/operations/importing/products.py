"""Makes planned products of rows that were read and brought together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product as combinations
from itertools import repeat
from typing import TypeVar

from digitaix_desktop.operations.importing.grouping import Family
from digitaix_desktop.operations.importing.line import Line
from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant, Repair
from digitaix_desktop.operations.importing.wide import stock_of_each, wide_variants

T = TypeVar("T")

_NUMBERS = re.compile(r"\s*\d+(?:\s*,\s*\d+){2,}\s*")
_LISTED = re.compile(r"\s*[;|\n]\s*|\s*,\s+|(?<=[A-Za-z]),(?=[A-Za-z0-9])")
_SLASHED = re.compile(r"\s*/\s*")
_MOST_CHOICES = 100
_SHORTEST_NAME = 4


def make_product(family: Family, repairs: list[Repair]) -> PlannedProduct:
    """The product that a family of rows tells of; what that loses is added to `repairs`."""
    head = family.head
    if not family.variants and not family.others:
        return simple_product(head, repairs)
    lines = family.lines
    images = tuple(
        dict.fromkeys(image for line in lines for image in (*line.images, *line.variant_images))
    )
    rows = tuple(line.number for line in lines)
    if not family.variants:
        return _simple(head, images, rows)
    own_row = all(line is not head for line in family.variants)
    variants, stock = _listed_variants(family.variants[0], repairs) if (
        len(family.variants) == 1
    ) else ((), None)  # fmt: skip
    listed = bool(variants)
    if not listed:
        parent = head if own_row else None
        theirs = _own_images(family, parent)
        variants = tuple(
            replace(each, images=own) if (own := theirs.get(line.number)) else each
            for line in family.variants
            for each in _variants_of(line, parent, repairs)
        )
    prices = {variant.price_cents for variant in variants}
    return PlannedProduct(
        name=_family_name(family, own_row=own_row),
        description=_first(lines, lambda line: line.description),
        sku=_own_sku(head, variants) if own_row or listed else family.shared_sku,
        barcode=None,
        category=_first(lines, lambda line: line.category),
        brand=_first(lines, lambda line: line.brand),
        price_cents=prices.pop() if len(prices) == 1 else None,
        vat_bp=_first(lines, lambda line: line.vat_bp),
        stock_milli=stock
        if listed
        else head.stock_milli
        if own_row and all(variant.stock_milli is None for variant in variants)
        else None,
        unit=_first(lines, lambda line: line.unit) or PIECE,
        published=_published(family, own_row=own_row),
        purchase_price_cents=_the_same(lines, lambda line: line.purchase_price_cents),
        variants=variants,
        images=images,
        rows=rows,
        weight_grams=_first(lines, lambda line: line.weight_grams),
        details=_first(lines, lambda line: line.details),
    )


def _own_images(family: Family, parent: Line | None) -> dict[int, tuple[str, ...]]:
    """The images that show one variant rather than the product, by the numbers of their rows.

    A column may say so. Else the rows below a product's own row show what they are about; and so
    do rows without such a row whose images differ by one choice alone, as a colour in all its
    sizes. Where each row has another image they may as well be a gallery, spread over the rows.
    """
    lines = family.variants
    if any(line.variant_images for line in lines):
        return {line.number: line.variant_images for line in lines}
    named = {line.number: line.images for line in lines}
    if parent is not None:
        shared = set(parent.images)
        return {
            number: tuple(image for image in images if image not in shared)
            for number, images in named.items()
        }
    distinct = set(named.values())
    by_choice = () not in distinct and 1 < len(distinct) < len(lines) and not family.others
    return named if by_choice else {}


def _own_sku(head: Line, variants: Sequence[PlannedVariant]) -> str | None:
    """The product's own reference; none where it was the list of its variants'."""
    listed = ",".join(variant.sku or "" for variant in variants)
    return None if head.sku and head.sku.replace(" ", "") == listed else head.sku


def simple_product(line: Line, repairs: list[Repair]) -> PlannedProduct:
    """The product that one row tells of; what that loses is added to `repairs`."""
    if line.wide:
        variants = wide_variants(line, replace(_variant(line, None), options=()), repairs)
        prices = {variant.price_cents for variant in variants}
        return replace(
            _simple(line, line.images, (line.number,)),
            variants=variants,
            barcode=None,
            stock_milli=None,
            price_cents=prices.pop() if len(prices) == 1 else None,
        )
    return _simple(line, line.images, (line.number,))


def _simple(head: Line, images: tuple[str, ...], rows: tuple[int, ...]) -> PlannedProduct:
    return PlannedProduct(
        head.name,
        head.description,
        head.sku,
        head.barcode,
        head.category,
        head.brand,
        head.price_cents,
        head.vat_bp,
        head.stock_milli,
        head.unit or PIECE,
        head.published,
        head.purchase_price_cents,
        (),
        images,
        rows,
        head.weight_grams,
        head.details,
    )


def _variants_of(
    line: Line, parent: Line | None, repairs: list[Repair]
) -> tuple[PlannedVariant, ...]:
    """One row as a variant, or as one of each size it has a column for."""
    alone = _variant(line, parent)
    return wide_variants(line, alone, repairs) if line.wide else (alone,)


def _variant(line: Line, parent: Line | None) -> PlannedVariant:
    """One row as a variant; a price left empty is its parent row's."""
    price, bought = line.price_cents, line.purchase_price_cents
    if parent is not None:
        if price is None and parent.price_cents is not None:
            price = parent.price_cents + line.surcharge_cents
        bought = parent.purchase_price_cents if bought is None else bought
    return PlannedVariant(
        options=tuple((name, value) for name, value in line.options if value),
        sku=line.sku,
        barcode=line.barcode,
        price_cents=price,
        stock_milli=line.stock_milli,
        purchase_price_cents=bought,
        row=line.number,
        promo_cents=parent.promo_cents if parent and line.promo_cents is None else line.promo_cents,
    )


def _listed_variants(
    line: Line, repairs: list[Repair]
) -> tuple[tuple[PlannedVariant, ...], int | None]:
    """`M;L;XL` in one cell: a variant each; a stock or barcode for all of them is nobody's."""
    if line.wide:
        return _variants_of(line, None, repairs), None
    codes = [code.strip() for code in (line.sku or "").split(",")]
    axes = [(name, _choices(value, len(codes))) for name, value in line.options if value]
    if all(len(choices) == 1 for _, choices in axes):
        return (), None
    chosen = list(combinations(*(choices for _, choices in axes)))
    if len(chosen) > _MOST_CHOICES:
        return (), None
    several = len(codes) == len(chosen)
    shared = stock_of_each(line, len(chosen), repairs)
    plain = _variant(line, None)
    names = [name for name, _ in axes]
    return tuple(
        replace(
            plain,
            options=tuple(zip(names, values, strict=True)),
            sku=code or None,
            barcode=None,
            stock_milli=shared,
        )
        for values, code in zip(chosen, codes if several else repeat(None), strict=False)
    ), None


def _choices(value: str, codes: int) -> list[str]:
    """The values listed in one cell; "M/L" is one size, "S/M/L" three.

    "50,52" may be a figure; beside as many references (`codes`), it is two sizes, and "50,52,54"
    is three.
    """
    parts = [part for part in _LISTED.split(value) if part]
    told = codes > 1 and value.count(",") + 1 == codes
    if len(parts) == 1 and (told or _NUMBERS.fullmatch(value)):
        parts = [part.strip() for part in value.split(",")]
    if len(parts) == 1:
        slashed = [part for part in _SLASHED.split(value) if part]
        if len(slashed) > 2:
            parts = slashed
    return list(dict.fromkeys(parts)) or [value]


def _first(lines: Sequence[Line], what: Callable[[Line], T | None]) -> T | None:
    return next((found for line in lines if (found := what(line)) is not None), None)


def _the_same(lines: Sequence[Line], what: Callable[[Line], T | None]) -> T | None:
    """What all lines say alike; None where they differ."""
    values = {what(line) for line in lines}
    return values.pop() if len(values) == 1 else None


def _published(family: Family, *, own_row: bool) -> bool | None:
    """The product's own word, else whether any of its variants is to be seen."""
    if own_row and family.head.published is not None:
        return family.head.published
    said = [line.published for line in family.lines if line.published is not None]
    return any(said) if said else None


def _family_name(family: Family, *, own_row: bool) -> str:
    """The product's name; where each variant has its own ("Pull Lucie M"), what they share."""
    names = {line.name for line in family.variants if line.name}
    if own_row or len(names) < 2:
        return family.head.name or _first(family.variants, lambda line: line.name or None) or ""
    first, last = min(names), max(names)
    same = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), None)
    shared = first[:same]
    if not all(len(name) == len(shared) or not name[len(shared)].isalnum() for name in names):
        shared = shared.rpartition(" ")[0]
    shared = shared.rstrip(" -–—,/(:[")
    return shared if len(shared) >= _SHORTEST_NAME else family.head.name
