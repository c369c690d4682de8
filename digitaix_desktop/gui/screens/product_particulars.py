"""What law, season and shop add, in the product sheet: the trade's own section comes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_by_weight import ProductByWeight
from digitaix_desktop.gui.screens.product_fields import Bound
from digitaix_desktop.gui.screens.product_food import ProductFood
from digitaix_desktop.gui.screens.product_keeping import ProductKeeping
from digitaix_desktop.gui.screens.product_making import ProductMaking
from digitaix_desktop.gui.screens.product_part import ProductPart
from digitaix_desktop.gui.screens.product_safety import ProductSafety
from digitaix_desktop.gui.screens.product_sharing import ProductSharing
from digitaix_desktop.gui.screens.product_withdrawal import ProductWithdrawal
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.queries import Queries
from digitaix_protocol.rules.information import FLOWER_TRADE, FOOD_TRADE


class ProductParticulars(QWidget):
    """Six sections; what the shop's trade uses most lies open, the others are a line each."""

    entered = Signal(object)  # Bound[Product]

    def __init__(
        self,
        queries: Queries,
        ask: Callable[[Command], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._queries = queries
        self._trade: str | None = None
        self.by_weight, self.food = ProductByWeight(self), ProductFood(self)
        self.safety = ProductSafety(queries, ask, self)
        self.withdrawal, self.making = ProductWithdrawal(self), ProductMaking(self)
        self.sharing = ProductSharing(self)
        self.keeping = ProductKeeping(queries, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in self._parts():
            part.entered.connect(self.entered)

    def _parts(self) -> tuple[ProductPart, ...]:
        return (
            self.by_weight,
            self.food,
            self.safety,
            self.withdrawal,
            self.making,
            self.sharing,
            self.keeping,
        )

    @property
    def fields(self) -> tuple[Bound[Product], ...]:
        """All fields, for the sheet that saves them."""
        return tuple(field for part in self._parts() for field in part.fields)

    @property
    def numbers(self) -> tuple[NumberEdit, ...]:
        """The fields in which something may be typed that can't be read."""
        return tuple(field for part in self._parts() for field in part.numbers)

    def show_product(self, product: Product) -> None:
        """Say of each section in one line what its fields say; they were shown already."""
        self._lay_out_for(self._queries.profile().trade)
        for part in self._parts():
            part.show_product(product)

    def _lay_out_for(self, trade: str) -> None:
        if trade == self._trade:
            return
        self._trade = trade
        food, goods = (self.food,), (self.safety,)
        orders: dict[str, tuple[ProductPart, ...]] = {
            FOOD_TRADE: (*food, self.keeping, self.making, self.withdrawal, *goods),
            FLOWER_TRADE: (self.making, self.keeping, self.withdrawal, *goods, *food),
        }
        usual = (*goods, self.keeping, self.withdrawal, self.making, *food)
        order = orders.get(trade, usual)
        for part in (self.by_weight, *order, self.sharing):
            self._column.removeWidget(part)
            self._column.addWidget(part)
        for part in self._parts():
            part.set_open(part is order[0] and bool(trade))
        before: QWidget | None = None
        for part in (self.by_weight, *order, self.sharing):
            for field in part.findChildren(QWidget):
                in_it = field.window() is self.window()  # and not in the list of a choice
                if in_it and field.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    if before is not None:
                        QWidget.setTabOrder(before, field)
                    before = field

    def place_of(self, key: str) -> QWidget | None:
        """The field that puts a missing thing right, its section unfolded."""
        for part in self._parts():
            place = part.places().get(key)
            if place is not None:
                part.set_open(True)
                return place
        return None


def missing_words() -> dict[str, str]:
    """What the law asks to be said, each thing in a word or two."""
    return {
        "food.ingredients": QCoreApplication.translate("MissingWords", "Ingredients"),
        "food.allergens": QCoreApplication.translate("MissingWords", "Allergens"),
        "food.net_milli": QCoreApplication.translate("MissingWords", "Net quantity"),
        "safety.maker": QCoreApplication.translate("MissingWords", "Maker"),
        "safety.address": QCoreApplication.translate("MissingWords", "Maker’s address"),
        "safety.contact": QCoreApplication.translate("MissingWords", "Maker’s e-mail"),
    }
