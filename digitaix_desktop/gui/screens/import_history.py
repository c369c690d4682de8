"""The imports and large changes of the last months, each with its way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_outcome import Outcome
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.views.deeds import MANY, SALES, DeedState, LongDeed
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats


class ImportHistory(QWidget):
    """A quiet list; `continued` and `undone` ask for a deed to be carried on or taken back.

    Undoing one is asked about first: it can't be turned back itself.
    """

    continued = Signal(object)  # LongDeed
    undone = Signal(object)  # LongDeed

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._outcome = Outcome(parts, ImportWords(parts.words, self), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._title = label(self.tr("Earlier imports and large changes"), "name")
        self._column.addWidget(self._title)
        self._lines: list[QWidget] = []
        self._question: QWidget | None = None

    def read(self) -> None:
        """Show the imports as they stand."""
        self._answer_no()
        for line in self._lines:
            line.hide()
            line.deleteLater()
        deeds = self._parts.queries.long_deeds()
        self._lines = []
        for deed in deeds:
            self._lines.append(self._line(deed))
            if said := self._outcome.stayed(deed):
                stayed = label(said, kind="small", tone="muted", wraps=True)
                stayed.setContentsMargins(look().px(36), 0, 0, look().px(8))
                self._lines.append(stayed)
            if said := self._outcome.lost_photos(deed):
                self._lines.append(self._lost(deed, said))
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(deeds))

    def _line(self, deed: LongDeed) -> QWidget:
        line = QWidget(self)
        line.setMinimumHeight(look().height("place"))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Symbol(line, symbol="history"))
        when = formats.day_and_hour(local_time(deed.at_ms), self._parts.words.language)
        row.addWidget(label(when, tone="muted"))
        name = ShortLabel(line, kind="name")
        name.setText(deed.name)
        row.addWidget(name)
        what = ShortLabel(line, tone="muted")
        what.setText(self._what(deed))
        row.addWidget(what, 1)
        tag = Tag(line)
        tag.show_state(*self._state(deed))
        row.addWidget(tag)
        if deed.state in {DeedState.RUNNING, DeedState.UNDOING}:
            go_on = Button(line, text=self.tr("Continue"), variant="text")
            go_on.clicked.connect(lambda _checked=False: self.continued.emit(deed))
            row.addWidget(go_on)
        did_something = (
            deed.created or deed.updated or deed.archived or deed.state is DeedState.RUNNING
        )
        if did_something and deed.state in {DeedState.RUNNING, DeedState.DONE}:
            undo = Button(line, text=self._outcome.to_undo(deed), variant="text", symbol="undo-2")
            undo.setAccessibleDescription(deed.name)
            undo.clicked.connect(lambda _checked=False: self._ask(deed, line))
            row.addWidget(undo)
        return line

    def _lost(self, deed: LongDeed, said: str) -> QWidget:
        """Which photos were not found, and the way to look for them elsewhere."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(look().px(36), 0, 0, look().px(8))
        row.setSpacing(12)
        row.addWidget(label(said, kind="small", tone="muted", wraps=True), 1)
        if deed.state is DeedState.DONE:
            elsewhere = Button(
                line, text=self.tr("Look in a folder"), variant="text", symbol="folder-open"
            )
            elsewhere.setAccessibleDescription(deed.name)
            elsewhere.clicked.connect(lambda _checked=False: self._look_elsewhere(deed))
            row.addWidget(elsewhere)
        return line

    def _look_elsewhere(self, deed: LongDeed) -> None:
        start = usual_folder(QStandardPaths.StandardLocation.PicturesLocation)
        title = self.tr("Choose the folder of your photos")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(start))
        if chosen:
            self.look_in(deed, Path(chosen))

    def look_in(self, deed: LongDeed, folder: Path) -> None:
        """Look for the photos that were not found in another folder."""
        parts = self._parts
        parts.desk.step(lambda shop: shop.awaited.look_again(deed.id, str(folder)), Touched.IMPORTS)
        self.read()

    def _ask(self, deed: LongDeed, line: QWidget) -> None:
        """Say below the line what will happen, and wait for a yes."""
        self._answer_no()
        question = Card(self)
        undo = Button(question, text=self.tr("Yes, undo it"), variant="tinted")
        undo.clicked.connect(lambda _checked=False: self._answer_yes(deed))
        keep = Button(question, text=self.tr("Keep it"), variant="muted")
        keep.clicked.connect(lambda _checked=False: self._answer_no())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(undo)
        buttons.addWidget(keep)
        buttons.addStretch(1)
        column = QVBoxLayout(question)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(self._consequences(deed), wraps=True))
        column.addLayout(buttons)
        self._column.insertWidget(self._column.indexOf(line) + 1, question)
        self._question = question
        question.show()
        undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _consequences(self, deed: LongDeed) -> str:
        if deed.kind == SALES:
            return self.tr("What it took off the stock will be back there.")
        said = []
        if deed.created:
            said.append(self.tr("%Ln product(s) it added will be archived.", "", deed.created))
        if deed.updated:
            said.append(
                self.tr("%Ln product(s) it changed will be as they were.", "", deed.updated)
            )
        if deed.archived:
            back = self.tr("%Ln product(s) it archived will be back.", "", deed.archived)
            said.append(back)
        said.append(self.tr("What you changed or sold since then stays, and is listed."))
        return " ".join(said)

    def _answer_yes(self, deed: LongDeed) -> None:
        self._answer_no()
        self.undone.emit(deed)

    def _answer_no(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None

    def _what(self, deed: LongDeed) -> str:
        if deed.kind == SALES:
            return self.tr("%Ln line(s) of another till’s sales", "", deed.done)
        if deed.kind == MANY:
            return self.tr("%Ln product(s) changed", "", deed.updated)
        new = self.tr("%Ln new", "", deed.created)
        updated = self.tr("%Ln updated", "", deed.updated)
        said = [updated] if deed.updated else []
        if deed.archived:
            said.append(self.tr("%Ln archived", "", deed.archived))
        if deed.created or not said:
            said.insert(0, new)
        if photos := self._outcome.photos(deed):
            said.append(photos)
        return ", ".join(said)

    def _state(self, deed: LongDeed) -> tuple[str, Tone]:
        match deed.state:
            case DeedState.UNDONE:
                return self.tr("Undone"), "muted"
            case DeedState.DONE:
                return "", "muted"
            case _:
                return self.tr("Cut short"), "warn"
