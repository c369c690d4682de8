"""Whether customers see a product, in the product sheet: the light, and the page they see."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from digitaix_desktop.gui.screens.product_particulars import missing_words
from digitaix_desktop.gui.widgets.traffic_light import Lamp, TrafficLight
from digitaix_desktop.operations.standing import Reach, Standing, standing
from digitaix_desktop.operations.views import products as views
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.seasons import back_on
from digitaix_protocol.rules.visibility import Verdict

_SHOP_PAGE = re.compile(r"^https?://[^\s/?#]+(?:/[^\s?#]*)?/boutique/[^/\s?#]+$")


def storefront_page(storefront_url: str, product_id: UUID) -> str:
    """The page of a product, next to its shop's page as DigitAix's own marketplace lays it out;
    the shop's page on another marketplace; nothing where the address is none."""
    address = storefront_url.strip().rstrip("/")
    if not address.startswith(("https://", "http://")):
        return ""
    return f"{address}/produit/{product_id}" if _SHOP_PAGE.match(address) else address


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
        match standing(sheet.facts(verdict.visibility), reach, today):
            case Standing.OUT_OF_SEASON:
                day = formats.day_of_year(f"{back:%m-%d}", self._light.locale().name())
                said = self.tr("Customers see it, and can reserve it again from {day}.")
                self._light.show_state(Lamp.WARN, self.tr("Out of season"), said.format(day=day))
            case Standing.UNCOUNTED:
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("To be seen in the shop"),
                    self.tr("Can’t be reserved without:"),
                    [("stock", self.tr("Stock"))],
                )
            case Standing.SOLD_OUT if reach is Reach.NOWHERE:
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("Sold out"),
                    self.tr("Ready to be online otherwise, once your shop is on the marketplace."),
                )
            case Standing.SOLD_OUT:
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("Online, sold out"),
                    self.tr("Customers see it, and can reserve it again once there is stock."),
                )
            case Standing.READY:
                self._light.show_state(
                    Lamp.GOOD,
                    self.tr("Ready to be online"),
                    self.tr("Customers see it once your shop is on the marketplace, in Settings."),
                )
            case Standing.SOON:
                self._light.show_state(
                    Lamp.GOOD,
                    self.tr("Soon online"),
                    self.tr("Customers see it as it is here once the connection is back."),
                )
            case Standing.ONLINE if sheet.waits and reach is Reach.LATER:
                self._light.show_state(
                    Lamp.GOOD,
                    self.tr("Online"),
                    self.tr("Customers see your changes once the connection is back."),
                )
            case Standing.ONLINE:
                self._light.show_state(
                    Lamp.GOOD, self.tr("Online"), self.tr("Customers see it and can reserve it.")
                )
            case Standing.IN_STORE:
                self._light.show_state(
                    Lamp.WARN,
                    self.tr("To be seen in the shop"),
                    self.tr("Can’t be reserved without:") if missing else "",
                    missing,
                )
            case Standing.INCOMPLETE:
                self._light.show_state(
                    Lamp.BAD, self.tr("Not visible yet"), self.tr("Still missing:"), missing
                )
            case Standing.OFFLINE:
                note = self.tr("Still missing to put it online:") if missing else ""
                self._light.show_state(
                    Lamp.DARK,
                    self.tr("Offline"),
                    note or self.tr("Only the shop sees it."),
                    missing,
                )
