"""What was done on this PC and travels to the marketplace, in the words of a shop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QObject

from digitaix_desktop.gui.screens.counter_words import movement_words
from digitaix_desktop.gui.screens.exchange_values import ValueWords
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.operations.views.exchange import ExchangedChange, ExchangedDeed
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State

SYMBOLS = {
    "product.put": "package",
    "product.patch": "tag",
    "variant.put": "layers",
    "variant.patch": "tag",
    "stock.move": "boxes",
    "order.create": "clipboard-list",
    "order.transition": "package-check",
    "order.hand_over": "hand-helping",
    "order.adjust": "clipboard-list",
    "order.ask": "message-square",
    "order.answer": "message-square",
    "record.patch": "store",
    "photo": "image",
}
_OTHER = "refresh-cw"
_SHORT = 40
"""Texts longer than that are not repeated in a line."""


class DeedLine(NamedTuple):
    """A line of the list: its icon, what it is about, what was done to it."""

    symbol: str
    title: str
    detail: str


class DeedWords(QObject):
    """Says deeds in one language."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._values, self._orders = ValueWords(language, self), OrderWords(language, parent=self)

    def line(self, deed: ExchangedDeed) -> DeedLine:
        """One deed as a line."""
        kind = next(iter(deed.kinds), "")
        if deed.name:
            return DeedLine("file-spreadsheet", deed.name, self._counted(deed.kinds))
        if not deed.changes or len({each.name for each in deed.changes}) > 1:
            return DeedLine(SYMBOLS.get(kind, _OTHER), self._counted(deed.kinds), "")
        first = deed.changes[0]
        told = dict.fromkeys(each for change in deed.changes if (each := self._done(change)))
        title = first.name or self.kind(first.kind)
        if first.name and first.kind.startswith("order."):
            title = self.tr("Order {code}").format(code=first.name)
        if first.options:
            title = f"{title}, {first.options}"
        return DeedLine(SYMBOLS.get(first.kind, _OTHER), title, " · ".join(told))

    def group(self, group: str) -> str:
        """What a group of values is called."""
        return self._values.group(group)

    def both(self, group: str, one: Any, other: Any, unit: str) -> tuple[str, str]:
        """Two values of a group, each with what sets it apart from the other."""
        return self._values.both(group, one, other, unit)

    def refused(self) -> str:
        """What stands on the tag of something that did not go in."""
        return self.tr("Refused")

    def kind(self, kind: str) -> str:
        """What kind of change it is."""
        return {
            "product.put": self.tr("New product"),
            "product.patch": self.tr("Product changed"),
            "variant.put": self.tr("New size or colour"),
            "variant.patch": self.tr("Size or colour changed"),
            "stock.move": self.tr("Stock"),
            "order.create": self.tr("Order put aside"),
            "order.transition": self.tr("Order moved on"),
            "order.hand_over": self.tr("Part of an order handed over or taken back"),
            "order.adjust": self.tr("Order prepared"),
            "order.ask": self.tr("Customer asked"),
            "order.answer": self.tr("Customer's answer"),
            "record.patch": self.tr("Your shop"),
            "conflict.resolve": self.tr("Two values compared"),
            "photo": self.tr("Photo"),
        }.get(kind, self.tr("Change"))

    def _counted(self, kinds: Mapping[str, int]) -> str:
        """So many of each kind: `412 nouveaux produits · 38 produits changés`."""
        told = []
        for kind, count in kinds.items():
            match kind:
                case "product.put":
                    told.append(self.tr("%Ln new product(s)", "", count))
                case "product.patch":
                    told.append(self.tr("%Ln product(s) changed", "", count))
                case "variant.put" | "variant.patch":
                    told.append(self.tr("%Ln size(s) or colour(s)", "", count))
                case str() if kind.startswith("order."):
                    told.append(self.tr("%Ln order(s)", "", count))
                case "stock.move":
                    told.append(self.tr("stock"))
                case _:
                    told.append(self.tr("%Ln other change(s)", "", count))
        return " · ".join(told)

    # One change ---------------------------------------------------------------------------

    def _done(self, change: ExchangedChange) -> str:
        body = change.body
        match change.kind:
            case "product.patch" | "variant.patch" | "record.patch":
                return self._patched(body.get("groups") or {}, change)
            case "stock.move":
                return self._moved(body.get("movements") or [], change.unit)
            case "order.transition":
                return self._stepped(str(body.get("to") or ""))
        return self.kind(change.kind)

    def _patched(self, groups: Mapping[str, Any], change: ExchangedChange) -> str:
        told = []
        for group, patch in groups.items():
            new = patch.get("value") if isinstance(patch, Mapping) else None
            told.append(self._group(group, new, change))
        return " · ".join(told)

    def _group(self, group: str, new: Any, change: ExchangedChange) -> str:
        known, old, unit = group in change.replaced, change.replaced.get(group), change.unit
        match group, new:
            case "deleted", bool():
                return self.tr("Archived") if new else self.tr("Back in the list")
            case "web_visible", bool():
                return self.tr("Put online") if new else self.tr("Taken off the web")
        name = self._values.group(group)
        if group == "pricing" and known:
            before, after = self._values.both(group, old or {}, new or {}, unit)
        else:
            before, after = self._values.one(group, old, unit), self._values.one(group, new, unit)
        before, after = before.replace("\n", ", "), after.replace("\n", ", ")
        if not known or max(len(before), len(after)) > _SHORT:
            short = len(after) <= _SHORT
            return self.tr("{what}: {new}").format(what=name, new=after) if short else name
        return self.tr("{what}: {old} → {new}").format(what=name, old=before, new=after)

    def _moved(self, movements: list[Mapping[str, Any]], unit: str) -> str:
        if len(movements) != 1:
            return self.tr("%Ln line(s) of stock", "", len(movements))
        [movement] = movements
        kind, milli = str(movement.get("kind")), int(movement.get("qty_milli") or 0)
        words = movement_words(kind, str(movement.get("reason") or ""))
        sign = "" if kind == "count" else formats.MINUS if milli < 0 else "+"
        moved = f"{sign}{formats.quantity(abs(milli), unit, self._language)}"
        return self.tr("{what}: {new}").format(what=words, new=moved)

    def _stepped(self, state: str) -> str:
        if state not in {each.value for each in State}:
            return self.kind("order.transition")
        return self._orders.state(State(state)).words
