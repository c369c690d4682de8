"""The PCs of the shop: when each was last heard, a code for one more, one that was stolen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.exchange_lists import empty
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, label
from digitaix_desktop.gui.widgets.name_edit import NameEdit
from digitaix_desktop.operations.views.exchange import ShopPc
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import shown

_MINUTE_MS, _DAY_MS = 60_000, 86_400_000
_FRESH_MS = _MINUTE_MS
"""How long an answer is good enough."""
_LONGEST = 60


class ShopPcs(QWidget):
    """Asks the marketplace each time it is shown; without an answer it shows what it can."""

    refused = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._asking: Task | None = None
        self._asked_ms = 0
        self._to_remove: ShopPc | None = None
        self._known: Sequence[ShopPc] = ()
        self._head = label(self.tr("The PCs of your shop"), kind="name")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.code, self.how = label(kind="code"), Remark(tone="muted")
        self.code.setAccessibleName(self.tr("Code for the other PC"))
        self.more = Button(self, text=self.tr("Add a PC"), variant="text", symbol="monitor")
        self.more.clicked.connect(lambda _checked=False: self._ask_for_code())
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self._rows)
        column.addWidget(self.code)
        column.addWidget(self.how)
        column.addLayout(row)
        self._head.hide()
        self.code.hide()

    def read(self) -> None:
        """Show which PCs there are; asked for once in a while."""
        if self._parts.now_ms() - self._asked_ms > _FRESH_MS:
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Shown again, it asks again."""
        super().hideEvent(event)
        self._asked_ms = 0

    def _ask(self) -> None:
        if self._asking is not None:
            return
        self._asked_ms = self._parts.now_ms()
        task = Task(lambda _task: self._parts.exchange.pcs())
        task.succeeded.connect(self._show)
        task.finished.connect(self._ended)  # the line is down: what was shown stays
        self._asking = task
        self._parts.tasks.start(task)

    def _ended(self) -> None:
        self._asking = None

    def _show(self, pcs: Sequence[ShopPc]) -> None:
        if any(field.hasFocus() and field.is_typed_in() for field in self.findChildren(NameEdit)):
            return  # nobody is interrupted while they type
        if self._known and {pc.id for pc in pcs} - {pc.id for pc in self._known}:
            self._forget_code()  # it was for the one that has joined meanwhile
        self._known = pcs
        self._head.setVisible(bool(pcs))
        empty(self._rows)
        for pc in sorted(pcs, key=lambda each: not each.here):
            self._rows.addWidget(self._row(pc))

    def _row(self, pc: ShopPc) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = NameEdit(line)
        name.set_name(pc.name)
        name.setMaxLength(_LONGEST)
        name.setAccessibleName(self.tr("What this PC is called"))
        name.nameEntered.connect(lambda text: self._rename(pc, text))
        words.addWidget(name)
        words.addWidget(label(self._seen(pc), kind="small", tone="muted"))
        row.addLayout(words, 1)
        out = self.tr("Shut “{name}” out").format(name=pc.name)
        if self._to_remove is not None and self._to_remove.id == pc.id:
            really = Button(line, text=out)
            really.clicked.connect(lambda _checked=False: self._shut_out(pc))
            keep = Button(line, text=self.tr("Leave it"), variant="text")
            keep.clicked.connect(lambda _checked=False: self._consider(None))
            row.addWidget(really)
            row.addWidget(keep)
            QTimer.singleShot(0, keep, keep.setFocus)  # where the hand goes on, once it is there
        elif not pc.here:
            gone = Button(line, text=self.tr("Stolen or sold…"), variant="muted", symbol="unlink")
            gone.setAccessibleName(out)
            gone.clicked.connect(lambda _checked=False: self._consider(pc))
            row.addWidget(gone)
        return line

    def _seen(self, pc: ShopPc) -> str:
        if pc.here:
            return self.tr("This PC")
        past = self._parts.now_ms() - pc.seen_ms
        minutes = past // _MINUTE_MS
        if pc.seen_ms == 0:
            return self.tr("Not heard yet")
        if minutes < 2:
            return self.tr("Seen by the marketplace just now")
        if minutes < 60:
            return self.tr("Seen by the marketplace %Ln minute(s) ago", "", minutes)
        if past < _DAY_MS:
            return self.tr("Seen by the marketplace %Ln hour(s) ago", "", minutes // 60)
        day = formats.short_day(local_time(pc.seen_ms), self._parts.words.language)
        return self.tr("Seen by the marketplace on {day}").format(day=day)

    def _rename(self, pc: ShopPc, name: str) -> None:
        task = Task(lambda _task: self._parts.exchange.rename_pc(pc.id, name))
        task.succeeded.connect(lambda _nothing: self._ask())
        task.failed.connect(self.refused)
        self._parts.tasks.start(task)

    # One that was stolen ------------------------------------------------------------------

    def _consider(self, pc: ShopPc | None) -> None:
        self._to_remove = pc
        self._forget_code()
        words = self.tr(
            "“{name}” will get no more orders and send nothing more. What it has sent stays. "
            "Coming back takes a new code."
        )
        self.how.setText(words.format(name=pc.name) if pc is not None else "")
        self._show(self._known)

    def _forget_code(self) -> None:
        if not self.code.isHidden():
            self.code.hide()
            self.how.clear()

    def _shut_out(self, pc: ShopPc) -> None:
        self._to_remove = None
        self.how.clear()
        task = Task(lambda _task: self._parts.exchange.shut_out(pc.id))
        task.succeeded.connect(lambda _nothing: self._ask())
        task.failed.connect(self.refused)
        self._parts.tasks.start(task)

    # One more -----------------------------------------------------------------------------

    def _ask_for_code(self) -> None:
        task = Task(lambda _task: self._parts.exchange.pairing_code())
        task.succeeded.connect(self._show_code)
        task.failed.connect(self.refused)
        self._parts.tasks.start(task)

    def _show_code(self, code: tuple[str, int]) -> None:
        text, until_ms = code
        until = formats.clock(local_time(until_ms), self._parts.words.language)
        paired = self._parts.queries.pairing()
        self._consider(None)
        self.code.setText(shown(text))
        self.code.show()
        words = self.tr(
            "On the other PC: the address {server}, then this code. It is good until {until}, for "
            "one PC."
        )
        self.how.setText(words.format(server=paired.server if paired else "", until=until))
