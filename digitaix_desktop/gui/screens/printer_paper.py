"""Second step to a printer: the paper that lies in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.print_words import paper_words
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.pick_card import PickCard
from digitaix_desktop.operations.print_setup import Setup, paper_name
from digitaix_desktop.operations.printing import (
    ROLL_58,
    ROLL_80,
    AnyPaper,
    OwnPaper,
    Paper,
    PrinterQueue,
    Roll,
)

SHEETS: tuple[AnyPaper, ...] = (Paper.A6, Paper.A5, Paper.A4)
ROLLS: tuple[AnyPaper, ...] = (ROLL_80, ROLL_58)
LABELS: tuple[AnyPaper, ...] = (OwnPaper(57, 32), OwnPaper(62, 29), OwnPaper(100, 50))
_COLUMNS = 3


def alike(one: AnyPaper, other: AnyPaper) -> bool:
    """Whether they are the same paper; of rolls whatever was learnt of their width."""
    if isinstance(one, Roll) and isinstance(other, Roll):
        return one.width_mm == other.width_mm
    return one == other


class PaperStep(QWidget):
    """Cards; those that the printer says it takes are said to be so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[AnyPaper, PickCard] = {}
        self._paper: AnyPaper = Paper.A6
        self._setup = Setup()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Which paper lies in it?"), kind="emphasis"))
        column.addLayout(self._grid)
        column.addStretch(1)

    def begin(self, setup: Setup, queue: PrinterQueue | None) -> None:
        """Offer what such a printer may hold."""
        self._setup = setup
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}
        takes = queue.papers if queue is not None else frozenset[Paper]()
        words = {
            Paper.A6: self.tr("Slips"),
            Paper.A5: self.tr("Slips, lists"),
            Paper.A4: self.tr("Lists, slips, sheets of labels"),
            ROLL_80: self.tr("Receipts: the usual width"),
            ROLL_58: self.tr("Receipts: the narrow one"),
        }
        offered = ROLLS if setup.dots else (*SHEETS, *LABELS, *ROLLS)
        for place, paper in enumerate(offered):
            said = words.get(paper, self.tr("Labels for bags and shelves"))
            if paper in takes:
                said = self.tr("{words} · this printer takes it").format(words=said)
            card = PickCard(paper_words(paper), said)
            card.opened.connect(lambda paper=paper: self.take(paper))
            self.cards[paper] = card
            self._grid.addWidget(card, place // _COLUMNS, place % _COLUMNS)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        known = next((each for each in offered if alike(each, setup.page)), offered[0])
        self.take(known)

    def paper(self) -> AnyPaper:
        """The paper that is picked; a roll keeps what was learnt of its width."""
        same = alike(self._paper, self._setup.page)
        return self._setup.page if same else self._paper

    def take(self, paper: AnyPaper) -> None:
        """This one."""
        self._paper = paper
        for each, card in self.cards.items():
            card.set_chosen(paper_name(each) == paper_name(paper))
        self.changed.emit()
