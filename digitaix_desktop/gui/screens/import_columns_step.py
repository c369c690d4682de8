"""Step 2 of an import: the file's real rows under our headings, mended and doubtful cells shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_cells import Faces
from digitaix_desktop.gui.screens.import_heads import ColumnHeads
from digitaix_desktop.gui.screens.import_question import MONEY, QuestionStrip
from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.screens.import_step import Foot, Step
from digitaix_desktop.gui.screens.import_summary import Summary
from digitaix_desktop.gui.screens.import_table import ImportTable
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.overview import Finding
from digitaix_desktop.operations.importing.table import Row

_WORDS = (
    None, Field.NAME, Field.DESCRIPTION, Field.CATEGORY, Field.BRAND, Field.IMAGE,
    Field.INGREDIENTS, Field.ALLERGENS, Field.TRACES, Field.ORIGIN, Field.MAKER,
    Field.MAKER_ADDRESS, Field.WARNINGS,
)  # fmt: skip
"""Columns whose cells may be cut where there is little room."""


class ColumnsStep(Step):
    """Shows a session's file and asks what is unsure; `sheet_chosen` asks for another sheet."""

    sheet_chosen = Signal(str)

    def __init__(self, parts: Parts, session: ImportSession, names: ImportWords) -> None:
        super().__init__()
        self._session, self._names = session, names
        self._columns: list[int] = []
        self._rows: Sequence[Row] = ()
        self._only: Finding | None = None
        self._checked = (0, 0)
        self.title, self.file = ShortLabel(kind="emphasis"), ShortLabel(tone="muted")
        self.file.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.sheet = Choice(self)
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.activated.connect(lambda _n: self.sheet_chosen.emit(self.sheet.currentText()))
        self.all_rows = Button(self, text=self.tr("Show all rows"), variant="text", symbol="list")
        self.all_rows.clicked.connect(lambda _checked=False: self.show_only(None))
        self.forget = Button(self, text=self.tr("Forget this layout"), variant="text")
        self.forget.clicked.connect(lambda _checked=False: session.forget_layout())
        self.heads = ColumnHeads(names, self)
        self.heads.chosen.connect(session.set_column)
        self.heads.focused.connect(self._scroll_to_column)
        self.table = ImportTable(Faces(parts.words, self), self)
        self.table.columns_moved.connect(self._place_heads)
        self.table.rows.typed.connect(session.set_cell)
        self.strip = QuestionStrip(session, names, parts.words)
        self.strip.about.connect(self._mark)
        self.mended = Summary(
            names,
            self.tr("Mended for you"),
            self.tr("underlined in the table"),
            self.tr("Nothing had to be mended."),
        )
        self.mended.vat_wanted.connect(self.strip.ask_vat)
        self.to_correct = Summary(
            names, self.tr("To correct, now or later"), "", self.tr("Nothing to correct.")
        )
        self.to_correct.wanted.connect(self.show_only)
        self._lay_out()
        session.read.connect(self._begin)
        session.changed.connect(self._show)
        session.planned.connect(self._show)
        session.progressed.connect(self._progressed)
        session.forgotten.connect(self._forget)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.title, 1)
        top.addWidget(self.all_rows)
        top.addWidget(self.forget)
        top.addWidget(self._tax_row())
        top.addWidget(Symbol(self, symbol="file-spreadsheet"))
        top.addWidget(self.file)
        top.addWidget(self.sheet)
        paper = Card(self)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(12, 0, 12, 8)
        inside.setSpacing(0)
        inside.addWidget(self.heads)
        inside.addWidget(self.strip)
        inside.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setSpacing(48)
        below.addWidget(self.mended, 1)
        below.addWidget(self.to_correct, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 8, 32, 16)
        whole.setSpacing(16)
        whole.addLayout(top)
        whole.addWidget(paper, 1)
        whole.addLayout(below)

    def _tax_row(self) -> QWidget:
        """Asked once, quietly, where the headings don't say it: prices with tax or without?"""
        self.tax = QWidget(self)
        row = QHBoxLayout(self.tax)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Prices"), tone="muted"))
        group = QButtonGroup(self.tax)
        self.with_tax = Chip(self.tax, text=self.tr("incl. tax"))
        self.without_tax = Chip(self.tax, text=self.tr("without tax"))
        for chip, tax in ((self.with_tax, "incl"), (self.without_tax, "excl")):
            group.addButton(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, tax=tax: self._session.set_tax(tax))
        return self.tax

    # What it shows ------------------------------------------------------------------------

    def _begin(self) -> None:
        """Another file, or another sheet of it: choose which columns to show, and in what order."""
        guess = self._session.guess
        if guess is None:
            return
        self._only = None
        asked = {each.column for each in self._session.asked()}
        taken = [e.column for e in guess.columns if e.field is not None or e.column in asked]
        self._columns = [*taken, *_filled(guess, set(taken))]
        sheets = self._session.sheets()
        self.sheet.clear()
        self.sheet.addItems(sheets)
        self.sheet.setCurrentText(guess.table.name)
        self.sheet.setVisible(bool(sheets))
        parts = [guess.file.name, self._names.rows(guess)] if sheets else [self._names.file(guess)]
        self.file.setText(" · ".join(parts))
        self.file.setAccessibleDescription(self._names.letters(guess))

    def _show(self) -> None:
        """The same file, differently understood."""
        guess, overview = self._session.guess, self._session.overview
        if guess is None:
            return
        asked = self._session.asked()
        amounts = frozenset(
            each.column
            for each in asked
            if not each.is_taken and any(choice in MONEY for choice in each.choices)
        )
        widths = self.heads.show_guess(guess, self._columns, [each.column for each in asked])
        self._rows = guess.rows
        if self._only is not None:
            wanted = frozenset(self._only.rows)
            self._rows = [row for row in self._rows if row.number in wanted]
        self.all_rows.setVisible(self._only is not None)
        self.table.show_file(guess, overview, self._rows, self._columns, amounts)
        named = guess.mapping.get(Field.NAME)
        names = self._columns.index(named) if named in self._columns else -1
        self.table.set_least_widths(widths, self._soft(guess), names)
        self.strip.ask(asked)
        tax = self._session.tax()
        self.tax.setVisible(tax is not None)
        (self.without_tax if tax == "excl" else self.with_tax).setChecked(True)
        self.title.setText(self._headline(guess, len(asked)))
        self.forget.setVisible(self._session.layout is not None)
        if overview is not None:
            self.mended.show_findings(overview.mended)
            self.to_correct.show_findings(overview.to_correct)
        self._checked = (0, 0)
        self.foot_changed.emit()

    def _headline(self, guess: Guess, asked: int) -> str:
        if Field.NAME not in guess.mapping:
            return self.tr("Which column holds the names of the products? Choose it below.")
        if self._only is not None:
            return self._names.counted(self._only)
        if asked:
            return self.tr("Your rows, under our headings. %Ln column(s) to confirm.", "", asked)
        if self._session.layout is not None:
            supplier = self._session.supplier
            as_before = self.tr("Read as the last time.")
            return f"{supplier} · {as_before}" if supplier else as_before
        return self.tr("Your rows, under our headings.")

    def _soft(self, guess: Guess) -> frozenset[int]:
        """The places of columns that give room to the others."""
        places = enumerate(self._columns)
        return frozenset(n for n, column in places if guess.columns[column].field in _WORDS)

    def _place_heads(self) -> None:
        spans = [
            (self.table.columnViewportPosition(place), self.table.columnWidth(place))
            for place in range(len(self._columns))
        ]
        self.heads.place(spans)

    def _scroll_to_column(self, place: int) -> None:
        index = self.table.rows.index(max(0, self.table.rowAt(0)), place)
        self.table.scrollTo(index)

    def _mark(self, column: int) -> None:
        self.table.ask_about(self._columns.index(column) if column in self._columns else -1)

    def show_only(self, finding: Finding | None, edit: bool = False) -> None:
        """Show the rows of one finding, or all rows again; `edit` has its first cell typed."""
        self._only = finding
        self._show()
        guess = self._session.guess
        self.table.setFocus()
        if finding is None or finding.field is None or guess is None or not self._rows:
            return
        column = guess.mapping.get(finding.field)
        if column in self._columns:
            self.table.show_cell(0, self._columns.index(column), edit=edit)

    def _forget(self) -> None:
        self._only, self._rows = None, ()
        self.table.forget()

    # The foot -----------------------------------------------------------------------------

    def _progressed(self, done: int, total: int) -> None:
        if self._session.overview is None and self.isVisible():
            self._checked = (done, total)
            self.foot_changed.emit()

    def foot(self) -> Foot:
        """How many rows, how many products; on to the result."""
        overview = self._session.overview
        back, on = self.tr("The file"), self.tr("See the result")
        if overview is None:
            done, total = (self._names.figure(count) for count in self._checked)
            words = self.tr("Reading the rows: {done} of {all}").format(done=done, all=total)
            return Foot(back=back, words=words, next=on, is_ready=False)
        counts = overview.plan.counts
        read = self.tr("%Ln row(s) read", "", counts.rows)
        left = counts.skipped + counts.rejected
        words = read + (", " + self.tr("%Ln left aside", "", left) if left else "") + "  ·"
        strong = self.tr("%Ln product(s)", "", counts.products)
        return Foot(back=back, words=words, strong=strong, next=on, is_ready=bool(counts.products))


def _filled(guess: Guess, taken: set[int]) -> list[int]:
    """The other columns that hold anything at all, in the order of the file."""
    empty = {each.column for each in guess.columns} - taken
    filled: set[int] = set()
    for row in guess.rows:
        if not empty:
            break
        cells = row.cells
        found = {column for column in empty if column < len(cells) and cells[column] is not None}
        filled |= found
        empty -= found
    return sorted(filled)
