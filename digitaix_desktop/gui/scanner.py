"""A barcode scanner is a keyboard that types very fast: tells its bursts from a person's typing.

Nothing typed is held back. When a burst ends and proves to be a scan, the field it went through is
put back as it was, and the key that ended it (Enter or Tab) is swallowed, so that a scan never
presses a button. A scanner set to a US keyboard on a French PC types `&é"'(-è_çà` for digits:
such bursts are mapped back.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from digitaix_desktop.domain.barcodes import is_trade_number
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_protocol.rules.codes import scanned_pickup_code

LONGEST_GAP_MS = 80
MEAN_GAP_MS = 50
"""People don't reach twenty characters a second; scanners, even wireless ones, do."""
SHORTEST = 6
QUIET_MS = 150
"""After so long without a key a burst is over, for scanners that end with none."""

_FRENCH = "&é\"'(-è_çà)=azqwAZQWm,?;:!§ùM°1234567890"
_AMERICAN = "1234567890-=qwazQWAZ;mM,./?':_!@#$%^&*()"
_BACK = str.maketrans(_FRENCH, _AMERICAN)
_FRENCH_DIGITS = set("&é\"'(-è_çà")
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_OWN_CODE = re.compile(r"^(?=.*\d)[0-9A-Z][0-9A-Z./+-]*$")


def from_french_keys(typed: str) -> str:
    """What a US scanner meant, seen through a French keyboard; anything else stays as it is."""
    has_digits = any(char.isdigit() for char in typed)
    signs = sum(char in _FRENCH_DIGITS for char in typed)
    letters = sum(char.isalpha() and char.isascii() for char in typed)
    if has_digits or signs == 0 or signs + letters < len(typed):
        return typed
    return typed.translate(_BACK)


def is_surely_a_code(text: str) -> bool:
    """A trade number with its check digit, or the code of a pickup slip."""
    return is_trade_number(text) or scanned_pickup_code(text) is not None


def may_be_a_code(text: str) -> bool:
    """A shop's own label: capitals and digits."""
    return len(text) >= SHORTEST and _OWN_CODE.match(text) is not None


@dataclass
class _Burst:
    """Keys that followed each other fast, and the field as it was before them."""

    started_ms: int
    last_ms: int
    text: str = ""
    into: QWidget | None = None
    restore: Callable[[], None] | None = field(default=None, repr=False)

    def is_fast(self) -> bool:
        return self.last_ms - self.started_ms <= MEAN_GAP_MS * max(1, len(self.text) - 1)


class BarcodeScanner(QObject):
    """Hears scans wherever the focus is; `scanned(str)` says the code.

    A field with the property `takesScans` (a barcode's own) is given the code as its text
    instead, and `scanned` stays silent.
    """

    scanned = Signal(str)

    def __init__(self, app: QApplication, clock_ms: Callable[[], int] | None = None) -> None:
        super().__init__(app)
        self._clock = clock_ms or (lambda: time.monotonic_ns() // 1_000_000)
        self._burst: _Burst | None = None
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._ended_without_key)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Listen to keys; swallow only the one that ends a scan."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or watched is not _receiver():
            return False
        if event.key() in _ENDS:
            return self._end(event)
        if kind == QEvent.Type.KeyPress:
            self._hear(event)
        return False

    def _end(self, event: QKeyEvent) -> bool:
        code = self._code(ended_ms=self._now(event))
        if code is None:
            if event.type() == QEvent.Type.KeyPress:
                self._forget()
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else Enter would press the next step before we see the key
            return True
        self._announce(code)
        return True

    def _hear(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.isAutoRepeat() or event.modifiers() & ~_PLAIN or not text.isprintable():
            self._forget()
            return
        if not text:  # Shift alone, as before a capital
            return
        now = self._now(event)
        if self._burst is None or now - self._burst.last_ms > LONGEST_GAP_MS:
            into = QApplication.focusWidget()
            self._burst = _Burst(now, now, into=into, restore=_snapshot(into))
        self._burst.text += text
        self._burst.last_ms = now
        self._quiet.start()

    def _now(self, event: QKeyEvent) -> int:
        """When the key was hit, which may be earlier than when a busy window hears of it."""
        return event.timestamp() or self._clock()

    def _code(self, ended_ms: int | None) -> str | None:
        """The code of the burst; without the time of an ending key only a sure one."""
        burst = self._burst
        if burst is None or len(burst.text) < SHORTEST or not burst.is_fast():
            return None
        if ended_ms is not None and ended_ms - burst.last_ms > LONGEST_GAP_MS:
            return None
        code = from_french_keys(burst.text)
        if is_surely_a_code(code) or is_surely_a_code(code.upper()):
            return code.upper()
        # People and their tools may type a telephone number into a field in one go.
        into = burst.into  # it may have gone with its screen since the burst began
        typing = into is not None and (not isValid(into) or _is_typed_in(into))
        if ended_ms is None or typing or not may_be_a_code(code):
            return None
        # A scale that is a keyboard types weights as fast, but with their decimals.
        return None if isinstance(into, NumberEdit) and not code.isalnum() else code

    def _ended_without_key(self) -> None:
        code = self._code(ended_ms=None)
        if code is not None:
            self._announce(code)
        self._forget()

    def hear(self, code: str) -> None:
        """A code that came by another way than keys: a scanner on a serial line."""
        self._forget()
        into = QApplication.focusWidget()
        if isinstance(into, QLineEdit) and into.property("takesScans"):
            _fill(into, code)
        else:
            self.scanned.emit(code)

    def _announce(self, code: str) -> None:
        burst = self._burst
        self._forget()
        into = burst.into if burst is not None else None
        if into is not None and isValid(into):
            if isinstance(into, QLineEdit) and into.property("takesScans"):
                _fill(into, code)
                return
            if burst is not None and burst.restore is not None:
                burst.restore()
        self.scanned.emit(code)

    def _forget(self) -> None:
        self._burst = None
        self._quiet.stop()


def _fill(into: QLineEdit, code: str) -> None:
    """Give a field for codes its code, as if it were typed."""
    into.setText(code)
    into.textEdited.emit(code)
    into.editingFinished.emit()


def _receiver() -> QObject | None:
    """Who a key goes to first; parents that hear of it later are not asked again."""
    return QApplication.focusWidget() or QApplication.activeWindow()


def _is_typed_in(widget: QWidget) -> bool:
    if widget.property("searches") or isinstance(widget, NumberEdit):
        return False  # nobody types six figures of a price or a weight at a scanner's pace
    return isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)


def _snapshot(widget: QWidget | None) -> Callable[[], None] | None:
    """How to put back what a burst typed into."""
    if isinstance(widget, QLineEdit):
        line, text, cursor = widget, widget.text(), widget.cursorPosition()
        start, length = widget.selectionStart(), widget.selectionLength()

        def put_line_back() -> None:
            if line.text() != text:
                line.setText(text)
                line.textEdited.emit(text)
            line.setCursorPosition(cursor)
            if start >= 0:
                line.setSelection(start, length)

        return put_line_back
    if isinstance(widget, QPlainTextEdit):
        block, whole, place = widget, widget.toPlainText(), widget.textCursor().position()

        def put_text_back() -> None:
            block.setPlainText(whole)
            there = block.textCursor()
            there.setPosition(place)
            block.setTextCursor(there)

        return put_text_back
    return None
