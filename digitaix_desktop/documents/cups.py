"""Print queues of CUPS (Linux, macOS): the PDF itself goes to the queue, and the queue is asked.

The queue gets the vectors and the text, so the printer's own driver decides about dots; see
docs/decisions/0010-how-slips-reach-the-printer.md. Needs neither Qt nor a CUPS library. All calls
are safe on any thread: each makes its own connection.
"""

from __future__ import annotations

import getpass
import os
from itertools import count
from pathlib import Path
from urllib.parse import quote

from digitaix_desktop.documents.ipp import (
    Attribute,
    Group,
    IppError,
    Operation,
    PrintService,
    Reply,
    Tag,
    Value,
    encode,
)
from digitaix_desktop.operations.printing import (
    AnswerLost,
    NoPrintService,
    NoSuchPrinter,
    Paper,
    PerhapsPrinted,
    PrintCancelled,
    PrinterDoesNotTakeJobs,
    PrinterFailed,
    PrinterNeedsHelp,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterPaused,
    PrinterQueue,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintRefusal,
    PrintState,
)

_SOCKETS = ("/run/cups/cups.sock", "/var/run/cupsd", "/private/var/run/cupsd")
_PDF, _RAW = "application/pdf", "application/vnd.cups-raw"
_JOBS_ASKED = 500
_NOT_FOUND = 0x0406  # client-error-not-found, RFC 8011 appendix B
_GONE = 0x0407

# job-state and printer-state, RFC 8011, 5.3.7 and 5.4.11
_HELD, _CANCELED, _ABORTED, _COMPLETED = 4, 7, 8, 9
_STOPPED = 5

# printer-state-reasons, RFC 8011, 5.4.12 and PWG 5100.9, without their -error/-warning/-report
_OFF = {"offline", "connecting-to-device", "timed-out", "shutdown"}
_NO_PAPER = {"media-empty", "media-needed", "input-tray-missing"}
_NEEDS_HELP = {
    "media-jam", "cover-open", "door-open", "interlock-open", "toner-empty", "marker-supply-empty",
    "marker-waste-full", "output-area-full", "output-tray-missing", "fuser-over-temp",
}  # fmt: skip
# CUPS 2.4's backend for network printers (ipp.c) gives no reason while it cannot connect, only
# these sentences, in the language of the request: English.
_OFF_SENTENCES = (
    "unavailable at this time",
    "unreachable at this time",
    "not responding",
    "Unable to locate printer",
    "Connecting to printer",
)

_WITHOUT_DRIVER = "Local Raw Printer"
"""What CUPS says is the make of a queue that has no driver."""

_WANTED = (
    "printer-name",
    "printer-info",
    "printer-make-and-model",
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "media-supported",
)


def usual_service() -> PrintService:
    """This PC's CUPS: as CUPS_SERVER says, else by its socket file, else by its port."""
    named = os.environ.get("CUPS_SERVER", "")
    sockets = [path for path in _SOCKETS if Path(path).is_socket()]
    address = named or (sockets[0] if sockets else "localhost:631")
    return PrintService(address, getpass.getuser())


class CupsQueues:
    """The printers of this PC's CUPS; carries out `operations.printing.PrintQueues`."""

    def __init__(self, service: PrintService | None = None) -> None:
        self._service = service or usual_service()
        self._numbers = count(1)

    def queues(self) -> list[PrinterQueue]:
        """The printers CUPS knows, by name; raises `NoPrintService`."""
        wanted = Attribute.of(Tag.KEYWORD, "requested-attributes", *_WANTED)
        groups = self._ask(Operation.CUPS_GET_PRINTERS, "/", [wanted]).of(Tag.PRINTER)
        named = self._ask(Operation.CUPS_GET_DEFAULT, "/", [wanted]).of(Tag.PRINTER)
        default = _word(named[0], "printer-name") if named else ""
        found = [_queue(group, default) for group in groups]
        return sorted(found, key=lambda queue: queue.label.casefold())

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out; CUPS repeats what it last heard."""
        try:
            printer = self._printer_attributes(queue)
        except PrintRefusal as refusal:
            return refusal
        return _closed(printer, queue) or _in_the_way(printer, queue)

    def submit(self, order: PrintOrder) -> PrintJob:
        """Hand the PDF to its queue; raises the `PrintRefusal` that says why it won't have it."""
        # CUPS takes jobs for a paused queue too, and keeps them for whenever it is resumed.
        closed = _closed(self._printer_attributes(order.queue), order.queue)
        if closed is not None:
            raise closed
        about = [
            self._printer(order.queue),
            Attribute.of(Tag.NAME, "requesting-user-name", self._service.user),
            Attribute.of(Tag.NAME, "job-name", _at_most(order.title, 255)),
            Attribute.of(Tag.MIME_TYPE, "document-format", _RAW if order.raw else _PDF),
        ]
        wanted = [
            Attribute.of(Tag.INTEGER, "copies", order.copies),
            Attribute.of(Tag.KEYWORD, "media", order.paper.pwg_name),
            # The page is as large as the paper, and the codes' bars as wide as they must be.
            Attribute.of(Tag.KEYWORD, "print-scaling", "none"),
            Attribute.of(Tag.KEYWORD, "sides", "one-sided"),
        ]
        if order.raw:  # passed on untouched: there is nothing to ask of a driver
            wanted = [Attribute.of(Tag.INTEGER, "copies", order.copies)]
        content = order.raw or order.pdf
        try:
            reply = self._ask(Operation.PRINT_JOB, _path(order.queue), about, wanted, content)
        except NoPrintService as error:
            raise AnswerLost from error
        jobs = reply.of(Tag.JOB)
        number = _number(jobs[0], "job-id") if jobs else 0
        if not reply.successful or not number:
            raise _why_not(reply, order.queue)
        return PrintJob(order.queue, number)

    def look(self, job: PrintJob) -> PrintOutcome:
        """Where the job stands; raises `NoPrintService`."""
        words = ("job-state", "job-state-reasons")
        wanted = Attribute.of(Tag.KEYWORD, "requested-attributes", *words)
        asked = [
            self._printer(job.queue),
            Attribute.of(Tag.INTEGER, "job-id", job.number),
            Attribute.of(Tag.NAME, "requesting-user-name", self._service.user),
            wanted,
        ]
        reply = self._ask(Operation.GET_JOB_ATTRIBUTES, _path(job.queue), asked)
        if reply.status in (_NOT_FOUND, _GONE):
            # Where CUPS keeps no history (PreserveJobHistory No), what is done has left.
            return PrintOutcome(PrintState.PRINTED)
        jobs = reply.of(Tag.JOB)
        state = _number(jobs[0], "job-state") if jobs else 0
        if state == _COMPLETED:
            return PrintOutcome(PrintState.PRINTED)
        if state in (_CANCELED, _ABORTED):
            reasons = jobs[0].get("job-state-reasons", [])
            # The state is there a moment before its reason: to be canceled is to be by somebody.
            by_someone = state == _CANCELED or "job-canceled-by-user" in reasons
            why = PrintCancelled if by_someone else PrinterFailed
            return PrintOutcome(PrintState.FAILED, why(printer=job.queue))
        if state == _HELD:
            return PrintOutcome(PrintState.WAITING, PrinterPaused(printer=job.queue))
        in_the_way = _in_the_way(self._printer_attributes(job.queue), job.queue)
        if in_the_way is not None:
            return PrintOutcome(PrintState.WAITING, in_the_way)
        return PrintOutcome(PrintState.SENT)

    def find(self, queue: str, title: str) -> PrintJob | None:
        """The newest job of that title; CUPS remembers those it is done with too.

        `PerhapsPrinted` where it remembers none of ours, or one of them without its name: a queue
        that keeps no history can't say what came out.
        """
        going_on = self._jobs(queue, "not-completed")
        done = self._jobs(queue, "completed")  # asked last: a job may be done meanwhile
        jobs, name = [*going_on, *done], _at_most(title, 255)
        found = [_number(job, "job-id") for job in jobs if _word(job, "job-name") == name]
        if not found and not (done and all(_word(job, "job-name") for job in jobs)):
            raise PerhapsPrinted(printer=queue)
        return PrintJob(queue, max(found)) if found else None

    def _jobs(self, queue: str, which: str) -> list[Group]:
        asked = [
            self._printer(queue),
            Attribute.of(Tag.NAME, "requesting-user-name", self._service.user),
            Attribute.of(Tag.KEYWORD, "which-jobs", which),
            Attribute.of(Tag.BOOLEAN, "my-jobs", True),
            Attribute.of(Tag.INTEGER, "limit", _JOBS_ASKED),
            # A moment after a job is done CUPS tells of it without its name, unless it is asked for
            # something for which it has to read the job's own file again, as this identifier:
            # https://github.com/OpenPrinting/cups/issues/1440
            Attribute.of(Tag.KEYWORD, "requested-attributes", "job-id", "job-name", "job-uuid"),
        ]
        reply = self._ask(Operation.GET_JOBS, _path(queue), asked)
        if not reply.successful and reply.status not in (_NOT_FOUND, _GONE):
            raise PerhapsPrinted(printer=queue)
        return reply.of(Tag.JOB)

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Cancel the job unless it is done, and say what became of it."""
        asked = [
            self._printer(job.queue),
            Attribute.of(Tag.INTEGER, "job-id", job.number),
            Attribute.of(Tag.NAME, "requesting-user-name", self._service.user),
        ]
        self._ask(Operation.CANCEL_JOB, "/jobs/", asked)  # "not possible" when it has just ended
        return self.look(job)

    def _printer_attributes(self, queue: str) -> Group:
        wanted = Attribute.of(Tag.KEYWORD, "requested-attributes", *_WANTED)
        asked = [self._printer(queue), wanted]
        reply = self._ask(Operation.GET_PRINTER_ATTRIBUTES, _path(queue), asked)
        printers = reply.of(Tag.PRINTER)
        if not reply.successful or not printers:
            raise _why_not(reply, queue)
        return printers[0]

    def _printer(self, queue: str) -> Attribute:
        return Attribute.of(Tag.URI, "printer-uri", f"ipp://localhost{_path(queue)}")

    def _ask(
        self,
        operation: Operation,
        path: str,
        attributes: list[Attribute],
        job_attributes: list[Attribute] | None = None,
        document: bytes = b"",
    ) -> Reply:
        request = encode(operation, next(self._numbers), attributes, job_attributes or [])
        try:
            return self._service.ask(path, request + document)
        except IppError as error:
            raise NoPrintService from error


def _path(queue: str) -> str:
    return f"/printers/{quote(queue, safe='')}"


def _queue(group: Group, default: str) -> PrinterQueue:
    name = _word(group, "printer-name")
    media = {str(value) for value in group.get("media-supported", [])}
    papers = frozenset(paper for paper in Paper if paper.pwg_name in media)
    raw = _word(group, "printer-make-and-model") == _WITHOUT_DRIVER
    return PrinterQueue(name, _word(group, "printer-info") or name, papers, name == default, raw)


def _why_not(reply: Reply, queue: str) -> PrintRefusal:
    if reply.status in (_NOT_FOUND, _GONE):
        return NoSuchPrinter(printer=queue)
    return PrinterDoesNotTakeJobs(printer=queue)


def _closed(printer: Group, queue: str) -> PrintRefusal | None:
    """Why the queue itself would not print, whatever its printer does."""
    if printer.get("printer-is-accepting-jobs") == [False]:
        return PrinterDoesNotTakeJobs(printer=queue)
    if _number(printer, "printer-state") == _STOPPED:
        return PrinterPaused(printer=queue)
    return None


def _in_the_way(printer: Group, queue: str) -> PrintRefusal | None:
    """What keeps the printer from printing, as it says itself."""
    if _number(printer, "printer-state") == _STOPPED:
        return PrinterPaused(printer=queue)
    reasons = {_bare(str(reason)) for reason in printer.get("printer-state-reasons", [])}
    if reasons & _NO_PAPER:
        return PrinterOutOfPaper(printer=queue)
    if reasons & _NEEDS_HELP:
        return PrinterNeedsHelp(printer=queue)
    message = _word(printer, "printer-state-message")
    if reasons & _OFF or any(sentence in message for sentence in _OFF_SENTENCES):
        return PrinterOff(printer=queue)
    return None


def _bare(reason: str) -> str:
    for severity in ("-error", "-warning", "-report"):
        reason = reason.removesuffix(severity)
    return reason


def _word(group: Group, name: str) -> str:
    return str(_first(group, name, ""))


def _number(group: Group, name: str) -> int:
    value = _first(group, name, 0)
    return value if isinstance(value, int) else 0


def _first(group: Group, name: str, otherwise: Value) -> Value:
    return next(iter(group.get(name, [])), otherwise)


def _at_most(text: str, octets: int) -> str:
    """IPP names hold 255 octets; a longer title would be refused whole."""
    return text.encode()[:octets].decode("utf-8", "ignore")
