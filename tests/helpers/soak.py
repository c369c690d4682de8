"""Proofs that are short in every run and whole in `dev.py soak`."""

from __future__ import annotations

import os

_ASKED = os.environ.get("DIGITAIX_SOAK_EXAMPLES")
WHOLE = _ASKED is not None
"""Whether there is time for all of it."""
EXAMPLES = int(_ASKED or 100)
"""Of each property, where the soak tries them."""
HISTORIES = 4 * EXAMPLES if WHOLE else 300
"""Histories of a shop; more than other properties have examples, for each is a whole week."""
PARTS = 8 if WHOLE else 1
"""They are tried in so many parts, side by side."""
