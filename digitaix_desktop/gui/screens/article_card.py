"""A card that shows one article large: scanned, or found by its name where it has no barcode."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.article_field import ArticleField
from digitaix_desktop.gui.screens.today_rows import clear
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.views.products import Found, FoundKind

NOTHING, WHICH, ARTICLE = range(3)


class ArticleCard(Card):
    """Three pages below a field: nothing yet, which of several sizes it is, and the article."""

    picked = Signal(object, object)  # by name: product id, variant id
    entered = Signal(str)  # typed, and nothing of that name is there
    asking_which = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._language = parts, parts.words.language
        self.articles = ArticleField()
        self.articles.setPlaceholderText(self.tr("Without barcode: type its name…"))
        self.articles.set_find(self._find)
        self.articles.set_meant(parts.queries.meant)
        self.articles.set_pictures(parts.pictures)
        self.articles.chosen.connect(self._chose)
        self.articles.entered.connect(self.entered)
        self._which, self._choices = label(kind="emphasis", wraps=True), FlowLayout()
        self._pages = QStackedWidget()

    def _lay_pages(self, nothing: QWidget, article: QWidget) -> None:
        """What a card shows while there is nothing, and of an article."""
        which = QWidget()
        column = QVBoxLayout(which)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._which)
        column.addLayout(self._choices)
        column.addStretch(1)
        for page in (nothing, which, article):
            self._pages.addWidget(page)

    def _find(self, text: str) -> list[Found]:
        return [each for each in self._parts.queries.search(text) if each.kind is FoundKind.PRODUCT]

    def _chose(self, found: Found) -> None:
        self.articles.clear()
        sheet = self._parts.queries.product(found.id)
        if sheet is None:
            return
        shelf = sheet.product.shelf
        if len(shelf) == 1:
            self.picked.emit(found.id, shelf[0].id)
        else:
            self.asking_which.emit()
            self._ask_which(sheet.product)

    def _ask_which(self, product: Product) -> None:
        clear(self._choices)
        self._which.setText(self.tr("Which one of “{name}”?").format(name=product.name))
        for variant in product.shelf:
            choice = Button(text=variant.label or product.name, variant="outlined")
            choice.clicked.connect(
                lambda _checked=False, id=variant.id: self.picked.emit(product.id, id)
            )
            self._choices.addWidget(choice)
        self._pages.setCurrentIndex(WHICH)


def label_asked(label: ScaleLabel) -> str:
    """Which article a label of the scale is of, as a question."""
    return QCoreApplication.translate(
        "ArticleCard", "Label of the scale, article {number}: which one is it? Type its name above."
    ).format(number=label.item)
