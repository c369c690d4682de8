"""Copies of the shop's file: the last one, a second place for them, and the way back to one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.care_words import remarks, tr, when
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, ShortLabel, set_tone
from digitaix_desktop.operations.choices import BACKUP_PLACE
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class CopiesBlock(Block):
    """They are made by themselves; this says so, and takes a second place for them."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts, self._keeper = parts, parts.safekeeping
        self.newest, self.place = ShortLabel(), ShortLabel()
        self.add_line(self.tr("Last copy"), self.newest)
        self.add_line(self.tr("Second place"), self.place)
        self.notice = Remark()
        self.now = Button(self, text=self.tr("Make a copy now"), symbol="save")
        self.now.clicked.connect(lambda _checked=False: self._copy())
        self.choose_button = Button(
            self, text=self.tr("Choose a second place"), variant="text", symbol="hard-drive"
        )
        self.choose_button.clicked.connect(lambda _checked=False: choose_place(parts, self))
        self.no_more = Button(self, text=self.tr("Use it no more"), variant="text")
        self.no_more.clicked.connect(
            lambda _checked=False: parts.asker.ask(Choose(BACKUP_PLACE, None))
        )
        self.back = Button(
            self, text=self.tr("Go back to a copy…"), variant="text", symbol="archive-restore"
        )
        self.back.clicked.connect(lambda _checked=False: parts.go.copies.emit())
        self.column.addSpacing(4)
        for buttons in ((self.now, self.back), (self.choose_button, self.no_more)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)
        self.column.addWidget(self.notice)
        self._keeper.changed.connect(self.read)

    def read(self) -> None:
        """Show how things stand."""
        made = self.tr(
            "A copy of your shop is made by itself when you open DigitAix, and every four hours. "
            "Your customers' names and your photos are not in it."
        )
        kept = self.tr("The marketplace has the photos as well.")
        paired = self._parts.queries.pairing() is not None
        self.say(self.tr("Copies of your shop"), f"{made} {kept}" if paired else made)
        care, words = self._keeper.care, self._parts.words
        newest = care.newest
        self.newest.setText(
            when(newest.made_ms, words) if newest is not None else self.tr("none yet")
        )
        chosen = self._parts.queries.setting(BACKUP_PLACE)
        self.place.setText(chosen if isinstance(chosen, str) else self.tr("none"))
        self.no_more.setVisible(bool(chosen))
        said = remarks(care, words)
        set_tone(self.notice, "warn" if said else "muted")
        self.notice.setText(
            " ".join(each.words for each in said)
            if said or chosen
            else self.tr("A USB stick or another disk keeps your shop should this PC fail.")
        )

    def _copy(self) -> None:
        task = self._keeper.copy_now()
        task.failed.connect(lambda error: self._tell(self._parts.asker.explain(error)))
        task.succeeded.connect(lambda _care: self._copied())
        task.finished.connect(lambda: self.now.setEnabled(True))
        self.now.setEnabled(False)
        self._parts.tasks.start(task)

    def _copied(self) -> None:
        self._parts.asker.said.emit(self.tr("A copy of your shop was made."), None)
        self.read()

    def _tell(self, words: str) -> None:
        set_tone(self.notice, "bad")
        self.notice.setText(words)


def choose_place(parts: Parts, asking: QWidget) -> None:
    """Ask for a USB stick or another disk, and send copies there from now on."""
    start = usual_folder(QStandardPaths.StandardLocation.HomeLocation)
    title = tr(QT_TRANSLATE_NOOP("Care", "Choose a USB stick or a folder on another disk"))
    chosen = QFileDialog.getExistingDirectory(asking, title, str(start))
    if chosen:
        use_place(parts, Path(chosen))


def use_place(parts: Parts, place: Path) -> None:
    """Send copies there from now on, once it takes them."""
    task = parts.safekeeping.begin_place(place)
    task.failed.connect(lambda error: parts.asker.refused.emit(parts.asker.explain(error)))
    task.succeeded.connect(lambda _nothing: _take(parts, place))
    parts.tasks.start(task)


def _take(parts: Parts, place: Path) -> None:
    if parts.asker.ask(Choose(BACKUP_PLACE, str(place))) is not None:
        parts.safekeeping.look()
