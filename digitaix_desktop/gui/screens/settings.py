"""Settings: the shop as customers see it, the marketplace, the printer, language and size."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_alert import AlertBlock
from digitaix_desktop.gui.screens.settings_closings import ClosingsBlock
from digitaix_desktop.gui.screens.settings_copies import CopiesBlock
from digitaix_desktop.gui.screens.settings_counter import CounterBlock
from digitaix_desktop.gui.screens.settings_dress import DressBlock
from digitaix_desktop.gui.screens.settings_hours import HoursBlock
from digitaix_desktop.gui.screens.settings_look import LookBlock
from digitaix_desktop.gui.screens.settings_marketplace import MarketplaceBlock
from digitaix_desktop.gui.screens.settings_orders import OrdersBlock
from digitaix_desktop.gui.screens.settings_printer import PrinterBlock
from digitaix_desktop.gui.screens.settings_scale import ScaleBlock
from digitaix_desktop.gui.screens.settings_shop import ShopBlock
from digitaix_desktop.gui.screens.settings_till import TillBlock
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.desk import Touched

_TWO_COLUMNS = 1100
"""From this width on, no field of either column is squeezed."""


class SettingsPlace(QWidget):
    """Blocks in two columns, in one where there is no room; each is saved as it is changed."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.shop = ShopBlock(parts)
        self.hours = HoursBlock(parts)
        self.closings = ClosingsBlock(parts)
        self.orders = OrdersBlock(parts)
        self.alert = AlertBlock(parts)
        self.marketplace = MarketplaceBlock(parts)
        self.printer = PrinterBlock(parts)
        self.dress = DressBlock(parts)
        self.look = LookBlock(parts)
        self.till = TillBlock(parts)
        self.counter = CounterBlock(parts)
        self.scale = ScaleBlock(parts)
        self.copies = CopiesBlock(parts)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(8, 0, 24, 24)
        page.setSpacing(16)
        page.addWidget(label(self.tr("Settings"), kind="title"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._sections: dict[Chip, tuple[tuple[QWidget, ...], tuple[QWidget, ...]]] = {
            Chip(text=self.tr("Shop")): ((self.shop,), (self.hours, self.closings)),
            Chip(text=self.tr("Reservations")): ((self.orders,), (self.alert,)),
            Chip(text=self.tr("Counter")): ((self.counter, self.till), (self.scale,)),
            Chip(text=self.tr("Printing")): ((self.printer, self.dress), ()),
            Chip(text=self.tr("Marketplace and PCs")): ((self.marketplace,), ()),
            Chip(text=self.tr("Copies and look")): ((self.copies,), (self.look,)),
        }
        page.addWidget(self._heads())
        for side in range(2):
            column = QVBoxLayout()
            column.setSpacing(16)
            for blocks in self._sections.values():
                for block in blocks[side]:
                    column.addWidget(block)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        page.addLayout(self._columns)
        self._show_section(next(iter(self._sections)))
        page.addStretch(1)
        self._scroll = Scrolling(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._scroll)
        parts.bus.touched.connect(self._touched)

    def sections(self) -> list[Chip]:
        """What the settings are about; one of them is shown."""
        return list(self._sections)

    def _heads(self) -> QWidget:
        heads = QWidget()
        flow = FlowLayout(heads)
        self._group = QButtonGroup(self)
        for chip in self._sections:
            self._group.addButton(chip)
            flow.addWidget(chip)
        self._group.buttonClicked.connect(self._show_section)
        return heads

    def _show_section(self, chosen: QAbstractButton) -> None:
        """Only what it is about: no setting lies below a page of others."""
        chosen.setChecked(True)
        for chip, sides in self._sections.items():
            for place, blocks in enumerate(sides):
                for block in blocks:
                    block.setVisible(chip is chosen)
                if chip is chosen:
                    self._columns.setStretch(place, 1 if blocks else 0)

    def show_printer(self) -> None:
        """Bring the printer into sight, with the focus on its choice."""
        self.bring(self.printer)
        self.printer.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_marketplace(self) -> None:
        """Bring the marketplace into sight, with the focus where its address is typed."""
        self.bring(self.marketplace)
        self.marketplace.begin()

    def show_copies(self) -> None:
        """Bring the copies into sight."""
        self.bring(self.copies)
        self.copies.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_block(self, block: QWidget) -> None:
        """Show what some settings are about, with them in it."""
        for chip, sides in self._sections.items():
            if any(block in blocks for blocks in sides):
                self._show_section(chip)

    def bring(self, block: QWidget) -> None:
        """Bring a block of settings into sight."""
        self.show_block(block)
        # Blocks of a page that was not shown yet have no place before they are laid out.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(block))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read what is chosen now."""
        super().showEvent(event)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where there is room, else one column below the other."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = event.size().width() >= look().px(_TWO_COLUMNS)
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _touched(self, touched: Touched) -> None:
        if touched & (Touched.SETTINGS | Touched.EXCHANGES) and self.isVisible():
            self._read()

    def _read(self) -> None:
        self.shop.read()
        self.hours.read()
        self.closings.read()
        self.orders.read()
        self.alert.read()
        self.marketplace.read()
        self.printer.read()
        self.dress.read()
        self.look.read()
        self.till.read()
        self.counter.read()
        self.scale.read()
        self.copies.read()
