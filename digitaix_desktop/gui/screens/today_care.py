"""Above the day: what is to be known of disk and copies, calmly, and only where there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.care_words import remarks
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol


class CareCard(Card):
    """One card, however much there is to say; hidden while all is well."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self.said = label(wraps=True)
        self.more = Button(self, text=self.tr("Copies and disk"), variant="text")
        self.more.clicked.connect(lambda _checked=False: parts.go.copies_settings.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(Symbol(self, symbol="hard-drive", tone="lake"))
        row.addWidget(self.said, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        parts.safekeeping.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Say what there is to say."""
        said = remarks(self._parts.safekeeping.care, self._parts.words)
        self.said.setText("\n".join(each.words for each in said))
        self.set_tone("warn" if any(each.is_urgent for each in said) else None)
        self.setVisible(bool(said))
