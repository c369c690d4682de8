"""A line between real processes that is slow, breaks, or loses what it carries."""

from __future__ import annotations

import asyncio
import itertools
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto

HOST = "127.0.0.1"
PIECE = 4096


class Fault(Enum):
    """What a connection does to what it carries."""

    LATE = auto()
    """Each piece takes its time."""
    RESET = auto()
    """It is torn down before the question is through."""
    CUT = auto()
    """It ends at some byte of an answer."""
    LOST = auto()
    """The question arrives; the answer never comes back."""
    DRIP = auto()
    """A few bytes at a time."""


@dataclass
class BadLine:
    """Takes connections at `port` and carries them to the marketplace, with each fault in turn."""

    to_port: int
    seed: int
    good: bool = False
    """From now on nothing is amiss."""
    port: int = 0
    faults: dict[Fault, int] = field(default_factory=dict)
    """How many connections had which."""
    _begun: int = 0
    _dead: int = 0

    def die(self) -> None:
        """What is open carries nothing more, and does not say so: its PC slept. What comes does."""
        self._dead = self._begun

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._turns = itertools.cycle(self._chance.sample(list(Fault), len(Fault)))

    async def _connected(self, pc: asyncio.StreamReader, to_pc: asyncio.StreamWriter) -> None:
        fault = None if self.good else next(self._turns)
        if fault is not None:
            self.faults[fault] = self.faults.get(fault, 0) + 1
        room = self._chance.randrange(1, 3000)
        self._begun = mine = self._begun + 1
        writers = [to_pc]
        try:
            server, to_server = await asyncio.open_connection(HOST, self.to_port)
            writers.append(to_server)
            ways = [
                asyncio.create_task(self._carry(mine, pc, to_server, fault, room, asks=True)),
                asyncio.create_task(self._carry(mine, server, to_pc, fault, room, asks=False)),
            ]
            _, left = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in left:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
        except OSError:
            pass  # nobody listens there now: the PC sees a line that breaks
        finally:
            for writer in writers:
                writer.transport.abort() if fault is Fault.RESET else writer.close()
                with suppress(OSError):
                    await writer.wait_closed()

    async def _carry(
        self,
        mine: int,
        source: asyncio.StreamReader,
        target: asyncio.StreamWriter,
        fault: Fault | None,
        room: int,
        *,
        asks: bool,
    ) -> None:
        with suppress(OSError):
            while piece := await source.read(PIECE):
                if mine <= self._dead:
                    continue
                if fault is Fault.RESET and asks and (room := room - len(piece)) < 0:
                    return
                if fault is Fault.LOST and not asks and not self.good:
                    return
                if fault is Fault.CUT and not asks and (room := room - len(piece)) < 0:
                    target.write(piece[:room])
                    await target.drain()
                    return
                if fault is Fault.DRIP:
                    await self._drip(piece, target)
                    continue
                if fault is Fault.LATE:
                    await asyncio.sleep(0.05)
                target.write(piece)
                await target.drain()

    @staticmethod
    async def _drip(piece: bytes, target: asyncio.StreamWriter) -> None:
        for start in range(0, len(piece), 256):
            target.write(piece[start : start + 256])
            await target.drain()
            await asyncio.sleep(0.002)


@contextmanager
def a_bad_line(to_port: int, seed: int) -> Iterator[BadLine]:
    """A bad line to the marketplace at a port, for as long as the block lasts."""
    line, ready = BadLine(to_port, seed), threading.Event()
    loop = asyncio.new_event_loop()

    async def listen() -> asyncio.Server:
        server = await asyncio.start_server(line._connected, HOST, 0)
        line.port = server.sockets[0].getsockname()[1]
        ready.set()
        return server

    def run() -> None:
        server = loop.run_until_complete(listen())
        loop.run_forever()
        server.close()
        for task in (left := asyncio.all_tasks(loop)):
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=run, name="bad line", daemon=True)
    thread.start()
    ready.wait()
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
