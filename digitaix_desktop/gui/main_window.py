"""The frame: rail, search, chip, places and toast. It shows and asks; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from shiboken6 import isValid

from digitaix_desktop.gui.forms.ui_main_window import Ui_MainWindow
from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.settling import Settling
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.alert_banner import AlertBanner
from digitaix_desktop.gui.widgets.print_chip import PrintChip
from digitaix_desktop.gui.widgets.status_chip import StatusChip
from digitaix_desktop.gui.widgets.toast import Toast

if TYPE_CHECKING:
    from digitaix_desktop.gui.pictures import Pictures
    from digitaix_desktop.gui.widgets.action import Action
    from digitaix_desktop.operations.views.products import Found

_LIST_LEFT, _COVER_LEFT = 8, 24
_SMALLEST = (880, 560)
"""Below this Qt would cut things off; everything is laid out for 1024 × 700 and more."""


class MainWindow(Painted, QMainWindow):
    """Takes places and what they have to say, and tells what the user asked for.

    Keys: Ctrl+K search, Ctrl+1… places, Ctrl+N new, Ctrl+Z undo, Ctrl+P print, F1 help; the last
    four name the place they were pressed in.
    """

    place_chosen = Signal(str)
    found_chosen = Signal(object)  # Found or Action
    search_entered = Signal(str)
    exchanges_asked = Signal()
    new_asked = Signal(str)
    print_asked = Signal(str)
    help_asked = Signal(str)
    undo_asked = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], object]] = {}
        self._cover: QWidget | None = None
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self.setMinimumSize(*_SMALLEST)
        self._banner = AlertBanner()
        self.form.central_column.insertWidget(0, self._banner)
        self._settling = Settling(self, self._banner)
        self._banner.pushed.connect(self._settling.moved)
        self._shop, self._calling = "", 0
        self._toast = Toast(self.form.central)
        self._toast.undone.connect(self.undo_asked)
        self.form.rail.chosen.connect(self.show_place)
        self.form.search.chosen.connect(self.found_chosen)
        self.form.search.entered.connect(self.search_entered)
        self.form.status.clicked.connect(lambda _checked=False: self.exchanges_asked.emit())
        self._add_keys()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.look_changed()

    def look_changed(self) -> None:
        """The top bar and the toast keep their place in the grid."""
        if hasattr(self, "_toast"):
            self.form.top.setFixedHeight(look().height("top"))
            self._place_toast()

    # What it is told.

    def set_shop(self, name: str) -> None:
        """Say whose shop this is."""
        self.form.rail.set_shop(name)
        self._shop = name
        self._show_title()

    def add_place(
        self, key: str, title: str, icon: str, widget: QWidget | Callable[[], object]
    ) -> None:
        """Add a place to the rail, with the icon of that name; Ctrl and its number lead there."""
        self.add_page(key, widget)
        self.form.rail.add_place(key, title, icon)
        number = len(self.form.rail.places())
        keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        keys.activated.connect(lambda: self.show_place(key) if self._cover is None else None)

    def add_page(self, key: str, widget: QWidget | Callable[[], object]) -> None:
        """Add a place that the rail doesn't name, as the exchanges behind the chip.

        One that is yet to be made is made, and added, when it is shown first: the window is there
        sooner.
        """
        if not isinstance(widget, QWidget):
            self._makers[key] = widget
            return
        self._makers.pop(key, None)
        self._places[key] = widget
        self.form.places.addWidget(widget)

    def show_place(self, key: str) -> None:
        """Go to a place, and say so; keys are for it from now on."""
        self.uncover()
        if key in self._makers:
            self._makers[key]()
        place, left = self._places[key], self.form.places.currentWidget()
        last = place.focusWidget()
        # Qt passes the keys of a place that goes to whatever comes next, which nobody chose.
        focus = QApplication.focusWidget() or self
        lost = left is not None and left is not place and left.isAncestorOf(focus)
        self.form.places.setCurrentWidget(place)
        self._give_keys_to(place, last, lost=lost)
        self.form.rail.set_current(key if key in self.form.rail.places() else "")
        self.place_chosen.emit(key)

    def current_place(self) -> str:
        """The key of the place shown."""
        shown = self.form.places.currentWidget()
        return next((key for key, widget in self._places.items() if widget is shown), "")

    def banner(self) -> AlertBanner:
        """The bar across the window while an order calls."""
        return self._banner

    def is_settling(self) -> bool:
        """Whether something has just moved, as under the bar: a click there is let go of."""
        return any(each.is_on() for each in self.findChildren(Settling))

    def set_calling(self, count: int) -> None:
        """Say in the title how many orders call, for whoever looks at another program."""
        self._calling = count
        self._show_title()

    def _show_title(self) -> None:
        name = f"{self._shop} · DigitAix" if self._shop else "DigitAix"
        self.setWindowTitle(f"({self._calling}) {name}" if self._calling else name)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many orders call for somebody."""
        self.form.rail.set_badge(key, count)

    def set_find(
        self,
        find: Callable[[str], Sequence[Found | Action]],
        meant: Callable[[str], str] | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        """Say who answers the search field, who knows what a mistyped text meant, and who has the
        photos of what is found."""
        self.form.search.set_find(find)
        if pictures is not None:
            self.form.search.set_pictures(pictures)
        if meant is not None:
            self.form.search.set_meant(meant)

    def status(self) -> StatusChip:
        """The chip that says how things stand with the marketplace."""
        chip: StatusChip = self.form.status
        return chip

    def prints(self) -> PrintChip:
        """The chip that says that a print waits for somebody."""
        chip: PrintChip = self.form.prints
        return chip

    def say(
        self,
        text: str,
        *,
        undoable: bool = True,
        see: Callable[[], None] | None = None,
        see_words: str = "",
    ) -> None:
        """Say what was just done, with the way back beside it, and the way to `see` it."""
        self._toast.show_deed(text, undoable=undoable, see=see, see_words=see_words)

    def toast(self) -> Toast:
        """The message at the bottom left."""
        return self._toast

    def cover(self, widget: QWidget) -> None:
        """Show something that needs the whole window, as the import or the first start."""
        self.uncover()
        self._cover = widget
        self.form.pages.addWidget(widget)
        self.form.pages.setCurrentWidget(widget)
        self._place_toast()
        widget.setFocus()

    def uncover(self) -> None:
        """Go back to the frame; what covered it is taken out, not destroyed."""
        if self._cover is None:
            return
        self.form.pages.removeWidget(self._cover)
        self._cover.hide()
        self._cover = None
        self.form.pages.setCurrentWidget(self.form.frame)
        self._place_toast()

    def covered_by(self) -> QWidget | None:
        """What covers the frame now, if anything."""
        return self._cover

    def is_searching(self) -> bool:
        """Whether what is typed or scanned now goes into the search field."""
        return self.form.search.hasFocus()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.uncover()
        self.form.search.setFocus()
        self.form.search.selectAll()

    # What it hears.

    def _add_keys(self) -> None:
        here = self.current_place
        for keys, deed in (
            ("Ctrl+K", self.search),
            ("Ctrl+N", lambda: self.new_asked.emit(here())),
            ("Ctrl+P", lambda: self.print_asked.emit(here())),
            ("F1", lambda: self.help_asked.emit(here())),
            ("Ctrl+Z", self._undo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _undo(self) -> None:
        self._toast.dismiss()
        self.undo_asked.emit()

    def _give_keys_to(self, place: QWidget, last: QWidget | None, *, lost: bool) -> None:
        """Where they were for last in it, unless somebody types or goes along the rail by keys."""
        focus = QApplication.focusWidget()
        if focus is not None and not lost:
            typing = isinstance(focus, QLineEdit) and bool(focus.text())
            if typing or place.isAncestorOf(focus) or self.form.rail.isAncestorOf(focus):
                return
        (last if last is not None and last.isVisible() else place).setFocus()

    def _place_toast(self) -> None:
        rail = self.form.rail.width() / look().scale
        self._toast.set_left(_COVER_LEFT if self._cover else round(rail) + _LIST_LEFT)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Listen to the line that has the focus, for the sake of Ctrl+Z.

        When what had it goes, as the row of a sale that was undone, Qt passes it to whatever comes
        next. The search field is not for that: what is scanned into it is shown and not sold.
        """
        place = self.form.places.currentWidget()
        if new is self.form.search and old is not None and place is not None:
            left = isValid(old) and not (old.isVisible() and old.isEnabled())
            if left and place.isAncestorOf(old) and self._cover is None:
                # Not within Qt's own telling: others would hear of the two in the wrong order.
                QTimer.singleShot(0, self, self._leave_search)
        if isinstance(new, QLineEdit) and new.window() is self:
            new.removeEventFilter(self)
            new.installEventFilter(self)

    def _leave_search(self) -> None:
        place = self.form.places.currentWidget()
        if place is not None and self.is_searching() and not self.form.search.text():
            place.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A line takes Ctrl+Z for itself even with nothing typed to undo: then it is the shop's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and isinstance(watched, QLineEdit) and not watched.isUndoAvailable():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell those who must finish first."""
        self.closing.emit()
        super().closeEvent(event)
