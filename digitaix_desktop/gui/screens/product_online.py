"""Whether customers see a product, in the product sheet: the light, and the page they see."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QObject

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.product_particulars import missing_words
from digitaix_desktop.gui.widgets.traffic_light import Lamp, TrafficLight
from digitaix_desktop.operations import views
from digitaix_desktop.sync.status import Link
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.fold import available
from digitaix_protocol.rules.seasons import back_on
from digitaix_protocol.rules.visibility import Verdict, Visibility

_SHOP_PAGE = re.compile(r"^https?://[^\s/?#]+(?:/[^\s?#]*)?/boutique/[^/\s?#]+$")


def storefront_page(storefront_url: str, product_id: UUID) -> str:
    """The page of a product, next to its shop's page as DigitAix's own marketplace lays it out;
    the shop's page on another marketplace; nothing where the address is none."""
    address = storefront_url.strip().rstrip("/")
    if not address.startswith(("https://", "http://")):
        return ""
    return f"{address}/produit/{product_id}" if _SHOP_PAGE.match(address) else address


class Reach(Enum):
    """How far what the shop puts online gets now."""

    NOWHERE = auto()
    """The shop is on no marketplace."""
    LATER = auto()
    """Once the connection is back."""
    CUSTOMERS = auto()


def reach_now(parts: Parts) -> Reach:
    """How far it gets with the marketplace and the line that there are."""
    if parts.queries.pairing() is None:
        return Reach.NOWHERE
    return Reach.CUSTOMERS if parts.exchange.status().link is Link.ONLINE else Reach.LATER


class OnlineLight(QObject):
    """Says in the traffic light how a product stands, and what is missing."""

    def __init__(self, light: TrafficLight) -> None:
        super().__init__(light)
        self._light = light

    def show_sheet(
        self, sheet: views.ProductSheet, verdict: Verdict, reach: Reach, today: date
    ) -> None:
        """Light the lamp of this product; what is missing has a button that leads to its field."""
        product = sheet.product
        named = {
            "name": self.tr("Name"),
            "price": self.tr("Price"),
            "vat": self.tr("VAT"),
            **missing_words(),
        }
        missing = [(key, named[key]) for key in verdict.missing if key in named]
        season = product.making
        back = back_on(season.season_from, season.season_to, today)
        match verdict.visibility:
            case Visibility.ONLINE if back is not None:
                day = formats.day_of_year(f"{back:%m-%d}", self._light.locale().name())
                said = self.tr("Customers see it, and can reserve it again from {day}.")
                self._light.show_state(Lamp.WARN, self.tr("Out of season"), said.format(day=day))
            case Visibility.ONLINE if not _is_counted(product, sheet):
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("To be seen in the shop"),
                    self.tr("Can’t be reserved without:"),
                    [("stock", self.tr("Stock"))],
                )
            case Visibility.ONLINE if _is_sold_out(product, sheet) and reach is Reach.NOWHERE:
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("Sold out"),
                    self.tr("Ready to be online otherwise, once your shop is on the marketplace."),
                )
            case Visibility.ONLINE if _is_sold_out(product, sheet):
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("Online, sold out"),
                    self.tr("Customers see it, and can reserve it again once there is stock."),
                )
            case Visibility.ONLINE if reach is Reach.NOWHERE:
                self._light.show_state(
                    Lamp.GOOD,
                    self.tr("Ready to be online"),
                    self.tr("Customers see it once your shop is on the marketplace, in Settings."),
                )
            case Visibility.ONLINE if sheet.waits and reach is Reach.LATER:
                self._light.show_state(
                    Lamp.GOOD,
                    self.tr("Soon online"),
                    self.tr("Customers see it as it is here once the connection is back."),
                )
            case Visibility.ONLINE:
                self._light.show_state(
                    Lamp.GOOD, self.tr("Online"), self.tr("Customers see it and can reserve it.")
                )
            case Visibility.IN_STORE:
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("To be seen in the shop"),
                    self.tr("Can’t be reserved without:") if missing else "",
                    missing,
                )
            case Visibility.INCOMPLETE:
                self._light.show_state(
                    Lamp.BAD, self.tr("Not visible yet"), self.tr("Still missing:"), missing
                )
            case Visibility.OFFLINE:
                note = self.tr("Still missing to put it online:") if missing else ""
                self._light.show_state(
                    Lamp.DARK,
                    self.tr("Offline"),
                    note or self.tr("Only the shop sees it."),
                    missing,
                )


def _is_counted(product: Product, sheet: views.ProductSheet) -> bool:
    """Whether some of it can be promised: the marketplace promises nothing of unknown stock."""
    return product.making.to_order or any(_counted(product, sheet))


def _is_sold_out(product: Product, sheet: views.ProductSheet) -> bool:
    if product.making.to_order:
        return False
    least = max(1, product.min_milli)
    return all(
        available(line.on_hand_milli, line.reserved_milli, product.safety_milli) < least
        for line in _counted(product, sheet)
    )


def _counted(product: Product, sheet: views.ProductSheet) -> list[views.StockLine]:
    lines = [sheet.stock.get(variant.id) for variant in product.shelf]
    return [line for line in lines if line is not None and line.known]
