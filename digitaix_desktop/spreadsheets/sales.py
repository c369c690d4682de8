"""Reads a till's file of sold articles; amounts, people and means of payment are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from enum import Enum, auto

from digitaix_desktop.domain.barcodes import read_barcode
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.numbers import Counted, decimals_of, parse_quantity
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.sold import (
    NO_DATE,
    NO_QUANTITY,
    NoDay,
    NoQuantities,
    NoSales,
    SalesFile,
    Sold,
    Unread,
)
from digitaix_desktop.operations.importing.table import Cell, ReadFile, Row, Table
from digitaix_desktop.operations.importing.text import fold, one_line, text_of
from digitaix_desktop.spreadsheets.layouts import Layout, find_layout
from digitaix_desktop.spreadsheets.senses import senses_of, words_of


class Role(Enum):
    """What a column of such a file tells."""

    NAME = auto()
    SKU = auto()
    BARCODE = auto()
    OPTION = auto()
    QUANTITY = auto()
    DATE = auto()
    TIME = auto()
    TICKET = auto()
    KIND = auto()


_WORDS: Mapping[Role, re.Pattern[str]] = {
    Role.QUANTITY: re.compile(
        r"^(?:lineitem )?(?:qtes?|quantites?|quantity|qty|nb|nombre|menge|cantidad|quantita|units|"
        r"items)(?: (?:de )?(?:vendue?s?|vente|ventes|sold|articles?|facturee?s?|sortie))?$"
        r"|^(?:vendue?s?|sold|net quantity|quantity sold|items sold|units sold)$"
    ),
    Role.DATE: re.compile(
        r"^(?:date|jour|day|datum|fecha|data|vendu le|created at|horodatage|paid at|time stamp|"
        r"timestamp)$|^date (?:et heure|heure|time|de |du |d |vente|ticket|commande|facture|"
        r"transaction|operation|encaissement)|^(?:sale|order|transaction) date$"
    ),
    Role.TIME: re.compile(r"^(?:heure|time|hour|heure (?:de |du )?(?:vente|ticket))$"),
    Role.TICKET: re.compile(
        r"^(?:n|no|num|numero|number|id|ref)?\s?(?:de |du |d )?(?:ticket|commande|order|facture|"
        r"vente|transaction|receipt|note|piece|bon)(?: (?:n|no|num|numero|number|id|ref))?$"
    ),
    Role.KIND: re.compile(r"^(?:type|operation|nature|sens|type (?:de |d )?(?:ligne|vente|"
                          r"operation|ticket)|transaction type|event type|receipt type)$"),
    Role.NAME: re.compile(
        r"^(?:articles?|produits?|libelles?|designation|product|item|lineitem name|description|"
        r"nom|name|article vendu)(?: (?:article|produit|vendu|name))?$"
    ),
}  # fmt: skip
_BY_FIELD = {
    Field.NAME: Role.NAME,
    Field.SKU: Role.SKU,
    Field.BARCODE: Role.BARCODE,
    Field.OPTION1_VALUE: Role.OPTION,
    Field.OPTION2_VALUE: Role.OPTION,
}
_BACK = re.compile(r"\b(?:retours?|rembourse\w*|avoirs?|returns?|refund\w*|annul\w*|cancel\w*|"
                   r"void(?:ed)?|reprise)\b")  # fmt: skip
_NOT_SOLD = re.compile(
    r"\b(?:entrees?|reception\w*|inventaire|transfert\w*|livraison|casse|perte|"
    r"ajustement|stock|received|restock|transfer|adjustment|loss)\b"
)
"""Movements of another kind, which a till may list beside its sales."""
_TOTAL = re.compile(r"^(?:sous )?totaux?\b|^total\b|^sum\b|^somme\b")
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d{2})[-/._]?(\d{1,2})[-/._]?(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[-/. _](\d{1,2})[-/. _](20\d{2}|\d{2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})\s?[:hH]\s?(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s?([aApP][mM])?")


def recognise_sales(read: ReadFile) -> SalesFile:
    """The articles sold, from the first sheet that lists some.

    Raises NoSales for a file without articles or quantities, NoDay for one without dates.
    """
    refusal: Exception | None = None
    for table in read.tables:
        if not table.rows:
            continue
        try:
            return _read_table(read.name, table)
        except (NoSales, NoDay) as why:
            refusal = refusal or why
    raise refusal or NoSales(name=read.name)


def _read_table(name: str, table: Table) -> SalesFile:
    layout = find_layout(table)
    roles = _roles(layout)
    if not roles.keys() & {Role.NAME, Role.SKU, Role.BARCODE}:
        raise NoSales(name=name)
    if Role.QUANTITY not in roles:
        raise NoQuantities(name=name)
    rows = table.rows[layout.start :]
    day: date | None = None
    if Role.DATE not in roles:
        day = _day_beside(name, table.rows[: layout.start])
        if day is None:
            raise NoDay(name=name)
    return _Reader(roles, rows, day).read(name, rows)


def _roles(layout: Layout) -> dict[Role, tuple[int, ...]]:
    """Which columns tell what; of two that may, the first, but for names, sizes and colours."""
    found: dict[Role, tuple[int, ...]] = {}
    for column, heading in enumerate(layout.headings):
        words = words_of(heading)
        role = next((role for role, pattern in _WORDS.items() if pattern.match(words)), None)
        if role is None:
            senses = senses_of(heading)
            meaning = senses[0].meaning if senses else None
            role = _BY_FIELD.get(meaning) if isinstance(meaning, Field) else None
        if role in (Role.OPTION, Role.NAME):
            found[role] = (*found.get(role, ()), column)
        elif role is not None:
            found.setdefault(role, (column,))
    return found


def _day_beside(name: str, above: Iterable[Row]) -> date | None:
    """The day in the file's name, or in the lines above the headings."""
    texts = [name, *[text_of(cell) for row in above for cell in row.cells]]
    cells: list[Cell] = [cell for row in above for cell in row.cells if isinstance(cell, date)]
    days = [found for text in [*cells, *texts] if (found := day_of(text)) is not None]
    return days[0] if days else None


def day_of(cell: Cell, *, month_first: bool = False) -> date | None:
    """The day a cell names; the day comes before the month unless the column proves otherwise."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str):
        return None
    try:
        if found := _YEAR_FIRST.search(cell):
            return date(*map(int, found.groups()))
        if found := _YEAR_LAST.search(cell):
            one, two, year = map(int, found.groups())
            day, month = (two, one) if month_first else (one, two)
            return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None
    return None


def clock_of(cell: Cell) -> time | None:
    """The time of day a cell names; none for midnight, which a bare day also shows."""
    if isinstance(cell, datetime):
        return cell.time().replace(microsecond=0, tzinfo=None) if cell.time() != time(0) else None
    if isinstance(cell, time):
        return cell.replace(microsecond=0, tzinfo=None)
    found = _CLOCK.search(cell) if isinstance(cell, str) else None
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "pm" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _is_month_first(cells: Iterable[Cell]) -> bool:
    """Whether a column writes 11/27/2026: a second number above 12, and no first one."""
    firsts, seconds = 0, 0
    for cell in cells:
        found = _YEAR_LAST.search(cell) if isinstance(cell, str) else None
        if found is not None and not _YEAR_FIRST.search(found.string):
            firsts, seconds = max(firsts, int(found[1])), max(seconds, int(found[2]))
    return seconds > 12 >= firsts


class _Reader:
    """Reads the rows of one table."""

    def __init__(
        self, roles: Mapping[Role, tuple[int, ...]], rows: Sequence[Row], day: date | None
    ) -> None:
        self._roles, self._day = roles, day
        self._decimals = decimals_of(self._cell(row, Role.QUANTITY) for row in rows)
        self._month_first = _is_month_first(self._cell(row, Role.DATE) for row in rows)

    def read(self, name: str, rows: Iterable[Row]) -> SalesFile:
        """All lines, and the rows that can't be understood."""
        lines: list[Sold] = []
        unread: list[Unread] = []
        for row in rows:
            what = self._line(row)
            if isinstance(what, Sold):
                lines.append(what)
            elif what is not None:
                unread.append(Unread(row.number, what))
        return SalesFile(name, tuple(lines), tuple(unread))

    def _line(self, row: Row) -> Sold | Reason | None:
        name = one_line(text_of(self._cell(row, Role.NAME)))
        sku = text_of(self._cell(row, Role.SKU))
        code = text_of(self._cell(row, Role.BARCODE))
        if not (name or sku or code) or _TOTAL.match(fold(name or sku)):
            return None
        counted = self._cell(row, Role.QUANTITY)
        if not text_of(counted):
            return None  # a title between rows, a comment below a line
        quantity = parse_quantity(counted, self._decimals)
        if not isinstance(quantity, Counted):
            return Reason(NO_QUANTITY, {"value": text_of(counted)})
        if not quantity.milli:
            return None
        dated = self._cell(row, Role.DATE)
        day = self._day or day_of(dated, month_first=self._month_first)
        if day is None:
            return Reason(NO_DATE, {"value": text_of(dated)})
        at = clock_of(self._cell(row, Role.TIME)) or clock_of(dated)
        kind = fold(text_of(self._cell(row, Role.KIND)))
        if _NOT_SOLD.search(kind):
            return None
        milli = -abs(quantity.milli) if _BACK.search(kind) else quantity.milli
        options = self._texts(row, Role.OPTION)
        return Sold(
            row.number,
            name,
            ", ".join(filter(None, options)),
            sku,
            (read_barcode(code).code or "") if code else "",
            milli,
            day,
            at,
            text_of(self._cell(row, Role.TICKET)),
            tuple(filter(None, map(one_line, self._texts(row, Role.NAME)[1:]))),
        )

    def _texts(self, row: Row, role: Role) -> list[str]:
        return [text_of(self._cell_at(row, each)) for each in self._roles.get(role, ())]

    def _cell(self, row: Row, role: Role) -> Cell:
        columns = self._roles.get(role)
        return self._cell_at(row, columns[0]) if columns else None

    @staticmethod
    def _cell_at(row: Row, column: int) -> Cell:
        return row.cells[column] if column < len(row.cells) else None
