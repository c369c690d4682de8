"""What a catalogue file puts into the shop from the command line, and what is said of it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from uuid import UUID

from digitaix_desktop.cli.arguments import ALL_WENT_IN, SOME_LEFT_OUT, Wanted
from digitaix_desktop.cli.files import try_out, written
from digitaix_desktop.cli.opening import looking, writing
from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.language import usual_language
from digitaix_desktop.operations.importing.absent import left_out
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.memory import pass_over_what_is_held
from digitaix_desktop.operations.importing.named_photos import shown_source
from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import ReadFile, Unwatched
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays, StockWay
from digitaix_desktop.operations.photos import PhotoMissing
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.spreadsheets.recognise import recognise
from digitaix_desktop.storage.database import revision_of
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words
from digitaix_desktop.workbench import Workbench

MOST_LINES = 50
_DONE = QT_TRANSLATE_NOOP(
    "Importing", "{rows} rows read: {accepted} went in, {rejected} left out, {skipped} skipped."
)
_WOULD = QT_TRANSLATE_NOOP(
    "Importing",
    "{rows} rows read: {accepted} would go in, {rejected} would be left out, {skipped} skipped.",
)
_ARCHIVED = QT_TRANSLATE_NOOP("Importing", "Products not in the file, archived: {count}.")
_PHOTOS = QT_TRANSLATE_NOOP("Importing", "Photos added: {count}.")
_PHOTOS_FOLLOW = QT_TRANSLATE_NOOP(
    "Importing", "Photos that follow while the window is open: {count}."
)
_PHOTOS_LOST = QT_TRANSLATE_NOOP("Importing", "Photos not found: {count} ({names}).")
_SHEETS = QT_TRANSLATE_NOOP(
    "Importing", "Read from the sheet “{sheet}”. --sheet NAME reads another: {others}."
)
_ROW = QT_TRANSLATE_NOOP("Importing", "Row {row}: {reason}")
_MORE = QT_TRANSLATE_NOOP("Importing", "… and {count} more rows; the report lists them all.")


class CutShort(ShopError):
    """An import that ended half-way: what went in is whole, and can be taken back."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "{why} {done} of {total} products went in: open the window to go on or to undo it.",
    )


def put_in(read: ReadFile, wanted: Wanted) -> int:
    """Put in what was read, or say what would go in; the code says whether rows were left out."""
    options, words = wanted.options, Words(usual_language())
    pass_over_what_is_held()
    guess = recognise(read, sheet=options.sheet, by_hand=dict(options.map))
    if options.report is not None:
        try_out(options.report)
    if options.dry_run:
        made = guess.plan(tax=options.tax, default_vat_bp=_usual_vat(wanted.data))
        with _reported(made, options.report, words):
            pass
    else:
        with writing(wanted.data) as bench:
            bench.imports.expect(len(guess.table.rows))
            vat_bp = bench.queries.profile().default_vat_bp
            made = guess.plan(tax=options.tax, default_vat_bp=vat_bp)
            with _reported(made, options.report, words):
                _import(bench, guess, made, wanted, words)
    if options.sheet is None:
        _tell_sheets(guess, words)
    _tell(made, words, dry_run=options.dry_run, every_row=options.report is None)
    return SOME_LEFT_OUT if made.counts.rejected else ALL_WENT_IN


def _usual_vat(folder: DataFolder) -> int | None:
    """The shop's usual VAT, in basis points; where there is no shop yet, it has none."""
    if revision_of(folder) is None:
        return None
    with looking(folder) as queries:
        return queries.profile().default_vat_bp


def _import(bench: Workbench, guess: Guess, made: ImportPlan, wanted: Wanted, words: Words) -> None:
    """Import what was planned; `CutShort` if it ends after some of it went in."""
    pass_over_what_is_held()
    options = wanted.options
    if options.photos is not None and not options.photos.exists():
        raise PhotoMissing(name=options.photos.name)
    ways = ImportWays(
        StockWay(options.stock),
        AbsentWay(options.absent),
        Field.UNIT in guess.mapping,
        photo_folder="" if options.photos is None else str(options.photos.resolve()),
    )
    name, besides = _readable(made.file), left_out(guess, made)
    # While the shop's file is written. Waited for at the end: a thread cut off inside Qt would
    # end the program with an abort.
    Thread(target=words.get_ready).start()
    try:
        deed = bench.imports.start(name, made.products, Unwatched(), ways, besides)
        if deed.archived:
            print(words.say(Reason(_ARCHIVED, {"count": deed.archived})))
        _bring_photos(bench, deed.id, words, at_once=options.photos is not None)
    except (ShopError, KeyboardInterrupt) as cause:
        bench.desk.step(lambda _shop: None)  # the step under way is let come to its end
        newest = next(iter(bench.queries.long_deeds(1)), None)
        if newest is None or newest.state is not DeedState.RUNNING:
            raise
        stopped = words.text("Cli", QT_TRANSLATE_NOOP("Cli", "Stopped."))
        why = words.explain(cause) if isinstance(cause, ShopError) else stopped
        raise CutShort(why=why, done=newest.done, total=newest.total) from cause


def _bring_photos(bench: Workbench, deed_id: UUID, words: Words, *, at_once: bool) -> None:
    """Add the photos that the file names, or say that they follow."""
    if at_once:
        bench.gathering.gather(Unwatched())
    photos = bench.desk.step(lambda shop: shop.deeds.get(deed_id)).photos
    for count, sentence in ((photos.come, _PHOTOS), (photos.awaited, _PHOTOS_FOLLOW)):
        if count:
            print(words.say(Reason(sentence, {"count": count})))
    if photos.lost:
        more = " …" if photos.lost > len(photos.lost_names) else ""
        names = ", ".join(map(shown_source, photos.lost_names)) + more
        lost = Reason(_PHOTOS_LOST, {"count": photos.lost, "names": names})
        print(" ".join(words.say(lost).splitlines()), file=sys.stderr)


def _readable(name: str) -> str:
    """A file's name as text that can be stored: old archives bring names of no known letters."""
    return os.fsencode(name).decode("utf-8", "replace")


@contextmanager
def _reported(made: ImportPlan, report: Path | None, words: Words) -> Iterator[None]:
    """Write the plan as stable JSON before what it says is done, and let it appear once it is.

    So a disk too full for the report is found while nothing has gone in yet. Reasons are in the
    user's language.
    """
    if report is None:
        yield
        return
    told = {**made.report(words.say), "file": _readable(made.file)}
    with written(report) as path:
        with path.open("w", encoding="utf-8") as file:  # piece by piece: it may be as large
            json.dump(told, file, ensure_ascii=False, indent=2)
            file.write("\n")
        yield


def _tell_sheets(guess: Guess, words: Words) -> None:
    """Say which sheet was chosen where there were several: what the others hold stays out."""
    others = [
        each.name
        for each in guess.file.tables
        if each.rows and not each.hidden and each.name != guess.table.name
    ]
    if others:
        values: dict[str, object] = {"sheet": guess.table.name, "others": ", ".join(others)}
        print(words.say(Reason(_SHEETS, values)))


def _tell(made: ImportPlan, words: Words, *, dry_run: bool, every_row: bool) -> None:
    """Say in the terminal what went in; the rows left out on standard error, first ones or all."""
    counts = made.counts
    print(
        words.say(
            Reason(
                _WOULD if dry_run else _DONE,
                {
                    "rows": counts.rows,
                    "accepted": counts.accepted,
                    "rejected": counts.rejected,
                    "skipped": counts.skipped,
                },
            )
        )
    )
    listed = made.rejected if every_row else made.rejected[:MOST_LINES]
    for each in listed:
        row = words.say(Reason(_ROW, {"row": each.row, "reason": words.say(each.reason)}))
        print(" ".join(row.splitlines()), file=sys.stderr)
    if len(made.rejected) > len(listed):
        more = Reason(_MORE, {"count": len(made.rejected) - len(listed)})
        print(words.say(more), file=sys.stderr)
