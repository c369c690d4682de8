"""A pytest plugin: property tests try as many examples as ``dev.py soak`` asks for."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile(
    "soak", max_examples=int(os.environ["DIGITAIX_SOAK_EXAMPLES"]), deadline=None, print_blob=True
)
settings.load_profile("soak")
