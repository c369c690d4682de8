"""The pickup slip as finished words and amounts: what a printed page lays out.

A slip is no receipt: nothing in it says that something was paid. In France what records
payments is a till, and falls under its law (CGI art. 286-I-3° bis).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from digitaix_desktop.domain.orders import OrderLine
from digitaix_desktop.operations.views import OrderSheet, Profile
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import SCAN_PREFIX
from digitaix_protocol.rules.names import short_name


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


def pickup_slip(
    sheet: OrderSheet,
    profile: Profile,
    say: Callable[[str], str],
    language: str,
    now: datetime,
    local: Callable[[int], datetime],
    *,
    duplicate: bool = False,
) -> PickupSlip:
    """The slip of an order; `say` translates, `local` gives a moment as the clock shows it."""
    order = sheet.order
    footer = say(QT_TRANSLATE_NOOP("Slip", "Printed {when}. Preparation slip, not a receipt."))
    return PickupSlip(
        title=say(QT_TRANSLATE_NOOP("Slip", "Pickup slip")),
        shop_name=profile.name,
        shop_address=_address(profile),
        code=order.code,
        shown_code=formats.pickup_code(order.code),
        customer=short_name(sheet.contact.name),
        slot=_slot(sheet, language, local),
        headings=SlipHeadings(
            article=say(QT_TRANSLATE_NOOP("Slip", "Item")),
            asked=say(QT_TRANSLATE_NOOP("Slip", "Asked")),
            prepared=say(QT_TRANSLATE_NOOP("Slip", "Prepared")),
            total=say(QT_TRANSLATE_NOOP("Slip", "incl. tax")),
        ),
        lines=tuple(_line(line, language) for line in order.lines if not line.dropped),
        total_label=say(QT_TRANSLATE_NOOP("Slip", "To be settled in the shop")),
        total=formats.money(order.value_cents, language),
        note=order.note,
        footer=footer.format(when=formats.day_and_hour(now, language)),
        duplicate=say(QT_TRANSLATE_NOOP("Slip", "DUPLICATE")) if duplicate else "",
        language=language,
    )


def _address(profile: Profile) -> str:
    town = " ".join(part for part in (profile.postcode, profile.city) if part)
    return ", ".join(part for part in (profile.street, town) if part)


def _slot(sheet: OrderSheet, language: str, local: Callable[[int], datetime]) -> str:
    order = sheet.order
    if order.pickup_from_ms is None:
        return ""
    text = formats.day_and_hour(local(order.pickup_from_ms), language)
    if order.pickup_to_ms is not None:
        text += f" – {formats.clock(local(order.pickup_to_ms), language)}"
    return text


def _line(line: OrderLine, language: str) -> SlipLine:
    price = formats.unit_price(line.price_cents, line.unit, language)
    prepared = (
        ""
        if line.prepared_milli is None
        else formats.quantity(line.prepared_milli, line.unit, language)
    )
    return SlipLine(
        name=line.name,
        detail=" · ".join(part for part in (line.options, price) if part),
        asked=formats.asked_quantity(line.qty_milli, line.unit, language),
        prepared=prepared,
        total=formats.money(line.total_cents, language),
    )
