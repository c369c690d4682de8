"""A hand at the counter: it reaches what is on the screen, by the events that Qt would send.

Clicks and chords go the whole way through the window, so that what lies under something else
cannot be pressed, and shortcuts are tried first. Letters carry the time at which they were hit: a
person types slowly and a scanner fast, however busy this machine is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from digitaix_desktop.gui.settling import Settling
from tests.helpers.gestures import drop

_PERSON_MS, _SCANNER_MS = 150, 8
_NONE = Qt.KeyboardModifier.NoModifier


class NotThere(Exception):
    """What a gesture is about is not on the screen."""


class Hand:
    """Clicks, types, scans and drops in one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._clock_ms = 1_000

    def click(self, part: QWidget, at: QPoint | None = None) -> None:
        """Click on a part of the window, in the middle of what is to be seen of it.

        What has just been pushed elsewhere is looked for first, as people do.
        """
        while any(each.lets_go_of(part) for each in self._window.findChildren(Settling)):
            QApplication.processEvents()
        point = at if at is not None else part.visibleRegion().boundingRect().center()
        there = part.mapTo(self._window, point)
        hit = self._window.childAt(there)
        if hit is None or not (hit is part or part.isAncestorOf(hit)):
            raise NotThere(f"{part!r} lies under {hit!r}")
        QTest.mouseClick(self._window.windowHandle(), Qt.MouseButton.LeftButton, pos=there)
        self.settle()

    def press(self, words: str) -> None:
        """Click the button that says so, or whose name read aloud begins so."""
        buttons = [
            each
            for each in self._window.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()
        ]
        for button in buttons:
            if button.text() == words or button.accessibleName().startswith(words):
                self.click(button)
                return
        raise NotThere(f"no “{words}” among {[each.text() for each in buttons]}")

    def key(self, chord: str) -> None:
        """Press a key, or several together."""
        keys: Any = QKeySequence(chord)  # its stub forgets that it can be indexed
        pressed = QKeyCombination.fromCombined(keys[0].toCombined())
        window = self._window.windowHandle()
        QTest.keyClick(window, pressed.key(), pressed.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        """Write where the cursor is."""
        self._clock_ms += 1_000
        for letter in text:
            self._clock_ms += _PERSON_MS
            self._hit(Qt.Key.Key_unknown, letter)
        self.settle()

    def scan(self, code: str) -> None:
        """Have a scanner read a code, which ends it with Enter."""
        self._clock_ms += 1_000
        for sign in code:
            self._clock_ms += _SCANNER_MS
            self._hit(Qt.Key.Key_unknown, sign)
        self._clock_ms += _SCANNER_MS
        self._hit(Qt.Key.Key_Return, "\r")
        self.settle()

    def drop(self, path: Path) -> None:
        """Drag a file onto the middle of the window and let it go."""
        middle = self._window.rect().center()
        under: QWidget | None = self._window.childAt(middle)
        while under is not None and not under.acceptDrops():
            under = under.parentWidget()
        if under is None or not drop(under, path):
            raise NotThere(f"nothing in the middle takes {path.name}")
        self.settle()

    def settle(self) -> None:
        """Let announcements arrive: they are brought to this thread, then told once."""
        for _ in range(3):
            QApplication.processEvents()

    def _hit(self, key: Qt.Key, letter: str) -> None:
        # Qt itself asks for shortcuts first, as for every key that is not QTest's.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, _NONE, letter)
            event.setTimestamp(self._clock_ms)
            QApplication.sendEvent(QApplication.focusWidget() or self._window, event)
