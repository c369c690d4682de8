"""What the program writes down about itself: for whoever helps the shop. Never a secret."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from types import TracebackType

from digitaix_desktop.paths import DataFolder

log = logging.getLogger(__name__)
MOST_BYTES, KEPT = 1_000_000, 5


def write_log_in(folder: DataFolder) -> None:
    """Write the log into the shop's data folder, whole tracebacks of bugs included.

    Where the folder can't be written to, the first thing that needs it says so plainly.
    """
    try:
        folder.logs.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            folder.logs / "digitaix.log", maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8"
        )
        crashes = (folder.logs / "crash.log").open("a", encoding="utf-8")
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(file)
    root.setLevel(logging.INFO)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    faulthandler.enable(crashes)
    sys.excepthook = _unhandled
    threading.excepthook = _unhandled_in_thread


def _unhandled(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    log.critical("A fault nobody caught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _unhandled_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        log.critical(
            "A fault nobody caught",
            exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
        )
