"""A shop's file that was copied behind the program's back goes on in a stream of its own."""

from __future__ import annotations

import logging

from digitaix_desktop.storage import meta
from digitaix_desktop.storage.books import Books

log = logging.getLogger(__name__)
MOVED = "moved"
"""The kind of the notice that says so."""


def settle_on(books: Books, machine: str) -> bool:
    """Note which machine the file lies on; whether it came from another one.

    Two machines that send on in one stream would each take the other's numbers. With no tag, or
    none noted yet, nothing is known and nothing done: a hash chain that forks tells as well.
    """
    known = books.meta.get(meta.MACHINE)
    if not machine or known == machine:
        return False
    books.meta.put(meta.MACHINE, machine)
    if known is None:
        return False
    log.warning("The shop's file was last open on another machine: a new stream")
    books.agreement.renumber()
    books.prints.doubt()
    if books.agreement.paired:
        books.agreement.journal(MOVED, "", None, {})
    return True
