"""Whether this PC and the marketplace hold the same: compared whenever both are at one revision.

A difference should never be. If there is one all the same (a damaged file, a fault of a program),
what the marketplace holds there is taken in once more, and what it lacks is given back; nobody
chooses which side to overwrite.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.sync import pull
from digitaix_desktop.sync.ports import Compared, News, SyncBooks

log = logging.getLogger(__name__)
COMPARE, COMPARED, ANEW = "compare", "compared", "anew"
"""A difference was seen; its buckets were taken in; all was pulled anew, and it is there still."""


def judge(books: SyncBooks, news: News) -> None:
    """After a pull that brought all there was: note what is to be seen to."""
    if news.has_more:
        return
    if books.agreement.looks_for_orphans and books.revisions.all_settled():
        # All was pulled anew, beside what was here: what is left over the marketplace never had.
        books.agreement.begin_giving_back()
    if news.shop_digest is None or news.shop_rev != news.rev:
        return
    step = books.agreement.mending()
    if int(news.shop_digest, 16) == books.revisions.digest():
        books.agreement.mend("")
    elif step == "":
        log.warning("This PC and the marketplace differ at revision %s", news.rev)
        books.agreement.mend(f"{COMPARE} {news.rev}")
    elif step == COMPARED:
        log.warning("They differ still: all is pulled anew")
        books.agreement.forget_cursor()
        books.agreement.mend(ANEW)
    else:
        log.error("They differ still, though all was pulled anew, at revision %s", news.rev)


def question(books: SyncBooks) -> tuple[int, Sequence[int]] | None:
    """The revision at which both differ and what is here, bucket by bucket; none if they do not."""
    step, _, rev = books.agreement.mending().partition(" ")
    return (int(rev), books.revisions.buckets()) if step == COMPARE else None


def take_in(books: SyncBooks, compared: Compared) -> Touched:
    """Write what the marketplace holds where both differ."""
    if not compared.settled:
        books.agreement.mend("")
        return Touched.NOTHING
    if not compared.whole:
        books.agreement.forget_cursor()
        books.agreement.mend(ANEW)
        return Touched.NOTHING
    touched = pull.take_changes(books, compared.changes)
    held = {(each.entity, each.id) for each in compared.changes}
    books.revisions.keep_only(compared.buckets, held)
    books.agreement.look_for_orphans()
    books.agreement.mend(COMPARED)
    return touched | Touched.EXCHANGES
