"""What is printed on this PC, waits to be, or went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from digitaix_desktop.operations.print_jobs import JobState, PrintEntry
from digitaix_desktop.storage.prints import LISTED, OPEN_ONES, SLIPS_TO_ANNOUNCE, entries
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.tables import PrintRow


class AskingPrints(Asking):
    """The prints of this PC."""

    def prints(self, limit: int = 100) -> Sequence[PrintEntry]:
        """What was printed, what waits and what went wrong, newest first.

        What waits, or for somebody, is never left out for what was printed since.
        """
        done = PrintRow.state == JobState.PRINTED
        with self._database.reading() as connection:
            newest = LISTED.order_by(done, PrintRow.made_ms.desc(), PrintRow.id.desc())
            return entries(connection, newest.limit(limit))

    def open_prints(self) -> Sequence[PrintEntry]:
        """Those that go on by themselves, in the order they were asked for."""
        with self._database.reading() as connection:
            return entries(connection, OPEN_ONES)

    def unannounced_prints(self) -> Sequence[PrintEntry]:
        """Slips that came out, or may have, and of which the marketplace does not know."""
        with self._database.reading() as connection:
            return entries(connection, SLIPS_TO_ANNOUNCE)
