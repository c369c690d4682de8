"""The photos that a file names: where they lie, or that they are fetched from the web."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QGridLayout, QSizePolicy, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.importing.named_photos import is_address
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.photos import Sought
from digitaix_protocol.rules import formats

_NOT_YET = Sought("")
"""Nothing is looked for yet."""


class PhotosCard(Card):
    """Shown where the file names photos; the folder beside it is found without asking."""

    def __init__(self, parts: Parts, session: ImportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._session = parts, session
        self._files: list[str] = []
        self._addresses = 0
        self._task: Task | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = label(kind="emphasis")
        self.where = label(wraps=True)
        self.web = label(
            self.tr("They follow once the products are in, while you work."), tone="muted"
        )
        self.wanted = Choice(self)
        self.wanted.setAccessibleName(self.tr("Photos of the file"))
        self.wanted.addItem(self.tr("Add them"), True)
        self.wanted.addItem(self.tr("Leave them aside"), False)
        self.folder = Button(self, text=self.tr("Choose their folder"), symbol="folder-open")
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 12, 24, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.wanted, 0, 1)
        grid.addWidget(self.where, 1, 0)
        grid.addWidget(self.folder, 1, 1)
        grid.addWidget(self.web, 2, 0)
        self.wanted.activated.connect(lambda _row: self._choose_wanted())
        self.folder.clicked.connect(lambda _checked=False: self._choose_folder())
        self.hide()

    def ask(self, products: tuple[PlannedProduct, ...]) -> None:
        """Show what photos these products name, and look for their files beside the table."""
        named = dict.fromkeys(image for product in products for image in product.images)
        self._files = [source for source in named if not is_address(source)]
        self._addresses = len(named) - len(self._files)
        self.setVisible(bool(named))
        if not named:
            return
        ways = self._session.ways
        self.wanted.setCurrentIndex(self.wanted.findData(ways.photos))
        self.title.setText(self.tr("%Ln photo(s) named in the file", "", len(named)))
        self._show()
        if self._files:
            self._seek(ways.photo_folder)

    def use(self, folder: Path) -> None:
        """Take the photos from this folder or zip."""
        self._session.ways = replace(self._session.ways, photos=True, photo_folder=str(folder))
        self.wanted.setCurrentIndex(self.wanted.findData(True))
        self._seek(str(folder))

    def _seek(self, folder: str) -> None:
        path, seek, files = self._session.path, self._parts.photos.seek, self._files
        if path is None:
            return
        task = Task(lambda _task: seek(files, folder, path))
        task.succeeded.connect(lambda sought: self._found(task, sought))
        asker = self._parts.asker
        task.failed.connect(lambda error: asker.refused.emit(asker.explain(error)))
        self._task = task
        self._parts.tasks.start(task)

    def _found(self, task: Task, sought: Sought) -> None:
        if task is not self._task:
            return  # another folder was chosen since
        self._task = None
        self._session.ways = replace(self._session.ways, photo_folder=sought.folder)
        self._show(sought)

    def _show(self, sought: Sought = _NOT_YET) -> None:
        found = sought.found
        wanted, folder = self._session.ways.photos, self._session.ways.photo_folder
        has_files = bool(self._files)
        self.where.setVisible(wanted and has_files)
        self.folder.setVisible(wanted and has_files)
        self.web.setVisible(wanted and (bool(self._addresses) or found > 0))
        if folder and found:
            said = self.tr("{found} of {all} files found in “{folder}”.").format(
                found=self._figure(found),
                all=self._figure(len(self._files)),
                folder=Path(folder).name or folder,
            )
        elif folder:
            said = self.tr("None of them is in “{folder}”.").format(folder=Path(folder).name)
        else:
            said = self.tr("Where are they? Choose their folder, or drop it here, or its zip.")
        if sought.looked_at:
            more = self.tr(
                "It holds more: only its first %Ln were looked at.", "", sought.looked_at
            )
            said = f"{said} {more}"
        self.where.setText(said)

    def _figure(self, count: int) -> str:
        return formats.number(count * 1000, self._parts.words.language)

    def _choose_wanted(self) -> None:
        self._session.ways = replace(self._session.ways, photos=bool(self.wanted.currentData()))
        self._show()
        if self._session.ways.photos and self._files:
            self._seek(self._session.ways.photo_folder)

    def _choose_folder(self) -> None:
        path = self._session.path
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        start = path.parent if path is not None else usual_folder(pictures)
        title = self.tr("Choose the folder of your photos")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(start))
        if chosen:
            self.use(Path(chosen))
