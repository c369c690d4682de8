"""A supplier's delivery note, as a file: what it says is expected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.deliveries import ExpectFromNote, NothingKnown
from digitaix_desktop.operations.importing.noted import Note
from digitaix_desktop.operations.importing.watching import ENDINGS


class DeliveryNote(QObject):
    """`expected(id)` once a file was read and its delivery is awaited; refusals are told below."""

    expected = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._path: Path | None = None

    def choose(self, window: QWidget) -> None:
        """Ask for the file, then read it."""
        folder = usual_folder(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = " ".join(f"*{each}" for each in sorted(ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(
            window, self.tr("A supplier’s delivery note"), str(folder), f"({kinds})"
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Understand it: its goods, and how much of them."""
        said = self.tr("Reading “{name}”…").format(name=path.name)
        self._parts.asker.said.emit(said, None)
        task = Task(lambda task: self._parts.papers.read_note(path, task))
        task.succeeded.connect(lambda note: self._expect(path, note))
        task.failed.connect(
            lambda error: self._parts.asker.refused.emit(self._parts.asker.explain(error))
        )
        self._parts.tasks.start(task)

    def import_again(self) -> None:
        """Bring in what the note names and nobody knows here: the file that was read last."""
        self._parts.go.import_file.emit(self._path)

    def _expect(self, path: Path, note: Note) -> None:
        self._path, asker = path, self._parts.asker
        try:
            done = self._parts.desk.do(ExpectFromNote(path.stem, note))
        except NothingKnown as refusal:
            asker.offered.emit(
                asker.explain(refusal), self.tr("Import the file…"), self.import_again
            )
        except ShopError as refusal:
            asker.refused.emit(asker.explain(refusal))
        else:
            asker.tell(done)
            self.expected.emit(done.subject)
