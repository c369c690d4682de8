"""A window as a process of its own: prints when its first paint ended, on the system's clock.

`python -m benchmarks.first_paint bare` is the floor, PySide6 and nothing else;
`python -m benchmarks.first_paint ours DATA` is the real program on a shop's data, which also
prints when the shop's own screen was painted.
"""

from __future__ import annotations

import os
import sys
import time

PAINTED, FILLED = "painted", "filled"


def _tell(what: str) -> None:
    print(what, time.monotonic(), flush=True)


def _bare() -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            _tell(PAINTED)
            QTimer.singleShot(0, app.quit)

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1024, 700)
    window.show()
    return app.exec()


def _ours(data: str) -> int:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from digitaix_desktop import __main__ as program
    from digitaix_desktop import app
    from digitaix_desktop.gui.main_window import MainWindow

    class Watch(QObject):
        """Hears of every event after the window has had it: a paint that is told is done."""

        def __init__(self) -> None:
            super().__init__()
            self.painted = self.filled = False

        def seen(self, receiver: QObject, event: QEvent) -> None:
            if event.type() is not QEvent.Type.Paint or self.filled:
                return
            if not self.painted:
                self.painted = True
                _tell(PAINTED)
            if type(receiver).__name__ == "TodayPlace":
                self.filled = True
                _tell(FILLED)
                QTimer.singleShot(0, self.leave)

        def leave(self) -> None:
            for window in QApplication.topLevelWidgets():
                if isinstance(window, MainWindow):
                    window.close()

    watch = Watch()

    class Watched(QApplication):
        def notify(self, receiver: QObject, event: QEvent) -> bool:
            done = super().notify(receiver, event)
            watch.seen(receiver, event)
            return done

    app.QApplication = Watched  # type: ignore[misc]
    os.environ["XDG_DATA_HOME"] = data  # started by its icon, without any words
    del sys.argv[1:]
    return program.main()


if __name__ == "__main__":
    sys.exit(_ours(sys.argv[2]) if sys.argv[1] == "ours" else _bare())
