"""Words on the window, in one step of the type scale and one tone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from digitaix_desktop.gui.painting import painter_for, write
from digitaix_desktop.gui.theme import Kind, Tone


def label(
    text: str = "",
    kind: Kind = "base",
    tone: Tone | None = None,
    *,
    wraps: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A line of words, never read as markup; `wraps` lets it take several lines.

    In a drawing: a QLabel with the string properties `kind` and `tone`.
    """
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    if tone is not None:
        made.setProperty("tone", tone)
    if wraps:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class ShortLabel(QLabel):
    """One line that is shortened with an ellipsis where there is no room; whole on hovering."""

    def __init__(
        self, parent: QWidget | None = None, *, kind: Kind = "base", tone: Tone | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        if tone is not None:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may shrink to a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 4 * hint.height()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """As much of it as there is room for."""
        del event
        self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")
        painter = painter_for(self)
        colour = self.palette().color(self.foregroundRole())
        write(painter, self.contentsRect(), self.text(), self.font(), colour, self.alignment())
        painter.end()


class Remark(QLabel):
    """Words said now and then; while there are none, there is no empty line in their place."""

    def __init__(
        self, parent: QWidget | None = None, *, kind: Kind = "base", tone: Tone | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        if tone is not None:
            self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Say this, or nothing."""
        super().setText(text)
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Say nothing any more."""
        self.setText("")


def set_kind(words: QLabel, kind: Kind) -> None:
    """Change the step of the type scale of words already shown."""
    _wear(words, "kind", kind)


def set_tone(words: QLabel, tone: Tone) -> None:
    """Change the tone of words already shown."""
    _wear(words, "tone", tone)


def _wear(words: QLabel, name: str, value: str) -> None:
    if words.property(name) != value:
        words.setProperty(name, value)
        words.style().unpolish(words)
        words.style().polish(words)
