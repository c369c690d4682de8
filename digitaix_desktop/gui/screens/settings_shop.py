"""The shop as customers see it: saved as one types."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit

from digitaix_desktop.domain.house_codes import PREFIXES, USUAL_PREFIX
from digitaix_desktop.domain.products import VAT_RATES_BP
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, label
from digitaix_desktop.gui.widgets.prose_edit import ProseEdit
from digitaix_desktop.operations.settings import TRADES, ChangeProfile
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules import formats

MINUTES = (15, 30, 60, 120, 240, 1440, 2880)


class ShopBlock(Block):
    """Name, address, phone, what it sells, its usual VAT and how long it needs to prepare."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.say(self.tr("Your shop"), self.tr("Customers see this. It saves as you type."))
        self._parts = parts
        self._profile = Profile()
        self._fields: dict[str, QLineEdit] = {}
        for name, words in (
            ("name", self.tr("Name")),
            ("street", self.tr("Street")),
            ("postcode", self.tr("Postcode")),
            ("city", self.tr("Town")),
            ("phone", self.tr("Phone")),
            ("email", self.tr("E-mail")),
        ):
            field = QLineEdit()
            field.setMaxLength(200)
            field.editingFinished.connect(self._save)
            self._fields[name] = field
            self.add_line(words, field)
        self._about = ProseEdit(lines=3)
        self._about.left.connect(self._save)
        self.add_line(self.tr("In a few words"), self._about)
        self._trade, self._vat, self._minutes = Choice(), Choice(), Choice()
        self._prefix = Choice()
        self._fill()
        self.add_line(self.tr("What you sell"), self._trade)
        self.add_line(self.tr("Usual VAT"), self._vat)
        self.add_line(self.tr("Ready after"), self._minutes)
        self.add_line(self.tr("In-store barcodes"), self._prefix)
        hint = self.tr("Choose another beginning if your scale prints labels that begin so.")
        self.column.addWidget(label(hint, kind="small", tone="muted", wraps=True))
        self._saved = Remark(kind="small", tone="muted")
        self.column.addWidget(self._saved)
        for choice in (self._trade, self._vat, self._minutes, self._prefix):
            choice.activated.connect(lambda _index: self._save())

    def _fill(self) -> None:
        language = self._parts.words.language
        names = {
            "clothes": self.tr("Clothes, shoes"),
            "food": self.tr("Food and drink"),
            "flowers": self.tr("Flowers, plants"),
            "other": self.tr("Something else"),
        }
        self._trade.addItem(self.tr("Not said yet"), "")
        for trade in TRADES:
            self._trade.addItem(names[trade], trade)
        self._vat.addItem(self.tr("Asked for each product"), None)
        for rate in VAT_RATES_BP:
            self._vat.addItem(formats.percent(rate, language), rate)
        for minutes in MINUTES:
            self._minutes.addItem(self._duration(minutes), minutes)
        for prefix in PREFIXES:
            self._prefix.addItem(self.tr("begin with {digits}").format(digits=prefix), prefix)

    def _duration(self, minutes: int) -> str:
        if minutes % 60:
            return self.tr("%Ln minute(s)", "", minutes)
        return self.tr("%Ln hour(s)", "", minutes // 60)

    def read(self) -> None:
        """Show what is saved; a field somebody is typing in is left alone."""
        self._profile = self._parts.queries.profile()
        for name, field in self._fields.items():
            if not field.hasFocus():
                field.setText(str(getattr(self._profile, name) or ""))
                field.setCursorPosition(0)
        if not self._about.hasFocus():
            self._about.setPlainText(self._profile.about)
        for choice, value in (
            (self._trade, self._profile.trade),
            (self._vat, self._profile.default_vat_bp),
            (self._minutes, self._profile.preparation_minutes),
            (self._prefix, self._profile.house_prefix or USUAL_PREFIX),
        ):
            found = choice.findData(value)
            if found < 0:
                words = self._duration(int(value or 0)) if choice is self._minutes else str(value)
                choice.addItem(words, value)
                found = choice.count() - 1
            choice.setCurrentIndex(found)

    def _chosen_prefix(self) -> str:
        chosen = str(self._prefix.currentData() or "")
        unsaid = not self._profile.house_prefix and chosen == USUAL_PREFIX
        return "" if unsaid else chosen

    def _save(self) -> None:
        typed: dict[str, Any] = {name: field.text().strip() for name, field in self._fields.items()}
        after = replace(
            self._profile,
            **typed,
            about=self._about.toPlainText().strip(),
            trade=self._trade.currentData() or "",
            default_vat_bp=self._vat.currentData(),
            preparation_minutes=int(self._minutes.currentData()),
            house_prefix=self._chosen_prefix(),
        )
        deed = ChangeProfile.between(self._profile, after)
        if not deed.changes_nothing and self._parts.asker.ask(deed) is not None:
            self._profile = after
            self._saved.setText(self.tr("Saved here"))
