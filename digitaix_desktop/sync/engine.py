"""One whole exchange, step by step. Single-threaded: whoever calls `step` decides when."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.ports import Clock, Writer
from digitaix_desktop.sync import comparing, pull, push, recovering
from digitaix_desktop.sync.photos import PhotoExchange
from digitaix_desktop.sync.ports import (
    Batch,
    Contacts,
    Marketplace,
    News,
    OpenSyncBooks,
    PhotoFiles,
    SyncBooks,
)
from digitaix_desktop.sync.status import Link, Status
from digitaix_desktop.sync.troubles import (
    AskedToWait,
    CannotKeep,
    CursorGone,
    LineDown,
    Nonsense,
    Refused,
    ServerForgot,
    ShopSuspended,
    StreamForked,
    TooLarge,
    Trouble,
    UpgradeNeeded,
)

log = logging.getLogger(__name__)
T = TypeVar("T")
LONGEST_PAUSE_S = 60
"""No order lies longer than this once the line is back."""
MOST_CURES = 3
TOKEN_MS = 90 * 24 * 3600 * 1000
"""How old a token may become."""
ASK_AGAIN_S = 900
"""How often it is asked whether a trouble that somebody else ends is over."""
CLOCK_OFF_MS, CLOCK_SET_MS = 120_000, 60_000
"""From when on a clock is told to be wrong, and from when on to be right again: a held answer was
made up to a minute before it came."""


@dataclass(frozen=True, slots=True)
class Next:
    """What to do after a step: again now, or after a pause, or when something wakes it."""

    pause_s: float | None = None

    @property
    def again(self) -> bool:
        """Whether there is more to do at once."""
        return self.pause_s == 0


AGAIN = Next(0)
WHEN_WOKEN = Next(None)


class Engine:
    """Pushes what waits and takes in what was pulled; knows how the line is."""

    def __init__(
        self,
        books: OpenSyncBooks,
        writer: Writer,
        contacts: Contacts,
        clock: Clock,
        tell: Callable[[Touched], None],
        photos: PhotoFiles,
        keep_token: Callable[[str], None],
        *,
        jitter: Callable[[float], float] = lambda most: random.uniform(0, most),  # noqa: S311
    ) -> None:
        self._books, self._writer, self._contacts = books, writer, contacts
        self._photos, self._keep_token = PhotoExchange(self._write, photos), keep_token
        self._clock, self._tell, self._jitter = clock, tell, jitter
        self._marketplace: Marketplace | None = None
        self._failures = self._cures = 0
        self._batch_limit = push.MOST_CHANGES
        self.link, self.since_ms = Link.ALONE, None
        self.trouble: Trouble | None = None
        self.held: Trouble | None = None
        self.catching_up: Trouble | None = None
        self.clock_off_ms = 0

    link: Link
    since_ms: int | None

    def connect(self, marketplace: Marketplace | None) -> None:
        """Exchange with this marketplace from now on; with none, the shop is alone."""
        self._marketplace = marketplace
        self._failures, self.trouble = 0, None
        self.held = self.catching_up = None
        self._photos.forget()
        self.link = Link.ALONE if marketplace is None else Link.STARTING
        self.since_ms = None

    def status(self, waiting: int, notices: int) -> Status:
        """Where things stand."""
        return Status(
            self.link,
            waiting,
            notices,
            self.since_ms,
            self.trouble,
            self.held,
            self.catching_up,
            self.clock_off_ms,
        )

    def try_again(self) -> None:
        """Somebody asks for it: send once more what could not be read."""
        self.held = None

    def woke_up(self) -> None:
        """The PC slept: what was known of the line is old, and no pause is owed to it any more."""
        self._failures = 0
        if self.link is Link.ONLINE:
            self._be(Link.STARTING, None)

    def push_step(self) -> Next:
        """Send one batch, if any waits."""
        if self._marketplace is None or self.link is Link.STOPPED or self.held is not None:
            return WHEN_WOKEN
        batch = self._write(self._next_batch)
        if batch is None:
            return WHEN_WOKEN
        return self._guarded(lambda: self._push(batch))

    def _next_batch(self, books: SyncBooks) -> Batch | None:
        if not books.agreement.cursor():
            return None  # what is pushed names the server's epoch, which the first pull tells
        return books.agreement.waiting(self._batch_limit, push.MOST_BYTES)

    def _push(self, batch: Batch) -> Next:
        if self._marketplace is None:
            return WHEN_WOKEN
        try:
            results = self._marketplace.push(push.with_contacts(batch, self._contacts))
        except TooLarge:
            if len(batch.changes) > 1:
                raise
            self._write(lambda books: push.set_aside(books, batch.changes[0]))
            self._tell(Touched.EXCHANGES)
            return AGAIN
        except Refused as trouble:  # what is pulled may still be read
            self.held = trouble
            self._tell(Touched.EXCHANGES)
            return WHEN_WOKEN
        self._tell(self._write(lambda books: push.settle(books, results)))
        self._answered()
        self._batch_limit = push.MOST_CHANGES
        return AGAIN

    def photo_step(self) -> Next:
        """See to one photo on its way, for one piece of it."""
        if self._marketplace is None or self.link is not Link.ONLINE:
            return WHEN_WOKEN
        marketplace = self._marketplace
        photo = self._write(lambda books: books.photos.next())
        if photo is None:
            return WHEN_WOKEN

        def exchange() -> Next:
            touched = self._photos.step(photo, marketplace)
            self._answered()
            self._tell(touched)
            return AGAIN

        return self._guarded(exchange)

    def pull_step(self, wait_s: int = 0, queued: int = 0) -> Next:
        """Ask for news and take it in; with `wait_s`, held by the server while there is none."""
        if self._marketplace is None:
            return WHEN_WOKEN
        marketplace = self._marketplace

        def pull_once() -> Next:
            news = self.fetch(marketplace, wait_s, queued)
            return AGAIN if self.take_in(news) else WHEN_WOKEN

        return self._guarded(pull_once)

    def fetch(self, marketplace: Marketplace, wait_s: int, queued: int) -> News:
        """The held pull alone: what the waiter's thread does.

        First the marketplace is given back what it has forgotten: else what is here would be taken
        for news by nobody, and what it holds, which may be older, for news by us.
        """
        self._give_back(marketplace)
        self._compare(marketplace)
        cursor = self._write(lambda books: books.agreement.cursor())
        asked = self._clock.now_ms()
        news = marketplace.pull(cursor, wait_s=wait_s, queued=queued)
        answered = self._clock.now_ms()
        if wait_s == 0 and answered - asked < 2000:
            offset = news.server_time_ms - (asked + answered) // 2
            self._write(lambda books: books.agreement.set_clock_offset(offset))
            self.clock_off_ms = -offset if abs(offset) > CLOCK_OFF_MS else 0
        elif abs(news.server_time_ms - answered) < CLOCK_SET_MS:
            self.clock_off_ms = 0
        return news

    def _give_back(self, marketplace: Marketplace) -> None:
        while page := self._write(recovering.next_page):
            log.info("Giving back %s of %s", len(page), page[0].entity)
            marketplace.recover(page)
            self._write(partial(recovering.given, page=page))

    def _compare(self, marketplace: Marketplace) -> None:
        asked = self._write(comparing.question)
        if asked is not None:
            compared = marketplace.compare(*asked)
            self._tell(self._write(lambda books: comparing.take_in(books, compared)))

    def take_in(self, news: News) -> bool:
        """Write what a pull brought; whether the server holds more."""
        touched = self._write(lambda books: self._taken(books, news))
        self._answered()
        if not news.has_more:
            self.catching_up = None
        self._tell(touched | Touched.EXCHANGES)
        return news.has_more

    def _taken(self, books: SyncBooks, news: News) -> Touched:
        touched, contacts = pull.take_in(books, news)
        comparing.judge(books, news)
        # Before the cursor moves on: after it nobody would say again whom these orders are for.
        known = self._contacts.get_many(contacts)
        for order_id, contact in contacts.items():
            self._contacts.put(order_id, pull.named_as_here(contact, known.get(order_id)))
        return touched

    def renew_token(self) -> None:
        """Have another token every three months, so that one that leaked is of no use for long."""
        if self._marketplace is None or self.link is not Link.ONLINE:
            return
        since = self._write(lambda books: books.agreement.token_ms())
        if self._clock.now_ms() - since < TOKEN_MS:
            return
        token = self._marketplace.new_token()
        self._keep_token(token)  # before it is used: the old one dies by that
        self._marketplace.use_token(token)
        self._write(lambda books: books.agreement.note_token())

    def failed(self, trouble: Trouble) -> Next:
        """What to do about a trouble: cure it, wait, or stop until somebody acts."""
        log.info("Exchange: %s", type(trouble).__name__)
        if isinstance(trouble, StreamForked | ServerForgot | CursorGone):
            self._cures += 1
            self.catching_up = trouble
            if self._cures > MOST_CURES:  # a server that says so for ever is not to be hammered
                trouble = LineDown()
        match trouble:
            case StreamForked():
                self._write(lambda books: books.agreement.renumber())
                return AGAIN
            case ServerForgot() | CursorGone():
                self._write(lambda books: self._start_over(books, trouble))
                return AGAIN
            case TooLarge() if self._batch_limit > 1:
                self._batch_limit = max(1, self._batch_limit // 2)
                return AGAIN
            case AskedToWait(retry_after_s=int(wait_s)) if self.link is Link.ONLINE:
                self.trouble = trouble  # the line is good
                self._tell(Touched.EXCHANGES)
                return Next(float(wait_s))
            case LineDown() | CannotKeep() | Nonsense():  # nonsense: a café's wifi asks for a click
                self._photos.forget()
                self._failures += 1
                self._be(Link.OFFLINE, trouble)
                if trouble.retry_after_s is not None:
                    return Next(float(trouble.retry_after_s))
                return Next(self._jitter(min(LONGEST_PAUSE_S, 2.0**self._failures)))
            case ShopSuspended() | UpgradeNeeded():
                self._be(Link.STOPPED, trouble)
                return Next(ASK_AGAIN_S)
            case _:
                self._be(Link.STOPPED, trouble)
                return WHEN_WOKEN

    @staticmethod
    def _start_over(books: SyncBooks, trouble: Trouble) -> None:
        if not books.agreement.cursor():
            return  # another thread heard it first: that is under way
        books.agreement.forget_cursor()
        if isinstance(trouble, ServerForgot):
            books.agreement.send_again()
            books.agreement.begin_giving_back()

    def _guarded(self, work: Callable[[], Next]) -> Next:
        try:
            return work()
        except Trouble as trouble:
            return self.failed(trouble)

    def _answered(self) -> None:
        self._failures = self._cures = 0
        self.link, self.trouble = Link.ONLINE, None
        self.since_ms = self._clock.now_ms()

    def _be(self, link: Link, trouble: Trouble | None) -> None:
        if self.link is not link:
            self.since_ms = self._clock.now_ms()
        self.link, self.trouble = link, trouble
        self._tell(Touched.EXCHANGES)

    def _write(self, work: Callable[[SyncBooks], T]) -> T:
        def run() -> T:
            with self._books() as books:
                return work(books)

        return self._writer.submit(run).result()


def whole_exchange(engine: Engine) -> None:
    """Everything there is to hear and to say, once: for the command line. Raises its trouble."""
    for step in (engine.pull_step, engine.push_step, engine.pull_step, engine.photo_step):
        while True:
            following = step()
            if (trouble := engine.trouble or engine.held) is not None:
                raise trouble
            if not following.again:
                break
    engine.renew_token()
