"""A list of 100,000 products scrolled in the real window, by the wheel and by its handle.

A frame is what lies between a turn of the wheel and the painted window: the step itself, the rows
read, every card drawn. Frames come as a screen asks for them, sixty a second, so that pages and
photos are read meanwhile as they are in a shop; the time in between does not count.
"""

from __future__ import annotations

import gc
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.catalogue import SEED
from benchmarks.counters import counter, stock_up
from benchmarks.measuring import Figure, median, percentile
from benchmarks.windows import window_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from digitaix_desktop.gui.screens.product_shelf import ProductShelf
    from digitaix_desktop.workbench import Workbench

PRODUCTS = 100_000
PHOTOS = 1_500
"""Different ones, several times what the window keeps in memory."""
FRAMES = 400
RUNS = 3
BOUND_S = FRAME_S = 0.016
_NOTCH = 120


def run() -> list[Figure]:
    """Cards and lines, without photos and while photos come in."""
    figures: list[Figure] = []
    for photos in (0, PHOTOS):
        with tempfile.TemporaryDirectory() as folder, counter(Path(folder)) as bench:
            stock_up(bench, PRODUCTS, take_photos(bench, photos))
            with shelf_of(bench) as scrolling:
                what = "while photos come in" if photos else "without photos"
                for as_list in (False, True):
                    scrolling.shelf.show_as_list(as_list)
                    shown = f"{'lines' if as_list else 'cards'}, {what}"
                    figures.append(_best(f"wheel, {shown}", scrolling.wheel))
                    figures.append(_best(f"  its handle, {shown}", scrolling.handle))
    return figures


def _best(what: str, scroll: Callable[[], list[Frame]]) -> Figure:
    """The best of several runs: what other work on this machine disturbed least."""
    runs = [scroll() for _ in range(RUNS)]
    frames = min(runs, key=lambda run: percentile([frame.whole for frame in run], 95))
    whole, own = [frame.whole for frame in frames], [frame.own for frame in frames]
    note = (
        f"p50 {median(whole) * 1e3:.1f} ms, longest {max(whole) * 1e3:.0f} ms; "
        f"at work {percentile(own, 95) * 1e3:.1f} ms"
    )
    return Figure(f"{what}, p95", percentile(whole, 95), bound=BOUND_S, note=note)


class Frame(NamedTuple):
    """Seconds from the step to the painted window, and how many of them this thread was at work.

    The rest was waiting: for a thread of the program's own, or for other work on this machine.
    """

    whole: float
    own: float


@dataclass
class Scrolling:
    """The list in its window, and the time each frame takes."""

    app: QApplication
    shelf: ProductShelf
    painted: int = 0

    def wheel(self) -> list[Frame]:
        """A notch a frame, from the top down, turned around half-way."""
        bar = self.shelf.verticalScrollBar()
        bar.setValue(0)
        self.app.processEvents()
        ways = [-_NOTCH] * (FRAMES // 2) + [_NOTCH] * (FRAMES // 2)
        return [self._frame(lambda by=by: self._turn(by)) for by in ways]

    def handle(self) -> list[Frame]:
        """The handle pulled through the whole list, and back and forth at random places."""
        bar, chance = self.shelf.verticalScrollBar(), random.Random(SEED)
        through = [bar.maximum() * n // (FRAMES // 2) for n in range(1, FRAMES // 2)]
        anywhere = [chance.randrange(bar.maximum()) for _ in range(FRAMES // 2)]
        return [self._frame(lambda to=to: bar.setValue(to)) for to in through + anywhere]

    def _turn(self, by: int) -> None:
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent

        viewport = self.shelf.viewport()
        middle = QPointF(viewport.rect().center())
        turned = QWheelEvent(
            middle,
            QPointF(viewport.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self.app.sendEvent(viewport, turned)

    def _frame(self, move: Callable[[], None]) -> Frame:
        """Until the window is painted as it is after that; what was read comes in too."""
        from PySide6.QtCore import QEvent

        before, start, own = self.painted, time.perf_counter(), time.thread_time()
        move()
        self.app.processEvents()
        # What a screen asks for at its next beat: Qt without a screen would wait for a timer.
        self.app.sendEvent(self.shelf.window(), QEvent(QEvent.Type.UpdateRequest))
        took = Frame(time.perf_counter() - start, time.thread_time() - own)
        if self.painted == before:
            raise RuntimeError("nothing was painted: it did not scroll")
        time.sleep(max(0.0, FRAME_S - took.whole))
        return took

    def listen(self) -> None:
        """Count what is painted: a frame without is none."""
        from PySide6.QtCore import QEvent, QObject

        class Paints(QObject):
            def eventFilter(_, _watched: QObject, event: QEvent) -> bool:  # noqa: N802, N805
                self.painted += event.type() == QEvent.Type.Paint
                return False

        self._paints = Paints()
        self.shelf.viewport().installEventFilter(self._paints)


@contextmanager
def shelf_of(bench: Workbench) -> Iterator[Scrolling]:
    """The products in the real window."""
    from digitaix_desktop.gui.places import PRODUCTS as PLACE

    with window_of(bench) as (app, frame, shop):
        frame.show_place(PLACE)
        app.processEvents()
        gc.collect()
        scrolling = Scrolling(app, shop.places.products.shelf)
        scrolling.listen()
        yield scrolling


def take_photos(bench: Workbench, count: int) -> Sequence[str]:
    """So many different photos in the shop's folder, with the thumbnails that lists show."""
    from PIL import Image

    from digitaix_desktop.photos.reading import Ready

    names = []
    for number in range(count):
        picture = Image.effect_noise((320, 320), 40 + number % 50).convert("RGB")
        tint = Image.new("RGB", picture.size, (number % 256, number // 6 % 256, 120))
        out = BytesIO()
        Image.blend(picture, tint, 0.6).save(out, "JPEG", quality=85)
        names.append(bench.photos.keep(Ready(out.getvalue(), out.getvalue())))
    return names
