"""The pickup slip as finished words and amounts: what a printed page lays out.

A slip is no receipt: nothing in it says that something was paid (PRODUCT.md, law: not a till).
"""

from __future__ import annotations

from dataclasses import dataclass

from digitaix_protocol.rules.codes import SCAN_PREFIX


@dataclass(frozen=True, slots=True)
class SlipHeadings:
    """What stands above the columns of a slip."""

    article: str
    asked: str
    prepared: str
    total: str


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One article of the order; amounts and quantities are ready to be printed."""

    name: str
    detail: str
    """Option and unit price, such as `Bleu, L · 24,90 €`; may be empty."""
    asked: str
    prepared: str
    """Empty as long as it is not prepared: the page leaves a rule to write on."""
    total: str


@dataclass(frozen=True, slots=True)
class PickupSlip:
    """All that stands on one pickup slip, in the language of `language`."""

    title: str
    shop_name: str
    shop_address: str
    code: str
    """The pickup code as it is stored, such as `K7F2QX`."""
    shown_code: str
    """The pickup code as people read it out, such as `K7F 2QX`."""
    customer: str
    """First name and initial alone: the slip lies about in the shop."""
    slot: str
    headings: SlipHeadings
    lines: tuple[SlipLine, ...]
    total_label: str
    total: str
    note: str
    footer: str
    duplicate: str = ""
    """The word that marks a reprint, such as `DUPLICATA`; empty on the first print."""
    language: str = "fr"

    @property
    def scan_code(self) -> str:
        """What QR and Code 128 hold, so that a scanner at the counter knows a slip."""
        return SCAN_PREFIX + self.code
