"""Step 3 of an import: what it comes to, row by row; then the import itself, and its undoing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_findings import FindingList
from digitaix_desktop.gui.screens.import_run import ImportRun, Stage
from digitaix_desktop.gui.screens.import_session import ImportSession
from digitaix_desktop.gui.screens.import_step import Foot, Step
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.importing.foreseeing import Foreseen
from digitaix_desktop.operations.views import LongDeed
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats


class _Mark(Symbol):
    """As high as the words beside it."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(look().px(32), look().px(32))


_MARKS: dict[Stage, tuple[str, Tone]] = {
    Stage.DONE: ("circle-check", "good"),
    Stage.STOPPED: ("triangle-alert", "warn"),
    Stage.UNDO_STOPPED: ("triangle-alert", "warn"),
    Stage.UNDONE: ("undo-2", "muted"),
}


class ResultStep(Step):
    """Says what would be stored, stores it, and offers to take it back; `closed` when it is over.

    Shown for a deed that was cut short, it has no file: it only goes on with it or undoes it.
    """

    closed = Signal()

    def __init__(self, parts: Parts, session: ImportSession, names: ImportWords) -> None:
        super().__init__()
        self._parts, self._session, self._names = parts, session, names
        self._outlook: Foreseen | None = None
        self.run = ImportRun(parts, self)
        self.mark = _Mark(self)
        self.mark.hide()
        self.title = label(kind="code", wraps=True)
        self.words = label(tone="muted", wraps=True)
        self.progress = ProgressStrip(self)
        self.progress.stopped.connect(self._stop)
        self.to_correct = FindingList(parts.words, names, self)
        self.mended = FindingList(parts.words, names, self)
        self._sides: list[QWidget] = []
        self._lay_out()
        session.foreseen.connect(self._foreseen)
        session.refused.connect(self._refused)
        session.progressed.connect(self._counted)
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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 8, 32, 16)
        whole.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.mark)
        top.addWidget(self.title, 1)
        whole.addLayout(top)
        whole.addWidget(self.words)
        whole.addSpacing(8)
        whole.addWidget(self.progress)
        whole.addLayout(lists, 1)
        whole.setAlignment(Qt.AlignmentFlag.AlignTop)

    # Before -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Count what the session's plan comes to, and list what was found."""
        overview = self._session.overview
        if overview is None:
            return
        self._outlook = None
        self.to_correct.rows.show(overview, overview.to_correct)
        self.mended.rows.show(overview, overview.mended)
        self._sides[0].setVisible(bool(overview.to_correct))
        self._sides[1].setVisible(bool(overview.mended))
        self.title.setText(self.tr("Comparing with your products…"))
        self.words.setText("")
        self.progress.begin(self.tr("Comparing with your products"), can_stop=False)
        self._session.look_ahead()
        self.foot_changed.emit()

    def _counted(self, done: int, total: int) -> None:
        if self.run.stage is Stage.BEFORE and self.isVisible():
            self.progress.step(done, total)

    def _foreseen(self) -> None:
        self._outlook = self._session.outlook
        self.progress.finish()
        self._say_outlook()
        self.foot_changed.emit()

    def _refused(self, why: str) -> None:
        if self.isVisible():
            self.progress.finish()
            self.words.setText(why)

    def _say_outlook(self) -> None:
        outlook, overview = self._outlook, self._session.overview
        if outlook is None or overview is None:
            return
        parts = self._figures(outlook.created, outlook.updated, outlook.unchanged)
        if overview.corrections:
            parts.append(self.tr("%n to correct", "", overview.corrections))
        self.title.setText(", ".join(parts))
        said = [self._online(outlook.online)]
        if overview.without_vat:
            said.append(self.tr("%n without VAT: not shown yet.", "", overview.without_vat))
        asked = sum(not each.is_taken for each in self._session.asked())
        if asked:
            said.append(self.tr("%n column(s) left aside for want of an answer.", "", asked))
        skipped = len(overview.skipped)
        if skipped:
            said.append(self.tr("%n row(s) that are no products left aside.", "", skipped))
        self.words.setText(" ".join(said))

    def _figures(self, created: int, updated: int, unchanged: int) -> list[str]:
        said = [self.tr("%n new", "", created)] if created else []
        if updated:
            said.append(self.tr("%n updated", "", updated))
        if unchanged > 0:
            said.append(self.tr("%n unchanged", "", unchanged))
        return said

    def _online(self, count: int) -> str:
        if self._parts.queries.pairing() is None:
            return self.tr(
                "%n ready for the storefront: it shows them once your shop is connected.", "", count
            )
        return self.tr("%n will be online.", "", count)

    # While and after ----------------------------------------------------------------------

    def take_up(self, deed: LongDeed) -> None:
        """Offer to go on with a deed that was cut short, or to undo it."""
        for side in self._sides:
            side.hide()
        self.run.take_up(deed)

    def _import(self) -> None:
        overview, path = self._session.overview, self._session.path
        if overview is None or path is None:
            return
        self._session.keep_vat()
        self.run.start(path.name, overview.plan.products)

    def _stop(self) -> None:
        self.run.stop()

    def _stage_changed(self) -> None:
        deed, stage = self.run.deed, self.run.stage
        self.mark.setVisible(stage in _MARKS)
        if stage in _MARKS:
            symbol, tone = _MARKS[stage]
            self.mark.set_symbol(symbol)
            self.mark.set_tone(tone)
        if stage in (Stage.IMPORTING, Stage.UNDOING):
            importing = stage is Stage.IMPORTING
            what = self.tr("Importing") if importing else self.tr("Undoing the import")
            self.title.setText(f"{what}…")
            self.words.setText(self.tr("You can go on working: orders and the counter go first."))
            self.progress.begin(what)
        else:
            self.progress.finish()
            if deed is None:
                self._say_outlook()
            else:
                self._say_deed(deed)
        if self.run.problem:
            self.words.setText(self.run.problem)
        self.foot_changed.emit()

    def _say_deed(self, deed: LongDeed) -> None:
        match self.run.stage:
            case Stage.DONE:
                self._say_done(deed)
            case Stage.STOPPED:
                self.title.setText(
                    self.tr("The import stopped at {done} of {all}").format(
                        done=self._names.figure(deed.done), all=self._names.figure(deed.total)
                    )
                )
                self.words.setText(self._name(deed) + " · " + self.tr("What went in stays in."))
            case Stage.UNDO_STOPPED:
                self.title.setText(self.tr("The import is undone in part"))
                self.words.setText(self._name(deed))
            case Stage.UNDONE:
                for side in self._sides:
                    side.hide()
                self.title.setText(self.tr("The import is undone"))
                gone = self.tr("%n new product(s) put away", "", deed.created)
                back = self.tr("%n product(s) as before", "", deed.updated)
                said = f"{gone}, {back}." if deed.updated else f"{gone}."
                kept = self.tr("What you changed since then stays.")
                self.words.setText(f"{said} {kept}")

    def _say_done(self, deed: LongDeed) -> None:
        title = self.tr("%n product(s) imported", "", deed.done)
        paired = self._parts.queries.pairing() is not None
        if self._outlook is not None and deed.done == self._outlook.products:
            online = self._outlook.online
            title += ", " + (
                self.tr("%n online", "", online)
                if paired
                else self.tr("%n ready to be online", "", online)
            )
        self.title.setText(title)
        unchanged = deed.done - deed.created - deed.updated
        words = ", ".join(self._figures(deed.created, deed.updated, unchanged)) + "."
        if not paired:
            words += " " + self.tr(
                "The storefront shows them once your shop is connected, in Settings."
            )
        self.words.setText(words)

    def _name(self, deed: LongDeed) -> str:
        when = formats.day_and_hour(local_time(deed.at_ms), self._parts.words.language)
        return f"{deed.name}, {when}"

    # The foot -----------------------------------------------------------------------------

    def foot(self) -> Foot:
        """The next step, as far as the import is."""
        undo = self.tr("Undo the import")
        match self.run.stage:
            case Stage.BEFORE:
                return Foot(
                    back=self.tr("The columns"),
                    next=self.tr("Import"),
                    is_ready=self._outlook is not None and bool(self._outlook.products),
                )
            case Stage.IMPORTING | Stage.UNDOING:
                return Foot(may_close=False)
            case Stage.STOPPED:
                keep = self.tr("Leave it so")
                go_on = self.tr("Continue")
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
