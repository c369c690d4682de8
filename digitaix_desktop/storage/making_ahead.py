"""Has the new products of an import made ready by a process of its own (`maker`)."""

from __future__ import annotations

import pickle
import queue
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress

from digitaix_desktop.operations.importing.ahead import CHUNK
from digitaix_desktop.operations.importing.ways import ImportWays
from digitaix_desktop.operations.newcomers import Basis, Ready
from digitaix_desktop.storage.maker import HEAD, MAKING
from digitaix_desktop.storage.newcomers import of_bytes

_LEAD = 16
"""How many stretches lie ready at most: more would only take memory."""
_PATIENCE_S = 10.0
"""A stretch takes a hundredth of a second: who waits so long makes it without help."""


class MakingAhead:
    """`operations.importing.ahead.Help`: a process that waits, and then serves one import."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._waiting: _Maker | None = None

    def expect(self) -> None:
        """An import is about to start: have a process wait for it."""
        with self._turn:
            if self._waiting is None:
                self._waiting = _Maker()

    def expect_no_more(self) -> None:
        """None is about to start after all."""
        maker = self._called()
        if maker is not None:
            maker.end()

    @contextmanager
    def begin(self, plan: bytes, done: int, ways: ImportWays, basis: Basis) -> Iterator[_Maker]:
        """Make ready what a kept plan holds behind `done` products, as if all of it were new."""
        maker = self._called() or _Maker()
        try:
            maker.tell(pickle.dumps((done, ways, basis)) + plan)
            yield maker
        finally:
            maker.end()

    def _called(self) -> _Maker | None:
        with self._turn:
            maker, self._waiting = self._waiting, None
        return maker


class _Maker:
    """One such process. Should it not start, die or stall, nothing is lost: it just helps no more.

    All but its beginning belongs to one thread.
    """

    def __init__(self) -> None:
        self._open = ExitStack()
        self._frames: queue.Queue[bytes | None] = queue.Queue(_LEAD)
        self._process: subprocess.Popen[bytes] | None = None
        try:
            started = MAKING.started([], stdin=subprocess.PIPE)
            self._process = self._open.enter_context(started)
        except OSError:
            return

    def tell(self, what: bytes) -> None:
        """Say what is to be made."""
        process = self._process
        if process is None:
            return
        pump = threading.Thread(target=self._pump, args=[process, what], daemon=True)
        pump.start()
        self._open.callback(self._drain, pump)
        self._open.callback(process.kill)  # which comes first: what was entered last

    def take(self, count: int) -> Sequence[Ready]:
        """The next `count` products, a multiple of `CHUNK` or the last; nothing if it can't."""
        found: list[Ready] = []
        while self._process is not None and len(found) * CHUNK < count:
            try:
                frame = self._frames.get(timeout=_PATIENCE_S)
            except queue.Empty:
                frame = None
            if frame is None:
                self.end()
                return ()
            found.append(of_bytes(frame))
        return found

    def end(self) -> None:
        """No more of it is needed."""
        self._process = None
        self._open.close()

    def _pump(self, process: subprocess.Popen[bytes], what: bytes) -> None:
        """Say it, and keep the pipe empty: it holds less than a stretch, and both would wait."""
        assert process.stdin is not None  # noqa: S101 - as it was started
        assert process.stdout is not None  # noqa: S101
        with suppress(OSError):  # it is gone
            with process.stdin as told:
                told.write(what)
            while len(head := process.stdout.read(HEAD.size)) == HEAD.size:
                [length] = HEAD.unpack(head)
                frame = process.stdout.read(length)
                if len(frame) < length:
                    break
                self._frames.put(frame)
        self._frames.put(None)

    def _drain(self, pump: threading.Thread) -> None:
        """Let the pump come to its end."""
        while pump.is_alive():
            try:
                self._frames.get(timeout=0.1)
            except queue.Empty:
                continue
