"""A field for a barcode, typed or scanned: its check digit is looked at as it is entered."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from digitaix_desktop.domain.barcodes import BarcodeFault, read_barcode
from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look


class BarcodeEdit(Painted, QLineEdit):
    """A scan goes into the field that has the focus. What can't be a barcode stays as typed,
    marked, and `faultFound` says why; `codeEntered` tells a code that is right, or an empty one.
    """

    codeEntered = Signal(str)  # noqa: N815 - on Enter, on a scan, or when left, if it changed
    faultFound = Signal(str)  # noqa: N815 - why it is no barcode; empty once it is right again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entered = ""
        self.setProperty("takesScans", True)
        self.setAccessibleName(self.tr("Barcode"))
        self.editingFinished.connect(self._finished)
        self.textEdited.connect(lambda _text: self._mark(""))
        self.look_changed()

    def look_changed(self) -> None:
        """Leave room for the icon."""
        self.setTextMargins(0, 0, look().px(24), 0)

    def code(self) -> str:
        """The code as it is kept, or nothing for an empty field or one that is no barcode."""
        return read_barcode(self.text()).code or ""

    def set_code(self, code: str) -> None:
        """Show a code."""
        self._entered = code
        self.setText(code)
        self._mark("")

    def is_wrong(self) -> bool:
        """Whether what is typed is no barcode."""
        return read_barcode(self.text()).fault is not None

    def fault(self) -> str:
        """Why what is typed is no barcode, in words; nothing where it is one."""
        match read_barcode(self.text()).fault:
            case BarcodeFault.WRONG_CHECK_DIGIT:
                return self.tr(
                    "The last digit of this barcode doesn’t fit the others: one was mistyped or is "
                    "missing. Scan it, or check it against the label."
                )
            case BarcodeFault.DIGITS_LOST:
                return self.tr("A spreadsheet rounded this barcode: scan it, or type it anew.")
            case BarcodeFault.NOT_A_CODE:
                return self.tr("A barcode has digits and capitals, without spaces.")
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back to what was there."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._entered:
            self.set_code(self._entered)
            self.selectAll()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The field, and the sign that it can be scanned."""
        super().paintEvent(event)
        worn = look()
        painter = painter_for(self)
        place = QRect(self.width() - worn.px(32), 0, worn.px(18), self.height())
        paint_icon(painter, place, "scan-barcode", worn.colours.muted)
        painter.end()

    def _finished(self) -> None:
        fault = self.fault()
        self._mark(fault)
        if fault:
            return
        code = self.code()
        if self.text() != code:
            self.setText(code)
        if code != self._entered:
            self._entered = code
            self.codeEntered.emit(code)

    def _mark(self, fault: str) -> None:
        if bool(self.property("wrong")) != bool(fault):
            self.setProperty("wrong", bool(fault))
            self.style().unpolish(self)
            self.style().polish(self)
        self.faultFound.emit(fault)
