"""Workbooks that a full disk cut short."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def told_once() -> Iterator[None]:
    """Let the refusal of the disk through, and nothing after it.

    The parts of a workbook that could not be written try once more when they are thrown away, and
    Python prints on the terminal what comes of that. So they are thrown away here, unheard.
    """
    try:
        yield
    except OSError as error:
        hook = sys.unraisablehook
        sys.unraisablehook = lambda _again: None
        try:
            told: BaseException | None = error
            while told is not None:
                traceback.clear_frames(told.__traceback__)
                told = told.__context__
            gc.collect()  # book and sheets hold each other
        finally:
            sys.unraisablehook = hook
        raise
