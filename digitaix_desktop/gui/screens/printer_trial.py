"""Third step to a printer: a page is printed and looked at; of a receipt printer, its width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import state_of
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import Remark, label, set_tone
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_jobs import OPEN, JobState, PrintEntry
from digitaix_desktop.operations.print_setup import Setup
from digitaix_desktop.operations.printing import TEST_SCAN, OwnPaper


class Prints(Protocol):
    """Who prints."""

    def send(self, documents: Sequence[Document], setup: Setup) -> list[UUID]:
        """Print them there; what the prints are called."""

    def put_away(self, entry: PrintEntry) -> None:
        """It is no longer wanted."""


class TrialStep(QWidget):
    """What was asked for is a print like any other, and put away with this if it did not come."""

    changed = Signal()

    def __init__(self, parts: Parts, prints: Prints) -> None:
        super().__init__()
        self._parts, self._prints = parts, prints
        self.setup = Setup()
        self._asked: dict[UUID, Remark] = {}
        self.steps = Button(self, text=self.tr("Print the width test"), symbol="printer")
        self.steps_said = Remark()
        self.last = NumberEdit()
        self.last.speak(self._number, str)
        self.last.setMaximumWidth(look().px(88))
        self.learnt = Remark(kind="small")
        self.test = Button(self, text=self.tr("Print a test page"), symbol="printer")
        self.test_said = Remark()
        self.read = Remark()
        self._codes: list[str] = []
        self.look = label(tone="muted", wraps=True)
        self._number_words = label(self.tr("What is the last complete number at the right edge?"))
        self.last.setAccessibleName(self._number_words.text())
        self._lay_out()
        self.steps.clicked.connect(lambda _checked=False: self._print(Kind.STEPS, self.steps_said))
        self.test.clicked.connect(lambda _checked=False: self._print(Kind.TEST, self.test_said))
        self.last.numberChanged.connect(self._measured)
        parts.bus.touched.connect(self._touched)

    def _lay_out(self) -> None:
        self._width = Card()
        inside = QVBoxLayout(self._width)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(8)
        inside.addWidget(self._head(self.tr("How wide does it print?")))
        inside.addWidget(
            label(
                self.tr("The test prints lines, each a little longer, with its number at its end."),
                tone="muted",
                wraps=True,
            )
        )
        inside.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.steps_said)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self._number_words)
        asked.addWidget(self.last)
        asked.addStretch(1)
        inside.addLayout(asked)
        inside.addWidget(self.learnt)
        page = Card()
        within = QVBoxLayout(page)
        within.setContentsMargins(16, 12, 16, 16)
        within.setSpacing(8)
        within.addWidget(self._head(self.tr("A test page")))
        within.addWidget(self.look)
        within.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        within.addWidget(self.test_said)
        within.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._width)
        column.addWidget(page)
        column.addStretch(1)

    def _head(self, words: str) -> QLabel:
        return label(words, kind="name")

    def begin(self, setup: Setup) -> None:
        """Try this printer with this paper; what was said of another is over."""
        if setup != self.setup:
            self._put_away()
            self._asked.clear()
            self._codes.clear()
            for remark in (self.steps_said, self.test_said, self.read):
                remark.clear()
        self.setup = setup
        self._width.setVisible(bool(setup.dots))
        known = self._parts.papers.widths.number_of(setup.dots) if setup.dots else 0
        self.last.set_number(known or None)
        self.learnt.clear()
        self.look.setText(self._to_look_at(setup))

    def _to_look_at(self, setup: Setup) -> str:
        if isinstance(setup.page, OwnPaper):
            return self.tr("Look at it: all of it is on one label, and its code scans.")
        return (
            self.tr("Look at it: all of it is there, up to the edges, and both codes scan.")
            if setup.dots
            else self.tr(
                "Look at it: all of it is there, up to the edges, its ruler is 80 mm long, and "
                "its codes scan. If not, go back and pick another paper, or choose “actual size” "
                "in the printer's own settings. Where signs without sense come out, it is a "
                "printer for receipts: go back and pick it as one."
            )
        )

    def takes(self, scanned: str) -> bool:
        """Whether a scan was of a test page: which codes were read is said."""
        if not self.isVisible() or not scanned.startswith(TEST_SCAN):
            return False
        self._codes.append(scanned)
        words = self.tr("Read: {codes}").format(codes=", ".join(self._codes))
        self._tell(self.read, words, "good")
        return True

    # Printing -----------------------------------------------------------------------------

    def _print(self, kind: Kind, said: Remark) -> None:
        self._put_away(said)
        for job_id in self._prints.send([Document(kind)], self.setup):
            self._asked[job_id] = said
        self._touched(Touched.PRINTS)

    def _touched(self, touched: Touched) -> None:
        if not touched & Touched.PRINTS or not self._asked:
            return
        for entry in self._entries():
            words, tone = state_of(entry, self._parts.asker)
            self._tell(self._asked[entry.id], words, tone)
            if entry.state is JobState.PRINTED and self._asked[entry.id] is self.steps_said:
                self.last.setFocus()

    def _entries(self) -> list[PrintEntry]:
        return [each for each in self._parts.queries.prints() if each.id in self._asked]

    def _put_away(self, said: Remark | None = None) -> None:
        """Nobody stands before it any more: what still waits is not to come out tomorrow."""
        for entry in self._entries():
            if said is None or self._asked[entry.id] is said:
                del self._asked[entry.id]
                if entry.state in OPEN:
                    self._prints.put_away(entry)

    def leave(self) -> None:
        """The printer is set up, or is not."""
        self._put_away()

    # Its width ----------------------------------------------------------------------------

    def _number(self, text: str) -> int | None:
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
        return number if 1 <= number <= self._parts.papers.widths.count else None

    def _measured(self, number: int | None) -> None:
        if number is None:
            self.learnt.clear()
            return
        roll = self._parts.papers.widths.roll_of(number)
        self.setup = Setup(self.setup.printer, roll)
        words = self.tr("It prints {mm} mm of a roll of {roll} mm.")
        self._tell(self.learnt, words.format(mm=round(roll.printed_mm), roll=roll.width_mm), "good")
        self.changed.emit()

    def _tell(self, remark: Remark, words: str, tone: Tone) -> None:
        set_tone(remark, tone)
        remark.setText(words)
