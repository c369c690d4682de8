"""What is done with the order that is open, as its articles, cards and buttons ask for it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, SignalInstance

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.operations.asking import AnswerQuestion, AskCustomer, Way
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.handing_over import (
    BringBack,
    EndWithPart,
    HandOverPart,
    Quantities,
)
from digitaix_desktop.operations.orders import (
    CancelOrder,
    DropLine,
    MoveOrder,
    PrepareLine,
    TellCustomer,
    WriteToCustomer,
)
from digitaix_desktop.operations.picking import TakePiece
from digitaix_protocol.rules.order_questions import DROP
from digitaix_protocol.rules.order_states import State


class OrderDeeds(QObject):
    """Asks for each deed, and says how the sheet goes on; what is refused is told by the asker."""

    done = Signal()
    """Something of the order may be otherwise now; whoever works at it stays where they are."""
    settled = Signal()
    """What was unfolded for it is no longer needed."""
    next_due = Signal()
    """An article is dealt with: the next one, or the next step, is due."""
    offered = Signal()
    """So is one that was missing."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self.order_id: UUID | None = None

    # Its articles ---------------------------------------------------------------------------

    def prepare(self, line_id: UUID, milli: int, agreed: bool) -> None:
        """So much was weighed or counted; `agreed` says that the customer knows how much it is."""
        self._do(lambda id: PrepareLine(id, line_id, milli, agreed=agreed), self.next_due)

    def take(self, line_id: UUID, milli: int | None) -> None:
        """An article is in the bag, or out of it again; a tick that was refused goes back."""
        self._do(lambda id: PrepareLine(id, line_id, milli), self.done, self.done)

    def take_piece(self, line_id: UUID) -> None:
        """A piece of it was scanned."""
        self._do(lambda id: TakePiece(id, line_id), self.done, self.done)

    def drop(self, line_id: UUID, dropped: bool) -> None:
        """Leave an article out, or have it back."""
        self._do(lambda id: DropLine(id, line_id, dropped=dropped), self.settled)

    # Its customer ---------------------------------------------------------------------------

    def ask_about_weight(self, line_id: UUID, milli: int) -> None:
        """Is that weight all right?"""
        self._do(lambda id: AskCustomer(id, line_id, (Way("weight", milli),)), self.next_due)

    def offer(self, line_id: UUID, ways: tuple[Way, ...]) -> None:
        """An article is missing: ask on the customer's page what they want instead."""
        self._do(lambda id: AskCustomer(id, line_id, ways, DROP), self.offered)

    def agree(self, line_id: UUID, ways: tuple[Way, ...]) -> None:
        """An article is missing: the customer agreed to the first of these on the telephone."""
        self._do(lambda id: AskCustomer(id, line_id, ways[:1], DROP, told=0), self.offered)

    def answer(self, question_id: str, answer: str, chosen: int | None) -> None:
        """What the customer said on the telephone to what they were asked."""
        self._do(lambda id: AnswerQuestion(id, question_id, answer, chosen), self.next_due)

    def tell(self) -> None:
        """The customer was told that it is ready."""
        self._do(TellCustomer, self.done)

    def write(self, message: str) -> None:
        """A word to the customer, for their page."""
        self._do(lambda id: WriteToCustomer(id, message))

    # Its end --------------------------------------------------------------------------------

    def step(self, target: State) -> None:
        """Take a step. What keeps it back is most likely the next article."""
        self._do(lambda id: MoveOrder(id, target), self.settled, self.next_due)

    def hand_over(self, quantities: Quantities) -> None:
        """A part of it leaves, the rest is kept."""
        self._do(lambda id: HandOverPart(id, quantities), self.settled)

    def end_with(self, quantities: Quantities) -> None:
        """A part of it leaves, the rest is no longer kept."""
        self._do(lambda id: EndWithPart(id, quantities), self.settled)

    def bring_back(self, quantities: Quantities, reason: str) -> None:
        """Something of it came back."""
        self._do(lambda id: BringBack(id, quantities, reason), self.settled)

    def cancel(self, reason: str) -> None:
        """It is called off."""
        self._do(lambda id: CancelOrder(id, reason), self.settled)

    def _do(
        self,
        command: Callable[[UUID], Command],
        after: SignalInstance | None = None,
        refused: SignalInstance | None = None,
    ) -> None:
        if self.order_id is None:
            return
        done = self._parts.asker.ask(command(self.order_id))
        follows = refused if done is None else after
        if follows is not None:
            follows.emit()
