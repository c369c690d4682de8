"""First screen of the first start: the town hall's code, or just the shop's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer

from digitaix_desktop.gui.forms.ui_first_shop import Ui_FirstShop
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.first_run_page import FirstPage
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.sync.status import Link
from digitaix_protocol.rules.codes import INVITATION_LENGTH, LETTERS, typed

_LOOK_MS = 200
_NEWS_MS = 15_000
"""How long to wait for what the marketplace knows of the shop, before asking it of the user."""


class FirstShop(FirstPage):
    """Connects the shop by its invitation, or takes its name down; either can be left for later."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._joining: Task | None = None
        self._waited_ms = 0
        self.form = Ui_FirstShop()
        self.form.setupUi(self)
        self.form.address.setPlaceholderText("https://")
        self.form.code.setPlaceholderText("BCDF-GHJK-LMNP")
        self.form.notice.hide()
        for field in (self.form.address, self.form.code, self.form.name):
            field.setMaxLength(200)
            field.setAcceptDrops(False)  # a file dropped here is a list of products, not a text
            field.textChanged.connect(lambda _text: self.ready_changed.emit())
        self.form.code.textEdited.connect(lambda _text: self._join_when_whole())
        self.setFocusProxy(self.form.address)
        self.copy = Button(
            self,
            text=self.tr("I have a copy of my shop: put it back…"),
            variant="text",
            symbol="archive-restore",
        )
        self.copy.clicked.connect(lambda _checked=False: parts.go.copies.emit())
        above = self.form.whole.indexOf(self.form.space)
        self.form.whole.insertWidget(above, self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self._news = QTimer(self, interval=_LOOK_MS)
        self._news.timeout.connect(self._look_for_news)

    def begin(self) -> None:
        """Show the name that is known already."""
        self.form.name.setText(self._parts.queries.profile().name)

    def is_ready(self) -> bool:
        """Whether something was typed."""
        return bool(self.form.code.text().strip() or self.form.name.text().strip())

    def is_busy(self) -> bool:
        """Whether the shop is being connected."""
        return self._joining is not None or self._news.isActive()

    def go_on(self) -> None:
        """Connect with the code if there is one, else keep the name."""
        if self.is_busy():
            return
        if self._parts.queries.pairing() is None and self.form.code.text().strip():
            self._join()
        elif self._keep_name():
            self.finished.emit()

    def keep(self) -> None:
        """Keep the name."""
        self._keep_name()

    def _keep_name(self) -> bool:
        """Write the name down; whether that went well."""
        before = self._parts.queries.profile()
        name = self.form.name.text().strip()
        deed = ChangeProfile.between(before, replace(before, name=name or before.name))
        return deed.changes_nothing or self._done(lambda: self._parts.desk.do(deed))

    def _done(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except Exception as error:  # noqa: BLE001 - refusals and bugs alike are told, bugs logged
            self._refuse(error)
            return False
        return True

    # The town hall's code -----------------------------------------------------------------

    def _join_when_whole(self) -> None:
        """An invitation that is typed to its last letter needs no further key."""
        code = typed(self.form.code.text())
        whole = len(code) == INVITATION_LENGTH and set(code) <= set(LETTERS)
        if whole and self.form.address.text().strip() and not self.is_busy():
            self.go_on()

    def _join(self) -> None:
        address, code = self.form.address.text().strip(), self.form.code.text()
        if not address:
            self._say(self.tr("Type the address too: it stands in the same letter."))
            self.form.address.setFocus()
            return
        if not self._keep_name():
            return
        task = Task(lambda task: self._parts.exchange.pair(address, code, task))
        task.progressed.connect(self.form.progress.step)
        task.succeeded.connect(self._joined)
        task.failed.connect(self._refuse)
        self._joining = task
        self.form.notice.hide()
        self.form.progress.begin(self.tr("Connecting your shop"), can_stop=False)
        self._allow_typing(False)
        self._parts.tasks.start(task)

    def _joined(self, _nothing: object) -> None:
        self._joining = None
        self._parts.exchange.connect()
        self._waited_ms = 0
        self._news.start()
        self.form.progress.begin(self.tr("Fetching what is known of it"), can_stop=False)

    def _look_for_news(self) -> None:
        """Go on once the first news has come, or it takes too long."""
        self._waited_ms += _LOOK_MS
        link = self._parts.exchange.status().link
        if link is Link.STARTING and self._waited_ms < _NEWS_MS:
            return
        self._news.stop()
        self._rest()
        self.finished.emit()

    def _refuse(self, error: BaseException) -> None:
        self._joining = None
        self._rest()
        self._say(self._parts.asker.explain(error))
        self.form.code.setFocus()
        self.form.code.selectAll()

    def _rest(self) -> None:
        self.form.progress.finish()
        self._allow_typing(True)

    def _allow_typing(self, allowed: bool) -> None:
        for field in (self.form.address, self.form.code, self.form.name, self.copy):
            field.setEnabled(allowed)
        self.ready_changed.emit()

    def _say(self, words: str) -> None:
        self.form.notice.setText(words)
        self.form.notice.show()
