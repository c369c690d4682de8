"""Orders from the web: their slots, a pause, who is called when nobody answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.pausing import PauseButton
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, set_tone
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules.slots import SLOT_MINUTES
from digitaix_protocol.rules.waiting import is_address

_ORDERS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20)
_LAST = (0, 15, 30, 60, 120)
_ANSWERS = (0, 10, 15, 30, 60, 120)
_KEPT = (0, 1, 2, 3, 5, 7, 14)


class OrdersBlock(Block):
    """Each choice is saved as it is made."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("Reservations"),
            self.tr("When they can be collected, and who is called when nobody answers."),
        )
        self.choices: dict[str, Choice] = {}
        for name, words in (
            ("slot_minutes", self.tr("A slot lasts")),
            ("slot_orders", self.tr("Orders a slot")),
            ("slot_last_minutes", self.tr("Last slot")),
            ("kept_days", self.tr("Kept")),
            ("answer_minutes", self.tr("Call louder")),
        ):
            choice = Choice()
            choice.activated.connect(lambda _index, name=name: self._choose(name))
            self.choices[name] = choice
            self.add_line(words, choice)
        self._fill()
        self.second = QLineEdit()
        self.second.setMaxLength(200)
        self.second.setPlaceholderText(self.tr("name@example.fr"))
        self.second.editingFinished.connect(self._write_second)
        self.add_line(self.tr("Then write to"), self.second)
        self.notice = Remark(kind="small", tone="muted")
        self.lines.addWidget(self.notice, self.lines.rowCount(), 1)
        self.pause, self.paused = PauseButton(parts), Remark(kind="small", tone="muted")
        self.add_line(self.tr("Reservations"), self.pause)
        self.column.addWidget(self.paused)

    def _fill(self) -> None:
        for name, values in (
            ("slot_minutes", SLOT_MINUTES),
            ("slot_orders", _ORDERS),
            ("slot_last_minutes", _LAST),
            ("kept_days", _KEPT),
            ("answer_minutes", _ANSWERS),
        ):
            for value in values:
                self.choices[name].addItem(self._said_of(name, value), value)

    def _said_of(self, name: str, value: int) -> str:
        match name:
            case "slot_orders":
                return self.tr("at most %Ln", "", value) if value else self.tr("any number")
            case "slot_last_minutes":
                if not value:
                    return self.tr("up to closing time")
                return self.tr("%Ln minute(s) before closing", "", value)
            case "kept_days":
                if not value:
                    return self.tr("until the slot is over")
                return self.tr("%Ln day(s) after the slot", "", value)
            case "answer_minutes":
                if not value:
                    return self.tr("never")
                return self.tr("after %Ln open minute(s)", "", value)
        return self.tr("%Ln minute(s)", "", value)

    def read(self) -> None:
        """Show what is saved; a field somebody is typing in is left alone."""
        profile = self._parts.queries.profile()
        for name, choice in self.choices.items():
            value = int(getattr(profile, name))
            if choice.findData(value) < 0:
                choice.addItem(self._said_of(name, value), value)
            choice.setCurrentIndex(choice.findData(value))
        if not self.second.hasFocus():
            self.second.setText(profile.second_contact)
        self.pause.read()
        self._remark(profile)

    def _remark(self, profile: Profile) -> None:
        set_tone(self.notice, "muted")
        self.paused.setText(self.pause.said())
        said = ""
        if profile.answer_minutes and profile.second_contact:
            twice = 2 * profile.answer_minutes
            said = self.tr(
                "The marketplace writes to this address after %Ln open minute(s) without an "
                "answer. Customers never see it.", "", twice
            )  # fmt: skip
        self.notice.setText(said)

    def _choose(self, name: str) -> None:
        self._save(**{name: self.choices[name].currentData()})

    def _write_second(self) -> None:
        typed = self.second.text().strip()
        if typed and not is_address(typed):
            set_tone(self.notice, "bad")
            self.notice.setText(self.tr("This e-mail address is not whole."))
            return
        self._save(second_contact=typed)

    def _save(self, **fields: Any) -> None:
        profile = self._parts.queries.profile()
        deed = ChangeProfile.between(profile, replace(profile, **fields))
        if not deed.changes_nothing:
            self._parts.asker.ask(deed)
        self._remark(self._parts.queries.profile())
