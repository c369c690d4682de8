"""A few colours to choose from, and any other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, fill, outline, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_COLOURS = {
    "": QT_TRANSLATE_NOOP("Swatches", "Black"),
    "#0f5e78": QT_TRANSLATE_NOOP("Swatches", "Lake"),
    "#1f4fa3": QT_TRANSLATE_NOOP("Swatches", "Blue"),
    "#5b2a86": QT_TRANSLATE_NOOP("Swatches", "Violet"),
    "#8e1f4f": QT_TRANSLATE_NOOP("Swatches", "Raspberry"),
    "#b3261e": QT_TRANSLATE_NOOP("Swatches", "Red"),
    "#8a4b00": QT_TRANSLATE_NOOP("Swatches", "Caramel"),
    "#1d6b3a": QT_TRANSLATE_NOOP("Swatches", "Green"),
}
_BLACK = "#000000"


class Swatch(Painted, QAbstractButton):
    """One colour; the one that is chosen has a tick."""

    def __init__(self, colour: str, words: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square that can be hit."""
        side = look().height("control")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The colour as it is printed."""
        del event
        worn = look()
        painter = painter_for(self)
        air = worn.px(4)
        inside = self.rect().adjusted(air, air, -air, -air)
        fill(painter, inside, QColor(self.colour or _BLACK), worn.px(6))
        if worn.dark:  # black would be lost in the dark
            outline(painter, inside, worn.colours.edge, worn.px(6))
        if self.isChecked():
            outline(painter, self.rect(), worn.colours.lake, worn.radius, 2)
            paint_icon(painter, inside.adjusted(air, air, -air, -air), "check", QColor("white"))
        painter.end()


class Swatches(QWidget):
    """`picked` tells of a colour, `#rrggbb`, or of nothing for black."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._own: Swatch | None = None
        self._flow = FlowLayout(self)
        for colour, words in _COLOURS.items():
            self._add(Swatch(colour, QCoreApplication.translate("Swatches", words)))
        self.other = Button(self, text=self.tr("Another…"), variant="text")
        self.other.clicked.connect(lambda _checked=False: self._ask())
        self._flow.addWidget(self.other)

    def _add(self, swatch: Swatch) -> None:
        self._group.addButton(swatch)
        self._flow.addWidget(swatch)
        swatch.clicked.connect(lambda _checked=False: self.picked.emit(swatch.colour))

    def show_colour(self, colour: str) -> None:
        """Tick this one; one of the shop's own has a place of its own."""
        known = next((each for each in self.swatches() if each.colour == colour), None)
        if known is None:
            if self._own is None:
                self._own = Swatch(colour, self.tr("Your colour"))
                self._flow.removeWidget(self.other)
                self._add(self._own)
                self._flow.addWidget(self.other)
            known = self._own
            known.colour = colour
            known.update()
        known.setChecked(True)

    def swatches(self) -> list[Swatch]:
        """The colours there are."""
        return [each for each in self._group.buttons() if isinstance(each, Swatch)]

    def _ask(self) -> None:
        checked = self._group.checkedButton()
        now = checked.colour if isinstance(checked, Swatch) else ""
        colour = QColorDialog.getColor(
            QColor(now or _BLACK), self, self.tr("Colour of what is printed")
        )
        if colour.isValid():
            self.picked.emit(colour.name())
