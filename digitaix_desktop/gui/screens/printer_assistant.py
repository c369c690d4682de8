"""A printer is set up in four short steps: which, its paper, a test page, what comes out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.printer_paper import PaperStep
from digitaix_desktop.gui.screens.printer_trial import Prints, TrialStep
from digitaix_desktop.gui.screens.printer_uses import UsesStep
from digitaix_desktop.gui.screens.printer_which import WhichStep
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.steps_header import StepsHeader
from digitaix_desktop.operations.choices import PRINT_ON_ARRIVAL, PRINTING
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.print_jobs import printer_words
from digitaix_desktop.operations.print_setup import (
    Setup,
    printer_taken,
    setup_of,
    with_setups,
)
from digitaix_desktop.operations.settings import Choose

_WIDE, _HIGH = 760, 600
_TITLE_BAR = 96
WHICH, PAPER, TRIAL, USES = range(4)


class PrinterAssistant(QDialog):
    """Nothing is chosen before the last step is done; every step can be gone back to."""

    def __init__(
        self, parts: Parts, prints: Prints, kind: Kind | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set up a printer"))
        self._parts, self._kind = parts, kind
        self._setup = setup_of(parts.queries, kind or Kind.SLIP)
        self.steps = StepsHeader(self)
        self.steps.set_steps(
            [self.tr("Printer"), self.tr("Paper"), self.tr("Test"), self.tr("Documents")]
        )
        self.which, self.paper = WhichStep(parts), PaperStep()
        self.trial, self.uses = TrialStep(parts, prints), UsesStep(parts)
        self._pages = QStackedWidget(self)
        for page in (self.which, self.paper, self.trial, self.uses):
            self._pages.addWidget(page)
            page.changed.connect(self._show_foot)
        self.which.checked.connect(self._is_there)
        self.back = Button(self, text=self.tr("Back"), symbol="arrow-left")
        self.close_button = Button(self, text=self.tr("Close"), variant="text")
        self.next = Button(self, variant="filled")
        self.back.clicked.connect(lambda _checked=False: self._show(self.step() - 1))
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.next.clicked.connect(lambda _checked=False: self.go_on())
        self._lay_out(parent)
        for button in self.findChildren(Button):
            button.setAutoDefault(True)  # Enter is for the one that has the focus, else it goes on
        self.next.setDefault(True)
        self.finished.connect(lambda _result: self.trial.leave())
        self.which.begin(self._setup.printer)
        self._show(WHICH)

    def _lay_out(self, parent: QWidget | None) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        wide, high = look().px(_WIDE), look().px(_HIGH)
        if parent is not None:
            room = parent.window().size()
            wide, high = min(wide, room.width() - 48), min(high, room.height() - _TITLE_BAR)
        self.resize(wide, high)

    def step(self) -> int:
        """The step that is shown."""
        return self._pages.currentIndex()

    def takes(self, scanned: str) -> bool:
        """Whether a scan was for this window: of the test page that it had printed."""
        return self.trial.takes(scanned)

    def setup(self) -> Setup:
        """The printer as it is set up so far."""
        return self._setup

    def _show(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        self.steps.set_current(step)
        self._show_foot()
        if self.next.isEnabled() and step != WHICH:
            self.next.setFocus()

    def _show_foot(self) -> None:
        step = self.step()
        self.back.setVisible(step > WHICH)
        self.next.setText(self.tr("Done") if step == USES else self.tr("Next"))
        ready = (
            bool(self.which.printer()) or self.which.address.isVisible()
            if step == WHICH
            else step != USES or bool(self.uses.kinds())
        )
        self.next.setEnabled(ready)

    # On and back --------------------------------------------------------------------------

    def go_on(self) -> None:
        """The next step, once this one is done."""
        match self.step():
            case 0:
                self.which.check()
            case 1:
                self._setup = Setup(self._setup.printer, self.paper.paper())
                self.trial.begin(self._setup)
                self._show(TRIAL)
            case 2:
                self._setup = self.trial.setup
                self.uses.begin(self._setup, self._kind)
                self._show(USES)
            case _:
                self._finish()

    def _is_there(self) -> None:
        kind, printer = self._kind or Kind.SLIP, self.which.printer()
        if printer:
            self._setup = printer_taken(self._parts.queries, kind, printer, self._setup)
            self.paper.begin(self._setup, self.which.queue())
            self._show(PAPER)

    def _finish(self) -> None:
        asker, kinds = self._parts.asker, self.uses.kinds()
        if not kinds:
            return
        by_itself = self.uses.by_itself.isChecked()
        if Kind.SLIP in kinds and by_itself != bool(self._parts.queries.setting(PRINT_ON_ARRIVAL)):
            asker.ask(Choose(PRINT_ON_ARRIVAL, by_itself))
        chosen = with_setups(self._parts.queries, kinds, self._setup)
        done = asker.ask(Choose(PRINTING, chosen))
        if done is not None:
            said = self.tr("“{printer}” is set up")
            asker.said.emit(said.format(printer=printer_words(self._setup.printer)), done)
            self.accept()
