"""Prints are written down: none is forgotten, none comes out twice by accident."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.operations.documents import BatchLabel, Document, Kind, LabelBatch
from digitaix_desktop.operations.print_jobs import (
    AskPrint,
    DoNotPrint,
    JobState,
    PrintElsewhere,
    PrintEntry,
)
from digitaix_desktop.operations.print_runner import PrintRunner, Verdict
from digitaix_desktop.operations.print_setup import Setup
from digitaix_desktop.operations.printing import (
    AnswerLost,
    Laid,
    Paper,
    PerhapsPrinted,
    PrintCancelled,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterQueue,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintRefusal,
    PrintState,
)
from digitaix_desktop.operations.reordering import Ordered
from tests.helpers.make import AShop, a_shop, an_order

PRINTER = Setup("Comptoir", Paper.A6)


class Printer:
    """A queue that keeps what came out, by its title; upset on demand. Outlives the program."""

    def __init__(self) -> None:
        self.paper: list[tuple[str, bytes]] = []
        self.titles: list[str] = []
        self.held: dict[int, PrintOrder] = {}
        self.ended: dict[int, PrintState] = {}
        self.is_off = self.is_empty = self.is_deaf = self.cuts_the_power = False
        self.remembers = True
        self._names: dict[int, str] = {}

    def queues(self) -> list[PrinterQueue]:
        return []

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        return PrinterOff(printer=queue) if self.is_off else None

    def submit(self, order: PrintOrder) -> PrintJob:
        if self.is_deaf:
            raise AnswerLost
        if self.is_off:
            raise PrinterOff(printer=order.queue)
        number = len(self._names) + 1
        self._names[number] = order.title
        self.held[number] = order
        if self.cuts_the_power:
            raise PowerCut
        return PrintJob(order.queue, number)

    def go(self) -> None:
        """Print what is there, if there is paper."""
        if self.is_off or self.is_empty:
            return
        for number, order in self.held.items():
            self.paper.append((order.title.split()[0], order.pdf))
            self.titles.append(order.title)
            self.ended[number] = PrintState.PRINTED
        self.held.clear()

    def look(self, job: PrintJob) -> PrintOutcome:
        if job.number in self.ended:
            refusal = PrintCancelled(printer=job.queue)
            state = self.ended[job.number]
            return PrintOutcome(state, refusal if state is PrintState.FAILED else None)
        if self.is_empty:
            return PrintOutcome(PrintState.WAITING, PrinterOutOfPaper(printer=job.queue))
        return PrintOutcome(PrintState.SENT)

    def find(self, queue: str, title: str) -> PrintJob | None:
        if not self.remembers:
            raise PerhapsPrinted(printer=queue)
        found = [number for number, name in self._names.items() if name == title]
        return PrintJob(queue, max(found)) if found else None

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        if self.held.pop(job.number, None) is not None:
            self.ended[job.number] = PrintState.FAILED
        return self.look(job)


class PowerCut(BaseException):
    """The program is gone, in the middle of something."""


class Town:
    """What the marketplace says about slips."""

    def __init__(self) -> None:
        self.verdict = Verdict.ALONE
        self.announced: list[UUID] = []
        self.doubted: list[UUID] = []
        self.released: list[UUID] = []
        self.hears = True

    def claim(self, order_id: UUID) -> Verdict:
        del order_id
        return self.verdict

    def release(self, order_id: UUID) -> None:
        self.released.append(order_id)

    def announce(self, order_id: UUID, at_ms: int, *, sure: bool) -> bool:
        if self.hears and at_ms:
            (self.announced if sure else self.doubted).append(order_id)
        return self.hears


class Pc:
    """A PC's books and its runner, which may be started anew."""

    def __init__(self, shop: AShop) -> None:
        self.shop, self.printer, self.town = shop, Printer(), Town()
        self.now = 0.0
        self.start()

    def start(self) -> None:
        def lay_out(document: Document, setup: Setup, again: bool) -> Laid:
            assert setup.printer
            if self.shop.reader.order(document.orders[0]) is None:
                raise NotFound(what=document.orders[0])
            return Laid(b"DUPLICATA" if again else b"first", Paper.A6)

        self.runner = PrintRunner(
            self.shop.desk, self.shop.reader, self.printer, lay_out, self.town, lambda: self.now
        )

    def order(self) -> UUID:
        order = an_order()
        with self.shop.books.open() as books:
            books.orders.save(order)
        return order.id

    def ask(self, order_id: UUID, *, by_itself: bool = False) -> UUID:
        document = Document(Kind.SLIP, (order_id,))
        done = self.shop.do(AskPrint(document, PRINTER, "K7F2QX", by_itself=by_itself))
        assert done.subject is not None
        return done.subject

    def entry(self, job_id: UUID) -> PrintEntry:
        return next(each for each in self.shop.reader.prints() if each.id == job_id)

    def go_on(self, times: int = 3) -> None:
        for _ in range(times):
            self.now += 60
            self.runner.step()
            self.printer.go()


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Pc]:
    with a_shop(tmp_path) as shop:
        yield Pc(shop)


def test_a_slip_comes_out_once_and_its_order_knows(pc: Pc) -> None:
    order_id = pc.order()
    job = pc.ask(order_id)
    assert pc.ask(order_id) == job, "what waits already is not written down twice"

    pc.go_on()

    assert pc.printer.paper == [("K7F2QX", b"first")]
    assert pc.entry(job).state is JobState.PRINTED
    sheet = pc.shop.reader.order(order_id)
    assert sheet is not None
    assert sheet.printed_ms is not None
    assert pc.town.announced == [order_id]


@pytest.mark.parametrize(
    "document",
    [
        Document(
            Kind.LABEL_SHEETS,
            batch=LabelBatch(
                "a4-24", 7, (BatchLabel(uuid4(), Face("Café « Éthiopie »", 450), "3760001", 3),)
            ),
        ),
        Document(
            Kind.REORDER,
            ordered=(Ordered(uuid4(), "Savon", "SAV", "", Unit.PIECE, 12_000, "Marius & fils"),),
        ),
        Document(Kind.TEST),
        Document(Kind.BAG, (uuid4(),), bags=3),
    ],
    ids=lambda document: document.kind.value,
)
def test_what_is_to_be_printed_is_kept_as_it_was_asked_for(pc: Pc, document: Document) -> None:
    pc.shop.do(AskPrint(document, PRINTER, "Bon"))
    [entry] = pc.shop.reader.prints()
    assert entry.document == document


def test_a_printer_that_is_off_keeps_the_print_waiting_and_prints_when_it_is_back(pc: Pc) -> None:
    pc.printer.is_off = True
    job = pc.ask(pc.order())
    pc.go_on()
    entry = pc.entry(job)
    assert (entry.state, type(entry.refusal)) == (JobState.WAITING, PrinterOff)

    pc.printer.is_off = False
    pc.go_on()

    assert len(pc.printer.paper) == 1


def test_a_print_that_waits_for_paper_can_go_elsewhere_and_comes_out_once(pc: Pc) -> None:
    pc.printer.is_empty = True
    job = pc.ask(pc.order())
    pc.go_on()
    entry = pc.entry(job)
    assert type(entry.refusal) is PrinterOutOfPaper

    assert pc.runner.take_back(entry)
    pc.shop.do(PrintElsewhere(job, Setup("Bureau", Paper.A4)))
    pc.printer.is_empty = False
    pc.go_on()

    assert pc.printer.paper == [("K7F2QX", b"first")], "what was taken back is no duplicate"


def test_what_is_printed_again_says_so(pc: Pc) -> None:
    job = pc.ask(pc.order())
    pc.go_on()
    pc.shop.do(PrintElsewhere(job, PRINTER))
    pc.go_on()
    assert [page for _, page in pc.printer.paper] == [b"first", b"DUPLICATA"]


@pytest.mark.parametrize("came_there", [True, False])
def test_after_a_power_cut_the_queue_is_asked_and_nothing_printed_twice(
    pc: Pc, came_there: bool
) -> None:
    job = pc.ask(pc.order())
    if came_there:
        pc.printer.cuts_the_power = True
        with pytest.raises(PowerCut):
            pc.runner.step()
        pc.printer.cuts_the_power = False
    else:
        pc.printer.is_deaf = True
        pc.runner.step()
        pc.printer.is_deaf = False
    assert pc.entry(job).state is JobState.SENDING

    pc.start()
    pc.go_on()

    assert pc.entry(job).state is JobState.PRINTED
    assert len(pc.printer.paper) == 1


def test_where_the_queue_remembers_nothing_somebody_has_to_look(pc: Pc) -> None:
    job = pc.ask(pc.order())
    pc.printer.cuts_the_power = True
    with pytest.raises(PowerCut):
        pc.runner.step()
    pc.printer.cuts_the_power, pc.printer.remembers = False, False
    pc.start()
    pc.go_on()

    assert pc.entry(job).state is JobState.UNCERTAIN
    assert len(pc.printer.paper) == 1
    pc.shop.do(PrintElsewhere(job, PRINTER))
    pc.go_on()
    assert [page for _, page in pc.printer.paper] == [b"first", b"DUPLICATA"]


def test_what_may_have_come_out_is_told_to_the_other_pcs_and_never_comes_again_by_itself(
    pc: Pc,
) -> None:
    pc.town.verdict = Verdict.MINE
    order_id = pc.order()
    job = pc.ask(order_id, by_itself=True)
    pc.printer.cuts_the_power = True
    with pytest.raises(PowerCut):
        pc.runner.step()
    pc.printer.cuts_the_power, pc.printer.remembers = False, False
    pc.start()
    pc.go_on()
    assert pc.town.doubted == [order_id]

    assert pc.ask(order_id, by_itself=True) == job, "the next order came"
    pc.go_on()
    assert len(pc.printer.paper) == 1

    pc.ask(order_id)  # by somebody who looked, or did not
    pc.go_on()
    assert [page for _, page in pc.printer.paper] == [b"first", b"DUPLICATA"]


def test_what_was_cancelled_or_not_wanted_never_comes_again_by_itself(pc: Pc) -> None:
    cancelled, unwanted = pc.order(), pc.order()
    pc.printer.is_empty = True
    job = pc.ask(cancelled, by_itself=True)
    pc.runner.step()
    pc.printer.ended = dict.fromkeys(pc.printer.held, PrintState.FAILED)
    pc.printer.held.clear()
    pc.go_on()
    assert pc.entry(job).state is JobState.FAILED
    put_away = pc.ask(unwanted, by_itself=True)
    pc.shop.do(DoNotPrint(put_away))
    assert [each.id for each in pc.shop.reader.prints()] == [job]

    pc.printer.is_empty = False
    for order_id in (cancelled, unwanted):
        pc.ask(order_id, by_itself=True)
    pc.go_on()
    assert pc.printer.paper == []

    pc.ask(unwanted)  # now somebody wants it
    pc.go_on()
    assert [page for _, page in pc.printer.paper] == [b"first"]


def test_of_several_pcs_one_prints_and_the_others_forget_it(pc: Pc) -> None:
    pc.town.verdict = Verdict.THEIRS
    pc.ask(pc.order(), by_itself=True)
    pc.go_on()
    assert pc.printer.paper == []

    pc.town.verdict = Verdict.DONE
    pc.go_on()
    assert pc.shop.reader.prints() == []

    pc.ask(pc.order(), by_itself=True)
    pc.town.verdict = Verdict.MINE
    pc.go_on()
    assert len(pc.printer.paper) == 1


def test_unheard_a_pc_prints_by_itself_nothing_that_another_may_print(pc: Pc) -> None:
    pc.town.verdict = Verdict.UNHEARD
    order_id = pc.order()
    pc.ask(order_id, by_itself=True)
    pc.go_on()
    assert pc.printer.paper == []

    pc.ask(order_id)  # somebody wants it all the same
    pc.go_on()
    assert len(pc.printer.paper) == 1


def test_what_this_pc_can_not_print_is_left_to_another(pc: Pc) -> None:
    pc.town.verdict, pc.printer.is_off = Verdict.MINE, True
    order_id = pc.order()
    pc.ask(order_id, by_itself=True)
    pc.go_on(1)
    assert pc.town.released == [order_id]


def test_what_waits_in_a_queue_for_long_is_taken_back_and_left_to_another(pc: Pc) -> None:
    pc.town.verdict, pc.printer.is_empty = Verdict.MINE, True
    order_id = pc.order()
    job = pc.ask(order_id, by_itself=True)
    pc.go_on(2)
    assert pc.entry(job).state is JobState.SENT
    pc.go_on(1)
    entry = pc.entry(job)
    assert (entry.state, type(entry.refusal)) == (JobState.WAITING, PrinterOutOfPaper)
    assert pc.town.released == [order_id]

    pc.town.verdict, pc.printer.is_empty = Verdict.DONE, False
    pc.go_on()

    assert pc.printer.paper == [], "the other PC printed it"


def test_a_print_that_fails_here_is_left_to_another_pc(pc: Pc) -> None:
    pc.town.verdict = Verdict.MINE
    order_id = pc.order()
    job = pc.ask(order_id, by_itself=True)
    pc.runner.step()
    pc.printer.ended = dict.fromkeys(pc.printer.held, PrintState.FAILED)
    pc.printer.held.clear()
    pc.go_on()
    assert pc.entry(job).state is JobState.FAILED
    assert pc.town.released == [order_id]


def test_where_no_other_pc_prints_it_stays_in_its_queue(pc: Pc) -> None:
    pc.printer.is_empty = True
    job = pc.ask(pc.order(), by_itself=True)
    pc.go_on(6)
    assert pc.entry(job).state is JobState.SENT


def test_the_marketplace_is_told_later_where_it_was_not_heard(pc: Pc) -> None:
    pc.town.hears = False
    order_id = pc.order()
    pc.ask(order_id)
    pc.go_on()
    assert pc.town.announced == []
    pc.town.hears = True
    pc.go_on()
    pc.go_on()
    assert pc.town.announced == [order_id]


def test_a_print_whose_order_is_gone_is_put_away(pc: Pc) -> None:
    pc.ask(uuid4())
    pc.go_on()
    assert pc.shop.reader.prints() == []


class AnyDay(RuleBasedStateMachine):
    """Whatever fails and whenever the program dies: a slip comes out once, or somebody is asked."""

    folder: Callable[[], Path]

    def __init__(self) -> None:
        super().__init__()
        from tempfile import TemporaryDirectory

        self._folder = TemporaryDirectory()
        self._shop = a_shop(Path(self._folder.name))
        self.pc = Pc(self._shop.__enter__())
        self.jobs: list[UUID] = []

    def teardown(self) -> None:
        self._shop.__exit__(None, None, None)
        self._folder.cleanup()

    @rule(count=st.integers(1, 2))
    def orders_come(self, count: int) -> None:
        self.jobs += [self.pc.ask(self.pc.order()) for _ in range(count)]

    @rule(off=st.booleans(), empty=st.booleans(), deaf=st.booleans())
    def the_printer_is(self, off: bool, empty: bool, deaf: bool) -> None:
        printer = self.pc.printer
        printer.is_off, printer.is_empty, printer.is_deaf = off, empty, deaf

    @rule(paper_moves=st.booleans())
    def time_passes(self, paper_moves: bool) -> None:
        self.pc.now += 60
        self.pc.runner.step()
        if paper_moves:
            self.pc.printer.go()

    @rule()
    def the_power_goes_while_it_sends(self) -> None:
        self.pc.printer.cuts_the_power = True
        self.pc.now += 60
        with suppress(PowerCut):
            self.pc.runner.step()
        self.pc.printer.cuts_the_power = False
        self.pc.start()

    @rule()
    def somebody_cancels_at_the_printer(self) -> None:
        for number in list(self.pc.printer.held):
            del self.pc.printer.held[number]
            self.pc.printer.ended[number] = PrintState.FAILED

    @rule(which=st.integers(0, 20))
    def somebody_puts_one_away(self, which: int) -> None:
        known = self.pc.shop.reader.prints()
        if known:
            entry = known[which % len(known)]
            if self.pc.runner.take_back(entry):
                self.pc.shop.do(DoNotPrint(entry.id))

    @invariant()
    def nothing_came_out_twice(self) -> None:
        assert len(set(self.pc.printer.titles)) == len(self.pc.printer.titles)
        for entry in self.pc.shop.reader.prints():
            assert entry.state is not JobState.UNCERTAIN, "this queue remembers"


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
