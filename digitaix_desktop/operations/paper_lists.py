"""What is printed of several orders at once: a list to pick by, the orders of a day, bag labels.

All of it is finished words: a printed page lays out what it is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.slips import Local, Say, slot_words
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import SCAN_PREFIX
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import State


@dataclass(frozen=True, slots=True)
class PickRow:
    """What of one product all orders together want, and for which of them."""

    name: str
    place: str
    """Its shelf or its category: what lies together is picked together."""
    milli: int
    unit: str
    portions: tuple[tuple[str, int], ...]
    """The pickup codes of the orders, as they are stored, and how much each wants."""
    options: str = ""


@dataclass(frozen=True, slots=True)
class PickList:
    """What is fetched for several orders in one round, in the order of the round."""

    rows: tuple[PickRow, ...]
    note: str = ""
    """What stands under the title, such as which orders it is for."""


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row with a box to tick."""

    name: str
    detail: str
    amount: str


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; `scan_code` is what a scanner reads beside it, if anything."""

    heading: str
    detail: str
    rows: tuple[ListedRow, ...]
    aside: str = ""
    """At the end of the heading's line, such as an amount."""
    scan_code: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list on paper."""

    title: str
    shop_name: str
    below: str
    sections: tuple[Section, ...]
    empty: str
    """What is said where there is nothing."""
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class BagLabel:
    """What sticks on one of the bags of an order."""

    shown_code: str
    scan_code: str
    customer: str
    slot: str
    bag: str
    """Which of how many, such as `2/3`."""
    shop_name: str
    language: str = "fr"


def picks_of(sheets: Sequence[OrderSheet], goods: Mapping[UUID, Product]) -> PickList:
    """What these orders still want, each variant once, what lies in one place together."""
    wanted: dict[UUID, PickRow] = {}
    for sheet in sheets:
        for line in sheet.order.lines:
            if line.dropped or line.prepared_milli is not None:
                continue
            product = goods.get(line.product_id)
            place = "" if product is None else product.place.shelf or product.category
            row = wanted.get(line.variant_id)
            if row is None:
                row = PickRow(line.name, place, 0, line.unit, (), line.options)
            portions = dict(row.portions)
            portions[sheet.order.code] = portions.get(sheet.order.code, 0) + line.qty_milli
            wanted[line.variant_id] = replace(
                row, milli=row.milli + line.qty_milli, portions=tuple(portions.items())
            )
    rows = sorted(wanted.values(), key=lambda row: (not row.place, row.place, row.name))
    return PickList(tuple(rows))


def pick_listing(picks: PickList, shop: str, say: Say, language: str, now: datetime) -> Listing:
    """A list to pick by, with what lies in one place together."""
    places = list(dict.fromkeys(row.place for row in picks.rows))
    elsewhere = say(QT_TRANSLATE_NOOP("Slip", "Without a place"))
    sections = tuple(
        Section(
            heading=place or elsewhere,
            detail="",
            rows=tuple(
                ListedRow(
                    name=row.name,
                    detail=" · ".join(
                        part for part in (row.options, _portions(row, language)) if part
                    ),
                    amount=formats.asked_quantity(row.milli, row.unit, language),
                )
                for row in picks.rows
                if row.place == place
            ),
        )
        for place in places
    )
    return Listing(
        title=say(QT_TRANSLATE_NOOP("Slip", "To fetch")),
        shop_name=shop,
        below=" · ".join(part for part in (picks.note, _printed(say, language, now)) if part),
        sections=sections,
        empty=say(QT_TRANSLATE_NOOP("Slip", "Nothing to fetch.")),
        language=language,
    )


def _portions(row: PickRow, language: str) -> str:
    """For which orders it is; where they are several, how much of it for each."""
    if len(row.portions) == 1:
        return formats.pickup_code(row.portions[0][0])
    sign = "\N{MULTIPLICATION SIGN}" if row.unit == "piece" else "\N{MIDDLE DOT}"
    space = "\N{NO-BREAK SPACE}"
    return ", ".join(
        f"{formats.pickup_code(code)}{space}{sign}{space}"
        f"{formats.asked_quantity(milli, row.unit, language)}"
        for code, milli in row.portions
    )


def day_sheet(
    sheets: Sequence[OrderSheet],
    day: str,
    shop: str,
    say: Say,
    language: str,
    now: datetime,
    local: Local,
) -> Listing:
    """The orders of a day by their slots, each with what is in it."""
    ordered = sorted(
        sheets, key=lambda each: (each.order.pickup_from_ms or 0, each.order.placed_ms)
    )
    return Listing(
        title=say(QT_TRANSLATE_NOOP("Slip", "Orders of {day}")).format(day=day),
        shop_name=shop,
        below=_printed(say, language, now),
        sections=tuple(_of_day(each, say, language, local) for each in ordered),
        empty=say(QT_TRANSLATE_NOOP("Slip", "No order this day.")),
        language=language,
    )


def _printed(say: Say, language: str, now: datetime) -> str:
    words = say(QT_TRANSLATE_NOOP("Slip", "Printed {when}"))
    return words.format(when=formats.day_and_hour(now, language))


def _of_day(sheet: OrderSheet, say: Say, language: str, local: Local) -> Section:
    order = sheet.order
    here = {line.id: line.due_milli for line in order.lines if not line.dropped}
    left = order.still_due if order.is_partly_handed else here
    code, who = formats.pickup_code(order.code), short_name(sheet.contact.name)
    state = _STATES.get(order.state)
    about = (
        slot_words(order.pickup_from_ms, order.pickup_to_ms, language, local),
        say(state) if state else "",
        order.note,
    )
    return Section(
        heading=" · ".join(part for part in (code, who) if part),
        detail=" · ".join(part for part in about if part),
        rows=tuple(
            ListedRow(
                name=line.name,
                detail=line.options,
                amount=formats.asked_quantity(left[line.id], line.unit, language)
                if line.prepared_milli is None
                else formats.quantity(left[line.id], line.unit, language),
            )
            for line in order.lines
            if line.id in left
        ),
        aside=formats.money(order.to_settle_cents, language),
        scan_code=SCAN_PREFIX + order.code,
    )


_STATES = {
    State.TO_CONFIRM: QT_TRANSLATE_NOOP("Slip", "To confirm"),
    State.RECEIVED: QT_TRANSLATE_NOOP("Slip", "To prepare"),
    State.PREPARING: QT_TRANSLATE_NOOP("Slip", "Being prepared"),
    State.READY: QT_TRANSLATE_NOOP("Slip", "Ready"),
    State.COLLECTED: QT_TRANSLATE_NOOP("Slip", "Handed over"),
}


def bag_labels(
    sheet: OrderSheet, bags: int, shop: str, language: str, local: Local
) -> tuple[BagLabel, ...]:
    """One for each of the bags of an order."""
    order = sheet.order
    slot = slot_words(order.pickup_from_ms, order.pickup_to_ms, language, local)
    return tuple(
        BagLabel(
            shown_code=formats.pickup_code(order.code),
            scan_code=SCAN_PREFIX + order.code,
            customer=short_name(sheet.contact.name),
            slot=slot,
            bag=f"{number}/{bags}",
            shop_name=shop,
            language=language,
        )
        for number in range(1, bags + 1)
    )
