"""What a scan does on this PC, and how the shop's scale writes its labels."""

from __future__ import annotations

from dataclasses import replace

from digitaix_desktop.domain.scale_labels import ITEM_DIGITS, PREFIXES, Holds, ScaleFormat
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.serial_lines import Port, ports
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, label, set_tone
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import SCANNER_PORT, SCANS_ONLY_SHOW
from digitaix_desktop.operations.scanning import scans_only_show
from digitaix_desktop.operations.settings import ChangeProfile, Choose

_TWO_KINDS = "21,22"
"""Many scales print goods that are weighed and goods that are counted under two beginnings."""


class CounterBlock(Block):
    """At the counter sale itself a scan always sells; into the search it always shows."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("At the counter"),
            self.tr(
                "An item that is scanned leaves the stock at once, whatever is on the screen. "
                "Scanned into the search field (Ctrl+K), it is only shown. Where another till's "
                "sales are taken off the stock, leave this unticked: they would count twice."
            ),
        )
        self.sells = Tick(self, text=self.tr("A scan sells, from any screen"))
        self.sells.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(SCANS_ONLY_SHOW, not ticked))
        )
        self._lay_scanner()
        self.prefix, self.digits, self.holds = Choice(), Choice(), Choice()
        self.prefix.addItem(self.tr("prints none"), "")
        for beginning in (*PREFIXES, _TWO_KINDS):
            words = self.tr("begin with {digits}").format(digits=beginning.replace(",", ", "))
            self.prefix.addItem(words, beginning)
        self.holds.addItem(self.tr("the weight, in grams"), Holds.WEIGHT.value)
        self.holds.addItem(self.tr("the price, in cents"), Holds.PRICE.value)
        for digits in ITEM_DIGITS:
            self.digits.addItem(self.tr("%Ln digits", "", digits), digits)
        self.add_line(self.tr("Labels of the scale"), self.prefix)
        self._further = [
            self.add_line(self.tr("Number of the article"), self.digits),
            self.add_line(self.tr("Then"), self.holds),
        ]
        for choice in (self.prefix, self.digits, self.holds):
            choice.activated.connect(lambda _index: self._save())
        self.column.insertWidget(2, self.sells)
        self.column.addWidget(
            label(
                self.tr("Scan a label of the scale: the first time it asks which article it is."),
                kind="small",
                wraps=True,
            )
        )

    def _lay_scanner(self) -> None:
        self._ports: list[Port] = []
        self._listed = False
        self.scanner, self.notice = Choice(), Remark()
        self.scanner.activated.connect(lambda _index: self._choose_scanner())
        self.add_line(self.tr("Barcode scanner"), self.scanner)
        self.column.addWidget(self.notice)

    def _read_scanner(self) -> None:
        """The lines there are are asked for beside the window, once."""
        self._show_ports()
        if not self._listed:
            self._listed = True
            task = Task(lambda _task: list(ports()))
            task.succeeded.connect(self._list)
            self._parts.tasks.start(task)

    def _list(self, found: list[Port]) -> None:
        self._ports = found
        self._show_ports()

    def _show_ports(self) -> None:
        chosen = Port.of(self._parts.queries.setting(SCANNER_PORT))
        known = list(self._ports)
        if chosen is not None and not any(chosen.is_same(each) for each in known):
            known.append(chosen)
        self.scanner.clear()
        self.scanner.addItem(self.tr("Types like a keyboard"), None)
        for each in known:
            self.scanner.addItem(each.named(), each)
            if chosen is not None and chosen.is_same(each):
                self.scanner.setCurrentIndex(self.scanner.count() - 1)
        if chosen is None:
            self.notice.clear()

    def _choose_scanner(self) -> None:
        port = self.scanner.currentData()
        self.notice.clear()
        self._parts.asker.ask(Choose(SCANNER_PORT, port.kept() if port is not None else None))

    def show_plugged(self, there: bool) -> None:
        """Whether the scanner on its line is there."""
        set_tone(self.notice, "good" if there else "warn")
        self.notice.setText(
            self.tr("The scanner is connected.")
            if there
            else self.tr("The scanner does not answer: is it plugged in? It is looked for.")
        )

    def read(self) -> None:
        """Show what is chosen."""
        self._read_scanner()
        self.sells.setChecked(not scans_only_show(self._parts.queries))
        form = ScaleFormat.parse(self._parts.queries.profile().scale_labels)
        shown = form or ScaleFormat((PREFIXES[0],))
        prefixes = ",".join(shown.prefixes) if form is not None else ""
        self.prefix.setCurrentIndex(max(0, self.prefix.findData(prefixes)))
        self.digits.setCurrentIndex(self.digits.findData(shown.item_digits))
        self.holds.setCurrentIndex(self.holds.findData(shown.holds.value))
        for part in (*self._further, self.digits, self.holds):
            part.setVisible(form is not None)

    def _save(self) -> None:
        prefixes = self.prefix.currentData()
        form = ScaleFormat(
            tuple(prefixes.split(",")), self.digits.currentData(), Holds(self.holds.currentData())
        )
        profile = self._parts.queries.profile()
        after = replace(profile, scale_labels=form.written() if prefixes else "")
        self._parts.asker.ask(ChangeProfile.between(profile, after))
