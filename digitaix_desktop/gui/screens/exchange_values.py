"""Values as a shop writes them, and two of them so that one sees in what they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QObject

from digitaix_desktop.domain import hours
from digitaix_desktop.gui.screens.exchange_fields import NONE, FieldWords
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats, opening

_LONG, _AROUND = 160, 40
"""From so many letters on, of two texts only what differs is shown, with so many around it."""
PIECE = "piece"
_Week: TypeAlias = Sequence[Sequence[Sequence[int]]]
"""As it travels."""
_WHOLE = ("pause",)
"""Groups of which a part says nothing."""


class ValueWords(QObject):
    """Says the values of a group of a product, a size, or the shop."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language, self._fields = language, FieldWords(language, self)

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
            "reorder": self.tr("When to order more"),
            "place": self.tr("Place in the shop"),
            "trade": self.tr("What you sell"),
            "house_prefix": self.tr("Beginning of your in-store barcodes"),
            "scale_labels": self.tr("Labels of your scale"),
            "low_milli": self.tr("Order more at"),
            "cover_weeks": self.tr("Order for"),
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

    def both(self, group: str, one: Any, other: Any, unit: str = PIECE) -> tuple[str, str]:
        """Two values of a group, each with what sets it apart from the other."""
        if group in _WHOLE:
            return self.one(group, one, unit), self.one(group, other, unit)
        if group == "hours" and _is_week(one) and _is_week(other):
            return self._week(one, other), self._week(other, one)
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            differ = [name for name in {**one, **other} if one.get(name) != other.get(name)]
            lines = self._fields.lines
            return lines(one, differ, unit), lines(other, differ, unit)
        first, second = self.one(group, one, unit), self.one(group, other, unit)
        if max(len(first), len(second)) > _LONG:
            return _apart(first, second)
        return first, second

    def one(self, group: str, value: Any, unit: str = PIECE) -> str:
        """One value of a group, whole."""
        if isinstance(value, bool):
            return self._answer(group, value)
        if group == "hours" and _is_week(value):
            return self._week(value)
        if group == "closings" and isinstance(value, list) and value:
            return "\n".join(map(self._closing, value))
        if group == "pause" and isinstance(value, Mapping):
            return self._pause(value.get("until_ms"))
        if isinstance(value, Mapping):
            return self._fields.lines(value, value, unit)
        if value in (None, "", []):
            return NONE
        if group == "media" and isinstance(value, list):
            return self.tr("%Ln photo(s)", "", len(value))
        if group == "options" and isinstance(value, list):
            return ", ".join(str(each[-1]) for each in value if each)
        if isinstance(value, int):
            return self._number(group, value, unit)
        if group == "trade":
            return self._trade(str(value))
        return str(value)

    def _number(self, group: str, value: int, unit: str) -> str:
        if group.endswith("_bp"):
            return formats.percent(value, self._language)
        if group.endswith("_milli"):
            return formats.asked_quantity(value, unit, self._language)
        if group.endswith("_minutes"):
            return self.tr("%Ln minute(s)", "", value)
        if group == "kept_days":
            return self.tr("%Ln day(s)", "", value)
        if group == "cover_weeks":
            return self.tr("%Ln week(s)", "", value)
        if group == "slot_orders" and not value:
            return self.tr("any number")
        return str(value)

    def _week(self, week: _Week, beside: _Week | None = None) -> str:
        """A line for days that are alike; beside another week, the days on which they differ."""
        told: list[tuple[str, str, object]] = []  # first day, last day, its hours in both
        lines: list[str] = []
        for day, spans in enumerate(week):
            if beside is not None and beside[day] == spans:
                told.append(("", "", None))
                continue
            name, alike = formats.day_name(day, self._language), (spans, beside and beside[day])
            said = hours.write_day(spans) or self.tr("closed")
            if told and told[-1][2] == alike:
                first = told[-1][0]
                told.append((first, name, alike))
                lines[-1] = self.tr("{first} to {last}: {hours}").format(
                    first=first, last=name, hours=said
                )
            else:
                told.append((name, name, alike))
                lines.append(self.tr("{day}: {hours}").format(day=name, hours=said))
        return "\n".join(each[:1].upper() + each[1:] for each in lines) or NONE

    def _closing(self, value: Any) -> str:
        closing = opening.read_closing(value)
        if closing is None:
            return NONE
        days = dict.fromkeys((closing.first, closing.last))
        said = " – ".join(formats.short_day(day, self._language) for day in days)
        return f"{said} · {closing.word}" if closing.word else said

    def _pause(self, until_ms: object) -> str:
        if not isinstance(until_ms, int):
            return self.tr("until further notice")
        return formats.day_and_hour(local_time(until_ms), self._language)

    def _answer(self, group: str, value: bool) -> str:
        match group:
            case "deleted":
                return self.tr("archived") if value else self.tr("in the list")
            case "web_visible":
                return self.tr("online") if value else self.tr("not online")
        return self._fields.plain(value)

    def _trade(self, value: str) -> str:
        return {
            "clothes": self.tr("Clothes"),
            "food": self.tr("Food"),
            "flowers": self.tr("Flowers"),
        }.get(value, self.tr("Other goods"))


def _is_week(value: object) -> bool:
    return opening.read_week(value) is not None


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
