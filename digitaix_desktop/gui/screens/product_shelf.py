"""The grid of products in its place: opens them, and changes price and stock where they stand."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from digitaix_desktop.domain.products import NAME_LENGTH
from digitaix_desktop.gui.models.product_list import ProductList
from digitaix_desktop.gui.painting import outline
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.gui.widgets.name_edit import NameEdit
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_desktop.gui.widgets.product_card import amounts_place
from digitaix_desktop.gui.widgets.product_grid import ProductGrid
from digitaix_desktop.gui.widgets.product_row import place_of
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.operations.views.products import ProductCard

Amount = Literal["name", "price", "stock"]
_CELLS: tuple[Amount, ...] = ("name", "price", "stock")
_MOST_REMEMBERED = 400
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ProductShelf(ProductGrid):
    """Click or Enter opens a product; a click on its price or stock, or F2, changes it in place.

    Enter keeps what was typed, Tab goes on to the other amount, Escape leaves it as it was.
    Ctrl and Shift choose several, as everywhere; so does each click while `choose_many` is on.
    """

    price_typed = Signal(object, object)  # ProductCard as it was seen, int cents
    stock_typed = Signal(object, object)  # ProductCard as it was seen, int milli-units
    name_typed = Signal(object, str)  # ProductCard as it was seen
    chosen_changed = Signal()

    # A view filters events while it is being made: an error there would be lost, and harm PySide.
    _editor: NumberEdit | NameEdit | None = None

    def __init__(self, products: ProductList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._products = products
        self._pressed: tuple[QModelIndex, Amount] | None = None
        self._hovered: tuple[int, Amount] | None = None
        self._edited: tuple[ProductCard, Amount, int] | None = None
        self._many = self._by_key = False
        self._note = label(kind="small", tone="bad", wraps=True)
        self._note.setParent(self.viewport())
        self._note.setProperty("note", True)
        self._note.hide()
        self.setModel(products)
        self.setMouseTracking(True)
        self.clicked.disconnect(self.opened)
        self.clicked.connect(self._clicked)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        products.modelReset.connect(self.chosen_changed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # What is chosen -----------------------------------------------------------------------

    def choose_many(self, many: bool) -> None:
        """Whether each click adds a product to those chosen, or takes it out again."""
        self._many = many
        mode = self.SelectionMode.MultiSelection if many else self.SelectionMode.ExtendedSelection
        self.setSelectionMode(mode)

    def chooses_many(self) -> bool:
        """Whether clicks choose instead of opening."""
        return self._many

    def chosen(self) -> list[range]:
        """The rows chosen, as stretches."""
        parts = self.selectionModel().selection().toList()
        return sorted((range(p.top(), p.bottom() + 1) for p in parts), key=lambda rows: rows.start)

    def chosen_count(self) -> int:
        """How many products are chosen."""
        return sum(len(rows) for rows in self.chosen())

    def choose_none(self) -> None:
        """Choose nothing."""
        self.selectionModel().clearSelection()

    def chosen_ids(self) -> list[UUID] | None:
        """The products chosen; none where they are too many to be told one by one."""
        if self.chosen_count() > _MOST_REMEMBERED:
            return None
        cards = (self._products.card(row) for rows in self.chosen() for row in rows)
        return [card.id for card in cards if card is not None]

    def choose_again(self, ids: list[UUID] | None) -> None:
        """Choose these products once more, after the list was read again: rows have moved."""
        if ids is not None and ids == self.chosen_ids():
            return
        found = QItemSelection()
        for product_id in ids or ():
            row = self._products.row_of(product_id)
            if row is not None:
                index = self._products.index(row)
                found.select(index, index)
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_chosen(self, product_id: UUID) -> None:
        """Mark a product as the one that is open, where it is in sight or was read."""
        row = self._products.row_of(product_id)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if row is None:
            self.choose_none()
        elif self.chosen() != [range(row, row + 1)]:
            self.selectionModel().setCurrentIndex(self._products.index(row), flags)

    # Opening ------------------------------------------------------------------------------

    def _clicked(self, index: QModelIndex) -> None:
        if self._many or QApplication.keyboardModifiers() not in _ALONE:
            return
        if self._pressed is not None and self._pressed[0] == index:
            self.edit_amount(index, self._pressed[1])
        else:
            self.opened.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember whether it was an amount that was hit."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            found = self._amount_at(event.position().toPoint())
            if found is not None:
                self._pressed = self._products.index(found[0]), found[1]
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """An amount that can be changed shows its frame under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(None if self._many else self._amount_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, found: tuple[int, Amount] | None) -> None:
        if found == self._hovered:
            return
        self._hovered = found
        shape = Qt.CursorShape.IBeamCursor if found else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The cards, and the frame of the amount under the pointer."""
        super().paintEvent(event)
        if self._hovered is None:
            return
        worn = look()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.amount_place(*self._hovered).adjusted(-worn.px(6), 0, worn.px(6), 0)
        outline(painter, frame, worn.colours.field, worn.px(5))
        painter.end()

    # Amounts, in place --------------------------------------------------------------------

    def _amount_at(self, point: QPoint) -> tuple[int, Amount] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        row = index.row()
        if self.amount_place(row, "price").contains(point):
            return row, "price"
        card = self._products.card(row)
        if card is not None and _is_plain(card) and self.amount_place(row, "stock").contains(point):
            return row, "stock"
        return None

    def amount_place(self, row: int, amount: Amount) -> QRect:
        """Where an amount of the product in a row is hit."""
        if self.is_list():
            return place_of(self.visualRect(self._products.index(row)), amount)
        line = amounts_place(self.visualRect(self._products.index(row)))
        half = line.width() * 11 // 20
        if amount == "price":
            return QRect(line.topLeft(), line.bottomLeft() + QPoint(half, 0))
        return QRect(line.topLeft() + QPoint(half + look().px(12), 0), line.bottomRight())

    def edit_amount(self, index: QModelIndex, amount: Amount) -> None:
        """Put a field in the place of an amount, or in a list of a name."""
        self._close_editor()
        self._note.hide()
        card = self._products.card(index.row())
        if card is None or (amount == "stock" and not _is_plain(card)):
            return
        self.scrollTo(index)
        editor: NumberEdit | NameEdit
        if amount == "name":
            editor = NameEdit(self.viewport())
            editor.setMaxLength(NAME_LENGTH)
            editor.set_name(card.name)
            editor.nameEntered.connect(self._name_entered)
            editor.setAccessibleName(self.tr("Name of {name}").format(name=card.name))
        elif amount == "price":
            editor = MoneyEdit(self.viewport())
            editor.set_amount(card.price_cents)
            editor.setAccessibleName(self.tr("Price of {name}").format(name=card.name))
        else:
            editor = QuantityEdit(self.viewport(), unit=card.unit)
            editor.set_quantity(card.on_hand_milli if card.has_stock else None)
            editor.setAccessibleName(self.tr("Stock of {name}").format(name=card.name))
        if isinstance(editor, NumberEdit):
            editor.numberEntered.connect(self._entered)
            editor.wrongFound.connect(lambda wrong: self._say_wrong(amount, wrong))
        editor.installEventFilter(self)
        self._editor, self._edited = editor, (card, amount, index.row())
        self._place_editor()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()

    def say_refused(self, words: str) -> None:
        """Show a refusal right below the cell it is about, until something else is done."""
        row = self.currentIndex().row() if self._edited is None else self._edited[2]
        cell = self.visualRect(self._products.index(max(0, row)))
        worn = look()
        self._note.setText(words)
        wide = min(cell.width() if self.is_list() else worn.px(320), self.viewport().width())
        high = max(self._note.heightForWidth(wide), worn.px(28))
        top = min(cell.bottom() + 1, self.viewport().height() - high)
        left = min(cell.x(), self.viewport().width() - wide)
        self._note.setGeometry(left, top, wide, high)
        self._note.setVisible(bool(words))
        self._note.raise_()

    def refusal(self) -> str:
        """What is said below a cell, if anything."""
        return "" if self._note.isHidden() else self._note.text()

    def _say_wrong(self, amount: Amount, wrong: bool) -> None:
        said = (
            self.tr("This price can’t be read. Type it like 24.90.")
            if amount == "price"
            else self.tr("This quantity can’t be read. Type it like 12.")
        )
        self.say_refused(said if wrong else "")

    def _name_entered(self, name: str) -> None:
        if self._edited is not None:
            self.name_typed.emit(self._edited[0], name)

    def editor(self) -> NumberEdit | NameEdit | None:
        """The field open in the place of an amount, if any."""
        return self._editor

    def _place_editor(self) -> None:
        if self._editor is None or self._edited is None:
            return
        worn = look()
        cell = self.visualRect(self._products.index(self._edited[2]))
        if self.is_list():
            place = place_of(cell, self._edited[1])
            air = (place.height() - worn.height("control")) // 2
            self._editor.setGeometry(place.adjusted(-worn.px(8), air, worn.px(8), -air))
            return
        line = amounts_place(cell)
        place = line.adjusted(-worn.px(4), -worn.px(2), worn.px(4), 0)
        place.setHeight(worn.height("control"))  # over the state below, so that the name is seen
        self._editor.setGeometry(place)

    def _scrolled(self) -> None:
        self._hover(None)
        self._note.hide()
        self._place_editor()

    def _entered(self, number: int | None) -> None:
        if self._edited is None or number is None:
            return
        card, amount, _row = self._edited
        (self.price_typed if amount == "price" else self.stock_typed).emit(card, number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter and Tab have been heard by the field first; Escape leaves it all as it was."""
        if watched is not self._editor or self._editor is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            editor = self._editor
            handled = editor.event(event)  # it enters what was typed before it goes
            if editor is self._editor:
                self._close_editor()
            return handled
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key_in_editor(event)
        return False

    def _key_in_editor(self, event: QKeyEvent) -> bool:
        if self._editor is None or self._edited is None:
            return False
        _card, amount, row = self._edited
        match event.key():
            case Qt.Key.Key_Escape:
                self._edited = None
                self._close_editor()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._editor.event(event)
                if self._editor is not None and not self._stays_open():
                    self._close_editor()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                back = event.key() == Qt.Key.Key_Backtab
                if not self._stays_open():
                    self._edit_next(row, amount, -1 if back else 1)
            case _:
                return False
        event.accept()  # a line lets Enter go on, which would open the product
        return True

    def _stays_open(self) -> bool:
        """What can't be taken stays where it was typed, with the reason below it."""
        editor = self._editor
        if editor is None or not editor.is_wrong():
            return False
        if isinstance(editor, NameEdit):
            self.say_refused(self.tr("Give the product a name first."))
        elif self._edited is not None:
            self._say_wrong(self._edited[1], True)
        return True

    def _edit_next(self, row: int, amount: Amount, by: int) -> None:
        """Go on to the cell beside, in a list also to that of the next product."""
        if not self.is_list():
            other: Amount = "stock" if amount == "price" else "price"
            self._close_editor()
            self.edit_amount(self._products.index(row), other)
            return
        self._close_editor()
        place = _CELLS.index(amount) + by
        while 0 <= row < self._products.rowCount():
            for cell in _CELLS[place:] if by > 0 else reversed(_CELLS[: max(0, place + 1)]):
                self.edit_amount(self._products.index(row), cell)
                if self._editor is not None:
                    self.setCurrentIndex(self._products.index(row))
                    self._editor.setFocus(Qt.FocusReason.TabFocusReason)
                    return
            row += by
            place = 0 if by > 0 else len(_CELLS) - 1

    def _close_editor(self) -> None:
        """Take the field away; leaving it enters what was typed."""
        editor = self._editor
        if editor is None:
            return
        if editor.hasFocus():
            self._editor = None  # its focus goes by our hand: nothing more to hear
            self.setFocus()
        self._editor = self._edited = None
        editor.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()

    def is_entered(self) -> bool:
        """While `opened` is told: whether it was a key that opened it."""
        return self._by_key

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F2 changes the price of the current product."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid() and not self._many:
            self.edit_amount(self.currentIndex(), "name" if self.is_list() else "price")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the place knows what to let go of
        else:
            self._by_key = True
            super().keyPressEvent(event)
            self._by_key = False


def _is_plain(card: ProductCard) -> bool:
    """Whether its stock is one number."""
    return card.variant_count == 1
