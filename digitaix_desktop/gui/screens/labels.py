"""Shelf labels: those to be printed again, or of products chosen; seen before they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.printing import screen_page
from digitaix_desktop.gui.screens.freshness import Freshness
from digitaix_desktop.gui.screens.label_row import LabelRow
from digitaix_desktop.gui.screens.today_rows import add_row, clear
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.printer_choice import PrinterChoice
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.scrolling import Scrolling, put_beside
from digitaix_desktop.operations.choices import LABEL_FORMAT
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import Document, Kind, LabelBatch
from digitaix_desktop.operations.labels import (
    ROLLS,
    SHEETS,
    USUAL,
    ForgetLabels,
    LabelFormat,
    NotePrintedLabels,
    ShelfLabel,
    format_of,
    label_document,
    own_size,
)
from digitaix_desktop.operations.print_jobs import JobState
from digitaix_desktop.operations.print_setup import Setup
from digitaix_desktop.operations.settings import Choose
from digitaix_protocol.rules import formats

_SHOWS = Touched.PRODUCTS | Touched.SETTINGS
_AT_ONCE = 60
_MOST_COPIES = 100
_OWN = "own"
_PREVIEW_DPI = 96
_PREVIEW_MS = 150
_EXAMPLES = 130
"""So many labels are drawn to be seen beforehand: two sheets of the smallest."""


class LabelsPage(QWidget):
    """At the left what is printed, how often; at the right on what, and how it will look."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._labels: Sequence[ShelfLabel] = ()
        self._chosen: tuple[UUID, ...] = ()
        """The products whose labels are wanted; none for those to be printed again."""
        self._copies: dict[UUID, int] = {}
        self._shown = 0
        self.rows: list[LabelRow] = []
        self.format, self.start = Choice(), Choice()
        self.width_mm, self.height_mm = QuantityEdit(), QuantityEdit()
        self.page_printer = PrinterChoice(parts, Kind.LABEL_SHEETS)
        self.label_printer = PrinterChoice(parts, Kind.LABELS)
        self.print = Button(variant="filled", symbol="printer")
        self.again = Button(text=self.tr("Those to print again"), variant="text")
        self.see = Button(text=self.tr("Preview"), variant="outlined", symbol="eye")
        self.elsewhere = Button(text=self.tr("They are printed already"), variant="text")
        self._asked: Document | None = None
        """What was asked for last, until it is printed."""
        self.preview, self.empty = QLabel(), EmptyState()
        self._said, self._note = label(kind="name", wraps=True), label(kind="small", wraps=True)
        self._list = QVBoxLayout()
        self.more = Button(text=self.tr("Show more"), variant="text")
        self._soon = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._drawing: Task | None = None
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(8, 0, 24, 24)
        self._both.setSpacing(24)
        self._both.addWidget(self._lay_list(), 3)
        self._paper = self._lay_paper()
        self._both.addWidget(self._paper, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scrolling(inside))

    def _lay_list(self) -> QWidget:
        card, inside = Card(), QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(0)
        self._list.setSpacing(0)
        lines.addLayout(self._list)
        lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self._scrolling = Scrolling(inside)
        self.empty.say(
            "circle-check",
            self.tr("All labels say what is so"),
            self.tr(
                "Labels printed here come back when a name, a price or the price of a kilo has "
                "changed. For others choose products, then “Labels”."
            ),
        )
        self.empty.offer(self.tr("Choose products"), "package", variant="outlined")
        self.empty.first_step.connect(lambda: self._parts.go.place.emit("products"))
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(self.again)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.empty, 1)
        column.addWidget(self._scrolling, 1)
        return card

    def _lay_paper(self) -> QWidget:
        card = Card()
        for form in SHEETS:
            size = self._size(form)
            self.format.addItem(
                self.tr("A4, {count} labels of {size}").format(count=form.on_a_sheet, size=size),
                form.key,
            )
        for form in ROLLS:
            self.format.addItem(self.tr("Roll, {size}").format(size=self._size(form)), form.key)
        self.format.addItem(self.tr("Roll, another size"), _OWN)
        for words, field in (
            (self.tr("Labels"), self.format),
            (self.tr("First free label"), self.start),
            (self.tr("Width in mm"), self.width_mm),
            (self.tr("Height in mm"), self.height_mm),
        ):
            field.setAccessibleName(words)
        own = QWidget()
        sizes = FlowLayout(own)
        sizes.addWidget(self._words(self.tr("Width in mm")))
        sizes.addWidget(self.width_mm)
        sizes.addWidget(self._words(self.tr("Height in mm")))
        sizes.addWidget(self.height_mm)
        for field in (self.width_mm, self.height_mm):
            field.setMaximumWidth(look().px(80))
        self._own = own
        begun = QHBoxLayout()
        begun.addWidget(self._words(self.tr("First free label")))
        begun.addWidget(self.start, 1)
        self._begun = QWidget()
        begun.setContentsMargins(0, 0, 0, 0)
        self._begun.setLayout(begun)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.preview.setMinimumHeight(look().px(160))
        self.preview.setAccessibleName(self.tr("How it will look"))
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.print, 1)
        deeds.addWidget(self.see)
        for part in (self.format, own, self._begun, self.page_printer, self.label_printer):
            column.addWidget(part)
        column.addLayout(deeds)
        column.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._note)
        column.addWidget(self.preview, 1)
        return card

    def _size(self, form: LabelFormat) -> str:
        across, down = (
            formats.number(round(each * 1000), self._language) for each in (form.width, form.height)
        )
        return f"{across} × {down} mm"

    def _words(self, text: str) -> QLabel:
        said = label(text, tone="muted")
        said.setMinimumHeight(look().height("control"))
        return said

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where there is room, else the list below."""
        super().resizeEvent(event)
        put_beside(self._both, self._paper, event.size().width())
        self._soon.start()

    def _join(self) -> None:
        self.format.activated.connect(lambda _index: self._choose_format())
        self.start.activated.connect(lambda _index: self._soon.start())
        self.width_mm.quantityEntered.connect(lambda _milli: self._choose_size())
        self.height_mm.quantityEntered.connect(lambda _milli: self._choose_size())
        self.print.clicked.connect(lambda _checked=False: self._print())
        self.again.clicked.connect(lambda _checked=False: self.choose(()))
        self.more.clicked.connect(lambda _checked=False: self._show_more())
        self.see.clicked.connect(
            lambda _checked=False: self._parts.go.show_documents.emit([self.document()])
        )
        self.elsewhere.clicked.connect(lambda _checked=False: self._note_printed())
        self._parts.bus.touched.connect(self._touched)
        self._soon.timeout.connect(self._draw)
        self._fresh = Freshness(
            self, self._parts.bus, _SHOWS, self._read, lambda: None, self._parts.now_ms
        )

    # What is printed ----------------------------------------------------------------------

    def choose(self, product_ids: Sequence[UUID]) -> None:
        """The labels of these products; with none, those to be printed again."""
        self._chosen, self._copies = tuple(product_ids), {}
        self._fresh.read_now()

    def wanted(self) -> list[ShelfLabel]:
        """All labels, each as often as it is wanted; those without price say nothing yet."""
        return [each for each, copies in self._counted() for _ in range(copies)]

    def _counted(self) -> list[tuple[ShelfLabel, int]]:
        return [
            (each, self._copies.get(each.variant_id, 1))
            for each in self._labels
            if each.face.price_cents is not None
        ]

    def document(self) -> Document:
        """What is printed."""
        return label_document(self._counted(), self.form(), max(0, self.start.currentIndex()))

    def form(self) -> LabelFormat:
        """On what they are printed."""
        chosen = self._parts.queries.setting(LABEL_FORMAT)
        return format_of(chosen) if isinstance(chosen, str) else USUAL

    def _print(self) -> None:
        self._asked = self.document()
        self._parts.go.print_document.emit(self._asked)

    def _touched(self, touched: Touched) -> None:
        """Once they came out, and not before, the next ones go on where these ended."""
        if self._asked is None or not touched & Touched.PRINTS:
            return
        asked = next(
            (each for each in self._parts.queries.prints() if each.document == self._asked), None
        )
        if asked is None or asked.state is not JobState.PRINTED:
            return
        batch, self._asked = self._asked.batch, None
        if batch is not None:
            self._go_on_after(batch)

    def _note_printed(self) -> None:
        """They were printed from a file, or written by hand: their labels say what is so."""
        batch = self.document().batch
        if batch is not None and self._parts.asker.ask(NotePrintedLabels(batch.faces())):
            self._go_on_after(batch)

    def _go_on_after(self, batch: LabelBatch) -> None:
        form = format_of(batch.form)
        if form.on_sheets:
            self.start.setCurrentIndex((batch.start + batch.count) % form.on_a_sheet)
        self.choose(())

    def _choose_format(self) -> None:
        key = self.format.currentData()
        if key == _OWN:
            self._own.show()
            self.width_mm.setFocus()
            self._choose_size()
        else:
            self._parts.asker.ask(Choose(LABEL_FORMAT, key))

    def _choose_size(self) -> None:
        sides = [(edit.quantity() or 0) // 1000 for edit in (self.width_mm, self.height_mm)]
        if all(sides):
            self._parts.asker.ask(Choose(LABEL_FORMAT, own_size(*sides).key))

    # What it shows ------------------------------------------------------------------------

    def _read(self) -> None:
        queries = self._parts.queries
        self._labels = queries.labels(self._chosen) if self._chosen else queries.labels_to_reprint()
        self._show_form(self.form())
        typing = next((row for row in self.rows if row.copies.hasFocus()), None)
        clear(self._list)
        self.rows, self._shown = [], 0
        self._show_more()
        for row in self.rows:
            if typing is not None and row.variant_id == typing.variant_id:
                row.copies.setText(typing.copies.text())  # what changes meanwhile takes none away
                row.copies.setFocus()
        self.empty.setVisible(not self._labels)
        self._scrolling.setVisible(bool(self._labels))
        self.again.setVisible(bool(self._chosen))
        self._count()

    def _show_form(self, form: LabelFormat) -> None:
        place = self.format.findData(form.key)
        is_own = place < 0
        self.format.setCurrentIndex(self.format.findData(_OWN) if is_own else place)
        self._own.setVisible(is_own)
        if is_own:
            for edit, side in ((self.width_mm, form.width), (self.height_mm, form.height)):
                if not edit.hasFocus():
                    edit.set_quantity(round(side) * 1000)
        self._begun.setVisible(form.on_sheets)
        self.page_printer.setVisible(form.on_sheets)
        self.label_printer.setVisible(not form.on_sheets)
        (self.page_printer if form.on_sheets else self.label_printer).read()
        if form.on_sheets and self.start.count() != form.on_a_sheet:
            self.start.clear()
            for number in range(form.on_a_sheet):
                row, column = divmod(number, form.across)
                words = self.tr("row {row}, column {column}")
                self.start.addItem(words.format(row=row + 1, column=column + 1))

    def _count(self) -> None:
        wanted = len(self.wanted())
        self._said.setText(
            self.tr("Labels of the products chosen")
            if self._chosen
            else self.tr("%Ln label(s) no longer say what is so", "", len(self._labels))
        )
        self._said.setVisible(bool(self._labels))
        self.print.setText(self.tr("Print %Ln label(s)", "", wanted))
        self.print.setEnabled(bool(wanted))
        self.see.setEnabled(bool(wanted))
        self.elsewhere.setVisible(bool(wanted))
        without = sum(1 for each in self._labels if each.face.price_cents is None)
        self._note.setText(self.tr("%Ln without price: not printed", "", without))
        self._note.setVisible(without > 0)
        self._soon.start()

    def _show_more(self) -> None:
        for each in self._labels[self._shown : self._shown + _AT_ONCE]:
            copies = self._copies.get(each.variant_id, 1)
            row = LabelRow(each, copies, self._language, self._parts.pictures)
            row.wanted.connect(lambda copies, id=each.variant_id: self._want(id, copies))
            row.forgotten.connect(
                lambda id=each.variant_id: self._parts.asker.ask(ForgetLabels((id,)))
            )
            row.forget.setVisible(not self._chosen)
            self.rows.append(row)
            add_row(self._list, row)
            self._shown += 1
        self.more.setVisible(self._shown < len(self._labels))

    def _want(self, variant_id: UUID, milli: int | None) -> None:
        self._copies[variant_id] = min(_MOST_COPIES, (milli or 0) // 1000)
        self._count()

    # How it will look ---------------------------------------------------------------------

    def _draw(self) -> None:
        """The same document as is printed, its first page as a picture; drawn beside the window."""
        if self._drawing is not None or not self.isVisible():
            return
        document = label_document(
            [(each, 1) for each in self.wanted()[:_EXAMPLES]],
            self.form(),
            max(0, self.start.currentIndex()),
        )
        if document.batch is None or not document.batch.labels:
            self.preview.clear()
            return
        lay_out, ratio = self._parts.papers.lay_out, self.devicePixelRatioF()

        def work(_task: Task) -> QImage:
            return screen_page(lay_out(document, Setup(), False).pdf, 0, _PREVIEW_DPI * 2)

        task = self._drawing = Task(work)
        task.succeeded.connect(lambda image: self._show_preview(image, ratio))
        task.finished.connect(self._drawn)
        self._parts.tasks.start(task)

    def _drawn(self) -> None:
        self._drawing = None

    def _show_preview(self, image: QImage, ratio: float) -> None:
        wide = max(120, self.preview.width()) * ratio
        high = max(160, self.preview.height()) * ratio
        scaled = image.scaled(
            round(min(wide, image.width())),
            round(min(high, image.height())),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        page = QPixmap.fromImage(scaled)
        painter = QPainter(page)  # where the sheet ends is seen on a white card too
        painter.setPen(look().colours.edge)
        painter.drawRect(QRectF(QPointF(), page.deviceIndependentSize()).adjusted(0, 0, -1, -1))
        painter.end()
        self.preview.setPixmap(page)
