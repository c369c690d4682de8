"""A field for a day of every year: 15/04, 15 avril, 15 April."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.seasons import is_day

_DAY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?(?:\s*[/.\-]\s*|\s+)(\d{1,2}|[a-z]+)\.?")
_MONTHS = (
    "janv jan|fevr fev feb|mars mar|avr apr|mai may|juin jun|juil jul|aout aug|sept sep|oct|nov|dec"
)


class DayEdit(NumberEdit):
    """The day as `MM-DD`; what it counts in is month × 100 + day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speak(read_day, self._written)

    def day(self) -> str | None:
        """The day, or none for an empty or unreadable field."""
        number = self.number()
        return None if number is None else f"{number // 100:02}-{number % 100:02}"

    def set_day(self, day: str | None) -> None:
        """Show a day, or an empty field."""
        self.set_number(None if day is None else int(day.replace("-", "")))

    def _written(self, number: int) -> str:
        day = f"{number // 100:02}-{number % 100:02}"
        return formats.day_of_year(day, self.locale().name())


def read_day(text: str) -> int | None:
    """A day of the year as month × 100 + day; the day is written first, as here."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    found = _DAY.fullmatch("".join(c for c in plain if not unicodedata.combining(c)))
    if found is None:
        return None
    month = int(found[2]) if found[2].isdigit() else _month(found[2])
    day = f"{month:02}-{int(found[1]):02}"
    return month * 100 + int(found[1]) if is_day(day) else None


def _month(name: str) -> int:
    for number, beginnings in enumerate(_MONTHS.split("|"), 1):
        if any(name.startswith(begins) for begins in beginnings.split()):
            return number
    return 0
