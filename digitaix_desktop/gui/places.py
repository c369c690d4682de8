"""The places of the window, each made when it is first gone to, and the ways to what is in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.gui.slips import SlipPrinter
from digitaix_desktop.operations.counter import Way

if TYPE_CHECKING:
    from digitaix_desktop.gui.screens.counter import CounterPlace
    from digitaix_desktop.gui.screens.exchanges import ExchangesPage
    from digitaix_desktop.gui.screens.orders import OrdersPlace
    from digitaix_desktop.gui.screens.prints import PrintsPage
    from digitaix_desktop.gui.screens.products import ProductsPlace
    from digitaix_desktop.gui.screens.settings import SettingsPlace

TODAY, ORDERS, PRODUCTS, COUNTER = "today", "orders", "products", "stock"
SETTINGS, EXCHANGES, PRINTS = "settings", "exchanges", "prints"
P = TypeVar("P", bound=QWidget)


class Places(QObject):
    """Every place of the window. The first screen waits for none of the others."""

    def __init__(self, window: MainWindow, parts: Parts, slips: SlipPrinter) -> None:
        super().__init__()
        self._window, self._parts, self._slips = window, parts, slips
        self.today = TodayPlace(parts)
        window.add_place(TODAY, self.tr("Today"), "sun", self.today)
        window.add_place(ORDERS, self.tr("Orders"), "clipboard-list", lambda: self.orders)
        window.add_place(PRODUCTS, self.tr("Products"), "package", lambda: self.products)
        window.add_place(COUNTER, self.tr("Stock"), "boxes", lambda: self.counter)
        window.add_place(SETTINGS, self.tr("Settings"), "settings", lambda: self.settings)
        window.add_page(EXCHANGES, lambda: self.exchanges)
        window.add_page(PRINTS, lambda: self.prints)

    def go(self, key: str) -> None:
        """Show a place."""
        self._window.show_place(key)

    def here(self) -> str:
        """The place that is shown."""
        return self._window.current_place()

    def settings_if_made(self) -> SettingsPlace | None:
        """The settings, if anybody went there: they are not made just to be told something."""
        return self.__dict__.get("settings")

    def leave(self) -> None:
        """The books are about to be closed."""
        counter: CounterPlace | None = self.__dict__.get("counter")
        if counter is not None:
            counter.leave()

    @cached_property
    def orders(self) -> OrdersPlace:
        """The board and its orders."""
        from digitaix_desktop.gui.screens.orders import OrdersPlace

        return self._added(ORDERS, OrdersPlace(self._parts))

    @cached_property
    def products(self) -> ProductsPlace:
        """The list of products and their sheet."""
        from digitaix_desktop.gui.screens.products import ProductsPlace

        return self._added(PRODUCTS, ProductsPlace(self._parts))

    @cached_property
    def counter(self) -> CounterPlace:
        """Selling, scan after scan."""
        from digitaix_desktop.gui.screens.counter import CounterPlace

        return self._added(COUNTER, CounterPlace(self._parts))

    @cached_property
    def settings(self) -> SettingsPlace:
        """What the shop chooses."""
        from digitaix_desktop.gui.screens.settings import SettingsPlace

        return self._added(SETTINGS, SettingsPlace(self._parts))

    @cached_property
    def exchanges(self) -> ExchangesPage:
        """What lies behind the chip."""
        from digitaix_desktop.gui.screens.exchanges import ExchangesPage

        return self._added(EXCHANGES, ExchangesPage(self._parts))

    @cached_property
    def prints(self) -> PrintsPage:
        """What was printed, waits or went wrong."""
        from digitaix_desktop.gui.screens.prints import PrintsPage

        return self._added(PRINTS, PrintsPage(self._parts, self._slips))

    def _added(self, key: str, place: P) -> P:
        self._window.add_page(key, place)
        return place

    # Ways to what is in them -------------------------------------------------------------

    def show_product(self, product_id: UUID) -> None:
        """A product, opened."""
        self.go(PRODUCTS)
        self.products.show_product(product_id)

    def show_labels(self, product_ids: list[UUID]) -> None:
        """Labels of these products, to be printed."""
        self.go(COUNTER)
        self.counter.show_labels(product_ids)

    def show_way(self, way: Way) -> None:
        """The counter, where scans then are sales, deliveries, losses…"""
        self.go(COUNTER)
        self.counter.choose(way)

    def count(self) -> None:
        """The counting of the shelves."""
        self.go(COUNTER)
        self.counter.count()

    def show_setting(self, block: Callable[[SettingsPlace], QWidget]) -> None:
        """A block of the settings."""
        self.go(SETTINGS)
        self.settings.bring(block(self.settings))

    def show_reorders(self) -> None:
        """What is to be ordered again."""
        self.go(COUNTER)
        self.counter.show_reorders()

    def show_order(self, order_id: UUID) -> None:
        """An order, opened."""
        self.go(ORDERS)
        self.orders.show_order(order_id)

    def put_aside(self) -> None:
        """A new order, for somebody at the counter or on the telephone."""
        self.go(ORDERS)
        self.orders.new()

    def add_product(self, barcode: str) -> None:
        """A new product, its barcode filled in."""
        self.go(PRODUCTS)
        self.products.new(barcode)

    def show_marketplace(self) -> None:
        """How the shop stands on its marketplace."""
        self.go(SETTINGS)
        self.settings.show_marketplace()

    def show_copies_settings(self) -> None:
        """Where copies of the shop are kept."""
        self.go(SETTINGS)
        self.settings.show_copies()

    def match_photos(self, paths: list[Path]) -> None:
        """Pictures, each beside the product it seems to be of."""
        self.go(PRODUCTS)
        self.products.take_pictures(paths)
