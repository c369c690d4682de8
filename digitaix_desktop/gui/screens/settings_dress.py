"""What makes the shop's papers its own: logo and colour, seen at once on a slip."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.dropped_pictures import pictures_in
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, label, set_tone
from digitaix_desktop.gui.widgets.logo_slot import LogoSlot
from digitaix_desktop.gui.widgets.page_view import PageView
from digitaix_desktop.gui.widgets.swatches import Swatches
from digitaix_desktop.operations.choices import SLIP_COLOUR, SLIP_LOGO
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.photos import ENDINGS
from digitaix_desktop.operations.print_setup import dress_of, setup_of
from digitaix_desktop.operations.printing import Roll
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.operations.slips import readable
from digitaix_desktop.pdfium import page_sizes

_SLIP_WIDE, _SLIP_HIGH = 300, 390


class DressBlock(Block):
    """Pictures are opened where nothing they hold can do harm, and kept small."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("Your papers"),
            self.tr("Your logo and your colour, on the slips that this PC prints."),
        )
        self.setAcceptDrops(True)
        self._task: Task | None = None
        self._drawing: Task | None = None
        self._seen: object = None
        self.logo = LogoSlot()
        self.choose = Button(self, text=self.tr("Choose…"), symbol="image-plus")
        self.remove = Button(self, text=self.tr("Remove"), variant="text")
        self.colours = Swatches()
        self.notice = Remark()
        self.black = label(
            self.tr("Receipt printers print in black."), kind="small", tone="muted", wraps=True
        )
        self.slip = PageView(parts.tasks, self)
        self.slip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.slip.setAccessibleName(self.tr("A slip as it will look"))
        self._lay_out()
        self.logo.clicked.connect(lambda _checked=False: self._choose())
        self.choose.clicked.connect(lambda _checked=False: self._choose())
        self.logo.removed.connect(self._remove)
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        self.colours.picked.connect(self.take_colour)

    def _lay_out(self) -> None:
        deeds = QVBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        deeds.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        deeds.addStretch(1)
        logo = QHBoxLayout()
        logo.setSpacing(16)
        logo.addWidget(self.logo, 0, Qt.AlignmentFlag.AlignTop)
        logo.addLayout(deeds, 1)
        fields = QVBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(label(self.tr("Logo"), tone="muted"))
        fields.addLayout(logo)
        fields.addSpacing(8)
        fields.addWidget(label(self.tr("Colour"), tone="muted"))
        fields.addWidget(self.colours)
        fields.addWidget(self.black)
        fields.addWidget(self.notice)
        fields.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(fields, 1)
        both.addWidget(self.slip, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(both)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A picture may be dropped anywhere on it."""
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """The first of them is the logo."""
        if paths := pictures_in(event.mimeData()):
            event.acceptProposedAction()
            self.take(paths[0])

    def read(self) -> None:
        """Show what is chosen, and a slip as it comes out."""
        dress = dress_of(self._parts.queries)
        self.logo.show_logo(dress.logo)
        self.remove.setVisible(self.logo.holds())
        self.colours.show_colour(dress.colour)
        self.black.setVisible(isinstance(setup_of(self._parts.queries, Kind.SLIP).page, Roll))
        self.slip.setFixedSize(look().px(_SLIP_WIDE), look().px(_SLIP_HIGH))
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """It is drawn once it is looked at."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        queries = self._parts.queries
        setup, profile = setup_of(queries, Kind.SLIP), queries.profile()
        seen = (dress_of(queries), setup.page, profile)
        if seen == self._seen or self._drawing is not None or not self.isVisible():
            return
        lay_out = self._parts.papers.lay_out

        def work(_task: Task) -> tuple[bytes, list[tuple[float, float]]]:
            pdf = lay_out(Document(Kind.SAMPLE), setup, False).pdf
            return pdf, page_sizes(pdf)

        task = self._drawing = Task(work)
        task.succeeded.connect(lambda laid: self._drawn(seen, *laid))
        task.finished.connect(self._over)
        self._parts.tasks.start(task)

    def _drawn(self, seen: object, pdf: bytes, sizes: list[tuple[float, float]]) -> None:
        self._seen = seen
        self.slip.show_pdf(pdf, sizes)

    def _over(self) -> None:
        self._drawing = None
        if self._seen is not None:  # something else may have been chosen meanwhile
            self._draw()

    # Choosing -----------------------------------------------------------------------------

    def _choose(self) -> None:
        start = usual_folder(QStandardPaths.StandardLocation.PicturesLocation)
        endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose your logo"), str(start), self.tr("Pictures") + f" ({endings})"
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Make a picture the logo; the last one given counts."""
        small = self._parts.photos.small
        task = self._task = Task(lambda _task: small(path))
        task.succeeded.connect(lambda content: self._is_read(task, content))
        task.failed.connect(lambda error: self._is_none(task, error))
        self.notice.clear()
        self.logo.set_busy(True)
        self._parts.tasks.start(task)

    def _is_read(self, task: Task, content: bytes) -> None:
        if task is self._task:
            self._task = None
            self.logo.set_busy(False)
            self._keep(SLIP_LOGO, b64encode(content).decode("ascii"))

    def _is_none(self, task: Task, error: BaseException) -> None:
        if task is self._task:
            self._task = None
            self.logo.set_busy(False)
            self._tell(self._parts.asker.explain(error), "bad")

    def _remove(self) -> None:
        self.notice.clear()
        self._keep(SLIP_LOGO, None)

    def take_colour(self, colour: str) -> None:
        """Print in this colour, or in one as near to it as can be read on paper."""
        dark = readable(colour)
        self.notice.clear()
        if dark != colour:
            self._tell(self.tr("A little darker, so that it can be read on paper."), "muted")
        self._keep(SLIP_COLOUR, dark or None)

    def _keep(self, key: str, value: object) -> None:
        self._parts.asker.ask(Choose(key, value))
        self.read()

    def _tell(self, words: str, tone: Tone) -> None:
        set_tone(self.notice, tone)
        self.notice.setText(words)
