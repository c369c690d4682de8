"""An order that the marketplace takes, until it is painted on the counter PC's board.

It is put aside on another PC of the shop: for the marketplace and for this PC there is no
difference to one of the web. The time runs from before that PC asks the marketplace to take it.
"""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.counters import counter, join
from benchmarks.measuring import Figure, median, percentile
from benchmarks.processes import invitation, marketplace
from benchmarks.slow_line import HOST, slow_line
from benchmarks.windows import Windows, window_of
from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.operations.orders import CancelOrder, PutAside, Wish
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench

ORDERS = 40
"""As many as a PC may tell within a minute, twice over."""
FAR_S = 0.05
BOUND_S, FAR_BOUND_S = 0.150, 0.400
PATIENCE_S = 30
CODE_LENGTH = 6


def run() -> list[Figure]:
    """On this machine, and over a line of 50 ms there and back."""
    return [
        _figure("order taken → on the board, loopback, p95", 0, BOUND_S),
        _figure("order taken → on the board, 50 ms there and back, p95", FAR_S, FAR_BOUND_S),
    ]


def _figure(what: str, round_trip_s: float, bound_s: float) -> Figure:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(marketplace(folder / "town"))
        till = stack.enter_context(counter(folder / "till"))
        office = stack.enter_context(counter(folder / "office"))
        line, _ = join(office, url, invitation(folder / "town", "Au Bon Rayon"))
        office.engine.connect(line)
        whole_exchange(office.engine)
        wish = _goods(office)
        whole_exchange(office.engine)
        far = url
        if round_trip_s:
            port = stack.enter_context(slow_line(urlsplit(url).port or 0, round_trip_s))
            far = f"http://{HOST}:{port}"
        line, _ = join(till, far, line.pairing_code().code)
        till.runner.start(line)
        windows = stack.enter_context(window_of(till))
        took = _arrivals(windows, office, wish)
    note = f"p50 {median(took) * 1e3:.0f} ms, longest {max(took) * 1e3:.0f} ms"
    return Figure(what, percentile(took, 95), bound=bound_s, note=note)


def _goods(bench: Workbench) -> Wish:
    done = bench.desk.do(AddProduct("Rosier grimpant", 2490, 1000, stock_milli=1_000_000))
    sheet = bench.queries.product(done.subject) if done.subject else None
    if sheet is None:
        raise RuntimeError("the product was not added")
    return Wish(sheet.product.shelf[0].id, 1000)


def _arrivals(windows: Windows, office: Workbench, wish: Wish) -> list[float]:
    from digitaix_desktop.gui.places import ORDERS as PLACE

    windows.frame.show_place(PLACE)
    board = _Board(windows)
    took = []
    for number in range(ORDERS + 1):
        done = office.desk.do(PutAside((wish,), Contact(f"Client {number}", "0639984127")))
        order = office.queries.order(done.subject) if done.subject else None
        if order is None:
            raise RuntimeError("the order was not made")
        start = time.perf_counter()
        office.engine.push_step()
        seconds = board.until_painted(order.order.code) - start
        took.append(seconds)
        office.desk.do(CancelOrder(order.order.id))  # so that the next one is seen too
        office.engine.push_step()
        board.rest(0.4)  # until the next question is held at the marketplace
    return took[1:]  # the first one finds the line not yet held


class _Board:
    """When a card was painted, by the code on it."""

    def __init__(self, windows: Windows) -> None:
        from PySide6.QtCore import QEvent, QObject

        from digitaix_desktop.gui.widgets.order_card import OrderCard

        self._app = windows.app
        self._painted: dict[str, float] = {}
        painted = self._painted

        class Paints(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
                if event.type() == QEvent.Type.Paint and isinstance(watched, OrderCard):
                    said = filter(str.isalnum, watched.accessibleName().split(",")[0])
                    painted.setdefault("".join(said)[-CODE_LENGTH:], time.perf_counter())
                return False

        self._paints = Paints()
        self._app.installEventFilter(self._paints)

    def until_painted(self, code: str) -> float:
        """The moment at which the card of this order was painted."""
        deadline = time.monotonic() + PATIENCE_S
        while code not in self._painted:
            self._app.processEvents()
            if time.monotonic() > deadline:
                raise RuntimeError("an order never came")
        return self._painted[code]

    def rest(self, seconds: float) -> None:
        """Let the window live on."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self._app.processEvents()
            time.sleep(0.001)
