"""A cable with a device at its end: a pseudo-terminal stands for both, as the system sees one."""

from __future__ import annotations

import os
import pty
import select
import tty
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread


class Cable:
    """Plugged in, the device is found under its name; pulled out, it is gone."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self.plug()

    def plug(self) -> None:
        self.device, self._line = pty.openpty()
        tty.setraw(self.device)
        tty.setraw(self._line)
        self.at.symlink_to(os.ttyname(self._line))

    def pull(self) -> None:
        self.at.unlink()
        os.close(self.device)
        os.close(self._line)

    def scan(self, sent: bytes) -> None:
        os.write(self.device, sent)


class SimulatedScale:
    """Answers each time it is asked: one answer after the other, then the last again and again."""

    def __init__(self, cable: Cable, ask: bytes, answers: Sequence[bytes]) -> None:
        self._cable, self._ask, self._answers = cable, ask, list(answers)
        self.asked = 0
        self._over = Event()
        self._thread = Thread(target=self._serve, daemon=True)

    def __enter__(self) -> SimulatedScale:
        self._thread.start()
        return self

    def __exit__(self, *_about: object) -> None:
        self._over.set()
        self._thread.join()

    def _serve(self) -> None:
        heard = b""
        while not self._over.is_set():
            ready, _, _ = select.select([self._cable.device], [], [], 0.02)
            if not ready:
                continue
            heard += os.read(self._cable.device, 64)
            while self._ask in heard:
                heard = heard.partition(self._ask)[2]
                answer = self._answers[min(self.asked, len(self._answers) - 1)]
                self.asked += 1
                if answer:
                    os.write(self._cable.device, answer)
