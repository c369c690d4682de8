"""`digitaix-desktop sync` and `pair`: the marketplace, without a window."""

from __future__ import annotations

from digitaix_desktop.cli.arguments import ALL_WENT_IN, Wanted
from digitaix_desktop.cli.opening import writing
from digitaix_desktop.cli.saying import say
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.storage.database import revision_of
from digitaix_desktop.storage.errors import NoShopYet
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_MET = QT_TRANSLATE_NOOP(
    "Cli",
    "Already on the marketplace: {same} of your products. They keep their price and stock there; "
    "yours are archived. New: {new}.",
)


def sync(wanted: Wanted) -> int:
    """Send what waits and take in what is new, once."""
    if revision_of(wanted.data) is None:
        raise NoShopYet(path=wanted.data.root)
    with writing(wanted.data) as bench:
        bench.engine.connect(bench.line())
        whole_exchange(bench.engine)
        waiting, notices = bench.queries.waiting_count(), bench.queries.notice_count()
    told = QT_TRANSLATE_NOOP("Cli", "Exchanged. Still to send: {waiting}. To look at: {notices}.")
    say(told, waiting=waiting, notices=notices)
    return ALL_WENT_IN


def pair(wanted: Wanted) -> int:
    """Join a marketplace, and exchange for the first time."""
    with writing(wanted.data) as bench:
        met = bench.meet(wanted.options.server, wanted.options.code, Unwatched())
        if met is not None:
            bench.join(Unwatched())
        bench.engine.connect(bench.line())
        whole_exchange(bench.engine)
        held = bench.queries.pairing()
    say(QT_TRANSLATE_NOOP("Cli", "Connected to “{shop}”."), shop=held.shop_name if held else "")
    if met is not None:
        say(_MET, same=len(met.same), new=met.new)
    return ALL_WENT_IN
