"""What stands above the products: heading, ways to add some, and the chips that narrow them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.views.products import Filter, Wanted

KEY = "Ctrl+N"


class ProductsHead(Painted, QWidget):
    """Tells what is asked for; `narrowed(Wanted)` says which products are to be shown.

    What is rarely wanted is in a menu; importing goes there too where there is no room.
    """

    add = Signal()
    import_file = Signal()
    export = Signal()
    see_imports = Signal()
    import_sales = Signal()
    match_photos = Signal()
    narrowed = Signal(object)
    choose_several = Signal()
    as_list = Signal(bool)

    def __init__(
        self,
        categories: Callable[[], Sequence[str]],
        brands: Callable[[], Sequence[str]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._categories, self._brands = categories, brands
        self._wanted = Wanted()
        self._archived = 0
        self.heading = label(self.tr("Products"), kind="title")
        self.add_button = Button(
            self, text=self.tr("Add"), variant="filled", symbol="plus", key_hint=KEY
        )
        self._import = Button(self, text=self.tr("Import"), symbol="file-spreadsheet")
        self._more = Button(self, variant="muted", symbol="ellipsis")
        self._more.setAccessibleName(self.tr("More"))
        self._more.setToolTip(self.tr("More"))
        self._shape = Button(self, variant="muted", symbol="list")
        self._is_list = False
        self._shape.clicked.connect(lambda _checked=False: self.show_as_list(not self._is_list))
        self._name_shape()
        self.add_button.clicked.connect(lambda _checked=False: self.add.emit())
        self._import.clicked.connect(lambda _checked=False: self.import_file.emit())
        self._more.clicked.connect(lambda _checked=False: self._offer_more())
        self._chips = {
            Filter.ALL: Chip(self, text=self.tr("All")),
            Filter.ONLINE: Chip(self, text=self.tr("Online")),
            Filter.TO_COMPLETE: Chip(self, text=self.tr("To complete")),
            Filter.SOLD_OUT: Chip(self, text=self.tr("Sold out")),
            Filter.OFFLINE: Chip(self, text=self.tr("Offline")),
            Filter.ARCHIVED: Chip(self, text=self.tr("Archived")),
        }
        self._category = Chip(self, text=self.tr("Category"), opens_menu=True)
        self._category.clicked.connect(lambda _checked=False: self._offer_categories())
        self._brand = Chip(self, text=self.tr("Brand"), opens_menu=True)
        self._brand.clicked.connect(lambda _checked=False: self._offer_brands())
        self._words = Button(self, variant="tinted", symbol="x")
        self._words.set_symbol_after(True)
        self._words.clicked.connect(lambda _checked=False: self.show_words(""))
        self._words.hide()
        self._lay_out()
        self._show_wanted()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.heading)
        top.addStretch(1)
        for button in (self._shape, self._more, self._import, self.add_button):
            top.addWidget(button)
        self._group = QButtonGroup(self)
        chips = QWidget(self)
        flow = FlowLayout(chips)
        for which, chip in self._chips.items():
            self._group.addButton(chip)
            flow.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, which=which: self.show_filter(which))
        for part in (self._category, self._brand, self._words):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(chips)

    # What is wanted -----------------------------------------------------------------------

    def wanted(self) -> Wanted:
        """Which products are to be shown."""
        return self._wanted

    def show_as_list(self, as_list: bool) -> None:
        """One product a line, or as cards."""
        changed, self._is_list = as_list != self._is_list, as_list
        self._name_shape()
        if changed:
            self.as_list.emit(as_list)

    def _name_shape(self) -> None:
        words = self.tr("Show as cards") if self._is_list else self.tr("Show as a list")
        self._shape.set_symbol("layout-grid" if self._is_list else "list")
        self._shape.setAccessibleName(words)
        self._shape.setToolTip(words)

    def show_filter(self, which: Filter) -> None:
        """Narrow the list to one state."""
        self._want(replace(self._wanted, filter=which))

    def show_category(self, category: str | None) -> None:
        """Narrow the list to one category, or to none."""
        self._want(replace(self._wanted, category=category))

    def show_brand(self, brand: str | None) -> None:
        """Narrow the list to one brand, or to none."""
        self._want(replace(self._wanted, brand=brand))

    def show_words(self, words: str) -> None:
        """Narrow the list to what these words find; nothing for none."""
        self._want(replace(self._wanted, words=words.strip()))

    def show_all(self) -> None:
        """Narrow it no longer."""
        self._want(Wanted())

    def show_counts(self, counts: Mapping[Filter, int]) -> None:
        """Write the numbers on the chips; the archive shows once there is something in it."""
        self._archived = counts.get(Filter.ARCHIVED, 0)
        self._brand.setVisible(self._wanted.brand is not None or bool(self._brands()))
        self._chips[Filter.ARCHIVED].setVisible(self._has_archive())
        for which, chip in self._chips.items():
            chip.set_count(counts.get(which, 0))

    def show_connected(self, connected: bool) -> None:
        """What is put online is only ready for it while the shop is on no marketplace."""
        online = self.tr("Online") if connected else self.tr("Ready")
        self._chips[Filter.ONLINE].rename(online)

    def _has_archive(self) -> bool:
        return self._archived > 0 or self._wanted.filter is Filter.ARCHIVED

    def stand_back(self, back: bool) -> None:
        """Another button is the next step now: a screen has one filled button at most."""
        self.add_button.set_variant("outlined" if back else "filled")

    def _want(self, wanted: Wanted) -> None:
        changed, self._wanted = wanted != self._wanted, wanted
        self._show_wanted()
        if changed:
            self.narrowed.emit(wanted)

    def _show_wanted(self) -> None:
        self._chips[self._wanted.filter].setChecked(True)
        self._chips[Filter.ARCHIVED].setVisible(self._has_archive())
        category = self._wanted.category
        self._category.show_choice(
            category or self.tr("Category"), chosen=self._wanted.category is not None
        )
        brand = self._wanted.brand
        self._brand.show_choice(brand or self.tr("Brand"), chosen=brand is not None)
        self._words.setVisible(bool(self._wanted.words))
        said = self.tr("“{words}”").format(words=self._wanted.words)
        self._words.setText(said)
        self._words.setAccessibleName(
            self.tr("Stop searching for {words}").format(words=self._wanted.words)
        )

    # Menus --------------------------------------------------------------------------------

    def _offer_categories(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("All categories"), lambda: self.show_category(None))
        menu.addSeparator()
        for category in self._categories():
            action = menu.addAction(category.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, category=category: self.show_category(category)
            )
        self._open(menu, self._category)

    def _offer_brands(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("All brands"), lambda: self.show_brand(None))
        menu.addSeparator()
        for brand in self._brands():
            action = menu.addAction(brand.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, brand=brand: self.show_brand(brand))
        self._open(menu, self._brand)

    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Choose several"), self.choose_several.emit)
        menu.addAction(self.tr("Export to a spreadsheet"), self.export.emit)
        if self._import.isHidden():
            menu.addAction(self.tr("Import a file"), self.import_file.emit)
        menu.addAction(self.tr("Photos of a folder…"), self.match_photos.emit)
        menu.addAction(self.tr("Imports and large changes…"), self.see_imports.emit)
        menu.addAction(self.tr("Sales of another till…"), self.import_sales.emit)
        self._open(menu, self._more)

    def _open(self, menu: QMenu, below: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + look().px(4))))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the rarer ways in a menu where there is no room."""
        super().resizeEvent(event)
        self._make_room()

    def look_changed(self) -> None:
        """Words may have grown."""
        if hasattr(self, "_more"):
            self._make_room()

    def _make_room(self) -> None:
        parts = (self.heading, self._shape, self._more, self._import, self.add_button)
        needed = sum(part.sizeHint().width() for part in parts) + 5 * 8
        self._import.setVisible(needed <= self.width())
