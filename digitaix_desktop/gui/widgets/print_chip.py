"""What of the prints wants somebody, in a dot and a few words; hidden where nothing does."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.widgets.status_chip import StatusChip
from digitaix_desktop.operations.print_jobs import OPEN, TO_SEE, PrintEntry


class PrintChip(StatusChip):
    """Stays as long as a print waits for its printer, wherever one is; a click leads to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stuck: frozenset[UUID] = frozenset()
        self.hide()

    def show_prints(self, entries: Iterable[PrintEntry]) -> None:
        """Count what somebody has to look at, else what something is in the way of."""
        entries = list(entries)
        to_see = sum(each.state in TO_SEE for each in entries)
        # What is tried once more is stuck until it came out: nothing is known to be in the way then
        self._stuck = frozenset(
            each.id
            for each in entries
            if each.state in OPEN and (each.why or each.id in self._stuck)
        )
        waiting = len(self._stuck)
        if to_see:
            self._say(self.tr("%Ln print(s) to see", "", to_see), "warn")
        elif waiting:
            self._say(self.tr("%Ln print(s) waiting", "", waiting), "warn")
        self.setVisible(bool(to_see or waiting))

    def about(self) -> str:
        """What it is about, for who hears it."""
        return self.tr("Prints")
