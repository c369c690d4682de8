"""How this PC and the marketplace stand, in a dot and a few words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitaix_desktop.gui.painting import Painted, dot, fill, painter_for, width_of, write
from digitaix_desktop.gui.theme import Tone, look
from digitaix_protocol.rules import formats


class StatusChip(Painted, QAbstractButton):
    """A quiet chip without a box; a click (`clicked`) explains where things stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "muted"
        self._brief = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_alone()

    def show_alone(self) -> None:
        """This shop is not on a marketplace yet."""
        self._say(self.tr("Everything is saved here"), "muted")

    def show_up_to_date(self, at: str) -> None:
        """Nothing waits; `at` is the hour of the last exchange."""
        self._say(self.tr("Up to date · {at}").format(at=at), "good")
        self.setToolTip(self.tr("Last contact with the marketplace: {at}").format(at=at))

    def show_silent(self, at: str) -> None:
        """No line broke, and yet nothing was heard since that hour."""
        self._say(self.tr("Last contact at {at}").format(at=at), "warn")

    def show_waiting(self, changes: int) -> None:
        """That many changes are still to be sent."""
        words = self.tr("%Ln change(s) to send", "", changes)
        self._say(words, "muted")

    def show_offline(self, since: str, changes: int = 0) -> None:
        """The line is cut since that hour, which is nothing to worry about; so much waits."""
        brief = self.tr("Offline since {at}").format(at=since)
        if changes:
            brief += " · " + self.tr("%Ln change(s) to send", "", changes)
            self._say(brief, "muted")
            return
        words = self.tr("Offline since {at}, everything is saved here").format(at=since)
        self._say(words, "muted", brief=brief)

    def show_connecting(self) -> None:
        """The first exchange since the start is under way."""
        self._say(self.tr("Connecting…"), "muted")

    def show_stopped(self) -> None:
        """Nothing comes nor goes until somebody acts."""
        self._say(self.tr("Exchanges stopped"), "warn")

    def show_to_see(self, count: int) -> None:
        """That many things want to be looked at."""
        shown = formats.count(count, self.locale().name())
        self._say(self.tr("To review ({count})").format(count=shown), "warn")

    def about(self) -> str:
        """What it is about, for who hears it."""
        return self.tr("Exchanges with the marketplace")

    def tone(self) -> Tone:
        """The tone of its dot."""
        return self._tone

    def _say(self, words: str, tone: Tone, brief: str = "") -> None:
        self._tone, self._brief = tone, brief or words
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.about())
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Dot and words."""
        return QSize(self._width_of(self.text()), look().height("control"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """In a narrow window it says the same more briefly."""
        return QSize(self._width_of(self._brief), look().height("control"))

    def _width_of(self, words: str) -> int:
        return width_of(words, look().font("base", 500)) + look().px(33)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dot, words; a soft ground under the pointer."""
        del event
        worn = look()
        painter = painter_for(self)
        if self.underMouse():
            fill(painter, self.rect(), worn.colours.sunk, worn.radius)
        font = worn.font("base", 500)
        words = self.text() if self.sizeHint().width() <= self.width() else self._brief
        taken = min(self.width(), self._width_of(words))
        x = self.width() - taken + worn.px(8)  # the words stay at the right edge
        colour = worn.colours.shape(self._tone)
        dot(painter, QRect(x, (self.height() - worn.px(8)) // 2, worn.px(8), worn.px(8)), colour)
        x += worn.px(16)
        place = QRect(x, 0, self.width() - x - worn.px(4), self.height())
        write(painter, place, words, font, worn.colours.ink)
        painter.end()
