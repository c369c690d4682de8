"""Importing a list of products: one window, three steps, and nothing stored before the last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from digitaix_desktop.gui.forms.ui_importer import Ui_Importer
from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.dropped_pictures import may_hold_pictures
from digitaix_desktop.gui.screens.import_columns_step import ColumnsStep
from digitaix_desktop.gui.screens.import_drop import dropped_file
from digitaix_desktop.gui.screens.import_file_step import FileStep
from digitaix_desktop.gui.screens.import_result_step import ResultStep
from digitaix_desktop.gui.screens.import_run import Stage
from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.screens.import_step import Step
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.operations.views.deeds import LongDeed


class Importer(Painted, QWidget):
    """Covers the window until `done`. With a `path` it begins to read at once."""

    done = Signal()

    def __init__(self, parts: Parts, path: Path | None = None) -> None:
        super().__init__()
        self._parts = parts
        self.session = ImportSession(parts, self)
        names = ImportWords(parts.words, self)
        self.form = Ui_Importer()
        self.form.setupUi(self)
        self.form.steps.set_steps(
            [self.tr("The file"), self.tr("The columns"), self.tr("The result")]
        )
        self.file = FileStep(parts, self.session, names)
        self.columns = ColumnsStep(parts, self.session, names)
        self.result = ResultStep(parts, self.session, names)
        for step in (self.file, self.columns, self.result):
            self.form.pages.addWidget(step)
            step.foot_changed.connect(self._show_foot)
            step.forward.connect(self._forward)
            step.backward.connect(self._backward)
        self.form.next.clicked.connect(lambda _checked=False: self._step().go_on())
        self.form.back.clicked.connect(lambda _checked=False: self._step().go_back())
        self.form.quiet.clicked.connect(lambda _checked=False: self._step().go_aside())
        self.form.close.clicked.connect(lambda _checked=False: self._close())
        self.result.closed.connect(self._close)
        self.file.sheet_chosen.connect(self._read_sheet)
        self.columns.sheet_chosen.connect(self._read_sheet)
        self.file.history.continued.connect(self._continue)
        self.file.history.undone.connect(self._undo)
        self.session.read.connect(lambda: self._show(1))
        self.session.refused.connect(lambda _why: self._back_to_the_file())
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.look_changed()
        self._show(0)
        if path is not None:
            self.session.read_file(path)

    @classmethod
    def for_deed(cls, parts: Parts, deed: LongDeed) -> Importer:
        """For an import that was cut short: to be continued, undone, or left so."""
        made = cls(parts)
        made._take_up(deed)
        return made

    def look_changed(self) -> None:
        """Head and foot keep their heights in the grid."""
        if hasattr(self, "form"):
            self.form.head.setFixedHeight(look().px(72))
            self.form.foot.setFixedHeight(look().height("next-step") + 32)

    # From step to step --------------------------------------------------------------------

    def _step(self) -> Step:
        step = self.form.pages.currentWidget()
        assert isinstance(step, Step)  # noqa: S101 - only steps are added, in the constructor
        return step

    def _show(self, number: int) -> None:
        self.form.pages.setCurrentIndex(number)
        self.form.steps.set_current(number)
        if number == 0:
            self.file.history.read()
        elif number == 2 and self.result.run.stage is Stage.BEFORE:
            self.result.begin()
        self._show_foot()
        self.setFocus()

    def _forward(self) -> None:
        self._show(self.form.pages.currentIndex() + 1)

    def _backward(self) -> None:
        self._show(self.form.pages.currentIndex() - 1)

    def _back_to_the_file(self) -> None:
        """What can't be read is told on the first step."""
        if self.session.overview is None:
            self._show(0)

    def _read_sheet(self, sheet: str) -> None:
        if self.session.path is not None:
            self._show(0)
            self.session.read_file(self.session.path, sheet)

    def _take_up(self, deed: LongDeed) -> None:
        self.form.pages.setCurrentIndex(2)
        self.form.steps.set_current(2)
        self.form.steps.setVisible(deed.kind is None)  # only a catalogue came that way
        self.result.take_up(deed)

    def _continue(self, deed: LongDeed) -> None:
        self._take_up(deed)
        self.result.run.resume()

    def _undo(self, deed: LongDeed) -> None:
        self._take_up(deed)
        self.result.run.undo()

    def _close(self) -> None:
        if self.form.close.isEnabled():
            self.session.forget()
            self.done.emit()

    def take_back(self) -> bool:
        """The undo key: take back the import that is shown; false if none is in yet."""
        if self.result.run.stage in {Stage.BEFORE, Stage.UNDONE}:
            return False
        self.result.run.undo()  # at work, it waits for its end or for *Stop*
        return True

    # The foot -----------------------------------------------------------------------------

    def _show_foot(self) -> None:
        foot, form = self._step().foot(), self.form
        for button, text in (
            (form.back, foot.back),
            (form.quiet, foot.quiet),
            (form.next, foot.next),
        ):
            button.setText(text)
            button.setVisible(bool(text))
            button.updateGeometry()
        form.back.set_symbol(foot.back_symbol)
        form.next.setEnabled(foot.is_ready)
        form.counts.setText(foot.words)
        form.strong.setText(foot.strong)
        form.strong.setVisible(bool(foot.strong))
        form.close.setEnabled(foot.may_close)
        form.foot.setVisible(bool(foot.back or foot.next or foot.quiet or foot.words))

    # Keys and drops -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is the next step, as it says; else it presses the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if self.form.next.isVisible() and self.form.next.isEnabled():
            self.form.next.click()
        elif isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif self.form.pages.currentIndex() == 0 and self.file.drop.isEnabled():
            self.file.choose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A file may be dropped anywhere, until the import itself."""
        data = event.mimeData()
        is_file = dropped_file(data) is not None
        if self._takes_files() and (is_file or self._dropped_photos(data) is not None):
            event.acceptProposedAction()
            self.file.drop.set_hot(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """It was not dropped after all."""
        super().dragLeaveEvent(event)
        self.file.drop.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read it."""
        self.file.drop.set_hot(False)
        photos = self._dropped_photos(event.mimeData())
        if photos is not None:
            event.acceptProposedAction()
            self.result.photos.use(photos)
            return
        path = dropped_file(event.mimeData())
        if path is not None and self._takes_files():
            event.acceptProposedAction()
            self._show(0)
            self.session.read_file(path)

    def _dropped_photos(self, data: QMimeData) -> Path | None:
        """The folder or zip of the photos that the file names, dropped beside its columns."""
        if self.session.guess is None or not self._takes_files():
            return None
        found = may_hold_pictures(data)
        is_pack = len(found) == 1 and (found[0].is_dir() or found[0].suffix.lower() == ".zip")
        return found[0] if is_pack else None

    def _takes_files(self) -> bool:
        return self.result.run.stage is Stage.BEFORE
