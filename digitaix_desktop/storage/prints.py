"""Prints in the shop's file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_jobs import OPEN, JobState, PrintEntry
from digitaix_desktop.operations.print_setup import USUAL_PAPER, Setup, paper_name, paper_named
from digitaix_desktop.operations.printing import PerhapsPrinted
from digitaix_desktop.storage.tables import PrintRow

ALL: Select[Any] = select(PrintRow.__table__)
OPEN_ONES = ALL.where(PrintRow.state.in_(OPEN)).order_by(PrintRow.made_ms, PrintRow.id)


def entry_of(row: Row[Any]) -> PrintEntry | None:
    """A print as it was written; none where this program could not have written it."""
    try:
        document = Document.read(row.document)
        state = JobState(row.state)
    except (ValueError, TypeError, AttributeError):
        return None
    paper = paper_named(row.paper) or USUAL_PAPER[document.kind]
    return PrintEntry(
        id=row.id,
        document=document,
        title=row.title,
        setup=Setup(row.printer, paper),
        made_ms=row.made_ms,
        state=state,
        number=row.number,
        why=row.why,
        again=row.again,
        by_itself=row.by_itself,
        changed_ms=row.changed_ms,
        announced=row.announced,
    )


def entries(connection: Connection, query: Select[Any]) -> list[PrintEntry]:
    """The prints a query finds."""
    found = (entry_of(row) for row in connection.execute(query))
    return [each for each in found if each is not None]


class SqlPrints:
    """`print_jobs.PrintBook` in the shop's file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, job_id: UUID) -> PrintEntry:
        """One print; `NotFound` if there is none of that id."""
        found = entries(self._connection, ALL.where(PrintRow.id == job_id))
        if not found:
            raise NotFound(what=job_id)
        return found[0]

    def save(self, entry: PrintEntry) -> None:
        """Write it down, new or changed."""
        row = {
            "id": entry.id,
            "document": entry.document.written(),
            "title": entry.title,
            "printer": entry.setup.printer,
            "paper": paper_name(entry.setup.paper),
            "made_ms": entry.made_ms,
            "state": entry.state.value,
            "number": entry.number,
            "why": entry.why,
            "again": entry.again,
            "by_itself": entry.by_itself,
            "changed_ms": entry.changed_ms,
            "announced": entry.announced,
        }
        statement = upsert(PrintRow).values(**row)
        changed = {name: statement.excluded[name] for name in row if name != "id"}
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=[PrintRow.id], set_=changed)
        )

    def remove(self, job_id: UUID) -> None:
        """Forget it."""
        self._connection.execute(delete(PrintRow).where(PrintRow.id == job_id))

    def open(self) -> Sequence[PrintEntry]:
        """Those that go on by themselves, in the order they were asked for."""
        return entries(self._connection, OPEN_ONES)

    def titled(self, title: str) -> Sequence[PrintEntry]:
        """All of that title, whatever became of them."""
        return entries(self._connection, ALL.where(PrintRow.title == title))

    def doubt(self) -> None:
        """The file is a copy: what was on its way then came out long ago, or on another machine."""
        going_on = PrintRow.state.in_(OPEN)
        values = {"state": JobState.UNCERTAIN.value, "why": PerhapsPrinted.__name__}
        self._connection.execute(update(PrintRow).where(going_on).values(**values))

    def tidy(self, before_ms: int) -> None:
        """Forget what was printed before a moment, or was never looked at since."""
        old = (PrintRow.changed_ms < before_ms, PrintRow.state.not_in(OPEN))
        self._connection.execute(delete(PrintRow).where(*old))


_ON_PAPER = or_(
    PrintRow.state.in_([JobState.PRINTED, JobState.UNCERTAIN]),
    and_(PrintRow.state == JobState.UNWANTED, PrintRow.again),
)
LISTED = ALL.where(PrintRow.state != JobState.UNWANTED)
SLIPS_TO_ANNOUNCE = (
    ALL.where(_ON_PAPER, PrintRow.announced.is_(False))
    .where(PrintRow.document["kind"].as_string() == Kind.SLIP.value)
    .order_by(PrintRow.made_ms)
)
