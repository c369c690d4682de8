"""What of a delivery is to be known before it is noted, and what a delivery is called."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.operations.views.stock import Delivery
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

_NAMED = 6


class DeliveryWarnings(QWidget):
    """Read before, expected twice, not readable, not known here: each only where it is so."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.before = label(tone="warn", wraps=True)
        self.twice = label(tone="warn", wraps=True)
        self.unread = label(tone="warn", wraps=True)
        self.unknown = label(tone="warn", wraps=True)
        self.import_file = Button(
            text=self.tr("Import the file…"), variant="text", symbol="file-spreadsheet"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for warning in (self.before, self.twice, self.unread, self.unknown):
            column.addWidget(warning)
        column.addWidget(self.import_file, 0, Qt.AlignmentFlag.AlignLeft)

    def show_delivery(self, delivery: Delivery, opened: Sequence[Delivery]) -> None:
        """What there is to say of it, among all that are expected."""
        self._tell_of_the_same(delivery.came_before_ms)
        self._warn(
            self.twice,
            self.tr(
                "Some of these are expected elsewhere too: {names}. Note what came in one of "
                "both, and press “Nothing more comes” in the other."
            ),
            [
                delivery_words(each, self._language)
                for each in opened
                if each.id != delivery.id and _due(each) & _due(delivery)
            ],
        )
        self._warn(
            self.unread,
            self.tr(
                "How much of these can’t be read, so they are not expected: {names}. Scan them, "
                "or find them by name and type how much."
            ),
            delivery.unread,
        )
        self._warn(
            self.unknown,
            self.tr(
                "Not known here, so not expected: {names}. Import the file to add them with their "
                "stock, and leave that of the others as it is: this delivery brings it."
            ),
            delivery.unknown,
        )
        self.import_file.setVisible(bool(delivery.unknown))
        warnings = (self.before, self.twice, self.unread, self.unknown)
        self.setVisible(any(not each.isHidden() for each in warnings))

    def _tell_of_the_same(self, read_ms: int | None) -> None:
        self.before.setVisible(read_ms is not None)
        if read_ms is not None:
            day = formats.short_day(local_time(read_ms).date(), self._language)
            said = self.tr(
                "The same note was read on {day}, and goods of it are in stock already. If it is "
                "that one, press “Nothing more comes”."
            )
            self.before.setText(said.format(day=day))

    @staticmethod
    def _warn(said: QLabel, words: str, names: Sequence[str]) -> None:
        """Say it of the first of these; all of them are read where one points at it."""
        more = " …" if len(names) > _NAMED else ""
        said.setText(words.format(names=", ".join(names[:_NAMED]) + more))
        said.setToolTip("\n".join(names) if more else "")
        said.setVisible(bool(names))


def _due(delivery: Delivery) -> set[UUID]:
    return {each.variant_id for each in delivery.lines if each.expected_milli > each.booked_milli}


def delivery_words(delivery: Delivery, language: str) -> str:
    """What a delivery is called: its supplier, and since when it is expected."""
    day = formats.short_day(local_time(delivery.made_ms).date(), language)
    if not delivery.supplier:
        return QCoreApplication.translate("DeliveryPage", "Delivery expected since {day}").format(
            day=day
        )
    return QCoreApplication.translate("DeliveryPage", "{supplier}: expected since {day}").format(
        supplier=delivery.supplier, day=day
    )
