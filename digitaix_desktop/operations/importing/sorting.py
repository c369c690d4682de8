"""Tells the rows of products from what stands between and below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.columns import NOWHERE, Columns
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.meanings import ABSENT
from digitaix_desktop.operations.importing.numbers import parse_decimal
from digitaix_desktop.operations.importing.stocks import STOCK_IN_WORDS
from digitaix_desktop.operations.importing.table import Cell, Row, Span
from digitaix_desktop.operations.importing.text import fold, folded, text_of

_TOTAL = re.compile(
    r"^\W*(?:(?:sous|s/|s)[\s./-]*)?tota(?:l|ux)\b|^\W*(?:grand|sub)[\s-]*total|"
    r"^\W*(?:somme|gesamt|summe|suma|totale|report|à reporter|a reporter|cumul|récapitulatif)\b|"
    r"^\W*(?:nombre|nb|nbre)\.?\s+(?:de |d'|total|articles?|produits?|références?|lignes?)|"
    r"^\W*(?:valeur|montant|quantité|qté|stock)\s+(?:du stock\s+)?total",
    re.IGNORECASE,
)
_BELOW_AN_INVOICE = re.compile(
    r"^\W*(?:dont )?(?:t\.?v\.?a\b|net à payer|montant tva|frais de port|acompte|"
    r"escompte|vat\b|mwst)",
    re.IGNORECASE,
)
_ONLY_TOTAL = frozenset(
    "total totaux sous general generale ht ttc tva eur euros grand sub subtotal stock qte quantite "
    "articles article produits produit pieces valeur montant page du de des catalogue somme gesamt "
    "summe suma totale report a reporter cumul nombre nb nbre references lignes t s € en et "
    "gesamtsumme inventaire magasin "
    "recapitulatif par lot remise".split()
)
_NOTE = re.compile(
    r"^\W*(?:\*|nb\s*:|n\.b\.|note|nota|remarque|attention|important|prix valable|tarif|"
    r"prix ttc|prix ht|alle preise|(?:todos los )?precios con|prezzi iva|"
    r"page \d|édité|edite|imprimé|imprime|généré|genere|exporté|exporte|"
    r"mise? à jour|maj le|liste arrêtée|source|copyright|©|conditions|franco|sous réserve|"
    r"photos? non|stock au)",
    re.IGNORECASE,
)
_DEMANDS = frozenset(
    "obligatoire obligatoires facultatif facultative optionnel optionnelle required optional "
    "mandatory exemple example ex requis requise texte nombre text number string decimal integer "
    "recommande recommended format pflichtfeld".split()
)
_SAID_OF_A_PRODUCT = (
    ABSENT | STOCK_IN_WORDS | {"sur demande", "nous consulter", "gratuit", "offert"}
)
"""Words that stand for a figure in a row of a product."""
_LONGEST_TITLE = 60
_WORDS_OF_A_TITLE = 4
_PRODUCTS_A_TITLE = 3
"""Rows of a list for each title in it, at least."""
_SAMPLE = 400
_BELOW = 20
"""Rows at the end of a list among which its total is looked for."""


class RowSorter:
    """Judges rows of one table by what rows of products have there."""

    def __init__(
        self,
        columns: Columns,
        headings: Sequence[Cell],
        rows: Sequence[Row],
        spans: Sequence[Span] = (),
    ) -> None:
        of = columns.of
        self._name = of(Field.NAME)
        self._price_columns = tuple(
            of(each) for each in (Field.PRICE, Field.PRICE_EXCL_TAX) if of(each) != NOWHERE
        )
        self._codes = tuple(of(each) for each in (Field.SKU, Field.BARCODE) if of(each) != NOWHERE)
        sizes = (of(each) for each in (Field.OPTION1_VALUE, Field.OPTION2_VALUE))
        self._told_apart = (*self._codes, *(each for each in sizes if each != NOWHERE))
        self._stock, self._parent = of(Field.STOCK), of(Field.PARENT)
        self._numeric = (*self._price_columns, *(
            of(each) for each in (Field.STOCK, Field.VAT_RATE, Field.PURCHASE_PRICE)
            if of(each) != NOWHERE
        ))  # fmt: skip
        self._headings = tuple(fold(text_of(cell)) for cell in headings)
        self._heading_name = headings[self._name] if self._name < len(headings) else None
        self._usual = self._usually_filled(columns, rows)
        self._figures = self._holding_figures(rows)
        names = [
            text_of(row.cells[self._name]) for row in rows[:_SAMPLE] if self._name < len(row.cells)
        ]
        self._in_capitals = sum(map(str.isupper, names)) > len(names) / 2
        self._first_rows = {row.number for row in rows[:3]}
        self._vat = of(Field.VAT_RATE)
        self._titles = self._between_products(rows, spans)
        self._last_rows = frozenset(self._below_the_products(rows))
        self._below_total = frozenset(self._below_the_total(rows))

    def _below_the_total(self, rows: Sequence[Row]) -> Sequence[int]:
        """The rows of one cell each below a total that ends the list: "Liste faite par Marie"."""
        below: list[int] = []
        for number, cells in reversed(rows[-_BELOW:]):
            if sum(cell is not None for cell in cells) > 1:
                name = cells[self._name] if self._name < len(cells) else None
                has_code = any(at < len(cells) and cells[at] is not None for at in self._codes)
                return below if self._is_total(cells, name, has_code=has_code) else ()
            below.append(number)
        return ()

    def _below_the_products(self, rows: Sequence[Row]) -> Iterator[int]:
        """The rows after the last one with a name and something else: where sums stand."""
        for number, cells in reversed(rows[-8:]):
            filled = sum(cell is not None for cell in cells)
            if filled > 1 and self._name < len(cells) and cells[self._name] is not None:
                return
            yield number

    def _between_products(self, rows: Sequence[Row], spans: Sequence[Span]) -> frozenset[int]:
        """The rows that name what follows them, where each product has a name and a price.

        So are those merged over their columns; in a file without merged cells those of a few words
        before rows that have a price, where the list begins with one and there are several.
        """
        merged = {span.first_row for span in spans if span.first_column < span.last_column}
        if merged or len(self._usual) > 1 or not self._price_columns:
            return frozenset(
                row.number
                for row in rows
                if row.number in merged and sum(cell is not None for cell in row.cells) == 1
            )
        priced = [
            any(at < len(row.cells) and row.cells[at] is not None for at in self._price_columns)
            for row in rows
        ]
        alone = [
            place
            for place, row in enumerate(rows)
            if not priced[place] and sum(cell is not None for cell in row.cells) == 1
        ]
        lead = all(place + 1 < len(rows) and priced[place + 1] for place in alone)
        few = 1 < len(alone) <= len(rows) / _PRODUCTS_A_TITLE
        if not few or alone[0] != 0 or not lead:
            return frozenset()
        named = all(_is_plain_title(rows[place].cells, self._name) for place in alone)
        return frozenset(rows[place].number for place in alone if named)

    @staticmethod
    def _usually_filled(columns: Columns, rows: Sequence[Row]) -> tuple[int, ...]:
        """The mapped columns, name aside, that nearly every row with several cells fills.

        So may those of a size or packaging each be: "Bouteille 75 cl" beside "Verre 12 cl".
        """
        sample = [row.cells for row in rows[:_SAMPLE] if sum(c is not None for c in row.cells) > 1]
        name = columns.of(Field.NAME)
        wide = (
            *columns.aids.get(Aid.WIDE_PRICE, ()),
            *columns.aids.get(Aid.WIDE_STOCK, ()),
        )
        return tuple(
            column
            for column in (*columns.by_field.values(), *wide)
            if column != name
            and sum(column < len(cells) and cells[column] is not None for cells in sample)
            >= 0.8 * max(len(sample), 1)
        )

    def _holding_figures(self, rows: Sequence[Row]) -> frozenset[int]:
        """The columns of numbers in which nearly every row has a digit."""
        found = set()
        for column in self._numeric:
            texts = [
                text_of(row.cells[column]) for row in rows[:_SAMPLE] if column < len(row.cells)
            ]
            filled = [text for text in texts if text]
            with_digits = sum(any(c.isdigit() for c in text) for text in filled)
            if len(filled) > 2 and with_digits >= len(filled) - 1:
                found.add(column)
        return frozenset(found)

    def why_not(self, row: Row) -> str | None:
        """The sentence that says why this row is no product; None if it is one."""
        number, cells = row
        size = len(cells)
        name = cells[self._name] if self._name < size else None
        has_code = has_price = False
        for column in self._codes:
            if column < size and cells[column] is not None:
                has_code = True
                break
        for column in self._price_columns:
            if column < size and cells[column] is not None:
                has_price = True
                break
        if type(name) is str and has_code and has_price:
            if number in self._first_rows and self._is_instructions(cells):
                return sentences.INSTRUCTIONS
            again = name == self._heading_name and self._is_heading(cells)
            return sentences.HEADING_AGAIN if again else None
        if self._is_heading(cells):
            return sentences.HEADING_AGAIN
        if row.number in self._first_rows and self._is_instructions(cells):
            return sentences.INSTRUCTIONS
        if self._is_total(cells, name, has_code=has_code):
            return sentences.TOTAL
        if number in self._below_total:
            return sentences.NOTE
        filled = [cell for cell in cells if cell is not None]
        if name is None and number in self._last_rows and self._are_sums(cells, filled):
            return sentences.TOTAL
        if name is None and len(filled) == 1 and _is_wording(filled[0]):
            return sentences.NOTE if _is_note(text_of(filled[0])) else sentences.TITLE
        has_stock = self._stock < size and cells[self._stock] is not None
        has_parent = self._parent < size and cells[self._parent] is not None
        if has_code or has_price or has_stock or has_parent or len(filled) > 1:
            return None
        return self._why_no_product(number, cells, name, text_of(filled[0]))

    def _are_sums(self, cells: tuple[Cell, ...], filled: Sequence[Cell]) -> bool:
        """Sums below the columns: nothing but numbers, and neither a code nor a size nor a rate."""
        own = (*self._told_apart, self._vat)
        if any(column < len(cells) and cells[column] is not None for column in own):
            return False
        return all(not isinstance(cell, str) or parse_decimal(cell) is not None for cell in filled)

    def _is_heading(self, cells: tuple[Cell, ...]) -> bool:
        """Headings printed again, as at the top of each page."""
        if self._heading_name is None or self._name >= len(cells):
            return False
        if cells[self._name] != self._heading_name:
            return False
        filled = [
            (fold(text_of(cell)), place) for place, cell in enumerate(cells) if cell is not None
        ]
        same = sum(
            place < len(self._headings) and text == self._headings[place] for text, place in filled
        )
        return same >= 2 and same >= 0.6 * len(filled)

    def _is_instructions(self, cells: tuple[Cell, ...]) -> bool:
        """A row that says how to fill the columns: words where all other rows have numbers."""
        texts = [fold(text_of(cell)) for cell in cells if cell is not None]
        demands = sum(bool(_DEMANDS & set(text.split())) for text in texts)
        if len(texts) >= 2 and demands >= 2 and demands >= 0.5 * len(texts):
            return True
        wordy, odd = 0, 0
        for column in self._numeric:
            cell = cells[column] if column < len(cells) else None
            if cell is None:
                continue
            if not isinstance(cell, str) or any(c.isdigit() for c in cell):
                return False
            wordy += len(cell.split()) > 1
            odd += column in self._figures and folded(cell) not in _SAID_OF_A_PRODUCT
        return wordy >= 2 or odd >= 2

    def _is_total(self, cells: tuple[Cell, ...], name: Cell, *, has_code: bool) -> bool:
        first = next((c for c in cells if isinstance(c, str) and c.strip()), None)
        if name is None and isinstance(first, str) and _BELOW_AN_INVOICE.match(first):
            return True
        said = next((c for c in (name, first) if isinstance(c, str) and _TOTAL.match(c)), None)
        if said is None:
            return False
        words = set(fold(said).split())
        if all(word in _ONLY_TOTAL or word.isdigit() for word in words):
            if not (has_code and isinstance(name, str)):
                return True
            # "Total ; 13 articles": the word stands where codes do, and nothing follows the name.
            return said is not name and sum(cell is not None for cell in cells) == 2
        # "Total vêtements" is a total where products have codes and this row has none;
        # "Total Quartz 5W40" in a list without codes is a product.
        if has_code:
            return False
        return bool(self._codes) or not any(
            column < len(cells) and cells[column] is not None for column in self._price_columns
        )

    def _why_no_product(
        self, number: int, cells: tuple[Cell, ...], name: Cell, text: str
    ) -> str | None:
        """One cell and nothing else: a product still to complete, a title, or a note?"""
        if name is None:
            return sentences.NOTE
        if number in self._titles:
            return sentences.NOTE if _is_note(text) else sentences.TITLE
        lacking = sum(column >= len(cells) or cells[column] is None for column in self._usual)
        if not lacking or lacking < len(self._usual):
            return None
        if lacking < 2 and (self._in_capitals or not text.isupper()):
            return None  # a product without its price, where titles would be in capitals
        return sentences.NOTE if _is_note(text) else sentences.TITLE


def _is_note(text: str) -> bool:
    return (
        len(text) > _LONGEST_TITLE
        or _NOTE.match(text) is not None
        or parse_decimal(text) is not None
        or (text.endswith((".", "!")) and len(text.split()) > 3)
    )


def _is_plain_title(cells: Sequence[Cell], name: int) -> bool:
    text = text_of(cells[name]) if name < len(cells) else ""
    return bool(text) and len(text.split()) <= _WORDS_OF_A_TITLE and text.replace(" ", "").isalpha()


def _is_wording(cell: Cell) -> bool:
    """Words, not a code: "PLANTES VERTES", "Page 3"."""
    if not isinstance(cell, str) or sum(c.isalpha() for c in cell) < 3:
        return False
    return " " in cell.strip() or not any(c.isdigit() for c in cell)
