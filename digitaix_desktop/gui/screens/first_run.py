"""The first start: three screens, each of which can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from digitaix_desktop.gui.forms.ui_first_run import Ui_FirstRun
from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.dropped_files import FileDrops
from digitaix_desktop.gui.screens.first_products import FirstProducts
from digitaix_desktop.gui.screens.first_run_page import FirstPage
from digitaix_desktop.gui.screens.first_shop import FirstShop
from digitaix_desktop.gui.screens.first_trade import FirstTrade
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.choices import FIRST_RUN_DONE
from digitaix_desktop.operations.settings import TRADES, Choose
from digitaix_desktop.operations.views.products import Filter

_SHOP, _TRADE, _PRODUCTS = range(3)


class FirstRun(Painted, QWidget):
    """Covers the window until `done`; then it may lead to the import, or to the first product."""

    done = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.form = Ui_FirstRun()
        self.form.setupUi(self)
        self.form.steps.set_steps(
            [self.tr("Your shop"), self.tr("What you sell"), self.tr("First products")]
        )
        self.shop, self.trade = FirstShop(parts), FirstTrade(parts)
        self.products = FirstProducts(parts)
        self._pages: list[FirstPage] = [self.shop, self.trade, self.products]
        for page in self._pages:
            self.form.pages.addWidget(Scrolling(page))
            page.ready_changed.connect(self._show_foot)
            page.finished.connect(self._forward)
        self.products.file_chosen.connect(self._import)
        self.products.by_hand.connect(self._add_by_hand)
        self.form.back.clicked.connect(lambda _checked=False: self._backward())
        self.form.skip.clicked.connect(lambda _checked=False: self._forward())
        self.form.next.clicked.connect(lambda _checked=False: self._page().go_on())
        drops = FileDrops(self, self.tr("Drop it here: you see what it means before it goes in"))
        drops.table.connect(self._dropped_table)
        drops.pictures.connect(self._dropped_pictures)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.look_changed()
        self._show(_SHOP)

    def look_changed(self) -> None:
        """Head and foot keep their heights in the grid."""
        if hasattr(self, "form"):
            self.form.head.setFixedHeight(look().px(72))
            self.form.foot.setFixedHeight(look().height("next-step") + 32)

    # From screen to screen ----------------------------------------------------------------

    def _page(self) -> FirstPage:
        return self._pages[self.form.pages.currentIndex()]

    def _show(self, number: int) -> None:
        self.form.pages.setCurrentIndex(number)
        self.form.steps.set_current(number)
        page = self._page()
        page.begin()
        self.setFocusProxy(page)
        self._show_foot()
        page.setFocus()

    def _forward(self) -> None:
        """The next screen that has something to ask; what the marketplace knew is not asked."""
        number = self.form.pages.currentIndex() + 1
        joined = self._parts.queries.pairing() is not None
        if number == _TRADE and joined and self._parts.queries.profile().trade in TRADES:
            number += 1
        if number == _PRODUCTS and joined and self._parts.queries.product_counts()[Filter.ALL]:
            number += 1
        if number > _PRODUCTS:
            self._finish()
        else:
            self._show(number)

    def _backward(self) -> None:
        self._show(self.form.pages.currentIndex() - 1)

    def _finish(self, then: Callable[[], None] | None = None) -> None:
        """It is not shown again; there is nothing in it to undo."""
        desk = self._parts.desk
        desk.undo_stack.forget(desk.do(Choose(FIRST_RUN_DONE, True)))
        self.done.emit()
        if then is not None:
            then()

    def _import(self, path: Path) -> None:
        self._finish(lambda: self._parts.go.import_file.emit(path))

    def _add_by_hand(self) -> None:
        self._finish(lambda: self._parts.go.add_product.emit(""))

    # The foot -----------------------------------------------------------------------------

    def _show_foot(self) -> None:
        page, form = self._page(), self.form
        number = form.pages.currentIndex()
        form.back.setVisible(number > _SHOP)
        form.back.setEnabled(not page.is_busy())
        form.skip.setText(self.tr("Skip") if number == _TRADE else self.tr("Later"))
        form.skip.setEnabled(not page.is_busy())
        form.skip.setVisible(number < _PRODUCTS)
        form.next.setVisible(number < _PRODUCTS)
        form.next.setEnabled(page.is_ready() and not page.is_busy())

    # Keys and drops -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is *Continue*, as it says; where it can't, the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if self.form.next.isVisible() and self.form.next.isEnabled():
            self.form.next.click()
        elif isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()

    def _dropped_table(self, path: Path) -> None:
        """The file says what the first products are; what was chosen so far is kept."""
        if not self._page().is_busy():
            self._page().keep()
            self._import(path)

    def _dropped_pictures(self, paths: list[Path]) -> None:
        if not self._page().is_busy():
            self._page().keep()
            self._finish(lambda: self._parts.go.match_photos.emit(paths))
