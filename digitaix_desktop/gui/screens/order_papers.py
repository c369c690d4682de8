"""What else is printed of an order: to prepare it by, and for its bags; or only seen."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import kind_words
from digitaix_desktop.operations.documents import Document, Kind

MOST_BAGS = 6


class OrderPapers(QMenu):
    """The papers of one order; choosing one prints it, or shows it where no printer is chosen."""

    def __init__(self, parts: Parts, order_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self._go, self._order_id = parts.go, order_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(self.tr("Preparation slip"), Kind.PREPARATION)
        for bags in range(1, MOST_BAGS + 1):
            self._add(self.tr("%Ln bag label(s)", "", bags), Kind.BAG, bags)
        self.addSeparator()
        self.seen = self.addMenu(self.tr("Preview"))
        for kind in (Kind.SLIP, Kind.PREPARATION, Kind.BAG):
            document = Document(kind, (order_id,))
            action = self.seen.addAction(kind_words(kind))
            action.triggered.connect(
                lambda _checked=False, document=document: self._go.show_documents.emit([document])
            )

    def _add(self, words: str, kind: Kind, bags: int = 1) -> None:
        document = Document(kind, (self._order_id,), bags=bags)
        action = self.addAction(words)
        action.triggered.connect(lambda _checked=False: self._go.print_document.emit(document))
