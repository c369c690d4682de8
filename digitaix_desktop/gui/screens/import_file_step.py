"""Step 1 of an import: drop or choose a file; what was understood of it; earlier imports."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.catalogue_export import TemplateWriting
from digitaix_desktop.gui.screens.import_drop import DropPlace
from digitaix_desktop.gui.screens.import_history import ImportHistory
from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.screens.import_step import Foot, Step
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.screens.sales_sheet import SalesSheet
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.gui.widgets.symbol import Symbol


class FileStep(Step):
    """Reads what is dropped or chosen, and says calmly why a file can't be read."""

    sheet_chosen = Signal(str)

    def __init__(self, parts: Parts, session: ImportSession, names: ImportWords) -> None:
        super().__init__()
        self._parts, self._session, self._names = parts, session, names
        self.drop = DropPlace(self)
        self.drop.say(
            self.tr("Drop your list of products here"),
            self.tr(
                "From your till, a supplier, or your own: Excel, OpenDocument or text (.csv). "
                "Nothing is stored before you have seen it."
            ),
            self.tr("Choose a file"),
        )
        self.drop.choose.clicked.connect(lambda _checked=False: self.choose())
        self.template = Button(
            self,
            text=self.tr("An empty list to fill in"),
            variant="text",
            symbol="file-spreadsheet",
        )
        self._templates = TemplateWriting(parts)
        self.template.clicked.connect(lambda _checked=False: self._templates.choose(self.window()))
        self.progress = ProgressStrip(self)
        self.progress.stopped.connect(session.stop)
        self.history = ImportHistory(parts, self)
        self._lay_out()
        self.history.read()
        session.reading.connect(self._reading)
        session.progressed.connect(self._progressed)
        session.read.connect(self._read)
        session.refused.connect(self._refused)
        session.stopped.connect(self._stopped)
        self._understood()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        column.addWidget(self._notice())
        column.addWidget(self.progress)
        column.addWidget(self._file_card())
        column.addWidget(self.drop, 1)
        column.addWidget(self.template, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.history)
        self.drop.setMinimumHeight(320)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(32, 8, 24, 16)
        whole.addWidget(Scrolling(body))

    def _notice(self) -> QWidget:
        """Why a file can't be read, with the way on."""
        self.notice = Card(self, tone="warn")
        self.refusal = label(wraps=True)
        self.again = Button(self.notice, text=self.tr("Try again"), symbol="rotate-ccw")
        self.again.clicked.connect(lambda _checked=False: self._try_again())
        self.other = Button(self.notice, text=self.tr("Choose another file"), symbol="folder-open")
        self.other.clicked.connect(lambda _checked=False: self.choose())
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(20, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(Symbol(self.notice, symbol="info", tone="warn"))
        row.addWidget(self.refusal, 1)
        self.sales = Button(self.notice, text=self.tr("Take them as a till's sales"))
        self.sales.clicked.connect(lambda _checked=False: self._take_as_sales())
        row.addWidget(self.sales)
        row.addWidget(self.again)
        row.addWidget(self.other)
        self.notice.hide()
        return self.notice

    def _file_card(self) -> QWidget:
        """The file that was read: its sheet, its headings, how its text was understood."""
        self.card = Card(self)
        self.name, self.about = ShortLabel(kind="name"), ShortLabel(tone="muted")
        self.sheet = Choice(self.card)
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.activated.connect(lambda _n: self.sheet_chosen.emit(self.sheet.currentText()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.about)
        row = QHBoxLayout(self.card)
        row.setContentsMargins(20, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(Symbol(self.card, symbol="file-spreadsheet", tone="lake"))
        row.addLayout(words, 1)
        row.addWidget(self.sheet)
        return self.card

    def choose(self) -> None:
        """Choose a file in the system's own window."""
        path = self.drop.ask_for_file(beside=self._session.path)
        if path is not None:
            self._session.read_file(path)

    def _try_again(self) -> None:
        if self._session.path is not None:
            self._session.read_file(self._session.path)

    def _take_as_sales(self) -> None:
        if self._session.path is not None:
            sheet = SalesSheet(self._parts, self._session.path, self.window())
            sheet.finished.connect(lambda _how: self._sales_looked_at(sheet))
            sheet.open()

    def _sales_looked_at(self, sheet: SalesSheet) -> None:
        """Once they are in, nothing is wrong with that file: they stand among the imports."""
        if sheet.deed is not None:
            self.notice.hide()
            self.history.read()

    # How the reading goes -----------------------------------------------------------------

    def _reading(self, name: str) -> None:
        self.notice.hide()
        self.drop.setEnabled(False)
        self.progress.begin(self.tr("Reading “{name}”").format(name=name))
        self.foot_changed.emit()

    def _progressed(self, done: int, total: int) -> None:
        if self.progress.isVisibleTo(self):
            self.progress.step(done, total)

    def _read(self) -> None:
        self._quiet()
        self._understood()

    def _refused(self, why: str) -> None:
        self._quiet()
        self.refusal.setText(why)
        self.sales.setVisible(self._session.is_sales)
        self.notice.show()

    def _stopped(self) -> None:
        self._quiet()

    def _quiet(self) -> None:
        self.progress.finish()
        self.drop.setEnabled(True)
        self.foot_changed.emit()

    def _understood(self) -> None:
        guess = self._session.guess
        self.card.setVisible(guess is not None)
        self.drop.choose.set_variant("filled" if guess is None else "outlined")
        if guess is None:
            return
        self.name.setText(guess.file.name)
        parts = [self._names.rows(guess), self._names.letters(guess)]
        if guess.sheet:
            parts.insert(0, self.tr("sheet “{sheet}”").format(sheet=guess.sheet))
        parts.append(self.tr("%Ln row(s)", "", len(guess.rows)))
        self.about.setText(" · ".join(part for part in parts if part))
        sheets = self._session.sheets()
        self.sheet.clear()
        self.sheet.addItems(sheets)
        self.sheet.setCurrentText(guess.table.name)
        self.sheet.setVisible(bool(sheets))

    def foot(self) -> Foot:
        """On to the columns, once there is a file."""
        reading = self.progress.isVisibleTo(self)
        if self._session.guess is None or reading:
            return Foot()
        return Foot(next=self.tr("See the columns"))
