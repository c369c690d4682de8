"""What is scanned while an order is prepared: it goes into the bag, or instead of what lacks."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.missing_panel import MissingPanel
from digitaix_desktop.gui.screens.order_deeds import OrderDeeds
from digitaix_desktop.gui.screens.order_lines import OrderLines
from digitaix_desktop.operations.choices import PICKING
from digitaix_desktop.operations.picking import Picking, line_for
from digitaix_desktop.operations.products import ChangeVariant
from digitaix_desktop.operations.scanning import Goods, remember_label


class OrderScans(QObject):
    """Finds the article of the order that a scan is for; what then shows it is `unfolded`."""

    unfolded = Signal(object)  # QWidget

    def __init__(
        self,
        parts: Parts,
        lines: OrderLines,
        missing: MissingPanel,
        deeds: OrderDeeds,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts, self._lines, self._missing, self._deeds = parts, lines, missing, deeds
        self._unknown: tuple[UUID, int, ChangeVariant | None] | None = None

    def take_goods(self, order: Order, goods: Goods) -> bool:
        """Goods go into the order that is prepared; false for those of no article of it.

        A label's weight goes to the next article of that product that is not weighed; a piece is
        ticked off. What is weighed and has no label opens its article. While something is looked
        for in the place of what is missing, they are it.
        """
        if self._missing.line_id() is not None:
            self._missing.scanned(goods.product.id, goods.variant.id)
            return True
        picking = Picking.of(self._parts.queries.setting(PICKING))
        line = line_for(order, goods.variant.id, picking)
        if line is None:
            return False
        if not line.unit.measured:
            self._deeds.take_piece(line.id)
        elif (block := self._lines.open_line(line.id)) is not None:
            if goods.milli is not None:
                block.take_weight(goods.milli)
            else:
                block.begin_typing()
        return True

    def take_label(self, label: ScaleLabel) -> bool:
        """A label of which nobody knows the article: of the one that is open, if that is said.

        False while none is open that is sold by the kilo.
        """
        line_id, block = self._lines.opened(), self._lines.open_block()
        line = None if line_id is None else self._lines.line(line_id)
        product = None if line is None else self._parts.queries.product(line.product_id)
        if line is None or block is None or product is None or line.unit is not Unit.KG:
            return False
        variant = product.product.variant(line.variant_id)
        milli = label.milli(product.product.unit_cents(variant, self._parts.now_ms()))
        if milli is None:  # a price, of what has none
            return False
        block.take_unknown(milli)
        self._unknown = line.id, milli, remember_label(product.product, variant, label)
        self.unfolded.emit(block)
        return True

    def noted(self, line_id: UUID, milli: int) -> None:
        """A weight was noted; of the label that nobody knew, it was of this article."""
        of_line, weighed, remember = self._unknown or (None, None, None)
        self._unknown = None
        if remember is not None and (of_line, weighed) == (line_id, milli):
            self._parts.asker.ask(remember)
