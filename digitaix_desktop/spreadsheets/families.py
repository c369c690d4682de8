"""Finds the columns that say which rows are one product, what sets them apart, how it is sold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from digitaix_desktop.operations.importing.endings import shorn
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.operations.importing.text import text_of
from digitaix_desktop.spreadsheets.contents import fitness
from digitaix_desktop.spreadsheets.draft import Draft
from digitaix_desktop.spreadsheets.senses import senses_of, without_number, words_of

_AXES = (Field.OPTION1_VALUE, Field.OPTION2_VALUE)
_SAYS_WHAT_IT_IS = frozenset("option options attribut attribute axe".split())
_ONLY_VALUES = frozenset(
    "option value|valeur d option|valeur de l option|attribute value|value|valeur".split("|")
)
_WORTHS = frozenset("value values valeur valeurs valor valore wert".split())
_PART_OF_A_NAME = frozenset(
    "appellation cuvee vin fleur plante genre espece variete cepage fromage pflanze sorte pianta "
    "varieta planta variedad".split()
)
_NAMES_OR_CODES = frozenset("modele modeles model models style styles".split())
"""Headings of names and, just as often, of codes."""
_A_MODEL = frozenset("modele model style".split())
"""In a heading, what says that the code which rows share is the product's own reference."""
_LONGEST_CODE = 20
_A_TIME = frozenset("delai delais".split())
_MOSTLY = 0.5


def find_parts_of_names(columns: Draft) -> None:
    """ "Appellation" and "Cuvée", "Espèce" and "Variété": neither names the product alone."""
    name = columns.column_of(Field.NAME)
    if name is None or words_of(columns.headings[name]) not in _PART_OF_A_NAME:
        return
    parts = [
        column
        for column, heading in enumerate(columns.headings)
        if (column == name or column not in columns.taken)
        and words_of(heading) in _PART_OF_A_NAME
        and columns.profiles[column].letters > _MOSTLY
    ]
    if len(parts) > 1:
        columns.aids[Aid.NAME_PARTS] = tuple(parts)


def find_models(columns: Draft) -> None:
    """Of two columns of references, the one that comes back is the model's, the other the size's.

    So it is where both are called by a word for references (or hold codes under "Modèle"), rows
    come in sizes or colours, and what comes back stands beside the same name each time, whatever
    size and colour the till adds to it.
    """
    name, parent = columns.column_of(Field.NAME), columns.column_of(Field.PARENT)
    if parent is not None and _A_MODEL.intersection(words_of(columns.headings[parent]).split()):
        columns.aids[Aid.MODEL] = (parent,)
    if name is None or parent is not None:
        return
    if all(columns.column_of(axis) is None for axis in _AXES):
        return
    codes = [column for column in range(len(columns.headings)) if _is_of_codes(columns, column)]
    names = _names(columns, name)
    models = [column for column in codes if _comes_back(columns.samples[column], names)]
    sku = columns.column_of(Field.SKU)
    sizes = [
        column
        for column in codes
        if columns.profiles[column].count and columns.profiles[column].distinct == 1
    ]
    if sku is None and models:  # each size has its barcode at most
        columns.taken[models[0]] = (Field.SKU, 70)
        return
    if sku not in (*models, *sizes) or not models or not sizes:
        return
    model = sku if sku in models else models[0]
    size = sku if sku in sizes else sizes[0]
    columns.taken.pop(sku, None)
    columns.taken[model] = (Field.PARENT, 85)
    columns.taken[size] = (Field.SKU, 90)
    columns.aids[Aid.MODEL] = (model,)


def _is_of_codes(columns: Draft, column: int) -> bool:
    taken = columns.taken.get(column)
    if taken is not None and taken[0] is not Field.SKU:
        return False
    heading = columns.headings[column]
    senses = senses_of(without_number(heading))
    held = columns.profiles[column]
    if words_of(heading) in _NAMES_OR_CODES:
        return bool(held.count) and held.letters < _MOSTLY and held.length <= _LONGEST_CODE
    return bool(senses and senses[0].meaning is Field.SKU and fitness(Field.SKU, held, 0))


def _names(columns: Draft, name: int) -> list[str]:
    """What each row is called, without the size and colour at the end of it."""
    chosen = [columns.samples[at] for axis in _AXES if (at := columns.column_of(axis)) is not None]
    return [
        shorn(text_of(called), map(text_of, values))[0]
        for called, *values in zip(columns.samples[name], *chosen, strict=True)
    ]


def _comes_back(codes: Sequence[Cell], names: Sequence[str]) -> bool:
    named: dict[str, set[str]] = defaultdict(set)
    count = 0
    for code, called in zip(codes, names, strict=True):
        if text := text_of(code):
            count += 1
            named[text].update([called] if called else [])
    return len(named) < count and all(len(names) < 2 for names in named.values())


def find_axis_name(columns: Draft) -> None:
    """ "Option" beside "Option value" says what there is to choose: the size, the colour."""
    value = columns.column_of(Field.OPTION1_VALUE)
    if value is None or columns.column_of(Field.OPTION1_NAME) is not None:
        return
    if words_of(columns.headings[value]) not in _ONLY_VALUES:
        return
    for column, heading in enumerate(columns.headings):
        if column not in columns.taken and words_of(heading) in _SAYS_WHAT_IT_IS:
            if _says_less(columns.samples[column], columns.samples[value]):
                columns.taken[column] = (Field.OPTION1_NAME, 80)
            return


def leave_worths_aside(columns: Draft) -> None:
    """ "Valeur" over amounts is what a stock is worth, where nothing says what is chosen by it."""
    value = columns.column_of(Field.OPTION1_VALUE)
    if value is None or columns.column_of(Field.OPTION1_NAME) is not None:
        return
    if words_of(columns.headings[value]) in _WORTHS and columns.profiles[value].amounts > _MOSTLY:
        del columns.taken[value]


def _says_less(names: Sequence[Cell], values: Sequence[Cell]) -> bool:
    said, chosen = {*map(text_of, names)} - {""}, {*map(text_of, values)} - {""}
    return 0 < len(said) <= len(chosen) and said.isdisjoint(chosen)


def find_what_is_weighed(columns: Draft) -> None:
    """ "Poids" over yes and no says which goods are sold by weight."""
    if columns.column_of(Field.UNIT) is not None:
        return
    for column, heading in enumerate(columns.headings):
        held = columns.profiles[column]
        is_said = held.count and held.yes_no == 1 and held.words == 1
        if is_said and _names_weight(heading) and _is_free(columns, column):
            columns.taken[column] = (Field.UNIT, 75)
            return


def find_lead_time(columns: Draft) -> None:
    """ "Délai" over "48 h" is how long the shop takes, unless it is a supplier's own."""
    known = {field for field, _ in columns.taken.values()}
    if Field.PRICE not in known or known & {Field.LEAD_TIME, Field.PURCHASE_PRICE}:
        return
    for column, heading in enumerate(columns.headings):
        held = columns.profiles[column]
        is_one = words_of(heading) in _A_TIME and held.count and held.leads > _MOSTLY
        if is_one and column not in columns.taken:
            columns.taken[column] = (Field.LEAD_TIME, 60)
            return


def _names_weight(heading: str) -> bool:
    return any(sense.meaning is Field.WEIGHT for sense in senses_of(without_number(heading)))


def _is_free(columns: Draft, column: int) -> bool:
    return column not in columns.taken or columns.taken[column][0] is Field.WEIGHT
