"""A field for a percentage that is added or taken off."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_protocol.rules import formats

_TYPED = re.compile(r"([+\-−–]?)\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*%?")


class PercentEdit(NumberEdit):
    """Whole basis points; reads "5", "+5 %", "-20" and "2,5 %" alike."""

    def __init__(self, parent: QWidget | None = None, *, signed: bool = True) -> None:
        super().__init__(parent)
        self._signed = signed
        self.speak(self._read_percent, self._show_percent)
        self.setAccessibleName(self.tr("Percentage"))

    def _read_percent(self, text: str) -> int | None:
        found = _TYPED.fullmatch(text.strip())
        if found is None:
            return None
        sign, whole, part = found.groups()
        bp = int(whole) * 100 + int((part or "").ljust(2, "0") or 0)
        return -bp if sign and sign != "+" and self._signed else bp

    def _show_percent(self, bp: int) -> str:
        shown = formats.percent(abs(bp), self.locale().name())
        if not self._signed:
            return shown
        return f"+{shown}" if bp >= 0 else f"−{shown}"
