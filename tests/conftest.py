"""What holds for every test: examples that Hypothesis invents are the same in each run.

`HYPOTHESIS_PROFILE=search` looks for new ones, ten times as many.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadline: the machine may be busy. No database: a run leaves nothing in the checkout.
_EVERY = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", _EVERY, derandomize=True)
settings.register_profile("search", _EVERY, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
