"""Work that takes its time: how far it is, how long it still takes, and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_protocol.rules import formats

_SURE_AFTER_MS = 1_500
"""Before that, the time left would be a guess made from a few rows."""


class ProgressStrip(Card):
    """Hidden until `begin`; `stopped` asks the work to stop at its next whole step."""

    stopped = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, clock_ms: Callable[[], int] | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock_ms or (lambda: time.monotonic_ns() // 1_000_000)
        self._began = 0
        self._what = ShortLabel(self, kind="name")
        self._counts = label(kind="small")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._stop = Button(self, text=self.tr("Stop"), symbol="x")
        self._stop.clicked.connect(lambda _checked=False: self._ask_to_stop())
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._what, 1)
        line.addWidget(self._counts)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addLayout(line)
        side.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(side, 1)
        row.addWidget(self._stop)
        self.hide()

    def begin(self, what: str, *, can_stop: bool = True) -> None:
        """Show that something has begun; how much of it there is comes with the first step."""
        self._began = self._clock()
        self._what.setText(what)
        self._counts.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(what)
        self._stop.setVisible(can_stop)
        self._stop.setEnabled(True)
        self._stop.setText(self.tr("Stop"))
        self.show()

    def step(self, done: int, total: int) -> None:
        """Say how much is done, of how much; a total of 0 is one not yet known."""
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(min(done, total))
        self._counts.setText(self._said(done, total))

    def finish(self) -> None:
        """It is over."""
        self.hide()

    def counts(self) -> str:
        """What it says beside the name of the work."""
        return self._counts.text()

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stopped.emit()

    def _said(self, done: int, total: int) -> str:
        language = self.locale().name()
        shown = formats.count(done, language)
        if total <= 0:
            return shown
        of = self.tr("{done} of {all}").format(done=shown, all=formats.count(total, language))
        gone = self._clock() - self._began
        if done <= 0 or done >= total or gone < _SURE_AFTER_MS:
            return of
        return f"{of} · {self._left(gone * (total - done) // done // 1000 + 1)}"

    def _left(self, seconds: int) -> str:
        if seconds < 60:
            return self.tr("about {n} s left").format(n=seconds)
        return self.tr("about {n} min left").format(n=-(-seconds // 60))
