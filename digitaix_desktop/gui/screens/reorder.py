"""What is to be ordered again: how much, from whom; written into a list, printed, expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.reordering import LOOKED_BACK_WEEKS
from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.screens.catalogue_export import write_whole
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.printer_choice import PrinterChoice
from digitaix_desktop.gui.widgets.quantity_edit import PlainQuantityEdit, QuantityEdit
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.deliveries import ExpectDeliveries
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.ports import Expected
from digitaix_desktop.operations.reordering import Ordered
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.stock import ToReorder
from digitaix_protocol.rules import formats

_SHOWS = Touched.STOCK | Touched.PRODUCTS | Touched.ORDERS | Touched.SETTINGS
_AT_ONCE = 60
_LEAST_LIST = 240
_WEEKS = (1, 2, 3, 4, 6, 8, 12, 26)
_ALL = object()


class ReorderPage(QWidget):
    """A line for each size or colour that is low, by supplier; what is typed here is ordered."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._lines: Sequence[ToReorder] = ()
        self._typed: dict[UUID, int] = {}
        self._shown = 0
        self.rows: list[ReorderRow] = []
        self.supplier, self.weeks = Choice(), Choice()
        self.low = PlainQuantityEdit()
        self.export = Button(text=self.tr("Excel file…"), symbol="file-spreadsheet")
        self.printer = PrinterChoice(parts, Kind.REORDER)
        self.print = Button(text=self.tr("Print"), symbol="printer")
        self.see = Button(text=self.tr("Preview"), variant="text", symbol="eye")
        self.expect = Button(text=self.tr("Ordered: expect it"), variant="filled", symbol="truck")
        self._said = label(kind="name", wraps=True)
        self._list, self.empty = QVBoxLayout(), EmptyState()
        self.more = Button(text=self.tr("Show more"), variant="text")
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self.supplier.setAccessibleName(self.tr("Supplier"))
        self.supplier.setMinimumWidth(look().px(200))
        deeds = QWidget()
        flow = FlowLayout(deeds)
        self.deeds = flow
        for part in (self.supplier, self.export, self.printer, self.print, self.see, self.expect):
            flow.addWidget(part)
        usual = QWidget()
        line = FlowLayout(usual)
        self.low.setMaximumWidth(look().px(88))
        self.low.setAccessibleName(self.tr("Order again at"))
        self.weeks.setAccessibleName(self.tr("Order for"))
        for weeks in _WEEKS:
            self.weeks.addItem(self.tr("%Ln week(s)", "", weeks), weeks)
        line.addWidget(self._words(self.tr("Usually at")))
        line.addWidget(self.low)
        line.addWidget(self._words(self.tr("left or less, for the sales of")))
        line.addWidget(self.weeks)
        self.empty.say(
            "circle-check",
            self.tr("Nothing to order again"),
            self.tr(
                "What has little left comes here by itself. When that is so is chosen below for "
                "all, and in the sheet of each product."
            ),
        )
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(0)
        self._list.setSpacing(0)
        lines.addLayout(self._list)
        lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self._scrolling = Scrolling(inside)
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(deeds)
        column.addWidget(self.empty, 1)
        column.addWidget(self._scrolling, 1)
        column.addWidget(usual)
        self._scrolling.setMinimumHeight(look().px(_LEAST_LIST))
        outside = QWidget()
        around = QVBoxLayout(outside)
        around.setContentsMargins(8, 0, 24, 24)
        around.addWidget(card)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Scrolling(outside))  # in a small window the whole of it, and the list too

    def _words(self, text: str) -> QWidget:
        said = label(text, tone="muted")
        said.setMinimumHeight(look().height("control"))
        return said

    def _join(self) -> None:
        self.supplier.activated.connect(lambda _index: self._show())
        self.low.quantityEntered.connect(self._choose_low)
        self.weeks.activated.connect(lambda _index: self._choose_weeks())
        self.export.clicked.connect(lambda _checked=False: self._choose_file())
        self.print.clicked.connect(lambda _checked=False: self._print())
        self.see.clicked.connect(lambda _checked=False: self._see())
        self.expect.clicked.connect(lambda _checked=False: self._expect())
        self.more.clicked.connect(lambda _checked=False: self._show_more())
        self._fresh = Freshness(
            self, self._parts.bus, _SHOWS, self._read, lambda: None, self._parts.now_ms
        )

    # What is ordered ----------------------------------------------------------------------

    def ordered(self) -> list[Ordered]:
        """What is shown, with what is typed there; lines of nothing are left out."""
        return [
            Ordered.of(line, milli) for line in self._wanted() if (milli := self._milli(line)) > 0
        ]

    def _milli(self, line: ToReorder) -> int:
        return self._typed.get(line.variant_id, line.need.order_milli)

    def _wanted(self) -> list[ToReorder]:
        chosen = self.supplier.currentData()
        return [line for line in self._lines if chosen is None or line.supplier == chosen]

    def _type(self, variant_id: UUID, milli: int | None) -> None:
        self._typed[variant_id] = milli or 0
        self._count()

    def _choose_low(self, milli: int | None) -> None:
        profile = self._parts.queries.profile()
        if milli is not None:
            after = replace(profile, low_milli=milli)
            self._parts.asker.ask(ChangeProfile.between(profile, after))

    def _choose_weeks(self) -> None:
        profile = self._parts.queries.profile()
        after = replace(profile, cover_weeks=self.weeks.currentData())
        self._parts.asker.ask(ChangeProfile.between(profile, after))

    def _is_readable(self) -> bool:
        """Whether all amounts can be read: one that can't would be left out without a word."""
        wrong = next((row for row in self.rows if row.edit.is_wrong()), None)
        if wrong is not None:
            said = self.tr("“{name}”: how much to order can’t be read. Type it again.")
            self._parts.asker.refused.emit(said.format(name=wrong.name))
            wrong.edit.setFocus()
        return wrong is None

    def _expect(self) -> None:
        """A delivery of each supplier is awaited from now on."""
        if not self._is_readable():
            return
        wanted: dict[str, list[tuple[UUID, int]]] = {}
        for each in self.ordered():
            if each.variant_id is not None:
                wanted.setdefault(each.supplier, []).append((each.variant_id, each.qty_milli))
        deliveries = tuple(Expected(name, tuple(lines)) for name, lines in wanted.items())
        if self._parts.asker.ask(ExpectDeliveries(deliveries)) is not None:
            for one in deliveries:  # what is typed for another supplier stays
                for variant_id, _ in one.lines:
                    self._typed.pop(variant_id, None)
            self._read()

    # Lists --------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        if not self._is_readable():
            return
        folder = usual_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = folder / (self.tr("to order") + ".xlsx")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write what is to be ordered"), str(proposed), "Excel (*.xlsx)"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(".xlsx"))

    def write(self, path: Path) -> None:
        """Write what is ordered into that file, whole or not at all."""
        lines, write = self.ordered(), self._parts.papers.write_order
        task = Task(lambda _task: write_whole(path, lambda part: write(lines, part)))
        task.succeeded.connect(
            lambda count: self._parts.asker.said.emit(
                self.tr("%Ln line(s) written into “{name}”", "", count).format(name=path.name),
                None,
            )
        )
        task.failed.connect(
            lambda error: self._parts.asker.refused.emit(self._parts.asker.explain(error))
        )
        self._parts.tasks.start(task)

    def _print(self) -> None:
        if self._is_readable():
            self._parts.go.print_document.emit(self._document())

    def _see(self) -> None:
        if self._is_readable():
            self._parts.go.show_documents.emit([self._document()])

    def _document(self) -> Document:
        return Document(Kind.REORDER, ordered=tuple(self.ordered()))

    # What it shows ------------------------------------------------------------------------

    def _read(self) -> None:
        queries = self._parts.queries
        self._lines = queries.to_reorder()
        profile = queries.profile()
        if not self.low.hasFocus():
            self.low.set_quantity(profile.low_milli)
        if self.weeks.findData(profile.cover_weeks) < 0:
            self.weeks.addItem(self.tr("%Ln week(s)", "", profile.cover_weeks), profile.cover_weeks)
        self.weeks.setCurrentIndex(self.weeks.findData(profile.cover_weeks))
        self.printer.read()
        self._offer_suppliers()
        self._show()

    def _offer_suppliers(self) -> None:
        chosen = self.supplier.currentData()
        names = dict.fromkeys(line.supplier for line in self._lines)
        self.supplier.clear()
        self.supplier.addItem(self.tr("All suppliers"), None)
        for name in names:
            self.supplier.addItem(name or self.tr("Without supplier"), name)
        self.supplier.setCurrentIndex(max(0, self.supplier.findData(chosen)))
        self.supplier.setVisible(len(names) > 1 or "" not in names)

    def _show(self) -> None:
        typing = next((row for row in self.rows if row.edit.hasFocus()), None)
        clear(self._list)
        self.rows, before, self._shown = [], self._shown, 0
        self._show_more()
        while self._shown < min(before, len(self._wanted())):
            self._show_more()
        for row in self.rows:
            if typing is not None and row.variant_id == typing.variant_id:
                row.edit.setText(typing.edit.text())  # a sale meanwhile takes no figure away
                row.edit.setFocus()
        self.empty.setVisible(not self._lines)
        self._scrolling.setVisible(bool(self._lines))
        self._count()

    def _count(self) -> None:
        number = len(self._lines)
        self._said.setText(self.tr("%Ln item(s) to order again", "", number))
        self._said.setVisible(bool(number))
        some = bool(self.ordered())
        for part in (self.export, self.print, self.see, self.expect):
            part.setEnabled(some)

    def _show_more(self) -> None:
        wanted = self._wanted()
        page = wanted[self._shown : self._shown + _AT_ONCE]
        for line in page:
            before = wanted[self._shown - 1].supplier if self._shown else _ALL
            if line.supplier != before and self.supplier.isVisibleTo(self):
                head = label(line.supplier or self.tr("Without supplier"), kind="name")
                head.setMinimumHeight(look().px(40))
                self._list.addWidget(head)
            row = ReorderRow(line, self._milli(line), self._language, self._parts.pictures)
            row.typed.connect(lambda milli, id=line.variant_id: self._type(id, milli))
            row.opened.connect(lambda id=line.product_id: self._parts.go.product.emit(id))
            self.rows.append(row)
            add_row(self._list, row)
            self._shown += 1
        self.more.setVisible(self._shown < len(wanted))


class ReorderRow(QWidget):
    """`typed(milli)` how much is ordered; `opened` leads to its sheet."""

    typed = Signal(object)
    opened = Signal()

    def __init__(self, line: ToReorder, milli: int, language: str, pictures: Pictures) -> None:
        super().__init__()
        self.variant_id, self.name = line.variant_id, line.name
        need, unit = line.need, str(line.unit)

        def amount(milli: int) -> str:
            return formats.asked_quantity(milli, unit, language)

        picture = Thumbnail(side=48)
        picture.follow(pictures, line.name, line.photo)
        title, said = ShortLabel(kind="name"), ShortLabel(kind="small")
        title.setText(line.name)
        words = [
            self.tr("{amount} left").format(amount=amount(need.left_milli)),
            self.tr("order at {amount}").format(amount=amount(need.low_milli)),
            self.tr("{amount} sold in %Ln weeks", "", LOOKED_BACK_WEEKS).format(
                amount=amount(max(0, need.sold_milli))
            ),
        ]
        if need.coming_milli:
            coming = amount(need.coming_milli)
            words.append(self.tr("{amount} expected").format(amount=coming))
        said.setText(" · ".join(words))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(said)
        column.addStretch(1)
        self.open = Button(variant="muted", symbol="arrow-right")
        self.open.setAccessibleName(self.tr("Open {name}").format(name=line.name))
        self.open.setToolTip(self.tr("Open its sheet"))
        self.open.clicked.connect(lambda _checked=False: self.opened.emit())
        self.edit = QuantityEdit(unit=unit)
        self.edit.set_quantity(milli)
        self.edit.setMaximumWidth(look().px(112))
        self.edit.setAccessibleName(self.tr("To order: {name}").format(name=line.name))
        self.edit.quantityChanged.connect(self.typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(column, 1)
        row.addWidget(self.edit)
        row.addWidget(self.open)
        self.setMinimumHeight(look().px(56))
