"""Joining the town's marketplace, adding a PC, leaving."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.screens.settings_pcs import ShopPcs
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, set_tone
from digitaix_desktop.operations.queries import shop_name
from digitaix_desktop.operations.views.exchange import Pairing
from digitaix_desktop.sync.meeting import Meeting
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import TokenRefused


class MarketplaceBlock(Block):
    """The one place where a code is typed; everything else goes by itself."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._joining: Task | None = None
        self.server, self.code = QLineEdit(), QLineEdit()
        self.server.setPlaceholderText("https://")
        self.code.setPlaceholderText("BCDF-GHJK-LMNP")
        self.join = Button(self, text=self.tr("Connect"), variant="tinted", symbol="link")
        self.join.clicked.connect(lambda _checked=False: self._join())
        self.code.returnPressed.connect(self._join)
        self.notice = Remark()
        self.notice.setAccessibleName(self.tr("Notice"))
        self._server_words = self.add_line(self.tr("Address"), self.server)
        self._code_words = self.add_line(self.tr("Code of the town hall"), self.code)
        self.column.addSpacing(8)
        self.column.addWidget(self.notice)
        self.storefront = Button(
            self, text=self.tr("Open the storefront"), variant="outlined", symbol="store"
        )
        self.storefront.clicked.connect(lambda _checked=False: self._open_storefront())
        self.agree = Button(self, text=self.tr("Join it so"), variant="tinted", symbol="link")
        self.agree.clicked.connect(lambda _checked=False: self._agree())
        self.later = Button(self, text=self.tr("Not now"), variant="text")
        self.later.clicked.connect(lambda _checked=False: self._stay_alone())
        self._met = self._again = self._stopped = False
        self.pcs = ShopPcs(parts, self)
        self.pcs.refused.connect(self._refused)
        self.leave = Button(self, text=self.tr("Disconnect…"), variant="muted", symbol="log-out")
        self.leave.clicked.connect(lambda _checked=False: self._offer_to_leave())
        self.really = Button(self, text=self.tr("Disconnect this PC"), variant="outlined")
        self.really.clicked.connect(lambda _checked=False: self._leave())
        self.stay = Button(self, text=self.tr("Stay connected"), variant="text")
        self.stay.clicked.connect(lambda _checked=False: self.read())
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (
            *(self.join, self.agree, self.later),
            *(self.storefront, self.really, self.stay),
        ):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.leave)
        self.column.addLayout(row)
        self.column.addWidget(self.pcs)
        self._typed_fields = (self.server, self.code, self._server_words, self._code_words)

    def read(self) -> None:
        """Show whether the shop is on a marketplace."""
        paired = self._parts.queries.pairing()
        had_focus = self.window().focusWidget()
        status = self._parts.exchange.status()
        held_up = status.trouble if status.link is Link.STOPPED else None
        stopped = paired is not None and isinstance(held_up, TokenRefused)
        if stopped and not self._stopped:
            self.notice.clear()  # whatever was said before is no longer so
        self._stopped = stopped
        asked = self.tr("Code") if stopped else self.tr("Code of the town hall")
        self._code_words.setText(asked)
        self.code.setAccessibleName(asked)
        told = self._standing(paired, stopped)
        if paired is not None and held_up is not None and not stopped:
            told = self._parts.words.explain(held_up)  # no code would help
        self.say(self.tr("Marketplace"), told)
        if paired is not None and not self.server.text():
            self.server.setText(paired.server)
        for each in (*self._typed_fields, self.join):
            each.setVisible((paired is None or stopped) and not self._met)
        for button in (self.agree, self.later):
            button.setVisible(self._met)
            button.setEnabled(self._joining is None)
        self.join.setEnabled(self._joining is None)
        for part in (self.storefront, self.pcs):
            part.setVisible(paired is not None and not stopped)
        if paired is not None and not stopped:
            self.pcs.read()
        self.leave.setVisible(paired is not None)
        self.really.hide()
        self.stay.hide()
        self._hand_on_focus(had_focus)

    def begin(self) -> None:
        """Put the focus where one goes on: at what is missing of the letter from the town hall."""
        field = self.code if self.server.text() else self.server
        (self.storefront if field.isHidden() else field).setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_on_focus(self, had_focus: QWidget | None) -> None:
        """From a part that is no longer there to the next step: it stays in the card."""
        if had_focus is None or not self.isAncestorOf(had_focus) or not had_focus.isHidden():
            return
        steps = (self.storefront, self.stay, self.agree, self.code)
        next_step = next(each for each in steps if not each.isHidden())
        next_step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _standing(self, paired: Pairing | None, stopped: bool) -> str:
        if self._met:
            return self.tr("Nothing has been sent yet: this is what both sides have.")
        if paired is None:
            return self.tr(
                "Type the address and the code of the town hall's letter; for one more PC, the "
                "first one gives both in its Settings. What is here already goes along."
            )
        if stopped:
            return self.tr(
                "“{shop}” has to be connected again, with a new code of the town hall or of "
                "another PC of the shop."
            ).format(shop=shop_name(self._parts.queries))
        return self.tr("“{shop}” is on {server}.").format(
            shop=shop_name(self._parts.queries),
            server=paired.storefront_url or paired.server,
        )

    # Joining ------------------------------------------------------------------------------

    def _join(self) -> None:
        if self._joining is not None or not self.code.text().strip():
            return
        server, code = self.server.text(), self.code.text()
        self._again = self._parts.queries.pairing() is not None
        task = Task(lambda task: self._parts.exchange.meet(server, code, task))
        task.succeeded.connect(self._was_met)
        task.failed.connect(self._not_joined)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)  # a button that is off keeps no focus
        self._start(task)

    def _start(self, task: Task) -> None:
        task.finished.connect(self._ended)
        self._joining = task
        for each in (self.join, self.agree, self.later):
            each.setEnabled(False)
        self._tell(self.tr("Connecting…"), good=True)
        self._parts.tasks.start(task)

    def _was_met(self, meeting: Meeting | None) -> None:
        """Joined, or what both sides have already is to be looked at first."""
        if meeting is None:
            self._joined()
            return
        self._met = True
        same = self.tr("%Ln of your products is there already", "", len(meeting.same))
        new = self.tr("%Ln is new", "", meeting.new)
        words = self.tr(
            "{same}, {new}. What is there keeps its price and its stock; yours of the same barcode "
            "or reference is archived, and can come back."
        )
        self._tell(words.format(same=same, new=new), good=True)

    def _agree(self) -> None:
        task = Task(lambda task: self._parts.exchange.join(task))
        task.succeeded.connect(lambda _nothing: self._joined())
        task.failed.connect(self._refused)
        self._start(task)

    def _stay_alone(self) -> None:
        self._met = False
        self.notice.clear()
        task = Task(lambda _task: self._parts.exchange.stay_alone())
        task.failed.connect(self._refused)
        self._parts.tasks.start(task)
        self.read()

    def _joined(self) -> None:
        self._met = False
        self.code.clear()
        self._tell(
            self.tr("Connected again. What waited here is on its way.")
            if self._again
            else self.tr("Connected. Your products are on their way."),
            good=True,
        )
        self._parts.exchange.connect()

    def _not_joined(self, error: BaseException) -> None:
        self._refused(error)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()

    def _ended(self) -> None:
        self._joining = None
        self.read()

    def _refused(self, error: BaseException) -> None:
        self._tell(self._parts.asker.explain(error), good=False)

    def _tell(self, words: str, *, good: bool) -> None:
        set_tone(self.notice, "good" if good else "bad")
        self.notice.setText(words)

    # Once it is on it ---------------------------------------------------------------------

    def _open_storefront(self) -> None:
        paired = self._parts.queries.pairing()
        if paired is not None:
            QDesktopServices.openUrl(QUrl(paired.storefront_url or paired.server))

    def _offer_to_leave(self) -> None:
        """The one thing here that can't be undone: says what it means."""
        self._tell(
            self.tr(
                "This PC will no longer receive orders nor send anything. Everything stays saved "
                "here; coming back takes a new code."
            ),
            good=False,
        )
        had_focus = self.window().focusWidget()
        for part in (self.storefront, self.pcs, self.leave):
            part.hide()
        self.really.show()
        self.stay.show()
        self._hand_on_focus(had_focus)

    def _leave(self) -> None:
        self.notice.clear()
        self._parts.exchange.unpair()
        self.read()
