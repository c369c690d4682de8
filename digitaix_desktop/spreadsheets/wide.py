"""Finds columns that are headed by sizes or packagings, and hold a stock or a price of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.meanings import unit_of
from digitaix_desktop.operations.importing.numbers import (
    Money,
    NumberFault,
    parse_money,
    parse_quantity,
)
from digitaix_desktop.operations.importing.text import one_line
from digitaix_desktop.operations.importing.wide import choice_named
from digitaix_desktop.spreadsheets.contents import Profile
from digitaix_desktop.spreadsheets.draft import Draft

_LETTERS = re.compile(r"^(?:xxs|xs|s|m|l|xl|xxl|xxxl|[2-6]xl|xs/s|s/m|m/l|l/xl|tu|t\.?u\.?)$", re.I)
_NUMBERS = re.compile(r"^(?:t\.?\s?)?(?:3[0-9]|4[0-9]|5[0-4]|2[0-9])(?:[.,]5|/\d{2})?$", re.I)
_AGES = re.compile(r"^\d{1,2}(?:/\d{1,2})?\s?(?:ans?|mois|m|a)$", re.I)
_PACKS = re.compile(
    r"^(?:(?:bouteille|magnum|demi|fillette|j[ée]roboam|pot|bocal|sachet|bo[iî]te|paquet|f[uû]t|bidon|"
    r"canette|verre|pichet|carafe|sac|barquette|flacon|tube|bottle|can|jar|bag)s?(?: de)? )?"
    r"\d{1,4}(?:[.,]\d{1,2})?\s?(?:cl|ml|l|g|gr|kg|cm|m)$|"
    r"^(?:demi-)?bouteille$|^(?:demi|magnum|j[ée]roboam|verre|pichet|carafe)$",
    re.I,
)
_WORDS = re.compile(
    r"^(?:mini|petite?|moyenn?e?|grande?|g[ée]ante?|maxi|small|medium|large|extra large|"
    r"piccol[oa]|medi[oa]|klein|mittel|gro(?:ß|ss))$",
    re.I,
)
_FEWEST = {_LETTERS: 2, _NUMBERS: 3, _AGES: 2, _PACKS: 2, _WORDS: 2}
_PRICED = (_PACKS, _WORDS)
"""What is rather headed over prices than over stocks, where no other price stands beside."""


def is_wide_heading(text: str) -> bool:
    """Whether a heading is a size or packaging, which may look like a figure: "38", "25 cl"."""
    return any(kind.match(text.strip()) for kind in _FEWEST)


def find_wide(draft: Draft) -> None:
    """Take columns headed by sizes of one kind, unless a column of sizes is there already."""
    if draft.column_of(Field.OPTION1_VALUE) is not None:
        return
    packs = _priced_apart(draft.headings)
    if len(packs) > 1 and all(draft.profiles[place].money >= 0.8 for place in packs):
        if not _is_one_price(draft, packs):
            for place in packs:
                draft.taken.pop(place, None)
            draft.aids[Aid.WIDE_PRICE] = tuple(packs)
        return
    for kind, fewest in _FEWEST.items():
        places = [
            place
            for place, heading in enumerate(draft.headings)
            if kind.match(heading.strip()) and place not in draft.taken
        ]
        if len(places) < fewest or not all(_holds_numbers(draft.profiles[at]) for at in places):
            continue
        profiles = [draft.profiles[place] for place in places if draft.profiles[place].count]
        lacks_price = {Field.PRICE, Field.PRICE_EXCL_TAX}.isdisjoint(_taken(draft))
        holds_prices = any(held.cents > 0 for held in profiles) or kind in _PRICED
        if profiles and lacks_price and holds_prices:
            draft.aids[Aid.WIDE_PRICE] = tuple(places)
        elif profiles and draft.column_of(Field.STOCK) is None:
            draft.aids[Aid.WIDE_STOCK] = tuple(places)
        return


def _priced_apart(headings: Sequence[str]) -> list[int]:
    """The columns of prices of one packaging or size each: "Prix 250 g", "Prix S" beside "Prix L".

    "Prix M" alone is the price of a metre.
    """
    kinds = (
        [place for place, heading in enumerate(headings) if _prices_one(heading, kind)]
        for kind in (_PACKS, _LETTERS, _WORDS)
    )
    return max(kinds, key=len)


def _prices_one(heading: str, kind: re.Pattern[str]) -> bool:
    choice = choice_named(heading)
    return choice != one_line(heading) and kind.match(choice) is not None


def _is_one_price(draft: Draft, places: Sequence[int]) -> bool:
    """Whether the columns say one price in several measures: 2 € per 100 g, 20 € per kilo."""
    rows = zip(*(draft.samples[place] for place in places), strict=True)
    per_unit = [
        {
            round(money.amount / _measure(draft.headings[place]), 2)
            for place, cell in zip(places, row, strict=True)
            if isinstance(money := parse_money(cell), Money)
        }
        for row in rows
    ]
    return all(len(prices) <= 1 for prices in per_unit)


def _measure(heading: str) -> Decimal:
    """How much of the unit a packaging holds: 0.25 for "Prix 250 g"."""
    held = parse_quantity(choice_named(heading))
    if isinstance(held, NumberFault) or not held.milli:
        return Decimal(1)
    unit = unit_of(held.unit) if held.unit else None
    return Decimal(held.milli) / 1000 / (unit[1] if unit else 1)


def _taken(draft: Draft) -> set[Field]:
    return {field for field, _ in draft.taken.values()}


def _holds_numbers(held: Profile) -> bool:
    """Numbers or nothing, or the crosses that say a size exists."""
    return held.count == 0 or held.money >= 0.8 or held.quantities + held.yes_no >= 0.8
