"""Writes all products into a spreadsheet, where the user says."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task

_ENDING = ".xlsx"


class CatalogueExport(QObject):
    """`began` and `ended` frame the writing; how it went is told below, as for a deed."""

    began = Signal()
    ended = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts

    def choose(self, window: QWidget) -> None:
        """Ask where to, then write."""
        folder = usual_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = folder / (self.tr("products") + _ENDING)
        chosen, _ = QFileDialog.getSaveFileName(
            window, self.tr("Export products"), str(proposed), f"Excel (*{_ENDING})"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(_ENDING))

    def write(self, path: Path) -> None:
        """Write into that file, whole or not at all."""
        self.began.emit()
        task = Task(lambda _task: self._work(path))
        task.succeeded.connect(lambda count: self._written(path, count))
        task.failed.connect(lambda error: self._failed(path, error))
        task.finished.connect(self.ended)
        self._parts.tasks.start(task)

    def _work(self, path: Path) -> int:
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
        unfinished.touch()  # a folder nobody may write in is told before anything is read
        try:
            count = self._parts.papers.write_catalogue(unfinished)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        return count

    def _written(self, path: Path, count: int) -> None:
        said = self.tr("%n product(s) written into “{name}”", "", count).format(name=path.name)
        self._parts.asker.said.emit(said, None)

    def _failed(self, path: Path, error: BaseException) -> None:
        said = self._parts.asker.explain(error)
        if isinstance(error, OSError):
            said = self.tr(
                "“{name}” can’t be written there ({why}). Choose another folder, or close the "
                "program that has it open."
            ).format(name=path.name, why=error.strerror or error)
        self._parts.asker.refused.emit(said)
