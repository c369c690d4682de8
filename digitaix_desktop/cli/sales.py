"""`digitaix-desktop import-sales`: what another till sold leaves the stock, each line once."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from digitaix_desktop import papers
from digitaix_desktop.cli.arguments import ALL_WENT_IN, SOME_LEFT_OUT, Wanted
from digitaix_desktop.cli.opening import writing
from digitaix_desktop.domain.errors import Quantity
from digitaix_desktop.language import usual_language
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.selling import Takings
from digitaix_desktop.operations.importing.sold import SalesFile
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words

MOST_LINES = 50
_DONE = QT_TRANSLATE_NOOP(
    "Importing",
    "{lines} lines read: {counted} counted ({returns} returns), {again} counted before, "
    "{unknown} of unknown articles, {unread} not understood.",
)
_WOULD = QT_TRANSLATE_NOOP(
    "Importing",
    "{lines} lines read: {counted} would count ({returns} returns), {again} counted before, "
    "{unknown} of unknown articles, {unread} not understood.",
)
_UNKNOWN = QT_TRANSLATE_NOOP("Importing", "Unknown article: {name}, {quantity}")
_ROW = QT_TRANSLATE_NOOP("Importing", "Row {row}: {reason}")
_MORE = QT_TRANSLATE_NOOP("Importing", "… and {count} more.")


def import_sales(wanted: Wanted) -> int:
    """Bring a file of sales in, or say what it would come to; the code says whether all counted."""
    options, words = wanted.options, Words(usual_language())
    sales = papers.read_sales(options.file, Unwatched())
    name = os.fsencode(sales.name).decode("utf-8", "replace")
    with writing(wanted.data) as bench:
        if options.dry_run:
            takings = bench.sales.foresee(sales, options.till, Unwatched())
        else:
            _, takings = bench.sales.start(replace(sales, name=name), options.till, Unwatched())
    _tell(sales, takings, words, dry_run=options.dry_run)
    return SOME_LEFT_OUT if takings.not_known or sales.unread else ALL_WENT_IN


def _tell(sales: SalesFile, takings: Takings, words: Words, *, dry_run: bool) -> None:
    """Say what counted; what did not on standard error."""
    values: dict[str, object] = {
        "lines": len(sales.lines) + len(sales.unread),
        "counted": takings.counted,
        "returns": takings.returns,
        "again": takings.again,
        "unknown": takings.not_known,
        "unread": len(sales.unread),
    }
    print(words.say(Reason(_WOULD if dry_run else _DONE, values)))
    told = [
        words.say(Reason(_UNKNOWN, {"name": name, "quantity": Quantity(milli)}))
        for name, milli in takings.unknown
    ]
    told += [
        words.say(Reason(_ROW, {"row": each.row, "reason": words.say(each.reason)}))
        for each in sales.unread
    ]
    for line in told[:MOST_LINES]:
        print(" ".join(line.splitlines()), file=sys.stderr)
    if len(told) > MOST_LINES:
        print(words.say(Reason(_MORE, {"count": len(told) - MOST_LINES})), file=sys.stderr)
