"""What only the first start shows: the mark, the cards of trades, what a trade sets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import CENTRE, Painted, fill, painter_for, write
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.paths import resource


class LogoSquare(Painted, QWidget):
    """The program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(look().height("control"), look().height("control"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A letter on lake."""
        del event
        worn = look()
        painter = painter_for(self)
        fill(painter, self.rect(), worn.colours.mark, worn.radius)
        write(painter, self.rect(), "D", worn.font("title", 700), worn.colours.on_mark, CENTRE)
        painter.end()


class Pictures(Painted, QWidget):
    """Small pictures side by side, or three dots where there is none."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = [QSvgRenderer(str(resource(f"trades/{name}.svg"))) for name in names]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As many squares as pictures."""
        side, count = look().px(80), max(1, len(self._pictures))
        return QSize(count * side + (count - 1) * look().px(8), side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The pictures, their corners rounded."""
        del event
        worn = look()
        painter = painter_for(self)
        side = self.height()
        square = QRect(0, 0, side, side)
        if not self._pictures:
            fill(painter, square, worn.colours.lake_soft, worn.radius)
            mark = QRect(0, 0, worn.px(32), worn.px(32))
            mark.moveCenter(square.center())
            paint_icon(painter, mark, "ellipsis", worn.colours.lake)
        for picture in self._pictures:
            self._paint(painter, picture, square)
            square = square.translated(side + worn.px(8), 0)
        painter.end()

    @staticmethod
    def _paint(painter: QPainter, picture: QSvgRenderer, square: QRect) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(square), look().radius, look().radius)
        painter.save()
        painter.setClipPath(shape)
        picture.render(painter, QRectF(square))
        painter.restore()


class _Check(Painted, QWidget):
    """The sign of the chosen card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(look().px(32), look().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A tick on lake."""
        del event
        worn = look()
        painter = painter_for(self)
        fill(painter, self.rect(), worn.colours.lake, worn.radius)
        inside = self.rect().adjusted(*(worn.px(each) for each in (7, 7, -7, -7)))
        paint_icon(painter, inside, "check", worn.colours.on_lake)
        painter.end()


class PictureCard(Card):
    """A large card to choose: pictures, a title, a line. Enter on a chosen one goes on."""

    def __init__(self, title: str, words: str, pictures: Sequence[str]) -> None:
        super().__init__()
        self.title = title
        self._check = _Check(self)
        self._check.hide()
        name, line = label(title, "title", wraps=True), label(words, tone="muted", wraps=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setVerticalSpacing(4)
        grid.addWidget(Pictures(pictures, self), 0, 0)
        top_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._check, 0, 1, top_right)
        grid.setRowMinimumHeight(1, 8)
        grid.addWidget(name, 2, 0, 1, 2)
        grid.addWidget(line, 3, 0, 1, 2)
        grid.setRowStretch(4, 1)
        self.set_clickable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def set_chosen(self, chosen: bool) -> None:
        """Mark it as the one chosen."""
        super().set_chosen(chosen)
        self._check.setVisible(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter chooses it; once chosen, Enter belongs to the next step."""
        if self.is_chosen() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Effect(NamedTuple):
    """One thing that a choice sets: its icon, what it is, and a word more."""

    symbol: str
    title: str
    words: str


class EffectList(QWidget):
    """What a choice sets, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(kind="name", wraps=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._foot = QGridLayout()
        self._foot.setHorizontalSpacing(12)
        self._foot.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addLayout(self._foot)

    def set_foot(self, symbol: str, words: str) -> None:
        """Say something at the bottom, whatever is chosen."""
        self._foot.addWidget(Symbol(self, symbol=symbol), 0, 0)
        self._foot.addWidget(label(words, "small", wraps=True), 0, 1)

    def show_effects(self, title: str, effects: Sequence[Effect]) -> None:
        """Say what is set."""
        self._title.setText(title)
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, effect in enumerate(effects):
            row = 3 * place
            self._grid.addWidget(Symbol(self, symbol=effect.symbol, tone="lake"), row, 0, 2, 1)
            self._grid.addWidget(label(effect.title, "name", wraps=True), row, 1)
            self._grid.addWidget(label(effect.words, "small", wraps=True), row + 1, 1)
            self._grid.setRowMinimumHeight(row + 2, look().px(16))
