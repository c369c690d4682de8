"""A field for a day: typed as one writes it, stepped through, or taken from a calendar."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QRect, QTime
from PySide6.QtGui import QKeyEvent, QPaintEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from digitaix_desktop.gui.icons import paint_icon
from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.day_edit import read_day

_WITH_YEAR = re.compile(r"(.+?)[/.\-\s]+(\d{4}|\d{2})")


class CalendarDay(Painted, QDateEdit):
    """A local day, as its first moment and the moment after its last, in UTC milliseconds.

    What is typed takes the place of what is shown, whole: `8/12`, `24 déc`, `3/1/2027`. Without a
    year it is the next such day.
    """

    _is_typed = False  # Qt asks while it makes the field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setKeyboardTracking(False)
        self.editingFinished.connect(self._typed_through)
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

    # Typing -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The first letter or digit begins anew, wherever the cursor is."""
        if event.text().strip() and event.text().isprintable() and not self._is_typed:
            self.lineEdit().selectAll()
            self._is_typed = True
        super().keyPressEvent(event)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Anything may be typed; only a day is taken."""
        if not self._is_typed:
            return super().validate(text, at)
        read = _read(text)
        state = QValidator.State.Intermediate if read is None else QValidator.State.Acceptable
        return state, text, at

    def dateTimeFromText(self, text: str) -> QDateTime:  # noqa: N802 - Qt's name
        """The day that was typed."""
        day = _read(text) if self._is_typed else None
        if day is None:
            return super().dateTimeFromText(text)
        # On the clock of the field itself, or Qt takes midnight here for the evening before.
        return QDateTime(day, QTime(0, 0), self.timeZone())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's
        """One stop for the whole day, not one for each of its parts."""
        return QWidget.focusNextPrevChild(self, forward)

    def _typed_through(self) -> None:
        self._is_typed = False

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


def _read(text: str) -> QDate | None:
    """A day as somebody types it, its month as a number or a name."""
    year, today = 0, QDate.currentDate()
    number = read_day(text)
    if number is None and (found := _WITH_YEAR.fullmatch(text.strip())) is not None:
        number, year = read_day(found[1]), int(found[2])
    if number is None:
        return None
    month, of_month = number // 100, number % 100
    if year:
        day = QDate(year % 100 + 2000, month, of_month)
        return day if day.isValid() else None
    days = (QDate(today.year() + ahead, month, of_month) for ahead in range(9))  # 29 February
    return next((day for day in days if day.isValid() and day >= today), None)


def _midnight_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day).astimezone().timestamp() * 1000)
