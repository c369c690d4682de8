"""What the search field finds besides goods and orders: things to do, by any word for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.parts import Going
from digitaix_desktop.gui.places import EXCHANGES, SETTINGS, Places
from digitaix_desktop.gui.screens.counter_words import way_words
from digitaix_desktop.gui.widgets.action import MOST_SHOWN, Action
from digitaix_desktop.operations.counter import Way
from digitaix_desktop.operations.importing.text import folded
from digitaix_desktop.operations.views.products import Found

if TYPE_CHECKING:
    from digitaix_desktop.gui.screens.settings import SettingsPlace

_SHORTEST = 3
"""So many letters of a word; with fewer, every search would find things to do."""


class Actions(QObject):
    """Knows what there is to do, and finds it beside the goods and orders."""

    def __init__(
        self, places: Places, going: Going, find: Callable[[str], Sequence[Found]]
    ) -> None:
        super().__init__()
        self._find, self._places, self._going = find, places, going
        self._all: Sequence[Action] = ()

    def find(self, text: str) -> Sequence[Found | Action]:
        """What the shop has under these words, and below it what can be done."""
        found = self._find(text)
        words = folded(text).split()
        if not any(len(word) >= _SHORTEST for word in words):
            return found
        actions = [each for each in self.all() if each.answers(words)]
        actions.sort(key=lambda each: not each.is_called(words))
        return [*found[: MOST_SHOWN - min(len(actions), 3)], *actions] if actions else found

    def all(self) -> Sequence[Action]:
        """All there is to do."""
        self._all = self._all or [*self._at_the_counter(), *self._of_paper(), *self._else()]
        return self._all

    def _at_the_counter(self) -> list[Action]:
        stock, places = self.tr("Stock"), self._places
        others = {
            Way.SOLD: self.tr("sell, checkout, till"),
            Way.RETURNED: self.tr("return, bring back, exchange"),
            Way.RECEIVED: self.tr("receive, delivery, arrival, goods"),
            Way.LOST: self.tr("loss, broken, spoilt, throw away"),
            Way.USED: self.tr("own use, tasting, taken out"),
            Way.CORRECTED: self.tr("correct the stock, adjust, error"),
        }
        return [
            *(
                Action(
                    way_words(way).name, stock, way_words(way).symbol, words,
                    partial(places.show_way, way),
                )
                for way, words in others.items()
            ),
            Action(
                self.tr("Inventory"), stock, "list", self.tr("count, stocktaking, shelves"),
                places.count,
            ),
            Action(
                self.tr("To order again"), stock, "truck",
                self.tr("reorder, supplier, low stock, run out"), places.show_reorders,
            ),
            Action(
                self.tr("Labels"), stock, "tags", self.tr("print, price tags, shelf"),
                lambda: places.show_labels([]),
            ),
        ]  # fmt: skip

    def _of_paper(self) -> list[Action]:
        going, printing = self._going, self.tr("Printing")
        return [
            Action(
                self.tr("Prints"), printing, "printer",
                self.tr("print, slips of the day, day sheet, waiting"), going.prints.emit,
            ),
            Action(
                self.tr("Set up a printer"), printing, "printer",
                self.tr("install, paper, receipt printer, test page"),
                lambda: going.set_up_printer.emit(None),
            ),
        ]  # fmt: skip

    def _else(self) -> list[Action]:
        places, going = self._places, self._going
        products, settings = self.tr("Products"), self.tr("Settings")
        return [
            Action(
                self.tr("Put aside"), self.tr("Orders"), "hand-helping",
                self.tr("new order, telephone, keep, reserve"),
                places.put_aside,
            ),
            Action(
                self.tr("New product"), products, "package-plus",
                self.tr("add, create, article"), lambda: places.add_product(""),
            ),
            Action(
                self.tr("Import a file"), products, "file-spreadsheet",
                self.tr("Excel, catalogue, supplier, csv, spreadsheet, prices"),
                lambda: going.import_file.emit(None),
            ),
            Action(
                self.tr("Exchanges with the marketplace"), self.tr("Marketplace"), "refresh-cw",
                self.tr("send, synchronise, waiting, offline, online"),
                lambda: places.go(EXCHANGES),
            ),
            *(
                Action(title, settings, symbol, others, partial(places.show_setting, block))
                for title, symbol, others, block in self._settings()
            ),
            Action(
                self.tr("All settings"), settings, "settings", self.tr("options, preferences"),
                lambda: places.go(SETTINGS),
            ),
        ]  # fmt: skip

    def _settings(self) -> list[tuple[str, str, str, Callable[[SettingsPlace], QWidget]]]:
        """Title, symbol, other words and block of what can be set."""
        return [
            (self.tr("Opening hours"), "clock",
             self.tr("closed, holidays, closing days, slots, schedule"), lambda its: its.hours),
            (self.tr("Reservations and pause"), "calendar-clock",
             self.tr("slots, per slot, preparation time, stop orders"), lambda its: its.orders),
            (self.tr("Sound and alert"), "bell",
             self.tr("volume, ring, quiet hours, second contact"), lambda its: its.alert),
            (self.tr("Scanner and sales of another till"), "scan-barcode",
             self.tr("barcode, serial, watched folder"), lambda its: its.counter),
            (self.tr("Scale"), "scale", self.tr("weigh, labels, serial"), lambda its: its.scale),
            (self.tr("Logo and colour"), "image", self.tr("slip, brand"), lambda its: its.dress),
            (self.tr("Copies of the shop"), "hard-drive",
             self.tr("backup, save, restore, go back, USB"), lambda its: its.copies),
            (self.tr("Look and language"), "moon",
             self.tr("dark, large, theme, French, English"), lambda its: its.look),
            (self.tr("Marketplace and PCs"), "link",
             self.tr("connect, join, code, second PC, device"), lambda its: its.marketplace),
        ]  # fmt: skip
