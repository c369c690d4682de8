"""An order to prepare, on the first screen: when it is due, what it is, and its next step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.screens.article_name import give_way
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button, NextStepButton
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel, label, set_tone
from digitaix_desktop.gui.widgets.tag import Tag
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State
from digitaix_protocol.rules.waiting import UNANSWERED

_PHOTOS = 2
_ROOM_FOR_PHOTOS = (640, 800)
"""From which widths on there is room for the first photo, and for the second."""
_BUTTON = 172


class OrderStrip(Card):
    """One order; the first of them is larger and has the only filled button of the screen.

    `opened` tells a click beside the button, `stepped` the button itself.
    """

    stepped = Signal()

    def __init__(
        self,
        order: OrderCard,
        lines: Sequence[OrderLine],
        words: OrderWords,
        *,
        pictures: Pictures,
        photos: Mapping[UUID, str],
        first: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._order, self._words, self._first = order, words, first
        self._hour = label(kind="code" if first else "title")
        self._left = label(kind="small", wraps=True)
        bold = QFont()
        bold.setWeight(QFont.Weight.DemiBold)
        self._left.setFont(bold)
        self._photos = QWidget()
        self._shown: list[tuple[OrderLine, Thumbnail]] = []
        self.button: Button = NextStepButton() if first else Button(variant="outlined")
        self.button.setText(self._step_said())
        self.button.clicked.connect(lambda _checked=False: self.stepped.emit())
        self.set_clickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard, the button leads there too
        self.set_edge(not order.seen)
        self._lay_out(lines)
        self._show_photos(pictures, photos)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.look_changed()

    def _step_said(self) -> str:
        match self._order.state:
            case State.TO_CONFIRM:
                return self.tr("Answer")
            case State.PREPARING:
                return self.tr("Continue")
        return self.tr("Prepare")

    def _lay_out(self, lines: Sequence[OrderLine]) -> None:
        order, words = self._order, self._words
        side = 72 if self._first else 56
        photos = QHBoxLayout(self._photos)
        photos.setContentsMargins(0, 0, 0, 0)
        photos.setSpacing(8)
        kept = [line for line in lines if not line.dropped]
        for line in kept[:_PHOTOS]:
            self._shown.append((line, Thumbnail(side=side, name=line.name)))
            photos.addWidget(self._shown[-1][1])
        photos.addStretch(1)
        when = QVBoxLayout()
        when.setSpacing(0)
        when.addStretch(1)
        when.addWidget(self._hour)
        when.addWidget(self._left)
        when.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(formats.pickup_code(order.code), "name"))
        customer = ShortLabel()
        customer.setText(words.customer(order.customer, order))
        head.addWidget(customer)
        if not order.seen:
            new = self.tr("New") if order.state in UNANSWERED else self.tr("News")
            head.addWidget(Tag(text=new, tone="alert"))
        head.addStretch(1)
        self.summary = give_way(label(words.articles(kept), kind="small", wraps=True))
        content = ShortLabel(kind="small")
        content.setText(words.content(order.articles, order.value_cents))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        said.addLayout(head)
        said.addWidget(self.summary)
        said.addWidget(content)
        said.addStretch(1)
        row = QHBoxLayout(self)
        inside = 24 if self._first else 12
        row.setContentsMargins(16, inside, 16, inside)
        row.setSpacing(16)
        row.addLayout(when)
        row.addWidget(self._photos)
        row.addLayout(said, 1)
        row.addWidget(self.button)

    def _show_photos(self, pictures: Pictures, photos: Mapping[UUID, str]) -> None:
        for line, thumbnail in self._shown:
            thumbnail.follow(pictures, line.name, photos.get(line.variant_id, ""))

    def look_changed(self) -> None:
        """The parts of all strips stand below each other."""
        if not hasattr(self, "button"):
            return
        worn = look()
        self._left.setFixedWidth(worn.px(112))
        self._make_room()
        self.button.setMinimumWidth(worn.px(_BUTTON))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys are for its button, and for the screen."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, words come before photos."""
        super().resizeEvent(event)
        self._make_room()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _make_room(self) -> None:
        """As many photos as leave the words their room; alike in all strips of one width."""
        worn = look()
        count = sum(self.width() >= worn.px(least) for least in _ROOM_FOR_PHOTOS)
        self._photos.setVisible(count > 0)
        self._photos.setFixedWidth(worn.px(count * 80 - 8) if count else 0)
        for place, (_, thumbnail) in enumerate(self._shown):
            thumbnail.setVisible(place < count)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its words are at this width: a page that scrolls goes by it."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), self.heightForWidth(self.width())))

    def order(self) -> OrderCard:
        """What it is about."""
        return self._order

    def pass_time(self, now_ms: int) -> None:
        """Say again when it is due and how much time is left."""
        order, words = self._order, self._words
        left = words.time_left(order, now_ms, to_call=order.has_phone_only)
        hour, said = words.slot(order, now_ms), left.words
        due_ms = order.pickup_from_ms
        if due_ms is not None:
            today = local_time(due_ms).date() == local_time(now_ms).date()
            hour = words.hour(due_ms) if today else hour.split(",")[0]
            if not today and due_ms > now_ms and order.state is not State.TO_CONFIRM:
                said = f"{said}, {words.hour(due_ms)}"
        self._hour.setText(hour)
        kind = "name" if due_ms is None else "code" if self._first else "title"
        self._hour.setProperty("kind", kind)
        self._hour.style().unpolish(self._hour)
        self._hour.style().polish(self._hour)
        self._left.setText(said)
        set_tone(self._left, left.tone)
        self.setAccessibleName(f"{formats.pickup_code(order.code)}, {hour}, {said}")
        self.button.setAccessibleName(f"{self.button.text()}, {self.accessibleName()}")

    def hour(self) -> str:
        """When it is due, as shown."""
        return self._hour.text()

    def left(self) -> str:
        """How much time is left, as shown."""
        return self._left.text()
