"""What the law and the season add to a product, read from its groups for a page to show.

The groups were kept before this version knew them: one that came in then and makes no sense says
nothing, here as in the rule that judges the product.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from digitaix_protocol.rules.information import Kind, kind_of, says_something
from digitaix_protocol.rules.seasons import back_on
from digitaix_server.services import shapes

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Particulars:
    """A product's own information; empty where nothing was said."""

    kind: Kind = Kind.EXEMPT
    ingredients: str = ""
    allergens: tuple[str, ...] | None = None
    traces: tuple[str, ...] = ()
    origin: str = ""
    net_milli: int | None = None
    net_unit: str = "kg"
    alcohol_bp: int | None = None
    maker: str = ""
    address: str = ""
    contact: str = ""
    warnings: str = ""
    excluded: bool = False
    reason: str = ""
    to_order: bool = False
    lead_minutes: int = 0
    season_from: str | None = None
    season_to: str | None = None
    example_photo: bool = False
    piece_milli: int | None = None
    per_milli: int = 1000

    @property
    def seasonal(self) -> bool:
        """Whether there is a season at all."""
        return bool(self.season_from and self.season_to)

    def back_on(self, today: date) -> date | None:
        """The day it can be reserved again, where it is out of season."""
        return back_on(self.season_from, self.season_to, today)


def read(groups: Mapping[str, Any], trade: str) -> Particulars:
    """What a product's groups say, in a shop of that trade."""
    food = _read(shapes.Food, groups.get("food"))
    safety = _read(shapes.Safety, groups.get("safety"))
    withdrawal = _read(shapes.Withdrawal, groups.get("withdrawal"))
    making = _read(shapes.Making, groups.get("making"))
    selling = _read(shapes.Selling, groups.get("selling"))
    kind = kind_of(
        trade,
        has_food=says_something(food.model_dump()),
        has_safety=says_something(safety.model_dump()),
    )
    return Particulars(
        kind=kind,
        ingredients=(food.ingredients or "").strip(),
        allergens=None if food.allergens is None else tuple(food.allergens),
        traces=tuple(food.traces or ()),
        origin=(food.origin or "").strip(),
        net_milli=food.net_milli,
        net_unit=food.net_unit or "kg",
        alcohol_bp=food.alcohol_bp,
        maker=(safety.maker or "").strip(),
        address=(safety.address or "").strip(),
        contact=(safety.contact or "").strip(),
        warnings=(safety.warnings or "").strip(),
        excluded=bool(withdrawal.excluded),
        reason=withdrawal.reason or "",
        to_order=bool(making.to_order),
        lead_minutes=making.lead_minutes or 0,
        season_from=making.season_from or None,
        season_to=making.season_to or None,
        example_photo=bool(making.example_photo),
        piece_milli=selling.piece_milli,
        per_milli=selling.per_milli or 1000,
    )


def _read(shape: type[T], group: object) -> T:
    if isinstance(group, Mapping):
        try:
            return shape.model_validate(group)
        except ValidationError:
            pass
    return shape()
