"""Prints one document and follows it to its end, without books: for tests of queues alone."""

from __future__ import annotations

from collections.abc import Callable

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.operations.printing import (
    NoPrintService,
    PrinterFailed,
    PrinterNeedsHelp,
    PrinterOutOfPaper,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintQueues,
    PrintRefusal,
    PrintState,
)

PAUSE_S = 0.25
"""How long to wait before asking the queue again."""
GRACE_S = 3.0
"""Every job begins by looking for its printer: what is in the way is told after this long."""
OFF_PATIENCE_S = 20.0
"""How long a printer may stay unreachable: a laser printer takes some 15 s to wake up."""
HAND_PATIENCE_S = 180.0
"""How long somebody may take to fetch paper, or to clear a jam."""
PRINTING_PATIENCE_S = 300.0
"""How long a print may take in all with nothing in the way, others before it included."""
ENDED = frozenset({PrintState.PRINTED, PrintState.FAILED, PrintState.UNCERTAIN})
"""States that no longer change."""


def print_and_follow(
    printers: PrintQueues,
    order: PrintOrder,
    pause: Callable[[float], None],
    tell: Callable[[PrintOutcome], None] = lambda _outcome: None,
) -> PrintOutcome:
    """Print, and answer once the outcome is certain: `PRINTED` or `FAILED`.

    What does not come out in time is withdrawn, so that printing again, here or elsewhere, never
    gives the same slip twice. `pause` waits that many seconds and may raise to stop following:
    the print is then withdrawn as well. `tell` hears meanwhile what is in the way. A refusal to
    take the print is an outcome too, so that every print ends in one way.
    """
    try:
        job = printers.submit(order)
    except PrintRefusal as refusal:
        return PrintOutcome(PrintState.FAILED, refusal)
    try:
        try:
            outcome = _follow(printers, job, pause, tell)
        except BaseException:
            printers.withdraw(job)
            raise
        if outcome.state in ENDED:
            return outcome
        last = printers.withdraw(job)
    except NoPrintService as refusal:  # it went down, and took the print with it or not
        return PrintOutcome(PrintState.FAILED, refusal)
    if last.state is PrintState.PRINTED:
        return last
    return PrintOutcome(PrintState.FAILED, outcome.refusal or PrinterFailed(printer=order.queue))


def _follow(
    printers: PrintQueues,
    job: PrintJob,
    pause: Callable[[float], None],
    tell: Callable[[PrintOutcome], None],
) -> PrintOutcome:
    """The first outcome that ends the print, or the last one when patience is over."""
    waited_s = blocked_s = 0.0
    told: type[object] | None = None
    while True:
        outcome = printers.look(job)
        waiting = outcome.state is PrintState.WAITING and outcome.refusal is not None
        blocked = type(outcome.refusal) if waiting else None
        if blocked is None:
            blocked_s = 0.0
        if (
            outcome.state in ENDED
            or waited_s >= PRINTING_PATIENCE_S
            or (blocked is not None and blocked_s >= _patience_s(outcome.refusal))
        ):
            return outcome
        if blocked is not told and (blocked is None or blocked_s >= GRACE_S):
            told = blocked
            tell(outcome)
        pause(PAUSE_S)
        waited_s += PAUSE_S
        blocked_s += PAUSE_S


def _patience_s(refusal: ShopError | None) -> float:
    if isinstance(refusal, PrinterOutOfPaper | PrinterNeedsHelp):
        return HAND_PATIENCE_S
    return OFF_PATIENCE_S
