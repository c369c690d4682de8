"""An article somebody wants: how much of it, and what that comes to."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.screens.article_name import ArticleName, give_way
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label, set_tone
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.views.products import StockLine
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import MILLI, line_total

_USUAL_ASKED = {Unit.KG: 300, Unit.L: 500}
"""So that "300" typed for cheese is grams, and "2" is kilos; lengths are typed in metres."""


@dataclass(frozen=True, slots=True)
class Article:
    """One variant of a product, with what lies on the shelf of it."""

    product: Product
    variant: Variant
    stock: StockLine
    at_ms: int
    """Now: a promotion may run, or not."""

    @property
    def name(self) -> str:
        """The product with the options of the variant."""
        label = self.variant.label
        return f"{self.product.name}, {label}" if label else self.product.name

    @property
    def price_cents(self) -> int | None:
        """What one unit costs now, tax included."""
        return self.product.unit_cents(self.variant, self.at_ms)

    @property
    def free_milli(self) -> int:
        """What nobody has reserved yet."""
        return self.stock.on_hand_milli - self.stock.reserved_milli


class _Amount(QuantityEdit):
    """Arrows change it by one piece, or one usual portion; *Enter* goes on to the next article."""

    stepped = Signal(int)
    gone_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        match event.key():
            case Qt.Key.Key_Up:
                self.stepped.emit(1)
            case Qt.Key.Key_Down:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                super().keyPressEvent(event)
                event.accept()
                self.gone_on.emit()
            case _:
                super().keyPressEvent(event)


class WishRow(Painted, QWidget):
    """Shows an article and takes its quantity; tells nothing to the books."""

    changed = Signal()
    removed = Signal()
    gone_on = Signal()

    def __init__(
        self, article: Article, language: str, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._article, self._language, self._pictures = article, language, pictures
        self._photo = Thumbnail(side=40)
        self.name, self._detail = ArticleName(), label(kind="small", wraps=True)
        self.amount = _Amount(unit=str(article.product.unit))
        self.amount.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._less, self._more = (Button(symbol=symbol) for symbol in ("minus", "plus"))
        self._away = Button(variant="muted", symbol="x")
        for button, said in (
            (self._less, self.tr("One less")),
            (self._more, self.tr("One more")),
            (self._away, self.tr("Take it off the list")),
        ):
            button.setAccessibleName(said)
            button.setToolTip(said)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(give_way(self._detail))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(4)
        row.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(8)
        row.addLayout(words, 1)
        row.addSpacing(8)
        for part in (self._less, self.amount, self._more, self._away):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        measured = article.product.unit.measured
        self._less.setVisible(not measured)
        self._more.setVisible(not measured)
        self._less.clicked.connect(lambda _checked=False: self.step(-1))
        self._more.clicked.connect(lambda _checked=False: self.step(1))
        self._away.clicked.connect(lambda _checked=False: self.removed.emit())
        self.amount.stepped.connect(self.step)
        self.amount.gone_on.connect(self.gone_on)
        self.amount.quantityChanged.connect(lambda _milli: self._follow())
        if measured:  # never a weight that nobody asked for
            self.amount.setPlaceholderText(str(article.product.unit))
            self.amount.expect(_USUAL_ASKED.get(article.product.unit))
            self._follow()
        else:
            self.amount.set_quantity(max(article.product.min_milli, MILLI))
        self.look_changed()

    def look_changed(self) -> None:
        """Room for a weight, or for three figures."""
        if hasattr(self, "_away"):
            measured = self._article.product.unit.measured
            self.amount.setFixedWidth(look().px(104 if measured else 56))

    def show_article(self, article: Article) -> None:
        """The product was changed meanwhile; the quantity stays."""
        self._article = article
        self._follow()

    def article(self) -> Article:
        """What it is about."""
        return self._article

    def variant_id(self) -> UUID:
        """The variant that is wanted."""
        return self._article.variant.id

    def milli(self) -> int | None:
        """How much of it, in milli-units; none for an empty or unreadable field, or nothing."""
        return self.amount.quantity() or None

    def cents(self) -> int:
        """What it comes to."""
        return line_total(self._article.price_cents or 0, self.milli() or 0)

    def step(self, by: int) -> None:
        """One piece or one usual portion more or less, never none."""
        portion = self._article.product.step_milli or MILLI
        self.amount.set_quantity(max(portion, (self.amount.quantity() or 0) + by * portion))

    def begin_typing(self) -> None:
        """Put the cursor into the quantity."""
        self.amount.setFocus()
        self.amount.selectAll()

    def detail(self) -> str:
        """Its price, its amount, and whether enough is left, as shown."""
        return self._detail.text()

    def _follow(self) -> None:
        article, language = self._article, self._language
        unit = str(article.product.unit)
        photo = article.product.photo_of(article.variant)
        self._photo.follow(self._pictures, article.product.name, photo)
        self.name.show_article(article.product.name, article.variant.label)
        price, wanted = article.price_cents, self.milli() or 0
        missing = price is None or article.product.vat_bp is None
        short = article.stock.known and article.free_milli < wanted
        if missing:
            said = self.tr("no price or no VAT rate yet")
        elif short:
            left = formats.asked_quantity(max(0, article.free_milli), unit, language)
            said = self.tr("only {left} left").format(left=left)
        else:
            each = formats.unit_price(price or 0, unit, language)
            comes_to = formats.money(self.cents(), language)
            said = each if not wanted or comes_to == each else f"{each} · {comes_to}"
        self._detail.setText(said)
        set_tone(self._detail, "warn" if missing or short else "muted")
        self.amount.setAccessibleName(self.tr("Quantity of {name}").format(name=article.name))
        self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A rule below."""
        del event
        painter = painter_for(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().colours.line)
        painter.end()
