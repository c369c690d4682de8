"""Several orders gathered in one round: what to fetch, by place, ticked off by scanning."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.aloud import announce
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import Remark, ShortLabel, label, set_tone
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.gui.widgets.toast import keep_toast_away
from digitaix_desktop.operations.choices import PICKING
from digitaix_desktop.operations.counter import ONE
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.orders import PrepareLine
from digitaix_desktop.operations.picking import (
    PICKABLE,
    EndPicking,
    Picking,
    PickingRow,
    Portion,
    ReadyTogether,
    TakePiece,
    TakeRow,
    is_complete,
    rows_of,
)
from digitaix_desktop.operations.scanning import Goods
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_protocol.rules import formats


class PickingPage(QWidget):
    """Rows by place. `weigh(order, line, milli)` asks for a line to be opened and weighed.

    A scan ticks one piece of the order that is due first; goods that no order of the round wants
    are said to be wrong, and never sold from here.
    """

    weigh = Signal(object, object, object)  # UUID, UUID, int | None
    left = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self._sheets: list[OrderSheet] = []
        self._just: UUID | None = None
        self.rows: list[PickingView] = []
        self.shown: Sequence[PickingRow] = ()
        self._said = label(tone="muted", wraps=True)
        self.remark = Remark(kind="title")  # which bag: read at arm’s length
        inside = QWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # scans are heard where the focus is
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(16, 8, 16, 16)
        self._list.setSpacing(0)
        self.ready = Button(variant="filled", symbol="package-check")
        self.later = Button(text=self.tr("Later"), symbol="arrow-left")
        self.end = Button(text=self.tr("One by one again"), variant="muted")
        self.print_list = Button(
            text=self.tr("Print the list"), variant="outlined", symbol="printer"
        )
        below = QWidget()
        keep_toast_away(below)
        foot = QHBoxLayout(below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.later)
        foot.addWidget(self.end)
        foot.addWidget(self.print_list)
        foot.addStretch(1)
        foot.addWidget(self.ready)
        card = Card()
        within = QVBoxLayout(card)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(Scrolling(inside))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 16)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.remark)
        column.addWidget(card, 1)
        column.addWidget(below)
        for button in (self.ready, self.later, self.end, self.print_list):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.later.clicked.connect(lambda _checked=False: self.left.emit())
        self.end.clicked.connect(lambda _checked=False: self._end())
        self.print_list.clicked.connect(lambda _checked=False: self._print())
        self.ready.clicked.connect(lambda _checked=False: self._ready())

    # What is shown ------------------------------------------------------------------------

    def read(self) -> None:
        """Show the round as it stands; orders that moved on elsewhere are no longer in it."""
        queries = self._parts.queries
        picking = self._picking()
        opened = [queries.order(order_id) for order_id in picking.orders]
        self._sheets = [each for each in opened if each and each.order.state in PICKABLE]
        self.shown = rows_of(self._sheets, self._goods(), picking)
        self._fill()
        self._say_progress()

    def is_begun(self) -> bool:
        """Whether orders are gathered together on this PC."""
        queries = self._parts.queries
        opened = (queries.order(order_id) for order_id in self._picking().orders)
        return any(each and each.order.state in PICKABLE for each in opened)

    def complete(self) -> list[UUID]:
        """The orders of which all is there."""
        return [each.order.id for each in self._sheets if is_complete(each.order)]

    def _picking(self) -> Picking:
        return Picking.of(self._parts.queries.setting(PICKING))

    def _goods(self) -> dict[UUID, Product]:
        ids = {line.product_id for each in self._sheets for line in each.order.lines}
        sheets = (self._parts.queries.product(each) for each in ids)
        return {each.product.id: each.product for each in sheets if each is not None}

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        place = None
        for row in self.shown:
            if row.place != place:
                place = row.place
                heading = label(place or self.tr("Elsewhere"), "name")
                heading.setContentsMargins(0, 16, 0, 4)
                self._list.addWidget(heading)
            view = PickingView(row, self._language, self._parts.pictures)
            view.one_more.connect(self._take)
            view.one_less.connect(self._put_back)
            view.all_taken.connect(self._take_all)
            view.weighed.connect(lambda portion: self._weigh(portion, None))
            if row.variant_id == self._just:
                view.show_just_taken()
            self.rows.append(view)
            self._list.addWidget(view)
        self._list.addStretch(1)

    def _say_progress(self) -> None:
        done, complete = sum(row.is_whole for row in self.shown), len(self.complete())
        said = self.tr("%Ln of {all} items are there.", "", done).format(all=len(self.shown))
        codes = ", ".join(formats.pickup_code(each.order.code) for each in self._sheets)
        self._said.setText(f"{codes} · {said}")
        self.ready.setText(self.tr("Ready: %Ln order(s)", "", complete))
        self.ready.setVisible(complete > 0)

    # What is done -------------------------------------------------------------------------

    def scanned(self, goods: Goods | ScaleLabel | None, text: str) -> None:
        """Goods, or a code of none: one piece, one weight, or the words why not."""
        if isinstance(goods, ScaleLabel):
            self._wrong(
                self.tr(
                    "This label is not known yet: press “Weigh” of its item, then scan it again."
                )
            )
            return
        if goods is None:
            self._wrong(self.tr("No item has the code {code}.").format(code=text))
            return
        row = next((each for each in self.shown if each.variant_id == goods.variant.id), None)
        name = goods.product.name_of(goods.variant)
        if row is None:
            self._wrong(
                self.tr("“{name}” is in none of these orders: put it back.").format(name=name)
            )
            return
        portion = row.next_portion()
        if portion is None:
            self._wrong(self.tr("All of “{name}” is there already: put it back.").format(name=name))
        elif portion.measured:
            self._weigh(portion, goods.milli)
        else:
            self._take(row)

    def _take(self, row: PickingRow) -> None:
        portion = row.next_portion()
        if portion is not None:
            self._just = row.variant_id
            self._do(TakePiece(portion.order_id, portion.line_id), portion)

    def _put_back(self, row: PickingRow) -> None:
        """The piece that was taken last: of the order that is due last."""
        taken = [each for each in row.portions if each.taken_milli > 0 and not each.measured]
        if taken:
            self._just = row.variant_id
            self._do(TakePiece(taken[-1].order_id, taken[-1].line_id, -ONE))

    def _take_all(self, row: PickingRow) -> None:
        lines = tuple((each.order_id, each.line_id) for each in row.portions if not each.is_whole)
        self._just = row.variant_id
        self._do(TakeRow(lines))

    def _weigh(self, portion: Portion, milli: int | None) -> None:
        """A label's weight is noted at once where that goes without asking."""
        sheet = next(each for each in self._sheets if each.order.id == portion.order_id)
        line = sheet.order.line(portion.line_id)
        if milli is not None and line.least_milli <= milli <= line.most_milli:
            self._just = line.variant_id
            self._do(PrepareLine(portion.order_id, portion.line_id, milli), portion)
        else:
            self.remark.clear()
            self.weigh.emit(portion.order_id, portion.line_id, milli)

    def _ready(self) -> None:
        self._do(ReadyTogether(tuple(self.complete())))
        if not self.shown:
            self.left.emit()

    def _print(self) -> None:
        """What is still to be fetched, on paper."""
        orders = tuple(each.order.id for each in self._sheets)
        self._parts.go.print_document.emit(Document(Kind.PICK, orders))

    def _end(self) -> None:
        self._do(EndPicking())
        self.left.emit()

    def _do(self, deed: Command, portion: Portion | None = None) -> None:
        self.remark.clear()
        if self._parts.asker.ask(deed) is not None and portion is not None:
            code = formats.pickup_code(portion.code)
            self._remark(self.tr("Into the bag of {code}").format(code=code), "good")
        self.read()
        self.setFocus()  # the button that had it may be gone

    def _wrong(self, words: str) -> None:
        self._just = None
        self._remark(words, "bad")

    def _remark(self, words: str, tone: Tone) -> None:
        set_tone(self.remark, tone)
        self.remark.setText(words)
        announce(self, words)


class PickingView(QWidget):
    """A row: what, how much of it, for which orders, and how far it is."""

    one_more = Signal(object)  # PickingRow
    one_less = Signal(object)
    all_taken = Signal(object)
    weighed = Signal(object)  # Portion: the next to be weighed

    def __init__(self, row: PickingRow, language: str, pictures: Pictures) -> None:
        super().__init__()
        self.row = row
        unit = str(row.unit)
        self._photo = Thumbnail(side=40)
        self._photo.follow(pictures, row.name, row.photo)
        self._name = ShortLabel(kind="name")
        self._name.setText(f"{row.name}, {row.options}" if row.options else row.name)
        self.codes = label(kind="small", wraps=True)
        self.codes.setText(" · ".join(self._portion(each, unit, language) for each in row.portions))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self.codes)
        self.amount = label(self._amount(language), "emphasis")
        set_tone(self.amount, "good" if row.is_whole else "ink")
        self.less = Button(variant="outlined", symbol="minus")
        self.more = Button(variant="outlined", symbol="plus")
        self.every = Button(text=self.tr("All"), variant="outlined", symbol="check")
        self.scale = Button(text=self.tr("Weigh"), variant="tinted", symbol="scale")
        for button, said in (
            (self.less, self.tr("One less of {name}")),
            (self.more, self.tr("One more of {name}")),
            (self.every, self.tr("All of {name}")),
            (self.scale, self.tr("Weigh {name}")),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(said.format(name=row.name))
            button.setToolTip(button.accessibleName())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(8)
        line.addWidget(self._photo)
        line.addLayout(words, 1)
        line.addWidget(self.amount)
        for button in (self.less, self.more, self.every, self.scale):
            line.addWidget(button)
        # Now that they lie in it: shown before, each would be a window of its own.
        measured = row.unit.measured
        self.less.setVisible(not measured)
        self.less.setEnabled(row.taken_milli > 0)
        self.more.setVisible(not measured and not row.is_whole)
        self.every.setVisible(not measured and not row.is_whole)
        self.scale.setVisible(measured and not row.is_whole)
        self.setMinimumHeight(look().px(56))
        self.less.clicked.connect(lambda _checked=False: self.one_less.emit(row))
        self.more.clicked.connect(lambda _checked=False: self.one_more.emit(row))
        self.every.clicked.connect(lambda _checked=False: self.all_taken.emit(row))
        self.scale.clicked.connect(lambda _checked=False: self.weighed.emit(row.next_portion()))

    def show_just_taken(self) -> None:
        """It was taken just now."""
        set_tone(self._name, "lake")

    def _portion(self, portion: Portion, unit: str, language: str) -> str:
        """`K7F 2QX × 2`, with a tick once it is there."""
        asked = formats.asked_quantity(portion.asked_milli, unit, language)
        code = formats.pickup_code(portion.code)
        done = "\N{CHECK MARK} " if portion.is_whole else ""
        return f"{done}{code} {'×' if unit == 'piece' else '·'} {asked}"

    def _amount(self, language: str) -> str:
        row = self.row
        if row.unit.measured:
            weighed = sum(each.is_whole for each in row.portions)
            return self.tr("Weighed: {done} of {all}").format(done=weighed, all=len(row.portions))
        return self.tr("{done} of {all}").format(
            done=formats.number(row.taken_milli, language),
            all=formats.number(row.asked_milli, language),
        )
