"""From when until when a promotion runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.screens.bulk_panel import between
from digitaix_desktop.gui.widgets.calendar_day import CalendarDay
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.words import local_time

_SUNDAY = 6


def coming_sunday(today: date) -> date:
    """The Sunday that ends this week; today's, on a Sunday."""
    return today + timedelta(days=_SUNDAY - today.weekday())


class PromotionDays(QWidget):
    """Two days side by side; from today until Sunday, unless others are chosen."""

    changed = Signal()

    def __init__(self, now_ms: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self.first, self.last = CalendarDay(self), CalendarDay(self)
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        row = FlowLayout(self)
        row.addWidget(between(self.tr("from")))
        row.addWidget(self.first)
        row.addWidget(between(self.tr("until")))
        row.addWidget(self.last)
        for field in (self.first, self.last):
            field.setAcceptDrops(False)
            field.dateChanged.connect(lambda _day: self.changed.emit())
        self.begin()

    def begin(self) -> None:
        """Show the usual days: from today until Sunday."""
        today = local_time(self._now_ms()).date()
        self.first.set_day(today)
        self.last.set_day(coming_sunday(today))

    def span(self) -> tuple[int, int]:
        """From and until, in UTC milliseconds: a promotion from today begins now, so that nothing
        is said of the hours before."""
        now = self._now_ms()
        return max(self.first.first_ms(), now), self.last.after_ms()

    def is_one(self) -> bool:
        """Whether there is any time between the two."""
        first, last = self.span()
        return first < last
