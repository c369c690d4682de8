"""A new order, until the first byte of its slip is at a receipt printer on the network.

The order is put aside on another PC of the shop and comes by the marketplace, as one of the web
does; once it is there its slip is asked for, written down, laid out, and sent.
"""

from __future__ import annotations

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from benchmarks.arrival import _goods
from benchmarks.counters import counter, join
from benchmarks.measuring import Figure, median, percentile
from benchmarks.processes import invitation, marketplace
from benchmarks.windows import Windows, window_of
from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.operations.choices import PRINTING
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.orders import CancelOrder, PutAside, Wish
from digitaix_desktop.operations.print_setup import Setup, with_setup
from digitaix_desktop.operations.printing import ROLL_80
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench

ORDERS = 15
PATIENCE_S = 30
STATUS, IN_TURN = b"\x10\x04\x02", b"\x1dr\x01"


def run() -> list[Figure]:
    """On this machine, over loopback."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(marketplace(folder / "town"))
        till = stack.enter_context(counter(folder / "till"))
        office = stack.enter_context(counter(folder / "office"))
        printer = stack.enter_context(_printer())
        line, _ = join(office, url, invitation(folder / "town", "Au Bon Rayon"))
        office.engine.connect(line)
        whole_exchange(office.engine)
        wish = _goods(office)
        whole_exchange(office.engine)
        line, _ = join(till, url, line.pairing_code().code)
        setup = Setup(f"tcp:127.0.0.1:{printer.port}", ROLL_80)
        till.desk.do(Choose(PRINTING, with_setup(till.queries, Kind.SLIP, setup)))
        till.runner.start(line)
        windows = stack.enter_context(window_of(till))
        took = _printed(windows, till, office, wish, printer)
    note = f"p50 {median(took) * 1e3:.0f} ms, longest {max(took) * 1e3:.0f} ms"
    return [Figure("order taken → first byte at the printer, p95", percentile(took, 95), note=note)]


class _Printer:
    """Answers at once, and notes when the first byte of a page came."""

    def __init__(self, server: socket.socket) -> None:
        self._server = server
        self.port = int(server.getsockname()[1])
        self.first: list[float] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._server.accept()
                threading.Thread(target=self._listen, args=(line,), daemon=True).start()

    def _listen(self, line: socket.socket) -> None:
        begun = False
        with line, suppress(OSError):
            while said := line.recv(65536):
                if STATUS in said:
                    line.sendall(b"\x12")
                if said.replace(STATUS, b"") and not begun:
                    begun = True
                    self.first.append(time.perf_counter())
                if said.endswith(IN_TURN):
                    line.sendall(b"\0")


@contextmanager
def _printer() -> Iterator[_Printer]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield _Printer(server)


def _printed(
    windows: Windows, till: Workbench, office: Workbench, wish: Wish, printer: _Printer
) -> list[float]:
    took = []
    for number in range(ORDERS + 1):
        done = office.desk.do(PutAside((wish,), Contact(f"Client {number}", "0639984127")))
        order = office.queries.order(done.subject) if done.subject else None
        if order is None:
            raise RuntimeError("the order was not made")
        known = len(printer.first)
        start = time.perf_counter()
        office.engine.push_step()
        asked = False
        deadline = time.monotonic() + PATIENCE_S
        while len(printer.first) == known:
            windows.app.processEvents()
            if not asked and till.queries.order(order.order.id) is not None:
                asked = True  # one put aside elsewhere is printed there: here somebody asks
                windows.shop._parts.go.print_slip.emit(order.order.id)
            if time.monotonic() > deadline:
                raise RuntimeError("no slip came")
        took.append(printer.first[-1] - start)
        office.desk.do(CancelOrder(order.order.id))
        office.engine.push_step()
        rests = time.monotonic() + 0.5
        while time.monotonic() < rests:
            windows.app.processEvents()
            time.sleep(0.001)
    return took[1:]
