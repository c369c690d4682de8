"""One shop's window in a process of its own: `python -m scripts.pictures.window …`.

Runs the program's own entry point; the language is that of the environment, as for its user.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from digitaix_desktop import app as program
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.gui.theme import Mode
from digitaix_desktop.operations.choices import APPEARANCE, LARGE
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench
from scripts.pictures import cheese, clothes, florist, grocer, newcomer
from scripts.pictures.looks import Look
from scripts.pictures.stage import Stage

SCENES: Mapping[str, Callable[[Stage], None]] = {
    "florist": florist.online,
    "florist-offline": florist.offline,
    "cheese": cheese.shop,
    "clothes": clothes.products,
    "grocer": grocer.exchanges,
    "newcomer": newcomer.first_hour,
}


def main(scene: str, look_name: str, data: str, to: str) -> int:
    """Play a scene in a look on a shop's data; pictures go to the folder `to`."""
    look, folder = Look.named(look_name), DataFolder(Path(data))
    _wear(folder, look)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)  # a picture is taken once nothing moves
    failed: list[BaseException] = []

    def play() -> None:
        window = next(w for w in app.topLevelWidgets() if isinstance(w, MainWindow))
        stage = Stage(window, look, Path(to))
        try:
            stage.part(TodayPlace)  # what a start comes to
            window.resize(*look.size)
            window.activateWindow()
            SCENES[scene](stage)
        except BaseException as error:  # noqa: BLE001 - told, and ends the program with 1
            traceback.print_exc()
            failed.append(error)
        window.close()

    QTimer.singleShot(0, play)
    code = program.run(folder)
    return 1 if failed else code


def _wear(folder: DataFolder, look: Look) -> None:
    """What the shop would choose in its settings."""
    bench = Workbench(folder)
    try:
        mode = Mode.DARK if look.dark else Mode.LIGHT
        for deed in (Choose(APPEARANCE, mode.value), Choose(LARGE, look.grand)):
            bench.desk.undo_stack.forget(bench.desk.do(deed))
    finally:
        bench.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
