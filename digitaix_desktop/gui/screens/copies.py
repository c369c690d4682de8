"""The copies of the shop in a sheet: when each was made, what it holds, and the way back to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.safekeeping import Copies
from digitaix_desktop.gui.screens.care_words import when, why_words
from digitaix_desktop.gui.tasks import Task, Tasks
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, label, set_tone
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.copies import Copy, Holds, Why
from digitaix_desktop.words import Words
from digitaix_protocol.rules import formats

_WIDE, _HIGH = 760, 560


class CopiesSheet(QDialog):
    """`ready` tells that a copy is made ready: whoever shows this lets it take its place.

    Needs no open books: it is shown for a damaged file as well.
    """

    ready = Signal(object)  # Copy

    def __init__(
        self, copies: Copies, words: Words, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._copies, self._words, self._tasks = copies, words, tasks
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Copies of your shop"))
        self.resize(look().px(_WIDE), look().px(_HIGH))
        self.title = label(self.tr("Go back to a copy"), kind="title", wraps=True)
        self.said = label(
            self.tr(
                "The shop becomes again what it was then. What the marketplace knows comes back by "
                "itself, your later sales too. What is here now is kept: you can go back to it."
            ),
            tone="muted",
            wraps=True,
        )
        self.waiting = Remark(tone="warn")
        self.notice = Remark(tone="bad")
        self.progress = ProgressStrip(self)
        self.progress.stopped.connect(self._stop)
        self.elsewhere = Button(
            self, text=self.tr("Look elsewhere…"), variant="outlined", symbol="folder-open"
        )
        self.elsewhere.clicked.connect(lambda _checked=False: self._choose_folder())
        self.close_button = Button(self, text=self.tr("Close"), variant="text")
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self._rows = QVBoxLayout()
        self.buttons: list[Button] = []
        self._shown: list[Copy] = []
        self._good: Path | None = None
        self._pc = ""
        self._lay_out()
        self.read()

    def _lay_out(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(8)
        lines.addLayout(self._rows)
        lines.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.elsewhere)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 16, 24)
        column.setSpacing(12)
        for part in (self.title, self.said, self.waiting, self.notice, self.progress):
            column.addWidget(part)
        column.addWidget(Scrolling(inside), 1)
        column.addLayout(foot)

    def tell_waiting(self, changes: int) -> None:
        """So many changes were not sent yet: what is put back does not know the youngest."""
        if not changes:
            return
        told = self.tr("%Ln change(s) not sent yet", "", changes)
        self.waiting.setText(
            self.tr(
                "{changes}: those made after the copy stay behind with what is set aside. Wait "
                "until they have left, if you can."
            ).format(changes=told)
        )

    def is_for_damage(self, what: str) -> None:
        """The shop's file is damaged: say so above, and lead to the newest good copy."""
        self.title.setText(self.tr("The shop's file is damaged"))
        self.said.setText(what)
        task = Task(lambda _task: self._copies.newest_good())
        task.succeeded.connect(self._lead_to)
        self._tasks.start(task)

    def _lead_to(self, copy: Copy | None) -> None:
        if copy is not None:
            told = self.tr("The copy of {when} is whole: you can go back to it.")
            set_tone(self.notice, "good")
            self.notice.setText(told.format(when=when(copy.made_ms, self._words)))
            self._good = copy.path
            self._choose_row()

    # The list -----------------------------------------------------------------------------

    def read(self, near: Path | None = None) -> None:
        """Look for copies: those of this PC, or those in a folder."""
        self.notice.clear()
        task = Task(lambda _task: (self._copies.found(near), self._copies.pc()))
        task.succeeded.connect(self._show)
        task.failed.connect(self._refused)
        self._tasks.start(task)

    def _show(self, read: tuple[Sequence[tuple[Copy, Holds | None]], str]) -> None:
        found, self._pc = read
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons, self._shown = [], [copy for copy, _ in found]
        for copy, held in found:
            self._rows.addWidget(self._row(copy, held))
        if not found:
            words = self.tr("There is no copy here. Look for one on a USB stick or another disk.")
            self._rows.addWidget(label(words, tone="muted", wraps=True))
        self._choose_row()

    def _choose_row(self) -> None:
        """The focus on the copy that one most likely wants."""
        paths = [copy.path for copy in self._shown if copy.why is not Why.SET_ASIDE]
        wanted = self._good if self._good in paths else next(iter(paths), None)
        for copy, button in zip(self._shown, self.buttons, strict=True):
            button.set_variant("tinted" if copy.path == wanted else "outlined")
            if copy.path == wanted:
                button.setFocus()
        if not self.buttons:
            self.elsewhere.setFocus()

    def _row(self, copy: Copy, held: Holds | None) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setSpacing(0)
        day = when(copy.made_ms, self._words)
        column.addWidget(label(day, kind="name", wraps=True))
        told = self._told(copy, held)
        column.addWidget(label(told, kind="small", tone="muted", wraps=True))
        row.addLayout(column, 1)
        back = Button(
            line,
            text=self.tr("Go back to it"),
            symbol="archive-restore",
        )
        back.setAccessibleName(self.tr("Go back to the copy of {when}").format(when=day))
        back.setEnabled(held is not None)
        back.clicked.connect(lambda _checked=False: self.go_back_to(copy))
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        self.buttons.append(back)
        return line

    def _told(self, copy: Copy, held: Holds | None) -> str:
        """What it holds, how large it is, what it was made for."""
        parts = []
        if held is None:
            parts.append(self.tr("can't be read"))
        else:
            if self._pc and held.pc != self._pc:
                parts.append(self.tr("from another PC"))
            parts.append(self.tr("%Ln product(s)", "", held.products))
            parts.append(self.tr("%Ln order(s) under way", "", held.open_orders))
            if held.last_movement_ms is not None:
                day = when(held.last_movement_ms, self._words)
                parts.append(self.tr("last movement {when}").format(when=day))
        parts += [formats.size(copy.size, self._words.language), why_words(copy)]
        return " · ".join(part for part in parts if part)

    def _choose_folder(self) -> None:
        start = usual_folder(QStandardPaths.StandardLocation.HomeLocation)
        title = self.tr("Choose the USB stick or the folder with the copies")
        chosen = QFileDialog.getExistingDirectory(self, title, str(start))
        if chosen:
            self.read(Path(chosen))

    # The way back -------------------------------------------------------------------------

    def go_back_to(self, copy: Copy) -> None:
        """Make it ready; the shop may go on meanwhile."""
        if self._task is not None:
            return
        task = Task(lambda task: self._copies.prepare(copy.path, task))
        task.progressed.connect(self.progress.step)
        task.succeeded.connect(lambda _nothing: self._is_ready(copy))
        task.failed.connect(self._refused)
        task.finished.connect(self._ended)
        self._task = task
        self.notice.clear()
        self._allow(False)
        self.progress.begin(self.tr("Making the copy ready"))
        self._tasks.start(task)

    def _is_ready(self, copy: Copy) -> None:
        self.ready.emit(copy)

    def _refused(self, error: BaseException) -> None:
        set_tone(self.notice, "bad")
        self.notice.setText(self._words.explain(error))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _ended(self) -> None:
        self._task = None
        self.progress.finish()
        self._allow(True)

    def _allow(self, allowed: bool) -> None:
        for button in (*self.buttons, self.elsewhere, self.close_button):
            button.setEnabled(allowed)

    def reject(self) -> None:
        """Escape stops what is under way first."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()
