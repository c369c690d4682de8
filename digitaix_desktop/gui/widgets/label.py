"""Words on the window, in one step of the type scale and one tone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

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


def set_tone(words: QLabel, tone: Tone) -> None:
    """Change the tone of words already shown."""
    if words.property("tone") != tone:
        words.setProperty("tone", tone)
        words.style().unpolish(words)
        words.style().polish(words)
