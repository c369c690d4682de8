"""Writes all products into a spreadsheet, where the user says."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task

T = TypeVar("T")
_ENDING, _TEXT = ".xlsx", ".csv"


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
        kinds = f"Excel (*{_ENDING});;CSV (*{_TEXT})"
        chosen, kind = QFileDialog.getSaveFileName(
            window, self.tr("Export products"), str(proposed), kinds
        )
        if chosen:
            path, ending = Path(chosen), _TEXT if kind.startswith("CSV") else _ENDING
            self.write(path if path.suffix else path.with_suffix(ending))

    def write(self, path: Path) -> None:
        """Write into that file, whole or not at all."""
        self.began.emit()
        task = Task(lambda _task: self._work(path))
        task.succeeded.connect(lambda count: self._written(path, count))
        task.failed.connect(lambda error: self._failed(path, error))
        task.finished.connect(self.ended)
        self._parts.tasks.start(task)

    def _work(self, path: Path) -> int:
        write = self._parts.papers.write_catalogue
        return write_whole(path, lambda unfinished: write(unfinished, path.suffix))

    def _written(self, path: Path, count: int) -> None:
        said = self.tr("%Ln product(s) written into “{name}”", "", count).format(name=path.name)
        self._parts.asker.said.emit(said, None)

    def _failed(self, path: Path, error: BaseException) -> None:
        said = self._parts.asker.explain(error)
        if isinstance(error, OSError):
            said = self.tr(
                "“{name}” can’t be written there ({why}). Choose another folder, or close the "
                "program that has it open."
            ).format(name=path.name, why=error.strerror or error)
        self._parts.asker.refused.emit(said)


class TemplateWriting(CatalogueExport):
    """Writes an empty list of products to be filled in, where the user says."""

    def choose(self, window: QWidget) -> None:
        """Ask where to, then write."""
        folder = usual_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = folder / (self.tr("my products") + _ENDING)
        chosen, _ = QFileDialog.getSaveFileName(
            window, self.tr("An empty list to fill in"), str(proposed), f"Excel (*{_ENDING})"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(_ENDING))

    def _work(self, path: Path) -> int:
        write_whole(path, self._parts.papers.write_template)
        return 0

    def _written(self, path: Path, count: int) -> None:
        del count
        said = self.tr("“{name}” is ready to be filled in; drop it here then.")
        self._parts.asker.said.emit(said.format(name=path.name), None)


def write_whole(path: Path, write: Callable[[Path], T]) -> T:
    """Have a file written beside its place, and put there once it is whole."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    unfinished.touch()  # a folder nobody may write in is told before anything is read
    try:
        made = write(unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return made
