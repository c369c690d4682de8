"""The threads that keep the exchange going: one waits for news, one sends and takes in.

A third looks whether the PC slept meanwhile.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.ports import Clock
from digitaix_desktop.sync.engine import Engine, Next
from digitaix_desktop.sync.ports import Marketplace, News
from digitaix_desktop.sync.sleeping import LOOK_S, Wakefulness
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import CannotKeep, Trouble

log = logging.getLogger(__name__)
HELD_S = 50
QUICK_MS = 1000
PROXY_PAUSE_S = 10
OWN_AFFAIRS = Touched.EXCHANGES | Touched.IMPORTS
LEAVE_S = 2
LAST_WORD_S = 1


class Runner:
    """Runs the engine on threads of its own. The window and the desk only wake it."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        waiting: Callable[[], int],
        *,
        held_s: int = HELD_S,
        look_s: float = LOOK_S,
    ) -> None:
        self._engine, self._clock, self._waiting, self._held_s = engine, clock, waiting, held_s
        self._look_s = look_s
        self._marketplace: Marketplace | None = None
        self._state = threading.Condition()
        self._inbox: deque[News | Trouble] = deque()
        self._leaving = threading.Event()
        self._woken = self._hurry = False
        self._pause_s: float | None = 0
        self._threads: list[threading.Thread] = []

    def start(self, marketplace: Marketplace) -> None:
        """Keep exchanging with this marketplace until `stop`."""
        self.stop()
        self._engine.connect(marketplace)
        self._marketplace = marketplace
        self._leaving.clear()
        self._woken, self._pause_s = True, 0
        self._inbox.clear()
        self._threads = [
            threading.Thread(target=self._run, args=(work,), name=name, daemon=True)
            for name, work in (
                ("exchange", self._exchange),
                ("waiter", self._wait_for_news),
                ("wakefulness", self._stay_awake),
            )
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Hang up and leave, within two seconds."""
        with self._state:
            self._leaving.set()
            self._state.notify_all()
        if self._marketplace is not None:
            self._marketplace.hang_up()
        for thread in self._threads:
            thread.join(LEAVE_S)
        self._threads = []

    def close_day(self) -> None:
        """Leave for good, and say so: a PC that is shut is not one that sells unheard.

        Nobody is kept waiting for it; unheard, the marketplace thinks that it is offline.
        """
        marketplace, waiting = self._marketplace, self._waiting()
        heard = self._engine.link is Link.ONLINE
        self.stop()
        if marketplace is None or not heard:
            return

        def say() -> None:
            with suppress(Trouble):
                marketplace.say_closed(waiting)

        last = threading.Thread(target=self._run, args=(say,), name="last word", daemon=True)
        last.start()
        last.join(LAST_WORD_S)

    def wake(self, touched: Touched = Touched.ORDERS) -> None:
        """Something was done here: there may be something to send."""
        if touched & ~OWN_AFFAIRS:
            with self._state:
                self._woken = True
                self._state.notify_all()

    def exchange_now(self) -> None:
        """Do not wait for the end of a pause."""
        with self._state:
            self._woken = self._hurry = True
            self._state.notify_all()

    @staticmethod
    def _run(work: Callable[[], None]) -> None:
        try:
            work()
        except Exception:
            log.exception("The exchange with the marketplace stopped by a fault of its own")

    def _exchange(self) -> None:
        """Send what waits; take in what the waiter brought."""
        while True:
            with self._state:
                self._state.wait_for(lambda: self._leaving.is_set() or self._woken or self._inbox)
                if self._leaving.is_set():
                    return
                self._woken = False
                arrived = self._inbox.popleft() if self._inbox else None
            if arrived is not None:
                following = self._receive(arrived)
                with self._state:
                    self._pause_s = following.pause_s
                    self._state.notify_all()
            if self._engine.link is Link.ONLINE:
                self._push_all()
                self._send_photos()
                self._kept(self._renew_token)

    def _push_all(self) -> None:
        while not self._leaving.is_set() and self._kept(self._engine.push_step).again:
            pass

    def _send_photos(self) -> None:
        """Piece by piece, until there is something more urgent: a deed, or news."""
        while not (self._leaving.is_set() or self._woken or self._inbox):
            if not self._kept(self._engine.photo_step).again:
                return

    def _renew_token(self) -> Next:
        self._engine.renew_token()
        return Next(0)

    def _receive(self, arrived: News | Trouble) -> Next:
        if isinstance(arrived, Trouble):
            return self._kept(lambda: self._engine.failed(arrived))

        def take_in() -> Next:
            self._engine.take_in(arrived)
            return Next(0)

        return self._kept(take_in)

    def _kept(self, work: Callable[[], Next]) -> Next:
        """A full disk, or a fault of ours, must not end the exchange for the rest of the day."""
        try:
            return work()
        except Trouble as trouble:
            return self._engine.failed(trouble)
        except Exception:
            log.exception("The exchange could not be noted")
            return self._engine.failed(CannotKeep())

    def _stay_awake(self) -> None:
        """A PC that slept asks at once: nobody answers any more on the lines that were open.

        Else it would show for a minute, as true, what was true before it slept.
        """
        awake = Wakefulness(self._clock, self._look_s)
        while True:
            with self._state:
                if self._state.wait_for(self._leaving.is_set, timeout=awake.look_s):
                    return
            if awake.jumped() and self._marketplace is not None:
                log.info("The clock jumped: the exchange begins anew")
                self._engine.woke_up()
                self._marketplace.cut()
                self.exchange_now()

    def _wait_for_news(self) -> None:
        """Hold a pull; hand its answer over; wait until it is taken in; hold the next."""
        quick = 0
        wait_s = 0
        while not self._leaving.is_set() and self._marketplace is not None:
            asked = self._clock.now_ms()
            try:
                news = self._engine.fetch(self._marketplace, wait_s, self._waiting())
            except Trouble as trouble:
                if self._leaving.is_set():
                    return
                pause = self._hand_over(trouble)
                wait_s = 0
            except Exception:
                log.exception("The exchange could not be asked for")
                pause = self._hand_over(CannotKeep())
                wait_s = 0
            else:
                pause = self._hand_over(news)
                empty = not news.changes and not news.has_more
                early = wait_s > 0 and self._clock.now_ms() - asked < QUICK_MS
                quick = quick + 1 if empty and early else 0
                if quick >= 3:  # a proxy answers in the server's place
                    pause = PROXY_PAUSE_S
                wait_s = 0 if news.has_more else self._held_s
            self._rest(pause)

    def _hand_over(self, arrived: News | Trouble) -> float | None:
        with self._state:
            self._inbox.append(arrived)
            self._pause_s = -1
            self._state.notify_all()
            self._state.wait_for(lambda: self._leaving.is_set() or self._pause_s != -1)
            return self._pause_s

    def _rest(self, pause_s: float | None) -> None:
        """Wait out a pause; without an end, until somebody asks."""
        if pause_s == 0:
            return
        with self._state:
            self._state.wait_for(lambda: self._leaving.is_set() or self._hurry, timeout=pause_s)
            self._hurry = False
