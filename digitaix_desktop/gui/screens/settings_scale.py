"""The scale that hangs on this PC: where, what it speaks, how fast, and what it says now."""

from __future__ import annotations

from digitaix_desktop.domain.scales import SPEEDS, USUAL_SPEED, Scale, Spoken
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scale import ScaleReader
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.serial_lines import Port, ports
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, set_tone
from digitaix_desktop.operations.choices import SCALE, SCALE_PORT
from digitaix_desktop.operations.settings import Choose
from digitaix_protocol.rules import formats


class ScaleBlock(Block):
    """Weights can always be typed, or scanned from a label: a cable is one way more."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("Connected scale"),
            self.tr(
                "A scale on a cable fills in the weight of an order by one key. Without one, type "
                "the weight, or scan the label that the scale prints."
            ),
        )
        self._ports: list[Port] = []
        self._listed = False
        self.port, self.spoken, self.speed = Choice(), Choice(), Choice()
        self.spoken.addItem("TOLEDO 8217", Spoken.TOLEDO)
        self.spoken.addItem("Mettler Toledo MT-SICS", Spoken.SICS)
        for speed in SPEEDS:
            self.speed.addItem(str(speed), speed)
        self.add_line(self.tr("Cable"), self.port)
        self._further = [
            self.add_line(self.tr("Language of the scale"), self.spoken),
            self.add_line(self.tr("Speed (baud)"), self.speed),
        ]
        self.try_it = Button(text=self.tr("Read the scale"), variant="outlined", symbol="scale")
        self.notice = Remark()
        self.column.addSpacing(8)
        self.column.addWidget(self.try_it)
        self.column.addWidget(self.notice)
        self._reader = ScaleReader(parts, self)
        self._reader.weighed.connect(self._weighed)
        self._reader.refused.connect(self._refused)
        self._reader.reading.connect(lambda busy: self.try_it.setEnabled(not busy))
        self.try_it.clicked.connect(lambda _checked=False: self._reader.read())
        self.port.activated.connect(lambda _index: self._choose_port())
        for choice in (self.spoken, self.speed):
            choice.activated.connect(lambda _index: self._choose_scale())

    def read(self) -> None:
        """Show what is chosen; the lines there are are asked for beside the window, once."""
        self._show()
        if not self._listed:
            self._listed = True
            task = Task(lambda _task: list(ports()))
            task.succeeded.connect(self._list)
            self._parts.tasks.start(task)

    def _list(self, found: list[Port]) -> None:
        self._ports = found
        self._show()

    def _show(self) -> None:
        queries = self._parts.queries
        chosen = Port.of(queries.setting(SCALE_PORT))
        known = list(self._ports)
        if chosen is not None and not any(chosen.is_same(each) for each in known):
            known.append(chosen)
        self.port.clear()
        self.port.addItem(self.tr("none: weights are typed or scanned"), None)
        for each in known:
            self.port.addItem(each.named(), each)
            if chosen is not None and chosen.is_same(each):
                self.port.setCurrentIndex(self.port.count() - 1)
        scale = Scale.of(queries.setting(SCALE)) or Scale(Spoken.TOLEDO)
        self.spoken.setCurrentIndex(self.spoken.findData(scale.spoken))
        self.speed.setCurrentIndex(self.speed.findData(scale.speed))
        for part in (*self._further, self.spoken, self.speed, self.try_it):
            part.setVisible(chosen is not None)

    def _choose_port(self) -> None:
        port = self.port.currentData()
        self.notice.clear()
        if port is not None and Scale.of(self._parts.queries.setting(SCALE)) is None:
            self._choose_scale()
        self._parts.asker.ask(Choose(SCALE_PORT, port.kept() if port is not None else None))

    def _choose_scale(self) -> None:
        spoken = self.spoken.currentData() or Spoken.TOLEDO
        scale = Scale(Spoken(spoken), self.speed.currentData() or USUAL_SPEED)
        self.notice.clear()
        self._parts.asker.ask(Choose(SCALE, scale.kept()))

    def _weighed(self, grams: int) -> None:
        set_tone(self.notice, "good")
        weight = formats.quantity(grams, "kg", self._parts.words.language)
        self.notice.setText(self.tr("The scale says {weight}.").format(weight=weight))

    def _refused(self, words: str) -> None:
        set_tone(self.notice, "warn")
        self.notice.setText(words)
