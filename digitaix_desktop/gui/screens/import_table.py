"""The file's own rows, under our headings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import LEFT, RIGHT, Painted, outline, write
from digitaix_desktop.gui.screens.import_cells import Face, Faces, Look
from digitaix_desktop.gui.screens.import_rows import FACE, ImportRows
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.overview import Overview
from digitaix_desktop.operations.importing.table import Row

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST, _WIDEST, _INSIDE = 96, 300, 12
_NAME, _WIDEST_NAME = 300, 360
"""What a longer name keeps where there is little room, and gets where there is enough."""
_MEASURED = 60
"""Rows whose texts are measured to find how wide a column should be."""
_MOST_SPANS = 400


class _Paint(QStyledItemDelegate):
    """Paints cells: mended ones underlined in lake, doubtful ones in warn ink with a sign."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked: int = -1
        """The place of the column that is being asked about."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        c = look().colours
        rect, widget = option.rect, option.widget
        if index.column() == self.asked:
            painter.fillRect(rect, c.warn_soft)
        elif index.row() % 2 == 0:
            painter.fillRect(rect, c.ground)
        face = index.data(FACE)
        if isinstance(face, Face) and face.text:
            self._write(painter, rect, face)
        view = widget if isinstance(widget, QTableView) else None
        if view is not None and view.hasFocus() and view.currentIndex() == index:
            outline(painter, rect.adjusted(1, 1, -1, -1), c.lake, look().px(4), 2)

    @staticmethod
    def _write(painter: QPainter, rect: QRect, face: Face) -> None:
        worn = look()
        inside = rect.adjusted(worn.px(_INSIDE), 0, -worn.px(_INSIDE), 0)
        tones: dict[Look, Tone] = {Look.DOUBTFUL: "warn", Look.ASIDE: "muted"}
        colour = worn.colours.words(tones.get(face.look, "ink"))
        font = worn.font("name" if face.look is Look.DOUBTFUL else "base", figures=True)
        width = min(QFontMetrics(font).horizontalAdvance(face.text), inside.width())
        if face.look is Look.DOUBTFUL:
            side, gap = worn.px(16), worn.px(6)
            width = min(width, inside.width() - side - gap)
            x = inside.right() + 1 - width - gap - side if face.right else inside.left()
            paint_icon(painter, QRect(x, rect.y(), side, rect.height()), "triangle-alert", colour)
            inside = QRect(x + side + gap, rect.y(), width + 1, rect.height())
        write(painter, inside, face.text, font, colour, RIGHT if face.right else LEFT)
        if face.look is Look.MENDED:
            x = inside.right() + 1 - width if face.right else inside.left()
            foot = rect.center().y() + QFontMetrics(font).ascent() // 2 + worn.px(5)
            painter.fillRect(QRect(x, foot, width, 2), worn.colours.lake)

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """A plain line to type in."""
        del option, index
        line = QLineEdit(parent)
        line.setProperty("inCell", True)
        line.setStyleSheet("min-height: 0px; padding: 0px 8px;")
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Begin with what stands in the file."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """Take what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class ImportTable(Painted, QTableView):
    """Shows a file's rows; columns are as wide as their heading and what they hold.

    `columns_moved` tells that they were scrolled or made wider, for the headings above.
    """

    columns_moved = Signal()

    def __init__(self, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self.rows = ImportRows(faces, self)
        self._delegate = _Paint(self)
        self._heads: Sequence[int] = ()
        self._least: list[int] = []
        self._soft: frozenset[int] = frozenset()
        self._names = -1
        self._wanted: list[int] = []
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.columns_moved.emit())
        self.setCornerWidget(QWidget(self))  # else Fusion paints one of its own
        self.setAccessibleName(self.tr("The file's rows"))
        self.look_changed()

    def look_changed(self) -> None:
        """Rows are as high as the size chosen."""
        self.verticalHeader().setDefaultSectionSize(look().height("import-row"))
        if hasattr(self, "_wanted"):
            self._measure()

    def show_file(
        self,
        guess: Guess,
        overview: Overview | None,
        rows: Sequence[Row],
        columns: Sequence[int],
        amounts: frozenset[int],
    ) -> None:
        """Show these rows of a file, in these columns; `amounts` hold money but are asked about."""
        self._faces.show(guess, overview, amounts)
        self.rows.show(rows, columns)
        self.clearSpans()
        if overview is not None and overview.skipped and len(columns) > 1:
            places = (n for n, row in enumerate(rows) if row.number in overview.skipped)
            for place in list(places)[:_MOST_SPANS]:
                self.setSpan(place, 1, 1, len(columns) - 1)

    def forget(self) -> None:
        """Show nothing, and hold on to nothing."""
        self.clearSpans()
        self.rows.show((), ())
        self._faces.show(None, None)

    def ask_about(self, place: int) -> None:
        """Mark the column at that place and bring it into sight; -1 marks none."""
        if place != self._delegate.asked and place >= 0:
            self.scrollTo(self.rows.index(max(0, self.rowAt(0)), place))
        self._delegate.asked = place
        self.viewport().update()

    def set_least_widths(self, widths: Sequence[int], soft: frozenset[int], names: int) -> None:
        """What the headings need; the cells may need more. `soft` columns give room first, and
        the one at the place `names` last: whatever else is cut, one knows what a row is about.
        """
        self._heads, self._soft, self._names = widths, soft, names
        self._measure()

    def _measure(self) -> None:
        worn = look()
        metrics = QFontMetrics(worn.font(figures=True))
        inside = 2 * worn.px(_INSIDE) + 2  # widths are rounded down to whole pixels
        self._wanted, self._least = [], []
        for column, least in enumerate(self._heads):
            widest = 0
            for place in range(min(self.rows.rowCount(), _MEASURED)):
                if self.rows.is_skipped(place):
                    continue
                face = self.rows.data(self.rows.index(place, column), FACE)
                if isinstance(face, Face):
                    extra = worn.px(24) if face.look is Look.DOUBTFUL else 0
                    widest = max(widest, metrics.horizontalAdvance(face.text) + extra)
            is_name, whole = column == self._names, widest + inside
            most = worn.px(_WIDEST_NAME if is_name else _WIDEST)
            self._wanted.append(max(least, min(whole, most), worn.px(_NARROWEST)))
            self._least.append(max(least, min(whole, worn.px(_NAME))) if is_name else least)
        self._stretch()

    def _stretch(self) -> None:
        """Share the room among the columns."""
        room = self.viewport().width()
        giving = (sorted(self._soft - {self._names}), [self._names] if self._names >= 0 else [])
        for column, width in enumerate(_shared(room, self._wanted, self._least, giving)):
            self.setColumnWidth(column, width)
        self.columns_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, wider columns."""
        super().resizeEvent(event)
        self._stretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter that ends the typing of a cell is no next step."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.state() is QAbstractItemView.State.EditingState
        ):
            event.accept()
        else:
            super().keyPressEvent(event)

    def show_cell(self, place: int, column: int, *, edit: bool = False) -> None:
        """Bring a cell into sight, and have it typed anew if asked."""
        index = self.rows.index(place, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()
        if edit:
            self.edit(index)


def _shared(
    room: int, wanted: Sequence[int], least: Sequence[int], giving: Sequence[Sequence[int]]
) -> list[int]:
    """Widths that fill `room`: wider where some is left; where some lacks, `giving` columns give,
    down to `least`, one group after the other: a figure or a code that is cut would say something
    else.

    Where even that is too much, all are as wide as wanted, and the table scrolls.
    """
    total, widths = sum(wanted), list(wanted)
    spares = [{each: max(0, widths[each] - least[each]) for each in group} for group in giving]
    lacking = total - room
    if not widths or room <= 0 or lacking > sum(sum(spare.values()) for spare in spares):
        return widths
    if lacking <= 0:
        widths = [each + -lacking * each // total for each in widths]  # rounded down: no bar
    for spare in spares:
        most = sum(spare.values())
        given = max(0, min(lacking, most))
        for each, some in spare.items():
            widths[each] -= min(some, -(-given * some // most)) if given else 0
        lacking -= given
    widths[-1] += max(0, room - sum(widths))
    return widths
