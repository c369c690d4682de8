"""Whether customers see a product: three lamps, the state in words, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted, dot, painter_for
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label, set_tone


class Lamp(Enum):
    """Which lamp is lit, from top to bottom; `DARK` lights none."""

    BAD = 0
    WARN = 1
    GOOD = 2
    DARK = 3


_TONES: dict[Lamp, Tone] = {
    Lamp.BAD: "bad",
    Lamp.WARN: "warn",
    Lamp.GOOD: "good",
    Lamp.DARK: "muted",
}


class _Lamps(Painted, QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lamp = Lamp.DARK
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(look().px(16), look().px(3 * 12 + 2 * 5 + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        worn = look()
        painter = painter_for(self)
        side, gap = worn.px(12), worn.px(5)
        for index in range(3):
            place = QRect(worn.px(2), worn.px(2) + index * (side + gap), side, side)
            if index == self.lamp.value:
                dot(painter, place.adjusted(-1, -1, 1, 1), worn.colours.shape(_TONES[self.lamp]))
            else:
                dot(painter, place, worn.colours.edge)
                dot(painter, place.adjusted(2, 2, -2, -2), worn.colours.soft(_TONES[self.lamp]))
        painter.end()


class TrafficLight(Card):
    """The state of a product online; `mend(key)` asks for the field that would put it right."""

    mend = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="muted")
        self._lamps = _Lamps(self)
        self._state = label(kind="name", wraps=True)
        self._note = label(kind="small", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._state)
        words.addWidget(self._note)
        self._buttons: list[Button] = []
        self._asked = QWidget(self)
        self._flow = FlowLayout(self._asked)
        self._top = QHBoxLayout()
        self._top.setSpacing(10)
        self._top.addWidget(self._lamps)
        self._top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(self._top)
        column.addWidget(self._asked)
        self._asked.hide()

    def show_state(
        self, lamp: Lamp, state: str, note: str = "", missing: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Light a lamp; `missing` is (key, words) of each thing to put right, a button each."""
        self._lamps.lamp = lamp
        self.set_tone(_TONES[lamp])
        self._state.setText(state)
        set_tone(self._state, "ink")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._clear()
        for key, words in missing:
            button = Button(self, text=words, symbol="arrow-right")
            button.set_symbol_after(True)
            button.clicked.connect(lambda _checked=False, key=key: self.mend.emit(key))
            self._buttons.append(button)
            if len(missing) == 1:
                self._top.addWidget(button)
            else:
                self._flow.addWidget(button)
        self._asked.setVisible(len(missing) > 1)
        said = [state, note, *(words for _, words in missing)]
        self.setAccessibleName(", ".join(part for part in said if part))
        self._lamps.update()
        self.updateGeometry()

    def lamp(self) -> Lamp:
        """The lamp that is lit."""
        return self._lamps.lamp

    def _clear(self) -> None:
        for button in self._buttons:
            self._top.removeWidget(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
