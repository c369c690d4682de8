"""The file being imported, as it is understood so far: read, corrected, planned, counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.choices import IMPORT_LAYOUTS
from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.absent import left_out
from digitaix_desktop.operations.importing.correcting import with_cell
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.foreseeing import Foreseen, foresee
from digitaix_desktop.operations.importing.guess import SURE, Guess
from digitaix_desktop.operations.importing.memory import (
    pass_over_what_is_held,
    search_all_again,
    without_collection,
)
from digitaix_desktop.operations.importing.overview import Overview, look_over
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.refusals import FiguresNotProducts, SalesNotProducts
from digitaix_desktop.operations.importing.remembering import (
    Layout,
    as_last_time,
    forgotten,
    layout_key,
    layout_of,
    remembered,
)
from digitaix_desktop.operations.importing.rule import PriceRule, with_rule
from digitaix_desktop.operations.importing.table import Progress, Unwatched
from digitaix_desktop.operations.importing.ways import ImportWays
from digitaix_desktop.operations.settings import ChangeProfile

AT_ONCE = 600
"""Rows up to which a plan is made before the next paint; more of them are planned beside it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A column to confirm: what it may be, and what speaks for it (None: only its heading)."""

    column: int
    heading: str
    choices: tuple[Field, ...]
    reason: Reason | None
    is_taken: bool
    """Whether it is imported as the first choice meanwhile."""


class ImportSession(QObject):
    """Holds what is known of one file, and does the work that takes time beside the window.

    Of plans the latest wins: an earlier one still being made is dropped.
    """

    reading = Signal(str)  # the file's name: its reading has begun
    progressed = Signal(int, int)
    read = Signal()  # the guess is there
    stopped = Signal()
    refused = Signal(str)
    changed = Signal()  # something is read otherwise now; its plan takes a moment
    planned = Signal()  # the overview is there
    foreseen = Signal()  # the counts of the result are there
    forgotten = Signal()  # the file was let go: so must be whatever still shows it

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.path: Path | None = None
        self.guess: Guess | None = None
        self.overview: Overview | None = None
        self.outlook: Foreseen | None = None
        self.ways = ImportWays()
        self.layout: Layout | None = None  # as it was last imported, if it ever was
        self.supplier = ""
        self.rule: PriceRule | None = None
        self._as_guessed: Guess | None = None
        self.vat_bp = parts.queries.profile().default_vat_bp
        self.problem = ""
        self.is_sales = False  # what was refused lists sales: they have an import of their own
        self._tax_column: int | None = None
        self._task: Task | None = None

    # Reading ------------------------------------------------------------------------------

    def read_file(self, path: Path, sheet: str | None = None) -> None:
        """Read a file; of a workbook that sheet, or else the likeliest."""
        self.reading.emit(path.name)
        self.path = path

        def work(task: Task) -> Guess:
            with without_collection():
                guess = self._parts.papers.read_catalogue(path, sheet, task)
                if len(guess.table.rows) > AT_ONCE:
                    pass_over_what_is_held()
            return guess

        self._start(work, self._is_read)

    def stop(self) -> None:
        """Stop whatever is being done."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """Let go of the file: tables may be large."""
        self.stop()
        self._task = None
        self.guess = self.overview = self.outlook = None
        self._parts.imports.expect_no_more()
        self.forgotten.emit()
        search_all_again()

    def busy(self) -> bool:
        """Whether something is being read, planned or counted."""
        return self._task is not None

    def sheets(self) -> list[str]:
        """The names of the sheets that hold something, where there are several."""
        if self.guess is None:
            return []
        names = [table.name for table in self.guess.file if table.rows]
        return names if len(names) > 1 else []

    def _is_read(self, guess: Guess) -> None:
        self._as_guessed = guess
        self._parts.imports.expect(len(guess.table.rows))
        self.layout = layout_of(self._parts.queries.setting(IMPORT_LAYOUTS), guess)
        self.supplier = self.layout.supplier if self.layout else ""
        self.rule = self.layout.rule if self.layout else None
        self.guess = guess = as_last_time(guess, self.layout) if self.layout else guess
        self.ways = ImportWays()
        self._tax_column = None
        if guess.tax is None and self.layout is None:
            self._tax_column = guess.mapping.get(Field.PRICE)
        self.read.emit()
        self._plan()

    # What columns mean --------------------------------------------------------------------

    def asked(self) -> list[Asked]:
        """The columns to confirm, in the order of the file."""
        if self.guess is None:
            return []
        found = [
            Asked(each.column, each.heading, each.choices, each.reason, is_taken=False)
            for each in self.guess.questions
        ]
        found += [
            Asked(each.column, each.heading, (each.field,), None, is_taken=True)
            for each in self.guess.columns
            if each.field is not None and each.confidence < SURE
        ]
        return sorted(found, key=lambda each: each.column)

    def set_column(self, column: int, field: Field | None) -> None:
        """Take a column for that field, or leave it aside: the user's word."""
        if self.guess is not None:
            self._use(self.guess.with_column(column, field))

    def set_cell(self, number: int, column: int, text: str) -> None:
        """Another text in one cell; `number` is its row's number."""
        if self.guess is not None:
            self._use(with_cell(self.guess, number, column, text))

    def tax(self) -> str | None:
        """Whether prices are read with tax ("incl") or without, where the file leaves it open."""
        if self.guess is None or self._tax_column is None:
            return None
        meaning = self.guess.columns[self._tax_column].field
        return {Field.PRICE: "incl", Field.PRICE_EXCL_TAX: "excl"}.get(meaning or Field.NAME)

    def set_tax(self, tax: str) -> None:
        """Read the prices with tax ("incl") or without ("excl")."""
        if self._tax_column is not None:
            self.set_column(
                self._tax_column, Field.PRICE if tax == "incl" else Field.PRICE_EXCL_TAX
            )

    def needs_vat(self) -> bool:
        """Whether products would have no VAT, and nobody has said the shop's usual one."""
        if self.vat_bp is not None or self.overview is None:
            return False
        if self.overview.without_vat:
            return True
        return any(
            each.reason.template == sentences.NO_VAT for each in self.overview.rejected.values()
        )

    def has_usual_vat(self) -> bool:
        """Whether the shop has said its usual VAT already."""
        return self._parts.queries.profile().default_vat_bp is not None

    def set_vat(self, vat_bp: int) -> None:
        """The VAT (basis points) of all of which the file says none."""
        self.vat_bp = vat_bp
        if self.guess is not None:
            self._use(self.guess)

    def keep_vat(self) -> None:
        """Remember the VAT as the shop's usual one, if it had none."""
        before = self._parts.queries.profile()
        if before.default_vat_bp is not None:
            return
        deed = ChangeProfile.between(before, replace(before, default_vat_bp=self.vat_bp))
        if not deed.changes_nothing:
            self._parts.desk.do(deed)

    # What is remembered of the layout ----------------------------------------------------

    def set_supplier(self, name: str) -> None:
        """Whose list it is."""
        self.supplier = name.strip()

    def set_rule(self, rule: PriceRule | None) -> None:
        """Compute prices that the file doesn't say, or don't."""
        self.rule = rule
        if self.guess is not None:
            self._use(self.guess)

    def keep_layout(self) -> None:
        """Remember what the columns were taken for: the next file like it maps itself."""
        guess = self.guess
        if guess is None or layout_key(guess) is None:
            return
        layout = Layout({}, self._parts.now_ms(), self.supplier, self.rule)
        now = remembered(self._parts.queries.setting(IMPORT_LAYOUTS), guess, layout)
        self._parts.desk.step(lambda shop: shop.settings.put(IMPORT_LAYOUTS, now))

    def forget_layout(self) -> None:
        """Read the file as if none like it had ever come."""
        guess = self._as_guessed
        if guess is None:
            return
        left = forgotten(self._parts.queries.setting(IMPORT_LAYOUTS), guess)
        self._parts.desk.step(lambda shop: shop.settings.put(IMPORT_LAYOUTS, left))
        self._is_read(guess)

    def _use(self, guess: Guess) -> None:
        self.guess = guess
        self._plan()

    # What comes of it ---------------------------------------------------------------------

    def _plan(self) -> None:
        guess, vat_bp, rule = self.guess, self.vat_bp, self.rule
        if guess is None:
            return
        self.overview = self.outlook = None
        if len(guess.table.rows) <= AT_ONCE:
            self.stop()
            self._task = None
            self._is_planned(_planned(guess, vat_bp, rule, Unwatched()))
        else:
            self.changed.emit()
            self._start(lambda task: _planned(guess, vat_bp, rule, task), self._is_planned)

    def _is_planned(self, overview: Overview) -> None:
        self.overview = overview
        self.planned.emit()

    def look_ahead(self) -> None:
        """Count what the import would come to; `foreseen` tells when it is known."""
        overview, vat_bp = self.overview, self.vat_bp
        if overview is None:
            return
        self.outlook = None
        plan, desk, ways, besides = (
            overview.plan,
            self._parts.desk,
            self.ways_here(),
            self.besides(),
        )
        self._start(
            lambda task: foresee(desk, plan.products, vat_bp, task, ways, besides, plan.file),
            self._is_foreseen,
        )

    def ways_here(self) -> ImportWays:
        """What is to be done with what is there already, by the columns as they stand."""
        has_units = self.guess is None or Field.UNIT in self.guess.mapping
        return replace(self.ways, has_units=has_units)

    def besides(self) -> tuple[PlannedProduct, ...]:
        """What the file names in rows that don't go in."""
        if self.guess is None or self.overview is None:
            return ()
        return left_out(self.guess, self.overview.plan)

    def _is_foreseen(self, outlook: Foreseen) -> None:
        self.outlook = outlook
        self.foreseen.emit()

    # --------------------------------------------------------------------------------------

    def _start(self, work: Callable[[Task], Any], then: Callable[[Any], None]) -> None:
        """Do one thing at a time: what was being done is dropped."""
        self.stop()
        self.problem = ""
        task = Task(work)

        def mine(tell: Callable[..., None]) -> Callable[..., None]:
            def heard(*said: Any) -> None:
                if self._task is task:
                    tell(*said)

            return heard

        def ended(tell: Callable[..., None]) -> Callable[..., None]:
            def heard(*said: Any) -> None:
                self._task = None
                tell(*said)

            return mine(heard)

        task.progressed.connect(mine(self.progressed.emit))
        task.succeeded.connect(ended(then))
        task.failed.connect(ended(self._failed))
        task.stopped.connect(ended(self.stopped.emit))
        self._task = task
        self._parts.tasks.start(task)

    def _failed(self, error: BaseException) -> None:
        self.is_sales = isinstance(error, SalesNotProducts | FiguresNotProducts)
        self.problem = self._parts.asker.explain(error)
        self.refused.emit(self.problem)


def _planned(
    guess: Guess, vat_bp: int | None, rule: PriceRule | None, progress: Progress
) -> Overview:
    with without_collection():
        plan = with_rule(guess.plan(default_vat_bp=vat_bp, progress=progress), rule)
        overview = look_over(guess, plan, usual_vat_bp=vat_bp, progress=progress)
        if len(guess.table.rows) > AT_ONCE:
            pass_over_what_is_held()
    return overview
