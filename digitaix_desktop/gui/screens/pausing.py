"""Taking no reservations for a while, in one gesture; and taking them again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.words import CLOCK, local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.slots import Pause

_HOURS = (1, 2)


class PauseButton(Button):
    """`Pause` with its choices; during a pause it says until when, and ends it at once."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent, variant="muted", symbol="bell-off")
        self._of = parts
        self.clicked.connect(lambda _checked=False: self._pressed())
        self.read()

    def read(self) -> None:
        """Say how things stand now."""
        pause = self._pause()
        self.set_variant("muted" if pause is None else "tinted")
        self.set_symbol("bell-off" if pause is None else "bell")
        self.setText(self.tr("Pause") if pause is None else self.tr("Take orders again"))
        self.setToolTip(self.tr("Take no reservations for a while") if pause is None else "")

    def said(self) -> str:
        """The pause in words; nothing where reservations are taken."""
        pause = self._pause()
        if pause is None:
            return ""
        if pause.until_ms is None:
            return self.tr("No reservations are taken, until you take them again.")
        until = local_time(pause.until_ms)
        at = formats.clock(until, self._of.words.language)
        if until.date() != local_time(self._of.now_ms()).date():
            at = formats.day_and_hour(until, self._of.words.language)
        return self.tr("No reservations are taken until {time}.").format(time=at)

    def choices(self) -> list[tuple[str, int | None]]:
        """How long one may pause, in words, and until when (UTC ms)."""
        now = self._of.now_ms()
        hours = [
            (self.tr("For %Ln hour(s)", "", hours), now + hours * 3_600_000) for hours in _HOURS
        ]
        tomorrow = CLOCK.at(now).date() + timedelta(days=1)
        midnight = CLOCK.ms(datetime.combine(tomorrow, time()))
        return [
            *hours,
            (self.tr("Until tomorrow"), midnight),
            (self.tr("Until further notice"), None),
        ]

    def choose(self, until_ms: int | None) -> None:
        """Take no reservations until then."""
        self._save({"until_ms": until_ms})

    def _pause(self) -> Pause | None:
        return self._of.queries.profile().terms.pause(self._of.now_ms())

    def _pressed(self) -> None:
        if self._pause() is not None:
            self._save(None)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, until in self.choices():
            menu.addAction(words).triggered.connect(
                lambda _checked=False, until=until: self.choose(until)
            )
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + look().px(4))))

    def _save(self, pause: dict[str, int | None] | None) -> None:
        profile = self._of.queries.profile()
        self._of.asker.ask(ChangeProfile.between(profile, replace(profile, pause=pause)))
        self.read()
