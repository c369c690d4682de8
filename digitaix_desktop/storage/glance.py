"""A first look at what this PC has chosen, before anything large is loaded.

The window paints itself before the books are open; it must then already speak the right language
and wear the right colours.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing

from digitaix_desktop.paths import DataFolder


def chosen(folder: DataFolder) -> Mapping[str, object]:
    """The choices of this PC; none where there is no file yet, or it can't be read.

    Whoever opens the books tells what is wrong with them; this only looks.
    """
    if not folder.shop.exists():
        return {}
    try:
        with closing(
            sqlite3.connect(f"{folder.shop.resolve().as_uri()}?mode=ro", uri=True)
        ) as file:
            # As text: SQLite hands out a number, a quiet hour say, as a number and not as JSON.
            rows = file.execute("SELECT key, CAST(value AS TEXT) FROM setting").fetchall()
        return {key: json.loads(value) for key, value in rows if value is not None}
    except (sqlite3.Error, ValueError):
        return {}
