"""Sizes and colours as cells with their stock, painted; arrows move between them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitaix_desktop.gui.aloud import announce
from digitaix_desktop.gui.painting import (
    CENTRE,
    LEFT,
    Painted,
    dot,
    fill,
    outline,
    painter_for,
    width_of,
    write,
)
from digitaix_desktop.gui.screens.variants_layout import Arrangement, Cell
from digitaix_desktop.gui.theme import look

_GAP = 4
_HEAD = 26
_TILE = (76, 56)


class VariantsGrid(Painted, QWidget):
    """`chosen(UUID)` tells the cell that was moved to, `entered` that its fields are wanted,
    `wanted(options)` that a combination nobody has added yet was asked for."""

    chosen = Signal(object)
    entered = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Arrangement()
        self._places: list[tuple[QRect, Cell]] = []
        self._words: list[tuple[QRect, str, bool]] = []
        self._current: UUID | None = None
        self._over = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cells(self, arrangement: Arrangement) -> None:
        """Show other cells; the current one stays current if it is still there."""
        self._shown = arrangement
        ids = [cell.id for cell in arrangement.cells if cell.id is not None]
        if self._current not in ids:
            self._current = ids[0] if ids else None
        self._lay_out(self.width())
        self.updateGeometry()
        self.update()

    def cells(self) -> tuple[Cell, ...]:
        """The cells shown."""
        return self._shown.cells

    def current(self) -> UUID | None:
        """The variant whose cell is open."""
        return self._current

    def set_current(self, variant_id: UUID) -> None:
        """Open a cell, without telling."""
        self._current = variant_id
        self.update()

    def cell_place(self, options: tuple[tuple[str, str], ...]) -> QRect:
        """Where a combination stands; an empty rectangle if it is nowhere."""
        for place, cell in self._places:
            if cell.options == options:
                return place
        return QRect()

    # Where things lie ---------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its cells need at a sheet's width."""
        wide = look().width("sheet") - 2 * look().px(24)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut at the bottom."""
        return QSize(look().px(200), self.heightForWidth(max(self.width(), look().px(200))))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Tiles flow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high it is at that width."""
        kept = self._places, self._words
        high = self._lay_out(width)
        self._places, self._words = kept
        return high

    def look_changed(self) -> None:
        """Cells grow with the size chosen."""
        self._lay_out(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width out anew."""
        super().resizeEvent(event)
        self._lay_out(self.width())

    def _lay_out(self, width: int) -> int:
        if not hasattr(self, "_shown"):
            return 0
        self._places, self._words = [], []
        return self._lay_table(width) if self._shown.across else self._lay_tiles(width)

    def _lay_table(self, width: int) -> int:
        worn, shown = look(), self._shown
        gap, high = worn.px(_GAP), worn.height("control")
        widest = max(width_of(line.heading, worn.font()) for line in shown.lines)
        left = min(widest + worn.px(12), width * 35 // 100)
        wide = (width - left + gap) // len(shown.across) - gap
        for column, heading in enumerate(shown.across):
            place = QRect(left + column * (wide + gap), 0, wide, worn.px(_HEAD))
            self._words.append((place, heading, True))
        y = worn.px(_HEAD)
        for line in shown.lines:
            self._words.append((QRect(0, y, left - worn.px(8), high), line.heading, False))
            for column, cell in enumerate(line.cells):
                self._places.append((QRect(left + column * (wide + gap), y, wide, high), cell))
            y += high + gap
        return y - gap

    def _lay_tiles(self, width: int) -> int:
        worn = look()
        gap, high = worn.px(_GAP), worn.px(_TILE[1])
        y = 0
        for line in self._shown.lines:
            if line.heading:
                self._words.append((QRect(0, y, width, worn.px(_HEAD)), line.heading, False))
                y += worn.px(_HEAD)
            labels = [width_of(cell.label, worn.font("small")) for cell in line.cells]
            least = max([worn.px(_TILE[0]), *(wide + worn.px(16) for wide in labels)])
            across = max(1, min((width + gap) // (least + gap), max(1, len(line.cells))))
            wide = (width + gap) // across - gap
            if len(line.cells) < 4:
                wide = min(wide, max(least, worn.px(136)))
            for number, cell in enumerate(line.cells):
                x = number % across * (wide + gap)
                self._places.append(
                    (QRect(x, y + number // across * (high + gap), wide, high), cell)
                )
            y += -(-len(line.cells) // across) * (high + gap) + gap
        return max(0, y - 2 * gap)

    # What it hears ------------------------------------------------------------------------

    def move_current(self, across: int, down: int) -> bool:
        """Open the next cell that way; whether there was one."""
        here = next((place for place, cell in self._places if cell.id == self._current), None)
        if here is None:
            return False
        centre = here.center()

        def distance(place: QRect) -> tuple[int, int]:
            away = place.center() - centre
            along, aside = (away.x() * across, away.y()) if across else (away.y() * down, away.x())
            return (along + 4 * abs(aside), abs(aside)) if along > 0 else (-1, 0)

        ways = [
            (distance(place), cell)
            for place, cell in self._places
            if cell.id is not None and distance(place)[0] > 0
        ]
        if not ways:
            return False
        self._open(min(ways, key=lambda way: way[0])[1])
        return True

    def _open(self, cell: Cell) -> None:
        self._current = cell.id
        self.setAccessibleName(cell.said())
        announce(self, cell.said())
        self.update()
        self.chosen.emit(cell.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move, Enter goes to the fields of the cell."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in ways:
            self.move_current(*ways[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click opens a cell, or asks for a combination that isn't there."""
        cell = self._cell_at(event.position().toPoint())
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif cell.id is None:
            self.wanted.emit(cell.options)
        else:
            self._open(cell)
            self.entered.emit()

    def _cell_at(self, point: QPoint) -> Cell | None:
        return next((cell for place, cell in self._places if place.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Cells can be pressed."""
        point = event.position().toPoint()
        over = next((n for n, (place, _) in enumerate(self._places) if place.contains(point)), -1)
        if over != self._over:
            self._over = over
            hand = Qt.CursorShape.PointingHandCursor if over >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(hand)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._over = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The open cell wears the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """It wears it no longer."""
        super().focusOutEvent(event)
        self.update()

    # How it looks -------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Headings and cells."""
        del event
        worn = look()
        painter = painter_for(self)
        for place, words, middle in self._words:
            align = CENTRE if middle else LEFT
            font = worn.font("small", 600) if middle else worn.font()
            colour = worn.colours.muted if middle else worn.colours.ink
            write(painter, place, words, font, colour, align)
        for number, (place, cell) in enumerate(self._places):
            self._paint_cell(painter, place, cell, over=number == self._over)
        painter.end()

    def _paint_cell(self, painter: QPainter, place: QRect, cell: Cell, *, over: bool) -> None:
        worn = look()
        c = worn.colours
        if cell.id is None:
            outline(painter, place, c.field if over else c.edge, worn.radius, dashed=True)
            write(painter, place, "+", worn.font("emphasis"), c.lake if over else c.muted, CENTRE)
            return
        is_open = cell.id == self._current
        ground = c.paper if is_open else c.soft("bad") if cell.tone == "bad" else c.ground
        fill(painter, place, ground, worn.radius)
        if is_open:
            wide = 3 if self.hasFocus() else 2
            outline(painter, place, c.lake, worn.radius, wide)
        elif over:
            outline(painter, place, c.edge, worn.radius)
        number = place
        if not self._shown.across:
            number = place.adjusted(0, worn.px(22), 0, -worn.px(6))
            name = place.adjusted(worn.px(6), worn.px(6), -worn.px(6), -worn.px(28))
            write(painter, name, cell.label, worn.font("small"), c.muted, CENTRE)
        write(painter, number, cell.stock, worn.font("emphasis"), c.words(cell.tone), CENTRE)
        if not cell.has_barcode:
            side = worn.px(8)
            corner = QRect(place.right() - worn.px(6) - side, place.top() + worn.px(6), side, side)
            dot(painter, corner, c.muted)
