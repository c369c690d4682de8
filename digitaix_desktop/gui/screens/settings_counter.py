"""What a scan does on this PC: sell, wherever one is, or only show."""

from __future__ import annotations

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import SCANS_ONLY_SHOW
from digitaix_desktop.operations.settings import Choose


class CounterBlock(Block):
    """At the counter sale itself a scan always sells; into the search it always shows."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.say(
            self.tr("Scans at the counter"),
            self.tr(
                "An item that is scanned leaves the stock at once, whatever is on the screen. "
                "Scanned into the search field (Ctrl+K), it is only shown."
            ),
        )
        self.sells = Tick(self, text=self.tr("A scan sells, from any screen"))
        self.sells.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(SCANS_ONLY_SHOW, not ticked))
        )
        self.column.addWidget(self.sells)

    def read(self) -> None:
        """Show what is chosen."""
        self.sells.setChecked(not self._parts.queries.setting(SCANS_ONLY_SHOW))
