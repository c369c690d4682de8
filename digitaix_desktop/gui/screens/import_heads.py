"""Our headings above the file's columns: each can be changed, unsure ones ask to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.painting import Painted, width_of
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess

_GAP, _TOP, _UNDER, _FOOT = 4, 16, 4, 10
_WIDEST = 240


class _Head:
    """One column's heading: ours, to be chosen, and the file's own below it."""

    def __init__(self, parent: QWidget, column: int) -> None:
        self.column = column
        self.choice = Choice(parent)
        self.own = ShortLabel(parent, kind="small", tone="muted")

    def least_width(self) -> int:
        """What both need to be read."""
        worn = look()
        taken = self.choice.currentText() or self.choice.placeholderText()
        ours = width_of(taken, worn.font("name")) + worn.px(46)
        theirs = width_of(self.own.text(), worn.font("small")) + worn.px(24)
        return max(ours, min(theirs, worn.px(_WIDEST))) + 2 * worn.px(_GAP)

    def place(self, x: int, width: int) -> None:
        """Stand above the column, which begins at `x`."""
        worn = look()
        gap, high = worn.px(_GAP), worn.height("control")
        self.choice.setGeometry(x + gap, worn.px(_TOP), width - 2 * gap, high)
        under = worn.px(_TOP) + high + worn.px(_UNDER)
        inside = worn.px(12) + gap
        self.own.setGeometry(x + inside, under, width - inside - gap, worn.line("small"))


class ColumnHeads(Painted, QWidget):
    """The row of headings. `chosen` tells what a column was taken for; None leaves it aside."""

    chosen = Signal(int, object)  # the column, Field | None
    focused = Signal(int)  # the place of the heading that got the focus

    def __init__(self, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._heads: list[_Head] = []
        self.look_changed()

    def look_changed(self) -> None:
        """As high as two lines at the size chosen."""
        worn = look()
        parts = worn.height("control") + worn.line("small")
        self.setFixedHeight(parts + worn.px(_TOP + _UNDER + _FOOT))

    def show_guess(self, guess: Guess, columns: Sequence[int], asked: Sequence[int]) -> list[int]:
        """Show what each column is taken for; gives back how wide each heading must be."""
        if [head.column for head in self._heads] != list(columns):
            self._build(columns)
        names = self._words.heads(guess)
        aids = {column for held in (guess.aids or {}).values() for column in held}
        for head in self._heads:
            each = guess.columns[head.column]
            head.own.setText(self._words.heading(each.heading, each.column))
            said = self.tr("Column {heading}").format(heading=head.own.text())
            head.choice.setAccessibleName(said)
            self._fill(head.choice, names)
            place = head.choice.findData(each.field.value if each.field else "")
            asks = each.column in asked
            helps = each.field is None and each.column in aids
            head.choice.setPlaceholderText(
                self.tr("To confirm") if asks else self.tr("Read along") if helps else ""
            )
            head.choice.setCurrentIndex(-1 if each.field is None and (asks or helps) else place)
            if asks:
                head.choice.set_face("head", "warn")
            else:
                head.choice.set_face("head", left_aside=each.field is None and not helps)
        return [head.least_width() for head in self._heads]

    def _build(self, columns: Sequence[int]) -> None:
        for head in self._heads:
            head.choice.deleteLater()
            head.own.deleteLater()
        self._heads = [_Head(self, column) for column in columns]
        for head in self._heads:
            head.choice.activated.connect(
                lambda place, head=head: self._choose(head, head.choice.itemData(place))
            )
            head.choice.installEventFilter(self)
            head.choice.show()
            head.own.show()

    def _fill(self, choice: Choice, names: dict[Field, str]) -> None:
        if choice.count() == 0:
            for field in names:
                choice.addItem("", field.value)
            choice.addItem("", "")
        for place, name in enumerate((*names.values(), self.tr("Left aside"))):
            choice.setItemText(place, name)

    def _choose(self, head: _Head, value: object) -> None:
        self.chosen.emit(head.column, Field(value) if isinstance(value, str) and value else None)

    def choice(self, column: int) -> Choice:
        """The heading of a column of the file; raises StopIteration for one that isn't shown."""
        return next(head.choice for head in self._heads if head.column == column)

    def place(self, spans: Sequence[tuple[int, int]]) -> None:
        """Stand above the columns: where each begins, and how wide it is."""
        for head, (x, width) in zip(self._heads, spans, strict=False):
            head.place(x, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A heading reached by the keyboard is brought into sight."""
        if event.type() == QEvent.Type.FocusIn:
            for place, head in enumerate(self._heads):
                if head.choice is watched:
                    self.focused.emit(place)
        return False
