"""Before an inventory becomes the stock: what differs and its value, and what was not counted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.catalogue_export import write_whole
from digitaix_desktop.gui.screens.inventory_rows import EndRow, difference, value_of
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.gui.widgets.toast import keep_toast_away
from digitaix_desktop.operations.views.stock import FoundLine, InventorySheet
from digitaix_protocol.rules import formats

_AT_ONCE = 60


class InventoryEnd(Card):
    """`count_on` to go back, `finished(rest is none)` to make it the stock.

    `opened(variant, product)` to count one of them again.
    """

    count_on = Signal()
    finished = Signal(bool)
    opened = Signal(object, object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._lines: Sequence[FoundLine] = ()
        self._shown = 0
        self.rows: list[EndRow] = []
        self._title = label(kind="title", wraps=True)
        self._value = label(tone="muted", wraps=True)
        self._again = label(tone="warn", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.more = Button(text=self.tr("Show more"), variant="text")
        self.rest = Tick(self)
        self.back = Button(self, text=self.tr("Count on"), symbol="arrow-left")
        self.export = Button(self, text=self.tr("Excel file…"), symbol="file-spreadsheet")
        self.finish = Button(self, text=self.tr("Make it the stock"), variant="filled")
        keep_toast_away(self.rest)
        keep_toast_away(self.finish)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.addLayout(self._rows)
        lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addWidget(self.export)
        foot.addWidget(self.finish, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        for part in (self._title, self._value, self._again):
            column.addWidget(part)
        column.addWidget(Scrolling(inside), 1)
        column.addWidget(self.rest)
        column.addLayout(foot)
        self.back.clicked.connect(lambda _checked=False: self.count_on.emit())
        self.export.clicked.connect(lambda _checked=False: self._choose_file())
        self.more.clicked.connect(lambda _checked=False: self._show_more())
        self.finish.clicked.connect(
            lambda _checked=False: self.finished.emit(self.rest.isChecked())
        )

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many lines are in the stock."""
        words = self.tr("{done} of {total}…").format(done=done, total=total)
        self.finish.setText(words if total else self.tr("Make it the stock"))

    def show_sheet(self, sheet: InventorySheet) -> None:
        """What finishing it now comes to; what is to be counted again stands first."""
        differing = [line for line in sheet.lines if difference(line, self._language)]
        counted = self.tr("%Ln counted", "", sheet.counted)
        other = self.tr("%Ln otherwise than the stock said", "", len(differing))
        self._title.setText(f"{counted}, {other}")
        self._value.setText(self._worth(differing))
        self._value.setVisible(bool(differing))
        again = [line for line in sheet.lines if line.recount]
        self._again.setVisible(bool(again))
        self._again.setText(
            self.tr(
                "Another PC sold, received or counted %Ln of these meanwhile: count again, they "
                "stand first.",
                "",
                len(again),
            )
        )
        self.rest.setVisible(sheet.uncounted > 0)
        names = ", ".join(sheet.next_names) + (
            " …" if sheet.uncounted > len(sheet.next_names) else ""
        )
        self.rest.setText(
            self.tr("%Ln that were not counted are gone: set them to 0", "", sheet.uncounted)
        )
        self.rest.setToolTip(names)
        told = {line.variant_id: line for line in (*again, *differing)}
        self._lines = sorted(
            told.values(), key=lambda each: (not each.recount, -abs(value_of(each)), each.name)
        )
        clear(self._rows)
        self.rows, before, self._shown = [], self._shown, 0
        self._show_more()
        while self._shown < min(before, len(self._lines)):
            self._show_more()

    def _worth(self, differing: Sequence[FoundLine]) -> str:
        """What is missing and what is too much; together they may come to nothing."""

        def money(cents: int) -> str:
            return formats.money(cents, self._language)

        values = [value_of(line) for line in differing]
        missing = sum(each for each in values if each < 0)
        found = sum(each for each in values if each > 0)
        said = self.tr(
            "Missing: {missing}, found besides: {found}, together {money}; at the purchase price, "
            "or at the sale price where that is not known."
        )
        return said.format(missing=money(missing), found=money(found), money=money(missing + found))

    def _show_more(self) -> None:
        for line in self._lines[self._shown : self._shown + _AT_ONCE]:
            row = EndRow(line, self._language)
            row.opened.connect(
                lambda variant=line.variant_id, product=line.product_id: self.opened.emit(
                    variant, product
                )
            )
            self.rows.append(row)
            add_row(self._rows, row)
            self._shown += 1
        self.more.setVisible(self._shown < len(self._lines))

    # As a file ----------------------------------------------------------------------------

    def _choose_file(self) -> None:
        folder = usual_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Write the inventory"),
            str(folder / (self.tr("inventory") + ".xlsx")),
            "Excel (*.xlsx)",
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(".xlsx"))

    def write(self, path: Path) -> None:
        """What was counted, and below it what was not, whole or not at all."""
        write, asker = self._parts.papers.write_inventory, self._parts.asker
        task = Task(lambda _task: write_whole(path, write))
        task.succeeded.connect(
            lambda count: asker.said.emit(
                self.tr("%Ln line(s) written into “{name}”", "", count).format(name=path.name),
                None,
            )
        )
        task.failed.connect(lambda error: asker.refused.emit(asker.explain(error)))
        self._parts.tasks.start(task)
