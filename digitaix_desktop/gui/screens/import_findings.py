"""What was mended and what is left to correct, row by row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from digitaix_desktop.gui.painting import Painted, width_of, write
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.overview import Finding, Kind, Overview
from digitaix_desktop.operations.importing.text import has_markup
from digitaix_desktop.words import Words
from digitaix_protocol.rules import formats

_Index = QModelIndex | QPersistentModelIndex
LINE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: the head of a finding, or one of its rows."""

    title: str
    words: str
    is_head: bool = False
    tone: Tone = "ink"


class FindingRows(QAbstractListModel):
    """Findings and their rows one after the other; none is written out before it is looked at."""

    def __init__(self, words: Words, names: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._names = words, names
        self._overview: Overview | None = None
        self._findings: Sequence[Finding] = ()
        self._starts: list[int] = []
        self._count = 0

    def show(self, overview: Overview | None, findings: Sequence[Finding]) -> None:
        """Show these findings."""
        self.beginResetModel()
        self._overview, self._findings = overview, findings
        self._starts, self._count = [], 0
        for finding in findings:
            self._starts.append(self._count)
            self._count += 1 + len(finding.rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """A line for each finding and for each of its rows."""
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line, or its words."""
        if not index.isValid() or role not in (
            LINE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        line = self._line(index.row())
        return line if role == LINE else f"{line.title} {line.words}"

    def _line(self, place: int) -> Line:
        number = bisect_right(self._starts, place) - 1
        finding, within = self._findings[number], place - self._starts[number] - 1
        if within < 0:
            tone: Tone = "ink" if finding.kind is Kind.MENDED else "warn"
            return Line(self._names.counted(finding), self._names.detail(finding), True, tone)
        row = finding.rows[within]
        return Line(self.tr("Row {row}").format(row=row), self._about(finding, row))

    def _about(self, finding: Finding, row: int) -> str:
        """Whose row it is, and what became of the value."""
        overview = self._overview
        if overview is None:
            return ""
        known = overview.rows.get(row)
        name = known.name if known is not None else overview.names.get(row, "")
        parts = [name] if name else []
        rejected = overview.rejected.get(row)
        repair = overview.repairs.get((row, finding.field)) if finding.field else None
        if finding.kind is Kind.REFUSED and rejected is not None:
            parts.append(self._words.say(rejected.reason))
        elif repair is not None:
            said = self._names.written(repair.field, repair.before)
            after = repair.after
            became = None if after is None else self._names.written(repair.field, after)
            parts.append(self._became(said, became))
        elif finding.field is Field.PRICE and row in overview.read_otherwise and known is not None:
            amount = formats.money(known.price_cents or 0, self._words.language)
            parts.append(self._became(overview.read_otherwise[row], amount))
        return " · ".join(parts)

    def _became(self, before: str, after: str | None) -> str:
        if after is not None and has_markup(before):
            return _short(after)  # the words of a page: its tags would tell nobody anything
        if after is not None and not before:
            return _short(after)  # nothing stood there
        said = self.tr("“{text}”").format(text=_short(before))
        return said if after is None else f"{said} → {_short(after)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


class _PaintLine(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The head of a finding in bold, its rows below it."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        worn = look()
        rect = option.rect.adjusted(worn.px(16), 0, -worn.px(16), 0)
        if line.is_head:
            font = worn.font("name")
            colour = worn.colours.words(line.tone)
            taken = write(painter, rect, line.title, font, colour)
            rest = rect.adjusted(taken + worn.px(12), 0, 0, 0)
            write(painter, rest, line.words, worn.font("small"), worn.colours.muted)
            return
        wide = max(worn.px(88), width_of(line.title, worn.font()) + worn.px(16))
        write(painter, rect, line.title, worn.font(), worn.colours.muted)
        rest = QRect(rect.x() + wide, rect.y(), rect.width() - wide, rect.height())
        write(painter, rest, line.words, worn.font(), worn.colours.ink)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: _Index
    ) -> QSize:
        """All lines alike: ten thousands of them are laid out at once."""
        del option, index
        return QSize(0, look().height("import-row"))


class FindingList(Painted, QListView):
    """Findings row by row; smooth with as many as a large file has."""

    def __init__(self, words: Words, names: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FindingRows(words, names, self)
        self.setModel(self.rows)
        self.setItemDelegate(_PaintLine(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def look_changed(self) -> None:
        """Lines grow with the size chosen."""
        self.scheduleDelayedItemsLayout()
