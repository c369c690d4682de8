"""An article of an order: its line, and once opened the field for what was weighed or counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.domain import orders
from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.gui.painting import Painted, fill, painter_for
from digitaix_desktop.gui.screens.article_name import ArticleName, give_way, whole_name
from digitaix_desktop.gui.screens.line_block import LineBlock
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_protocol.rules import formats


class LineFace(Painted, QAbstractButton):
    """The line itself: photo, name, what was asked, what is ready, its amount.

    A click, or Space, asks to open it; *Enter* is left to the next step. Pieces are ticked off.
    """

    ticked = Signal(bool)
    restored = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._last = language, False
        self._waits, self._handed_milli, self._returned_milli = "", 0, 0
        self._replaced = False
        self._photo = Thumbnail(side=40)
        self.name, self._detail = ArticleName(), label(kind="small", wraps=True)
        self._tick, self._tag = Tick(), Tag()
        self._restore = Button(text=self.tr("Put back"), variant="text", symbol="undo-2")
        self._total = label(kind="name")
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (self._tick, self._restore):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(give_way(self._detail))
        words.addStretch(1)
        right = Qt.AlignmentFlag.AlignRight
        state = QVBoxLayout()  # below one another: the width is for the name
        state.setSpacing(0)
        for below in (self._total, self._tick, self._tag, self._restore):
            state.addWidget(below, 0, right)
        state.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(state)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tick.clicked.connect(self.ticked)
        self._restore.clicked.connect(lambda _checked=False: self.restored.emit())
        self.look_changed()

    def look_changed(self) -> None:
        """Amounts stand below each other."""
        if hasattr(self, "_total"):
            self._total.setMinimumWidth(look().px(72))

    def show_line(
        self,
        line: OrderLine,
        *,
        editable: bool,
        waits: str = "",
        handed_milli: int = 0,
        returned_milli: int | None = None,
        replaced: bool = False,
    ) -> None:
        """Show that line; `editable` while the order is being prepared.

        `waits` is how a question of it waits (`Order.waits`), if there is one.
        `handed_milli` is what of it has left while the rest of the order is kept.
        `returned_milli` is what came back of it; none while the order is open.
        `replaced`: something else came in its place.
        """
        self._waits, self._handed_milli = waits, handed_milli
        self._returned_milli, self._replaced = returned_milli or 0, replaced
        to_weigh = line.to_weigh and returned_milli is None
        language, unit = self._language, str(line.unit)
        asked = formats.asked_quantity(line.qty_milli, unit, language)
        price = formats.unit_price(line.price_cents, unit, language)
        self.name.show_article(line.name, line.options, "muted" if line.dropped else "ink")
        self._detail.setText(f"{asked} {'·' if line.unit.measured else '×'} {price}")
        self._total.setText(formats.money(line.total_cents, language))
        self._total.setVisible(not line.dropped)
        set_tone(self._total, "muted" if to_weigh else "ink")
        self._show_state(line, editable=editable, to_weigh=to_weigh)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if editable else Qt.CursorShape.ArrowCursor
        )
        policy = Qt.FocusPolicy.TabFocus if editable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName(
            ", ".join((whole_name(line), self._detail.text(), self._state_said(), self.amount()))
        )

    def show_photo(self, line: OrderLine, photo: QPixmap | None) -> None:
        """Show its photo, or its initial."""
        self._photo.show_product(line.name, photo)

    def _show_state(self, line: OrderLine, *, editable: bool, to_weigh: bool) -> None:
        counted = not line.unit.measured and not line.dropped
        self._restore.setVisible(line.dropped and editable)
        self._tick.setVisible(counted and editable)
        said = self._said(line)
        less = counted and (line.prepared_milli or line.qty_milli) < line.qty_milli
        if counted and editable:
            self._tick.setText(said)
            ready, states = line.prepared_milli is not None, Qt.CheckState
            partly = states.PartiallyChecked if less else states.Checked
            self._tick.setCheckState(partly if ready else states.Unchecked)
            self._tick.setAccessibleName(f"{whole_name(line)}: {said}")
            self._tick.updateGeometry()
        if editable and self._waits:
            self._tag.show_state(*self._waiting_said())
        elif line.dropped:
            self._tag.show_state("" if editable else said)
        elif self._handed_milli > 0:
            self._tag.show_state(self._left_said(line), "lake", "hand-helping")
        elif self._returned_milli > 0:
            self._tag.show_state(self._returned_said(line), "warn", "undo-2")
        elif to_weigh:
            self._tag.show_state(said, "warn", "scale")
        elif line.prepared_milli is not None and not (counted and editable):
            tone: Tone = "warn" if less else "good"
            self._tag.show_state(said, tone, "minus" if less else "check")
        else:
            self._tag.show_state("")

    def _waiting_said(self) -> tuple[str, Tone, str]:
        match self._waits:
            case orders.UNREACHED:
                return self.tr("Customer not reached"), "bad", "phone"
            case orders.TO_CALL:
                return self.tr("Customer to be called"), "warn", "phone"
            case orders.UNSENT:
                return self.tr("Question to be sent"), "warn", "send"
        return self.tr("Customer asked"), "warn", "message-square"

    def _said(self, line: OrderLine) -> str:
        if line.dropped:
            return self.tr("Replaced") if self._replaced else self.tr("Removed")
        if line.unit.measured:
            if line.prepared_milli is None:
                weighed = line.unit is Unit.KG
                return self.tr("To weigh") if weighed else self.tr("To measure")
            return formats.quantity(line.prepared_milli, str(line.unit), self._language)
        asked = formats.number(line.qty_milli, self._language)
        ready = line.qty_milli if line.prepared_milli is None else line.prepared_milli
        if line.prepared_milli is None:
            return self.tr("to take: {asked}").format(asked=asked)
        return self.tr("{ready} of {asked}").format(
            ready=formats.number(ready, self._language), asked=asked
        )

    def _left_said(self, line: OrderLine) -> str:
        if self._handed_milli >= line.due_milli:
            return self.tr("Handed over")
        unit = str(line.unit)
        return self.tr("{handed} of {due} handed over").format(
            handed=formats.quantity(self._handed_milli, unit, self._language),
            due=formats.quantity(line.due_milli, unit, self._language),
        )

    def _returned_said(self, line: OrderLine) -> str:
        quantity = formats.quantity(self._returned_milli, str(line.unit), self._language)
        return self.tr("{quantity} taken back").format(quantity=quantity)

    def _state_said(self) -> str:
        return self._tick.text() if not self._tick.isHidden() else self._tag.text()

    def amount(self) -> str:
        """What it costs, as it is shown."""
        return self._total.text()

    def tick(self) -> Tick:
        """Where pieces are ticked off."""
        return self._tick

    def tag(self) -> Tag:
        """Where it is said what is ready, once it is no longer ticked off."""
        return self._tag

    def said(self) -> str:
        """What is ready of it, as it is shown."""
        return self._state_said()

    def set_last(self, last: bool) -> None:
        """Below the last line there is no rule."""
        self._last = last
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As its parts need, and never lower than a row."""
        inside = self.layout()
        hint = inside.sizeHint() if inside is not None else QSize()
        return QSize(hint.width(), max(hint.height(), look().height("row")))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its amounts allow."""
        inside = self.layout()
        hint = inside.minimumSize() if inside is not None else QSize()
        return QSize(hint.width(), look().height("row"))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Names wrap: the narrower, the higher."""
        return max(super().heightForWidth(width), look().height("row"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A soft ground under the pointer, and a rule below."""
        del event
        worn = look()
        painter = painter_for(self)
        if self.underMouse() and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            fill(painter, self.rect().adjusted(0, 2, 0, -2), worn.colours.sunk, worn.radius)
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, worn.colours.line)
        painter.end()


class LineView(QWidget):
    """One article: its line, or the block it opens into."""

    toggled = Signal()
    noted = Signal(int, bool)  # milli-units, and whether the customer agreed to more
    taken = Signal(bool)  # pieces ticked off as asked, or not any more
    dropped = Signal(bool)
    scale_asked = Signal()
    asked = Signal(int)  # the customer, on their page, about so much
    missing = Signal()
    unfolded = Signal()
    answered = Signal(str, str, object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_scale = False
        self._question: Mapping[str, Any] | None = None
        self._waits, self._online = "", False
        self._language = language
        self._line: OrderLine | None = None
        self._photo: QPixmap | None = None
        self.face = LineFace(language, self)
        self.block: LineBlock | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.face)
        self._editable = False
        self.face.clicked.connect(self._clicked)
        self.face.ticked.connect(self.taken)
        self.face.restored.connect(lambda: self.dropped.emit(False))

    def show_line(
        self,
        line: OrderLine,
        phone: str,
        *,
        editable: bool,
        question: Mapping[str, Any] | None = None,
        waits: str = "",
        online: bool = False,
        handed_milli: int = 0,
        returned_milli: int | None = None,
        replaced: bool = False,
    ) -> None:
        """Show that line; what was typed into its block meanwhile stays."""
        self._line, self._editable = line, editable
        self._question, self._waits, self._online = question, waits, online
        self.face.show_line(
            line,
            editable=editable,
            waits=waits,
            handed_milli=handed_milli,
            returned_milli=returned_milli,
            replaced=replaced,
        )
        if self.block is not None:
            self.block.show_line(line, phone)
            self.block.show_question(question, phone, waits, online=online)

    def set_open(self, is_open: bool, phone: str) -> None:
        """Show the block in place of the line, or the line again."""
        if is_open and self.block is None and self._line is not None:
            self.block = LineBlock(self._language, self)
            self.block.noted.connect(self.noted)
            self.block.dropped.connect(lambda: self.dropped.emit(True))
            self.block.put_away.connect(self.toggled)
            self.block.scale_asked.connect(self.scale_asked)
            self.block.set_scale(self.has_scale)
            self.block.asked.connect(self.asked)
            self.block.missing.connect(self.missing)
            self.block.unfolded.connect(self.unfolded)
            self.block.answered.connect(self.answered)
            self.block.show_line(self._line, phone)
            self.block.show_question(self._question, phone, self._waits, online=self._online)
            self.block.show_photo(self._line, self._photo)
            self._column.addWidget(self.block)
            self.block.show()  # at once: hidden parts take no focus
        elif not is_open and self.block is not None:
            self._column.removeWidget(self.block)
            self.block.hide()
            self.block.deleteLater()
            self.block = None
        self.face.setVisible(not is_open)

    def show_photo(self, photo: QPixmap | None) -> None:
        """Show the article's photo, or its initial, whether it is open or not."""
        self._photo = photo
        if self._line is not None:
            self.face.show_photo(self._line, photo)
            if self.block is not None:
                self.block.show_photo(self._line, photo)

    def is_open(self) -> bool:
        """Whether its block is shown."""
        return self.block is not None

    def _clicked(self) -> None:
        if self._editable and self._line is not None and not self._line.dropped:
            self.toggled.emit()
