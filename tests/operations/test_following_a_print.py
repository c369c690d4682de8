"""A print is followed to its end: what is in the way is told, and nothing comes out twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.operations.printing import (
    HAND_PATIENCE_S,
    OFF_PATIENCE_S,
    PAUSE_S,
    PRINTING_PATIENCE_S,
    NoPrintService,
    NoSuchPrinter,
    Paper,
    PrintCancelled,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterQueue,
    PrinterTooSlow,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintRefusal,
    PrintState,
    print_and_follow,
)

ORDER = PrintOrder(b"%PDF", "Comptoir", Paper.A6, "Bon K7F 2QX")
SENT = PrintOutcome(PrintState.SENT)
PRINTED = PrintOutcome(PrintState.PRINTED)
OFF = PrintOutcome(PrintState.WAITING, PrinterOff(printer="Comptoir"))
NO_PAPER = PrintOutcome(PrintState.WAITING, PrinterOutOfPaper(printer="Comptoir"))
CANCELLED = PrintOutcome(PrintState.FAILED, PrintCancelled(printer="Comptoir"))


class Scripted:
    """A queue that says, one after the other, what it was told to say, then repeats the last."""

    def __init__(self, *answers: PrintOutcome | ShopError, after: PrintOutcome = CANCELLED) -> None:
        self._answers = self._all(answers)
        self._after = after
        self.withdrawn: list[PrintJob] = []

    @staticmethod
    def _all(answers: tuple[PrintOutcome | ShopError, ...]) -> Iterator[PrintOutcome | ShopError]:
        yield from answers
        while True:
            yield answers[-1]

    def queues(self) -> list[PrinterQueue]:
        return []

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        return None

    def submit(self, order: PrintOrder) -> PrintJob:
        return PrintJob(order.queue, 7)

    def look(self, job: PrintJob) -> PrintOutcome:
        answer = next(self._answers)
        if isinstance(answer, ShopError):
            raise answer
        return answer

    def find(self, queue: str, title: str) -> PrintJob | None:
        raise AssertionError(f"{queue}: {title}")

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        self.withdrawn.append(job)
        return self._after


class Watch:
    """Counts what would have been waited, and what was told."""

    def __init__(self) -> None:
        self.waited_s = 0.0
        self.told: list[PrintOutcome] = []

    def pause(self, seconds: float) -> None:
        self.waited_s += seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


def follow(queue: Scripted, watch: Watch) -> PrintOutcome:
    return print_and_follow(queue, ORDER, watch.pause, watch.told.append)


def test_a_printed_slip_needs_no_word_and_is_not_withdrawn(watch: Watch) -> None:
    queue = Scripted(OFF, SENT, PRINTED)  # each job begins by looking for its printer
    assert follow(queue, watch) == PRINTED
    assert (watch.told, queue.withdrawn) == ([], [])


def test_a_printer_that_stays_off_fails_after_its_patience_and_is_withdrawn(watch: Watch) -> None:
    queue = Scripted(OFF)
    outcome = follow(queue, watch)
    assert (outcome.state, type(outcome.refusal)) == (PrintState.FAILED, PrinterOff)
    assert queue.withdrawn == [PrintJob("Comptoir", 7)]
    assert watch.waited_s == OFF_PATIENCE_S
    assert watch.told == [OFF]


def test_there_is_more_time_to_fetch_paper(watch: Watch) -> None:
    outcome = follow(Scripted(NO_PAPER), watch)
    assert isinstance(outcome.refusal, PrinterOutOfPaper)
    assert watch.waited_s == HAND_PATIENCE_S


def test_what_is_no_longer_in_the_way_is_told_too(watch: Watch) -> None:
    patiently = [NO_PAPER] * int(100 / PAUSE_S)
    assert follow(Scripted(*patiently, SENT, *patiently, SENT, PRINTED), watch) == PRINTED
    assert watch.told == [NO_PAPER, SENT, NO_PAPER, SENT]


def test_a_print_that_never_ends_is_given_up(watch: Watch) -> None:
    outcome = follow(Scripted(SENT), watch)
    assert (outcome.state, type(outcome.refusal)) == (PrintState.FAILED, PrinterTooSlow)
    assert watch.waited_s == PRINTING_PATIENCE_S


def test_a_slip_that_comes_out_while_it_is_withdrawn_counts_as_printed(watch: Watch) -> None:
    assert follow(Scripted(OFF, after=PRINTED), watch) == PRINTED


def test_a_cancelled_print_is_told_as_such(watch: Watch) -> None:
    assert follow(Scripted(SENT, CANCELLED), watch) == CANCELLED


def test_a_print_service_that_goes_down_ends_the_print(watch: Watch) -> None:
    outcome = follow(Scripted(SENT, NoPrintService()), watch)
    assert (outcome.state, type(outcome.refusal)) == (PrintState.FAILED, NoPrintService)


def test_a_queue_that_refuses_is_an_outcome(watch: Watch) -> None:
    class Refusing(Scripted):
        def submit(self, order: PrintOrder) -> PrintJob:
            raise NoSuchPrinter(printer=order.queue)

    outcome = follow(Refusing(SENT), watch)
    assert (outcome.state, type(outcome.refusal)) == (PrintState.FAILED, NoSuchPrinter)
    assert "“Comptoir”" in str(outcome.refusal)


def test_papers_are_called_as_printers_call_them() -> None:
    assert [paper.pwg_name for paper in Paper] == [
        "iso_a6_105x148mm", "iso_a5_148x210mm", "iso_a4_210x297mm",
    ]  # fmt: skip
