"""The window comes back where it was, and fits the screen it finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.window_place import WindowPlace


def opened(qtbot: QtBot, file: Path, size: QSize) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(size)
    WindowPlace(file).restore(window)
    window.show()
    return window


def test_it_comes_back_as_large_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window-place"
    window = opened(qtbot, file, QSize(600, 500))
    window.resize(420, 360)
    WindowPlace(file).keep(window)
    assert opened(qtbot, file, QSize(600, 500)).size() == QSize(420, 360)


@pytest.mark.parametrize(("more", "fills"), [(0, False), (1, True)])
def test_what_is_larger_than_the_screen_fills_it(
    qtbot: QtBot, tmp_path: Path, more: int, fills: bool
) -> None:
    room = QGuiApplication.primaryScreen().availableSize()
    window = opened(qtbot, tmp_path / "window-place", room + QSize(more, 0))
    assert window.isMaximized() is fills


def test_a_spoilt_file_is_like_none(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window-place"
    file.write_bytes(b"\xff\xff nonsense")
    assert opened(qtbot, file, QSize(600, 500)).size() == QSize(600, 500)
