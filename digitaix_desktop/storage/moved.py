"""A shop's file that was copied behind the program's back goes on in a stream of its own, and what
does not lie beside it, names and photos, is asked of the marketplace once more."""

from __future__ import annotations

import logging

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage import meta
from digitaix_desktop.storage.books import Books

log = logging.getLogger(__name__)
MOVED = "moved"
"""The kind of the notice that says so."""
NAMES_DAMAGED = "names-damaged"
"""The kind of the notice that the file of customers' names could not be read."""


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


def ask_anew(books: Books, folder: DataFolder, *, damaged: bool = False) -> None:
    """What the shop's file speaks of and is not there: called before a file of names is made.

    All that was pulled is told anew, for names come with their orders alone. `damaged`: there was
    a file of names, and it could not be read.
    """
    paired = books.agreement.paired
    if damaged:
        books.agreement.journal(NAMES_DAMAGED, "", None, {"paired": paired})
    if paired and not folder.contacts.exists():
        books.agreement.forget_cursor()
    if paired and not folder.photos.exists():
        books.photos.fetch_all_again()
