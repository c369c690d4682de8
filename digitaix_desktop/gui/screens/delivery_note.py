"""A supplier's delivery note, as a file: what it says is expected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.deliveries import ExpectFromNote, NotedLine
from digitaix_desktop.operations.importing.details import BOUGHT_FROM
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.plan import PlannedProduct

_KINDS = "*.xlsx *.xls *.ods *.csv *.txt"


class DeliveryNote(QObject):
    """`expected(id)` once a file was read and its delivery is awaited; refusals are told below."""

    expected = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts

    def choose(self, window: QWidget) -> None:
        """Ask for the file, then read it."""
        folder = usual_folder(QStandardPaths.StandardLocation.DownloadLocation)
        chosen, _ = QFileDialog.getOpenFileName(
            window, self.tr("A supplier’s delivery note"), str(folder), f"({_KINDS})"
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Understand it as any list of products, its stock as what is delivered."""
        task = Task(lambda task: self._parts.papers.read_catalogue(path, None, task))
        task.succeeded.connect(lambda guess: self._expect(path, guess))
        task.failed.connect(
            lambda error: self._parts.asker.refused.emit(self._parts.asker.explain(error))
        )
        self._parts.tasks.start(task)

    def _expect(self, path: Path, guess: Guess) -> None:
        plan = guess.plan()
        lines = tuple(line for each in plan.products for line in _lines(each))
        named = {
            name
            for each in plan.products
            if (name := (each.details or {}).get(BOUGHT_FROM, {}).get("name"))
        }
        supplier = named.pop() if len(named) == 1 else path.stem
        done = self._parts.asker.ask(ExpectFromNote(supplier, lines))
        if done is not None and done.subject is not None:
            self.expected.emit(done.subject)


def _lines(product: PlannedProduct) -> Iterator[NotedLine]:
    if not product.variants:
        yield NotedLine(
            product.name, product.sku or "", product.barcode or "", (), product.stock_milli or 0
        )
    for each in product.variants:
        yield NotedLine(
            product.name, each.sku or "", each.barcode or "", each.options, each.stock_milli or 0
        )
