"""Products, their variants, and how they are cut into the groups that devices merge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.groups import (
    PRODUCT_FIELDS,
    VARIANT_FIELDS,
    WEB_QUOTA,
    product_values,
    unknown,
    variant_values,
)
from digitaix_desktop.domain.particulars import (
    NO_FOOD,
    NO_MAKING,
    NO_PLACE,
    NO_REORDER,
    NO_SAFETY,
    NO_WITHDRAWAL,
    PARTICULARS,
    Food,
    Making,
    Place,
    Reorder,
    Safety,
    Withdrawal,
    said_particulars,
)
from digitaix_desktop.domain.units import Unit as Unit
from digitaix_desktop.domain.units import usual_portion as usual_portion
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.amounts import unit_price
from digitaix_protocol.rules.contents import net_of
from digitaix_protocol.rules.fold import available
from digitaix_protocol.rules.information import lacking
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.promotions import Pricing
from digitaix_protocol.rules.visibility import Verdict, judge

VAT_RATES_BP = (2000, 1000, 550, 210)
"""The French rates, in basis points (CGI art. 278 to 281 nonies)."""

NAME_LENGTH = 120


class NameMissing(ShopError):
    """A product cannot be told apart without a name."""

    message = QT_TRANSLATE_NOOP("Errors", "Give the product a name first.")


class PriceOutOfRange(ShopError):
    """A price below zero, or one that no shop asks."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This price can't be right. Type an amount between 0 and 1,000,000 euros."
    )


MOST_CENTS = 100_000_000
_VARIANT_GROUPS = tuple(VARIANT_FIELDS)
_PRODUCT_GROUPS = tuple(name for name in PRODUCT_FIELDS if name not in (*PARTICULARS, WEB_QUOTA))
"""Those that every product has."""


def _names(known: tuple[str, ...], extra: Mapping[str, Any]) -> tuple[str, ...]:
    """The groups known here, and those that only a newer program knows."""
    return (*known, *[name for name in extra if name not in known]) if extra else known


def _said(**values: int | None) -> dict[str, int]:
    """Those of the values that say something: most products are in no promotion."""
    return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Variant:
    """What is on the shelf: the unit of stock. A plain product has one, without options."""

    id: UUID
    product_id: UUID
    options: tuple[tuple[str, str], ...] = ()
    sku: str = ""
    barcodes: tuple[str, ...] = ()
    price_cents: int | None = None
    """Its own price, tax included; none when it costs what the product costs."""
    position: int = 0
    deleted: bool = False
    promo_price_cents: int | None = None
    """Its own price while the product's promotion runs."""
    media: tuple[str, ...] = ()
    """Its own photos; without any, those of the product stand for it."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, Version] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Its options in words: `Blue, M`."""
        return ", ".join(value for _, value in self.options)

    @property
    def barcode(self) -> str:
        """The first of its barcodes, or nothing."""
        return self.barcodes[0] if self.barcodes else ""

    @property
    def pricing(self) -> Pricing:
        """Its own price and promotional price, where it has any."""
        return Pricing(self.price_cents, self.promo_price_cents)

    @property
    def group_names(self) -> tuple[str, ...]:
        """The groups it has."""
        return _names(_VARIANT_GROUPS, self.extra)

    def groups(self) -> dict[str, Any]:
        """Its values, group by group, as they travel."""
        return {
            **self.extra,
            "options": [list(option) for option in self.options],
            "codes": {
                **self.extra.get("codes", {}),
                "sku": self.sku,
                "barcodes": list(self.barcodes),
            },
            "pricing": {
                **self.extra.get("pricing", {}),
                "price_cents": self.price_cents,
                **_said(promo_price_cents=self.promo_price_cents),
            },
            "media": list(self.media),
            "position": self.position,
            "deleted": self.deleted,
        }

    @classmethod
    def of_groups(
        cls,
        id: UUID,
        product_id: UUID,
        groups: Mapping[str, Any],
        versions: Mapping[str, Version],
    ) -> Variant:
        """A variant as it travelled; `ValueError` if a value is not what its group holds."""
        values = variant_values(groups)
        extra = unknown({}, groups, VARIANT_FIELDS)
        return cls(id, product_id, extra=extra, versions=versions, **values)

    def written_by(self, version: Version) -> Variant:
        """This variant, all of whose groups were written by `version`."""
        *values, _ = _VARIANT_VALUES(self)
        return Variant(*[*values, dict.fromkeys(self.group_names, version)])

    def with_groups(
        self, groups: Mapping[str, Any], versions: Mapping[str, Version] | None = None
    ) -> Variant:
        """This variant with other values in some groups; what is unknown is kept.

        `ValueError` if a value is not what its group holds.
        """
        values = variant_values(groups)
        return replace(
            self,
            extra=unknown(self.extra, groups, VARIANT_FIELDS),
            versions={**self.versions, **(versions or {})},
            **values,
        )


@dataclass(frozen=True, slots=True)
class Product:
    """What the shop sells, as the counter and the web both show it."""

    id: UUID
    name: str = ""
    description: str = ""
    brand: str = ""
    category: str = ""
    price_cents: int | None = None
    """Tax included, for one `unit`."""
    unit: Unit = Unit.PIECE
    vat_bp: int | None = None
    step_milli: int = 1000
    min_milli: int = 1000
    tolerance_bp: int = 1000
    """How far what is weighed may differ from what was asked without asking the customer."""
    piece_milli: int | None = None
    """What a piece of it weighs, more or less."""
    per_milli: int = 1000
    """What its price is shown for: 100 for "per 100 g"."""
    web_visible: bool = False
    safety_milli: int = 0
    """Kept back for the counter."""
    web_quota_milli: int = 0
    """What the counter leaves to the web: it is promised even while this PC is offline."""
    deleted: bool = False
    promo_price_cents: int | None = None
    promo_from_ms: int | None = None
    promo_to_ms: int | None = None
    food: Food = NO_FOOD
    safety: Safety = NO_SAFETY
    withdrawal: Withdrawal = NO_WITHDRAWAL
    making: Making = NO_MAKING
    reorder: Reorder = NO_REORDER
    place: Place = NO_PLACE
    variants: tuple[Variant, ...] = ()
    media: tuple[str, ...] = ()
    """Its photos by their hashes, the first one shown first."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, Version] = field(default_factory=dict)

    @property
    def group_names(self) -> tuple[str, ...]:
        """The groups it has."""
        said = self.particulars()
        return _names(_PRODUCT_GROUPS, {**self.extra, **said} if said else self.extra)

    def __post_init__(self) -> None:
        if len(self.variants) > 1 and len({each.id for each in self.variants}) < len(self.variants):
            raise ValueError("a variant twice")

    def groups(self) -> dict[str, Any]:
        """Its values, group by group, as they travel."""
        return {
            **self.extra,
            "name": self.name,
            "description": self.description,
            "brand": self.brand,
            "category": self.category,
            "pricing": {
                **self.extra.get("pricing", {}),
                "price_cents": self.price_cents,
                "price_unit": str(self.unit),
                "vat_bp": self.vat_bp,
                **_said(
                    promo_price_cents=self.promo_price_cents,
                    promo_from_ms=self.promo_from_ms,
                    promo_to_ms=self.promo_to_ms,
                ),
            },
            "selling": {
                **self.extra.get("selling", {}),
                "step_milli": self.step_milli,
                "min_milli": self.min_milli,
                "tolerance_bp": self.tolerance_bp,
                **self.ways_to_show(),
            },
            "media": list(self.media),
            "web_visible": self.web_visible,
            "safety_milli": self.safety_milli,
            "deleted": self.deleted,
            **self.particulars(),
        }

    def particulars(self) -> dict[str, Any]:
        """What most products have no use for, group by group: what law, season and shop add, what
        is left to the web; none of what says nothing."""
        values = (
            self.food,
            self.safety,
            self.withdrawal,
            self.making,
            self.reorder,
            self.place,
        )
        said = said_particulars(values, self.extra)
        return {**said, WEB_QUOTA: self.web_quota_milli} if self.web_quota_milli else said

    def ways_to_show(self) -> dict[str, int]:
        """The fields of `selling` that most products have no use for."""
        said = {} if self.piece_milli is None else {"piece_milli": self.piece_milli}
        return said if self.per_milli == 1000 else {**said, "per_milli": self.per_milli}

    @classmethod
    def of_groups(
        cls,
        id: UUID,
        groups: Mapping[str, Any],
        versions: Mapping[str, Version],
        variants: tuple[Variant, ...],
    ) -> Product:
        """A product as it travelled; `ValueError` if a value is not what its group holds."""
        values = product_values(groups)
        extra = unknown({}, groups, PRODUCT_FIELDS)
        return cls(id, variants=variants, extra=extra, versions=versions, **values)

    def written_by(self, version: Version) -> Product:
        """This product, all of whose groups, and its variants', were written by `version`."""
        *values, variants, media, extra, _ = _PRODUCT_VALUES(self)
        written = tuple([variant.written_by(version) for variant in variants])
        return Product(*[*values, written, media, extra, dict.fromkeys(self.group_names, version)])

    def with_groups(
        self, groups: Mapping[str, Any], versions: Mapping[str, Version] | None = None
    ) -> Product:
        """This product with other values in some groups; what is unknown is kept.

        `ValueError` if a value is not what its group holds.
        """
        values = product_values(groups)
        return replace(
            self,
            extra=unknown(self.extra, groups, PRODUCT_FIELDS),
            versions={**self.versions, **(versions or {})},
            **values,
        )

    def judged(self, trade: str) -> Verdict:
        """Whether customers of a shop of that trade see it, and what is missing for that."""
        return judge(
            self.name,
            self.price_cents,
            self.vat_bp,
            web_visible=self.web_visible,
            deleted=self.deleted,
            lacks=self.lacks(trade),
        )

    def lacks(self, trade: str) -> tuple[str, ...]:
        """What the law asks to be said of it and is not, as `group.field`."""
        if self.food is NO_FOOD and self.safety is NO_SAFETY:
            return lacking(trade, None, None, self.unit, to_order=self.making.to_order)
        food, safety = self.food.group(), self.safety.group()
        return lacking(trade, food, safety, self.unit, to_order=self.making.to_order)

    @property
    def shelf(self) -> tuple[Variant, ...]:
        """The variants that are sold, in their order."""
        sold = [variant for variant in self.variants if not variant.deleted]
        sold.sort(key=lambda variant: (variant.position, variant.id))
        return tuple(sold)

    @property
    def photo(self) -> str:
        """The name of the photo that stands for it: its first, or else a size's or colour's."""
        shown = (self.media, *(variant.media for variant in self.shelf))
        return next((media[0] for media in shown if media), "")

    def photo_of(self, variant: Variant) -> str:
        """The photo of a variant, or else the one that stands for all."""
        return variant.media[0] if variant.media else self.photo

    def name_of(self, variant: Variant) -> str:
        """What is said of one of its variants: its name, with the size and colour."""
        return f"{self.name}, {variant.label}" if variant.label else self.name

    def free_of(self, on_hand_milli: int, reserved_milli: int) -> int:
        """What customers may still reserve of a shelf of it."""
        return available(on_hand_milli, reserved_milli, self.safety_milli)

    def is_sold_out(self, counted: Iterable[tuple[int, int]]) -> bool:
        """Whether nothing more can be reserved; of each shelf counted: on hand, and promised."""
        free = [self.free_of(*shelf) for shelf in counted]
        return bool(free) and not self.making.to_order and max(free) < max(1, self.min_milli)

    def runs_low(self, counted: Iterable[tuple[int, int]], usual_low_milli: int) -> bool:
        """Whether more of one of its shelves is to be ordered; of each: on hand, and promised."""
        own = self.reorder.low_milli
        low = usual_low_milli if own is None else own
        return not self.making.to_order and any(
            on_hand - reserved <= low for on_hand, reserved in counted
        )

    def price_of(self, variant: Variant) -> int | None:
        """What one unit of a variant usually costs, tax included."""
        return self.price_cents if variant.price_cents is None else variant.price_cents

    def unit_prices(self) -> set[int]:
        """What a kilo or litre of it usually costs, in cents, of what is pre-packed: of each size.

        None of what is sold by measure, or says no net quantity (arrêté of 16 November 1999).
        """
        if self.unit.measured or self.food.net_milli is None:
            return set()
        found: set[int] = set()
        for variant in self.shelf:
            price, values = self.price_of(variant), [value for _, value in variant.options]
            net = net_of(values, self.food.net_milli, self.food.net_unit)
            if price and net and (per := unit_price(price, net)) is not None:
                found.add(per)
        return found

    @property
    def promo_reason(self) -> str:
        """Why its price is reduced, as a code; nothing where nobody said."""
        said = self.extra.get("pricing", {}).get("promo_reason")
        return said if isinstance(said, str) else ""

    @property
    def pricing(self) -> Pricing:
        """Its price with its promotion, as the rule for what one unit costs takes them."""
        return Pricing(
            self.price_cents, self.promo_price_cents, self.promo_from_ms, self.promo_to_ms
        )

    def pricing_of(self, variant: Variant) -> Pricing:
        """The price of a variant with its promotion."""
        return self.pricing.of_variant(variant.pricing)

    def unit_cents(self, variant: Variant, at_ms: int) -> int | None:
        """What one unit of a variant costs at a moment, tax included."""
        return self.pricing_of(variant).unit_cents(at_ms)

    def variant(self, variant_id: UUID) -> Variant:
        """One of its variants; `KeyError` if it has none of that id."""
        for variant in self.variants:
            if variant.id == variant_id:
                return variant
        raise KeyError(variant_id)

    def checked(self) -> Product:
        """This product, or a refusal of what no product can be."""
        if not self.name.strip():
            raise NameMissing
        prices = [self.price_cents, *(variant.price_cents for variant in self.variants)]
        if any(price is not None and not 0 <= price <= MOST_CENTS for price in prices):
            raise PriceOutOfRange
        return self


# All values at once, in the order they are built from: `replace` takes three times as long, which
# an import feels.
_VARIANT_VALUES = attrgetter(*(each.name for each in fields(Variant)))
_PRODUCT_VALUES = attrgetter(*(each.name for each in fields(Product)))
