"""The scale beside this PC, asked for its weight when somebody wants it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.scales import Scale, ScaleMoving, ScaleSilent
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.serial_lines import Find, Port, Unplugged, open_line, ports
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.choices import SCALE, SCALE_PORT

log = logging.getLogger(__name__)

ANSWERS_WITHIN_S = 1.0
SETTLES_WITHIN_S = 3.0
"""Goods just laid on it swing for a moment: it is asked again for as long."""
_LONGEST = 64


def weigh(
    port: Port,
    scale: Scale,
    pause: Callable[[float], None],
    *,
    find: Find = ports,
    settles_within_s: float = SETTLES_WITHIN_S,
) -> int:
    """What lies on the scale, in grams, at rest. `ShopError`; never on the GUI thread."""
    from serial import SerialException  # type: ignore[import-untyped]

    talk, until = scale.talk, monotonic() + settles_within_s
    try:
        with open_line(
            port, scale.speed, ANSWERS_WITHIN_S, data_bits=talk.data_bits, parity=talk.parity,
            find=find,
        ) as line:  # fmt: skip
            while True:
                line.reset_input_buffer()
                line.write(talk.ask)
                answer = bytes(line.read_until(talk.ends, _LONGEST))
                try:
                    return scale.read(answer)
                except ScaleMoving:
                    if monotonic() >= until:
                        raise
                pause(0.1)
    except (Unplugged, SerialException, OSError) as error:
        log.info("No scale on %s: %s", port.device, error)
        raise ScaleSilent from error


class ScaleReader(QObject):
    """Asks the scale of this PC beside the window; `weighed(int)` in grams, or `refused(str)`."""

    weighed = Signal(object)  # int
    refused = Signal(str)
    reading = Signal(bool)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._busy = False

    def is_there(self) -> bool:
        """Whether this PC was told of a scale."""
        return self._chosen() is not None

    def read(self) -> None:
        """Ask for the weight; while it is being asked, nothing more is."""
        chosen = self._chosen()
        if chosen is None or self._busy:
            return
        port, scale = chosen
        self._busy = True
        self.reading.emit(True)
        task = Task(lambda task: weigh(port, scale, task.pause))
        task.succeeded.connect(self.weighed)
        task.failed.connect(self._failed)
        task.finished.connect(self._over)
        self._parts.tasks.start(task)

    def _chosen(self) -> tuple[Port, Scale] | None:
        queries = self._parts.queries
        port, scale = Port.of(queries.setting(SCALE_PORT)), Scale.of(queries.setting(SCALE))
        return None if port is None or scale is None else (port, scale)

    def _failed(self, error: object) -> None:
        if isinstance(error, ShopError):
            self.refused.emit(self._parts.words.explain(error))
        elif isinstance(error, BaseException):
            self.refused.emit(self._parts.asker.explain(error))

    def _over(self) -> None:
        self._busy = False
        self.reading.emit(False)
