from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from digitaix_desktop.gui.focus_ring import FocusRing
from digitaix_desktop.gui.icons import register_icons
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.theme import Mode, Theme
from tests.helpers.counter import Counter, counter

_DRESSED: list[tuple[Theme, FocusRing]] = []


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The application dressed as the program is, light, in French, at the usual size."""
    if not _DRESSED:
        register_icons()
        _DRESSED.append((Theme(qapp, Mode.LIGHT), FocusRing(qapp)))
    worn = _DRESSED[0][0]
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield worn
    QLocale.setDefault(before)
    worn.set_mode(Mode.LIGHT)
    worn.set_grand(False)


@pytest.fixture(autouse=True)
def no_scanner_listens_on(qapp: QApplication) -> Iterator[None]:
    """A scanner hears the whole application: one of an earlier test would hear later ones too."""
    yield
    for scanner in qapp.findChildren(BarcodeScanner):
        qapp.removeEventFilter(scanner)
        scanner.setParent(None)
        scanner.deleteLater()


@pytest.fixture
def focus_ring(theme: Theme) -> FocusRing:
    return _DRESSED[0][1]


@pytest.fixture(scope="session")
def empty_shop(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a shop nothing has happened in yet."""
    root = tmp_path_factory.mktemp("empty") / "data"
    with counter(root):
        return root


@pytest.fixture
def till(empty_shop: Path, tmp_path: Path) -> Iterator[Counter]:
    """A counter PC with an empty shop: real books on real files."""
    with counter(tmp_path / "data", like=empty_shop) as opened:
        yield opened


@pytest.fixture
def parts(till: Counter) -> Parts:
    """What screens are handed."""
    return till.parts
