"""The pages of a PDF, one at a time: as large as there is room, or as large as one wants."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from digitaix_desktop.gui.painting import Painted, painter_for
from digitaix_desktop.gui.printing import screen_page
from digitaix_desktop.gui.tasks import Task, Tasks
from digitaix_desktop.gui.theme import look

_DPI = 96.0
"""What a page is drawn at in its own size."""
_LEAST, _MOST, _STEP = 0.25, 4.0, 1.25
_FITS_AT_MOST = 3.0
"""A label fills no window."""
_LONG = 2.5
"""A strip that is so much higher than wide is fitted by its width, and scrolled through."""
_MOST_DOTS = 24_000_000
"""No picture of a page is larger: what is zoomed into further is a little less sharp."""
_AROUND = 16
_NOTCH = 120


class _Page(Painted, QWidget):
    """One page on its ground, with a fine line around it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture: QImage | None = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dot for dot where it is drawn for this size; stretched until it is."""
        del event
        painter = painter_for(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)  # paper is white, also in the dark
        if self.picture is not None:
            ratio = self.picture.devicePixelRatioF()
            across, down = self.picture.width() / ratio, self.picture.height() / ratio
            if abs(across - self.width()) < 1.5 and abs(down - self.height()) < 1.5:
                painter.drawImage(0, 0, self.picture)
            else:
                painter.drawImage(QRectF(self.rect()), self.picture)
        painter.setPen(look().colours.edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QScrollArea):
    """Draws beside the window. `turned` tells of another page or another size."""

    turned = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pdf = b""
        self._sizes: Sequence[tuple[float, float]] = ()
        self._number = 0
        self._zoom: float | None = None
        self._beyond = 0
        self._drawing: Task | None = None
        self._drawn: tuple[bytes, int, float] | None = None
        self._page = _Page(self)
        self._page.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self._page)

    # What is shown ------------------------------------------------------------------------

    def show_pdf(self, pdf: bytes, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another document; its page sizes are in points."""
        self._pdf, self._sizes = pdf, sizes
        self._number = min(self._number, max(0, len(sizes) - 1))
        self._page.picture = self._drawn = None
        self._page.show()
        self._lay()

    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def number(self) -> int:
        """The page that is shown, from 0."""
        return self._number

    def turn(self, number: int) -> None:
        """Show that page, or the nearest there is."""
        number = max(0, min(number, self.count() - 1))
        if number != self._number:
            self._number = number
            self._page.picture = self._drawn = None
            self.verticalScrollBar().setValue(0)
            self._lay()

    def picture(self) -> QImage | None:
        """What is shown of the page, once it is drawn as it is wanted now."""
        return self._page.picture if self._drawn == self._wanted() else None

    # How large ----------------------------------------------------------------------------

    def zoom(self) -> float:
        """1 is as large as on paper."""
        return self._fitting() if self._zoom is None else self._zoom

    def fits(self) -> bool:
        """Whether it is as large as there is room."""
        return self._zoom is None

    def fit(self) -> None:
        """As large as there is room."""
        self._zoom = None
        self._lay()

    def nearer(self) -> None:
        """Larger."""
        self._zoom_to(self.zoom() * _STEP)

    def further(self) -> None:
        """Smaller."""
        self._zoom_to(self.zoom() / _STEP)

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = max(_LEAST, min(zoom, _MOST))
        self._lay()

    def _fitting(self) -> float:
        if not self._sizes:
            return 1.0
        wide, high = self._natural()
        around = 2 * look().px(_AROUND)
        room = self.maximumViewportSize()
        by_width = max(1, room.width() - around) / wide
        by_height = max(1, room.height() - around) / high
        if high > _LONG * wide:
            bar = self.verticalScrollBar().sizeHint().width()
            return max(_LEAST, min((room.width() - around - bar) / wide, by_height * _LONG, 1.5))
        return max(_LEAST, min(by_width, by_height, _FITS_AT_MOST))

    def _natural(self) -> tuple[float, float]:
        wide, high = self._sizes[self._number]
        scale = look().scale * _DPI / 72
        return wide * scale, high * scale

    def _lay(self) -> None:
        if not self._sizes:
            return
        zoom = self.zoom()
        wide, high = self._natural()
        self._page.resize(QSize(round(wide * zoom), round(high * zoom)))
        self._page.update()
        self._draw()
        self.turned.emit()

    # Drawing ------------------------------------------------------------------------------

    def _wanted(self) -> tuple[bytes, int, float]:
        wide, high = self._sizes[self._number]
        dpi = _DPI * look().scale * self.zoom() * self.devicePixelRatioF()
        dots = (wide * dpi / 72) * (high * dpi / 72)
        if dots > _MOST_DOTS:
            dpi *= (_MOST_DOTS / dots) ** 0.5
        return self._pdf, self._number, dpi

    def _draw(self) -> None:
        """One drawing at a time; what was asked for meanwhile is drawn after it."""
        wanted = self._wanted()
        if self._drawing is not None or self._drawn == wanted:
            return
        pdf, number, dpi = wanted
        task = self._drawing = Task(lambda _task: (wanted, screen_page(pdf, number, dpi)))
        task.succeeded.connect(self._show)
        task.finished.connect(self._over)
        self._tasks.start(task)

    def _show(self, drawn: tuple[tuple[bytes, int, float], QImage]) -> None:
        of, picture = drawn
        self._drawn = of
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        if of[:2] == (self._pdf, self._number):
            self._page.picture = picture
            self._page.update()

    def _over(self) -> None:
        self._drawing = None
        if self._drawn is not None and self._drawn != self._wanted():
            self._draw()

    # What happens to it -------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What fits goes on fitting."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._lay()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another size of everything."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_page"):
            self._lay()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """With Ctrl nearer or further; else through the page, and on to the next."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.nearer if event.angleDelta().y() > 0 else self.further)()
            event.accept()
            return
        if self._is_past_its_end(event.angleDelta().y()):
            event.accept()
            return
        self._beyond = 0
        super().wheelEvent(event)

    def _is_past_its_end(self, turned: int) -> bool:
        """Whether the wheel leads out of the page: a whole notch of it leads to another one."""
        bar = self.verticalScrollBar()
        on = turned < 0 and bar.value() == bar.maximum() and self._number + 1 < self.count()
        back = turned > 0 and bar.value() == bar.minimum() and self._number > 0
        if not (on or back):
            return False
        self._beyond += turned
        if abs(self._beyond) >= _NOTCH:
            self.turn(self._number + (1 if on else -1))
            bar.setValue(bar.minimum() if on else bar.maximum())
            self._beyond = 0
        return True
