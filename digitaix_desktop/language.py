"""Which language the program speaks where nothing was chosen."""

from __future__ import annotations

import locale
import os
import sys

LANGUAGES = ("fr", "en")


def usual_language() -> str:
    """The language of this user's system, French where it says none, or one we don't speak."""
    if sys.platform == "win32":  # untried on Windows
        said = locale.getlocale()[0] or ""
    else:
        wanted = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        said = next(filter(None, wanted), "")
    return "en" if said.lower().startswith("en") else "fr"
