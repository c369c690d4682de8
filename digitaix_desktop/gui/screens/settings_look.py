"""Language, light or dark, and the size of everything."""

from __future__ import annotations

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.theme import Mode
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import APPEARANCE, LANGUAGE, LARGE
from digitaix_desktop.operations.settings import Choose


class LookBlock(Block):
    """How this PC's window looks and speaks."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(self.tr("This window"))
        self.language, self.appearance = Choice(), Choice()
        for name, code in (("Français", "fr"), ("English", "en")):
            self.language.addItem(name, code)
        for words, mode in (
            (self.tr("As the system"), Mode.SYSTEM),
            (self.tr("Light"), Mode.LIGHT),
            (self.tr("Dark"), Mode.DARK),
        ):
            self.appearance.addItem(words, mode.value)
        self.add_line(self.tr("Language"), self.language)
        self.add_line(self.tr("Colours"), self.appearance)
        self.large = Tick(self, text=self.tr("Everything larger"))
        self.column.addWidget(self.large)
        self._notice = Remark(kind="small", tone="muted")
        self.column.addWidget(self._notice)
        self.language.activated.connect(lambda _index: self._speak())
        self.appearance.activated.connect(
            lambda _index: parts.asker.ask(Choose(APPEARANCE, self.appearance.currentData()))
        )
        self.large.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(LARGE, bool(ticked)))
        )

    def read(self) -> None:
        """Show what is chosen."""
        chosen = self._parts.queries.setting(LANGUAGE) or self._parts.words.language
        self.language.setCurrentIndex(max(self.language.findData(chosen), 0))
        mode = self._parts.queries.setting(APPEARANCE) or Mode.SYSTEM.value
        self.appearance.setCurrentIndex(max(self.appearance.findData(mode), 0))
        self.large.setChecked(bool(self._parts.queries.setting(LARGE)))

    def _speak(self) -> None:
        self._parts.asker.ask(Choose(LANGUAGE, self.language.currentData()))
        self._notice.setText(self.tr("DigitAix speaks it from its next start."))
