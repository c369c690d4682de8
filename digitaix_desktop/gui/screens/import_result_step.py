"""Step 3 of an import: what it comes to, row by row; then the import itself, and its undoing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_changes import ChangeList
from digitaix_desktop.gui.screens.import_findings import FindingList
from digitaix_desktop.gui.screens.import_outcome import Outcome, Telling
from digitaix_desktop.gui.screens.import_photos import PhotosCard
from digitaix_desktop.gui.screens.import_run import ImportRun, Stage
from digitaix_desktop.gui.screens.import_sample import ProductSample
from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.screens.import_step import Foot, Step
from digitaix_desktop.gui.screens.import_supplier import SupplierCard
from digitaix_desktop.gui.screens.import_ways import WaysCard
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.importing.foreseeing import Foreseen
from digitaix_desktop.operations.views.deeds import LongDeed

_AT_WORK = (Stage.IMPORTING, Stage.UNDOING)


class _Mark(Symbol):
    """As high as the words beside it."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(look().px(32), look().px(32))


class ResultStep(Step):
    """Says what would be stored, stores it, and offers to take it back; `closed` when it is over.

    Shown for a deed that was cut short, it has no file: it only goes on with it or undoes it.
    """

    closed = Signal()

    def __init__(self, parts: Parts, session: ImportSession, names: ImportWords) -> None:
        super().__init__()
        self._session = session
        self._outcome = Outcome(parts, names, self)
        self._outlook: Foreseen | None = None
        self.run = ImportRun(parts, self)
        self.mark = _Mark(self)
        self.title = label(kind="code", wraps=True)
        self.words = label(tone="muted", wraps=True)
        self.progress = ProgressStrip(self)
        self.progress.stopped.connect(self.run.stop)
        self.to_correct = FindingList(parts.words, names, self)
        self.mended = FindingList(parts.words, names, self)
        self.sample = ProductSample(parts, self)
        self.sample.hide()
        self.ways = WaysCard(session, self)
        self.photos = PhotosCard(parts, session, self)
        self.changes = ChangeList(parts, names, self)
        self.supplier = SupplierCard(session, parts.words.language, self)
        self._sides: list[QWidget] = []
        self._lay_out()
        self.ways.chosen.connect(self._look_again)
        session.planned.connect(self._planned_anew)
        session.foreseen.connect(self._foreseen)
        session.refused.connect(self._refused)
        session.progressed.connect(self._counted)
        session.forgotten.connect(self._forget)
        self.run.changed.connect(self._stage_changed)
        self.run.progressed.connect(self.progress.step)

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(24)
        for title, found in (
            (self.tr("To correct, now or later"), self.to_correct),
            (self.tr("Mended for you"), self.mended),
        ):
            card = Card(self)
            column = QVBoxLayout(card)
            column.setContentsMargins(8, 12, 8, 12)
            column.setSpacing(4)
            head = label(title, "emphasis")
            head.setContentsMargins(16, 0, 16, 0)
            column.addWidget(head)
            column.addWidget(found, 1)
            found.setAccessibleName(title)
            lists.addWidget(card, 1)
            self._sides.append(card)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.mark)
        top.addWidget(self.title, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 8, 32, 16)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self.words)
        whole.addSpacing(8)
        whole.addWidget(self.progress)
        whole.addWidget(self.supplier)
        whole.addWidget(self.ways)
        whole.addWidget(self.photos)
        whole.addWidget(self.changes)
        whole.addWidget(self.sample)
        whole.addSpacing(8)
        whole.addLayout(lists, 1)
        whole.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _tell(self, said: Telling) -> None:
        self.title.setText(said.title)
        self.words.setText(said.words)
        self.mark.setVisible(bool(said.symbol))
        self.mark.set_symbol(said.symbol)
        self.mark.set_tone(said.tone)

    # Before -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Count what the session's plan comes to, and list what was found."""
        overview = self._session.overview
        if overview is None:
            return
        self.ways.hide()
        self.supplier.ask()
        self.photos.ask(overview.plan.products)
        self.changes.show_changes(None)
        self.sample.show_products(overview.plan.products, self._session.vat_bp)
        for side, found, findings in (
            (self._sides[0], self.to_correct, overview.to_correct),
            (self._sides[1], self.mended, overview.mended),
        ):
            found.rows.show(overview, findings)
            side.setVisible(bool(findings))
        self._look_again()

    def _planned_anew(self) -> None:
        """Prices are computed otherwise now."""
        if self.isVisible() and self.run.stage is Stage.BEFORE:
            self.begin()

    def _look_again(self) -> None:
        """Count anew: before the first time, or after another answer."""
        self._outlook = None
        what = self.tr("Comparing with your products")
        self._tell(Telling(f"{what}…", ""))
        self.progress.begin(what, can_stop=False)
        self._session.look_ahead()
        self.foot_changed.emit()

    def _counted(self, done: int, total: int) -> None:
        if self.run.stage is Stage.BEFORE and self.isVisible():
            self.progress.step(done, total)

    def _foreseen(self) -> None:
        self._outlook = self._session.outlook
        self.progress.finish()
        self._say_outlook()
        if self._outlook is not None:
            self.ways.ask(self._outlook)
            self.changes.show_changes(self._outlook)
            # Room for what changes: of products that are new, the first ones are shown.
            self.sample.setVisible(bool(self._outlook.created) and not self._outlook.changes)
        self.foot_changed.emit()

    def _refused(self, why: str) -> None:
        if self.isVisible():
            self.progress.finish()
            self.words.setText(why)

    def _say_outlook(self) -> None:
        overview = self._session.overview
        if self._outlook is not None and overview is not None:
            unanswered = sum(not each.is_taken for each in self._session.asked())
            ways = self._session.ways
            self._tell(self._outcome.foreseen(self._outlook, overview, unanswered, ways))

    # While and after ----------------------------------------------------------------------

    def take_up(self, deed: LongDeed) -> None:
        """Offer to go on with a deed that was cut short, or to undo it."""
        self._hide_lists()
        self.run.take_up(deed)

    def _hide_lists(self) -> None:
        for side in self._sides:
            side.hide()

    def _forget(self) -> None:
        for found in (self.to_correct, self.mended):
            found.rows.show(None, ())

    def _import(self) -> None:
        overview, path = self._session.overview, self._session.path
        if overview is None or path is None:
            return
        self._session.keep_vat()
        self._session.keep_layout()
        session = self._session
        self.run.start(path.name, overview.plan.products, session.ways_here(), session.besides())

    def _stage_changed(self) -> None:
        deed, stage = self.run.deed, self.run.stage
        if stage is not Stage.BEFORE:
            for part in (self.sample, self.ways, self.photos, self.changes, self.supplier):
                part.hide()
        if stage in _AT_WORK:
            said = self._outcome.under_way(stage, deed)
            self._tell(said._replace(title=f"{said.title}…"))
            self.progress.begin(said.title)
        else:
            self.progress.finish()
            if deed is None:
                self._say_outlook()
            else:
                self._tell(self._outcome.after(stage, deed, self._outlook))
        if stage is Stage.UNDONE:
            self._hide_lists()
        if self.run.problem:
            self.words.setText(self.run.problem)
        self.foot_changed.emit()

    # The foot -----------------------------------------------------------------------------

    def foot(self) -> Foot:
        """The next step, as far as the import is."""
        undo = self._outcome.to_undo(self.run.deed)
        match self.run.stage:
            case Stage.BEFORE:
                ready = self._outlook is not None and bool(self._outlook.products)
                return Foot(self.tr("The columns"), next=self.tr("Import"), is_ready=ready)
            case Stage.IMPORTING | Stage.UNDOING:
                return Foot(may_close=False)
            case Stage.STOPPED:
                keep, go_on = self.tr("Leave it so"), self.tr("Continue")
                return Foot(undo, "undo-2", quiet=keep, next=go_on)
            case Stage.DONE:
                return Foot(undo, "undo-2", next=self.tr("See the products"))
            case Stage.UNDO_STOPPED:
                return Foot(next=self.tr("Finish undoing"))
            case Stage.UNDONE:
                return Foot(next=self.tr("Close"))

    def go_on(self) -> None:
        """The next step, whichever it is now."""
        match self.run.stage:
            case Stage.BEFORE:
                self._import()
            case Stage.STOPPED | Stage.UNDO_STOPPED:
                self.run.resume()
            case Stage.DONE | Stage.UNDONE:
                self.closed.emit()
            case _:
                pass

    def go_back(self) -> None:
        """Back to the columns; after the import, take it back."""
        if self.run.stage is Stage.BEFORE:
            self._session.stop()
            self.progress.finish()
            self.backward.emit()
        else:
            self.run.undo()

    def go_aside(self) -> None:
        """Leave a stopped import as far as it got."""
        self.run.keep()
