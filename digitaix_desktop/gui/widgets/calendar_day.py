"""A field for a day: typed, stepped through, or taken from a calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QRect
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look


class CalendarDay(Painted, QDateEdit):
    """A local day, as its first moment and the moment after its last, in UTC milliseconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.look_changed()

    def look_changed(self) -> None:
        """As high as the other fields, and wide enough for any day."""
        self.setFixedHeight(look().height("control"))
        self.setMinimumWidth(look().px(188))

    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def first_ms(self) -> int:
        """When the day begins."""
        return _midnight_ms(self.day())

    def after_ms(self) -> int:
        """When the day is over."""
        return _midnight_ms(self.day() + timedelta(days=1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The line, and the arrow that other fields have."""
        super().paintEvent(event)
        worn = look()
        painter = painter_for(self)
        place = QRect(self.width() - worn.px(30), 0, worn.px(18), self.height())
        paint_icon(painter, place, "calendar", worn.colours.muted)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scrolling past a field never changes it."""
        event.ignore()


def _midnight_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day).astimezone().timestamp() * 1000)
