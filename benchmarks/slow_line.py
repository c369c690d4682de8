"""A line that takes its time: so many seconds there and back, nothing else amiss."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

HOST = "127.0.0.1"
PIECE = 65_536


@contextmanager
def slow_line(to_port: int, round_trip_s: float) -> Iterator[int]:
    """Carries connections to `to_port`, each piece half a round trip late; its own port."""
    loop = asyncio.new_event_loop()
    carrying: set[asyncio.Task[None]] = set()

    async def carry(coming: asyncio.StreamReader, going: asyncio.StreamWriter) -> None:
        due: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def arrive() -> None:
            while True:
                at, piece = await due.get()
                await asyncio.sleep(max(0.0, at - loop.time()))
                going.write(piece)
                if not piece:
                    going.close()
                    return

        arriving = asyncio.create_task(arrive())
        with suppress(OSError):
            while piece := await coming.read(PIECE):
                due.put_nowait((loop.time() + round_trip_s / 2, piece))
        due.put_nowait((loop.time(), b""))
        with suppress(OSError):
            await arriving

    async def connected(near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, onward = await asyncio.open_connection(HOST, to_port)
        for way in (carry(near, onward), carry(far, back)):
            task = asyncio.create_task(way)
            carrying.add(task)
            task.add_done_callback(carrying.discard)

    server = loop.run_until_complete(asyncio.start_server(connected, HOST, 0))
    thread = threading.Thread(target=loop.run_forever, name="slow line", daemon=True)
    thread.start()
    port: int = server.sockets[0].getsockname()[1]
    try:
        yield port
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.close()
