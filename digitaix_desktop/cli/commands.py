"""Carries out a command: one clear line on standard error where it can't, never a traceback."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Callable

from digitaix_desktop.cli.arguments import REFUSED, Wanted
from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.language import usual_language
from digitaix_desktop.log import write_log_in
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words

log = logging.getLogger(__name__)


def carry_out(wanted: Wanted) -> int:
    """Do what was typed; the exit code says how it went."""
    words = Words(usual_language())
    _speak_plainly()
    try:
        code = _command(str(wanted.command))(wanted)
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


def _command(name: str) -> Callable[[Wanted], int]:
    """What carries out a command; nothing is loaded that it does not need."""
    if name == "import":
        from digitaix_desktop.cli.importing import import_catalogue

        return import_catalogue
    if name == "import-sales":
        from digitaix_desktop.cli.sales import import_sales

        return import_sales
    if name == "doctor":
        from digitaix_desktop.cli.doctor import tell

        return tell
    if name in {"sync", "pair"}:
        from digitaix_desktop.cli import exchanging

        return {"sync": exchanging.sync, "pair": exchanging.pair}[name]
    if name in {"backup", "restore"}:
        from digitaix_desktop.cli import copies

        return {"backup": copies.make, "restore": copies.put_back}[name]
    from digitaix_desktop.cli import handing_out

    return {
        "export": handing_out.export,
        "template": handing_out.template,
        "slip": handing_out.slip,
    }[name]
