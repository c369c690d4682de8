"""A field for a name that is changed where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class NameEdit(QLineEdit):
    """`nameEntered` tells another name, on Enter or when it is left; an empty one stays marked."""

    nameEntered = Signal(str)  # noqa: N815 - like the number fields'

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entered = ""

    def set_name(self, name: str) -> None:
        """Show a name."""
        self._entered = name
        self.setText(name)

    def is_typed_in(self) -> bool:
        """Whether something was typed that is not told yet."""
        return self.text() != self._entered

    def is_wrong(self) -> bool:
        """Whether there is no name in it."""
        return not self.text().strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving the field enters what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """So does Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        super().keyPressEvent(event)

    def _enter(self) -> None:
        name = " ".join(self.text().split())
        if name and name != self._entered:
            self._entered = name
            self.nameEntered.emit(name)
