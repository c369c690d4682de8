"""The server's own database: how it is opened, read and written, whichever kind it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from digitaix_server.stores import postgresql
from digitaix_server.stores.embedded import Embedded
from digitaix_server.stores.store import Busy as Busy
from digitaix_server.stores.store import Store

Clock = Callable[[], int]
"""The time, in UTC epoch milliseconds."""


def system_clock() -> int:
    """The machine's own time, in UTC epoch milliseconds."""
    return time.time_ns() // 1_000_000


def _nobody(_shop_id: UUID) -> None:
    """Nobody waits for changes: a command, not the running server."""


def shown(where: Path | str) -> str:
    """What a database is called in front of people; never with a password."""
    return str(where) if isinstance(where, Path) else postgresql.shown(where)


class Database:
    """The way to the database: `with base.reading()` or `with base.writing()`, a session each.

    `where` is the file of the embedded one, or the address of a PostgreSQL, `postgresql://…`.
    `on_change` is told of each shop whose revision moved, after its commit.
    """

    def __init__(
        self,
        where: Path | str,
        clock: Clock = system_clock,
        on_change: Callable[[UUID], None] = _nobody,
    ) -> None:
        self.clock, self.on_change = clock, on_change
        self._kept: dict[UUID, object] = {}
        self.store: Store = (
            Embedded(where) if isinstance(where, Path) else postgresql.PostgreSQL(where)
        )

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the database and cannot write. `Busy`."""
        info = {"clock": self.clock, "kept": self._kept}
        with self._or_busy(), Session(self.store.readers, info=info) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that may write: commits on a clean exit, rolls back otherwise.

        On the embedded database there is one at a time: take what it read out of it before
        answering anybody. `Busy` if it cannot be done just now; nothing is kept then.
        """
        changed: set[UUID] = set()
        info = {"clock": self.clock, "changed": changed, "kept": self._kept}
        with (
            self._or_busy(),
            self.store.turn(),
            Session(self.store.writer, info=info, expire_on_commit=False) as session,
        ):
            event.listen(session, "after_commit", self._tell)
            event.listen(session, "after_rollback", _forget)
            yield session
            session.commit()

    @contextmanager
    def _or_busy(self) -> Iterator[None]:
        """What will pass by itself is `Busy`, whatever the database calls it."""
        try:
            yield
        except (NoConnection, StaleDataError, ObjectDeletedError) as error:
            raise Busy from error  # the last two: somebody else was quicker
        except DBAPIError as error:
            if self.store.passes(error):
                raise Busy from error
            raise

    def _tell(self, session: Session) -> None:
        changed: set[UUID] = session.info["changed"]
        for shop_id in changed:
            self.on_change(shop_id)
        changed.clear()

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def _forget(session: Session) -> None:
    session.info["changed"].clear()


def now_ms(db: Session) -> int:
    """The server's time for this session, in UTC epoch milliseconds."""
    clock: Clock = db.info["clock"]
    return clock()


def kept(db: Session) -> dict[UUID, object]:
    """What was worked out of a shop and may be used for a while: of this process alone."""
    found: dict[UUID, object] = db.info["kept"]
    return found


def mark_changed(db: Session, shop_id: UUID) -> None:
    """Remember that waiting PCs of this shop are to be woken once this commits."""
    db.info["changed"].add(shop_id)
