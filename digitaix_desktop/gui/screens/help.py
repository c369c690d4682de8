"""F1: what the screen in front is for, and the keys that work on it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.gui.painting import Painted, key_cap_width, paint_key_cap, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label

_WIDE = 520


class _Key(Painted, QWidget):
    """A key as it is drawn beside buttons."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.look_changed()

    def look_changed(self) -> None:
        """As wide as the key's name."""
        self.setFixedSize(key_cap_width(self._name), look().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The name in its frame."""
        del event
        colours = look().colours
        painter = painter_for(self)
        paint_key_cap(painter, self.rect(), self._name, colours.edge, colours.ink)
        painter.end()


class Help(QDialog):
    """A sheet over the window; Esc or its button closes it."""

    def __init__(self, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("onlyShows", True)  # a scan closes it
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumWidth(look().px(_WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        about = self._about().get(place, "")
        if about:
            column.addWidget(label(about, wraps=True))
        column.addWidget(label(self.tr("Keys"), kind="emphasis"))
        keys = QGridLayout()
        keys.setHorizontalSpacing(16)
        keys.setVerticalSpacing(8)
        keys.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(self._keys()):
            keys.addWidget(_Key(key), row, 0, Qt.AlignmentFlag.AlignRight)
            keys.addWidget(label(meaning, wraps=True), row, 1)
        column.addLayout(keys)
        close = Button(self, text=self.tr("Close"), variant="outlined")
        close.clicked.connect(lambda _checked=False: self.accept())
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        # At that width: in the narrowest column words would claim many more lines than they take.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.resize(self.minimumWidth(), column.totalHeightForWidth(self.minimumWidth()))

    def _about(self) -> dict[str, str]:
        return {
            "today": self.tr(
                "What to do now, the most urgent first. One click leads on to each order, and to "
                "each product that runs low or is not complete."
            ),
            "orders": self.tr(
                "Orders from left to right, from their arrival to the hand-over. Scan a slip, or "
                "type its code into the search, to open its order; one that is ready is then "
                "handed over."
            ),
            "products": self.tr(
                "Everything the shop sells. A name and a price put a product online; a whole "
                "catalogue comes in by dropping its file on this window."
            ),
            "stock": self.tr(
                "Scan what is sold, one after the other: each takes one off the stock, here and on "
                "the web. What is sold by weight asks how much it was; if the next customer is "
                "already there, scan on, and note it later. Each line on the right can be undone. "
                "An inventory waits under its name until it is finished, an expected delivery "
                "under “Delivery”. What has little left is listed under “To order again”."
            ),
            "settings": self.tr(
                "The shop, the marketplace, the printers and this window. “Set up a printer” leads "
                "there in four steps, with a test page."
            ),
            "prints": self.tr(
                "What waits for its printer, and why; what somebody has to look at; what came out. "
                "What waits comes out by itself once its printer is back. “Elsewhere” takes a "
                "print to another printer, onto the screen, or into a file."
            ),
            "exchanges": self.tr(
                "What this PC sent to the marketplace and what came from it. What waits leaves by "
                "itself. Where two PCs changed one thing, both values stand side by side: one "
                "click takes the other, on every PC of the shop."
            ),
        }

    def _keys(self) -> Iterator[tuple[str, str]]:
        def named(sequence: str) -> str:
            return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)

        yield named("Ctrl+K"), self.tr("Search, or scan")
        yield named("Ctrl+1") + " … 5", self.tr("Go from place to place")
        yield named("Ctrl+N"), self.tr("Add a product; put goods aside in Orders")
        yield named("Ctrl+Z"), self.tr("Undo what was done last")
        yield named("Ctrl+P"), self.tr("Print the slip of the order in front, or of new orders")
        yield self.tr("Enter"), self.tr("Press the large button")
        yield self.tr("Esc"), self.tr("Close the sheet")
