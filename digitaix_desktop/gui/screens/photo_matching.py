"""Many pictures dropped together: whose each is, seen before anything is added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Cancelled, Task
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.photo_list import PhotoFace, PhotoList
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.operations.desk import Done
from digitaix_desktop.operations.matching_photos import Matched, adding, matched
from digitaix_desktop.operations.photos import PhotoRefused

_WIDE, _HIGH = 640, 560


class PhotoMatching(QDialog):
    """Finds and reads the pictures of `paths` at once; *Add* adds them as one deed.

    `nothing_there(path)` tells that a zip holds no pictures: it may be something else.
    """

    nothing_there = Signal(object)

    def __init__(self, parts: Parts, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photos of your products"))
        self.resize(look().px(_WIDE), look().px(_HIGH))
        self._parts, self._paths = parts, list(paths)
        self.found: list[Matched] = []
        self._task: Task | None = None
        self._adds = False
        self._is_all = True
        """Whether none was left out for being too many."""
        self.title = label(kind="emphasis", wraps=True)
        self.words = label(tone="muted", wraps=True)
        self.others = Choice(self)
        self.others.addItem(self.tr("Make a new product of each"), True)
        self.others.addItem(self.tr("Leave them"), False)
        self.others.setAccessibleName(self.tr("Photos of no product"))
        self.list = PhotoList(parts.pictures.thumbnail, self)
        self.list.setAccessibleName(self.windowTitle())
        self.progress = ProgressStrip(self)
        self.close_button = Button(self, text=self.tr("Close"), variant="outlined")
        self.add = Button(self, text=self.tr("Add the photos"), variant="filled")
        self._lay_out()
        self.others.activated.connect(lambda _row: self._want_others())
        self.list.ticked.connect(self._tick)
        self.list.renamed.connect(self._rename)
        self.progress.stopped.connect(self._stop)
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.add.clicked.connect(lambda _checked=False: self._add())
        self.add.setDefault(True)
        parts.pictures.came.connect(self.list.viewport().update)
        self._find()

    @classmethod
    def choose(cls, parts: Parts, parent: QWidget) -> None:
        """Choose a folder in the system's own window, and show what is in it."""
        start = usual_folder(QStandardPaths.StandardLocation.PicturesLocation)
        title = QCoreApplication.translate("PhotoMatching", "Choose the folder of your photos")
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
        if chosen:
            cls(parts, [Path(chosen)], parent).open()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.add)
        self._others_line = QWidget(self)
        line = QHBoxLayout(self._others_line)
        line.setContentsMargins(0, 0, 0, 0)
        self._others_label = label()
        line.addWidget(self._others_label, 1)
        line.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for part in (self.title, self.words, self._others_line):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.progress)
        column.addLayout(buttons)
        self._others_line.hide()
        self.add.hide()

    # Finding and reading ------------------------------------------------------------------

    def _find(self) -> None:
        parts, paths = self._parts, self._paths

        def work(task: Task) -> tuple[list[Matched], bool]:
            there = parts.photos.find(paths, task)
            return matched(there.pictures, parts.queries.called()), there.is_all

        self._run(self.tr("Looking for photos…"), work, self._is_found)

    def _is_found(self, there: tuple[list[Matched], bool]) -> None:
        found, self._is_all = there
        self.found = found
        if not found:
            [first, *more] = self._paths
            if not more and first.is_file():
                self.reject()
                self.nothing_there.emit(first)
                return
            self.title.setText(self.tr("No photos found"))
            self.words.setText(
                self.tr("Drop JPEG, PNG, WebP or HEIC pictures, their folder, or a zip of them.")
            )
            return
        self._show()
        self._sum_up()
        self.add.show()
        self.add.setFocus()
        self._read()

    def _read(self) -> None:
        parts, found = self._parts, self.found
        left = [each for each in found if not each.is_read]
        came = iter(left)

        def keep(answer: str | PhotoRefused) -> None:
            each = next(came)
            if isinstance(answer, PhotoRefused):
                each.refused = answer
            else:
                each.photo = answer

        def work(task: Task) -> None:
            with suppress(Cancelled):  # those that were read can be added
                parts.photos.take([each.picture for each in left], task, keep)

        self._run(self.tr("Reading the photos…"), work, lambda _none: self._is_read())

    def _is_read(self) -> None:
        self._show()
        self._sum_up()
        if self._adds:
            self._add_now()

    # What is wanted -----------------------------------------------------------------------

    def _tick(self, row: int) -> None:
        each = self.found[row]
        if each.refused is None:
            each.wanted = not each.wanted
            self._show()
            self._sum_up()

    def _rename(self, row: int, name: str) -> None:
        self.found[row].new_name = name
        self._show()

    def _want_others(self) -> None:
        for each in self.found:
            if each.owner is None:
                each.wanted = bool(self.others.currentData())
        self._show()
        self._sum_up()

    def _add(self) -> None:
        """Add them once all are read: what is asked for needs no second click."""
        self._adds = True
        self.add.setEnabled(False)
        if self._task is None:
            self._add_now()

    def _add_now(self) -> None:
        deed, desk = adding(self.found), self._parts.desk
        self._adds = False
        if deed.brought:
            self._run(self.tr("Adding the photos…"), lambda _task: desk.do(deed), self._is_added)
        else:
            self.add.setEnabled(True)

    def _is_added(self, done: Done) -> None:
        self._parts.asker.tell(done)
        self.accept()

    # Work beside the window ---------------------------------------------------------------

    def _run(self, what: str, work: Callable[[Task], Any], then: Callable[[Any], None]) -> None:
        task = Task(work)
        self.progress.begin(what)
        task.progressed.connect(self._progressed)
        # The one before is over only once its successor may begin: both are told in this order.
        task.finished.connect(self._ended)
        task.succeeded.connect(lambda result: self._after(lambda: then(result)))
        task.failed.connect(lambda error: self._after(lambda: self._failed(error)))
        self._then: Callable[[], None] = lambda: None
        self._task = task
        self._parts.tasks.start(task)

    def _after(self, then: Callable[[], None]) -> None:
        self._then = then

    def _ended(self) -> None:
        self._task = None
        self.progress.finish()
        self._then()

    def _failed(self, error: BaseException) -> None:
        self._adds = False
        self.add.setEnabled(True)
        self.words.setText(self._parts.asker.explain(error))

    def _progressed(self, done: int, total: int) -> None:
        self.progress.step(done, total)
        self._show()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    # What it shows ------------------------------------------------------------------------

    def _show(self) -> None:
        self.list.show_faces([self._face(each) for each in self.found])

    def _face(self, each: Matched) -> PhotoFace:
        file = each.picture.called.name
        if each.refused is not None:
            why = self._parts.words.explain(each.refused)
            return PhotoFace(file, why, "warn", ticked=None)
        if each.owner is not None:
            return PhotoFace(file, each.owner.name, "ink", each.wanted, each.photo)
        fate = self.tr("New: “{name}”") if each.wanted else self.tr("Left aside")
        fate = fate.format(name=each.new_name)
        return PhotoFace(file, fate, "lake", each.wanted, each.photo, each.new_name)

    def _sum_up(self) -> None:
        usable = [each for each in self.found if each.refused is None]
        others = [each for each in usable if each.owner is None]
        known = {each.owner.product_id for each in usable if each.owner is not None}
        self.title.setText(self.tr("%Ln photo(s)", "", len(self.found)))
        said = []
        if known:
            of_them = len(usable) - len(others)
            recognised = self.tr("%Ln recognised by the name of their file", "", of_them)
            theirs = self.tr("of %Ln of your products.", "", len(known))
            said.append(f"{recognised}, {theirs}")
        refused = len(self.found) - len(usable)
        if refused:
            said.append(self.tr("%Ln can’t be taken.", "", refused))
        if not known and not refused:
            said.append(
                self.tr(
                    "None is called like one of your products. Photos named after the reference, "
                    "barcode or name of a product find it by themselves."
                )
            )
        if not self._is_all:
            said.append(
                self.tr(
                    "There are more: only the first %Ln are taken at once. Drop the others "
                    "afterwards, folder by folder.",
                    "",
                    len(self.found),
                )
            )
        self.words.setText(" ".join(said))
        self._others_label.setText(self.tr("%Ln photo(s) of no product of yours", "", len(others)))
        self._others_line.setVisible(bool(others))
        wanted = sum(each.wanted for each in usable)
        self.add.setText(self.tr("Add %Ln photo(s)", "", wanted))
        self.add.setEnabled(wanted > 0 and not self._adds)

    def reject(self) -> None:
        """Closing stops the reading: nothing has been added."""
        self._adds = False
        self._then = lambda: None
        self._stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """So does the cross."""
        self._stop()
        super().closeEvent(event)
