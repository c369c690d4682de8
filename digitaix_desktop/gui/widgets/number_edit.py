"""A field for a number written as people write it; the field itself knows no rule."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class NumberEdit(QLineEdit):
    """A line whose text stands for a whole number of the smallest unit, or for nothing.

    `read` makes a number of what is typed (None where it cannot), `show` writes one nicely.
    A text that cannot be read stays as typed, marked, and counts as nothing.
    """

    numberChanged = Signal(object)  # noqa: N815 - int | None, at every key
    wrongFound = Signal(bool)  # noqa: N815 - can't be read; or it can again
    numberEntered = Signal(object)  # noqa: N815 - int | None, on Enter or when left, if it changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: int | None = None
        self._entered: int | None = None
        self._read: Callable[[str], int | None] = lambda _text: None
        self._show: Callable[[int], str] = str
        self._came_by_click = False
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.textEdited.connect(self._typed)

    def speak(self, read: Callable[[str], int | None], show: Callable[[int], str]) -> None:
        """Say how numbers are read and shown here."""
        self._read, self._show = read, show

    def number(self) -> int | None:
        """The number typed, or None for an empty or unreadable field."""
        return self._number

    def set_number(self, number: int | None) -> None:
        """Show a number, or an empty field; emits nothing but a real change."""
        self._entered = number
        self.setText("" if number is None else self._show(number))
        self._mark(wrong=False)
        self._take(number)

    def is_wrong(self) -> bool:
        """Whether what is typed cannot be read."""
        return bool(self.text().strip()) and self._number is None

    def is_pending(self) -> bool:
        """Whether what stands there was typed and not entered yet."""
        return self.text() != self._shown_entered()

    def enter(self) -> None:
        """Enter what was typed, as on leaving the field."""
        self._enter()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Coming in chooses all, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()
        self._came_by_click = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """So does the click that comes in, unless it drew over a part of the number."""
        super().mouseReleaseEvent(event)
        if self._came_by_click and not self.hasSelectedText():
            self.selectAll()
        self._came_by_click = False

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving the field enters what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter enters it; Escape goes back to what was there."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown_entered():
            self.set_number(self._entered)
            self.selectAll()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        super().keyPressEvent(event)

    def _shown_entered(self) -> str:
        return "" if self._entered is None else self._show(self._entered)

    def _typed(self, text: str) -> None:
        self._mark(wrong=False)
        self._take(self._read(text) if text.strip() else None)

    def _take(self, number: int | None) -> None:
        if number != self._number:
            self._number = number
            self.numberChanged.emit(number)

    def _enter(self) -> None:
        if self.is_wrong():
            self._mark(wrong=True)
            return
        if self._number is not None:
            self.setText(self._show(self._number))
        if self._number != self._entered:
            self._entered = self._number
            self.numberEntered.emit(self._number)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
            self.wrongFound.emit(wrong)
