"""A file of another till's sales: what it comes to, then taken off the stock, and back again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.domain.errors import Quantity
from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.choices import TILL_NAME
from digitaix_desktop.operations.importing import way_back
from digitaix_desktop.operations.importing.selling import Takings
from digitaix_desktop.operations.importing.sold import USUAL_TILL, SalesFile
from digitaix_desktop.operations.views.deeds import LongDeed

_WIDE, _HIGH = 640, 460
_SHOWN = 200


class SalesSheet(QDialog):
    """Reads `path` at once. Nothing is written before *Take off the stock* is pressed."""

    def __init__(self, parts: Parts, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sales of another till"))
        self.resize(look().px(_WIDE), look().px(_HIGH))
        self._parts, self._path = parts, path
        self._till = str(parts.queries.setting(TILL_NAME) or USUAL_TILL)
        self.sales: SalesFile | None = None
        self.deed: LongDeed | None = None
        self._task: Task | None = None
        self.title = label(path.name, "emphasis", wraps=True)
        self.words = label(wraps=True)
        self.note = label(
            self.tr(
                "Only articles, quantities and dates are read, never amounts. Sales from before "
                "a stock count change nothing: the count knew of them."
            ),
            kind="small",
            tone="muted",
            wraps=True,
        )
        self.list = label(wraps=True)
        self.progress = ProgressStrip(self)
        self.progress.stopped.connect(self._stop)
        self.go = Button(self, text=self.tr("Take off the stock"), variant="filled")
        self.go.clicked.connect(lambda _checked=False: self._import())
        self.undo = Button(self, text=self.tr("Undo the import"), symbol="undo-2")
        self.undo.clicked.connect(lambda _checked=False: self._undo())
        self.close_button = Button(self, text=self.tr("Close"), variant="outlined")
        self.close_button.clicked.connect(lambda _checked=False: self.accept())
        self._lay_out()
        self._read()

    @classmethod
    def choose(cls, parts: Parts, parent: QWidget) -> None:
        """Choose a file in the system's own window, and show it."""
        folder = usual_folder(QStandardPaths.StandardLocation.DownloadLocation)
        title = QCoreApplication.translate("SalesSheet", "Choose your till's file of sales")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder))
        if chosen:
            cls(parts, Path(chosen), parent).open()

    def _lay_out(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.addWidget(self.list)
        lines.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for part in (self.title, self.words, self.progress):
            column.addWidget(part)
        column.addWidget(Scrolling(inside, by_keys=True), 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self._show_buttons()

    def _show_buttons(self) -> None:
        busy = self._task is not None
        self.go.setVisible(self.sales is not None and self.deed is None and not busy)
        self.undo.setVisible(self.deed is not None and not busy)
        self.close_button.setEnabled(not busy)

    # What it does -------------------------------------------------------------------------

    def _read(self) -> None:
        parts, path, till = self._parts, self._path, self._till

        def work(task: Task) -> tuple[SalesFile, Takings]:
            sales = parts.papers.read_sales(path, task)
            return sales, parts.sales.foresee(sales, till, task)

        self._run(self.tr("Reading “{name}”").format(name=path.name), Task(work), self._is_read)

    def _is_read(self, found: tuple[SalesFile, Takings]) -> None:
        self.sales, takings = found
        self.words.setText(
            self._sum_up(
                takings, self.tr("%Ln sale(s) to take off the stock.", "", takings.counted)
            )
        )
        self._list(takings)
        self.go.setEnabled(takings.counted > 0)
        self.go.setFocus()

    def _import(self) -> None:
        parts, sales, till = self._parts, self.sales, self._till
        if sales is None:
            return
        task = Task(lambda task: parts.sales.start(sales, till, task))
        self._run(self.tr("Taking off the stock"), task, self._is_in)

    def _is_in(self, done: tuple[LongDeed, Takings]) -> None:
        self.deed, takings = done
        way_back.remember(self._parts.desk, self.deed)
        said = self.tr("%Ln sale(s) taken off the stock.", "", takings.counted)
        self.words.setText(self._sum_up(takings, said))

    def _undo(self) -> None:
        deed, imports = self.deed, self._parts.imports
        if deed is not None:
            task = Task(lambda task: imports.undo(deed.id, task))
            self._run(self.tr("Undoing the import"), task, self._is_undone)

    def _is_undone(self, deed: LongDeed) -> None:
        self.deed = None
        way_back.remember(self._parts.desk, deed)
        self.words.setText(self.tr("The sales are undone: the stock is as before."))

    def _run(self, what: str, task: Task, then: Callable[[Any], None]) -> None:
        self.progress.begin(what)
        task.progressed.connect(self.progress.step)
        task.succeeded.connect(then)
        task.failed.connect(self._failed)
        task.stopped.connect(lambda: self.words.setText(self.tr("Stopped.")))
        task.finished.connect(self._ended)
        self._task = task
        self._show_buttons()
        self._parts.tasks.start(task)

    def _ended(self) -> None:
        self._task = None
        self.progress.finish()
        self._show_buttons()

    def _failed(self, error: BaseException) -> None:
        self.words.setText(self._parts.asker.explain(error))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    # What it says -------------------------------------------------------------------------

    def _sum_up(self, takings: Takings, first: str) -> str:
        said = [first]
        if takings.returns:
            said.append(self.tr("%Ln of them came back.", "", takings.returns))
        if takings.again:
            said.append(self.tr("%Ln counted before, not again.", "", takings.again))
        if takings.not_known:
            said.append(self.tr("%Ln of articles you don't have:", "", takings.not_known))
        return " ".join(said)

    def _list(self, takings: Takings) -> None:
        language, words = self._parts.words.language, self._parts.words
        lines = [f"{name} · {Quantity(milli).written(language)}" for name, milli in takings.unknown]
        if self.sales is not None:
            lines += [
                self.tr("Row {row}: {reason}").format(row=each.row, reason=words.say(each.reason))
                for each in self.sales.unread
            ]
        self.list.setText("\n".join(lines[:_SHOWN]))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Not while something is being written."""
        if self._task is not None:
            event.ignore()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        """Esc closes it, too."""
        if self._task is None:
            super().reject()
