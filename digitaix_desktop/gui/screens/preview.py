"""What is printed, seen before: the very PDF that goes to the printer, or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.folders import usual_folder
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import each_words, file_name_of, name_of, paper_words
from digitaix_desktop.gui.screens.catalogue_export import write_whole
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, ShortLabel, label, set_tone
from digitaix_desktop.gui.widgets.page_view import PageView
from digitaix_desktop.gui.widgets.printer_choice import PrinterChoice
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import Document
from digitaix_desktop.operations.print_setup import Setup, setup_of
from digitaix_desktop.pdfium import joined, page_sizes

_WIDE, _HIGH = 880, 800
_LEAST_WIDE, _LEAST_HIGH = 640, 420
_PRINTER = 200
_TITLE_BAR = 96
"""What is left of the window's height around it, so that it has room for its title bar."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a preview shows, and what its button does."""

    documents: Sequence[Document]
    """Of one kind; shown one after the other."""
    title: str
    """What it is of: a code, a day; a file is proposed under it."""
    print: Callable[[Setup], object]
    again: bool = False
    """Whether it was printed before: a slip says so."""
    setup: Setup | None = None
    """Where it comes out, where that is not as chosen for its kind."""


class Preview(QDialog):
    """One way to see anything that is printed; needs no other program to show it."""

    def __init__(self, parts: Parts, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("onlyShows", True)  # a scan closes it
        self._parts, self._shown = parts, shown
        self._kind = shown.documents[0].kind
        self._setup = shown.setup or setup_of(parts.queries, self._kind)
        self._read_for = self._setup
        self._pdf = b""
        self._task: Task | None = None
        self.title, self._paper = ShortLabel(kind="title"), label(tone="muted")
        self.title.setText(self._name())
        self.setWindowTitle(self._name())
        self.view = PageView(parts.tasks, self)
        self.view.setAccessibleName(self.tr("How it comes out"))
        self.notice = Remark(kind="small")
        self.before = Button(self, variant="outlined", symbol="chevron-left")
        self.after = Button(self, variant="outlined", symbol="chevron-right")
        self.page = label()
        self.smaller = Button(self, variant="outlined", symbol="minus")
        self.larger = Button(self, variant="outlined", symbol="plus")
        self.fitting = Button(self, text=self.tr("Whole page"), variant="outlined")
        self.printer = PrinterChoice(parts, self._kind, self, for_this_once=True)
        self.save = Button(
            self, text=self.tr("Save as PDF…"), variant="outlined", symbol="download"
        )
        self.close_button = Button(self, text=self.tr("Close"), variant="text")
        self.print = Button(self, text=self.tr("Print"), variant="filled", symbol="printer")
        self._lay_out()
        self._join()
        self._fit_into(parent)
        self.printer.read()
        self.printer.show_setup(self._setup)
        self._read()
        self.print.setFocus()

    def _name(self) -> str:
        documents = self._shown.documents
        if len(documents) == 1:
            return name_of(documents[0], self._shown.title, self._parts.words.language)
        return f"{each_words(self._kind)} (\N{MULTIPLICATION SIGN} {len(documents)})"

    def _lay_out(self) -> None:
        for button, words, keys in (
            (self.before, self.tr("Page before"), "PgUp"),
            (self.after, self.tr("Next page"), "PgDown"),
            (self.smaller, self.tr("Smaller"), "Ctrl+-"),
            (self.larger, self.tr("Larger"), "Ctrl++"),
            (self.fitting, self.tr("As large as there is room"), "Ctrl+0"),
        ):
            button.setAccessibleName(button.text() or words)
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({native})")
        head = QHBoxLayout()
        head.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self._paper)
        head.addLayout(names, 1)
        for part in (self.before, self.page, self.after):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(16)
        for part in (self.smaller, self.fitting, self.larger):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.page.setMinimumHeight(look().height("control"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        foot.addWidget(self.printer, 2)
        foot.addWidget(self.print)
        self.printer.setMinimumWidth(look().px(_PRINTER))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.notice)
        column.addLayout(foot)

    def _fit_into(self, parent: QWidget | None) -> None:
        """As high as the window it lies on, where that is small."""
        worn = look()
        self.setMinimumSize(worn.px(_LEAST_WIDE), worn.px(_LEAST_HIGH))
        wide, high = worn.px(_WIDE), worn.px(_HIGH)
        if parent is not None:
            room = parent.window().size()
            wide, high = min(wide, room.width() - 48), min(high, room.height() - _TITLE_BAR)
        self.resize(wide, high)

    def _join(self) -> None:
        view = self.view
        self.before.clicked.connect(lambda _checked=False: view.turn(view.number() - 1))
        self.after.clicked.connect(lambda _checked=False: view.turn(view.number() + 1))
        self.smaller.clicked.connect(lambda _checked=False: view.further())
        self.larger.clicked.connect(lambda _checked=False: view.nearer())
        self.fitting.clicked.connect(lambda _checked=False: view.fit())
        view.turned.connect(self._show_page)
        self.save.clicked.connect(lambda _checked=False: self._choose_file())
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.print.clicked.connect(lambda _checked=False: self._print())
        self.printer.picked.connect(self._take)
        for keys, deed in (
            ("Ctrl+P", self._print),
            ("Ctrl+S", self._choose_file),
            ("Ctrl++", view.nearer),
            ("Ctrl+=", view.nearer),
            ("Ctrl+-", view.further),
            ("Ctrl+0", view.fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        for button in self.findChildren(Button):
            button.setAutoDefault(True)  # Enter is for the one that has the focus, else it prints
            button.installEventFilter(self)
        self.print.setDefault(True)
        view.installEventFilter(self)
        self._parts.bus.touched.connect(self._touched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Pages are turned by their keys wherever the focus is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            turned = {
                Qt.Key.Key_PageUp: self.view.number() - 1,
                Qt.Key.Key_PageDown: self.view.number() + 1,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: self.view.count() - 1,
            }
            number = turned.get(Qt.Key(event.key()))
            if number is not None and self.view.count() > 1:
                self.view.turn(number)
                return True
        return super().eventFilter(watched, event)

    # What it shows ------------------------------------------------------------------------

    def _touched(self, touched: Touched) -> None:
        """A printer that was set up meanwhile is taken, if there was none."""
        if touched & Touched.SETTINGS and not self._setup.printer:
            self.printer.read()
            self._take(self.printer.setup())

    def _take(self, setup: Setup) -> None:
        same = setup == self._setup
        self._setup = setup
        if not same:
            self._read()

    def _read(self) -> None:
        """Lay it out as it would be printed now, beside the window."""
        self._show_buttons()
        if self._task is not None:
            return
        shown, setup, lay_out = self._shown, self._setup, self._parts.papers.lay_out

        def work(_task: Task) -> tuple[bytes, list[tuple[float, float]]]:
            pdf = joined([lay_out(each, setup, shown.again).pdf for each in shown.documents])
            return pdf, page_sizes(pdf)

        # Methods of its own alone are connected: it may be closed before they are called.
        task, self._read_for = Task(work), setup
        self._task = task
        task.succeeded.connect(self._show)
        task.failed.connect(self._refused)
        task.finished.connect(self._laid)
        self._parts.tasks.start(task)

    def _laid(self) -> None:
        self._task = None
        if self._read_for != self._setup:
            self._read()

    def _show(self, laid: tuple[bytes, list[tuple[float, float]]]) -> None:
        pdf, sizes = laid
        self._pdf = pdf
        self.view.show_pdf(pdf, sizes)
        self._paper.setText(paper_words(self._setup.page))
        self._show_buttons()

    def _show_page(self) -> None:
        view = self.view
        number, count = view.number() + 1, view.count()
        self.page.setText(self.tr("Page {number} of {count}").format(number=number, count=count))
        for part in (self.before, self.page, self.after):
            part.setVisible(count > 1)
        self.before.setEnabled(number > 1)
        self.after.setEnabled(number < count)
        self.fitting.setEnabled(not view.fits())

    def _show_buttons(self) -> None:
        self.save.setEnabled(bool(self._pdf))
        if not self._setup.printer:
            self.print.setText(self.tr("Set up a printer…"))
        else:
            self.print.setText(self.tr("Print"))
        self.print.setEnabled(bool(self._pdf) or not self._setup.printer)

    # What is done with it -----------------------------------------------------------------

    def _print(self) -> None:
        if not self._setup.printer:
            self._parts.go.set_up_printer.emit(self._kind)
        elif self._pdf:
            self._shown.print(self._setup)
            self.accept()

    def _choose_file(self) -> None:
        if not self._pdf:
            return
        folder = usual_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        documents = self._shown.documents
        single = len(documents) == 1
        name = file_name_of(documents[0], self._shown.title) if single else self._name()
        proposed = folder / f"{name}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(proposed), "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(".pdf"))

    def write(self, path: Path) -> None:
        """Write what is shown into that file, whole or not at all."""
        pdf = self._pdf

        def work(_task: Task) -> Path:
            write_whole(path, lambda part: part.write_bytes(pdf))
            return path

        task = Task(work)
        task.succeeded.connect(self._saved)
        task.failed.connect(self._refused)
        self._parts.tasks.start(task)

    def _saved(self, path: Path) -> None:
        set_tone(self.notice, "good")
        self.notice.setText(self.tr("Saved as “{name}”").format(name=path.name))

    def _refused(self, error: BaseException) -> None:
        set_tone(self.notice, "bad")
        self.notice.setText(self._parts.asker.explain(error))
