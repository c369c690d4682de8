"""Proofs that are short in every run and whole in `dev.py soak`."""

from __future__ import annotations

import os

_EXAMPLES = os.environ.get("DIGITAIX_SOAK_EXAMPLES")
WHOLE = _EXAMPLES is not None
"""Whether there is time for all of it."""
HISTORIES = 300 if _EXAMPLES is None else 4 * int(_EXAMPLES)
"""Histories of a shop; more than other properties have examples, for each is a whole week."""
