"""Looks into the till's folder while the window is open, and brings new files of sales in."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from digitaix_desktop.domain.errors import NotYet, ShopError
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.choices import TILL_DONE, TILL_FOLDER, TILL_NAME
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.importing.selling import Takings
from digitaix_desktop.operations.importing.sold import USUAL_TILL
from digitaix_desktop.operations.importing.watching import Watch, look_into
from digitaix_desktop.operations.ports import Shop

LOOK_MS = 15_000
"""Two looks that find a file alike: it is in half a minute after it was written."""


class Brought(NamedTuple):
    """What became of one file."""

    name: str
    takings: Takings | None
    unread: int = 0
    error: Exception | None = None


class TillWatch(QObject):
    """`told` says how it went, in a sentence; the settings show the last one."""

    told = Signal(str)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._folder: Path | None = None
        self._watch = Watch()
        self._task: Task | None = None
        self._is_lost = False
        self.last = ""
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        parts.bus.touched.connect(self._touched)
        self._choose()

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once, beside the window; never twice at a time."""
        folder = self._folder
        if folder is None or self._task is not None:
            return
        watch, parts = self._watch, self._parts
        till = str(parts.queries.setting(TILL_NAME) or USUAL_TILL)

        def work(task: Task) -> list[Brought]:
            found = look_into(folder)
            brought = []
            for name in watch.ready(found):
                one = _bring(parts, folder / name, till, task)
                if isinstance(one.error, NotYet):
                    raise one.error  # this file and those after it stay new
                brought.append(one)
                watch.note(name, found[name])
            if brought:
                kept = watch.kept()

                def keep(shop: Shop) -> None:
                    shop.settings.put(TILL_DONE, kept)

                parts.desk.step(keep)
            return brought

        task = Task(work)
        task.succeeded.connect(self._brought)
        task.failed.connect(self._failed)
        task.finished.connect(self._ended)
        self._task = task
        parts.tasks.start(task)

    def _ended(self) -> None:
        self._task = None

    def _touched(self, touched: Touched) -> None:
        if touched & Touched.SETTINGS:
            self._choose()

    def _choose(self) -> None:
        chosen = self._parts.queries.setting(TILL_FOLDER)
        folder = Path(chosen) if isinstance(chosen, str) and chosen else None
        if folder == self._folder:
            return
        self._folder, self._is_lost, self.last = folder, False, ""
        self._watch = Watch(self._parts.queries.setting(TILL_DONE))
        if folder is None:
            self._timer.stop()
        else:
            self._timer.start()
            QTimer.singleShot(0, self, self.look)

    def _brought(self, brought: list[Brought]) -> None:
        self._is_lost = False
        for each in brought:
            said = self._sentence(each)
            if said:
                self._tell(said, trouble=each.error is not None)

    def _failed(self, error: Exception) -> None:
        """The folder can't be reached, or the disk is full: said once, until that is over."""
        if self._is_lost:
            return
        self._is_lost = True
        said = (
            self.tr("The till's folder can't be reached. New sales come in once it is there again.")
            if isinstance(error, OSError)
            else self._parts.asker.explain(error)
        )
        self._tell(said, trouble=True)

    def _tell(self, said: str, *, trouble: bool) -> None:
        self.last = said
        if trouble:
            self._parts.asker.refused.emit(said)
        else:
            self._parts.asker.said.emit(said, None)
        self.told.emit(said)

    def _sentence(self, each: Brought) -> str:
        if each.error is not None:
            if isinstance(each.error, OSError):
                return self.tr("“{name}” can't be read.").format(name=each.name)
            return self._parts.asker.explain(each.error)
        takings = each.takings
        if takings is None or not (takings.counted or takings.not_known or each.unread):
            return ""  # all of it had counted before: nothing to say
        said = self.tr("“{name}”: %Ln sale(s) taken off the stock.", "", takings.counted)
        parts = [said.format(name=each.name)]
        if takings.not_known:
            names = ", ".join(name for name, _ in takings.unknown[:3])
            more = " …" if len(takings.unknown) > 3 else ""
            unknown = self.tr("%Ln of unknown articles: {names}", "", takings.not_known)
            parts.append(unknown.format(names=f"{names}{more}"))
        if each.unread:
            parts.append(self.tr("%Ln line(s) not understood.", "", each.unread))
        return " ".join(parts)


def _bring(parts: Parts, path: Path, till: str, task: Task) -> Brought:
    try:
        sales = parts.papers.read_sales(path, task)
        _, takings = parts.sales.start(sales, till, task)
    except (ShopError, OSError) as error:
        return Brought(path.name, None, error=error)
    return Brought(path.name, takings, len(sales.unread))
