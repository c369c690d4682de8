"""Counts what a person does, from the events that arrive: clicks, keys, scans and drops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic_ns
from types import TracebackType

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_RUBBERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_HELD_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SCANNED = re.compile(r"[0-9A-Z./+-]")
_SHORTEST_SCAN = 6
_SCANNERS_GAP_MS = 80
"""Nobody types a code of six signs and Enter without a gap longer than this."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """One thing somebody did; `ends_field` if it is the key that ended what was typed before."""

    what: str
    ends_field: bool = False


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A key that went down once: where, when, and the letter it wrote into a field, if any."""

    name: str
    key: int
    letter: str
    field: QObject | None
    at_ms: int


class Gestures(QObject):
    """Listens to the whole application while its block lasts.

    A click is one gesture, a key with all that is held with it is one, a drop is one; so is all
    that is typed into one field, and a scan with the Enter it ends with. What an event is passed
    on to, a parent or a shortcut, adds nothing.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._made: list[_Stroke | Gesture] = []
        self._click = 0
        self._down: tuple[int, QEvent.Type, QObject] | None = None

    def __enter__(self) -> Gestures:
        self._app.installEventFilter(self)  # the last one installed hears first
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._app.removeEventFilter(self)

    # What came of it ----------------------------------------------------------------------

    def made(self) -> list[Gesture]:
        """Everything so far, in order."""
        return list(_told(self._made))

    def strictly(self) -> int:
        """How many gestures there were, each Enter and Tab after typing being one more."""
        return len(self.made())

    def count(self) -> int:
        """How many there were, typing a field being one with the Enter or Tab that ends it."""
        return sum(not gesture.ends_field for gesture in self.made())

    # What it hears ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count it where it first arrives, and hold nothing back."""
        if not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind in _PRESSES and isinstance(event, QMouseEvent):
            self._clicked(watched, event)
        elif kind in _KEYS and isinstance(event, QKeyEvent):
            self._key(watched, event)
        elif kind == QEvent.Type.KeyRelease:
            self._down = None
        elif kind == QEvent.Type.Drop:
            self._made.append(Gesture(f"drop on {_name(watched)}"))
        return False

    def _clicked(self, watched: QWidget, event: QMouseEvent) -> None:
        passed_on = event.timestamp() and event.timestamp() == self._click
        self._click = event.timestamp()
        if not passed_on:
            self._made.append(Gesture(f"click on {_name(watched)}"))

    def _key(self, watched: QWidget, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or event.key() in _HELD:
            return
        known, self._down = self._down, (event.key(), event.type(), watched)
        if known is not None and known[0] == event.key() and _goes_on(known, event, watched):
            return
        takes_words = watched.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._made.append(
            _Stroke(
                QKeySequence(event.keyCombination()).toString() or event.text(),
                event.key(),
                _letter(event),
                watched if takes_words else None,
                event.timestamp() or monotonic_ns() // 1_000_000,
            )
        )


def _goes_on(known: tuple[int, QEvent.Type, QObject], event: QKeyEvent, watched: QWidget) -> bool:
    """Whether it is the key that is down already, on its way to a parent or past shortcuts."""
    _, kind, receiver = known
    if event.type() is kind:
        return isinstance(receiver, QWidget) and watched.isAncestorOf(receiver)
    return event.type() is QEvent.Type.KeyPress


def _letter(event: QKeyEvent) -> str:
    plain = not event.modifiers() & ~_HELD_LETTERS
    return event.text() if plain and event.text().isprintable() else ""


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName() or type(widget).__name__


def _told(made: Sequence[_Stroke | Gesture]) -> Iterator[Gesture]:
    """Strokes that belong together become one gesture."""
    place = 0
    while place < len(made):
        stroke = made[place]
        if isinstance(stroke, Gesture):
            yield stroke
            place += 1
        elif length := _scan_at(made, place):
            yield Gesture(f"scan {_letters(made[place : place + length])}")
            place += length
        elif length := _typing_at(made, place):
            yield Gesture(f"type {_letters(made[place : place + length])}")
            place += length
            end = made[place] if place < len(made) else None
            if isinstance(end, _Stroke) and end.key in _ENDS and end.field is stroke.field:
                yield Gesture(end.name, ends_field=True)
                place += 1
        else:
            yield Gesture(stroke.name)
            place += 1


def _letters(strokes: Sequence[_Stroke | Gesture]) -> str:
    return "".join(stroke.letter for stroke in strokes if isinstance(stroke, _Stroke))


def _scan_at(made: Sequence[_Stroke | Gesture], place: int) -> int:
    """How many strokes from here are one scan: signs too fast for fingers, ended by Enter."""
    before: _Stroke | None = None
    for number, stroke in enumerate(made[place:]):
        if not isinstance(stroke, _Stroke):
            return 0
        if before is not None and stroke.at_ms - before.at_ms > _SCANNERS_GAP_MS:
            return 0
        if stroke.key in _ENTER:
            return number + 1 if number >= _SHORTEST_SCAN else 0
        if not _SCANNED.fullmatch(stroke.letter):
            return 0
        before = stroke
    return 0


def _typing_at(made: Sequence[_Stroke | Gesture], place: int) -> int:
    """How many strokes from here write into one field."""
    first = made[place]
    number = 0
    for stroke in made[place:]:
        if not isinstance(stroke, _Stroke) or not isinstance(first, _Stroke):
            break
        writes = bool(stroke.letter) or stroke.key in _RUBBERS
        if stroke.field is None or stroke.field is not first.field or not writes:
            break
        number += 1
    return number


def drop(widget: QWidget, path: Path) -> bool:
    """Drag a file over a widget and let it go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = QPointF(widget.rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle.toPoint(), copy, data, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    fallen = QDropEvent(middle, copy, data, left, none)
    QApplication.sendEvent(widget, fallen)
    return fallen.isAccepted()


@contextmanager
def answered_file_window(path: Path | None) -> Iterator[None]:
    """In the window that opens meanwhile to choose a file, choose that one, or close it again."""
    asked = QTimer(interval=10)

    def answer() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QFileDialog):
            asked.stop()
            if path is None:
                shown.reject()
            else:
                shown.setDirectory(str(path.parent))
                shown.selectFile(path.name)
                shown.accept()

    asked.timeout.connect(answer)
    asked.start()
    try:
        yield
        assert not asked.isActive(), "no window opened to choose a file in"
    finally:
        asked.stop()
