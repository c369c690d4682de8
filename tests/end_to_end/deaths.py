"""Moments at which a process dies as with its power: between two things that belong together.

A kill from outside falls where it falls. Here a process kills itself (`kill -9`, nothing is put in
order) just before or after one call of the program, which is otherwise what it always is.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias

When: TypeAlias = Callable[..., bool]
"""Told the call's arguments: whether this is the one."""

FETCHED = "an order was fetched"
NAMED = "whom an order is for was written down"
TAKEN_IN = "an order was taken in"
ASKED = "its slip was asked for"
SENDING = "its slip is about to be sent"
HALF = "half of its slip was sent"
SENT = "its slip was sent"
NOTED_SENT = "its slip was sent, and that was written down"
CAME_OUT = "its slip came out"
NOTED_OUT = "its slip came out, and that was written down"
TOLD = "its slip came out, and the marketplace was told"
STEPPED = "a step was saved"
PUSHED = "a step was pushed"
RESERVED = "the marketplace saved a reservation"
LEAST_SLIP = 3000
"""Bytes: what is sent at once of a slip is more, what is said to a marketplace here is less."""


def arm(moment: str) -> None:
    """Have this process die at that moment, the next time it comes."""
    _MOMENTS[moment]()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _always(*_args: object) -> bool:
    return True


def _before(owner: Any, name: str, when: When = _always) -> None:
    _wrap(owner, name, when, before=True)


def _after(owner: Any, name: str, when: When = _always) -> None:
    _wrap(owner, name, when, before=False)


def _wrap(owner: Any, name: str, when: When, *, before: bool) -> None:
    real = getattr(owner, name)

    @wraps(real)
    def done(*args: Any, **more: Any) -> Any:
        if before and when(*args):
            _die()
        result = real(*args, **more)
        if not before and when(*args):
            _die()
        return result

    setattr(owner, name, done)


# A shop's PC -----------------------------------------------------------------------------


def _has_order(_engine: object, news: Any) -> bool:
    return any(change.entity == "order" for change in news.changes)


def _fetched() -> None:
    from digitaix_desktop.sync.engine import Engine

    _before(Engine, "take_in", _has_order)


def _taken_in() -> None:
    from digitaix_desktop.sync.engine import Engine

    _after(Engine, "take_in", _has_order)


def _named() -> None:
    from digitaix_desktop.storage.contacts import ContactsFile

    _after(ContactsFile, "put")


def _asked() -> None:
    from digitaix_desktop.operations.desk import Desk
    from digitaix_desktop.operations.print_jobs import AskPrint

    _after(Desk, "do", lambda _desk, command: isinstance(command, AskPrint))


def _noted(state: str, *, before: bool = False) -> Callable[[], None]:
    def armed() -> None:
        from digitaix_desktop.operations.desk import Desk
        from digitaix_desktop.operations.print_jobs import NotePrint

        def is_it(_desk: object, command: object) -> bool:
            return isinstance(command, NotePrint) and command.state == state

        _wrap(Desk, "do", is_it, before=before)

    return armed


def _half_sent() -> None:
    whole = socket.socket.sendall

    def half(line: socket.socket, data: Any, *flags: int) -> None:
        if len(data) >= LEAST_SLIP:
            whole(line, data[: len(data) // 2], *flags)
            _die()
        whole(line, data, *flags)

    socket.socket.sendall = half  # type: ignore[assignment,method-assign]


def _sent() -> None:
    from digitaix_desktop.documents.printers import AllPrinters

    _after(AllPrinters, "submit")


def _told() -> None:
    from digitaix_desktop.print_claims import MarketplaceClaims

    _after(MarketplaceClaims, "announce")


def _stepped() -> None:
    from digitaix_desktop.operations.desk import Desk
    from digitaix_desktop.operations.orders import MoveOrder

    _after(Desk, "do", lambda _desk, command: isinstance(command, MoveOrder))


def _pushed() -> None:
    from digitaix_desktop.remote.marketplace import HttpMarketplace

    _after(HttpMarketplace, "push")


# The marketplace -------------------------------------------------------------------------


def _reserved() -> None:
    from sqlalchemy import event
    from sqlalchemy.orm import Session

    from digitaix_server.services import checkout

    reserve = checkout.reserve

    @wraps(reserve)
    def reserved(db: Session, *args: Any, **more: Any) -> Any:
        event.listen(db, "after_commit", lambda _db: _die())
        return reserve(db, *args, **more)

    checkout.reserve = reserved


_MOMENTS: dict[str, Callable[[], None]] = {
    FETCHED: _fetched,
    NAMED: _named,
    TAKEN_IN: _taken_in,
    ASKED: _asked,
    SENDING: _noted("sending"),
    HALF: _half_sent,
    SENT: _sent,
    NOTED_SENT: _noted("sent"),
    CAME_OUT: _noted("printed", before=True),
    NOTED_OUT: _noted("printed"),
    TOLD: _told,
    STEPPED: _stepped,
    PUSHED: _pushed,
    RESERVED: _reserved,
}
