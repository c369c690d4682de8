"""A weight to note: the figures large, whether they suit what was asked, and a gauge."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.aloud import announce
from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, painter_for, width_of, write
from digitaix_desktop.gui.theme import Kind, Tone, look
from digitaix_desktop.gui.widgets.gauge import Gauge
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_protocol.rules import formats


class Verdict(Enum):
    """How the weight compares with what was asked."""

    NOTHING = "nothing"
    WITHIN = "within"
    UNDER = "under"
    OVER = "over"


class WeightEdit(Painted, QuantityEdit):
    """Figures right-aligned at 22 pt, the unit muted behind them."""

    figures: Kind = "code"
    behind: Kind = "title"
    """The steps of the type scale for the figures, and for the unit behind them."""
    air = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, unit="kg")
        self.speak(self._read_quantity, self._show_figures)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.tr("Weight"))
        self.look_changed()

    def look_changed(self) -> None:
        """The type and the room for the unit."""
        worn = look()
        if self.font() != worn.font(self.figures):
            self.setFont(worn.font(self.figures))
        self._take_size()
        unit = width_of(self._unit_word(), worn.font(self.behind, 500))
        self.setTextMargins(0, 0, unit + worn.px(self.air - 4), 0)

    def _take_size(self) -> None:
        self.setFixedSize(look().px(160), look().px(64))

    def _unit_word(self) -> str:
        """What stands behind the figures; pieces are just counted."""
        return "" if self.unit() == "piece" else self.unit()

    def _show_figures(self, milli: int) -> str:
        least = 3 if self._unit_word() else 0
        return formats.number(milli, self.locale().name(), least=least)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The field, and its unit."""
        super().paintEvent(event)
        worn = look()
        painter = painter_for(self)
        font = worn.font(self.behind, 500)
        wide = width_of(self._unit_word(), font) + 2
        place = QRect(self.width() - worn.px(self.air) - wide, worn.px(2), wide, self.height())
        write(painter, place, self._unit_word(), font, worn.colours.muted)
        painter.end()


class LargeWeightEdit(WeightEdit):
    """The weight at the counter: 54 pt, as wide as its card."""

    figures: Kind = "counter-weight"
    behind: Kind = "code"
    air = 28
    _high = 120

    def set_high(self, high: int) -> None:
        """How high it is, in px at the usual size."""
        self._high = high
        self._take_size()

    def _take_size(self) -> None:
        self.setFixedHeight(look().px(self._high))


class _VerdictLine(Painted, QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words, self.symbol = "", ""
        self.tone: Tone = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(look().px(180), look().line("small"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        worn = look()
        painter = painter_for(self)
        colour, x = worn.colours.words(self.tone), 0
        if self.symbol:
            paint_icon(painter, QRect(0, 0, worn.px(16), self.height()), self.symbol, colour)
            x = worn.px(20)
        font = worn.font("small", 400 if self.tone == "muted" else 600)
        write(painter, QRect(x, 0, self.width() - x, self.height()), self.words, font, colour)
        painter.end()


class WeighField(Painted, QWidget):
    """160 × 64 for the weight, beside it the verdict in words, then the gauge.

    It knows what was asked and between which weights it goes without asking; whether the line
    may be noted is decided by the operation, not here.
    """

    weightChanged = Signal(object)  # noqa: N815 - int | None, at every key
    weightEntered = Signal(object)  # noqa: N815 - int | None, on Enter
    verdictChanged = Signal(object)  # noqa: N815 - Verdict

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = self._least = self._most = 0
        self._unit, self._verdict, self._stable = "kg", Verdict.NOTHING, False
        self.edit = WeightEdit(self)
        self._line = _VerdictLine(self)
        self._gauge = Gauge(self)
        side = QVBoxLayout()
        side.setSpacing(6)
        side.addStretch(1)
        side.addWidget(self._line)
        side.addWidget(self._gauge)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.edit)
        row.addLayout(side, 1)
        self.setFocusProxy(self.edit)
        self.edit.quantityChanged.connect(self._weighed)
        self.edit.returnPressed.connect(lambda: self.weightEntered.emit(self.weight()))
        self._judge()

    def set_asked(self, asked: int, least: int, most: int, unit: str = "kg") -> None:
        """What was asked, and the lightest and heaviest that go without asking, in milli-units."""
        self._asked, self._least, self._most, self._unit = asked, least, most, unit
        self.edit.set_unit(unit)
        self.edit.expect(asked)
        self.edit.look_changed()
        self._judge()

    def weight(self) -> int | None:
        """What was weighed, in milli-units, or None."""
        return self.edit.quantity()

    def set_weight(self, milli: int | None, *, from_scale: bool = False) -> None:
        """Show a weight, as from a scale once it is stable; typing takes over."""
        self._stable = from_scale
        self.edit.set_quantity(milli)
        self._judge()

    def verdict(self) -> Verdict:
        """How the weight compares with what was asked."""
        return self._verdict

    def words(self) -> str:
        """The verdict as it is shown."""
        return self._line.words

    def _weighed(self, milli: int | None) -> None:
        self._judge()
        self.weightChanged.emit(milli)

    def _judge(self) -> None:
        weight, before = self.weight(), self._verdict
        if weight is None:
            self._verdict = Verdict.NOTHING
        elif weight > self._most:
            self._verdict = Verdict.OVER
        else:
            self._verdict = Verdict.UNDER if weight < self._least else Verdict.WITHIN
        line = self._line
        line.words, line.symbol, line.tone = self._said(weight)
        line.setAccessibleName(line.words)
        line.update()
        self._gauge.show_weight(self._asked, self._least, self._most, weight, self._unit)
        if before is not self._verdict:
            announce(self, line.words)
            self.verdictChanged.emit(self._verdict)

    def _said(self, weight: int | None) -> tuple[str, str, Tone]:
        if weight is None:
            weighed = self._unit == "kg"
            asks = self.tr("Weigh it, or type the weight")
            return asks if weighed else self.tr("Measure it, or type how much"), "", "muted"
        language = self.locale().name()
        off = abs(weight - self._asked)
        sign = "+" if weight > self._asked else formats.MINUS if off else ""
        by = sign + formats.asked_quantity(off, self._unit, language) if off else ""
        if self._verdict is Verdict.WITHIN:
            exact = self.tr("Exactly what was asked")
            said = self.tr("Within tolerance, {by}").format(by=by) if off else exact
            return said, "check", "good"
        if self._verdict is Verdict.OVER:
            return self.tr("Too much, {by}").format(by=by), "triangle-alert", "warn"
        return self.tr("Too little, {by}").format(by=by), "triangle-alert", "warn"
