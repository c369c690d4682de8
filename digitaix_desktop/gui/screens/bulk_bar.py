"""What can be done with several products at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.toast import keep_toast_away


class BulkBar(Card):
    """Hidden until several products are chosen; says how many, and tells what is asked.

    `panel(name)` asks for one of the cards that want more to be filled in.
    """

    publish = Signal(bool)
    archive = Signal(bool)
    """Whether they are put away, or brought back."""
    panel = Signal(str)
    labels = Signal()
    """Shelf labels of them."""
    codes = Signal()
    """In-store barcodes for those that have none."""
    complete = Signal()
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_toast_away(self)
        self._count = label(kind="name")
        self._online = Button(self, text=self.tr("Put online"), variant="tinted", symbol="globe")
        self._offline = Button(self, text=self.tr("Take off the web"), symbol="eye-off")
        self._complete = Button(self, text=self.tr("Fill in what is known"), symbol="check")
        self._complete.setToolTip(
            self.tr("The maker from the brand, the usual VAT, the right of withdrawal")
        )
        self._complete.clicked.connect(lambda _checked=False: self.complete.emit())
        self._archive = Button(self, text=self.tr("Archive"), variant="muted", symbol="archive")
        self._back = Button(
            self, text=self.tr("Put back on sale"), variant="tinted", symbol="archive-restore"
        )
        self._asking = [
            self._asks("price", Button(self, text=self.tr("Price"))),
            self._asks("promotion", Button(self, text=self.tr("Promotion"))),
            self._asks("vat", Button(self, text=self.tr("VAT"))),
            self._asks("category", Button(self, text=self.tr("Category"))),
            self._asks("keeping", Button(self, text=self.tr("Stock"))),
            self._asks("supplier", Button(self, text=self.tr("Supplier"))),
        ]
        self._codes = Button(self, text=self.tr("Barcodes"))
        self._codes.setToolTip(self.tr("Give an in-store barcode to those without one"))
        self._codes.clicked.connect(lambda _checked=False: self.codes.emit())
        self._asking.append(self._codes)
        self._labels = Button(self, text=self.tr("Labels"))
        self._labels.clicked.connect(lambda _checked=False: self.labels.emit())
        self._asking.append(self._labels)
        self._let_go = Button(self, variant="muted", symbol="x")
        self._let_go.setAccessibleName(self.tr("Choose none"))
        self._let_go.setToolTip(self.tr("Choose none"))
        self._online.clicked.connect(lambda _checked=False: self.publish.emit(True))
        self._offline.clicked.connect(lambda _checked=False: self.publish.emit(False))
        self._archive.clicked.connect(lambda _checked=False: self.archive.emit(True))
        self._back.clicked.connect(lambda _checked=False: self.archive.emit(False))
        self._let_go.clicked.connect(lambda _checked=False: self.let_go.emit())
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for part in (
            *self._asking,
            self._online,
            self._offline,
            self._complete,
            self._archive,
            self._back,
        ):
            flow.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._count)
        row.addWidget(buttons, 1)
        row.addWidget(self._let_go)
        self.hide()

    def _asks(self, name: str, button: Button) -> Button:
        button.clicked.connect(lambda _checked=False: self.panel.emit(name))
        return button

    def show_count(self, count: int, *, choosing: bool, archived: bool = False) -> None:
        """Say how many are chosen. With one or none there is nothing to do at once, unless the
        user is `choosing`, click by click. What is `archived` can only come back."""
        said = self.tr("%Ln product(s)", "", count)
        self._count.setText(said if count else self.tr("Click the products you mean"))
        for button in (
            *self._asking,
            self._online,
            self._offline,
            self._complete,
            self._archive,
            self._back,
        ):
            button.setEnabled(count > 0)
            button.setVisible((button is self._back) is archived)
        self.setVisible(choosing or count > 1)
