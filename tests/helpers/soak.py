"""Proofs that are short in every run and whole in `dev.py soak`."""

from __future__ import annotations

import os

WHOLE = "DIGITAIX_SOAK_EXAMPLES" in os.environ
"""Whether there is time for all of it."""
