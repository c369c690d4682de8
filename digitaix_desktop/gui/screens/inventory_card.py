"""The article being counted, large: how many were found, beside what the stock says."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.article_card import ARTICLE, NOTHING, ArticleCard, label_asked
from digitaix_desktop.gui.screens.inventory_rows import difference
from digitaix_desktop.gui.widgets.empty_state import SymbolSquare
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.gui.widgets.weigh_field import LargeWeightEdit
from digitaix_desktop.operations.views.stock import FoundLine
from digitaix_protocol.rules import formats


class CountEdit(LargeWeightEdit):
    """Takes sums as people count: two wheels are “3,1 + 2,9”, one more of them is “+ 2,9”."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = 0

    def show_found(self, milli: int | None) -> None:
        """Show what was found so far, or an empty field."""
        self._found = milli or 0
        self.set_quantity(milli)

    def _read_quantity(self, text: str) -> int | None:
        first, *others = text.split("+")
        if not others:
            return super()._read_quantity(text)
        begin = super()._read_quantity(first) if first.strip() else self._found
        parts = [begin, *(super(CountEdit, self)._read_quantity(each) for each in others)]
        known = [each for each in parts if each is not None]
        return sum(known) if len(known) == len(parts) else None


class InventoryCard(ArticleCard):
    """`found(variant id, milli)` once an amount is entered."""

    found = Signal(object, int)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self._variant: Variant | None = None
        self.articles.setAccessibleName(self.tr("Item counted, by its name"))
        self._lay_pages(self._lay_nothing(), self._lay_article())
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(self.articles)
        column.addWidget(self._pages, 1)

    def _lay_nothing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._square = SymbolSquare(symbol="scan-barcode")
        column.addWidget(self._square, 0, middle)
        self._hint = label(kind="emphasis", wraps=True)
        self._hint.setAlignment(middle)
        column.addWidget(self._hint)
        column.addStretch(3)
        return page

    def _lay_article(self) -> QWidget:
        page = QWidget()
        self._photo, self._name = Thumbnail(side=120), label(kind="question", wraps=True)
        self._stock = label(tone="muted", wraps=True)
        self._differs = label(kind="emphasis")
        self._question = label(self.tr("Found on the shelf"), kind="name")
        self.edit = CountEdit()
        self.edit.quantityEntered.connect(self._note)
        self._question.setBuddy(self.edit)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        for part in (self._name, self._stock, self._differs):
            words.addWidget(part)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self._photo)
        head.addLayout(words, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._question)
        column.addWidget(self.edit)
        column.addWidget(
            label(
                self.tr("Several add up: 3 + 12. What begins with + is added to what was found."),
                kind="small",
                wraps=True,
            )
        )
        column.addStretch(1)
        return page

    def variant_id(self) -> UUID | None:
        """What is being counted."""
        return self._variant.id if self._variant is not None else None

    # What it is told ----------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No article is being counted."""
        self._variant = None
        self._square.set_symbol("scan-barcode")
        self._hint.setText(self.tr("Scan what you find: each scan is one more"))
        self._pages.setCurrentIndex(NOTHING)

    def ask_article(self, label: ScaleLabel) -> None:
        """Which article the scale's label is of: nobody said so yet."""
        self.show_nothing()
        self._square.set_symbol("scale")
        self._hint.setText(label_asked(label))
        self.articles.setFocus()

    def settle(self) -> None:
        """What was typed and not entered was typed for this article, not for the next one."""
        self.edit.enter()

    def show_article(self, product: Product, variant: Variant, line: FoundLine | None) -> None:
        """Show an article with what was found of it; what is measured is typed at once."""
        self._variant = variant
        self._photo.follow(self._parts.pictures, product.name, product.photo_of(variant))
        self._name.setText(product.name_of(variant))
        self.edit.set_unit(str(product.unit))
        self.edit.look_changed()
        self._show(line)
        self._pages.setCurrentIndex(ARTICLE)
        if product.unit.measured:
            self.edit.setFocus()
            self.edit.selectAll()

    def show_again(self, lines: Sequence[FoundLine]) -> None:
        """What was found may be otherwise now; what is being typed stays."""
        variant = self._variant
        if variant is None or self.edit.is_pending():
            return
        self._show(next((line for line in lines if line.variant_id == variant.id), None))

    def _show(self, line: FoundLine | None) -> None:
        self.edit.show_found(None if line is None else line.shelf_milli)
        said, differs = [], ""
        if line is not None:
            unit = str(line.unit)
            if line.expected_milli is not None:
                expected = formats.asked_quantity(line.expected_milli, unit, self._language)
                said.append(self.tr("The stock said {amount}").format(amount=expected))
            if line.bagged_milli:
                bagged = formats.asked_quantity(line.bagged_milli, unit, self._language)
                said.append(
                    self.tr("{amount} more stand in bags set aside for orders").format(
                        amount=bagged
                    )
                )
            if line.shelf_milli != line.found_milli:
                found = formats.asked_quantity(line.found_milli, unit, self._language)
                said.append(self.tr("{amount} found, and sold or moved since").format(amount=found))
            differs = difference(line, self._language) or self.tr("As expected")
            set_tone(self._differs, "warn" if line.difference_milli else "good")
        self._stock.setText(" · ".join(said))
        self._differs.setText(differs)

    # What is done here --------------------------------------------------------------------

    def _note(self, milli: int | None) -> None:
        if milli is not None and self._variant is not None:
            self.found.emit(self._variant.id, milli)
            self.articles.setFocus()
