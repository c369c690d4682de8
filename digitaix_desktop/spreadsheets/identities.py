"""Settles what products are called by: names, references, barcodes, and what tells names apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress

from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.text import text_of
from digitaix_desktop.spreadsheets.bare import take_unknown_name
from digitaix_desktop.spreadsheets.contents import SAMPLE
from digitaix_desktop.spreadsheets.draft import Draft
from digitaix_desktop.spreadsheets.senses import senses_of, without_number, words_of

_TELLING_APART = frozenset(
    "contenance volume format conditionnement packaging millesime mill vintage annee year pot "
    "calibre hauteur litrage dimensions dimension conteneur contenant formato anada annata "
    "confezione envase jahrgang inhalt fullmenge gebinde dim dosage nicotine longueur diametre "
    "epaisseur section puissance metrage capacite".split()
) | {"taux nicotine", "taux de nicotine"}
_AXES = (Field.OPTION1_VALUE, Field.OPTION2_VALUE)
_ENOUGH_REFERENCES = 10
_MOSTLY_UNIQUE = 0.7
_MOSTLY_BARCODES = 0.8
_LONGEST_CODE = 20
_FEW_WORDS = 0.5
_LONGEST_NAME = 100
_NUMBERS = frozenset(
    "|n|no|nr|num|numero|number|ligne|n ligne|n de ligne|pos|row|line|item".split("|")
)
_A_RUN = 3
"""Rows from which it is no chance that they are counted."""


def find_barcodes(columns: Draft) -> None:
    """References that are all barcodes are barcodes: "Code" over thirteen digits."""
    sku, barcode = columns.column_of(Field.SKU), columns.column_of(Field.BARCODE)
    if sku is None:
        return
    if columns.profiles[sku].trade_numbers < _MOSTLY_BARCODES:
        if barcode is None:
            _take_other_references(columns)
        return
    if barcode is None or not columns.profiles[barcode].count:
        if barcode is not None:
            del columns.taken[barcode]
        columns.taken[sku] = (Field.BARCODE, 85)


def _take_other_references(columns: Draft) -> None:
    """A second column of references that are all barcodes: "Product Code" beside "SKU"."""
    for column, heading in enumerate(columns.headings):
        if column in columns.taken or columns.profiles[column].trade_numbers < _MOSTLY_BARCODES:
            continue
        senses = senses_of(without_number(heading))
        if senses and senses[0].meaning is Field.SKU:
            columns.taken[column] = (Field.BARCODE, 75)
            return


def find_codes_of_articles(columns: Draft) -> None:
    """ "Article" over A1, A2, beside a column of names, holds the references."""
    if columns.column_of(Field.SKU) is not None or columns.column_of(Field.NAME) is None:
        return
    for column, heading in enumerate(columns.headings):
        held = columns.profiles[column]
        told_apart = held.count > 1 and held.distinct == 1 and held.fill > _MOSTLY_UNIQUE
        if column in columns.taken or not told_apart or held.length > _LONGEST_CODE:
            continue
        senses = senses_of(without_number(heading))
        if senses and senses[0].meaning is Field.NAME and held.letters < _FEW_WORDS:
            columns.taken[column] = (Field.SKU, 70)
            return


def find_more_barcodes(columns: Draft) -> None:
    """A second column of barcodes (UPC beside EAN) holds where the first is empty."""
    if columns.column_of(Field.BARCODE) is None:
        return
    more = tuple(
        column
        for column, heading in enumerate(columns.headings)
        if column not in columns.taken
        and columns.profiles[column].trade_numbers >= _MOSTLY_UNIQUE
        and any(sense.meaning is Field.BARCODE for sense in senses_of(without_number(heading)))
    )
    if more:
        columns.aids[Aid.MORE_BARCODES] = more


def doubt_references(columns: Draft) -> None:
    """References that come again and again, where no sizes explain it, tell nothing apart.

    Nor do the numbers of the rows: in the next list another article has them.
    """
    sku = columns.column_of(Field.SKU)
    if sku is not None and _numbers_rows(columns, sku):
        del columns.taken[sku]
        return
    explained = any(
        columns.column_of(field) is not None
        for field in (Field.OPTION1_VALUE, Field.OPTION2_VALUE, Field.PARENT)
    )
    if sku is None or explained:
        return
    held = columns.profiles[sku]
    if held.count >= _ENOUGH_REFERENCES and held.distinct < _MOSTLY_UNIQUE:
        del columns.taken[sku]


def _numbers_rows(columns: Draft, column: int) -> bool:
    """Whether "N°" stands over 1, 2, 3 and so on; a "Code" or "PLU" may well be so small."""
    if words_of(columns.headings[column]) not in _NUMBERS:
        return False
    told = [text for cell in columns.samples[column][:SAMPLE] if (text := text_of(cell))]
    return len(told) >= _A_RUN and told == [str(place) for place in range(1, len(told) + 1)]


def find_name(columns: Draft) -> None:
    """A list must name its products: the description does, or a column of short texts."""
    description = columns.column_of(Field.DESCRIPTION)
    name = columns.column_of(Field.NAME)
    if name is not None and description is not None and _only_counts(columns, name, description):
        del columns.taken[name]
        columns.taken[description] = (Field.NAME, 75)
        _take_second_description(columns, description)
    if columns.column_of(Field.NAME) is not None:
        return
    if description is not None and take_unknown_name(columns, before=description):
        return
    name = None if description is None else _named_best(columns, description)
    if name is not None and columns.profiles[name].length <= _LONGEST_NAME:
        columns.taken[name] = (Field.NAME, 75)
        if name == description:
            _take_second_description(columns, name)
        return
    take_unknown_name(columns)


def _only_counts(columns: Draft, name: int, description: int) -> bool:
    """Whether "Item" over 1, 2, 3 numbers the rows that "Description" beside it names."""
    held = columns.profiles[name]
    short = columns.profiles[description]
    return (
        bool(held.count and short.count)
        and held.words == 0
        and (short.letters > _FEW_WORDS and short.length <= _LONGEST_NAME)
    )


def _named_best(columns: Draft, description: int) -> int:
    """Of the columns that describe, the one that says something of every row: a name does.

    "Composition" beside "Description" is what a florist calls the bouquet.
    """
    others = [
        column
        for column, heading in enumerate(columns.headings)
        if column not in columns.taken
        and columns.profiles[column].letters > _FEW_WORDS
        and any(sense.meaning is Field.DESCRIPTION for sense in senses_of(without_number(heading)))
    ]
    return max((description, *others), key=lambda column: columns.profiles[column].fill)


def _take_second_description(columns: Draft, name_column: int) -> None:
    for column, heading in enumerate(columns.headings):
        if column == name_column or column in columns.taken:
            continue
        if any(sense.meaning is Field.DESCRIPTION for sense in senses_of(without_number(heading))):
            columns.taken[column] = (Field.DESCRIPTION, 70)
            return


def find_what_tells_names_apart(columns: Draft) -> None:
    """Names that come back are one product in several packagings or vintages.

    Where rows have codes of their own, this must tell every one of them apart. Taken for the
    choice are the one or two columns that tell most rows apart: beside a vintage, the colour of a
    wine describes it. Where it takes three, what a heading calls a choice is part of the name: a
    red and a white of one estate are two wines, each in its vintages and bottles.
    """
    name, brand = columns.column_of(Field.NAME), columns.column_of(Field.BRAND)
    if name is None or columns.column_of(Field.PARENT) is not None:
        return
    has_codes = any(columns.column_of(code) is not None for code in (Field.SKU, Field.BARCODE))
    chosen = [column for column in map(columns.column_of, _AXES) if column is not None]
    parts = columns.aids.get(Aid.NAME_PARTS, (name,))
    base = [column for column in (*parts, brand) if column is not None]
    pool = [*chosen, *_telling_apart(columns)]
    rows = _with_a_name(columns, parts)
    best = _tell_apart(rows, base, pool)
    told = _told(rows, [*base, *best])
    for column in chosen:
        others = _tell_apart(rows, [*base, column], [each for each in pool if each != column])
        if _told(rows, [*base, column, *others]) > told:
            best, told = others, _told(rows, [*base, column, *others])
            parts = tuple(sorted((*parts, column)))
            break
    if told <= _told(rows, [*base, *chosen]):
        return
    if has_codes and told < _told(rows, range(len(columns.headings))):
        return
    if len(parts) > 1:
        columns.aids[Aid.NAME_PARTS] = parts
    for column in chosen:
        del columns.taken[column]
    for field, column in zip(_AXES, best, strict=False):
        columns.taken[column] = (field, 60)


def _tell_apart(columns: Draft, base: Sequence[int], pool: Sequence[int]) -> list[int]:
    """The one or two of the pool that tell most rows apart, beside the base."""
    best: list[int] = []
    for _ in _AXES:
        left = [column for column in pool if column not in best]
        more = max(left, key=lambda column: _told(columns, [*base, *best, column]), default=None)
        if more is None or _told(columns, [*base, *best, more]) == _told(columns, [*base, *best]):
            break
        best.append(more)
    return best


def _telling_apart(columns: Draft) -> list[int]:
    return [
        column
        for column, heading in enumerate(columns.headings)
        if column not in columns.taken
        and columns.profiles[column].count
        and words_of(heading) in _TELLING_APART
    ]


def _told(columns: Draft, places: Sequence[int]) -> int:
    """How many rows of the sample these columns tell apart."""
    rows = zip(*(columns.samples[place] for place in places), strict=True)
    return len({tuple(text_of(cell) for cell in row) for row in rows})


def _with_a_name(columns: Draft, parts: Sequence[int]) -> Draft:
    """The sample without titles of departments and rows that only continue another."""
    named = [
        any(map(text_of, cells))
        for cells in zip(*(columns.samples[part] for part in parts), strict=True)
    ]
    samples = [list(compress(cells, named)) for cells in columns.samples]
    return replace(columns, samples=samples)
