"""All printers of a PC as one: the system's queues, its raw queues, and those on the network."""

from __future__ import annotations

from dataclasses import replace

from digitaix_desktop.documents.escpos import receipts
from digitaix_desktop.documents.network_printer import NetworkPrinters
from digitaix_desktop.operations.printing import (
    PrinterQueue,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintQueues,
    PrintRefusal,
)

RAW, TCP = "raw:", "tcp:"
"""What names of printers begin with that take dots: over a queue of the system, or an address."""


class AllPrinters:
    """Carries out `operations.printing.PrintQueues` by whichever knows the printer."""

    def __init__(self, system: PrintQueues, network: PrintQueues | None = None) -> None:
        self._system, self._network = system, network or NetworkPrinters()

    def queues(self) -> list[PrinterQueue]:
        """The system's printers; one without a driver by the name of what takes dots alone.

        One that has a driver and takes dots as well is told by whoever sets it up.
        """
        return [
            replace(each, name=RAW + each.name) if each.raw else each
            for each in self._system.queues()
        ]

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out now."""
        by, name = self._of(queue)
        return by.in_the_way(name)

    def submit(self, order: PrintOrder) -> PrintJob:
        """Hand the document over, as pages or as dots; raises a `PrintRefusal`."""
        by, name = self._of(order.queue)
        wanted = replace(order, queue=name)
        if order.queue.startswith((RAW, TCP)):
            dots = order.raw or receipts(order.pdf, order.dots, order.copies)
            wanted = replace(wanted, raw=dots, copies=1)
        return replace(by.submit(wanted), queue=order.queue)

    def look(self, job: PrintJob) -> PrintOutcome:
        """Where the print stands now."""
        by, name = self._of(job.queue)
        return by.look(replace(job, queue=name))

    def find(self, queue: str, title: str) -> PrintJob | None:
        """A print that may have been sent before the program ended."""
        by, name = self._of(queue)
        found = by.find(name, title)
        return None if found is None else replace(found, queue=queue)

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Take the print back if it is not too late."""
        by, name = self._of(job.queue)
        return by.withdraw(replace(job, queue=name))

    def _of(self, queue: str) -> tuple[PrintQueues, str]:
        if queue.startswith(TCP):
            return self._network, queue.removeprefix(TCP)
        return self._system, queue.removeprefix(RAW)
