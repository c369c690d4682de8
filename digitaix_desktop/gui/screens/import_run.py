"""An import while it is carried out, continued or undone: always whole, always to be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.importing import way_back
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.ways import ImportWays
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed


class Stage(Enum):
    """How far it is."""

    BEFORE = auto()
    IMPORTING = auto()
    STOPPED = auto()
    """Some products are in; it can be continued, undone or left so."""
    DONE = auto()
    UNDOING = auto()
    UNDO_STOPPED = auto()
    UNDONE = auto()


class ImportRun(QObject):
    """Runs one deed beside the window; `changed` tells that its stage is another."""

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.stage = Stage.BEFORE
        self.deed: LongDeed | None = None
        self.problem = ""
        self._task: Task | None = None

    def start(
        self,
        name: str,
        products: Sequence[PlannedProduct],
        ways: ImportWays,
        besides: Sequence[PlannedProduct],
    ) -> None:
        """Import these products, from the file of that name."""
        start = self._parts.imports.start
        self._run(Stage.IMPORTING, lambda task: start(name, products, task, ways, besides))

    def take_up(self, deed: LongDeed) -> None:
        """Show a deed as it stands: one that was cut short waits to be continued or undone."""
        self.deed = deed
        self.stage = {
            DeedState.RUNNING: Stage.STOPPED,
            DeedState.DONE: Stage.DONE,
            DeedState.UNDOING: Stage.UNDO_STOPPED,
            DeedState.UNDONE: Stage.UNDONE,
        }[deed.state]
        self.changed.emit()

    def resume(self) -> None:
        """Go on with what was stopped: the import, or its undoing."""
        if self.deed is None:
            return
        if self.stage is Stage.UNDO_STOPPED:
            self.undo()
            return
        imports, deed_id = self._parts.imports, self.deed.id
        self._run(Stage.IMPORTING, lambda task: imports.resume(deed_id, task))

    def undo(self) -> None:
        """Take back what it did."""
        if self.deed is not None:
            imports, deed_id = self._parts.imports, self.deed.id
            self._run(Stage.UNDOING, lambda task: imports.undo(deed_id, task))

    def keep(self) -> None:
        """Leave it as far as it got."""
        if self.deed is not None:
            self._ended(self._parts.imports.keep(self.deed.id))

    def stop(self) -> None:
        """Stop at the next whole step."""
        if self._task is not None:
            self._task.cancel()

    def _run(self, stage: Stage, work: Callable[[Task], LongDeed]) -> None:
        if self._task is not None:
            return
        self.stage, self.problem = stage, ""
        task = Task(work)
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._succeeded)
        task.failed.connect(self._failed)
        task.stopped.connect(self._cut_short)
        self._task = task
        self.changed.emit()
        self._parts.tasks.start(task)

    def _succeeded(self, deed: LongDeed) -> None:
        self._task = None
        self._ended(deed)

    def _ended(self, deed: LongDeed) -> None:
        way_back.remember(self._parts.desk, deed)
        self.take_up(deed)

    def _failed(self, error: BaseException) -> None:
        self.problem = self._parts.asker.explain(error)
        self._cut_short()

    def _cut_short(self) -> None:
        """What it did so far is whole: find it as it was written down."""
        self._task = None
        running = {DeedState.RUNNING, DeedState.UNDOING}
        for deed in self._parts.queries.long_deeds():
            if self.deed.id == deed.id if self.deed is not None else deed.state in running:
                self.take_up(deed)
                return
        self.stage = Stage.BEFORE
        self.changed.emit()
