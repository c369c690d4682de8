"""The lists of the exchanges: what waits and what went, a line a deed, day by day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.icons import icon_pixmap
from digitaix_desktop.gui.screens.article_name import give_way
from digitaix_desktop.gui.screens.exchange_deeds import DeedWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.operations.views.exchange import ExchangedDeed, ExchangedPage
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

PAGE = 40
"""How many deeds a list shows at once, and adds when asked for more."""


class DeedList(QWidget):
    """Deeds in order, newest first, under the days they were done on; more of them on request."""

    more = Signal()
    back = Signal()

    def __init__(self, words: DeedWords, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._language = words, language
        self._seen: object = None
        self._title, self._why = label(kind="name"), label(tone="muted", wraps=True)
        self._days = QVBoxLayout()
        self._days.setSpacing(8)
        back = Button(self, text=self.tr("Back"), variant="text", symbol="arrow-left")
        back.clicked.connect(lambda _checked=False: self.back.emit())
        self._more = Button(self, text=self.tr("Show older ones"), variant="outlined")
        self._more.clicked.connect(lambda _checked=False: self.more.emit())
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(back)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addLayout(self._days)
        column.addLayout(foot)

    def show_page(self, title: str, why: str, page: ExchangedPage) -> None:
        """Show these deeds."""
        seen = (title, why, page, look().colours)
        if seen == self._seen:
            return
        self._seen = seen
        self._title.setText(title)
        self._why.setText(why)
        self._more.setVisible(page.more)
        empty(self._days)
        day, inside = "", None
        for deed in page.deeds:
            at = local_time(deed.at_ms)
            shown = formats.long_day(at, self._language)
            if shown != day or inside is None:
                day = shown
                self._days.addWidget(label(day[:1].upper() + day[1:], kind="small", tone="muted"))
                card = Card(self)
                inside = QVBoxLayout(card)
                inside.setContentsMargins(16, 8, 16, 8)
                self._days.addWidget(card)
            inside.addWidget(deed_row(self._words, deed, formats.clock(at, self._language)))


def deed_row(words: DeedWords, deed: ExchangedDeed, at: str) -> QWidget:
    """A deed as a line: what it is about, what was done to it, when."""
    line = words.line(deed)
    told = [give_way(label(line.title, kind="name", wraps=True))]
    if line.detail:
        told.append(give_way(label(line.detail, kind="small", tone="muted", wraps=True)))
    tag = Tag(None, text=words.refused(), tone="bad") if deed.refused else None
    return row(line.symbol, told, at, tag)


def row(symbol: str, words: Sequence[QWidget], end: str, tag: QWidget | None = None) -> QWidget:
    """An icon, some words below each other, and something at the end."""
    line = QWidget()
    inside = QHBoxLayout(line)
    inside.setContentsMargins(0, 4, 0, 4)
    inside.setSpacing(12)
    picture = label()
    picture.setPixmap(
        icon_pixmap(symbol, look().px(20), look().colours.muted, line.devicePixelRatioF())
    )
    inside.addWidget(picture)
    column = QVBoxLayout()
    column.setSpacing(0)
    for each in words:
        column.addWidget(each)
    inside.addLayout(column, 1)
    if tag is not None:
        inside.addWidget(tag)
    inside.addWidget(label(end, tone="muted"))
    return line


def heading(text: str, count: str = "") -> QWidget:
    """The head of a part of the page, with how many there are."""
    line = QWidget()
    inside = QHBoxLayout(line)
    inside.setContentsMargins(0, 8, 0, 0)
    inside.setSpacing(8)
    inside.addWidget(label(text, kind="name"))
    if count:
        inside.addWidget(label(count, tone="muted"))
    inside.addStretch(1)
    return line


def empty(column: QVBoxLayout) -> None:
    """Take all parts out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
