"""What was mended, or what is left to correct, in a few lines below the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import ShortLabel, label
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.overview import USUAL_VAT, Finding, Kind

_USUAL_VAT = frozenset({USUAL_VAT, sentences.SHOP_VAT})
_LINES = 2
"""Findings that have a line of their own; the result lists them all."""


class Summary(QWidget):
    """A heading and a line for each of the largest findings; `wanted` asks to see one's rows.

    `vat_wanted` asks for another VAT than the shop's usual one.
    """

    wanted = Signal(object, bool)  # the finding, and whether its cell is to be typed at once
    vat_wanted = Signal()

    def __init__(self, names: ImportWords, title: str, hint: str, none: str) -> None:
        super().__init__()
        self._names, self._none = names, none
        self._hint = label(hint, tone="muted")
        self._lines: list[QWidget] = []
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(title, "name"))
        head.addWidget(self._hint)
        head.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._column)
        whole.addStretch(1)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the largest of them."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._hint.setVisible(bool(findings))
        shown = findings if len(findings) <= _LINES + 1 else findings[:_LINES]
        self._lines = [self._line(finding) for finding in shown]
        rest = len(findings) - len(shown)
        if rest:
            more = self.tr("and %Ln other thing(s), listed next", "", rest)
            self._lines.append(label(more, tone="muted"))
        if not findings:
            self._lines.append(label(self._none, tone="muted"))
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, finding: Finding) -> QWidget:
        """How many, why, and the way to them."""
        mended = finding.kind is Kind.MENDED
        typed = finding.kind is Kind.MISSING and len(finding.rows) == 1
        count = self._names.counted(finding)
        line = QWidget(self)
        line.setMinimumHeight(look().height("control"))
        sign = Symbol(line, symbol="wand-sparkles" if mended else "triangle-alert")
        sign.set_tone("lake" if mended else "warn")
        words = ShortLabel(line, kind="small", tone="muted")
        words.setText(self._names.detail(finding))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(sign)
        row.addWidget(label(count, "name"))
        row.addWidget(words, 1)
        if not mended:
            seen = self.tr("See it") if len(finding.rows) == 1 else self.tr("See them")
            text = self.tr("Type it") if typed else seen
            link = Button(line, text=text, variant="text")
            link.setAccessibleName(f"{text} : {count}")
            link.clicked.connect(lambda _checked=False: self.wanted.emit(finding, typed))
            row.addWidget(link)
        elif finding.reason.template in _USUAL_VAT:
            link = Button(line, text=self.tr("Another VAT"), variant="text")
            link.clicked.connect(lambda _checked=False: self.vat_wanted.emit())
            row.addWidget(link)
        return line
