"""Values as a shop writes them, and two of them so that one sees in what they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from digitaix_desktop.domain import hours
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.information import allergen_name

_LONG, _AROUND = 160, 40
"""From so many letters on, of two texts only what differs is shown, with so many around it."""
_NONE = "–"


class ValueWords(QObject):
    """Says the values of a group of a product, a size, or the shop."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def group(self, group: str) -> str:
        """What a group is called, as before a colon."""
        return {
            "name": self.tr("Name"),
            "description": self.tr("Description"),
            "brand": self.tr("Brand"),
            "category": self.tr("Category"),
            "pricing": self.tr("Price"),
            "selling": self.tr("How it is sold"),
            "media": self.tr("Photos"),
            "web_visible": self.tr("Online"),
            "safety_milli": self.tr("Kept for the shop"),
            "web_quota_milli": self.tr("Left to the web"),
            "deleted": self.tr("Archived"),
            "food": self.tr("Food information"),
            "safety": self.tr("Product safety"),
            "withdrawal": self.tr("Right of withdrawal"),
            "making": self.tr("Made to order, season"),
            "options": self.tr("Size or colour"),
            "codes": self.tr("Codes"),
            "position": self.tr("Place in the list"),
            "trade": self.tr("What you sell"),
            "street": self.tr("Street"),
            "postcode": self.tr("Postcode"),
            "city": self.tr("Town"),
            "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"),
            "about": self.tr("What you say of your shop"),
            "default_vat_bp": self.tr("Usual VAT"),
            "preparation_minutes": self.tr("Time to prepare"),
            "hours": self.tr("Opening hours"),
            "closings": self.tr("Days closed"),
            "slot_minutes": self.tr("Length of a slot"),
            "slot_orders": self.tr("Orders a slot"),
            "slot_last_minutes": self.tr("Last slot before closing"),
            "pause": self.tr("Reservations paused"),
            "answer_minutes": self.tr("Called louder after"),
            "second_contact": self.tr("Second contact"),
            "kept_days": self.tr("Days an order is kept"),
        }.get(group, self.tr("Other information"))

    def both(self, group: str, one: Any, other: Any) -> tuple[str, str]:
        """Two values of a group, each with what sets it apart from the other."""
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            differ = [name for name in {**one, **other} if one.get(name) != other.get(name)]
            return self._fields(group, one, differ), self._fields(group, other, differ)
        first, second = self.one(group, one), self.one(group, other)
        if max(len(first), len(second)) > _LONG:
            return _apart(first, second)
        return first, second

    def one(self, group: str, value: Any) -> str:
        """One value of a group, whole."""
        if isinstance(value, bool):
            return self._answer(group, value)
        if group == "hours" and isinstance(value, list):
            return ", ".join(hours.write_day(day) or "–" for day in value)
        if group == "closings" and isinstance(value, list) and value:
            return ", ".join(f"{one.get('from')} – {one.get('to')}" for one in value)
        if group == "pause" and isinstance(value, Mapping):
            return self._pause(value.get("until_ms"))
        if isinstance(value, Mapping):
            return self._fields(group, value, list(value))
        if value in (None, "", []):
            return _NONE
        if group == "media" and isinstance(value, list):
            return self.tr("%Ln photo(s)", "", len(value))
        if group == "options" and isinstance(value, list):
            return ", ".join(str(each[-1]) for each in value if each)
        if group.endswith("_bp") and isinstance(value, int):
            return formats.percent(value, self._language)
        if group.endswith("_milli") and isinstance(value, int):
            return formats.number(value, self._language)
        if group.endswith("_minutes") and isinstance(value, int):
            return self.tr("%Ln minute(s)", "", value)
        if group == "trade":
            return self._trade(str(value))
        return str(value)

    def _pause(self, until_ms: object) -> str:
        if not isinstance(until_ms, int):
            return self.tr("until further notice")
        return formats.day_and_hour(local_time(until_ms), self._language)

    def price(self, value: Any) -> str:
        """The price alone, of the group that holds it; nothing where there is none."""
        cents = value.get("price_cents") if isinstance(value, Mapping) else None
        if not isinstance(cents, int):
            return ""
        unit = str(value.get("price_unit") or "piece")
        return formats.unit_price(cents, unit, self._language)

    def _answer(self, group: str, value: bool) -> str:
        match group:
            case "deleted":
                return self.tr("archived") if value else self.tr("in the list")
            case "web_visible":
                return self.tr("online") if value else self.tr("not online")
        return self.tr("yes") if value else self.tr("no")

    def _trade(self, value: str) -> str:
        return {
            "clothes": self.tr("Clothes"),
            "food": self.tr("Food"),
            "flowers": self.tr("Flowers"),
        }.get(value, self.tr("Other goods"))

    # The fields of a group ----------------------------------------------------------------

    def _fields(self, group: str, value: Mapping[str, Any], names: list[str]) -> str:
        told = [self._field(value, name) for name in names if name != "price_unit"]
        if group == "pricing" and "price_unit" in names and "price_cents" not in names:
            told.insert(0, self.price(value))
        return "\n".join(each for each in told if each) or _NONE

    def _field(self, value: Mapping[str, Any], name: str) -> str:
        held = value.get(name)
        if name == "price_cents":
            return self.price(value) or self.tr("no price")
        words = self._named().get(name)
        if words is None:
            return self._plain(held)
        label, say = words
        return label.format(value=_NONE if held in (None, "", []) else say(held))

    def _named(self) -> dict[str, tuple[str, Callable[[Any], str]]]:
        language = self._language

        def percent(bp: Any) -> str:
            return formats.percent(int(bp), language)

        def money(cents: Any) -> str:
            return formats.money(int(cents), language)

        def number(milli: Any) -> str:
            return formats.number(int(milli), language)

        def moment(ms: Any) -> str:
            return formats.day_and_hour(local_time(int(ms)), language)

        return {
            "vat_bp": (self.tr("VAT {value}"), percent),
            "promo_price_cents": (self.tr("Promotion {value}"), money),
            "promo_from_ms": (self.tr("From {value}"), moment),
            "promo_to_ms": (self.tr("Until {value}"), moment),
            "step_milli": (self.tr("In steps of {value}"), number),
            "min_milli": (self.tr("At least {value}"), number),
            "piece_milli": (self.tr("A piece weighs {value}"), number),
            "tolerance_bp": (self.tr("Up to {value} more without asking"), percent),
            "sku": (self.tr("Reference {value}"), str),
            "barcodes": (self.tr("Barcode {value}"), self._plain),
            "ingredients": (self.tr("Ingredients: {value}"), str),
            "allergens": (self.tr("Allergens: {value}"), self._allergens),
            "traces": (self.tr("Traces: {value}"), self._allergens),
            "origin": (self.tr("Origin: {value}"), str),
            "net_milli": (self.tr("Net quantity: {value}"), number),
            "alcohol_bp": (self.tr("Alcohol: {value}"), percent),
            "maker": (self.tr("Maker: {value}"), str),
            "address": (self.tr("Address: {value}"), str),
            "contact": (self.tr("Contact: {value}"), str),
            "warnings": (self.tr("Warnings: {value}"), str),
            "excluded": (self.tr("Without right of withdrawal: {value}"), self._plain),
            "to_order": (self.tr("Made to order: {value}"), self._plain),
            "lead_minutes": (self.tr("Minutes to make it: {value}"), str),
            "season_from": (self.tr("Season from {value}"), str),
            "season_to": (self.tr("Season until {value}"), str),
        }

    def _allergens(self, codes: Any) -> str:
        listed = codes if isinstance(codes, list) else []
        return ", ".join(allergen_name(str(code), self._language) for code in listed) or _NONE

    def _plain(self, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, list):
            return ", ".join(str(each) for each in value) or _NONE
        if isinstance(value, Mapping) or value in (None, ""):
            return ""
        return str(value)


def _apart(one: str, other: str) -> tuple[str, str]:
    """Of two long texts the part in which they differ, with some words around it."""
    shorter = min(len(one), len(other))
    start = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    end = next((i for i in range(shorter - start) if one[-1 - i] != other[-1 - i]), shorter - start)
    return _cut(one, start, len(one) - end), _cut(other, start, len(other) - end)


def _cut(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), max(end, start) + _AROUND)
    if last - first > 4 * _LONG:
        last = first + 4 * _LONG
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return f"{before}{text[first:last].strip()}{after}"
