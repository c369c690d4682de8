"""Which column holds what, ready for reading many rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.meanings import unit_of
from digitaix_desktop.operations.importing.numbers import Decimals, decimals_of
from digitaix_desktop.operations.importing.table import Cell, Row, Table
from digitaix_desktop.operations.importing.text import fold, one_line, text_of

NOWHERE = 1 << 30
"""The column of what no column holds: beyond the end of any row."""

_PER_UNIT = re.compile(
    r"(?:/|\b(?:aux?|par|les?|la|du|per|pro|pour(?: les?)?|for)\b)\s*"
    r"(100\s?(?:gr?|grammes?|grams?|ml)|kg|kilo(?:gramme)?|l|litre|liter|m|metre|mètre)\b",
    re.IGNORECASE,
)
_A_HUNDRED = re.compile(r"\b(100 ?(?:gr?|grammes?|grams?|ml))$")
"""How a heading ends that is of 100 g, whatever leads to it: "PV 100 g"."""
_WHOLE = re.compile(r"^\d{1,3}$")
_AXIS_NAMES = {
    "mill": "Millésime",
    "t": "Taille",
    "tail": "Taille",
    "tailles": "Taille",
    "c": "Couleur",
    "clr": "Couleur",
    "col": "Couleur",
    "coul": "Couleur",
    "couleurs": "Couleur",
    "pt": "Pointure",
    "point": "Pointure",
    "pointures": "Pointure",
    "decl": "Déclinaison",
    "variantes": "Variante",
    "variations": "Variante",
    "sizes": "Size",
    "colors": "Color",
    "colours": "Colour",
}
_AROUND_AXIS = re.compile(
    r"^(?:(?:libell[ée]|lib|code|nom|product|produit|article|item|variant|variation|option|"
    r"attribute?|pa|meta|g)(?: de| du| la|\.)?[ :/]+)+(?=[^\W\d]{4})"
    r"(?!values?|valeurs?|names?|noms?)|"
    r"(?<=\w{4}) (?:name|nom)$|"
    r"(?<=\w{3}) \((?:product|variant) attribute\)$",
    re.IGNORECASE,
)
"""What a program says of an axis beside its name: "Libellé couleur", `size_name`."""
_GENERIC_AXIS = re.compile(
    r"^(?:variant |product )?(?:option|attribut|attribute)s?"
    r"(?: de produit)?(?: n)? ?(\d)?(?: value s?| values?| valeur s?| valeurs?)?(?: \d)?$"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table, by what they hold, and their headings."""

    by_field: Mapping[Field, int]
    headings: Sequence[str]
    aids: Mapping[Aid, tuple[int, ...]] = field(default_factory=dict)

    def of(self, what: Field) -> int:
        """The column that holds it, from 0; NOWHERE if none does."""
        return self.by_field.get(what, NOWHERE)

    def aid(self, what: Aid) -> int:
        """The first column of that aid; NOWHERE if there is none."""
        found = self.aids.get(what, ())
        return found[0] if found else NOWHERE

    def heading(self, what: Field) -> str:
        """The heading over it, "" if there is no such column or it has none."""
        column = self.of(what)
        return self.headings[column] if column < len(self.headings) else ""

    def unit_of(self, what: Field) -> tuple[str, int] | None:
        """The unit that the heading itself names: "Prix / kg", "Poids (g)", "Variant Grams"."""
        return unit_in(self.heading(what))

    def axis_name(self, value: Field) -> str:
        """What to call a size or colour whose column is all that names it."""
        heading = one_line(self.heading(value).replace("_", " ")).strip(" :*.")
        heading = _AROUND_AXIS.sub("", heading) or heading
        plain = fold(heading)
        if not heading or _GENERIC_AXIS.match(plain):
            return "Option" if value is Field.OPTION1_VALUE else "Option 2"
        spoken = heading.capitalize() if heading.isupper() else heading[0].upper() + heading[1:]
        return _AXIS_NAMES.get(plain, spoken)


def unit_in(heading: str) -> tuple[str, int] | None:
    """The unit that a heading names: "Prix / kg", "Poids (g)", "Variant Grams"."""
    per = _PER_UNIT.search(heading)
    if per:
        return unit_of(per.group(1))
    bracket = re.search(r"[(\[]\s*(?:en\s+)?([^)\]]+?)\s*[)\]]", heading)
    found = unit_of(bracket.group(1)) if bracket else None
    plain = fold(heading)
    hundred = _A_HUNDRED.search(plain)
    last = hundred.group(1) if hundred else next(reversed(plain.split()), "")
    return found or (unit_of(last) if last else None)


def heading_texts(cells: Sequence[Cell], width: int) -> list[str]:
    """The headings of a row, made different from each other: a second "Prix" is "Prix (2)".

    A column without heading is "column 4": so it can be named by hand all the same.
    """
    texts: list[str] = []
    seen: dict[str, int] = {}
    for column in range(width):
        text = one_line(text_of(cells[column])) if column < len(cells) else ""
        if not text:
            texts.append(f"column {column + 1}")
            continue
        key = text.casefold()
        seen[key] = seen.get(key, 0) + 1
        texts.append(text if seen[key] == 1 else f"{text} ({seen[key]})")
    return texts


def column_values(rows: Iterable[Row], column: int) -> Iterator[Cell]:
    """The cells of one column, those that exist."""
    for row in rows:
        if column < len(row.cells):
            yield row.cells[column]


def decimals_in(rows: Sequence[Row], column: int, beside: Iterable[int] = ()) -> Decimals:
    """Which sign parts the decimals of a column; where it proves none, as in columns `beside` it.

    "1,250" pieces are a thousand where prices are written "0.50" and other stocks "3"; where all
    are written "12.000" and "0.000", they have three decimals.
    """
    found = decimals_of(column_values(rows, column))
    if found is not Decimals.UNKNOWN:
        return found
    if not any(_WHOLE.match(text_of(cell)) for cell in column_values(rows, column)):
        return Decimals.UNKNOWN
    return decimals_of(chain.from_iterable(column_values(rows, other) for other in beside))


def is_written_once(rows: Sequence[Row], column: int) -> bool:
    """Whether a column's values stand once each, above the empty cells they hold for.

    So people write a department: on its first article only. The first row has one, more cells are
    empty than filled, and none comes twice.
    """
    values = [cell for row in rows for cell in row.cells[column : column + 1] if cell is not None]
    if not rows or len(values) * 2 > len(rows) or len(set(values)) < len(values):
        return False
    return column < len(rows[0].cells) and rows[0].cells[column] is not None


def filled_down(table: Table, columns: Columns) -> dict[int, dict[int, Cell]]:
    """What merged cells mean for the rows below their first: row number → column → value.

    A name or price merged over several rows holds for all of them. A stock, a reference or a
    barcode doesn't: one number over three sizes is no number of each.
    """
    shared = {
        column
        for what, column in columns.by_field.items()
        if what not in (Field.STOCK, Field.SKU, Field.BARCODE, Field.WEIGHT)
    }
    filled: dict[int, dict[int, Cell]] = {}
    for span in table.spans:
        if span.first_row == span.last_row or span.first_column not in shared:
            continue
        if span.last_row - span.first_row > len(table.rows):
            continue
        place = table.index_of(span.first_row)
        if place >= len(table.rows) or table.rows[place].number != span.first_row:
            continue
        cells = table.rows[place].cells
        if span.first_column < len(cells):
            for number in range(span.first_row + 1, span.last_row + 1):
                filled.setdefault(number, {})[span.first_column] = cells[span.first_column]
    return filled
