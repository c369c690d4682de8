"""The field on top: finds products, orders and deeds; a scan needs not even the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, key_cap_width, paint_key_cap, painter_for
from digitaix_desktop.gui.scanner import from_french_keys, is_surely_a_code
from digitaix_desktop.gui.theme import look

if TYPE_CHECKING:
    from digitaix_desktop.gui.pictures import Pictures
    from digitaix_desktop.gui.widgets.action import Action
    from digitaix_desktop.gui.widgets.search_results import SearchResults
    from digitaix_desktop.operations.views.products import Found

KEY = "Ctrl+K"


class SearchField(Painted, QLineEdit):
    """480 × 40; what `find` answers hangs below as one types. `chosen` tells which line
    was taken, `entered(str)` what was entered without any."""

    chosen = Signal(object)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, key: str = KEY) -> None:
        super().__init__(parent)
        self._key = key  # written in it while it is empty
        self._find: Callable[[str], Sequence[Found | Action]] = lambda _text: ()
        self._meant: Callable[[str], str] = lambda _text: ""
        self._pictures: Pictures | None = None
        self._results: SearchResults | None = None
        self.setProperty("searches", True)
        self.setPlaceholderText(self.tr("Search or scan…"))
        self.setAccessibleName(self.tr("Search products and orders, or scan"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look().width("search"))
        self.textChanged.connect(self._look_up)
        self.look_changed()

    def look_changed(self) -> None:
        """Leave room for the icon and the key."""
        worn = look()
        self.setMaximumWidth(worn.width("search"))
        key = key_cap_width(self._key) + worn.px(4) if self._key else 0
        self.setTextMargins(worn.px(28), 0, key, 0)

    def set_find(self, find: Callable[[str], Sequence[Found | Action]]) -> None:
        """Say who answers; asked at every key, so it must answer within a blink."""
        self._find = find

    def set_pictures(self, pictures: Pictures) -> None:
        """Say who has the photos of what is found."""
        self._pictures = pictures

    def set_meant(self, meant: Callable[[str], str]) -> None:
        """Say who knows what a mistyped text may have meant; asked only where nothing is found."""
        self._meant = meant

    def results(self) -> SearchResults:
        """The list below the field, a child of the window."""
        if self._results is None:
            # Not at the top: the field is painted first of all, and asked long after.
            from digitaix_desktop.gui.widgets.search_results import SearchResults

            self._results = SearchResults(self.window(), self._pictures)
            self._results.picked.connect(self._take)
        return self._results

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It grows up to 480 px; in a narrow window the chip beside it keeps its words."""
        return QSize(look().px(300), look().height("control"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a name."""
        return QSize(look().px(200), look().height("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move in the list, Enter takes, Escape lets go."""
        results = self.results()
        match event.key():
            case Qt.Key.Key_Down:
                results.move_choice(1)
            case Qt.Key.Key_Up:
                results.move_choice(-1)
            case Qt.Key.Key_Escape:
                self.clear()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Coming back shows again what was found."""
        super().focusInEvent(event)
        self.selectAll()
        self._look_up(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving closes the list."""
        super().focusOutEvent(event)
        self.results().hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The field, a magnifying glass, and the key that leads here while it is empty."""
        super().paintEvent(event)
        worn = look()
        c = worn.colours
        painter = painter_for(self)
        glass = QRect(worn.px(12), 0, worn.px(18), self.height())
        paint_icon(painter, glass, "search", c.muted)
        if self._key and not self.text():
            wide = key_cap_width(self._key)
            cap = QRect(self.width() - worn.px(12) - wide, 0, wide, self.height())
            paint_key_cap(painter, cap, self._key, c.edge, c.muted)
        painter.end()

    def _look_up(self, text: str) -> None:
        if not text.strip() or not self.hasFocus():
            if self._results is not None:
                self._results.hide()
            return
        window = self.window()
        below = QRect(self.mapTo(window, QPoint(0, 0)), self.size())
        asked = text.strip()
        found, near = self._find(asked), ""
        if not found and (near := self._meant(asked)):
            found = self._find(near)
        self.results().show_found(found, below, asked, near=bool(near))

    def _enter(self) -> None:
        found, text = self.results().choice(), self.text().strip()
        if text != (code := from_french_keys(text)) and is_surely_a_code(code.upper()):
            found, text = None, code.upper()  # a scanner so slow that nobody took it for one
        if found is not None:
            self._take(found)
        elif text:
            self.clear()
            self.entered.emit(text)

    def _take(self, found: Found | Action) -> None:
        self.clear()
        self.results().hide()
        self.chosen.emit(found)
