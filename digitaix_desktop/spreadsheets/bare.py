"""Takes columns for what they hold, where headings are missing or unknown."""

from __future__ import annotations

from collections.abc import Callable

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.meanings import unit_of
from digitaix_desktop.operations.importing.text import text_of
from digitaix_desktop.spreadsheets.contents import Profile
from digitaix_desktop.spreadsheets.draft import Draft
from digitaix_desktop.spreadsheets.senses import senses_of, words_of

_SURE_ENOUGH = 3
"""Cells from which a column that names nothing may speak by itself."""

_RARELY = 0.3
"""Share of filled cells below which a column is what a slip of one row made."""

_MOSTLY = 0.5

_NO_AMOUNT = frozenset(
    (
        "id ids key index nr no num numero code pos rang rank zeile ligne row jahr year annee anno "
        "ano age rating score note pages seiten pagine paginas"
    ).split()
)
"""Words of a heading whose column numbers or ranks things: no price, whatever it holds."""


def take_by_content(columns: Draft, *, every_field: bool) -> None:
    """Give to columns not yet taken the fields that their cells prove.

    Barcodes and images speak for themselves under any heading but one that says otherwise.
    `every_field` guesses names, prices and the rest as well: for tables without headings.
    """
    helping = {column for held in columns.aids.values() for column in held}
    free = [
        column
        for column, heading in enumerate(columns.headings)
        if column not in columns.taken
        and column not in helping
        and columns.profiles[column].count
        and (not senses_of(heading) or (every_field and not _says_otherwise(heading)))
    ]
    _take_best(columns, free, Field.BARCODE, _barcode_worth)
    _take_best(columns, free, Field.IMAGE, _image_worth)
    _take_best(columns, _without_heading(columns, free), Field.UNIT, _plain_unit_worth)
    if not every_field:
        return
    free = [column for column in free if columns.profiles[column].fill >= _RARELY] or free
    _take_best(columns, free, Field.NAME, _name_worth)
    amounts = [at for at in free if not _NO_AMOUNT & set(words_of(columns.headings[at]).split())]
    _take_best(columns, amounts, Field.VAT_RATE, _vat_worth)
    _take_best(columns, amounts, Field.PRICE, _price_worth)
    _take_best(columns, free, Field.SKU, _sku_worth)
    _take_best(columns, _counting(columns, amounts), Field.STOCK, _stock_worth)
    _take_best(columns, free, Field.UNIT, _unit_worth)
    _take_best(columns, free, Field.CATEGORY, _category_worth)


def _without_heading(columns: Draft, free: list[int]) -> list[int]:
    return [column for column in free if columns.headings[column] == f"column {column + 1}"]


def _counting(columns: Draft, amounts: list[int]) -> list[int]:
    """Those that may count what there is: not under words nobody knows, nor beside "g" and "cl".

    "Plateau 10 pers." holds prices; "100" before "g" is what a pack holds, or its price is for.
    """
    return [at for at in _without_heading(columns, amounts) if not _measures(columns, at + 1)]


def _measures(columns: Draft, column: int) -> bool:
    if column >= len(columns.samples) or columns.profiles[column].units < _MOSTLY:
        return False
    units = [unit_of(text_of(cell)) for cell in columns.samples[column]]
    return any(unit is not None and unit[1] > 1 for unit in units)


def _says_otherwise(heading: str) -> bool:
    """Whether a heading is known to be nothing we keep: "Saison"."""
    return any(sense.meaning is None for sense in senses_of(heading))


def take_unknown_name(columns: Draft, before: int | None = None) -> bool:
    """Take for the name a column of short texts under a heading nobody knows: "Morceau".

    Only columns left of `before`, if given; answers whether there was one.
    """
    free = [
        column
        for column, heading in enumerate(columns.headings)
        if (before is None or column < before)
        and column not in columns.taken
        and not senses_of(heading)
        and columns.profiles[column].dates < 0.3
        and columns.profiles[column].distinct >= 0.5
    ]
    _take_best(columns, free, Field.NAME, _name_worth)
    return columns.column_of(Field.NAME) is not None


def _take_best(
    columns: Draft, free: list[int], what: Field, worth: Callable[[Profile], float]
) -> None:
    if columns.column_of(what) is not None:
        return
    ranked = sorted(
        (
            (worth(columns.profiles[column]), -column)
            for column in free
            if column not in columns.taken
        ),
        reverse=True,
    )
    if ranked and ranked[0][0] >= 40:
        columns.taken[-ranked[0][1]] = (what, round(ranked[0][0]))


def _barcode_worth(held: Profile) -> float:
    enough = held.count >= _SURE_ENOUGH or held.trade_numbers == 1
    return 90 * held.trade_numbers if enough and held.trade_numbers >= 0.6 else 0


def _image_worth(held: Profile) -> float:
    return 80 * held.images if held.images >= 0.7 else 0


def _name_worth(held: Profile) -> float:
    if held.letters < 0.7 or held.links > 0.2 or held.length > 120 or held.dates > 0.3:
        return 0
    if held.sentences > 0.3:
        return 0  # a letter, read line by line
    words = min(held.length, 30) / 30
    return 40 * held.letters * held.distinct**2 + 30 * words


def _vat_worth(held: Profile) -> float:
    return 65 if held.legal_rates >= 0.9 and not held.small_codes and held.count >= 2 else 0


def _price_worth(held: Profile) -> float:
    if held.money < 0.7 or held.amounts < 0.5 or held.trade_numbers > 0.2 or held.dates > 0.3:
        return 0
    if held.years > _MOSTLY:
        return 0
    return 45 + 30 * held.cents


def _sku_worth(held: Profile) -> float:
    if held.distinct < 0.95 or held.length > 20 or held.links or held.count < 2:
        return 0
    if held.cents > 0.1 or held.decimals > 0.5 or held.phrases > 0.5 or held.priced > 0.1:
        return 0
    if held.digits < _MOSTLY and held.capitals < _MOSTLY:
        return 0  # "Islande": words
    if held.amounts > 0.5 and held.length < 4:
        return 0  # "11", "28": as well amounts
    return 60 if held.length >= 3 else 0


def _stock_worth(held: Profile) -> float:
    if held.counted_on or held.years > _MOSTLY:
        return 0  # "1", "2", "3": the rows are numbered; "2021", "2022": vintages
    if held.count > _SURE_ENOUGH and held.distinct * held.count <= 1:
        return 0  # "42" on every row: whose list it is
    whole = held.cents == 0 and held.decimals == 0
    return 50 if held.quantities == 1 and whole and held.length <= 5 else 0


def _unit_worth(held: Profile) -> float:
    return 70 if held.units >= 0.9 else 0


def _plain_unit_worth(held: Profile) -> float:
    """Of a column beside a price that nobody headed: "kg", "St", "Bund"."""
    plain = held.count >= _SURE_ENOUGH and held.units >= 0.7 and held.words == 1
    return 60 if plain else 0


def _category_worth(held: Profile) -> float:
    return 45 if held.letters >= 0.9 and held.distinct <= 0.5 and 3 <= held.length <= 40 else 0
