"""Where the look lies: the tokens and icons that windows and pages share."""

from __future__ import annotations

import json
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@cache
def resources() -> Path:
    """The folder of icons and look: beside the packages in a checkout, else installed.

    Raises `FileNotFoundError` where neither is there.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "digitaix_resources"
    checkout = Path(__file__).resolve().parent.parent / "resources"
    if checkout.is_dir():
        return checkout
    spec = find_spec("digitaix_resources")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("digitaix_resources is not installed beside digitaix_server")
    return Path(next(iter(spec.submodule_search_locations)))


@cache
def tokens() -> dict[str, Any]:
    """The tokens of the look: colours, tints and sizes, light and dark."""
    loaded: dict[str, Any] = json.loads(
        (resources() / "theme" / "tokens.json").read_text(encoding="utf-8")
    )
    return loaded
