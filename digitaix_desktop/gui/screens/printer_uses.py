"""Last step to a printer: what comes out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import CHOSEN_FOR, each_words
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import PRINT_ON_ARRIVAL
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.print_jobs import printer_words
from digitaix_desktop.operations.print_setup import Setup, carried_by, setup_of, usual_on


class UsesStep(QWidget):
    """What its paper can hold; ticked is what has no printer yet, and would go there."""

    changed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.ticks: dict[Kind, Tick] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.by_itself = Tick(self, text=self.tr("Print the slip as soon as an order comes"))
        nothing = self.tr("Tick what it prints. If you close, nothing changes.")
        self.nothing = label(nothing, tone="muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("What comes out of it?"), kind="emphasis"))
        column.addLayout(self._rows)
        column.addWidget(self.nothing)
        column.addWidget(self.by_itself)
        column.addStretch(1)

    def begin(self, setup: Setup, wanted: Kind | None) -> None:
        """Offer what this paper holds; `wanted` is what a printer was looked for."""
        for tick in self.ticks.values():
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        queries = self._parts.queries
        carried, usual = carried_by(setup.page), usual_on(setup.page)
        for kind in CHOSEN_FOR:
            if kind not in carried:
                continue
            now = setup_of(queries, kind).printer
            words = each_words(kind)
            if now and now != setup.printer:
                words += " " + self.tr("(now: {printer})").format(printer=printer_words(now))
            tick = Tick(text=words)
            tick.setChecked(kind is wanted or now == setup.printer or (not now and kind in usual))
            tick.toggled.connect(lambda _ticked: self._ticked())
            self.ticks[kind] = tick
            self._rows.addWidget(tick)
        self.by_itself.setChecked(bool(queries.setting(PRINT_ON_ARRIVAL)))
        self._ticked()

    def kinds(self) -> list[Kind]:
        """What is ticked."""
        return [kind for kind, tick in self.ticks.items() if tick.isChecked()]

    def _ticked(self) -> None:
        kinds = self.kinds()
        self.by_itself.setVisible(Kind.SLIP in kinds)
        self.nothing.setVisible(not kinds)
        self.changed.emit()
