"""When the shop is open: a line a day, typed as one writes it on the door."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from digitaix_desktop.domain.hours import HoursUnclear, read_day, write_day
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, set_tone
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_protocol.rules import formats

_WORKING_DAYS = range(1, 6)


class HoursBlock(Block):
    """Seven lines from Monday on; saved as one leaves a line that can be read."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._is_unclear = False
        self.say(
            self.tr("Opening hours"),
            self.tr(
                "Customers see them and choose when they come. Write 9-12 14-19; leave a day "
                "empty if you are closed."
            ),
        )
        self.days: list[QLineEdit] = []
        for number in range(7):
            field = QLineEdit()
            field.setMaxLength(80)
            field.setPlaceholderText(self.tr("closed"))
            field.editingFinished.connect(self._save)
            self.days.append(field)
            name = formats.day_name(number, parts.words.language)
            self.add_line(QLocale().toUpper(name[:1]) + name[1:], field)
        self.copy = Button(
            text=self.tr("Tuesday to Saturday like Monday"), variant="text", symbol="copy"
        )
        self.copy.clicked.connect(lambda _checked=False: self._copy())
        self.column.addWidget(self.copy)
        self.notice = Remark(kind="small")
        self.column.addWidget(self.notice)

    def read(self) -> None:
        """Show what is saved; what somebody types, or has to put right, is left alone."""
        if self._is_unclear:
            return
        hours = self._parts.queries.profile().hours
        for number, field in enumerate(self.days):
            if not field.hasFocus():
                field.setText("" if hours is None else write_day(hours[number]))
                field.setCursorPosition(0)
        if hours is None:
            set_tone(self.notice, "muted")
            self.notice.setText(self.tr("Not said yet: customers choose no time."))
        else:
            self.notice.clear()

    def _copy(self) -> None:
        for number in _WORKING_DAYS:
            self.days[number].setText(self.days[0].text())
        self._save()

    def _save(self) -> None:
        typed = [field.text() for field in self.days]
        profile = self._parts.queries.profile()
        if profile.hours is None and not any(text.strip() for text in typed):
            self._is_unclear = False
            self.read()
            return
        self._is_unclear = False
        try:
            hours = [read_day(text) for text in typed]
        except HoursUnclear as refusal:
            self._is_unclear = True
            set_tone(self.notice, "bad")
            self.notice.setText(self._parts.words.explain(refusal))
            return
        self.notice.clear()
        deed = ChangeProfile.between(profile, replace(profile, hours=hours))
        if not deed.changes_nothing:
            self._parts.asker.ask(deed)
        for field, day in zip(self.days, hours, strict=True):
            field.setText(write_day(day))
