"""How and when a product is made, in the product sheet: to order, in season, as an example."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_part import ProductPart
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.day_edit import DayEdit
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_protocol.rules import formats

_LEADS = (0, 30, 60, 120, 240, 1440, 2880, 4320, 7200, 10_080, 20_160)
_HOUR, _DAY = 60, 1440


class Lasting(QObject):
    """Says how long it takes to make something."""

    def words(self, minutes: int) -> str:
        """In minutes, hours or days, whichever comes out even."""
        if not minutes:
            return self.tr("the shop’s usual time")
        if minutes % _HOUR:
            return self.tr("%Ln minute(s)", "", minutes)
        if minutes % _DAY:
            return self.tr("%Ln hour(s)", "", minutes // _HOUR)
        return self.tr("%Ln day(s)", "", minutes // _DAY)


class ProductMaking(ProductPart):
    """Made once it is asked for, how long that takes, and when of the year there is any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say_title(self.tr("Making and season"))
        self._language, self._lasting = self.locale().name(), Lasting(self)
        self.to_order = Tick(self, text=self.tr("Made to order: never sold out"))
        self.example = Tick(self, text=self.tr("The photo shows an example"))
        self.lead = Choice(self)
        for minutes in _LEADS:
            self.lead.addItem(self._lasting.words(minutes), minutes)
        self.season_from, self.season_to = DayEdit(self), DayEdit(self)
        self.note = label(kind="small", tone="warn", wraps=True)
        self.note.hide()
        self.column.addWidget(self.to_order)
        self.column.addWidget(self.example)
        self.add_named(self.tr("Ready after"), self.lead)
        self.add_beside(
            (self.tr("In season from"), self.season_from), (self.tr("to"), self.season_to)
        )
        self.column.addWidget(self.note)
        self._bind()

    def _bind(self) -> None:
        for name, tick in (("to_order", self.to_order), ("example_photo", self.example)):
            self._bind_tick(name, tick)
        lead = self.bind(
            "making",
            self.lead,
            self._show_lead,
            lambda product: _with(product, lead_minutes=self.lead.currentData()),
        )
        self.lead.activated.connect(lambda _index: self.entered.emit(lead))
        for name, field in (("season_from", self.season_from), ("season_to", self.season_to)):
            self._bind_day(name, field)
            field.setPlaceholderText(self.tr("all year"))

    def _bind_tick(self, name: str, tick: Tick) -> None:
        bound = self.bind(
            "making",
            tick,
            lambda product: tick.setChecked(getattr(product.making, name)),
            lambda product: _with(product, **{name: tick.isChecked()}),
        )
        tick.clicked.connect(lambda _on=False: self.entered.emit(bound))

    def _bind_day(self, name: str, field: DayEdit) -> None:
        self.bind(
            "making",
            field,
            lambda product: field.set_day(getattr(product.making, name)),
            lambda product: _with(product, **{name: field.day()}),
        )

    def _show_lead(self, product: Product) -> None:
        minutes = product.making.lead_minutes
        if self.lead.findData(minutes) < 0:
            self.lead.addItem(self._lasting.words(minutes), minutes)
        self.lead.setCurrentIndex(self.lead.findData(minutes))

    def show_product(self, product: Product) -> None:
        """One line: to order, how long, which season."""
        making = product.making
        said = [self.tr("to order")] if making.to_order else []
        if making.lead_minutes:
            said.append(self._lasting.words(making.lead_minutes))
        days = [day for day in (making.season_from, making.season_to) if day is not None]
        if len(days) == 2:
            said.append(" – ".join(formats.day_of_year(day, self._language) for day in days))
        self.summary.setText(" · ".join(said))
        self.note.setVisible(len(days) == 1)
        self.note.setText(self.tr("A season needs both days: until then it is sold all year."))


def _with(product: Product, **values: Any) -> Product:
    return replace(product, making=replace(product.making, **values))
