"""`digitaix-desktop import`: what a file would put into the shop, and what was left out."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.spreadsheets.reading import read_file
from digitaix_desktop.spreadsheets.recognise import recognise
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words

MOST_LINES = 50
_DONE = QT_TRANSLATE_NOOP(
    "Importing", "{rows} rows read: {accepted} went in, {rejected} left out, {skipped} skipped."
)
_WOULD = QT_TRANSLATE_NOOP(
    "Importing",
    "{rows} rows read: {accepted} would go in, {rejected} would be left out, {skipped} skipped.",
)
_ROW = QT_TRANSLATE_NOOP("Importing", "Row {row}: {reason}")
_MORE = QT_TRANSLATE_NOOP("Importing", "… and {count} more rows; the report lists them all.")


def plan(options: argparse.Namespace, default_vat_bp: int | None) -> ImportPlan:
    """What the file means, columns named by hand included; a `FileRefused` if it can't be."""
    guess = recognise(read_file(options.file), sheet=options.sheet, by_hand=dict(options.map))
    return guess.plan(tax=options.tax, default_vat_bp=default_vat_bp)


def write_report(made: ImportPlan, path: Path, words: Words) -> None:
    """The plan as stable JSON; reasons in the user's language."""
    report = made.report(words.say)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", "utf-8")


def tell(made: ImportPlan, words: Words, *, dry_run: bool) -> None:
    """Say in the terminal what went in; each row left out on standard error."""
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
    for each in made.rejected[:MOST_LINES]:
        row = Reason(_ROW, {"row": each.row, "reason": words.say(each.reason)})
        print(words.say(row), file=sys.stderr)
    if len(made.rejected) > MOST_LINES:
        more = Reason(_MORE, {"count": len(made.rejected) - MOST_LINES})
        print(words.say(more), file=sys.stderr)
