"""One window for a shop's data: a second start brings the first to the front."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui import first_window
from digitaix_desktop.gui.first_window import FirstWindow
from digitaix_desktop.paths import DataFolder

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from digitaix_desktop.gui.first_window import FirstWindow
from digitaix_desktop.paths import DataFolder
app = QCoreApplication([])
print("started", flush=True)
sys.exit(0 if FirstWindow(DataFolder(Path(sys.argv[1]))).raise_it() else 3)
"""


def _a_second_start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _SECOND, str(folder)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[FirstWindow]:
    (tmp_path / "boutique").mkdir()
    window = FirstWindow(DataFolder(tmp_path / "boutique"))
    yield window
    window.leave()


@pytest.mark.parametrize("way", ["boutique", "raccourci"])
def test_a_second_start_raises_the_first_window_by_whatever_way_it_came(
    way: str, first: FirstWindow, asked: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "raccourci").symlink_to(tmp_path / "boutique")
    first.listen(lambda: asked.append("raise"))
    with _a_second_start(tmp_path / way) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.returncode == 0
    qtbot.waitUntil(lambda: asked == ["raise"])


def test_a_second_start_waits_for_a_first_one_that_is_just_opening(
    first: FirstWindow, asked: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    with _a_second_start(tmp_path / "boutique") as second:
        assert second.stdout is not None
        started = threading.Thread(target=second.stdout.readline)
        started.start()
        qtbot.waitUntil(lambda: not started.is_alive(), timeout=20_000)
        first.listen(lambda: asked.append("raise"))
        qtbot.waitUntil(lambda: asked == ["raise"])
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.returncode == 0


def test_where_there_is_no_window_nobody_is_asked(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_window, "OPENING_MS", 0)
    assert not FirstWindow(DataFolder(tmp_path)).raise_it()
