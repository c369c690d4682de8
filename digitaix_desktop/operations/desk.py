"""Carries out deeds: each in one transaction, announced once, its undo remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Flag, auto
from typing import Protocol, TypeVar, runtime_checkable
from uuid import UUID

from digitaix_desktop.domain.errors import ChangedMeanwhile, NotFound, ShopError
from digitaix_desktop.domain.orders import Contact, StepRefused
from digitaix_desktop.operations.ports import Contacts, OpenBooks, Progress, Shop, Writer
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.undo import UndoStack
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

T = TypeVar("T")
_NO_LONGER = (ChangedMeanwhile, NotFound, StepRefused)
"""Refusals of an undo that would be the same the next time."""


class Touched(Flag):
    """What a deed changed: lists that show it read again."""

    NOTHING = 0
    PRODUCTS = auto()
    STOCK = auto()
    ORDERS = auto()
    SETTINGS = auto()
    EXCHANGES = auto()
    IMPORTS = auto()
    PRINTS = auto()


class Command(Protocol):
    """A deed: what the shopkeeper can do, as a value."""

    def run(self, shop: Shop) -> Done:
        """Do it inside an open transaction; a `ShopError` leaves everything as it was."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a deed did, and the deed that undoes it."""

    touched: Touched
    said: Said | None = None
    undo: Command | None = None
    subject: UUID | None = None
    contacts: Mapping[UUID, Contact] = field(default_factory=dict)


@runtime_checkable
class InSteps(Command, Protocol):
    """The undo of a long deed: it takes its time, beside the window."""

    @property
    def deed_id(self) -> UUID:
        """Which one: the history can undo it too."""

    def in_steps(self, desk: Desk, progress: Progress) -> Done:
        """Take it back, some hundred things a step."""


class NothingToUndo(ShopError):
    """The list of what can be undone is empty."""

    message = QT_TRANSLATE_NOOP("Errors", "There is nothing to undo.")


class Desk:
    """Where deeds are handed in. One deed, one transaction, one announcement."""

    def __init__(
        self,
        books: OpenBooks,
        writer: Writer,
        contacts: Contacts,
        tell: Callable[[Touched], None],
    ) -> None:
        self._books, self._writer, self._contacts, self._tell = books, writer, contacts, tell
        self.undo_stack = UndoStack()

    def do(self, command: Command) -> Done:
        """Carry out a small deed and wait for it: when this returns, it is on the disk."""
        done = self._writer.submit(lambda: self._carry_out(command)).result()
        self.undo_stack.remember(done)
        return done

    def undo(self) -> Done:
        """Undo the last deed that was not undone yet."""
        last = self.undo_stack.take()
        if last is None:
            raise NothingToUndo
        return self._undo(last)

    def undo_this(self, done: Done) -> Done:
        """Undo one deed out of turn, once: the *Undo* beside what was just said."""
        if not self.undo_stack.forget(done):
            raise NothingToUndo
        return self._undo(done)

    def undo_in_steps(self, done: Done, progress: Progress) -> Done:
        """Undo a long deed, step by step; one that is stopped can be undone again."""
        if not isinstance(done.undo, InSteps) or not self.undo_stack.forget(done):
            raise NothingToUndo
        try:
            return done.undo.in_steps(self, progress)
        except BaseException:
            self.undo_stack.remember(done)
            raise

    def _undo(self, done: Done) -> Done:
        undo = done.undo
        if undo is None:
            raise NothingToUndo
        try:
            return self._writer.submit(lambda: self._carry_out(undo)).result()
        except _NO_LONGER:
            raise
        except BaseException:
            self.undo_stack.remember(done)  # a full disk, say: it can be tried again
            raise

    def step(self, work: Callable[[Shop], T], touched: Touched = Touched.NOTHING) -> T:
        """One step of a long deed, in its own transaction, after whatever the counter waits for."""

        def run() -> T:
            with self._books() as shop:
                return work(shop)

        result = self._writer.submit(run, urgent=False).result()
        if touched:
            self._tell(touched)
        return result

    def _carry_out(self, command: Command) -> Done:
        named: list[UUID] = []
        try:
            with self._books() as shop:  # commits on a clean exit, rolls back otherwise
                done = command.run(shop)
                for order_id, contact in done.contacts.items():
                    named.append(order_id)
                    self._contacts.put(order_id, contact)
        except BaseException:
            if named:  # an order that was not saved leaves no name behind
                self._contacts.purge(named)
            raise
        self._tell(done.touched)
        return done
