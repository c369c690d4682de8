"""The Windows spooler: finding, watching and deleting a print job. *Untried on Windows.*

Everything that needs Windows is in `WindowsSpooler`; what its numbers mean is decided by
`outcome_of`, which runs and is tested anywhere. Constants and structures are those of winspool.h:
https://learn.microsoft.com/windows/win32/printdocs/job-info-1 and …/printer-info-6.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntFlag
from typing import Any

from digitaix_desktop.operations.printing import (
    NoPrintService,
    NoSuchPrinter,
    PrintCancelled,
    PrinterDoesNotTakeJobs,
    PrinterFailed,
    PrinterNeedsHelp,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterPaused,
    PrintJob,
    PrintOutcome,
    PrintRefusal,
    PrintState,
)


class JobStatus(IntFlag):
    """JOB_STATUS_* of winspool.h."""

    PAUSED = 0x1
    ERROR = 0x2
    DELETING = 0x4
    SPOOLING = 0x8
    PRINTING = 0x10
    OFFLINE = 0x20
    PAPEROUT = 0x40
    PRINTED = 0x80
    DELETED = 0x100
    BLOCKED_DEVQ = 0x200
    USER_INTERVENTION = 0x400
    COMPLETE = 0x1000


class PrinterStatus(IntFlag):
    """PRINTER_STATUS_* of winspool.h."""

    PAUSED = 0x1
    ERROR = 0x2
    PAPER_JAM = 0x8
    PAPER_OUT = 0x10
    PAPER_PROBLEM = 0x40
    OFFLINE = 0x80
    OUTPUT_BIN_FULL = 0x800
    NOT_AVAILABLE = 0x1000
    NO_TONER = 0x40000
    USER_INTERVENTION = 0x100000
    DOOR_OPEN = 0x400000


_OFF = PrinterStatus.OFFLINE | PrinterStatus.NOT_AVAILABLE
_NO_PAPER = PrinterStatus.PAPER_OUT | PrinterStatus.PAPER_PROBLEM
_NEEDS_HELP = (
    PrinterStatus.PAPER_JAM | PrinterStatus.OUTPUT_BIN_FULL | PrinterStatus.NO_TONER
    | PrinterStatus.USER_INTERVENTION | PrinterStatus.DOOR_OPEN | PrinterStatus.ERROR
)  # fmt: skip
_DELETE = 5  # JOB_CONTROL_DELETE
_MOST_JOBS = 1000


def outcome_of(job: int | None, printer: int, queue: str, *, withdrawn: bool) -> PrintOutcome:
    """What the spooler's two numbers mean; `job` is None once the job has left the queue.

    A job leaves when it is printed or when somebody deletes it, and Windows does not say which:
    unless it was withdrawn from here, it counts as printed.
    """
    if job is None:
        if withdrawn:
            return PrintOutcome(PrintState.FAILED, PrintCancelled(printer=queue))
        return PrintOutcome(PrintState.PRINTED)
    status, state = JobStatus(job), PrinterStatus(printer)
    if status & (JobStatus.DELETING | JobStatus.DELETED):
        return PrintOutcome(PrintState.FAILED, PrintCancelled(printer=queue))
    if status & (JobStatus.PRINTED | JobStatus.COMPLETE):
        return PrintOutcome(PrintState.PRINTED)
    in_the_way = _in_the_way(status, state)
    if in_the_way is not None:
        return PrintOutcome(PrintState.WAITING, in_the_way(printer=queue))
    return PrintOutcome(PrintState.SENT)


def _in_the_way(job: JobStatus, printer: PrinterStatus) -> type[PrintRefusal] | None:
    if job & JobStatus.PAUSED or printer & PrinterStatus.PAUSED:
        return PrinterPaused
    if job & JobStatus.PAPEROUT or printer & _NO_PAPER:
        return PrinterOutOfPaper
    if job & JobStatus.OFFLINE or printer & _OFF:
        return PrinterOff
    if job & (JobStatus.USER_INTERVENTION | JobStatus.BLOCKED_DEVQ) or printer & _NEEDS_HELP:
        return PrinterNeedsHelp
    return PrinterFailed if job & JobStatus.ERROR else None


class _JobInfo(ctypes.Structure):
    """JOB_INFO_1W; SYSTEMTIME is eight words."""

    _fields_ = (
        ("JobId", ctypes.c_uint32),
        ("pPrinterName", ctypes.c_wchar_p),
        ("pMachineName", ctypes.c_wchar_p),
        ("pUserName", ctypes.c_wchar_p),
        ("pDocument", ctypes.c_wchar_p),
        ("pDatatype", ctypes.c_wchar_p),
        ("pStatus", ctypes.c_wchar_p),
        ("Status", ctypes.c_uint32),
        ("Priority", ctypes.c_uint32),
        ("Position", ctypes.c_uint32),
        ("TotalPages", ctypes.c_uint32),
        ("PagesPrinted", ctypes.c_uint32),
        ("Submitted", ctypes.c_uint16 * 8),
    )


class _DocInfo(ctypes.Structure):
    """DOC_INFO_1W."""

    _fields_ = (
        ("pDocName", ctypes.c_wchar_p),
        ("pOutputFile", ctypes.c_wchar_p),
        ("pDatatype", ctypes.c_wchar_p),
    )


class WindowsSpooler:
    """The jobs of this PC's spooler; carries out `gui.printing.Spooler`."""

    def __init__(self) -> None:
        self._winspool: Any
        if sys.platform == "win32":
            self._winspool = ctypes.WinDLL("winspool.drv", use_last_error=True)
        else:
            raise NoPrintService

    def find(self, queue: str, title: str) -> int:
        """The newest job of that title, 0 if there is none."""
        with self._opened(queue) as printer:
            return max(
                (job for job, (named, _) in self._jobs(printer) if named == title), default=0
            )

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out now."""
        try:
            with self._opened(queue) as printer:
                why = _in_the_way(JobStatus(0), PrinterStatus(self._status(printer)))
        except NoSuchPrinter as refusal:
            return refusal
        return why(printer=queue) if why else None

    def look(self, job: PrintJob) -> PrintOutcome:
        """Where the job stands now."""
        return self._looked(job, withdrawn=False)

    def write(self, queue: str, title: str, content: bytes) -> int:
        """Hand a printer what it understands by itself, past its driver; the job's number."""
        with self._opened(queue) as printer:
            document = _DocInfo(title, None, "RAW")
            number = int(self._winspool.StartDocPrinterW(printer, 1, ctypes.byref(document)))
            if not number:
                raise PrinterDoesNotTakeJobs(printer=queue)
            written = ctypes.c_uint32()
            taken = self._winspool.WritePrinter(
                printer, content, len(content), ctypes.byref(written)
            )
            if not taken or written.value < len(content):
                self._winspool.AbortPrinter(printer)
                raise PrinterDoesNotTakeJobs(printer=queue)
            self._winspool.EndDocPrinter(printer)
            return number

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Delete the job unless it has left, and say what became of it."""
        with self._opened(job.queue) as printer:
            there = job.number in dict(self._jobs(printer))
            if there:
                self._winspool.SetJobW(printer, job.number, 0, None, _DELETE)
        return self._looked(job, withdrawn=there)

    def _looked(self, job: PrintJob, *, withdrawn: bool) -> PrintOutcome:
        with self._opened(job.queue) as printer:
            _, status = dict(self._jobs(printer)).get(job.number, ("", None))
            return outcome_of(status, self._status(printer), job.queue, withdrawn=withdrawn)

    @contextmanager
    def _opened(self, queue: str) -> Iterator[ctypes.c_void_p]:
        printer = ctypes.c_void_p()
        if not self._winspool.OpenPrinterW(queue, ctypes.byref(printer), None):
            raise NoSuchPrinter(printer=queue)
        try:
            yield printer
        finally:
            self._winspool.ClosePrinter(printer)

    def _jobs(self, printer: ctypes.c_void_p) -> list[tuple[int, tuple[str, int]]]:
        """Number, title and status of what is in the queue."""
        count = ctypes.c_uint32()

        def call(buffer: Any, size: int, needed: Any) -> Any:
            return self._winspool.EnumJobsW(
                printer, 0, _MOST_JOBS, 1, buffer, size, needed, ctypes.byref(count)
            )

        buffer = _filled(call)
        jobs = ctypes.cast(buffer, ctypes.POINTER(_JobInfo))
        return [
            (jobs[at].JobId, (jobs[at].pDocument or "", jobs[at].Status))
            for at in range(count.value)
        ]

    def _status(self, printer: ctypes.c_void_p) -> int:
        """The printer's own status: PRINTER_INFO_6 is this one number."""
        buffer = _filled(
            lambda buffer, size, needed: self._winspool.GetPrinterW(
                printer, 6, buffer, size, needed
            )
        )
        return int.from_bytes(bytes(buffer)[:4], "little")


def _filled(call: Callable[[Any, int, Any], Any]) -> ctypes.Array[ctypes.c_char]:
    """Ask how much room the answer needs, then ask for the answer."""
    needed = ctypes.c_uint32()
    call(None, 0, ctypes.byref(needed))
    buffer = ctypes.create_string_buffer(max(needed.value, 4))
    call(buffer, len(buffer), ctypes.byref(needed))
    return buffer
