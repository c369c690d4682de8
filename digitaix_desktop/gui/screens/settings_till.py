"""Another till's sales: the folder it writes them into, and what the till is called."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, ShortLabel
from digitaix_desktop.operations.choices import TILL_DONE, TILL_FOLDER, TILL_NAME
from digitaix_desktop.operations.importing.sold import USUAL_TILL
from digitaix_desktop.operations.importing.watching import Watch, look_into
from digitaix_desktop.operations.settings import Choose


class TillBlock(Block):
    """What lies in the folder when it is chosen is left alone: only new files are imported."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("Sales of another till"),
            self.tr(
                "New files that your till writes into this folder are taken off the stock by "
                "themselves, each sale once. Amounts are never read."
            ),
        )
        self.folder = ShortLabel()
        self.add_line(self.tr("Folder"), self.folder)
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.setPlaceholderText(USUAL_TILL)
        self.name.editingFinished.connect(self._rename)
        self.add_line(self.tr("Till"), self.name)
        self.choose_button = Button(self, text=self.tr("Choose the folder"), symbol="folder-open")
        self.choose_button.clicked.connect(lambda _checked=False: self._choose())
        self.stop = Button(self, text=self.tr("Watch it no more"), variant="text")
        self.stop.clicked.connect(lambda _checked=False: parts.asker.ask(Choose(TILL_FOLDER, None)))
        self.notice = Remark(tone="muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose_button)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        self.column.addWidget(self.notice)

    def read(self) -> None:
        """Show what is chosen."""
        chosen = self._parts.queries.setting(TILL_FOLDER)
        self.folder.setText(chosen if isinstance(chosen, str) else self.tr("none"))
        self.stop.setVisible(bool(chosen))
        if not self.name.hasFocus():
            self.name.setText(str(self._parts.queries.setting(TILL_NAME) or ""))

    def show_last(self, said: str) -> None:
        """How the last file went."""
        self.notice.setText(said)

    def watch(self, folder: Path) -> None:
        """Watch this folder from now on."""
        watch = Watch()
        try:
            watch.pass_over(look_into(folder))
        except OSError:
            self._parts.asker.refused.emit(
                self.tr("“{folder}” can't be read. Choose another folder.").format(folder=folder)
            )
            return
        self._parts.asker.ask(Choose(TILL_DONE, watch.kept()))
        self._parts.asker.ask(Choose(TILL_FOLDER, str(folder)))

    def _choose(self) -> None:
        start = usual_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder of your till's files"), str(start)
        )
        if chosen:
            self.watch(Path(chosen))

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name != str(self._parts.queries.setting(TILL_NAME) or ""):
            self._parts.asker.ask(Choose(TILL_NAME, name))
