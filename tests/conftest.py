"""What holds for every test: one browser for all, and Hypothesis' examples the same in each run.

`HYPOTHESIS_PROFILE=search` looks for new ones, ten times as many; `dev.py soak` for many more.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from tests.helpers.browser import open_browser
from tests.helpers.soak import EXAMPLES, WHOLE, TellsAtOnce

# No deadline: the machine may be busy. No database: a run leaves nothing in the checkout.
_EVERY = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", _EVERY, derandomize=True)
settings.register_profile("search", _EVERY, max_examples=1000, print_blob=True)
settings.register_profile("soak", _EVERY, max_examples=EXAMPLES, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# Hours in what is expected are those of no particular town, wherever this machine stands; tests
# of time zones and of the changing of clocks set their own.
os.environ["TZ"] = "UTC"
time.tzset()


def pytest_configure(config: pytest.Config) -> None:
    """Add what soaks need."""
    if WHOLE:
        config.pluginmanager.register(TellsAtOnce(config))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The distribution's Chromium."""
    with open_browser() as opened:
        yield opened
