"""What law, season and shop add to a product: food, maker, withdrawal, making, its shelf.

Most products have none of it, so each of these groups travels, and is kept, only where it says
something; a group that is absent and one whose fields are all empty are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from digitaix_desktop.domain import outside
from digitaix_protocol.rules.information import MOST_ALCOHOL_BP, NET_UNITS, fields_of
from digitaix_protocol.rules.seasons import is_day

MOST_LEAD_MINUTES = 366 * 24 * 60


@dataclass(frozen=True, slots=True)
class Food:
    """What is said of food before it is ordered."""

    ingredients: str = ""
    allergens: tuple[str, ...] | None = None
    """Codes of `information.ALLERGENS`; none at all says "none of the fourteen", None nothing."""
    traces: tuple[str, ...] = ()
    origin: str = ""
    net_milli: int | None = None
    net_unit: str = "kg"
    alcohol_bp: int | None = None
    """Alcohol by volume, in basis points: 12.5 % is 1250."""

    @classmethod
    def of_group(cls, value: object) -> Food:
        """As it travelled; `ValueError` if it is no such group."""
        said = outside.fields(value)
        allergens = said.get("allergens")
        unit = outside.text(said.get("net_unit")) or "kg"
        if unit not in NET_UNITS:
            raise ValueError(f"no unit of a net quantity: {unit!r:.50}")
        return cls(
            outside.text(said.get("ingredients")),
            None if allergens is None else outside.texts(allergens),
            outside.texts(said.get("traces")),
            outside.text(said.get("origin")),
            outside.maybe_whole(said.get("net_milli"), 1, outside.MOST),
            unit,
            outside.maybe_whole(said.get("alcohol_bp"), 0, MOST_ALCOHOL_BP),
        )

    def group(self) -> dict[str, Any]:
        """As it travels."""
        return {
            "ingredients": self.ingredients,
            "allergens": None if self.allergens is None else list(self.allergens),
            "traces": list(self.traces),
            "origin": self.origin,
            "net_milli": self.net_milli,
            "net_unit": self.net_unit,
            "alcohol_bp": self.alcohol_bp,
        }


@dataclass(frozen=True, slots=True)
class Safety:
    """Who answers for a product (EU 2023/988, art. 19), and what to beware of."""

    maker: str = ""
    address: str = ""
    """Postal."""
    contact: str = ""
    """An e-mail address or a page."""
    warnings: str = ""

    @classmethod
    def of_group(cls, value: object) -> Safety:
        """As it travelled; `ValueError` if it is no such group."""
        said = outside.fields(value)
        return cls(*(outside.text(said.get(name)) for name in cls.__slots__))

    def group(self) -> dict[str, Any]:
        """As it travels."""
        return {name: getattr(self, name) for name in self.__slots__}

    @property
    def whole(self) -> bool:
        """Whether nothing that is due is empty."""
        return all(text.strip() for text in (self.maker, self.address, self.contact))


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Whether a customer may give it back within 14 days, or why not."""

    excluded: bool = False
    reason: str = ""
    """A code of `information.Reason`, or one of a newer program."""

    @classmethod
    def of_group(cls, value: object) -> Withdrawal:
        """As it travelled; `ValueError` if it is no such group."""
        said = outside.fields(value)
        return cls(outside.flag(said.get("excluded")), outside.text(said.get("reason")))

    def group(self) -> dict[str, Any]:
        """As it travels."""
        return {"excluded": self.excluded, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Making:
    """Made only once it is asked for, how long that takes, and when of the year there is any."""

    to_order: bool = False
    lead_minutes: int = 0
    season_from: str | None = None
    """`MM-DD`, and so is the other; both or neither."""
    season_to: str | None = None
    example_photo: bool = False
    """The photo shows an example: no two are alike."""

    @classmethod
    def of_group(cls, value: object) -> Making:
        """As it travelled; `ValueError` if it is no such group."""
        said = outside.fields(value)
        season = tuple(outside.text(said.get(name)) for name in ("season_from", "season_to"))
        if not all(day == "" or is_day(day) for day in season):
            raise ValueError(f"no days of the year: {season!r:.50}")
        return cls(
            outside.flag(said.get("to_order")),
            outside.maybe_whole(said.get("lead_minutes"), 0, MOST_LEAD_MINUTES) or 0,
            season[0] or None,
            season[1] or None,
            outside.flag(said.get("example_photo")),
        )

    def group(self) -> dict[str, Any]:
        """As it travels."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Reorder:
    """When more of it is ordered, and up to how much; the shop's own rule where it says nothing."""

    low_milli: int | None = None
    """At so much left, or less, of one of its sizes or colours."""
    target_milli: int | None = None

    @classmethod
    def of_group(cls, value: object) -> Reorder:
        """As it travelled; `ValueError` if it is no such group."""
        said = outside.fields(value)
        return cls(*(outside.maybe_whole(said.get(name), 0) for name in cls.__slots__))

    def group(self) -> dict[str, Any]:
        """As it travels."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands in the shop."""

    shelf: str = ""
    """In the shop's own words: "Rayon 3", "Réserve"."""

    @classmethod
    def of_group(cls, value: object) -> Place:
        """As it travelled; `ValueError` if it is no such group."""
        return cls(outside.text(outside.fields(value).get("shelf")))

    def group(self) -> dict[str, Any]:
        """As it travels."""
        return {"shelf": self.shelf}


NO_FOOD, NO_SAFETY, NO_WITHDRAWAL, NO_MAKING = Food(), Safety(), Withdrawal(), Making()
NO_REORDER, NO_PLACE = Reorder(), Place()
Particular: TypeAlias = Food | Safety | Withdrawal | Making | Reorder | Place
_Kind: TypeAlias = (
    type[Food] | type[Safety] | type[Withdrawal] | type[Making] | type[Reorder] | type[Place]
)
PARTICULARS: Mapping[str, _Kind] = {
    "food": Food,
    "safety": Safety,
    "withdrawal": Withdrawal,
    "making": Making,
    "reorder": Reorder,
    "place": Place,
}
"""The groups of this module, each under the name of its value in a product."""
PARTICULAR_FIELDS = {name: frozenset(each.__slots__) for name, each in PARTICULARS.items()}
_NOTHING: tuple[Particular, ...] = (
    NO_FOOD,
    NO_SAFETY,
    NO_WITHDRAWAL,
    NO_MAKING,
    NO_REORDER,
    NO_PLACE,
)


def particular_values(groups: Mapping[str, Any]) -> dict[str, Any]:
    """What groups say of these values; `ValueError` if it is not what they hold."""
    return {
        name: PARTICULARS[name].of_group(groups[name]) for name in PARTICULARS if name in groups
    }


def said_particulars(values: tuple[Particular, ...], extra: Mapping[str, Any]) -> dict[str, Any]:
    """Those groups that say something, with what a newer program keeps in them."""
    if values == _NOTHING:
        return {}
    return {
        name: {**fields_of(extra.get(name)), **value.group()}
        for name, value, nothing in zip(PARTICULARS, values, _NOTHING, strict=True)
        if value != nothing
    }
