"""The smaller lines of the first screen: orders that wait, goods that run low or lack something."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.gui.painting import Painted, fill, painter_for
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import ShortLabel, label, set_tone
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_protocol.rules import formats

_BUTTON = 172


class Rule(Painted, QWidget):
    """A line of 1 px between two rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing but the line."""
        del event
        painter = painter_for(self)
        painter.fillRect(self.rect(), look().colours.line)
        painter.end()


class ReadyRow(Painted, QWidget):
    """A ready order whose customer has not come yet: hand it over, or look at it to call again."""

    handed_over = Signal()
    opened = Signal()

    def __init__(self, order: OrderCard, words: OrderWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order, self._words = order, words
        self._code = label(formats.pickup_code(order.code), "title")
        self._name, self._slot = ShortLabel(kind="name"), ShortLabel(kind="small")
        self._name.setText(words.customer(order.customer, order))
        self._left = ShortLabel(kind="small")
        self.button = Button(variant="outlined")
        self.open_button = Button(variant="muted", symbol="chevron-right")
        self.open_button.setAccessibleName(self.tr("Open the order"))
        self.open_button.setToolTip(self.tr("Open the order"))
        self.button.setText(self.tr("Hand over"))
        self.button.clicked.connect(lambda _checked=False: self.handed_over.emit())
        self.open_button.clicked.connect(lambda _checked=False: self.opened.emit())
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._name)
        who.addWidget(self._slot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(16)
        row.addWidget(self._code)
        row.addLayout(who, 1)
        row.addWidget(self._left, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.look_changed()

    def look_changed(self) -> None:
        """The parts of all rows stand below each other."""
        if hasattr(self, "button"):
            self._code.setMinimumWidth(look().px(112))
            self.button.setMinimumWidth(look().px(_BUTTON))

    def order(self) -> OrderCard:
        """What it is about."""
        return self._order

    def pass_time(self, now_ms: int) -> None:
        """Say again since when it waits."""
        order = self._order
        left = self._words.time_left(order, now_ms, to_call=order.has_phone_only)
        self._slot.setText(self._words.slot(order, now_ms))
        self._left.setText(left.words[:1].upper() + left.words[1:])
        set_tone(self._left, left.tone)
        code = formats.pickup_code(order.code)
        self.button.setAccessibleName(f"{self.button.text()} {code}, {left.words}")

    def left(self) -> str:
        """Since when it waits, as shown."""
        return self._left.text()


class GoodsRow(Painted, QAbstractButton):
    """A product, what there is to say of it, and where a click leads."""

    def __init__(
        self,
        name: str,
        detail: str,
        value: str,
        *,
        pictures: Pictures,
        photo: str,
        tone: Tone = "ink",
        leads_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(", ".join(part for part in (name, detail, value) if part))
        title, said = label(name, "name", wraps=True), ShortLabel(kind="small")
        said.setText(detail)
        both = QWidget()
        words = QVBoxLayout(both)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(said)
        said.setVisible(bool(detail))  # once it lies in it: before, it would be a window of its own
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        picture = Thumbnail(side=40)
        picture.follow(pictures, name, photo)
        row.addWidget(picture)
        row.addWidget(both, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(value, "name", tone))
        if leads_on:
            row.addWidget(Symbol(symbol="chevron-right", tone=tone))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a row."""
        inside = self.layout()
        hint = inside.sizeHint() if inside is not None else QSize()
        # A long name takes a second line rather than room from the orders beside it.
        return QSize(min(hint.width(), look().px(300)), max(hint.height(), look().height("row")))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Names may take several lines."""
        inside = self.layout()
        hint = inside.minimumSize() if inside is not None else QSize()
        return QSize(hint.width(), look().height("row"))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as a row, or higher for a long name."""
        return max(super().heightForWidth(width), look().height("row"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A soft ground under the pointer."""
        del event
        if self.underMouse():
            worn = look()
            painter = painter_for(self)
            fill(painter, self.rect().adjusted(-6, 2, 6, -2), worn.colours.sunk, worn.radius)
            painter.end()


def clear(layout: QLayout) -> None:
    """Take everything out of it."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()


def add_row(column: QVBoxLayout, row: QWidget) -> None:
    """Put one more row below the others, with a rule between."""
    if column.count():
        column.addWidget(Rule())
    column.addWidget(row)


def show_count(shown: QLabel, count: int, language: str) -> None:
    """Write a number beside a heading."""
    shown.setText(formats.count(count, language))
