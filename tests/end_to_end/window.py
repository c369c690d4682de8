"""The desktop program as its user has it, moved by words on standard input.

Runs the program's own entry point. Each line read is a gesture, as JSON: it is carried out on the
widgets that are shown, through Qt's own events, and answered by one line. Nothing here reaches
behind what is on the screen.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QKeyCombination,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    QSocketNotifier,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from digitaix_desktop import app as program
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.paths import DataFolder
from tests.end_to_end import deaths

LEFT = Qt.MouseButton.LeftButton
_LOOK_MS, _PATIENCE_MS = 20, 10_000
_MOST_ROWS = 300


class NotThere(Exception):
    """What a gesture is about is not on the screen."""


def visible() -> Iterator[QWidget]:
    """Every widget that is shown, the front window's first."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield window
            for widget in window.findChildren(QWidget):
                if widget.isVisible() and not widget.visibleRegion().isEmpty():
                    yield widget


def texts() -> list[str]:
    """All that can be read on the screen, painted or not: as a screen reader would say it."""
    found: list[str] = []
    for widget in visible():
        found.append(widget.accessibleName())
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            found.append(widget.text())
        elif isinstance(widget, QComboBox):
            found.append(widget.currentText())
        elif isinstance(widget, QAbstractItemView):
            found += [said for index in _rows(widget) for said in _said(index)]
    return [plain(text) for text in dict.fromkeys(found) if text]


def _said(index: QModelIndex) -> list[str]:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    return [str(said) for role in roles if (said := index.data(role))]


def _is_said(index: QModelIndex, what: str) -> bool:
    return any(plain(said).startswith(what) for said in _said(index))


def _rows(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, root = view.model(), view.rootIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for row in range(min(model.rowCount(root), _MOST_ROWS)):
        for column in range(columns):
            yield model.index(row, column, root)


def _called(widget: QWidget) -> list[str]:
    names = [widget.accessibleName(), _name_aloud(widget), widget.objectName()]
    if isinstance(widget, QAbstractButton | QLabel):
        names.append(widget.text())
    if isinstance(widget, QLineEdit):
        names.append(widget.placeholderText())
    return [plain(name) for name in names if name]


def _name_aloud(widget: QWidget) -> str:
    """What a screen reader calls it: of a field, the words beside it."""
    said = QAccessible.queryAccessibleInterface(widget)
    return said.text(QAccessible.Text.Name) if said is not None else ""


def plain(text: str) -> str:
    """Text whose spaces are all alike, as one reads it."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def find(kinds: tuple[type[QWidget], ...], what: str) -> QWidget:
    """The widget of one of these kinds that is called so; `NotThere` if it does not come."""
    return _soon(lambda: _find(kinds, what))


def _soon(look: Callable[[], QWidget]) -> QWidget:
    """What a look finds within a few seconds: people wait for what they want to press."""
    clock = QElapsedTimer()
    clock.start()
    while True:
        try:
            return look()
        except NotThere:
            if clock.elapsed() > _PATIENCE_MS:
                raise
        _let_pass(_LOOK_MS)


def _find(kinds: tuple[type[QWidget], ...], what: str) -> QWidget:
    shown = [widget for widget in visible() if isinstance(widget, kinds) and widget.isEnabled()]
    for fits in (str.__eq__, str.startswith):
        for widget in shown:
            if any(fits(name, what) for name in _called(widget)):
                return widget
    raise NotThere(f"no “{what}” among {[_called(each) for each in shown]}")


def _click(widget: QWidget, at: QPoint) -> None:
    """A click where somebody points, whatever lies there; not while all is moving."""
    window = widget.window()
    while isinstance(window, MainWindow) and window.is_settling():
        _let_pass(_LOOK_MS)
    QTest.mouseClick(window.windowHandle(), LEFT, pos=widget.mapTo(window, at))


def _hit(widget: QWidget, letter: str) -> None:
    """One key by its letter; QTest knows only those of ASCII."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, key)


def front() -> QWidget:
    """The window in front; brought there, as the window system does with one that opens."""
    while (active := QApplication.activeWindow()) is None:
        shown = next(visible(), None)
        if shown is not None:
            shown.activateWindow()
        _let_pass(_LOOK_MS)
    return active


class Gestures:
    """What a user can do."""

    def press(self, what: str) -> None:
        """Click a button, a line of a list, or any words: where they stand."""
        widget = _soon(lambda: self._to_press(what))
        if isinstance(widget, QAbstractItemView):
            [index, *_] = [each for each in _rows(widget) if _is_said(each, what)]
            widget.scrollTo(index)
            _click(widget.viewport(), widget.visualRect(index).center())
        else:
            _click(widget, widget.visibleRegion().boundingRect().center())

    @staticmethod
    def _to_press(what: str) -> QWidget:
        """A button, else a list with a line of these words, else whatever is called so."""
        with suppress(NotThere):
            return _find((QAbstractButton,), what)
        for view in [each for each in visible() if isinstance(each, QAbstractItemView)]:
            if any(_is_said(index, what) for index in _rows(view)):
                return view
        return _find((QWidget,), what)

    def type(self, into: str, text: str) -> None:
        """Write into a field, in place of what stands there."""
        field = find((QLineEdit,), into)
        _click(field, field.rect().center())
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
        for letter in text:
            _hit(field, letter)

    def keys(self, sequence: str) -> None:
        """Press a key, or several together."""
        window = QGuiApplication.focusWindow()
        if window is None:
            raise NotThere("no window has the keyboard")
        keys: Any = QKeySequence(sequence)  # its stub forgets that it can be indexed
        pressed = QKeyCombination.fromCombined(keys[0].toCombined())
        QTest.keyClick(window, pressed.key(), pressed.keyboardModifiers())

    def scan(self, text: str) -> None:
        """A scanner types, wherever the focus is, and ends with Enter."""
        # Straight to the widget: a scanner does not wait for the window to be painted in between.
        target = QApplication.focusWidget() or front()
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Qt.Key.Key_Return)

    def choose(self, what: str, item: str) -> None:
        """Choose from a list by its words."""
        choice = find((QComboBox,), what)
        assert isinstance(choice, QComboBox)
        place = choice.findText(item)
        if place < 0:
            raise NotThere(f"“{item}” among {[choice.itemText(n) for n in range(choice.count())]}")
        choice.setFocus()
        while choice.currentIndex() != place:
            down = choice.currentIndex() < place
            QTest.keyClick(choice, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def drop(self, path: str) -> None:
        """Drag a file onto the window and let go of it in its middle."""
        window = front()
        middle = window.rect().center()
        under: QWidget | None = window.childAt(middle) or window
        while under is not None and not under.acceptDrops():
            under = under.parentWidget()
        if under is None:
            raise NotThere("nothing here takes a file")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        at = QPointF(under.mapFrom(window, middle))
        said = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(at.toPoint(), *said)
        QApplication.sendEvent(under, enter)
        if not enter.isAccepted():
            raise NotThere("the window does not take this file")
        QApplication.sendEvent(under, QDropEvent(at, *said))

    def shown(self) -> list[str]:
        """What can be read now."""
        return texts()

    def wait(self, text: str, seconds: float, gone: bool = False) -> list[str]:
        """Until something that holds this text can be read, or no longer."""
        clock = QElapsedTimer()
        clock.start()
        while any(text in each for each in texts()) is gone:
            if clock.elapsed() > seconds * 1000:
                still = "still" if gone else "not"
                raise NotThere(f"“{text}” is {still} shown: {texts()}")
            _let_pass(_LOOK_MS)
        return texts()

    def picture(self, path: str) -> None:
        """What it looks like."""
        front().grab().save(path)

    def die(self, at: str) -> None:
        """Lose its power at this moment, once it comes."""
        deaths.arm(at)

    def close(self) -> None:
        """Close the window."""
        QTimer.singleShot(0, front().close)


def _let_pass(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Listener:
    """Hears gestures and answers them, one at a time."""

    def __init__(self, app: QApplication) -> None:
        self._app, self._gestures = app, Gestures()
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._hear)
        self._rest = b""

    def _hear(self) -> None:
        self._notifier.setEnabled(False)  # not again while this gesture waits
        heard = os.read(0, 1 << 16)
        if not heard:  # whoever moved us is gone
            self._app.closeAllWindows()
            return
        *lines, self._rest = (self._rest + heard).split(b"\n")
        for line in lines:
            self._answer(json.loads(line))
        self._notifier.setEnabled(True)

    def _answer(self, wanted: dict[str, Any]) -> None:
        front()
        deed: Callable[..., object] = getattr(self._gestures, wanted.pop("do"))
        try:
            answer = {"ok": deed(**wanted)}
        except Exception as error:  # noqa: BLE001 - the test tells it
            answer = {"problem": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def main() -> int:
    """Run the program on the data folder named first."""
    app = QApplication(sys.argv[:1])
    app.setProperty("listener", Listener(app))  # kept as long as the program runs
    sys.stdout.write(json.dumps({"ok": "started"}) + "\n")
    sys.stdout.flush()
    return program.run(DataFolder(Path(sys.argv[1])))


if __name__ == "__main__":
    sys.exit(main())
