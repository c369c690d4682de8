"""From a document that is being made to paper: on a printer, or shown where none is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.printing import (
    PrintOrder,
    PrintOutcome,
    PrintState,
    Sheet,
    print_and_follow,
)

MakePdf = Callable[[], bytes]


class PaperOut(QObject):
    """One document at a time. `came` once it was printed or shown; what went wrong is told below.

    `busy` says whether one is under way.
    """

    busy = Signal(bool)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._folder: Path | None = None
        self._task: Task | None = None

    def print(
        self,
        make: MakePdf,
        queue: str,
        paper: Sheet,
        title: str,
        came: Callable[[], None] = lambda: None,
    ) -> None:
        """Print it on that printer; with none it opens in whatever shows PDFs here."""
        if self._task is not None:
            return
        if not queue:
            self.show(make, title, came)
            return

        def work(task: Task) -> PrintOutcome:
            printers = self._parts.papers.printers
            return print_and_follow(printers, PrintOrder(make(), queue, paper, title), task.pause)

        task = Task(work)
        task.succeeded.connect(lambda outcome: self._ended(outcome, came))
        self._start(task)

    def show(self, make: MakePdf, title: str, came: Callable[[], None] = lambda: None) -> None:
        """Show it; its file goes when the program goes."""
        if self._task is not None:
            return
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="digitaix-papers-"))
            finalize(self, rmtree, self._folder, ignore_errors=True)
        path = self._folder / f"{title}.pdf"
        task = Task(lambda _task: path.write_bytes(make()))
        task.succeeded.connect(lambda _size: self._show(path, came))
        self._start(task)

    def _start(self, task: Task) -> None:
        self._task = task
        task.failed.connect(self._broke)
        task.finished.connect(self._over)
        self.busy.emit(True)
        self._parts.tasks.start(task)

    def _over(self) -> None:
        self._task = None
        self.busy.emit(False)

    def _show(self, path: Path, came: Callable[[], None]) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            came()
        else:
            self._parts.asker.refused.emit(
                self.tr(
                    "Nothing on this PC shows PDFs. Until the program ends, it is in the file "
                    "{path}."
                ).format(path=path)
            )

    def _ended(self, outcome: PrintOutcome, came: Callable[[], None]) -> None:
        if outcome.state is PrintState.PRINTED:
            came()
        elif outcome.refusal is not None:
            self._broke(outcome.refusal)

    def _broke(self, error: BaseException) -> None:
        self._parts.asker.refused.emit(self._parts.asker.explain(error))
