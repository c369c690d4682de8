"""The photos of a product, in its sheet: dropped, pasted or chosen, put in order, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.dropped_pictures import as_png, pictures_in
from digitaix_desktop.gui.tasks import Cancelled, Task
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.gui.widgets.photo_row import PhotoRow
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.thumbnail import square
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.photos import ENDINGS, PhotoRefused, PictureFile, SetPhotos

_SIDE = 88


class ProductPhotos(QWidget):
    """Asks for other photos through `ask`; reading pictures never holds the window up.

    `taken` tells that pictures were read, and those that are photos added.
    """

    taken = Signal()

    def __init__(
        self, parts: Parts, ask: Callable[[Command], Done | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._ask = parts, ask
        self._product: Product | None = None
        self._task: Task | None = None
        self._waiting: list[tuple[Task, int, Product, UUID | None]] = []
        """What was dropped or pasted meanwhile, and for whom: its turn comes."""
        self._variant_id: UUID | None = None
        self.row = PhotoRow()
        self.whose = Choice()
        self.whose.setAccessibleName(self.tr("Photos of"))
        self.add = Button(text=self.tr("Add photos"), variant="text", symbol="image-plus")
        self.note = label(kind="small", wraps=True)
        set_tone(self.note, "warn")
        self.progress = ProgressStrip()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Photos"), kind="name"))
        head.addWidget(self.whose)
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        self.hint = label(self.tr("Drop or paste photos anywhere on this sheet."), kind="small")
        for part in (self.row, self.hint, self.note, self.progress):
            column.addWidget(part)
        self.add.clicked.connect(lambda _checked=False: self._choose())
        self.row.reordered.connect(self._rearrange)
        self.row.removed.connect(self._remove)
        self.row.dropped.connect(self.take)
        self.whose.activated.connect(self._choose_whose)
        self.progress.stopped.connect(self._stop)
        parts.pictures.came.connect(self._show_row)

    def show_product(self, product: Product) -> None:
        """Show its photos; those of the variant chosen before, while it is the same product."""
        if self._product is None or self._product.id != product.id:
            self._variant_id = None
            self._say("")
        self._product = product
        shelf = product.shelf
        self.whose.clear()
        self.whose.addItem(self.tr("the product"), None)
        for variant in shelf if len(shelf) > 1 else ():
            self.whose.addItem(variant.label, variant.id)
        place = next((n for n, each in enumerate(shelf, 1) if each.id == self._variant_id), 0)
        self.whose.setCurrentIndex(place if place < self.whose.count() else 0)
        self.whose.setVisible(len(shelf) > 1)
        self._show_row()

    def paste(self) -> bool:
        """Take what the clipboard holds, if it is a picture or files of pictures."""
        data = QGuiApplication.clipboard().mimeData()
        paths = pictures_in(data)
        if paths:
            self.take(paths)
        elif data.hasImage():
            self._take_image(QGuiApplication.clipboard().image())
        else:
            return False
        return True

    def take(self, paths: Sequence[Path]) -> None:
        """Read pictures beside the window, and add what they give."""
        if not paths or self._product is None:
            return
        answers: list[str | PhotoRefused] = []
        files = [PictureFile(path) for path in paths]

        def work(task: Task) -> list[str | PhotoRefused]:
            with suppress(Cancelled):  # what was read before somebody stopped it is added
                self._parts.photos.take(files, task, answers.append)
            return answers

        self._start(Task(work), len(paths))

    def _take_image(self, image: QImage) -> None:
        content = as_png(image)
        self._start(Task(lambda _task: [self._parts.photos.take_bytes(content)]), 1)

    def _start(self, task: Task, count: int) -> None:
        if self._product is None:
            return
        self._say("")
        self._waiting.append((task, count, self._product, self._variant_id))
        self._read_next()

    def _read_next(self) -> None:
        if self._task is not None or not self._waiting:
            return
        task, count, product, variant_id = self._waiting.pop(0)
        self._task = task
        self.progress.begin(self.tr("Reading the photos…"), can_stop=count > 1)
        task.progressed.connect(self.progress.step)
        task.succeeded.connect(lambda answers: self._came(product, variant_id, answers))
        task.failed.connect(lambda error: self._say(self._parts.asker.explain(error)))
        task.finished.connect(self._rest)
        self._parts.tasks.start(task)

    def _came(
        self, product: Product, variant_id: UUID | None, answers: Sequence[str | PhotoRefused]
    ) -> None:
        """Add them to the product they were given to, whichever is open now."""
        refused = [each for each in answers if isinstance(each, PhotoRefused)]
        names = [each for each in answers if isinstance(each, str)]
        sheet = self._parts.queries.product(product.id)
        if names and sheet is not None:
            held = _media(sheet.product, variant_id)
            new = (*held, *[name for name in dict.fromkeys(names) if name not in held])
            if new != held:
                self._ask(SetPhotos(product.id, held, new, variant_id))
        if refused:  # else what an earlier drop was told stays to be read
            self._say("\n".join(self._parts.words.explain(each) for each in refused))
        self.taken.emit()

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _rest(self) -> None:
        self._task = None
        self.progress.finish()
        self._read_next()

    def _stop(self) -> None:
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def _choose(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose photos"), "", self.tr("Photos") + f" ({endings})"
        )
        self.take([Path(name) for name in chosen])

    def _choose_whose(self) -> None:
        self._variant_id = self.whose.currentData()
        self._show_row()

    def _names(self) -> tuple[str, ...]:
        return () if self._product is None else _media(self._product, self._variant_id)

    def _show_row(self) -> None:
        names, side = self._names(), look().px(_SIDE)
        icons: list[QIcon] = []
        for name in names:
            pixmap = self._parts.pictures.thumbnail(name)
            icons.append(QIcon(square(pixmap, self._product.name if self._product else "", side)))
        self.hint.setVisible(not names)
        self.row.show_photos(names, icons, QSize(side, side))

    def _rearrange(self, names: list[str]) -> None:
        self._set(tuple(names))

    def _remove(self, name: str) -> None:
        self._set(tuple(each for each in self._names() if each != name))

    def _set(self, names: tuple[str, ...]) -> None:
        if self._product is not None and names != self._names():
            self._ask(SetPhotos(self._product.id, self._names(), names, self._variant_id))


def _media(product: Product, variant_id: UUID | None) -> tuple[str, ...]:
    """The photos of a product, or of one of its variants."""
    if variant_id is None:
        return product.media
    return next((each.media for each in product.variants if each.id == variant_id), ())
