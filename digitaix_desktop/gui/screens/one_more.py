"""Asks for one more size or colour of a product."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.suggest_edit import SuggestEdit


class OneMore(Card):
    """Asks for a size or a colour: `entered(options)`. A plain product is first asked what the
    one there is would be called."""

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self._ways: Mapping[str, Sequence[str]] = {}
        self.words = label(kind="small", wraps=True)
        self.way, self.way_label = SuggestEdit(self), label(kind="small")
        self.way_label.setText(self.tr("What differs"))
        self.way.set_known(self._usual_ways)
        self.values = (SuggestEdit(self), SuggestEdit(self))
        self.labels = (label(kind="small"), label(kind="small"))
        self.add = Button(self, text=self.tr("Add"), variant="tinted")
        self.close_button = Button(self, variant="muted", symbol="x")
        self.close_button.setAccessibleName(self.tr("Close"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, field in zip(
            (self.way_label, *self.labels), (self.way, *self.values), strict=True
        ):
            pair = QVBoxLayout()
            pair.setSpacing(6)
            pair.addWidget(words)
            pair.addWidget(field)
            words.setBuddy(field)
            row.addLayout(pair, 1)
            field.setAcceptDrops(False)
            field.returnPressed.connect(self._enter)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 8, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(row)
        self.add.clicked.connect(lambda _checked=False: self._enter())
        self.close_button.clicked.connect(lambda _checked=False: self.hide())

    def _usual_ways(self) -> Sequence[str]:
        return self.tr("Size"), self.tr("Colour"), self.tr("Format")

    def ask_for(self, ways: Mapping[str, Sequence[str]]) -> None:
        """Ask for a value each way; with no way yet, for the way too."""
        self._ways = ways
        plain = not ways
        self.words.setText(
            self.tr("First: which one is it that you have here? Its stock stays with it.")
            if plain
            else self.tr("Which one is there besides?")
        )
        self.way.setVisible(plain)
        self.way_label.setVisible(plain)
        names = list(ways)
        for place, (words, field) in enumerate(zip(self.labels, self.values, strict=True)):
            shown = place < max(1, len(names))
            words.setVisible(shown)
            field.setVisible(shown)
            name = names[place] if place < len(names) else self.tr("This one is")
            words.setText(name)
            field.setAccessibleName(name)
            known = ways.get(name, ()) if len(names) > 1 else ()
            field.set_known(partial(tuple, known))

    def begin(self) -> None:
        """Be ready for the next one."""
        for field in self.values:
            field.setText("")
        first = self.values[0] if self._ways or self.way.text().strip() else self.way
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        names = list(self._ways) or [self.way.text().strip()]
        shown = [field for field in self.values if not field.isHidden()]
        for field in ([] if self._ways else [self.way]) + shown:
            if not field.text().strip():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        values = [field.text().strip() for field in shown]
        self.entered.emit(tuple(zip(names, values, strict=False)))
