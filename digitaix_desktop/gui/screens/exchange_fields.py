"""The fields of a group of values, as a shop writes them: a price with its unit, a day, why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from digitaix_desktop.gui.screens.product_making import Lasting
from digitaix_desktop.gui.screens.product_withdrawal import withdrawal_words
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.information import allergen_name

NONE = "–"
_TOLD_WITH = {"price_unit": "price_cents", "net_unit": "net_milli", "reason": "excluded"}
"""What says nothing by itself, and with which field it is told."""


class FieldWords(QObject):
    """Says fields, a line each."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language, self._lasting = language, Lasting(self)

    def lines(self, value: Mapping[str, Any], names: Iterable[str], unit: str) -> str:
        """These fields of a group; `unit` is what the product is counted in."""
        asked = dict.fromkeys(_TOLD_WITH.get(name, name) for name in names)
        told = [self._field(value, name, unit) for name in asked]
        return "\n".join(each for each in told if each) or NONE

    def plain(self, value: Any) -> str:
        """A value that no words are known for."""
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, list):
            return ", ".join(str(each) for each in value) or NONE
        if isinstance(value, Mapping) or value in (None, ""):
            return ""
        return str(value)

    def _field(self, value: Mapping[str, Any], name: str, unit: str) -> str:
        held = value.get(name)
        if name == "price_cents":
            return self._price(value, unit)
        if name == "excluded":
            return withdrawal_words(str(value.get("reason") or "-") if held else "")
        words = self._named(str(value.get("net_unit") or "kg"), unit).get(name)
        if words is None:
            return self.plain(held)
        label, say = words
        return label.format(value=NONE if held in (None, "", []) else say(held))

    def _price(self, value: Mapping[str, Any], unit: str) -> str:
        cents = value.get("price_cents")
        if isinstance(cents, int):
            unit = str(value.get("price_unit") or unit)
            return formats.unit_price(cents, unit, self._language)
        if "vat_bp" in value:
            return self.tr("no price")
        return self.tr("the product’s price")  # a size or colour that has none of its own

    def _named(self, net_unit: str, unit: str) -> dict[str, tuple[str, Callable[[Any], str]]]:
        language = self._language

        def percent(bp: Any) -> str:
            return formats.percent(int(bp), language)

        def money(cents: Any) -> str:
            return formats.unit_price(int(cents), unit, language)

        def amount(milli: Any) -> str:
            return formats.asked_quantity(int(milli), unit, language)

        def net(milli: Any) -> str:
            return formats.asked_quantity(int(milli), net_unit, language)

        def moment(ms: Any) -> str:
            return formats.day_and_hour(local_time(int(ms)), language)

        def day(month_day: Any) -> str:
            return formats.day_of_year(str(month_day), language)

        return {
            "vat_bp": (self.tr("VAT {value}"), percent),
            "promo_price_cents": (self.tr("Promotion {value}"), money),
            "promo_from_ms": (self.tr("From {value}"), moment),
            "promo_to_ms": (self.tr("Until {value}"), moment),
            "step_milli": (self.tr("In steps of {value}"), amount),
            "min_milli": (self.tr("At least {value}"), amount),
            "piece_milli": (self.tr("A piece weighs {value}"), amount),
            "per_milli": (self.tr("Price shown for {value}"), amount),
            "tolerance_bp": (self.tr("Up to {value} more without asking"), percent),
            "low_milli": (self.tr("Ordered at {value}"), amount),
            "target_milli": (self.tr("Ordered up to {value}"), amount),
            "sku": (self.tr("Reference {value}"), str),
            "barcodes": (self.tr("Barcode {value}"), self.plain),
            "ingredients": (self.tr("Ingredients: {value}"), str),
            "allergens": (self.tr("Allergens: {value}"), self._allergens),
            "traces": (self.tr("Traces: {value}"), self._allergens),
            "origin": (self.tr("Origin: {value}"), str),
            "net_milli": (self.tr("Net quantity: {value}"), net),
            "alcohol_bp": (self.tr("Alcohol: {value}"), percent),
            "maker": (self.tr("Maker: {value}"), str),
            "address": (self.tr("Address: {value}"), str),
            "contact": (self.tr("Contact: {value}"), str),
            "warnings": (self.tr("Warnings: {value}"), str),
            "to_order": (self.tr("Made to order: {value}"), self.plain),
            "example_photo": (self.tr("The photo shows an example: {value}"), self.plain),
            "lead_minutes": (self.tr("Ready after: {value}"), self._lasting.words),
            "season_from": (self.tr("Season from {value}"), day),
            "season_to": (self.tr("Season until {value}"), day),
        }

    def _allergens(self, codes: Any) -> str:
        listed = codes if isinstance(codes, list) else []
        return ", ".join(allergen_name(str(code), self._language) for code in listed) or NONE
