"""Has the new products of an import made ready by a process of its own (`maker`)."""

from __future__ import annotations

import pickle
import queue
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
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
    def begin(self, done: int, ways: ImportWays, basis: Basis) -> Iterator[_Maker]:
        """Make ready what a plan holds behind `done` products, as if all of it were new."""
        maker = self._called() or _Maker()
        try:
            maker.begin(pickle.dumps((done, ways, basis)))
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
        self._words: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._frames: queue.Queue[bytes | None] = queue.Queue(_LEAD)
        self._process: subprocess.Popen[bytes] | None = None
        try:
            started = MAKING.started([], stdin=subprocess.PIPE)
            self._process = self._open.enter_context(started)
        except OSError:
            return

    def begin(self, what_for: bytes) -> None:
        """Say what it is that will be made."""
        process = self._process
        if process is None:
            return
        self._words.put(what_for)
        # The pipes hold less than a stretch, and both sides would wait: so two threads see to them.
        pump = threading.Thread(target=self._pump, args=[process], daemon=True)
        teller = threading.Thread(target=self._tell, args=[process], daemon=True)
        for thread in (pump, teller):
            thread.start()
        self._open.callback(teller.join)
        self._open.callback(self._words.put, None)
        self._open.callback(self._drain, pump)
        self._open.callback(process.kill)  # which comes first: what was entered last

    def hear(self, plan: Iterable[bytes]) -> bytes:
        """Hand a plan on as it is packed, and hold on to it; the whole of it."""
        pieces = []
        for piece in plan:
            pieces.append(piece)
            self._words.put(piece)
        self._words.put(None)
        return b"".join(pieces)

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

    def _tell(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None  # noqa: S101 - as it was started
        with suppress(OSError), process.stdin as told:  # it is gone
            while (words := self._words.get()) is not None:
                told.write(words)
                told.flush()

    def _pump(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None  # noqa: S101 - as it was started
        with suppress(OSError):  # it is gone
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
