"""How an order calls on this PC: its sound, how loud, and the hours in which it is quiet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.sound import NEW_ORDER, Sounder
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.alerting import USUAL_VOLUME
from digitaix_desktop.operations.choices import (
    ALERT_SILENT,
    ALERT_VOLUME,
    QUIET_FROM,
    QUIET_UNTIL,
)
from digitaix_desktop.operations.settings import Choose

_VOLUMES = (30, USUAL_VOLUME, 100)
_HALF_HOUR, _DAY = 30, 24 * 60


class AlertBlock(Block):
    """This PC's own choices: the one in the office may stay quiet."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._of = parts
        self._sounder = Sounder(self)
        self.say(
            self.tr("When an order comes in"),
            self.tr("It is heard until somebody looks. The bar at the top always shows it."),
        )
        self.sound = Tick(self, text=self.tr("With a sound, on this PC"))
        self.sound.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(ALERT_SILENT, not ticked))
        )
        self.column.insertWidget(2, self.sound)
        self.volume, self.begin, self.end = Choice(), Choice(), Choice()
        for value, words in zip(
            _VOLUMES, (self.tr("soft"), self.tr("usual"), self.tr("loud")), strict=True
        ):
            self.volume.addItem(words, value)
        self.volume.activated.connect(
            lambda _row: parts.asker.ask(Choose(ALERT_VOLUME, self.volume.currentData()))
        )
        self.test = Button(text=self.tr("Listen"), symbol="volume-2")
        self.test.clicked.connect(
            lambda _checked=False: self._sounder.play(NEW_ORDER, self.volume.currentData())
        )
        self.add_line(self.tr("How loud"), self._beside(self.volume, self.test))
        for choice in (self.begin, self.end):
            choice.addItem("–", None)
            for minute in range(0, _DAY, _HALF_HOUR):
                choice.addItem(f"{minute // 60}:{minute % 60:02d}", minute)
        self.begin.activated.connect(
            lambda _row: parts.asker.ask(Choose(QUIET_FROM, self.begin.currentData()))
        )
        self.end.activated.connect(
            lambda _row: parts.asker.ask(Choose(QUIET_UNTIL, self.end.currentData()))
        )
        self.add_line(self.tr("No sound from"), self.begin)
        self.add_line(self.tr("No sound until"), self.end)
        self.notice = Remark(kind="small", tone="warn")
        self.lines.addWidget(self.notice, self.lines.rowCount(), 1)

    def _beside(self, choice: Choice, button: Button) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(choice, 1)
        row.addWidget(button)
        choice.setAccessibleName(self.tr("How loud"))
        return both

    def read(self) -> None:
        """Show what is chosen."""
        queries = self._of.queries
        silent = bool(queries.setting(ALERT_SILENT))
        self.sound.setChecked(not silent)
        chosen = self.volume.findData(queries.setting(ALERT_VOLUME))
        self.volume.setCurrentIndex(chosen if chosen >= 0 else self.volume.findData(USUAL_VOLUME))
        for choice, key in ((self.begin, QUIET_FROM), (self.end, QUIET_UNTIL)):
            choice.setCurrentIndex(max(0, choice.findData(queries.setting(key))))
        for part in (self.volume, self.test, self.begin, self.end):
            part.setEnabled(not silent)
        half = (self.begin.currentData() is None) is not (self.end.currentData() is None)
        said = self.tr("Say both, from when and until when: it sounds at any hour until then.")
        self.notice.setText(said if half and not silent else "")
