"""Carries out a command: one clear line on standard error where it can't, never a traceback."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from digitaix_desktop import papers
from digitaix_desktop.cli import doctor, importing, selftest
from digitaix_desktop.cli.arguments import Wanted
from digitaix_desktop.domain.errors import NotFound, ShopError
from digitaix_desktop.log import write_log_in
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.views import Queries
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.errors import InUse
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words, usual_language
from digitaix_desktop.workbench import ReadOnlyBench, Workbench

log = logging.getLogger(__name__)
ALL_WENT_IN, REFUSED, SOME_LEFT_OUT = 0, 1, 3


class CannotWrite(ShopError):
    """The file to be written can't be."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{path}” can't be written ({why}). Choose another name or folder."
    )


def carry_out(wanted: Wanted) -> int:
    """Do what was typed; the exit code says how it went."""
    words = Words(usual_language())
    if wanted.self_test:
        return selftest.run()
    try:
        write_log_in(wanted.data)
        return _COMMANDS[str(wanted.command)](wanted)
    except KeyboardInterrupt:
        print(words.text("Cli", QT_TRANSLATE_NOOP("Cli", "Stopped.")), file=sys.stderr)
        return REFUSED
    except ShopError as refusal:
        print(words.explain(refusal), file=sys.stderr)
        return REFUSED
    except Exception as bug:
        log.exception("A command failed")
        print(words.explain(bug), file=sys.stderr)
        return REFUSED


@contextmanager
def looking(folder: DataFolder) -> Iterator[Queries]:
    """The shop's data to look at, also while the window is open on it."""
    try:
        bench: Workbench | ReadOnlyBench = Workbench(folder)
    except InUse:
        bench = ReadOnlyBench(folder)
    try:
        yield bench.queries
    finally:
        bench.close()


@contextmanager
def writing(folder: DataFolder) -> Iterator[Workbench]:
    """The shop's data to work on; `InUse` while the window is open on it."""
    bench = Workbench(folder)
    try:
        yield bench
    finally:
        bench.close()


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """Where to write a file so that it appears whole or not at all."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise CannotWrite(path=path, why=error.strerror or error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _import(wanted: Wanted) -> int:
    options = wanted.options
    if options.dry_run:
        with looking(wanted.data) as queries:
            plan = importing.plan(options, queries.profile().default_vat_bp)
    else:
        with writing(wanted.data) as bench:
            plan = importing.plan(options, bench.queries.profile().default_vat_bp)
            bench.imports.start(Path(options.file).name, plan.products, Unwatched())
    words = Words(usual_language())
    if options.report is not None:
        with written(options.report) as path:
            importing.write_report(plan, path, words)
    importing.tell(plan, words, dry_run=options.dry_run)
    return SOME_LEFT_OUT if plan.counts.rejected else ALL_WENT_IN


def _export(wanted: Wanted) -> int:
    with looking(wanted.data) as queries, written(wanted.options.file) as path:
        count = papers.write_catalogue(queries, path)
    told = QT_TRANSLATE_NOOP("Cli", "{count} products written to {file}.")
    _say(told, count=count, file=wanted.options.file)
    return ALL_WENT_IN


def _sync(wanted: Wanted) -> int:
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
        pdf = papers.slip_pdf(sheet, queries, Words(usual_language()))
        with written(wanted.options.to) as path:
            path.write_bytes(pdf)
    _say(QT_TRANSLATE_NOOP("Cli", "Slip written to {file}."), file=wanted.options.to)
    return ALL_WENT_IN


def _say(template: str, **values: object) -> None:
    words = Words(usual_language())
    print(words.text("Cli", template).format(**values))


def _doctor(wanted: Wanted) -> int:
    words = Words(usual_language())
    findings = doctor.examine(wanted.data)
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
