from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from digitaix_desktop.gui.folders import usual_folder

DOWNLOADS = QStandardPaths.StandardLocation.DownloadLocation


def test_a_folder_that_is_not_there_is_not_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert usual_folder(DOWNLOADS) == tmp_path

    downloads = Path(QStandardPaths.writableLocation(DOWNLOADS))
    downloads.mkdir()

    assert usual_folder(DOWNLOADS) == downloads
