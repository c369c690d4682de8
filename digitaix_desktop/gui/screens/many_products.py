"""Deeds on many products at once: few are done while one waits, many beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.gui.models.product_list import ProductList
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.changing_many import ChangeMany, ManyChanges
from digitaix_desktop.operations.desk import Command, Done
from digitaix_desktop.operations.many import Change
from digitaix_desktop.operations.views.products import Wanted

_AT_ONCE = 50
"""As many take less than a tenth of a second."""
_PIECE = 1000
MOST_AT_ONCE = 1000

ForMany = Callable[[tuple[UUID, ...]], Command]
InTime = Callable[[tuple[UUID, ...], Task], Done]


class ManyProducts(QObject):
    """One change of all products chosen, with one undo. `began` and `ended` frame a long one,
    which can be stopped: what was changed so far stays, and can be undone."""

    began = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parts: Parts, products: ProductList) -> None:
        super().__init__()
        self._parts, self._products = parts, products
        self._task: Task | None = None

    def ask(self, rows: Sequence[range], change: Change, title: str) -> None:
        """Do it to the products in these rows of the list; the history calls it `title`."""
        self._start(
            rows,
            lambda ids: ChangeMany(ids, change),
            lambda ids, task: ManyChanges(self._parts.desk).start(title, ids, change, task),
        )

    def do(self, rows: Sequence[range], deed: ForMany) -> None:
        """Carry out one deed on the products in these rows, whole."""
        self._start(rows, deed, lambda ids, _task: self._parts.desk.do(deed(ids)))

    def _start(self, rows: Sequence[range], few: ForMany, many: InTime) -> None:
        if self._task is not None or not rows:
            return
        if sum(len(stretch) for stretch in rows) <= _AT_ONCE:
            cards = [self._products.card(row) for stretch in rows for row in stretch]
            self._parts.asker.ask(few(tuple(card.id for card in cards if card is not None)))
            return
        self.began.emit()
        wanted, stretches = self._products.wanted(), tuple(rows)
        task = Task(lambda task: many(self._ids(task, wanted, stretches), task))
        self._task = task
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._done)
        task.failed.connect(self._failed)
        task.finished.connect(self._over)
        self._parts.tasks.start(task)

    def ids(self, rows: Sequence[range]) -> list[UUID]:
        """The products in these rows, at most `MOST_AT_ONCE`: what is only looked at."""
        wanted, found = self._products.wanted(), list[UUID]()
        for stretch in rows:
            many = min(len(stretch), MOST_AT_ONCE - len(found))
            if many > 0:
                page = self._parts.queries.product_page(wanted, stretch.start, many)
                found += [card.id for card in page]
        return found

    def stop(self) -> None:
        """Stop at the next whole step."""
        if self._task is not None:
            self._task.cancel()

    def _ids(self, task: Task, wanted: Wanted, rows: Sequence[range]) -> tuple[UUID, ...]:
        ids: list[UUID] = []
        for stretch in rows:
            for start in range(stretch.start, stretch.stop, _PIECE):
                many = min(_PIECE, stretch.stop - start)
                page = self._parts.queries.product_page(wanted, start, many)
                ids += [card.id for card in page]
                task.step(len(ids), 0)
        return tuple(ids)

    def _done(self, done: Done) -> None:
        if done.said is not None:
            self._parts.asker.said.emit(self._parts.words.say(done.said), done)

    def _failed(self, error: BaseException) -> None:
        self._parts.asker.refused.emit(self._parts.asker.explain(error))

    def _over(self) -> None:
        self._task = None
        self.ended.emit()
