"""A state said in a word or two; never clickable."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, fill, painter_for, width_of, write
from digitaix_desktop.gui.theme import Tone, look


class Tag(Painted, QLabel):
    """Words on the soft ground of their tone, 24 px high, with an icon before them if named."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        tone: Tone = "muted",
        symbol: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._tone: Tone = tone
        self._symbol = symbol
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, tone: Tone = "muted", symbol: str = "") -> None:
        """Say another state; an empty one hides the tag."""
        self._tone, self._symbol = tone, symbol
        self.setText(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def tone(self) -> Tone:
        """Its tone."""
        return self._tone

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its words with 8 px on each side."""
        worn = look()
        icon = worn.px(20) if self._symbol else 0
        words = width_of(self.text(), worn.font("small", 600))
        return QSize(words + icon + 2 * worn.px(8), worn.height("tag"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, icon, words."""
        del event
        worn = look()
        colour = worn.colours.words(self._tone)
        if self._tone == "lake":
            colour = worn.colours.lake_dark
        painter = painter_for(self)
        fill(painter, self.rect(), worn.colours.soft(self._tone), worn.px(6))
        x = worn.px(8)
        if self._symbol:
            paint_icon(painter, QRect(x, 0, worn.px(14), self.height()), self._symbol, colour)
            x += worn.px(20)
        place = QRect(x, 0, self.width() - x, self.height())
        write(painter, place, self.text(), worn.font("small", 600), colour)
        painter.end()
