"""The pickup slip as finished words and amounts: what a printed page lays out.

A slip is no receipt: nothing in it says that something was paid. In France what records
payments is a till, and falls under its law (CGI art. 286-I-3° bis).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import SCAN_PREFIX
from digitaix_protocol.rules.information import allergen_name
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.opening import read_week
from digitaix_protocol.rules.order_states import PRINTED

Say = Callable[[str], str]
Local = Callable[[int], datetime]
"""Gives a moment, in UTC milliseconds, as the clock shows it."""


@dataclass(frozen=True, slots=True)
class SlipHeadings:
    """What stands above the columns of a slip."""

    article: str
    asked: str
    prepared: str
    total: str
    price: str = ""


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One article of the order; amounts and quantities are ready to be printed."""

    name: str
    detail: str
    """What of it is meant, such as `Bleu, L`; may be empty."""
    asked: str
    prepared: str
    """Empty as long as it is not prepared: the page leaves a rule to write on."""
    total: str
    price: str = ""
    """For one, or for one unit, such as `34,90 €/kg`."""
    remarks: tuple[str, ...] = ()
    """What has to be said of it: its allergens, that it is not taken back."""
    absent: str = ""
    """Of what was asked and is not in the bag, what became of it: no amount goes with it."""

    @property
    def under_it(self) -> str:
        """Detail and price, where the price has no column of its own."""
        return " · ".join(part for part in (self.detail, self.price) if part)


_TO = "\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}"
"""Between two hours: what begins and what ends stay on one line."""
_EXCLUDED = QT_TRANSLATE_NOOP("Slip", "No right of withdrawal")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_LIGHTEST_READ = 0.18
"""How much light a colour may give back that has a contrast of 4.5:1 on white."""


def readable(colour: str) -> str:
    """A colour given as `#rrggbb`, dark enough to be read on white; nothing for what is none."""
    if not _COLOUR.fullmatch(colour):
        return ""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    while 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 > _LIGHTEST_READ:
        red, green, blue = red * 0.95, green * 0.95, blue * 0.95
    return "#" + "".join(f"{int(part * 255):02x}" for part in (red, green, blue))


@dataclass(frozen=True, slots=True)
class Dress:
    """What makes a shop's papers its own."""

    logo: bytes = b""
    """A picture, PNG or JPEG."""
    colour: str = ""
    """`#rrggbb`, of the rules and the shop's name; nothing for black."""


@dataclass(frozen=True, slots=True)
class PickupSlip:
    """All that stands on one slip, in the language of `language`.

    Of one to prepare by, the totals are empty and its lines have places to tick.
    """

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
    """What the customer wrote, in whatever letters."""
    footer: str
    duplicate: str = ""
    """The word that marks a reprint, such as `DUPLICATA`; empty on the first print."""
    language: str = "fr"
    hours: str = ""
    """When the shop is open, as it says itself."""
    note_on_screen: str = ""
    """Said after a note in letters that paper has not."""
    mention: str = ""
    """What the law wants said of the whole order."""
    ticks: bool = False
    """Whether each line has a box to tick."""
    dress: Dress = field(default_factory=Dress)

    @property
    def scan_code(self) -> str:
        """What QR and Code 128 hold, so that a scanner at the counter knows a slip."""
        return SCAN_PREFIX + self.code


def pickup_slip(
    sheet: OrderSheet,
    profile: Profile,
    say: Say,
    language: str,
    now: datetime,
    local: Local,
    *,
    duplicate: bool = False,
    goods: Mapping[UUID, Product] | None = None,
    dress: Dress | None = None,
) -> PickupSlip:
    """The slip of an order; `say` translates, `goods` are the products that are still known."""
    order, goods = sheet.order, goods or {}
    footer = say(QT_TRANSLATE_NOOP("Slip", "Printed {when}. This slip is not a receipt."))
    mentions = _Mentions(say, language, goods, online=order.source == "web")
    handed = order.handed_milli if order.is_partly_handed else {}
    left_out = order.left_out
    lines = tuple(
        _line(line, language, mentions, handed.get(line.id, 0))
        if not line.dropped
        else _absent(line, language, left_out[line.id], say)
        for line in order.lines
        if not line.dropped or line.id in left_out
    )
    return PickupSlip(
        title=say(QT_TRANSLATE_NOOP("Slip", "Pickup slip")),
        shop_name=profile.name,
        shop_address=address_words(profile),
        code=order.code,
        shown_code=formats.pickup_code(order.code),
        customer=short_name(sheet.contact.name),
        slot=slot_words(order.pickup_from_ms, order.pickup_to_ms, language, local),
        headings=headings(say),
        lines=lines,
        total_label=_total_label(order, say),
        total=formats.money(order.to_settle_cents, language),
        note=order.note,
        note_on_screen=say(QT_TRANSLATE_NOOP("Slip", "(to be read on the screen)")),
        footer=footer.format(when=formats.day_and_hour(now, language)),
        duplicate=say(QT_TRANSLATE_NOOP("Slip", "DUPLICATE")) if duplicate else "",
        language=language,
        hours=hours_words(profile, language),
        mention=mentions.of_order(order.lines),
        dress=dress or Dress(),
    )


def _total_label(order: Order, say: Say) -> str:
    """What is to be settled; of goods that no scale has weighed, about. Nothing, once it ended."""
    if not order.is_open:
        return say(QT_TRANSLATE_NOOP("Slip", "Value of the order"))
    words = say(
        QT_TRANSLATE_NOOP("Slip", "To be settled for the rest")
        if order.is_partly_handed
        else QT_TRANSLATE_NOOP("Slip", "To be settled in the shop")
    )
    if any(line.to_weigh for line in order.lines):
        return say(QT_TRANSLATE_NOOP("Slip", "{words}, about")).format(words=words)
    return words


def was_printed(sheet: OrderSheet) -> bool:
    """Whether a slip of it came out of any PC of the shop."""
    events = sheet.order.events
    return sheet.printed_ms is not None or any(each.get("kind") == PRINTED for each in events)


def headings(say: Say) -> SlipHeadings:
    """What stands above the columns."""
    return SlipHeadings(
        article=say(QT_TRANSLATE_NOOP("Slip", "Item")),
        asked=say(QT_TRANSLATE_NOOP("Slip", "Asked")),
        prepared=say(QT_TRANSLATE_NOOP("Slip", "Prepared")),
        total=say(QT_TRANSLATE_NOOP("Slip", "incl. tax")),
        price=say(QT_TRANSLATE_NOOP("Slip", "Price")),
    )


def preparation_slip(slip: PickupSlip, say: Say, now: datetime) -> PickupSlip:
    """The same order for whoever prepares it: boxes to tick and places to write, no amounts.

    It stays in the shop, whose hours it need not say, nor what a customer may do afterwards.
    """
    excluded = say(_EXCLUDED)
    footer = say(QT_TRANSLATE_NOOP("Slip", "Printed {when}. Stays in the shop."))
    return replace(
        slip,
        title=say(QT_TRANSLATE_NOOP("Slip", "Preparation")),
        lines=tuple(
            replace(
                line,
                price="",
                total="",
                remarks=tuple(each for each in line.remarks if each != excluded),
            )
            for line in slip.lines
            if not line.absent  # there is nothing to fetch
        ),
        headings=replace(slip.headings, total="", price=""),
        total_label="",
        total="",
        footer=footer.format(when=formats.day_and_hour(now, slip.language)),
        mention="",
        shop_address="",
        hours="",
        ticks=True,
    )


def hours_words(profile: Profile, language: str) -> str:
    """When the shop is open, such as `mardi–samedi 8 h – 12 h 30`; nothing if not said."""
    week = read_week(profile.hours)
    if week is None:
        return ""
    runs: list[tuple[int, int]] = []
    for day, spans in enumerate(week):
        if runs and runs[-1][1] == day - 1 and week[runs[-1][0]] == spans:
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    said = []
    for first, last in runs:
        if not week[first]:
            continue
        days = formats.day_name(first, language)
        if last > first:
            days += f"–{formats.day_name(last, language)}"
        times = ", ".join(
            f"{formats.hour(opens, language)}{_TO}{formats.hour(closes, language)}"
            for opens, closes in week[first]
        )
        said.append(f"{days} {times}")
    return " · ".join(said)


def address_words(profile: Profile) -> str:
    """Where the shop is."""
    town = " ".join(part for part in (profile.postcode, profile.city) if part)
    return ", ".join(part for part in (profile.street, town) if part)


def slot_words(from_ms: int | None, to_ms: int | None, language: str, local: Local) -> str:
    """When somebody comes, such as `mar. 24 nov., 11:00 – 11:30`; nothing if it was not said."""
    if from_ms is None:
        return ""
    text = formats.day_and_hour(local(from_ms), language)
    if to_ms is not None:
        text += f"{_TO}{formats.clock(local(to_ms), language)}"
    return text


class _Mentions:
    """What has to be said of goods that are handed over; of what is no longer known, nothing."""

    def __init__(
        self, say: Say, language: str, goods: Mapping[UUID, Product], *, online: bool
    ) -> None:
        self._say, self._language, self._goods = say, language, goods
        self._online = online  # who buys in the shop has no right to change their mind

    def of_line(self, line: OrderLine, handed_milli: int) -> tuple[str, ...]:
        said = []
        if handed_milli >= line.due_milli:
            said.append(self._say(QT_TRANSLATE_NOOP("Slip", "Handed over already")))
        elif handed_milli:
            words = self._say(QT_TRANSLATE_NOOP("Slip", "{handed} of {due} handed over already"))
            handed, due = (
                formats.quantity(milli, line.unit, self._language)
                for milli in (handed_milli, line.due_milli)
            )
            said.append(words.format(handed=handed, due=due))
        product = self._goods.get(line.product_id)
        if product is None:
            return tuple(said)
        if product.food.allergens:
            names = [allergen_name(code, self._language) for code in product.food.allergens]
            words = self._say(QT_TRANSLATE_NOOP("Slip", "Contains: {allergens}"))
            said.append(words.format(allergens=", ".join(names)))
        if self._online and product.withdrawal.excluded:
            said.append(self._say(_EXCLUDED))
        return tuple(said)

    def of_order(self, lines: tuple[OrderLine, ...]) -> str:
        known = [self._goods.get(line.product_id) for line in lines if not line.dropped]
        if self._online and any(each and not each.withdrawal.excluded for each in known):
            return self._say(
                QT_TRANSLATE_NOOP("Slip", "14 days from pickup to change your mind (L221-18).")
            )
        return ""


def _line(line: OrderLine, language: str, mentions: _Mentions, handed_milli: int) -> SlipLine:
    prepared = (
        ""
        if line.prepared_milli is None
        else formats.quantity(line.prepared_milli, line.unit, language)
    )
    return SlipLine(
        name=line.name,
        detail=line.options,
        asked=formats.asked_quantity(line.qty_milli, line.unit, language),
        prepared=prepared,
        total=formats.money(line.total_cents, language),
        price=formats.unit_price(line.price_cents, line.unit, language),
        remarks=mentions.of_line(line, handed_milli),
    )


def _absent(line: OrderLine, language: str, instead: Sequence[OrderLine], say: Say) -> SlipLine:
    """What was asked for and is not there: who misses it in the bag reads why."""
    why = say(QT_TRANSLATE_NOOP("Slip", "Not supplied"))
    if instead:
        names = ", ".join(each.name for each in instead)
        why = say(QT_TRANSLATE_NOOP("Slip", "Replaced by {article}")).format(article=names)
    asked = formats.asked_quantity(line.qty_milli, line.unit, language)
    return SlipLine(line.name, line.options, asked, prepared="", total="", absent=why)
