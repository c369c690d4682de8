"""The real window of a counter PC, for benchmarks that look at it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from digitaix_desktop.gui.main_window import MainWindow
    from digitaix_desktop.gui.shop_window import ShopWindow
    from digitaix_desktop.workbench import Workbench

SIZE = (1920, 1080)


class Windows(NamedTuple):
    """The program, its frame, and the shop in it."""

    app: QApplication
    frame: MainWindow
    shop: ShopWindow


@contextmanager
def window_of(bench: Workbench) -> Iterator[Windows]:
    """The shop in its window, as somebody at the counter has it before them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from digitaix_desktop.app import build_parts
    from digitaix_desktop.gui.icons import register_icons
    from digitaix_desktop.gui.main_window import MainWindow
    from digitaix_desktop.gui.scanner import BarcodeScanner
    from digitaix_desktop.gui.shop_window import ShopWindow
    from digitaix_desktop.gui.theme import Mode, Theme

    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["benchmark"])
    register_icons()
    theme = Theme(app, Mode.LIGHT)
    parts, frame = build_parts(bench), MainWindow()
    shop = ShopWindow(frame, parts, theme, BarcodeScanner(app))
    bench.listen(parts.bus.announce)
    frame.resize(*SIZE)
    frame.show()
    shop.begin()
    yield Windows(app, frame, shop)
    frame.hide()
    shop.leave()
    parts.tasks.leave()
    app.processEvents()
