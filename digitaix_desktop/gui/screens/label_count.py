"""How many labels on the shelves no longer say what is so; counted beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.words import local_time


class LabelCount(QObject):
    """`counted(int)` while a place is seen: as prices change, and as promotions begin and end."""

    counted = Signal(int)

    def __init__(self, parts: Parts, place: QWidget) -> None:
        super().__init__(place)
        self._parts, self._again, self._day = parts, False, ""
        self._task: Task | None = None
        self._fresh = Freshness(
            place, parts.bus, Touched.PRODUCTS, self._count, self._pass_time, parts.now_ms
        )

    def _today(self) -> str:
        return local_time(self._parts.now_ms()).date().isoformat()

    def _pass_time(self) -> None:
        """A promotion begins and ends with a day."""
        if self._day != self._today():
            self._count()

    def _count(self) -> None:
        if self._task is not None:
            self._again = True
            return
        self._again, self._day, queries = False, self._today(), self._parts.queries
        task = self._task = Task(lambda _task: len(queries.labels_to_reprint()))
        task.succeeded.connect(lambda count: self.counted.emit(count))
        task.finished.connect(self._counted)
        self._parts.tasks.start(task)

    def _counted(self) -> None:
        self._task = None
        if self._again:
            self._count()


class LabelsCard(Card):
    """Above the day: customers pay what the shelf says, so it is told, and led to."""

    def __init__(self, parts: Parts, place: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = label(wraps=True)
        self.see = Button(self, text=self.tr("Labels"), variant="text")
        self.see.clicked.connect(lambda _checked=False: parts.go.labels.emit([]))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(Symbol(self, symbol="tags", tone="lake"))
        row.addWidget(self.said, 1)
        row.addWidget(self.see, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        self._count = LabelCount(parts, place)
        self._count.counted.connect(self.show_count)

    def show_count(self, count: int) -> None:
        """Say how many there are; nothing of none."""
        self.said.setText(
            self.tr("%Ln label(s) on the shelves no longer say what is so.", "", count)
        )
        self.setVisible(count > 0)
