"""Which printer: remembered on this PC for what is printed; listed when it is first opened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.operations.printing import PrinterQueue
from digitaix_desktop.operations.settings import Choose


class PrinterChoice(Choice):
    """A slow printer never holds the window up: they are asked for beside it."""

    def __init__(self, parts: Parts, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._key, self._listed = parts, key, False
        self.setAccessibleName(self.tr("Printer"))
        self._show([])
        self.activated.connect(lambda _index: self._choose())

    def queue(self) -> str:
        """The printer chosen; nothing where it is to open as PDF."""
        return str(self.currentData() or "")

    def read(self) -> None:
        """Show what is chosen; the first time, look for printers too."""
        if self._listed:
            self._mark()
            return
        self._listed = True
        task = Task(lambda _task: self._parts.papers.printers.queues())
        task.succeeded.connect(self._show)
        # Without a print service it opens as PDF, which the first line says.
        self._parts.tasks.start(task)

    def _show(self, queues: list[PrinterQueue]) -> None:
        self.clear()
        self.addItem(self.tr("Open as PDF"), "")
        for queue in queues:
            self.addItem(queue.label, queue.name)
        self._mark()

    def _mark(self) -> None:
        chosen = self._parts.queries.setting(self._key)
        name = chosen if isinstance(chosen, str) else ""
        if name and self.findData(name) < 0:
            self.addItem(name, name)
        self.setCurrentIndex(max(0, self.findData(name)))

    def _choose(self) -> None:
        self._parts.asker.ask(Choose(self._key, self.currentData() or None))
