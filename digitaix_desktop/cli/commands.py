"""Carries out a command: one clear line on standard error where it can't, never a traceback."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from digitaix_desktop import papers
from digitaix_desktop.cli import importing
from digitaix_desktop.cli.arguments import Wanted
from digitaix_desktop.cli.files import try_out, written
from digitaix_desktop.domain.errors import NotFound, ShopError
from digitaix_desktop.language import usual_language
from digitaix_desktop.log import write_log_in
from digitaix_desktop.operations.choices import LANGUAGE
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.views import Queries
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import revision_of
from digitaix_desktop.storage.errors import NoShopYet, OlderFile
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words
from digitaix_desktop.workbench import ReadOnlyBench, Workbench

log = logging.getLogger(__name__)
ALL_WENT_IN, REFUSED, SOME_LEFT_OUT = 0, 1, 3


def carry_out(wanted: Wanted) -> int:
    """Do what was typed; the exit code says how it went."""
    words = Words(usual_language())
    _speak_plainly()
    try:
        code = _COMMANDS[str(wanted.command)](wanted)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = _refuse(words.text("Cli", QT_TRANSLATE_NOOP("Cli", "Stopped.")))
    except BrokenPipeError:  # whoever reads us has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = REFUSED
    except ShopError as refusal:
        code = _refuse(words.explain(refusal))
    except Exception as bug:
        if not any(isinstance(each, logging.FileHandler) for each in logging.getLogger().handlers):
            write_log_in(wanted.data)
        log.exception("A command failed")
        code = _refuse(words.explain(bug))
    return code


def _speak_plainly() -> None:
    """In the terminal nothing but our own sentences, whatever letters it knows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    logging.getLogger().addHandler(logging.NullHandler())
    logging.captureWarnings(capture=True)


def _refuse(sentence: str) -> int:
    print(" ".join(sentence.splitlines()), file=sys.stderr)
    return REFUSED


@contextmanager
def looking(folder: DataFolder) -> Iterator[Queries]:
    """The shop's data to look at, also while the window is open on it; `NoShopYet`."""
    if revision_of(folder) is None:
        raise NoShopYet(path=folder.root)
    write_log_in(folder)
    try:
        bench: Workbench | ReadOnlyBench = ReadOnlyBench(folder)
    except OlderFile:
        bench = Workbench(folder)  # brings it to today's form
    try:
        yield bench.queries
    finally:
        bench.close()


@contextmanager
def writing(folder: DataFolder) -> Iterator[Workbench]:
    """The shop's data to work on; `InUse` while the window is open on it."""
    write_log_in(folder)
    bench = Workbench(folder)
    try:
        yield bench
    finally:
        bench.close()


def _import(wanted: Wanted) -> int:
    options, words = wanted.options, Words(usual_language())
    guess = importing.read(options)
    if options.report is not None:
        try_out(options.report)
    if options.dry_run:
        made = guess.plan(tax=options.tax, default_vat_bp=_usual_vat(wanted.data))
        with importing.reported(made, options.report, words):
            pass
    else:
        with writing(wanted.data) as bench:
            vat_bp = bench.queries.profile().default_vat_bp
            made = guess.plan(tax=options.tax, default_vat_bp=vat_bp)
            with importing.reported(made, options.report, words):
                importing.put_in(bench, made, words)
    if options.sheet is None:
        importing.tell_sheets(guess, words)
    importing.tell(made, words, dry_run=options.dry_run, every_row=options.report is None)
    return SOME_LEFT_OUT if made.counts.rejected else ALL_WENT_IN


def _usual_vat(folder: DataFolder) -> int | None:
    """The shop's usual VAT, in basis points; where there is no shop yet, it has none."""
    if revision_of(folder) is None:
        return None
    with looking(folder) as queries:
        return queries.profile().default_vat_bp


def _export(wanted: Wanted) -> int:
    with looking(wanted.data) as queries, written(wanted.options.file) as path:
        count = papers.write_catalogue(queries, path)
    told = QT_TRANSLATE_NOOP("Cli", "{count} products written to {file}.")
    _say(told, count=count, file=wanted.options.file)
    return ALL_WENT_IN


def _sync(wanted: Wanted) -> int:
    if revision_of(wanted.data) is None:
        raise NoShopYet(path=wanted.data.root)
    with writing(wanted.data) as bench:
        bench.engine.connect(bench.line())
        whole_exchange(bench.engine)
        waiting, notices = bench.queries.waiting_count(), bench.queries.notice_count()
    told = QT_TRANSLATE_NOOP("Cli", "Exchanged. Still to send: {waiting}. To look at: {notices}.")
    _say(told, waiting=waiting, notices=notices)
    return ALL_WENT_IN


def _pair(wanted: Wanted) -> int:
    with writing(wanted.data) as bench:
        bench.pair(wanted.options.server, wanted.options.code, Unwatched())
        bench.engine.connect(bench.line())
        whole_exchange(bench.engine)
        held = bench.queries.pairing()
    _say(QT_TRANSLATE_NOOP("Cli", "Connected to “{shop}”."), shop=held.shop_name if held else "")
    return ALL_WENT_IN


def _slip(wanted: Wanted) -> int:
    with looking(wanted.data) as queries:
        sheet = queries.order_by_code(wanted.options.order)
        if sheet is None:
            raise NotFound(what=wanted.options.order)
        chosen = queries.setting(LANGUAGE)
        language = chosen if isinstance(chosen, str) else usual_language()
        pdf = papers.slip_pdf(sheet, queries, Words(language))
        with written(wanted.options.to) as path:
            path.write_bytes(pdf)
    _say(QT_TRANSLATE_NOOP("Cli", "Slip written to {file}."), file=wanted.options.to)
    return ALL_WENT_IN


def _say(template: str, **values: object) -> None:
    words = Words(usual_language())
    print(words.text("Cli", template).format(**values))


def _doctor(wanted: Wanted) -> int:
    from digitaix_desktop.cli import doctor

    words = Words(usual_language())
    findings = doctor.examine(wanted.data, words.language)
    for finding in findings:
        said = finding.said
        told = words.explain(said) if isinstance(said, ShopError) else words.say(said)
        print(f"{finding.mark} {told}")
    return REFUSED if any(finding.bad for finding in findings) else ALL_WENT_IN


_COMMANDS: dict[str, Callable[[Wanted], int]] = {
    "import": _import,
    "export": _export,
    "sync": _sync,
    "pair": _pair,
    "slip": _slip,
    "doctor": _doctor,
}
