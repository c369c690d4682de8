"""What a file says of a product beyond name, price and stock: food, maker, withdrawal, making.

Each cell becomes a field of one of the groups that travel. A cell that cannot be read says
nothing: an allergen must never be lost from a list of them without a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from digitaix_desktop.operations.importing.allergens import allergen_of, allergens_of, ticked
from digitaix_desktop.operations.importing.calendar_words import (
    counted_in,
    day_of,
    lead_of,
    season_of,
)
from digitaix_desktop.operations.importing.columns import Columns, unit_in
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.meanings import is_yes
from digitaix_desktop.operations.importing.numbers import Money, cents, parse_decimal, parse_money
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import fold, text_of
from digitaix_protocol.rules.contents import held_by
from digitaix_protocol.rules.information import FOOD_TRADE, MOST_ALCOHOL_BP, Reason
from digitaix_protocol.rules.seasons import is_day

Details = Mapping[str, Mapping[str, Any]]
"""Some fields of some groups, as they travel."""
PROMO_PRICE = "promo_price_cents"
BOUGHT_FROM = "bought_from"
"""Among the details of a line, but no group of its product: it never travels."""
_PROMO_WORDS = {"short_date": "date courte"}
_PROMO_REASONS = {fold(words): code for code, words in _PROMO_WORDS.items()}
REASON_WORDS: Mapping[Reason, str] = {
    Reason.PERISHABLE: "périssable",
    Reason.MADE_TO_MEASURE: "sur mesure",
    Reason.HYGIENE: "hygiène",
    Reason.PRESS: "presse",
    Reason.SEALED_MEDIA: "enregistrement descellé",
    Reason.MIXED: "mélangé",
    Reason.PRICE_OF_THE_DAY: "prix du marché",
}
_REASONS = {fold(words): reason.value for reason, words in REASON_WORDS.items()}
_LONGEST = 5000
_SHORT = 500
_QUANTITY = re.compile(r"([0-9][0-9 .,]*?)\s*(kg|g|gr|grammes?|l|litres?|dl|cl|ml)\b\.?", re.I)
_SIZES = {"kg": ("kg", 1000), "g": ("kg", 1), "l": ("l", 1000), "d": ("l", 100), "c": ("l", 10),
          "m": ("l", 1)}  # fmt: skip
_STRENGTH = re.compile(
    r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:[%°]|degr[ée]s?)?\s*(?:vol\.?|alc\.?)*", re.I
)
_NET_UNITS = frozenset({"kg", "l"})
_SEASON = re.compile(r"(\d\d-\d\d)\D+(\d\d-\d\d)")


def net_of(cell: Cell) -> tuple[int, str] | None:
    """A net quantity in thousandths of a kilo or litre: "250 g", "75 cl"; None if it is none.

    It may stand among other words ("bocal de 760 g") and be of several pieces ("6 x 25 cl").
    """
    text = text_of(cell).strip()
    found = _QUANTITY.fullmatch(text)
    if found is None:
        return held_by(text)
    value, word = parse_decimal(found[1]), found[2].lower()
    return _net(value, *_SIZES["kg" if word == "kg" else word[0]])


def net_in(cell: Cell, heading: str) -> tuple[int, str] | None:
    """A net quantity whose unit may stand in the heading alone: 760 under "Poids net (g)"."""
    is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
    value = Decimal(str(cell)) if is_number else parse_decimal(text_of(cell))
    unit = unit_in(heading) if value is not None else None
    if unit is None or unit[0] not in _NET_UNITS:
        return net_of(cell)
    return _net(value, unit[0], 1000 // unit[1])


def _net(value: Decimal | None, unit: str, size: int) -> tuple[int, str] | None:
    milli = None if value is None else value * size
    if milli is None or milli != milli.to_integral_value() or not 0 < milli <= 10**9:
        return None
    return int(milli), unit


def alcohol_of(cell: Cell) -> int | None:
    """Alcohol by volume in basis points: "12,5 %", 13.5, "40° vol"; None if it is no strength.

    A spreadsheet keeps 12.5 % as 0.125.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        value = Decimal(str(cell)) * (100 if 0 < cell < 1 else 1)
    elif found := _STRENGTH.fullmatch(text_of(cell)):
        value = Decimal(found[1].replace(",", "."))
    else:
        return None
    return int(value * 100) if 0 <= value * 100 <= MOST_ALCOHOL_BP else None


def _text(longest: int) -> Callable[[Cell], str | None]:
    return lambda cell: text_of(cell).strip()[:longest] or None


def _milli(most: int, least: int = 1) -> Callable[[Cell], int | None]:
    def read(cell: Cell) -> int | None:
        value = cell if isinstance(cell, int | float) else parse_decimal(text_of(cell))
        if value is None or isinstance(value, bool):
            return None
        milli = round(Decimal(str(value)) * 1000)
        return milli if least <= milli <= most else None

    return read


def _tolerance(cell: Cell) -> int | None:
    value = cell if isinstance(cell, int | float) else None
    if value is None or isinstance(value, bool) or not 0 <= value <= 1:
        return None
    return round(Decimal(str(value)) * 10_000)


def _withdrawal(cell: Cell) -> str | None:
    text = fold(text_of(cell))
    return _REASONS.get(text) or (text if text in set(Reason) else None)


def _cents(cell: Cell) -> int | None:
    money = parse_money(cell)
    return cents(money.amount) if isinstance(money, Money) else None


def moment_of(cell: Cell) -> int | None:
    """A moment in milliseconds, as `written_moment` has it, or a day as this PC's clock has it."""
    if isinstance(cell, datetime):
        moment = cell
    elif isinstance(cell, date):
        moment = datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - made aware below
    else:
        try:
            moment = datetime.fromisoformat(text_of(cell))
        except ValueError:
            return None
    try:
        return round(moment.astimezone().timestamp() * 1000)
    except (OverflowError, OSError, ValueError):
        return None


def _promo_reason(cell: Cell) -> str | None:
    text = text_of(cell).strip()[:_SHORT]
    return _PROMO_REASONS.get(fold(text)) or text or None


_READERS: Mapping[Field, tuple[str, str, Callable[[Cell], Any]]] = {
    Field.INGREDIENTS: ("food", "ingredients", _text(_LONGEST)),
    Field.ALLERGENS: ("food", "allergens", allergens_of),
    Field.TRACES: ("food", "traces", allergens_of),
    Field.ORIGIN: ("food", "origin", _text(_SHORT)),
    Field.ALCOHOL: ("food", "alcohol_bp", alcohol_of),
    Field.MAKER: ("safety", "maker", _text(_SHORT)),
    Field.MAKER_ADDRESS: ("safety", "address", _text(_SHORT)),
    Field.MAKER_CONTACT: ("safety", "contact", _text(_SHORT)),
    Field.WARNINGS: ("safety", "warnings", _text(_LONGEST)),
    Field.TO_ORDER: ("making", "to_order", is_yes),
    Field.EXAMPLE_PHOTO: ("making", "example_photo", is_yes),
    Field.LEAST: ("selling", "min_milli", _milli(10**9)),
    Field.STEP: ("selling", "step_milli", _milli(10**9)),
    Field.TOLERANCE: ("selling", "tolerance_bp", _tolerance),
    Field.PIECE_WEIGHT: ("selling", "piece_milli", _milli(10**9)),
    Field.PRICE_PER: ("selling", "per_milli", _milli(1000)),
    Field.PROMO_PRICE: ("pricing", PROMO_PRICE, _cents),
    Field.PROMO_FROM: ("pricing", "promo_from_ms", moment_of),
    Field.PROMO_TO: ("pricing", "promo_to_ms", moment_of),
    Field.PROMO_REASON: ("pricing", "promo_reason", _promo_reason),
    Field.LOW: ("reorder", "low_milli", _milli(10**9, least=0)),
    Field.TARGET: ("reorder", "target_milli", _milli(10**9)),
    Field.SHELF: ("place", "shelf", _text(60)),
    Field.SUPPLIER: (BOUGHT_FROM, "name", _text(120)),
}
_OTHERS = (Field.WITHDRAWAL, Field.SEASON, Field.LEAD_TIME)


class DetailColumns:
    """The columns of one table that say such things."""

    def __init__(self, columns: Columns) -> None:
        held = columns.by_field
        self._simple = [(held[field], *_READERS[field]) for field in _READERS if field in held]
        self._withdrawal, self._season, self._lead = map(held.get, _OTHERS)
        self._lead_counts = counted_in(columns.heading(Field.LEAD_TIME))
        self._first, self._last = columns.aid(Aid.SEASON_FROM), columns.aid(Aid.SEASON_TO)
        in_two = Aid.SEASON_FROM in columns.aids and Aid.SEASON_TO in columns.aids
        own = () if Field.NET_QUANTITY not in held else (held[Field.NET_QUANTITY],)
        nets = (*own, *columns.aids.get(Aid.MORE_NET, ()))
        self._nets = [(column, columns.headings[column]) for column in nets]
        flags = columns.aids.get(Aid.ALLERGENS_TICKED, ())
        codes = [(column, allergen_of(columns.headings[column])) for column in flags]
        self._flags = [(column, code) for column, code in codes if code]
        said = bool(self._simple or nets or flags) or in_two
        self._any = said or any(field in held for field in _OTHERS)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return self._any

    def read(self, cells: tuple[Cell, ...], *, packed: bool) -> Details:
        """What a row says; only what could be read. What is weighed holds nothing by itself."""
        found: dict[str, dict[str, Any]] = {}
        for column, group, name, reader in self._simple:
            value = reader(cells[column]) if column < len(cells) else None
            if value is not None:
                found.setdefault(group, {})[name] = value
        net = self._read_net(cells) if packed else None
        if net is not None:
            found.setdefault("food", {}).update(net_milli=net[0], net_unit=net[1])
        if self._flags and "allergens" not in found.get("food", {}):
            inside, traces = ticked([(code, _cell(cells, column)) for column, code in self._flags])
            if inside is not None:
                found.setdefault("food", {}).update(allergens=inside, traces=traces)
        reason = _withdrawal(_cell(cells, self._withdrawal))
        if reason is not None:
            found["withdrawal"] = {"excluded": True, "reason": reason}
        lead = lead_of(_cell(cells, self._lead), self._lead_counts)
        if lead is not None:
            found.setdefault("making", {})["lead_minutes"] = lead
        days = self._read_season(cells)
        if days is not None:
            found.setdefault("making", {}).update(season_from=days[0], season_to=days[1])
        return found

    def _read_net(self, cells: tuple[Cell, ...]) -> tuple[int, str] | None:
        read = (net_in(_cell(cells, column), heading) for column, heading in self._nets)
        return next((net for net in read if net is not None), None)

    def _read_season(self, cells: tuple[Cell, ...]) -> tuple[str, str] | None:
        said = _cell(cells, self._season)
        exact = _SEASON.fullmatch(text_of(said).strip())
        if exact is not None and is_day(exact[1]) and is_day(exact[2]):
            return exact[1], exact[2]
        first = day_of(_cell(cells, self._first))
        last = day_of(_cell(cells, self._last), ends=True)
        return (first, last) if first and last else season_of(said)


def _cell(cells: tuple[Cell, ...], column: int | None) -> Cell:
    return cells[column] if column is not None and column < len(cells) else None


def with_price_per(details: Details | None, per_milli: int) -> Details:
    """The details with the part of a kilo that the list's price is of, unless they say another."""
    said = (details or {}).get("selling", {})
    return {**(details or {}), "selling": {"per_milli": per_milli, **said}}


def details_for(details: Details, trade: str) -> Details:
    """What of it is said of a product of a shop: a shirt has an origin too, and is no food."""
    food = details.get("food")
    if (
        food is None
        or trade == FOOD_TRADE
        or not food.keys().isdisjoint(("ingredients", "allergens", "alcohol_bp"))
    ):
        return details
    return {group: fields for group, fields in details.items() if group != "food"}


def with_details(groups: Mapping[str, Any], details: Details) -> Iterator[tuple[str, Any]]:
    """The groups that the details are part of, with the fields they say."""
    for group, fields in details.items():
        yield group, {**(groups.get(group) or {}), **fields}


# As an export writes them ------------------------------------------------------------------


def written_net(milli: int | None, unit: str) -> str:
    """A net quantity as an export has it."""
    return "" if milli is None else f"{Decimal(milli).scaleb(-3).normalize():f} {unit}"


def written_moment(at_ms: int | None) -> str:
    """A moment as an export has it: by this PC's clock, exact, and the same moment on any other."""
    if at_ms is None:
        return ""
    exact = "milliseconds" if at_ms % 60_000 else "minutes"
    moment = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone()
    return moment.isoformat(sep=" ", timespec=exact)


def written_promo_reason(code: str) -> str:
    """Why a price is reduced, as an export has it."""
    return _PROMO_WORDS.get(code, code)


def written_strength(alcohol_bp: int | None) -> str:
    """A strength as an export has it, and `alcohol_of` reads it."""
    return "" if alcohol_bp is None else f"{Decimal(alcohol_bp).scaleb(-2).normalize():f} % vol"
