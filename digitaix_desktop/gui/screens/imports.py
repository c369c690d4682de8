"""Imports and large changes of the last months, in a sheet: what each did, and its way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_history import ImportHistory
from digitaix_desktop.gui.screens.import_outcome import Outcome
from digitaix_desktop.gui.screens.import_run import ImportRun, Stage
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.views.deeds import LongDeed

_WIDE, _HIGH = 760, 440
_AT_WORK = (Stage.IMPORTING, Stage.UNDOING)


class Imports(QDialog):
    """Esc or its button closes it; not while an import is being undone or carried on."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Imports and large changes"))
        self.resize(look().px(_WIDE), look().px(_HIGH))
        self._outcome = Outcome(parts, ImportWords(parts.words, self), self)
        self.run = ImportRun(parts, self)
        self.history = ImportHistory(parts)
        self.nothing = label(
            self.tr("Nothing has been imported or changed at large yet."), tone="muted"
        )
        self.said = label(wraps=True)
        self.progress = ProgressStrip(self)
        self.close_button = Button(self, text=self.tr("Close"), variant="outlined")
        self._lay_out()
        self.close_button.clicked.connect(lambda _checked=False: self.accept())
        self.history.undone.connect(self._undo)
        self.history.continued.connect(self._continue)
        self.progress.stopped.connect(self.run.stop)
        self.run.progressed.connect(self.progress.step)
        self.run.changed.connect(self._stage_changed)
        self.said.hide()
        self._read()

    def _lay_out(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.addWidget(self.history)
        lines.addWidget(self.nothing)
        lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 16, 24)
        column.setSpacing(16)
        for part in (self.said, self.progress):
            column.addWidget(part)
        column.addWidget(Scrolling(inside), 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def _read(self) -> None:
        self.history.read()
        self.nothing.setVisible(self.history.isHidden())

    def _undo(self, deed: LongDeed) -> None:
        self.run.take_up(deed)
        self.run.undo()

    def _continue(self, deed: LongDeed) -> None:
        self.run.take_up(deed)
        self.run.resume()

    def _stage_changed(self) -> None:
        stage, deed = self.run.stage, self.run.deed
        busy = stage in _AT_WORK
        self.history.setEnabled(not busy)
        self.close_button.setEnabled(not busy)
        self.said.setVisible(not busy)
        if busy:
            self.progress.begin(self._outcome.under_way(stage, deed).title)
            return
        self.progress.finish()
        if deed is not None:
            told = self._outcome.after(stage, deed, None)
            self.said.setText(self.run.problem or f"{told.title}. {told.words}")
            set_tone(self.said, "warn" if self.run.problem else told.tone)
        self._read()

    def reject(self) -> None:
        """Escape waits for the end of what is under way: it can be stopped by its own button."""
        if self.run.stage not in _AT_WORK:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """So does the cross of the window."""
        if self.run.stage in _AT_WORK:
            event.ignore()
        else:
            super().closeEvent(event)
