"""One photo of something that is being filled in: dropped, pasted or chosen, read beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.dropped_pictures import as_png, pictures_in
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.photo_slot import PhotoSlot
from digitaix_desktop.operations.photos import ENDINGS, PhotoRefused, PictureFile


class OnePhoto(QObject):
    """Holds the photo's `name`; `came` tells of another, `refused(why)` of what is none."""

    came = Signal()
    refused = Signal(str)

    def __init__(self, parts: Parts, slot: PhotoSlot) -> None:
        super().__init__(slot)
        self._parts, self._slot = parts, slot
        self.name = ""
        self._task: Task | None = None
        slot.clicked.connect(lambda _checked=False: self.choose())
        slot.removed.connect(self.forget)
        parts.pictures.came.connect(self._show)

    def is_busy(self) -> bool:
        """Whether a picture is being read: *Add* waits for it."""
        return self._task is not None

    def forget(self) -> None:
        """Hold none; what is still being read is not waited for."""
        self.name, self._task = "", None
        self._slot.set_busy(False)
        self._show()

    def choose(self) -> None:
        """Choose a picture in the system's own window."""
        start = usual_folder(QStandardPaths.StandardLocation.PicturesLocation)
        endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(
            self._slot, self.tr("Choose a photo"), str(start), self.tr("Photos") + f" ({endings})"
        )
        if chosen:
            self.take(Path(chosen))

    def paste(self) -> bool:
        """Take the picture of the clipboard; whether there is one."""
        clipboard = QGuiApplication.clipboard()
        paths = pictures_in(clipboard.mimeData())
        if paths:
            self.take(paths[0])
        elif clipboard.mimeData().hasImage():
            content = as_png(clipboard.image())
            self._read(lambda _task: self._parts.photos.take_bytes(content))
        else:
            return False
        return True

    def take(self, path: Path) -> None:
        """Read a picture; the last one given counts."""

        def work(task: Task) -> str:
            answers: list[str | PhotoRefused] = []
            self._parts.photos.take([PictureFile(path)], task, answers.append)
            [answer] = answers
            if isinstance(answer, PhotoRefused):
                raise answer
            return answer

        self._read(work)

    def _read(self, work: Callable[[Task], str]) -> None:
        task = Task(work)
        self._task = task
        self._slot.set_busy(True)
        task.succeeded.connect(lambda name: self._is_read(task, name))
        task.failed.connect(lambda error: self._is_read(task, "", error))
        self._parts.tasks.start(task)

    def _is_read(self, task: Task, name: str, error: Exception | None = None) -> None:
        if task is not self._task:
            return  # another one was given since, or none is wanted any more
        self._task = None
        self._slot.set_busy(False)
        if error is not None:
            self.refused.emit(self._parts.asker.explain(error))
            return
        self.name = name
        self._show()
        self.came.emit()

    def _show(self) -> None:
        photo = self._parts.pictures.thumbnail(self.name)
        self._slot.show_photo(photo, holds=bool(self.name))
