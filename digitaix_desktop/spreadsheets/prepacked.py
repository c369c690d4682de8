"""Finds what a pre-packed product holds, and how strong it is: "Contenance", "Degré"."""

from __future__ import annotations

from digitaix_desktop.operations.importing.allergens import allergen_of, tick_of
from digitaix_desktop.operations.importing.details import alcohol_of, net_in
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.text import text_of
from digitaix_desktop.spreadsheets.draft import Draft
from digitaix_desktop.spreadsheets.senses import senses_of, without_number, words_of

_HEADINGS = frozenset(
    "contenance|contenance nette|volume|volume net|litrage|contenu|contenu net|poids net|"
    "poids net kg|poids net g|poids net en g|poids net en grammes|net weight|poids volume|"
    "poids contenance|grammage|contenance unitaire|poids net unitaire|"
    "contenance cl|contenance ml|contenance l|volume cl|volume ml|volume l|"
    "inhalt|nettoinhalt|fullmenge|nettofullmenge|nettogewicht|contenido|contenido neto|peso neto|"
    "peso netto|contenuto|contenuto netto|content|contents".split("|")
)
"""What people write over it; "Quantité" and "Format" are as often something else."""
_STRENGTHS = frozenset(
    "degre|degre alcool|degre d alcool|degre alcoolique|deg|alcool|% alcool|alcool %|taux d alcool|"
    "titre alcoometrique|tav|tava|tavp|% vol|vol %|% vol alc|alcool % vol|alcool vol|abv|alcohol|"
    "alcohol by volume|alc|% alc|alc vol|alc % vol|alcohol %|alkohol|alkoholgehalt|alkohol %|"
    "graduacion|grado alcolico|gradazione|gradazione alcolica|alcohol content|strength".split("|")
)
_MOSTLY = 0.5
_FEWEST = 3
"""Allergens below which such columns are something else: mustard and almond are colours too."""
_WIDE = (Aid.WIDE_STOCK, Aid.WIDE_PRICE)


def find_net_quantities(columns: Draft) -> None:
    """Such columns name the net quantity if most of their cells do, and nothing else is in them.

    The fullest is the field's own, another holds where that is empty: jars are told in grams,
    soups in centilitres. A net weight stays the weight, and says it too.
    """
    found = sorted(
        (column for column in range(len(columns.headings)) if _names_quantities(columns, column)),
        key=lambda column: -columns.profiles[column].count,
    )
    free = next((column for column in found if column not in columns.taken), None)
    if free is not None and columns.column_of(Field.NET_QUANTITY) is None:
        columns.taken[free] = (Field.NET_QUANTITY, 75)
        found.remove(free)
    if found:
        columns.aids[Aid.MORE_NET] = tuple(found)


def _names_quantities(columns: Draft, column: int) -> bool:
    heading = columns.headings[column]
    if words_of(without_number(heading)) not in _HEADINGS and not _is_of_units(columns, column):
        return False
    if columns.taken.get(column, (Field.WEIGHT, 0))[0] is not Field.WEIGHT:
        return False
    filled = [cell for cell in columns.samples[column] if text_of(cell)]
    read = [cell for cell in filled if net_in(cell, heading) is not None]
    return len(read) > _MOSTLY * len(filled)


def _is_of_units(columns: Draft, column: int) -> bool:
    """ "Unité" over "500 g" and "100 ml" says what a piece holds: it is no unit."""
    if columns.profiles[column].measured <= _MOSTLY:
        return False
    senses = senses_of(without_number(columns.headings[column]))
    return bool(senses) and senses[0].meaning is Field.UNIT


def find_ticked_allergens(columns: Draft) -> None:
    """A table of allergens: columns named after some of them, over ticks and nothing else."""
    if columns.column_of(Field.ALLERGENS) is not None:
        return
    found = tuple(
        column
        for column, heading in enumerate(columns.headings)
        if column not in columns.taken
        and allergen_of(heading) is not None
        and all(tick_of(cell) is not None for cell in columns.samples[column])
    )
    sizes = {column for wide in _WIDE for column in columns.aids.get(wide, ())}
    asked = {allergen_of(columns.headings[column]) for column in found}
    if len(asked) >= _FEWEST and sizes.isdisjoint(found):
        columns.aids[Aid.ALLERGENS_TICKED] = found


def find_strengths(columns: Draft) -> None:
    """How much alcohol is in it: what is called so, over numbers that may be that."""
    for column, heading in enumerate(columns.headings):
        if column in columns.taken or words_of(without_number(heading)) not in _STRENGTHS:
            continue
        filled = [cell for cell in columns.samples[column] if text_of(cell)]
        read = [cell for cell in filled if alcohol_of(cell) is not None]
        if len(read) > _MOSTLY * len(filled):
            columns.taken[column] = (Field.ALCOHOL, 85)
            return
