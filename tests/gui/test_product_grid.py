from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.painting import width_of
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.product_card import (
    CARD,
    CardFace,
    amounts_place,
    in_two_lines,
)
from digitaix_desktop.gui.widgets.product_grid import ProductGrid

MANY = 100_000
AnyIndex = QModelIndex | QPersistentModelIndex


class Shelf(QAbstractListModel):
    """A hundred thousand products that remembers which of them it was asked for."""

    def __init__(self, count: int = MANY) -> None:
        super().__init__()
        self.count = count
        self.asked: set[int] = set()

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802 - Qt's name
        return self.count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked.add(index.row())
        return CardFace(f"Produit {index.row()}", "24,90 €") if role == CARD else None


class Shown:
    def __init__(self, qtbot: QtBot, count: int = MANY) -> None:
        self.qtbot, self.shelf, self.grid = qtbot, Shelf(count), ProductGrid()
        self.grid.setModel(self.shelf)
        self.grid.resize(900, 700)
        qtbot.addWidget(self.grid)
        self.grid.show()
        QTest.qWaitForWindowActive(self.grid)
        self.opened: list[int] = []
        self.grid.opened.connect(lambda index: self.opened.append(index.row()))

    def read(self) -> set[int]:
        """The rows that painting the grid now reads."""
        self.shelf.asked.clear()
        self.grid.grab()
        return set(self.shelf.asked)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_only_the_rows_in_sight_are_read(shown: Shown) -> None:
    in_sight = set(shown.grid.rows_in(shown.grid.viewport().rect()))
    assert shown.read() == in_sight
    assert len(in_sight) < 40

    shown.grid.scrollToBottom()

    assert shown.read() == set(shown.grid.rows_in(shown.grid.viewport().rect()))
    assert MANY - 1 in shown.shelf.asked
    assert 0 not in shown.shelf.asked


@pytest.mark.parametrize("as_list", [False, True], ids=["cards", "list"])
@pytest.mark.parametrize("steps", [(30,), (250, -40), (3, 5, 7), (50_000, 20), (2000, -2000)])
def test_what_is_on_the_screen_is_what_was_scrolled_to(
    steps: tuple[int, ...], as_list: bool, shown: Shown
) -> None:
    grid = shown.grid
    grid.show_as_list(as_list)
    for step in steps:
        QApplication.processEvents()
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().value() + step)

    def painted() -> bool:
        """The picture on the screen, against one that is drawn anew."""
        on_screen = grid.screen().grabWindow(grid.winId()).toImage()
        anew = grid.grab().toImage().convertToFormat(on_screen.format())
        cards = grid.viewport().geometry()
        return on_screen.copy(cards) == anew.copy(cards)

    shown.qtbot.waitUntil(painted)


def test_neither_a_reset_nor_a_resize_reads_what_is_out_of_sight(shown: Shown) -> None:
    shown.shelf.asked.clear()
    shown.shelf.beginResetModel()
    shown.shelf.endResetModel()
    shown.grid.resize(1100, 500)
    QTest.qWaitForWindowExposed(shown.grid)
    shown.grid.grab()

    assert len(shown.shelf.asked) < 60


def test_typing_letters_does_not_search_through_all_products(shown: Shown) -> None:
    shown.read()
    shown.shelf.asked.clear()
    QTest.keyClicks(shown.grid, "zebre")
    assert len(shown.shelf.asked) < 60


def test_the_row_under_the_pointer_is_the_one_drawn_there(shown: Shown) -> None:
    shown.grid.scrollTo(shown.shelf.index(50_000))
    for row in shown.grid.rows_in(shown.grid.viewport().rect()):
        middle = shown.grid.visualRect(shown.shelf.index(row)).center()
        assert shown.grid.indexAt(middle).row() == row
    assert not shown.grid.indexAt(QPoint(-5, 10)).isValid()


def test_cards_fill_the_width_at_any_width(shown: Shown) -> None:
    for width in (400, 620, 873, 1200):
        shown.grid.resize(width, 600)
        columns, room = shown.grid.columns(), shown.grid.viewport().width()
        last = shown.grid.visualRect(shown.shelf.index(columns - 1))
        assert room - columns < last.right() + 1 <= room


def test_arrows_move_and_enter_opens(shown: Shown) -> None:
    grid, columns = shown.grid, shown.grid.columns()
    grid.setCurrentIndex(shown.shelf.index(0))

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(grid, key)
    assert shown.opened == [columns + 1]
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert grid.currentIndex().row() == MANY - 1
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()).center())
    QTest.keyClick(grid, Qt.Key.Key_Home)
    QTest.keyClick(grid, Qt.Key.Key_Up)

    assert grid.currentIndex().row() == 0


def test_a_click_chooses_and_opens(shown: Shown) -> None:
    middle = shown.grid.visualRect(shown.shelf.index(2)).center()
    QTest.mouseClick(shown.grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert shown.opened == [2]
    assert [index.row() for index in shown.grid.selectedIndexes()] == [2]


def test_shift_chooses_all_between_two(shown: Shown) -> None:
    grid = shown.grid
    for row, keys in ((1, Qt.KeyboardModifier.NoModifier), (6, Qt.KeyboardModifier.ShiftModifier)):
        place = grid.visualRect(shown.shelf.index(row)).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, keys, place)

    assert sorted(index.row() for index in grid.selectedIndexes()) == [1, 2, 3, 4, 5, 6]


def test_coming_in_by_tab_lands_on_the_first_card(shown: Shown) -> None:
    shown.grid.clearFocus()
    shown.grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.grid.currentIndex().row() == 0
    assert shown.grid.selectedIndexes() == []


def test_an_empty_shelf_is_no_trouble(qtbot: QtBot) -> None:
    shown = Shown(qtbot, count=0)
    QTest.keyClick(shown.grid, Qt.Key.Key_Down)
    QTest.keyClick(shown.grid, Qt.Key.Key_Return)
    assert shown.opened == []
    assert shown.read() == set()


def test_nothing_to_scroll_shows_no_handle(qtbot: QtBot) -> None:
    few = Shown(qtbot, 3)
    assert not few.grid.verticalScrollBar().isEnabled()

    many = Shown(qtbot, 300)

    assert many.grid.verticalScrollBar().isEnabled()
    assert many.grid.viewport().width() == few.grid.viewport().width()


def test_a_long_name_goes_on_in_a_second_line(shown: Shown) -> None:
    name = "Confiture de myrtilles sauvages de Savoie"

    lines = in_two_lines(name, 200)

    assert len(lines) == 2
    assert " ".join(lines) == name
    assert in_two_lines("Thym", 200) == ("Thym",)
    assert in_two_lines("Châteauneuf-du-Pape", 150) == ("Châteauneuf-du-", "Pape")
    assert in_two_lines("Anticonstitutionnellement", 40) == ("Anticonstitutionnellement",)


class TwoNames(Shelf):
    """A short name beside one that takes two lines."""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        names = ("Pot", "Rosier grimpant remontant à fleurs blanches")
        photo = QPixmap(60, 60)
        photo.fill(Qt.GlobalColor.red)
        face = CardFace(names[index.row()], "24,90 €", photo=photo)
        return face if role == CARD else None


def test_photos_of_one_row_are_of_one_height(qtbot: QtBot) -> None:
    grid = ProductGrid()
    qtbot.addWidget(grid)
    grid.setModel(TwoNames(2))
    grid.resize(900, 700)
    grid.show()
    image = grid.viewport().grab().toImage()

    def photo_rows(row: int) -> int:
        cell = grid.visualRect(grid.model().index(row, 0))
        column = [image.pixelColor(cell.center().x(), y) for y in range(cell.top(), cell.bottom())]
        return sum(each == QColor(Qt.GlobalColor.red) for each in column)

    assert photo_rows(0) == photo_rows(1) > 100


class OneCheese(Shelf):
    """A product by the kilo, of this price and with that much there."""

    def __init__(self, price: str, *stock: str) -> None:
        super().__init__(1)
        self.face = CardFace("Tomme", price, stock[0], stock_short=stock[-1])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.face if role == CARD else None


def test_a_quantity_without_room_has_fewer_figures_or_a_line_of_its_own(qtbot: QtBot) -> None:
    grid = ProductGrid()
    qtbot.addWidget(grid)
    grid.resize(350, 500)
    grid.show()

    def painted(price: str, *stock: str) -> QImage:
        grid.setModel(OneCheese(price, *stock))
        return grid.viewport().grab().toImage()

    assert painted("9 €/kg", "4,645 kg", "4,6 kg") == painted("9 €/kg", "4,645 kg")
    wide = amounts_place(grid.visualRect(grid.model().index(0, 0))).width() - look().px(6)
    room = wide - width_of("4,6 kg", look().font("small")) - 2
    price = "9" * (room // width_of("9", look().font()))
    assert painted(price, "4,645 kg", "4,6 kg") == painted(price, "4,6 kg")
    assert painted(price + "999", "4,645 kg", "4,6 kg") == painted(price + "999", "4,645 kg")
    assert painted(price + "999", "4,645 kg") != painted(price + "999", "")
