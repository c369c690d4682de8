"""Reads a supplier's delivery note or confirmed order; its prices are passed over."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import TypeAlias

from digitaix_desktop.domain.barcodes import read_barcode
from digitaix_desktop.operations.importing.columns import unit_in
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.meanings import ABSENT, PIECE, unit_of
from digitaix_desktop.operations.importing.noted import NoAmounts, NoNote, Note, NotedLine
from digitaix_desktop.operations.importing.numbers import Counted, decimals_of, parse_quantity
from digitaix_desktop.operations.importing.refusals import FileRefused
from digitaix_desktop.operations.importing.table import Cell, ReadFile, Row, Table
from digitaix_desktop.operations.importing.text import fold, one_line, text_of
from digitaix_desktop.spreadsheets.contents import profile
from digitaix_desktop.spreadsheets.heading_words import (
    ARRIVED_WORDS,
    DATE_WORDS,
    ORDERED_WORDS,
    PRICE_WORDS,
    PURCHASE_ALONE,
    STOCK_WORDS,
)
from digitaix_desktop.spreadsheets.layouts import Layout, find_layout
from digitaix_desktop.spreadsheets.recognise import recognise
from digitaix_desktop.spreadsheets.senses import senses_of, words_of
from digitaix_desktop.spreadsheets.wide import is_wide_heading


class Role(Enum):
    """What a column of such a file tells."""

    NAME = auto()
    SKU = auto()
    BARCODE = auto()
    OPTION = auto()
    UNIT = auto()
    ARRIVED = auto()
    COUNTED = auto()
    ORDERED = auto()
    PACKS = auto()
    A_PACK = auto()
    """How many there are in one of the packs."""
    WEIGHT = auto()
    SIZE = auto()
    """Columns headed by sizes, over how many there are of each."""


_BY_FIELD = {
    Field.NAME: Role.NAME,
    Field.SKU: Role.SKU,
    Field.BARCODE: Role.BARCODE,
    Field.OPTION1_VALUE: Role.OPTION,
    Field.OPTION2_VALUE: Role.OPTION,
    Field.UNIT: Role.UNIT,
    Field.STOCK: Role.COUNTED,
}
_TEXT = Field.DESCRIPTION
_CODES = {Field.SKU: Role.SKU, Field.BARCODE: Role.BARCODE}
_SEVERAL = frozenset({Role.NAME, Role.OPTION, Role.SIZE})
_IDENTITIES = frozenset({Role.NAME, Role.SKU, Role.BARCODE})
_AMOUNTS = frozenset({Role.ARRIVED, Role.COUNTED, Role.ORDERED, Role.PACKS, Role.WEIGHT, Role.SIZE})
_Amount: TypeAlias = tuple[int | None, str | None, str]
_SENT = ARRIVED_WORDS | frozenset(
    "expedie expediee expedies expediees envoye envoyee envoyes envoyees servi servie servis "
    "servies shipped received geliefert consegnata consegnato entregada entregado".split()
)
_BESIDE = STOCK_WORDS | frozenset("total totale totales en la le de nb nombre uvc".split())
"""What may stand beside such a word where the column counts: "Qté livrée", not "N° commande"."""
_NOT_THIS = frozenset(
    "reliquat reste restant restante manquant manquante manquants rupture code ref reference n no "
    "num numero client gratuit gratuits ug brut brute unitaire".split()
)
_PACK = r"(?:colis|cartons?|caisses?|ctns?|packs?|karton|cases?)"
_PACKS = re.compile(
    rf"^(?:(?:nb|nbre|nombre|qtes?|quantites?)(?: de| d)? )?{_PACK}"
    r"(?: (?:livre|expedie|envoye|servi)e?s?)?$"
)
_A_PACK = re.compile(
    r"^(?:s?pcb|colisage|conditionnement|cond|pack size|case size)$"
    rf"|\b(?:par|per|pro) {_PACK}$|^(?:uv|uc|uvc|u|unites?|pieces?|pcs|qtes?) {_PACK}$"
)
_COUNT_PER = re.compile(r"\s*/\s*")
_WEIGHT = re.compile(
    r"^(?:poids|net weight|weight|nettogewicht|peso)(?: (?:net|total|livre|kgs?|g|gr))*$"
    r"|^(?:kgs?|kilos?)(?: (?:net|total|livre)s?)*$"
)
_A_PACK_WORD = "colis"
_IN_PACKS = re.compile(rf"^{_PACK}$")
_PACKS_OF = re.compile(
    rf"^(\d+)\s*(?:x|×|\*|(?:{_PACK}|bo[iî]tes?|lots?|sachets?|paquets?)\s*(?:de|x|×|\*))\s*(\d+)$",
    re.IGNORECASE,
)
"""“2 x 12”, “1 carton de 6”."""
_MOSTLY = 0.8
_TOTAL = re.compile(r"^(?:sous )?totaux?\b|^total\b|^somme?\b|^a reporter\b")


def recognise_note(read: ReadFile) -> Note:
    """The goods delivered, from the first sheet that lists some.

    Raises NoNote for a file without goods, NoAmounts for one that doesn't say how many.
    """
    refusal: FileRefused | None = None
    for table in read.tables:
        if not table.rows or table.hidden:
            continue
        try:
            lines = _read_table(read, table)
        except FileRefused as why:
            refusal = refusal or why
        else:
            return Note(read.name, tuple(lines), _mark_of(table))
    raise refusal or NoNote(name=read.name)


def _mark_of(table: Table) -> str:
    """Of all it says, its number and its day above the goods too."""
    said = "\n".join("\t".join(map(text_of, row.cells)).rstrip() for row in table.rows)
    return hashlib.sha256(said.encode()).hexdigest()


def _read_table(read: ReadFile, table: Table) -> list[NotedLine]:
    layout = find_layout(table)
    if layout.heading_row is None:
        roles, start = _roles_by_content(read, table), 0
    else:
        roles, start = _roles(layout), layout.start
    if not roles.keys() & _IDENTITIES:
        raise NoNote(name=read.name)
    if not roles.keys() & _AMOUNTS:
        raise NoAmounts(name=read.name)
    rows = table.rows[start:]
    reader = _Reader(roles, rows, layout.headings)
    return [line for row in rows for line in reader.lines(row)]


def _roles_by_content(read: ReadFile, table: Table) -> dict[Role, tuple[int, ...]]:
    """Without headings: as any list of products is understood, or barcodes with their number."""
    try:
        mapping = recognise(read, sheet=table.name).mapping
    except FileRefused:
        columns = [[row.cells[at : at + 1] for row in table.rows] for at in range(table.width)]
        held = [profile([cell for cells in column for cell in cells]) for column in columns]
        codes = [at for at, each in enumerate(held) if each.trade_numbers > _MOSTLY]
        counts = [at for at, each in enumerate(held) if each.quantities > _MOSTLY]
        counts = [at for at in counts if at not in codes]
        if len(codes) != 1 or len(counts) != 1:
            raise
        return {Role.BARCODE: (codes[0],), Role.COUNTED: (counts[0],)}
    return {_BY_FIELD[field]: (at,) for field, at in mapping.items() if field in _BY_FIELD}


def _roles(layout: Layout) -> dict[Role, tuple[int, ...]]:
    """Which columns tell what; of two that may, the first, but for names, sizes and colours."""
    found: dict[Role, tuple[int, ...]] = {}
    for column, heading in enumerate(layout.headings):
        role = _role(heading)
        if role in _SEVERAL:
            found[role] = (*found.get(role, ()), column)
        elif role is not None:
            found.setdefault(role, (column,))
    if Role.NAME not in found:  # "Description" then is what goods are called
        described = [at for at, each in enumerate(layout.headings) if _meaning(each) is _TEXT]
        found.update({Role.NAME: tuple(described)} if described else {})
    if len(found.get(Role.SIZE, ())) == 1:  # a lone "M" is rather something else
        found.pop(Role.SIZE, None)
    return found


def _role(heading: str) -> Role | None:
    words = words_of(_COUNT_PER.sub(" par ", heading))
    tokens = set(words.split())
    if _A_PACK.search(words):
        return Role.A_PACK
    if is_wide_heading(heading):
        return Role.SIZE
    if _WEIGHT.match(words):
        return Role.WEIGHT
    if tokens & (PRICE_WORDS | PURCHASE_ALONE | DATE_WORDS | _NOT_THIS):
        meaning = _meaning(heading)
        return _CODES.get(meaning) if meaning is not None else None
    if _PACKS.match(words):
        return Role.PACKS
    for kind, role in ((_SENT, Role.ARRIVED), (ORDERED_WORDS, Role.ORDERED)):
        if tokens & kind and tokens <= kind | _BESIDE:
            return role
    meaning = _meaning(heading)
    return None if meaning is None else _BY_FIELD.get(meaning)


def _meaning(heading: str) -> Field | None:
    senses = senses_of(heading)
    meaning = senses[0].meaning if senses else None
    return meaning if isinstance(meaning, Field) else None


class _Reader:
    """Reads the rows of one table."""

    def __init__(
        self, roles: Mapping[Role, tuple[int, ...]], rows: Sequence[Row], headings: Sequence[str]
    ) -> None:
        self._roles, self._headings = roles, headings
        columns = {at for role in _AMOUNTS for at in roles.get(role, ())}
        self._decimals = decimals_of(self._at(row, at) for at in columns for row in rows)
        weight = roles.get(Role.WEIGHT)
        in_heading = unit_in(self._heading(weight[0])) if weight else None
        self._kilo = in_heading[1] if in_heading and in_heading[0] == "kg" else 1
        self._last_name = ""
        self._again = {fold(each) for each in headings}

    def lines(self, row: Row) -> Iterable[NotedLine]:
        """What a row says is delivered: several where sizes stand beside each other."""
        names = [one_line(text) for text in self._texts(row, Role.NAME) if text]
        sku, code = self._text(row, Role.SKU), self._text(row, Role.BARCODE)
        if not names and any(self._texts(row, Role.OPTION)):
            names = [self._last_name] if self._last_name else []  # written once, above its sizes
        if not (names or sku or code) or self._is_no_goods(names, sku):
            return
        self._last_name = names[0] if names else ""
        name, also = (names[0], tuple(names[1:])) if names else ("", ())
        barcode = (read_barcode(code).code or "") if code else ""
        options = ", ".join(filter(None, self._texts(row, Role.OPTION)))
        sizes = self._roles.get(Role.SIZE, ())
        for at in sizes:
            milli, unit, said = self._counted(row, at, "")
            if said and milli != 0:
                label = ", ".join(filter(None, (options, self._headings[at].strip())))
                yield NotedLine(name, sku, barcode, label, milli, unit, None, said, also)
        if sizes:
            return
        milli, unit, said = self._amount(row)
        weight = self._weight(row)
        if said or weight is not None or sku or code:
            yield NotedLine(name, sku, barcode, options, milli, unit, weight, said, also)

    def _is_no_goods(self, names: Sequence[str], sku: str) -> bool:
        """A sum, or the headings once more as at the top of each page."""
        first = fold(names[0] if names else sku)
        return _TOTAL.match(first) is not None or first in self._again

    def _amount(self, row: Row) -> _Amount:
        """How much, in what, and how the note says it; what came before what was ordered."""
        for role in (Role.ARRIVED, Role.COUNTED, Role.PACKS, Role.ORDERED):
            if self._text(row, role):
                word = _A_PACK_WORD if role is Role.PACKS else self._text(row, Role.UNIT)
                milli, unit, said = self._counted(row, self._roles[role][0], word)
                return milli, unit or self._unit_above(role), said
        return None, None, ""

    def _unit_above(self, role: Role) -> str | None:
        """What a heading counts in: "Qté (kg)", "Nb pièces"."""
        found = unit_in(self._heading(self._roles[role][0]))
        return found[0] if found is not None and found[1] == 1 else None

    def _counted(self, row: Row, column: int, word: str) -> _Amount:
        """Packs count as what is in them; where nobody says how much that is, it is not read."""
        cell = self._at(row, column)
        text = text_of(cell)
        if text in ABSENT:
            return None, None, ""
        if packs := _PACKS_OF.match(text):
            return int(packs[1]) * int(packs[2]) * 1000, PIECE, text
        counted = parse_quantity(cell if not isinstance(cell, str) else text, self._decimals)
        said = f"{text} {word}" if word and text[-1:].isdigit() else text
        if not isinstance(counted, Counted) or counted.milli < 0:
            return None, None, said
        word = counted.unit or word
        if _IN_PACKS.match(fold(word)):
            each = parse_quantity(self._cell(row, Role.A_PACK))
            if not isinstance(each, Counted) or each.milli <= 0:
                return None, None, said
            return counted.milli * each.milli // 1000, PIECE, said
        measure = unit_of(word) if word else None
        if measure is None:
            return counted.milli, None, said
        return counted.milli // measure[1], measure[0], said

    def _weight(self, row: Row) -> int | None:
        """All that the row's goods weigh, in thousandths of a kilo."""
        counted = parse_quantity(self._cell(row, Role.WEIGHT), self._decimals)
        if not isinstance(counted, Counted) or counted.milli <= 0:
            return None
        measure = unit_of(counted.unit) if counted.unit else ("kg", self._kilo)
        return counted.milli // measure[1] if measure and measure[0] == "kg" else None

    def _heading(self, column: int) -> str:
        return self._headings[column] if column < len(self._headings) else ""

    def _text(self, row: Row, role: Role) -> str:
        text = text_of(self._cell(row, role))
        return "" if text in ABSENT else text

    def _texts(self, row: Row, role: Role) -> list[str]:
        return [text_of(self._at(row, each)) for each in self._roles.get(role, ())]

    def _cell(self, row: Row, role: Role) -> Cell:
        columns = self._roles.get(role)
        return self._at(row, columns[0]) if columns else None

    @staticmethod
    def _at(row: Row, column: int) -> Cell:
        return row.cells[column] if column < len(row.cells) else None
