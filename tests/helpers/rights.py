"""Rights to files, taken away for real: where tests run as root, by stepping down for a moment."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def a_users_folder() -> Iterator[Path]:
    """A folder of a user who is not root; pytest's own folders only root may enter."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() == 0:
            os.chown(name, _NOBODY, _NOBODY)
        yield Path(name)
        Path(name).chmod(0o700)


@contextmanager
def as_that_user() -> Iterator[None]:
    """What is done meanwhile has no more rights than that user."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every file below a folder with its bytes; folders have none."""
    return {
        str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }
