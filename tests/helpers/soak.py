"""Proofs that are short in every run and whole in `dev.py soak`."""

from __future__ import annotations

import os

import pytest

_ASKED = os.environ.get("DIGITAIX_SOAK_EXAMPLES")
WHOLE = _ASKED is not None
"""Whether there is time for all of it."""
EXAMPLES = int(_ASKED or 100)
"""Of each property, where the soak tries them."""
HISTORIES = 4 * EXAMPLES if WHOLE else 300
"""Histories of a shop; more than other properties have examples, for each is a whole week."""
PARTS = 8 if WHOLE else 1
"""They are tried in so many parts, side by side."""


class TellsAtOnce:
    """A pytest plugin: a soak takes hours, and what it found is not to be lost with its end."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write a failure, with the history that led to it, as soon as it is known."""
        terminal = self._config.pluginmanager.get_plugin("terminalreporter")
        if report.failed and terminal is not None:
            terminal.ensure_newline()
            terminal.write_line(f"{report.nodeid}\n{report.longreprtext}")
