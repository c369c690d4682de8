"""The scale at the counter, read for the article of an order that is being weighed."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scale import ScaleReader
from digitaix_desktop.gui.screens.line_block import LineBlock
from digitaix_desktop.gui.screens.order_lines import OrderLines


class OrderScale(QObject):
    """Brings what the scale says to the article it was asked for."""

    def __init__(self, parts: Parts, lines: OrderLines, parent: QObject) -> None:
        super().__init__(parent)
        self._lines = lines
        self._asked_for: UUID | None = None
        self.reader = ScaleReader(parts, self)
        self.reader.weighed.connect(self._weighed)
        self.reader.refused.connect(self._refused)
        self.reader.reading.connect(self._reading)
        lines.scale_asked.connect(self._read)

    def _read(self) -> None:
        """Its answer is for the line that is open now, whatever is opened meanwhile."""
        self._asked_for = self._lines.opened()
        self.reader.read()

    def _block(self) -> LineBlock | None:
        same = self._asked_for is not None and self._asked_for == self._lines.opened()
        return self._lines.open_block() if same else None

    def _weighed(self, grams: int) -> None:
        if (block := self._block()) is not None:
            block.take_weight(grams)

    def _refused(self, words: str) -> None:
        if (block := self._block()) is not None:
            block.say_of_scale(words)

    def _reading(self, reading: bool) -> None:
        if (block := self._block()) is not None:
            block.set_reading(reading)
