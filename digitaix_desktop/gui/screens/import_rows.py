"""The rows of the file being imported, for the table that shows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.screens.import_cells import Face, Faces, Look
from digitaix_desktop.operations.importing.table import Row

FACE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


class ImportRows(QAbstractTableModel):
    """The rows below the headings: all of them, or those of one finding."""

    typed = Signal(int, int, str)  # the row's number, the column, the text

    def __init__(self, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._rows: Sequence[Row] = ()
        self._columns: Sequence[int] = ()

    def show(self, rows: Sequence[Row], columns: Sequence[int]) -> None:
        """Show these rows; `columns` are places in the file, in the order shown."""
        same = len(rows) == len(self._rows) and columns == self._columns
        if same and rows:
            self._rows = rows
            last = self.index(len(rows) - 1, len(columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows, self._columns = rows, columns
        self.endResetModel()

    def row(self, place: int) -> Row:
        """The row shown at that place."""
        return self._rows[place]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many columns are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell: as it is painted, as it stands in the file, as it is explained."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return self._faces.raw(row, column)
        why = self._faces.skipped(row)
        if why:
            face = Face(self._first(row) if index.column() == 0 else why, Look.ASIDE, tip=why)
        else:
            face = self._faces.face(row, column)
        if role == FACE:
            return face
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return face.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return face.tip or None
        return None

    def _first(self, row: Row) -> str:
        texts = (self._faces.raw(row, column) for column in range(len(row.cells)))
        return next((text for text in texts if text), "")

    def is_skipped(self, place: int) -> bool:
        """Whether the row at that place is no product."""
        return bool(self._faces.skipped(self._rows[place]))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be typed anew, but those of rows that are no products."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and not self.is_skipped(index.row()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(  # noqa: N802 - Qt's name
        self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Somebody typed something else into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column = self._rows[index.row()], self._columns[index.column()]
        text = str(value)
        if text != self._faces.raw(row, column):
            self.typed.emit(row.number, column, text)
        return True
